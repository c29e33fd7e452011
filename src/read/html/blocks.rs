//! HTML elements to blocks and marks.

use super::super::draft::{Draft, Line, Mark};
use super::tree::{Content, Tree};
use super::{definitions, figures, tables};
use crate::release::{Block, Figure, ImageLink, Inline, Item, Link, ListKind, Speaker, Text};

/// Lists and quotations are nested no deeper than this; what is deeper joins the level above.
const MOST: usize = 5;

/// The blocks below a node. Headings have levels from 1 on, whatever levels the page uses.
pub(super) fn of(tree: &Tree, root: usize, draft: &mut Draft) -> Vec<Block> {
    let mut builder = Builder { tree, out: Vec::new(), line: Line::default(), caption: None, nested: 0, refused: 0 };
    builder.walk(root);
    builder.flush();
    let (mut blocks, refused) = (builder.out, builder.refused);
    if refused > 0 {
        draft.note(&[
            &refused.to_string(),
            " links and pictures have addresses that are not admitted; their words stay",
        ]);
    }
    let top = blocks.iter().filter_map(level).min().unwrap_or(1);
    for block in &mut blocks {
        if let Block::Heading { level, .. } = block {
            *level = (*level - top + 1).min(4);
        }
    }
    blocks
}

fn level(block: &Block) -> Option<u8> {
    if let Block::Heading { level, .. } = block { Some(*level) } else { None }
}

pub(super) struct Builder<'t> {
    pub(super) tree: &'t Tree,
    pub(super) out: Vec<Block>,
    line: Line,
    /// The caption of the figure that is being read.
    pub(super) caption: Option<usize>,
    nested: usize,
    refused: usize,
}

impl Builder<'_> {
    pub(super) fn walk(&mut self, id: usize) {
        let tree = self.tree;
        if let Content::Text(words) = tree.node(id) {
            self.line.push(words);
            return;
        }
        match tree.name(id) {
            "" if id != 0 && matches!(tree.node(id), Content::Element { .. }) => {}
            "head" | "script" | "style" | "template" | "noscript" | "iframe" | "object" | "select" | "textarea"
            | "button" | "dialog" | "nav" | "audio" | "video" | "canvas" => {}
            "br" if self.line.is_broken() => self.flush(),
            "br" => self.line.line_break(),
            "hr" => {
                self.flush();
                self.out.push(Block::Divider);
            }
            name @ ("h1" | "h2" | "h3" | "h4" | "h5" | "h6") => {
                let level = name.as_bytes()[1] - b'0';
                self.flush();
                let text = self.words_of(id);
                self.out.extend(text.map(|text| Block::Heading { level, text, id: None }));
            }
            "ul" | "menu" => self.list(id, ListKind::Bullets),
            "ol" => self.list(id, ListKind::Numbers),
            "dl" => definitions::read(self, id),
            "blockquote" => self.quote(id),
            "figure" => figures::read(self, id),
            // Its figure has it.
            "figcaption" if self.caption == Some(id) => {}
            "img" => self.picture(id),
            "table" => tables::read(self, id),
            "a" => self.link(id),
            "strong" | "b" => self.marked(id, Mark::Strong),
            "em" | "i" | "cite" | "dfn" => self.marked(id, Mark::Emphasis),
            "abbr" | "acronym" => match tree.attribute(id, "title").map(str::trim) {
                Some(title) if !title.is_empty() => self.marked(id, Mark::Abbreviation(title.to_owned())),
                _ => self.children(id),
            },
            "q" => {
                self.line.push("“");
                self.children(id);
                self.line.push("”");
            }
            "span" | "bdi" | "bdo" | "small" | "u" | "sub" | "sup" | "code" | "kbd" | "samp" | "var" | "time"
            | "mark" | "font" | "label" | "wbr" | "ins" | "del" | "s" | "data" | "big" | "tt" | "strike" => {
                match tree.attribute(id, "lang").map(str::trim) {
                    Some(lang) if !lang.is_empty() => self.marked(id, Mark::Language(lang.to_owned())),
                    _ => self.children(id),
                }
            }
            _ if id == 0 || !matches!(tree.node(id), Content::Element { .. }) => self.children(id),
            _ => {
                self.flush();
                self.children(id);
                self.flush();
            }
        }
    }

    fn children(&mut self, id: usize) {
        let tree = self.tree;
        tree.children(id).for_each(|child| self.walk(child));
    }

    /// Ends the paragraph that was being written.
    pub(super) fn flush(&mut self) {
        let text = self.line.take();
        self.out.extend(text.map(|text| Block::Paragraph { text }));
    }

    /// What a function writes, as blocks of their own.
    pub(super) fn apart(&mut self, write: impl FnOnce(&mut Self)) -> Vec<Block> {
        let out = std::mem::take(&mut self.out);
        let line = std::mem::take(&mut self.line);
        write(self);
        self.flush();
        self.line = line;
        std::mem::replace(&mut self.out, out)
    }

    /// The words of an element in one line, whatever blocks are in it.
    pub(super) fn words_of(&mut self, id: usize) -> Option<Text> {
        self.words(|builder| builder.children(id))
    }

    /// What a function writes, as the words of one line.
    pub(super) fn words(&mut self, write: impl FnOnce(&mut Self)) -> Option<Text> {
        let blocks = self.apart(write);
        let mut inlines = Vec::new();
        let mut pictures = Vec::new();
        gather(blocks, &mut inlines, &mut pictures);
        self.out.append(&mut pictures);
        (!inlines.is_empty()).then_some(Text(inlines))
    }

    fn marked(&mut self, id: usize, mark: Mark) {
        self.line.open(mark);
        self.children(id);
        self.line.close();
    }

    fn link(&mut self, id: usize) {
        let href =
            self.tree.attribute(id, "href").map(str::trim).filter(|href| !href.is_empty() && !href.starts_with('#'));
        match href.map(Link::new) {
            // HTML has no links in links.
            Some(Ok(url)) if !self.line.is_linked() => self.marked(id, Mark::Link(url)),
            Some(Err(_)) => {
                self.refused += 1;
                self.children(id);
            }
            _ => self.children(id),
        }
    }

    fn list(&mut self, id: usize, kind: ListKind) {
        self.flush();
        let tree = self.tree;
        if self.nested >= MOST {
            return self.children(id);
        }
        self.nested += 1;
        let mut items = Vec::new();
        for child in tree.children(id) {
            if matches!(tree.node(child), Content::Text(words) if words.trim().is_empty()) {
                continue;
            }
            let blocks = self.apart(|builder| match tree.name(child) {
                "li" => builder.children(child),
                _ => builder.walk(child),
            });
            if !blocks.is_empty() {
                items.push(Item(blocks));
            }
        }
        self.nested -= 1;
        if !items.is_empty() {
            self.out.push(Block::List { kind, intro: None, items });
        }
    }

    /// A quotation. Who is quoted may stand in it, in a `cite` or `footer` of its own, or under it.
    fn quote(&mut self, id: usize) {
        self.flush();
        if self.nested >= MOST {
            return self.children(id);
        }
        self.nested += 1;
        let tree = self.tree;
        let named = |child: &usize| matches!(tree.name(*child), "cite" | "footer" | "figcaption");
        let mut by: Option<String> = None;
        let mut blocks =
            self.apart(|builder| tree.children(id).filter(|child| !named(child)).for_each(|child| builder.walk(child)));
        for child in tree.children(id).filter(named) {
            let words = tree.words(child);
            match &mut by {
                None => by = Some(words),
                Some(by) => by.extend([", ", words.trim()]),
            }
        }
        self.nested -= 1;
        let name = by.map(|by| signature(&by)).filter(|name| !name.is_empty());
        if blocks.is_empty() {
            self.out.extend(name.map(Block::paragraph));
            return;
        }
        // A last line that begins with a dash names who is quoted as well.
        let signed = match blocks.last() {
            Some(Block::Paragraph { text }) if blocks.len() > 1 && name.is_none() => {
                Some(text.words()).filter(|words| words.starts_with(['—', '–']) && words.len() <= 120)
            }
            _ => None,
        };
        if signed.is_some() {
            blocks.pop();
        }
        let name = name.or(signed.map(|words| signature(&words)));
        let speaker = name.map(|name| Speaker { name: Some(name), ..Speaker::default() });
        self.out.push(Block::Quote { blocks, speaker, via: None });
    }

    fn picture(&mut self, id: usize) {
        let pixels = |name: &str| self.tree.attribute(id, name).and_then(|pixels| pixels.trim().parse::<u32>().ok());
        let (width, height) = (pixels("width"), pixels("height"));
        // Pictures of a pixel or two count readers.
        if width.is_some_and(|width| width <= 2) || height.is_some_and(|height| height <= 2) {
            return;
        }
        let url = self.tree.attribute(id, "src").map(ImageLink::new);
        self.refused += usize::from(matches!(url, Some(Err(_))));
        let alt = self.tree.attribute(id, "alt").map(|alt| alt.split_whitespace().collect::<Vec<_>>().join(" "));
        let figure = Figure { url: url.and_then(Result::ok), alt, caption: None, width, height, credit: None };
        // A picture in a paragraph stands before it, so that the paragraph stays whole.
        if figure.url.is_some() || figure.alt.as_ref().is_some_and(|alt| !alt.is_empty()) {
            self.out.push(Block::Figure(figure));
        }
    }

    /// Blocks of what is in an element.
    pub(super) fn inside(&mut self, id: usize) {
        self.flush();
        self.children(id);
        self.flush();
    }
}

/// A speaker's line without the dash before it.
pub(super) fn signature(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    words.trim_start_matches(['—', '–', '-', ' ', ',']).trim_end().to_owned()
}

/// The words of blocks in one line, with spaces between them. Pictures are no words.
fn gather(blocks: Vec<Block>, inlines: &mut Vec<Inline>, pictures: &mut Vec<Block>) {
    for block in blocks {
        match block {
            Block::Paragraph { text } | Block::Heading { text, .. } => {
                if !inlines.is_empty() {
                    inlines.push(Inline::Plain(" ".to_owned()));
                }
                inlines.extend(text.0);
            }
            Block::Quote { blocks, .. } | Block::Box { blocks, .. } => gather(blocks, inlines, pictures),
            Block::List { items, .. } => items.into_iter().for_each(|Item(blocks)| gather(blocks, inlines, pictures)),
            Block::Table { head, rows, .. } => {
                let cells = std::iter::once(head).chain(rows).flatten();
                gather(cells.map(|text| Block::Paragraph { text }).collect(), inlines, pictures);
            }
            picture @ Block::Figure(_) => pictures.push(picture),
            Block::Divider | Block::PullQuote { .. } => {}
        }
    }
}
