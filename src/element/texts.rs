//! Texts to what [`told`](super::read::told) takes: all that the second wasm does.

use wasm_bindgen::prelude::*;

use super::value;
use crate::read::{self, Note, Owned, Owner};
use crate::release::Value;
use crate::release::json::Json;

/// Reads a text, and tells of it in a plain object: `release`, as its JSON would be; `notes`, what was odd, each with a
/// `message` and with `line` and `column` where there are any; `aside`, the lines that were set aside, each with its `line`
/// and the `rule` that did it.
#[wasm_bindgen]
pub fn read(source: &str) -> JsValue {
    let reading = read::text(source);
    let list = |name: &str, values| (name.to_owned(), Value::List(values));
    value::to_js(&Value::Record(vec![
        ("release".to_owned(), reading.release.encode().unwrap_or(Value::Null)),
        list("notes", reading.notes.iter().map(note).collect()),
        list("aside", reading.lines.iter().filter_map(aside).collect()),
    ]))
}

fn note(note: &Note) -> Value {
    let place = [("line", note.line), ("column", note.column)];
    let mut fields: Vec<_> = place.into_iter().filter_map(|(name, at)| Some(count(name, at?))).collect();
    fields.push(("message".to_owned(), Value::Text(note.message.clone())));
    Value::Record(fields)
}

fn aside(owned: &Owned) -> Option<Value> {
    let Owner::SetAside(rule) = owned.owner else { return None };
    Some(Value::Record(vec![count("line", owned.line), ("rule".to_owned(), Value::Text(rule.to_owned()))]))
}

/// A number of a line or column as a field. No text has so many that a double could not count them.
#[expect(clippy::cast_precision_loss, reason = "a source has two million bytes at most")]
fn count(name: &str, at: usize) -> (String, Value) {
    (name.to_owned(), Value::Number(at as f64))
}
