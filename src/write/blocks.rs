//! The light copy's blocks: paragraphs, quotes, lists, pictures, tables, and the words in them.

use super::article::Writer;
use super::commas;
use crate::release::{Block, Figure, Inline, Item, ListKind, Speaker, Text};
use crate::view;
use crate::words;

impl Writer<'_> {
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    pub(super) fn block(&mut self, block: &Block) {
        match block {
            block if !self.shows(view::part_of(block)) => {}
            Block::Paragraph { text } => self.line("p", text),
            Block::Heading { level, text, .. } => self.heading(*level, text),
            Block::Quote { blocks, speaker, .. } => self.quote(blocks, speaker.as_ref()),
            // A copy of words that are in the text: nobody has to read them twice.
            Block::PullQuote { .. } => {}
            Block::List { kind, intro, items } => {
                if let Some(intro) = intro {
                    self.line("p", intro);
                }
                self.list(if *kind == ListKind::Numbers { "ol" } else { "ul" }, items, Self::item);
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Table { caption, head, rows } => self.table(caption.as_ref(), head, rows),
            Block::Box { title, blocks } => {
                self.html.line_break();
                self.html.open("section", &[]);
                if let Some(title) = title {
                    self.heading(2, title);
                }
                self.blocks(blocks);
                self.html.line_break();
                self.html.close("section");
            }
            Block::Divider => {
                self.html.line_break();
                self.html.open("hr", &[]);
            }
        }
    }

    /// Its speaker is a paragraph after it, as the HTML standard allows. A figure with a caption would say more, but
    /// trafilatura drops figures with all their words.
    fn quote(&mut self, blocks: &[Block], speaker: Option<&Speaker>) {
        self.html.line_break();
        self.html.open("blockquote", &[]);
        self.blocks(blocks);
        self.html.close("blockquote");
        let caption = speaker.map_or_else(String::new, |speaker| {
            commas([&speaker.name, &speaker.role, &speaker.organisation].map(Option::as_ref))
        });
        if !caption.is_empty() {
            self.html.line_break();
            self.html.open("p", &[]).text("— ").text(&caption).close("p");
        }
    }

    pub(super) fn figure(&mut self, figure: &Figure) {
        if !self.shows("figure") {
            return;
        }
        self.html.line_break();
        self.html.open("figure", &[]);
        let size = |pixels: Option<u32>| pixels.map(|pixels| pixels.to_string());
        let (width, height) = (size(figure.width), size(figure.height));
        if let Some(url) = &figure.url {
            let alt = figure.alt.as_deref().unwrap_or_default();
            let attributes = [
                ("src", Some(url.as_str())),
                ("alt", Some(alt)),
                ("width", width.as_deref()),
                ("height", height.as_deref()),
            ];
            self.html.open("img", &attributes);
        } else if let Some(alt) = figure.alt.as_ref().filter(|alt| !alt.is_empty()) {
            self.html.words("p", alt);
        }
        if figure.caption.is_some() || figure.credit.is_some() {
            self.html.open("figcaption", &[]);
            if let Some(caption) = &figure.caption {
                self.text(caption);
            }
            if let Some(credit) = &figure.credit {
                self.html.text(" ").text(credit);
            }
            self.html.close("figcaption");
        }
        self.html.close("figure");
    }

    fn table(&mut self, caption: Option<&Text>, head: &[Text], rows: &[Vec<Text>]) {
        self.html.line_break();
        self.html.open("table", &[]);
        if let Some(caption) = caption {
            self.html.line_break();
            self.element("caption", caption);
        }
        if !head.is_empty() {
            self.html.line_break();
            self.html.open("thead", &[]).open("tr", &[]);
            for cell in head {
                self.html.line_break();
                self.html.open("th", &[("scope", Some("col"))]);
                self.text(cell);
                self.html.close("th");
            }
            self.html.close("tr").close("thead");
        }
        self.html.line_break();
        self.html.open("tbody", &[]);
        for row in rows {
            self.html.line_break();
            self.html.open("tr", &[]);
            for cell in row {
                self.line("td", cell);
            }
            self.html.close("tr");
        }
        self.html.close("tbody").close("table");
    }

    pub(super) fn list<T>(&mut self, tag: &str, items: &[T], mut content: impl FnMut(&mut Self, &T)) {
        self.html.line_break();
        self.html.open(tag, &[]);
        for item in items {
            self.html.line_break();
            self.html.open("li", &[]);
            content(self, item);
            self.html.close("li");
        }
        self.html.line_break();
        self.html.close(tag);
    }

    fn item(&mut self, item: &Item) {
        match item.0.as_slice() {
            // A list of bare links passes for navigation, and is dropped; one of paragraphs that hold a link each does not.
            [Block::Paragraph { text }] if !matches!(text.0.as_slice(), [Inline::Link { .. }]) => self.text(text),
            blocks => self.blocks(blocks),
        }
    }

    pub(super) fn text(&mut self, text: &Text) {
        for inline in &text.0 {
            match inline {
                Inline::Plain(words) => {
                    self.html.text(words);
                }
                Inline::LineBreak => {
                    self.html.open("br", &[]);
                }
                Inline::Strong { text } => self.element("strong", text),
                Inline::Emphasis { text } => self.element("em", text),
                // The quotation marks are in the text; a `q` would bring a second pair where there is no style.
                Inline::Quotation { text, .. } => self.text(text),
                Inline::Link { url, text } => self.link(Some(url), |writer| writer.text(text)),
                Inline::Abbreviation { text, title } => {
                    self.html.open("abbr", &[("title", Some(title))]);
                    self.text(text);
                    self.html.close("abbr");
                }
                Inline::Language { lang, text } => {
                    self.html.open("span", &[("lang", Some(lang)), ("dir", Some(words::direction_of(lang)))]);
                    self.text(text);
                    self.html.close("span");
                }
            }
        }
    }
}
