//! Faults of the CDN that has the wasm. Nothing is said to the reader, who can read what the page's author wrote.

use serde_json::{Value, json};

use crate::check::{Promise, holds, promise, same};
use crate::faults::refused;
use crate::page::{Page, SEED};
use crate::scene::{Moment, Scene};
use crate::seed::fallback_boxes;
use crate::session::Session;
use crate::text::every_line;

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("a CDN in trouble leaves the fallback and says wasm-missing", async |session| {
            for fault in ["status/404", "status/500", "status/403"] {
                refused(session, &from(session, fault), &["wasm-missing"]).await?;
            }
            Ok(())
        }).keeps(&["wasm-missing"]),
        promise("a CDN that ends the connection leaves the fallback and says wasm-missing", async |session| {
            refused(session, &from(session, "closed"), &["wasm-missing"]).await
        }).keeps(&["wasm-missing"]),
        promise("a CDN that shares with nobody leaves the fallback and says wasm-missing", async |session| {
            refused(session, &from(session, "no-cors"), &["wasm-missing"]).await
        }).keeps(&["wasm-missing"]),
        promise("wasm that is cut off on its way leaves the fallback and says so", async |session| {
            refused(session, &from(session, "half"), &["wasm-integrity", "wasm-missing"]).await
        }).keeps(&["wasm-missing"]),
        promise("wasm of another kind leaves the fallback and says so", async |session| {
            refused(session, &from(session, "other-wasm"), &["wasm-integrity", "wasm-missing"]).await
        }).keeps(&["wasm-integrity"]),
        promise("wasm that moved on its server is found", async |session| {
            session.visit(&from(session, "redirect")).await?;
            every_line(&session.article().await?)
        }),
        promise("while the wasm is on its way the fallback shows, and then the article", async |session| {
            let scene = Scene::at(session, Moment::Waiting).await?;
            holds(fallback_boxes(session).await? > 0, || "the fallback is not painted while waiting".into())?;
            scene.end().await
        }).keeps(&["fallback-first"]),
        promise("after the wasm was missing a reload finds it when it is back", async |session| {
            let gate = session.servers.faulty.gate();
            let cdn = gate.address("down", "");
            refused(session, &Page::bare().cdn(cdn.trim_end_matches('/')), &["wasm-missing"]).await?;
            gate.open();
            let _: Value = session.ask("host.reload(); return null").await?;
            session.until("return parts('related').length === 1", "no article after the reload").await?;
            every_line(&session.article().await?)?;
            same("boxes of the fallback", &fallback_boxes(session).await?, &0)
        }),
        promise("after the wasm was missing a new element finds it when it is back", async |session| {
            let gate = session.servers.faulty.gate();
            let cdn = gate.address("down", "");
            refused(session, &Page::bare().cdn(cdn.trim_end_matches('/')), &["wasm-missing"]).await?;
            gate.open();
            let _: Value = session.ask("host.replaceWith(host.cloneNode(true)); return null").await?;
            session.until("return parts('related').length === 1", "no article in the new element").await
        }),
        promise("where the wasm is missing every element of the page keeps its fallback", async |session| {
            let scene = Scene::empty(session).await?;
            let script = "for (let index = 0; index < 5; index += 1) { const made = document.createElement('news-release'); \
                            made.src = arguments[0].src; made.innerHTML = '<a href=\"/\">A link</a>'; \
                            document.querySelector('main').append(made); } \
                          const script = document.createElement('script'); script.type = 'module'; \
                          script.src = arguments[0].script; document.head.append(script); return null";
            let missing = format!("{}/status/404/news-release.js", session.servers.faulty.origin);
            let src = format!("{}/{SEED}", session.servers.issuer);
            let _: Value = session.ask_with(script, json!({ "src": src, "script": missing })).await?;
            session.settled().await?;
            let boxes = "return [...document.querySelectorAll('news-release > a')].filter((link) => link.getClientRects().length).length";
            same("links that show", &session.ask::<u32>(boxes).await?, &5_u32)?;
            let kinds: Vec<String> =
                session.ask("return recorded.events.map(({ kind }) => kind).filter(Boolean)").await?;
            same("kinds", &kinds, &["wasm-missing"; 5])?;
            drop(scene);
            Ok(())
        }).keeps(&["text-without-wasm"]),
        promise(
            "where nothing stands between the tags, the words of the release do when the wasm is missing",
            async |session| {
                let scene = Scene::empty(session).await?;
                let script = "const made = document.createElement('news-release'); made.src = arguments[0].src; \
                          document.querySelector('main').append(made); \
                          const script = document.createElement('script'); script.type = 'module'; \
                          script.src = arguments[0].script; document.head.append(script); return null";
                let missing = format!("{}/status/404/news-release.js", session.servers.faulty.origin);
                let src = format!("{}/{SEED}", session.servers.issuer);
                let _: Value = session.ask_with(script, json!({ "src": src, "script": missing })).await?;
                session.settled().await?;
                let shown = "const plain = root.querySelector('.plain'); return plain?.getClientRects().length ? plain.innerText : ''";
                let shown: String = session.ask(shown).await?;
                drop(scene);
                every_line(&crate::text::collapsed(&shown))
            },
        ).keeps(&["inline-readable", "text-without-wasm"]),
    ]
}

/// A page that takes the widget from the rude server, which spares scripts.
fn from(session: &Session, fault: &str) -> Page {
    Page::bare().cdn(format!("{}/{fault}", session.servers.faulty.origin))
}
