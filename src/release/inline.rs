//! Text with its inline marks.

use super::json::{Decoder, Json, put};
use super::link::Link;
use super::people::{Speaker, Via};
use super::value::Value;

/// A run of text: plain pieces and marked ones, in reading order.
///
/// In JSON a plain text is a plain string; anything else is an array of strings and marks:
/// `["Read ", {"type": "emphasis", "text": "this"}]`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Text(pub Vec<Inline>);

/// One piece of a [`Text`].
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(tag = "type", rename_all = "kebab-case"))]
pub enum Inline {
    /// Words of importance (HTML `strong`).
    Strong {
        /// What is marked.
        text: Text,
    },
    /// Stressed words, and titles of works (HTML `em`).
    Emphasis {
        /// What is marked.
        text: Text,
    },
    /// A link.
    Link {
        /// Where it leads.
        url: Link,
        /// What is marked.
        text: Text,
    },
    /// Words that somebody said, quotation marks included, inside a paragraph (HTML `q` without its own marks).
    Quotation {
        /// What was said, with the marks of the original.
        text: Text,
        /// Who said it, if the text tells.
        speaker: Option<Speaker>,
        /// How the speaker was found.
        via: Option<Via>,
    },
    /// An abbreviation and what it stands for (HTML `abbr`).
    Abbreviation {
        /// The short form.
        text: Text,
        /// The long form.
        title: String,
    },
    /// Words of another language (HTML `span lang`).
    Language {
        /// The language, as a BCP 47 tag.
        lang: String,
        /// What is marked.
        text: Text,
    },
    /// A line break that belongs to the text (HTML `br`).
    LineBreak,
    /// Plain words.
    #[cfg_attr(feature = "schema", schemars(untagged))]
    Plain(String),
}

impl Text {
    /// A text without marks.
    pub fn plain(words: impl Into<String>) -> Self {
        Self(vec![Inline::Plain(words.into())])
    }

    /// Whether there is nothing to read in it.
    pub fn is_empty(&self) -> bool {
        self.words().trim().is_empty()
    }

    /// The words alone, without their marks; a line break becomes `\n`.
    pub fn words(&self) -> String {
        let mut words = String::new();
        self.collect_words(&mut words);
        words
    }

    fn collect_words(&self, words: &mut String) {
        for inline in &self.0 {
            match inline {
                Inline::Plain(plain) => words.push_str(plain),
                Inline::LineBreak => words.push('\n'),
                Inline::Strong { text }
                | Inline::Emphasis { text }
                | Inline::Link { text, .. }
                | Inline::Quotation { text, .. }
                | Inline::Abbreviation { text, .. }
                | Inline::Language { text, .. } => text.collect_words(words),
            }
        }
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self::plain(words)
    }
}

impl Json for Text {
    fn encode(&self) -> Option<Value> {
        match self.0.as_slice() {
            [Inline::Plain(words)] => words.encode(),
            inlines => Some(Value::List(inlines.iter().map(Inline::to_value).collect())),
        }
    }

    fn decode(value: Value, decoder: &mut Decoder) -> Self {
        match value {
            Value::Text(words) => Self::plain(words),
            Value::List(values) => {
                let pieces = decoder.list::<Pieces>(values);
                Self(pieces.into_iter().flat_map(|Pieces(inlines)| inlines).collect())
            }
            other => {
                decoder.expected("text: a string, or an array of strings and marks", &other);
                Self::nothing()
            }
        }
    }

    fn nothing() -> Self {
        Self::default()
    }
}

/// What one array element stands for: usually one inline; a mark whose link was refused leaves its words.
struct Pieces(Vec<Inline>);

impl Json for Pieces {
    fn encode(&self) -> Option<Value> {
        Some(Value::List(self.0.iter().map(Inline::to_value).collect()))
    }

    fn decode(value: Value, decoder: &mut Decoder) -> Self {
        let fields = &mut match value {
            Value::Text(words) => return Self(vec![Inline::Plain(words)]),
            other => decoder.fields(other, "a string or a mark"),
        };
        let mark: String = decoder.need(fields, "type");
        if mark == "line-break" {
            return Self(vec![Inline::LineBreak]);
        }
        let text: Text = decoder.need(fields, "text");
        let inline = match mark.as_str() {
            "strong" => Inline::Strong { text },
            "emphasis" => Inline::Emphasis { text },
            "link" => match decoder.take(fields, "url") {
                Some(url) => Inline::Link { url, text },
                None => return Self(text.0),
            },
            "quotation" => {
                Inline::Quotation { text, speaker: decoder.take(fields, "speaker"), via: decoder.take(fields, "via") }
            }
            "abbreviation" => Inline::Abbreviation { text, title: decoder.need(fields, "title") },
            "language" => Inline::Language { lang: decoder.need(fields, "lang"), text },
            other => {
                const KNOWN: &str =
                    "”: the marks are strong, emphasis, link, quotation, abbreviation, language and line-break";
                decoder.fail(&["unknown mark “", other, KNOWN]);
                return Self::nothing();
            }
        };
        decoder.leftover(std::mem::take(fields));
        Self(vec![inline])
    }

    fn nothing() -> Self {
        Self(Vec::new())
    }
}

impl Inline {
    fn to_value(&self) -> Value {
        let mut fields = Vec::new();
        let mut mark = |name: &str, text: &Text| {
            put(&mut fields, "type", Some(Value::Text(name.to_owned())));
            put(&mut fields, "text", text.encode());
        };
        match self {
            Self::Plain(words) => return Value::Text(words.clone()),
            Self::Strong { text } => mark("strong", text),
            Self::Emphasis { text } => mark("emphasis", text),
            Self::Link { url, text } => {
                mark("link", text);
                put(&mut fields, "url", url.encode());
            }
            Self::Quotation { text, speaker, via } => {
                mark("quotation", text);
                put(&mut fields, "speaker", speaker.encode());
                put(&mut fields, "via", via.encode());
            }
            Self::Abbreviation { text, title } => {
                mark("abbreviation", text);
                put(&mut fields, "title", title.encode());
            }
            Self::Language { lang, text } => {
                mark("language", text);
                put(&mut fields, "lang", lang.encode());
            }
            Self::LineBreak => put(&mut fields, "type", Some(Value::Text("line-break".to_owned()))),
        }
        Value::Record(fields)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let inline = generator.subschema_for::<Inline>();
        schemars::json_schema!({
            "description": "Plain text as a string, or an array of strings and marks.",
            "anyOf": [{ "type": "string" }, { "type": "array", "items": inline }],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(json: &str) -> Result<Text, serde_json::Error> {
        serde_json::from_str(json)
    }

    #[test]
    fn plain_text_is_a_plain_string_in_json() {
        assert_eq!(decode("\"Hello\"").unwrap(), Text::plain("Hello"));
        assert_eq!(serde_json::to_string(&Text::plain("Hello")).unwrap(), "\"Hello\"");
    }

    #[test]
    fn marks_survive_a_round_trip() {
        let json = r#"["a ",{"type":"strong","text":["b",{"type":"line-break"}]},{"type":"link","text":"c","url":"https://example.org/"},{"type":"abbreviation","text":"d","title":"e"},{"type":"language","text":"f","lang":"mi"}]"#;
        let text = decode(json).unwrap();
        assert_eq!(text.words(), "a b\ncdf");
        assert_eq!(serde_json::to_string(&text).unwrap(), json);
    }

    #[test]
    fn a_link_that_is_not_admitted_keeps_its_words() {
        let value = serde_json::from_str(r#"[{"type":"link","url":"javascript:alert(1)","text":"click"}]"#).unwrap();
        let mut decoder = Decoder::default();
        assert_eq!(decoder.whole(value), Ok(Text::plain("click")));
        assert_eq!(
            decoder.refused,
            ["[0].url: “javascript:alert(1)” is not linked: only http:, https:, mailto: and tel: are admitted"]
        );
    }

    #[test]
    fn an_unknown_mark_is_a_clear_error() {
        let error = decode(r#"[{"type":"blink","text":"x"}]"#).unwrap_err().to_string();
        assert!(error.starts_with("[0]: unknown mark “blink”: the marks are strong"), "{error}");
    }
}
