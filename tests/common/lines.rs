//! The lines of a text as the reader counts them.

/// The lines of a text that have words, with their numbers; lines are broken at LF, CRLF and CR.
pub(crate) fn filled(text: &str) -> impl Iterator<Item = (usize, &str)> {
    numbered(text).filter(|(_, line)| !line.trim().is_empty())
}

/// All lines, with their numbers.
pub(crate) fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let broken = text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'));
    broken.enumerate().map(|(index, line)| (index + 1, line))
}
