//! Lazy loading: nothing is fetched until the reader comes near.

use serde_json::Value;

use crate::check::{Check, Promise, holds, promise};
use crate::page::Page;
use crate::session::Session;
use crate::text::every_line;

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("a lazy element far from the viewport fetches nothing", async |session| {
            lazy(session).await?;
            nothing_yet(session).await?;
            let boxes: u32 = session.ask("return host.querySelector('a').getClientRects().length").await?;
            holds(boxes > 0, || "the fallback is not painted".into())
        })
        .keeps(&["loading-lazy"]),
        promise("a lazy element loads before the reader gets to it", async |session| {
            lazy(session).await?;
            // The element is then still below the window, by less than one more.
            let script = "scrollTo(0, host.offsetTop - innerHeight - 600); return null";
            let _: Value = session.ask(script).await?;
            session.until("return parts('headline').length === 1", "no headline").await?;
            every_line(&session.article().await?)?;
            let below: bool = session.ask("return host.getBoundingClientRect().top > innerHeight").await?;
            holds(below, || "the element is in the window already".into())
        })
        .keeps(&["loading-lazy"]),
        promise("a lazy element that is told to be eager loads at once", async |session| {
            lazy(session).await?;
            let _: Value = session.ask("host.loading = 'eager'; return null").await?;
            session.until("return parts('headline').length === 1", "no headline").await
        })
        .keeps(&["loading-lazy", "attributes-followed"]),
        promise("a lazy element loads when `reload` is called", async |session| {
            lazy(session).await?;
            let _: Value = session.ask("host.reload(); return null").await?;
            session.until("return parts('headline').length === 1", "no headline").await
        })
        .keeps(&["loading-lazy", "reload"]),
        promise("a lazy element in view loads like any other", async |session| {
            session.go(&session.servers.publish(&Page::bare().attributes("loading=\"lazy\""))).await?;
            session.until("return parts('headline').length === 1", "no headline").await?;
            every_line(&session.article().await?)
        })
        .keeps(&["loading-lazy"]),
    ]
}

async fn lazy(session: &Session) -> Check {
    session.go(&session.servers.publish(&Page::bare().file("lazy.html"))).await?;
    session.until("return customElements.get('news-release') !== undefined", "the script did not run").await?;
    // Two frames: observers have had their say by then.
    let script = "window.turn = 0; requestAnimationFrame(() => requestAnimationFrame(() => { window.turn = 1; })); \
                  return null";
    let _: Value = session.ask(script).await?;
    session.until("return window.turn === 1", "the page stands still").await?;
    nothing_yet(session).await
}

async fn nothing_yet(session: &Session) -> Check {
    let script = "return performance.getEntriesByType('resource').map(({ name }) => name) \
                    .filter((name) => /wasm|release\\.txt/.test(name))";
    let fetched: Vec<String> = session.ask(script).await?;
    holds(fetched.is_empty(), || format!("it fetched {fetched:?}"))
}
