//! JSON-LD of schema.org in: the counterpart of `write::json_ld`, and of what news sites put into their pages.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::draft::Draft;
use super::error::{ReadError, Reason};
use super::{Reading, html, json};
use crate::release::{
    Block, Boilerplate, Contact, Correction, Date, Dateline, Event, Figure, ImageLink, Kind, Link, Organisation,
    Person, Place, Related, Status, Text,
};

type Object = Map<String, Value>;

pub(super) fn read(source: &str) -> Result<Reading, ReadError> {
    let document = parsed(source, "JSON-LD")?;
    let mut draft = Draft::default();
    let found = Graph::of(&document).article().map(|(graph, article)| graph.fields(article, &mut draft));
    let Some(body) = found else {
        let wanted =
            "it has no object whose @type is NewsArticle, Article or PressRelease; give the one of the article's page";
        return Err(ReadError(Reason::NoArticle { form: "JSON-LD", wanted }));
    };
    draft.blocks = words(&body.unwrap_or_default(), &mut draft)?;
    draft.read()
}

/// JSON that is not ours, checked for depth.
pub(super) fn parsed(source: &str, form: &'static str) -> Result<Value, ReadError> {
    super::sniff::check(source)?;
    let source = source.trim_start_matches('\u{feff}');
    json::check_depth(source)?;
    serde_json::from_str(source).map_err(|error| ReadError(Reason::Broken { form, message: error.to_string() }))
}

/// The fields of the article in a page's script, if there is one. The page itself has its text.
pub(super) fn in_page(script: &str, draft: &mut Draft) {
    // Old systems wrap the script in comments for browsers of before 2000.
    let script = script.trim().trim_start_matches("<!--").trim_end_matches("-->");
    let Ok(document) = parsed(script, "JSON-LD") else {
        if !script.is_empty() {
            draft.note(&["the page's JSON-LD is broken; it was left out"]);
        }
        return;
    };
    if draft.release.headline.is_empty()
        && let Some((graph, article)) = Graph::of(&document).article()
    {
        graph.fields(article, draft);
    }
}

/// Blocks of a text, or of HTML where it has elements.
pub(super) fn words(text: &str, draft: &mut Draft) -> Result<Vec<Block>, ReadError> {
    if ["</p>", "<br", "</div>", "</li>"].iter().any(|tag| text.contains(tag)) {
        return html::fragment(text, draft);
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(lines.map(Block::paragraph).collect())
}

/// A day or an instant, as precise as it is written. A time without a zone is left out, as it is no instant.
pub(super) fn day(words: &str) -> Option<Date> {
    let words = words.trim().replacen(' ', "T", 1);
    if let Ok(date) = words.parse() {
        return Some(date);
    }
    // `+0100` and `+01`, which ISO 8601 allows as well.
    let (day, time) = words.split_at_checked(10)?;
    if let Some(sign) = time.rfind(['+', '-']) {
        let (clock, zone) = time.split_at(sign);
        let with_colon = match zone.len() {
            3 => format!("{day}{clock}{zone}:00"),
            5 => format!("{day}{clock}{}:{}", zone.get(..3)?, zone.get(3..)?),
            _ => words.clone(),
        };
        if let Ok(date) = with_colon.parse() {
            return Some(date);
        }
    }
    (time.is_empty() || time.starts_with('T')).then(|| day.parse().ok()).flatten()
}

/// The objects of a document, and those that others refer to by `@id`.
struct Graph<'a> {
    all: Vec<&'a Object>,
    by_id: HashMap<&'a str, &'a Object>,
}

impl<'a> Graph<'a> {
    fn of(document: &'a Value) -> Self {
        let mut graph = Self { all: Vec::new(), by_id: HashMap::new() };
        graph.add(document);
        graph
    }

    fn add(&mut self, value: &'a Value) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| self.add(value)),
            Value::Object(object) => {
                self.all.push(object);
                // What only refers has nothing but its address.
                if let (Some(Value::String(id)), true) = (object.get("@id"), object.len() > 1) {
                    self.by_id.entry(id).or_insert(object);
                }
                object.values().filter(|value| !value.is_string()).for_each(|value| self.add(value));
            }
            _ => {}
        }
    }

    /// The first article, if there is any.
    fn article(self) -> Option<(Self, &'a Object)> {
        let article = self.all.iter().copied().find(|object| {
            types(object).any(|name| {
                let name = name.rsplit(['/', ':']).next().unwrap_or(name);
                name.ends_with("Article")
                    || matches!(name, "PressRelease" | "Report" | "BlogPosting" | "SpecialAnnouncement")
            })
        })?;
        Some((self, article))
    }

    /// The objects that a property names, themselves or by `@id`.
    fn objects(&self, value: Option<&'a Value>) -> Vec<&'a Object> {
        let one = |value: &'a Value| {
            let object = value.as_object()?;
            let named = object.get("@id").and_then(Value::as_str).and_then(|id| self.by_id.get(id).copied());
            Some(if object.len() == 1 { named.unwrap_or(object) } else { object })
        };
        match value {
            Some(Value::Array(values)) => values.iter().filter_map(one).collect(),
            Some(value) => one(value).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// Puts the fields into a draft, and returns the text.
    fn fields(&self, article: &'a Object, draft: &mut Draft) -> Option<String> {
        let get = |name: &str| article.get(name);
        let said = |name: &str| string(get(name)?);
        let release = &mut draft.release;
        if types(article).any(|name| name.ends_with("Report")) {
            release.kind = Kind::Report;
        }
        release.headline = said("headline").or(said("name")).map_or_else(Text::default, Text::plain);
        release.standfirst = said("description").map(Text::plain);
        release.kicker = said("articleSection").map(Text::plain);
        release.lang = said("inLanguage").or(release.lang.take());
        let page = self.objects(get("mainEntityOfPage")).first().and_then(|page| string(page.get("@id")?));
        let urls = [said("url"), page, said("mainEntityOfPage")];
        release.url = urls.into_iter().flatten().find_map(|url| Link::new(&url).ok());
        release.id = said("@id").filter(|id| release.url.as_ref().is_none_or(|url| url.as_str() != id));
        let organisation = |name: &str| {
            self.objects(get(name)).into_iter().find_map(|object| {
                Some(Organisation { name: string(object.get("name")?)?, url: string_link(object.get("url")) })
            })
        };
        release.issuer = organisation("sourceOrganization").or(organisation("publisher"));
        release.source = organisation("provider");
        let issuer = release.issuer.as_ref().map(|issuer| issuer.name.clone());
        let authors = self.objects(get("author")).into_iter().filter_map(|object| {
            let person = Person {
                name: string(object.get("name")?)?,
                role: object.get("jobTitle").and_then(string),
                organisation: self.objects(object.get("worksFor")).first().and_then(|body| string(body.get("name")?)),
                url: string_link(object.get("url")),
            };
            // A body that stands for the author is the issuer.
            let is_body = types(object).any(|name| name.ends_with("Organization"));
            (!is_body && Some(&person.name) != issuer.as_ref()).then_some(person)
        });
        release.byline = authors.collect();
        if let (true, Some(Value::String(name))) = (release.byline.is_empty(), get("author")) {
            release.byline = vec![Person { name: name.clone(), ..Person::default() }];
        }
        release.dateline = said("dateline").map(|words| Dateline { place: Some(words), day: None });
        release.dates.published = said("datePublished").as_deref().and_then(day);
        let updated = said("dateModified").as_deref().and_then(day);
        release.dates.updated = updated.filter(|updated| Some(*updated) != release.dates.published);
        release.status = match said("creativeWorkStatus").as_deref() {
            Some("Embargoed") => Status::Embargoed { until: None, text: None },
            Some("Withdrawn") => Status::Withdrawn { because: None },
            _ => Status::Released,
        };
        let places = self.objects(get("contentLocation")).into_iter();
        release.places =
            places.filter_map(|place| Some(Place { name: string(place.get("name")?)?, kind: None })).collect();
        release.tags = strings(get("keywords"))
            .iter()
            .flat_map(|words| words.split(','))
            .map(str::trim)
            .filter(|tag| !tag.is_empty())
            .map(str::to_owned)
            .collect();
        release.image = self.picture(get("image"));
        release.events = self.objects(get("about")).into_iter().filter_map(|object| self.event(object)).collect();
        let corrections = self.objects(get("correction")).into_iter().filter_map(|object| {
            let when = object.get("datePublished").and_then(string).as_deref().and_then(day);
            Some(Correction { when, text: Text::plain(string(object.get("text")?)?) })
        });
        release.corrections = corrections.collect();
        let related = strings(get("relatedLink")).into_iter();
        // It names no titles, so the address is what there is to show.
        release.related = related
            .filter_map(|url| Some(Related { url: Some(Link::new(&url).ok()?), title: url, ..Related::default() }))
            .collect();
        release.rights.holder =
            self.objects(get("copyrightHolder")).first().and_then(|holder| string(holder.get("name")?));
        release.rights.notice = said("copyrightNotice");
        release.rights.licence = string_link(get("license"));
        for body in self.objects(get("sourceOrganization").or(get("publisher"))) {
            let description = body.get("description").and_then(string);
            let blocks: Vec<Block> = description
                .iter()
                .flat_map(|text| text.lines())
                .filter(|line| !line.trim().is_empty())
                .map(Block::paragraph)
                .collect();
            if !blocks.is_empty() {
                release.about.push(Boilerplate { organisation: issuer.clone(), blocks });
            }
            release.contacts.extend(self.objects(body.get("contactPoint")).into_iter().filter_map(contact));
        }
        said("articleBody").or(said("text"))
    }

    fn picture(&self, value: Option<&'a Value>) -> Option<Figure> {
        let object = self
            .objects(value)
            .into_iter()
            .find(|object| object.contains_key("url") || object.contains_key("contentUrl"));
        if let Some(object) = object {
            let get = |name: &str| object.get(name).and_then(string);
            let url = get("contentUrl").or(get("url")).and_then(|url| ImageLink::new(&url).ok())?;
            let pixels =
                |name: &str| object.get(name).and_then(Value::as_u64).and_then(|pixels| u32::try_from(pixels).ok());
            let (width, height) = (pixels("width"), pixels("height"));
            let caption = get("caption").map(Text::plain);
            return Some(Figure { url: Some(url), caption, credit: get("creditText"), width, height, alt: None });
        }
        let url = strings(value).iter().find_map(|url| ImageLink::new(url).ok())?;
        Some(Figure { url: Some(url), ..Figure::default() })
    }

    fn event(&self, object: &'a Object) -> Option<Event> {
        if !types(object).any(|name| name.ends_with("Event")) {
            return None;
        }
        let when = day(&string(object.get("startDate")?)?)?;
        let place = self.objects(object.get("location")).first().and_then(|place| string(place.get("name")?));
        Some(Event { title: string(object.get("name")?)?, when, place, block: None })
    }
}

fn contact(point: &Object) -> Option<Contact> {
    let get = |name: &str| strings(point.get(name));
    let contact = Contact {
        name: point.get("name").and_then(string),
        phones: get("telephone"),
        emails: get("email").into_iter().map(|email| email.trim_start_matches("mailto:").to_owned()).collect(),
        ..Contact::default()
    };
    (contact != Contact::default()).then_some(contact)
}

fn types(object: &Object) -> impl Iterator<Item = &str> {
    let (one, many) = match object.get("@type") {
        Some(Value::String(name)) => (Some(name.as_str()), &[][..]),
        Some(Value::Array(names)) => (None, names.as_slice()),
        _ => (None, &[][..]),
    };
    one.into_iter().chain(many.iter().filter_map(Value::as_str))
}

/// A string with something in it, or the first of several; also `{"@value": ...}`.
fn string(value: &Value) -> Option<String> {
    strings(Some(value)).into_iter().next()
}

fn strings(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(text)) if !text.trim().is_empty() => vec![text.trim().to_owned()],
        Some(Value::Array(values)) => {
            let own = |value: &Value| value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
            values.iter().filter_map(own).collect()
        }
        Some(Value::Object(object)) => {
            object.get("@value").and_then(Value::as_str).map(str::to_owned).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn string_link(value: Option<&Value>) -> Option<Link> {
    strings(value).iter().find_map(|url| Link::new(url).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_as_precise_as_they_are_written() {
        let read = |words: &str| day(words).map(|date| date.to_string());
        assert_eq!(read("2026-03-03").as_deref(), Some("2026-03-03"));
        assert_eq!(read("2026-03-03T09:30:00.000+0100").as_deref(), Some("2026-03-03T09:30+01:00"));
        assert_eq!(read("2026-03-03 09:30:00-05").as_deref(), Some("2026-03-03T09:30-05:00"));
        assert_eq!(read("2026-03-03T09:30").as_deref(), Some("2026-03-03"));
        assert_eq!(read("3 March 2026"), None);
    }

    #[test]
    fn the_article_may_be_in_a_graph_and_its_issuer_beside_it() {
        let source = r##"{"@context": "https://schema.org", "@graph": [
            {"@type": "WebSite", "@id": "#site", "name": "Harbour Trust"},
            {"@type": ["Article", "NewsArticle"], "headline": "Bridge reopens", "publisher": {"@id": "#site"},
             "author": {"@type": "Person", "name": "Ada Moss"}, "articleBody": "The bridge reopens on Friday."}]}"##;
        let release = read(source).unwrap().release;
        assert_eq!(release.issuer.unwrap().name, "Harbour Trust");
        assert_eq!((release.byline[0].name.as_str(), release.body.len()), ("Ada Moss", 1));
    }

    #[test]
    fn a_document_without_an_article_says_what_is_wanted() {
        let error = read(r#"{"@type": "Recipe", "name": "Tea"}"#).unwrap_err().to_string();
        assert!(
            error.starts_with("there is no release in the JSON-LD: it has no object whose @type is NewsArticle"),
            "{error}"
        );
        let error = read("{\"@type\": ").unwrap_err().to_string();
        assert!(error.starts_with("the JSON-LD cannot be read: EOF while parsing a value at line 1"), "{error}");
    }
}
