//! What fuzzing made is read again by every build: all the inputs that reached code of their own, each through its door.

#![cfg(feature = "doors")]

#[path = "../fuzz/fuzz_targets/owned.rs"]
mod owned;
#[path = "../fuzz/fuzz_targets/stored.rs"]
mod stored;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use standfirst::{read, write};

/// The inputs of a door: those that were written by hand, and those in the archive beside them.
fn inputs(door: &str) -> Vec<Vec<u8>> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    let unpacked = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("fuzzed").join(door);
    let _ = fs::remove_dir_all(&unpacked);
    fs::create_dir_all(&unpacked).unwrap();
    let archive = seeds.join(format!("{door}.tar.gz"));
    let status = Command::new("tar").arg("-xzf").arg(&archive).arg("-C").arg(&unpacked).status().unwrap();
    assert!(status.success(), "cannot unpack {}", archive.display());
    let files = |folder: &Path| fs::read_dir(folder).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap());
    let inputs: Vec<_> = files(&seeds.join(door)).chain(files(&unpacked)).collect();
    assert!(inputs.len() > 100, "{door} has {} inputs", inputs.len());
    inputs
}

/// Reads all inputs of a door that are text.
fn each(door: &str, read: impl Fn(&str)) {
    inputs(door).iter().filter_map(|input| std::str::from_utf8(input).ok()).for_each(read);
}

#[test]
fn every_text_that_fuzzing_kept_has_an_owner_for_each_line() {
    each("text", |text| {
        let reading = read::text(text);
        owned::check(text, &reading);
        let written = write::text(&reading.release);
        owned::check(&written, &read::text(&written));
    });
}

#[test]
fn every_json_that_fuzzing_kept_is_stored_as_it_was_read() {
    each("json", |source| stored::check(read::json(source)));
}

#[test]
fn every_page_that_fuzzing_kept_is_stored_as_it_was_read() {
    each("html", |source| stored::check(read::html(source)));
}

#[test]
fn every_markdown_that_fuzzing_kept_is_stored_as_it_was_read() {
    each("markdown", |source| stored::check(read::markdown(source)));
}

#[test]
fn every_ninjs_that_fuzzing_kept_is_stored_as_it_was_read() {
    each("ninjs", |source| stored::check(read::ninjs(source)));
}

#[test]
fn every_json_ld_that_fuzzing_kept_is_stored_as_it_was_read() {
    each("json_ld", |source| stored::check(read::json_ld(source)));
}

#[test]
fn all_bytes_that_fuzzing_kept_are_stored_as_they_were_read() {
    for bytes in inputs("bytes") {
        if let Ok(reading) = read::bytes(&bytes, None)
            && !reading.release.headline.is_empty()
        {
            stored::check(Ok(reading));
        }
    }
}
