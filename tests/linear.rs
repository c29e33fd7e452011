//! No text, however odd, takes more than linear time, more than a small multiple of its length in memory, or makes a record
//! that outgrows it.
//!
//! Four times the text may take six times the time: what grows with the square of the text takes sixteen times, and what does
//! not still meets slower memory, on a busy machine too. The best time of each counts, of runs that take turns, and only a bad
//! result is measured again. `cargo xtask bench doubling` is stricter, with a megabyte and with sixteen, for which a build without
//! optimization is too slow. Time and memory are counted for each test's own thread, so that the tests may run side by side.

// The bare library reads texts with the same code.
#![cfg(feature = "doors")]

#[path = "../benches/reader/inputs.rs"]
mod inputs;

use std::time::{Duration, Instant};

use allocation_counter::measure;
use cpu_time::ThreadTime;
use inputs::{FORMS, Input, RELEASES, SERIES, SHAPES};
use standfirst::{read, write};

const SMALL: usize = 32 * 1024;
const LARGE: usize = 4 * SMALL;
const MOST: f64 = 6.0;

fn all() -> impl Iterator<Item = Input> {
    [RELEASES].into_iter().chain(FORMS).chain(SHAPES.iter().copied()).chain(SERIES)
}

/// How many times longer the large text takes. The best times count, and only a bad result is measured again, for at most
/// some seconds.
fn growth(input: Input) -> f64 {
    let texts = [SMALL, LARGE].map(|bytes| input.of(bytes));
    let mut best = [Duration::MAX; 2];
    let mut growth = f64::MAX;
    let start = Instant::now();
    for _ in 0..200 {
        for (best, text) in best.iter_mut().zip(&texts) {
            let begin = ThreadTime::now();
            drop(read::text(text));
            *best = begin.elapsed().min(*best);
        }
        growth = best[1].as_secs_f64() / best[0].as_secs_f64();
        if growth <= MOST || start.elapsed() > Duration::from_secs(10) {
            break;
        }
    }
    growth
}

/// Fails where one of these inputs takes more than linear time.
fn linear(inputs: impl Iterator<Item = Input>) {
    // The first text of a program pays for what is made once.
    drop(read::text(&RELEASES.of(SMALL)));
    // What was slow while the system took memory back is measured once more, when all others have been.
    let doubtful: Vec<Input> = inputs.filter(|input| growth(*input) > MOST).collect();
    let slow: Vec<String> = doubtful
        .into_iter()
        .map(|input| (input.name, growth(input)))
        .filter(|(_, growth)| *growth > MOST)
        .map(|(name, growth)| format!("{name}: four times the text takes {growth:.2} times the time"))
        .collect();
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

#[test]
fn no_written_text_takes_more_than_linear_time() {
    linear([RELEASES].into_iter().chain(FORMS).chain(SERIES));
}

#[test]
fn no_odd_shape_takes_more_than_linear_time() {
    linear(SHAPES.iter().copied());
}

#[test]
fn no_record_outgrows_its_text() {
    for input in all() {
        let [small, large] = [SMALL / 2, SMALL].map(|bytes| write::json(&read::text(&input.of(bytes)).release).len());
        assert!(large <= 2 * small + small / 5, "{}: a record of {small} bytes became one of {large}", input.name);
    }
}

/// The most bytes that are held at once while a text is read, the text itself not counted.
fn needed(text: &str) -> usize {
    let allocated = measure(|| drop(read::text(text)));
    usize::try_from(allocated.bytes_max).expect("as many bytes as there are addresses")
}

#[test]
fn no_text_needs_more_than_a_small_multiple_of_its_length() {
    // The first text of a program pays for what is made once.
    needed(&RELEASES.of(SMALL));
    let mut greedy = Vec::new();
    let written = [RELEASES].into_iter().chain(FORMS).map(|input| (input, 20));
    // A line of one letter and its break are two bytes, and a paragraph with an owner all the same.
    let shaped = SHAPES.iter().copied().chain(SERIES).map(|input| (input, 400));
    for (input, most) in written.chain(shaped) {
        let [small, large] = [SMALL, 2 * SMALL].map(|bytes| needed(&input.of(bytes)));
        let multiple = large / (2 * SMALL);
        if multiple > most || large > 2 * small + small / 5 {
            greedy.push(format!("{}: {small} bytes, {large} for twice the text", input.name));
        }
    }
    assert!(greedy.is_empty(), "{}", greedy.join("\n"));
}
