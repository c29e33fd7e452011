//! Lines broken at a width, as mail programs break them.

use crate::marks::{listed, start};
use crate::mutation::{Line, Original};

const WIDTH: usize = 72;

/// Breaks long lines. Where a group of lines without blank lines has a long one, blank lines part its paragraphs, since
/// nothing else would tell where one ends; the items of a list stay together, their further lines indented.
pub(crate) fn wrapped(original: &Original) -> Option<Vec<Line>> {
    if original.has_tables() || !original.is_unwrapped() {
        return None;
    }
    let listed = listed(original);
    let mut all: Vec<Line> = Vec::new();
    for group in original.lines.chunk_by(|one, other| !one.is_blank() && !other.is_blank()) {
        let has_long = group.iter().any(|line| is_long(&line.words));
        // A marker alone on its line belongs to the next one.
        let mut after_mark = false;
        for (index, line) in group.iter().enumerate() {
            let item = start(line, &listed).is_some() || is_lone_mark(&line.words);
            if has_long && index > 0 && !item && !after_mark {
                all.push(Line { from: None, words: String::new() });
            }
            let hang = if item && !is_lone_mark(&line.words) { "  " } else { "" };
            all.extend(broken(line, hang));
            after_mark = is_lone_mark(&line.words);
        }
    }
    Some(all)
}

fn is_long(words: &str) -> bool {
    words.chars().count() > WIDTH
}

fn is_lone_mark(words: &str) -> bool {
    let bare = words.trim();
    bare.chars().count() <= 3 && !bare.is_empty() && !bare.chars().all(char::is_alphabetic)
}

fn broken(line: &Line, hang: &str) -> Vec<Line> {
    let indent: String = line.words.chars().take_while(|c| c.is_whitespace()).collect();
    let mut rows: Vec<String> = Vec::new();
    let mut row = String::new();
    for word in line.words.split(' ').filter(|word| !word.is_empty()) {
        if !row.trim().is_empty() && row.chars().count() + 1 + word.chars().count() > WIDTH {
            rows.push(std::mem::replace(&mut row, format!("{indent}{hang}")));
        }
        if row.is_empty() {
            row.push_str(&indent);
        } else if !row.trim().is_empty() {
            row.push(' ');
        }
        row.push_str(word);
    }
    rows.push(row);
    rows.into_iter().enumerate().map(|(index, words)| Line { from: line.from.filter(|_| index == 0), words }).collect()
}
