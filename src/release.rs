//! What a release is: plain data, and how it is spelled in JSON. Nothing else.
//!
//! Field names are journalism's and IPTC's own, and map to schema.org `NewsArticle`, IPTC ninjs 3.1 and Apple News Format.

mod about;
mod block;
mod date;
mod figure;
mod inline;
pub(crate) mod json;
mod link;
mod people;
mod plain;
mod value;

use json::{Decoder, Json, record};

pub use about::{
    Boilerplate, Correction, Dateline, Dates, Direction, Event, Kind, Place, PlaceKind, Related, Rights, Status,
};
pub use block::{Block, Item, ListKind};
pub use date::{Date, DateError, Time};
pub use figure::Figure;
pub use inline::{Inline, Text};
pub use link::{ImageLink, Link, LinkError};
pub use people::{Contact, Organisation, Person, Speaker, Via};
pub use value::Value;

/// The most elements that all lists of a release may have together, and the most lines of a text: a browser draws so many
/// before anybody notices, and no press office has sent as many.
pub const MAX_PIECES: usize = 4000;

/// A release: the one record that every reader makes and every view and writer takes.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(default, transform = needs_headline))]
pub struct Release {
    /// Version of this format.
    pub version: Version,
    /// What sort of text it is.
    pub kind: Kind,
    /// The issuer's own name for it.
    pub id: Option<String>,
    /// Its page at the issuer.
    pub url: Option<Link>,
    /// Language of the text, as a BCP 47 tag.
    pub lang: Option<String>,
    /// Direction of writing, where the language does not tell.
    pub dir: Option<Direction>,
    /// The word or two over the headline.
    pub kicker: Option<Text>,
    /// The headline.
    pub headline: Text,
    /// The sentence under the headline that sums up the release.
    pub standfirst: Option<Text>,
    /// Who wrote it.
    pub byline: Vec<Person>,
    /// Who issued it.
    pub issuer: Option<Organisation>,
    /// Who passed it on.
    pub source: Option<Organisation>,
    /// Place and day of filing, as written.
    pub dateline: Option<Dateline>,
    /// When it came out.
    pub dates: Dates,
    /// Whether it may be published.
    pub status: Status,
    /// Countries and places that it is about.
    pub places: Vec<Place>,
    /// Subjects.
    pub tags: Vec<String>,
    /// The main picture.
    pub image: Option<Figure>,
    /// The text.
    pub body: Vec<Block>,
    /// Days that the text speaks of.
    pub events: Vec<Event>,
    /// What has been corrected.
    pub corrections: Vec<Correction>,
    /// Notes to editors.
    pub notes: Vec<Block>,
    /// Boilerplates, one for each organisation.
    pub about: Vec<Boilerplate>,
    /// Whom journalists may ask.
    pub contacts: Vec<Contact>,
    /// What else there is to read.
    pub related: Vec<Related>,
    /// Whose it is.
    pub rights: Rights,
}

record!(Release {
    version,
    kind,
    id,
    url,
    lang,
    dir,
    kicker,
    headline,
    standfirst,
    byline,
    issuer,
    source,
    dateline,
    dates,
    status,
    places,
    tags,
    image,
    body,
    events,
    corrections,
    notes,
    about,
    contacts,
    related,
    rights
});

/// Every field has a value to stand for it when it is absent, but one.
#[cfg(feature = "schema")]
fn needs_headline(schema: &mut schemars::Schema) {
    schema.insert("required".to_owned(), serde_json::json!(["headline"]));
}

/// The version of the format, which is [`Version::KNOWN`]. A newer one is refused: its meaning is not known here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transparent))]
pub struct Version(#[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1)))] u32);

impl Version {
    /// The version that this library reads and writes.
    pub const KNOWN: u32 = 1;
}

impl Default for Version {
    fn default() -> Self {
        Self(Self::KNOWN)
    }
}

impl Json for Version {
    fn encode(&self) -> Option<Value> {
        self.0.encode()
    }

    fn decode(value: Value, decoder: &mut Decoder) -> Self {
        match u32::decode(value, decoder) {
            Self::KNOWN => {}
            0 => decoder.fail(&["there is no version 0: write \"version\": 1"]),
            _ => decoder.fail(&["the release is of a newer version than 1: update Standfirst to read it"]),
        }
        Self::nothing()
    }

    fn nothing() -> Self {
        Self::default()
    }

    const REQUIRED: bool = false;
}
