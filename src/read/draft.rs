//! What every door but our own JSON and plain text has in common: a source that marks some of its structure, and leaves the
//! rest to be read.
//!
//! A door makes a [`Draft`]: the fields that the source names, and the text in blocks, as far as it is marked. The words of
//! the blocks are then given to the text reader, one line each, and what it finds is put on the blocks: who said what,
//! datelines, and which blocks are notes, contacts, boilerplate or related titles. Where both speak, the source's own mark
//! counts: a heading stays one, and a paragraph does not become one.

mod marks;
mod merge;
mod outline;
mod weave;

use super::error::{ReadError, Reason};
use super::{Note, Reading, json, text};
use crate::release::json::Json;
use crate::release::{Block, Item, MAX_PIECES, Release, Text, Value};

pub(super) use marks::{Line, Mark};

/// A source, half read.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// What the source names by itself.
    pub(super) release: Release,
    /// The text, without the headline if that is named.
    pub(super) blocks: Vec<Block>,
    /// What was odd.
    pub(super) notes: Vec<String>,
}

impl Draft {
    pub(super) fn note(&mut self, parts: &[&str]) {
        self.notes.push(parts.concat());
    }

    /// Reads the words, and makes a release of all that is known.
    ///
    /// # Errors
    /// A source with neither headline nor body, and one with more pieces than a release may have.
    pub(super) fn read(mut self) -> Result<Reading, ReadError> {
        self.blocks = std::mem::take(&mut self.blocks).into_iter().filter_map(tidy).collect();
        self.take_headline();
        let outline = outline::of(&self);
        let read = text::read_marked(&outline.text);
        let mut woven = weave::weave(std::mem::take(&mut self.blocks), &outline, read);
        self.notes.append(&mut woven.notes);
        let release = merge::merge(woven.release, self.release);
        // The record goes through its JSON, so that what it says there is what it is.
        let value = release.encode().unwrap_or(Value::Null);
        let pieces = pieces(&value);
        if pieces > MAX_PIECES {
            return Err(ReadError(Reason::TooManyPieces { pieces }));
        }
        let mut reading = json::from_value(value)?;
        let note = |message| Note { line: None, column: None, message };
        reading.notes.extend(self.notes.into_iter().map(note));
        Ok(reading)
    }

    /// The headline is in the text, too, in most sources, and a source that does not name it begins with it.
    fn take_headline(&mut self) {
        let headline = tidy_text(&self.release.headline).unwrap_or_default();
        self.release.headline = headline;
        let known = self.release.headline.words();
        let same = |text: &Text| text.words().to_lowercase() == known.to_lowercase();
        // What stands above may be a kicker, a day, a line with the authors.
        let place = self.blocks.iter().take(6).position(|block| match block {
            Block::Heading { text, .. } => known.is_empty() || same(text),
            Block::Paragraph { text } => !known.is_empty() && same(text),
            _ => false,
        });
        if let Some(place) = place
            && let Block::Heading { text, .. } | Block::Paragraph { text } = self.blocks.remove(place)
        {
            self.release.headline = text;
        }
    }
}

/// A block with white space evened out; `None` if nothing is in it.
fn tidy(block: Block) -> Option<Block> {
    let all = |blocks: Vec<Block>| blocks.into_iter().filter_map(tidy).collect::<Vec<_>>();
    let filled = |blocks: Vec<Block>| Some(all(blocks)).filter(|blocks| !blocks.is_empty());
    let cell = |text: Text| tidy_text(&text).unwrap_or_else(|| Text::plain(""));
    Some(match block {
        Block::Paragraph { text } => Block::Paragraph { text: tidy_text(&text)? },
        Block::Heading { level, text, id } => Block::Heading { level, text: tidy_text(&text)?, id },
        Block::Quote { blocks, speaker, via } => Block::Quote { blocks: filled(blocks)?, speaker, via },
        Block::List { kind, intro, items } => {
            let items: Vec<Item> = items.into_iter().filter_map(|Item(blocks)| filled(blocks).map(Item)).collect();
            if items.is_empty() {
                return None;
            }
            Block::List { kind, intro: intro.as_ref().and_then(tidy_text), items }
        }
        Block::Table { caption, head, rows } => {
            let head: Vec<Text> = head.into_iter().map(cell).collect();
            let rows: Vec<Vec<Text>> = rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
            if head.iter().chain(rows.iter().flatten()).all(Text::is_empty) {
                return None;
            }
            Block::Table { caption: caption.as_ref().and_then(tidy_text), head, rows }
        }
        Block::Box { title, blocks } => {
            Block::Box { title: title.as_ref().and_then(tidy_text), blocks: filled(blocks)? }
        }
        other => other,
    })
}

fn tidy_text(text: &Text) -> Option<Text> {
    marks::tidy(text)
}

/// How many elements all lists of a record have together, as the reader of its JSON counts them.
fn pieces(value: &Value) -> usize {
    match value {
        Value::List(values) => values.len() + values.iter().map(pieces).sum::<usize>(),
        Value::Record(fields) => fields.iter().map(|(_, value)| pieces(value)).sum(),
        _ => 0,
    }
}
