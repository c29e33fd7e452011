//! The releases that are scored: each a folder with a text, the record that was made of it by hand, and facts.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use standfirst::read::{self, Owner};
use standfirst::write;

/// Which half of the corpus a release belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Half {
    Tuning,
    Kept,
}

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

impl Half {
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name.trim() {
            "tuning" => Some(Self::Tuning),
            "kept" => Some(Self::Kept),
            _ => None,
        }
    }
}

impl Side {
    /// What the reader makes of a text.
    pub(crate) fn read(text: &str) -> Self {
        let reading = read::text(text);
        let is_end = |owner: &Owner| matches!(owner, Owner::SetAside("end-mark"));
        let ends = reading.lines.iter().filter(|line| is_end(&line.owner)).map(|line| line.line).collect();
        let mut owned = vec![0; text.len() + 2];
        for line in &reading.lines {
            owned[line.line] += 1;
        }
        let lines = filled(text).map(|(number, _)| (number, owned[number])).collect();
        Self { record: value(&write::json(&reading.release)), ends, lines }
    }

    /// A side that was labelled: every line has one owner.
    pub(crate) fn labelled(record: Value, end: Option<usize>, text: &str) -> Self {
        Self { record, ends: end.into_iter().collect(), lines: filled(text).map(|(number, _)| (number, 1)).collect() }
    }
}

fn value(json: &str) -> Value {
    serde_json::from_str(json).expect("what was written is JSON")
}

/// The lines of a text with their numbers, broken at LF, CRLF and CR.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let broken = text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'));
    broken.enumerate().map(|(index, line)| (index + 1, line))
}

fn filled(text: &str) -> impl Iterator<Item = (usize, &str)> {
    lines(text).filter(|(_, line)| !line.trim().is_empty())
}

/// The folder of the corpus.
pub(crate) fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

/// All releases in some folders, each of which is a release or holds releases; and what is wrong with the others.
pub(crate) fn load(folders: &[PathBuf]) -> (Vec<File>, Vec<String>) {
    let mut releases = Vec::new();
    for folder in folders {
        if folder.join("release.txt").is_file() {
            releases.push(folder.clone());
            continue;
        }
        let inside = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        releases.extend(inside.map(|entry| entry.unwrap().path()).filter(|path| path.join("release.txt").is_file()));
    }
    releases.sort();
    let (mut files, mut faults) = (Vec::new(), Vec::new());
    for folder in releases {
        match file(&folder) {
            Ok(file) => files.push(file),
            Err(fault) => faults.push(format!("{}: {fault}", folder.display())),
        }
    }
    (files, faults)
}

fn file(folder: &Path) -> Result<File, String> {
    let bytes = |name: &str| fs::read(folder.join(name)).map_err(|error| format!("{name}: {error}"));
    let string = |name: &str| String::from_utf8(bytes(name)?).map_err(|error| format!("{name}: {error}"));
    let text = decoded(&bytes("release.txt")?)?;
    let release = read::json(&string("release.json")?).map_err(|error| format!("release.json: {error}"))?.release;
    let facts = string("source.md").unwrap_or_default();
    let fact = |name: &str| facts.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
    let half = fact("Half:").map_or(Some(Half::Tuning), Half::named);
    let end = match fact("End mark:") {
        None | Some("none") => None,
        Some(line) => Some(line.parse().map_err(|_| format!("source.md: “End mark: {line}” is no line"))?),
    };
    Ok(File {
        name: folder.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        half: half.ok_or("source.md: “Half:” is neither tuning nor kept")?,
        labels: Side::labelled(value(&write::json(&release)), end, &text),
        text,
    })
}

/// The characters of a text: UTF-8, or UTF-16 with its mark.
fn decoded(bytes: &[u8]) -> Result<String, String> {
    let wide = |unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        String::from_utf16(&units).map_err(|error| format!("release.txt: {error}"))
    };
    match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => String::from_utf8(bytes.to_vec()).map_err(|error| format!("release.txt: {error}")),
    }
}
