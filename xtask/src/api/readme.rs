//! The README's tables, each between `<!-- api:NAME -->` and `<!-- /api -->`.

use std::fmt::Write;

use super::element::parameters;
use super::manifest::{Entry, Manifest};
use crate::outcome::Outcome;

const OPEN: &str = "<!-- api:";
const CLOSE: &str = "<!-- /api -->";

/// The README with every table made anew.
pub(crate) fn filled(readme: &str, manifest: &Manifest) -> Outcome<String> {
    let mut pieces = readme.split(OPEN);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    let mut named = Vec::new();
    for piece in pieces {
        let broken = || format!("README.md: no `{CLOSE}` after `{OPEN}{}`", piece.lines().next().unwrap_or_default());
        let (name, rest) = piece.split_once(" -->\n").ok_or_else(broken)?;
        let (_, rest) = rest.split_once(CLOSE).ok_or_else(broken)?;
        let table = table(name, manifest).ok_or_else(|| format!("README.md: there is no table `{name}`"))?;
        let _ = write!(out, "{OPEN}{name} -->\n{table}{CLOSE}{rest}");
        named.push(name);
    }
    match NAMES.iter().find(|name| !named.contains(name)) {
        Some(missing) => Err(format!("README.md: the table `{missing}` has no place")),
        None => Ok(out),
    }
}

const NAMES: [&str; 8] =
    ["attributes", "properties", "methods", "events", "states", "parts", "slots", "custom-properties"];

fn table(name: &str, manifest: &Manifest) -> Option<String> {
    let named = |entry: &Entry| code(&entry.name);
    Some(match name {
        "attributes" => rows(["attribute", "values", "default", "meaning"], &manifest.attributes, |entry| {
            [named(entry), values(entry), default(entry), entry.description.clone()]
        }),
        "properties" => rows(["property", "type", "what it is"], &manifest.fields, |entry| {
            let kind = if entry.setter.is_empty() { &entry.kind } else { &entry.setter };
            [code(&called(entry, manifest)), code(kind), entry.description.clone()]
        }),
        "methods" => rows(["method", "returns", "what it does"], &manifest.methods, |entry| {
            let call = format!("{}({})", called(entry, manifest), parameters(entry));
            [code(&call), code(&entry.kind), entry.description.clone()]
        }),
        "events" => rows(["event", "when", "detail"], &manifest.events, |entry| {
            let detail = entry.detail().iter().map(|(name, _)| code(name)).collect::<Vec<_>>().join(", ");
            [named(entry), entry.description.clone(), detail]
        }),
        "states" => rows(["state", "when"], &manifest.states, |entry| {
            [code(&format!(":state({})", entry.name)), entry.description.clone()]
        }),
        "parts" => rows(["part", "what it is"], &manifest.parts, |entry| [named(entry), entry.description.clone()]),
        "slots" => rows(["slot", "what is put there"], &manifest.slots, |entry| {
            [if entry.name.is_empty() { "none".to_owned() } else { named(entry) }, entry.description.clone()]
        }),
        "custom-properties" => rows(["property", "default", "what it changes"], &manifest.properties, |entry| {
            [named(entry), default(entry), entry.description.clone()]
        }),
        _ => return None,
    })
}

fn rows<const N: usize>(head: [&str; N], entries: &[Entry], row: impl Fn(&Entry) -> [String; N]) -> String {
    let mut out = format!("| {} |\n|{}\n", head.join(" | "), "---|".repeat(N));
    for entry in entries {
        out += &row(entry).map(|cell| format!("| {cell} ").replace("|  ", "| ")).concat();
        out += "|\n";
    }
    out
}

/// In words if there are any, else the words or numbers of the type.
fn values(entry: &Entry) -> String {
    if !entry.values.is_empty() {
        return entry.values.clone();
    }
    entry.kind.split(" | ").map(|value| code(value.trim_matches('"'))).collect::<Vec<_>>().join(" ")
}

fn default(entry: &Entry) -> String {
    if entry.default.is_empty() { "none".to_owned() } else { code(&entry.default) }
}

/// Statics are called on the class.
fn called(entry: &Entry, manifest: &Manifest) -> String {
    if entry.is_static() { format!("{}.{}", manifest.class, entry.name) } else { entry.name.clone() }
}

/// As code, in a cell of a table.
fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|"))
}
