//! Markdown in: `CommonMark` with tables, and a front matter of `key: value` lines.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::draft::{Draft, Line, Mark};
use super::error::ReadError;
use super::{Reading, html, json_ld};
use crate::release::{Block, Figure, ImageLink, Item, Link, ListKind, Organisation, Person, Text};

/// Lists and quotations are nested no deeper than this; what is deeper joins the level above.
const MOST: usize = 5;

pub(super) fn read(source: &str) -> Result<Reading, ReadError> {
    super::sniff::check(source)?;
    let source = source.trim_start_matches('\u{feff}');
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS | Options::ENABLE_STRIKETHROUGH;
    let mut builder = Builder::default();
    for event in Parser::new_ext(source, options) {
        builder.event(event)?;
    }
    builder.flush();
    while builder.open.len() > 1 {
        builder.shut();
    }
    let mut draft = builder.draft;
    draft.blocks = builder.open.pop().unwrap_or_default().blocks;
    // The first heading is the title; what stands below it counts from one.
    let top = draft.blocks.iter().skip(1).filter_map(level).min().unwrap_or(1);
    for block in &mut draft.blocks {
        if let Block::Heading { level, .. } = block {
            *level = (level.saturating_sub(top) + 1).min(4);
        }
    }
    draft.read()
}

fn level(block: &Block) -> Option<u8> {
    if let Block::Heading { level, .. } = block { Some(*level) } else { None }
}

/// A block that is being written, with what is in it so far.
#[derive(Default)]
struct Open {
    container: Container,
    blocks: Vec<Block>,
}

#[derive(Default)]
enum Container {
    /// The document, and whatever passes its blocks on.
    #[default]
    None,
    Quote,
    List(ListKind, Vec<Item>),
    Item,
}

#[derive(Default)]
struct Table {
    head: Vec<Text>,
    rows: Vec<Vec<Text>>,
    row: Vec<Text>,
}

struct Builder {
    draft: Draft,
    open: Vec<Open>,
    /// How many quotations and lists are open.
    deep: usize,
    line: Line,
    table: Option<Table>,
    /// HTML, gathered until something else comes.
    html: String,
    /// Whether the text is a front matter.
    matter: bool,
    /// Whether the text says what a picture shows.
    picture: Option<(String, String)>,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            draft: Draft::default(),
            open: vec![Open::default()],
            deep: 0,
            line: Line::default(),
            table: None,
            html: String::new(),
            matter: false,
            picture: None,
        }
    }
}

impl Builder {
    fn event(&mut self, event: Event) -> Result<(), ReadError> {
        if !matches!(event, Event::Html(_) | Event::End(TagEnd::HtmlBlock)) && !self.html.is_empty() {
            let html = std::mem::take(&mut self.html);
            let blocks = html::fragment(&html, &mut self.draft)?;
            self.here().extend(blocks);
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) if self.matter => front_matter(&words, &mut self.draft),
            Event::Text(words) | Event::Code(words) | Event::InlineMath(words) | Event::DisplayMath(words) => {
                self.words(&words);
            }
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => self.line.line_break(),
            Event::Rule => {
                self.flush();
                self.here().push(Block::Divider);
            }
            Event::Html(html) => {
                self.flush();
                self.html.push_str(&html);
            }
            // Of tags in a line only breaks say something that a record can hold.
            Event::InlineHtml(tag) if tag.get(..3).is_some_and(|name| name.eq_ignore_ascii_case("<br")) => {
                self.line.line_break();
            }
            Event::InlineHtml(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
        Ok(())
    }

    fn words(&mut self, words: &str) {
        match &mut self.picture {
            Some((_, alt)) => alt.push_str(words),
            None => self.line.push(words),
        }
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::MetadataBlock(_) => self.matter = true,
            Tag::Strong => self.line.open(Mark::Strong),
            Tag::Emphasis => self.line.open(Mark::Emphasis),
            Tag::Link { dest_url, .. } => match Link::new(&dest_url) {
                Ok(url) if !self.line.is_linked() => self.line.open(Mark::Link(url)),
                Ok(_) => self.line.open(Mark::Plain),
                Err(error) => {
                    self.draft.note(&[&error.to_string()]);
                    self.line.open(Mark::Plain);
                }
            },
            Tag::Image { dest_url, .. } if self.picture.is_none() => {
                self.picture = Some((dest_url.to_string(), String::new()));
            }
            Tag::BlockQuote(_) => self.nest(Container::Quote),
            Tag::List(first) => {
                let kind = if first.is_some() { ListKind::Numbers } else { ListKind::Bullets };
                self.nest(Container::List(kind, Vec::new()));
            }
            Tag::Item => self.nest(Container::Item),
            Tag::Table(_) => {
                self.flush();
                self.table = Some(Table::default());
            }
            Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) => self.flush(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::MetadataBlock(_) => self.matter = false,
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link => self.line.close(),
            TagEnd::Image => {
                if let Some((url, alt)) = self.picture.take() {
                    self.picture(&url, alt);
                }
            }
            TagEnd::Heading(level) => {
                if let Some(text) = self.line.take() {
                    let block = Block::Heading { level: rank(level), text, id: None };
                    self.here().push(block);
                }
            }
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                self.flush();
                self.shut();
            }
            TagEnd::TableCell => {
                let text = self.line.take().unwrap_or_else(|| Text::plain(""));
                self.table.iter_mut().for_each(|table| table.row.push(text.clone()));
            }
            TagEnd::TableHead => {
                self.table.iter_mut().for_each(|table| table.head = std::mem::take(&mut table.row));
            }
            TagEnd::TableRow => {
                self.table.iter_mut().for_each(|table| table.rows.push(std::mem::take(&mut table.row)));
            }
            TagEnd::Table => {
                if let Some(Table { head, rows, .. }) = self.table.take() {
                    self.here().push(Block::Table { caption: None, head, rows });
                }
            }
            TagEnd::Paragraph | TagEnd::CodeBlock => self.flush(),
            _ => {}
        }
    }

    fn here(&mut self) -> &mut Vec<Block> {
        if self.open.is_empty() {
            self.open.push(Open::default());
        }
        let last = self.open.len() - 1;
        &mut self.open[last].blocks
    }

    fn flush(&mut self) {
        if let Some(text) = self.line.take() {
            self.here().push(Block::Paragraph { text });
        }
    }

    /// Opens a container, or, where that would be too deep, one that passes its blocks on.
    fn nest(&mut self, container: Container) {
        self.flush();
        let inside = match container {
            Container::Item => matches!(self.open.last(), Some(Open { container: Container::List(..), .. })),
            _ => self.deep < MOST,
        };
        self.deep += usize::from(inside && !matches!(container, Container::Item));
        self.open.push(Open { container: if inside { container } else { Container::None }, blocks: Vec::new() });
    }

    fn shut(&mut self) {
        if self.open.len() < 2 {
            return;
        }
        let Some(Open { container, mut blocks }) = self.open.pop() else { return };
        self.deep -= usize::from(matches!(container, Container::Quote | Container::List(..)));
        match container {
            Container::None => self.here().append(&mut blocks),
            Container::Quote if blocks.is_empty() => {}
            Container::Quote => self.here().push(Block::Quote { blocks, speaker: None, via: None }),
            Container::List(kind, items) => self.here().push(Block::List { kind, intro: None, items }),
            Container::Item => {
                if let Some(Open { container: Container::List(_, items), .. }) = self.open.last_mut() {
                    items.push(Item(blocks));
                }
            }
        }
    }

    fn picture(&mut self, url: &str, alt: String) {
        let url = match ImageLink::new(url) {
            Ok(url) => Some(url),
            Err(error) => {
                self.draft.note(&[&error.to_string()]);
                None
            }
        };
        if url.is_some() || !alt.trim().is_empty() {
            self.here().push(Block::Figure(Figure { url, alt: Some(alt), ..Figure::default() }));
        }
    }
}

fn rank(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// Fields in lines of `key: value`, by the names that site generators use. Values are strings with or without quotation
/// marks; lists are in brackets.
fn front_matter(matter: &str, draft: &mut Draft) {
    let mut unknown = Vec::new();
    let release = &mut draft.release;
    for (key, value) in matter.lines().filter_map(|line| line.split_once(':')) {
        let value = unquoted(value);
        if value.is_empty() {
            continue;
        }
        match key.trim().to_ascii_lowercase().as_str() {
            "title" | "headline" => release.headline = Text::plain(value),
            "description" | "summary" | "standfirst" | "subtitle" => release.standfirst = Some(Text::plain(value)),
            "date" | "published" => release.dates.published = json_ld::day(value),
            "lastmod" | "updated" | "modified" => release.dates.updated = json_ld::day(value),
            "lang" | "language" => release.lang = Some(value.to_owned()),
            "kicker" | "category" => release.kicker = Some(Text::plain(value)),
            "issuer" | "organisation" | "organization" | "publisher" => {
                release.issuer = Some(Organisation { name: value.to_owned(), url: None });
            }
            "author" | "authors" | "byline" => {
                let names = listed(value);
                release.byline = names.map(|name| Person { name: name.to_owned(), ..Person::default() }).collect();
            }
            "tags" | "keywords" => release.tags = listed(value).map(str::to_owned).collect(),
            "url" | "canonical" | "permalink" => release.url = Link::new(value).ok(),
            "image" => {
                release.image = ImageLink::new(value).ok().map(|url| Figure { url: Some(url), ..Figure::default() });
            }
            name => unknown.push(name.to_owned()),
        }
    }
    if !unknown.is_empty() {
        draft.note(&[
            "the front matter has fields that a release has not, and which were left out: ",
            &unknown.join(", "),
        ]);
    }
}

fn unquoted(value: &str) -> &str {
    let value = value.trim();
    let inner = |quote: char| value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    inner('"').or(inner('\'')).unwrap_or(value)
}

fn listed(value: &str) -> impl Iterator<Item = &str> {
    let value = value.trim_start_matches('[').trim_end_matches(']');
    value.split(',').map(unquoted).filter(|item| !item.is_empty())
}
