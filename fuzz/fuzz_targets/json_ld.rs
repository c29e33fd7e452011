#![no_main]
//! `read::json_ld`.

mod stored;

libfuzzer_sys::fuzz_target!(|source: &str| stored::check(standfirst::read::json_ld(source)));
