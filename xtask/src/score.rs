//! `cargo xtask score`: how far the text reader agrees with the labels of the corpus. The test `score` counts and prints.

use std::path::Path;
use std::process::Command;

use crate::outcome::Outcome;
use crate::present::{cargo, workspace};

pub(crate) fn run(arguments: &[String]) -> Outcome {
    // The test runs in the workspace's folder, and folders are given as seen from here.
    let whole = |argument: &String| match Path::new(argument).canonicalize() {
        Ok(path) if path.is_dir() => path.to_string_lossy().into_owned(),
        _ => argument.clone(),
    };
    let status = Command::new(cargo())
        .current_dir(workspace())
        .args(["test", "--quiet", "--no-default-features", "--test", "score", "--", "--score"])
        .args(arguments.iter().map(whole))
        .status()
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err("the score is not of all releases: see above".to_owned()) }
}
