//! Promises that the text reader keeps on any text at all, on random ones made of a press release's pieces.
//!
//! `PROPTEST_CASES=100000 cargo test --test properties_text` looks further than a test run does.

#[path = "common/lines.rs"]
mod lines;

use lines::filled;
use proptest::prelude::*;
use serde_json::Value;
use standfirst::release::{Block, Release};
use standfirst::{read, write};

/// Lines as press releases have them, and what goes wrong with them.
const LINES: &[&str] = &[
    "FOR IMMEDIATE RELEASE",
    "MEDIA RELEASE",
    "EMBARGOED UNTIL 6 am GMT, 3 March 2026",
    "Country: Aldmark",
    "- Country:",
    "Source: Ministry of Tides",
    "Date: Tuesday, 4 November 2025",
    "Contact: Ana Ruiz, head of press, +64 4 555 0100, press@example.org",
    "LINDHOLM, 3 March 2026 — The bridge reopens on Friday, the council said.",
    "PORIRUA (Reuters) - The bridge reopens.",
    "Ferry crossings return to the bay after two years",
    "A heading in sentence case",
    "WHAT PASSENGERS SHOULD DO",
    "The board will meet in Saltmarsh on 20 April to decide on a second train.",
    "Chief executive Owen Faraday said the trust had kept fares at their old level.",
    "“People have planned their lives around this,” said Marama Tolley, head of services at the trust. “Now they can.”",
    "“Nobody should pay more for waiting.”",
    "\"Families do not ask how fast we are.",
    "‘The whole town’s proud of them.’",
    "«Listening is what schools are for.»",
    "„Wir bauen weiter“, sagte die Ministerin.",
    "She said the lens would be lent to schools.",
    "The Minister said so.",
    "— Ilse Brandvold, curator at the observatory",
    "Talks will cover:",
    "The programme includes:",
    "- a talk",
    "• an hour at the telescope",
    "  * night crews",
    "1. Keep the old ticket.",
    "b) Ask for a berth.",
    "-",
    "1.",
    "Who: The mayor",
    "When:",
    "Key facts",
    "Route\tDays\tFare",
    "Lindholm | Mon | 12",
    "Total      9       4",
    "---",
    "* * *",
    "ENDS",
    "###",
    "-30-",
    "Notes to editors",
    "About Corvid Rail",
    "ALSO READ",
    "See also:",
    "© 2026 Corvid Rail",
    "https://example.org/a?b=c.",
    "long a line that was broken at some width by a mail program and goes",
    "on here, not ended",
    "بدأ الوزير زيارته وقال: “سنعود قريبا.”",
    "大臣は「橋は月曜日に閉鎖される」と述べた。",
    "",
    "",
    "",
    " \t",
];

/// What is put into lines.
const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "'",
    "’",
    "‘",
    "«",
    "»",
    "„",
    "「",
    "」",
    " said ",
    ", said Ana Ruiz.",
    "Ruiz",
    "Dr ",
    "Minister",
    ":",
    " — ",
    "(",
    ")",
    ".",
    ",",
    "\t",
    "\u{a0}",
    "\u{301}",
    "\u{feff}",
    "\u{200f}",
    "\0",
    "- ",
    "1. ",
    "20 December",
    "2026",
    "@",
    "|",
];

fn line() -> impl Strategy<Value = String> {
    let known = prop::sample::select(LINES).prop_map(str::to_owned);
    let pieces = || prop::collection::vec(prop::sample::select(PIECES), 1..6).prop_map(|pieces| pieces.concat());
    let cut = (prop::sample::select(LINES), any::<prop::sample::Index>(), pieces()).prop_map(|(line, at, piece)| {
        let places: Vec<usize> = line.char_indices().map(|(place, _)| place).chain([line.len()]).collect();
        let (before, after) = line.split_at(places[at.index(places.len())]);
        [before, &piece, after].concat()
    });
    prop_oneof![6 => known, 2 => cut, 1 => pieces(), 1 => "\\PC{0,30}"]
}

/// Lines in any order, with any sort of line break.
fn soup() -> impl Strategy<Value = String> {
    let broken = prop::sample::select(&["\n", "\n", "\n\n", "\r\n", "\r"][..]);
    (prop::collection::vec((line(), broken), 0..24))
        .prop_map(|lines| lines.into_iter().map(|(line, broken)| line + broken).collect())
}

/// Parts of a body as somebody writes them: each says by itself what it is.
const PARTS: &[&str] = &[
    "Chief executive Owen Faraday said the trust had kept fares at their old level, which pleased many.",
    "“People have planned their lives around this,” said Marama Tolley, head of services at the trust.",
    "“Nobody should pay more for waiting.”",
    "The board will meet in Saltmarsh on 20 April to decide on a second train for the summer months.",
    "Critics had called the pier a “white elephant”. Tolley said bookings were “twice as high as hoped”.",
    "What passengers should do\n\nKeep the old ticket until the new one has come, since both are asked for.",
    "Talks will cover:\n- fares\n- night crews\n- bicycles on trains",
    "Passengers should know this:\n1. Keep the old ticket.\n2. Ask for a berth.",
    "“It was cold, and nobody went home.”\n— Ilse Brandvold, curator at the observatory",
    "The mayor said that parking would be free, and that the gates would open early every evening.",
];

/// What may end it.
const TAILS: &[&str] = &["", "\n\nENDS", "\n\nALSO READ\nHow a chart is made\nA history of the rock"];

/// A headline, parts of a body with blank lines between them, and perhaps an end mark and related titles.
fn orderly() -> impl Strategy<Value = String> {
    let lead = "Petrel Bay Harbour Trust will run eight crossings a day, ending a two-year wait for islanders.";
    (prop::collection::vec(prop::sample::select(PARTS), 0..8), prop::sample::select(TAILS).prop_map(str::to_owned))
        .prop_map(move |(parts, tail)| {
            let body = [&["Ferry crossings return after two years", lead], parts.as_slice()].concat().join("\n\n");
            body + &tail + "\n"
        })
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![4 => soup(), 1 => prop::collection::vec(any::<char>(), 0..200).prop_map(String::from_iter)]
}

/// A record as JSON without how speakers were found: a speaker whom the writer names under a quote was found elsewhere before.
fn without_via(release: &Release) -> Value {
    fn go(value: &mut Value) {
        match value {
            Value::Array(values) => values.iter_mut().for_each(go),
            Value::Object(fields) => {
                fields.remove("via");
                fields.values_mut().for_each(go);
            }
            _ => {}
        }
    }
    let mut value = serde_json::from_str(&write::json(release)).unwrap();
    go(&mut value);
    value
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_line_is_owned_once_or_set_aside(text in any_text()) {
        let owned: Vec<usize> = read::text(&text).lines.iter().map(|owned| owned.line).collect();
        let lines: Vec<usize> = filled(&text).map(|(number, _)| number).collect();
        prop_assert_eq!(owned, lines);
    }

    #[test]
    fn what_is_read_survives_json(text in any_text()) {
        let release = read::text(&text).release;
        // A record without headline and body is no release, so that JSON refuses it.
        prop_assume!(!release.headline.is_empty() || !release.body.is_empty());
        prop_assert_eq!(read::json(&write::json(&release)).unwrap().release, release);
    }

    #[test]
    fn what_is_written_of_an_orderly_release_reads_back(text in orderly()) {
        let release = read::text(&text).release;
        let written = write::text(&release);
        prop_assert_eq!(without_via(&read::text(&written).release), without_via(&release), "\n{}", written);
    }

    #[test]
    fn no_word_is_lost_when_it_is_written(text in any_text()) {
        let release = read::text(&text).release;
        let written = write::text(&release);
        for block in &release.body {
            let Block::Paragraph { text } = block else { continue };
            for word in text.words().split_whitespace() {
                prop_assert!(written.contains(word), "no {:?} in\n{}", word, written);
            }
        }
    }
}
