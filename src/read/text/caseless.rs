//! Names in scripts without capitals, Arabic and Hebrew: what stands between a verb of speech and the next mark.

use super::grammar::slice;
use super::phrases::Mention;
use super::tokens::{Token, gap, word};

/// A name has no more words than this, titles included.
const MOST: usize = 6;
/// And a role after it no more than this.
const MOST_IN_ROLE: usize = 10;

/// Whether a word is written in a script without capitals that is read here.
pub(super) fn is_caseless(word: &str) -> bool {
    word.chars().next().is_some_and(is_letter)
}

/// Whether a letter is of such a script.
pub(super) fn is_letter(c: char) -> bool {
    ('\u{590}'..='\u{6ff}').contains(&c) && c.is_alphabetic()
}

/// Whom a phrase names that starts after a verb: "الدكتورة ليلى الحوراني، مديرة الهيئة:". One word alone is a surname that was named
/// before, or none.
pub(super) fn starting_at<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    if !is_caseless(word(text, tokens, start)) {
        return None;
    }
    let end = run(text, tokens, start, MOST)?;
    if stops(word(text, tokens, start)) {
        return None;
    }
    let marked = |at: usize| gap(text, tokens, at).trim().starts_with(['،', ',']);
    let role = marked(end)
        .then(|| run(text, tokens, end + 1, MOST_IN_ROLE))
        .flatten()
        .map(|last| slice(text, tokens, end + 1, last));
    let name = Some(slice(text, tokens, start, end));
    Some(Mention { tokens: start..end + 1, name, role, ..Mention::default() })
}

/// The last word before a mark or a word that a clause starts with, if it is near.
fn run(text: &str, tokens: &[Token], start: usize, most: usize) -> Option<usize> {
    (start..start + most).take_while(|at| *at < tokens.len()).find(|at| {
        gap(text, tokens, *at)
            .contains([',', '،', ':', '.', '«', '"', '“', '”', '»', '؛', '(', ')', '–', '-', '!', '?'])
            || stops(word(text, tokens, at + 1))
            || at + 1 == tokens.len()
    })
}

/// Words that a name does not go on with.
fn stops(word: &str) -> bool {
    matches!(
        word,
        "إن" | "أن"
            | "إنه"
            | "إنها"
            | "خلال"
            | "في"
            | "عن"
            | "إلى"
            | "على"
            | "بأنها"
            | "بأنه"
            | "הוא"
            | "היא"
            | "כי"
            | "בטקס"
            | "את"
            | "על"
            | "לאחר"
            | "אחרי"
            | "עם"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::tokens;

    #[test]
    fn a_name_ends_at_a_mark_or_where_a_clause_starts() {
        fn named(text: &str) -> [&str; 2] {
            let found = starting_at(text, &tokens::split(text, &[]), 1).unwrap_or_default();
            [found.name.unwrap_or_default(), found.role.unwrap_or_default()]
        }
        assert_eq!(named("وقالت ليلى الحوراني، مديرة الهيئة: نعم"), ["ليلى الحوراني", "مديرة الهيئة"]);
        assert_eq!(named("قال سالم العتوم إن الماء عاد"), ["سالم العتوم", ""]);
        assert_eq!(named("אמרה מיכל ארבל, מנהלת המחלקה."), ["מיכל ארבל", "מנהלת המחלקה"]);
        assert_eq!(named("said Ana Ruiz"), ["", ""]);
    }
}
