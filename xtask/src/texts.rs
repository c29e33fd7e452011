//! The wasm that reads texts: the library with the feature `texts`, built beside Trunk, which builds one wasm for a page.

use std::path::Path;
use std::process::Command;

use crate::dist::{SMALL, SMALL_STD};
use crate::outcome::Outcome;
use crate::present::{cargo, workspace};
use crate::setup::Tools;

/// What its files are called: `NAME.js` and `NAME_bg.wasm`.
pub(crate) const NAME: &str = "standfirst_texts";

/// Puts it into a folder, with wasm-bindgen's glue.
pub(crate) fn build(tools: &Tools, folder: &Path, release: bool) -> Outcome {
    // A folder of its own: both builds make a file of the library's name.
    let target = workspace().join("target").join("texts");
    let profile = if release { "widget" } else { "widget-dev" };
    let mut command = tools.command(cargo());
    command
        .args(["build", "--lib", "--no-default-features", "--features", "texts", "--target", "wasm32-unknown-unknown"])
        .args(["--profile", profile, "--target-dir"])
        .arg(&target)
        .current_dir(workspace());
    if release && std::env::var_os(SMALL).is_some() {
        command.envs(SMALL_STD);
    }
    run(&mut command)?;
    let wasm = target.join("wasm32-unknown-unknown").join(profile).join("standfirst.wasm");
    let mut command = tools.command("wasm-bindgen");
    command.args(["--target", "web", "--no-typescript", "--out-name", NAME, "--out-dir"]).arg(folder).arg(wasm);
    run(&mut command)?;
    if !release {
        return Ok(());
    }
    let made = folder.join([NAME, "_bg.wasm"].concat());
    let mut command = tools.command("wasm-opt");
    run(command.args(FLAGS).arg(&made).arg("-o").arg(&made))
}

/// Those that `index.html` has for the other wasm.
const FLAGS: [&str; 10] = [
    "-Oz",
    "--strip-debug",
    "--strip-producers",
    "--converge",
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
];

fn run(command: &mut Command) -> Outcome {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|error| format!("cannot run {program}: {error}; run `cargo xtask setup`"))?;
    if status.success() { Ok(()) } else { Err(format!("{program} ended with {status}; its lines above say why")) }
}

#[cfg(test)]
mod tests {
    use super::FLAGS;

    #[test]
    fn both_files_of_wasm_are_shrunk_alike() {
        let page = include_str!("../../index.html");
        let flags = page.split("data-wasm-opt-params=\"").nth(1).and_then(|rest| rest.split('"').next());
        assert_eq!(flags, Some(FLAGS[1..].join(" ").as_str()));
        assert!(page.contains("data-wasm-opt=\"z\""));
    }
}
