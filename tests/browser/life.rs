//! What happens to an element after it has shown its release: it changes, moves, leaves and comes back.

use serde_json::{Value, json};

use crate::check::{Promise, holds, promise, same};
use crate::page::{Page, Policy, SEED};
use crate::session::Session;
use crate::text::every_line;

/// Whether the fallback can be seen: it has boxes.
const FALLBACK_SHOWS: &str = "return host.querySelector('a').getClientRects().length > 0";

pub(crate) fn promises() -> Vec<Promise> {
    [of_moves(), of_changes(), of_troubles()].into_iter().flatten().collect()
}

/// The element goes elsewhere.
fn of_moves() -> Vec<Promise> {
    vec![
        promise("an element that moves keeps its article, and fetches nothing", async |session| {
            session.visit(&Page::bare()).await?;
            let script = "window.kept = root.querySelector('article'); \
                          document.body.append(document.createElement('section')); \
                          document.querySelector('section').append(host); return null";
            let _: Value = session.ask(script).await?;
            pause(session).await?;
            let same_nodes: bool = session.ask("return root.querySelector('article') === window.kept").await?;
            holds(same_nodes, || "the article was drawn anew".into())?;
            let fetches =
                "return performance.getEntriesByType('resource').filter((e) => e.name.includes('release.txt')).length";
            same("fetches of the release", &session.ask::<u32>(fetches).await?, &1_u32)?;
            every_line(&session.article().await?)
        })
        .keeps(&["move"]),
        promise("an element that was removed and put back shows its article", async |session| {
            session.visit(&Page::bare()).await?;
            let _: Value = session.ask("window.away = host; host.remove(); return null").await?;
            pause(session).await?;
            let _: Value = session.ask("document.body.append(window.away); return null").await?;
            session.until("return parts('headline').length === 1", "no headline after it was put back").await?;
            every_line(&session.article().await?)
        })
        .keeps(&["put-back"]),
        promise("an element that was removed while it loaded loads when it is put back", async |session| {
            let page = Page::bare().release(format!("slow/400/{SEED}"));
            session.go(&session.servers.publish(&page)).await?;
            let _: Value = session.ask("window.away = host; host.remove(); return null").await?;
            pause(session).await?;
            let _: Value = session.ask("document.body.append(window.away); return null").await?;
            session.until("return parts('headline').length === 1", "no headline after it was put back").await
        })
        .keeps(&["remove-loading", "put-back"]),
    ]
}

/// What it shows, or how, becomes another thing.
fn of_changes() -> Vec<Promise> {
    vec![
        promise("an attribute that changes later is followed", async |session| {
            session.visit(&Page::bare()).await?;
            let _: Value = session.ask("host.headingLevel = 4; host.hide = 'related'; return null").await?;
            session.until("return parts('headline')[0]?.localName === 'h4'", "the headline is no h4").await?;
            same("related articles", &session.texts("related").await?, &Vec::<String>::new())
        })
        .keeps(&["attributes-followed", "heading-level", "hide"]),
        promise("an element of a second name works like the first", async |session| {
            session.visit(&Page::bare()).await?;
            let script = "customElements.get('news-release').define('x-release'); \
                          window.second = document.createElement('x-release'); \
                          second.release = 'A Second Name\\n\\nAnd its body is one sentence.'; \
                          document.body.append(second); return null";
            let _: Value = session.ask(script).await?;
            let shown = "return second.shadowRoot?.querySelector('[part=headline]')?.textContent === 'A Second Name'";
            session.until(shown, "no article under the second name").await
        })
        .keeps(&["define", "made-anyhow"]),
        promise("a text in the charset that its server names is read in it", async |session| {
            session.visit(&Page::bare()).await?;
            let script = "host.src = 'data:text/plain;charset=iso-8859-1,Caf%E9%0A%0AIt%20opens.'; return null";
            let _: Value = session.ask(script).await?;
            session.until("return parts('headline').map(words).join() === 'Café'", "the headline is garbled").await
        }),
        promise("an address that is none is told as such", async |session| {
            session.visit(&Page::bare()).await?;
            let _: Value = session.ask("host.src = 'http://'; return null").await?;
            let told = "return recorded.events.some((event) => event.kind === 'release-invalid')";
            session.until(told, "no error of kind release-invalid").await?;
            every_line(&session.article().await?)
        })
        .keeps(&["release-invalid", "error-keeps"]),
        promise("an element whose release is taken away shows its fallback again", async |session| {
            session.visit(&Page::bare()).await?;
            let _: Value = session.ask("host.removeAttribute('src'); return null").await?;
            session.until("return parts('article').length === 0", "the article stayed").await?;
            holds(session.ask(FALLBACK_SHOWS).await?, || "the fallback does not show".into())
        })
        .keeps(&["src-removed"]),
        promise("a reload that fails leaves the article, and a later one clears the notice", async |session| {
            session.visit(&Page::bare()).await?;
            let broken = format!("{}/status/500", session.servers.issuer);
            let good: String = session.ask("return host.src").await?;
            let _: Value = session.ask_with("host.src = arguments[0]; return null", json!(broken)).await?;
            session.until("return parts('notice').length === 1", "no notice after the fault").await?;
            every_line(&session.article().await?)?;
            let _: Value = session.ask_with("host.src = arguments[0]; return null", json!(good)).await?;
            session.until("return parts('notice').length === 0", "the notice stayed").await
        })
        .keeps(&["error-keeps", "error-notice"]),
    ]
}

/// The page, the network or the release make it hard.
fn of_troubles() -> Vec<Promise> {
    vec![
        promise("a picture that fails leaves its words", async |session| {
            session.go(&session.servers.publish(&Page::bare().file("property.html"))).await?;
            let release = json!({ "headline": "A", "body": [{
                "type": "figure", "url": "http://127.0.0.1:9/none.png", "alt": "A bridge", "caption": "The bridge."
            }] });
            let _: Value = session.ask_with("host.release = arguments[0]; return null", release).await?;
            // It loads lazily, and is near enough.
            let script = "const [figure] = parts('figure'); \
                          return Boolean(figure) && getComputedStyle(figure.querySelector('img')).display === 'none' \
                            && figure.querySelector('.alt').getClientRects().length > 0";
            session.until(script, "the broken picture is shown, or its words are not").await
        })
        .keeps(&["image-broken"]),
        promise("text inside the page is readable even where wasm is forbidden", async |session| {
            session.visit(&Page::bare().file("inline-text.html").release(SEED).policy(Policy::NoWasm)).await?;
            let visible: String =
                session.ask("return root.querySelector('.plain')?.getClientRects().length ? root.querySelector('.plain').innerText : ''").await?;
            every_line(&visible.split_whitespace().collect::<Vec<_>>().join(" "))
        })
        .keeps(&["inline-readable"]),
        promise("a page that was translated shows the next release, not the last", async |session| {
            session.visit(&Page::bare()).await?;
            let script = "const walker = document.createTreeWalker(root.querySelector('article'), NodeFilter.SHOW_TEXT); \
                          const texts = []; while (walker.nextNode()) texts.push(walker.currentNode); \
                          for (const text of texts) { const font = document.createElement('font'); \
                            font.textContent = text.data; text.replaceWith(font); } \
                          host.release = 'A Second Release\\nIts standfirst says so.\\nCountry:\\nJapan\\nAnd its body.'; \
                          return null";
            let _: Value = session.ask(script).await?;
            session.until("return parts('headline').map(words).join() === 'A Second Release'", "the old headline").await
        }),
        promise("attributes that change while it loads cause no second fetch", async |session| {
            let page = Page::bare().release(format!("slow/400/{SEED}"));
            session.go(&session.servers.publish(&page)).await?;
            let _: Value = session.ask("host.headingLevel = 3; return null").await?;
            pause(session).await?;
            let _: Value = session.ask("host.hide = 'related'; return null").await?;
            session.until("return parts('headline').length === 1", "no headline").await?;
            let starts = "return recorded.events.filter((event) => event.type === 'loadstart').length";
            same("loads", &session.ask::<u32>(starts).await?, &1_u32)
        })
        .keeps(&["attributes-followed"]),
        promise("a parent that shrinks to fit leaves room for the article", async |session| {
            session.visit(&Page::bare()).await?;
            let script = "host.parentNode.style.display = 'flex'; return root.querySelector('article').offsetWidth";
            let width: u32 = session.ask(script).await?;
            holds(width > 300, || format!("the article is {width} px wide"))
        }),
        promise("long words and wide tables scroll or break inside 320 px", async |session| {
            session.go(&session.servers.publish(&Page::bare().file("property.html"))).await?;
            let word = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamter".repeat(2);
            let release = json!({
                "headline": word, "standfirst": word, "issuer": { "name": word }, "related": [{ "title": word }],
                "body": [word, { "type": "list", "kind": "agenda", "items": [word] },
                    { "type": "box", "blocks": [{ "type": "table", "rows": [[word, word, word]] }] }],
            });
            let script = "document.body.style.inlineSize = '304px'; host.release = arguments[0]; return null";
            let _: Value = session.ask_with(script, release).await?;
            session.until("return parts('card').length === 1", "no card").await?;
            let widest = "return Math.max(...[...root.querySelectorAll('article *')].filter((node) => !node.closest('.table')) \
                            .map((node) => node.getBoundingClientRect().right)) - host.getBoundingClientRect().right";
            let beyond: f64 = session.ask(widest).await?;
            holds(beyond < 1.0, || format!("something reaches {beyond} px beyond the element"))
        })
        .keeps(&["zoom"]),
        promise("a related link can be followed by the page instead", async |session| {
            session.go(&session.servers.publish(&Page::bare().file("property.html"))).await?;
            let release =
                json!({ "headline": "A", "related": [{ "title": "Other", "url": "https://example.invalid/other" }] });
            let _: Value = session.ask_with("host.release = arguments[0]; return null", release).await?;
            session.until("return parts('card').length === 1", "no card").await?;
            let script = "let told; document.addEventListener('release-navigate', (event) => { \
                            event.preventDefault(); told = event.detail; }); \
                          parts('card')[0].querySelector('a').click(); return told";
            let told: Value = session.ask(script).await?;
            same("detail", &told, &json!({ "url": "https://example.invalid/other", "title": "Other" }))
        })
        .keeps(&["navigate"]),
    ]
}

/// Lets the page do what it has to do after a change.
async fn pause(session: &Session) -> crate::check::Check {
    let _: Value = session.ask("window.turn = 0; setTimeout(() => { window.turn = 1; }, 50); return null").await?;
    session.until("return window.turn === 1", "the page stands still").await
}
