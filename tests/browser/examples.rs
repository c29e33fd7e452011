//! The pages under `examples/`, as a newcomer opens them: served from the project's root, beside the built widget.

use serde_json::Value;

use crate::check::{Check, Promise, holds, promise, same};
use crate::looks::pictured;
use crate::session::Session;

const PAGES: [&str; 5] = ["embedding", "attributes", "styling", "csp", "faults"];

/// What each custom property changes on the page about styling: a part of the article, and a property of its style.
const PROPERTIES: [(&str, &str, &str); 10] = [
    ("accent", ".kicker", "color"),
    ("ink", ".headline", "color"),
    ("paper", ".root", "backgroundColor"),
    ("rule", ".agenda > ul", "borderBlockEndColor"),
    ("font-text", ".body > p", "fontFamily"),
    ("font-display", ".headline", "fontFamily"),
    ("measure", ".body > p", "inlineSize"),
    ("scale", ".body > p", "fontSize"),
    ("gap", ".body > p + p", "marginBlockStart"),
    ("radius", ".figure img", "borderStartStartRadius"),
];

pub(crate) fn promises() -> Vec<Promise> {
    [of_the_working(), of_the_styling(), of_the_failing(), of_all()].into_iter().flatten().collect()
}

fn of_the_working() -> Vec<Promise> {
    vec![
        promise("each way on the page about embedding shows its article", async |session| {
            open(session, "embedding").await?;
            let headlines = "return [...document.querySelectorAll('news-release')].map(({ shadowRoot }) => \
                               [...shadowRoot.querySelectorAll('[part=headline]')].map(words).join(' and '))";
            let expected = [
                "Tide tables go back on paper",
                "Night ferry gets a second sailing from March",
                "Library lends umbrellas",
                "Lighthouse clock put right",
                "Market moves to the quay",
                "Tide tables go back on paper",
            ];
            same("headlines", &session.ask::<Vec<String>>(headlines).await?, &expected)?;
            let copies = "return [...document.querySelectorAll('news-release > *')].filter((node) => node.getClientRects().length > 0).length";
            same("fallbacks and copies that are painted", &session.ask::<u32>(copies).await?, &0_u32)
        })
        .keeps(&["two-lines", "src", "inline", "release-set", "before-upgrade", "prerendered-once", "light-copy"]),
        promise("each control on the page about attributes does what it says", async |session| {
            open(session, "attributes").await?;
            let quote = "return parts('quote').length === 1";
            session.until(quote, "no quote at first").await?;
            choose(session, "layout", "brief").await?;
            session.until("return parts('quote').length === 0", "`layout` is not followed").await?;
            choose(session, "layout", "full").await?;
            choose(session, "heading-level", "4").await?;
            session.until("return parts('headline')[0]?.localName === 'h4'", "`heading-level` is not followed").await?;
            choose(session, "lang", "de").await?;
            session.until("return words(parts('contacts')[0]).startsWith('Kontakt')", "`lang` is not followed").await?;
            let _: Value = session.ask("document.querySelector('[value=related]').click(); return null").await?;
            session.until("return parts('related').length === 0", "`hide` is not followed").await?;
            choose(session, "theme", "dark").await?;
            session.until("return getComputedStyle(parts('article')[0]).color === 'rgb(235, 231, 224)'", "no dark ink").await
        })
        .keeps(&["attributes-followed", "layout-brief", "heading-level", "lang", "hide", "theme-fixed"]),
        promise("the log on the page about attributes has every event", async |session| {
            open(session, "attributes").await?;
            logged(session, &["#first loadstart", "#first load", "#first loadend"]).await?;
            let _: Value = session.ask("document.querySelector('#reload').click(); return null").await?;
            logged(session, &["reload() is kept"]).await?;
            choose(session, "src", "releases/no-such-release.json").await?;
            logged(session, &["#first error release-missing"]).await?;
            let _: Value = session.ask("document.querySelector('#give').click(); return null").await?;
            session.until("return words(parts('headline')[0]) === 'Gulls return the mayor’s hat'", "not given").await?;
            choose(session, "src", "releases/night-ferry.json").await?;
            session.until("return parts('card').length === 2", "not back at the first release").await?;
            let _: Value = session.ask("parts('card')[0].querySelector('a').click(); return null").await?;
            logged(session, &["#first release-navigate Harbour bridge reopens after nine weeks of repairs"]).await
        })
        .keeps(&["events-order", "error-detail", "navigate", "reload", "latest-wins", "src-changed"]),
        promise("the lazy element on the page about attributes waits for its reader", async |session| {
            open(session, "attributes").await?;
            logged(session, &["#first loadend"]).await?;
            let fetched = "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('tides.txt'))";
            holds(!session.ask::<bool>(fetched).await?, || "it was fetched before anybody came near".into())?;
            let _: Value = session.ask("document.querySelector('#second').scrollIntoView(); return null").await?;
            logged(session, &["#second loadstart", "#second load"]).await
        })
        .keeps(&["loading-lazy"]),
        promise("the page with the strict policy shows its release, and reports nothing", async |session| {
            open(session, "csp").await?;
            session.until("return parts('figure')[0]?.querySelector('img').complete", "no picture").await?;
            let violations: String = session.ask("return words(document.querySelector('#violations'))").await?;
            same("violations", &violations, &"none")?;
            let size: String = session.ask("return getComputedStyle(parts('headline')[0]).fontWeight").await?;
            same("weight of the headline", &size, &"700")?;
            // The page would notice: its listener hears of what the policy forbids.
            let _: Value = session.ask("document.body.setAttribute('style', 'color: red'); return null").await?;
            let told = "return document.querySelector('#violations').textContent.startsWith('style-src')";
            session.until(told, "the page does not hear of violations").await
        })
        .keeps(&["strict-policy", "strict-styles"]),
    ]
}

fn of_the_styling() -> Vec<Promise> {
    vec![
        promise("each tile of the page about styling shows what its property changes", async |session| {
            open(session, "styling").await?;
            for (name, part, style) in PROPERTIES {
                let look = |tile: &str| {
                    format!(
                        "const {{ shadowRoot }} = document.querySelector('#{tile} news-release'); \
                         return getComputedStyle(shadowRoot.querySelector('{part}')).{style}"
                    )
                };
                let usual: String = session.ask(&look("default")).await?;
                let changed: String = session.ask(&look(name)).await?;
                holds(usual != changed, || format!("--standfirst-{name}: {style} of {part} is {usual} with and without"))?;
            }
            Ok(())
        })
        .keeps(&["custom-properties", "custom-properties-pictured"]),
        promise("parts, slots and a dark band look as the page about styling says", async |session| {
            open(session, "styling").await?;
            let styles: Vec<String> = session
                .ask(
                    "const style = (section, part) => getComputedStyle(document.querySelector(`#${section} news-release`).shadowRoot.querySelector(`[part=${part}]`)); \
                     return [style('parts', 'headline').fontStyle, style('parts', 'quote').borderBlockStartStyle, style('dark', 'article').color]",
                )
                .await?;
            same("styles", &styles, &["italic", "dashed", "rgb(235, 231, 224)"])?;
            let order: Vec<f64> = session
                .ask(
                    "const top = (node) => node.getBoundingClientRect().top; \
                     const element = document.querySelector('#slots news-release'); \
                     return [element.querySelector('[slot=before]'), element.shadowRoot.querySelector('[part=headline]'), element.querySelector('[slot=after]')].map(top)",
                )
                .await?;
            holds(order.is_sorted(), || format!("before, headline and after stand at {order:?}"))
        })
        .keeps(&["parts", "slots", "theme-auto"]),
        promise("the pink capitals of the page about styling reach no article", async |session| {
            open(session, "styling").await?;
            let styles: Vec<[String; 2]> = session
                .ask(
                    "const style = (node) => [getComputedStyle(node).textTransform, getComputedStyle(node).color]; \
                     return [document.querySelector('main > h4'), parts('headline')[0]].map(style)",
                )
                .await?;
            same("capitals", &[&styles[0][0], &styles[1][0]], &["uppercase", "none"])?;
            holds(styles[0][1] != styles[1][1], || format!("both are {}", styles[0][1]))
        })
        .keeps(&["page-styles-out"]),
    ]
}

/// One page with every fault.
fn of_the_failing() -> Vec<Promise> {
    vec![
        fault("wasm-unsupported is shown as the page about faults says", "wasm-unsupported")
            .keeps(&["wasm-unsupported"]),
        fault("wasm-blocked is shown as the page about faults says", "wasm-blocked").keeps(&["wasm-blocked"]),
        fault("wasm-missing is shown as the page about faults says", "wasm-missing").keeps(&["wasm-missing"]),
        fault("wasm-integrity is shown as the page about faults says", "wasm-integrity").keeps(&["wasm-integrity"]),
        fault("internal is shown as the page about faults says", "internal").keeps(&["internal"]),
        fault("release-missing is shown as the page about faults says", "release-missing").keeps(&["release-missing"]),
        fault("release-refused is shown as the page about faults says", "release-refused").keeps(&["release-refused"]),
        fault("release-network is shown as the page about faults says", "release-network").keeps(&["release-network"]),
        fault("release-invalid is shown as the page about faults says", "release-invalid").keeps(&["release-invalid"]),
        fault("release-too-large is shown as the page about faults says", "release-too-large")
            .keeps(&["release-too-large"]),
        promise("a picture that fails is shown as the page about faults says", async |session| {
            session.go(&address(session, "faults")).await?;
            let words = "const { shadowRoot } = document.querySelector('#picture news-release'); \
                         const figure = shadowRoot?.querySelector('figure'); \
                         return Boolean(figure) && figure.querySelector('img').getClientRects().length === 0 \
                           && figure.innerText.includes('wet green paint') && figure.innerText.includes('at noon')";
            let scroll = "document.querySelector('#picture').scrollIntoView(); return null";
            let _: Value = session.ask(scroll).await?;
            session.until(words, "the picture's words do not show").await
        })
        .keeps(&["image-broken"]),
    ]
}

fn fault(sentence: &'static str, kind: &'static str) -> Promise {
    promise(sentence, async move |session| shown(session, kind).await)
}

fn of_all() -> Vec<Promise> {
    vec![promise("no example is wider than its window, from phone to desk", async |session| {
        for page in PAGES {
            for (width, scheme) in [(320, "light"), (768, "dark"), (1200, "light"), (1200, "dark")] {
                session.visit_at(&address(session, page), width).await?;
                let of_page = "document.documentElement.style.colorScheme = arguments[0]; return true";
                session.ask_with::<bool>(of_page, scheme.into()).await?;
                pictured(session, page, width, scheme).await?;
            }
        }
        Ok(())
    })]
}

fn address(session: &Session, page: &str) -> String {
    format!("{}/examples/{page}.html", session.servers.news)
}

async fn open(session: &Session, page: &str) -> Check {
    session.go(&address(session, page)).await?;
    session.settled().await
}

/// Takes a value in the form of the page about attributes, as a reader would.
async fn choose(session: &Session, name: &str, value: &str) -> Check {
    let script = format!(
        "const field = document.querySelector('[name={name}]'); field.value = '{value}'; \
         field.dispatchEvent(new Event('input', {{ bubbles: true }})); return field.value"
    );
    same(name, &session.ask::<String>(&script).await?, &value)
}

async fn logged(session: &Session, lines: &[&str]) -> Check {
    for line in lines {
        let script = format!("return [...document.querySelectorAll('li')].map(words).includes('{line}')");
        session.until(&script, &format!("the log has no `{line}`")).await?;
    }
    Ok(())
}

/// The kind is told, and the author's link can be read, on the page about faults or in its frame.
async fn shown(session: &Session, kind: &str) -> Check {
    session.go(&address(session, "faults")).await?;
    let told = format!(
        "const section = document.querySelector('#{kind}'); \
         const place = section.querySelector('iframe')?.contentDocument ?? section; \
         return (place.querySelector('output')?.textContent ?? '').startsWith('{kind}: ') \
           && place.querySelector('news-release a').getClientRects().length > 0"
    );
    session.until(&told, &format!("no error of kind {kind}, or the link does not show")).await
}
