//! Quotes, set large.

use yew::prelude::*;

use super::{Context, body, text};
use crate::release::{Block, Speaker, Text};

/// The marks that open a quotation, in the customs of several languages.
const OPENING: [char; 8] = ['“', '‘', '"', '\'', '«', '„', '‚', '「'];

/// A quote that stands by itself in the text: a `figure`, since reader modes drop quotes in an `aside`.
pub(super) fn quote(blocks: &[Block], speaker: Option<&Speaker>, cx: Context) -> Html {
    let opens_with_mark =
        matches!(blocks.first(), Some(Block::Paragraph { text }) if text.words().starts_with(OPENING));
    html! {
        <figure class={if opens_with_mark { "quote hung" } else { "quote" }} part="quote">
            <blockquote>{ body::blocks(blocks, cx) }</blockquote>
            { speaker.map(caption).unwrap_or_default() }
        </figure>
    }
}

/// A copy of words that the body has too, hidden from those who would hear them twice. It has no links: what is hidden
/// must not be a stop of the keyboard.
pub(super) fn copy(words: &Text) -> Html {
    html! {
        <aside class="quote copy" part="quote" aria-hidden="true"><p>{ words.words() }</p></aside>
    }
}

fn caption(speaker: &Speaker) -> Html {
    let details = [&speaker.role, &speaker.organisation];
    // A role without a name takes the name's place.
    let (first, rest) = match (&speaker.name, details) {
        (Some(name), details) => (name, details.into_iter().flatten().collect::<Vec<_>>()),
        (None, [Some(role), organisation]) => (role, organisation.iter().collect()),
        (None, [None, Some(organisation)]) => (organisation, Vec::new()),
        (None, [None, None]) => return Html::default(),
    };
    html! {
        <figcaption>
            <span class="speaker">{ text::plain(first) }</span>
            { for rest.into_iter().map(|words| html! {
                <><span class="comma">{ ", " }</span><span class="role">{ text::plain(words) }</span></>
            }) }
        </figcaption>
    }
}
