//! The releases that are sent through everything: those of the corpus, and some that have what the corpus lacks.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use standfirst::read;
use standfirst::release::Release;
use standfirst::{view, write};

use super::expected::Expected;

/// A release, what it has to say, and its prerendered page.
pub(crate) struct Sample {
    pub(crate) name: String,
    pub(crate) release: Release,
    pub(crate) expected: Expected,
    pub(crate) page: String,
}

/// All of them; the seed is the first.
pub(crate) static SAMPLES: LazyLock<Vec<Sample>> = LazyLock::new(|| {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut files: Vec<PathBuf> =
        entries(&tests.join("corpus")).into_iter().map(|folder| folder.join("release.json")).collect();
    files.retain(|file| file.is_file());
    files.sort_by_key(|file| !file.to_string_lossy().contains("defence-minister-japan"));
    files.extend(entries(&tests.join("survival/releases")));
    let samples: Vec<_> = files.iter().map(|file| sample(file)).collect();
    assert!(samples.len() >= 12, "releases have gone: {files:?}");
    samples
});

/// How pages are prerendered here.
pub(crate) fn options() -> write::Options {
    let article = view::Options { heading_level: 1, ..view::Options::default() };
    write::Options { article, script: Some("/news-release.js".to_owned()), ..write::Options::default() }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries
}

fn sample(file: &Path) -> Sample {
    let release = read::json(&fs::read_to_string(file).unwrap())
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()))
        .release;
    let named = if file.ends_with("release.json") { file.parent().unwrap() } else { file };
    let name = named.file_stem().unwrap().to_string_lossy().into_owned();
    let page = write::page(&release, &options());
    Sample { name, expected: Expected::of(&release), release, page }
}
