//! HTML pages: the fields that a page names, and its article.
//!
//! The page is parsed once with a limit to depth and size; what it holds beside scripts, styles and templates is written
//! again and given to `dom_smoothie`, which finds the article; and what that gives becomes blocks. A page that carries a
//! release of our own is that release.

mod article;
mod blocks;
mod definitions;
mod fields;
mod figures;
mod tables;
mod tree;

use super::draft::Draft;
use super::error::{ReadError, Reason};
use super::{Note, Reading, json, text};
use crate::release::Block;
use tree::Tree;

pub(super) use tree::{MAX_DEPTH, MAX_ELEMENTS};

pub(super) fn read(page: &str) -> Result<Reading, ReadError> {
    super::sniff::check(page)?;
    let tree = Tree::parse(page)?;
    if let Some(reading) = ours(&tree) {
        return reading;
    }
    let mut draft = Draft::default();
    fields::read(&tree, &mut draft);
    article::read(&tree, &mut draft)?;
    let mut reading = draft.read().map_err(|error| match error.0 {
        Reason::NothingInIt => ReadError(Reason::NoArticle {
            form: "page",
            wanted: "it has neither a headline nor a text that is not navigation; give the page of one release",
        }),
        other => ReadError(other),
    })?;
    if let Some(url) = own_element(&tree).and_then(|element| tree.attribute(element, "src")) {
        let message = format!("the page shows the release that is at {url}; this is what stands in the page itself");
        reading.notes.push(Note { line: None, column: None, message });
    }
    Ok(reading)
}

/// Blocks of a piece of HTML, for sources that hold some.
pub(super) fn fragment(html: &str, draft: &mut Draft) -> Result<Vec<Block>, ReadError> {
    let tree = Tree::parse(html)?;
    Ok(blocks::of(&tree, 0, draft))
}

fn own_element(tree: &Tree) -> Option<usize> {
    tree.below(0).find(|id| tree.name(*id) == "news-release")
}

/// The release that an element of our own carries as JSON or as text.
fn ours(tree: &Tree) -> Option<Result<Reading, ReadError>> {
    let element = own_element(tree)?;
    tree.children(element).filter(|child| tree.name(*child) == "script").find_map(|script| {
        let words = tree.words(script);
        match tree.attribute(script, "type")? {
            "application/json" => Some(json::read(&words)),
            "text/plain" => Some(Ok(text::read(&words))),
            _ => None,
        }
    })
}
