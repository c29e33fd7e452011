//! How a release is prerendered.

use crate::view;

/// How a release is prerendered. Each field is an attribute of the element or a file beside the page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Options {
    /// How the article is shown: heading level, layout, hidden parts, language of interface words.
    pub article: view::Options,
    /// The element's theme.
    pub theme: Theme,
    /// Where the release itself is, for the widget to fetch it from when it takes over. `None`: the page carries its JSON.
    pub src: Option<String>,
    /// Where `news-release.js` is, for [`page`](super::page()). `None`: the page stays as it is, without a script.
    pub script: Option<String>,
    /// Where the article's style is.
    pub sheet: Sheet,
}

impl Options {
    /// Whether styles stand in the page.
    pub(super) fn inline(&self) -> bool {
        self.sheet == Sheet::Inline
    }
}

/// Light, dark, or as the page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the page's `color-scheme` says.
    #[default]
    Auto,
    /// Light, whatever the page is.
    Light,
    /// Dark, whatever the page is.
    Dark,
}

/// Where the article's style is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Sheet {
    /// In the page, in a `<style>`; a strict Content-Security-Policy needs its hash.
    #[default]
    Inline,
    /// In a file of its own at this address, which [`sheet`](super::sheet) makes; a strict policy needs its origin.
    Link(String),
}
