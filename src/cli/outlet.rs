//! Where releases go: standard output, a file each in a folder, or a line of JSON each.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::terminal::shown;
use super::{Fault, source};
use crate::read::Note;

/// Where releases go, as arguments say.
#[derive(Debug, Args)]
pub(super) struct Outlet {
    /// Write each release to a file of its own in this folder, called as its source is; files there are replaced
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Print one line of JSON for each file: `file`, `release` (text is a string), `notes`; or `file` and `error`
    #[arg(long, conflicts_with = "out")]
    ndjson: bool,
}

/// A release in the form that was asked for.
#[derive(Debug)]
pub(super) enum Made {
    /// A JSON document.
    Json(String),
    /// Any other text.
    Text(String),
    /// The form has nothing to say about this release; a note tells why.
    Nothing,
}

impl Outlet {
    /// The file that each release goes to. The folder is there after this.
    pub(super) fn targets(&self, files: &[PathBuf], ending: &str) -> Result<Vec<Option<PathBuf>>, Fault> {
        let Some(folder) = &self.out else { return Ok(vec![None; files.len()]) };
        let sources: HashSet<PathBuf> = files.iter().filter_map(|file| fs::canonicalize(file).ok()).collect();
        let mut taken = HashMap::new();
        let mut targets = Vec::new();
        for file in files {
            let target = folder.join(format!("{}.{ending}", source::stem(file)));
            // Some file systems do not tell small letters from large ones.
            if let Some(other) = taken.insert(target.to_string_lossy().to_lowercase(), file) {
                return Err(Fault::Use(format!(
                    "{} and {} would both be written to {}: rename one, or give them different folders by two calls",
                    source::name(other),
                    source::name(file),
                    target.display()
                )));
            }
            if fs::canonicalize(&target).is_ok_and(|path| sources.contains(&path)) {
                return Err(Fault::Use(format!(
                    "{} is a source, and would be written over: give another folder by --out",
                    target.display()
                )));
            }
            targets.push(Some(target));
        }
        fs::create_dir_all(folder)
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", folder.display())))?;
        Ok(targets)
    }

    /// Puts one release out, or tells why there is none. Returns whether all is well.
    ///
    /// # Errors
    /// Only those of the two streams.
    pub(super) fn put(
        &self,
        file: &Path,
        target: Option<&Path>,
        made: Result<(Made, Vec<Note>), String>,
        out: &mut impl Write,
        err: &mut impl Write,
    ) -> io::Result<bool> {
        if self.ndjson {
            let well = made.is_ok();
            return writeln!(out, "{}", line(file, made)).map(|()| well);
        }
        let name = shown(&source::name(file));
        let (made, notes) = match made {
            Ok(made) => made,
            Err(message) => return writeln!(err, "standfirst: {name}: {}", shown(&message)).map(|()| false),
        };
        let mut well = true;
        match (made, target) {
            (Made::Nothing, _) => {}
            (Made::Json(text) | Made::Text(text), None) => out.write_all(text.as_bytes())?,
            (Made::Json(text) | Made::Text(text), Some(target)) => {
                if let Err(error) = fs::write(target, text) {
                    well = false;
                    let target = target.display();
                    writeln!(err, "standfirst: {target}: it could not be written ({error}): look for space or rights")?;
                }
            }
        }
        for note in notes {
            let message = shown(&note.message);
            match (note.line, note.column) {
                (Some(line), Some(column)) => writeln!(err, "{name}:{line}:{column}: {message}")?,
                (Some(line), None) => writeln!(err, "{name}:{line}: {message}")?,
                (None, _) => writeln!(err, "{name}: {message}")?,
            }
        }
        Ok(well)
    }
}

/// All that there is to say about a file, in one line of JSON.
fn line(file: &Path, made: Result<(Made, Vec<Note>), String>) -> String {
    let file = string(&file.to_string_lossy());
    let (made, notes) = match made {
        Ok(made) => made,
        Err(error) => return format!("{{\"file\":{file},\"error\":{}}}", string(&error)),
    };
    let release = match made {
        Made::Json(json) => tight(&json),
        Made::Text(text) => string(&text),
        Made::Nothing => "null".to_owned(),
    };
    let notes: Vec<String> = notes.iter().map(note).collect();
    format!("{{\"file\":{file},\"release\":{release},\"notes\":[{}]}}", notes.join(","))
}

fn note(note: &Note) -> String {
    let message = string(&note.message);
    match (note.line, note.column) {
        (Some(line), Some(column)) => format!("{{\"line\":{line},\"column\":{column},\"message\":{message}}}"),
        (Some(line), None) => format!("{{\"line\":{line},\"message\":{message}}}"),
        (None, _) => format!("{{\"message\":{message}}}"),
    }
}

fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// JSON without the white space between its tokens, and so without line breaks.
fn tight(json: &str) -> String {
    let (mut quoted, mut escaped) = (false, false);
    let keep = |c: &char| {
        let keep = quoted || !c.is_ascii_whitespace();
        quoted ^= *c == '"' && !escaped;
        escaped = *c == '\\' && !escaped;
        keep
    };
    json.chars().filter(keep).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_goes_from_between_tokens_and_from_nowhere_else() {
        let json = "{\n  \"a \\\" b\": [ 1, \"c \\\\\" ],\n  \"d\": \" e\"\n}\n";
        assert_eq!(tight(json), r#"{"a \" b":[1,"c \\"],"d":" e"}"#);
    }
}
