//! A real HTML parser over what the views wrote: which elements and attributes there are, and where they lead.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use url::Url;

const ELEMENTS: [&str; 47] = [
    "a",
    "abbr",
    "article",
    "aside",
    "b",
    "bdi",
    "blockquote",
    "br",
    "button",
    "caption",
    "div",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "q",
    "section",
    "span",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "time",
    "tr",
    "ul",
    "svg",
    "path",
    "dl",
    "dt",
    "dd",
    "footer",
    "small",
    "cite",
    "address",
];
const ATTRIBUTES: [&str; 22] = [
    "alt",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "class",
    "data-action",
    "datetime",
    "decoding",
    "dir",
    "height",
    "href",
    "id",
    "lang",
    "loading",
    "part",
    "referrerpolicy",
    "rel",
    "role",
    "scope",
    "src",
    "tabindex",
    "title",
];

/// What a parser found in an article's HTML.
#[derive(Default)]
pub(crate) struct Page {
    /// Everything that has no business there.
    pub(crate) faults: Vec<String>,
    /// Every text, in the order of the page.
    pub(crate) texts: Vec<String>,
    /// Where links lead and pictures come from.
    pub(crate) addresses: Vec<String>,
    elements: usize,
}

impl Page {
    pub(crate) fn of(html: &str) -> Self {
        let context = QualName::new(None, ns!(html), local_name!("div"));
        let parser = parse_fragment(RcDom::default(), ParseOpts::default(), context, Vec::new(), false);
        let document = parser.one(html).document;
        let mut page = Self::default();
        // The first child is the root that every fragment is put into.
        for child in document.children.borrow().iter().flat_map(|root| root.children.borrow().clone()) {
            page.walk(&child);
        }
        // A parser that repairs the nesting closes and opens elements anew.
        let written =
            html.match_indices('<').filter(|(at, _)| html[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic()));
        let written = written.count();
        if written != page.elements {
            page.faults.push(format!("{written} elements were written, {} were parsed", page.elements));
        }
        page
    }

    fn walk(&mut self, node: &Handle) {
        match &node.data {
            NodeData::Element { name, attrs, .. } => {
                self.elements += 1;
                let element = name.local.as_ref();
                if !ELEMENTS.contains(&element) {
                    self.faults.push(format!("<{element}>"));
                }
                for attribute in attrs.borrow().iter() {
                    self.attribute(element, attribute.name.local.as_ref(), &attribute.value);
                }
            }
            NodeData::Text { contents } => self.texts.push(contents.borrow().to_string()),
            _ => self.faults.push("a node that is neither text nor element".to_owned()),
        }
        for child in node.children.borrow().iter() {
            self.walk(child);
        }
    }

    fn attribute(&mut self, element: &str, name: &str, value: &str) {
        if !(ATTRIBUTES.contains(&name) || element == "img" && name == "width") {
            self.faults.push(format!("<{element} {name}={value:?}>"));
        }
        if name != "href" && name != "src" {
            return;
        }
        self.addresses.push(value.to_owned());
        let admitted: &[&str] =
            if name == "href" { &["http", "https", "mailto", "tel"] } else { &["http", "https", "data"] };
        // What the parser refuses leads nowhere.
        let Ok(url) = Url::parse(value) else { return };
        let kind = url.path().to_ascii_lowercase();
        let document = url.scheme() == "data" && (!kind.starts_with("image/") || kind.starts_with("image/svg"));
        if document || !admitted.contains(&url.scheme()) {
            self.faults.push(format!("<{element} {name}={value:?}>"));
        }
    }
}
