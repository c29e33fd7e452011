//! Step 8: pieces become the blocks of the record, and their lines are owned.

use super::super::{Reading, Role};
use super::body::Piece;
use super::facts::Fact;
use super::links;
use super::lists;
use super::marks::Mark;
use super::paragraphs::Paragraph;
use super::speakers::Voices;
use super::speech::marked;
use super::tables;
use crate::release::{Block, Inline, Item, ListKind, Text};

/// Builds the blocks of a list such as `/body`, which has some already.
pub(super) fn build(
    pieces: Vec<Piece>,
    voices: Vec<Voices>,
    list: &str,
    from: usize,
    reading: &mut Reading,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (piece, voices) in pieces.into_iter().zip(voices) {
        let pointer = [list, "/", &(from + blocks.len()).to_string()].concat();
        blocks.push(block(piece, voices, &pointer, reading));
    }
    blocks
}

/// What was done with a quotation whose mark is missing.
const TO_END: &str = "…” is not closed; it was taken to end with its paragraph";

fn block(piece: Piece, voices: Voices, pointer: &str, reading: &mut Reading) -> Block {
    match piece {
        Piece::Paragraph(paragraph) => {
            paragraph.give_to(pointer, Role::Words, reading);
            note_open_quotation(&paragraph, &voices, reading);
            Block::Paragraph { text: marked(&paragraph.words, voices) }
        }
        Piece::Heading(paragraph) => {
            paragraph.give_to(pointer, Role::Words, reading);
            Block::Heading { level: 1, text: Text::plain(paragraph.words.into_owned()), id: None }
        }
        Piece::Quote { paragraphs, by, closed } => {
            if let (false, Some(first)) = (closed, paragraphs.first()) {
                reading.note(Some(first.lines.start), &["the quotation “", opening(&first.words), TO_END]);
            }
            if let Some(by) = by {
                let speaker = [pointer, "/speaker"].concat();
                by.give_to(&speaker, Role::Value, reading);
            }
            let mut blocks = Vec::new();
            for (index, paragraph) in paragraphs.into_iter().enumerate() {
                paragraph.give_to(&[pointer, "/blocks/", &index.to_string()].concat(), Role::Words, reading);
                blocks.push(Block::paragraph(paragraph.words.into_owned()));
            }
            let (speaker, via) = voices.0.into_iter().next().and_then(|(_, voice)| voice).unzip();
            Block::Quote { blocks, speaker, via }
        }
        Piece::List { kind, intro, items } => {
            if let Some(intro) = &intro {
                intro.give_to(&[pointer, "/intro"].concat(), Role::Words, reading);
            }
            let mut said = voices.1.into_iter();
            let items = items.into_iter().enumerate();
            let items = items.map(|(index, item)| {
                self::item(&item, said.next().unwrap_or_default(), &item_at(pointer, index), reading)
            });
            let items = items.collect();
            Block::List { kind, intro: intro.map(|intro| links::text(&intro.words)), items }
        }
        Piece::Facts(facts) => {
            let items = facts.into_iter().enumerate();
            let items = items.map(|(index, own)| fact(own, &item_at(pointer, index), reading)).collect();
            Block::List { kind: ListKind::Bullets, intro: None, items }
        }
        Piece::Table { caption, rows } => table(caption, &rows, pointer, reading),
        Piece::Box { title, list } => {
            title.give_to(&[pointer, "/title"].concat(), Role::Words, reading);
            let list = block(*list, Voices::default(), &[pointer, "/blocks/0"].concat(), reading);
            let title = Text::plain(&*title.words);
            Block::Box { title: Some(title), blocks: vec![list] }
        }
        Piece::Divider(paragraph) => {
            paragraph.give_to(pointer, Role::Label, reading);
            Block::Divider
        }
    }
}

fn item_at(list: &str, index: usize) -> String {
    [list, "/items/", &index.to_string()].concat()
}

/// The first words of a quotation, without its mark.
fn opening(words: &str) -> &str {
    const LETTERS: usize = 24;
    let bare = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = bare.char_indices().nth(LETTERS).map_or(bare.len(), |(end, _)| end);
    let cut = bare.get(..end).unwrap_or_default();
    let cut = cut.trim_end_matches('.');
    if end == bare.len() { cut } else { cut.rsplit_once(' ').map_or(cut, |(whole, _)| whole) }
}

fn item(item: &lists::Item, voices: Voices, pointer: &str, reading: &mut Reading) -> Item {
    item.paragraph.give_to(pointer, Role::Words, reading);
    let mut blocks = vec![Block::Paragraph { text: marked(&item.paragraph.words, voices) }];
    if let Some(first) = item.inner.first() {
        let counts = first.mark.is_some_and(Mark::counts);
        let kind = if counts { ListKind::Numbers } else { ListKind::Bullets };
        let mut items = Vec::new();
        for (index, inner) in item.inner.iter().enumerate() {
            inner.give_to(&item_at(&[pointer, "/1"].concat(), index), Role::Words, reading);
            items.push(Item(vec![Block::Paragraph { text: links::text(&inner.words) }]));
        }
        blocks.push(Block::List { kind, intro: None, items });
    }
    Item(blocks)
}

/// A label, strong, with its value beside it; what else it tells are paragraphs, or a list.
fn fact(fact: Fact, pointer: &str, reading: &mut Reading) -> Item {
    let Fact { label, length, more } = fact;
    label.give_to(pointer, Role::Words, reading);
    let (name, value) = label.words.split_at(length);
    let mut text = vec![Inline::Strong { text: Text::plain(name) }];
    let mut more = more.into_iter().peekable();
    if !value.trim().is_empty() {
        links::push(value, &mut text);
    } else if let Some(first) = more.next_if(|next| next.mark.is_none()) {
        first.give_to(pointer, Role::Words, reading);
        text.push(Inline::Plain(" ".to_owned()));
        links::push(&first.words, &mut text);
    }
    let mut blocks = vec![Block::Paragraph { text: Text(text) }];
    for paragraph in more {
        let at = [pointer, "/", &blocks.len().to_string()].concat();
        match (paragraph.mark, blocks.last_mut()) {
            (Some(_), Some(Block::List { items, .. })) => {
                paragraph.give_to(pointer, Role::Words, reading);
                items.push(Item(vec![Block::Paragraph { text: links::text(&paragraph.words) }]));
            }
            (Some(mark), _) => {
                paragraph.give_to(&at, Role::Words, reading);
                let kind = if mark.counts() { ListKind::Numbers } else { ListKind::Bullets };
                let items = vec![Item(vec![Block::Paragraph { text: links::text(&paragraph.words) }])];
                blocks.push(Block::List { kind, intro: None, items });
            }
            (None, _) => {
                paragraph.give_to(&at, Role::Words, reading);
                blocks.push(Block::Paragraph { text: links::text(&paragraph.words) });
            }
        }
    }
    Item(blocks)
}

/// A table. Its first row names the columns where a rule stands under it, or where only the others have figures.
fn table(caption: Option<Paragraph>, rows: &[Paragraph], pointer: &str, reading: &mut Reading) -> Block {
    let figures =
        |cell: &&str| cell.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '£' | '$' | '€' | '+' | '-' | '~'));
    let is_rule = |row: &Paragraph| tables::is_rule(&row.words);
    let ruled = rows.get(1).is_some_and(is_rule);
    let headless = rows.first().is_some_and(is_rule);
    let mut own = rows.iter().filter(|row| !is_rule(row));
    let first = own.next();
    let named = first.is_some_and(|first| {
        let values = first.cells.get(1..).unwrap_or_default();
        let below = own.clone().any(|row| row.cells.get(1..).unwrap_or_default().iter().any(figures));
        let empty = first.cells.first().is_some_and(|cell| cell.is_empty());
        // "2024", "2024–25", "2026 plan"
        let is_year = |cell: &str| {
            let (year, rest) = cell.split_at_checked(4).unwrap_or_default();
            let century = year.starts_with("19") || year.starts_with("20");
            century
                && year.bytes().all(|b| b.is_ascii_digit())
                && !rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','))
        };
        // "2T26", "1H 2026": a part of a year
        let is_period = |cell: &str| {
            let (part, rest) = cell.split_at_checked(2).unwrap_or_default();
            matches!(part.as_bytes(), [b'1'..=b'4', b'T' | b'Q' | b'H' | b'S'])
                && rest.trim_start().bytes().all(|b| b.is_ascii_digit())
        };
        let years = below && !values.iter().any(|cell| figures(cell) && !is_year(cell) && !is_period(cell));
        empty || years || !values.iter().any(figures) && (below || own.clone().count() >= 2)
    });
    let (mut head, mut body) = (Vec::new(), Vec::new());
    if let Some(caption) = &caption {
        caption.give_to(&[pointer, "/caption"].concat(), Role::Words, reading);
    }
    for row in rows {
        if is_rule(row) {
            row.give_to(pointer, Role::Label, reading);
            continue;
        }
        let cells = row.cells.iter().map(|cell| links::text(cell)).collect();
        if head.is_empty() && body.is_empty() && !headless && (ruled || named) {
            row.give_to(&[pointer, "/head"].concat(), Role::Value, reading);
            head = cells;
        } else {
            row.give_to(&[pointer, "/rows/", &body.len().to_string()].concat(), Role::Value, reading);
            body.push(cells);
        }
    }
    Block::Table { caption: caption.map(|caption| Text::plain(&*caption.words)), head, rows: body }
}

fn note_open_quotation(paragraph: &Paragraph, voices: &Voices, reading: &mut Reading) {
    let Some((open, _)) = voices.0.iter().find(|(span, _)| !span.closed || span.assumed) else { return };
    let words = paragraph.words.get(open.start..).unwrap_or_default();
    let done = if open.assumed { TO_END } else { "…” is not closed; it was left as plain text" };
    reading.note(Some(paragraph.lines.start), &["the quotation “", opening(words), done]);
}
