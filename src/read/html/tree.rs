//! A page as a tree, made by the parser of browsers (html5ever) with two things that it has not: an end to how deep and how
//! large it gets. Both are looked at while the parser runs, so that a hostile page is refused before it costs anything.

mod sink;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{ParseOpts, QualName, parse_document};

use super::super::error::{ReadError, Reason};
use sink::{Sink, parts};

/// How many elements a page may have. The front page of a newspaper has a tenth of it.
pub(in crate::read) const MAX_ELEMENTS: usize = 50_000;
/// How deep they may be nested: browsers stop at 512, and pages of people reach 40.
pub(in crate::read) const MAX_DEPTH: usize = 200;

/// How many words a single tag or comment may have: the parser compares each attribute of a tag with all before it.
const MAX_WORDS: usize = 10_000;

/// The parser is given so many bytes at a time, and asked in between whether it is too much.
const BITE: usize = 512;

/// A node of the tree.
#[derive(Debug, Default)]
pub(super) struct Node {
    pub(super) content: Content,
    parent: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
    previous: Option<usize>,
    next: Option<usize>,
}

#[derive(Debug, Default)]
pub(super) enum Content {
    /// The document, a template's content, a comment.
    #[default]
    Nothing,
    Text(String),
    Element {
        name: Rc<QualName>,
        attributes: Vec<(String, String)>,
    },
}

/// A page. Node 0 is the document.
#[derive(Debug, Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// Parses a page.
    ///
    /// # Errors
    /// More than [`MAX_ELEMENTS`] elements, or deeper nesting than [`MAX_DEPTH`].
    pub(super) fn parse(page: &str) -> Result<Self, ReadError> {
        let tree = RefCell::new(Self { nodes: vec![Node::default()] });
        let sink = Sink { tree, fault: Cell::new(None), calls: Cell::new(0) };
        let mut parser = parse_document(sink, ParseOpts::default());
        let mut rest = page;
        // While the parser is inside a tag it calls for nothing.
        let mut words = 0;
        while !rest.is_empty() {
            let mut bite = rest.len().min(BITE);
            while !rest.is_char_boundary(bite) {
                bite += 1;
            }
            let (now, later) = rest.split_at(bite);
            parser.process(StrTendril::from_slice(now));
            let sink = &parser.tokenizer.sink.sink;
            if let Some(fault) = sink.fault.take() {
                return Err(ReadError(fault));
            }
            words = if sink.calls.replace(0) == 0 { words + parts(now) } else { 0 };
            if words > MAX_WORDS {
                return Err(ReadError(Reason::TooManyElements));
            }
            rest = later;
        }
        let sink = parser.finish();
        if let Some(fault) = sink.fault.take() {
            return Err(ReadError(fault));
        }
        let tree = sink.tree.into_inner();
        // Elements that were not closed in their order were moved, which can take them deeper than where they began.
        if tree.depth() > MAX_DEPTH { Err(ReadError(Reason::PageTooDeep)) } else { Ok(tree) }
    }

    fn depth(&self) -> usize {
        let mut depths = vec![0; self.nodes.len()];
        for id in self.below(0) {
            depths[id] = self.nodes[id].parent.map_or(0, |parent| depths[parent] + 1);
        }
        depths.into_iter().max().unwrap_or_default()
    }

    pub(super) fn node(&self, id: usize) -> &Content {
        &self.nodes[id].content
    }

    /// An element's name in small letters; nothing for other nodes, and for those of SVG and `MathML`.
    pub(super) fn name(&self, id: usize) -> &str {
        match &self.nodes[id].content {
            Content::Element { name, .. } if name.ns == html5ever::ns!(html) => &name.local,
            _ => "",
        }
    }

    pub(super) fn attribute(&self, id: usize, wanted: &str) -> Option<&str> {
        match &self.nodes[id].content {
            Content::Element { attributes, .. } => {
                attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
            }
            _ => None,
        }
    }

    pub(super) fn children(&self, id: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.nodes[id].first, |child| self.nodes[*child].next)
    }

    /// A node and all below it, in the order of the page.
    pub(super) fn below(&self, id: usize) -> impl Iterator<Item = usize> {
        let mut next = Some(id);
        std::iter::from_fn(move || {
            let now = next?;
            next = self.nodes[now].first.or_else(|| self.after(now, id));
            Some(now)
        })
    }

    /// The node after all that is below this one, within a root.
    fn after(&self, id: usize, root: usize) -> Option<usize> {
        let mut at = id;
        while at != root {
            if let Some(next) = self.nodes[at].next {
                return Some(next);
            }
            at = self.nodes[at].parent?;
        }
        None
    }

    /// The words below a node, as they stand there.
    pub(super) fn words(&self, id: usize) -> String {
        let texts = self.below(id).filter_map(|node| match &self.nodes[node].content {
            Content::Text(words) => Some(words.as_str()),
            _ => None,
        });
        texts.collect()
    }

    /// Changes the texts.
    pub(super) fn each_text(&mut self, change: impl Fn(&mut String)) {
        for node in &mut self.nodes {
            if let Content::Text(words) = &mut node.content {
                change(words);
            }
        }
    }

    fn add(&mut self, content: Content) -> usize {
        self.nodes.push(Node { content, ..Node::default() });
        self.nodes.len() - 1
    }

    fn detach(&mut self, id: usize) {
        let Node { parent, previous, next, .. } = self.nodes[id];
        match previous {
            Some(previous) => self.nodes[previous].next = next,
            None => parent.into_iter().for_each(|parent| self.nodes[parent].first = next),
        }
        match next {
            Some(next) => self.nodes[next].previous = previous,
            None => parent.into_iter().for_each(|parent| self.nodes[parent].last = previous),
        }
        let node = &mut self.nodes[id];
        (node.parent, node.previous, node.next) = (None, None, None);
    }

    /// Puts a node that stands nowhere under a parent: before a sibling, or last.
    fn insert(&mut self, parent: usize, id: usize, before: Option<usize>) {
        let previous = before.map_or(self.nodes[parent].last, |next| self.nodes[next].previous);
        let node = &mut self.nodes[id];
        (node.parent, node.previous, node.next) = (Some(parent), previous, before);
        match previous {
            Some(previous) => self.nodes[previous].next = Some(id),
            None => self.nodes[parent].first = Some(id),
        }
        match before {
            Some(next) => self.nodes[next].previous = Some(id),
            None => self.nodes[parent].last = Some(id),
        }
    }

    fn is_too_deep(&self, id: usize) -> bool {
        std::iter::successors(Some(id), |node| self.nodes[*node].parent).nth(MAX_DEPTH).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_a_tree_in_its_order() {
        let tree = Tree::parse("<p>a<b>b</b>c<p>d<table>e<tr><td>f</table>").unwrap();
        assert_eq!(tree.words(0), "abcdef");
        let names: Vec<&str> = tree.below(0).map(|id| tree.name(id)).filter(|name| !name.is_empty()).collect();
        assert_eq!(names, ["html", "head", "body", "p", "b", "p", "table", "tbody", "tr", "td"]);
    }

    #[test]
    fn a_template_is_not_in_the_page() {
        let tree = Tree::parse("<p>a<template shadowrootmode=open><p>b</template>c").unwrap();
        assert_eq!(tree.words(0), "ac");
    }

    #[test]
    fn deep_and_large_pages_are_refused() {
        let error = |page: String| Tree::parse(&page).unwrap_err().0;
        assert_eq!(error("<div>".repeat(400_000)), Reason::PageTooDeep);
        // The paragraphs are no deeper, but each opens the elements anew that the one before left open.
        assert_eq!(error("<b><p>".repeat(300_000)), Reason::TooManyElements);
        assert_eq!(error("<i>a</i>".repeat(200_000)), Reason::TooManyElements);
        let attributes: Vec<String> = (0..300_000).map(|number| format!("a{number}")).collect();
        assert_eq!(error(["<p ", &attributes.join(" "), ">"].concat()), Reason::TooManyElements);
        assert!(Tree::parse(&"<div>".repeat(MAX_DEPTH - 5)).is_ok());
    }
}
