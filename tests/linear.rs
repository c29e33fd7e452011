//! No text, however odd, takes more than linear time, or makes a record that outgrows it.
//!
//! Twice the text may take 2.2 times the time, and four times the text that squared: over two steps the machine's own unevenness
//! counts half as much, and what grows with the square of the text shows twice as clearly. One of the two steps may take a quarter more, if the other does not: where
//! memory outgrows a cache, that step alone is longer. The best time of each counts, of runs that take turns, and only a bad result
//! is measured again, so that a busy machine is borne. `cargo xtask bench doubling` does the same with a megabyte and with
//! sixteen, for which a build without optimization is too slow.

#[path = "../benches/reader/inputs.rs"]
mod inputs;

use std::time::{Duration, Instant};

use inputs::{FORMS, Input, RELEASES, SERIES, SHAPES};
use standfirst::{read, write};

const SMALL: usize = 32 * 1024;
const LARGE: usize = 4 * SMALL;
const MOST: f64 = 2.2 * 2.2;
/// Where memory outgrows a cache, or is reclaimed meanwhile, one of the two steps may take a quarter more than it should.
const UNEVEN: f64 = 1.25;

fn all() -> impl Iterator<Item = Input> {
    [RELEASES].into_iter().chain(FORMS).chain(SHAPES.iter().copied()).chain(SERIES)
}

/// How many times longer the large text takes. The best times count, and only a bad result is measured again, for at most
/// some seconds.
fn growth(input: Input) -> f64 {
    let texts = [SMALL, 2 * SMALL, LARGE].map(|bytes| input.of(bytes));
    let mut best = [Duration::MAX; 3];
    let mut growth = f64::MAX;
    let start = Instant::now();
    for _ in 0..200 {
        for (best, text) in best.iter_mut().zip(&texts) {
            let begin = Instant::now();
            drop(read::text(text));
            *best = begin.elapsed().min(*best);
        }
        let [small, middle, large] = best.map(|time| time.as_secs_f64());
        // The square of the text would make each step four times as long.
        let even = (middle / small).min(large / middle) <= 2.2;
        growth = large / small / if even { UNEVEN } else { 1.0 };
        if growth <= MOST || start.elapsed() > Duration::from_secs(10) {
            break;
        }
    }
    growth
}

#[test]
fn no_text_takes_more_than_linear_time() {
    // The first text of a program pays for what is made once.
    drop(read::text(&RELEASES.of(SMALL)));
    let slow: Vec<String> = all()
        .map(|input| (input.name, growth(input)))
        .filter(|(_, growth)| *growth > MOST)
        .map(|(name, growth)| format!("{name}: four times the text takes {growth:.2} times the time"))
        .collect();
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

#[test]
fn no_record_outgrows_its_text() {
    for input in all() {
        let [small, large] = [SMALL / 2, SMALL].map(|bytes| write::json(&read::text(&input.of(bytes)).release).len());
        assert!(large <= 2 * small + small / 5, "{}: a record of {small} bytes became one of {large}", input.name);
    }
}
