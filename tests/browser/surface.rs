//! What a page notices of an element beside its article: properties, space, lines in the console, files that are fetched.

use serde_json::{Value, json};

use crate::attacks::give;
use crate::check::{Promise, holds, promise, same};
use crate::page::{Page, SEED};
use crate::session::Session;

pub(crate) fn promises() -> Vec<Promise> {
    [of_one(), of_texts()].into_iter().flatten().collect()
}

/// An element, whatever its release is in.
fn of_one() -> Vec<Promise> {
    vec![
        promise("each attribute is a property, and each property an attribute", async |session| {
            bare_element(session).await?;
            let script = "const names = { src: 'https://example.org/a', theme: 'dark', layout: 'brief', headingLevel: 3, loading: 'lazy', hide: 'tools', lang: 'de' }; \
                          const dashed = (name) => name.replace('L', '-l'); \
                          const [one, two] = [document.createElement('news-release'), document.createElement('news-release')]; \
                          const wrong = []; \
                          for (const [name, value] of Object.entries(names)) { \
                            one[name] = value; two.setAttribute(dashed(name), value); \
                            if (one.getAttribute(dashed(name)) !== String(value)) wrong.push(`property ${name}`); \
                            if (two[name] !== value) wrong.push(`attribute ${name}`); } \
                          return wrong";
            same("not mirrored", &session.ask::<Vec<String>>(script).await?, &Vec::<String>::new())
        })
        .keeps(&["attributes-mirrored"]),
        promise("a fault is one line in the console, with its kind and a link to its entry", async |session| {
            bare_element(session).await?;
            let script = "window.warned = []; console.warn = (...told) => warned.push(told.join(' ')); \
                          host.src = arguments[0]; return null";
            let broken = format!("{}/status/404", session.servers.issuer);
            let _: Value = session.ask_with(script, json!(broken)).await?;
            session.until("return recorded.events.some(({ type }) => type === 'loadend')", "no `loadend`").await?;
            let warned: Vec<String> = session.ask("return warned").await?;
            same("lines", &warned.len(), &1)?;
            let fits = warned[0].contains("release-missing: ") && warned[0].ends_with("#release-missing");
            holds(fits, || format!("the line is {}", warned[0]))
        })
        .keeps(&["error-console"]),
        promise("a copied link is told to the page, across shadow roots", async |session| {
            bare_element(session).await?;
            // No engine lets a test read the real clipboard without asking its user.
            let script = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } }); \
                          const outer = document.createElement('div'); document.body.append(outer); \
                          outer.attachShadow({ mode: 'open' }).append(host); \
                          window.element = host; \
                          document.addEventListener('release-share', ({ detail }) => { window.told = detail; }); \
                          host.release = { headline: 'A', url: 'https://example.org/a', body: ['B'] }; return null";
            let _: Value = session.ask(script).await?;
            let press = "const button = element.shadowRoot?.querySelector('[data-action=copy]'); button?.click(); return Boolean(button)";
            session.until(press, "no button to copy the link").await?;
            session.until("return window.told !== undefined", "no `release-share` came").await?;
            let told: Value = session.ask("return [told, copied]").await?;
            let detail = json!({ "method": "copy", "text": "A", "url": "https://example.org/a" });
            same("detail, and what was copied", &told, &json!([detail, "https://example.org/a"]))
        })
        .keeps(&["share"]),
        promise("an element that loads keeps the space of a screen", async |session| {
            session.go(&session.servers.publish(&Page::bare().release(format!("slow/1500/{SEED}")))).await?;
            session.until("return host.matches(':state(loading)')", "it did not begin to load").await?;
            let [own, screen]: [f64; 2] = session.ask("return [host.offsetHeight, innerHeight]").await?;
            holds(own >= screen * 0.95, || format!("it is {own} px high on a screen of {screen} px"))?;
            same("busy", &session.ask::<String>("return host.ariaBusy").await?, &"true")
        })
        .keeps(&["loading-space", "states"]),
        promise("the element is defined although no wasm ever comes", async |session| {
            session.go(&session.servers.publish(&Page::bare().cdn("no-wasm"))).await?;
            let defined = "return host.matches(':defined') && typeof host.reload === 'function'";
            session.until(defined, "it is not defined").await
        })
        .keeps(&["defined-at-once"]),
    ]
}

/// The wasm that reads texts is a file of its own.
fn of_texts() -> Vec<Promise> {
    vec![
        promise("twenty elements with texts fetch one script, and each wasm once", async |session| {
            session.visit(&Page::bare()).await?;
            let script = "window.more = Array.from({ length: 20 }, (_, index) => { \
                            const element = document.createElement('news-release'); \
                            element.release = `Release ${index}\\n\\nAnd its body.`; \
                            document.body.append(element); return element; }); return null";
            let _: Value = session.ask(script).await?;
            session
                .until("return more.every((element) => element.matches(':state(ready)'))", "not all are ready")
                .await?;
            let fetched = "return ['.wasm', '.js'].map((end) => performance.getEntriesByType('resource') \
                             .filter(({ name }) => name.endsWith(end) && !name.endsWith('recorder.js')).length)";
            same("wasm and scripts", &session.ask::<Vec<u32>>(fetched).await?, &[2, 1])
        })
        .keeps(&["one-instance"]),
        promise("the wasm that reads texts comes with the first text, and once", async |session| {
            bare_element(session).await?;
            give(session, "{\"headline\": \"A release in JSON\", \"body\": [\"And its body.\"]}").await?;
            same("wasm", &session.ask::<Vec<String>>(WASM).await?, &["standfirst_bg.wasm"])?;
            for text in ["A text\n\nAnd its body is one sentence.", "Another text\n\nAnd its body is one sentence."] {
                give(session, text).await?;
                let both = ["standfirst_bg.wasm", "standfirst_texts_bg.wasm"];
                same("wasm", &session.ask::<Vec<String>>(WASM).await?, &both)?;
            }
            Ok(())
        })
        .keeps(&["texts-apart"]),
        promise("JSON that is served as plain text does not bring the wasm that reads texts", async |session| {
            bare_element(session).await?;
            let src = session
                .servers
                .faulty
                .say("text/plain; charset=utf-8", "{\"headline\": \"JSON\", \"body\": [\"One.\"]}");
            let _: Value = session.ask_with("host.src = arguments[0]; return null", src.into()).await?;
            session.until("return host.matches(':state(ready)')", "the release did not show").await?;
            same("wasm", &session.ask::<Vec<String>>(WASM).await?, &["standfirst_bg.wasm"])
        })
        .keeps(&["texts-apart"]),
        promise(
            "where the wasm that reads texts is missing, JSON shows and texts leave their words",
            async |session| {
                session.go(&session.servers.publish(&Page::bare().file("property.html").cdn("no-texts"))).await?;
                session.until("return host.matches(':defined')", "the element was not defined").await?;
                let _: Value =
                    session.ask("host.release = 'A text\\n\\nAnd its body is one sentence.'; return null").await?;
                session.until("return Boolean(root?.querySelector('.plain'))", "no words are shown").await?;
                let kinds: Vec<String> = session
                    .ask("return recorded.events.filter(({ type }) => type === 'error').map(({ kind }) => kind)")
                    .await?;
                same("errors", &kinds, &["wasm-missing"])?;
                give(session, "{\"headline\": \"A release in JSON\", \"body\": [\"And its body.\"]}").await
            },
        )
        .keeps(&["wasm-missing", "texts-apart", "text-without-wasm"]),
    ]
}

/// The names of all wasm that the page has loaded, sorted.
const WASM: &str = "return performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop()) \
                      .filter((name) => name.endsWith('.wasm')).sort()";

/// A page with an element that has nothing to show yet.
async fn bare_element(session: &Session) -> crate::check::Check {
    session.go(&session.servers.publish(&Page::bare().file("property.html"))).await?;
    session.until("return host.matches(':defined')", "the element was not defined").await
}
