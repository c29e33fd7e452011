//! `standfirst schema`.

use crate::release::Release;

/// The JSON Schema of a release, made from its types, with a line break at the end.
pub fn json() -> String {
    let mut text = format!("{:#}", schemars::schema_for!(Release).to_value());
    text.push('\n');
    text
}
