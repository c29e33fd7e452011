//! Text with its inline marks.

use yew::prelude::*;

use super::Context;
use crate::release::{Inline, Link, Text};

pub(super) fn inlines(text: &Text, cx: Context) -> Html {
    text.0.iter().map(|piece| inline(piece, cx)).collect()
}

fn inline(piece: &Inline, cx: Context) -> Html {
    match piece {
        Inline::Plain(words) => html! { { words } },
        Inline::Strong { text } => html! { <strong>{ inlines(text, cx) }</strong> },
        Inline::Emphasis { text } => html! { <em>{ inlines(text, cx) }</em> },
        Inline::Link { url, text } => maybe_link(Some(url), inlines(text, cx)),
        Inline::Quotation { text, .. } => html! { <q>{ inlines(text, cx) }</q> },
        Inline::Abbreviation { text, title } => html! { <abbr title={title.clone()}>{ inlines(text, cx) }</abbr> },
        Inline::Language { lang, text } => {
            html! { <span lang={lang.clone()} dir={direction(lang)}>{ inlines(text, cx) }</span> }
        }
        Inline::LineBreak => html! { <br /> },
    }
}

/// The content in a link if there is one, else bare.
pub(super) fn maybe_link(url: Option<&Link>, content: Html) -> Html {
    match url {
        Some(url) => html! { <a href={url.as_str().to_owned()} rel="noopener">{ content }</a> },
        None => content,
    }
}

/// The direction that a language is written in (Unicode CLDR's main scripts).
pub(super) fn direction(lang: &str) -> &'static str {
    match lang.split('-').next().unwrap_or_default() {
        "ar" | "dv" | "fa" | "he" | "ks" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
        _ => "ltr",
    }
}
