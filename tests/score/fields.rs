//! The fields that are scored, and how each is taken from a record.

use serde_json::Value;

use crate::file::Side;
use crate::record::{all, even, items, kind, quotations, words};

/// How a field is compared.
#[derive(Clone, Copy)]
pub(crate) enum Measure {
    /// All its values are the same, in the same order: right or wrong, once a release.
    Exact(fn(&Side) -> Vec<String>),
    /// Each value counts: F1 over all values of all releases.
    Spans(fn(&Side) -> Vec<String>),
    /// Something about the speakers of the quotations that were found.
    Speaker(Aspect),
    /// Every line that has words is owned once.
    Lines,
}

/// What is compared of a speaker.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aspect {
    /// The name; of somebody without one the role and the organisation.
    Who,
    /// A field of a speaker who is right.
    Field(&'static str),
    /// How a speaker who is right was found.
    Via,
}

/// A field.
#[derive(Clone, Copy)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) measure: Measure,
}

macro_rules! fields {
    ($($name:literal => $measure:expr;)*) => {
        /// All fields, in the order in which they are printed.
        pub(crate) const FIELDS: &[Field] = &[$(Field { name: $name, measure: $measure }),*];
    };
}

use Measure::{Exact, Lines, Spans, Speaker};

fields! {
    "record" => Exact(|side| vec![side.record.to_string()]);
    "kind and kicker" => Exact(|side| members(side, &["kind", "kicker"]));
    "headline" => Exact(|side| text(&side.record["headline"]));
    "standfirst" => Exact(|side| text(&side.record["standfirst"]));
    "byline" => Exact(|side| elements(&side.record["byline"]));
    "issuer" => Exact(|side| members(side, &["issuer"]));
    "source" => Exact(|side| members(side, &["source"]));
    "dateline" => Exact(|side| members(side, &["dateline"]));
    "dates" => Exact(|side| members(side, &["dates"]));
    "embargo" => Exact(|side| members(side, &["status"]));
    "places" => Exact(|side| elements(&side.record["places"]));
    "tags" => Exact(|side| elements(&side.record["tags"]));
    "end mark" => Exact(|side| side.ends.iter().map(|line| format!("line {line}")).collect());
    "notes" => Exact(|side| elements(&side.record["notes"]));
    "boilerplate" => Exact(|side| elements(&side.record["about"]));
    "contacts" => Exact(|side| elements(&side.record["contacts"]));
    "contacts, values" => Spans(contact_values);
    "rights" => Exact(|side| members(side, &["rights"]));
    "corrections" => Exact(|side| elements(&side.record["corrections"]));
    "language" => Exact(|side| members(side, &["lang"]));
    "paragraphs" => Spans(|side| texts(&all(&side.record, "paragraph")));
    "headings" => Spans(|side| texts(&all(&side.record, "heading")));
    "items" => Spans(|side| items(&side.record).into_iter().map(|item| item.words).collect());
    "items, kind and level" => Spans(|side| items(&side.record).iter().map(shape).collect());
    "list intros" => Spans(|side| all(&side.record, "list").iter().flat_map(|list| text(&list["intro"])).collect());
    "tables" => Spans(|side| all(&side.record, "table").into_iter().map(Value::to_string).collect());
    "boxes" => Spans(|side| all(&side.record, "box").into_iter().map(Value::to_string).collect());
    "related" => Spans(|side| list(&side.record["related"]).iter().map(|title| words(&title["title"])).collect());
    "links" => Spans(links);
    "events" => Spans(|side| list(&side.record["events"]).iter().map(event).collect());
    "quotations" => Spans(|side| quotations(&side.record).into_iter().map(|quotation| quotation.words).collect());
    "speaker" => Speaker(Aspect::Who);
    "speaker, role" => Speaker(Aspect::Field("role"));
    "speaker, organisation" => Speaker(Aspect::Field("organisation"));
    "speaker, via" => Speaker(Aspect::Via);
    "lines" => Lines;
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn elements(value: &Value) -> Vec<String> {
    list(value).iter().map(Value::to_string).collect()
}

/// Members of the record as `name: value`, where they are there. The kind is always there, and counts where it is said.
fn members(side: &Side, names: &[&str]) -> Vec<String> {
    let there = |name: &&str| match &side.record[*name] {
        Value::Null => None,
        Value::String(words) if words == "press-release" => None,
        value => Some(format!("{name}: {value}")),
    };
    names.iter().filter_map(there).collect()
}

fn text(value: &Value) -> Vec<String> {
    Some(words(value)).filter(|words| !words.is_empty()).into_iter().collect()
}

/// What stands in a list or a quotation is compared there.
fn texts(blocks: &[&Value]) -> Vec<String> {
    blocks.iter().map(|block| words(&block["text"])).collect()
}

fn shape(item: &crate::record::Item) -> String {
    even(&format!("{} {} {}", item.kind, item.level, item.words))
}

fn event(event: &Value) -> String {
    format!("{} in block {}", words(&event["when"]), event["block"])
}

fn contact_values(side: &Side) -> Vec<String> {
    let mut values = Vec::new();
    for contact in list(&side.record["contacts"]) {
        for name in ["name", "role", "organisation", "phones", "emails", "urls"] {
            match &contact[name] {
                Value::Null => {}
                Value::Array(several) => values.extend(several.iter().map(|value| format!("{name}: {}", words(value)))),
                value => values.push(format!("{name}: {}", words(value))),
            }
        }
    }
    values
}

/// Links in the text, and the addresses of related titles.
fn links(side: &Side) -> Vec<String> {
    let mut found = Vec::new();
    crate::record::each(&side.record, &mut |node| {
        if kind(node) == "link" {
            found.push(format!("{} <{}>", words(&node["text"]), words(&node["url"])));
        }
        true
    });
    let related = list(&side.record["related"]).iter().filter(|related| !related["url"].is_null());
    found.extend(related.map(|related| format!("{} <{}>", words(&related["title"]), words(&related["url"]))));
    found
}
