//! JSON-LD for search engines: schema.org's `NewsArticle`, with the fields that Google's documentation of structured data
//! for articles names (`headline`, `image`, `datePublished`, `dateModified`, `author`).

use serde_json::{Map, Value, json};

use super::paragraphs::paragraphs;
use super::values::{all, in_script, words};
use crate::release::{Date, Organisation, Person, Release, Status};

/// The release as JSON-LD, for a `<script type="application/ld+json">`: every `<` in it is escaped, so that no text can
/// end the script.
pub fn json_ld(release: &Release) -> String {
    let mut article = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            article.insert(name.to_owned(), value);
        }
    };
    put("@context", Some(json!("https://schema.org")));
    put("@type", Some(json!("NewsArticle")));
    let url = release.url.as_ref().map(crate::release::Link::as_str);
    put("@id", release.id.as_deref().or(url).map(Value::from));
    put("url", url.map(Value::from));
    put("mainEntityOfPage", url.map(|url| json!({ "@type": "WebPage", "@id": url })));
    put("inLanguage", release.lang.as_deref().map(Value::from));
    put("headline", words(&release.headline));
    put("description", release.standfirst.as_ref().and_then(words));
    put("articleSection", release.kicker.as_ref().and_then(words));
    put("image", release.image.as_ref().and_then(|image| Some(json!(image.url.as_ref()?.as_str()))));
    put("author", authors(release));
    put("sourceOrganization", release.issuer.as_ref().map(|issuer| organisation(issuer, release)));
    put("publisher", release.issuer.as_ref().map(|issuer| organisation(issuer, release)));
    put("provider", release.source.as_ref().map(|source| json!({ "@type": "Organization", "name": source.name })));
    // schema.org's `dateline` is the place and day of filing, not the time of publication.
    let filed = release.dateline.iter().flat_map(|at| [&at.place, &at.day]).flatten();
    put("dateline", list(filed.map(String::as_str), ", "));
    put("datePublished", release.dates.published.and_then(date));
    put("dateModified", release.dates.updated.or(release.dates.published).and_then(date));
    put("creativeWorkStatus", status(&release.status));
    put("contentLocation", all(release.places.iter().map(|place| json!({ "@type": "Place", "name": place.name }))));
    put("keywords", list(release.tags.iter().map(String::as_str), ", "));
    put("articleBody", list(paragraphs(&release.body).iter().map(String::as_str), "\n\n"));
    // An event needs a day with its year there; none is invented.
    put(
        "about",
        all(release.events.iter().filter_map(|event| {
            let mut about = json!({ "@type": "Event", "name": event.title, "startDate": date(event.when)? });
            if let Some(place) = &event.place {
                about["location"] = json!({ "@type": "Place", "name": place });
            }
            Some(about)
        })),
    );
    put(
        "correction",
        all(release.corrections.iter().map(|correction| {
            let mut comment = json!({ "@type": "CorrectionComment", "text": correction.text.words() });
            if let Some(when) = correction.when.and_then(date) {
                comment["datePublished"] = when;
            }
            comment
        })),
    );
    put("relatedLink", all(release.related.iter().filter_map(|related| Some(json!(related.url.as_ref()?.as_str())))));
    put("copyrightHolder", release.rights.holder.as_ref().map(|name| json!({ "@type": "Organization", "name": name })));
    put("copyrightNotice", release.rights.notice.as_deref().map(Value::from));
    put("license", release.rights.licence.as_ref().map(|licence| json!(licence.as_str())));
    in_script(&Value::Object(article).to_string())
}

fn list<'a>(words: impl Iterator<Item = &'a str>, between: &str) -> Option<Value> {
    let all: Vec<&str> = words.collect();
    (!all.is_empty()).then(|| json!(all.join(between)))
}

/// Those who are named; without any, the issuer is the author.
fn authors(release: &Release) -> Option<Value> {
    let person = |person: &Person| {
        let mut author = json!({ "@type": "Person", "name": person.name });
        for (name, value) in [("jobTitle", &person.role)] {
            if let Some(value) = value {
                author[name] = json!(value);
            }
        }
        if let Some(url) = &person.url {
            author["url"] = json!(url.as_str());
        }
        author
    };
    all(release.byline.iter().map(person))
        .or_else(|| release.issuer.as_ref().map(|issuer| json!([organisation(issuer, release)])))
}

/// The issuer, with what it says of itself and whom journalists may ask.
fn organisation(issuer: &Organisation, release: &Release) -> Value {
    let mut value = json!({ "@type": "Organization", "name": issuer.name });
    if let Some(url) = &issuer.url {
        value["url"] = json!(url.as_str());
    }
    let own = |about: &&crate::release::Boilerplate| about.organisation.as_deref() == Some(issuer.name.as_str());
    if let Some(about) = release.about.iter().find(own) {
        value["description"] = json!(paragraphs(&about.blocks).join("\n\n"));
    }
    let contacts = release.contacts.iter().map(|contact| {
        let mut point = json!({ "@type": "ContactPoint", "contactType": "press" });
        for (name, value) in [
            ("name", &contact.name),
            ("telephone", &contact.phones.first().cloned()),
            ("email", &contact.emails.first().cloned()),
        ] {
            if let Some(value) = value {
                point[name] = json!(value);
            }
        }
        point
    });
    if let Some(contacts) = all(contacts) {
        value["contactPoint"] = contacts;
    }
    value
}

/// A day or an instant of ISO 8601; a day without a year is no date there.
fn date(date: Date) -> Option<Value> {
    date.year().map(|_| json!(date.to_string()))
}

fn status(status: &Status) -> Option<Value> {
    match status {
        Status::Released => None,
        Status::Embargoed { .. } => Some(json!("Embargoed")),
        Status::Withdrawn { .. } => Some(json!("Withdrawn")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(release: &Release) -> Value {
        serde_json::from_str(&json_ld(release)).unwrap()
    }

    #[test]
    fn no_text_can_end_the_script() {
        let release = Release { headline: "</script><!-- <script>".into(), ..Release::default() };
        assert!(!json_ld(&release).contains('<'));
        assert_eq!(parsed(&release)["headline"], "</script><!-- <script>");
    }

    #[test]
    fn without_a_byline_the_issuer_is_the_author() {
        let issuer = Some(Organisation { name: "Port Authority".into(), url: None });
        let article = parsed(&Release { headline: "A".into(), issuer, ..Release::default() });
        assert_eq!(article["author"][0]["name"], "Port Authority");
        assert_eq!(article["publisher"]["@type"], "Organization");
    }

    #[test]
    fn an_event_without_a_year_is_left_out() {
        let event = |when: &str| crate::release::Event {
            title: "E".into(),
            when: when.parse().unwrap(),
            place: None,
            block: None,
        };
        let events = vec![event("--12-20"), event("2025-12-21")];
        let article = parsed(&Release { headline: "A".into(), events, ..Release::default() });
        assert_eq!(article["about"].as_array().unwrap().len(), 1);
        assert_eq!(article["about"][0]["startDate"], "2025-12-21");
    }
}
