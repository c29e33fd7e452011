//! Who wrote it.

use yew::prelude::*;

use super::{Context, text};
use crate::release::Release;

pub(super) fn byline(release: &Release, cx: Context) -> Html {
    if release.byline.is_empty() || !cx.shows("byline") {
        return Html::default();
    }
    html! {
        <p class="byline" part="byline">
            { cx.say(cx.words.by) }
            { for release.byline.iter().enumerate().map(|(index, person)| html! {
                <>
                    { if index == 0 { " " } else { ", " } }
                    { text::maybe_link(person.url.as_ref(), html! { <b>{ text::plain(&person.name) }</b> }) }
                    { for [&person.role, &person.organisation].into_iter().flatten().map(|words| html! { <>{ ", " }{ text::plain(words) }</> }) }
                </>
            }) }
        </p>
    }
}
