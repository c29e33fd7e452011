//! Other marks: bullets, end marks and white space.

use crate::mutation::{Line, Original};
use crate::record::{even, items, words};

/// Bullets, each of which is written as the next one.
const BULLETS: [char; 5] = ['•', '*', '-', '–', '▪'];

/// A line that starts a list's item, taken apart.
pub(crate) struct Start<'a> {
    indent: &'a str,
    mark: &'a str,
    rest: &'a str,
}

/// Takes a line apart that has a mark and the first words of an item, of which the labels tell.
pub(crate) fn start<'a>(line: &'a Line, wanted: &[String]) -> Option<Start<'a>> {
    let bare = line.words.trim_start();
    let indent = &line.words[..line.words.len() - bare.len()];
    let (mark, rest) = bare.split_once(char::is_whitespace)?;
    let rest = rest.trim();
    let is_mark = mark.chars().all(|c| BULLETS.contains(&c)) && mark.chars().count() == 1 || is_number(mark);
    let even = even(rest);
    (is_mark && wanted.iter().any(|words| words.starts_with(&even))).then_some(Start { indent, mark, rest })
}

fn is_number(mark: &str) -> bool {
    let core = mark.trim_start_matches('(').trim_end_matches([')', '.']);
    core.len() < mark.len() && core.len() <= 2 && core.chars().all(char::is_alphanumeric)
}

/// The words of items, and of related titles, which are listed as well.
pub(crate) fn listed(original: &Original) -> Vec<String> {
    let mut all: Vec<String> = items(original.record).into_iter().map(|item| item.words).collect();
    let related = original.record["related"].as_array().into_iter().flatten();
    all.extend(related.map(|related| words(&related["title"])));
    all
}

pub(crate) fn other_bullets(original: &Original) -> Vec<Line> {
    let listed = listed(original);
    let other = |line: &Line| {
        let Some(Start { indent, mark, rest }) = start(line, &listed) else { return line.clone() };
        let Some(place) = BULLETS.iter().position(|bullet| mark.starts_with(*bullet)) else { return line.clone() };
        line.with(format!("{indent}{} {rest}", BULLETS[(place + 1) % BULLETS.len()]))
    };
    original.lines.iter().map(other).collect()
}

/// Each marker alone on its line. Where lines were broken at a width, the item's further lines would stand unmarked.
pub(crate) fn lone(original: &Original) -> Option<Vec<Line>> {
    if !original.is_unwrapped() {
        return None;
    }
    let listed = listed(original);
    let mut lines = Vec::new();
    for line in &original.lines {
        match start(line, &listed) {
            Some(Start { indent, mark, rest }) => {
                lines.push(Line { from: None, words: format!("{indent}{mark}") });
                lines.push(line.with(format!("{indent}{rest}")));
            }
            None => lines.push(line.clone()),
        }
    }
    Some(lines)
}

/// Without the end mark, unless it alone tells where the notes begin.
pub(crate) fn without_end(original: &Original) -> Option<Vec<Line>> {
    let end = original.end?;
    let next = original.lines.iter().skip(end).find(|line| !line.is_blank()).map(|line| even(&line.words));
    let labels_nothing = |next: &String| {
        let (notes, contacts) = (words(&original.record["notes"]), words(&original.record["contacts"]));
        let name = original.record["contacts"][0]["name"].as_str().unwrap_or("\0");
        notes.contains(next) || contacts.contains(next) || next == name || starts_with_mark(next)
    };
    if next.is_some_and(|next| labels_nothing(&next)) {
        return None;
    }
    Some(original.lines.iter().filter(|line| line.from != Some(end)).cloned().collect())
}

fn starts_with_mark(words: &str) -> bool {
    words
        .split(' ')
        .next()
        .is_some_and(|mark| is_number(mark) || BULLETS.iter().any(|bullet| mark == bullet.to_string()))
}

/// Tabs before long lines, after bullets and once in a long line; a no-break space for every fifth space.
pub(crate) fn spaced(original: &Original) -> Option<Vec<Line>> {
    if original.has_tables() || !original.is_unwrapped() {
        return None;
    }
    let listed = listed(original);
    let spaced = |line: &Line| {
        if let Some(Start { indent, mark, rest }) = start(line, &listed) {
            return line.with(format!("{indent}{mark}\t{}", odd_spaces(rest)));
        }
        let tab = if line.words.chars().count() > 80 { "\t" } else { "" };
        line.with(format!("{tab}{}", odd_spaces(&line.words)))
    };
    Some(original.lines.iter().map(spaced).collect())
}

fn odd_spaces(words: &str) -> String {
    let mut spaces = 0;
    let odd = |c: char| {
        if c != ' ' {
            return c;
        }
        spaces += 1;
        match spaces {
            11 => '\t',
            count if count % 5 == 0 => '\u{a0}',
            _ => ' ',
        }
    };
    words.chars().map(odd).collect()
}

/// A no-break space may stay in a record, as it belongs to the words: both are compared without.
pub(crate) fn plain_spaces(words: &str) -> String {
    words.replace(['\u{a0}', '\u{202f}'], " ")
}
