//! IPTC ninjs 3.1, "News in JSON": the record for newsroom systems (iptc.org/standards/ninjs).

use serde_json::{Map, Value, json};

use super::commas;
use super::paragraphs::paragraphs;
use super::values::{all, words};
use crate::release::{
    Contact, Date, Figure, Kind, Link, Organisation, Person, PlaceKind, Related, Release, Status, Text,
};

/// The release as ninjs 3.1, indented, with a line break at the end.
///
/// ninjs requires a `uri`: it is the release's `id` where that is a URI, else its `url`. A release that has neither gets
/// none, since an invented one would identify nothing; whoever passes the document on has to add it. ninjs knows only
/// instants, so that a day without a time is left out, and an embargo until such a day is said by `pubStatus` and
/// `edNote`. Related articles and pictures are associations, which need an address; those without one are left out.
/// What ninjs has no place for is in the plain text of `bodies`: headings, lists, quotes, tables.
pub fn ninjs(release: &Release) -> String {
    let mut item = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            item.insert(name.to_owned(), value);
        }
    };
    put("standard", Some(json!({ "name": "ninjs", "version": "3.1", "schema": SCHEMA })));
    put("uri", uri(release).map(encoded));
    put("type", Some(json!("text")));
    put("genres", Some(json!([{ "name": genre(release.kind) }])));
    put("language", release.lang.as_deref().map(Value::from));
    put("firstCreated", release.dates.published.and_then(instant));
    put("versionCreated", release.dates.updated.or(release.dates.published).and_then(instant));
    status(&release.status, &mut put);
    put("title", words(&release.headline));
    let headline = |role: &str, text: &Text| Some(json!({ "role": role, "contentType": PLAIN, "value": words(text)? }));
    let kicker = release.kicker.as_ref().and_then(|text| headline("kicker", text));
    put("headlines", all([headline("headline", &release.headline), kicker].into_iter().flatten()));
    let standfirst = release.standfirst.as_ref().and_then(words);
    put("descriptions", standfirst.map(|value| json!([{ "role": "summary", "contentType": PLAIN, "value": value }])));
    put("bodies", bodies(release));
    let by: Vec<String> = release.byline.iter().map(credit).collect();
    put("by", (!by.is_empty()).then(|| json!(by.join("; "))));
    put("located", release.dateline.as_ref().and_then(|at| at.place.as_deref()).map(Value::from));
    let authors = release.byline.iter().map(|person| party(&person.name, ("rel", "author"), person.url.as_ref()));
    let organisation = |body: &Organisation, what| party(&body.name, what, body.url.as_ref());
    put("people", all(authors.chain(release.contacts.iter().filter_map(contact))));
    put("organisations", all(release.issuer.iter().map(|issuer| organisation(issuer, ("rel", "issuer")))));
    put("infoSources", all(release.source.iter().map(|source| organisation(source, ("role", "distributor")))));
    put("places", all(release.places.iter().map(|place| json!({ "name": place.name, "rel": rel(place.kind) }))));
    put("subjects", all(release.tags.iter().map(|tag| json!({ "name": tag }))));
    put("events", all(release.events.iter().map(|event| json!({ "name": event.title }))));
    let picture = release.image.iter().filter_map(picture);
    put("associations", all(picture.chain(release.related.iter().filter_map(related))));
    put("copyrightHolder", release.rights.holder.as_deref().map(Value::from));
    put("copyrightNotice", release.rights.notice.as_deref().map(Value::from));
    put(
        "rightsInfo",
        release.rights.licence.as_ref().map(|licence| json!({ "linkedRights": encoded(licence.as_str()) })),
    );
    let mut text = format!("{:#}", Value::Object(item));
    text.push('\n');
    text
}

const SCHEMA: &str = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";
const PLAIN: &str = "text/plain";

/// Whether the release says what identifies it, which [`ninjs`] needs for its `uri`.
pub fn identified(release: &Release) -> bool {
    uri(release).is_some()
}

/// What identifies the release: a scheme and a colon make a URI (RFC 3986, 3).
fn uri(release: &Release) -> Option<&str> {
    let is_uri = |id: &&str| {
        id.split_once(':').is_some_and(|(scheme, rest)| {
            let known = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
            scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(known) && !rest.is_empty()
        }) && !id.contains(char::is_whitespace)
    };
    release.id.as_deref().filter(is_uri).or(release.url.as_ref().map(Link::as_str))
}

/// An address as a URI: what only IRIs may hold is percent-encoded (RFC 3987, 3.1).
fn encoded(address: &str) -> Value {
    let mut uri = String::with_capacity(address.len());
    for byte in address.bytes() {
        match byte {
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' | 0..=b' ' | 0x7f.. => {
                uri.push('%');
                uri.extend([byte >> 4, byte & 15].map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])));
            }
            _ => uri.push(char::from(byte)),
        }
    }
    Value::from(uri)
}

/// Date and time as RFC 3339 has them, which knows neither days alone nor times without seconds.
fn instant(date: Date) -> Option<Value> {
    let (year, time) = (date.year()?, date.time()?);
    let (sign, offset) = (if time.offset < 0 { '-' } else { '+' }, time.offset.unsigned_abs());
    let zone = if offset == 0 { "Z".to_owned() } else { format!("{sign}{:02}:{:02}", offset / 60, offset % 60) };
    let (month, day) = (date.month(), date.day());
    Some(json!(format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}{zone}", time.hour, time.minute, time.second)))
}

fn status(status: &Status, put: &mut impl FnMut(&str, Option<Value>)) {
    match status {
        Status::Released => put("pubStatus", Some(json!("usable"))),
        Status::Withdrawn { .. } => put("pubStatus", Some(json!("canceled"))),
        Status::Embargoed { until, text } => {
            let until_when = until.and_then(instant);
            put("pubStatus", Some(json!(if until_when.is_some() { "usable" } else { "withheld" })));
            let until_day =
                until.map_or_else(|| "Under embargo".to_owned(), |day| format!("Under embargo until {day}"));
            let note = text.clone().unwrap_or(until_day);
            put("edNote", until_when.is_none().then(|| json!(note)));
            put("embargoedUntil", until_when);
        }
    }
}

fn bodies(release: &Release) -> Option<Value> {
    let about = release.about.iter().flat_map(|about| paragraphs(&about.blocks)).collect();
    let parts = [("main", paragraphs(&release.body)), ("notes", paragraphs(&release.notes)), ("boilerplate", about)];
    let said = parts.into_iter().filter(|(_, paragraphs)| !paragraphs.is_empty());
    all(said.map(|(role, paragraphs)| json!({ "role": role, "contentType": PLAIN, "value": paragraphs.join("\n\n") })))
}

fn credit(person: &Person) -> String {
    commas([Some(&person.name), person.role.as_ref(), person.organisation.as_ref()])
}

/// Someone or something with a name and, if there is one, the address that identifies it.
fn party(name: &str, (part, word): (&str, &str), url: Option<&Link>) -> Value {
    let mut value = json!({ "name": name, part: word });
    if let Some(url) = url {
        value["uri"] = encoded(url.as_str());
    }
    value
}

/// Whom journalists may ask; someone with neither name nor role nor body is nobody there.
fn contact(contact: &Contact) -> Option<Value> {
    let mut ways: Vec<Value> = Vec::new();
    ways.extend(contact.phones.iter().map(|phone| json!({ "type": "phone", "value": phone })));
    ways.extend(contact.emails.iter().map(|email| json!({ "type": "email", "value": email })));
    ways.extend(contact.urls.iter().map(|url| json!({ "type": "web", "value": url.as_str() })));
    let mut value = json!({ "name": contact.name.as_ref().or(contact.role.as_ref()).or(contact.organisation.as_ref())?, "rel": "contact" });
    if !ways.is_empty() {
        value["contactInfo"] = json!(ways);
    }
    Some(value)
}

fn picture(figure: &Figure) -> Option<Value> {
    let url = encoded(figure.url.as_ref()?.as_str());
    let caption = figure.caption.as_ref().map(Text::words);
    let mut rendition = json!({ "name": "original", "href": url });
    for (name, pixels) in [("width", figure.width), ("height", figure.height)] {
        if let Some(pixels) = pixels {
            rendition[name] = json!(pixels);
        }
    }
    let name = figure.alt.as_deref().or(caption.as_deref()).unwrap_or("picture");
    let mut value =
        json!({ "name": name, "rel": "featureimage", "uri": url, "type": "picture", "renditions": [rendition] });
    if let Some(caption) = &caption {
        value["descriptions"] = json!([{ "role": "caption", "contentType": PLAIN, "value": caption }]);
    }
    if let Some(credit) = &figure.credit {
        value["by"] = json!(credit);
    }
    Some(value)
}

fn related(related: &Related) -> Option<Value> {
    let mut value = json!({ "name": related.title, "rel": "related", "uri": encoded(related.url.as_ref()?.as_str()), "type": "text" });
    if let Some(source) = &related.source {
        value["infoSources"] = json!([{ "name": source }]);
    }
    if let Some(created) = related.date.and_then(instant) {
        value["versionCreated"] = created;
    }
    Some(value)
}

fn rel(kind: Option<PlaceKind>) -> &'static str {
    match kind {
        Some(PlaceKind::Country) => "country",
        Some(PlaceKind::Region) => "region",
        Some(PlaceKind::City) => "city",
        None => "place",
    }
}

fn genre(kind: Kind) -> &'static str {
    match kind {
        Kind::PressRelease => "Press Release",
        Kind::Statement => "Statement",
        Kind::Speech => "Speech",
        Kind::MediaAdvisory => "Media Advisory",
        Kind::Report => "Report",
        Kind::News => "News",
    }
}
