//! Why a source could not be read.

use std::fmt;

use super::{MAX_BYTES, MAX_TEXT_BYTES};
use crate::release::MAX_PIECES;

/// Why a source could not be read. Its text says what is wrong, where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError(pub(super) Reason);

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reason {
    Empty,
    TooLarge {
        bytes: usize,
    },
    TextTooLarge {
        bytes: usize,
    },
    TooManyLines {
        lines: usize,
    },
    #[cfg(feature = "doors")]
    TooManyPieces {
        pieces: usize,
    },
    #[cfg(feature = "doors")]
    TooManyElements,
    #[cfg(feature = "doors")]
    PageTooDeep,
    #[cfg(feature = "doors")]
    Binary {
        what: &'static str,
    },
    #[cfg(feature = "doors")]
    NoArticle {
        form: &'static str,
        wanted: &'static str,
    },
    #[cfg(feature = "doors")]
    Broken {
        form: &'static str,
        message: String,
    },
    #[cfg(not(feature = "doors"))]
    HtmlPage,
    TooDeep {
        line: usize,
        column: usize,
    },
    Shape {
        message: String,
    },
    Syntax {
        line: usize,
        column: usize,
        message: String,
    },
    NothingInIt,
}

impl ReadError {
    /// `release-too-large` or `release-invalid`, as the element's `error` event names it.
    pub fn kind(&self) -> &'static str {
        match self.0 {
            #[cfg(feature = "doors")]
            Reason::TooManyPieces { .. } | Reason::TooManyElements => "release-too-large",
            Reason::TooLarge { .. } | Reason::TextTooLarge { .. } | Reason::TooManyLines { .. } => "release-too-large",
            _ => "release-invalid",
        }
    }
}

impl ReadError {
    /// The line and column that are at fault, each from 1, where it is one place of a JSON text.
    pub fn place(&self) -> Option<(usize, usize)> {
        match self.0 {
            Reason::TooDeep { line, column } | Reason::Syntax { line, column, .. } => Some((line, column)),
            _ => None,
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Reason::Empty => f.write_str("there is nothing to read: give the text of a release, or its JSON"),
            Reason::TooLarge { bytes } => write!(
                f,
                "the source has {bytes} bytes, and a release may have at most {MAX_BYTES}: give one release, without its attachments"
            ),
            Reason::TextTooLarge { bytes } => write!(
                f,
                "the text has {bytes} bytes, and a plain text may have at most {MAX_TEXT_BYTES}: give one release, without its attachments"
            ),
            Reason::TooManyLines { lines } => write!(
                f,
                "the text has {lines} lines that are not blank, and a release may have at most {MAX_PIECES}: give one release, without its attachments"
            ),
            #[cfg(feature = "doors")]
            Reason::TooManyPieces { pieces } => write!(
                f,
                "the source has {pieces} blocks, items, cells and other pieces, and a release may have at most {MAX_PIECES}: give one release, without its attachments"
            ),
            #[cfg(feature = "doors")]
            Reason::TooManyElements => write!(
                f,
                "the page has more than {} elements: give the page of one release, not a list of them",
                super::html::MAX_ELEMENTS
            ),
            #[cfg(feature = "doors")]
            Reason::PageTooDeep => write!(
                f,
                "the page's elements are nested more than {} levels deep: give the release's text or its JSON",
                super::html::MAX_DEPTH
            ),
            #[cfg(feature = "doors")]
            Reason::Binary { what } => {
                write!(f, "the source is {what}, not text: save it as plain text or HTML, and give that")
            }
            #[cfg(feature = "doors")]
            Reason::NoArticle { form, wanted } => write!(f, "there is no release in the {form}: {wanted}"),
            #[cfg(feature = "doors")]
            Reason::Broken { form, message } => write!(f, "the {form} cannot be read: {message}"),
            #[cfg(not(feature = "doors"))]
            Reason::HtmlPage => f.write_str(
                "the source is an HTML page, not a release: point at the release's plain text (text/plain) or its JSON (application/json)",
            ),
            Reason::TooDeep { line, column } => write!(
                f,
                "the JSON is nested more than {} levels deep at line {line}, column {column}: a release needs no more than a few",
                super::json::MAX_DEPTH
            ),
            Reason::Shape { message } | Reason::Syntax { message, .. } => {
                write!(f, "the JSON is not a release: {message}; schema/release.v1.schema.json says what is")
            }
            Reason::NothingInIt => {
                f.write_str("the release has neither a headline nor a body: give it a `headline` with words in it")
            }
        }
    }
}

impl std::error::Error for ReadError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_says_what_to_do() {
        let said = |reason| ReadError(reason).to_string();
        assert_eq!(said(Reason::Empty), "there is nothing to read: give the text of a release, or its JSON");
        assert_eq!(
            said(Reason::TooLarge { bytes: 2_097_153 }),
            "the source has 2097153 bytes, and a release may have at most 2097152: give one release, without its attachments"
        );
        #[cfg(not(feature = "doors"))]
        assert_eq!(
            said(Reason::HtmlPage),
            "the source is an HTML page, not a release: point at the release's plain text (text/plain) or its JSON (application/json)"
        );
        assert_eq!(
            said(Reason::TooDeep { line: 1, column: 65 }),
            "the JSON is nested more than 64 levels deep at line 1, column 65: a release needs no more than a few"
        );
        assert_eq!(
            said(Reason::NothingInIt),
            "the release has neither a headline nor a body: give it a `headline` with words in it"
        );
    }

    #[test]
    fn only_size_has_a_kind_of_its_own() {
        assert_eq!(ReadError(Reason::TooLarge { bytes: 1 }).kind(), "release-too-large");
        assert_eq!(ReadError(Reason::Empty).kind(), "release-invalid");
    }
}
