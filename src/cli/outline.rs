//! What was recognised in a release, on one page.

use std::fmt::Write;

use super::terminal::shown;
use crate::read::{Owner, Reading};
use crate::release::json::Json;
use crate::release::{Block, Contact, Inline, Item, ListKind, Speaker, Status, Text, Value, Via};

/// Words are cut after so many characters.
const LONGEST: usize = 72;

/// The outline of a reading, with a line break at the end.
pub(super) fn of(name: &str, reading: &Reading) -> String {
    let release = &reading.release;
    let mut out = format!("{name}\n");
    let mut row = |label: &str, words: &str| {
        if !words.is_empty() {
            let _ = writeln!(out, "  {label:<11} {}", short(words));
        }
    };
    row("kind", [&spelled(&release.kind), release.lang.as_deref().unwrap_or_default()].join(" ").trim_end());
    row("kicker", &words(release.kicker.as_ref()));
    row("headline", &release.headline.words());
    row("standfirst", &words(release.standfirst.as_ref()));
    row("byline", &names(release.byline.iter().map(|person| person.name.as_str())));
    row("issuer", release.issuer.as_ref().map_or("", |issuer| &issuer.name));
    row("source", release.source.as_ref().map_or("", |source| &source.name));
    let filed = release.dateline.iter().flat_map(|at| [at.place.as_deref(), at.day.as_deref()]).flatten();
    row("dateline", &names(filed));
    row("published", &release.dates.published.map(|date| date.to_string()).unwrap_or_default());
    row("status", &status(&release.status));
    row("places", &names(release.places.iter().map(|place| place.name.as_str())));
    row("tags", &names(release.tags.iter().map(String::as_str)));
    blocks("body", &release.body, &mut row);
    for event in &release.events {
        row("event", &format!("{} {}", event.when, event.title));
    }
    blocks("notes", &release.notes, &mut row);
    for about in &release.about {
        row("about", about.organisation.as_deref().unwrap_or("the issuer"));
    }
    for contact in &release.contacts {
        row("contact", &self::contact(contact));
    }
    for related in &release.related {
        row("related", &related.title);
    }
    for correction in &release.corrections {
        row("correction", &correction.text.words());
    }
    row("rights", release.rights.notice.as_deref().unwrap_or_default());
    for owned in &reading.lines {
        if let Owner::SetAside(rule) = &owned.owner {
            row("set aside", &format!("line {}: {rule}", owned.line));
        }
    }
    out
}

/// A number with its noun.
pub(super) fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// How a value of few is spelled in JSON.
fn spelled(value: &impl Json) -> String {
    match value.encode() {
        Some(Value::Text(name)) => name,
        _ => String::new(),
    }
}

/// One row for each block that is more than a paragraph; paragraphs are counted.
fn blocks(label: &str, blocks: &[Block], row: &mut impl FnMut(&str, &str)) {
    let paragraphs = blocks.iter().filter(|block| matches!(block, Block::Paragraph { .. })).count();
    if paragraphs > 0 {
        row(label, &counted(paragraphs, "paragraph"));
    }
    for block in blocks {
        match block {
            Block::Paragraph { text } => {
                for inline in &text.0 {
                    if let Inline::Quotation { text, speaker, via } = inline {
                        row("  quotation", &said(&text.words(), speaker.as_ref(), *via));
                    }
                }
            }
            Block::Heading { text, .. } => row("  heading", &text.words()),
            Block::Quote { blocks, speaker, via } => {
                let words: Vec<String> = blocks.iter().map(first).collect();
                row("  quote", &said(&words.join(" "), speaker.as_ref(), *via));
            }
            Block::List { kind, intro, items } => {
                let sort = match kind {
                    ListKind::Bullets => "list",
                    ListKind::Numbers => "numbers",
                    ListKind::Agenda => "agenda",
                };
                let intro = intro.as_ref().map(|intro| format!(": {}", intro.words())).unwrap_or_default();
                row(&format!("  {sort}"), &format!("{}{intro}", counted(items.len(), "item")));
            }
            Block::Table { head, rows, .. } => {
                let columns = head.len().max(rows.first().map_or(0, Vec::len));
                row("  table", &format!("{} of {columns}", counted(rows.len(), "row")));
            }
            Block::Box { title, blocks } => {
                row("  box", &words(title.as_ref()));
                self::blocks("   in it", blocks, row);
            }
            Block::PullQuote { text, .. } => row("  pull quote", &text.words()),
            Block::Figure(figure) => row("  picture", figure.alt.as_deref().unwrap_or_default()),
            Block::Divider => row("  divider", "* * *"),
        }
    }
}

/// Who said it and how that was found, then the words.
fn said(words: &str, speaker: Option<&Speaker>, via: Option<Via>) -> String {
    let who = speaker.map_or_else(
        || "nobody named".to_owned(),
        |speaker| {
            names([&speaker.name, &speaker.role, &speaker.organisation].into_iter().flatten().map(String::as_str))
        },
    );
    let how = via.map(|via| format!(" ({})", spelled(&via))).unwrap_or_default();
    format!("{who}{how}: {words}")
}

fn contact(contact: &Contact) -> String {
    let Contact { name, role, organisation, phones, emails, .. } = contact;
    let people = [name, role, organisation].into_iter().flatten();
    names(people.chain(phones).chain(emails).map(String::as_str))
}

fn status(status: &Status) -> String {
    match status {
        Status::Released => String::new(),
        Status::Embargoed { until, .. } => {
            until.map_or_else(|| "embargoed".to_owned(), |until| format!("embargoed until {until}"))
        }
        Status::Withdrawn { .. } => "withdrawn".to_owned(),
    }
}

fn first(block: &Block) -> String {
    match block {
        Block::Paragraph { text } => text.words(),
        Block::List { items, .. } => items.iter().flat_map(|Item(blocks)| blocks).map(first).collect(),
        _ => String::new(),
    }
}

fn words(text: Option<&Text>) -> String {
    text.map(Text::words).unwrap_or_default()
}

fn names<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    parts.into_iter().collect::<Vec<_>>().join(", ")
}

fn short(words: &str) -> String {
    let one_line = shown(words).replace('\n', " ");
    if one_line.chars().count() <= LONGEST {
        return one_line;
    }
    one_line.chars().take(LONGEST - 1).chain(['…']).collect()
}
