//! Anything in: a source becomes a [`Reading`], which is the release and what was odd about the source.
//!
//! Text is read by rules of language and layout and never fails; JSON is checked against the record and may. With the
//! feature `doors`, HTML pages, Markdown, ninjs and JSON-LD are read too: what they mark is kept, and the rest is read as
//! text is.

#[cfg(feature = "doors")]
mod bytes;
#[cfg(feature = "doors")]
mod draft;
mod error;
#[cfg(feature = "doors")]
mod html;
pub mod json;
#[cfg(feature = "doors")]
mod json_ld;
#[cfg(feature = "doors")]
mod markdown;
#[cfg(feature = "doors")]
mod ninjs;
pub mod sniff;
mod text;

use std::fmt;

use crate::release::Release;

pub use error::ReadError;

/// The longest source that is read, in bytes of UTF-8. A long report has a tenth of it.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// The longest plain text among them, in bytes of UTF-8: some forty thousand words. A text is read in one go, and a browser can do
/// nothing else meanwhile.
pub const MAX_TEXT_BYTES: usize = 256 * 1024;

/// What a reader made of a source.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// The record.
    pub release: Release,
    /// What was odd, in the order of the source.
    pub notes: Vec<Note>,
    /// For a text: which node of the release took which line. Every line that is not blank is here exactly once.
    pub lines: Vec<Owned>,
}

/// Something odd in a source, and what was done instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The line, counted from 1, if there is one.
    pub line: Option<usize>,
    /// The column, counted from 1 in characters, if it is one place in the line.
    pub column: Option<usize>,
    /// What was odd, and what was done instead.
    pub message: String,
}

/// Who took a line of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owned {
    /// The line, counted from 1.
    pub line: usize,
    /// Who took it.
    pub owner: Owner,
}

/// A node of the release, or a rule that set the line aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    /// A node.
    Node {
        /// A JSON pointer into the release, such as `/body/3/items/1`.
        pointer: String,
        /// What the line is to the node.
        role: Role,
    },
    /// The line says nothing that belongs into a release; the rule's name.
    SetAside(&'static str),
}

/// What a line is to the node that owns it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Its words stand in the node as they are (a bullet before them does not).
    Words,
    /// Some of its words stand in the node; the others are a label before them, or stand in another node (a dateline).
    Part,
    /// It introduces the node and does not stand in it: a lone bullet, `Country:`, `ALSO READ`.
    Label,
    /// The node's value was worked out from it: a date, one line that lists several countries.
    Value,
}

/// Reads a source of any form that this library knows.
///
/// The form is found by [`sniff::sniff`]; `media_type` is what a server or an element said of it.
///
/// # Errors
/// An empty source, one over [`MAX_BYTES`], a text over [`MAX_TEXT_BYTES`], what the reader of its form refuses, and an HTML
/// page where the feature `doors` is off.
///
/// ```
/// let reading = standfirst::read::read("Bridge reopens\n\nThe bridge reopens on Friday.\n", None).unwrap();
/// assert_eq!(reading.release.headline.words(), "Bridge reopens");
/// ```
pub fn read(source: &str, media_type: Option<&str>) -> Result<Reading, ReadError> {
    read_as(source, sniff::sniff(source, media_type)?.form)
}

/// Reads a source of a form that is known. [`text()`] never fails; the others may.
///
/// # Errors
/// Those of the form's reader.
pub fn read_as(source: &str, form: sniff::Form) -> Result<Reading, ReadError> {
    match form {
        sniff::Form::Json => json(source),
        sniff::Form::Text => Ok(text(source)),
        #[cfg(feature = "doors")]
        sniff::Form::Html => html(source),
        #[cfg(feature = "doors")]
        sniff::Form::Markdown => markdown(source),
        #[cfg(feature = "doors")]
        sniff::Form::Ninjs => ninjs(source),
        #[cfg(feature = "doors")]
        sniff::Form::JsonLd => json_ld(source),
    }
}

/// Reads bytes of any form and encoding. `media_type` may name the encoding, as in `text/plain; charset=utf-16le`.
///
/// # Errors
/// Those of [`read()`], and what is no text at all, such as a PDF.
///
/// ```
/// let reading = standfirst::read::bytes(b"\xff\xfeB\0r\0i\0d\0g\0e\0", None).unwrap();
/// assert_eq!(reading.release.headline.words(), "Bridge");
/// ```
#[cfg(feature = "doors")]
pub fn bytes(bytes: &[u8], media_type: Option<&str>) -> Result<Reading, ReadError> {
    let (source, mut notes) = decode(bytes, media_type)?;
    let mut reading = read(&source, media_type)?;
    notes.append(&mut reading.notes);
    reading.notes = notes;
    Ok(reading)
}

/// Decodes bytes to text: by a byte-order mark, what the media type or an HTML page says of itself, the zero bytes of
/// UTF-16, as UTF-8 where it is that, and else as Windows-1252. A note says which encoding was assumed without being told,
/// and another where bytes could not be read.
///
/// # Errors
/// Bytes that are no text, such as those of a PDF.
#[cfg(feature = "doors")]
pub fn decode(bytes: &[u8], media_type: Option<&str>) -> Result<(String, Vec<Note>), ReadError> {
    bytes::decode(bytes, media_type)
}

/// Reads an HTML page: its article, with the fields that schema.org's JSON-LD, Open Graph and `meta` elements name. A page
/// that this library has written reads back to its very record.
///
/// # Errors
/// More than 50,000 elements, elements nested more than 200 levels deep, and a page without a headline and a text.
#[cfg(feature = "doors")]
pub fn html(page: &str) -> Result<Reading, ReadError> {
    html::read(page)
}

/// Reads Markdown (`CommonMark` with tables), with fields from a front matter of `key: value` lines.
///
/// # Errors
/// A document with neither headline nor text, or with more pieces than a release may have.
#[cfg(feature = "doors")]
pub fn markdown(text: &str) -> Result<Reading, ReadError> {
    markdown::read(text)
}

/// Reads a news item in IPTC ninjs 3.x. What [`write::ninjs`](crate::write::ninjs()) writes reads back with the same words.
///
/// # Errors
/// Broken JSON, nesting deeper than [`json::MAX_DEPTH`], and an item with neither headline nor text.
#[cfg(feature = "doors")]
pub fn ninjs(text: &str) -> Result<Reading, ReadError> {
    ninjs::read(text)
}

/// Reads the first article of a JSON-LD document of schema.org: a `NewsArticle`, another sort of `Article`, or a press
/// release, at the top, in an array or in `@graph`.
///
/// # Errors
/// Broken JSON, nesting deeper than [`json::MAX_DEPTH`], a document without an article, and an article with neither headline
/// nor text.
#[cfg(feature = "doors")]
pub fn json_ld(text: &str) -> Result<Reading, ReadError> {
    json_ld::read(text)
}

/// Reads a plain text. This never fails: what is not understood is a paragraph.
pub fn text(text: &str) -> Reading {
    text::read(text)
}

/// The lines that notes count: a text split at LF, CRLF and CR, without a byte-order mark.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    text::lines(text)
}

/// Reads a release in the JSON of this library.
///
/// # Errors
/// `{"version": 2}` (a newer format), `{"headline": 5}` (a wrong shape), `{"headline": ""` (broken JSON),
/// a release with neither headline nor body, and nesting deeper than [`json::MAX_DEPTH`].
pub fn json(text: &str) -> Result<Reading, ReadError> {
    json::read(text)
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}")?;
            if let Some(column) = self.column {
                write!(f, ", column {column}")?;
            }
            f.write_str(": ")?;
        }
        f.write_str(&self.message)
    }
}

impl Reading {
    fn note(&mut self, line: Option<usize>, parts: &[&str]) {
        self.notes.push(Note { line, column: None, message: parts.concat() });
    }

    /// Puts lines and notes into the order of the source.
    fn order(&mut self) {
        order(&mut self.lines, |owned| owned.line);
        order(&mut self.notes, |note| note.line.unwrap_or_default());
    }

    fn own(&mut self, line: usize, pointer: &str, role: Role) {
        self.lines.push(Owned { line, owner: Owner::Node { pointer: pointer.to_owned(), role } });
    }

    fn set_aside(&mut self, line: usize, rule: &'static str) {
        self.lines.push(Owned { line, owner: Owner::SetAside(rule) });
    }
}

/// Orders items by their lines, which are counted, so that it takes no longer than there are lines.
fn order<T>(items: &mut [T], line_of: fn(&T) -> usize) {
    let mut places = places(&items.iter().map(line_of).collect::<Vec<_>>());
    for index in 0..items.len() {
        while places[index] != index {
            let place = places[index];
            items.swap(index, place);
            places.swap(index, place);
        }
    }
}

/// The place of each line among all of them in order.
fn places(lines: &[usize]) -> Vec<usize> {
    let last = lines.iter().copied().max().unwrap_or_default();
    let mut next = vec![0; last + 2];
    for line in lines {
        next[line + 1] += 1;
    }
    for line in 0..last {
        next[line + 1] += next[line];
    }
    let place = |line: &usize| {
        next[*line] += 1;
        next[*line] - 1
    };
    lines.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_is_found_by_the_source_itself() {
        assert_eq!(read("{\"headline\": \"A\"}", None).unwrap().release.headline.words(), "A");
        assert_eq!(read("A\n", None).unwrap().release.headline.words(), "A");
    }

    #[test]
    fn items_are_put_in_the_order_of_their_lines() {
        let mut items = vec![(3, 'a'), (1, 'b'), (7, 'c'), (3, 'd'), (0, 'e')];
        order(&mut items, |(line, _)| *line);
        assert_eq!(items, [(0, 'e'), (1, 'b'), (3, 'a'), (3, 'd'), (7, 'c')]);
        order(&mut [], |line: &usize| *line);
    }

    #[test]
    fn a_note_says_its_line() {
        let note = Note { line: Some(3), column: None, message: "odd".into() };
        assert_eq!(note.to_string(), "line 3: odd");
        assert_eq!(Note { column: Some(7), ..note }.to_string(), "line 3, column 7: odd");
    }
}
