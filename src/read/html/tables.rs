//! HTML tables: those that hold data, and those that only hold the page together.

use super::blocks::Builder;
use crate::release::{Block, Text};

/// Reads a table. One with a single column, with another table in it, or with headings in its cells is for layout, and
/// what is in it is read as if the table were not there.
pub(super) fn read(builder: &mut Builder, id: usize) {
    let tree = builder.tree;
    let inner = |wanted: &[&str]| tree.below(id).skip(1).any(|node| wanted.contains(&tree.name(node)));
    let rows: Vec<Vec<usize>> = tree
        .below(id)
        .filter(|row| tree.name(*row) == "tr")
        .map(|row| tree.children(row).filter(|cell| matches!(tree.name(*cell), "td" | "th")).collect())
        .collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    if columns < 2 || inner(&["table", "h1", "h2", "h3", "h4", "ul", "ol", "blockquote"]) {
        return builder.inside(id);
    }
    builder.flush();
    let caption = tree.children(id).find(|child| tree.name(*child) == "caption");
    let caption = caption.and_then(|caption| builder.words_of(caption));
    let mut head = Vec::new();
    let mut body: Vec<Vec<Text>> = Vec::new();
    for (index, cells) in rows.into_iter().enumerate() {
        let heads = index == 0 && !cells.is_empty() && cells.iter().all(|cell| tree.name(*cell) == "th");
        let texts: Vec<Text> =
            cells.into_iter().map(|cell| builder.words_of(cell).unwrap_or_else(|| Text::plain(""))).collect();
        if heads {
            head = texts;
        } else if !texts.is_empty() {
            body.push(texts);
        }
    }
    builder.out.push(Block::Table { caption, head, rows: body });
}
