//! Whom journalists may ask.

use yew::prelude::*;

use super::{Context, text};
use crate::release::{Contact, Link, Release};

pub(super) fn contacts(release: &Release, cx: Context) -> Html {
    if release.contacts.is_empty() || !cx.shows("contacts") {
        return Html::default();
    }
    html! {
        <section class="contacts" part="contacts">
            <@{cx.heading(1)} class="label">{ cx.say(cx.words.contacts) }</@>
            <ul role="list">{ for release.contacts.iter().map(contact) }</ul>
        </section>
    }
}

fn contact(contact: &Contact) -> Html {
    let row = |content: Html| html! { <div>{ content }</div> };
    let phones = contact.phones.iter().map(|phone| {
        text::maybe_link(Link::tel(phone).as_ref(), html! { <bdi dir="ltr">{ text::plain(phone) }</bdi> })
    });
    let emails = contact.emails.iter().map(|email| text::maybe_link(Link::mailto(email).as_ref(), text::plain(email)));
    let urls = contact.urls.iter().map(|url| text::maybe_link(Some(url), text::plain(url.as_str())));
    html! {
        <li>
            { for contact.name.iter().map(|name| row(html! { <b>{ text::plain(name) }</b> })) }
            { for [&contact.role, &contact.organisation].into_iter().flatten().map(|words| row(text::plain(words))) }
            { for phones.chain(emails).chain(urls).map(row) }
        </li>
    }
}
