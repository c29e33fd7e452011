//! How one release does in one field: counts, and what was expected and what was read where they differ.

use serde_json::Value;

use crate::fields::{Aspect, FIELDS, Field, Measure};
use crate::file::Side;
use crate::record::{Quotation, quotations};

/// What was counted. What `missed` and `wrong` are depends on the measure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) right: usize,
    /// Expected and not read; of speakers: read as unknown.
    pub(crate) missed: usize,
    /// Read and not expected; of exact fields and speakers: read differently.
    pub(crate) wrong: usize,
    /// Releases that have the field, and those of them that are right.
    pub(crate) there: usize,
    pub(crate) there_right: usize,
}

/// What was expected or read where the two differ.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fault {
    pub(crate) expected: Vec<String>,
    pub(crate) read: Vec<String>,
    /// What it is about, if not the whole field.
    pub(crate) about: String,
}

/// How a release does in a field.
#[derive(Debug, Clone, Default)]
pub(crate) struct Verdict {
    pub(crate) counts: Counts,
    pub(crate) faults: Vec<Fault>,
}

impl Counts {
    pub(crate) fn add(&mut self, other: Self) {
        self.right += other.right;
        self.missed += other.missed;
        self.wrong += other.wrong;
        self.there += other.there;
        self.there_right += other.there_right;
    }

    /// In percent: F1 of spans, and the part that is right of everything else. `None` where there is nothing to compare.
    pub(crate) fn percent(self, measure: Measure) -> Option<f64> {
        let (part, whole) = if matches!(measure, Measure::Spans(_)) {
            (2 * self.right, 2 * self.right + self.missed + self.wrong)
        } else {
            (self.right, self.right + self.missed + self.wrong)
        };
        let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        (whole > 0).then(|| 100.0 * number(part) / number(whole))
    }
}

/// The verdicts on all fields, in their order.
pub(crate) fn judge(expected: &Side, read: &Side) -> Vec<Verdict> {
    FIELDS.iter().map(|field| judge_field(*field, expected, read)).collect()
}

fn judge_field(field: Field, expected: &Side, read: &Side) -> Verdict {
    match field.measure {
        Measure::Exact(of) => exact(of(expected), of(read)),
        Measure::Spans(of) => spans(&of(expected), &of(read)),
        Measure::Speaker(aspect) => speakers(aspect, &quotations(&expected.record), &quotations(&read.record)),
        Measure::Lines => lines(read),
    }
}

fn exact(expected: Vec<String>, read: Vec<String>) -> Verdict {
    let right = expected == read;
    let there = !expected.is_empty() || !read.is_empty();
    let counts = Counts {
        right: usize::from(right),
        wrong: usize::from(!right),
        there: usize::from(there),
        there_right: usize::from(there && right),
        ..Counts::default()
    };
    let faults = if right { Vec::new() } else { vec![Fault { expected, read, about: String::new() }] };
    Verdict { counts, faults }
}

fn spans(expected: &[String], read: &[String]) -> Verdict {
    let pairs = common(expected, read);
    let rest = |all: &[String], taken: &dyn Fn(usize) -> bool| {
        all.iter().enumerate().filter(|(index, _)| !taken(*index)).map(|(_, words)| words.clone()).collect::<Vec<_>>()
    };
    let missed = rest(expected, &|index| pairs.iter().any(|pair| pair.0 == index));
    let wrong = rest(read, &|index| pairs.iter().any(|pair| pair.1 == index));
    let there = !expected.is_empty() || !read.is_empty();
    let all_right = missed.is_empty() && wrong.is_empty();
    let counts = Counts {
        right: pairs.len(),
        missed: missed.len(),
        wrong: wrong.len(),
        there: usize::from(there),
        there_right: usize::from(there && all_right),
    };
    let fault = Fault { expected: missed, read: wrong, about: String::new() };
    Verdict { counts, faults: if all_right { Vec::new() } else { vec![fault] } }
}

/// The longest row of values that both have in the same order, as pairs of places.
fn common(left: &[String], right: &[String]) -> Vec<(usize, usize)> {
    let mut length = vec![vec![0; right.len() + 1]; left.len() + 1];
    for (i, one) in left.iter().enumerate().rev() {
        for (j, other) in right.iter().enumerate().rev() {
            let both = if one == other { 1 + length[i + 1][j + 1] } else { 0 };
            length[i][j] = both.max(length[i + 1][j]).max(length[i][j + 1]);
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < left.len() && j < right.len() {
        if left[i] == right[j] && length[i][j] == 1 + length[i + 1][j + 1] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if length[i + 1][j] >= length[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

fn speakers(aspect: Aspect, expected: &[Quotation], read: &[Quotation]) -> Verdict {
    let words = |all: &[Quotation]| all.iter().map(|quotation| quotation.words.clone()).collect::<Vec<_>>();
    let mut verdict = Verdict::default();
    for (one, other) in common(&words(expected), &words(read)) {
        let (one, other) = (&expected[one], &read[other]);
        let (expected, read) = match aspect {
            Aspect::Who => (who(&one.speaker), who(&other.speaker)),
            _ if who(&one.speaker) != who(&other.speaker) || one.speaker.is_null() => continue,
            Aspect::Field(name) => (member(&one.speaker, name), member(&other.speaker, name)),
            Aspect::Via => (one.via.clone(), other.via.clone()),
        };
        if expected == read {
            verdict.counts.right += 1;
            continue;
        }
        let unknown = aspect == Aspect::Who && other.speaker.is_null();
        *(if unknown { &mut verdict.counts.missed } else { &mut verdict.counts.wrong }) += 1;
        let said = |words: String| vec![if words.is_empty() { "unknown".to_owned() } else { words }];
        let about = format!("{} (via {:?}, read {:?})", one.words, one.via, other.via);
        verdict.faults.push(Fault { expected: said(expected), read: said(read), about });
    }
    verdict
}

fn member(speaker: &Value, name: &str) -> String {
    speaker[name].as_str().unwrap_or_default().to_owned()
}

/// Whom a speaker is: the name, or what stands for it.
fn who(speaker: &Value) -> String {
    match member(speaker, "name") {
        name if name.is_empty() => {
            let parts = [member(speaker, "role"), member(speaker, "organisation")];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" of ")
        }
        name => name,
    }
}

fn lines(read: &Side) -> Verdict {
    let mut verdict = Verdict::default();
    for (line, owners) in &read.lines {
        if *owners == 1 {
            verdict.counts.right += 1;
        } else {
            verdict.counts.wrong += 1;
            let (expected, read) = (vec!["one owner".to_owned()], vec![format!("{owners} owners")]);
            verdict.faults.push(Fault { expected, read, about: format!("line {line}") });
        }
    }
    verdict
}
