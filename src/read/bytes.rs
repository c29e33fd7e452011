//! Bytes to text: which encoding it is, and how sure that is.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::Note;
use super::error::{ReadError, Reason};

/// Files that press offices send and that are no text, by their first bytes.
const BINARY: [(&[u8], &str); 6] = [
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document or another archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
];

/// A page says its encoding within so many bytes (HTML standard, "prescan a byte stream").
const PRESCAN: usize = 1024;

pub(super) fn decode(bytes: &[u8], media_type: Option<&str>) -> Result<(String, Vec<Note>), ReadError> {
    if let Some((_, what)) = BINARY.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(ReadError(Reason::Binary { what }));
    }
    let (encoding, assumed) = encoding_of(bytes, media_type);
    let mut notes = Vec::new();
    let mut note = |line, column, message| notes.push(Note { line, column, message });
    if let Some(why) = assumed {
        note(None, None, format!("the encoding is not said; it was taken for {}, {why}", encoding.name()));
    }
    // A byte-order mark is taken away here, and overrules what was said.
    let (text, _, faulty) = encoding.decode(bytes);
    if faulty {
        let wrong = text.matches('\u{fffd}').count();
        let before = text.split('\u{fffd}').next().unwrap_or_default();
        let line = before.split('\n').count();
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let name = encoding.name();
        let message = format!("{wrong} places are not {name}, of which this is the first; each became “\u{fffd}”");
        note(Some(line), Some(column), message);
    }
    Ok((text.into_owned(), notes))
}

/// The encoding, and, where nothing said it, why it was taken.
fn encoding_of(bytes: &[u8], media_type: Option<&str>) -> (&'static Encoding, Option<&'static str>) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, None);
    }
    let told = media_type.and_then(charset).and_then(|label| Encoding::for_label(label.as_bytes()));
    if let Some(encoding) = told {
        return (encoding, None);
    }
    if let Some(encoding) = wide(bytes) {
        return (encoding, Some("by where its zero bytes are"));
    }
    if let Some(encoding) = in_page(bytes) {
        return (encoding, None);
    }
    if is_mostly_utf_8(bytes) {
        // UTF-8 is what everybody expects, and needs no note.
        return (UTF_8, None);
    }
    (WINDOWS_1252, Some("as it is not UTF-8"))
}

/// The value of `charset=` in a media type or an attribute.
fn charset(text: &str) -> Option<&str> {
    let at = text.to_ascii_lowercase().find("charset=")?;
    let value = text.get(at + "charset=".len()..)?.trim_start().trim_start_matches(['"', '\'']);
    value.split([';', '"', '\'', ' ', '/', '>']).next().filter(|label| !label.is_empty())
}

/// UTF-16 without a byte-order mark: in western scripts nearly every other byte is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..bytes.len().min(4096))?;
    let zeros = |from: usize| start.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), start.len() / 2);
    if half == 0 || even.max(odd) * 2 < half || even.min(odd) * 8 > half {
        return None;
    }
    Some(if even > odd { UTF_16BE } else { UTF_16LE })
}

/// What a page says of itself: `<meta charset>`, or the content of `<meta http-equiv>`.
fn in_page(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(bytes.get(..bytes.len().min(PRESCAN))?).into_owned();
    let metas = start.split('<').filter(|tag| tag.get(..5).is_some_and(|name| name.eq_ignore_ascii_case("meta ")));
    let label = metas.filter_map(|tag| tag.split('>').next()).find_map(charset)?;
    // A page whose bytes can be searched for a tag is not UTF-16, whatever it says (HTML standard).
    Encoding::for_label(label.as_bytes()).map(|told| if told == UTF_16LE || told == UTF_16BE { UTF_8 } else { told })
}

/// Whether this is UTF-8, or would be but for a few broken characters: it has more that are right.
fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    wrong == 0 || right > wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8], media_type: Option<&str>) -> (String, Vec<String>) {
        let (text, notes) = decode(bytes, media_type).unwrap();
        (text, notes.iter().map(ToString::to_string).collect())
    }

    fn utf_16(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    }

    #[test]
    fn utf_8_is_read_with_and_without_its_mark() {
        assert_eq!(decoded("é".as_bytes(), None), ("é".to_owned(), vec![]));
        assert_eq!(decoded(b"\xef\xbb\xbf\xc3\xa9", Some("text/plain; charset=latin1")), ("é".to_owned(), vec![]));
    }

    #[test]
    fn utf_16_is_known_by_its_mark_or_its_zeros() {
        for little in [true, false] {
            let name = if little { "UTF-16LE" } else { "UTF-16BE" };
            assert_eq!(decoded(&utf_16("\u{feff}Bridge é", little), None), ("Bridge é".to_owned(), vec![]));
            let note = format!("the encoding is not said; it was taken for {name}, by where its zero bytes are");
            assert_eq!(decoded(&utf_16("Bridge é", little), None), ("Bridge é".to_owned(), vec![note]));
        }
    }

    #[test]
    fn what_is_said_counts() {
        assert_eq!(decoded(b"\xe9", Some("text/plain; charset=\"ISO-8859-1\"")), ("é".to_owned(), vec![]));
        let page = b"<html><head><meta charset='iso-8859-2'><p>\xe8";
        assert!(decoded(page, None).0.ends_with('č'));
        let page = b"<meta http-equiv=content-type content=\"text/html; charset=windows-1251\">\xe8";
        assert!(decoded(page, None).0.ends_with('и'));
    }

    #[test]
    fn anything_else_is_windows_1252_and_a_note_says_so() {
        let (text, notes) = decoded(b"\x93Caf\xe9\x94", None);
        assert_eq!(text, "“Café”");
        assert_eq!(notes, ["the encoding is not said; it was taken for windows-1252, as it is not UTF-8"]);
    }

    #[test]
    fn a_broken_character_is_noted_with_its_place() {
        let (text, notes) = decoded(b"caf\xc3\xa9s \xe2\x80\x9cold\xe2\x80\x9d\nab\xff", None);
        assert!(text.ends_with("ab\u{fffd}"));
        assert_eq!(
            notes,
            ["line 2, column 3: 1 places are not UTF-8, of which this is the first; each became “\u{fffd}”"]
        );
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let error = decode(b"%PDF-1.7", None).unwrap_err().to_string();
        assert_eq!(error, "the source is a PDF, not text: save it as plain text or HTML, and give that");
    }
}
