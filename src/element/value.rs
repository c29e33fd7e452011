//! Plain JavaScript objects to values, and back.

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

use crate::release::Value;

/// A value of what `JSON.parse` made. What JSON cannot say becomes null.
#[cfg(feature = "element")]
pub(super) fn from_js(js: &JsValue) -> Value {
    if let Some(text) = js.as_string() {
        Value::Text(text)
    } else if let Some(number) = js.as_f64() {
        Value::Number(number)
    } else if let Some(value) = js.as_bool() {
        Value::Bool(value)
    } else if let Some(list) = js.dyn_ref::<Array>() {
        Value::List(list.iter().map(|item| from_js(&item)).collect())
    } else if let Some(object) = js.dyn_ref::<Object>() {
        let entries = Object::entries(object);
        let fields = entries.iter().map(|entry| {
            let entry: Array = entry.unchecked_into();
            (entry.get(0).as_string().unwrap_or_default(), from_js(&entry.get(1)))
        });
        Value::Record(fields.collect())
    } else {
        Value::Null
    }
}

/// A plain object. Its properties are defined, not set: setters that a page puts on `Object.prototype` do not see them.
pub(super) fn record<'a>(fields: impl Iterator<Item = (&'a str, JsValue)>) -> JsValue {
    let entries: Array = fields.map(|(name, value)| Array::of2(&name.into(), &value)).collect();
    // Entries that are pairs cannot fail.
    Object::from_entries(&entries).map_or(JsValue::NULL, Into::into)
}

/// A plain object, as `JSON.parse` would make it.
pub(super) fn to_js(value: &Value) -> JsValue {
    match value {
        Value::Null => JsValue::NULL,
        Value::Bool(value) => (*value).into(),
        Value::Number(number) => (*number).into(),
        Value::Text(text) => text.as_str().into(),
        Value::List(values) => values.iter().map(to_js).collect::<Array>().into(),
        Value::Record(fields) => record(fields.iter().map(|(name, value)| (name.as_str(), to_js(value)))),
    }
}
