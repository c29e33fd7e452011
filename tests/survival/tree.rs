//! A page as browsers parse it.

use std::fmt::Write;

use html5ever::tendril::TendrilSink;
use html5ever::{Attribute, ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// Elements that stand within a line; all others begin a new one.
const INLINE: [&str; 7] = ["a", "abbr", "em", "span", "strong", "time", "small"];

pub(crate) fn parse(html: &str) -> Handle {
    parse_document(RcDom::default(), ParseOpts::default()).one(html).document
}

fn name(node: &Handle) -> Option<&str> {
    if let NodeData::Element { name, .. } = &node.data { Some(name.local.as_ref()) } else { None }
}

/// The first element of this name, looked for outside of templates.
pub(crate) fn first(node: &Handle, wanted: &str) -> Option<Handle> {
    if name(node) == Some(wanted) {
        return Some(node.clone());
    }
    node.children.borrow().iter().find_map(|child| first(child, wanted))
}

/// What a template holds.
pub(crate) fn content(template: &Handle) -> Option<Handle> {
    let NodeData::Element { template_contents, .. } = &template.data else { return None };
    template_contents.borrow().clone()
}

pub(crate) fn attribute(node: &Handle, wanted: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else { return None };
    let attrs = attrs.borrow();
    attrs.iter().find(|attribute| &*attribute.name.local == wanted).map(|attribute| attribute.value.to_string())
}

/// What a reader sees: a line for each block. Scripts, styles and templates are not seen.
pub(crate) fn text(node: &Handle) -> String {
    let mut text = String::new();
    collect(node, &mut text, false);
    text
}

/// The same with every element and its attributes in it, sorted.
pub(crate) fn outline(node: &Handle) -> String {
    let mut text = String::new();
    collect(node, &mut text, true);
    super::expected::even(&text)
}

fn collect(node: &Handle, text: &mut String, tags: bool) {
    match &node.data {
        NodeData::Text { contents } => text.push_str(&contents.borrow()),
        NodeData::Element { name, attrs, .. } => {
            let name = name.local.as_ref();
            if ["script", "style", "template"].contains(&name) {
                return;
            }
            let line = if INLINE.contains(&name) { "" } else { "\n" };
            text.push_str(line);
            if tags {
                let written = |one: &Attribute| format!(" {}={:?}", one.name.local, sorted(&one.value));
                let mut attributes: Vec<_> = attrs.borrow().iter().map(written).collect();
                attributes.sort();
                let _ = write!(text, "<{name}{}>{line}", attributes.concat());
            }
            node.children.borrow().iter().for_each(|child| collect(child, text, tags));
            if tags {
                let _ = write!(text, "{line}</{name}>");
            }
            text.push_str(line);
        }
        NodeData::Document => node.children.borrow().iter().for_each(|child| collect(child, text, tags)),
        _ => {}
    }
}

/// Classes and the like are sets: their order says nothing.
fn sorted(value: &str) -> Vec<&str> {
    let mut words: Vec<_> = value.split_whitespace().collect();
    words.sort_unstable();
    words
}

/// All that is written in an element, as it is: for scripts and styles.
pub(crate) fn raw(node: &Handle) -> String {
    let pieces = node.children.borrow();
    let texts = pieces.iter().filter_map(|child| {
        if let NodeData::Text { contents } = &child.data { Some(contents.borrow().to_string()) } else { None }
    });
    texts.collect()
}
