//! How far names and roles go in scripts without capitals: to a mark, or to a word that they do not go on with.

use super::caseless_words::is_letter_title;
use super::tokens::{Token, gap, word};
use super::words::{self, STOPS};

/// "د. ليلى الحوراني": a title of one letter, with its full stop.
pub(super) fn is_lettered(text: &str, tokens: &[Token], start: usize) -> bool {
    is_letter_title(word(text, tokens, start)) && gap(text, tokens, start).starts_with('.')
}

/// The last word before a mark or a word that a clause starts with, if it is near.
pub(super) fn run(text: &str, tokens: &[Token], start: usize, most: usize) -> Option<usize> {
    let start = start + usize::from(is_lettered(text, tokens, start));
    (start..start + most).take_while(|at| *at < tokens.len()).find(|at| {
        gap(text, tokens, *at)
            // Between letters the mark is Hebrew's sign of an abbreviation.
            .trim_start_matches(|c| matches!(c, '"' | '״' | '׳') && gap(text, tokens, *at).chars().count() == 1)
            .trim_start_matches("׳ ")
            .contains([',', '،', ':', '.', '«', '"', '“', '”', '»', '؛', '(', ')', '–', '-', '!', '?'])
            || stops(word(text, tokens, at + 1)) && !has_charge(word(text, tokens, *at), word(text, tokens, at + 1))
            // "رحّب المعلم خالد العموري بالمشروع": with its joint a word is no name.
            // (But "آمنة بالحاج رمضان" is one name.)
            || word(text, tokens, at + 1).starts_with("بال") && word(text, tokens, at + 1) != "بالحاج"
            // "متحدث باسم الشرطة بتسجيل عشر مخالفات"
            || word(text, tokens, at + 1).starts_with("بت") && word(text, tokens, at + 1).chars().count() > 4
            || at + 1 == tokens.len()
    })
}

/// "المشرف على الأشغال", "المسؤولة عن الورش": what somebody is in charge of.
fn has_charge(word: &str, next: &str) -> bool {
    let bare = word.strip_prefix("ال").unwrap_or(word);
    matches!((bare, next), ("مشرف" | "مشرفة", "على") | ("مسؤول" | "مسؤولة", "عن"))
}

/// The same of a role, which goes on with whose it is: "מנהל הפיתוח של אורות דרום".
pub(super) fn run_of(text: &str, tokens: &[Token], start: usize, most: usize) -> Option<usize> {
    let end = run(text, tokens, start, most)?;
    let of = word(text, tokens, end + 1) == "של" && gap(text, tokens, end).trim().is_empty();
    Some(if of { run(text, tokens, end + 2, most).unwrap_or(end) } else { end })
}

/// Words that a name does not go on with.
pub(super) fn stops(word: &str) -> bool {
    // "ضاحكاً": how it was said.
    word.ends_with("اً") || word.ends_with("ًا") || words::has(STOPS, word)
}
