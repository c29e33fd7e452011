//! What `standfirst render` writes, in browsers: readable and set without a script, and taken over without a flicker.

use std::sync::LazyLock;

use serde_json::{Value, json};
use standfirst::release::Release;
use standfirst::write::{self, Options, Sheet};

use crate::check::{Check, Promise, holds, promise, same};
use crate::engine::Engine;
use crate::look::changed;
use crate::page::{Page, Policy, SEED};
use crate::session::{Session, in_frame};
use crate::text::every_line;

/// The widths of a phone, a tablet and a desk.
const WIDTHS: [u32; 3] = [320, 768, 1200];

pub(crate) static RELEASE: LazyLock<Release> =
    LazyLock::new(|| standfirst::read::text(include_str!("../corpus/defence-minister-japan/release.txt")).release);

pub(crate) fn promises() -> Vec<Promise> {
    [of_no_script(), of_hydration(), of_turning()].into_iter().flatten().collect()
}

fn of_no_script() -> Vec<Promise> {
    vec![
        promise("with scripts off the whole article is there, set as the widget sets it", async |session| {
            for width in WIDTHS {
                // Twice, since a window that is high enough has no scroll bar.
                let mut height = 900;
                for _ in 0..2 {
                    session.go(&in_frame(&session.servers.publish(&page()), width)).await?;
                    session.resize(width.max(600), height).await?;
                    session.enter_frame().await?;
                    session.until("return host.matches(':state(hydrated)')", "no state `hydrated`").await?;
                    height = session.ask("return Math.ceil(document.documentElement.scrollHeight)").await?;
                }
                let tools = tools(session).await?;
                session.leave_frame().await?;
                let with = session.photograph_steady(width.max(600), height).await?;
                session.go(&in_frame(&session.servers.publish(&page().policy(Policy::NoScripts)), width)).await?;
                let without = session.photograph_steady(width.max(600), height).await?;
                // Without scripts the tools have no use, and their place is empty.
                if let Some(around) = changed(&without, &with)? {
                    holds(inside(around, tools), || format!("at {width} px {around:?} differs, outside of the tools"))?;
                }
            }
            Ok(())
        })
        .keeps(&["prerendered-readable", "prerendered-same"]),
        promise("a tool that cannot work yet is not seen, and its place is kept", async |session| {
            session.go(&session.servers.publish(&page().cdn("nowhere"))).await?;
            session.until("return document.readyState === 'complete'", "the page did not end").await?;
            let seen = "const tools = root.querySelector('.tools'); \
                        return [getComputedStyle(tools).visibility, tools.offsetHeight >= 44]";
            same("tools", &session.ask::<Value>(seen).await?, &json!(["hidden", true]))
        })
        .keeps(&["prerendered-tools"]),
        promise("where styles need a hash, the one that is told covers the article's", async |session| {
            session.go(&session.servers.publish(&page().cdn("nowhere").policy(Policy::Hashed))).await?;
            set(session).await
        })
        .keeps(&["prerendered-policy"]),
        promise("the style can come from a file, where no inline one is allowed", async |session| {
            let markup = written(&Options { sheet: Sheet::Link("CDN/article.css".into()), ..Options::default() });
            let page = Page::of(&markup).policy(Policy::Hashed);
            session.go(&session.servers.publish(&page)).await?;
            set(session).await
        })
        .keeps(&["prerendered-policy"]),
    ]
}

fn of_hydration() -> Vec<Promise> {
    vec![
        promise("taking over changes no node and no pixel", async |session| {
            held(session).await?;
            let mark = "window.before = [...root.querySelectorAll('article *')]; \
                        return before.length";
            holds(session.ask::<u32>(mark).await? > 30, || "there is no article".into())?;
            let height = session.ask("return document.documentElement.scrollHeight").await?;
            let before = session.photograph_steady(1200, height).await?;
            go_on(session).await?;
            let kept = "return before.every((node) => node.isConnected && root.contains(node))";
            holds(session.ask(kept).await?, || "nodes were replaced".into())?;
            let after = session.photograph_steady(1200, height).await?;
            match changed(&after, &before)? {
                // `WebKit` smooths the curves of the icons a little differently from one painting to the next.
                Some(around) if session.engine == Engine::WebKit && inside(around, tools(session).await?) => Ok(()),
                changed => same("changed pixels", &changed, &None),
            }
        })
        .keeps(&["prerendered-hydrated", "prerendered-same"]),
        promise("what is taken over is the release, from the page alone", async |session| {
            held(session).await?;
            go_on(session).await?;
            every_line(&session.article().await?)?;
            let headline: String = session.ask("return host.release.headline").await?;
            same("headline", &headline, &RELEASE.headline.words())?;
            let fetched = "return performance.getEntriesByType('resource').map(({ name }) => name) \
                           .filter((name) => /release/.test(name) && !/news-release/.test(name)).length";
            same("releases fetched", &session.ask::<u32>(fetched).await?, &0)
        })
        .keeps(&["prerendered-data"]),
        promise("with `src` the release is fetched once, and the page carries no second one", async |session| {
            let options = Options { src: Some(format!("ISSUER/{SEED}")), ..Options::default() };
            let markup = written(&options);
            holds(!markup.contains("application/json"), || "there is JSON in the page".into())?;
            session.go(&session.servers.publish(&Page::of(&markup))).await?;
            session.until("return host.matches(':state(hydrated)')", "no state `hydrated`").await?;
            let fetched = "return performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('release.txt')).length";
            same("fetches", &session.ask::<u32>(fetched).await?, &1)
        })
        .keeps(&["prerendered-data"]),
        promise("an article in each setting is taken over as it is", async |session| {
            let view = |view: standfirst::view::Options| Options { article: view, ..Options::default() };
            let default = standfirst::view::Options::default;
            for options in [
                view(standfirst::view::Options { heading_level: 1, ..default() }),
                view(standfirst::view::Options { brief: true, ..default() }),
                view(standfirst::view::Options { hide: "related tools".into(), ..default() }),
                view(standfirst::view::Options { lang: Some("de".into()), ..default() }),
            ] {
                session.go(&session.servers.publish(&Page::of(&written(&options)))).await?;
                let mark = "window.served = root.querySelector('article'); return served !== null";
                holds(session.ask(mark).await?, || "there is no article".into())?;
                session.until("return host.matches(':state(hydrated)')", "no state `hydrated`").await?;
                let kept = session.ask("return root.querySelector('article') === served").await?;
                holds(kept, || format!("not kept: {options:?}"))?;
            }
            Ok(())
        })
        .keeps(&["prerendered-hydrated"]),
        promise("an element that was served with its article is never busy", async |session| {
            held(session).await?;
            let watch = "window.busy = false; new MutationObserver(() => { busy ||= host.ariaBusy === 'true' }) \
                         .observe(host, { attributes: true }); return null";
            let _: Value = session.ask(watch).await?;
            go_on(session).await?;
            same("busy", &session.ask::<bool>("return busy").await?, &false)
        })
        .keeps(&["states"]),
    ]
}

fn of_turning() -> Vec<Promise> {
    vec![
        promise("nothing is loaded until the browser is idle", async |session| {
            held(session).await?;
            same("wasm files", &session.ask::<u32>(WASM).await?, &0)?;
            go_on(session).await?;
            same("wasm files", &session.ask::<u32>(WASM).await?, &1)
        })
        .keeps(&["prerendered-idle"]),
        promise("a reader who turns to the article need not wait", async |session| {
            for script in ["root.querySelector('article').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))",
                           "root.querySelector('.tool').focus()"] {
                held(session).await?;
                let _: Value = session.ask(&format!("{script}; return null")).await?;
                session.until("return host.matches(':state(hydrated)')", "no state `hydrated`").await?;
            }
            Ok(())
        })
        .keeps(&["prerendered-idle"]),
        promise("what the page changes is followed, without waiting for idle time", async |session| {
            held(session).await?;
            let _: Value = session.ask("host.headingLevel = 4; return null").await?;
            session.until("return root.querySelectorAll('h4.headline').length === 1", "the level was not followed").await
        })
        .keeps(&["prerendered-idle", "attributes-followed"]),
        promise("a tool that is used before works at once", async |session| {
            held(session).await?;
            let press = "window.printed = 0; window.print = () => { printed += 1; }; \
                         root.querySelector('[data-action=print]').click(); return printed";
            same("prints", &session.ask::<u32>(press).await?, &1)?;
            go_on(session).await
        })
        .keeps(&["prerendered-tools"]),
        promise("the focus and the selection stay where they were", async |session| {
            held(session).await?;
            let script = "root.querySelector('[data-action=print]').focus(); window.text = root.querySelector('.body p').firstChild; \
                          getSelection().setBaseAndExtent(text, 3, text, 9); return null";
            let _: Value = session.ask(script).await?;
            session.until("return host.matches(':state(hydrated)')", "no state `hydrated`").await?;
            let stays = "return [root.activeElement?.dataset.action, text.isConnected]";
            same("focus", &session.ask::<Value>(stays).await?, &json!(["print", true]))
        })
        .keeps(&["prerendered-hydrated"]),
    ]
}

/// The seed's page as the command writes it, with or without the widget's script.
pub(crate) fn whole(script: bool) -> String {
    let script = script.then(|| "CDN/news-release.js".to_owned());
    write::page(&RELEASE, &Options { script, ..Options::default() })
}

/// What a policy has to name: the hash of the style in the page.
pub(crate) fn hash() -> String {
    use base64::Engine;
    use sha2::{Digest, Sha256};
    format!("'sha256-{}'", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(write::sheet())))
}

const WASM: &str =
    "return performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length";

/// A page around the seed release's embed.
fn page() -> Page {
    Page::of(&written(&Options::default()))
}

fn written(options: &Options) -> String {
    around(&write::embed(&RELEASE, options), "")
}

/// The same on a page where the test says when the browser is idle.
pub(crate) fn framed(embed: &str) -> String {
    around(embed, "<script src=\"/hold.js\"></script>")
}

fn around(embed: &str, script: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A page</title><script src=\"/recorder.js\"></script>{script}\
         <script type=\"module\" src=\"CDN/news-release.js\"></script></head>\
         <body>{embed}<p id=\"after\">What follows.</p></body></html>"
    )
}

/// Opens the seed's page where idle time does not come by itself, and waits for the widget's script.
pub(crate) async fn held(session: &Session) -> Check {
    let page = Page::of(&framed(&write::embed(&RELEASE, &Options::default())));
    session.go(&session.servers.publish(&page)).await?;
    session.until("return window.goOn !== undefined", "the widget does not wait for idle time").await
}

pub(crate) async fn go_on(session: &Session) -> Check {
    let _: Value = session.ask("goOn(); return null").await?;
    session.until("return host.matches(':state(hydrated)')", "no state `hydrated`").await
}

/// Where the tools are, as left, top, right and bottom.
async fn tools(session: &Session) -> Check<[u32; 4]> {
    let script = "const { left, top, right, bottom } = root.querySelector('.tools').getBoundingClientRect(); \
                  return [left, top, right, bottom].map(Math.round)";
    session.ask(script).await
}

fn inside(one: [u32; 4], other: [u32; 4]) -> bool {
    one[0] >= other[0] && one[1] >= other[1] && one[2] <= other[2] && one[3] <= other[3]
}

/// Whether the article has its style.
async fn set(session: &Session) -> Check {
    session.until("return document.readyState === 'complete'", "the page did not end").await?;
    let size = "return parseFloat(getComputedStyle(root.querySelector('.headline')).fontSize)";
    holds(session.ask::<f64>(size).await? > 24.0, || "the headline is not set".into())?;
    let broken: Vec<String> =
        session.ask("return recorded.violations.filter((line) => line.startsWith('style'))").await?;
    same("violations", &broken, &Vec::<String>::new())
}
