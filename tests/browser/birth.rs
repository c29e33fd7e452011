//! How an element comes into a page: by the parser, in one go or in pieces, and in each way that scripts know.

use serde_json::{Value, json};

use crate::check::{Check, Promise, holds, promise, same};
use crate::page::{Page, SEED, SEED_JSON};
use crate::scene::Scene;
use crate::seed::fallback_boxes;
use crate::session::Session;
use crate::text::{TEXT, collapsed, every_line};

/// What an element is made of, for scripts: its tag, its link, and its end.
const TAG: &str = "const tag = `<news-release src='${src}'><a href='${src}'>Minister travels</a></news-release>`;";

pub(crate) fn promises() -> Vec<Promise> {
    [by_the_parser(), by_scripts(), with_properties()].into_iter().flatten().collect()
}

fn by_the_parser() -> Vec<Promise> {
    vec![
        promise("an element that stands before the script shows its release", async |session| {
            session.visit(&Page::bare().file("script-last.html")).await?;
            whole(session).await
        }).keeps(&["made-anyhow"]),
        promise("an element that the page writes while it is parsed shows its release", async |session| {
            session.visit(&Page::bare().file("written.html")).await?;
            whole(session).await
        }).keeps(&["made-anyhow"]),
        promise(
            "an element whose children come late shows its release, and they go where they belong",
            async |session| {
                in_pieces(session, &session.servers.html(&Page::bare().file("pieces-src.html"))).await?;
                whole(session).await?;
                let script = "const box = (node) => node.getBoundingClientRect(); const [article] = parts('article'); \
                          const [before, after] = ['before', 'after'].map((slot) => host.querySelector(`[slot=${slot}]`)); \
                          return box(before).bottom <= box(article).top + 1 && box(after).top >= box(article).bottom - 1";
                holds(session.ask(script).await?, || "the slots are not around the article".into())
            },
        ).keeps(&["inline-awaited", "fallback-first", "slots"]),
        promise("a text in the page that comes in two pieces is shown when it is whole", async |session| {
            let html = session.servers.html(&Page::bare().file("pieces-inline.html").release(SEED));
            inline_pieces(session, &html.replace("{{type}}", "text/plain"), "Strengthening").await
        }).keeps(&["inline-awaited", "inline"]),
        promise("JSON in the page that comes in two pieces is read when it is whole", async |session| {
            let html = session.servers.html(&Page::bare().file("pieces-inline.html").release(SEED_JSON));
            inline_pieces(session, &html.replace("{{type}}", "application/json"), "Strengthening").await
        }).keeps(&["inline-awaited", "inline"]),
    ]
}

fn by_scripts() -> Vec<Promise> {
    vec![
        promise("an element from `createElement` shows its release", async |session| {
            let script = "const made = document.createElement('news-release'); made.setAttribute('src', src); \
                          main.append(made)";
            born(session, script).await
        }).keeps(&["made-anyhow"]),
        promise("an element from `new NewsRelease` shows its release", async |session| {
            let scene = Scene::empty(session).await?;
            scene.let_all_come();
            scene.define().await?;
            let script = "const made = new (customElements.get('news-release'))(); made.src = arguments[0]; \
                          document.querySelector('main').append(made); return null";
            let _: Value = session.ask_with(script, json!(scene.src())).await?;
            session.settled().await?;
            every_line(&session.article().await?)
        }).keeps(&["made-anyhow"]),
        promise("an element from `innerHTML` shows its release", async |session| {
            born(session, "main.innerHTML = tag").await
        }).keeps(&["made-anyhow"]),
        promise("an element from a template shows its release, however it is copied", async |session| {
            let script = "const template = document.createElement('template'); template.innerHTML = tag; \
                          main.append(template.content.cloneNode(true))";
            born(session, script).await?;
            born(
                session,
                &script.replace("template.content.cloneNode(true)", "document.importNode(template.content, true)"),
            )
            .await?;
            born(session, &script.replace("template.content.cloneNode(true)", "template.content")).await
        }).keeps(&["made-anyhow"]),
        promise("an element from another parser's document shows its release", async |session| {
            let script = "const parsed = new DOMParser().parseFromString(tag, 'text/html'); \
                          main.append(parsed.querySelector('news-release'))";
            born(session, script).await
        }).keeps(&["made-anyhow"]),
        promise("an element in a shadow root of the page's shows its release", async |session| {
            let script = "const around = document.createElement('div'); main.append(around); \
                          const inner = around.attachShadow({ mode: 'open' }); inner.innerHTML = tag; window.inner = inner";
            for known in [true, false] {
                bear(session, script, known).await?;
                let shown = "const made = window.inner.querySelector('news-release'); \
                             const told = made.matches(':state(ready)') ? words(made.shadowRoot.querySelector('[part~=article]')) : ''; return told";
                session.until(&shown.replace("return told", "return told !== ''"), "no article").await?;
                every_line(&session.ask::<String>(shown).await?)?;
            }
            Ok(())
        }).keeps(&["made-anyhow"]),
        promise("a copy of an element that shows its release shows it too", async |session| {
            session.visit(&Page::bare()).await?;
            let _: Value = session.ask("host.replaceWith(host.cloneNode(true)); return null").await?;
            session.until("return parts('related').length === 1", "no article in the copy").await?;
            whole(session).await
        }).keeps(&["made-anyhow"]),
        promise("an element that is in no document fetches nothing until it is", async |session| {
            let scene = Scene::empty(session).await?;
            scene.define().await?;
            let script = "window.made = document.createElement('news-release'); made.src = arguments[0]; \
                          document.createElement('div').append(made); document.createDocumentFragment().append(made); return null";
            let _: Value = session.ask_with(script, json!(scene.src())).await?;
            crate::scene::pause(session).await?;
            same("fetches of the release", &scene.release.visits(), &0_usize)?;
            same("fetches of the wasm", &scene.wasm.visits(), &0_usize)?;
            scene.let_all_come();
            let _: Value = session.ask("document.body.append(window.made); return null").await?;
            session.settled().await?;
            every_line(&session.article().await?)
        }),
    ]
}

fn with_properties() -> Vec<Promise> {
    vec![
        promise("properties that were set before the class was known count", async |session| {
            let mut scene = Scene::empty(session).await?;
            scene.let_all_come();
            let script = "const made = document.createElement('news-release'); main.append(made); \
                          Object.assign(made, { release: 'An Early Release\\n\\nIts body is here.', headingLevel: 4, \
                            theme: 'dark', layout: 'brief', hide: 'tools', loading: 'eager' }); window.it = made";
            let _: Value =
                session.ask(&format!("const main = document.querySelector('main'); {script}; return null")).await?;
            scene.define().await?;
            session.settled().await?;
            same("headline", &session.texts("headline").await?, &["An Early Release"])?;
            let level: String = session.ask("return parts('headline')[0].localName").await?;
            same("level", &level, &"h4")?;
            same("tools", &session.texts("tools").await?.len(), &0_usize)?;
            let mirrored: Vec<String> = session
                .ask("return ['heading-level', 'theme', 'layout', 'hide', 'loading'].map((name) => host.getAttribute(name))")
                .await?;
            same("attributes", &mirrored, &["4", "dark", "brief", "tools", "eager"])?;
            scene.step("it.remove()").await
        }).keeps(&["before-upgrade"]),
        promise("the property `src` that was set before the class was known counts", async |session| {
            let script = "const made = document.createElement('news-release'); made.src = src; main.append(made)";
            born(session, script).await
        }).keeps(&["before-upgrade"]),
        promise(
            "a release that was set before the class was known is shown, and nothing is fetched",
            async |session| {
                let scene = Scene::empty(session).await?;
                scene.wasm.open();
                let script = "const made = document.createElement('news-release'); made.setAttribute('src', arguments[0].src); \
                          made.release = arguments[0].text; document.querySelector('main').append(made); return null";
                let _: Value = session.ask_with(script, json!({ "src": scene.src(), "text": TEXT })).await?;
                scene.define().await?;
                session.settled().await?;
                every_line(&session.article().await?)?;
                same("fetches of the release", &scene.release.visits(), &0_usize)
            },
        ).keeps(&["before-upgrade"]),
    ]
}

/// Makes an element by a script that may use `src`, `tag` and `main`, once before and once after its class is known.
async fn born(session: &Session, script: &str) -> Check {
    for known in [true, false] {
        let told = |failed: libtest_mimic::Failed| {
            let when = if known { "after" } else { "before" };
            format!("{when} the class was known: {}", failed.message().unwrap_or("it failed without a reason"))
        };
        bear(session, script, known).await.map_err(told)?;
        session.settled().await.map_err(told)?;
        every_line(&session.article().await?).map_err(told)?;
        let events = "return recorded.events.map(({ type }) => type).filter((type) => type !== 'loadend')";
        same("events", &session.ask::<Vec<String>>(events).await?, &["loadstart", "load"]).map_err(told)?;
    }
    Ok(())
}

async fn bear(session: &Session, script: &str, known: bool) -> Check {
    let scene = Scene::empty(session).await?;
    scene.let_all_come();
    if known {
        scene.define().await?;
    }
    let script =
        format!("const src = arguments[0]; {TAG} const main = document.querySelector('main'); {script}; return null");
    let _: Value = session.ask_with(&script, json!(scene.src())).await?;
    if known { Ok(()) } else { scene.define().await }
}

/// Opens a page that the server sends in pieces.
async fn in_pieces(session: &Session, html: &str) -> Check {
    session.go(&session.servers.faulty.say("text/html; charset=utf-8", html)).await?;
    session.settled().await
}

/// A release in the page, with a pause in the middle of it: one load, of the whole.
async fn inline_pieces(session: &Session, html: &str, at: &str) -> Check {
    in_pieces(session, &html.replacen(at, &format!("<!--wait-->{at}"), 1)).await?;
    session.until("return parts('related').length === 1", "the whole release is not shown").await?;
    every_line(&session.article().await?)?;
    let events: Vec<String> = session.ask("return recorded.events.map(({ type }) => type)").await?;
    same("events", &events[..2].to_vec(), &["loadstart", "load"])?;
    holds(events.len() <= 3, || format!("half a release was shown first: {events:?}"))
}

/// The whole article is there, and the fallback is not.
async fn whole(session: &Session) -> Check {
    every_line(&collapsed(&session.article().await?))?;
    same("boxes of the fallback", &fallback_boxes(session).await?, &0)
}
