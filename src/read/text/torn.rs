//! Lines torn in the middle of a sentence, as texts copied from pages have them where a link or a word in bold was.

use super::lines::Line;
use super::wrap;

/// A line in small letters is a thing of its own if it has fewer words than this.
const SHORT: usize = 8;

/// Whether a line goes on with the sentence of the line before, whatever the width of the lines.
pub(super) fn is_torn(line: &Line, next: &Line) -> bool {
    let (before, words) = (&*line.words, &*next.words);
    let mut characters = words.chars();
    let first = characters.next().unwrap_or_default();
    // ". “We will,” she said."
    if matches!(first, '.' | ',' | ';') && characters.next().is_some_and(char::is_whitespace) {
        return true;
    }
    let last = before.rsplit(' ').next().unwrap_or_default();
    // "CHICAGO —", and the lead under it
    let town = matches!(last, "-" | "–" | "—" | "--") && before.split(' ').nth(SHORT - 3).is_none();
    if town && before.starts_with(char::is_uppercase) && words.split(' ').nth(SHORT - 1).is_some() {
        return true;
    }
    // "... all we can,” said", and the name under it
    let speech = matches!(last, "said" | "says" | "added" | "adds" | "explained" | "explains");
    if speech && before.contains(['”', '"', '’']) {
        return true;
    }
    // "please contact Ana Ruiz at", and the number under it
    let number = words.trim_start_matches(['(', '+']).starts_with(|c: char| c.is_ascii_digit()) || words.contains('@');
    if matches!(last, "at" | "on") && number && before.split(' ').nth(SHORT - 4).is_some() {
        return true;
    }
    if !first.is_lowercase() || words.split(' ').next().is_some_and(|word| word.contains(['@', '/', '.'])) {
        return false;
    }
    // "“We did all we can,”", and "said Ana Ruiz" under it
    let quoted = before.ends_with(['”', '"', '’', '»'])
        && before.trim_end_matches(['”', '"', '’', '»', ' ', '\u{a0}']).ends_with([',', '?', '!']);
    // "The Trust", and "is to open the quay on Monday, after a year of work." under it
    let sentence = words.split(' ').nth(SHORT - 1).is_some() && words.ends_with(['.', '”', '"']);
    let open = before.ends_with(char::is_alphanumeric);
    let small = wrap::ends_small(before) && before.split(' ').nth(SHORT - 3).is_some();
    quoted || open && (sentence || small)
}

#[cfg(test)]
mod tests {
    use crate::read::text::lines;

    fn is_torn(text: &str) -> bool {
        let lines = lines::split(text);
        super::is_torn(&lines[0], &lines[1])
    }

    #[test]
    fn a_sentence_goes_on_after_a_link() {
        for text in [
            "said Ana Ruiz\n. “We will.”",
            "“It is good,”\nsaid Ana Ruiz.",
            "LYALL —\nThe council has started to send young people to school.",
            "“It is good,” said\nAna Ruiz, director.",
            "Ana Ruiz\njoined the chief of police today to speak of thefts.",
            "The council has started to send young people to\nan open programme",
        ] {
            assert!(is_torn(text), "{text}");
        }
    }

    #[test]
    fn things_of_their_own_are_whole() {
        for text in [
            "The plan has\ntwo ferries",
            "It is good.\nand well",
            "a new pier\nwww.harbour.example is the page of the trust and of the ferries.",
            "It opens on Monday.\n... and on Tuesday it closes again, as it did.",
        ] {
            assert!(!is_torn(text), "{text}");
        }
    }
}
