//! What the text reader found in the words is put on the blocks that they came from.

use std::collections::{HashMap, HashSet};

use super::super::{Owner, Reading};
use super::marks;
use super::outline::Outline;
use crate::release::{Block, Inline, Item, ListKind, Release, Text};

/// The release with its blocks in their places, and what was left out.
pub(super) struct Woven {
    pub(super) release: Release,
    pub(super) notes: Vec<String>,
}

/// Where the text reader put a line.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Place<'a> {
    /// A block of the body, and the rest of the pointer: `/blocks/0`, `/intro`, `/speaker`.
    Body(usize, &'a str),
    /// A block of the notes to editors.
    Notes(usize, &'a str),
    /// A field that holds the words by itself.
    Field,
    /// Nowhere, by this rule.
    Aside(&'static str),
}

pub(super) fn weave(blocks: Vec<Block>, outline: &Outline, read: Reading) -> Woven {
    let Reading { mut release, lines, .. } = read;
    let places: HashMap<usize, Place> = lines.iter().map(|owned| (owned.line, place(&owned.owner))).collect();
    let mut weaver = Weaver {
        read_body: std::mem::take(&mut release.body),
        read_notes: std::mem::take(&mut release.notes),
        headed: blocks.iter().any(|block| matches!(block, Block::Heading { .. })),
        dressed: dressed(&blocks),
        mixed: mixed(&blocks, outline, &places),
        body: Vec::new(),
        notes: Vec::new(),
        moved: HashMap::new(),
        done: HashSet::new(),
        intro: None,
        in_notes: false,
        said: Vec::new(),
    };
    let all: Vec<&str> = outline.text.split('\n').collect();
    for (block, lines) in blocks.into_iter().zip(&outline.blocks) {
        let words = all.get(lines.start - 1..lines.end - 1).unwrap_or_default();
        let places: Vec<Place> = lines.clone().filter_map(|line| places.get(&line).copied()).collect();
        weaver.block(block, &places, words);
    }
    weaver.flush();
    release.body = weaver.body;
    release.notes = weaver.notes;
    for event in &mut release.events {
        event.block = event.block.and_then(|block| weaver.moved.get(&(false, block)).copied());
    }
    for about in &mut release.about {
        about.blocks.iter_mut().for_each(|block| dress(block, &weaver.dressed));
    }
    Woven { release, notes: weaver.said }
}

struct Weaver {
    read_body: Vec<Block>,
    read_notes: Vec<Block>,
    /// Whether the source marks headings. One that does not leaves them to the reader.
    headed: bool,
    /// Texts with marks by their words.
    dressed: HashMap<String, Text>,
    /// The reader's blocks that hold words of blocks that are more than paragraphs.
    mixed: HashSet<(bool, usize)>,
    body: Vec<Block>,
    notes: Vec<Block>,
    /// Which block each of the reader's blocks became; `true` for notes.
    moved: HashMap<(bool, usize), usize>,
    /// The reader's blocks that were taken whole.
    done: HashSet<(bool, usize)>,
    /// A paragraph that introduces the list after it.
    intro: Option<(usize, Text)>,
    in_notes: bool,
    said: Vec<String>,
}

impl Weaver {
    fn block(&mut self, block: Block, places: &[Place], words: &[&str]) {
        for (place, words) in places.iter().zip(words) {
            // That a release is for everybody, and that it ends, is nothing that would be missed.
            if let Place::Aside(rule) = place
                && !["end-mark", "release-line"].contains(rule)
            {
                self.said.push(["“", words, "” was set aside (", rule, ")"].concat());
            }
        }
        let own = places.iter().filter_map(|place| match *place {
            Place::Body(index, rest) => Some((false, index, rest)),
            Place::Notes(index, rest) => Some((true, index, rest)),
            _ => None,
        });
        let own: Vec<(bool, usize, &str)> = own.collect();
        let Some(&(notes, index, rest)) = own.first() else {
            // A block without lines goes with the one before it; one whose lines all went into fields is there.
            if places.is_empty() {
                self.put(block, None);
            }
            return;
        };
        self.in_notes = notes;
        let at = (notes, index);
        if own.len() < places.len() {
            // Some of its lines are in fields: the others are as the reader has them.
            for (notes, index, _) in own {
                self.whole((notes, index));
            }
            return;
        }
        let one = own.iter().all(|(notes, index, _)| (*notes, *index) == at);
        match block {
            Block::Paragraph { text } if one => self.paragraph(text, at, rest),
            Block::List { kind, intro, items } => self.list(kind, intro, items, at),
            Block::Quote { blocks, speaker, .. } => {
                let found = match self.reader(at) {
                    Some(Block::Quote { speaker, via, .. }) => speaker.clone().map(|speaker| (speaker, *via)),
                    _ => None,
                };
                let (speaker, via) = found.map_or((speaker, None), |(speaker, via)| (Some(speaker), via));
                self.put(Block::Quote { blocks, speaker, via }, Some(at));
            }
            other => self.put(other, Some(at)),
        }
    }

    fn paragraph(&mut self, text: Text, at: (bool, usize), rest: &str) {
        if rest == "/intro" && !at.0 && self.intro.is_none() && self.mixed.contains(&at) {
            self.flush();
            self.intro = Some((at.1, text));
            return;
        }
        let strong = matches!(text.0.as_slice(), [Inline::Strong { .. }]);
        let trusted = !self.headed || strong;
        match self.reader(at) {
            Some(Block::Paragraph { text: read }) => {
                let text =
                    marks::joined(read, &text).unwrap_or(if marks::is_plain(&text) { read.clone() } else { text });
                self.put(Block::Paragraph { text }, Some(at));
            }
            Some(Block::Heading { level, .. }) if trusted => {
                let text = match <[Inline; 1]>::try_from(text.0) {
                    // All of a heading is strong.
                    Ok([Inline::Strong { text }]) => text,
                    Ok(inlines) => Text(inlines.into()),
                    Err(inlines) => Text(inlines),
                };
                let level = *level;
                self.put(Block::Heading { level, text, id: None }, Some(at));
            }
            Some(Block::Heading { .. }) | None => self.put(Block::Paragraph { text }, Some(at)),
            // A line that names a quotation's speaker is in the speaker.
            Some(Block::Quote { speaker: Some(_), .. }) if rest == "/speaker" => {}
            Some(_) if !self.mixed.contains(&at) => self.whole(at),
            Some(_) => self.put(Block::Paragraph { text }, Some(at)),
        }
    }

    fn list(&mut self, kind: ListKind, intro: Option<Text>, items: Vec<Item>, at: (bool, usize)) {
        let (mut kind, mut intro) = (kind, intro);
        if let Some((index, text)) = self.intro.take() {
            if (false, index) == at && intro.is_none() {
                intro = Some(text);
            } else {
                self.put(Block::Paragraph { text }, None);
            }
        }
        if let Some(Block::List { kind: ListKind::Agenda, .. }) = self.reader(at)
            && kind == ListKind::Bullets
            && intro.is_some()
        {
            kind = ListKind::Agenda;
        }
        self.put(Block::List { kind, intro, items }, Some(at));
    }

    fn reader(&self, (notes, index): (bool, usize)) -> Option<&Block> {
        if notes { &self.read_notes } else { &self.read_body }.get(index)
    }

    /// Takes a block of the reader's as it is, once.
    fn whole(&mut self, at: (bool, usize)) {
        if self.done.insert(at)
            && let Some(mut block) = self.reader(at).cloned()
        {
            dress(&mut block, &self.dressed);
            self.put(block, Some(at));
        }
    }

    fn put(&mut self, block: Block, at: Option<(bool, usize)>) {
        self.flush();
        let list = if self.in_notes { &mut self.notes } else { &mut self.body };
        if let Some(at) = at {
            self.moved.entry(at).or_insert(list.len());
        }
        list.push(block);
    }

    /// A paragraph that was to introduce a list stays one if no list came.
    fn flush(&mut self) {
        if let Some((index, text)) = self.intro.take() {
            self.moved.entry((false, index)).or_insert(self.body.len());
            self.body.push(Block::Paragraph { text });
        }
    }
}

fn place(owner: &Owner) -> Place<'_> {
    let pointer = match owner {
        Owner::Node { pointer, .. } => pointer.as_str(),
        Owner::SetAside(rule) => return Place::Aside(rule),
    };
    let split = |rest: &'_ str| -> Option<(usize, usize)> {
        let digits = rest.find('/').unwrap_or(rest.len());
        Some((rest.get(..digits)?.parse().ok()?, digits))
    };
    if let Some(rest) = pointer.strip_prefix("/body/")
        && let Some((index, digits)) = split(rest)
    {
        return Place::Body(index, &rest[digits..]);
    }
    if let Some(rest) = pointer.strip_prefix("/notes/")
        && let Some((index, digits)) = split(rest)
    {
        return Place::Notes(index, &rest[digits..]);
    }
    Place::Field
}

/// The reader's blocks that have a line of a block that is no paragraph: they are not taken whole, as the source knows more.
fn mixed(blocks: &[Block], outline: &Outline, places: &HashMap<usize, Place>) -> HashSet<(bool, usize)> {
    let marked = blocks.iter().zip(&outline.blocks).filter(|(block, _)| !matches!(block, Block::Paragraph { .. }));
    let lines = marked.flat_map(|(_, lines)| lines.clone());
    lines
        .filter_map(|line| match places.get(&line)? {
            Place::Body(index, _) => Some((false, *index)),
            Place::Notes(index, _) => Some((true, *index)),
            _ => None,
        })
        .collect()
}

/// The paragraphs that have marks, by their words.
fn dressed(blocks: &[Block]) -> HashMap<String, Text> {
    let texts = blocks.iter().filter_map(|block| match block {
        Block::Paragraph { text } if !marks::is_plain(text) => Some((text.words(), text.clone())),
        _ => None,
    });
    texts.collect()
}

/// Gives the reader's plain texts the marks of the source's with the same words.
fn dress(block: &mut Block, dressed: &HashMap<String, Text>) {
    let put = |text: &mut Text| {
        if let Some(joined) = dressed.get(&text.words()).and_then(|source| marks::joined(text, source)) {
            *text = joined;
        }
    };
    match block {
        Block::Paragraph { text } | Block::Heading { text, .. } => put(text),
        Block::Quote { blocks, .. } | Block::Box { blocks, .. } => {
            for block in blocks {
                dress(block, dressed);
            }
        }
        Block::List { intro, items, .. } => {
            intro.iter_mut().for_each(put);
            items.iter_mut().flat_map(|Item(blocks)| blocks).for_each(|block| dress(block, dressed));
        }
        _ => {}
    }
}
