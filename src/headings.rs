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
    // "The report is at https://...": its last word is an address, after which no full stop stands.
    if count > 4 && words.rsplit(' ').next().is_some_and(|last| last.contains("://") || last.starts_with("www.")) {
        return false;
    }
    // What stands before closing marks tells how it ends.
    match words
        .trim_end_matches(['”', '’', '״', '"', '\'', '»', ')', '“', '‘', '«', '‹', '›', ' ', '\u{a0}', '\u{202f}'])
        .chars()
        .next_back()
    {
        Some('.' | '!' | ',' | ';' | '…') => false,
        Some(':') => count <= 3,
        Some('?') => count <= 9,
        _ => count <= 14,
    }
}

/// Whether a headline cannot be whole: it ends with a comma, a colon or a small word, and goes on in the next line.
pub(crate) fn is_left_open(words: &str) -> bool {
    const SMALL: [&str; 67] = [
        "&", "a", "an", "and", "as", "at", "au", "aux", "avec", "between", "but", "by", "com", "con", "da", "das",
        "dans", "de", "dem", "den", "der", "des", "die", "do", "du", "e", "eine", "einem", "einen", "einer", "el",
        "em", "en", "et", "for", "from", "für", "his", "im", "in", "into", "its", "la", "las", "le", "les", "los",
        "of", "on", "or", "para", "por", "pour", "que", "qui", "than", "that", "the", "their", "to", "und", "une",
        "von", "which", "with", "y", "à",
    ];
    let small = |last: &str| SMALL.iter().any(|small| small.eq_ignore_ascii_case(last));
    words.split(' ').count() > 3 && (words.ends_with([',', ':']) || words.rsplit(' ').next().is_some_and(small))
}

/// Whether two lines are in capitals throughout and long enough to be one headline over both.
pub(crate) fn are_capitals(line: &str, next: &str) -> bool {
    const LEAST: usize = 4;
    let capitals = |words: &str| {
        let long = words.split(' ').nth(LEAST - 1).is_some();
        long && words.contains(char::is_uppercase) && !words.contains(char::is_lowercase)
    };
    capitals(line) && capitals(next) && !line.ends_with(['.', '!', '?', ':', ';'])
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
