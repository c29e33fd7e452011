//! Days in prose: `20 December`, `Dec. 20, 2025`, `2025-12-20`, `1er mars 2026`, `3. März`, `3 de marzo de 2026`.

use std::ops::Range;

use super::tokens::{self, Token};
use super::words::{self, MONTHS, WEEKDAYS};
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
            let weekday = at > 0 && tokens::has(tokens, at - 1, WEEKDAYS);
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

/// What stands before the one day of a text that ends with it, and the day, if its year is said.
pub(super) fn at_end(text: &str) -> Option<(&str, Date)> {
    let tokens = tokens::split(text, &[]);
    let days = find(text, &tokens);
    let [day] = days.as_slice() else { return None };
    let (first, last) = (tokens.get(day.tokens.start)?, tokens.get(day.last())?);
    let ends = last.end == text.len() && day.date.year().is_some();
    ends.then(|| (text.get(..first.start).unwrap_or_default().trim_end(), day.date))
}

/// The one day of a text that starts with it, if its year is said, and what follows it.
pub(super) fn at_start(text: &str) -> Option<(Date, &str)> {
    let tokens = tokens::split(text, &[]);
    let days = find(text, &tokens);
    let [day] = days.as_slice() else { return None };
    let rest = text.get(tokens.get(day.last())?.end..)?.trim_start();
    (day.tokens.start == 0 && day.date.year().is_some()).then_some((day.date, rest))
}

fn day_at(text: &str, tokens: &[Token], at: usize) -> Option<(Date, usize)> {
    let word = |index| tokens::word(text, tokens, index);
    let first = word(at);
    // A day starts with a digit or with the capital of its month. (In Hebrew its joint stands before: "ב-4 במאי".)
    let joined = first.starts_with(['ב', 'ה']) && ordinal(first).is_some();
    if !joined && !first.starts_with(|c: char| c.is_ascii_uppercase() || words::digit(c).is_some()) {
        return None;
    }
    if first.len() >= 8
        && let Some(date) = in_figures(first)
    {
        return Some((date, at + 1));
    }
    if let Some(date) = slashed(text, tokens, at) {
        return Some((date, at + 3));
    }
    let (day, month, mut end) = match ordinal(first) {
        Some(day) if matches!(word(at + 1), "of" | "Of" | "de" | "OF" | "DE") => {
            (day, month(tokens, text, at + 2)?, at + 3)
        }
        Some(day) if let Some(month) = levantine(word(at + 1), word(at + 2)) => (day, month, at + 3),
        Some(day) => (day, month(tokens, text, at + 1)?, at + 2),
        None => {
            // "in the year to August, 18 per cent more"
            let counted = matches!(word(at + 2), "per" | "percent" | "times" | "people")
                || tokens::gap(text, tokens, at + 1).starts_with('%');
            if !tokens::has(tokens, at, MONTHS) || counted {
                return None;
            }
            (ordinal(word(at + 1))?, month(tokens, text, at)?, at + 2)
        }
    };
    // The words of a day stand together.
    if tokens.get(at..end)?.iter().any(|token| token.sentence != tokens[at].sentence) {
        return None;
    }
    let joined = end + usize::from(matches!(word(end), "de" | "del" | "of" | "DE" | "DEL" | "OF"));
    let year = [end, joined].into_iter().find_map(|at| Some((year(word(at))?, at)));
    let year = year.filter(|(_, last)| tokens.get(*last).is_some_and(|token| token.sentence == tokens[at].sentence));
    if let Some((_, last)) = year {
        end = last + 1;
    }
    Some((Date::day_of(year.map(|(year, _)| year), month, day)?, end))
}

/// `2025-12-20`, `20-Dec-2025`, and `20.12.2025`, which means one day wherever it is written. (`3/4/2025` means two.)
fn in_figures(word: &str) -> Option<Date> {
    if word.as_bytes().get(4) == Some(&b'-') {
        return word.parse().ok();
    }
    // `20-Dec-2025` has a name where `20.12.2025` has figures.
    let named = word.contains('-');
    let mut parts = word.split(if named { '-' } else { '.' });
    let (day, month, year) = (parts.next()?, parts.next()?, self::year(parts.next()?)?);
    if parts.next().is_some() || !named && (day.len() > 2 || month.len() > 2) {
        return None;
    }
    // `17-01-2014`: only where one of the two can be no month.
    if named && month.bytes().all(|byte| byte.is_ascii_digit()) {
        let (first, second) = (ordinal(day)?, ordinal(month)?);
        let (day, month) = if first > 12 { (first, second) } else { (second, first) };
        return if day > 12 || first == second { Date::day_of(Some(year), month, day) } else { None };
    }
    let month = if named { numbered(|(_, name)| words::is_same(name, month))? } else { month.parse().ok()? };
    Date::day_of(Some(year), month, ordinal(day)?)
}

/// `18/03/2026`, `03/18/2026`: a day where only one of the numbers can be a month.
fn slashed(text: &str, tokens: &[Token], at: usize) -> Option<Date> {
    let word = |index| tokens::word(text, tokens, index);
    if tokens::gap(text, tokens, at) != "/" || tokens::gap(text, tokens, at + 1) != "/" {
        return None;
    }
    let (first, second, year) = (ordinal(word(at))?, ordinal(word(at + 1))?, self::year(word(at + 2))?);
    let (day, month) = match (first > 12, second > 12) {
        (true, false) => (first, second),
        (false, true) => (second, first),
        _ if first == second => (first, second),
        _ => return None,
    };
    Date::day_of(Some(year), month, day)
}

/// A day in figures that two countries read as two days: `06/05/2026`. It is what most of the world means by it, day first.
pub(super) fn ambiguous(text: &str) -> Option<Date> {
    let mut parts = text.trim().split('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let figures = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.next().is_some() || !figures(day) || !figures(month) {
        return None;
    }
    Date::day_of(Some(self::year(year)?), month.parse().ok()?, day.parse().ok()?)
}

fn is_range(text: &str, tokens: &[Token], at: usize, end: usize) -> bool {
    let word = |index: Option<usize>| index.map(|index| tokens::word(text, tokens, index)).unwrap_or_default();
    let spans = |word: &str| matches!(word, "to" | "until" | "through" | "au" | "bis" | "al" | "a" | "até");
    let joins = |word: &str| spans(word) || matches!(word, "and" | "or" | "et" | "ou" | "und" | "oder" | "y" | "e");
    let before = word(at.checked_sub(2));
    let after = word(Some(end + 1));
    let is_month = |at: Option<usize>| at.is_some_and(|at| month(tokens, text, at).is_some());
    // "from 15 to 20 December" and "15 December to 3 January"; a dash leaves no word between.
    let dashed = at > 0
        && ordinal(word(Some(at - 1))).is_some()
        && tokens.get(at).zip(tokens.get(at - 1)).is_some_and(|(this, before)| {
            text.get(before.end..this.start).is_some_and(|gap| gap.contains(['–', '—', '-']))
        });
    dashed
        || (joins(word(at.checked_sub(1))) && ordinal(before).is_some())
        || (spans(word(at.checked_sub(1))) && (is_month(at.checked_sub(2)) || year(before).is_some()))
        || (spans(word(Some(end))) && (ordinal(after).is_some() || is_month(Some(end + 1))))
}

/// `20`, `20th`, `1er`.
fn ordinal(word: &str) -> Option<u8> {
    // "ב-4 במאי"
    let word = ["ב-", "ב־", "ה-", "ה־"].iter().find_map(|prefix| word.strip_prefix(prefix)).unwrap_or(word);
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = word.get(digits.len()..)?;
    let known = matches!(ending, "" | "st" | "nd" | "rd" | "th" | "er");
    let known = known && (1..=2).contains(&digits.chars().count());
    words::number(digits).filter(|_| known).and_then(|day| u8::try_from(day).ok())
}

fn year(word: &str) -> Option<u16> {
    // "2026م": of the Christian era.
    let word = word.strip_suffix('م').unwrap_or(word);
    words::number(word).filter(|year| (1000..2200).contains(year) && word.chars().count() == 4)
}

/// The months by their names in all languages that are read. `words/months.txt` has the same names.
const NAMES: [&str; 12] = [
    "january jan janvier januar jänner enero janeiro يناير جانفي ינואר janv בינואר",
    "february feb février februar febrero fevereiro فبراير فيفري פברואר févr בפברואר شباط",
    "march mar mars märz marzo março مارس מרץ במרץ آذار",
    "april apr avril abril أبريل أفريل إبريل אפריל avr באפריל نيسان",
    "may may mai mayo maio مايو ماي מאי במאי أيار",
    "june jun juin juni junio junho يونيو جوان יוני ביוני حزيران",
    "july jul juillet juli julio julho يوليو يوليوز جويلية יולי juil ביולי تموز",
    "august aug août agosto أغسطس غشت أوت אוגוסט באוגוסט آب",
    "september sep sept septembre septiembre setiembre setembro سبتمبر شتنبر ספטמבר בספטמבר أيلول",
    "october oct octobre oktober octubre outubro أكتوبر אוקטובר באוקטובר",
    "november nov novembre noviembre novembro نوفمبر نونبر נובמבר בנובמבר",
    "december dec décembre dezember diciembre dezembro ديسمبر دجنبر דצמבר déc בדצמבר",
];

/// The months that have two words in the Arabic of the Levant: the first and the second Tishrin, and Kanun.
fn levantine(first: &str, second: &str) -> Option<u8> {
    match (first, second) {
        ("تشرين", "الأول") => Some(10),
        ("تشرين", "الثاني") => Some(11),
        ("كانون", "الأول") => Some(12),
        ("كانون", "الثاني") => Some(1),
        _ => None,
    }
}

const ENGLISH: Range<usize> = 0..2;

/// The number of the month of which one name, with its place among the others, fits.
fn numbered(fits: impl Fn((usize, &str)) -> bool) -> Option<u8> {
    let month = NAMES.iter().position(|names| names.split(' ').enumerate().any(&fits))?;
    u8::try_from(month + 1).ok()
}

/// The month that a token names. English ones have a capital, without which "may" is another word.
fn month(tokens: &[Token], text: &str, at: usize) -> Option<u8> {
    if !tokens::has(tokens, at, MONTHS) {
        return None;
    }
    let word = tokens::word(text, tokens, at);
    // "Co Mayo" is in Ireland.
    if at.checked_sub(1).is_some_and(|before| matches!(tokens::word(text, tokens, before), "Co" | "County")) {
        return None;
    }
    let small = word.starts_with(|c: char| c.is_ascii_lowercase());
    let same = |(index, name): (usize, &str)| words::is_same(name, word) && !(small && ENGLISH.contains(&index));
    numbered(same)
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
        assert_eq!(said("since 20-Dec-2025"), ["2025-12-20"]);
    }

    #[test]
    fn days_are_read_in_other_languages() {
        for text in [
            "Paris, le 3 mars 2026 –",
            "Berlin, 3. März 2026:",
            "Madrid, 3 de marzo de 2026.-",
            "Lisboa, 3 de março de 2026",
            "الرباط، 3 مارس 2026",
            "٣ مارس ٢٠٢٦",
            "Madrid, 3 DE MARZO DE 2026",
            "3 במרץ 2026",
            "Bonn, 03.03.2026",
        ] {
            assert_eq!(said(text), ["2026-03-03"], "{text}");
        }
        assert_eq!(said("du 1er mai au 3 mai"), [""; 0]);
        assert_eq!(said("le 1er mai"), ["--05-01"]);
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
            "on 3/4/2025",
            "33.12.2025",
            "in the year to August, 18 per cent more",
            "Co Mayo 3 times",
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
