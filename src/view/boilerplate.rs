//! What follows the text: notes to editors, and what organisations say about themselves.

use yew::prelude::*;

use super::{Context, body, text};
use crate::release::Release;

pub(super) fn notes(release: &Release, cx: Context) -> Html {
    if release.notes.is_empty() || !cx.shows("notes") {
        return Html::default();
    }
    html! {
        <section class="boilerplate" part="notes">
            <@{cx.heading(1)} class="label">{ cx.say(cx.words.notes) }</@>
            { body::blocks(&release.notes, Context { under: 1, ..cx }) }
        </section>
    }
}

pub(super) fn boilerplate(release: &Release, cx: Context) -> Html {
    if release.about.is_empty() || !cx.shows("boilerplate") {
        return Html::default();
    }
    release
        .about
        .iter()
        .map(|about| {
            html! {
                <section class="boilerplate" part="boilerplate">
                    <@{cx.heading(1)} class="label">
                        { cx.say(cx.words.about) }
                        { for about.organisation.iter().map(|name| html! { <>{ " " }{ text::plain(name) }</> }) }
                    </@>
                    { body::blocks(&about.blocks, Context { under: 1, ..cx }) }
                </section>
            }
        })
        .collect()
}
