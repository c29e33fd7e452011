//! Days and times, exactly as precise as the release was.

use std::fmt;
use std::str::FromStr;

use super::json::{Decoder, Json, shortened};
use super::value::Value;

/// A day, or an instant of a day, of the Gregorian calendar.
///
/// Written as HTML's `<time datetime>` and ISO 8601 write it: `2025-12-20`, `2025-12-20T09:30+13:00`,
/// `2025-12-20T09:30:05Z`, and `--12-20` for a day whose year the release does not say. A year is never invented.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Date {
    year: Option<u16>,
    month: u8,
    day: u8,
    time: Option<Time>,
}

/// A time of day and its offset from UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Time {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 60, as leap seconds exist.
    pub second: u8,
    /// Minutes east of UTC.
    pub offset: i16,
}

impl Date {
    /// A whole day. `None` if the calendar has no such day; without a year, 29 February is one.
    pub fn day_of(year: Option<u16>, month: u8, day: u8) -> Option<Self> {
        let longest = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if year.is_none_or(is_leap) => 29,
            2 => 28,
            _ => return None,
        };
        (1..=longest).contains(&day).then_some(Self { year, month, day, time: None })
    }

    /// An instant of a day. `None` if the day has no year, or the clock no such time.
    pub fn instant_of(day: Self, time: Time) -> Option<Self> {
        let known = day.year.is_some() && time.hour < 24 && time.minute < 60 && time.second <= 60;
        (known && time.offset.abs() < 24 * 60).then_some(Self { time: Some(time), ..day })
    }

    /// The year, if the release says it.
    pub fn year(self) -> Option<u16> {
        self.year
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The time of day, if this is an instant and not a whole day.
    pub fn time(self) -> Option<Time> {
        self.time
    }
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// A text that is no date. Its message names the text and the forms that are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError(String);

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "“{}” is not a date: write it as 2025-12-20, 2025-12-20T09:30+13:00, or --12-20 when the year is not known",
            self.0
        )
    }
}

impl std::error::Error for DateError {}

impl FromStr for Date {
    type Err = DateError;

    /// # Errors
    /// `20 December 2025`, `2025-02-30`, `2025-12-20T09:30` (an instant needs its offset).
    fn from_str(text: &str) -> Result<Self, DateError> {
        parse(text).ok_or_else(|| DateError(shortened(text)))
    }
}

fn parse(text: &str) -> Option<Date> {
    let (day, time) = match text.split_once('T') {
        Some((day, time)) => (day, Some(parse_time(time)?)),
        None => (text, None),
    };
    let (year, month_day) = match day.strip_prefix("--") {
        Some(rest) => (None, rest),
        None => (Some(number(day.get(..4)?)?), day.get(4..)?.strip_prefix('-')?),
    };
    if month_day.len() != 5 || time.is_some() && year.is_none() {
        return None;
    }
    let (month, day) = month_day.split_once('-')?;
    Some(Date { time, ..Date::day_of(year, two(month)?, two(day)?)? })
}

fn parse_time(text: &str) -> Option<Time> {
    let sign_at = text.find(['Z', '+', '-'])?;
    let (clock, zone) = text.split_at(sign_at);
    let offset = match zone.strip_prefix('Z') {
        Some("") => 0,
        Some(_) => return None,
        None => {
            let (hours, minutes) = zone[1..].split_once(':')?;
            let size = i16::from(two(hours).filter(|h| *h < 24)?) * 60 + i16::from(two(minutes).filter(|m| *m < 60)?);
            if zone.starts_with('-') { -size } else { size }
        }
    };
    let mut parts = clock.split(':');
    let hour = two(parts.next()?).filter(|hour| *hour < 24)?;
    let minute = two(parts.next()?).filter(|minute| *minute < 60)?;
    let second = match parts.next() {
        // Fractions of a second are of no use to a news reader.
        Some(second) => two(second.split('.').next()?).filter(|second| *second <= 60)?,
        None => 0,
    };
    parts.next().is_none().then_some(Time { hour, minute, second, offset })
}

fn two(digits: &str) -> Option<u8> {
    if digits.len() == 2 { number(digits).and_then(|n| u8::try_from(n).ok()) } else { None }
}

fn number(digits: &str) -> Option<u16> {
    if digits.bytes().all(|b| b.is_ascii_digit()) { digits.parse().ok() } else { None }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}-")?,
            None => f.write_str("--")?,
        }
        write!(f, "{:02}-{:02}", self.month, self.day)?;
        let Some(time) = self.time else { return Ok(()) };
        write!(f, "T{:02}:{:02}", time.hour, time.minute)?;
        if time.second > 0 {
            write!(f, ":{:02}", time.second)?;
        }
        if time.offset == 0 {
            return f.write_str("Z");
        }
        let sign = if time.offset < 0 { '-' } else { '+' };
        let size = time.offset.unsigned_abs();
        write!(f, "{sign}{:02}:{:02}", size / 60, size % 60)
    }
}

impl Json for Date {
    fn encode(&self) -> Option<Value> {
        Some(Value::Text(self.to_string()))
    }

    fn decode(value: Value, decoder: &mut Decoder) -> Self {
        let text = String::decode(value, decoder);
        parse(&text).unwrap_or_else(|| {
            decoder.fail(&[&DateError(text).to_string()]);
            Self::nothing()
        })
    }

    fn nothing() -> Self {
        Self::default()
    }
}

/// The first of January, for records that are being filled in.
impl Default for Date {
    fn default() -> Self {
        Self { year: None, month: 1, day: 1, time: None }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A day (2025-12-20), an instant (2025-12-20T09:30+13:00), or a day without a year (--12-20).",
            "pattern": r"^(\d{4}-|--)\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_as_it_was_read() {
        for text in [
            "2025-12-20",
            "--12-20",
            "--02-29",
            "2025-12-20T09:30+13:00",
            "2025-12-20T09:30:05Z",
            "1999-01-01T00:00-03:30",
        ] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "2025-02-29",
            "2025-13-01",
            "2025-00-10",
            "2025-4-1",
            "20 December",
            "",
            "2025-12-20T09:30",
            "--12-20T09:30Z",
            "é025-01-01",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text:?} was read");
        }
    }

    #[test]
    fn a_refusal_shows_the_forms_that_are_read() {
        let error = "tomorrow".parse::<Date>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "“tomorrow” is not a date: write it as 2025-12-20, 2025-12-20T09:30+13:00, or --12-20 when the year is not known"
        );
    }
}
