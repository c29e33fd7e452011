//! `standfirst check`: what was odd in releases, as a compiler shows it.

use std::io::Write;
use std::path::PathBuf;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use anstream::ColorChoice;
use clap::{Args, ValueEnum};

use super::{Fault, outline, source};
use crate::read::Note;

/// The arguments.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Releases in any form that `read` takes; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    intake: source::Intake,
    /// Fail if there are notes, not only if a file cannot be read
    #[arg(long)]
    strict: bool,
    /// Leave out the outline of what was recognised
    #[arg(long)]
    no_outline: bool,
    /// When to print in colour
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    color: Color,
}

/// When to print in colour.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Color {
    /// On terminals, unless NO_COLOR is set
    Auto,
    Always,
    Never,
}

/// A line is shown up to so many characters on each side of what is odd in it.
const AROUND: usize = 60;

/// Runs the word. Returns whether all is well.
pub(super) fn run(arguments: &Check, out: &mut impl Write) -> Result<bool, Fault> {
    let colored = match arguments.color {
        Color::Auto => anstream::AutoStream::choice(&std::io::stdout()) != ColorChoice::Never,
        Color::Always => true,
        Color::Never => false,
    };
    let renderer = if colored { Renderer::styled() } else { Renderer::plain() };
    let (mut notes, mut unread) = (0, 0);
    for (index, file) in arguments.files.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        let name = shown(&source::name(file));
        match source::read_with_text(file, &arguments.intake) {
            Ok((reading, text)) => {
                notes += reading.notes.len();
                for note in &reading.notes {
                    writeln!(out, "{}", renderer.render(&[diagnostic(note, &name, &text)]))?;
                }
                if !arguments.no_outline {
                    write!(out, "{}", outline::of(&name, &reading))?;
                }
            }
            Err(message) => {
                unread += 1;
                let title = Level::ERROR.primary_title(shown(&message));
                let group = Group::with_title(title).element(annotate_snippets::Origin::path(name));
                writeln!(out, "{}", renderer.render(&[group]))?;
            }
        }
    }
    writeln!(out, "{}", summary(arguments.files.len(), notes, unread))?;
    Ok(unread == 0 && !(arguments.strict && notes > 0))
}

fn summary(files: usize, notes: usize, unread: usize) -> String {
    let count = |count: usize, one: &str, more: &str| format!("{count} {}", if count == 1 { one } else { more });
    let mut parts = vec![count(files, "file", "files"), count(notes, "note", "notes")];
    if unread > 0 {
        parts.push(format!("{unread} could not be read"));
    }
    parts.join(", ")
}

/// A note with its line under it.
fn diagnostic<'a>(note: &Note, name: &'a str, text: &str) -> Group<'a> {
    let title = Level::WARNING.primary_title(shown(&note.message));
    let line = note.line.and_then(|number| Some((number, lines(text).nth(number - 1)?)));
    let Some((number, line)) = line else {
        return Group::with_title(title).element(annotate_snippets::Origin::path(name));
    };
    let column = note.column.map_or(0, |column| column - 1);
    let (shown, start) = cut(line, column);
    let length = match note.column {
        Some(_) => shown.get(start..).and_then(|rest| rest.split_whitespace().next()).map_or(1, str::len).max(1),
        None => shown.len() - start,
    };
    let end = (start + length).min(shown.len());
    let snippet = Snippet::source(shown).line_start(number).path(name);
    Group::with_title(title).element(snippet.annotation(AnnotationKind::Primary.span(start.min(end)..end)))
}

/// A line as it may be shown, cut around a column (in characters, from 0), and where that column is then, in bytes.
fn cut(line: &str, column: usize) -> (String, usize) {
    let from = column.saturating_sub(AROUND);
    let mut cut = if from > 0 { "…".to_owned() } else { String::new() };
    let mut start = 0;
    for (index, c) in line.chars().enumerate().skip(from).take(2 * AROUND) {
        if index == column {
            start = cut.len();
        }
        cut.push(if c == '\t' { ' ' } else { visible(c) });
    }
    if line.chars().nth(from + 2 * AROUND).is_some() {
        cut.push('…');
    }
    // Without a column all words are meant.
    let start = if column == 0 { cut.len() - cut.trim_start().len() } else { start };
    (cut, start)
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.trim_start_matches('\u{feff}').split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

/// Text that may go to a terminal: what would steer it, or turn its letters round, is shown as a mark.
pub(super) fn shown(text: &str) -> String {
    text.chars().map(|c| if c == '\n' { c } else { visible(c) }).collect()
}

fn visible(c: char) -> char {
    let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if c.is_control() || turns { '\u{fffd}' } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_is_shown() {
        assert_eq!(shown("a\u{1b}[31m\u{202e}b\tc"), "a\u{fffd}[31m\u{fffd}b\u{fffd}c");
    }

    #[test]
    fn a_long_line_is_cut_around_what_is_odd() {
        let line = ["a".repeat(100), "odd".into(), "b".repeat(100)].concat();
        let (shown, start) = cut(&line, 100);
        assert!(shown[start..].starts_with("oddb") && shown.chars().count() == 2 * AROUND + 2, "{shown}");
        assert_eq!(cut("\tword", 0), (" word".into(), 1));
    }
}
