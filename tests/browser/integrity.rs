//! The chain of hashes: one on the script's tag covers the script, and the script covers its wasm.

use serde_json::Value;

use crate::check::{Promise, holds, promise, same};
use crate::faults::refused;
use crate::page::Page;
use crate::text::every_line;

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("the hash of the published snippet admits the script", async |session| {
            session.visit(&Page::bare().file("pinned.html")).await?;
            every_line(&session.article().await?)
        })
        .keeps(&["integrity", "integrity-snippet"]),
        promise("a script that was changed does not run, and the fallback stays", async |session| {
            session.go(&session.servers.publish(&Page::bare().file("pinned.html").cdn("changed-script"))).await?;
            session.until("return document.readyState === 'complete'", "the page did not load").await?;
            let defined: bool = session.ask("return customElements.get('news-release') !== undefined").await?;
            holds(!defined, || "the changed script ran".into())?;
            let boxes: u32 = session.ask("return host.querySelector('a').getClientRects().length").await?;
            holds(boxes > 0, || "the fallback is not painted".into())
        })
        .keeps(&["integrity"]),
        promise("wasm that was changed does not run, and the fallback stays", async |session| {
            refused(session, &Page::bare().cdn("changed-wasm"), &["wasm-integrity"]).await
        })
        .keeps(&["integrity", "wasm-integrity"]),
        promise("half a wasm file says wasm-integrity", async |session| {
            refused(session, &Page::bare().cdn("cut"), &["wasm-integrity"]).await
        })
        .keeps(&["wasm-integrity"]),
        promise("the error for changed wasm names the file", async |session| {
            session.visit(&Page::bare().cdn("changed-wasm")).await?;
            let message: Value =
                session.ask("return recorded.events.find(({ type }) => type === 'error').message").await?;
            let named = message.as_str().is_some_and(|message| message.contains("standfirst_bg.wasm"));
            same("the file is named", &named, &true)
        }),
    ]
}
