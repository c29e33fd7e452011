//! Step 1: a text is split into lines.

/// A line that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Its number in the source, from 1; blank lines count.
    pub(super) number: usize,
    /// Its words, without white space around them; a run of white space inside is one space.
    pub(super) words: String,
    /// How many characters stand before the first word.
    pub(super) indent: usize,
    /// Whether a blank line, or the start of the text, is before it.
    pub(super) after_blank: bool,
}

/// Splits at LF, CRLF and CR, drops a byte-order mark and blank lines, and evens out white space.
pub(super) fn split(text: &str) -> Vec<Line> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = Vec::new();
    let mut after_blank = true;
    // CRLF is one break: a CR ends the line, and the LF right after it is left out of the count.
    let mut number = 0;
    for chunk in text.split('\n') {
        let chunk = chunk.strip_suffix('\r').unwrap_or(chunk);
        for raw in chunk.split('\r') {
            number += 1;
            let words = even(raw.trim());
            if words.is_empty() {
                after_blank = true;
                continue;
            }
            let indent = raw.chars().take_while(|c| c.is_whitespace()).count();
            lines.push(Line { number, words, indent, after_blank });
            after_blank = false;
        }
    }
    lines
}

/// Makes one space of every run of white space. A single no-break space stays: it belongs to the text.
fn even(raw: &str) -> String {
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
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<(usize, String)> {
        split(text).into_iter().map(|line| (line.number, line.words)).collect()
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
