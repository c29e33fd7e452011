//! Sources to records.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::read::{self, Note, Owned, Owner, ReadError, Reading, sniff};
use crate::release::Value;
use crate::release::json::Json;
use crate::view::Shared;

use super::value;

/// A release that has been read, held on this side.
#[wasm_bindgen]
pub struct Record {
    pub(super) release: Shared,
    notes: Vec<Note>,
    lines: Vec<Owned>,
}

#[wasm_bindgen]
impl Record {
    /// The release as a plain object, as its JSON would be.
    #[wasm_bindgen(js_name = toObject)]
    pub fn to_object(&self) -> JsValue {
        self.release.encode().as_ref().map_or(JsValue::NULL, value::to_js)
    }

    /// What was odd in the source, as plain objects: `message`, and `line` and `column` where there are any.
    pub fn notes(&self) -> JsValue {
        let note = |note: &Note| {
            let place = [("line", note.line), ("column", note.column)];
            let mut fields: Vec<_> = place.into_iter().filter_map(|(name, at)| Some(count(name, at?))).collect();
            fields.push(("message".to_owned(), Value::Text(note.message.clone())));
            Value::Record(fields)
        };
        value::to_js(&Value::List(self.notes.iter().map(note).collect()))
    }

    /// The lines of a text that the reader set aside, as plain objects: `line`, and the `rule` that did it.
    pub fn aside(&self) -> JsValue {
        let aside = |owned: &Owned| match owned.owner {
            Owner::SetAside(rule) => {
                Some(Value::Record(vec![count("line", owned.line), ("rule".to_owned(), Value::Text(rule.to_owned()))]))
            }
            Owner::Node { .. } => None,
        };
        value::to_js(&Value::List(self.lines.iter().filter_map(aside).collect()))
    }

    /// The release's own address, if it has one.
    #[wasm_bindgen(getter)]
    pub fn url(&self) -> Option<String> {
        self.release.url.as_ref().map(|url| url.as_str().to_owned())
    }
}

/// Reads a release: JSON or plain text, by what it is and by its media type.
///
/// # Errors
/// An object with `kind` (of the fault table) and `message`.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "an optional string can cross from JavaScript by value only")]
pub fn read(source: &str, media_type: Option<String>) -> Result<Record, JsValue> {
    let reading = match sniff::sniff(source, media_type.as_deref()).map_err(|error| fault(&error))?.form {
        sniff::Form::Text => read::text(source),
        sniff::Form::Json => json(source).map_err(|error| fault(&error))?,
        #[cfg(feature = "doors")]
        form => read::read_as(source, form).map_err(|error| fault(&error))?,
    };
    Ok(Record { release: reading.release.into(), notes: reading.notes, lines: reading.lines })
}

/// A number of a line or column as a field. No text has so many that a double could not count them.
#[expect(clippy::cast_precision_loss, reason = "a source has two million bytes at most")]
fn count(name: &str, at: usize) -> (String, Value) {
    (name.to_owned(), Value::Number(at as f64))
}

/// The browser parses JSON, so that the wasm carries no parser of its own.
fn json(source: &str) -> Result<Reading, ReadError> {
    let source = source.trim_start_matches('\u{feff}');
    read::json::check_depth(source)?;
    let parsed = JSON::parse(source).map_err(|error| read::json::broken(Object::from(error).to_string().into()))?;
    read::json::from_value(value::from_js(&parsed))
}

fn fault(error: &ReadError) -> JsValue {
    let object = Object::new();
    // Setting a property of a new plain object cannot fail.
    let _ = Reflect::set(&object, &"kind".into(), &error.kind().into());
    let _ = Reflect::set(&object, &"message".into(), &error.to_string().into());
    object.into()
}
