//! A record as JSON, and what is compared of it: words, spans, items. The record that was labelled and the one that was
//! read are gone through by the same functions, so that neither is favoured.

use serde_json::Value;

/// A quotation: a quote block with its paragraphs joined, or a quotation inside a paragraph.
#[derive(Debug, Clone)]
pub(crate) struct Quotation {
    pub(crate) words: String,
    pub(crate) speaker: Value,
    pub(crate) via: String,
}

/// A list's item, without the lists that are inside it.
pub(crate) struct Item {
    pub(crate) words: String,
    pub(crate) kind: String,
    /// 1 for an outer list.
    pub(crate) level: usize,
}

/// The parts of a release that are made of blocks, in the order of a text.
const BLOCKS: [&str; 3] = ["body", "notes", "about"];

/// The words of a text, a block or a list of them, with single spaces.
pub(crate) fn words(node: &Value) -> String {
    even(&raw(node))
}

fn raw(node: &Value) -> String {
    match node {
        Value::String(words) => words.clone(),
        // The pieces of a text stand side by side; blocks are parted.
        Value::Array(parts) if parts.iter().all(is_inline) => parts.iter().map(raw).collect(),
        Value::Array(parts) => parts.iter().map(raw).collect::<Vec<_>>().join(" "),
        Value::Object(fields) if kind(node) == "line-break" || fields.is_empty() => " ".to_owned(),
        Value::Object(fields) => {
            let of = |name: &&str| fields.get(*name).map(raw);
            let parts = ["title", "caption", "intro", "text", "blocks", "items", "head", "rows"];
            parts.iter().filter_map(of).collect::<Vec<_>>().join(" ")
        }
        _ => String::new(),
    }
}

fn is_inline(node: &Value) -> bool {
    let marks = ["strong", "emphasis", "link", "quotation", "abbreviation", "language", "line-break"];
    node.is_string() || marks.contains(&kind(node))
}

/// Single spaces only. A single no-break space is a part of the words.
pub(crate) fn even(words: &str) -> String {
    words.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The `type` of a block or an inline.
pub(crate) fn kind(node: &Value) -> &str {
    node["type"].as_str().unwrap_or_default()
}

/// Calls a function on each object of a record's blocks, from the outside in. Where it returns `false`, what is inside is
/// left out.
pub(crate) fn each<'a>(record: &'a Value, visit: &mut dyn FnMut(&'a Value) -> bool) {
    fn go<'a>(node: &'a Value, visit: &mut dyn FnMut(&'a Value) -> bool) {
        match node {
            Value::Array(parts) => parts.iter().for_each(|part| go(part, visit)),
            Value::Object(fields) if visit(node) => fields.values().for_each(|field| go(field, visit)),
            _ => {}
        }
    }
    for part in BLOCKS {
        go(&record[part], visit);
    }
}

/// All blocks or inlines of a type.
pub(crate) fn all<'a>(record: &'a Value, wanted: &str) -> Vec<&'a Value> {
    let mut found = Vec::new();
    each(record, &mut |node| {
        if kind(node) == wanted {
            found.push(node);
        }
        true
    });
    found
}

/// All quotations, in order. Quotations inside quotations are a part of the outer one's words.
pub(crate) fn quotations(record: &Value) -> Vec<Quotation> {
    let mut found = Vec::new();
    each(record, &mut |node| {
        let words = match kind(node) {
            "quote" => words(&node["blocks"]),
            "quotation" => words(&node["text"]),
            "pull-quote" => return false,
            _ => return true,
        };
        let via = node["via"].as_str().unwrap_or_default().to_owned();
        found.push(Quotation { words, speaker: node["speaker"].clone(), via });
        false
    });
    found
}

/// All items of all lists, in order.
pub(crate) fn items(record: &Value) -> Vec<Item> {
    fn of(list: &Value, level: usize, found: &mut Vec<Item>) {
        let kind = list["kind"].as_str().unwrap_or("bullets");
        for item in list["items"].as_array().into_iter().flatten() {
            let single = std::slice::from_ref(item);
            let blocks = item.as_array().map_or(single, Vec::as_slice);
            let (lists, own): (Vec<&Value>, Vec<&Value>) = blocks.iter().partition(|block| self::kind(block) == "list");
            let words = even(&own.into_iter().map(raw).collect::<Vec<_>>().join(" "));
            found.push(Item { words, kind: kind.to_owned(), level });
            for list in lists {
                of(list, level + 1, found);
            }
        }
    }
    let mut found = Vec::new();
    each(record, &mut |node| {
        if kind(node) == "list" {
            of(node, 1, &mut found);
            return false;
        }
        true
    });
    found
}

/// Changes every string that is words: no `type` or other name of a kind, and no address.
pub(crate) fn change(node: &mut Value, change_words: &dyn Fn(&str) -> String) {
    const NAMES: [&str; 8] = ["type", "kind", "via", "lang", "dir", "url", "urls", "emails"];
    match node {
        Value::String(words) => *words = change_words(words),
        Value::Array(parts) => parts.iter_mut().for_each(|part| change(part, change_words)),
        Value::Object(fields) => {
            let words = fields.iter_mut().filter(|(name, _)| !NAMES.contains(&name.as_str()));
            words.for_each(|(_, field)| change(field, change_words));
        }
        _ => {}
    }
}
