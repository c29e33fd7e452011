//! Releases that are only large: they are shown or refused, and the page stays alive meanwhile.

use std::fmt::Write;

use serde_json::{Value, json};
use standfirst::read;

use crate::bombs::{self, Bomb};
use crate::check::{Check, Promise, holds, promise};
use crate::engine::Engine;
use crate::page::Page;
use crate::session::Session;

const BLOCK: &str = include_str!("scripts/block.js");
const MEGABYTE: usize = 1024 * 1024;
/// The longest that a page may be blocked by a megabyte, or by the longest plain text, in milliseconds.
const LONGEST: u64 = 1000;
/// Machines that test may be so many times slower than those of readers.
const ALLOWANCE: u64 = 4;
/// The best of so many counts: a machine can be slow by accident, but never fast.
const TRIES: usize = 3;

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("a megabyte of nesting does not freeze the page", async |session| {
            alive(session, bombs::deep(MEGABYTE), false).await
        })
        .keeps(&["hostile-speed"])
        .alone(),
        promise("a megabyte of small pieces does not freeze the page", async |session| {
            alive(session, bombs::wide(MEGABYTE), false).await
        })
        .keeps(&["hostile-speed"])
        .alone(),
        promise(
            "a megabyte in one piece freezes the page no longer than it would in a bare paragraph",
            async |session| in_chromium(session, bombs::long(MEGABYTE)).await,
        )
        .keeps(&["hostile-speed"])
        .alone(),
        promise("little of what stalls browsers does not freeze the page", async |session| {
            in_chromium(session, bombs::stalling(MEGABYTE / 64)).await
        })
        .keeps(&["hostile-speed"])
        .alone(),
        promise("the longest plain text does not freeze the page", async |session| {
            // A line of nothing but quotation marks keeps Chromium's own layout busy for seconds, in a bare `<p>` that may break long words too.
            let mut texts = bombs::texts(read::MAX_TEXT_BYTES - 100);
            texts.retain(|bomb| !["opening quotation marks", "closing quotation marks"].contains(&bomb.name));
            alive(session, texts, true).await
        })
        .keeps(&["hostile-speed"])
        .alone(),
    ]
}

/// What the other engines need for one paragraph of such words differs by more than what is measured here.
async fn in_chromium(session: &Session, bombs: Vec<Bomb>) -> Check {
    if session.engine == Engine::Chromium { alive(session, bombs, true).await } else { Ok(()) }
}

/// Shows each, and collects those that took too long or ended otherwise than they should.
/// `compare`: the time that the browser itself needs for the words is not counted.
async fn alive(session: &Session, bombs: Vec<Bomb>, compare: bool) -> Check {
    session.visit(&Page::bare()).await?;
    let bound = LONGEST * ALLOWANCE;
    let mut faults = String::new();
    for Bomb { name, source, shown } in bombs {
        let given = json!({ "source": source, "compare": compare });
        let mut best = u64::MAX;
        for _ in 0..TRIES {
            let _: Value = session.ask_with(BLOCK, given.clone()).await?;
            session.until("return Boolean(window.blocked)", &format!("{faults}{name}: not over")).await?;
            let (end, longest, bare): (String, u64, u64) = session.ask("return window.blocked").await?;
            if shown != (end == "load") {
                let _ = writeln!(faults, "{name}: {end}");
            }
            best = best.min(longest.saturating_sub(bare));
            if best <= bound || best > 4 * bound {
                break;
            }
        }
        if best > bound {
            let _ = writeln!(faults, "{name}: {best} ms for {} KiB", source.len() / 1024);
        }
    }
    holds(faults.is_empty(), || faults)
}
