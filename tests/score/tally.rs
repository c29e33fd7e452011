//! Sums over releases, and the tables that are printed of them.

use std::fmt::Write;

use crate::fields::{FIELDS, Field, Measure};
use crate::file::{File, Side};
use crate::labelled::Half;
use crate::mutation::{MUTATIONS, Mutation, Original};
use crate::verdict::{Counts, Verdict, judge};

/// The counts of each field, in the order of the fields.
#[derive(Clone)]
pub(crate) struct Tally {
    pub(crate) releases: usize,
    pub(crate) counts: Vec<Counts>,
}

impl Tally {
    fn empty() -> Self {
        Self { releases: 0, counts: vec![Counts::default(); FIELDS.len()] }
    }

    fn add(&mut self, verdicts: &[Verdict]) {
        self.releases += 1;
        for (sum, verdict) in self.counts.iter_mut().zip(verdicts) {
            sum.add(verdict.counts);
        }
    }

    /// Of all releases of a half, as they are.
    pub(crate) fn of(files: &[File], half: Half) -> Self {
        let mut tally = Self::empty();
        for file in files.iter().filter(|file| file.half == half) {
            tally.add(&judge(&file.labels, &Side::read(&file.text)));
        }
        tally
    }

    pub(crate) fn percent(&self, field: usize) -> Option<f64> {
        self.counts[field].percent(FIELDS[field].measure)
    }
}

/// A mutation, and the releases of a half that it makes sense for: as they are, and mutated.
pub(crate) struct Change {
    pub(crate) name: &'static str,
    pub(crate) before: Tally,
    pub(crate) after: Tally,
}

/// What each mutation does to the scores of some releases, and the sum of all of them.
pub(crate) fn changes(files: &[&File]) -> (Change, Vec<Change>) {
    let originals: Vec<_> =
        files.iter().map(|file| (Original::of(file), judge(&file.labels, &Side::read(&file.text)))).collect();
    let mut all = Change { name: "all mutations", before: Tally::empty(), after: Tally::empty() };
    let one = |mutation: &Mutation| {
        let mut change = Change { name: mutation.name, before: Tally::empty(), after: Tally::empty() };
        for (original, before) in &originals {
            let Some((labels, text)) = mutation.of(original) else { continue };
            let after = judge(&labels, &mutation.seen(Side::read(&text)));
            for (tally, verdicts) in [(&mut change.before, before), (&mut change.after, &after)] {
                tally.add(verdicts);
            }
            all.before.add(before);
            all.after.add(&after);
        }
        change
    };
    let changes = MUTATIONS.iter().map(one).collect();
    (all, changes)
}

/// A row for each field, a column for each half.
pub(crate) fn table(title: &str, columns: &[(&str, &Tally)]) -> String {
    let mut out = format!("{title:<24}");
    for (name, tally) in columns {
        let _ = write!(out, "{:<66}", format!("{name}, {} releases", tally.releases));
    }
    out.truncate(out.trim_end().len());
    for (index, field) in FIELDS.iter().enumerate() {
        let _ = write!(out, "\n{:<24}", field.name);
        for (_, tally) in columns {
            let _ = write!(out, "{:<66}", cell(*field, tally.counts[index]));
        }
        out.truncate(out.trim_end().len());
    }
    out.push('\n');
    out
}

fn cell(field: Field, counts: Counts) -> String {
    let Some(percent) = counts.percent(field.measure) else { return "      –".to_owned() };
    let Counts { right, missed, wrong, there, there_right } = counts;
    let all = right + missed + wrong;
    match field.measure {
        Measure::Exact(_) => format!("{percent:5.1} % {right}/{all}, where there is one {there_right}/{there}"),
        Measure::Spans(_) => {
            format!("{percent:5.1} % F1: {right} right, {missed} missed, {wrong} wrong; {there_right}/{there}")
        }
        Measure::Speaker(_) => format!("{percent:5.1} % {right}/{all}: {missed} unknown, {wrong} wrong"),
        Measure::Lines => format!("{percent:5.1} % {right}/{all}"),
    }
}

/// What mutations change, in points, the worst first; fields that stay within half a point are left out.
pub(crate) fn differences(changes: &[Change]) -> String {
    let mut lines = Vec::new();
    for change in changes {
        for (index, field) in FIELDS.iter().enumerate() {
            let (Some(before), Some(after)) = (change.before.percent(index), change.after.percent(index)) else {
                continue;
            };
            if (after - before).abs() >= 0.5 {
                let line = format!(
                    "{:+6.1}  {:<22} {:<24} {before:5.1} % to {after:5.1} %",
                    after - before,
                    change.name,
                    field.name
                );
                lines.push((after - before, line));
            }
        }
    }
    lines.sort_by(|one, other| one.0.total_cmp(&other.0));
    let used: Vec<_> = changes.iter().map(|change| format!("{} {}", change.name, change.after.releases)).collect();
    let mut out = format!("points   mutation               field   (releases: {})\n", used.join(", "));
    for (_, line) in lines {
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// What was expected and what was read, for each release and field in which the two differ.
pub(crate) fn wrong(files: &[(String, Vec<Verdict>)], only: &str) -> String {
    let mut out = String::new();
    for (name, verdicts) in files {
        let mut title = format!("\n{name}\n");
        for (field, verdict) in FIELDS.iter().zip(verdicts) {
            let wanted = field.name.starts_with(only) && (!only.is_empty() || field.name != "record");
            if !wanted || verdict.faults.is_empty() {
                continue;
            }
            let _ = writeln!(out, "{title}  {}", field.name);
            title.clear();
            for fault in &verdict.faults {
                if !fault.about.is_empty() {
                    let _ = writeln!(out, "    {}", fault.about);
                }
                for (sign, values) in [('-', &fault.expected), ('+', &fault.read)] {
                    for value in values {
                        let _ = writeln!(out, "    {sign} {value}");
                    }
                }
            }
        }
    }
    out
}
