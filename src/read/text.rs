//! Plain text, by a list of small steps. Each is tested beside its code, and knows language and layout only.
//!
//! A text of a megabyte is read while somebody waits, so each paragraph is split into words once, each word is looked up
//! once in all word lists, and what is passed on are slices of the text. No step goes over a text again for each of its
//! parts; bounds such as the number of people see to that where a rule alone would not.
//!
//! The order matters: layout first (what is one paragraph), then place (what stands where), then meaning (what is a
//! list, a quotation, a heading), and names last, since a surname is resolved by what stands anywhere in the text.

mod addressed;
mod addresses;
mod adjectives;
mod adverbials;
mod after;
mod aliases;
mod apart;
mod appointers;
mod apposition;
mod attribution;
mod blocks;
mod bodies;
mod body;
mod body_pronouns;
mod body_words;
mod byline;
mod caseless;
mod caseless_before;
mod caseless_bodies;
mod caseless_given;
mod caseless_names;
mod caseless_posts;
mod caseless_runs;
mod caseless_subjects;
mod caseless_verbs;
mod caseless_words;
mod charges;
mod clauses;
mod columns;
mod common_bodies;
mod compounds;
mod contact_bodies;
mod contact_fields;
mod contact_joints;
mod contact_kinds;
mod contact_lines;
mod contact_parts;
mod contact_posts;
mod contact_remarks;
mod contact_words;
mod contacts;
mod contrasts;
mod counted;
mod dashed;
mod dateline;
mod days;
mod degrees;
mod echoes;
mod embargo;
mod english_bodies;
mod epithets;
mod events;
mod extents;
mod facts;
mod fields;
mod filed;
mod filing;
mod firms;
mod first_names;
mod gender;
mod genders;
mod german_bodies;
mod grammar;
mod head;
mod hindsight;
mod inverted;
mod joined;
mod kickers;
mod labels;
mod language;
mod leads;
mod letterheads;
mod lines;
mod links;
mod lists;
mod lookup;
mod marks;
mod matters;
mod meant_bodies;
mod metadata;
mod named;
mod names;
mod next;
mod offices;
mod openings;
mod outlook;
mod own_bodies;
mod owners;
mod paragraphs;
mod particles;
mod people;
mod perhaps;
mod phrases;
mod plurals;
mod posts;
mod predicates;
mod pronouns;
mod prose;
mod quotations;
mod quoted;
mod reach;
mod related;
mod replies;
mod role_words;
mod romance_bodies;
mod romance_groups;
mod runs;
mod saying;
mod sharing;
mod short_subjects;
mod signatures;
mod signers;
mod sorts;
mod speakers;
mod speech;
mod starts;
mod subjects;
mod surnames;
mod tables;
mod tail;
mod titles;
mod tokens;
mod told;
mod torn;
mod towns;
mod unclosed;
mod unlisted;
mod verbs;
mod verdicts;
mod voices;
mod whose;
mod words;
mod wrap;
mod written;
mod zone_contacts;
mod zones;

use self::echoes::Decks;
use super::Reading;
use crate::release::Text;

pub(super) use lines::raw as lines;

/// Reads a text into a release, and says of every line who took it.
pub(super) fn read(text: &str) -> Reading {
    read_as(text, Decks::Told)
}

/// The same of the words of a source that marks its standfirst, if it has one.
#[cfg(feature = "doors")]
pub(super) fn read_marked(text: &str) -> Reading {
    read_as(text, Decks::Marked)
}

/// So many bodies are told from people and posts in contacts by what the text says of them.
const MOST_KNOWN: usize = 64;

fn read_as(text: &str, decks: Decks) -> Reading {
    let mut reading = Reading::default();

    // Layout.
    let lines = lines::split(text);
    let mut paragraphs = paragraphs::gather(&lines, &mut reading);
    counted::uncount(&mut paragraphs, &lines);

    // Place.
    let zones = zones::divide(paragraphs);
    let rest = head::read(zones.front, decks, &mut reading);
    let bodies = tail::bodies(&zones.about, &reading.release);
    let pieces = body::shape(tail::without_corrections(rest, &mut reading));

    // Meaning, and names.
    let standfirst = reading.release.standfirst.as_ref().map(Text::words).unwrap_or_default();
    let byline = reading.release.byline.clone();
    let own = prose::Own { bodies: &bodies, signed: &byline };
    let headline = reading.release.headline.words();
    let mut prose = prose::read(&standfirst, &headline, &pieces, own);
    let voices = speakers::resolve(&pieces, &prose.told, &mut prose.people);
    let named = prose.people.bodies.iter().map(|body| (*body).to_owned());
    let known = bodies.iter().cloned().chain([headline.clone()]).chain(named);
    // (No release names more bodies; of many texts in one each contact would be looked for among all.)
    let known = known.take(MOST_KNOWN).map(|name| letterheads::plain(&name)).collect::<Vec<_>>().join("\n");
    reading.release.events = prose.events;
    reading.release.body = blocks::build(pieces, voices, "/body", 0, &mut reading);

    // What follows the body by custom.
    tail::notes(zones.notes, &mut reading);
    tail::about(zones.about, &mut reading);
    contacts::read(zones.contacts, &known, &mut reading);
    zones.facts.iter().for_each(|fact| metadata::read(std::slice::from_ref(fact), &mut reading));
    related::read(zones.related, &mut reading);
    tail::rights(zones.rights, &mut reading);
    marks::set_aside(&zones.ends, "end-mark", &mut reading);
    marks::set_aside(&zones.marks, "mark-of-layout", &mut reading);
    reading.release.lang = language::of(text);
    filed::settle(&mut reading);

    if reading.release.headline.is_empty() {
        let release = &reading.release;
        let filed = (release.dateline.is_some() || release.dates.published.is_some()) && !release.body.is_empty();
        let why =
            if filed { "the text starts with its dateline" } else { "the text has no paragraph that could be one" };
        reading.note(None, &["there is no headline: ", why]);
    }
    columns::find(text, &mut reading.notes);
    reading.order();
    reading
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_input_is_read_without_a_fault() {
        let long_line = "word ".repeat(40_000);
        let openers = "“\n".repeat(100_000);
        let one_line = "“".repeat(100_000);
        let cases = [
            "",
            "\n\n",
            "-",
            "-\n-\n-",
            "-\n\n*\n•",
            "1.\n2.\n",
            "“”",
            "“",
            "”",
            "\"",
            "'",
            "’\n‘",
            "« »",
            "\0\0\n\0",
            "\u{feff}",
            "ALSO READ",
            "Country:",
            "- Country:\n-",
            "ENDS",
            "###\n###",
            ":",
            "a:\n-",
            "said",
            "“A” said",
            "he said “",
            "20 December",
            "\u{301}",
            "said said said\n\n“a”",
            "A\n\nMinister\n\nMinister said\n\n“b.”",
            ", said ,\n, said ,",
            "\r\r\n\r",
            &long_line,
            &openers,
            &one_line,
        ];
        for case in cases {
            let reading = read(case);
            let blank = |line: &&str| !line.trim().is_empty();
            let filled = case.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
            let shown: String = case.chars().take(40).collect();
            assert_eq!(reading.lines.len(), filled.lines().filter(blank).count(), "lines lost in {shown:?}");
        }
    }
}
