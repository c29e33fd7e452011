//! The ways a release gets into a page. All of them show the same article.

use serde_json::{Value, json};

use crate::check::{Check, Promise, promise, same};
use crate::page::{Page, SEED, SEED_JSON};
use crate::session::Session;
use crate::text::{TEXT, every_line};

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("a release as JSON reads like the same release as text", async |session| {
            session.visit(&Page::bare()).await?;
            let from_text = session.article().await?;
            session.visit(&Page::bare().release(SEED_JSON)).await?;
            same("article", &session.article().await?, &from_text)
        })
        .keeps(&["src"]),
        promise("plain text in a script child needs no fetch", async |session| {
            session.visit(&Page::bare().file("inline-text.html").release(SEED)).await?;
            every_line(&session.article().await?)
        })
        .keeps(&["inline"]),
        promise("JSON in a script child needs no fetch", async |session| {
            session.visit(&Page::bare().file("inline-json.html").release(SEED_JSON)).await?;
            every_line(&session.article().await?)
        })
        .keeps(&["inline"]),
        promise("the property `release` takes an object", async |session| feed(session, "JSON.parse(given)").await)
            .keeps(&["release-set"]),
        promise("the property `release` takes JSON text", async |session| feed(session, "given").await)
            .keeps(&["release-set"]),
        promise("the property `release` takes plain text", async |session| {
            give(session, "given", TEXT.into()).await?;
            every_line(&session.article().await?)
        })
        .keeps(&["release-set"]),
        promise("the property `release` gives back what is shown", async |session| {
            session.visit(&Page::bare()).await?;
            let headline: Value = session.ask("return host.release?.headline ?? null").await?;
            let shown = session.texts("headline").await?.concat();
            // A headline may be text, or runs of text; either way the words are in it.
            same("headline in the property", &headline.to_string().contains(&shown), &true)
        })
        .keeps(&["release-read"]),
        promise("a release that was given later replaces the one before", async |session| {
            session.visit(&Page::bare()).await?;
            let text = "A Second Release\nIts standfirst says so.\nCountry:\nJapan\nAnd its body is one sentence.";
            let _: Value = session.ask_with("host.release = arguments[0]; return null", text.into()).await?;
            session.until("return parts('headline').map(words).join() === 'A Second Release'", "no new headline").await
        })
        .keeps(&["latest-wins"]),
        promise("a new src replaces the release before", async |session| {
            session.visit(&Page::bare().release("status/404")).await?;
            let src = format!("{}/{SEED}", session.servers.issuer);
            let _: Value = session.ask_with("host.setAttribute('src', arguments[0]); return null", src.into()).await?;
            session.until("return parts('headline').length === 1", "no headline after `src` was corrected").await?;
            every_line(&session.article().await?)
        })
        .keeps(&["src-changed", "latest-wins"]),
    ]
}

/// Sets the property to what an expression makes of the seed's JSON, and expects the whole article.
async fn feed(session: &Session, expression: &str) -> Check {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/defence-minister-japan/release.json");
    let json = std::fs::read_to_string(path).map_err(|error| format!("cannot read {path}: {error}"))?;
    give(session, expression, json!(json)).await?;
    every_line(&session.article().await?)
}

async fn give(session: &Session, expression: &str, given: Value) -> Check {
    session.go(&session.servers.publish(&Page::bare().file("property.html"))).await?;
    let script = format!("const given = arguments[0]; host.release = {expression}; return null");
    let _: Value = session.ask_with(&script, given).await?;
    session.settled().await
}
