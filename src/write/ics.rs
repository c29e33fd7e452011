//! Events as a calendar (RFC 5545, iCalendar), for a reader's own.

use std::fmt::Write;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::release::{Date, Event, Release};

/// A calendar, and what could not be in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    /// The calendar's text, with the line ends that the standard wants; empty if there is no event to put into it.
    pub text: String,
    /// The events that are not in it, because the release does not say their year: a calendar has no such days, and a
    /// guess would send people on the wrong day.
    pub left_out: Vec<Event>,
}

/// The release's events as a calendar. A whole day stays a whole day; an instant keeps its place in time as UTC.
///
/// `stamp` is when the calendar is made, an instant, which the standard wants in every event ([`stamp()`] makes one).
pub fn ics(release: &Release, stamp: Date) -> Calendar {
    let (dated, left_out): (Vec<_>, Vec<_>) = release.events.iter().partition(|event| event.when.year().is_some());
    let left_out = left_out.into_iter().cloned().collect();
    if dated.is_empty() {
        return Calendar { text: String::new(), left_out };
    }
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", concat!("-//standfirst//", env!("CARGO_PKG_VERSION"), "//EN"));
    for (index, event) in dated.into_iter().enumerate() {
        lines.put("BEGIN", "VEVENT");
        let id = release.id.clone().or_else(|| release.url.as_ref().map(|url| url.as_str().to_owned()));
        let id = id.unwrap_or_else(|| release.headline.words());
        lines.put("UID", &escaped(&format!("{index}-{}-{id}", event.when)));
        lines.put("DTSTAMP", &utc(stamp).unwrap_or_else(|| day(stamp)));
        match utc(event.when) {
            Some(instant) => lines.put("DTSTART", &instant),
            None => lines.put("DTSTART;VALUE=DATE", &day(event.when)),
        }
        lines.put("SUMMARY", &escaped(&event.title));
        if let Some(place) = &event.place {
            lines.put("LOCATION", &escaped(place));
        }
        if let Some(url) = &release.url {
            lines.put("URL", url.as_str());
        }
        lines.put("END", "VEVENT");
    }
    lines.put("END", "VCALENDAR");
    Calendar { text: lines.0, left_out }
}

/// A moment of the computer's clock as an instant in UTC, to the second.
pub fn stamp(moment: SystemTime) -> Date {
    let seconds =
        moment.duration_since(UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or_default());
    let (year, month, day) = civil_from_days(days_from_civil(1970, 1, 1) + seconds / 86_400);
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    let text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z");
    // A clock beyond the year 9999 is wrong anyway.
    text.parse().unwrap_or_default()
}

/// `20251220`.
fn day(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year().unwrap_or_default(), date.month(), date.day())
}

/// `20251219T203000Z`, or `None` for a whole day.
fn utc(date: Date) -> Option<String> {
    let time = date.time()?;
    let local = i64::from(time.hour) * 60 + i64::from(time.minute) - i64::from(time.offset);
    let days = days_from_civil(i64::from(date.year()?), date.month(), date.day()) + local.div_euclid(24 * 60);
    let minutes = local.rem_euclid(24 * 60);
    let (year, month, day) = civil_from_days(days);
    Some(format!("{year:04}{month:02}{day:02}T{:02}{:02}{:02}Z", minutes / 60, minutes % 60, time.second))
}

/// Days since 1 March of the year 0 in the proleptic Gregorian calendar, in which February is the last month of a year.
fn days_from_civil(year: i64, month: u8, day: u8) -> i64 {
    let (year, month) = if month < 3 { (year - 1, i64::from(month) + 9) } else { (year, i64::from(month) - 3) };
    365 * year + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (153 * month + 2) / 5
        + i64::from(day)
        - 1
}

/// The way back, by trying: the year is at most one off, and a month is found in twelve steps.
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let mut year = days * 400 / 146_097;
    while days_from_civil(year + 1, 3, 1) <= days {
        year += 1;
    }
    while days_from_civil(year, 3, 1) > days {
        year -= 1;
    }
    let rest = days - days_from_civil(year, 3, 1);
    let month = (5 * rest + 2) / 153;
    let day = rest - (153 * month + 2) / 5 + 1;
    if month < 10 { (year, month + 3, day) } else { (year + 1, month - 9, day) }
}

/// Text as RFC 5545, 3.3.11 wants it.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Content lines: folded at 75 bytes, ended by CR LF (RFC 5545, 3.1).
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn put(&mut self, name: &str, value: &str) {
        let mut line = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if line + c.len_utf8() > 75 {
                self.0.push_str("\r\n ");
                line = 1;
            }
            self.0.push(c);
            line += c.len_utf8();
        }
        // Writing to a string cannot fail.
        let _ = self.0.write_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(when: &str) -> Calendar {
        let event = Event { title: "Opening, at last".into(), when: when.parse().unwrap(), place: None, block: None };
        ics(&Release { events: vec![event], ..Release::default() }, "2026-01-02T03:04Z".parse().unwrap())
    }

    #[test]
    fn a_day_is_a_whole_day_everywhere() {
        let text = calendar("2025-12-20").text;
        assert!(text.contains("\r\nDTSTART;VALUE=DATE:20251220\r\n"), "{text}");
        assert!(text.contains("\r\nSUMMARY:Opening\\, at last\r\n"), "{text}");
        assert!(text.contains("\r\nDTSTAMP:20260102T030400Z\r\n"), "{text}");
    }

    #[test]
    fn an_instant_keeps_its_place_in_time() {
        assert!(calendar("2026-01-01T09:30+13:00").text.contains("\r\nDTSTART:20251231T203000Z\r\n"));
        assert!(calendar("2024-02-28T23:30-01:00").text.contains("\r\nDTSTART:20240229T003000Z\r\n"));
        assert!(calendar("2024-03-01T00:00+00:30").text.contains("\r\nDTSTART:20240229T233000Z\r\n"));
    }

    #[test]
    fn a_moment_of_the_clock_is_an_instant_in_utc() {
        for (seconds, text) in
            [(0, "1970-01-01T00:00Z"), (951_827_696, "2000-02-29T12:34:56Z"), (1_767_225_599, "2025-12-31T23:59:59Z")]
        {
            assert_eq!(stamp(UNIX_EPOCH + std::time::Duration::from_secs(seconds)).to_string(), text);
        }
    }

    #[test]
    fn no_year_is_invented() {
        let calendar = calendar("--12-20");
        assert_eq!(calendar.text, "");
        assert_eq!(calendar.left_out.len(), 1);
    }

    #[test]
    fn every_day_of_four_centuries_goes_there_and_back() {
        let first = days_from_civil(1800, 1, 1);
        let mut last = (0, 0, 0);
        for days in first..first + 146_097 {
            let civil = civil_from_days(days);
            assert!(civil > last, "{civil:?} after {last:?}");
            let (month, day) = (u8::try_from(civil.1).unwrap(), u8::try_from(civil.2).unwrap());
            assert_eq!(days_from_civil(civil.0, month, day), days);
            last = civil;
        }
        assert_eq!(last, (2199, 12, 31));
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let event = Event { title: "é".repeat(100), when: "2025-12-20".parse().unwrap(), place: None, block: None };
        let text =
            ics(&Release { events: vec![event], ..Release::default() }, "2026-01-02T03:04Z".parse().unwrap()).text;
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        assert!(text.replace("\r\n ", "").contains(&"é".repeat(100)));
    }
}
