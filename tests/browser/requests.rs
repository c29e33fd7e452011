//! What goes out to others, and what comes in from them: cookies, referrers, links, policies and polluted prototypes.

use serde_json::{Value, json};
use standfirst::{read, write};

use crate::attacks::give;
use crate::check::{Check, Promise, holds, promise, same};
use crate::page::{Page, Policy, SEED};
use crate::session::Session;
use crate::witness::{Request, Witness};

pub(crate) fn promises() -> Vec<Promise> {
    [of_requests(), of_pollution()].into_iter().flatten().collect()
}

fn of_requests() -> Vec<Promise> {
    vec![
        promise(
            "a release is fetched without cookies, and with no more referrer than the page's origin",
            async |session| {
                let witness = Witness::start().await?;
                session.visit(&Page::bare()).await?;
                let request = fetched(session, &witness, "document.cookie = 'secret=1; path=/'").await?;
                anonymous(&request)?;
                let referrer = request.header("referer").unwrap_or_default();
                let origin = format!("{}/", session.servers.news);
                holds(referrer.is_empty() || referrer == origin, || format!("the referrer is {referrer}"))
            },
        )
        .keeps(&["fetch-anonymous"]),
        promise("a page that wants no referrer sent is obeyed", async |session| {
            let witness = Witness::start().await?;
            session.visit(&Page::bare()).await?;
            let policy = "const meta = document.createElement('meta'); meta.name = 'referrer'; \
                          meta.content = 'no-referrer'; document.head.append(meta)";
            let request = fetched(session, &witness, policy).await?;
            same("referrer", &request.header("referer"), &None::<&str>)
        }),
        promise("the wasm is fetched without cookies", async |session| {
            let witness = Witness::start().await?;
            session.go(&session.servers.publish(&Page::bare().file("property.html"))).await?;
            let defined = "return Boolean(customElements.get('news-release'))";
            session.until(defined, "the element was not defined").await?;
            let script = "document.cookie = 'secret=1; path=/'; \
                          customElements.get('news-release').configure({ base: arguments[0] }); return null";
            let _: Value = session.ask_with(script, format!("{}/", witness.origin).into()).await?;
            give(session, "A headline\n\nAnd one sentence.").await?;
            let requests = witness.of("/standfirst_bg.wasm");
            same("requests for the wasm", &requests.len(), &1)?;
            anonymous(&requests[0])
        })
        .keeps(&["fetch-anonymous"]),
        promise("links keep their opener to themselves and open no window", async |session| {
            session.visit(&Page::bare()).await?;
            give(session, &every_link()).await?;
            let links: Vec<[String; 2]> =
                session.ask("return [...root.querySelectorAll('a')].map(({ rel, target }) => [rel, target])").await?;
            holds(links.len() >= 4, || format!("only {} links", links.len()))?;
            for link in links {
                same("rel and target", &link, &["noopener", ""])?;
            }
            Ok(())
        })
        .keeps(&["link-opener"]),
        promise("nothing that the element can do violates the strictest policy", async |session| {
            let witness = Witness::start().await?;
            session.visit(&Page::bare().policy(Policy::Strict)).await?;
            everything(session, &witness).await?;
            let told: Vec<String> = session.ask("return [...recorded.violations, ...recorded.errors]").await?;
            same("violations and errors", &told, &Vec::<String>::new())?;
            holds(!witness.of("/a.gif").is_empty(), || "no picture was asked for".into())
        })
        .keeps(&["strict-policy"]),
    ]
}

/// Pages that extend `Object.prototype`, as old libraries do, and as an attacker with a foot in the door does.
fn of_pollution() -> Vec<Promise> {
    vec![
        promise("a polluted Object.prototype does not reach the fetch of a release", async |session| {
            let witness = Witness::start().await?;
            session.visit(&Page::bare()).await?;
            let script = "document.cookie = 'secret=1; path=/'; \
                 const names = { method: 'POST', body: 'a', credentials: 'include', mode: 'no-cors', \
                                 headers: { 'x-polluted': '1' }, referrerPolicy: 'unsafe-url', redirect: 'error', \
                                 integrity: 'sha256-AAAA', cache: 'only-if-cached' }; \
                 const prototype = Object.getPrototypeOf(recorded); \
                 const clean = () => { for (const name of Object.keys(names)) delete prototype[name] }; \
                 for (const type of ['load', 'error']) host.addEventListener(type, clean, { once: true }); \
                 Object.assign(prototype, names)";
            let request = fetched(session, &witness, script).await?;
            anonymous(&request)?;
            same("method", &request.method.as_str(), &"GET")?;
            same("header of the page's", &request.header("x-polluted"), &None::<&str>)?;
            let referrer = request.header("referer").unwrap_or_default();
            holds(!referrer.contains("html"), || format!("the referrer is {referrer}"))
        })
        .keeps(&["fetch-anonymous"]),
        promise("a polluted Object.prototype does not reach a release", async |session| {
            let names = "{ headline: 'Polluted', kicker: 'Polluted', body: ['Polluted'], url: 'https://evil.invalid/', \
                          lang: 'pl', tags: ['Polluted'], type: 'divider' }";
            polluted(session, names, "{\"headline\": \"Clean\"}").await
        }),
        promise("setters on Object.prototype see nothing of what is read of a text", async |session| {
            let names = "{ set headline(value) {}, set body(value) {}, set type(value) {}, set text(value) {}, set notes(value) {} }";
            polluted(session, names, "Clean\n\nAnd its body is one sentence.\n\nIt has another.").await
        }),
        promise("a toJSON on Object.prototype does not reach a release", async |session| {
            polluted(session, "{ toJSON() { return { headline: 'Polluted' } } }", "{\"headline\": \"Clean\"}").await
        }),
        promise("a polluted Object.prototype does not reach the words that are shown without wasm", async |session| {
            let page = Page::bare().file("property.html").cdn("no-wasm");
            session.go(&session.servers.publish(&page)).await?;
            let script = "window.names = { kicker: 'Polluted', related: ['Polluted'] }; \
                          Object.assign(Object.getPrototypeOf(recorded), window.names); host.release = '{\"headline\": \"Clean\"}'; \
                          return null";
            let _: Value = session.ask(script).await?;
            let shown = session.until("return Boolean(root?.querySelector('.plain'))", "no words are shown").await;
            let _: Value = session.ask(CLEANED).await?;
            shown?;
            same("words", &session.ask::<String>("return words(root.querySelector('.plain'))").await?, &"Clean")
        }),
    ]
}

/// Takes away again what a script put on the page's `Object.prototype`. It is found by an object of the page's, since
/// Firefox runs our scripts beside the page, with an `Object` of their own.
const CLEANED: &str =
    "for (const name of Object.keys(window.names)) delete Object.getPrototypeOf(recorded)[name]; return null";

/// Runs a script, gives the element a new `src` in the same task, and waits for the request.
async fn fetched(session: &Session, witness: &Witness, script: &str) -> Check<Request> {
    let script = format!("{script}; host.setAttribute('src', arguments[0]); return null");
    let _: Value = session.ask_with(&script, format!("{}/release.txt", witness.origin).into()).await?;
    let shown = "return parts('headline').map(words).join() === 'A Headline of the Witness'";
    session.until(shown, "the release of the witness was not shown").await?;
    witness.of("/release.txt").pop().ok_or_else(|| "no request for the release".into())
}

fn anonymous(request: &Request) -> Check {
    same("cookie", &request.header("cookie"), &None::<&str>)?;
    same("authorization", &request.header("authorization"), &None::<&str>)
}

/// Gives the element a release, as an object if it is in JSON, while `Object.prototype` has names of a release, and expects
/// nothing of them in it.
async fn polluted(session: &Session, names: &str, given: &str) -> Check {
    session.visit(&Page::bare()).await?;
    // The driver's own scripts do not bear all of this, so they are let in when the prototype is clean again.
    let expected = if given.starts_with('{') { read::json(given)? } else { read::text(given) }.release;
    let object = if given.starts_with('{') { "JSON.parse" } else { "String" };
    let script = format!(
        "const names = {names}; \
         const prototypes = new Set([Object.prototype, Object.getPrototypeOf(recorded)]); \
         const clean = () => prototypes.forEach((prototype) => {{ \
             for (const name of Object.keys(names)) delete prototype[name] \
         }}); \
         const ended = new Promise((end) => {{ \
             for (const type of ['load', 'error']) host.addEventListener(type, end, {{ once: true }}); \
         }}); \
         setTimeout(async () => {{ \
             const given = {object}({source}); \
             const properties = Object.getOwnPropertyDescriptors(names); \
             prototypes.forEach((prototype) => Object.defineProperties(prototype, properties)); \
             host.release = given; \
             if (names.toJSON) clean(); \
             await ended; \
             clean(); \
             window.after = JSON.stringify(host.release); \
         }}); \
         return null",
        source = json!(given)
    );
    let _: Value = session.ask(&script).await?;
    session.until("return Boolean(window.after)", "the release was neither shown nor refused").await?;
    let after: String = session.ask("return window.after").await?;
    let expected: Value = serde_json::from_str(&write::json(&expected))?;
    same("release", &serde_json::from_str::<Value>(&after)?, &expected)?;
    same("article", &session.texts("headline").await?, &["Clean"])?;
    let article = session.article().await?;
    holds(!article.contains("Polluted"), || format!("the article says {article}"))
}

/// A release with a link wherever one may be.
fn every_link() -> String {
    crate::releases::addressed("https://example.org/a", false).to_string()
}

/// Everything that the element can be made to do, one after another.
async fn everything(session: &Session, witness: &Witness) -> Check {
    // Headless browsers have no printer, and no share sheet.
    let _: Value = session.ask("window.print = () => {}; navigator.share = async () => {}; return null").await?;
    for (name, value) in [
        ("layout", "brief"),
        ("layout", "full"),
        ("theme", "dark"),
        ("theme", "light"),
        ("theme", "auto"),
        ("heading-level", "4"),
        ("lang", "de"),
        ("hide", "related tools"),
        ("hide", ""),
        ("loading", "lazy"),
    ] {
        let script = "host.setAttribute(...arguments[0]); return new Promise((end) => setTimeout(() => end(null), 30))";
        let _: Value = session.ask_with(script, json!([name, value])).await?;
    }
    let pictures = |origin: &str| json!({ "url": format!("{origin}/a.gif"), "alt": "a", "width": 3, "height": 2 });
    let mut filled = crate::releases::filled("Words");
    filled["image"] = pictures(&witness.origin);
    filled["related"][0]["image"] = format!("{}/b.gif", witness.origin).into();
    give(session, &filled.to_string()).await?;
    session.until("return root.querySelector('img').naturalWidth === 1", "the picture was not shown").await?;
    for action in ["copy", "share", "print"] {
        let _: Value = session
            .ask_with("root.querySelector(`[data-action=${arguments[0]}]`)?.click(); return null", action.into())
            .await?;
    }
    let followed = "host.addEventListener('release-navigate', (event) => event.preventDefault()); \
                    root.querySelectorAll('a[href^=http]').forEach((link) => link.click()); return null";
    let _: Value = session.ask(followed).await?;
    // A picture that fails.
    filled["image"] = pictures(&session.servers.nobody);
    give(session, &filled.to_string()).await?;
    session.until("return Boolean(root.querySelector('[data-failed]'))", "the picture did not fail").await?;
    // A release that fails, and the notice's button.
    let src = "host.release = null; host.setAttribute('src', arguments[0]); return null";
    let _: Value = session.ask_with(src, format!("{}/status/404", session.servers.issuer).into()).await?;
    session.until("return parts('notice').length === 1", "no notice of the failure").await?;
    let retry = "parts('notice')[0].querySelector('button').click(); window.away = host; return null";
    let _: Value = session.ask(retry).await?;
    session.until("return parts('notice').length === 1", "no notice after the button").await?;
    let _: Value = session.ask("host.release = '{\"headline\": 5}'; return null").await?;
    let reason = "return parts('notice').map(words).join().includes('headline')";
    session.until(reason, "no reason for the refusal").await?;
    // Away and back, and elsewhere.
    let _: Value = session.ask("host.remove(); return new Promise((end) => setTimeout(() => end(null), 30))").await?;
    let back = "const section = document.createElement('section'); document.body.append(section); \
                section.append(window.away); return null";
    let _: Value = session.ask(back).await?;
    let _: Value = session.ask_with(src, format!("{}/{SEED}", session.servers.issuer).into()).await?;
    session.until("return host.matches(':state(ready)')", "the seed was not shown in the end").await
}
