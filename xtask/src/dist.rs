//! `cargo xtask dist`: the files that go to a CDN, and what they weigh.

use crate::outcome::Outcome;
use crate::present::workspace;
use crate::setup::{Tools, ensure};
use crate::tools::DIST;
use crate::weigh;

pub(crate) fn run() -> Outcome {
    build(&ensure(DIST)?)?;
    weigh::print(&workspace().join("dist"))
}

/// Builds `dist/` afresh.
pub(crate) fn build(tools: &Tools) -> Outcome {
    let status = tools
        .command("trunk")
        .args(["build", "--release"])
        // Trunk reads this variable as a boolean, and stops at the value `1` that others understand.
        .env_remove("NO_COLOR")
        .status()
        .map_err(|error| format!("cannot run trunk: {error}; run `cargo xtask setup`"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("trunk build --release ended with {status}; its last lines say what to mend"))
    }
}
