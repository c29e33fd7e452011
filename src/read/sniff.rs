//! Which form a source has.

use super::MAX_BYTES;
use super::error::{ReadError, Reason};
use crate::release::MAX_PIECES;

/// The forms that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A release in this library's JSON.
    Json,
    /// Plain text.
    Text,
}

/// Finds the form of a source by its media type and its first characters.
///
/// JSON is `application/json`, any `+json` type, or whatever starts with a brace. All else is text: a lone `-` line
/// never means Markdown.
///
/// # Errors
/// An empty source, one over [`MAX_BYTES`], a text of more than [`MAX_PIECES`] lines, and an HTML page (by type, or by how it starts).
pub fn sniff(source: &str, media_type: Option<&str>) -> Result<Form, ReadError> {
    if source.len() > MAX_BYTES {
        return Err(ReadError(Reason::TooLarge { bytes: source.len() }));
    }
    let start = source.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if start.is_empty() {
        return Err(ReadError(Reason::Empty));
    }
    let name = media_type.unwrap_or_default().split(';').next().unwrap_or_default().trim();
    if is_html_type(name) || starts_with(start, "<!doctype") || starts_with(start, "<html") {
        return Err(ReadError(Reason::HtmlPage));
    }
    if start.starts_with('{') || is_json_type(name) {
        return Ok(Form::Json);
    }
    let lines = source.lines().filter(|line| !line.trim().is_empty()).count();
    if lines > MAX_PIECES { Err(ReadError(Reason::TooManyLines { lines })) } else { Ok(Form::Text) }
}

fn is_html_type(name: &str) -> bool {
    name.eq_ignore_ascii_case("text/html") || name.eq_ignore_ascii_case("application/xhtml+xml")
}

fn is_json_type(name: &str) -> bool {
    name.rsplit(['/', '+']).next().is_some_and(|last| last.eq_ignore_ascii_case("json"))
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_may_have_so_many_lines_and_no_more() {
        assert_eq!(sniff(&"a\n\n".repeat(MAX_PIECES), None), Ok(Form::Text));
        let error = sniff(&"a\n".repeat(MAX_PIECES + 1), None).unwrap_err();
        assert_eq!(error.kind(), "release-too-large");
        assert!(error.to_string().contains("4001 lines"), "{error}");
    }

    #[test]
    fn a_brace_or_a_type_means_json() {
        assert_eq!(sniff("\u{feff} \n{}", None), Ok(Form::Json));
        assert_eq!(sniff("[]", Some("application/json; charset=utf-8")), Ok(Form::Json));
        assert_eq!(sniff("[]", Some("application/vnd.release+JSON")), Ok(Form::Json));
        assert_eq!(sniff("{}", Some("text/plain")), Ok(Form::Json));
    }

    #[test]
    fn anything_else_is_text() {
        assert_eq!(sniff("# A\n-\nb", None), Ok(Form::Text));
        assert_eq!(sniff("<b> is a tag", Some("text/plain")), Ok(Form::Text));
    }

    #[test]
    fn a_page_is_refused_by_its_type_or_its_start() {
        assert_eq!(sniff("A", Some("Text/HTML")), Err(ReadError(Reason::HtmlPage)));
        assert_eq!(sniff("\n<!DOCTYPE html>", None), Err(ReadError(Reason::HtmlPage)));
        assert_eq!(sniff("<html lang=en>", Some("text/plain")), Err(ReadError(Reason::HtmlPage)));
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert_eq!(sniff(" \r\n\t\u{feff}", None), Err(ReadError(Reason::Empty)));
        let long = "a".repeat(MAX_BYTES + 1);
        assert_eq!(sniff(&long, None), Err(ReadError(Reason::TooLarge { bytes: MAX_BYTES + 1 })));
    }
}
