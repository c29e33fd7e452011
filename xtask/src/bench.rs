//! `cargo xtask bench`: how fast the plain-text reader is, on releases and on texts made to slow it, beside
//! pulldown-cmark in the same run; and `cargo xtask bench lcp`: what the widget's script costs the first paint of a
//! prerendered page.

use std::process::Command;

use crate::dist;
use crate::outcome::Outcome;
use crate::present::{cargo, workspace};
use crate::setup::ensure;
use crate::tools::ALL;

pub(crate) fn run(arguments: &[String]) -> Outcome {
    let status = if arguments.first().is_some_and(|word| word == "lcp") {
        let tools = ensure(ALL)?;
        dist::build(&tools)?;
        let mut command = tools.command(cargo());
        command.args(["test", "--quiet", "--features", "browser-tests", "--test", "browser", "--", "--lcp"]).status()
    } else {
        Command::new(cargo())
            .current_dir(workspace())
            // Memory that was freed is kept: what the system takes to hand out pages of it is not the reader's time.
            .env("GLIBC_TUNABLES", "glibc.malloc.mmap_max=0:glibc.malloc.trim_threshold=17179869184")
            .args(["bench", "--quiet", "--no-default-features", "--bench", "reader", "--"])
            .args(arguments)
            .status()
    };
    let status = status.map_err(|error| format!("cannot run cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("the bench ended with {status}")) }
}
