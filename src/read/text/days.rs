//! Days in prose: `20 December`, `Dec. 20, 2025`, `2025-12-20`.

use std::ops::Range;

use super::tokens::{self, Token};
use crate::release::Date;

/// A day and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) date: Date,
    /// The tokens that say it, the weekday before it included.
    pub(super) tokens: Range<usize>,
}

impl Day {
    /// The last token of it.
    pub(super) fn last(&self) -> usize {
        self.tokens.end.saturating_sub(1)
    }
}

/// The days of a text, in order. A range such as "15 to 20 December" is not one day and is left out.
pub(super) fn find(text: &str, tokens: &[Token]) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((date, end)) = day_at(text, tokens, at) else {
            at += 1;
            continue;
        };
        if !is_range(text, tokens, at, end) {
            let weekday = at > 0 && is_weekday(tokens::word(text, tokens, at - 1));
            days.push(Day { date, tokens: at - usize::from(weekday)..end });
        }
        at = end;
    }
    days
}

/// The one day that a text says, if it says nothing but a day (and perhaps a time after it), and what follows the day.
pub(super) fn only(text: &str) -> Option<(Date, &str)> {
    let tokens = tokens::split(text, &[]);
    let days = find(text, &tokens);
    let [day] = days.as_slice() else { return None };
    let last = tokens.get(day.last())?;
    let rest = text.get(last.end..)?.trim_matches(|c: char| !c.is_alphanumeric());
    (day.tokens.start == 0).then_some((day.date, rest))
}

fn day_at(text: &str, tokens: &[Token], at: usize) -> Option<(Date, usize)> {
    let word = |index| tokens::word(text, tokens, index);
    let first = word(at);
    // A day starts with a digit or with the capital of its month.
    if !first.starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_uppercase()) {
        return None;
    }
    if first.len() == 10 && first.as_bytes().get(4) == Some(&b'-') {
        return Some((first.parse().ok()?, at + 1));
    }
    let (day, month, mut end) = match ordinal(first) {
        Some(day) if word(at + 1).eq_ignore_ascii_case("of") => (day, month(word(at + 2))?, at + 3),
        Some(day) => (day, month(word(at + 1))?, at + 2),
        None => (ordinal(word(at + 1))?, month(first)?, at + 2),
    };
    // The words of a day stand together.
    if tokens.get(at..end)?.iter().any(|token| token.sentence != tokens[at].sentence) {
        return None;
    }
    let year = year(word(end)).filter(|_| tokens.get(end).is_some_and(|token| token.sentence == tokens[at].sentence));
    end += usize::from(year.is_some());
    Some((Date::day_of(year, month, day)?, end))
}

fn is_range(text: &str, tokens: &[Token], at: usize, end: usize) -> bool {
    let word = |index: Option<usize>| index.map(|index| tokens::word(text, tokens, index)).unwrap_or_default();
    let spans = |word: &str| matches!(word, "to" | "until" | "through");
    let joins = |word: &str| spans(word) || matches!(word, "and" | "or");
    let before = word(at.checked_sub(2));
    let after = word(Some(end + 1));
    // "from 15 to 20 December" and "15 December to 3 January"; a dash leaves no word between.
    let dashed = at > 0
        && ordinal(word(Some(at - 1))).is_some()
        && tokens.get(at).zip(tokens.get(at - 1)).is_some_and(|(this, before)| {
            text.get(before.end..this.start).is_some_and(|gap| gap.contains(['–', '—', '-']))
        });
    dashed
        || (joins(word(at.checked_sub(1))) && ordinal(before).is_some())
        || (spans(word(at.checked_sub(1))) && (month(before).is_some() || year(before).is_some()))
        || (spans(word(Some(end))) && (ordinal(after).is_some() || month(after).is_some()))
}

/// `20`, `20th`.
fn ordinal(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = word.get(digits.len()..)?;
    let known = matches!(ending, "" | "st" | "nd" | "rd" | "th");
    if known && (1..=2).contains(&digits.len()) { digits.parse().ok() } else { None }
}

fn year(word: &str) -> Option<u16> {
    if word.len() == 4 { word.parse().ok().filter(|year| (1000..2200).contains(year)) } else { None }
}

fn month(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if !word.starts_with(|c: char| c.is_ascii_uppercase()) || word.len() < 3 {
        return None;
    }
    // In full, or the first three letters, or "Sept".
    let same = |name: &&str| {
        name.eq_ignore_ascii_case(word)
            || (matches!(word, "Sept") && name.starts_with("sept"))
            || (word.len() == 3 && name.get(..3).is_some_and(|start| start.eq_ignore_ascii_case(word)))
    };
    MONTHS.iter().position(same).and_then(|index| u8::try_from(index + 1).ok())
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    DAYS.iter().any(|day| {
        day.eq_ignore_ascii_case(word)
            || (word.len() == 3 && day.get(..3).is_some_and(|d| d.eq_ignore_ascii_case(word)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        find(text, &tokens::split(text, &[])).iter().map(|day| day.date.to_string()).collect()
    }

    #[test]
    fn days_are_read_as_precisely_as_they_are_said() {
        assert_eq!(said("on 20 December."), ["--12-20"]);
        assert_eq!(said("on Saturday, 20th of December 2025, in"), ["2025-12-20"]);
        assert_eq!(said("Dec. 20, 2025 and Sept. 1"), ["2025-12-20", "--09-01"]);
        assert_eq!(said("since 2025-12-20"), ["2025-12-20"]);
    }

    #[test]
    fn what_is_not_a_day_is_not_read_as_one() {
        for text in [
            "in December",
            "31 February",
            "it may 5",
            "about 20",
            "tomorrow",
            "May we",
            "version 20.12",
            "on 20. December was cold",
        ] {
            assert_eq!(said(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_range_of_days_is_not_a_day() {
        for text in ["from 15 to 20 December", "15–20 December", "15 December to 3 January"] {
            assert_eq!(said(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_text_that_is_only_a_day_keeps_its_rest() {
        let day = Date::day_of(Some(2025), 12, 20).unwrap();
        assert_eq!(only("Saturday, 20 December 2025"), Some((day, "")));
        assert_eq!(only("20 December 2025, 9.30am"), Some((day, "9.30am")));
        assert_eq!(only("in the spring"), None);
    }
}
