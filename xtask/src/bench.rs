//! `cargo xtask bench`: how fast the plain-text reader is, on releases and on texts made to slow it, beside
//! pulldown-cmark in the same run.

use std::process::Command;

use crate::outcome::Outcome;
use crate::present::{cargo, workspace};

pub(crate) fn run(arguments: &[String]) -> Outcome {
    let status = Command::new(cargo())
        .current_dir(workspace())
        .args(["bench", "--quiet", "--no-default-features", "--bench", "reader", "--"])
        .args(arguments)
        .status()
        .map_err(|error| format!("cannot run cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("the bench ended with {status}")) }
}
