//! Light and dark: the article follows the `color-scheme` that the page uses, and never the reader's system alone.

use serde_json::Value;

use crate::check::{Check, Promise, holds, promise, same};
use crate::page::Page;
use crate::session::Session;

/// What a page may say of itself.
const SCHEMES: [&str; 6] = ["light", "dark", "light dark", "normal", "only light", "only dark"];

/// The scheme that is used where the element stands, found by a neighbour; and the colour of the headline under each theme.
const COLOURS: &str = r"
    const neighbour = host.parentNode.appendChild(document.createElement('i'));
    neighbour.style.color = 'light-dark(#fff, #000)';
    const used = getComputedStyle(neighbour).color === 'rgb(255, 255, 255)' ? 'light' : 'dark';
    neighbour.remove();
    const seen = (theme) => { host.theme = theme; return getComputedStyle(parts('headline')[0]).color; };
    return [used, seen('auto'), seen('light'), seen('dark')];
";

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise(
            "whatever color-scheme a page has, the article follows it, and a theme overrules it",
            async |session| {
                for scheme in SCHEMES {
                    session.visit(&Page::bare().scheme(scheme)).await?;
                    follows(session, scheme, in_words(scheme)).await?;
                }
                Ok(())
            },
        )
        .keeps(&["theme-auto", "theme-fixed"]),
        promise("the article follows a color-scheme that a style sets at run time", async |session| {
            session.visit(&Page::bare()).await?;
            for scheme in SCHEMES.into_iter().chain(["light", "dark"]) {
                let script = "document.documentElement.style.colorScheme = arguments[0]; return null";
                let _: Value = session.ask_with(script, scheme.into()).await?;
                // The page's meta says light, which is what `normal` means then.
                follows(session, scheme, if scheme == "normal" { Some("light") } else { in_words(scheme) }).await?;
            }
            Ok(())
        })
        .keeps(&["theme-switched", "theme-auto"]),
        promise("the article follows a color-scheme that a meta tag sets at run time", async |session| {
            session.visit(&Page::bare()).await?;
            for scheme in ["dark", "light dark", "light", "dark"] {
                let script = "document.querySelector('meta[name=color-scheme]').content = arguments[0]; return null";
                let _: Value = session.ask_with(script, scheme.into()).await?;
                follows(session, scheme, in_words(scheme)).await?;
            }
            Ok(())
        })
        .keeps(&["theme-switched", "theme-auto"]),
        promise("the article follows the part of the page that it stands in", async |session| {
            for (page, part) in [("light", "dark"), ("dark", "light")] {
                session.visit(&Page::bare().scheme(page)).await?;
                let script = "document.body.style.colorScheme = arguments[0]; return null";
                let _: Value = session.ask_with(script, part.into()).await?;
                follows(session, part, Some(part)).await?;
            }
            Ok(())
        }),
        promise("the notice has the colours of the page", async |session| {
            for scheme in ["light", "dark"] {
                session.visit(&Page::bare().scheme(scheme).release("status/404")).await?;
                let script = "host.theme = 'light'; const colours = [document.body, parts('notice')[0]] \
                                .map((node) => getComputedStyle(node).color); return colours";
                let [page, notice]: [String; 2] = session.ask(script).await?;
                same(&format!("colour on a {scheme} page"), &notice, &page)?;
            }
            Ok(())
        }),
    ]
}

/// Which scheme a page uses, if its own words leave no choice to the system.
fn in_words(scheme: &str) -> Option<&str> {
    let word = scheme.trim_start_matches("only ");
    matches!(word, "light" | "dark").then_some(word)
}

/// Compares the colours of the article with the scheme that is used around it.
async fn follows(session: &Session, page: &str, expected: Option<&str>) -> Check {
    let [used, auto, light, dark]: [String; 4] = session.ask(COLOURS).await?;
    if let Some(expected) = expected {
        same(&format!("scheme of the {page} page"), &used, &expected)?;
    }
    holds(light != dark, || format!("light and dark are both {light}"))?;
    same(&format!("colour on a {page} page"), &auto, if used == "light" { &light } else { &dark })
}
