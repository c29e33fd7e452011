//! What the page was served with: a declarative shadow root, which the parser has painted before any script of ours.

use serde_json::Value;

use crate::check::{Promise, holds, promise, same};
use crate::page::{Page, SEED};
use crate::session::Session;
use crate::text::every_line;

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("a served article can be read while its release loads", async |session| {
            session.go(&session.servers.publish(&declared().release(format!("slow/1500/{SEED}")))).await?;
            session.until("return host.matches(':state(loading)')", "it did not begin to load").await?;
            same("what is painted", &painted(session).await?, &"Served headline Served text.".to_owned())
        })
        .keeps(&["prerendered-kept"]),
        promise("a served article can be read where no script comes", async |session| {
            session.go(&session.servers.publish(&declared().cdn("nowhere"))).await?;
            same("what is painted", &painted(session).await?, &"Served headline Served text.".to_owned())
        })
        .keeps(&["prerendered-readable"]),
        promise("at no frame are two headlines seen, or none", async |session| {
            for release in [SEED.to_owned(), format!("slow/300/{SEED}")] {
                session.visit(&declared().release(release)).await?;
                every_line(&session.article().await?)?;
                session.until("return seen.size > 0", "no frame was painted").await?;
                same("headlines at once", &session.ask::<Vec<u32>>("return [...seen]").await?, &[1])?;
            }
            Ok(())
        })
        .keeps(&["prerendered-once"]),
        promise("a served article gives way to the whole one, and shows nothing twice", async |session| {
            session.visit(&declared()).await?;
            every_line(&session.article().await?)?;
            same("articles", &session.ask::<u32>("return root.querySelectorAll('article').length").await?, &1_u32)?;
            same("styles", &session.ask::<u32>("return root.querySelectorAll('style').length").await?, &0_u32)?;
            let boxes = "return host.querySelector('article').getClientRects().length";
            same("boxes of the light copy", &session.ask::<u32>(boxes).await?, &0_u32)
        })
        .keeps(&["prerendered-once", "light-copy"]),
        promise("a served article stays when its release does not come", async |session| {
            session.visit(&declared().release("status/500")).await?;
            same("what is painted", &painted(session).await?, &"Served headline Served text.".to_owned())?;
            session.until("return parts('notice').length === 1", "no notice").await
        })
        .keeps(&["prerendered-kept", "error-keeps"]),
        promise("a served article stays when the wasm does not come, and without a word of it", async |session| {
            session.visit(&declared().cdn("no-wasm")).await?;
            same("what is painted", &painted(session).await?, &"Served headline Served text.".to_owned())?;
            same("notices", &session.texts("notice").await?, &Vec::<String>::new())
        })
        .keeps(&["prerendered-kept", "text-without-wasm"]),
        promise("a served article that a script has changed gives way all the same", async |session| {
            session.go(&session.servers.publish(&declared().release(format!("slow/600/{SEED}")))).await?;
            let script = "root.querySelector('h2').append(document.createElement('ins')); \
                          root.querySelector('p').remove(); root.append(document.createElement('aside')); return null";
            let _: Value = session.ask(script).await?;
            session.settled().await?;
            every_line(&session.article().await?)?;
            same("left over", &session.ask::<u32>("return root.querySelectorAll('ins').length").await?, &0_u32)
        })
        .keeps(&["prerendered-altered"]),
        promise(
            "a served article that is the very same is kept, node for node, and the state is `hydrated`",
            async |session| {
                session.visit(&Page::bare()).await?;
                let script = "const html = root.querySelector('.root').outerHTML; window.holder = document.createElement('div'); \
                          holder.setHTMLUnsafe(`<news-release src='${host.src}'><template shadowrootmode=open>${html}</template></news-release>`); \
                          window.served = holder.firstChild.shadowRoot?.querySelector('article'); \
                          document.body.append(holder); return served !== null";
                holds(session.ask(script).await?, || "the markup was not parsed".into())?;
                session.until("return holder.firstChild.matches(':state(hydrated)')", "no state `hydrated`").await?;
                let kept = "const inside = holder.firstChild.shadowRoot; \
                        return inside.querySelector('article') === served && inside.querySelectorAll('article').length === 1";
                holds(session.ask(kept).await?, || "the served nodes are gone".into())?;
                let _: Value = session.ask("holder.firstChild.headingLevel = 5; return null").await?;
                let followed = "return holder.firstChild.shadowRoot.querySelectorAll('h5.headline').length === 1";
                session.until(followed, "it does not follow its attributes").await
            },
        )
        .keeps(&["prerendered-hydrated", "states"]),
        promise("`before` and `after` can be filled in a page that was served with an article", async |session| {
            session.visit(&declared()).await?;
            let script = "const note = document.createElement('p'); note.slot = 'before'; note.textContent = 'Note'; \
                          host.append(note); return note.getClientRects().length";
            holds(session.ask::<u32>(script).await? > 0, || "the slot does not show".into())
        })
        .keeps(&["slots"]),
    ]
}

fn declared() -> Page {
    Page::bare().file("declared.html")
}

/// The text of what is painted of the article, wherever it stands.
async fn painted(session: &Session) -> crate::check::Check<String> {
    session
        .ask(
            "return [...root.querySelectorAll('h2, p:not([part])'), ...host.querySelectorAll('h2, p')] \
               .filter((node) => node.getClientRects().length > 0).map(words).join(' ')",
        )
        .await
}
