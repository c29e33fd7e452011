//! Where quotations stand in a paragraph.

/// A quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    /// Byte offsets, marks included.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether its closing mark was found; else it runs to the end of the paragraph.
    pub(super) closed: bool,
}

/// The outermost quotations of a paragraph, in order.
pub(super) fn spans(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut at = 0;
    while let Some((start, opener)) = next_opener(text, at) {
        let inside = start + opener.len_utf8();
        match close(text, inside, opener) {
            Some(end) => {
                spans.push(Span { start, end, closed: true });
                at = end;
            }
            // A lone apostrophe opens nothing, unless the whole paragraph starts with it.
            None if matches!(opener, '‘' | '\'') && start > 0 => at = inside,
            None => {
                spans.push(Span { start, end: text.len(), closed: false });
                break;
            }
        }
    }
    spans
}

/// Whether the whole paragraph is one quotation; if so, whether its closing mark was found.
pub(super) fn whole(text: &str) -> Option<bool> {
    let [span] = spans(text).try_into().ok()?;
    let Span { start, end, closed } = span;
    let rest = text.get(end..)?;
    (start == 0 && rest.len() <= 4 && rest.chars().all(|c| matches!(c, '.' | ',' | '!' | '?' | '…'))).then_some(closed)
}

/// Whether a paragraph starts with an opening mark.
pub(super) fn opens(text: &str) -> bool {
    next_opener(text, 0).is_some_and(|(start, _)| start == 0)
}

fn next_opener(text: &str, from: usize) -> Option<(usize, char)> {
    let mut before = text.get(..from)?.chars().next_back();
    for (offset, c) in text.get(from..)?.char_indices() {
        let free = before.is_none_or(|b| !b.is_alphanumeric() && !matches!(b, '.' | ',' | '!' | '?' | '’' | ')' | '%'));
        let after = text.get(from + offset + c.len_utf8()..)?.chars().next();
        let filled = after.is_some_and(|a| !a.is_whitespace());
        if matches!(c, '“' | '«' | '„') || (matches!(c, '"' | '\'' | '‘') && free && filled) {
            return Some((from + offset, c));
        }
        before = Some(c);
    }
    None
}

/// The offset after the closing mark.
fn close(text: &str, from: usize, opener: char) -> Option<usize> {
    let rest = text.get(from..)?;
    let closers: &[char] = match opener {
        '“' => &['”', '"'],
        '"' => &['"', '”'],
        '«' => &['»'],
        '„' => &['“', '”', '"'],
        '‘' => return close_single(rest, '’', '‘').map(|end| from + end),
        _ => return close_single(rest, '\'', '\'').map(|end| from + end),
    };
    let (offset, mark) = rest.char_indices().find(|(_, c)| closers.contains(c))?;
    Some(from + offset + mark.len_utf8())
}

/// A single closing mark looks like an apostrophe. One after punctuation is meant before one after a word ("the
/// ministers’ meeting"), up to where the next quotation opens.
fn close_single(rest: &str, closer: char, opener: char) -> Option<usize> {
    let mut first = None;
    let mut before: Option<char> = None;
    let mut characters = rest.char_indices().peekable();
    while let Some((offset, c)) = characters.next() {
        let ends_word = characters.peek().is_none_or(|(_, after)| !after.is_alphanumeric());
        if c == closer && ends_word && before.is_some_and(|b| !b.is_whitespace()) {
            let end = offset + c.len_utf8();
            if matches!(before, Some('.' | ',' | '!' | '?' | '…')) {
                return Some(end);
            }
            first.get_or_insert(end);
        } else if c == opener && !ends_word && before.is_some_and(char::is_whitespace) {
            break;
        }
        before = Some(c);
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<&str> {
        spans(text).iter().map(|span| &text[span.start..span.end]).collect()
    }

    #[test]
    fn every_custom_of_quoting_is_found() {
        for text in ["“One, two.”", "\"One, two.\"", "«One, two.»", "„One, two.“", "‘One, two.’", "'One, two.'"]
        {
            assert_eq!(quoted(text), [text]);
            assert_eq!(whole(text), Some(true), "{text}");
        }
    }

    #[test]
    fn apostrophes_are_not_marks() {
        for text in ["Japan’s", "the Ministers’ Meeting", "rock 'n' roll’s", "It isn't, they're sure", "’tis"] {
            assert!(quoted(text).iter().all(|q| *q == "'n'"), "{text}");
        }
        assert_eq!(quoted("‘It’s the ministers’ decision.’ He left"), ["‘It’s the ministers’ decision.’"]);
    }

    #[test]
    fn single_marks_stay_apart() {
        assert_eq!(quoted("the ‘hub’ and the ‘spoke’ meet"), ["‘hub’", "‘spoke’"]);
        assert_eq!(quoted("a 'tankan' survey"), ["'tankan'"]);
    }

    #[test]
    fn inner_quotations_belong_to_the_outer_one() {
        assert_eq!(quoted("“He said ‘no’ twice,” said Doe."), ["“He said ‘no’ twice,”"]);
    }

    #[test]
    fn a_quotation_left_open_runs_to_the_end() {
        assert_eq!(spans("“One, two."), [Span { start: 0, end: 12, closed: false }]);
        assert_eq!(whole("“One, two."), Some(false));
    }

    #[test]
    fn a_paragraph_with_words_outside_is_not_whole() {
        for text in ["“One,” said Doe.", "“One.” “Two.”", "One “two”", ""] {
            assert_eq!(whole(text), None, "{text}");
        }
    }
}
