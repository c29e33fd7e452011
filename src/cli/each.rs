//! One release after the other: what `read` and `render` have in common.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressFinish, ProgressStyle};

use super::Fault;
use super::outlet::{Made, Outlet};
use super::source::{self, Intake};
use crate::read::Reading;

/// Reads every file, makes something of its release, and puts that out. Returns whether all could be read and written,
/// and are without notes where that matters.
///
/// # Errors
/// Wrong use, and faults of the standard streams. A file that cannot be read is told, and the next one follows.
pub(super) fn run(
    files: &[PathBuf],
    intake: &Intake,
    outlet: &Outlet,
    ending: &str,
    make: impl Fn(&Path, &mut Reading) -> Made,
    out: &mut impl Write,
    err: &mut impl Write,
) -> Result<bool, Fault> {
    let targets = outlet.targets(files, ending)?;
    let bar = bar(files.len());
    let mut well = true;
    for (file, target) in files.iter().zip(&targets) {
        let result = source::read(file, intake).map(|mut reading| (make(file, &mut reading), reading.notes));
        // The bar leaves the terminal while anything else is written, so that neither is in the other's lines.
        well &= bar.suspend(|| -> io::Result<bool> {
            let odd = intake.strict && result.as_ref().is_ok_and(|(_, notes)| !notes.is_empty());
            let well = outlet.put(file, target.as_deref(), result, out, err)?;
            out.flush().map(|()| well && !odd)
        })?;
        bar.inc(1);
    }
    Ok(well)
}

/// A progress bar on standard error, if that is a terminal and there is something to wait for. It is gone when it is done.
fn bar(files: usize) -> ProgressBar {
    if files < 2 {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{pos}/{len} {wide_bar}").expect("the template is whole");
    ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::stderr())
        .with_style(style)
        .with_finish(ProgressFinish::AndClear)
}
