//! Blocks: what a release's body is made of.

use super::figure::Figure;
use super::inline::{Inline, Text};
use super::json::{Decoder, Json, names, put};
use super::people::{Speaker, Via};
use super::value::Value;

/// One block of text. In JSON a block is an object with a `type`; a plain string stands for a plain paragraph.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(tag = "type", rename_all = "kebab-case", transform = or_string))]
pub enum Block {
    /// A paragraph (HTML `p`).
    Paragraph {
        /// Its text.
        text: Text,
    },
    /// A section's heading.
    Heading {
        /// 1 for a section, 2 for a section in it, up to 4.
        #[cfg_attr(feature = "schema", schemars(default = "first_level", range(min = 1, max = 4)))]
        level: u8,
        /// Its text.
        text: Text,
        /// A name for links to it.
        id: Option<String>,
    },
    /// Words that somebody said, as blocks of their own (HTML `blockquote`).
    Quote {
        /// What was said, with the quotation marks of the original.
        blocks: Vec<Block>,
        /// Who said it, if the text tells.
        speaker: Option<Speaker>,
        /// How the speaker was found.
        via: Option<Via>,
    },
    /// A copy of words from the body, set large (HTML `aside`).
    PullQuote {
        /// The words.
        text: Text,
        /// Index in the body of the block that it repeats.
        of: usize,
    },
    /// A list.
    List {
        /// What sort of list.
        #[cfg_attr(feature = "schema", schemars(default))]
        kind: ListKind,
        /// The sentence that introduces it.
        intro: Option<Text>,
        /// Its items.
        items: Vec<Item>,
    },
    /// A picture with its caption.
    Figure(Figure),
    /// A table.
    Table {
        /// What the table shows.
        caption: Option<Text>,
        /// The column heads; empty if it has none.
        #[cfg_attr(feature = "schema", schemars(default))]
        head: Vec<Text>,
        /// Rows of cells.
        rows: Vec<Vec<Text>>,
    },
    /// Matter set apart: key facts, background.
    Box {
        /// Its heading.
        title: Option<Text>,
        /// Its content.
        blocks: Vec<Block>,
    },
    /// A break between parts (HTML `hr`).
    Divider,
}

/// What sort of list it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum ListKind {
    /// In no particular order.
    #[default]
    Bullets,
    /// In an order that counts.
    Numbers,
    /// What will be talked about or done: bullets that a sentence ending in a colon announces.
    Agenda,
}

/// A list's item. In JSON a string when it is one plain paragraph, else an array of blocks.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Item(pub Vec<Block>);

impl Block {
    /// A paragraph of plain text.
    pub fn paragraph(words: impl Into<String>) -> Self {
        Self::Paragraph { text: Text::plain(words) }
    }
}

impl From<&str> for Item {
    fn from(words: &str) -> Self {
        Self(vec![Block::paragraph(words)])
    }
}

names!(ListKind { Bullets = "bullets", Numbers = "numbers", Agenda = "agenda" } or default);

impl Json for Item {
    fn encode(&self) -> Option<Value> {
        match self.0.as_slice() {
            [Block::Paragraph { text }] if matches!(text.0.as_slice(), [Inline::Plain(_)]) => text.encode(),
            blocks => Some(all(blocks)),
        }
    }

    fn decode(value: Value, decoder: &mut Decoder) -> Self {
        match value {
            Value::Text(words) => Self(vec![Block::paragraph(words)]),
            Value::List(values) => Self(decoder.list(values)),
            other => {
                decoder.expected("a list item: a string, or an array of blocks", &other);
                Self::nothing()
            }
        }
    }

    fn nothing() -> Self {
        Self::default()
    }
}

/// A list that stays when it is empty, since its field has to be there.
fn all<T: Json>(values: &[T]) -> Value {
    Value::List(values.iter().filter_map(T::encode).collect())
}

impl Json for Block {
    fn encode(&self) -> Option<Value> {
        let mut fields = Vec::new();
        let mut field = |name: &str, value: Option<Value>| put(&mut fields, name, value);
        let mut kind = |name: &str| field("type", Some(Value::Text(name.to_owned())));
        match self {
            Self::Paragraph { text } => {
                kind("paragraph");
                field("text", text.encode());
            }
            Self::Heading { level, text, id } => {
                kind("heading");
                field("level", u32::from(*level).encode());
                field("text", text.encode());
                field("id", id.encode());
            }
            Self::Quote { blocks, speaker, via } => {
                kind("quote");
                field("blocks", Some(all(blocks)));
                field("speaker", speaker.encode());
                field("via", via.encode());
            }
            Self::PullQuote { text, of } => {
                kind("pull-quote");
                field("text", text.encode());
                field("of", of.encode());
            }
            Self::List { kind: list, intro, items } => {
                kind("list");
                field("kind", list.encode());
                field("intro", intro.encode());
                field("items", Some(all(items)));
            }
            Self::Figure(figure) => {
                kind("figure");
                if let Some(Value::Record(inner)) = figure.encode() {
                    fields.extend(inner);
                }
            }
            Self::Table { caption, head, rows } => {
                kind("table");
                field("caption", caption.encode());
                field("head", head.encode());
                field("rows", Some(Value::List(rows.iter().map(|row| all(row)).collect())));
            }
            Self::Box { title, blocks } => {
                kind("box");
                field("title", title.encode());
                field("blocks", Some(all(blocks)));
            }
            Self::Divider => kind("divider"),
        }
        Some(Value::Record(fields))
    }

    fn decode(value: Value, decoder: &mut Decoder) -> Self {
        let fields = &mut match value {
            Value::Text(words) => return Self::paragraph(words),
            other => decoder.fields(other, "a block such as {\"type\": \"paragraph\", \"text\": \"...\"}"),
        };
        let kind: String = decoder.need(fields, "type");
        let block = match kind.as_str() {
            "paragraph" => Self::Paragraph { text: decoder.need(fields, "text") },
            "heading" => Self::Heading {
                level: decoder.take::<Option<u32>>(fields, "level").map_or(1, |level| level.clamp(1, 4) as u8),
                text: decoder.need(fields, "text"),
                id: decoder.take(fields, "id"),
            },
            "quote" => Self::Quote {
                blocks: decoder.need(fields, "blocks"),
                speaker: decoder.take(fields, "speaker"),
                via: decoder.take(fields, "via"),
            },
            "pull-quote" => Self::PullQuote { text: decoder.need(fields, "text"), of: decoder.need(fields, "of") },
            "list" => Self::List {
                kind: decoder.take(fields, "kind"),
                intro: decoder.take(fields, "intro"),
                items: decoder.need(fields, "items"),
            },
            "figure" => Self::Figure(Figure::decode(Value::Record(std::mem::take(fields)), decoder)),
            "table" => Self::Table {
                caption: decoder.take(fields, "caption"),
                head: decoder.take(fields, "head"),
                rows: decoder.need(fields, "rows"),
            },
            "box" => Self::Box { title: decoder.take(fields, "title"), blocks: decoder.need(fields, "blocks") },
            "divider" => Self::Divider,
            other => {
                const KNOWN: &str =
                    "”: the blocks are paragraph, heading, quote, pull-quote, list, figure, table, box and divider";
                decoder.fail(&["unknown block “", other, KNOWN]);
                Self::nothing()
            }
        };
        decoder.leftover(std::mem::take(fields));
        block
    }

    fn nothing() -> Self {
        Self::Divider
    }
}

#[cfg(feature = "schema")]
fn first_level() -> u8 {
    1
}

/// A plain string stands for a plain paragraph.
#[cfg(feature = "schema")]
fn or_string(schema: &mut schemars::Schema) {
    if let Some(serde_json::Value::Array(forms)) = schema.get_mut("oneOf") {
        forms.push(serde_json::json!({ "type": "string" }));
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Item {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Item".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let block = generator.subschema_for::<Block>();
        schemars::json_schema!({
            "description": "A plain paragraph as a string, or an array of blocks.",
            "anyOf": [{ "type": "string" }, { "type": "array", "items": block }],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_block_survives_a_round_trip() {
        let json = r#"[{"type":"paragraph","text":"a"},{"type":"heading","level":1,"text":"b"},{"type":"quote","blocks":[{"type":"paragraph","text":"“c”"}],"speaker":{"name":"D"},"via":"before"},{"type":"pull-quote","text":"c","of":2},{"type":"list","kind":"agenda","intro":"e:","items":["f",[{"type":"paragraph","text":"g"},{"type":"divider"}]]},{"type":"figure","url":"https://example.org/h.png","alt":"i","caption":"j","credit":"k","width":3,"height":2},{"type":"table","head":["l"],"rows":[["m"]]},{"type":"box","title":"n","blocks":[]},{"type":"divider"}]"#;
        let blocks: Vec<Block> = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&blocks).unwrap(), json);
    }

    #[test]
    fn a_string_among_blocks_is_a_paragraph() {
        assert_eq!(serde_json::from_str::<Block>("\"a\"").unwrap(), Block::paragraph("a"));
    }

    #[test]
    fn a_block_that_lacks_a_field_says_which() {
        let error = serde_json::from_str::<Block>(r#"{"type":"list"}"#).unwrap_err().to_string();
        assert!(error.starts_with("the field `items` is missing"), "{error}");
    }
}
