//! Names with the titles before them: `Ms Ruiz`, `Dr Ana Ruiz`, `Neighbour Ana Ruiz`.

use super::gender::Gender;
use super::grammar::slice;
use super::phrases::Mention;
use super::tokens::{self, Token, word};
use super::words::HONORIFICS;

/// Words for somebody that are no first names.
pub(super) fn is_kin(word: &str) -> bool {
    matches!(
        word,
        "Neighbour"
            | "Neighbor"
            | "Mother"
            | "Winner"
            | "Widow"
            | "Survivor"
            | "Supporter"
            | "Patient"
            | "Grandfather"
            | "Grandmother"
            | "Husband"
            | "Wife"
            | "Daughter"
            | "Son"
            | "Guard"
            | "Carpenter"
            | "Lock-keeper"
            | "Victim"
    )
}

const COURTESY: [&str; 18] = [
    "Mr", "Mrs", "Ms", "Miss", "Mx", "Shri", "Smt", "Sri", "M", "Mme", "Mlle", "Monsieur", "Madame", "Herr", "Frau",
    "Sr", "Sra", "Srta",
];

/// Adds the name. "Ms" is not part of it; "Dr" and "Sir" are, before a full name.
pub(super) fn named<'a>(
    text: &'a str,
    tokens: &[Token],
    start: usize,
    end: usize,
    mention: Mention<'a>,
) -> Mention<'a> {
    let title = word(text, tokens, start);
    let titled = start < end && tokens::has(tokens, start, HONORIFICS);
    let plain = COURTESY.contains(&title) || end == start + 1;
    let from = if titled && plain { start + 1 } else { start };
    let gender = match (Gender::of(title), mention.role) {
        (Gender::Unknown, Some(role)) => Gender::of(role.rsplit(' ').next().unwrap_or_default()),
        (gender, _) => gender,
    };
    let called = (titled && from > start && !COURTESY.contains(&title)).then(|| slice(text, tokens, start, end));
    Mention { name: Some(slice(text, tokens, from, end)), called, titled, gender, ..mention }
}
