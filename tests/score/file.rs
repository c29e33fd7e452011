//! The releases that are scored, and the two sides that are compared: what was labelled and what was read.

use std::path::PathBuf;

use serde_json::Value;
use standfirst::read::{self, Owner};
use standfirst::release::Release;
use standfirst::write;

use crate::labelled::{Half, Labelled, labelled};
use crate::lines::filled;

/// A release with its labels.
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) half: Half,
    pub(crate) text: String,
    pub(crate) labels: Side,
}

/// One side of a comparison: what was labelled, or what was read.
#[derive(Debug, Clone)]
pub(crate) struct Side {
    pub(crate) record: Value,
    /// The lines that say that the release ends.
    pub(crate) ends: Vec<usize>,
    /// The lines that have words, and how often each is owned or set aside.
    pub(crate) lines: Vec<(usize, usize)>,
}

impl Side {
    /// What the reader makes of a text.
    pub(crate) fn read(text: &str) -> Self {
        let reading = read::text(text);
        let is_end = |owner: &Owner| matches!(owner, Owner::SetAside("end-mark"));
        let ends = reading.lines.iter().filter(|line| is_end(&line.owner)).map(|line| line.line).collect();
        let owners = |number: usize| reading.lines.iter().filter(|line| line.line == number).count();
        let lines = filled(text).map(|(number, _)| (number, owners(number))).collect();
        Self { record: value(&reading.release), ends, lines }
    }

    /// A side that was labelled: every line has one owner.
    pub(crate) fn labelled(record: Value, end: Option<usize>, text: &str) -> Self {
        Self { record, ends: end.into_iter().collect(), lines: filled(text).map(|(number, _)| (number, 1)).collect() }
    }
}

fn value(release: &Release) -> Value {
    serde_json::from_str(&write::json(release)).expect("what was written is JSON")
}

/// All releases in some folders; and what is wrong with the others.
pub(crate) fn load(folders: &[PathBuf]) -> (Vec<File>, Vec<String>) {
    let (read, faults) = labelled(folders);
    let file = |release: Labelled| File {
        name: release.name(),
        half: release.half,
        labels: Side::labelled(value(&release.record), release.end, &release.text),
        text: release.text,
    };
    (read.into_iter().map(file).collect(), faults)
}
