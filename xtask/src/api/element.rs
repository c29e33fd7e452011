//! `types/news-release.d.ts`: the class, its events and its tag, for TypeScript.

use std::fmt::Write;

use super::manifest::{Entry, Manifest};
use super::{comment, sentence};

const HEAD: &str = "\
// Made by `cargo xtask api` from custom-elements.json.

import type { Release } from \"./release.js\";

export type { Release };
";

const OPTIONS: [(&str, &str); 2] = [
    ("addEventListener", "boolean | AddEventListenerOptions"),
    ("removeEventListener", "boolean | EventListenerOptions"),
];

pub(crate) fn types(manifest: &Manifest) -> String {
    let mut out = HEAD.to_owned();
    for event in manifest.events.iter().filter(|event| !event.detail().is_empty()) {
        let _ = write!(out, "\n{}", comment(&format!("The detail of the event `{}`.", event.name), ""));
        let _ = writeln!(out, "export interface {} {{", event.detail_name());
        for (name, kind) in event.detail() {
            let _ = writeln!(out, "  {name}: {kind};");
        }
        out += "}\n";
    }
    events(&mut out, manifest);
    class(&mut out, manifest);
    let (tag, class) = (&manifest.tag, &manifest.class);
    let _ =
        write!(out, "\ndeclare global {{\n  interface HTMLElementTagNameMap {{\n    \"{tag}\": {class};\n  }}\n}}\n");
    out
}

/// The map from the names of events to their types. Some of the platform's names have other types elsewhere.
fn events(out: &mut String, manifest: &Manifest) {
    let class = &manifest.class;
    let _ = write!(out, "\n{}", comment(&format!("The events that `<{}>` fires itself.", manifest.tag), ""));
    let _ = writeln!(out, "export interface {class}OwnEventMap {{");
    for event in &manifest.events {
        let _ = write!(out, "{}", comment(&sentence(&event.description), "  "));
        let kind = if event.detail().is_empty() {
            event.kind.clone()
        } else {
            format!("CustomEvent<{}>", event.detail_name())
        };
        let _ = writeln!(out, "  {}: {kind};", key(&event.name));
    }
    let _ = write!(
        out,
        "}}\n\n/** All its events, with those of every element. */\n\
         export interface {class}EventMap extends Omit<HTMLElementEventMap, keyof {class}OwnEventMap>, {class}OwnEventMap {{}}\n"
    );
}

fn class(out: &mut String, manifest: &Manifest) {
    let class = &manifest.class;
    let _ = write!(out, "\n{}export class {class} extends HTMLElement {{\n", comment(&manifest.description, ""));
    for entry in manifest.fields.iter().filter(|entry| entry.is_static()) {
        field(out, entry);
    }
    for entry in manifest.methods.iter().filter(|entry| entry.is_static()) {
        method(out, entry);
    }
    for entry in manifest.fields.iter().filter(|entry| !entry.is_static() && !entry.is_inherited()) {
        field(out, entry);
    }
    for entry in manifest.methods.iter().filter(|entry| !entry.is_static()) {
        method(out, entry);
    }
    for (name, options) in OPTIONS {
        let _ = write!(
            out,
            "
  {name}<K extends keyof {class}EventMap>(
    type: K,
    listener: (this: {class}, event: {class}EventMap[K]) => unknown,
    options?: {options},
  ): void;
  {name}(type: string, listener: EventListenerOrEventListenerObject, options?: {options}): void;
"
        );
    }
    out.push_str("}\n");
}

fn field(out: &mut String, entry: &Entry) {
    let Entry { name, kind, setter, .. } = entry;
    let _ = write!(out, "{}", comment(&entry.description, "  "));
    let is_static = if entry.is_static() { "static " } else { "" };
    let readonly = if entry.is_readonly() { "readonly " } else { "" };
    let _ = if setter.is_empty() {
        writeln!(out, "  {is_static}{readonly}{name}: {kind};")
    } else {
        writeln!(out, "  get {name}(): {kind};\n  set {name}(value: {setter});")
    };
}

fn method(out: &mut String, entry: &Entry) {
    let Entry { name, kind, .. } = entry;
    let _ = write!(out, "{}", comment(&entry.description, "  "));
    let is_static = if entry.is_static() { "static " } else { "" };
    let _ = writeln!(out, "  {is_static}{name}({}): {kind};", parameters(entry));
}

/// The parameters of a method, as TypeScript has them.
pub(crate) fn parameters(entry: &Entry) -> String {
    let one = |parameter: &Entry| {
        format!("{}{}: {}", parameter.name, if parameter.is_optional() { "?" } else { "" }, parameter.kind)
    };
    entry.parameters.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// A name as the key of an object type.
pub(crate) fn key(name: &str) -> String {
    if name.chars().all(char::is_alphanumeric) { name.to_owned() } else { format!("\"{name}\"") }
}
