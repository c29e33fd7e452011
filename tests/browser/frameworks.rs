//! The element in the hands of frameworks: the pages of `examples/frameworks` make, feed, hear, move and remove it.
//!
//! The questions are those that <https://custom-elements-everywhere.com> asks of frameworks, asked of this element.

mod children;
mod data;
mod events;
mod example;
mod moves;
mod mustache;

use crate::check::{Check, Promise, promise};

pub(crate) use example::{Example, serve};

const FRAMEWORKS: [&str; 8] = ["react", "vue", "svelte", "angular", "solid", "lit", "htmx", "plain"];

/// A release at the issuer's, and its headline.
const FIRST: (&str, &str) = (
    "defence-minister-japan/release.txt",
    "Defence Minister Travels to Japan for High-Level Security Talks with Key Partners",
);
const SECOND: (&str, &str) = ("quote-over-paragraphs/release.json", "School bells to fall silent in Ostrava Vale");

pub(crate) fn promises() -> Vec<Promise> {
    FRAMEWORKS
        .iter()
        .flat_map(|framework| {
            [
                data::promises(framework),
                children::promises(framework),
                events::promises(framework),
                moves::promises(framework),
            ]
        })
        .flatten()
        .collect()
}

/// A promise about the element in one framework, checked on a page of its own that has to stay quiet.
fn on<F>(framework: &'static str, sentence: &str, body: F) -> Promise
where
    F: AsyncFn(&Example) -> Check + Send + Sync + 'static,
{
    on_page(framework, "", sentence, body)
}

/// The same on another page of the framework's.
fn on_page<F>(framework: &'static str, page: &'static str, sentence: &str, body: F) -> Promise
where
    F: AsyncFn(&Example) -> Check + Send + Sync + 'static,
{
    let promise = promise(format!("{framework}: {sentence}").leak(), async move |session| {
        let example = Example::open(session, framework, page).await?;
        body(&example).await?;
        example.close().await
    });
    match framework {
        "react" => promise.keeps(&["react"]),
        "vue" => promise.keeps(&["vue"]),
        "svelte" => promise.keeps(&["svelte"]),
        "angular" => promise.keeps(&["angular"]),
        "solid" => promise.keeps(&["solid"]),
        "lit" => promise.keeps(&["lit"]),
        "htmx" => promise.keeps(&["htmx"]),
        _ => promise.keeps(&["inner-html"]),
    }
}
