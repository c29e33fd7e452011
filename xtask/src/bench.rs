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
            .args(["bench", "--quiet", "--no-default-features", "--bench", "reader", "--"])
            .args(arguments)
            .status()
    };
    let status = status.map_err(|error| format!("cannot run cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("the bench ended with {status}")) }
}
