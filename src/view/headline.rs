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

pub(super) fn headline(release: &Release, cx: Context) -> Html {
    if !cx.shows("headline") {
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
