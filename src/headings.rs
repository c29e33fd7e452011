//! What plain text shows to be a heading. The reader and the writer of text have to agree on it.

/// Headings are short, start with a capital or a number, and do not end like a sentence.
pub(crate) fn is_heading(words: &str) -> bool {
    if words.len() > 120 || !words.chars().any(char::is_alphabetic) || words.starts_with(char::is_lowercase) {
        return false;
    }
    // In a text of questions and answers they are no headings.
    if words.get(..2).is_some_and(|start| matches!(start, "Q:" | "A:" | "Q." | "F:" | "P:" | "R:")) {
        return false;
    }
    // A sentence and an address after it: that has no full stop, and is no part of a heading.
    if words.contains(". www.") || words.contains(". http") {
        return false;
    }
    let count = words.split_whitespace().count();
    // What stands before closing marks tells how it ends.
    match words
        .trim_end_matches(['”', '’', '"', '\'', '»', ')', '“', '‘', '«', '‹', '›', ' ', '\u{a0}', '\u{202f}'])
        .chars()
        .next_back()
    {
        Some('.' | '!' | ',' | ';' | '…') => false,
        Some(':') => count <= 3,
        Some('?') => count <= 9,
        _ => count <= 14,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_words_that_end_like_no_sentence_are_a_heading() {
        assert!(["Next steps", "What is new?", "“A gift to the town”"].into_iter().all(is_heading));
        assert!(
            !["It opened on Monday.", "and then", "1234", "Q: Who pays", "It is a coalition. www.example.org", ""]
                .into_iter()
                .any(is_heading)
        );
    }
}
