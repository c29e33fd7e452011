//! Sources to records.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::read::{self, ReadError, sniff};
use crate::release::Value;
use crate::release::json::Json;
use crate::view::Shared;

use super::value;

/// A release that has been read, held on this side.
#[wasm_bindgen]
pub struct Record {
    pub(super) release: Shared,
    notes: Value,
    aside: Value,
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
        value::to_js(&self.notes)
    }

    /// The lines of a text that the reader set aside, as plain objects: `line`, and the `rule` that did it.
    pub fn aside(&self) -> JsValue {
        value::to_js(&self.aside)
    }

    /// The release's own address, if it has one.
    #[wasm_bindgen(getter)]
    pub fn url(&self) -> Option<String> {
        self.release.url.as_ref().map(|url| url.as_str().to_owned())
    }
}

/// Whether a source is plain text, for the wasm that reads texts, and not JSON: by what it is and by its media type.
///
/// # Errors
/// An object with `kind` (of the fault table) and `message`: for a source that is neither, is empty or is too large.
#[wasm_bindgen(js_name = isText)]
#[expect(clippy::needless_pass_by_value, reason = "an optional string can cross from JavaScript by value only")]
pub fn is_text(source: &str, media_type: Option<String>) -> Result<bool, JsValue> {
    let sniffed = sniff::sniff(source, media_type.as_deref()).map_err(|error| fault(&error))?;
    Ok(sniffed.form == sniff::Form::Text)
}

/// Reads a release in JSON. The browser parses it, so that the wasm carries no parser of its own.
///
/// # Errors
/// An object with `kind` (of the fault table) and `message`.
#[wasm_bindgen]
pub fn read(source: &str) -> Result<Record, JsValue> {
    let source = source.trim_start_matches('\u{feff}');
    let broken = |error| read::json::broken(Object::from(error).to_string().into());
    let reading = read::json::check_depth(source)
        .and_then(|()| JSON::parse(source).map_err(broken))
        .and_then(|parsed| read::json::from_value(value::from_js(&parsed)))
        .map_err(|error| fault(&error))?;
    let note = |message: String| Value::Record(vec![("message".to_owned(), Value::Text(message))]);
    let notes = reading.notes.into_iter().map(|told| note(told.message)).collect();
    Ok(Record { release: reading.release.into(), notes: Value::List(notes), aside: Value::List(Vec::new()) })
}

/// Takes what the wasm that reads texts has told of one.
///
/// # Errors
/// As [`read`]; it takes two versions that do not belong together.
#[wasm_bindgen]
pub fn told(told: &JsValue) -> Result<Record, JsValue> {
    let part = |name: &str| Reflect::get(told, &name.into()).map_or(Value::Null, |part| value::from_js(&part));
    let release = read::json::own(part("release")).map_err(|error| fault(&error))?;
    Ok(Record { release: release.into(), notes: part("notes"), aside: part("aside") })
}

fn fault(error: &ReadError) -> JsValue {
    value::record([("kind", error.kind().into()), ("message", error.to_string().into())].into_iter())
}
