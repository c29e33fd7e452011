//! The words of a draft as lines for the text reader, and which block each line is of.

use std::ops::Range;

use super::{Draft, marks};
use crate::release::{Block, Item, ListKind, Speaker, Text};

/// The lines.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// The text.
    pub(super) text: String,
    /// The lines of each block, counted from 1. A block whose words say nothing about others has none.
    pub(super) blocks: Vec<Range<usize>>,
    lines: usize,
}

/// Writes the headline and every block, with a blank line between any two.
pub(super) fn of(draft: &Draft) -> Outline {
    let mut outline = Outline::default();
    if !draft.release.headline.is_empty() {
        outline.line(&draft.release.headline.words().replace('\n', " "));
        outline.line("");
    }
    for block in &draft.blocks {
        let first = outline.lines + 1;
        outline.block(block);
        outline.blocks.push(first..outline.lines + 1);
        outline.line("");
    }
    outline
}

impl Outline {
    fn line(&mut self, words: &str) {
        self.text.push_str(words);
        self.text.push('\n');
        self.lines += 1;
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { text } | Block::Heading { text, .. } => self.lines_of(text),
            Block::List { kind, items, .. } => self.items(*kind, items),
            Block::Quote { blocks, speaker, .. } => self.quote(blocks, speaker.as_ref()),
            Block::Divider => self.line("* * *"),
            // Their words are no sentences, and would only mislead.
            Block::Table { .. } | Block::Figure(_) | Block::Box { .. } | Block::PullQuote { .. } => {}
        }
    }

    fn lines_of(&mut self, text: &Text) {
        for line in marks::lines(text) {
            self.line(&line);
        }
    }

    fn items(&mut self, kind: ListKind, items: &[Item]) {
        for (index, Item(blocks)) in items.iter().enumerate() {
            let mark = if kind == ListKind::Numbers { format!("{}.", index + 1) } else { "•".to_owned() };
            for block in blocks {
                match block {
                    Block::Paragraph { text } | Block::Heading { text, .. } => {
                        self.line(&format!("{mark} {}", text.words().replace('\n', " ")));
                    }
                    Block::List { kind, items, .. } => self.items(*kind, items),
                    _ => {}
                }
            }
        }
    }

    /// A quotation is shown by its marks in text, where the source has an element for it.
    fn quote(&mut self, blocks: &[Block], speaker: Option<&Speaker>) {
        const OPENING: [char; 10] = ['“', '‘', '"', '\'', '«', '„', '‚', '「', '»', '‹'];
        let texts = blocks.iter().filter_map(|block| match block {
            Block::Paragraph { text } => Some(text.words().replace('\n', " ")),
            _ => None,
        });
        let mut lines: Vec<String> = texts.collect();
        if lines.first().is_some_and(|first| !first.starts_with(OPENING)) {
            for line in &mut lines {
                line.insert(0, '“');
            }
            if let Some(last) = lines.last_mut() {
                last.push('”');
            }
        }
        for line in &lines {
            self.line(line);
        }
        if let Some(name) = speaker.and_then(|speaker| speaker.name.as_ref()).filter(|_| !lines.is_empty()) {
            self.line(&format!("— {name}"));
        }
    }
}
