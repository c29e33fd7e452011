//! An agenda: what will be talked about or done, under the sentence that announces it.

use yew::prelude::*;

use super::{Context, list, text};
use crate::release::{Item, Text};

pub(super) fn agenda(intro: Option<&Text>, items: &[Item], cx: Context) -> Html {
    let id = cx.id();
    html! {
        <div class="agenda" part="agenda">
            if let Some(intro) = intro {
                <p class="intro" id={id.clone()}>{ text::inlines(intro, cx) }</p>
            }
            <ul role="list" aria-labelledby={intro.map(|_| id)}>{ list::items(items, cx) }</ul>
        </div>
    }
}
