//! `types/release.d.ts`: the shape of a release, from its JSON Schema.

use std::fmt::Write;

use serde_json::{Map, Value};

use super::comment;
use crate::outcome::Outcome;

const HEAD: &str = "\
// Made by `cargo xtask api` from schema/release.v1.schema.json.

";

pub(crate) fn types(schema: &Value) -> Outcome<String> {
    let mut out = HEAD.to_owned();
    out += &comment(&described(schema), "");
    let _ = writeln!(out, "export interface Release {}", object(schema, "", "Release.")?);
    out += "\n/** What a release is made of. */\nexport namespace Release {\n";
    let definitions = schema["$defs"].as_object().ok_or("the schema has no `$defs`")?;
    for (index, (name, definition)) in definitions.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        out += &comment(&described(definition), "  ");
        let _ = if is_plain_object(definition) {
            writeln!(out, "  interface {name} {}", object(definition, "  ", "")?)
        } else {
            let kind = kind(definition, "  ", "")?;
            writeln!(out, "  type {name} ={}{kind};", if kind.starts_with('\n') { "" } else { " " })
        };
    }
    Ok(out + "}\n")
}

/// The description, as far as it is for those who write releases: examples in Rust and links to its types are not.
fn described(schema: &Value) -> String {
    let text = schema["description"].as_str().unwrap_or_default();
    let text = text.split("\n```").next().unwrap_or_default();
    text.replace("[`", "`").replace("`]", "`").trim().to_owned()
}

fn is_plain_object(schema: &Value) -> bool {
    schema["properties"].is_object() && schema.get("$ref").is_none()
}

/// An object type with a line for each property.
fn object(schema: &Value, indent: &str, prefix: &str) -> Outcome<String> {
    let empty = Map::new();
    let properties = schema["properties"].as_object().unwrap_or(&empty);
    let required = |name: &str| schema["required"].as_array().is_some_and(|all| all.iter().any(|one| one == name));
    let inner = format!("{indent}  ");
    let mut out = "{\n".to_owned();
    for (name, property) in properties {
        out += &comment(&described(property), &inner);
        let optional = if required(name) { "" } else { "?" };
        let _ = writeln!(out, "{inner}{name}{optional}: {};", kind(property, &inner, prefix)?);
    }
    Ok(out + indent + "}")
}

/// The type of any schema that occurs in ours; of any other it says that it does not know it.
fn kind(schema: &Value, indent: &str, prefix: &str) -> Outcome<String> {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.trim_start_matches("#/$defs/");
        let own =
            if schema["properties"].is_object() { object(schema, indent, prefix)? + " & " } else { String::new() };
        return Ok(format!("{own}{prefix}{name}"));
    }
    if let Some(value) = schema.get("const") {
        return Ok(value.to_string());
    }
    if let Some(choices) = schema["oneOf"].as_array().or(schema["anyOf"].as_array()) {
        return union(choices, indent, prefix);
    }
    match &schema["type"] {
        Value::String(name) => named(name, schema, indent, prefix),
        Value::Array(names) => {
            let kinds = names.iter().filter_map(Value::as_str).map(|name| named(name, schema, indent, prefix));
            Ok(kinds.collect::<Outcome<Vec<_>>>()?.join(" | "))
        }
        _ => Err(format!("no type is known for the schema {schema}")),
    }
}

/// Choices that are described stand on lines of their own.
fn union(choices: &[Value], indent: &str, prefix: &str) -> Outcome<String> {
    let kinds =
        choices.iter().map(|choice| kind(choice, &format!("{indent}  "), prefix)).collect::<Outcome<Vec<_>>>()?;
    if choices.iter().all(|choice| described(choice).is_empty()) {
        return Ok(kinds.join(" | "));
    }
    let mut out = String::new();
    for (choice, kind) in choices.iter().zip(kinds) {
        let _ = write!(out, "\n{}{indent}  | {kind}", comment(&described(choice), &format!("{indent}  ")));
    }
    Ok(out)
}

fn named(name: &str, schema: &Value, indent: &str, prefix: &str) -> Outcome<String> {
    Ok(match name {
        "string" | "boolean" | "null" => name.to_owned(),
        "integer" | "number" => numbers(schema),
        "object" => object(schema, indent, prefix)?,
        "array" => {
            let item = kind(&schema["items"], indent, prefix)?;
            if item.contains(' ') { format!("({item})[]") } else { format!("{item}[]") }
        }
        other => return Err(format!("no TypeScript type is known for `{other}`")),
    })
}

/// A few numbers are named, others are numbers.
fn numbers(schema: &Value) -> String {
    match (schema["minimum"].as_u64(), schema["maximum"].as_u64()) {
        (Some(low), Some(high)) if high - low < 8 => {
            (low..=high).map(|number| number.to_string()).collect::<Vec<_>>().join(" | ")
        }
        _ => "number".to_owned(),
    }
}
