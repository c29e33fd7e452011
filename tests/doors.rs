//! Every door in: what a source marks is kept, what it does not mark is read, and what is left out is told.

#![cfg(feature = "doors")]

#[path = "doors/growth.rs"]
mod growth;
#[path = "doors/html.rs"]
mod html;
#[path = "doors/rounds.rs"]
mod rounds;

use std::fs;
use std::path::Path;

use standfirst::read::{self, Reading};
use standfirst::release::{Block, Inline, Kind, ListKind, Speaker, Text, Via};

fn bytes(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/doors").join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn sample(name: &str) -> Reading {
    read::bytes(&bytes(name), None).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn notes(reading: &Reading) -> Vec<String> {
    reading.notes.iter().map(ToString::to_string).collect()
}

fn headings(blocks: &[Block]) -> Vec<String> {
    let words = blocks.iter().filter_map(|block| match block {
        Block::Heading { text, .. } => Some(text.words()),
        _ => None,
    });
    words.collect()
}

/// The speakers of quotations inside paragraphs.
fn speakers(blocks: &[Block]) -> Vec<Option<String>> {
    let texts = blocks.iter().filter_map(|block| match block {
        Block::Paragraph { text } => Some(text),
        _ => None,
    });
    let quoted = texts.flat_map(|Text(inlines)| inlines).filter_map(|inline| match inline {
        Inline::Quotation { speaker, .. } => Some(speaker.as_ref().and_then(|speaker| speaker.name.clone())),
        _ => None,
    });
    quoted.collect()
}

fn quote(blocks: &[Block]) -> (String, Option<Speaker>, Option<Via>) {
    let quotes = blocks.iter().find_map(|block| match block {
        Block::Quote { blocks, speaker, via } => Some((blocks, speaker.clone(), *via)),
        _ => None,
    });
    let (blocks, speaker, via) = quotes.expect("a quote");
    let Some(Block::Paragraph { text }) = blocks.first() else { panic!("{blocks:?}") };
    (text.words(), speaker, via)
}

#[test]
fn markdown_keeps_its_structure_and_gets_its_speakers() {
    let reading = sample("charity.md");
    let release = &reading.release;
    assert_eq!(release.headline.words(), "Food bank opens on Sundays");
    assert_eq!(release.dates.published.unwrap().to_string(), "2026-01-09");
    assert_eq!(release.byline.iter().map(|person| &*person.name).collect::<Vec<_>>(), ["Joan Pike", "Lee Ward"]);
    assert_eq!(release.tags, ["food", "Riverton"]);
    assert_eq!(headings(&release.body), ["What is needed", "Opening hours"]);
    assert_eq!(speakers(&release.body), [Some("Joan Pike".to_owned())]);
    let (words, speaker, via) = quote(&release.body);
    assert_eq!(words, "The choir sings on Sundays anyhow. Now it carries boxes, too.");
    assert_eq!((speaker.unwrap().name.as_deref(), via), (Some("Lee Ward"), Some(Via::After)));
    let list = release.body.iter().find_map(|block| match block {
        Block::List { kind: ListKind::Numbers, items, .. } => Some(items),
        _ => None,
    });
    let list = list.expect("a numbered list");
    assert!(
        matches!(list[1].0.as_slice(), [Block::Paragraph { .. }, Block::List { kind: ListKind::Bullets, items, .. }] if items.len() == 2)
    );
    assert!(
        release
            .body
            .iter()
            .any(|block| matches!(block, Block::Table { head, rows, .. } if head.len() == 3 && rows.len() == 2))
    );
    assert_eq!(release.body.last(), Some(&Block::paragraph("Ask for FB-12 at the door.")));
    assert_eq!(notes(&reading), ["the front matter has fields that a release has not, and which were left out: mood"]);
}

#[test]
fn markdown_without_front_matter_begins_with_its_title() {
    let release =
        read::markdown("# Bridge *reopens*\n\nThe bridge reopens on Friday.\n\n## When\n\n### How\n").unwrap().release;
    assert_eq!(release.headline.words(), "Bridge reopens");
    assert!(matches!(release.headline.0.as_slice(), [Inline::Plain(_), Inline::Emphasis { .. }]));
    let levels = release.body.iter().filter_map(|block| match block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    });
    assert_eq!(levels.collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn a_link_that_is_not_admitted_is_noted_in_markdown() {
    let reading = read::markdown("# A\n\nSee [this](javascript:x) and <b>that</b>.").unwrap();
    assert_eq!(reading.release.body, [Block::paragraph("See this and that.")]);
    assert_eq!(notes(&reading), ["“javascript:x” is not linked: only http:, https:, mailto: and tel: are admitted"]);
}

#[test]
fn ninjs_of_others_is_read() {
    let release = sample("item.ninjs.json").release;
    assert_eq!(release.kind, Kind::Statement);
    assert_eq!(release.kicker.unwrap().words(), "Transport");
    assert_eq!(release.standfirst.unwrap().words(), "Boats sail again from Saturday.");
    assert_eq!(release.dates.updated.unwrap().to_string(), "2026-04-02T10:15Z");
    assert_eq!(headings(&release.body), ["From Saturday"]);
    assert_eq!(speakers(&release.body), [Some("Per Holm".to_owned())]);
    assert!(
        matches!(&release.body[0], Block::Paragraph { text } if text.0.iter().any(|inline| matches!(inline, Inline::Strong { .. })))
    );
    assert_eq!(release.notes, [Block::paragraph("The ballot was held on Thursday.")]);
    assert_eq!(
        (release.contacts[0].phones[0].as_str(), release.contacts[0].emails[0].as_str()),
        ("0555 0100", "press@island-line.example")
    );
    assert_eq!(release.related[0].title, "How the ballot went");
    assert_eq!(release.image.unwrap().alt.as_deref(), Some("The ferry at the quay"));
}

#[test]
fn json_ld_of_others_is_read() {
    let release = sample("article.jsonld").release;
    assert_eq!(release.headline.words(), "University maps the sea floor");
    // A body that stands for the author is the issuer.
    assert_eq!((release.issuer.unwrap().name.as_str(), release.byline.len()), ("Bay University", 0));
    assert_eq!((release.body.len(), speakers(&release.body).len()), (3, 1));
    assert_eq!(release.contacts[0].emails, ["press@bay.example"]);
    assert_eq!(release.image.unwrap().width, Some(900));
}

#[test]
fn one_text_in_four_encodings_is_one_release() {
    let [expected, others @ ..] = ["utf-8", "utf-16le", "utf-16be-bom", "windows-1252"]
        .map(|encoding| (encoding, sample(&format!("cafe-{encoding}.txt"))));
    assert_eq!(expected.1.release.headline.words(), "Café reopens in the old “Schloß”");
    for (encoding, reading) in others {
        assert_eq!(reading.release, expected.1.release, "{encoding}");
        // Only where nothing says the encoding, a note does.
        assert_eq!(reading.notes.len(), usize::from(encoding != "utf-16be-bom"), "{encoding}");
    }
}

#[test]
fn too_many_pieces_are_refused_by_every_door() {
    let items = "* a\n".repeat(5000);
    let html = format!("<h1>A</h1><ul>{}</ul>", "<li>a b c</li>".repeat(5000));
    let body = "a.\\n".repeat(5000);
    let ninjs = format!(r#"{{"standard": {{"name": "ninjs"}}, "title": "A", "bodies": [{{"value": "{body}"}}]}}"#);
    let json_ld = format!(r#"{{"@type": "Article", "headline": "A", "articleBody": "{body}"}}"#);
    for error in [read::markdown(&items), read::html(&html), read::ninjs(&ninjs), read::json_ld(&json_ld)] {
        let error = error.unwrap_err();
        assert_eq!(error.kind(), "release-too-large", "{error}");
        assert!(error.to_string().contains("at most 4000"), "{error}");
    }
}
