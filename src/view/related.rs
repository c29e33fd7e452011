//! Cards of related articles.

use yew::prelude::*;

use super::{Context, dateline, text};
use crate::release::{Related, Release};

pub(super) fn related(release: &Release, cx: Context) -> Html {
    if release.related.is_empty() || !cx.shows("related") || !cx.shows("card") {
        return Html::default();
    }
    html! {
        <section class="related" part="related" aria-labelledby="related">
            <@{cx.heading(1)} class="label" id="related">{ cx.say(cx.words.related) }</@>
            <ul role="list">{ for release.related.iter().map(|related| card(related, cx)) }</ul>
        </section>
    }
}

/// One card. The link's box is stretched over the card by CSS; a title without a URL is text, not a dead link.
fn card(related: &Related, cx: Context) -> Html {
    cx.count(&related.title);
    let title = text::plain(&related.title);
    html! {
        <li class={if related.url.is_some() { "card linked" } else { "card" }} part="card">
            if let Some(image) = &related.image {
                <img src={image.as_str().to_owned()} alt="" loading="lazy" decoding="async" />
            }
            <p class="title">
                if let Some(url) = &related.url {
                    <a href={url.as_str().to_owned()} rel="noopener">{ title }</a>
                } else {
                    { title }
                }
            </p>
            if related.source.is_some() || related.date.is_some() {
                <p class="meta">
                    { for related.source.iter().map(|source| html! { <span>{ text::plain(source) }</span> }) }
                    { if related.source.is_some() && related.date.is_some() { " · " } else { "" } }
                    { for related.date.map(|date| dateline::time(date, cx)) }
                </p>
            }
        </li>
    }
}
