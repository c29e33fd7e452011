//! Many elements, many scripts, many rounds: one page that holds a thousand, or lets three thousand go.

use serde_json::{Value, json};

use crate::check::{Check, Promise, holds, promise, same};
use crate::engine::Engine;
use crate::page::{Page, SEED};
use crate::scene::{Moment, Scene, WASM, in_page};
use crate::session::Session;

/// Milliseconds that a page may stand still while a thousand articles are drawn, on a slow machine.
const FREEZE: f64 = 1500.0;

pub(crate) fn promises() -> Vec<Promise> {
    [of_crowds(), of_copies(), of_rounds(), of_history()].into_iter().flatten().collect()
}

fn of_crowds() -> Vec<Promise> {
    vec![
        promise("a hundred elements show their releases with one wasm", async |session| crowd(session, 100, 1).await).keeps(&["one-instance"]),
        promise("a thousand elements show, and the page never freezes", async |session| crowd(session, 1000, 20).await).keeps(&["many"]).alone(),
        promise("of elements with different fates each has its own", async |session| {
            let scene = Scene::empty(session).await?;
            scene.let_all_come();
            scene.define().await?;
            let bad = format!("{}/none.txt", session.servers.issuer);
            let script = "for (let index = 0; index < 30; index += 1) { const made = document.createElement('news-release'); \
                            made.src = arguments[0][index % 2]; made.innerHTML = '<a href=\"/\">A link</a>'; \
                            document.querySelector('main').append(made); } return null";
            let _: Value = session.ask_with(script, json!([scene.src(), bad])).await?;
            session.settled().await?;
            let shown = "return [...document.querySelectorAll('news-release')].map((made) => [made.matches(':state(ready)'), \
                           made.querySelector('a').getClientRects().length > 0])";
            let shown: Vec<[bool; 2]> = session.ask(shown).await?;
            let expected: Vec<[bool; 2]> = (0..30).map(|index| [index % 2 == 0, index % 2 == 1]).collect();
            same("ready, and the link shows", &shown, &expected)
        }).keeps(&["error-keeps"]),
    ]
}

fn of_copies() -> Vec<Promise> {
    vec![
        promise("a second copy of the script changes nothing and is named once", async |session| {
            second_script(session, &["well", "redirect"], &[env!("CARGO_PKG_VERSION")]).await
        })
        .keeps(&["second-copy"]),
        promise("a second version of the script changes nothing, and both are named once", async |session| {
            second_script(session, &["newer", "well"], &[env!("CARGO_PKG_VERSION"), "9.9.9"]).await
        })
        .keeps(&["second-copy"]),
        promise("the same script twice is one script", async |session| {
            let scene = Scene::at(session, Moment::Shown).await?;
            scene.define().await?;
            load(session, &scene.wasm.address("held", "news-release.js")).await?;
            scene.quiet().await
        }),
    ]
}

fn of_rounds() -> Vec<Promise> {
    vec![promise(
        "of three thousand elements that came and went none is kept, and memory stays flat",
        async |session| {
            let scene = Scene::empty(session).await?;
            scene.let_all_come();
            // Whoever makes an instance of a module is asked for its memory.
            let watch = "window.memories = []; const note = (made) => { const { memory } = (made.instance ?? made).exports; \
                       if (memory) memories.push(memory); return made; }; \
                     for (const name of ['instantiate', 'instantiateStreaming']) { const make = WebAssembly[name]; \
                       WebAssembly[name] = (...given) => make.apply(WebAssembly, given).then(note); }";
            in_page(session, watch, Value::Null).await?;
            scene.define().await?;
            for _ in 0..4 {
                rounds(session, 250).await?;
            }
            let (wasm, nodes) = held(session).await?;
            for _ in 0..8 {
                rounds(session, 250).await?;
            }
            let (wasm_later, nodes_later) = held(session).await?;
            if session.engine == Engine::Chromium {
                let kept: u32 = session.ask("return gone.filter((host) => host.deref()).length").await?;
                same("removed elements that are still reachable", &kept, &0_u32)?;
                holds(nodes_later < nodes + 200, || {
                    format!("{nodes} nodes after 1,000 rounds, {nodes_later} after 3,000")
                })?;
            }
            // What is not collected yet holds its release: about a kilobyte each.
            let room = match session.engine {
                Engine::Chromium => 0,
                Engine::WebKit => 4,
                Engine::Firefox => 64,
            };
            holds(wasm_later <= wasm + room, || {
                format!("{wasm} pages of wasm memory after 1,000 rounds, {wasm_later} after 3,000")
            })?;
            scene.quiet().await
        },
    ).keeps(&["remove-freed", "memory-flat"])]
}

fn of_history() -> Vec<Promise> {
    vec![
        promise("on the way back to a page the article stands there", async |session| {
            session.visit(&Page::bare()).await?;
            session.go(&session.servers.publish(&Page::bare().file("scene.html"))).await?;
            session.back().await?;
            session.until("return parts('related').length === 1", "no article on the way back").await?;
            crate::text::every_line(&session.article().await?)?;
            same("boxes of the fallback", &crate::seed::fallback_boxes(session).await?, &0_usize)?;
            // It lives: from the cache or not, it follows what the page wants.
            let _: Value = session.ask("host.headingLevel = 4; return null").await?;
            session.until("return parts('headline')[0]?.localName === 'h4'", "the headline is no h4").await
        })
        .keeps(&["history"]),
        promise("a page that was left while it loaded shows its article on the way back", async |session| {
            let gate = session.servers.faulty.gate();
            session.go(&session.servers.publish(&Page::bare().release(gate.address("held", SEED)))).await?;
            gate.reached().await?;
            session.go(&session.servers.publish(&Page::bare().file("scene.html"))).await?;
            gate.open();
            session.back().await?;
            session.until("return parts('related').length === 1", "no article on the way back").await?;
            crate::text::every_line(&session.article().await?)
        })
        .keeps(&["history"]),
    ]
}

/// Makes many elements at once, from a few fetched releases and the text itself for the others.
async fn crowd(session: &Session, count: u32, every: u32) -> Check {
    let scene = Scene::empty(session).await?;
    scene.let_all_come();
    scene.define().await?;
    let script = "const [src, text, count, every] = arguments[0]; performance.setResourceTimingBufferSize(5000); \
        window.longest = 0; let last = performance.now(); \
        window.ticking = setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; }, 10); \
        const all = document.createDocumentFragment(); \
        for (let index = 0; index < count; index += 1) { const made = document.createElement('news-release'); \
          if (index % every === 0) made.src = src; else made.release = text; all.append(made); } \
        document.querySelector('main').append(all); return null";
    let text = crate::text::TEXT;
    let src = format!("{}/{SEED}", session.servers.issuer);
    let _: Value = session.ask_with(script, json!([src, text, count, every])).await?;
    all_ended(session, count).await?;
    let shown = "return [...document.querySelectorAll('news-release')].filter((made) => made.matches(':state(ready)') \
                   && made.shadowRoot.querySelectorAll('[part~=card]').length === 5).length";
    same("elements that show", &session.ask::<u32>(shown).await?, &count)?;
    same("fetches of the wasm", &scene.wasm.visits(), &WASM)?;
    let longest: f64 = session.ask("clearInterval(ticking); recorded.events.length = 0; return longest").await?;
    holds(longest < FREEZE, || format!("the page stood still for {longest:.0} ms"))?;
    let _: Value = session.ask("document.querySelector('main').replaceChildren(); return null").await?;
    scene.quiet().await
}

/// Waits until so many elements have come to an end. How long a thousand take is the machine's affair; that they go on is ours.
async fn all_ended(session: &Session, count: u32) -> Check {
    let mut before = 0;
    loop {
        let ended = "return recorded.events.filter(({ type }) => type === 'loadend').length";
        let waited = session.until(&format!("{ended} === {count}"), "not all came to an end").await;
        let now: u32 = session.ask(ended).await?;
        if now <= before || now >= count {
            return waited;
        }
        before = now;
    }
}

/// Loads the script from the CDN, then from other places; the first one stays.
async fn second_script(session: &Session, faults: &[&str], versions: &[&str]) -> Check {
    let scene = Scene::at(session, Moment::Shown).await?;
    for fault in faults {
        load(session, &format!("{}/{fault}/news-release.js", session.servers.faulty.origin)).await?;
    }
    scene.whole().await?;
    let warnings: Vec<String> = session.ask("return recorded.warnings").await?;
    same("warnings", &warnings.len(), &1_usize)?;
    for version in versions {
        holds(warnings[0].contains(version), || format!("{} does not name {version}", warnings[0]))?;
    }
    let errors: Vec<String> = session.ask("return recorded.errors").await?;
    same("errors", &errors, &Vec::<String>::new())?;
    // A new element is the first script's, and works.
    let _: Value = session.ask("host.replaceWith(host.cloneNode(true)); return null").await?;
    session.until("return parts('related').length === 1", "no article in a new element").await?;
    same("fetches of the wasm", &scene.wasm.visits(), &WASM)
}

async fn load(session: &Session, script: &str) -> Check {
    let load = "window.there = false; const script = document.createElement('script'); script.type = 'module'; \
                script.src = arguments[0]; script.onload = () => { window.there = true; }; document.head.append(script); return null";
    let _: Value = session.ask_with(load, json!(script)).await?;
    session.until("return there", "the script did not load").await
}

/// Adds elements, a few at a time, waits until they show, and removes them.
async fn rounds(session: &Session, count: u32) -> Check {
    let script = "window.gone ??= []; window.round = 0; (async () => { while (window.round < given) { \
          const made = Array.from({ length: 25 }, (_, index) => { const one = document.createElement('news-release'); \
            one.release = { headline: `Number ${index}`, body: ['A paragraph.', { type: 'quote', blocks: ['Said.'], speaker: { name: 'A' } }], \
              related: [{ title: 'B', url: 'https://example.invalid/' }] }; return one; }); \
          const shown = made.map((one) => new Promise((resolve) => one.addEventListener('loadend', resolve, { once: true }))); \
          document.querySelector('main').append(...made); await Promise.all(shown); \
          for (const one of made) { if (!one.matches(':state(ready)')) recorded.errors.push('not ready'); one.remove(); gone.push(new WeakRef(one)); } \
          recorded.events.length = 0; window.round += made.length; } })()";
    in_page(session, script, json!(count)).await?;
    session.until(&format!("return round === {count}"), "the rounds did not end").await?;
    collect(session).await
}

/// Makes the browser collect its garbage: Chromium does it on demand, `WebKit` once there is enough of it, where some of
/// what has gone may still be on a stack. Firefox takes its time, whatever there is.
async fn collect(session: &Session) -> Check {
    match session.engine {
        Engine::Chromium => {
            session.devtools("HeapProfiler.collectGarbage", json!({})).await?;
            return Ok(());
        }
        Engine::Firefox => return Ok(()),
        Engine::WebKit => {}
    }
    let litter = "window.littering ??= setInterval(() => { window.litter = Array.from({ length: 300 }, () => new Array(5000).fill({})); }, 20)";
    in_page(session, litter, Value::Null).await?;
    let collected = "return gone.filter((host) => host.deref()).length < 50";
    let found = session.until(collected, "removed elements are still reachable").await;
    let _: Value = session.ask("clearInterval(window.littering); window.littering = null; return null").await?;
    found
}

/// How much is held: pages of wasm memory, and in Chromium nodes, once all garbage has been collected.
async fn held(session: &Session) -> Check<(u64, i64)> {
    collect(session).await?;
    let mut nodes = 0;
    if session.engine == Engine::Chromium {
        nodes = session.devtools("Memory.getDOMCounters", json!({})).await?["nodes"].as_i64().unwrap_or_default();
    }
    let pages: Vec<u64> = session.ask("return memories.map(({ buffer }) => buffer.byteLength / 65536)").await?;
    same("instances", &pages.len(), &1_usize)?;
    Ok((pages[0], nodes))
}
