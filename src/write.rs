//! Anything out: a [`Release`] becomes text.

use crate::release::Release;

/// The release as JSON of format version 1, indented, with a line break at the end.
pub fn json(release: &Release) -> String {
    let mut text = serde_json::to_string_pretty(release).expect("a release holds nothing that JSON cannot say");
    text.push('\n');
    text
}
