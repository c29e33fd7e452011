//! How far the reader agrees with the labels of the corpus, and promises about it.
//!
//! As a test it keeps the promises of `promises.rs`; `cargo xtask score` has it print tables instead (`--score`).

mod fields;
mod file;
#[path = "../common/labelled.rs"]
mod labelled;
#[path = "../common/lines.rs"]
mod lines;
mod marks;
mod mutation;
mod promises;
mod record;
mod tally;
mod verdict;
mod wrap;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use fields::FIELDS;
use file::{File, Side, load};
use labelled::{Half, corpus};
use tally::{Tally, changes, differences, table, wrong};
use verdict::judge;

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().position(|argument| argument == "--score") {
        None => promises::keep(),
        Some(place) => {
            arguments.remove(place);
            match Wish::of(&arguments) {
                Ok(wish) => score(&wish),
                Err(fault) => {
                    eprintln!("{fault}");
                    ExitCode::FAILURE
                }
            }
        }
    }
}

/// What is to be printed.
#[derive(Default)]
struct Wish {
    folders: Vec<PathBuf>,
    half: Option<Half>,
    /// What was expected and what was read where they differ, in the fields whose names start so.
    wrong: Option<String>,
    mutations: bool,
}

impl Wish {
    fn of(arguments: &[String]) -> Result<Self, String> {
        let mut wish = Self::default();
        let mut arguments = arguments.iter().peekable();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--mutations" => wish.mutations = true,
                "--half" => {
                    let half = arguments.next().and_then(|name| Half::named(name));
                    wish.half = Some(half.ok_or("--half takes `tuning` or `kept`")?);
                }
                "--wrong" => {
                    let is_field = |name: &&String| FIELDS.iter().any(|field| field.name.starts_with(name.as_str()));
                    wish.wrong = Some(arguments.next_if(is_field).cloned().unwrap_or_default());
                }
                unknown if unknown.starts_with('-') => return Err(format!("`{unknown}` is not known")),
                folder => {
                    let inside = corpus().join(folder);
                    let path = if inside.is_dir() { inside } else { PathBuf::from(folder) };
                    if !path.is_dir() {
                        return Err(format!("`{folder}` is no folder here, and none of the corpus"));
                    }
                    wish.folders.push(path);
                }
            }
        }
        if wish.folders.is_empty() {
            wish.folders.push(corpus());
        }
        Ok(wish)
    }
}

fn score(wish: &Wish) -> ExitCode {
    let (mut files, faults) = load(&wish.folders);
    files.retain(|file| wish.half.is_none_or(|half| file.half == half));
    let halves: Vec<(&str, Half)> = [("tuning", Half::Tuning), ("kept", Half::Kept)]
        .into_iter()
        .filter(|(_, half)| files.iter().any(|file| file.half == *half))
        .collect();
    if wish.mutations {
        mutated(&files, &halves, wish.wrong.as_deref());
    } else {
        if let Some(only) = &wish.wrong {
            let verdict = |file: &File| (file.name.clone(), judge(&file.labels, &Side::read(&file.text)));
            show(&wrong(&files.iter().map(verdict).collect::<Vec<_>>(), only));
        }
        let tallies: Vec<_> = halves.iter().map(|(name, half)| (*name, Tally::of(&files, *half))).collect();
        let columns: Vec<_> = tallies.iter().map(|(name, tally)| (*name, tally)).collect();
        show(&table("as they are", &columns));
    }
    for fault in &faults {
        eprintln!("not scored: {fault}");
    }
    if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn mutated(files: &[File], halves: &[(&str, Half)], wish: Option<&str>) {
    if let Some(only) = wish {
        let verdicts: Vec<_> = files.iter().flat_map(mutation::verdicts).collect();
        show(&wrong(&verdicts, only));
    }
    for (name, half) in halves {
        let files: Vec<_> = files.iter().filter(|file| file.half == *half).collect();
        let (all, each) = changes(&files);
        show(&table(name, &[("as they are", &all.before), ("mutated", &all.after)]));
        show(&differences(&each));
    }
}

/// Prints a table. Whoever reads only the first lines of it closes the stream early, which is no fault.
fn show(table: &str) {
    let _ = writeln!(std::io::stdout(), "{table}");
}
