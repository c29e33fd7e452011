//! Every release of the corpus reads as its record says. `UPDATE_EXPECT=1 cargo test --test corpus` rewrites the records.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use standfirst::read::{self, Owner, Reading, Role};
use standfirst::release::{Block, ListKind, PlaceKind, Release, Via};
use standfirst::write;

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut folders: Vec<_> =
        fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    assert!(folders.len() >= 6, "the corpus has gone: {folders:?}");
    folders
}

fn source(folder: &Path) -> String {
    fs::read_to_string(folder.join("release.txt")).unwrap()
}

fn seed() -> Reading {
    read::text(&source(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/defence-minister-japan")))
}

#[test]
fn every_text_reads_as_its_record() {
    let mut wrong = Vec::new();
    for folder in folders() {
        let file = folder.join("release.json");
        let read = write::json(&read::text(&source(&folder)).release);
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&file, &read).unwrap();
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        if read != expected {
            let at = read.lines().zip(expected.lines()).position(|(read, expected)| read != expected);
            let line = at.unwrap_or_else(|| read.lines().count().min(expected.lines().count()));
            wrong.push(format!(
                "{}:{}: expected {:?}, read {:?}",
                file.display(),
                line + 1,
                expected.lines().nth(line),
                read.lines().nth(line)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_record_survives_json() {
    for folder in folders() {
        let release = read::text(&source(&folder)).release;
        assert_eq!(read::json(&write::json(&release)).unwrap().release, release, "{}", folder.display());
    }
}

// Keeps: release-text-kept.
#[test]
fn every_line_is_owned_once_and_its_words_stand_in_its_node() {
    for folder in folders() {
        let text = source(&folder);
        let reading = read::text(&text);
        let record = serde_json::to_value(&reading.release).unwrap();
        let mut owned = reading.lines.iter();
        for (index, line) in
            text.trim_start_matches('\u{feff}').lines().enumerate().filter(|(_, line)| !line.trim().is_empty())
        {
            let place = format!("{}:{}", folder.join("release.txt").display(), index + 1);
            let owned = owned.next().unwrap_or_else(|| panic!("{place}: nobody owns this line"));
            assert_eq!(owned.line, index + 1, "{place}: lines are owned in order and once");
            let Owner::Node { pointer, role } = &owned.owner else { continue };
            let node = record.pointer(pointer).unwrap_or_else(|| panic!("{place}: there is no {pointer}"));
            if *role == Role::Words {
                let words = words(node);
                let (line, bare) =
                    (even(line), even(line.trim_start().split_once(char::is_whitespace).map_or("", |(_, rest)| rest)));
                assert!(
                    words.contains(&line) || words.contains(&bare),
                    "{place}: {pointer} has not its words but {words:?}"
                );
            }
        }
        assert_eq!(owned.next(), None, "a line is owned that does not exist");
    }
}

/// The words of a node as a reader sees them.
fn words(node: &Value) -> String {
    match node {
        Value::String(words) => even(words),
        Value::Array(parts) => even(&parts.iter().map(raw).collect::<String>()),
        Value::Object(_) => even(&raw(node)),
        _ => String::new(),
    }
}

fn raw(node: &Value) -> String {
    match node {
        Value::String(words) => words.clone(),
        Value::Array(parts) => parts.iter().map(raw).collect(),
        Value::Object(fields) => {
            ["text", "blocks", "name", "title"].iter().filter_map(|field| fields.get(*field)).map(raw).collect()
        }
        _ => String::new(),
    }
}

/// White space evened out, so that a wrapped line can be found; a hyphen at its end has no space after it.
fn even(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn notes_are_made_only_where_something_is_odd() {
    for folder in folders() {
        let notes: Vec<_> = read::text(&source(&folder)).notes.iter().map(ToString::to_string).collect();
        let odd: &[&str] = match folder.file_name().unwrap().to_str().unwrap() {
            "quote-over-paragraphs" => &["line 19: a quotation is not closed; it was left as plain text"],
            _ => &[],
        };
        assert_eq!(notes, odd, "{}", folder.display());
    }
}

mod the_seed {
    use super::*;

    fn body() -> Vec<Block> {
        seed().release.body
    }

    #[test]
    fn has_its_head() {
        let Release { headline, standfirst, places, .. } = seed().release;
        assert_eq!(
            headline.words(),
            "Defence Minister Travels to Japan for High-Level Security Talks with Key Partners"
        );
        assert_eq!(
            standfirst.unwrap().words(),
            "Collins says Japan remains one of New Zealand’s closest and most reliable security partners in the region."
        );
        let [place] = places.as_slice() else { panic!("{places:?}") };
        assert_eq!((place.name.as_str(), place.kind), ("New Zealand", Some(PlaceKind::Country)));
    }

    #[test]
    fn has_three_headings() {
        let headings: Vec<_> = body()
            .iter()
            .filter_map(|block| if let Block::Heading { text, .. } = block { Some(text.words()) } else { None })
            .collect();
        assert_eq!(
            headings,
            [
                "Strengthening a Key Indo-Pacific Partnership",
                "A Visit Supporting Broader Strategic Engagement",
                "Minister’s Return"
            ]
        );
    }

    #[test]
    fn has_two_quotes_by_the_minister_with_full_name_and_role() {
        let mut count = 0;
        for block in body() {
            let Block::Quote { speaker, via, .. } = block else { continue };
            let speaker = speaker.unwrap();
            assert_eq!(speaker.name.as_deref(), Some("Judith Collins"));
            assert_eq!(speaker.role.as_deref(), Some("Defence Minister"));
            assert_eq!(via, Some(Via::Before));
            count += 1;
        }
        assert_eq!(count, 2);
    }

    #[test]
    fn has_one_agenda_of_five_with_its_intro() {
        let lists: Vec<_> = body()
            .into_iter()
            .filter_map(|block| {
                if let Block::List { kind, intro, items } = block { Some((kind, intro, items.len())) } else { None }
            })
            .collect();
        assert_eq!(lists, [(ListKind::Agenda, Some("The discussions are expected to cover:".into()), 5)]);
    }

    #[test]
    fn has_seven_paragraphs() {
        assert_eq!(body().iter().filter(|block| matches!(block, Block::Paragraph { .. })).count(), 7);
    }

    #[test]
    fn has_one_event_on_a_day_without_a_year() {
        let events = seed().release.events;
        let [event] = events.as_slice() else { panic!("{events:?}") };
        assert_eq!((event.when.to_string().as_str(), event.place.as_deref()), ("--12-20", Some("New Zealand")));
        assert!(
            matches!(&body()[event.block.unwrap()], Block::Paragraph { text } if text.words().contains(&event.title))
        );
    }

    #[test]
    fn has_five_related_titles_without_addresses() {
        let related = seed().release.related;
        assert_eq!(related.len(), 5);
        assert!(related.iter().all(|related| related.url.is_none()));
    }

    #[test]
    fn has_33_lines_and_all_are_owned_by_nodes() {
        let lines = seed().lines;
        assert_eq!(lines.len(), 33);
        assert!(lines.iter().all(|line| matches!(line.owner, Owner::Node { .. })));
    }
}
