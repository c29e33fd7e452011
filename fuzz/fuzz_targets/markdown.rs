#![no_main]
//! `read::markdown`.

mod stored;

libfuzzer_sys::fuzz_target!(|source: &str| stored::check(standfirst::read::markdown(source)));
