//! How long an engine works on its promises: the run is as long as the slowest engine, so that is what to look at first.

use std::fmt::Write;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::engine::Engine;

/// How many of the slowest promises are named.
const SLOWEST: usize = 5;

/// The time that each promise took in one engine, without the wait for its turn.
#[derive(Default)]
pub(crate) struct Clock {
    times: Mutex<Vec<(Duration, &'static str)>>,
}

impl Clock {
    pub(crate) fn took(&self, sentence: &'static str, time: Duration) {
        self.times.lock().unwrap_or_else(PoisonError::into_inner).push((time, sentence));
    }

    /// The sum, and the promises that took the most of it; empty if the engine had nothing to do.
    pub(crate) fn text(&self, engine: Engine) -> String {
        let mut times = self.times.lock().unwrap_or_else(PoisonError::into_inner).clone();
        times.sort_by_key(|(time, _)| std::cmp::Reverse(*time));
        let sum: Duration = times.iter().map(|(time, _)| *time).sum();
        let mut text = String::new();
        if !times.is_empty() {
            let _ = writeln!(text, "{} worked for {:.0} s, the longest on:", engine.name(), sum.as_secs_f64());
        }
        for (time, sentence) in times.iter().take(SLOWEST) {
            let _ = writeln!(text, "{:8.1} s  {sentence}", time.as_secs_f64());
        }
        text
    }
}
