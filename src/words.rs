//! The interface's own words, by language, and what else depends on the language alone.

use crate::release::{Date, Direction, Release};

/// Every word that the article shows and that is not the release's, in the order of the lines of `words.txt`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// The language that they are in.
    pub lang: &'static str,
    /// Before a country's name.
    pub country: &'static str,
    /// Before another place's name.
    pub place: &'static str,
    /// Before the names in a byline.
    pub by: &'static str,
    /// Before the time of the last change.
    pub updated: &'static str,
    /// Over the notes to editors.
    pub notes: &'static str,
    /// Over a boilerplate, before the organisation's name.
    pub about: &'static str,
    /// Over the contacts.
    pub contacts: &'static str,
    /// Over the related articles.
    pub related: &'static str,
    /// The link from the brief layout to the whole release.
    pub read_whole: &'static str,
    /// Name of the group of tools.
    pub tools: &'static str,
    /// A tool.
    pub copy: &'static str,
    /// Said when the link has been copied.
    pub copied: &'static str,
    /// A tool.
    pub share: &'static str,
    /// A tool.
    pub print: &'static str,
}

/// One language a line: its tag, then its words, with bars between them. English comes first.
const LANGUAGES: &str = include_str!("words.txt");

impl Words {
    /// The words of a language, given as a BCP 47 tag, by its first part; in English where there are none.
    pub fn of(lang: &str) -> Self {
        let primary = lang.split('-').next().unwrap_or_default();
        let line =
            LANGUAGES.lines().find(|line| line.split('|').next().is_some_and(|tag| tag.eq_ignore_ascii_case(primary)));
        let mut words = line.unwrap_or(LANGUAGES).lines().next().unwrap_or_default().split('|');
        let mut next = || words.next().unwrap_or_default();
        Self {
            lang: next(),
            country: next(),
            place: next(),
            by: next(),
            updated: next(),
            notes: next(),
            about: next(),
            contacts: next(),
            related: next(),
            read_whole: next(),
            tools: next(),
            copy: next(),
            copied: next(),
            share: next(),
            print: next(),
        }
    }
}

/// The `dir` attribute of an article: `ltr`, `rtl` or `auto`. Where nothing tells, the first letter does.
pub fn direction(release: &Release) -> &'static str {
    match release.dir {
        Some(Direction::Ltr) => "ltr",
        Some(Direction::Rtl) => "rtl",
        None => release.lang.as_deref().map_or("auto", direction_of),
    }
}

/// The direction that a language is written in (Unicode CLDR's main scripts).
pub fn direction_of(lang: &str) -> &'static str {
    match lang.split('-').next().unwrap_or_default() {
        "ar" | "dv" | "fa" | "he" | "ks" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
        _ => "ltr",
    }
}

/// What follows an instant's time: its own offset, such as " UTC+13:00"; nothing for a whole day.
pub fn zone(date: Date) -> String {
    if date.time().is_none() {
        return String::new();
    }
    let machine = date.to_string();
    let offset = machine.get(16..).unwrap_or_default().trim_start_matches(|c: char| c == ':' || c.is_ascii_digit());
    [" UTC", offset.trim_start_matches('Z')].concat()
}

/// A date in English, where nothing better is to be had: "20 December 2025", with the time and offset of an instant.
pub fn date(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut written = date.day().to_string();
    written.push(' ');
    written.push_str(MONTHS[usize::from(date.month()) - 1]);
    if let Some(year) = date.year() {
        written.push(' ');
        written.push_str(&year.to_string());
    }
    if date.time().is_some() {
        let machine = date.to_string();
        written.push_str(", ");
        written.push_str(machine.split_once('T').unwrap_or_default().1);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_word() {
        for line in LANGUAGES.lines() {
            let words: Vec<&str> = line.split('|').collect();
            assert_eq!(words.len(), 15, "{line}");
            assert!(words.iter().all(|word| !word.is_empty() && word.trim() == *word), "{line}");
        }
    }

    #[test]
    fn a_region_does_not_matter() {
        assert_eq!(Words::of("de-AT").contacts, "Kontakt");
        assert_eq!(Words::of("DE").contacts, "Kontakt");
    }

    #[test]
    fn an_unknown_language_is_served_in_english() {
        assert_eq!(Words::of("tlh"), Words::of("en"));
        assert_eq!(Words::of(""), Words::of("en"));
        assert_eq!(Words::of("en").contacts, "Contacts");
    }
}
