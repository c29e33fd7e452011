//! Releases that are stored for tests, read.

use std::fs;
use std::path::Path;

use standfirst::read;
use standfirst::release::Release;

/// The releases of the corpus.
pub(crate) const CORPUS: &str = "tests/corpus";
/// Releases that have what the corpus lacks: tables, boxes, pictures, other languages.
pub(crate) const RICH: &str = "tests/survival/releases";

/// All releases of a folder with their names, in order: of `NAME.json`, or of the record or the text in `NAME/`.
pub(crate) fn stored(folder: &str) -> Vec<(String, Release)> {
    let mut paths: Vec<_> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir() || path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    // The folder has a page of its own that says how it was labelled.
    paths.retain(|path| path.is_dir() || path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    let releases = paths.iter().map(|path| {
        let file = if path.is_dir() { path.join("release.json") } else { path.clone() };
        let reading = read::json(&fs::read_to_string(&file).unwrap());
        let release = reading.unwrap_or_else(|error| panic!("{}: {error}", file.display())).release;
        (path.file_stem().unwrap().to_string_lossy().into_owned(), release)
    });
    releases.collect()
}
