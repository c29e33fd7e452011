//! Sources to records.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::read::{self, ReadError, Reading, sniff};
use crate::release::json::Json;
use crate::view::Shared;

use super::value;

/// A release that has been read, held on this side.
#[wasm_bindgen]
pub struct Record {
    pub(super) release: Shared,
    notes: Vec<read::Note>,
}

#[wasm_bindgen]
impl Record {
    /// The release as a plain object, as its JSON would be.
    #[wasm_bindgen(js_name = toObject)]
    pub fn to_object(&self) -> JsValue {
        self.release.encode().as_ref().map_or(JsValue::NULL, value::to_js)
    }

    /// What was odd in the source, one string each.
    pub fn notes(&self) -> Vec<String> {
        self.notes.iter().map(ToString::to_string).collect()
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
    Ok(Record { release: reading.release.into(), notes: reading.notes })
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
