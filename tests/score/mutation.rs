//! Other forms of a text that must give the same record, but for what the form itself changes.
//!
//! Each is made of the lines of a release and of its labels, which tell what is a list's item or a heading. A form that
//! makes no sense for a text (a table cannot be wrapped, and what is wrapped already cannot be wrapped again) is left out.

use serde_json::Value;

use crate::file::{File, Side};
use crate::lines::numbered;
use crate::marks;
use crate::record::{all, change, even, items, words};
use crate::verdict::{Verdict, judge};
use crate::wrap;

/// A release, taken apart.
pub(crate) struct Original<'a> {
    pub(crate) lines: Vec<Line>,
    pub(crate) record: &'a Value,
    pub(crate) end: Option<usize>,
    pub(crate) text: &'a str,
}

/// A line of a text.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// The line of the original that it comes from; none for a line that was put in.
    pub(crate) from: Option<usize>,
    pub(crate) words: String,
}

/// Another form of a text.
pub(crate) struct Mutation {
    pub(crate) name: &'static str,
    /// The lines of the other form; `None` where it makes no sense.
    lines: fn(&Original) -> Option<Vec<Line>>,
    /// How it changes words that the record has.
    words: fn(&str) -> String,
    /// How it changes the record otherwise.
    record: fn(&mut Value),
    /// What ends each line.
    ending: &'static str,
    start: &'static str,
}

const PLAIN: Mutation = Mutation {
    name: "",
    lines: |original| Some(original.lines.clone()),
    words: str::to_owned,
    record: |_| {},
    ending: "\n",
    start: "",
};

/// All of them.
pub(crate) const MUTATIONS: &[Mutation] = &[
    Mutation { name: "hard-wrapped", lines: wrap::wrapped, ..PLAIN },
    Mutation { name: "lost blank lines", lines: without_blank_lines, ..PLAIN },
    Mutation { name: "CRLF", ending: "\r\n", ..PLAIN },
    Mutation { name: "byte-order mark", start: "\u{feff}", ..PLAIN },
    Mutation { name: "trailing spaces", ending: " \t \n", ..PLAIN },
    Mutation { name: "tabs, no-break spaces", lines: marks::spaced, words: marks::plain_spaces, ..PLAIN },
    Mutation { name: "straight quotes", lines: |original| Some(straight_lines(original)), words: straight, ..PLAIN },
    Mutation { name: "other bullets", lines: |original| Some(marks::other_bullets(original)), ..PLAIN },
    Mutation { name: "lone markers", lines: marks::lone, ..PLAIN },
    Mutation { name: "missing end mark", lines: marks::without_end, ..PLAIN },
    Mutation { name: "capitals for headings", lines: capital_lines, record: capital_headings, ..PLAIN },
];

impl Mutation {
    /// The labels and the text of the other form, if it makes sense and differs.
    pub(crate) fn of(&self, original: &Original) -> Option<(Side, String)> {
        let lines = (self.lines)(original)?;
        let mut text = self.start.to_owned();
        for line in &lines {
            text.push_str(&line.words);
            text.push_str(self.ending);
        }
        if text.trim_end() == original.text.trim_end() {
            return None;
        }
        let end = original.end.and_then(|end| lines.iter().position(|line| line.from == Some(end)));
        let mut record = original.record.clone();
        (self.record)(&mut record);
        change(&mut record, &self.words);
        Some((Side::labelled(record, end.map(|index| index + 1), &text), text))
    }

    /// What was read of the other form, as it is compared: what the form changes in a record in more than one right way is
    /// changed here as in the labels.
    pub(crate) fn seen(&self, mut read: Side) -> Side {
        change(&mut read.record, &self.words);
        read
    }
}

impl<'a> Original<'a> {
    pub(crate) fn of(file: &'a File) -> Self {
        let line = |(number, words): (usize, &str)| Line { from: Some(number), words: words.trim_end().to_owned() };
        let mut all: Vec<Line> = numbered(&file.text).map(line).collect();
        while all.last().is_some_and(Line::is_blank) {
            all.pop();
        }
        Self { lines: all, record: &file.labels.record, end: file.labels.ends.first().copied(), text: &file.text }
    }

    /// Whether some words stand in one line.
    fn in_one_line(&self, words: &str) -> bool {
        self.lines.iter().any(|line| even(&line.words).contains(words))
    }

    /// Whether each long paragraph is one line, so that lines were not broken at a width.
    pub(crate) fn is_unwrapped(&self) -> bool {
        let mut long: Vec<String> = all(self.record, "paragraph").iter().map(|block| words(&block["text"])).collect();
        long.extend(items(self.record).into_iter().map(|item| item.words));
        long.extend([words(&self.record["headline"]), words(&self.record["standfirst"])]);
        long.iter().filter(|words| words.chars().count() > 60).all(|words| self.in_one_line(words))
    }

    pub(crate) fn has_tables(&self) -> bool {
        !all(self.record, "table").is_empty()
    }
}

impl Line {
    pub(crate) fn is_blank(&self) -> bool {
        self.words.trim().is_empty()
    }

    /// The line with other words.
    pub(crate) fn with(&self, words: impl Into<String>) -> Self {
        Self { from: self.from, words: words.into() }
    }
}

/// Without blank lines a line that was broken at a width cannot be told from the next paragraph.
fn without_blank_lines(original: &Original) -> Option<Vec<Line>> {
    let headline = words(&original.record["headline"]);
    let sensible = original.is_unwrapped() && original.in_one_line(&headline);
    sensible.then(|| original.lines.iter().filter(|line| !line.is_blank()).cloned().collect())
}

fn straight_lines(original: &Original) -> Vec<Line> {
    original.lines.iter().map(|line| line.with(straight(&line.words))).collect()
}

fn straight(words: &str) -> String {
    words.replace(['“', '”', '„', '‟'], "\"").replace(['‘', '’', '‚', '‛'], "'")
}

/// Lines that are a heading's words and nothing else.
fn capital_lines(original: &Original) -> Option<Vec<Line>> {
    let headings: Vec<String> = all(original.record, "heading").iter().map(|block| words(&block["text"])).collect();
    let is = |line: &Line, heading: &String| even(&line.words) == *heading;
    let sensible = headings.iter().all(|heading| original.lines.iter().any(|line| is(line, heading)));
    let capitals = |line: &Line| {
        if headings.iter().any(|heading| is(line, heading)) {
            line.with(line.words.to_uppercase())
        } else {
            line.clone()
        }
    };
    sensible.then(|| original.lines.iter().map(capitals).collect())
}

fn capital_headings(record: &mut Value) {
    match record {
        Value::Array(parts) => parts.iter_mut().for_each(capital_headings),
        Value::Object(_) if crate::record::kind(record) == "heading" => {
            change(&mut record["text"], &|words| words.to_uppercase());
        }
        Value::Object(fields) => fields.values_mut().for_each(capital_headings),
        _ => {}
    }
}

/// The verdicts on all mutations of a release, of which only those fields are kept that the release itself has right.
pub(crate) fn verdicts(file: &File) -> Vec<(String, Vec<Verdict>)> {
    let original = Original::of(file);
    let plain = judge(&file.labels, &Side::read(&file.text));
    let one = |mutation: &Mutation| {
        let (labels, text) = mutation.of(&original)?;
        let mut verdicts = judge(&labels, &mutation.seen(Side::read(&text)));
        for (verdict, plain) in verdicts.iter_mut().zip(&plain) {
            if !plain.faults.is_empty() {
                verdict.faults.clear();
            }
        }
        Some((format!("{}, {}", file.name, mutation.name), verdicts))
    };
    MUTATIONS.iter().filter_map(one).collect()
}
