#![no_main]
//! `read::json`.

mod stored;

libfuzzer_sys::fuzz_target!(|source: &str| stored::check(standfirst::read::json(source)));
