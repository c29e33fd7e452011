//! Without a mouse, and with a thumb: every control can be reached, seen and hit.

use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::json;

use super::{arabic, dress, nothing, open, page, rich};
use crate::check::{Check, Promise, holds, promise, same};
use crate::engine::Engine;
use crate::session::Session;

/// A control that has the focus.
#[derive(Debug, Deserialize)]
struct Stop {
    /// Its place among all controls.
    index: i64,
    name: String,
    /// Pixels of its outline.
    ring: f64,
    /// How much the outline stands out.
    contrast: f64,
}

pub(super) fn promises() -> Vec<Promise> {
    vec![
        promise("Tab reaches every control in the order of the text, and Shift and Tab go back", async |session| {
            open(session, &rich(session)).await?;
            let count: i64 = session.ask("return access.controls().length").await?;
            let there = walk(session, &[Key::Tab]).await?;
            let order: Vec<i64> = there.iter().map(|stop| stop.index).collect();
            same("stops on the way there", &order, &(0..count).collect::<Vec<_>>())?;
            let back = walk(session, &[Key::Shift, Key::Tab]).await?;
            let order: Vec<i64> = back.iter().map(|stop| stop.index).collect();
            same("stops on the way back", &order, &(0..count).rev().collect::<Vec<_>>())
        })
        .keeps(&["controls"]),
        promise("whatever has the focus shows it by a ring of 2 px and 3:1, in light and in dark", async |session| {
            // The screen that WebKit draws on has no window manager. Its window never has the focus, so nothing has.
            if session.engine == Engine::WebKit {
                return Ok(());
            }
            for page in [rich(session), arabic(session)] {
                for theme in [["light", "auto"], ["dark", "auto"], ["light", "dark"]] {
                    open(session, &page).await?;
                    dress(session, theme).await?;
                    let stops = walk(session, &[Key::Tab]).await?;
                    let faint: Vec<&Stop> =
                        stops.iter().filter(|stop| stop.ring < 2.0 || stop.contrast < 3.0).collect();
                    holds(faint.is_empty(), || format!("in {theme:?} of {}: {faint:?}", stops.len()))?;
                }
            }
            Ok(())
        }),
        promise("nothing shows a ring that was only clicked", async |session| {
            open(session, &rich(session)).await?;
            let rings =
                "return access.controls().filter((node) => getComputedStyle(node).outlineStyle !== 'none').length";
            same("rings", &session.ask::<usize>(rings).await?, &0)
        }),
        promise("buttons, cards and the link to the whole are 44 px high and wide", async |session| {
            for page in [rich(session), rich(session).attributes("layout=\"brief\""), page("status/500")] {
                open(session, &page).await?;
                large(session, "button, .card a, .more a", 44).await?;
            }
            Ok(())
        })
        .keeps(&["controls"]),
        promise("other links on a line of their own are 24 px high", async |session| {
            open(session, &rich(session)).await?;
            large(session, ".contacts a", 24).await
        }),
        promise("under a thumb the links of contacts are 44 px high", async |session| {
            if session.engine != Engine::Chromium {
                return Ok(());
            }
            let touch =
                |enabled: bool| session.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": enabled }));
            touch(true).await?;
            let hit = async {
                open(session, &rich(session)).await?;
                holds(session.ask("return matchMedia('(pointer: coarse)').matches").await?, || "no thumb".into())?;
                large(session, ".contacts a", 44).await
            };
            let hit = hit.await;
            touch(false).await?;
            hit
        }),
        promise("“Try again” can be reached and pressed by keyboard, and the focus is not lost", async |session| {
            open(session, &page("status/500")).await?;
            let mut stops = walk(session, &[Key::Tab]).await?;
            same("stops", &stops.len(), &1)?;
            same("name", &stops.remove(0).name, &"Try again".to_owned())?;
            session.press(&[Key::Shift, Key::Tab]).await?;
            session.press(&[Key::Enter]).await?;
            let twice = "return recorded.events.filter(({ type }) => type === 'loadend').length === 2";
            session.until(twice, "it was not tried again").await?;
            let focused = "return root.activeElement?.dataset.action === 'retry'";
            session.until(focused, "the focus was lost").await
        })
        .keeps(&["controls"]),
    ]
}

/// Presses keys until the focus has gone through the element.
async fn walk(session: &Session, keys: &[Key]) -> Check<Vec<Stop>> {
    let mut stops: Vec<Stop> = Vec::new();
    // A page has a few stops before and after the element.
    for _ in 0..60 {
        session.press(keys).await?;
        match session.ask::<Option<Stop>>("return access.stop()").await? {
            Some(stop) => stops.push(stop),
            None if stops.is_empty() => {}
            None => return Ok(stops),
        }
    }
    Err(format!("the focus does not leave the element: {stops:?}").into())
}

/// Fails unless each of some controls is hit anywhere in a square of so many pixels.
async fn large(session: &Session, selector: &str, pixels: u32) -> Check {
    let count: usize = session.ask(&format!("return root.querySelectorAll('{selector}').length")).await?;
    holds(count > 0, || format!("no {selector}"))?;
    let script = format!(
        "return [...root.querySelectorAll('{selector}')].filter((node) => !access.target(node, {pixels})).map(words)"
    );
    nothing(session, &format!("smaller than {pixels} px"), &script).await
}
