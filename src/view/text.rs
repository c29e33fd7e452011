//! Text with its inline marks.

use yew::prelude::*;

use super::Context;
use crate::bidi::closed;
use crate::release::{Inline, Link, Text};
use crate::words::direction_of;

pub(super) fn inlines(text: &Text, cx: Context) -> Html {
    text.0.iter().map(|piece| inline(piece, cx)).collect()
}

fn inline(piece: &Inline, cx: Context) -> Html {
    match piece {
        Inline::Plain(words) => {
            cx.count(words);
            plain(words)
        }
        Inline::Strong { text } => html! { <strong>{ inlines(text, cx) }</strong> },
        Inline::Emphasis { text } => html! { <em>{ inlines(text, cx) }</em> },
        Inline::Link { text, .. } if cx.linked => inlines(text, cx),
        Inline::Link { url, text } => maybe_link(Some(url), inlines(text, Context { linked: true, ..cx })),
        Inline::Quotation { text, .. } => html! { <q>{ inlines(text, cx) }</q> },
        Inline::Abbreviation { text, title } => html! { <abbr title={title.clone()}>{ inlines(text, cx) }</abbr> },
        Inline::Language { lang, text } => {
            html! { <span lang={lang.clone()} dir={direction_of(lang)}>{ inlines(text, cx) }</span> }
        }
        Inline::LineBreak => html! { <br /> },
    }
}

/// Plain words of the release, wherever they stand.
pub(super) fn plain(words: &str) -> Html {
    html! { { closed(words) } }
}

/// The content in a link if there is one, else bare.
pub(super) fn maybe_link(url: Option<&Link>, content: Html) -> Html {
    match url {
        Some(url) => html! { <a href={url.as_str().to_owned()} rel="noopener">{ content }</a> },
        None => content,
    }
}
