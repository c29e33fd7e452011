//! Metadata lines of the head: `Country: New Zealand`, or `- Country:` with `- New Zealand` after it.

use super::super::{Reading, Role};
use super::caseless_words;
use super::fields::{self, Field};
use super::labels;
use super::paragraphs::Paragraph;
use super::reach;
use super::words::{self, RELEASE_LINES};
use super::{days, embargo};
use crate::release::{Organisation, Place, PlaceKind, Release, Text};

/// Words before a day that say when a release was published, without a colon.
const STAMPS: [&str; 13] = [
    "Released on ",
    "Released ",
    "Issued on ",
    "Date posted ",
    "Published on ",
    "Published ",
    "Posted on ",
    "Posted ",
    "Publicado em ",
    "Publicado el ",
    "Publié le ",
    "Veröffentlicht am ",
    "Issued ",
];

/// Splits a metadata line into its field and its value, which is empty when it stands on the next line.
pub(super) fn split(words: &str) -> Option<(Field, &str)> {
    // "For release: immediately" says no day.
    if words::has(RELEASE_LINES, words.trim_end_matches(['.', '!'])) {
        return None;
    }
    // "SOURCE Harbour Robotics, Inc.": how wires end.
    if let Some(name) = words.strip_prefix("SOURCE ").filter(|name| name.len() <= 80 && !name.contains(':')) {
        return Some((Field::Source, name.trim()));
    }
    // "Published 3 June 2026", "Publicado em 14/04/2026 às 10h32"
    let stamped = || STAMPS.iter().find_map(|stamp| words.strip_prefix(stamp));
    if words.len() <= 64
        && let Some(day) = stamped()
        && day.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase())
        && (full_day(day).is_some() || days::ambiguous(day).is_some())
    {
        return Some((Field::Published, day));
    }
    // "data:text/html" is no date in Portuguese.
    let (label, value) =
        words.split_once(':').filter(|(_, value)| value.is_empty() || value.starts_with(char::is_whitespace))?;
    let (label, value) = (label.trim(), value.trim());
    // "מאת: עמותת הגשר", but "מאת: דנה כץ": of a person it is a byline.
    let person = label == "מאת" && !value.split(' ').next().is_some_and(caseless_words::is_body);
    fields::of(label).filter(|_| !person).map(|field| (field, value))
}

/// "SOURCE", and the body on a line of its own under it, as wires in Canada have it: both become one line, the second.
pub(super) fn join_source(paragraphs: &mut [Paragraph]) -> bool {
    let [label, body, rest @ ..] = paragraphs else { return false };
    let over = |next: &Paragraph| labels::of(&next.words).is_some() || !body.is_next(next);
    let found = label.words.eq_ignore_ascii_case("source")
        && label.is_next(body)
        && body.words.len() <= 80
        && body.words.starts_with(char::is_uppercase)
        && labels::of(&body.words).is_none()
        && !reach::is_in(&body.words)
        && rest.first().is_none_or(over);
    if found {
        body.words = ["SOURCE: ", &body.words].concat().into();
        body.lines.start = label.lines.start;
    }
    found
}

/// How many of the paragraphs are one metadata entry: 0 when the first is none, else 1 or, with values on lines of
/// their own, more.
pub(super) fn entry_length(paragraphs: &[Paragraph]) -> usize {
    let Some((first, rest)) = paragraphs.split_first() else { return 0 };
    match split(&first.words) {
        None => 0,
        Some((_, value)) if !value.is_empty() => 1,
        Some(_) => {
            let is_value =
                |value: &&Paragraph| value.mark.is_some() == first.mark.is_some() && split(&value.words).is_none();
            // Without bullets nothing tells where the values end, so there is one.
            let most = if first.mark.is_some() { rest.len() } else { 1 };
            match rest.iter().take(most).take_while(is_value).count() {
                0 => 0,
                values => 1 + values,
            }
        }
    }
}

/// Reads one entry: its label line, and its value lines if it has any.
pub(super) fn read(entry: &[Paragraph], reading: &mut Reading) {
    let Some((label, values)) = entry.split_first() else { return };
    let Some((field, value)) = split(&label.words) else { return };
    let inline = !value.is_empty();
    let mut first_pointer = None;
    for (paragraph, value) in values.iter().map(|value| (value, &*value.words)).chain(inline.then_some((label, value)))
    {
        let line = Some(paragraph.lines.start);
        match put(&mut reading.release, field, value) {
            Ok((pointer, role)) => {
                paragraph.give_to(&pointer, if inline { Role::Value } else { role }, reading);
                if let Some(lost) = lost(field, value) {
                    reading.note(line, &["only the day of “", value, "” was read, and “", lost, "” was left out"]);
                }
                first_pointer.get_or_insert(pointer);
            }
            Err(why) => {
                reading.note(line, &["“", value, "” was left out: ", why]);
                for line in paragraph.all_lines() {
                    reading.set_aside(line, "metadata-not-kept");
                }
            }
        }
    }
    if !inline {
        for line in label.all_lines() {
            match &first_pointer {
                Some(pointer) => reading.own(line, pointer, Role::Label),
                None => reading.set_aside(line, "metadata-not-kept"),
            }
        }
    }
}

/// Puts a value into the release, and returns where it is and what its line is to it.
fn put(release: &mut Release, field: Field, value: &str) -> Result<(String, Role), &'static str> {
    match field {
        Field::Country => {
            let from = release.places.len();
            release
                .places
                .extend(parts(value, &[',', ';', '/']).map(|name| Place { name, kind: Some(PlaceKind::Country) }));
            Ok(added("/places", from, release.places.len()))
        }
        Field::Place => {
            let from = release.places.len();
            release.places.extend(parts(value, &[';', '/']).map(|name| Place { name, kind: None }));
            Ok(added("/places", from, release.places.len()))
        }
        Field::Tags => {
            let from = release.tags.len();
            release.tags.extend(parts(value, &[',', ';']));
            Ok(added("/tags", from, release.tags.len()))
        }
        Field::Published => {
            let day = after_time(value);
            if let Some((date, _)) = day.parse().ok().map(|date| (date, "")).or_else(|| full_day(day)) {
                fill(&mut release.dates.published, embargo::instant(date, value).unwrap_or(date))?;
                return Ok(("/dates/published".into(), Role::Value));
            }
            fill(&mut release.dateline.get_or_insert_default().day, value.to_owned())?;
            Ok(("/dateline/day".into(), Role::Words))
        }
        Field::Updated => {
            let read = value.parse().ok().map(|date| (date, "")).or_else(|| full_day(value));
            let (date, _) = read.ok_or("it is not a day with its year")?;
            fill(&mut release.dates.updated, embargo::instant(date, value).unwrap_or(date))?;
            Ok(("/dates/updated".into(), Role::Value))
        }
        // A wire passed it on, and whose it is stands at the end.
        Field::Source if release.source.is_some() && release.issuer.is_none() => {
            release.issuer = Some(Organisation { name: value.to_owned(), url: None });
            Ok(("/issuer/name".into(), Role::Words))
        }
        Field::Source => {
            fill(&mut release.source, Organisation { name: value.to_owned(), url: None })?;
            Ok(("/source/name".into(), Role::Words))
        }
        Field::Issuer => {
            fill(&mut release.issuer, Organisation { name: value.to_owned(), url: None })?;
            Ok(("/issuer/name".into(), Role::Words))
        }
        Field::Id => {
            fill(&mut release.id, value.to_owned())?;
            Ok(("/id".into(), Role::Words))
        }
        Field::Url => {
            let url = reach::find(value).into_iter().find_map(|(_, found)| reach::link(found));
            fill(&mut release.url, url.ok_or("it is no web address")?)?;
            Ok(("/url".into(), Role::Value))
        }
        Field::Headline => {
            if !release.headline.is_empty() {
                return Err("there is a headline before it");
            }
            release.headline = Text::plain(value);
            Ok(("/headline".into(), Role::Words))
        }
        Field::Standfirst => {
            fill(&mut release.standfirst, Text::plain(value))?;
            Ok(("/standfirst".into(), Role::Words))
        }
    }
}

fn fill<T>(slot: &mut Option<T>, value: T) -> Result<(), &'static str> {
    if slot.is_some() {
        return Err("the same was said before");
    }
    *slot = Some(value);
    Ok(())
}

fn full_day(value: &str) -> Option<(crate::release::Date, &str)> {
    // "15 رمضان 1447هـ الموافق 4 مارس 2026م": the same day in both calendars.
    let value = value.split_once(" الموافق ").map_or(value, |(_, day)| day);
    days::only(value).filter(|(date, _)| date.year().is_some())
}

/// "11:05 24/03/2026": the time may stand before the day.
fn after_time(value: &str) -> &str {
    let digits = |first: &str| first.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
    let time = |first: &str| first.contains(':') && digits(first.trim_end_matches(','));
    value.split_once(' ').filter(|(first, _)| time(first)).map_or(value, |(_, day)| day)
}

/// What a date line says beside the day.
fn lost(field: Field, value: &str) -> Option<&str> {
    let dated = matches!(field, Field::Published | Field::Updated);
    if let Some((time, _)) = value.split_once(' ').filter(|(_, day)| *day == after_time(value)) {
        return Some(time).filter(|_| dated && full_day(after_time(value)).is_some());
    }
    let day = full_day(value).filter(|(date, _)| embargo::instant(*date, value).is_none());
    day.map(|(_, rest)| rest).filter(|rest| dated && !rest.is_empty())
}

fn parts<'a>(value: &'a str, separators: &'a [char]) -> impl Iterator<Item = String> + 'a {
    value.split(separators).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned)
}

fn added(list: &str, from: usize, to: usize) -> (String, Role) {
    if to == from + 1 {
        return ([list, "/", &from.to_string()].concat(), Role::Words);
    }
    (list.to_owned(), Role::Value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Owner;
    use crate::read::text::{lines, paragraphs};

    fn read_all(text: &str) -> Reading {
        let mut reading = Reading::default();
        let paragraphs = paragraphs::gather(&lines::split(text), &mut reading);
        let mut rest = paragraphs.as_slice();
        while entry_length(rest) > 0 {
            let (entry, after) = rest.split_at(entry_length(rest));
            read(entry, &mut reading);
            rest = after;
        }
        reading
    }

    #[test]
    fn a_country_may_stand_on_the_next_bullet() {
        let reading = read_all("- Country:\n- New Zealand");
        assert_eq!(reading.release.places, [Place { name: "New Zealand".into(), kind: Some(PlaceKind::Country) }]);
        let pointer = "/places/0".to_owned();
        assert!(
            reading
                .lines
                .iter()
                .any(|o| o.line == 1 && o.owner == Owner::Node { pointer: pointer.clone(), role: Role::Label })
        );
        assert!(
            reading
                .lines
                .iter()
                .any(|o| o.line == 2 && o.owner == Owner::Node { pointer: pointer.clone(), role: Role::Words })
        );
    }

    #[test]
    fn countries_on_one_line_are_several_places() {
        let names: Vec<_> =
            read_all("Countries: Samoa, Tonga").release.places.into_iter().map(|place| place.name).collect();
        assert_eq!(names, ["Samoa", "Tonga"]);
    }

    #[test]
    fn a_full_day_is_the_day_of_publication() {
        let release = read_all("Date: 20 December 2025").release;
        assert_eq!(release.dates.published.unwrap().to_string(), "2025-12-20");
        assert_eq!(release.dateline, None);
    }

    #[test]
    fn a_time_may_stand_before_the_day() {
        let release = read_all("Published: 10:40, 21 January 2026").release;
        assert_eq!(release.dates.published.unwrap().to_string(), "2026-01-21");
    }

    #[test]
    fn a_day_without_a_year_stays_as_written() {
        let release = read_all("Date:\nSaturday 20 December").release;
        assert_eq!(release.dates.published, None);
        assert_eq!(release.dateline.unwrap().day.unwrap(), "Saturday 20 December");
    }

    #[test]
    fn what_is_left_out_is_noted() {
        let reading = read_all("Updated: soon\nDate: 20 December 2025, 9am");
        let notes: Vec<_> = reading.notes.iter().map(ToString::to_string).collect();
        assert_eq!(
            notes,
            [
                "line 1: “soon” was left out: it is not a day with its year",
                "line 2: only the day of “20 December 2025, 9am” was read, and “9am” was left out"
            ]
        );
    }

    #[test]
    fn an_unknown_label_is_no_metadata() {
        assert_eq!(split("Mood: good"), None);
        assert_eq!(split("The date: it is late"), None);
    }
}
