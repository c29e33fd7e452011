#![no_main]
//! `read::bytes`: the encoding and the form are found by the bytes themselves.

mod stored;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // The text reader's own target says more of it, and a text has no promise to be stored: it may have no headline.
    if let Ok(reading) = standfirst::read::bytes(bytes, None)
        && !reading.release.headline.is_empty()
    {
        stored::check(Ok(reading));
    }
});
