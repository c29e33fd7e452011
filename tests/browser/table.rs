//! What a run found out about the promises of `docs/contract.md`, one row each.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Mutex, PoisonError};

use crate::check::Promise;
use crate::engine::Engine;

const CONTRACT: &str = include_str!("../../docs/contract.md");

/// How many tests of a promise were begun in an engine, and how many of them found it kept.
type Counts = (usize, usize);

/// The outcomes so far.
#[derive(Default)]
pub(crate) struct Table {
    counts: Mutex<BTreeMap<(&'static str, &'static str), Counts>>,
}

impl Table {
    /// A test begins. Until it is found kept, the promise counts as broken, so that a panic is no success.
    pub(crate) fn begin(&self, promise: &Promise, engine: Engine) {
        self.count(promise, engine, (1, 0));
    }

    /// The test that began has found the promise kept.
    pub(crate) fn kept(&self, promise: &Promise, engine: Engine) {
        self.count(promise, engine, (0, 1));
    }

    fn count(&self, promise: &Promise, engine: Engine, (begun, kept): Counts) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        for name in promise.keeps {
            let count = counts.entry((*name, engine.name())).or_default();
            *count = (count.0 + begun, count.1 + kept);
        }
    }

    /// The rows of what was run; of a whole run also those of the promises that only native tests keep, which are all
    /// that no page test names.
    pub(crate) fn text(&self, promises: &[&Promise], whole: bool) -> String {
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let mut rows = String::new();
        for name in names() {
            let marks = Engine::ALL.map(|engine| match counts.get(&(name, engine.name())) {
                None => "–",
                Some((begun, kept)) if begun == kept => "✓",
                Some(_) => "✗",
            });
            let [chromium, firefox, webkit] = marks;
            if marks != ["–"; 3] {
                let _ = writeln!(rows, "{name:28}    {chromium}        {firefox}        {webkit}");
            } else if whole && !promises.iter().any(|promise| promise.keeps.contains(&name)) {
                let _ = writeln!(rows, "{name:28} native");
            }
        }
        if rows.is_empty() { rows } else { format!("{:28} Chromium  Firefox  WebKit\n{rows}", "promise") }
    }
}

/// The names of all promises, in the contract's order.
fn names() -> impl Iterator<Item = &'static str> {
    CONTRACT.lines().filter_map(|line| line.strip_prefix("- `")?.split('`').next())
}
