//! Step 1: a text is split into lines.

use std::borrow::Cow;

/// A line that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Its number in the source, from 1; blank lines count.
    pub(super) number: usize,
    /// Its words, without white space around them; a run of white space inside is one space.
    pub(super) words: Cow<'a, str>,
    /// The same as it stands in the text, for its tabs and runs of spaces.
    pub(super) raw: &'a str,
    /// How many characters stand before the first word.
    pub(super) indent: usize,
    /// How many characters it has with the indent. Of a line too long to have been broken it may say less.
    pub(super) width: usize,
    /// Whether a blank line, or the start of the text, is before it.
    pub(super) after_blank: bool,
}

/// Editors break lines before they are so long, in bytes, so that their characters need not be counted.
const LONG: usize = 1000;

/// All lines of a text, also those that are blank: split at LF, CRLF and CR, without a byte-order mark.
pub(in crate::read) fn raw(text: &str) -> impl Iterator<Item = &str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // CRLF is one break: a CR ends the line, and the LF right after it is left out of the count.
    text.split('\n').flat_map(|chunk| chunk.strip_suffix('\r').unwrap_or(chunk).split('\r'))
}

/// Splits at line breaks, drops blank lines, and evens out white space.
pub(super) fn split(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut after_blank = true;
    for (index, raw) in raw(text).enumerate() {
        let words = raw.trim_start();
        let indent = raw.get(..raw.len() - words.len()).map_or(0, |before| before.chars().count());
        let raw = words.trim_end();
        let words = even(raw);
        if words.is_empty() {
            after_blank = true;
            continue;
        }
        let width = indent + if words.len() > LONG { LONG / 4 } else { words.chars().count() };
        lines.push(Line { number: index + 1, words, raw, indent, width, after_blank });
        after_blank = false;
    }
    lines
}

/// Makes one space of every run of white space. A single no-break space stays: it belongs to the text.
fn even(raw: &str) -> Cow<'_, str> {
    if is_even(raw.as_bytes()) {
        return Cow::Borrowed(raw);
    }
    let mut words = String::with_capacity(raw.len());
    let mut characters = raw.chars().peekable();
    while let Some(c) = characters.next() {
        if !c.is_whitespace() {
            words.push(c);
            continue;
        }
        let alone = characters.peek().is_none_or(|next| !next.is_whitespace());
        words.push(if alone && matches!(c, '\u{a0}' | '\u{202f}') { c } else { ' ' });
        while characters.peek().is_some_and(|next| next.is_whitespace()) {
            characters.next();
        }
    }
    Cow::Owned(words)
}

/// Whether all white space is single spaces, as in most lines; it says no where the bytes do not tell.
fn is_even(raw: &[u8]) -> bool {
    let pairs = raw.iter().zip(raw.get(1..).unwrap_or_default());
    // All pairs are looked at, which is quicker than to stop at the first that is odd.
    let odd = pairs.fold(false, |odd, (&this, &next)| {
        // The first bytes of all characters of white space but ASCII's, with the second: U+0085 and U+00A0, U+1680,
        // U+205F, U+3000; and the last two bytes of U+2000 to U+200A, U+2028, U+2029 and U+202F.
        let wide = match this {
            0xc2 => next == 0x85 || next == 0xa0,
            0xe1 => next == 0x9a,
            0xe2 => next == 0x81,
            0xe3 => next == 0x80,
            0x80 => matches!(next, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf),
            _ => false,
        };
        odd || next < b' ' || (this == b' ' && next == b' ') || wide
    });
    !odd
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<(usize, String)> {
        split(text).into_iter().map(|line| (line.number, line.words.into_owned())).collect()
    }

    #[test]
    fn every_sort_of_line_break_is_one_break() {
        let expected = vec![(1, "a".to_owned()), (2, "b".to_owned()), (4, "c".to_owned())];
        assert_eq!(words("a\nb\n\nc\n"), expected);
        assert_eq!(words("\u{feff}a\r\nb\r\n\r\nc"), expected);
        assert_eq!(words("a\rb\r\rc\r"), expected);
    }

    #[test]
    fn runs_of_white_space_become_one_space() {
        assert_eq!(words(" a \t b\u{a0}\u{a0}c "), [(1, "a b c".to_owned())]);
    }

    #[test]
    fn a_lone_no_break_space_stays() {
        assert_eq!(words("« a\u{a0}»"), [(1, "« a\u{a0}»".to_owned())]);
    }

    #[test]
    fn a_line_of_white_space_is_blank() {
        let lines = split("a\n \u{a0}\t\n  b");
        assert!(lines[1].after_blank);
        assert_eq!(lines[1].indent, 2);
    }
}
