//! `standfirst check`: what was odd in releases, as a compiler shows it.

use std::io::Write;
use std::path::PathBuf;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use anstream::ColorChoice;
use clap::{Args, ValueEnum};

use super::source::Intake;
use super::terminal::{shown, visible};
use super::{Fault, outline, source};
use crate::read::{self, Note};

/// The arguments.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Releases in any form that `read` takes; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Leave out the outline of what was recognised
    #[arg(long)]
    no_outline: bool,
    /// Print notes and errors only: no outline, and no count of them
    #[arg(long, short)]
    quiet: bool,
    /// When to print in colour
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    color: Color,
    #[command(flatten)]
    intake: Intake,
}

/// When to print in colour.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Color {
    /// On terminals, unless `NO_COLOR` is set
    Auto,
    Always,
    Never,
}

/// Runs the word. Returns whether all is well.
pub(super) fn run(arguments: &Check, out: &mut impl Write) -> Result<bool, Fault> {
    let colored = match arguments.color {
        Color::Auto => anstream::AutoStream::choice(&std::io::stdout()) != ColorChoice::Never,
        Color::Always => true,
        Color::Never => false,
    };
    let renderer = if colored { Renderer::styled() } else { Renderer::plain() };
    let (mut notes, mut unread) = (0, 0);
    for file in &arguments.files {
        let name = shown(&source::name(file));
        match source::read_with_text(file, &arguments.intake) {
            Ok((reading, text)) => {
                notes += reading.notes.len();
                let lines: Vec<&str> = read::lines(&text).collect();
                for note in &reading.notes {
                    writeln!(out, "{}\n", renderer.render(&[diagnostic(Level::WARNING, note, &name, &lines)]))?;
                }
                if !(arguments.no_outline || arguments.quiet) {
                    writeln!(out, "{}", outline::of(&name, &reading))?;
                }
            }
            Err((note, text)) => {
                unread += 1;
                let lines: Vec<&str> = read::lines(&text).collect();
                writeln!(out, "{}\n", renderer.render(&[diagnostic(Level::ERROR, &note, &name, &lines)]))?;
            }
        }
    }
    if !arguments.quiet {
        writeln!(out, "{}", summary(arguments.files.len(), notes, unread))?;
    }
    Ok(unread == 0 && !(arguments.intake.strict && notes > 0))
}

fn summary(files: usize, notes: usize, unread: usize) -> String {
    let mut parts = vec![outline::counted(files, "file"), outline::counted(notes, "note")];
    if unread > 0 {
        parts.push(format!("{unread} could not be read"));
    }
    parts.join(", ")
}

/// A note with its line under it.
fn diagnostic<'a>(level: Level<'a>, note: &Note, name: &'a str, lines: &[&str]) -> Group<'a> {
    let title = level.primary_title(shown(&note.message));
    let line = note.line.and_then(|number| Some((number, *lines.get(number.checked_sub(1)?)?)));
    let Some((number, line)) = line else {
        return Group::with_title(title).element(Origin::path(name));
    };
    let words: String = line.chars().map(visible).collect();
    let column = note.column.map(|column| column.saturating_sub(1));
    let start = match column {
        Some(column) => words.char_indices().nth(column).map_or(words.len(), |(at, _)| at),
        // Without a column all words are meant.
        None => words.len() - words.trim_start().len(),
    };
    let rest = words.get(start..).unwrap_or_default();
    let length = match column {
        Some(_) => rest.find(char::is_whitespace).unwrap_or(rest.len()),
        None => rest.trim_end().len(),
    };
    let span = AnnotationKind::Primary.span(start..start + length);
    Group::with_title(title).element(Snippet::source(words).line_start(number).path(name).annotation(span))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(note: &Note, text: &str) -> String {
        let lines: Vec<&str> = read::lines(text).collect();
        Renderer::plain().render(&[diagnostic(Level::WARNING, note, "a.txt", &lines)])
    }

    #[test]
    fn a_long_line_is_cut_around_what_is_odd() {
        let line = ["a ".repeat(50_000), "odd".into(), " b".repeat(50_000)].concat();
        let shown = plain(&Note { line: Some(1), column: Some(100_001), message: "odd".into() }, &line);
        assert!(shown.contains(" --> a.txt:1:100001\n") && shown.contains(" a odd b "), "{shown}");
        assert!(shown.lines().all(|line| line.chars().count() < 200), "{shown}");
    }

    #[test]
    fn carets_stand_under_what_is_odd_also_after_wide_characters() {
        let note = Note { line: Some(2), column: Some(5), message: "odd".into() };
        let expected = "warning: odd\n --> a.txt:2:5\n  |\n2 | 東京  soon after\n  |       ^^^^";
        assert_eq!(plain(&note, "A\n東京\t soon after\n"), expected);
    }

    #[test]
    fn without_a_column_all_words_are_marked_and_without_a_line_the_file_is_named() {
        let note = Note { line: Some(1), column: None, message: "odd".into() };
        assert_eq!(plain(&note, "  - \n"), "warning: odd\n --> a.txt:1:3\n  |\n1 |   - \n  |   ^");
        for line in [None, Some(0), Some(9)] {
            assert_eq!(plain(&Note { line, ..note.clone() }, "A\n"), "warning: odd\n--> a.txt");
        }
    }

    #[test]
    fn a_place_behind_the_line_is_its_end() {
        let note = Note { line: Some(1), column: Some(40), message: "odd".into() };
        assert!(plain(&note, "{").ends_with("1 | {\n  |  ^"), "{}", plain(&note, "{"));
    }
}
