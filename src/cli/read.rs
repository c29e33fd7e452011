//! `standfirst read`.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::Target;
use crate::{read, write};

/// Reads every file, prints its record, and says what was odd. Returns whether all could be read.
///
/// # Errors
/// Only those of the output; a file that cannot be read is told on `err`, and the next one follows.
pub(super) fn run(files: &[PathBuf], to: Target, out: &mut impl Write, err: &mut impl Write) -> io::Result<bool> {
    let mut well = true;
    for file in files {
        let name = if is_stdin(file) { "standard input".into() } else { file.to_string_lossy() };
        match source(file).and_then(|text| read::read(&text, media_type(file)).map_err(|error| error.to_string())) {
            Ok(reading) => {
                match to {
                    Target::Json => out.write_all(write::json(&reading.release).as_bytes())?,
                    Target::JsonLd => writeln!(out, "{}", write::json_ld(&reading.release))?,
                }
                for note in &reading.notes {
                    match note.line {
                        Some(line) => writeln!(err, "{name}:{line}: {}", note.message)?,
                        None => writeln!(err, "{name}: {}", note.message)?,
                    }
                }
            }
            Err(message) => {
                well = false;
                writeln!(err, "standfirst: {name}: {message}")?;
            }
        }
    }
    Ok(well)
}

fn source(file: &Path) -> Result<String, String> {
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
    String::from_utf8(bytes).map_err(|error| {
        format!("it is not UTF-8 text (byte {} is wrong): save it as UTF-8", error.utf8_error().valid_up_to() + 1)
    })
}

fn is_stdin(file: &Path) -> bool {
    file.as_os_str() == "-"
}

fn media_type(file: &Path) -> Option<&'static str> {
    match file.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "json" => Some("application/json"),
        "html" | "htm" => Some("text/html"),
        _ => None,
    }
}
