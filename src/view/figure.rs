//! Pictures.

use yew::prelude::*;

use super::{Context, text};
use crate::release::Figure;

/// A picture with its caption. Without a picture that may be loaded, its alternative text is shown in its place.
pub(super) fn figure(figure: &Figure, cx: Context) -> Html {
    if !cx.shows("figure") {
        return Html::default();
    }
    let size = |pixels: Option<u32>| pixels.map(|pixels| pixels.to_string());
    html! {
        <figure class="figure" part="figure">
            if let Some(url) = &figure.url {
                <img src={url.as_str().to_owned()} alt={figure.alt.clone().unwrap_or_default()}
                    width={size(figure.width)} height={size(figure.height)} loading="lazy" decoding="async" />
            }
            // Shown when there is no picture, or when it fails: the element marks its figure then.
            if let Some(alt) = figure.alt.as_ref().filter(|alt| !alt.is_empty()) {
                <p class="alt">{ text::plain(alt) }</p>
            }
            if figure.caption.is_some() || figure.credit.is_some() {
                <figcaption>
                    if let Some(caption) = &figure.caption {
                        { text::inlines(caption, cx) }
                    }
                    if let Some(credit) = &figure.credit {
                        { " " }<span class="credit">{ text::plain(credit) }</span>
                    }
                </figcaption>
            }
        </figure>
    }
}
