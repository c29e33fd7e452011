//! Eyes of all kinds: contrast, forced colours, larger letters, wider spacing, narrow windows, no motion.

use serde_json::json;

use super::{THEMES, arabic, dress, nothing, open, page, rich};
use crate::check::{Check, Promise, holds, promise, same};
use crate::engine::Engine;
use crate::page::{Page, SEED};
use crate::session::Session;

/// The text spacing of WCAG 1.4.12.
const SPACING: &str = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } \
                       p { margin-block-end: 2em !important }";

pub(super) fn promises() -> Vec<Promise> {
    vec![
        promise("all text stands out by 7:1, in every theme", async |session| {
            let failed = page("status/500");
            let plain = rich(session).file("access-words.html").cdn("no-wasm");
            for page in [page(SEED), rich(session), failed, plain] {
                open(session, &page).await?;
                for theme in THEMES {
                    dress(session, theme).await?;
                    let faint = "return access.faint(7).map(([words, ratio]) => `${words}: ${ratio}`)";
                    nothing(session, &format!("too faint in {theme:?}"), faint).await?;
                }
            }
            Ok(())
        }),
        promise(
            "at 320 px, which is 1280 px at 400 %, nothing is lost and only wide tables scroll sideways",
            async |session| {
                for page in [page(SEED), rich(session), arabic(session), page("status/500")] {
                    narrow(session, &page, "").await?;
                }
                Ok(())
            },
        ),
        promise("with the reader's own wide spacing nothing is lost, even at 320 px", async |session| {
            for page in [rich(session), arabic(session), page("status/500")] {
                narrow(session, &page, SPACING).await?;
            }
            Ok(())
        })
        .keeps(&["zoom"]),
        promise("letters of twice the size are twice as large everywhere, and nothing is lost", async |session| {
            for page in [page(SEED), rich(session), arabic(session)] {
                session.visit_at(&session.servers.publish(&page), 640).await?;
                let before: Vec<f64> = session.ask("return access.sizes()").await?;
                session.ask::<bool>("return access.dress('.root { font-size: 32px !important }')").await?;
                let after: Vec<f64> = session.ask("return access.sizes()").await?;
                // Large letters grow with the width too, so that they don't push the text away.
                for (before, after) in before.iter().zip(&after) {
                    let least = if *before > 20.0 { 1.45 } else { 1.99 };
                    holds(after / before >= least, || format!("a text of {before} px becomes {after} px"))?;
                }
                whole(session).await?;
            }
            Ok(())
        })
        .keeps(&["zoom"]),
        promise("nothing moves by itself", async |session| {
            open(session, &rich(session)).await?;
            let moving = r"
                const still = (style) => style.animationName === 'none' && /^(0s(, )?)+$/.test(style.transitionDuration) && style.scrollBehavior === 'auto';
                return [...root.querySelectorAll('*')].filter((node) =>
                    !['', '::before', '::after'].every((pseudo) => still(getComputedStyle(node, pseudo || null))) || node.getAnimations().length
                ).map(({ className }) => className);
            ";
            nothing(session, "that move", moving).await
        }),
        promise(
            "in forced colours, markers, rings and texts are there, in the colours of the system",
            async |session| with_media(session, "forced-colors", "active", async |session| forced(session).await).await,
        )
        .keeps(&["forced-colours"]),
        promise("a reader who prefers more contrast gets it", async |session| {
            with_media(session, "prefers-contrast", "more", async |session| {
                open(session, &rich(session)).await?;
                let colours: Vec<String> = session
                    .ask(
                        "return ['.standfirst', '.dateline', '.boilerplate', '.figure figcaption', '.article'].map((name) => \
                         getComputedStyle(root.querySelector(name)).color)",
                    )
                    .await?;
                holds(colours.iter().all(|colour| *colour == colours[4]), || format!("not all in ink: {colours:?}"))?;
                let rules: f64 = session
                    .ask("const list = root.querySelector('.agenda > ul'); return access.contrast(list, getComputedStyle(list).borderBottomColor)")
                    .await?;
                holds(rules >= 3.0, || format!("hairlines stand out by {rules}"))
            })
            .await
        }),
    ]
}

/// Opens a page at 320 px, with a sheet of the reader's, and looks whether all of it is there.
async fn narrow(session: &Session, page: &Page, sheet: &str) -> Check {
    session.visit_at(&session.servers.publish(page), 320).await?;
    session.ask::<bool>("return access.pictures()").await?;
    session.ask_with::<bool>("return access.dress(arguments[0])", sheet.into()).await?;
    whole(session).await
}

/// Fails if something is cut off, or reaches out of the page.
async fn whole(session: &Session) -> Check {
    same("pixels wider than the window", &session.overflow().await?, &0)?;
    nothing(session, "cut off", "return access.cut()").await?;
    nothing(session, "outside", "return access.outside()").await
}

/// Checks something with a wish of the reader's. Chromium alone can be told of one while it runs.
async fn with_media(session: &Session, name: &str, value: &str, check: impl AsyncFn(&Session) -> Check) -> Check {
    if session.engine != Engine::Chromium {
        return Ok(());
    }
    let wish = |value: &str| json!({ "features": [{ "name": name, "value": value }] });
    session.devtools("Emulation.setEmulatedMedia", wish(value)).await?;
    let checked = check(session).await;
    session.devtools("Emulation.setEmulatedMedia", wish("")).await?;
    checked
}

async fn forced(session: &Session) -> Check {
    for theme in ["", "theme=\"dark\""] {
        let attributes = if theme.is_empty() { "" } else { "theme=\"dark\"" };
        open(session, &rich(session).attributes(attributes)).await?;
        holds(session.ask("return matchMedia('(forced-colors: active)').matches").await?, || {
            "no forced colours".into()
        })?;
        nothing(
            session,
            "lost in forced colours",
            r"
            const system = (name) => { const probe = document.body.appendChild(document.createElement('i')); probe.style.color = name; const { color } = getComputedStyle(probe); probe.remove(); return color; };
            const known = ['CanvasText', 'LinkText', 'VisitedText', 'ButtonText', 'GrayText'].map(system);
            const lost = [];
            for (const node of root.querySelectorAll('.article *')) {
                if (!known.includes(getComputedStyle(node).color) && node.checkVisibility()) lost.push(`${node.localName} ${getComputedStyle(node).color}`);
            }
            const marker = (name, pseudo, property) => {
                const node = root.querySelector(name);
                const ratio = access.contrast(node, getComputedStyle(node, pseudo)[property]);
                if (ratio < 3) lost.push(`${name}${pseudo ?? ''} ${ratio}`);
            };
            marker('.list ul > li', '::before', 'backgroundColor');
            marker('.list ol > li', '::before', 'color');
            marker('.agenda li', '::before', 'borderTopColor');
            marker('.quote', '::before', 'borderTopColor');
            marker('.tool svg', null, 'stroke');
            marker('.agenda > ul', null, 'borderBottomColor');
            return lost;
            ",
        )
        .await?;
    }
    Ok(())
}
