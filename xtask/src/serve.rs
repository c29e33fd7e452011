//! `cargo xtask serve`: the demo page, rebuilt whenever a file changes.

use crate::outcome::Outcome;
use crate::setup::ensure;
use crate::tools::SERVE;

/// The address is named here, so that it does not depend on the host's names and is the same everywhere.
const ADDRESS: [&str; 5] = ["serve", "--address", "127.0.0.1", "--port", "8080"];

pub(crate) fn run(arguments: &[String]) -> Outcome {
    let tools = ensure(SERVE)?;
    // A port of the caller's own replaces ours, because Trunk takes each option once.
    let own_port = arguments.iter().any(|argument| argument.starts_with("--port") || argument == "-p");
    let ours = if own_port { &ADDRESS[..3] } else { &ADDRESS[..] };
    let status = tools
        .command("trunk")
        .args(ours)
        .args(arguments)
        // Trunk reads this variable as a boolean, and stops at the value `1` that others understand.
        .env_remove("NO_COLOR")
        .status()
        .map_err(|error| format!("cannot run trunk: {error}; run `cargo xtask setup`"))?;
    if status.success() { Ok(()) } else { Err(format!("trunk serve ended with {status}")) }
}
