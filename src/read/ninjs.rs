//! IPTC ninjs 3.x, "News in JSON", in: the counterpart of `write::ninjs`.

use serde_json::Value;

use super::draft::Draft;
use super::error::{ReadError, Reason};
use super::{Reading, json_ld};
use crate::release::{
    Block, Boilerplate, Contact, Dateline, Figure, ImageLink, Kind, Link, Organisation, Person, Place, PlaceKind,
    Related, Release, Status, Text,
};

pub(super) fn read(source: &str) -> Result<Reading, ReadError> {
    let item = json_ld::parsed(source, "ninjs")?;
    if !item.is_object() {
        return Err(ReadError(Reason::NoArticle { form: "ninjs", wanted: "it is no object; give one item" }));
    }
    let mut draft = Draft::default();
    fields(&item, &mut draft.release);
    for body in list(&item, "bodies") {
        let Some(value) = text(body, "value") else { continue };
        let blocks = json_ld::words(&value, &mut draft)?;
        match text(body, "role").as_deref() {
            Some("notes") => draft.release.notes.extend(blocks),
            Some("boilerplate") => {
                let organisation = draft.release.issuer.as_ref().map(|issuer| issuer.name.clone());
                draft.release.about.push(Boilerplate { organisation, blocks });
            }
            // A body in several forms says the same in each.
            _ if draft.blocks.is_empty() => draft.blocks = blocks,
            _ => draft.note(&["a second body was left out: it says the same as the first in another form"]),
        }
    }
    draft.read()
}

fn fields(item: &Value, release: &mut Release) {
    let address = text(item, "uri");
    release.url = address.as_deref().and_then(|uri| Link::new(uri).ok());
    release.id = if release.url.is_some() { None } else { address };
    release.lang = text(item, "language");
    let named = list(item, "genres").iter().filter_map(|genre| text(genre, "name")).find_map(|name| kind(&name));
    release.kind = named.unwrap_or_default();
    let by_role = |name: &str, roles: &[&str]| {
        let of_role = |value: &&Value| roles.contains(&text(value, "role").unwrap_or_default().as_str());
        list(item, name).iter().find(of_role).and_then(|value| text(value, "value")).map(Text::plain)
    };
    let headline = by_role("headlines", &["headline", "main", ""]).or(text(item, "title").map(Text::plain));
    release.headline = headline.unwrap_or_default();
    release.kicker = by_role("headlines", &["kicker"]);
    release.standfirst = by_role("descriptions", &["summary", "description", ""]);
    release.dates.published = text(item, "firstCreated").as_deref().and_then(json_ld::day);
    let version = text(item, "versionCreated").as_deref().and_then(json_ld::day);
    release.dates.updated = version.filter(|version| Some(*version) != release.dates.published);
    let until = text(item, "embargoedUntil").as_deref().and_then(json_ld::day);
    release.status = match text(item, "pubStatus").as_deref() {
        Some("canceled") => Status::Withdrawn { because: None },
        Some("withheld") => Status::Embargoed { until, text: text(item, "edNote") },
        _ if until.is_some() => Status::Embargoed { until, text: text(item, "edNote") },
        _ => Status::Released,
    };
    release.dateline = text(item, "located").map(|place| Dateline { place: Some(place), day: None });
    people(item, release);
    let organisation = |value: &Value| Some(Organisation { name: text(value, "name")?, url: link(value, "uri") });
    let issuer =
        list(item, "organisations").iter().find(|value| matches!(text(value, "rel").as_deref(), Some("issuer")));
    release.issuer = issuer.and_then(organisation);
    release.source = list(item, "infoSources").first().and_then(organisation);
    release.places = list(item, "places").iter().filter_map(place).collect();
    release.tags = list(item, "subjects").iter().filter_map(|subject| text(subject, "name")).collect();
    for value in list(item, "associations") {
        match text(value, "type").as_deref() {
            Some("picture") if release.image.is_none() => release.image = picture(value),
            Some("picture") => release.body.extend(picture(value).map(Block::Figure)),
            _ => release.related.extend(related(value)),
        }
    }
    release.rights.holder = text(item, "copyrightHolder");
    release.rights.notice = text(item, "copyrightNotice");
    release.rights.licence = item.get("rightsInfo").and_then(|rights| link(rights, "linkedRights"));
}

/// Authors and contacts. The byline in words says more than the list of people, and is not taken apart.
fn people(item: &Value, release: &mut Release) {
    for value in list(item, "people") {
        let Some(name) = text(value, "name") else { continue };
        if text(value, "rel").as_deref() == Some("contact") {
            let mut contact = Contact { name: Some(name), ..Contact::default() };
            for way in list(value, "contactInfo") {
                let Some(words) = text(way, "value") else { continue };
                match text(way, "type").as_deref() {
                    Some("email") => contact.emails.push(words),
                    Some("web") => contact.urls.extend(Link::new(&words)),
                    _ => contact.phones.push(words),
                }
            }
            release.contacts.push(contact);
        } else if text(value, "rel").as_deref() == Some("author") {
            release.byline.push(Person { name, url: link(value, "uri"), ..Person::default() });
        }
    }
    if release.byline.is_empty() {
        let names = text(item, "by").into_iter();
        release.byline = names.map(|name| Person { name, ..Person::default() }).collect();
    }
}

fn place(value: &Value) -> Option<Place> {
    let kind = match text(value, "rel").as_deref() {
        Some("country") => Some(PlaceKind::Country),
        Some("region") => Some(PlaceKind::Region),
        Some("city") => Some(PlaceKind::City),
        _ => None,
    };
    Some(Place { name: text(value, "name")?, kind })
}

fn picture(value: &Value) -> Option<Figure> {
    let rendition = list(value, "renditions").iter().find(|rendition| rendition.get("href").is_some());
    let address = rendition.and_then(|rendition| text(rendition, "href")).or(text(value, "uri"))?;
    let pixels = |name: &str| rendition?.get(name)?.as_u64().and_then(|pixels| u32::try_from(pixels).ok());
    Some(Figure {
        url: Some(ImageLink::new(&address).ok()?),
        alt: text(value, "name"),
        caption: list(value, "descriptions").first().and_then(|caption| text(caption, "value")).map(Text::plain),
        credit: text(value, "by"),
        width: pixels("width"),
        height: pixels("height"),
    })
}

fn related(value: &Value) -> Option<Related> {
    Some(Related {
        title: text(value, "name").or(text(value, "title"))?,
        url: link(value, "uri"),
        date: text(value, "versionCreated").as_deref().and_then(json_ld::day),
        source: list(value, "infoSources").first().and_then(|source| text(source, "name")),
        image: None,
    })
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name.to_ascii_lowercase().as_str() {
        "press release" | "press-release" | "media release" => Kind::PressRelease,
        "statement" => Kind::Statement,
        "speech" => Kind::Speech,
        "media advisory" => Kind::MediaAdvisory,
        "report" => Kind::Report,
        "news" => Kind::News,
        _ => return None,
    })
}

fn text(value: &Value, name: &str) -> Option<String> {
    value.get(name)?.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn link(value: &Value, name: &str) -> Option<Link> {
    Link::new(&text(value, name)?).ok()
}
