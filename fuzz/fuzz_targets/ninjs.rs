#![no_main]
//! `read::ninjs`.

mod stored;

libfuzzer_sys::fuzz_target!(|source: &str| stored::check(standfirst::read::ninjs(source)));
