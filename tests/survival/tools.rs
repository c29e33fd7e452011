//! Programs that are not written in Rust: where they are, and how they are asked.

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;

use super::samples::SAMPLES;

const SETUP: &str = "run `cargo xtask setup`";

/// What an extractor makes of a page.
pub(crate) struct Extract {
    pub(crate) title: String,
    pub(crate) text: String,
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// A file of a package from npm.
pub(crate) fn package(file: &str) -> Result<PathBuf, String> {
    let path = tests().join("packages/node_modules").join(file);
    if path.exists() { Ok(path) } else { Err(format!("no {file} among the packages of npm; {SETUP}")) }
}

/// Gives all pages to a script of `tests/packages`, as JSON, and reads what it makes of them.
pub(crate) fn node(script: &str, package_file: &str) -> Result<serde_json::Value, String> {
    package(package_file)?;
    let mut command = Command::new("node");
    command.arg(tests().join("packages").join(script));
    ask(&mut command)
}

/// Gives all pages to the Python script.
pub(crate) fn python() -> Result<serde_json::Value, String> {
    let requirements = fs::read_to_string(tests().join("survival/requirements.txt")).map_err(|e| e.to_string())?;
    let version = requirements.lines().find_map(|line| line.strip_prefix("trafilatura==")).unwrap_or_default();
    // As `cargo xtask setup` has it: a folder of all tools, which a variable may move.
    let tools = env::var_os("STANDFIRST_TOOLS").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let home = || env::var_os("HOME").or_else(|| env::var_os("USERPROFILE")).map(PathBuf::from);
    let tools = tools.or_else(|| Some(home()?.join(".cache/standfirst"))).unwrap_or_default();
    let folder = tools.join(format!("trafilatura-{version}"));
    if !folder.join("trafilatura").is_dir() {
        return Err(format!("no trafilatura {version} in {}; {SETUP}", tools.display()));
    }
    let mut command = Command::new("python3");
    command.arg(tests().join("survival/extract.py")).env("PYTHONPATH", folder).env("PYTHONIOENCODING", "utf-8");
    ask(&mut command)
}

fn ask(command: &mut Command) -> Result<serde_json::Value, String> {
    let pages: Vec<_> = SAMPLES.iter().map(|sample| sample.page.as_str()).collect();
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot run {}: {error}; {SETUP}", command.get_program().display()))?;
    let json = serde_json::to_string(&pages).unwrap();
    // A program that dies early says why on its standard error, which is told below.
    let _ = child.stdin.take().unwrap().write_all(json.as_bytes());
    let output = child.wait_with_output().unwrap();
    serde_json::from_slice(&output.stdout)
        .map_err(|_| format!("{command:?}: {}; {}", output.status, String::from_utf8_lossy(&output.stderr)))
}

/// The answers of an extractor.
pub(crate) fn extracts(answers: &serde_json::Value) -> Vec<Extract> {
    let words = |answer: &serde_json::Value, field: &str| String::deserialize(&answer[field]).unwrap_or_default();
    let answers = answers.as_array().map(Vec::as_slice).unwrap_or_default();
    answers.iter().map(|answer| Extract { title: words(answer, "title"), text: words(answer, "text") }).collect()
}
