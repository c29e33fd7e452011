//! Datelines: where and when a release was filed, before its first words or on a line of their own.
//!
//! The customs are those of AP ("WELLINGTON, New Zealand (AP) — "), Reuters ("LONDON, March 3 (Reuters) - "), the wires
//! ("BOSTON, March 3, 2026 /Wire/ -- "), and of press offices in Britain ("London, 3 March 2026: "), France ("Paris, le 3
//! mars 2026 – "), Germany ("Berlin, den 3. März 2026 – ", "Berlin (ots) – ") and Spain ("Madrid, 3 de marzo de 2026.- ").

use super::days::{self, Day};
use super::embargo;
use super::tokens::{self, Token};
use super::towns::{is_capitals, is_indian, is_lettered, place};
use super::words;
use crate::release::Date;

/// A dateline, and how many bytes of the text it takes with what parts it from the lead.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found<'a> {
    pub(super) place: Option<&'a str>,
    pub(super) day: Option<&'a str>,
    /// The day, if its year is said.
    pub(super) date: Option<Date>,
    /// A wire's tag.
    pub(super) source: Option<&'a str>,
    pub(super) length: usize,
}

/// Datelines are shorter than this, in bytes.
const LONGEST: usize = 160;
/// The dateline before the first words of a paragraph.
pub(super) fn before(words: &str) -> Option<Found<'_>> {
    let within = words.get(..words.floor_char_boundary(LONGEST))?;
    let mut found = None;
    // The parting that comes first may stand inside: "LONDON - 3 March 2026 - ".
    for (at, end, parting) in partings(within).take(4) {
        let rest = words.get(end..)?.trim_start();
        let Some(dateline) = parse(words.get(..at)?) else { continue };
        let sure = dateline.day.is_some() || dateline.source.is_some();
        let capital = rest.chars().next().is_some_and(|first| !first.is_lowercase());
        let marked = dateline.place.is_some_and(|place| match parting {
            // "New Delhi: The company ...": the custom of India.
            Parting::Colon if is_indian(place) => true,
            // A colon after a place alone introduces what somebody says, and a hyphen may be one of a headline.
            Parting::Colon | Parting::Bracket | Parting::Tag => false,
            Parting::Stop => is_capitals(place) && is_german(rest),
            // "Sevilla.- El Ayuntamiento ha ..."
            Parting::Hyphen if words.get(at..end).is_some_and(|sign| sign.starts_with('.')) => {
                words.get(end..).is_some_and(|after| after.starts_with(char::is_whitespace))
            }
            // "Dubai, UAE - The company ...": letters tell that it is a place.
            Parting::Hyphen | Parting::Tight => {
                // "Lyall - Der Rat hat ..."
                let german = !place.contains([' ', ',']) && parting == Parting::Hyphen && is_german(rest);
                is_capitals(place) || is_lettered(place) || german
            }
            // "Baubeginn im September – 140 Plätze fallen weg – Kritik": a line of parts is no sentence.
            Parting::Dash => rest.ends_with(['.', '!', '?', '”', '"', '»', '“']) || !rest.contains(" – "),
        });
        let dash = !matches!(parting, Parting::Colon | Parting::Bracket | Parting::Tag | Parting::Stop);
        // "مرسى الصفا في 9 مارس 2026 /واص/ بدأت ..."
        if parting == Parting::Tag && !(dateline.source.is_some() && dateline.day.is_some()) {
            continue;
        }
        // "LYALL (3 June) The council"
        // "(Hallstein, 24. Februar 2026) Die Stadt"
        let bracketed = words.starts_with('(') && dateline.date.is_some();
        if parting == Parting::Bracket && !(sure && dateline.place.is_some_and(|place| bracketed || is_capitals(place)))
        {
            continue;
        }
        // "Revenue | 31.4 | 27.9 | +13%": a row of a table is no sentence, either.
        let enough = rest.split_whitespace().take(5).count() == 5 && !rest.contains(" | ");
        let sure = sure && (dash || dateline.day.is_some());
        if enough && (sure && (capital || dash) || marked && capital) {
            let length = words.len() - rest.len();
            found = Some(Found { length, ..dateline });
        }
    }
    found
}

/// What parts a dateline from the lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Parting {
    /// A long dash, two hyphens or a bar, with spaces.
    Dash,
    /// The same without spaces.
    Tight,
    /// A hyphen with spaces, or after a full stop.
    Hyphen,
    Colon,
    /// A closing bracket, and a space.
    Bracket,
    /// The slash that closes a wire's tag, and a space.
    Tag,
    /// A full stop after a place in capitals, as in "HAMBURG. Der Senat hat ..."
    Stop,
}

/// All of them in a text, with their places.
fn partings(text: &str) -> impl Iterator<Item = (usize, usize, Parting)> {
    let mut taken = 0;
    let is_digit = |c: char| c.is_ascii_digit();
    text.char_indices().filter_map(move |(at, sign)| {
        if at < taken || !matches!(sign, '-' | '–' | '—' | '‒' | ':' | '|' | '.' | ')' | '/') {
            return None;
        }
        let rest = text.get(at..)?;
        let length = if rest.starts_with("--") { 2 } else { sign.len_utf8() };
        let before = text.get(..at)?;
        let spaced = before.ends_with(char::is_whitespace);
        let followed = rest.get(length..)?.starts_with(char::is_whitespace);
        let parting = match sign {
            ':' if followed => Parting::Colon,
            ')' => {
                let next = rest.get(length..)?.trim_start().chars().next();
                let dashed = next.is_some_and(|next| matches!(next, '-' | '–' | '—' | ':'));
                return (followed && !dashed).then_some((at, at + length, Parting::Bracket));
            }
            // "Wien, 14. Jänner 2026. Ein Team hat ..."
            '.' if followed
                && before.ends_with(is_digit)
                && before.get(..before.len() - 1).is_some_and(|rest| rest.ends_with(is_digit)) =>
            {
                Parting::Colon
            }
            '.' if followed && is_capitals(before) && before.len() > 4 => Parting::Stop,
            '/' if followed
                && before.rsplit('/').next().is_some_and(|tag| before.len() > tag.len() + 1 && is_tag(tag)) =>
            {
                return Some((at + 1, at + 1, Parting::Tag));
            }
            '-' if length == 1 && (spaced && followed || before.ends_with('.')) => Parting::Hyphen,
            // "January 18th, 2022- The firm", "Washington, D.C. -Senator Ruiz"
            '-' if length == 1 && followed && before.ends_with(is_digit) => Parting::Hyphen,
            '-' if length == 1 && spaced && before.trim_end().ends_with('.') => Parting::Hyphen,
            '-' if length == 1 => return None,
            '|' if spaced && followed => Parting::Dash,
            '|' | ':' | '.' | '/' => return None,
            _ if followed && (spaced || before.ends_with(['.', ')'])) => Parting::Dash,
            _ => Parting::Tight,
        };
        taken = at + length;
        // In "2026.- " the full stop belongs to the parting.
        let start = if parting == Parting::Hyphen && !spaced { before.trim_end_matches('.').len() } else { at };
        Some((start, at + length, parting))
    })
}

/// Whether words may be the tag of a wire.
fn is_tag(words: &str) -> bool {
    !words.is_empty() && words.len() <= 40 && words.chars().all(|c| c.is_alphabetic() || c == ' ')
}

/// Whether a sentence starts as German ones do: elsewhere a word in capitals and a full stop are no place.
fn is_german(sentence: &str) -> bool {
    const STARTS: [&str; 22] = [
        "Der", "Die", "Das", "Ein", "Eine", "Einen", "Im", "Am", "Auf", "Mit", "Nach", "Bei", "Für", "Von", "Vom",
        "Zum", "Zur", "Seit", "Ab", "Um", "Mehr", "Wer",
    ];
    // "In der", "An einem": these are English words, too.
    const AFTER: [&str; 10] = ["der", "dem", "den", "die", "das", "einem", "einer", "diesem", "dieser", "vielen"];
    let mut words = sentence.split(' ');
    match words.next() {
        Some("In" | "An") => words.next().is_some_and(|second| AFTER.contains(&second)),
        first => first.is_some_and(|first| STARTS.contains(&first)),
    }
}

/// A line that is nothing but a dateline: "Paris, le 3 mars 2026".
pub(super) fn alone(words: &str) -> Option<Found<'_>> {
    // "--News Direct--"
    if let Some(wire) = words.strip_prefix("--").and_then(|rest| rest.strip_suffix("--")) {
        let wire = wire.trim();
        return is_tag(wire).then_some(Found { source: Some(wire), length: words.len(), ..Found::default() });
    }
    let bare = words.trim_end_matches(['.', ':', '–', '—', '-', ' ']);
    // "Le 17 novembre 2026", "9:40am, Tuesday 3 November 2026"
    let bare = ["Le ", "Am ", "El ", "Em ", "Den "]
        .iter()
        .find_map(|article| bare.strip_prefix(article).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())))
        .or_else(|| bare.split_once(", ").filter(|(time, _)| embargo::is_time(time)).map(|(_, rest)| rest))
        .unwrap_or(bare);
    if bare.len() > LONGEST || !has_digit(bare) {
        return None;
    }
    let found = parse(bare)?;
    // "March 10, 2026 09:00 AM EDT"
    let date = found.date.map(|date| embargo::instant(date, bare).unwrap_or(date));
    found.day.is_some().then_some(Found { length: words.len(), date, ..found })
}

/// Place, day and source, if a text is nothing else.
fn parse(text: &str) -> Option<Found<'_>> {
    let text = text.trim();
    let text = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    let (text, source) = source(text);
    // Every day has a number.
    let tokens = if has_digit(text) { tokens::split(text, &[]) } else { Vec::new() };
    let days = days::find(text, &tokens);
    match days.as_slice() {
        // "06/05/2026": which day that is, the language tells.
        [] if days::ambiguous(text).is_some() => Some(Found { day: Some(text.trim()), source, ..Found::default() }),
        // "Lyall, 06/05/2026"
        [] if let Some((town, day)) = text.rsplit_once(' ').filter(|(_, day)| days::ambiguous(day).is_some()) => {
            let place = place(town.trim_end_matches(','))?;
            Some(Found { place: Some(place), day: Some(day), source, ..Found::default() })
        }
        [] => {
            let place = place(text)?;
            Some(Found { place: Some(place), source, ..Found::default() })
        }
        [day] => {
            let (first, last) = (tokens.get(day.tokens.start)?, tokens.get(day.last())?);
            let after = text.get(last.end..)?;
            let tail = after.trim_start_matches([')', ',', '.', ' ', '\u{a0}', '-', '–', '—', '/', '|', '،', ']']);
            // "18/03/2026 às 10h20"
            let timed =
                ["às ", "at ", "um ", "a las ", "à "].iter().find_map(|at| tail.strip_prefix(at)).unwrap_or(tail);
            let tail = if embargo::is_time(timed) { "" } else { tail };
            let (tail_source, tail) = if tail.is_empty() { (None, "") } else { time_after(tail) };
            if !tail.is_empty() {
                // "3 March 2026, London": the place may follow the day, and who files it the place.
                let (town, body) = tail.split_once(" – ").or_else(|| tail.split_once(" - ")).unwrap_or((tail, ""));
                let place = place(town).filter(|_| first.start == 0)?;
                let source = source.or(Some(body.trim())).filter(|body| !body.is_empty());
                return Some(Found { place: Some(place), source, ..dated(text, &tokens, day) });
            }
            let front = text.get(..first.start)?;
            let found = Found { source: source.or(tail_source), ..dated(text, &tokens, day) };
            let front = front.trim_end();
            // "الرياض، 14 رجب 1447هـ الموافق 3 يناير 2026م": both calendars are the day.
            if let Some(hijri) = front.strip_suffix("الموافق")
                && let Some(at) = hijri.find(|c: char| words::digit(c).is_some())
            {
                let town = hijri.get(..at)?.trim_end_matches(['،', ',', ':', ' ']);
                let place = if town.is_empty() { None } else { Some(place(town)?) };
                return Some(Found { place, day: text.get(at..last.end), ..found });
            }
            // "طنجة، في 18 يونيو"
            let front = front.strip_suffix("في").filter(|rest| rest.ends_with(' ')).unwrap_or(front);
            // "DULUTH, Minn.--(BUSINESS WIRE)--Oct. 6, 2026"
            let (front, wire) = if front.contains("--(") { self::source(front) } else { (front, None) };
            let found = Found { source: found.source.or(wire), ..found };
            let bare = without_article(front.trim_end_matches(['(', ',', ' ', '[', '،', '-', '–', '—', '|', '/', ':']));
            if bare.is_empty() {
                return Some(found);
            }
            Some(Found { place: Some(place(bare)?), ..found })
        }
        _ => None,
    }
}

fn has_digit(text: &str) -> bool {
    text.chars().any(|c| words::digit(c).is_some())
}

fn dated<'a>(text: &'a str, tokens: &[Token], day: &Day) -> Found<'a> {
    let span = tokens.get(day.tokens.start).zip(tokens.get(day.last()));
    let words = span.and_then(|(first, last)| {
        // "Dec. 20" ends with its number, "3 Dec." with the full stop of its month.
        text.get(first.start..last.end)
    });
    Found { day: words, date: Some(day.date).filter(|date| date.year().is_some()), ..Found::default() }
}

fn time_after(tail: &str) -> (Option<&str>, &str) {
    let bare = tail.trim_start_matches(['/', ' ', '\u{a0}']);
    if let Some(name) = tail.strip_prefix('/').and_then(|rest| rest.split('/').next())
        && bare.len() <= name.len() + 2
    {
        return (Some(name.trim()), "");
    }
    (None, tail)
}

/// "(Reuters)" or "/`PRNewswire`/" at the end.
fn source(text: &str) -> (&str, Option<&str>) {
    let bare = text.trim_end_matches([' ', '\u{a0}', ',', '.', '-', '–']);
    for (open, close) in [('(', ')'), ('/', '/')] {
        if let Some(inner) = bare.strip_suffix(close)
            && let Some(at) = inner.rfind(open)
            && let Some(name) = inner.get(at + 1..)
            && !name.is_empty()
            // "/24-7PressRelease/" is a wire's; "(2026)" is none.
            && (open == '/' && name.chars().filter(|c| c.is_alphabetic()).count() > 4
                || !name.contains(|c: char| c.is_ascii_digit()))
            && name.chars().any(char::is_alphabetic)
            && name.split_whitespace().count() <= 3
        {
            let front = inner.get(..at).unwrap_or_default();
            return (front.trim_end_matches([',', ' ', '\u{a0}', '-', '–']), Some(name.trim()));
        }
    }
    (text, None)
}

/// "Paris, le", "Berlin, den", "London, on": what stands before a day and is no place.
fn without_article(front: &str) -> &str {
    let mut bare = front.trim();
    for article in ["le", "den", "am", "on", "el", "em", "a", "dated"] {
        if let Some(rest) = bare.strip_suffix(article)
            && (rest.is_empty() || rest.ends_with([' ', ',']))
        {
            bare = rest.trim_end_matches([' ', ',', '(']);
            break;
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEAD: &str = "The council will close the bridge on Monday.";

    #[test]
    fn a_word_in_capitals_with_a_full_stop_is_a_place_in_german_only() {
        let place = |text: &'static str| before(text).and_then(|found| found.place);
        assert_eq!(place("HAMBURG. In der Stadt wird wieder gebaut, wie der Senat sagt."), Some("HAMBURG"));
        assert_eq!(place("UPDATED. In a statement the council said that it will close."), None);
        assert_eq!(place("BREAKING. An engineer told the council that it will close."), None);
    }

    #[test]
    fn the_first_cell_of_a_row_is_no_place() {
        assert_eq!(before("Revenue | 31.4 | 27.9 | +13%"), None);
        assert_eq!(before("Ferries | 3 June 2026 | 7.30 am | 12 boats"), None);
        assert!(before("Lyall | The council will close the bridge on Monday.").is_some());
    }

    /// Place, day and source before the lead, and the lead.
    fn read(dateline: &str) -> [String; 4] {
        let text = [dateline, LEAD].concat();
        let found = before(&text).unwrap_or_default();
        let parts = [found.place, found.day, found.source].map(|part| part.unwrap_or_default().to_owned());
        let [place, day, source] = parts;
        [place, day, source, text[found.length..].to_owned()]
    }

    #[test]
    fn datelines_of_all_customs_are_taken_apart() {
        for (dateline, place, day, source) in [
            ("WELLINGTON — ", "WELLINGTON", "", ""),
            ("WELLINGTON, New Zealand (AP) — ", "WELLINGTON, New Zealand", "", "AP"),
            ("WELLINGTON, New Zealand (17 December) – ", "WELLINGTON, New Zealand", "17 December", ""),
            ("LONDON, March 3 (Reuters) - ", "LONDON", "March 3", "Reuters"),
            ("BOSTON, March 3, 2026 /Harbor Wire/ -- ", "BOSTON", "March 3, 2026", "Harbor Wire"),
            ("ST. LOUIS, Mo. (Dec. 20, 2025)--", "ST. LOUIS, Mo.", "Dec. 20, 2025", ""),
            ("London, 3 March 2026: ", "London", "3 March 2026", ""),
            ("London – 3 March 2026 – ", "London", "3 March 2026", ""),
            ("[BOISE] – ", "BOISE", "", ""),
            ("(Portland, Ore., May 2, 2025) — ", "Portland, Ore.", "May 2, 2025", ""),
            ("Paris, le 3 mars 2026 – ", "Paris", "3 mars 2026", ""),
            ("Berlin, den 3. März 2026 – ", "Berlin", "3. März 2026", ""),
            ("Serra do Ipê (MG), 14 de agosto de 2025 – ", "Serra do Ipê (MG)", "14 de agosto de 2025", ""),
            ("Otero (Zamora), 17 de marzo de 2026.- ", "Otero (Zamora)", "17 de marzo de 2026", ""),
            ("Berlin (ots) – ", "Berlin", "", "ots"),
            ("Madrid, 3 de marzo de 2026.- ", "Madrid", "3 de marzo de 2026", ""),
            ("NEW YORK--(BUSINESS WIRE)--", "NEW YORK", "", "BUSINESS WIRE"),
            ("LYALL, Minn.--(BUSINESS WIRE)--Oct. 6, 2026--", "LYALL, Minn.", "Oct. 6, 2026", "BUSINESS WIRE"),
            ("LYALL, Calif., June 3, 2026 /PRNewswire/ -- ", "LYALL, Calif.", "June 3, 2026", "PRNewswire"),
            ("LYALL, Minn., June 03, 2026 (GLOBE NEWSWIRE) -- ", "LYALL, Minn.", "June 03, 2026", "GLOBE NEWSWIRE"),
            ("LYALL (3 June) ", "LYALL", "3 June", ""),
            ("LYALL, May 6, 2026\u{a0}/NorthWire/\u{a0}-- ", "LYALL", "May 6, 2026", "NorthWire"),
            ("Geneva, Tuesday 3 March 2026 – ", "Geneva", "Tuesday 3 March 2026", ""),
            ("3 March 2026, London – ", "London", "3 March 2026", ""),
        ] {
            let [found, at, by, lead] = read(dateline);
            assert_eq!([&*found, &at, &by, &lead], [place, day, source, LEAD], "{dateline}");
        }
    }

    #[test]
    fn other_openings_are_no_datelines() {
        for opening in
            ["Mayor Ana Ruiz said: ", "The bridge – an old one – is shut. ", "Who: ", "On 3 March 2026 we met. "]
        {
            assert_eq!(before(&[opening, LEAD].concat()), None, "{opening}");
        }
        assert_eq!(before("Harbour Trust – the body that runs the ferries of the bay – said so."), None);
    }

    #[test]
    fn a_full_stop_and_a_hyphen_part_a_place_in_spanish() {
        assert_eq!(before("Sevilla.- El Ayuntamiento ha abierto hoy el puente nuevo.").unwrap().place, Some("Sevilla"));
        assert_eq!(before("St.-Vinzenz-Krankenhaus eröffnet für Millionen einen neuen Bereich."), None);
    }

    #[test]
    fn a_dateline_may_stand_in_brackets() {
        let found =
            before("(Hallstein, 24. Februar 2026) Alpensalamander unterscheiden vertraute von fremden.").unwrap();
        assert_eq!((found.place, found.day), (Some("Hallstein"), Some("24. Februar 2026")));
    }

    #[test]
    fn a_county_may_be_called_as_a_month() {
        let found = before("Ballyvara, Co Mayo, 3 March 2026 – The festival today announced all of it.").unwrap();
        assert_eq!((found.place, found.day), (Some("Ballyvara, Co Mayo"), Some("3 March 2026")));
    }

    #[test]
    fn a_day_in_figures_may_follow_its_place() {
        let found = before("Lyall, 12/05/2026 – The plane closes its doors and starts.").unwrap();
        assert_eq!((found.place, found.day), (Some("Lyall"), Some("12/05/2026")));
    }

    #[test]
    fn a_dateline_may_have_a_line_of_its_own() {
        let found = alone("Paris, le 3 mars 2026").unwrap();
        assert_eq!((found.place, found.day), (Some("Paris"), Some("3 mars 2026")));
        assert_eq!(alone("3 March 2026").unwrap().place, None);
        assert_eq!(alone("Ferries stop on 3 March 2026"), None);
        assert_eq!(alone("Wellington"), None);
    }
}
