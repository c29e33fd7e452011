//! What is said about a release: its kind, status, places, dates, events and rights, and what else there is to read.

use super::block::Block;
use super::date::Date;
use super::inline::Text;
use super::json::{Decoder, Json, names, put, record};
use super::link::{ImageLink, Link};
use super::value::Value;

/// What sort of text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Kind {
    /// A press release.
    #[default]
    PressRelease,
    /// A statement.
    Statement,
    /// A speech.
    Speech,
    /// An invitation to journalists.
    MediaAdvisory,
    /// A report.
    Report,
    /// A news article.
    News,
}

/// Direction of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

/// Whether it may be published.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(tag = "type", rename_all = "kebab-case"))]
pub enum Status {
    /// It may.
    #[default]
    Released,
    /// Not before a time.
    Embargoed {
        /// The time, if the release says it so that it can be read.
        until: Option<Date>,
        /// The embargo's own words.
        text: Option<String>,
    },
    /// It has been taken back.
    Withdrawn {
        /// Why.
        because: Option<Text>,
    },
}

impl Status {
    /// Whether nothing stands against publishing.
    pub fn is_released(&self) -> bool {
        matches!(self, Self::Released)
    }
}

impl Json for Status {
    fn encode(&self) -> Option<Value> {
        let mut fields = Vec::new();
        let mut kind = |name: &str| put(&mut fields, "type", Some(Value::Text(name.to_owned())));
        match self {
            Self::Released => return None,
            Self::Embargoed { until, text } => {
                kind("embargoed");
                put(&mut fields, "until", until.encode());
                put(&mut fields, "text", text.encode());
            }
            Self::Withdrawn { because } => {
                kind("withdrawn");
                put(&mut fields, "because", because.encode());
            }
        }
        Some(Value::Record(fields))
    }

    fn decode(value: Value, decoder: &mut Decoder) -> Self {
        let fields = &mut decoder.fields(value, "a status such as {\"type\": \"released\"}");
        let kind: String = decoder.need(fields, "type");
        let status = match kind.as_str() {
            "released" => Self::Released,
            "embargoed" => Self::Embargoed { until: decoder.take(fields, "until"), text: decoder.take(fields, "text") },
            "withdrawn" => Self::Withdrawn { because: decoder.take(fields, "because") },
            other => {
                decoder.fail(&["unknown status “", other, "”: it is one of released embargoed withdrawn"]);
                Self::nothing()
            }
        };
        decoder.leftover(std::mem::take(fields));
        status
    }

    fn nothing() -> Self {
        Self::Released
    }

    const REQUIRED: bool = false;
}

/// Place and day of filing, each as written. (Not the time of publication: that is in [`Dates`].)
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dateline {
    /// "WELLINGTON, New Zealand".
    pub place: Option<String>,
    /// "17 December".
    pub day: Option<String>,
}

/// When it came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Dates {
    /// First publication.
    pub published: Option<Date>,
    /// The last change that matters.
    pub updated: Option<Date>,
}

/// A country or place that the release is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// Its name.
    pub name: String,
    /// What sort of place.
    pub kind: Option<PlaceKind>,
}

/// Sorts of places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum PlaceKind {
    /// A country.
    #[default]
    Country,
    /// A part of a country.
    Region,
    /// A city, town or village.
    City,
}

/// Something that will happen or has happened on a day.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Event {
    /// The sentence that tells it.
    pub title: String,
    /// The day or time, no more precise than the text.
    pub when: Date,
    /// Where.
    pub place: Option<String>,
    /// Index in the body of the block that it came from.
    pub block: Option<usize>,
}

/// A correction made after publication.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Correction {
    /// When it was made.
    pub when: Option<Date>,
    /// What was wrong and what is right.
    pub text: Text,
}

/// A boilerplate: what an organisation says about itself at the end of every release.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Boilerplate {
    /// The organisation's name.
    pub organisation: Option<String>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// Another article worth reading. Without a URL it is a title to show, never a dead link.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Related {
    /// Its headline.
    pub title: String,
    /// Where it is.
    pub url: Option<Link>,
    /// Its picture.
    pub image: Option<ImageLink>,
    /// When it came out.
    pub date: Option<Date>,
    /// Who published it.
    pub source: Option<String>,
}

/// Whose it is, and what others may do with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rights {
    /// The holder of the copyright.
    pub holder: Option<String>,
    /// The notice: "© 2025 Example".
    pub notice: Option<String>,
    /// The licence's page.
    pub licence: Option<Link>,
}

record!(Dateline { place, day });
record!(Dates { published, updated } or default);
record!(Place { name, kind });
record!(Event { title, when, place, block });
record!(Correction { when, text });
record!(Boilerplate { organisation, blocks });
record!(Related { title, url, image, date, source });
record!(Rights { holder, notice, licence } or default);
names!(Kind {
    PressRelease = "press-release",
    Statement = "statement",
    Speech = "speech",
    MediaAdvisory = "media-advisory",
    Report = "report",
    News = "news"
} or default);
names!(Direction { Ltr = "ltr", Rtl = "rtl" });
names!(PlaceKind { Country = "country", Region = "region", City = "city" });
