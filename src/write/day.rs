//! Dates in words, as browsers' `Intl` writes them: both have their customs from Unicode CLDR.

use icu_datetime::fieldsets::builder::{DateFields, FieldSetBuilder};
use icu_datetime::fieldsets::enums::CompositeDateTimeFieldSet;
use icu_datetime::input;
use icu_datetime::options::{Length, TimePrecision};
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_locale_core::Locale;

use crate::release::Date;
use crate::words;

/// The date in the language of a BCP 47 tag; `None` for a tag that is not well-formed.
///
/// A whole day is the same day for every reader; an instant is written in its own offset, which is said.
pub(super) fn format(date: Date, lang: &str) -> Option<String> {
    let locale = Locale::try_from_str(lang).ok()?;
    let mut fields = FieldSetBuilder::new();
    fields.length = Some(Length::Long);
    fields.date_fields = Some(if date.year().is_some() { DateFields::YMD } else { DateFields::MD });
    fields.time_precision = date.time().map(|_| TimePrecision::Minute);
    let fields: CompositeDateTimeFieldSet = fields.build_composite_datetime().ok()?;
    let formatter = DateTimeFormatter::try_new(DateTimeFormatterPreferences::from(&locale), fields).ok()?;
    // 2000 was a leap year, so that 29 February without a year is a day of it.
    let year = date.year().map_or(2000, i32::from);
    let day = input::Date::try_new_iso(year, date.month(), date.day()).ok()?;
    let time = match date.time() {
        Some(time) => input::Time::try_new(time.hour, time.minute, 0, 0).ok()?,
        None => input::Time::start_of_day(),
    };
    let written = formatter.format(&input::DateTime { date: day, time });
    Some([written.to_string(), words::zone(date)].concat())
}

#[cfg(test)]
mod tests {
    use super::format;

    #[track_caller]
    fn written(date: &str, lang: &str) -> String {
        format(date.parse().unwrap(), lang).unwrap()
    }

    // The right sides are what `Intl` of Chromium and Firefox writes.
    #[test]
    fn a_day_is_written_as_browsers_do() {
        assert_eq!(written("2025-12-20", "en-NZ"), "20 December 2025");
        assert_eq!(written("2025-12-20", "en"), "December 20, 2025");
        assert_eq!(written("2025-12-20", "fr"), "20 décembre 2025");
        assert_eq!(written("2025-12-20", "de"), "20. Dezember 2025");
        assert_eq!(written("2025-12-20", "ja"), "2025年12月20日");
    }

    #[test]
    fn a_day_without_a_year_gets_none() {
        assert_eq!(written("--02-29", "en-GB"), "29 February");
    }

    #[test]
    fn an_instant_says_its_offset() {
        assert_eq!(written("2025-12-20T09:05:00+13:00", "en-GB"), "20 December 2025 at 09:05 UTC+13:00");
        assert_eq!(written("2025-12-20T09:05:00Z", "de"), "20. Dezember 2025 um 09:05 UTC");
    }

    #[test]
    fn a_tag_that_is_none_writes_nothing() {
        assert_eq!(format("2025-12-20".parse().unwrap(), "not a tag"), None);
    }
}
