//! What the reader promises of the corpus: percent of each field, in each half, and how much less mutations may have.

use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};

use crate::fields::FIELDS;
use crate::file::load;
use crate::labelled::{Half, corpus};
use crate::tally::{Change, Tally, changes};

/// A field, what is promised of the tuning half and of the kept half, and how many points fewer all mutations together may
/// have. They are what is reached, so that no change loses it. What is wanted at last is 97 in both halves (98 of quotations,
/// 95 of speakers), and one point everywhere.
const PROMISES: &[(&str, f64, f64, f64)] = &[
    ("headline", 98.5, 97.0, 1.0),
    ("standfirst", 98.0, 97.0, 1.5),
    ("dateline", 99.0, 94.0, 1.0),
    ("embargo", 100.0, 100.0, 1.0),
    ("end mark", 99.0, 100.0, 1.0),
    ("contacts", 97.0, 95.0, 1.5),
    ("boilerplate", 99.0, 94.0, 1.0),
    ("headings", 97.0, 97.0, 1.5),
    ("items", 99.0, 98.0, 1.0),
    ("related", 100.0, 100.0, 1.0),
    ("quotations", 98.0, 98.0, 1.0),
    ("speaker", 96.7, 90.0, 1.0),
    ("lines", 100.0, 100.0, 0.0),
];

/// Runs the promises as tests.
pub(crate) fn keep() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    // The bare library reads texts with the same code: once is enough.
    let halves = if cfg!(feature = "doors") { &[("tuning", Half::Tuning), ("kept", Half::Kept)][..] } else { &[] };
    for &(name, half) in halves {
        trials.push(Trial::test(format!("{name}_half_reads_as_promised"), move || as_they_are(half)));
        trials.push(Trial::test(format!("{name}_half_reads_the_same_when_mutated"), move || mutated(half)));
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn as_they_are(half: Half) -> Result<(), Failed> {
    let tally = Tally::of(&load(&[corpus()]).0, half);
    let mut broken = Vec::new();
    for (name, tuning, kept, _) in PROMISES {
        let promised = if half == Half::Tuning { tuning } else { kept };
        let percent = tally.percent(place(name));
        if let Some(percent) = percent.filter(|percent| percent < promised) {
            broken.push(format!("{name}: {percent:.1} %, promised {promised:.1} %"));
        }
    }
    told(&broken)
}

fn mutated(half: Half) -> Result<(), Failed> {
    // Of the larger half a fifth is enough here: `cargo xtask score --mutations` takes all of it. It is chosen by name, so that a
    // release more leaves the others of the fifth what they are.
    let every = if half == Half::Tuning { 5 } else { 1 };
    let chosen = |name: &str| name.bytes().map(u32::from).sum::<u32>() % every == 0;
    let files = load(&[corpus()]).0;
    let files: Vec<_> = files.iter().filter(|file| file.half == half && chosen(&file.name)).collect();
    let (Change { before, after, .. }, _) = changes(&files);
    let mut broken = Vec::new();
    for (name, _, _, points) in PROMISES {
        let place = place(name);
        let (Some(before), Some(after)) = (before.percent(place), after.percent(place)) else { continue };
        if after < before - points {
            broken.push(format!("{name}: {before:.1} % as they are, {after:.1} % mutated"));
        }
    }
    told(&broken)
}

fn place(name: &str) -> usize {
    FIELDS.iter().position(|field| field.name == name).expect("promises are about fields")
}

fn told(broken: &[String]) -> Result<(), Failed> {
    if broken.is_empty() { Ok(()) } else { Err(broken.join("\n").into()) }
}
