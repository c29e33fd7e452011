//! Which form a source has, and what it is known by.

#[cfg(feature = "doors")]
mod signs;

use super::error::{ReadError, Reason};
use super::{MAX_BYTES, MAX_TEXT_BYTES};
use crate::release::MAX_PIECES;

/// The forms that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A release in this library's JSON.
    Json,
    /// Plain text.
    Text,
    /// An HTML page.
    #[cfg(feature = "doors")]
    Html,
    /// Markdown.
    #[cfg(feature = "doors")]
    Markdown,
    /// IPTC ninjs.
    #[cfg(feature = "doors")]
    Ninjs,
    /// JSON-LD of schema.org.
    #[cfg(feature = "doors")]
    JsonLd,
}

/// A form, and what it was known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sniffed {
    /// The form.
    pub form: Form,
    /// What says so, for people: "Markdown: a heading on line 1, and a link on line 7".
    pub why: String,
}

/// Finds the form of a source by its media type and by what stands in it.
///
/// What can be one thing only is that thing, whatever its type says: what begins with a brace is JSON (ninjs and JSON-LD by
/// the names of its fields), what begins with a doctype is a page. Then the media type counts. Markdown without one is known
/// by two signs, such as a heading and a link; bullets are none, since texts have them: a lone `-` line never means Markdown.
/// All else is text.
///
/// # Errors
/// An empty source, one over [`MAX_BYTES`], a text over [`MAX_TEXT_BYTES`] or of more than [`MAX_PIECES`] lines, and an HTML
/// page (by type, or by how it starts) where the feature `doors` is off.
///
/// ```
/// use standfirst::read::sniff::{Form, sniff};
/// assert_eq!(sniff("Bridge reopens\n-\nFriday", None).unwrap().form, Form::Text);
/// ```
pub fn sniff(source: &str, media_type: Option<&str>) -> Result<Sniffed, ReadError> {
    check(source)?;
    let start = source.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let name = media_type.unwrap_or_default().split(';').next().unwrap_or_default().trim();
    if let Some(found) = page(start, name) {
        return found;
    }
    if start.starts_with('{') || is_json_type(name) {
        let why = if start.starts_with('{') { "it starts with a brace" } else { "its media type says so" };
        return Ok(json(start, name, why));
    }
    #[cfg(feature = "doors")]
    if let Some(found) = signs::other(start, name) {
        return Ok(found);
    }
    if source.len() > MAX_TEXT_BYTES {
        return Err(ReadError(Reason::TextTooLarge { bytes: source.len() }));
    }
    let lines = source.lines().filter(|line| !line.trim().is_empty()).count();
    if lines > MAX_PIECES {
        return Err(ReadError(Reason::TooManyLines { lines }));
    }
    Ok(Sniffed { form: Form::Text, why: "text: nothing in it says that it is anything else".to_owned() })
}

/// Refuses a source that no form could be read of.
///
/// # Errors
/// An empty source, and one over [`MAX_BYTES`].
pub fn check(source: &str) -> Result<(), ReadError> {
    if source.len() > MAX_BYTES {
        return Err(ReadError(Reason::TooLarge { bytes: source.len() }));
    }
    let empty = source.chars().all(|c| c.is_whitespace() || c == '\u{feff}');
    if empty { Err(ReadError(Reason::Empty)) } else { Ok(()) }
}

fn page(start: &str, name: &str) -> Option<Result<Sniffed, ReadError>> {
    const STARTS: [&str; 2] = ["<!doctype", "<html"];
    let by_start = STARTS.iter().find(|begin| starts_with(start, begin));
    if by_start.is_none() && !is_html_type(name) {
        return None;
    }
    #[cfg(feature = "doors")]
    let found = {
        let why =
            by_start.map_or_else(|| "its media type says so".to_owned(), |begin| format!("it starts with {begin}"));
        Ok(Sniffed { form: Form::Html, why: format!("HTML: {why}") })
    };
    #[cfg(not(feature = "doors"))]
    let found = Err(ReadError(Reason::HtmlPage));
    Some(found)
}

fn json(start: &str, name: &str, why: &str) -> Sniffed {
    #[cfg(feature = "doors")]
    if let Some(found) = signs::json(start, name) {
        return found;
    }
    #[cfg(not(feature = "doors"))]
    let _ = (start, name);
    Sniffed { form: Form::Json, why: ["JSON: ", why].concat() }
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

    fn form(source: &str, media_type: Option<&str>) -> Form {
        sniff(source, media_type).unwrap().form
    }

    /// Why a source is too large.
    fn too_large(source: &str) -> String {
        let error = sniff(source, None).unwrap_err();
        assert_eq!(error.kind(), "release-too-large");
        error.to_string()
    }

    #[test]
    fn a_text_may_have_so_many_lines_and_no_more() {
        assert_eq!(form(&"a\n\n".repeat(MAX_PIECES), None), Form::Text);
        let error = too_large(&"a\n".repeat(MAX_PIECES + 1));
        assert!(error.contains("4001 lines"), "{error}");
    }

    #[test]
    fn a_text_may_have_so_many_bytes_and_no_more() {
        assert_eq!(form(&"a".repeat(MAX_TEXT_BYTES), None), Form::Text);
        let error = too_large(&"a".repeat(MAX_TEXT_BYTES + 1));
        assert!(error.contains("at most 262144: give one release"), "{error}");
        assert_eq!(form(&["{", &" ".repeat(MAX_TEXT_BYTES)].concat(), None), Form::Json);
    }

    #[test]
    fn a_brace_or_a_type_means_json() {
        assert_eq!(form("\u{feff} \n{}", None), Form::Json);
        assert_eq!(form("[]", Some("application/json; charset=utf-8")), Form::Json);
        assert_eq!(form("[]", Some("application/vnd.release+JSON")), Form::Json);
        assert_eq!(form("{}", Some("text/plain")), Form::Json);
    }

    #[test]
    fn anything_else_is_text() {
        assert_eq!(form("# A\n-\nb", None), Form::Text);
        assert_eq!(form("<b> is a tag", Some("text/plain")), Form::Text);
    }

    #[cfg(not(feature = "doors"))]
    #[test]
    fn a_page_is_refused_by_its_type_or_its_start() {
        assert_eq!(sniff("A", Some("Text/HTML")), Err(ReadError(Reason::HtmlPage)));
        assert_eq!(sniff("\n<!DOCTYPE html>", None), Err(ReadError(Reason::HtmlPage)));
        assert_eq!(sniff("<html lang=en>", Some("text/plain")), Err(ReadError(Reason::HtmlPage)));
    }

    #[cfg(feature = "doors")]
    #[test]
    fn a_page_is_known_by_its_type_or_its_start() {
        assert_eq!(form("A", Some("Text/HTML")), Form::Html);
        assert_eq!(form("\n<!DOCTYPE html>", None), Form::Html);
        assert_eq!(sniff("<html lang=en>", Some("text/plain")).unwrap().why, "HTML: it starts with <html");
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert_eq!(sniff(" \r\n\t\u{feff}", None), Err(ReadError(Reason::Empty)));
        let long = "a".repeat(MAX_BYTES + 1);
        assert_eq!(sniff(&long, None), Err(ReadError(Reason::TooLarge { bytes: MAX_BYTES + 1 })));
    }
}
