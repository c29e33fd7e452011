//! What goes wrong in life. Whatever it is, the author's link can still be read, and the page is told the kind.

use serde_json::Value;

use crate::check::{Check, Promise, holds, promise, same};
use crate::page::{Page, Policy, SEED};
use crate::seed::fallback_boxes;
use crate::session::Session;
use crate::text::every_line;

pub(crate) fn promises() -> Vec<Promise> {
    let mut all = of_wasm();
    all.extend(of_the_release());
    all
}

/// Faults of the CDN, of the host's policy and of the browser.
fn of_wasm() -> Vec<Promise> {
    vec![
        promise("wasm that is not there leaves the fallback and says wasm-missing", async |session| {
            refused(session, &Page::bare().cdn("no-wasm"), &["wasm-missing"]).await
        })
        .keeps(&["wasm-missing", "text-without-wasm", "error-detail"]),
        promise("wasm that the policy forbids leaves the fallback and says wasm-blocked", async |session| {
            refused(session, &Page::bare().policy(Policy::NoWasm), &["wasm-blocked"]).await
        })
        .keeps(&["wasm-blocked", "text-without-wasm"]),
        promise("a browser without WebAssembly leaves the fallback and says wasm-unsupported", async |session| {
            refused(session, &Page::bare().file("no-webassembly.html"), &["wasm-unsupported"]).await
        })
        .keeps(&["wasm-unsupported", "text-without-wasm"]),
        promise("wasm of the wrong media type works all the same", async |session| {
            session.visit(&Page::bare().cdn("wrong-mime")).await?;
            every_line(&session.article().await?)
        })
        .keeps(&["wasm-mime"]),
        promise("the strictest policy of the README is never violated", async |session| {
            session.visit(&Page::bare().policy(Policy::Strict)).await?;
            every_line(&session.article().await?)?;
            let violations: Vec<String> = session.ask("return recorded.violations").await?;
            same("violations", &violations, &Vec::<String>::new())
        })
        .keeps(&["strict-policy", "origins"]),
        promise("under the strictest policy the article is styled", async |session| {
            let style = "const { fontFamily, fontSize } = getComputedStyle(parts('headline')[0]); \
                         return [fontFamily, fontSize]";
            session.visit(&Page::bare()).await?;
            let usual: Vec<String> = session.ask(style).await?;
            session.visit(&Page::bare().policy(Policy::Strict)).await?;
            same("font of the headline", &session.ask::<Vec<String>>(style).await?, &usual)
        })
        .keeps(&["strict-styles"]),
    ]
}

/// Faults of the issuer and of the way to it.
fn of_the_release() -> Vec<Promise> {
    vec![
        promise("a release that is not there leaves the fallback and says release-missing", async |session| {
            refused(session, &Page::bare().release("status/404"), &["release-missing"]).await
        })
        .keeps(&["release-missing", "error-detail"]),
        promise("an issuer in trouble leaves the fallback and says release-refused", async |session| {
            refused(session, &Page::bare().release("status/500"), &["release-refused"]).await
        })
        .keeps(&["release-refused"]),
        promise("an issuer that shares with nobody leaves the fallback and says release-network", async |session| {
            refused(session, &Page::bare().release(format!("no-cors/{SEED}")), &["release-network"]).await
        })
        .keeps(&["release-network"]),
        promise("an issuer that is down leaves the fallback and says release-network", async |session| {
            let page = Page::bare().release(format!("{}/{SEED}", session.servers.nobody));
            refused(session, &page, &["release-network"]).await
        })
        .keeps(&["release-network"]),
        promise("a web page in place of a release leaves the fallback and says release-invalid", async |session| {
            refused(session, &Page::bare().release("login.html"), &["release-invalid"]).await
        })
        .keeps(&["release-invalid"]),
        promise("broken JSON leaves the fallback and says release-invalid", async |session| {
            refused(session, &Page::bare().release("broken.json"), &["release-invalid"]).await
        })
        .keeps(&["release-invalid"]),
        promise("a slow issuer is waited for, with the fallback in the meantime", async |session| {
            let page = Page::bare().release(format!("slow/1500/{SEED}"));
            session.go(&session.servers.publish(&page)).await?;
            holds(fallback_boxes(session).await? > 0, || "the fallback is not painted while waiting".into())?;
            session.settled().await?;
            every_line(&session.article().await?)
        })
        .keeps(&["fallback-first", "origins"]),
        promise("a page can tell a refused release by the state `error`", async |session| {
            session.visit(&Page::bare().release("status/404")).await?;
            session.until("return host.matches(':state(error)')", "the state `error` did not come").await
        })
        .keeps(&["states"]),
    ]
}

/// Visits a page that cannot show its release: one `error` of an expected kind with a message, then `loadend`, a visible
/// link, one line on the console that names the kind and a place to read on, and a notice if the release is at fault.
pub(crate) async fn refused(session: &Session, page: &Page, kinds: &[&str]) -> Check {
    session.visit(page).await?;
    session.until("return recorded.events.at(-1)?.type === 'loadend'", "no `loadend` after the error").await?;
    let errors: Vec<Value> = session
        .ask("return recorded.events.filter(({ type }) => type === 'error').map(({ kind, message }) => ({ kind, message }))")
        .await?;
    same("number of `error` events", &errors.len(), &1)?;
    let kind = errors[0]["kind"].as_str().unwrap_or_default();
    holds(kinds.contains(&kind), || format!("the kind is `{kind}`, not one of {kinds:?}"))?;
    holds(errors[0]["message"].as_str().is_some_and(|message| !message.is_empty()), || {
        "the error has no message".into()
    })?;
    holds(fallback_boxes(session).await? > 0, || "the fallback link is not painted".into())?;
    let warnings: Vec<String> = session.ask("return recorded.warnings").await?;
    same("lines on the console", &warnings.len(), &1)?;
    holds(warnings[0].contains(kind) && warnings[0].contains("https://"), || format!("the console says {warnings:?}"))?;
    let errors: Vec<String> = session.ask("return recorded.errors").await?;
    same("errors", &errors, &Vec::<String>::new())?;
    let buttons = "return parts('notice').map((notice) => notice.querySelectorAll('button').length)";
    let expected: &[u32] = if kind.starts_with("release") { &[1] } else { &[] };
    same("notices, and buttons in them", &session.ask::<Vec<u32>>(buttons).await?, &expected)
}
