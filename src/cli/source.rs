//! A file, or standard input, as the reading of a release.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::read::{self, Reading};

/// Reads a release.
///
/// # Errors
/// What is wrong with the file and what to do about it, in words.
pub(super) fn read(file: &Path) -> Result<Reading, String> {
    read_with_text(file).map(|(reading, _)| reading)
}

/// Reads a release, and gives the text that the lines of its notes are counted in.
///
/// # Errors
/// As [`read`].
pub(super) fn read_with_text(file: &Path) -> Result<(Reading, String), String> {
    let text = text(file)?;
    let reading = read::read(&text, media_type(file)).map_err(|error| error.to_string())?;
    Ok((reading, text))
}

/// What a file is called in messages.
pub(super) fn name(file: &Path) -> Cow<'_, str> {
    if is_stdin(file) { "standard input".into() } else { file.to_string_lossy() }
}

/// A file's name without folder and ending.
pub(super) fn stem(file: &Path) -> Cow<'_, str> {
    if is_stdin(file) { "standard-input".into() } else { file.file_stem().unwrap_or_default().to_string_lossy() }
}

fn text(file: &Path) -> Result<String, String> {
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
