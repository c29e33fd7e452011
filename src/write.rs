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
