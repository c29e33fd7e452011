//! Invisible controls of direction in words of a release (Unicode Bidirectional Algorithm, UAX 9).

use std::borrow::Cow;

/// As deep as controls of direction may be nested; thousands of them keep a browser busy for a minute.
const DEEPEST: usize = 16;
const END_OF_EMBEDDING: char = '\u{202c}';
const END_OF_ISOLATE: char = '\u{2069}';

/// Words whose invisible controls of direction (Unicode Bidirectional Algorithm) end where the words do: what is left
/// open is closed, and what closes nothing, or is nested past all use, is left out. Otherwise a name could turn the words after it round.
pub(crate) fn closed(words: &str) -> Cow<'_, str> {
    if !words.contains(|c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..=END_OF_ISOLATE)) {
        return Cow::Borrowed(words);
    }
    let (mut written, mut open) = (String::with_capacity(words.len() + 8), Vec::new());
    for c in words.chars() {
        match c {
            '\u{202a}'..='\u{202b}' | '\u{202d}'..='\u{202e}' | '\u{2066}'..='\u{2068}' if open.len() == DEEPEST => {
                continue;
            }
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push(END_OF_EMBEDDING),
            '\u{2066}'..='\u{2068}' => open.push(END_OF_ISOLATE),
            END_OF_EMBEDDING if open.pop_if(|end| *end == c).is_none() => continue,
            END_OF_ISOLATE => {
                // The end of an isolate ends all that began inside.
                let Some(from) = open.iter().rposition(|end| *end == c) else { continue };
                written.extend(open.drain(from..).rev());
                continue;
            }
            _ => {}
        }
        written.push(c);
    }
    written.extend(open.into_iter().rev());
    Cow::Owned(written)
}

#[cfg(test)]
mod tests {
    use super::closed;

    #[test]
    fn words_without_controls_stay_as_they_are() {
        for words in ["", "plain", "\u{5d0}\u{200f} 12", "\u{202b}abc\u{202c}", "\u{2067}a\u{202e}b\u{202c}\u{2069}"] {
            assert_eq!(closed(words), words);
        }
    }

    #[test]
    fn what_is_left_open_is_closed() {
        assert_eq!(closed("\u{202e}abc"), "\u{202e}abc\u{202c}");
        assert_eq!(closed("\u{2067}a\u{202e}b"), "\u{2067}a\u{202e}b\u{202c}\u{2069}");
        assert_eq!(closed("\u{2067}a\u{202e}b\u{2069}c"), "\u{2067}a\u{202e}b\u{202c}\u{2069}c");
    }

    #[test]
    fn no_more_than_a_few_are_open_at_a_time() {
        assert_eq!(closed(&"\u{202e}".repeat(99)), ["\u{202e}".repeat(16), "\u{202c}".repeat(16)].concat());
    }

    #[test]
    fn what_closes_nothing_is_left_out() {
        assert_eq!(closed("a\u{2069}\u{202c}b"), "ab");
        assert_eq!(closed("\u{2067}\u{202c}a\u{2069}"), "\u{2067}a\u{2069}");
        assert_eq!(closed("\u{2069}\u{202e}a"), "\u{202e}a\u{202c}");
    }
}
