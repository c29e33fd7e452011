//! Step 11: a note that quotes words points at them.

use super::super::Note;

/// Finds the column of each note in the text: where the words stand that it quotes last, in its line or, if those go on over
/// lines, in one soon after it.
pub(super) fn find(text: &str, notes: &mut [Note]) {
    if notes.is_empty() {
        return;
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let even = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = even.split('\n').collect();
    for note in notes {
        let (Some(line), None, Some(words)) = (note.line, note.column, quoted(&note.message)) else { continue };
        let from = line.saturating_sub(1);
        let found =
            lines.iter().enumerate().skip(from).take(LINES).find_map(|(index, line)| Some((index, line.find(words)?)));
        if let Some((index, at)) = found {
            note.line = Some(index + 1);
            note.column = lines[index].get(..at).map(|before| before.chars().count() + 1);
        }
    }
}

/// A paragraph that was broken at a width has its words on one of so many lines.
const LINES: usize = 12;

/// The words that a message quotes last, up to where they were cut.
fn quoted(message: &str) -> Option<&str> {
    let (_, last) = message.rsplit_once('“')?;
    let words = last.split(['”', '…']).next()?.trim();
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_points_at_the_words_that_it_quotes() {
        let note = |message: &str| Note { line: Some(2), column: None, message: message.into() };
        let mut notes = [note("only “a” was read, and “soon” was left out"), note("“gone” is nowhere"), note("odd")];
        find("A\n  Date: soon", &mut notes);
        assert_eq!(notes.map(|note| (note.line, note.column)), [(Some(2), Some(9)), (Some(2), None), (Some(2), None)]);
    }
}
