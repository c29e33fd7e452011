//! Kicker, headline and standfirst.

use yew::prelude::*;

use super::{Context, text};
use crate::release::Release;

pub(super) fn kicker(release: &Release, cx: Context) -> Html {
    match &release.kicker {
        Some(kicker) if cx.shows("kicker") => {
            html! { <p class="kicker" part="kicker">{ text::inlines(kicker, cx) }</p> }
        }
        _ => Html::default(),
    }
}

/// Whether there is a headline to see: a release may have none.
pub(super) fn is_shown(release: &Release, cx: Context) -> bool {
    cx.shows("headline") && !release.headline.is_empty()
}

pub(super) fn headline(release: &Release, cx: Context) -> Html {
    if !is_shown(release, cx) {
        return Html::default();
    }
    html! {
        <@{cx.heading(0)} class="headline" part="headline" id="headline">{ text::inlines(&release.headline, cx) }</@>
    }
}

pub(super) fn standfirst(release: &Release, cx: Context) -> Html {
    match &release.standfirst {
        Some(standfirst) if cx.shows("standfirst") => {
            html! { <p class="standfirst" part="standfirst">{ text::inlines(standfirst, cx) }</p> }
        }
        _ => Html::default(),
    }
}
