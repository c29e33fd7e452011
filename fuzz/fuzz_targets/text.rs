#![no_main]
//! `read::text`: every line has an owner, and what is written of the release reads back.

mod owned;

use standfirst::{read, write};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let reading = read::text(text);
    owned::check(text, &reading);
    // A release from a hostile text need not come back as it was: a line that no rule knew in its place may be known in
    // the place that the writer gives it. What holds is that its words are lines again, each with an owner.
    let written = write::text(&reading.release);
    owned::check(&written, &read::text(&written));
});
