//! What is on this machine already. All of it is read from the file system where possible, so that asking costs nothing.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::outcome::Outcome;
use crate::tools::Tool;

/// The folder of the workspace, whatever folder `cargo xtask` was called in.
pub(crate) fn workspace() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own)
}

/// The cargo that runs us, so that nested calls use the same toolchain.
pub(crate) fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// The first program of this name on `PATH`.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).find_map(|folder| program_in(&folder, program))
}

/// The program of this name in a folder, as Unix or as Windows would spell it.
pub(crate) fn program_in(folder: &Path, program: &str) -> Option<PathBuf> {
    let mut names = vec![program.to_owned()];
    if cfg!(windows) {
        names.extend([format!("{program}.exe"), format!("{program}.cmd")]);
    }
    names.into_iter().map(|name| folder.join(name)).find(|path| path.is_file())
}

/// The folder of a tool that can be used as it is: ours, else the user's own if it is exactly the pinned version.
///
/// Ours are moved into place only when complete, so that a file being there is proof enough.
pub(crate) fn folder_of(tool: &Tool) -> Outcome<Option<PathBuf>> {
    let ours = tool.folder()?.join(tool.programs());
    if program_in(&ours, tool.program).is_some() {
        return Ok(Some(ours));
    }
    Ok(on_path(tool.program)
        .filter(|program| reports(program, &tool.reported))
        .and_then(|program| program.parent().map(Path::to_owned)))
}

/// Whether `program --version` prints the version as one of its words.
fn reports(program: &Path, version: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .output()
        .is_ok_and(|output| String::from_utf8_lossy(&output.stdout).split_whitespace().any(|word| word == version))
}

/// The root of the Rust toolchain in use, where targets and components are plain files.
pub(crate) fn sysroot() -> Outcome<PathBuf> {
    let output = Command::new("rustc")
        .args(["--print", "sysroot"])
        .output()
        .map_err(|error| format!("cannot run rustc: {error}; install Rust with rustup"))?;
    Ok(PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()))
}
