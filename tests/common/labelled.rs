//! Releases with their labels, as `tests/corpus/CORPUS.md` lays them out: a text, the record that it must become, facts.

use std::fs;
use std::path::{Path, PathBuf};

use super::lines::filled;
use encoding_rs::{Encoding, WINDOWS_1252};
use standfirst::read;
use standfirst::release::Release;

/// Which half of the corpus a release belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Half {
    Tuning,
    Kept,
}

/// A release with its labels.
pub(crate) struct Labelled {
    pub(crate) folder: PathBuf,
    pub(crate) half: Half,
    pub(crate) text: String,
    /// The record as labelled.
    pub(crate) record: Release,
    /// The line that says that the release ends.
    pub(crate) end: Option<usize>,
}

impl Half {
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "tuning" => Some(Self::Tuning),
            "kept" => Some(Self::Kept),
            _ => None,
        }
    }
}

impl Labelled {
    pub(crate) fn name(&self) -> String {
        self.folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    fn read(folder: &Path) -> Result<Self, String> {
        let bytes = |name: &str| fs::read(folder.join(name)).map_err(|error| format!("{name}: {error}"));
        let string = |name: &str| String::from_utf8(bytes(name)?).map_err(|error| format!("{name}: {error}"));
        let text = decoded(&bytes("release.txt")?);
        let record = read::json(&string("release.json")?).map_err(|error| format!("release.json: {error}"))?.release;
        let facts = string("source.md")?;
        let fact = |name: &str| {
            let value = facts.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
            value.ok_or_else(|| format!("source.md: there is no line “{name}”"))
        };
        let half = Half::named(fact("Half:")?).ok_or("source.md: “Half:” is neither tuning nor kept")?;
        let end = match fact("End mark:")? {
            "none" => None,
            number => {
                let number = number.parse().map_err(|_| format!("source.md: “End mark: {number}” is no line"))?;
                if !filled(&text).any(|(line, _)| line == number) {
                    return Err(format!("source.md: “End mark: {number}” is a blank line, or none"));
                }
                Some(number)
            }
        };
        Ok(Self { folder: folder.to_owned(), half, text, record, end })
    }
}

/// The folder of the corpus.
pub(crate) fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

/// All releases in some folders, each of which is a release or holds releases; and what is wrong with the others.
pub(crate) fn labelled(folders: &[PathBuf]) -> (Vec<Labelled>, Vec<String>) {
    let mut releases = Vec::new();
    for folder in folders {
        if folder.join("release.txt").is_file() {
            releases.push(folder.clone());
            continue;
        }
        let inside = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        releases.extend(inside.map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()));
    }
    releases.sort();
    let (mut read, mut faults) = (Vec::new(), Vec::new());
    for folder in releases {
        match Labelled::read(&folder) {
            Ok(release) => read.push(release),
            Err(fault) => faults.push(format!("{}: {fault}", folder.display())),
        }
    }
    (read, faults)
}

/// The characters of a text: UTF-8, UTF-16 with its mark, or else Windows-1252.
fn decoded(bytes: &[u8]) -> String {
    if Encoding::for_bom(bytes).is_none()
        && let Ok(text) = str::from_utf8(bytes)
    {
        return text.to_owned();
    }
    WINDOWS_1252.decode(bytes).0.into_owned()
}
