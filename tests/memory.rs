//! No text, however odd, needs more memory than a small multiple of its own length.
//!
//! One test alone in its program, since the memory of the whole program is counted.

// The bare library reads texts with the same code.
#![cfg(feature = "doors")]

#[path = "../benches/reader/inputs.rs"]
mod inputs;

use inputs::{FORMS, RELEASES, SERIES, SHAPES};
use peak_alloc::PeakAlloc;
use standfirst::read;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

const BYTES: usize = 32 * 1024;

/// What is needed while a text is read, the text itself not counted.
fn needed(text: &str) -> usize {
    ALLOCATOR.reset_peak_usage();
    let before = ALLOCATOR.current_usage();
    let reading = read::text(text);
    let needed = ALLOCATOR.peak_usage() - before;
    drop(reading);
    needed
}

#[test]
fn no_text_needs_more_than_a_small_multiple_of_its_length() {
    // The first text of a program pays for what is made once.
    needed(&RELEASES.of(BYTES));
    let mut greedy = Vec::new();
    let written = [RELEASES].into_iter().chain(FORMS).map(|input| (input, 20));
    // A line of one letter and its break are two bytes, and a paragraph with an owner all the same.
    let shaped = SHAPES.iter().copied().chain(SERIES).map(|input| (input, 400));
    for (input, most) in written.chain(shaped) {
        let [small, large] = [BYTES, 2 * BYTES].map(|bytes| needed(&input.of(bytes)));
        let multiple = large / (2 * BYTES);
        if multiple > most || large > 2 * small + small / 5 {
            greedy.push(format!("{}: {small} bytes, {large} for twice the text", input.name));
        }
    }
    assert!(greedy.is_empty(), "{}", greedy.join("\n"));
}
