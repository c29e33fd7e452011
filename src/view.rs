//! The views: data in, HTML out, in the browser and on the server alike.
//!
//! [`Article`] is the one Yew component; what it is made of are plain functions, one file each, with a stylesheet of the
//! same name in `styles/`. A component of Yew's costs the wasm about a kilobyte even when it keeps no state, and none of
//! these does. No view listens to anything: Yew keeps the listeners of a removed root alive for ever, so buttons carry
//! a `data-action` and the element's own module listens.

mod agenda;
mod article;
mod aside;
mod body;
mod boilerplate;
mod byline;
mod contacts;
mod dateline;
mod figure;
mod headline;
mod list;
mod pull_quote;
mod related;
mod table;
mod text;
mod tools;

use std::cell::Cell;

use yew::prelude::*;

use crate::release::{Block, Date, Link, ListKind};
use crate::words::Words;

pub use article::{Article, Drawn, Props, Shared};
#[cfg(feature = "prerender")]
pub(crate) use dateline::said as day_said;

/// How an article is shown; each field mirrors an attribute of the element.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// Level of the headline, 1 to 5; section headings follow one below.
    pub heading_level: u8,
    /// Headline, standfirst and first paragraph only, with a link to the whole.
    pub brief: bool,
    /// Names of parts to leave out, as in the `hide` attribute: `related tools`.
    pub hide: String,
    /// Language of interface words and dates, as a BCP 47 tag; `None`: the release's own.
    pub lang: Option<String>,
    /// Where the whole release can be read, for the brief layout of a release that names no address of its own.
    pub whole: Option<Link>,
    /// Which tools can work where the article is shown; none on a server.
    pub tools: Tools,
    /// Writes a date in a language; `None` from it, or no function, leaves the plain form.
    pub format_date: Option<FormatDate>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            heading_level: 2,
            brief: false,
            hide: String::new(),
            lang: None,
            whole: None,
            tools: Tools::default(),
            format_date: None,
        }
    }
}

impl Options {
    /// Whether a part is to be shown, by its name in the `hide` attribute.
    pub(crate) fn shows(&self, part: &str) -> bool {
        !self.hide.split_ascii_whitespace().any(|hidden| hidden == part)
    }
}

/// The part that a block of the body is; paragraphs and other plain matter have no name.
pub(crate) fn part_of(block: &Block) -> &'static str {
    match block {
        Block::Heading { .. } => "heading",
        Block::Quote { .. } | Block::PullQuote { .. } => "quote",
        Block::List { kind: ListKind::Agenda, .. } => "agenda",
        Block::Figure(_) => "figure",
        _ => "",
    }
}

/// Writes a date in the language of a BCP 47 tag, or declines.
#[derive(Debug, Clone, Copy)]
pub struct FormatDate(pub fn(Date, &str) -> Option<String>);

impl PartialEq for FormatDate {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

/// Tools for the reader, each shown only where it can work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tools {
    /// The clipboard can be written.
    pub copy: bool,
    /// The system has a share sheet.
    pub share: bool,
    /// The page can be printed.
    pub print: bool,
}

/// What every view needs to know beside its data.
#[derive(Clone, Copy)]
struct Context<'a> {
    options: &'a Options,
    /// The language of interface words and dates.
    lang: &'a str,
    /// The language that the text is in, or, where the release does not tell, that of what stands around it.
    text_lang: &'a str,
    words: &'a Words,
    /// How many ids have been given out; no two elements of an article share one.
    ids: &'a Cell<u32>,
    /// In how many places what has been drawn may break into lines.
    breaks: &'a Cell<usize>,
    /// Whether this is inside a link already. HTML has no links in links, and a parser would take them apart.
    linked: bool,
    /// How far the last heading is below the headline.
    depth: &'a Cell<u8>,
    /// How far below the headline the heading is that the blocks of a box or of the notes belong to; 0 in the body.
    under: u8,
}

impl Context<'_> {
    fn shows(&self, part: &str) -> bool {
        self.options.shows(part)
    }

    /// Keeps count of the places where words that are drawn may break: spaces, hyphens, and all of Chinese and its like.
    fn count(&self, words: &str) {
        let breaks = words.chars().filter(|c| matches!(c, ' ' | '-' | '\u{200b}' | '\u{2e80}'..)).count();
        self.breaks.set(self.breaks.get() + breaks);
    }

    /// A new id for something that another element refers to.
    fn id(&self) -> String {
        self.ids.set(self.ids.get() + 1);
        ["part-", &self.ids.get().to_string()].concat()
    }

    /// Words of the interface, marked with their language where the text around them is in another one.
    fn say(&self, words: &'static str) -> Html {
        match self.foreign(self.words.lang) {
            None => html! { { words } },
            lang => html! { <span {lang}>{ words }</span> },
        }
    }

    /// The `lang` attribute of something in a language, if that is not the text's.
    fn foreign(&self, lang: &str) -> Option<String> {
        let primary = |lang: &str| lang.split('-').next().unwrap_or_default().to_ascii_lowercase();
        (primary(lang) != primary(self.text_lang)).then(|| lang.to_owned())
    }

    /// The tag for the next heading, `below` levels under the headline, or under the heading of its box. No heading is
    /// more than one level below the one before it, whatever the release says.
    fn heading(&self, below: u8) -> &'static str {
        let depth = (self.under + below).min(self.depth.get() + 1);
        self.depth.set(depth);
        match self.options.heading_level.clamp(1, 5) + depth {
            1 => "h1",
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        }
    }
}
