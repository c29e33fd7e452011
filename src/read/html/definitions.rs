//! HTML's lists of definitions.

use super::blocks::Builder;
use super::tree::{Content, Tree};
use crate::release::{Block, Inline, Item, ListKind, Text};

/// Reads terms with what is said of them: one item each, the term in strong, as a who-what-when list has it. A list inside of
/// another one is words of it, and words that stand beside terms and definitions are said of the term before them.
pub(super) fn read(builder: &mut Builder, id: usize) {
    builder.flush();
    let mut parts = Vec::new();
    gather(builder.tree, id, &mut parts);
    let mut items = Vec::new();
    let mut inlines: Vec<Inline> = Vec::new();
    let mut defined = false;
    for part in parts {
        let name = builder.tree.name(part);
        let (term, definition) = (name == "dt", name == "dd");
        let text =
            if term || definition { builder.words_of(part) } else { builder.words(|builder| builder.walk(part)) };
        if term && defined {
            items.extend(item(std::mem::take(&mut inlines)));
        }
        defined = !term && (defined || definition || text.is_some());
        let Some(text) = text else { continue };
        if !inlines.is_empty() {
            inlines.push(Inline::Plain(" ".to_owned()));
        }
        if term {
            inlines.push(Inline::Strong { text });
        } else {
            inlines.extend(text.0);
        }
    }
    items.extend(item(inlines));
    if !items.is_empty() {
        builder.out.push(Block::List { kind: ListKind::Bullets, intro: None, items });
    }
}

fn item(inlines: Vec<Inline>) -> Option<Item> {
    (!inlines.is_empty()).then(|| Item(vec![Block::Paragraph { text: Text(inlines) }]))
}

/// The terms and definitions of a list, also those in groups (`div`), and what else stands beside them.
fn gather(tree: &Tree, id: usize, parts: &mut Vec<usize>) {
    let is_part = |node: usize| matches!(tree.name(node), "dt" | "dd");
    for child in tree.children(id) {
        let group = || {
            matches!(tree.node(child), Content::Element { .. })
                && tree.name(child) != "dl"
                && tree.below(child).any(is_part)
        };
        if !is_part(child) && group() {
            gather(tree, child, parts);
        } else {
            parts.push(child);
        }
    }
}
