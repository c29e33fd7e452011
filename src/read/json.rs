//! A release's JSON, checked.
//!
//! The steps are apart so that the browser, which has a JSON parser of its own, can bring its own values.

use super::error::{ReadError, Reason};
use super::{Note, Reading};
use crate::release::json::Decoder;
use crate::release::{Release, Value};

/// How deep objects and arrays may be nested. Decoders recurse, and a browser's stack is small.
pub const MAX_DEPTH: usize = 64;

pub(super) fn read(text: &str) -> Result<Reading, ReadError> {
    let text = text.trim_start_matches('\u{feff}');
    check_depth(text)?;
    from_value(serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), column(text, error.line(), error.column()));
        ReadError(Reason::Syntax { line, column, message: error.to_string() })
    })?)
}

/// The column, in characters, of a byte of a line, both counted from 1.
fn column(text: &str, line: usize, byte: usize) -> usize {
    let line = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
    line.char_indices().take_while(|(at, _)| *at + 1 < byte).count() + 1
}

/// Refuses JSON that is nested more than [`MAX_DEPTH`] deep, before anything decodes it.
///
/// # Errors
/// Sixty-five opening brackets in a row.
pub fn check_depth(text: &str) -> Result<(), ReadError> {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    let (mut line, mut column) = (1, 0);
    for byte in text.bytes() {
        // Of a character of several bytes only the first counts.
        column += usize::from(byte & 0xc0 != 0x80);
        match byte {
            b'\n' => (line, column) = (line + 1, 0),
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(ReadError(Reason::TooDeep { line, column }));
                }
            }
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(())
}

/// Makes a reading of parsed JSON: refused links become notes, and a release without content is refused.
///
/// # Errors
/// A value of another shape than a release's, and a release with neither headline nor body.
pub fn from_value(value: Value) -> Result<Reading, ReadError> {
    let mut decoder = Decoder::default();
    let release: Release = decoder.whole(value).map_err(broken)?;
    if release.headline.is_empty() && release.body.is_empty() {
        return Err(ReadError(Reason::NothingInIt));
    }
    let notes = decoder.refused.into_iter().map(|message| Note { line: None, column: None, message }).collect();
    Ok(Reading { release, notes, lines: Vec::new() })
}

/// Takes the release out of a value that another part of this program made of its own record: its links have been checked and
/// its size is that of its source, so that nothing is refused or bounded again.
///
/// # Errors
/// A value that no such part has made.
pub fn own(value: Value) -> Result<Release, ReadError> {
    Decoder::unbounded().whole(value).map_err(broken)
}

/// The error for a text that is not JSON, with what the parser says of it.
pub fn broken(message: String) -> ReadError {
    ReadError(Reason::Shape { message })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        read(text).unwrap_err().to_string()
    }

    #[test]
    fn a_wrong_shape_says_where_and_what() {
        assert_eq!(
            refusal("{\"headline\": \"A\",\n \"body\": [{\"type\": \"list\"}]}"),
            "the JSON is not a release: body[0]: the field `items` is missing; schema/release.v1.schema.json says what is"
        );
    }

    #[test]
    fn broken_json_says_where() {
        assert_eq!(
            refusal("{\"headline\": \"A\""),
            "the JSON is not a release: EOF while parsing an object at line 1 column 16; schema/release.v1.schema.json says what is"
        );
    }

    #[test]
    fn the_place_of_a_fault_is_counted_in_characters() {
        assert_eq!(read("{\n \"headline\": \"é\",, }").unwrap_err().place(), Some((2, 18)));
        assert_eq!(read(&["\"é\"", &"[".repeat(65)].concat()).unwrap_err().place(), Some((1, 68)));
        assert_eq!(read("{}").unwrap_err().place(), None);
    }

    #[test]
    fn a_newer_version_is_a_clear_error() {
        let error = refusal("{\"version\": 2, \"headline\": \"A\"}");
        assert!(error.contains("version: the release is of a newer version than 1: update Standfirst"), "{error}");
    }

    #[test]
    fn unknown_fields_are_no_error_and_noted_with_their_place() {
        let source = r#"{"$schema": "s", "headline": "A", "mood": 1, "body": [{"type": "paragraph", "text": "B", "x": 2},
            {"type": "list", "items": [], "kind": null, "y": 3}], "dates": {"z": 4}, "status": {"type": "released", "v": 5}}"#;
        let reading = read(source).unwrap();
        assert_eq!(reading.release.headline.words(), "A");
        let notes: Vec<String> = reading.notes.iter().map(ToString::to_string).collect();
        let note = |place: &str, name: &str| format!("{place}the field `{name}` is not known here; it was left out");
        let expected = [("dates: ", "z"), ("status: ", "v"), ("body[0]: ", "x"), ("body[1]: ", "y"), ("", "mood")];
        assert_eq!(notes, expected.map(|(place, name)| note(place, name)));
    }

    #[test]
    fn of_a_field_that_is_there_twice_the_last_counts() {
        let reading = read(r#"{"headline": "A", "headline": "B"}"#).unwrap();
        assert_eq!((reading.release.headline.words(), reading.notes), ("B".to_owned(), vec![]));
    }

    #[test]
    fn every_wrong_shape_says_its_path() {
        for (source, path) in [
            (r#"{"headline": 5}"#, "headline: expected text"),
            (r#"{"headline": "A", "body": {}}"#, "body: expected an array, found an object"),
            (r#"{"headline": "A", "body": ["B", {"type": "song"}]}"#, "body[1]: unknown block “song”"),
            (
                r#"{"headline": "A", "body": [{"type": "paragraph", "text": [{"type": "blink", "text": ""}]}]}"#,
                "body[0].text[0]: unknown mark",
            ),
            (r#"{"headline": "A", "dates": {"published": "soon"}}"#, "dates.published: “soon” is not a date"),
            (r#"{"headline": "A", "kind": "song"}"#, "kind: unknown value “song”"),
            (
                r#"{"headline": "A", "contacts": [{"phones": [1]}]}"#,
                "contacts[0].phones[0]: expected a string, found a number",
            ),
            (r#"{"headline": "A", "status": {"type": "lost"}}"#, "status: unknown status “lost”"),
            (r#"{"version": 3, "headline": "A"}"#, "version: the release is of a newer version"),
        ] {
            let error = refusal(source);
            assert!(error.contains(&format!("is not a release: {path}")), "{error}");
        }
    }

    #[test]
    fn a_release_without_content_is_refused() {
        assert_eq!(read("{\"headline\": \" \"}"), Err(ReadError(Reason::NothingInIt)));
    }

    #[test]
    fn a_refused_link_is_a_note() {
        let reading = read("{\"headline\": \"A\", \"url\": \"javascript:x\"}").unwrap();
        assert_eq!(reading.release.url, None);
        assert_eq!(
            reading.notes[0].to_string(),
            "url: “javascript:x” is not linked: only http:, https:, mailto: and tel: are admitted"
        );
    }

    // Keeps: limits.
    #[test]
    fn nesting_is_counted_outside_strings_only() {
        assert_eq!(check_depth(&["\"", &"[".repeat(99), "\\\"[\""].concat()), Ok(()));
        assert_eq!(check_depth(&"[".repeat(64)), Ok(()));
        assert_eq!(
            check_depth(&["\n", &"[".repeat(65)].concat()),
            Err(ReadError(Reason::TooDeep { line: 2, column: 65 }))
        );
    }
}
