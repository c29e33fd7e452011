//! A release as plain text: what is written reads back.

#[path = "common/stored.rs"]
mod stored;

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use standfirst::release::{Block, Contact, Inline, Item, Link, ListKind, Person, Release, Speaker, Status, Text};
use standfirst::{read, write};
use stored::{CORPUS, RICH, stored};

/// The releases of the corpus that are read as labelled: of others no text could be read back.
fn exact() -> Vec<(String, Release)> {
    let list = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/inexact.txt")).unwrap();
    let mut releases = stored(CORPUS);
    releases.retain(|(name, _)| !list.lines().any(|line| line == name));
    releases
}

#[test]
fn every_release_of_the_corpus_reads_back_as_it_was() {
    for (name, release) in exact() {
        let text = write::text(&release);
        let again = read::text(&text).release;
        let (found, expected) = (write::json(&again), write::json(&release));
        assert!(again == release, "{name}\n{text}\n{found}\nexpected {expected}");
    }
}

#[test]
fn hostile_texts_read_back_as_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/attacks/text");
    // Labels that announce nothing are other things once the labels between them, which no record keeps, are gone.
    let keeps = |path: &std::path::PathBuf| !path.ends_with("labels-alone.txt");
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(keeps) {
        let release = read::text(&String::from_utf8_lossy(&fs::read(&path).unwrap())).release;
        let text = write::text(&release);
        assert!(read::text(&text).release == release, "{}\n{text}", path.display());
    }
}

#[test]
fn a_second_time_the_same_text_is_written() {
    for (name, release) in exact() {
        let text = write::text(&release);
        assert_eq!(write::text(&read::text(&text).release), text, "{name}");
    }
}

#[test]
fn no_word_of_any_record_is_lost() {
    for (name, release) in stored(RICH) {
        let text = write::text(&release);
        let mut words = Vec::new();
        collect(&serde_json::from_str(&write::json(&release)).unwrap(), &mut words);
        for word in words.iter().flat_map(|words| words.split_whitespace()) {
            assert!(text.contains(word), "{name}: no {word}\n{text}");
        }
    }
}

/// The words of a record: every string that is no name of a kind, no address, language, day or number.
fn collect(value: &Value, words: &mut Vec<String>) {
    const MACHINE: [&str; 12] =
        ["type", "kind", "via", "lang", "dir", "id", "when", "published", "updated", "date", "of", "events"];
    match value {
        Value::String(text) => words.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| collect(value, words)),
        Value::Object(fields) => {
            // What a copied quote says is in the text; what an abbreviation stands for is no word of it.
            let left_out = ["pull-quote", "abbreviation"].iter().any(|kind| fields.get("type") == Some(&json!(kind)));
            for (name, value) in fields.iter().filter(|(name, _)| !MACHINE.contains(&name.as_str())) {
                if !(left_out && name == "title") && fields.get("type") != Some(&json!("pull-quote")) {
                    collect(value, words);
                }
            }
        }
        _ => {}
    }
}

fn with(block: Block) -> Release {
    let lead = Block::paragraph("The bridge reopens to traffic on Friday after nine weeks of repairs.");
    Release { headline: "Bridge reopens".into(), body: vec![lead, block], ..Release::default() }
}

#[test]
fn a_speaker_whom_the_text_does_not_name_stands_under_the_quote() {
    let speaker = Speaker { name: Some("Ana Ruiz".into()), role: Some("head of ports".into()), organisation: None };
    let blocks = vec![Block::paragraph("It is strong.")];
    let text = write::text(&with(Block::Quote { blocks, speaker: Some(speaker.clone()), via: None }));
    assert!(text.contains("\n\n“It is strong.”\n— Ana Ruiz, head of ports\n"), "{text}");
    let again = read::text(&text).release;
    assert!(matches!(&again.body[1], Block::Quote { speaker: Some(found), .. } if *found == speaker), "{again:?}");
}

#[test]
fn a_release_without_a_headline_has_none_when_it_is_read_again() {
    for (filed, again) in [
        ("LYALL, ON", "LYALL, ON — The"),
        ("LYALL, May 3, 2024", "LYALL, May 3, 2024 — The"),
        ("May 3, 2024", "3 May 2024 — The"),
    ] {
        let text = format!(
            "{filed} – The council of Lyall opened a new pier for all of its boats on Friday after nine weeks.\n\nIt is strong.\n"
        );
        let reading = read::text(&text);
        assert_eq!(reading.notes[0].message, "there is no headline: the text starts with its dateline");
        let release = reading.release;
        let written = write::text(&release);
        assert!(release.headline.is_empty() && written.contains(again), "{written}");
        assert_eq!(read::text(&written).release, release, "{written}");
    }
}

#[test]
fn a_link_has_its_address_in_angle_brackets() {
    let link = Inline::Link { url: Link::new("https://example.org/a").unwrap(), text: "the plan".into() };
    let text = write::text(&with(Block::Paragraph {
        text: Text(vec![Inline::Plain("Read ".into()), link, Inline::Plain(".".into())]),
    }));
    assert!(text.contains("Read the plan <https://example.org/a>.\n"), "{text}");
}

#[test]
fn numbers_stay_numbers() {
    let items = vec![Item::from("Stop at the gate"), Item::from("Look both ways")];
    let block = Block::List { kind: ListKind::Numbers, intro: Some("Do this:".into()), items };
    let text = write::text(&with(block.clone()));
    assert!(text.contains("Do this:\n1. Stop at the gate\n2. Look both ways\n"), "{text}");
    assert_eq!(read::text(&text).release.body[1], block);
}

#[test]
fn what_the_reader_does_not_know_keeps_its_words() {
    let mut release = with(Block::Divider);
    release.byline = vec![Person { name: "Ada Moss".into(), ..Person::default() }];
    release.status = Status::Embargoed { until: "2025-12-20".parse().ok(), text: None };
    release.contacts =
        vec![Contact { name: Some("Bo Finch".into()), phones: vec!["555 0100".into()], ..Contact::default() }];
    let text = write::text(&release);
    for words in ["By Ada Moss.", "Embargoed until 20 December 2025.", "Bo Finch, 555 0100"] {
        assert!(text.contains(words), "{text}");
    }
}
