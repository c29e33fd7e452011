//! Anything out: a [`Release`] becomes text, in one form or another.

mod ics;
mod json_ld;

use crate::release::Release;

pub use ics::{Calendar, ics};
pub use json_ld::json_ld;

/// The release as JSON of format version 1, indented, with a line break at the end.
pub fn json(release: &Release) -> String {
    let mut text = serde_json::to_string_pretty(release).expect("a release holds nothing that JSON cannot say");
    text.push('\n');
    text
}
