//! `cargo xtask dist`: the files that go to a CDN, and what they weigh.

use crate::integrity;
use crate::outcome::Outcome;
use crate::present::workspace;
use crate::setup::{Tools, ensure};
use crate::tools::DIST;
use crate::weigh;

pub(crate) fn run() -> Outcome {
    build(&ensure(DIST)?)?;
    let dist = workspace().join("dist");
    weigh::print(&dist)?;
    integrity::print(&dist)
}

/// Makes cargo compile the standard library anew, for size and without the words of panics, which takes about a seventh
/// off the wasm. The switches are unstable, hence the pinned toolchain and `RUSTC_BOOTSTRAP`; a plain
/// `trunk build --release` goes without, and makes the same widget, only larger.
pub(crate) const SMALL_STD: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zlocation-detail=none -Zfmt-debug=none -Zunstable-options -Cpanic=immediate-abort",
    ),
];

/// Tells `cargo xtask finish`, which Trunk calls, that the wasm it builds is to be small in the same way.
pub(crate) const SMALL: &str = "STANDFIRST_SMALL_STD";

/// Builds `dist/` afresh.
pub(crate) fn build(tools: &Tools) -> Outcome {
    let status = tools
        .command("trunk")
        .args(["build", "--release"])
        .envs(SMALL_STD)
        .env(SMALL, "1")
        // Trunk reads this variable as a boolean, and stops at the value `1` that others understand.
        .env_remove("NO_COLOR")
        .status()
        .map_err(|error| format!("cannot run trunk: {error}; run `cargo xtask setup`"))?;
    if status.success() {
        integrity::publish(&workspace().join("dist"))
    } else {
        Err(format!("trunk build --release ended with {status}; its last lines say what to mend"))
    }
}
