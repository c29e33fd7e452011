//! A file, or standard input, as the reading of a release.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use clap::{Args, ValueEnum};

use crate::read::sniff::{self, Form};
use crate::read::{self, Note, ReadError, Reading};

/// How files are to be read, as arguments say.
#[derive(Debug, Default, Args)]
pub(super) struct Intake {
    /// What the files are, instead of what their names and contents say
    #[arg(long, value_enum, value_name = "FORM")]
    from: Option<From>,
    /// Say of each file what it was read as, and why
    #[arg(long)]
    why: bool,
    /// Fail if there are notes, not only if a file cannot be read
    #[arg(long, conflicts_with = "why")]
    pub(super) strict: bool,
}

/// The forms by name.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum From {
    /// Plain text
    Text,
    /// The JSON of this library
    Json,
    /// An HTML page
    Html,
    /// Markdown
    Markdown,
    /// IPTC ninjs 3
    Ninjs,
    /// JSON-LD of schema.org
    JsonLd,
}

impl From {
    fn form(self) -> Form {
        match self {
            Self::Text => Form::Text,
            Self::Json => Form::Json,
            Self::Html => Form::Html,
            Self::Markdown => Form::Markdown,
            Self::Ninjs => Form::Ninjs,
            Self::JsonLd => Form::JsonLd,
        }
    }
}

/// Reads a release.
///
/// # Errors
/// What is wrong with the file and what to do about it, in words.
pub(super) fn read(file: &Path, intake: &Intake) -> Result<Reading, String> {
    read_with_text(file, intake).map(|(reading, _)| reading).map_err(|(fault, _)| fault.message)
}

/// Reads a release, and gives the text that the lines of its notes are counted in.
///
/// # Errors
/// As [`read`], with the place that is at fault, and the text as far as it could be read.
pub(super) fn read_with_text(file: &Path, intake: &Intake) -> Result<(Reading, String), (Note, String)> {
    let whole = |message| (Note { line: None, column: None, message }, String::new());
    let bytes = bytes(file).map_err(whole)?;
    let kind = media_type(file);
    let (text, notes) = read::decode(&bytes, kind).map_err(|error| whole(error.to_string()))?;
    match reading(&text, kind, intake, notes) {
        Ok(reading) => Ok((reading, text)),
        Err(error) => {
            let (line, column) = error.place().unzip();
            Err((Note { line, column, message: error.to_string() }, text))
        }
    }
}

/// The reading of a text, after what its encoding gave rise to say.
fn reading(text: &str, kind: Option<&str>, intake: &Intake, mut notes: Vec<Note>) -> Result<Reading, ReadError> {
    let (form, why) = match intake.from {
        Some(from) => {
            sniff::check(text)?;
            (from.form(), "the form is the one that --from names".to_owned())
        }
        None => sniff::sniff(text, kind).map(|found| (found.form, found.why))?,
    };
    let mut reading = read::read_as(text, form)?;
    if intake.why {
        notes.insert(0, Note { line: None, column: None, message: why });
    }
    notes.append(&mut reading.notes);
    reading.notes = notes;
    Ok(reading)
}

/// What a file is called in messages.
pub(super) fn name(file: &Path) -> Cow<'_, str> {
    if is_stdin(file) { "standard input".into() } else { file.to_string_lossy() }
}

/// A file's name without folder and ending.
pub(super) fn stem(file: &Path) -> Cow<'_, str> {
    if is_stdin(file) { "standard-input".into() } else { file.file_stem().unwrap_or_default().to_string_lossy() }
}

fn bytes(file: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    // One byte more than may be read is enough to tell that it is too much.
    let limit = read::MAX_BYTES as u64 + 1;
    let result = if is_stdin(file) {
        io::stdin().lock().take(limit).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|open| open.take(limit).read_to_end(&mut bytes))
    };
    result.map_err(|error| {
        let remedy = match error.kind() {
            io::ErrorKind::NotFound => "check the path",
            io::ErrorKind::PermissionDenied => "check its rights",
            io::ErrorKind::IsADirectory => "name the files in it",
            _ => "try again",
        };
        format!("it could not be opened or read ({error}): {remedy}")
    })?;
    if bytes.len() > read::MAX_BYTES {
        return Err(format!(
            "it has more than the {} bytes that a release may have: give one release, without its attachments",
            read::MAX_BYTES
        ));
    }
    Ok(bytes)
}

fn is_stdin(file: &Path) -> bool {
    file.as_os_str() == "-"
}

fn media_type(file: &Path) -> Option<&'static str> {
    match file.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "json" => Some("application/json"),
        "jsonld" => Some("application/ld+json"),
        "html" | "htm" | "xhtml" => Some("text/html"),
        "md" | "markdown" => Some("text/markdown"),
        "txt" | "text" => Some("text/plain"),
        _ => None,
    }
}
