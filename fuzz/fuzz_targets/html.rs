#![no_main]
//! `read::html`.

mod stored;

libfuzzer_sys::fuzz_target!(|source: &str| stored::check(standfirst::read::html(source)));
