//! The article in a page, found by `dom_smoothie`.

use std::fmt::Write;

use dom_smoothie::{Config, Readability};

use super::super::draft::Draft;
use super::super::error::ReadError;
use super::blocks;
use super::tree::{Content, Tree};
use crate::release::{Block, Link, Text};

/// What stands for the characters of markup in the texts that the extractor gets: its parser copies a text anew at each
/// entity in it, so that a page of them would take hours. Unicode keeps these for such uses, and no page has them.
const STAND_INS: [(&str, char); 3] = [("&", '\u{fdd0}'), ("<", '\u{fdd1}'), (">", '\u{fdd2}')];

/// Reads the article's text into a draft, and notes how much of the page was left out.
pub(super) fn read(tree: &Tree, draft: &mut Draft) -> Result<(), ReadError> {
    let page = written(tree);
    let base = draft.release.url.as_ref().map(Link::as_str);
    let config = || Config { char_threshold: 100, disable_json_ld: true, ..Config::default() };
    let found = Readability::new(page.as_str(), base, Some(config()))
        .or_else(|_| Readability::new(page.as_str(), None, Some(config())))
        .and_then(|mut extractor| extractor.parse());
    let content = match found {
        Ok(article) => {
            let mut content = Tree::parse(&article.content)?;
            content.each_text(|words| {
                for (c, stands_for) in STAND_INS {
                    if words.contains(stands_for) {
                        *words = words.replace(stands_for, c);
                    }
                }
            });
            draft.blocks = blocks::of(&content, 0, draft);
            content
        }
        Err(_) => Tree::default(),
    };
    // Very short pages have nothing that an extractor would call an article.
    if draft.blocks.is_empty() {
        let main = ["article", "main", "body"].iter().find_map(|name| tree.below(0).find(|id| tree.name(*id) == *name));
        draft.blocks = blocks::of(tree, main.unwrap_or(0), draft);
        if !draft.blocks.is_empty() {
            draft.note(&["the page's article could not be told from the rest; all of its text was taken"]);
        }
    } else {
        let (taken, all) = (count(&shown(&content)), count(&shown(tree)));
        let mut left = all.saturating_sub(taken);
        left = left.saturating_sub(count(&draft.release.headline.words()));
        if left > 0 {
            let (left, all) = (left.to_string(), all.to_string());
            draft.note(&["of the page's ", &all, " words ", &left, " stand outside of the article, and were left out"]);
        }
    }
    standfirst(tree, draft);
    Ok(())
}

/// A description that repeats the lead, whole or cut short, is no standfirst. One that stands in the page as a line of its
/// own under the headline is, and stands in the text only once.
fn standfirst(tree: &Tree, draft: &mut Draft) {
    let Some(told) = draft.release.standfirst.take() else { return };
    let words = even(&told.words());
    let start = words.trim_end_matches(['.', '…', ' ', ']', '[']);
    if start.is_empty() {
        return;
    }
    let place = draft.blocks.iter().take(6).position(|block| match block {
        Block::Paragraph { text } | Block::Heading { text, .. } => even(&text.words()).starts_with(start),
        _ => false,
    });
    let deck = deck(tree, &words);
    let Some(place) = place else {
        // A lead may hold the description, with a dateline before it.
        let repeated = draft.blocks.iter().take(3).any(|block| match block {
            Block::Paragraph { text } => even(&text.words()).contains(start),
            _ => false,
        });
        draft.release.standfirst = (deck || !repeated).then(|| Text::plain(words));
        return;
    };
    if deck && let Block::Paragraph { text } | Block::Heading { text, .. } = draft.blocks.remove(place) {
        draft.release.standfirst = Some(text);
    }
}

/// Whether words stand in the page as a deck: in a header, as a heading, or in what is called so.
fn deck(tree: &Tree, words: &str) -> bool {
    const CALLED: [&str; 8] = ["standfirst", "dek", "deck", "subtitle", "sub-title", "subhead", "summary", "excerpt"];
    let is_deck = |id: &usize| {
        let class = tree.attribute(*id, "class").unwrap_or_default().to_ascii_lowercase();
        let named = CALLED.iter().any(|name| class.contains(name));
        matches!(tree.name(*id), "h2" | "h3" | "header") || named
    };
    let short = |text: &str| text.len() <= 4 * words.len() + 400;
    tree.below(0).filter(is_deck).any(|id| {
        let all = tree.words(id);
        short(&all) && even(&all).contains(words)
    })
}

fn even(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn count(words: &str) -> usize {
    words.split_whitespace().count()
}

/// The words of a page that are not in scripts and styles.
fn shown(tree: &Tree) -> String {
    let mut out = String::new();
    walk(tree, 0, &mut |piece| match piece {
        Piece::Text(words) => out.push_str(words),
        Piece::Open(_) | Piece::Close(_) => out.push(' '),
    });
    out
}

enum Piece<'a> {
    Open(usize),
    Text(&'a str),
    Close(&'a str),
}

/// Goes through all that a page shows, and its title.
fn walk<'a>(tree: &'a Tree, id: usize, tell: &mut impl FnMut(Piece<'a>)) {
    const HIDDEN: [&str; 13] = [
        "script", "style", "template", "noscript", "iframe", "object", "embed", "textarea", "select", "dialog", "link",
        "meta", "title",
    ];
    match tree.node(id) {
        Content::Text(words) => tell(Piece::Text(words)),
        Content::Element { .. } => {
            let name = tree.name(id);
            // What is no HTML is a drawing or a formula.
            if name.is_empty() || HIDDEN.contains(&name) || tree.attribute(id, "hidden").is_some() {
                return;
            }
            tell(Piece::Open(id));
            tree.children(id).for_each(|child| walk(tree, child, tell));
            tell(Piece::Close(name));
        }
        Content::Nothing => tree.children(id).for_each(|child| walk(tree, child, tell)),
    }
}

/// The page as the extractor gets it. It drops every `footer` with all that is in it, also the one that names who is quoted.
fn written(tree: &Tree) -> String {
    let mut html = String::new();
    let mut quotes = 0_usize;
    walk(tree, 0, &mut |piece| match piece {
        Piece::Text(words) => {
            for c in words.chars() {
                let stand_in = STAND_INS.iter().find(|(special, _)| special.starts_with(c));
                html.push(stand_in.map_or(c, |(_, stands_for)| *stands_for));
            }
        }
        Piece::Open(id) => {
            let name = tree.name(id);
            quotes += usize::from(name == "blockquote");
            // Writing to a string cannot fail.
            let _ = write!(html, "<{}", if name == "footer" && quotes > 0 { "cite" } else { name });
            if let Content::Element { attributes, .. } = tree.node(id) {
                for (name, value) in attributes.iter().filter(|(name, _)| is_plain(name)) {
                    let _ = write!(html, " {name}=\"");
                    escaped(value, &mut html);
                    html.push('"');
                }
            }
            html.push('>');
        }
        Piece::Close(name) => {
            const VOID: [&str; 9] = ["area", "base", "br", "col", "hr", "img", "input", "source", "wbr"];
            let inside = quotes > 0;
            quotes -= usize::from(name == "blockquote");
            if !VOID.contains(&name) {
                let _ = write!(html, "</{}>", if name == "footer" && inside { "cite" } else { name });
            }
        }
    });
    html
}

fn is_plain(name: &str) -> bool {
    name.chars().all(|c| c.is_ascii_lowercase() || c == '-')
}

fn escaped(words: &str, html: &mut String) {
    for c in words.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(c),
        }
    }
}
