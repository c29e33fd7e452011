//! Plain lists.

use yew::prelude::*;

use super::{Context, body, text};
use crate::release::{Block, Item, ListKind, Text};

pub(super) fn list(kind: ListKind, intro: Option<&Text>, items: &[Item], cx: Context) -> Html {
    let tag = if kind == ListKind::Numbers { "ol" } else { "ul" };
    let id = intro.map(|_| cx.id());
    html! {
        <div class="list">
            if let Some(intro) = intro {
                <p class="intro" id={id.clone()}>{ text::inlines(intro, cx) }</p>
            }
            <@{tag} role="list" aria-labelledby={id}>{ self::items(items, cx) }</@>
        </div>
    }
}

/// The items alone. An item of one paragraph needs no paragraph of its own.
pub(super) fn items(items: &[Item], cx: Context) -> Html {
    items
        .iter()
        .map(|item| match item.0.as_slice() {
            [Block::Paragraph { text }] => html! { <li>{ text::inlines(text, cx) }</li> },
            blocks => html! { <li>{ body::blocks(blocks, cx) }</li> },
        })
        .collect()
}
