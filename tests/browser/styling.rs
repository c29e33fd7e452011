//! The custom properties: what each changes, and that its default is the one that the README names.
//!
//! Each has a picture of a release as it comes beside one with the property set. The pictures go to
//! `screenshots/<engine>/styling-<name>.png`; those of Chromium, reduced to few colours, are the README's in `docs/styling/`.

use std::path::Path;

use serde_json::{Value, json};

use crate::check::{Check, Promise, holds, promise};
use crate::look::{complete, halves_differ};
use crate::page::Page;
use crate::session::Session;

/// A custom property.
struct Property {
    sentence: &'static str,
    name: &'static str,
    /// Its default, in words that mean the same.
    default: &'static str,
    /// Another value, and a part of an article that shows it.
    other: &'static str,
    shown_by: Sample,
}

#[derive(Clone, Copy)]
enum Sample {
    Top,
    Text,
    Points,
    Picture,
}

const fn property(
    sentence: &'static str,
    name: &'static str,
    default: &'static str,
    other: &'static str,
    shown_by: Sample,
) -> Property {
    Property { sentence, name, default, other, shown_by }
}

const PROPERTIES: [Property; 10] = [
    property("--standfirst-accent colours markers and rules", "accent", "#a3162e", "#0b6e4f", Sample::Points),
    property("--standfirst-ink colours the text", "ink", "#1b1a18", "#2b2a80", Sample::Top),
    property("--standfirst-paper colours the ground", "paper", "transparent", "#fdf0d9", Sample::Top),
    property("--standfirst-rule colours hairlines", "rule", "#d9d5cd", "#0b6e4f", Sample::Points),
    property(
        "--standfirst-font-text is the body's typeface",
        "font-text",
        "Charter, 'Bitstream Charter', 'Charis SIL', 'Iowan Old Style', 'Noto Serif', Cambria, Georgia, serif",
        "system-ui",
        Sample::Text,
    ),
    property(
        "--standfirst-font-display is the typeface of headlines and quotes",
        "font-display",
        "'Iowan Old Style', 'Palatino Linotype', Palatino, 'Charis SIL', Charter, Georgia, 'Noto Serif', serif",
        "system-ui",
        Sample::Text,
    ),
    property("--standfirst-measure is the longest line", "measure", "33em", "11em", Sample::Text),
    property("--standfirst-scale is the size of the text", "scale", "1.125", "0.9", Sample::Text),
    property("--standfirst-gap is the space between paragraphs", "gap", "1.1em", "2.4em", Sample::Text),
    property("--standfirst-radius rounds the corners of pictures", "radius", "3px", "24px", Sample::Picture),
];

pub(crate) fn promises() -> Vec<Promise> {
    PROPERTIES
        .into_iter()
        .map(|property| {
            promise(property.sentence, async move |session| changes(session, &property).await)
                .keeps(&["custom-properties", "custom-properties-pictured"])
        })
        .collect()
}

/// Two elements side by side: the same when the second has the default by name, another thing when it has another value.
async fn changes(session: &Session, property: &Property) -> Check {
    session.go(&session.servers.publish(&Page::bare().file("styling.html"))).await?;
    let give = "for (const host of document.querySelectorAll('news-release')) host.release = arguments[0]; return null";
    let _: Value = session.ask_with(give, property.shown_by.release()).await?;
    session.settled().await?;
    complete(session).await?;
    // WebKit may paint the picture of one half a moment after that of the other.
    let mut differ = true;
    for _ in 0..20 {
        differ = halves_differ(&set(session, property, property.default).await?)?;
        if !differ {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    holds(!differ, || format!("{} is not the default of --standfirst-{}", property.default, property.name))?;
    let picture = set(session, property, property.other).await?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("screenshots").join(session.engine.name());
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join(format!("styling-{}.png", property.name)), &picture)?;
    holds(halves_differ(&picture)?, || format!("--standfirst-{} changes nothing", property.name))
}

/// Sets the property on the second element, and takes a picture of both.
async fn set(session: &Session, property: &Property, value: &str) -> Check<Vec<u8>> {
    let script = "const [name, value] = arguments[0]; \
                  const [, second] = document.querySelectorAll('news-release'); \
                  second.style.setProperty(name, value); \
                  const told = ['by default', `${name}: ${value}`]; \
                  document.querySelectorAll('.pair p').forEach((words, index) => { words.textContent = told[index] }); \
                  return null";
    let _: Value = session.ask_with(script, json!([format!("--standfirst-{}", property.name), value])).await?;
    session.portray(".pair").await
}

impl Sample {
    fn release(self) -> Value {
        // A picture of one colour, which is drawn as large as its words say.
        const PIXELS: &str = "data:image/png;base64,\
            iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR42mPUj61hYGAAAATpAQoVkvjCAAAAAElFTkSuQmCC";
        let headline = "Night ferry sails twice";
        let text = "From May the ferry leaves at nine and at midnight.";
        match self {
            Self::Top => json!({
                "kicker": "Transport", "headline": headline, "standfirst": "Fares stay as they are.",
                "dateline": { "place": "Oslo", "day": "3 March" }, "body": [text],
            }),
            Self::Text => json!({
                "headline": headline,
                "body": [text, "Cabins are booked as before.", { "type": "quote", "blocks": ["“It was about time.”"],
                    "speaker": { "name": "Ada Example" } }],
            }),
            Self::Points => json!({
                "kicker": "Transport", "headline": headline,
                "body": [{ "type": "list", "kind": "agenda", "intro": "The plan:", "items": ["First ship at nine", "Second at midnight"] },
                    { "type": "list", "kind": "bullets", "items": ["Cabins"] },
                    { "type": "paragraph", "text": ["See ", { "type": "link", "text": "all fares", "url": "https://example.org/" }, "."] }],
            }),
            Self::Picture => json!({
                "headline": headline,
                "body": [{ "type": "figure", "url": PIXELS, "alt": "The sea", "width": 288, "height": 144, "caption": "The quay." }],
            }),
        }
    }
}
