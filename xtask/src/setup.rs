//! `cargo xtask setup`: everything the other words need, installed once. The other words call it for their own part.

use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::Instant;

use crate::install;
use crate::outcome::Outcome;
use crate::present::{folder_of, sysroot};
use crate::progress::quietly;
use crate::tools::{ALL, Need, Tool};

/// The tools that were asked for, ready to be called.
#[derive(Debug)]
pub(crate) struct Tools {
    folders: Vec<PathBuf>,
}

impl Tools {
    /// A command that finds our tools before any other of the same name.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let path = env::var_os("PATH").unwrap_or_default();
        let all = self.folders.iter().cloned().chain(env::split_paths(&path));
        let mut command = Command::new(program);
        command.current_dir(crate::present::workspace());
        if let Ok(joined) = env::join_paths(all) {
            command.env("PATH", joined);
        }
        command
    }

    /// Where a program is, looking into our tools first.
    pub(crate) fn find(&self, program: &str) -> Option<PathBuf> {
        let ours = self.folders.iter().find_map(|folder| crate::present::program_in(folder, program));
        ours.or_else(|| crate::present::on_path(program))
    }
}

/// The word itself: all tools, then one line to say so.
pub(crate) fn run() -> Outcome {
    let start = Instant::now();
    let tools = ensure(ALL)?;
    println!("setup: everything is there ({:.1} s)", start.elapsed().as_secs_f32());
    for folder in &tools.folders {
        println!("       {}", folder.display());
    }
    Ok(())
}

/// Installs what is missing of the needs. Compiling takes the processor and fetching waits for others, so that both go on at
/// once, each in the order of the needs.
pub(crate) fn ensure(needs: &[Need]) -> Outcome<Tools> {
    let (compiled, fetched): (Vec<Need>, Vec<Need>) = needs.iter().partition(|need| need.is_compiled());
    // What fails is told at once, as the other side may take minutes more.
    let told = |needs: &[Need]| meet_all(needs).inspect_err(|message| eprintln!("setup: {message}"));
    let (compiled, fetched) = thread::scope(|scope| {
        let compiling = scope.spawn(|| told(&compiled));
        let fetched = told(&fetched);
        if fetched.is_err() && !compiling.is_finished() {
            eprintln!("setup: what is being compiled is finished first, so that the next time it is there");
        }
        (compiling.join().unwrap_or_else(|_| Err("the thread that compiles tools ended early".to_owned())), fetched)
    });
    let installed = [&compiled, &fetched].iter().any(|side| matches!(side, Ok((_, true))));
    if installed && compiled.is_ok() {
        install::clear_builds()?;
    }
    let (Ok((programs, _)), Ok((mut folders, _))) = (compiled, fetched) else {
        return Err("not all that this needs could be installed; the lines above say why".to_owned());
    };
    folders.extend(programs);
    Ok(Tools { folders })
}

/// The folders of the tools among some needs, once all of them are met, and whether one had to be installed.
fn meet_all(needs: &[Need]) -> Outcome<(Vec<PathBuf>, bool)> {
    let mut folders = Vec::new();
    let mut installed = false;
    for &need in needs {
        match need {
            Need::WasmTarget => wasm_target()?,
            Need::RustSource => rust_source()?,
            Need::Checkers => checkers()?,
            Need::Browsers => install::system(install::BROWSERS)?,
            Need::Fonts => install::system(install::FONTS)?,
            Need::Packages => install::packages()?,
            Need::Java => install::system(install::JAVA)?,
            Need::Trafilatura => install::trafilatura()?,
            Need::Nightly => nightly()?,
            Need::WasmBindgen | Need::Trunk | Need::WasmOpt | Need::Esbuild | Need::Geckodriver | Need::CargoFuzz => {
                if let Some(tool) = Tool::of(need)? {
                    let found = folder_of(&tool)?;
                    installed |= found.is_none();
                    folders.push(found.map_or_else(|| install::tool(&tool), Ok)?);
                }
            }
        }
    }
    Ok((folders, installed))
}

/// The precompiled standard library for browsers. It is part of the toolchain, so rustup has to bring it.
fn wasm_target() -> Outcome {
    if sysroot()?.join("lib/rustlib/wasm32-unknown-unknown/lib").is_dir() {
        return Ok(());
    }
    rustup("adding the target wasm32-unknown-unknown", &["target", "add", "wasm32-unknown-unknown"])
}

/// The standard library's source.
fn rust_source() -> Outcome {
    if sysroot()?.join("lib/rustlib/src/rust/library/std").is_dir() {
        return Ok(());
    }
    rustup("adding the source of the standard library", &["component", "add", "rust-src"])
}

/// A compiler of the day, beside the one that everything else is built with.
fn nightly() -> Outcome {
    let listed = Command::new("rustup").args(["toolchain", "list"]).output();
    if listed.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains("nightly")) {
        return Ok(());
    }
    rustup("adding a nightly compiler", &["toolchain", "install", "nightly", "--profile", "minimal"])
}

/// The formatter and the lints.
fn checkers() -> Outcome {
    let programs = sysroot()?.join("bin");
    if ["cargo-fmt", "cargo-clippy"].iter().all(|name| crate::present::program_in(&programs, name).is_some()) {
        return Ok(());
    }
    rustup("adding rustfmt and clippy", &["component", "add", "rustfmt", "clippy"])
}

fn rustup(title: &str, arguments: &[&str]) -> Outcome {
    if crate::present::on_path("rustup").is_none() {
        let command = arguments.join(" ");
        return Err(format!(
            "{title} takes rustup, which is not on PATH; install it, or do what `rustup {command}` does"
        ));
    }
    quietly(title, Command::new("rustup").args(arguments))
}
