//! Step 11: a note that quotes words points at them.

use super::super::Note;
use super::lines;

/// Finds the column of each note in the text: where the words stand that it quotes last, in its line or, if those go on over
/// lines, in one soon after it. A mark of quotation before them is the place: it is what has no partner.
pub(super) fn find(text: &str, notes: &mut [Note]) {
    if notes.is_empty() {
        return;
    }
    let lines: Vec<&str> = lines::raw(text).collect();
    for note in notes {
        let (Some(line), None, Some(words)) = (note.line, note.column, quoted(&note.message)) else { continue };
        let from = line.saturating_sub(1);
        let near = lines.get(from..lines.len().min(from + LINES)).unwrap_or_default();
        let whole = near.iter().enumerate().find_map(|(index, line)| Some((index, line.find(words)?)));
        if let Some((index, at)) = whole.or_else(|| spread(near, words)) {
            let before = near.get(index).and_then(|line| line.get(..at)).unwrap_or_default();
            let mark = before.ends_with(['“', '"', '«', '„', '‘', '\'', '「', '『', '‚', '‹', '”', '»', '’']);
            note.line = Some(from + index + 1);
            note.column = Some(before.chars().count() + usize::from(!mark));
        }
    }
}

/// A paragraph that was broken at a width has its words on one of so many lines.
const LINES: usize = 12;

/// A longer quotation is known by its beginning, in bytes.
const ENOUGH: usize = 60;

/// The line and byte where words begin whose spaces are other ones here, or line breaks.
fn spread(lines: &[&str], words: &str) -> Option<(usize, usize)> {
    let solid = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let mut wanted = solid(words);
    wanted.truncate(wanted.floor_char_boundary(ENOUGH));
    let all = solid(&lines.concat());
    let mut left = all.find(&wanted)?;
    for (index, line) in lines.iter().enumerate() {
        for (at, c) in line.char_indices().filter(|(_, c)| !c.is_whitespace()) {
            match left.checked_sub(c.len_utf8()) {
                Some(less) => left = less,
                None => return Some((index, at)),
            }
        }
    }
    None
}

/// The words that a message quotes last, up to where they were cut.
fn quoted(message: &str) -> Option<&str> {
    let (_, last) = message.rsplit_once('“')?;
    let words = last.split(['”', '…']).next()?.trim();
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(message: &str) -> Note {
        Note { line: Some(2), column: None, message: message.into() }
    }

    /// Where a note on the second line points in the end.
    fn place(text: &str, message: &str) -> (Option<usize>, Option<usize>) {
        let mut notes = [note(message)];
        find(text, &mut notes);
        (notes[0].line, notes[0].column)
    }

    #[test]
    fn a_note_points_at_the_words_that_it_quotes() {
        let message = "only “a” was read, and “soon” was left out";
        assert_eq!(place("A\n  Date: soon", message), (Some(2), Some(9)));
        assert_eq!(place("\u{feff}A\r\n  Däte: soon\r\n", message), (Some(2), Some(9)));
    }

    #[test]
    fn a_note_without_words_or_whose_words_are_not_there_keeps_its_line() {
        assert_eq!(place("A\n  Date: soon", "“gone” is nowhere"), (Some(2), None));
        assert_eq!(place("A\n  Date: soon", "odd"), (Some(2), None));
    }

    #[test]
    fn words_over_lines_and_with_other_spaces_are_found_where_they_begin() {
        let message = "the quotation “the ferry will run…” is not closed";
        assert_eq!(place("A\n- She said\n  now \tthe\n  ferry   will run on.", message), (Some(3), Some(8)));
    }

    #[test]
    fn a_quotation_begins_with_its_mark() {
        let message = "the quotation “the ferry…” is not closed";
        assert_eq!(place("A\n- She said “the ferry will run on.", message), (Some(2), Some(12)));
    }
}
