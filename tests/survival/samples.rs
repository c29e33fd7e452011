//! The releases that are sent through everything: some of the corpus, and some that have every part a release can have.

use std::sync::LazyLock;

use standfirst::release::Release;
use standfirst::{view, write};

use super::expected::Expected;
use super::stored::{CORPUS, RICH, stored};

/// Those of the corpus: one of each shape, since every program takes a while over every page. The seed is the first.
const CHOSEN: [&str; 6] = [
    "defence-minister-japan",
    "blank-lines-hard-wrapped",
    "crlf-and-metadata-on-one-line",
    "quote-over-paragraphs",
    "speaker-after-and-pronoun",
    "speaker-inside",
];

/// A release, what it has to say, and its prerendered page.
pub(crate) struct Sample {
    pub(crate) name: String,
    pub(crate) release: Release,
    pub(crate) expected: Expected,
    pub(crate) page: String,
}

/// All of them.
pub(crate) static SAMPLES: LazyLock<Vec<Sample>> = LazyLock::new(|| {
    let mut releases = stored(CORPUS);
    releases.retain(|(name, _)| CHOSEN.contains(&name.as_str()));
    releases.sort_by_key(|(name, _)| CHOSEN.iter().position(|chosen| chosen == name));
    releases.extend(stored(RICH));
    let samples: Vec<_> = releases.into_iter().map(|(name, release)| sample(name, release)).collect();
    assert!(samples.len() >= 12, "releases have gone: there are {}", samples.len());
    samples
});

/// How pages are prerendered here.
pub(crate) fn options() -> write::Options {
    let article = view::Options { heading_level: 1, ..view::Options::default() };
    write::Options { article, script: Some("/news-release.js".to_owned()), ..write::Options::default() }
}

fn sample(name: String, release: Release) -> Sample {
    let page = write::page(&release, &options());
    Sample { name, expected: Expected::of(&release), release, page }
}
