//! Readers who listen, who do without a mouse, who need other colours or larger letters.
//!
//! This file lets axe look at every state, theme and layout; the others check what axe cannot.

mod adapted;
mod heard;
mod outline;
mod reach;

use crate::check::{Check, Promise, holds, promise, same};
use crate::page::{Page, SEED};
use crate::session::Session;

const FULL: &str = "";
const BRIEF: &str = "layout=\"brief\"";
/// The page's `color-scheme`, and the theme.
const THEMES: [[&str; 2]; 4] = [["light", "auto"], ["dark", "auto"], ["dark", "light"], ["light", "dark"]];

pub(crate) fn promises() -> Vec<Promise> {
    let mut all = of_axe();
    all.extend(outline::promises());
    all.extend(heard::promises());
    all.extend(reach::promises());
    all.extend(adapted::promises());
    all
}

fn of_axe() -> Vec<Promise> {
    vec![
        promise("axe finds nothing in the seed release, in any theme and layout", async |session| {
            clean(session, &page(SEED)).await
        })
        .keeps(&["axe"]),
        promise("axe finds nothing in a release that has everything, in any theme and layout", async |session| {
            clean(session, &rich(session)).await
        })
        .keeps(&["axe"]),
        promise("axe finds nothing in a release in Arabic, in any theme and layout", async |session| {
            clean(session, &arabic(session)).await
        })
        .keeps(&["axe"]),
        promise("axe finds nothing while a release loads", async |session| {
            for layout in [FULL, BRIEF] {
                let page = page(&format!("slow/14000/{SEED}")).attributes(layout);
                session.go(&session.servers.publish(&page)).await?;
                let busy = "return host.ariaBusy === 'true'";
                session.until(busy, "the element is not busy").await?;
                audit(session).await?;
                holds(session.ask(busy).await?, || "the release came before axe was through".into())?;
            }
            Ok(())
        })
        .keeps(&["axe"]),
        promise("axe finds nothing in a release that failed, with its notice and its button", async |session| {
            clean(session, &page("status/500")).await?;
            holds(session.ask("return Boolean(root.querySelector('.notice button'))").await?, || "no button".into())
        })
        .keeps(&["axe"]),
        promise("axe finds nothing in the fallback that stays where wasm does not come", async |session| {
            clean(session, &page(SEED).cdn("no-wasm")).await
        })
        .keeps(&["axe"]),
        promise("axe finds nothing in the plain words of a release without wasm and fallback", async |session| {
            clean(session, &rich(session).file("access-words.html").cdn("no-wasm")).await?;
            holds(session.ask("return words(root).includes('Bridge reopens')").await?, || "no plain words".into())
        })
        .keeps(&["axe"]),
    ]
}

/// A page with a title, a language, a main part and a heading, as any sensible one, around a release.
fn page(release: &str) -> Page {
    Page::bare().file("access.html").release(release)
}

/// A release that has everything a release may have.
fn rich(session: &Session) -> Page {
    page(&format!("{}/rich.json", session.servers.news))
}

/// A release that is written from the right, with words of other languages in it.
fn arabic(session: &Session) -> Page {
    page(&format!("{}/rich-arabic.json", session.servers.news))
}

/// Opens a page, with all pictures there, or failed.
async fn open(session: &Session, page: &Page) -> Check {
    session.visit(page).await?;
    session.ask::<bool>("return access.pictures()").await.map(|_| ())
}

/// Fails if axe finds something in either layout: all of its rules in one theme, those of colour in the others, since
/// nothing else differs between them.
async fn clean(session: &Session, page: &Page) -> Check {
    for layout in [FULL, BRIEF] {
        open(session, &page.clone().attributes(layout)).await?;
        audit(session).await?;
        for theme in THEMES {
            dress(session, theme).await?;
            let rules = "return access.audit(['color-contrast', 'color-contrast-enhanced'])";
            nothing(session, &format!("of colour in {theme:?} {layout}"), rules).await?;
        }
    }
    Ok(())
}

/// Gives the page its colours, and the element its theme.
async fn dress(session: &Session, [scheme, theme]: [&str; 2]) -> Check {
    let script = "[document.body.className, host.theme] = arguments[0]; return true";
    session.ask_with::<bool>(script, vec![scheme, theme].into()).await.map(|_| ())
}

async fn audit(session: &Session) -> Check {
    nothing(session, "of any kind", "return access.audit()").await
}

/// Fails with what a script returns, if that is anything.
async fn nothing(session: &Session, what: &str, script: &str) -> Check {
    same(&format!("findings {what}"), &session.ask::<Vec<String>>(script).await?, &Vec::<String>::new())
}
