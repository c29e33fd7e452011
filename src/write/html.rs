//! HTML, written: every tag and attribute name is ours, and everything else is escaped on its way in.

use std::fmt::Write;

use crate::bidi::closed;

/// HTML that is being written.
#[derive(Debug, Default)]
pub(super) struct Html(String);

impl Html {
    /// Words of a release: escaped, and with its invisible controls of direction closed.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.escaped(&closed(text))
    }

    /// Markup that is safe already: what another writer of this module has made.
    pub(super) fn markup(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    fn escaped(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                // A CR in the source would not survive a parser; nor would a NUL.
                '\r' => self.0.push_str("&#13;"),
                '\0' => self.0.push('\u{fffd}'),
                _ => self.0.push(c),
            }
        }
        self
    }

    /// A start tag. Attributes without a value are left out.
    pub(super) fn open(&mut self, tag: &str, attributes: &[(&str, Option<&str>)]) -> &mut Self {
        // Writing to a string cannot fail.
        let _ = write!(self.0, "<{tag}");
        for (name, value) in attributes {
            if let Some(value) = value {
                let _ = write!(self.0, " {name}=\"");
                self.escaped(value);
                self.0.push('"');
            }
        }
        self.0.push('>');
        self
    }

    /// An end tag.
    pub(super) fn close(&mut self, tag: &str) -> &mut Self {
        let _ = write!(self.0, "</{tag}>");
        self
    }

    /// An element around what a function writes.
    pub(super) fn element(
        &mut self,
        tag: &str,
        attributes: &[(&str, Option<&str>)],
        content: impl FnOnce(&mut Self),
    ) -> &mut Self {
        self.open(tag, attributes);
        content(self);
        self.close(tag)
    }

    /// An element that holds nothing but text.
    pub(super) fn words(&mut self, tag: &str, words: &str) -> &mut Self {
        self.element(tag, &[], |html| {
            html.text(words);
        })
    }

    /// A line break in the source, between blocks.
    pub(super) fn line_break(&mut self) {
        self.0.push('\n');
    }

    /// All that was written.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_values_are_escaped() {
        let mut html = Html::default();
        html.element("p", &[("title", Some("\"><script>")), ("lang", None)], |html| {
            html.text("a < b & c\0");
        });
        assert_eq!(html.finish(), "<p title=\"&quot;&gt;&lt;script&gt;\">a &lt; b &amp; c\u{fffd}</p>");
    }
}
