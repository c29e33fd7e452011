//! `cargo xtask fuzz`: every door of the reader under input that is made to reach all of its code.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::outcome::Outcome;
use crate::present::workspace;
use crate::setup::{Tools, ensure};
use crate::tools::FUZZ;

/// The doors; each is a target in `fuzz/fuzz_targets/` and has seeds in `fuzz/seeds/`.
const DOORS: [&str; 7] = ["text", "json", "html", "markdown", "ninjs", "json_ld", "bytes"];
/// How long each door is tried, in minutes, where nothing is said.
const MINUTES: u64 = 5;
/// The longest input that is made, in bytes. Longer ones reach no other code, and take longer.
const LONGEST: usize = 20_000;

pub(crate) fn run(arguments: &[String]) -> Outcome {
    let (mut minutes, mut doors, mut keep) = (MINUTES, Vec::new(), false);
    for argument in arguments {
        if argument == "--keep" {
            keep = true;
        } else if let Ok(number) = argument.parse() {
            minutes = number;
        } else if let Some(door) = DOORS.iter().find(|door| *door == argument) {
            doors.push(*door);
        } else {
            return Err(format!("`{argument}` is neither minutes nor a door: the doors are {}", DOORS.join(", ")));
        }
    }
    if doors.is_empty() {
        doors = DOORS.to_vec();
    }
    let tools = ensure(FUZZ)?;
    let mut findings = Vec::new();
    for door in doors {
        println!("fuzz: {door}, for {minutes} minutes");
        if !try_door(&tools, door, minutes)? {
            findings.push(door);
        }
        if keep {
            merge(&tools, door)?;
        }
    }
    if findings.is_empty() {
        println!("fuzz: no finding");
        return Ok(());
    }
    Err(format!(
        "there are findings in {}: the inputs are in fuzz/artifacts/; write a test for each",
        findings.join(", ")
    ))
}

/// Runs one target. Returns whether it found nothing.
fn try_door(tools: &Tools, door: &str, minutes: u64) -> Outcome<bool> {
    let made = folder(door, "corpus")?;
    unpack(door, &made)?;
    // (What does not build is no finding.)
    if !status(&mut fuzzer(tools, "build", door))? {
        return Err(format!("the target `{door}` does not build; see the lines above"));
    }
    let mut command = fuzzer(tools, "run", door);
    command.arg(made).arg(seeds(door)).arg("--").args([
        format!("-max_total_time={}", minutes * 60),
        format!("-max_len={LONGEST}"),
        // No input of that size takes a hundredth of it, unless it has found something.
        "-timeout=10".to_owned(),
    ]);
    status(&mut command)
}

/// Keeps of what runs have made all that reaches code that nothing else of it reaches, in one archive beside the seeds that
/// were written by hand. (Thousands of small files would drown these.)
fn merge(tools: &Tools, door: &str) -> Outcome {
    let made = folder(door, "corpus")?;
    let fewer = folder(door, "fewer")?;
    fs::remove_dir_all(&fewer)
        .and_then(|()| fs::create_dir_all(&fewer))
        .map_err(|error| format!("cannot empty {}: {error}", fewer.display()))?;
    println!("fuzz: {door}, keeping what reaches code of its own; this takes minutes");
    let mut command = fuzzer(tools, "run", door);
    // How often code is reached does not count here, or nearly all would be kept.
    command.arg(&fewer).arg(seeds(door)).arg(made).args(["--", "-merge=1", "-use_counters=0"]);
    if !status(&mut command)? {
        return Err(format!("the inputs for {door} could not be made fewer; see the lines above"));
    }
    // The same inputs give the same archive.
    let mut command = Command::new("tar");
    command.args(["--sort=name", "--mtime=@0", "--owner=0", "--group=0", "--numeric-owner", "-I", "gzip -9n", "-cf"]);
    command.arg(archive(door)).arg("-C").arg(&fewer).arg(".");
    if status(&mut command)? { Ok(()) } else { Err(format!("cannot pack {}", archive(door).display())) }
}

/// Puts what earlier runs have made where this one finds it.
fn unpack(door: &str, made: &Path) -> Outcome {
    if !archive(door).exists() {
        return Ok(());
    }
    let mut command = Command::new("tar");
    command.arg("-xzf").arg(archive(door)).arg("-C").arg(made);
    if status(&mut command)? { Ok(()) } else { Err(format!("cannot unpack {}", archive(door).display())) }
}

/// What runs have made, packed.
fn archive(door: &str) -> PathBuf {
    place().join("seeds").join([door, ".tar.gz"].concat())
}

fn fuzzer(tools: &Tools, word: &str, door: &str) -> Command {
    let mut command = tools.command("cargo");
    command.args(["+nightly", "fuzz", word, "--fuzz-dir"]).arg(place()).arg(door).current_dir(place());
    command
}

fn status(command: &mut Command) -> Outcome<bool> {
    command.status().map(|status| status.success()).map_err(|error| {
        let program = command.get_program().to_string_lossy();
        format!("cannot run {program}: {error}")
    })
}

fn place() -> PathBuf {
    workspace().join("fuzz")
}

fn seeds(door: &str) -> PathBuf {
    place().join("seeds").join(door)
}

/// A folder of a run's own, which git leaves alone.
fn folder(door: &str, name: &str) -> Outcome<PathBuf> {
    let folder = place().join(name).join(door);
    fs::create_dir_all(&folder).map_err(|error| format!("cannot create {}: {error}", folder.display()))?;
    Ok(folder)
}
