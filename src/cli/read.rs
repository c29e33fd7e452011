//! `standfirst read`.

use std::io::Write;
use std::path::PathBuf;
use std::time::SystemTime;

use clap::{Args, ValueEnum};

use super::outlet::{Made, Outlet};
use super::source::Intake;
use super::{Fault, each};
use crate::read::{Note, Owner, Reading};
use crate::release::Event;
use crate::write;

/// The arguments.
#[derive(Debug, Args)]
pub(super) struct Read {
    /// A release: text, JSON, an HTML page, Markdown, ninjs or JSON-LD; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// What to print
    #[arg(long, value_enum, default_value = "json", value_name = "FORM")]
    to: Target,
    #[command(flatten)]
    intake: Intake,
    #[command(flatten)]
    outlet: Outlet,
}

/// What a release can be printed as.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Target {
    /// The JSON of this library, one document after the other
    Json,
    /// JSON-LD of schema.org's `NewsArticle`, one line a release
    JsonLd,
    /// IPTC ninjs 3.1, for newsroom systems
    Ninjs,
    /// Plain text, as a press office sends it, which reads back to the same release
    Text,
    /// The events as a calendar (iCalendar); those without a year are left out
    Ics,
}

/// Runs the word.
pub(super) fn run(arguments: &Read, out: &mut impl Write, err: &mut impl Write) -> Result<bool, Fault> {
    let Read { files, to, intake, outlet } = arguments;
    each::run(files, intake, outlet, to.ending(), |_, reading| to.make(reading), out, err)
}

impl Target {
    fn ending(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::JsonLd => "jsonld",
            Self::Ninjs => "ninjs.json",
            Self::Text => "txt",
            Self::Ics => "ics",
        }
    }

    fn make(self, reading: &mut Reading) -> Made {
        match self {
            Self::Json => Made::Json(write::json(&reading.release)),
            Self::JsonLd => Made::Json(write::json_ld(&reading.release) + "\n"),
            Self::Ninjs => Made::Json(ninjs(reading)),
            Self::Text => Made::Text(write::text(&reading.release)),
            Self::Ics => calendar(reading),
        }
    }
}

/// News in JSON. What would keep others from taking it is said in a note.
fn ninjs(reading: &mut Reading) -> String {
    let text = write::ninjs(&reading.release);
    if !write::identified(&reading.release) {
        let message = "the release has no address, so that `uri`, which ninjs requires, is not there: add it".into();
        reading.notes.push(Note { line: None, column: None, message });
    }
    text
}

/// The events as a calendar. What is not in it is said in a note.
fn calendar(reading: &mut Reading) -> Made {
    let calendar = write::ics(&reading.release, write::stamp(SystemTime::now()));
    let left_out: Vec<Note> = calendar.left_out.iter().map(|event| left_out(reading, event)).collect();
    let none = calendar.text.is_empty();
    if none && left_out.is_empty() {
        reading.notes.push(Note {
            line: None,
            column: None,
            message: "the release tells of no event; there is no calendar".into(),
        });
    }
    reading.notes.extend(left_out);
    if none { Made::Nothing } else { Made::Text(calendar.text) }
}

fn left_out(reading: &Reading, event: &Event) -> Note {
    // The event's sentence is in the block that begins on this line.
    let line = event.block.and_then(|block| {
        let block = format!("/body/{block}");
        let owned = reading.lines.iter().find(|owned| match &owned.owner {
            Owner::Node { pointer, .. } => {
                pointer.strip_prefix(&block).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            }
            Owner::SetAside(_) => false,
        });
        owned.map(|owned| owned.line)
    });
    let (title, when) = (&event.title, event.when);
    Note { line, column: None, message: format!("“{title}” ({when}) has no year; it is not in the calendar") }
}
