//! HTML figures: what stands in them, and their caption.

use super::blocks::{Builder, signature};
use super::tree::Tree;
use crate::release::{Block, Speaker, Text};

/// Reads a figure. What stands in it stays as it is, whatever it is and however much; the caption goes to the one thing that it
/// can be of, and tells who speaks where that is a quotation.
pub(super) fn read(builder: &mut Builder, id: usize) {
    builder.flush();
    let own = own_caption(builder.tree, id);
    let caption = own.and_then(|caption| builder.words_of(caption));
    let outer = std::mem::replace(&mut builder.caption, own);
    let mut blocks = builder.apart(|builder| builder.inside(id));
    builder.caption = outer;
    let left = caption.and_then(|caption| give(caption, &mut blocks));
    builder.out.append(&mut blocks);
    builder.out.extend(left.map(|text| Block::Paragraph { text }));
}

/// The caption of a figure, and not that of another one in it.
fn own_caption(tree: &Tree, id: usize) -> Option<usize> {
    tree.children(id).find_map(|child| match tree.name(child) {
        "figcaption" => Some(child),
        "figure" => None,
        _ => own_caption(tree, child),
    })
}

/// Gives the caption to the only quotation, or to the only picture or table if that has none. Returns it otherwise.
fn give(caption: Text, blocks: &mut [Block]) -> Option<Text> {
    let mut quotes = blocks.iter_mut().filter_map(|block| match block {
        Block::Quote { speaker, .. } => Some(speaker),
        _ => None,
    });
    if let (Some(speaker), None) = (quotes.next(), quotes.next()) {
        let words = caption.words();
        let cited = speaker.take().and_then(|speaker| speaker.name);
        let name = signature(&cited.map_or(words.clone(), |cited| [words.trim(), ", ", &cited].concat()));
        *speaker = (!name.is_empty()).then(|| Speaker { name: Some(name), ..Speaker::default() });
        return None;
    }
    let mut shown = blocks.iter_mut().filter_map(|block| match block {
        Block::Figure(figure) => Some(&mut figure.caption),
        Block::Table { caption, .. } => Some(caption),
        _ => None,
    });
    match (shown.next(), shown.next()) {
        (Some(place @ None), None) => {
            *place = Some(caption);
            None
        }
        _ => Some(caption),
    }
}
