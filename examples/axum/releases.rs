//! The releases of a folder.

use std::fs;
use std::path::{Path, PathBuf};

use standfirst::read::{self, Reading};

/// Their names, in order.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| Some(entry.path().file_stem()?.to_str()?.to_owned()));
    let mut names: Vec<String> = names.filter(|name| path(folder, name).is_some()).collect();
    names.sort();
    names.dedup();
    names
}

/// A release, `None` if there is none of this name.
pub(crate) fn read(folder: &Path, name: &str) -> Option<Result<Reading, String>> {
    let path = path(folder, name)?;
    let text = fs::read_to_string(path).map_err(|error| error.to_string());
    Some(text.and_then(|text| read::read(&text, None).map_err(|error| error.to_string())))
}

/// Where a release is. A name comes from a reader's address, so it may not lead out of the folder.
fn path(folder: &Path, name: &str) -> Option<PathBuf> {
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)) {
        return None;
    }
    let beside = ["txt", "json"].map(|ending| folder.join(name).with_extension(ending));
    let inside = ["txt", "json"].map(|ending| folder.join(name).join("release").with_extension(ending));
    beside.into_iter().chain(inside).find(|path| path.is_file())
}
