//! Anything out: a [`Release`] becomes text, in one form or another.

#[cfg(feature = "prerender")]
mod article;
#[cfg(feature = "prerender")]
mod blocks;
#[cfg(feature = "prerender")]
mod day;
#[cfg(feature = "prerender")]
mod embed;
#[cfg(feature = "prerender")]
mod html;
mod ics;
mod json_ld;
mod ninjs;
#[cfg(feature = "prerender")]
mod options;
#[cfg(feature = "prerender")]
mod page;
mod paragraphs;
mod text;
mod text_head;
mod values;

use crate::release::Release;

pub use ics::{Calendar, ics, stamp};
pub use json_ld::json_ld;
pub use ninjs::{identified, ninjs};
pub use text::text;
#[cfg(feature = "prerender")]
pub use {
    article::article,
    embed::{embed, sheet},
    options::{Options, Sheet, Theme},
    page::{page, page_sheet},
};

/// The release as JSON of format version 1, indented, with a line break at the end.
pub fn json(release: &Release) -> String {
    let mut text = serde_json::to_string_pretty(release).expect("a release holds nothing that JSON cannot say");
    text.push('\n');
    text
}

/// The same in one line, without a line break at the end.
pub fn compact(release: &Release) -> String {
    serde_json::to_string(release).expect("a release holds nothing that JSON cannot say")
}

/// Name, role, body and the like, as far as they are there, with commas between them.
fn commas<'a>(parts: impl IntoIterator<Item = Option<&'a String>>) -> String {
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}
