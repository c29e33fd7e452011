//! Plain lists.

use yew::prelude::*;

use super::{Context, body, text};
use crate::release::{Block, Item, ListKind, Text};

pub(super) fn list(kind: ListKind, intro: Option<&Text>, items: &[Item], cx: Context) -> Html {
    let tag = if kind == ListKind::Numbers { "ol" } else { "ul" };
    html! {
        <div class="list">
            if let Some(intro) = intro {
                <p class="intro">{ text::inlines(intro, cx) }</p>
            }
            <@{tag} role="list">{ self::items(items, cx) }</@>
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
