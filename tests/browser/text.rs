//! The text of the seed release, line by line: the measure of what an article has to show.

use crate::check::{Check, holds};

/// The text as the issuer has it. Its lines are the measure of all that follows.
pub(crate) const TEXT: &str = include_str!("../corpus/defence-minister-japan/release.txt");

/// Finds every line of the text in an article, and no line more often than the text has it.
pub(crate) fn every_line(article: &str) -> Check {
    let text = collapsed(&lines().collect::<Vec<_>>().join("\n"));
    let mut faults = Vec::new();
    for line in lines() {
        let line = collapsed(line);
        // Labels may be set in capitals or in small letters, as the page's style wants it; sentences may not.
        let label = line == "Country:" || line == "ALSO READ";
        let count = |whole: &str| {
            if label {
                whole.to_lowercase().matches(&line.to_lowercase()).count()
            } else {
                whole.matches(&line).count()
            }
        };
        let (expected, found) = (count(&text), count(article));
        if expected != found {
            faults.push(format!("{found} times instead of {expected}: {line}"));
        }
    }
    holds(faults.is_empty(), || format!("{}\nin the article:\n{article}", faults.join("\n")))
}

/// The lines that carry words: without the hyphens that mark list items, on their own lines or before the words.
pub(crate) fn lines() -> impl Iterator<Item = &'static str> {
    TEXT.lines()
        .map(str::trim)
        .map(|line| line.strip_prefix("- ").unwrap_or(line))
        .filter(|line| !line.is_empty() && *line != "-")
}

pub(crate) fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
