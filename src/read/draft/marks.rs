//! Text as a row of words, each with the marks that are on it: what two sources say about the same words is easily put
//! together in this shape.

use std::rc::Rc;

use crate::release::{Inline, Link, Speaker, Text, Via};

/// A mark on words.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::read) enum Mark {
    Strong,
    Emphasis,
    Link(Link),
    Abbreviation(String),
    Language(String),
    Quotation(Option<Speaker>, Option<Via>),
    /// Nothing, for an element that is not kept and whose end comes all the same.
    Plain,
}

/// Marks are nested no deeper than this. No writer needs more, and JSON may be nested only so deep.
const MOST: usize = 6;

/// Words, or a line break, which is `\n` alone.
#[derive(Debug, Clone)]
struct Piece {
    words: String,
    marks: Vec<Rc<Mark>>,
}

/// A text that is being written.
#[derive(Debug, Default)]
pub(in crate::read) struct Line {
    pieces: Vec<Piece>,
    marks: Vec<Rc<Mark>>,
    /// How many of the marks are links.
    links: usize,
}

impl Line {
    /// Begins a mark. Marks that are nested too deep count, and are left out when the text is made.
    pub(in crate::read) fn open(&mut self, mark: Mark) {
        self.links += usize::from(matches!(mark, Mark::Link(_)));
        self.marks.push(Rc::new(mark));
    }

    /// Ends the innermost mark.
    pub(in crate::read) fn close(&mut self) {
        let link = self.marks.pop().is_some_and(|mark| matches!(*mark, Mark::Link(_)));
        self.links -= usize::from(link);
    }

    /// Whether words stand in a link already.
    pub(in crate::read) fn is_linked(&self) -> bool {
        self.links > 0
    }

    /// Words as the source has them; white space is evened out later.
    pub(in crate::read) fn push(&mut self, words: &str) {
        // A control that is no white space says nothing to a reader, and keeps JSON from being read everywhere.
        let words: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        if !words.is_empty() {
            self.add(words);
        }
    }

    /// A line break.
    pub(in crate::read) fn line_break(&mut self) {
        self.add("\n".to_owned());
    }

    fn add(&mut self, words: String) {
        let kept = self.marks.iter().filter(|mark| ***mark != Mark::Plain).take(MOST);
        self.pieces.push(Piece { words, marks: kept.cloned().collect() });
    }

    /// Whether the last thing was a line break, so that another one ends the paragraph.
    pub(in crate::read) fn is_broken(&self) -> bool {
        let last = self.pieces.iter().rev().find(|piece| piece.words == "\n" || !piece.words.trim().is_empty());
        last.is_some_and(|piece| piece.words == "\n")
    }

    /// The text, with one space for each run of white space and none at its ends; `None` if there is nothing to read.
    /// Marks that are open stay open.
    pub(in crate::read) fn take(&mut self) -> Option<Text> {
        let pieces = even(std::mem::take(&mut self.pieces));
        (!pieces.is_empty()).then(|| Text(built(&pieces, 0)))
    }
}

/// The same text with white space evened out.
pub(super) fn tidy(text: &Text) -> Option<Text> {
    let mut line = Line::default();
    collect(text, &mut line);
    line.take()
}

/// Puts the marks of the source on what the text reader has made of the same words, or of their end: it may have taken a
/// dateline away. `None` if the words are others.
pub(super) fn joined(read: &Text, source: &Text) -> Option<Text> {
    let (words, whole) = (read.words(), source.words());
    let skipped = whole.strip_suffix(words.as_str())?.len();
    let (read, source) = (pieces(read), pieces(source));
    let mut out: Vec<Piece> = Vec::new();
    let mut ours = read.into_iter().map(|piece| (piece.words.len(), piece.marks));
    let (mut left, mut marks) = ours.next().unwrap_or_default();
    let mut at = 0;
    for piece in source {
        let mut rest = piece.words.as_str();
        let skip = skipped.saturating_sub(at).min(rest.len());
        at += rest.len();
        rest = rest.get(skip..)?;
        while !rest.is_empty() {
            while left == 0 {
                (left, marks) = ours.next()?;
            }
            let (now, later) = rest.split_at_checked(left.min(rest.len()))?;
            let linked = piece.marks.iter().any(|mark| matches!(**mark, Mark::Link(_)));
            let keep = |mark: &&Rc<Mark>| !(linked && matches!(***mark, Mark::Link(_)));
            let all = marks.iter().filter(keep).chain(&piece.marks).cloned().collect();
            out.push(Piece { words: now.to_owned(), marks: all });
            left -= now.len();
            rest = later;
        }
    }
    Some(Text(built(&out, 0)))
}

/// Whether there is nothing but words in a text.
pub(super) fn is_plain(text: &Text) -> bool {
    text.0.iter().all(|inline| matches!(inline, Inline::Plain(_)))
}

/// A text in lines: what line breaks part.
pub(super) fn lines(text: &Text) -> Vec<String> {
    let words = text.words();
    words.split('\n').map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

fn pieces(text: &Text) -> Vec<Piece> {
    let mut line = Line::default();
    collect(text, &mut line);
    line.pieces
}

fn collect(text: &Text, line: &mut Line) {
    for inline in &text.0 {
        let (mark, text) = match inline {
            Inline::Plain(words) => {
                line.push(words);
                continue;
            }
            Inline::LineBreak => {
                line.line_break();
                continue;
            }
            Inline::Strong { text } => (Mark::Strong, text),
            Inline::Emphasis { text } => (Mark::Emphasis, text),
            Inline::Link { url, text } => (Mark::Link(url.clone()), text),
            Inline::Abbreviation { text, title } => (Mark::Abbreviation(title.clone()), text),
            Inline::Language { lang, text } => (Mark::Language(lang.clone()), text),
            Inline::Quotation { text, speaker, via } => (Mark::Quotation(speaker.clone(), *via), text),
        };
        line.open(mark);
        collect(text, line);
        line.close();
    }
}

/// Evens out white space over all pieces. A single no-break space stays, as it does in plain text.
fn even(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    // The white space that waits for the next word: nothing, one character that may stay, or a run.
    let mut space: Option<char> = None;
    for piece in pieces {
        if piece.words == "\n" {
            space = None;
            if !out.is_empty() {
                out.push(piece);
            }
            continue;
        }
        let mut words = String::with_capacity(piece.words.len());
        for c in piece.words.chars() {
            if c.is_whitespace() {
                let stays = space.is_none() && matches!(c, '\u{a0}' | '\u{202f}');
                space = Some(if stays { c } else { ' ' });
                continue;
            }
            if let Some(space) = space.take() {
                match out.last_mut() {
                    _ if !words.is_empty() => words.push(space),
                    Some(last) if last.words == "\n" => {}
                    // A space between two marks is in the outer one.
                    Some(last) if last.marks.len() <= piece.marks.len() => last.words.push(space),
                    Some(_) => words.push(space),
                    None => {}
                }
            }
            words.push(c);
        }
        if !words.is_empty() {
            out.push(Piece { words, marks: piece.marks });
        }
    }
    while out.last().is_some_and(|last| last.words == "\n") {
        out.pop();
    }
    out
}

/// Pieces with the same mark at a level are in that mark together.
fn built(pieces: &[Piece], level: usize) -> Vec<Inline> {
    let mut inlines = Vec::new();
    let same = |one: &Piece, other: &Piece| match (one.marks.get(level), other.marks.get(level)) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other),
        (None, None) => true,
        _ => false,
    };
    for run in pieces.chunk_by(same) {
        let Some(mark) = run.first().and_then(|first| first.marks.get(level)) else {
            plain(run, &mut inlines);
            continue;
        };
        let text = Text(built(run, level + 1));
        inlines.push(match &**mark {
            Mark::Plain => {
                inlines.extend(text.0);
                continue;
            }
            Mark::Strong => Inline::Strong { text },
            Mark::Emphasis => Inline::Emphasis { text },
            Mark::Link(url) => Inline::Link { url: url.clone(), text },
            Mark::Abbreviation(title) => Inline::Abbreviation { text, title: title.clone() },
            Mark::Language(lang) => Inline::Language { lang: lang.clone(), text },
            Mark::Quotation(speaker, via) => Inline::Quotation { text, speaker: speaker.clone(), via: *via },
        });
    }
    inlines
}

fn plain(run: &[Piece], inlines: &mut Vec<Inline>) {
    for Piece { words, .. } in run {
        match inlines.last_mut() {
            _ if words == "\n" => inlines.push(Inline::LineBreak),
            Some(Inline::Plain(before)) => before.push_str(words),
            _ => inlines.push(Inline::Plain(words.clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(json: &str) -> Text {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn white_space_is_one_space_over_all_marks() {
        let text = text(r#"["  a ", {"type": "strong", "text": " b\n"}, " c\u00a0d ", {"type": "line-break"}, " e "]"#);
        let tidied = tidy(&text).unwrap();
        assert_eq!(
            serde_json::to_string(&tidied).unwrap(),
            "[\"a \",{\"type\":\"strong\",\"text\":\"b\"},\" c\u{a0}d\",{\"type\":\"line-break\"},\"e\"]"
        );
    }

    #[test]
    fn a_text_of_white_space_is_none() {
        assert_eq!(tidy(&text(r#"[" ", {"type": "line-break"}, "\u00a0\t"]"#)), None);
    }

    #[test]
    fn marks_of_two_sources_are_on_the_same_words() {
        let read = text(r#"["He said ", {"type": "quotation", "text": "“it is big”", "via": "inside"}, "."]"#);
        let source = text(r#"["ROME — He said “it is ", {"type": "strong", "text": "big”."}]"#);
        let both = joined(&read, &source).unwrap();
        assert_eq!(
            serde_json::to_string(&both).unwrap(),
            r#"["He said ",{"type":"quotation","text":["“it is ",{"type":"strong","text":"big”"}],"via":"inside"},{"type":"strong","text":"."}]"#
        );
    }

    #[test]
    fn a_link_of_the_source_is_not_linked_again() {
        let read = text(r#"["See ", {"type": "link", "text": "example.org", "url": "https://example.org"}]"#);
        let source = text(r#"[{"type": "link", "text": "See example.org", "url": "https://example.org/a"}]"#);
        assert_eq!(joined(&read, &source).unwrap(), source);
    }

    #[test]
    fn other_words_are_not_joined() {
        assert_eq!(joined(&Text::plain("a"), &Text::plain("b")), None);
    }
}
