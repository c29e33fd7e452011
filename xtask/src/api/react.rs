//! `types/react.d.ts`: the tag in the JSX of React 19, which sets properties and listens to events of custom elements.

use std::fmt::Write;

use super::element::key;
use super::manifest::Manifest;
use super::{comment, sentence};

pub(crate) fn types(manifest: &Manifest) -> String {
    let (tag, class) = (&manifest.tag, &manifest.class);
    let mut out = format!(
        "\
// Made by `cargo xtask api` from custom-elements.json.

import type {{ DetailedHTMLProps, HTMLAttributes }} from \"react\";
import type {{ {class}, {class}OwnEventMap, Release }} from \"./news-release.js\";

/**
 * Names of React's own that would never be called: React listens to these events only on tags that it knows. The names
 * below, in small letters, are called.
 */
type Deaf = \"onLoad\" | \"onError\" | \"onLoadStart\" | \"onLoadEnd\";

/** What `<{tag}>` takes in JSX: attributes, properties and listeners. */
export interface {class}Props extends Omit<HTMLAttributes<{class}>, Deaf> {{
"
    );
    for attribute in manifest.attributes.iter().filter(|attribute| !attribute.is_inherited()) {
        let _ = write!(out, "{}", comment(&sentence(&attribute.description), "  "));
        let _ = writeln!(out, "  {}?: {} | undefined;", key(&attribute.name), attribute.kind);
    }
    for field in manifest.fields.iter().filter(|field| !field.is_static() && !field.is_inherited()) {
        // What an attribute of the same name says already, and what nobody can set.
        if field.attribute == field.name || field.is_readonly() {
            continue;
        }
        let kind = if field.setter.is_empty() { &field.kind } else { &field.setter };
        let optional = if kind.ends_with("undefined") { "" } else { " | undefined" };
        let _ = write!(out, "{}", comment(&field.description, "  "));
        let _ = writeln!(out, "  {}?: {kind}{optional};", field.name);
    }
    for event in &manifest.events {
        let _ = write!(out, "{}", comment(&sentence(&event.description), "  "));
        let name = key(&format!("on{}", event.name));
        let _ = writeln!(out, "  {name}?: ((event: {class}OwnEventMap[\"{}\"]) => void) | undefined;", event.name);
    }
    let _ = write!(
        out,
        "\
}}

declare module \"react\" {{
  namespace JSX {{
    interface IntrinsicElements {{
      \"{tag}\": DetailedHTMLProps<{class}Props, {class}>;
    }}
  }}
}}
"
    );
    out
}
