//! What the writers of JSON have in common: a property that has nothing to say is left out.

use serde_json::{Value, json};

use crate::release::Text;

/// The words of a text, if there are any.
pub(super) fn words(text: &Text) -> Option<Value> {
    let words = text.words();
    (!words.trim().is_empty()).then(|| json!(words))
}

/// A list, if it has anything in it.
pub(super) fn all(values: impl Iterator<Item = Value>) -> Option<Value> {
    let all: Vec<Value> = values.collect();
    (!all.is_empty()).then_some(Value::Array(all))
}

/// JSON as it may stand in a `<script>`: `\u003c` is the same to every JSON parser, and nothing to an HTML parser.
pub(super) fn in_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}
