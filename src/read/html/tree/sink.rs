//! What the parser of browsers calls while it makes a tree.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, QualName};

use super::super::super::error::Reason;
use super::{Content, MAX_ELEMENTS, Tree};

/// The tree while the parser makes it.
pub(super) struct Sink {
    pub(super) tree: RefCell<Tree>,
    pub(super) fault: Cell<Option<Reason>>,
    /// How often the parser has called since it was last asked.
    pub(super) calls: Cell<usize>,
}

/// How many attributes there could be: what stands between white space, quotes and slashes.
pub(super) fn parts(tag: &str) -> usize {
    let parting = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'/');
    tag.as_bytes().windows(2).filter(|pair| parting(pair[0]) && !parting(pair[1])).count()
}

/// A node's place in the tree, and its name, which the parser asks for all the time.
#[derive(Debug, Clone)]
pub(super) struct Handle {
    id: usize,
    name: Rc<QualName>,
    /// Where a template's content is.
    content: usize,
}

impl Sink {
    fn handle(&self, content: Content) -> Handle {
        let name = match &content {
            Content::Element { name, .. } => Rc::clone(name),
            _ => Rc::new(QualName::new(None, html5ever::ns!(), html5ever::local_name!(""))),
        };
        let mut tree = self.tree.borrow_mut();
        if tree.nodes.len() > 4 * MAX_ELEMENTS {
            self.fault.set(Some(Reason::TooManyElements));
        }
        Handle { id: tree.add(content), name, content: 0 }
    }

    fn put(&self, parent: usize, child: NodeOrText<Handle>, before: Option<usize>) {
        self.calls.set(self.calls.get() + 1);
        let mut tree = self.tree.borrow_mut();
        let child = match child {
            NodeOrText::AppendText(words) => {
                let beside = before.map_or(tree.nodes[parent].last, |next| tree.nodes[next].previous);
                if let Some(Content::Text(text)) = beside.map(|beside| &mut tree.nodes[beside].content) {
                    text.push_str(&words);
                    return;
                }
                tree.add(Content::Text(words.to_string()))
            }
            NodeOrText::AppendNode(node) => {
                tree.detach(node.id);
                node.id
            }
        };
        tree.insert(parent, child, before);
        if tree.is_too_deep(child) {
            self.fault.set(Some(Reason::PageTooDeep));
        }
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Self;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _: std::borrow::Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        let name = Rc::new(QualName::new(None, html5ever::ns!(), html5ever::local_name!("")));
        Handle { id: 0, name, content: 0 }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        self.calls.set(self.calls.get() + 1);
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Handle {
        let attributes = attributes.into_iter().map(|each| (each.name.local.to_string(), each.value.to_string()));
        let mut handle = self.handle(Content::Element { name: Rc::new(name), attributes: attributes.collect() });
        if flags.template {
            handle.content = self.handle(Content::Nothing).id;
        }
        handle
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.handle(Content::Nothing)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.handle(Content::Nothing)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.put(parent.id, child, None);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        if self.tree.borrow().nodes[element.id].parent.is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// What is in a template is not in the page: it stands nowhere.
    fn get_template_contents(&self, target: &Handle) -> Handle {
        Handle { id: target.content, ..self.get_document() }
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.id == other.id
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let parent = self.tree.borrow().nodes[sibling.id].parent;
        if let Some(parent) = parent {
            self.put(parent, child, Some(sibling.id));
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, added: Vec<Attribute>) {
        if let Content::Element { attributes, .. } = &mut self.tree.borrow_mut().nodes[target.id].content {
            for each in added {
                let name = each.name.local.to_string();
                if !attributes.iter().any(|(known, _)| *known == name) {
                    attributes.push((name, each.value.to_string()));
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, parent: &Handle) {
        let children: Vec<usize> = self.tree.borrow().children(node.id).collect();
        let mut tree = self.tree.borrow_mut();
        for child in children {
            tree.detach(child);
            tree.insert(parent.id, child, None);
        }
    }
}
