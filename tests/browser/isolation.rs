//! What a page's stylesheet does to the element, and the element's to the page: nothing.
//!
//! The stylesheets are those of real sites, and two of ours that are worse.

use std::sync::{Arc, Mutex, PoisonError};

use crate::check::{Check, Promise, holds, promise, same};
use crate::engine::Engine;
use crate::look::{Look, differences};
use crate::page::{Page, Policy, SEED};
use crate::session::Session;

/// A sentence, and the stylesheets of its page.
type Dress = (&'static str, &'static [&'static str]);

const DRESSES: [Dress; 14] = [
    ("the element looks the same under bootstrap", &["/packages/bootstrap/dist/css/bootstrap.min.css"]),
    ("the element looks the same under bulma", &["/packages/bulma/css/bulma.min.css"]),
    ("the element looks the same under foundation-sites", &["/packages/foundation-sites/dist/css/foundation.min.css"]),
    ("the element looks the same under tailwindcss", &["/packages/tailwindcss/preflight.css"]),
    ("the element looks the same under normalize.css", &["/packages/normalize.css/normalize.css"]),
    (
        "the element looks the same under sanitize.css",
        &[
            "/packages/sanitize.css/sanitize.css",
            "/packages/sanitize.css/forms.css",
            "/packages/sanitize.css/assets.css",
            "/packages/sanitize.css/typography.css",
            "/packages/sanitize.css/reduce-motion.css",
        ],
    ),
    (
        "the element looks the same under @wordpress/block-library",
        &[
            "/packages/@wordpress/block-library/build-style/common.css",
            "/packages/@wordpress/block-library/build-style/style.css",
            "/packages/@wordpress/block-library/build-style/theme.css",
            "/packages/@wordpress/block-library/build-style/classic.css",
        ],
    ),
    (
        "the element looks the same under govuk-frontend",
        &["/packages/govuk-frontend/dist/govuk/govuk-frontend.min.css"],
    ),
    ("the element looks the same under @uswds/uswds", &["/packages/@uswds/uswds/dist/css/uswds.min.css"]),
    ("the element looks the same under semantic-ui-css", &["/packages/semantic-ui-css/semantic.min.css"]),
    ("the element looks the same under water.css", &["/packages/water.css/out/light.min.css"]),
    (
        "the element looks the same under all of them at once",
        &[
            "/packages/sanitize.css/sanitize.css",
            "/packages/bootstrap/dist/css/bootstrap.min.css",
            "/packages/bulma/css/bulma.min.css",
            "/packages/foundation-sites/dist/css/foundation.min.css",
            "/packages/@uswds/uswds/dist/css/uswds.min.css",
            "/packages/semantic-ui-css/semantic.min.css",
            "/packages/water.css/out/light.min.css",
        ],
    ),
    ("the element looks the same where everything is unset", &["/unset.css"]),
    ("the element looks the same under rules that mean it ill", &["/hostile.css"]),
];

pub(crate) fn promises() -> Vec<Promise> {
    let dresses = DRESSES.into_iter().map(|(sentence, sheets)| {
        promise(sentence, async move |session| {
            let name = sentence.rsplit([' ', '/']).next().unwrap_or_default();
            looks_the_same(session, "isolation.html", sheets, name).await
        })
        .keeps(&["page-styles-out"])
    });
    dresses.chain(of_odd_pages()).chain(of_the_host_page()).collect()
}

/// Pages that are strange in other ways.
fn of_odd_pages() -> Vec<Promise> {
    vec![
        promise("the element looks the same on a page without a doctype, inside tags of 1998", async |session| {
            looks_the_same(session, "quirks.html", &[], "quirks").await
        })
        .keeps(&["page-styles-out"]),
        promise("words that stand in for an article look the same under rules that mean it ill", async |session| {
            let bare = plain_words(session, "").await?;
            let faults = differences(&plain_words(session, "?sheet=/hostile.css").await?, &bare);
            holds(faults.is_empty(), || faults.join("\n"))
        })
        .keeps(&["page-styles-out"]),
        promise("an article in a hidden part of the page is hidden, and so is its notice", async |session| {
            session.visit(&Page::bare().release("status/500")).await?;
            let hidden = "host.style.visibility = 'hidden'; return getComputedStyle(parts('notice')[0]).visibility";
            same("visibility of the notice", &session.ask::<String>(hidden).await?, &"hidden")?;
            session.visit(&Page::bare()).await?;
            let hidden = "host.style.visibility = 'hidden'; return getComputedStyle(parts('headline')[0]).visibility";
            same("visibility of the headline", &session.ask::<String>(hidden).await?, &"hidden")
        }),
    ]
}

/// The element's rules, and the page's own things.
fn of_the_host_page() -> Vec<Promise> {
    vec![
        promise("nothing on the page changes when the element loads, whatever its classes", async |session| {
            session.visit(&Page::bare().file("neighbours.html")).await?;
            same("changes", &session.ask::<Vec<String>>("return changes()").await?, &Vec::<String>::new())
        }).keeps(&["styles-stay-in"]),
        promise("nothing on the page changes when the release is missing", async |session| {
            session.visit(&Page::bare().file("neighbours.html").release("status/404")).await?;
            same("changes", &session.ask::<Vec<String>>("return changes()").await?, &Vec::<String>::new())
        }).keeps(&["styles-stay-in"]),
        promise("what is in the slots keeps the page's style", async |session| {
            session.visit(&Page::bare().file("neighbours.html").attributes("theme=\"dark\"")).await?;
            let style = "return [...host.querySelectorAll('[slot]')].map((node) => { \
                           const { color, fontFamily, fontSize } = getComputedStyle(node); \
                           return [color, fontFamily, fontSize, String(node.getClientRects().length)] })";
            let found: Vec<[String; 4]> = session.ask(style).await?;
            let expected = ["rgb(0, 0, 0)", "rgb(0, 128, 128)"].map(|colour| [colour, "monospace", "22px", "1"]);
            same("slotted", &found, &expected)
        }).keeps(&["slots"]),
        promise("the page's own word on the element's box counts", async |session| {
            session.visit(&Page::bare()).await?;
            let style = "document.adoptedStyleSheets = [new CSSStyleSheet()]; \
                         document.adoptedStyleSheets[0].replaceSync('news-release { width: 400px; margin: 7px; padding: 5px; \
                           border: 1px solid; opacity: .5; display: inline-block }'); \
                         const { width, marginTop, paddingTop, borderTopWidth, opacity, display } = getComputedStyle(host); \
                         return [width, marginTop, paddingTop, borderTopWidth, opacity, display]";
            let found: Vec<String> = session.ask(style).await?;
            same("the element's box", &found, &["400px", "7px", "5px", "1px", "0.5", "inline-block"])?;
            let hidden = "document.adoptedStyleSheets[0].replaceSync('news-release { display: none }'); \
                          return host.getClientRects().length";
            same("boxes when hidden", &session.ask::<u32>(hidden).await?, &0)
        }).keeps(&["styles-stay-in"]),
    ]
}

/// The style of the words that a release in the page shows where wasm is forbidden.
async fn plain_words(session: &Session, query: &str) -> Check<Vec<String>> {
    let page = Page::bare().file("plain.html").release(SEED).policy(Policy::NoWasm);
    session.go(&format!("{}{query}", session.servers.publish(&page))).await?;
    session.settled().await?;
    session.until("return document.readyState === 'complete'", "the stylesheet did not come").await?;
    let style = "const style = getComputedStyle(root.querySelector('.plain')); \
                 const names = [...style].filter((name) => !/^--|-origin$/.test(name)); \
                 return names.map((name) => `plain\n${name}: ${style.getPropertyValue(name)}`)";
    session.ask(style).await
}

/// How the frame looks on a page without a stylesheet, in each engine that was asked.
static BARE: Mutex<Vec<(Engine, Arc<Look>)>> = Mutex::new(Vec::new());

/// Compares the element inside a template, under stylesheets, with the one on a bare page.
async fn looks_the_same(session: &Session, file: &'static str, sheets: &[&str], name: &str) -> Check {
    let bare = bare(session).await?;
    look(session, file, sheets).await?.matches(&bare, session, name)
}

/// An engine's promises take turns, so none of them asks for this while another one does.
async fn bare(session: &Session) -> Check<Arc<Look>> {
    let known = || {
        let all = BARE.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().find(|(engine, _)| *engine == session.engine).map(|(_, look)| Arc::clone(look))
    };
    if let Some(look) = known() {
        return Ok(look);
    }
    let look = Arc::new(look(session, "isolation.html", &[]).await?);
    BARE.lock().unwrap_or_else(PoisonError::into_inner).push((session.engine, Arc::clone(&look)));
    Ok(look)
}

/// The look of an element with everything that a release can have, and of one whose release is missing.
async fn look(session: &Session, file: &'static str, sheets: &[&str]) -> Check<Look> {
    let release = format!("{}/everything.json", session.servers.news);
    let page = session.servers.publish(&Page::bare().file(file).release(release));
    let query: Vec<String> = sheets.iter().map(|sheet| format!("sheet={sheet}")).collect();
    session.go(&format!("{page}?{}", query.join("&"))).await?;
    session.settled().await?;
    Look::of(session).await
}
