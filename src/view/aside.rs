//! Matter set apart from the text: key facts, background.

use yew::prelude::*;

use super::{Context, body, text};
use crate::release::{Block, Text};

/// A `div`, since reader modes drop what stands in an HTML `aside`.
pub(super) fn aside(title: Option<&Text>, blocks: &[Block], cx: Context) -> Html {
    let Some(title) = title.filter(|_| cx.shows("heading")) else {
        return html! { <div class="aside">{ body::blocks(blocks, cx) }</div> };
    };
    html! {
        <div class="aside">
            <@{cx.heading(2)} class="heading" part="heading">{ text::inlines(title, cx) }</@>
            { body::blocks(blocks, Context { under: cx.depth.get(), ..cx }) }
        </div>
    }
}
