//! Quotations whose closing mark is missing, or stands some paragraphs later.

use std::collections::VecDeque;

use super::paragraphs::Paragraph;
use super::quotations::{self, Span};

/// A quotation that opens once and closes once is of no more paragraphs than these after the first.
const MOST: usize = 4;

/// Whether a quotation that is left open ends with its paragraph: a colon introduces it, and whole sentences follow. Whoever
/// writes "She said: “We are glad of it." forgot the mark.
pub(super) fn ends_with_paragraph(text: &str, span: Span) -> bool {
    let introduced = text.get(..span.start).is_some_and(|before| before.trim_end().ends_with(':'));
    let inner = text.get(span.start..).unwrap_or_default();
    introduced && inner.ends_with(['.', '!', '?', '…']) && inner.split_whitespace().take(4).count() == 4
}

/// Whether the last quotation of a paragraph is left open.
pub(super) fn is_left_open(text: &str) -> bool {
    text.contains(['“', '"', '«', '„']) && quotations::spans(text).last().is_some_and(|last| !last.closed)
}

/// How many of the paragraphs that follow an open quotation belong to it, if the last of them has its closing mark and none
/// opens it again.
pub(super) fn paragraphs_until_closed(rest: &VecDeque<Paragraph<'_>>) -> Option<usize> {
    for (index, paragraph) in rest.iter().take(MOST).enumerate() {
        let words = paragraph.words.trim_end_matches(['.', ',']);
        let inner = words.strip_suffix(['”', '"', '»']);
        if paragraph.mark.is_some()
            || !paragraph.cells.is_empty()
            || inner.unwrap_or(words).contains(['“', '”', '"', '«', '»', '„'])
        {
            return None;
        }
        if inner.is_some() {
            return Some(index + 1);
        }
    }
    None
}
