//! Embargoes: a line of the head that says before when nothing may be published.

use super::days;
use super::tokens;
use crate::release::{Date, Status, Time};

/// Lines about an embargo are shorter than this, in characters.
const LONGEST: usize = 240;

/// The status that a line says, if it is about an embargo. Its `until` is an instant only where the zone is said.
pub(super) fn read(words: &str) -> Option<Status> {
    let bare = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    if words.chars().count() > LONGEST || !is_embargo(bare) {
        return None;
    }
    Some(Status::Embargoed { until: until(bare), text: Some(words.to_owned()) })
}

fn is_embargo(words: &str) -> bool {
    const OPENERS: [&str; 37] = [
        "embargo",
        "embargoed",
        "strictly embargoed",
        "strict embargo",
        "under embargo",
        "under strict embargo",
        "press embargo",
        "media embargo",
        "not for publication",
        "not for release",
        "not for broadcast",
        "do not publish",
        "hold for release",
        "hold until",
        "for release after",
        "for release at",
        "for release on",
        "for publication after",
        "sous embargo",
        "embargo jusqu",
        "sperrfrist",
        "gesperrt bis",
        "nicht vor",
        "embargado",
        "embargada",
        "embargada hasta",
        "información embargada",
        "nota embargada",
        "embargo hasta",
        "embargo até",
        "bajo embargo",
        "sob embargo",
        "يحظر النشر",
        "محظور النشر",
        "אמברגו",
        "באמברגו",
        "פרסום אסור",
    ];
    OPENERS.iter().any(|opener| {
        let rest =
            words.get(..opener.len()).filter(|start| start.eq_ignore_ascii_case(opener)).and(words.get(opener.len()..));
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

fn until(words: &str) -> Option<Date> {
    let tokens = tokens::split(words, &[]);
    let days = days::find(words, &tokens);
    let day = days.first()?;
    Some(instant(day.date, words).unwrap_or(day.date))
}

/// The instant on a day that a text says with its zone.
pub(super) fn instant(day: Date, text: &str) -> Option<Date> {
    let (hour, minute) = time(text)?;
    let zone = zone(text).or_else(|| american(text, day))?;
    let year = day.year()?;
    Date::instant_of(Date::day_of(Some(year), day.month(), day.day())?, Time { hour, minute, second: 0, offset: zone })
}

/// The one time of day that a text says: `00:01`, `9.30am`, `10 a.m.`, `0900 hrs`, `14 Uhr`, `9 h 30`, `noon`, `midnight`.
fn time(text: &str) -> Option<(u8, u8)> {
    let mut found = None;
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let inside =
            at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || matches!(bytes[at - 1], b'.' | b':' | b'+' | b'-'));
        if bytes[at].is_ascii_digit() && !inside {
            if let Some(time) = time_at(text.get(at..)?) {
                if found.is_some_and(|found| found != time) {
                    return None;
                }
                found = Some(time);
            }
            while at < bytes.len() && bytes[at].is_ascii_digit() {
                at += 1;
            }
        }
        at += 1;
    }
    let says = |word: &str| text.split(|c: char| !c.is_alphabetic()).any(|own| own.eq_ignore_ascii_case(word));
    found.or_else(|| if says("noon") || says("midday") { Some((12, 0)) } else { arabic_hour(text) })
}

/// "الساعة السادسة صباحاً", "الساعة الثانية والنصف ظهراً": an hour in words, which is an hour of a day once its half is said.
fn arabic_hour(text: &str) -> Option<(u8, u8)> {
    const HOURS: [&str; 10] =
        ["الواحدة", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة", "العاشرة"];
    let mut words = text.split_whitespace().skip_while(|word| *word != "الساعة").skip(1).peekable();
    let (next, ten) = (words.next()?, words.peek().is_some_and(|word| *word == "عشرة"));
    let hour = match next {
        "الحادية" if ten => 11,
        "الثانية" if ten => 12,
        _ => u8::try_from(HOURS.iter().position(|hour| *hour == next)?).ok()? + 1,
    };
    let mut minute = 0;
    for word in words.take(4) {
        match word.trim_matches(|c: char| !c.is_alphabetic()).trim_end_matches(['ا', '\u{64b}']) {
            "عشرة" | "من" => {}
            "والربع" => minute = 15,
            "والنصف" => minute = 30,
            "صباح" | "فجر" | "الصباح" => return Some((hour % 12, minute)),
            "ظهر" | "الظهر" if hour > 9 => return Some((hour, minute)),
            "ليل" if hour == 12 => return Some((0, minute)),
            "ظهر" | "الظهر" | "عصر" | "مساء" | "المساء" | "ليل" => {
                return Some((hour % 12 + 12, minute));
            }
            _ => return None,
        }
    }
    None
}

fn time_at(text: &str) -> Option<(u8, u8)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..)?;
    let after = rest.trim_start();
    let begins = |text: &str, word: &str| {
        text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
            && !text.get(word.len()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    };
    if digits == 4 && ["hrs", "hours", "h"].iter().any(|unit| begins(after, unit)) {
        return checked(text.get(..2)?.parse().ok()?, text.get(2..4)?.parse().ok()?);
    }
    let hour: u8 = if digits <= 2 { text.get(..digits)?.parse().ok()? } else { return None };
    let separator = rest.chars().next().filter(|c| matches!(c, ':' | '.' | 'h' | 'H'));
    let minutes = separator.and_then(|_| rest.get(1..3)).filter(|two| two.bytes().all(|b| b.is_ascii_digit()));
    let (minute, tail) = match minutes {
        Some(two) if !rest.as_bytes().get(3).is_some_and(u8::is_ascii_digit) => {
            (two.parse().ok()?, rest.get(3..)?.trim_start())
        }
        _ => (0, after),
    };
    let half = |names: &[&str]| {
        names.iter().any(|name| {
            begins(tail, name)
                || tail.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name) && name.contains('.'))
        })
    };
    if half(&["pm", "p.m."]) {
        return checked(if hour == 12 { 12 } else { hour.checked_add(12)? }, minute);
    }
    if half(&["am", "a.m."]) {
        return checked(if hour == 12 { 0 } else { hour }, minute);
    }
    // "00.01 GMT"
    let zoned = || tail.split(|c: char| !c.is_ascii_alphabetic()).next().is_some_and(|next| zone(next).is_some());
    let known = minutes.is_some() && (separator != Some('.') || zoned())
        || ["uhr", "h", "hrs", "hours", "heures"].iter().any(|unit| begins(tail, unit));
    if known { checked(hour, minute) } else { None }
}

fn checked(hour: u8, minute: u8) -> Option<(u8, u8)> {
    (hour < 24 && minute < 60).then_some((hour, minute))
}

/// The zone of America that a text names without saying whether it is summer, which the day tells: from the second Sunday of
/// March to the first of November (Energy Policy Act of 2005).
fn american(text: &str, day: Date) -> Option<i16> {
    let mut words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let standard = words.find_map(|word| match word {
        "ET" => Some(-300),
        "CT" => Some(-360),
        "MT" => Some(-420),
        "PT" => Some(-480),
        _ => None,
    })?;
    let (year, month, day) = (i32::from(day.year()?), day.month(), i32::from(day.day()));
    // Zeller's congruence gives the weekday of the first of a month; 0 is Sunday.
    let first = |month: i32| {
        let (year, month) = if month < 3 { (year - 1, month + 12) } else { (year, month) };
        (1 + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400 + 6).rem_euclid(7)
    };
    let sunday = |month: i32, which: i32| 1 + (7 - first(month)).rem_euclid(7) + 7 * (which - 1);
    let summer = match month {
        4..=10 => true,
        3 => day >= sunday(3, 2),
        11 => day < sunday(11, 1),
        _ => false,
    };
    Some(standard + if summer { 60 } else { 0 })
}

/// The one zone that a text names, in minutes east of UTC. Only names with one meaning are known.
fn zone(text: &str) -> Option<i16> {
    const ZONES: [(&str, i16); 23] = [
        ("UTC", 0),
        ("GMT", 0),
        ("غرينتش", 0),
        ("جرينتش", 0),
        ("BST", 60),
        ("CET", 60),
        ("MEZ", 60),
        ("CEST", 120),
        ("MESZ", 120),
        ("SAST", 120),
        ("SGT", 480),
        ("AWST", 480),
        ("AEST", 600),
        ("AEDT", 660),
        ("NZST", 720),
        ("NZDT", 780),
        ("EDT", -240),
        ("EST", -300),
        ("CDT", -300),
        ("CST", -360),
        ("MDT", -360),
        ("MST", -420),
        ("PST", -480),
    ];
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    let mut found = words.by_ref().filter_map(|word| {
        if word == "PDT" { Some(-420) } else { ZONES.iter().find(|(name, _)| *name == word).map(|(_, offset)| *offset) }
    });
    let first = found.next()?;
    // "UTC+2" is another zone than UTC.
    let shifted = text.contains("UTC+") || text.contains("GMT+") || text.contains("UTC-") || text.contains("GMT-");
    (!shifted && found.all(|other| other == first)).then_some(first)
}

/// "09:15", "9.30 am", "14 Uhr": a time after the day, which a dateline does not keep.
pub(super) fn is_time(tail: &str) -> bool {
    let word = |word: &str| {
        const UNITS: [&str; 49] = [
            "cet", "cest", "mez", "mesz", "wet", "eet", "eest", "eat", "cat", "sast", "wat", "ist", "sgt", "hkt",
            "pht", "jst", "am", "pm", "a.m", "p.m", "uhr", "h", "hrs", "gmt", "utc", "bst", "est", "edt", "cst", "cdt",
            "mst", "mdt", "pst", "pdt", "et", "ct", "mt", "pt", "eastern", "central", "mountain", "pacific",
            "daylight", "standard", "time", "nzst", "nzdt", "aest", "aedt",
        ];
        UNITS.iter().any(|unit| unit.eq_ignore_ascii_case(word))
    };
    let mut parts = tail.split([' ', '\u{a0}']).filter(|part| !part.is_empty()).peekable();
    let figures = parts.peek().is_some_and(|first| first.starts_with(|c: char| c.is_ascii_digit()));
    figures
        && tail.len() <= 32
        && parts.all(|part| {
            // "9.30am", "10h20"
            let figure = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.');
            let letters = part.trim_start_matches(figure);
            let letters = if letters.starts_with('h') { letters.trim_end_matches(figure) } else { letters };
            let letters = letters.trim_end_matches('.');
            letters.is_empty() || word(letters)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_until(words: &str) -> Option<String> {
        match read(words) {
            Some(Status::Embargoed { until, text }) => {
                assert_eq!(text.as_deref(), Some(words));
                Some(until.map(|until| until.to_string()).unwrap_or_default())
            }
            _ => None,
        }
    }

    #[test]
    fn an_embargo_is_as_precise_as_its_words() {
        for (words, until) in [
            ("EMBARGOED UNTIL 00:01 GMT TUESDAY 3 MARCH 2026", "2026-03-03T00:01Z"),
            ("محظور النشر حتى الساعة 06:00 بتوقيت غرينتش يوم 20 أكتوبر 2026", "2026-10-20T06:00Z"),
            ("محظور النشر حتى الساعة السادسة صباحاً بتوقيت غرينتش من يوم 9 حزيران 2026", "2026-06-09T06:00Z"),
            ("محظور النشر حتى الساعة الثانية والنصف مساءً بتوقيت غرينتش يوم 9 حزيران 2026", "2026-06-09T14:30Z"),
            ("محظور النشر حتى الساعة السادسة بتوقيت غرينتش يوم 9 حزيران 2026", "2026-06-09"),
            ("Strictly embargoed until 9.30am NZDT on 3 March 2026", "2026-03-03T09:30+13:00"),
            ("EMBARGOED FOR RELEASE UNTIL 10 A.M. EDT, JUNE 5, 2026", "2026-06-05T10:00-04:00"),
            ("NOT FOR PUBLICATION BEFORE 3 March 2026", "2026-03-03"),
            ("Embargo: 3 March, 0900 hrs", "--03-03"),
            ("Sperrfrist: 3. März 2026, 14.30 Uhr MEZ", "2026-03-03T14:30+01:00"),
            ("Sous embargo jusqu’au 3 mars 2026 à 9 h", "2026-03-03"),
            ("EMBARGADA HASTA LAS 00:01 (CEST) DEL 2 DE JULIO DE 2026", "2026-07-02T00:01+02:00"),
            ("*** EMBARGO until tomorrow ***", ""),
        ] {
            assert_eq!(read_until(words).as_deref(), Some(until), "{words}");
        }
    }

    #[test]
    fn other_lines_are_no_embargo() {
        for words in ["Embargoes hurt trade", "The embargo ended on 3 March 2026.", "Nothing to hold"] {
            assert_eq!(read_until(words), None, "{words}");
        }
    }
}
