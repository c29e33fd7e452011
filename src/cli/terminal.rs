//! Text that may go to a terminal, whoever wrote it.

/// Text in which whatever would steer a terminal, or turn letters round, is a mark.
pub(super) fn shown(text: &str) -> String {
    text.chars().map(|c| if c == '\n' { c } else { visible(c) }).collect()
}

/// The same for one character; a tab is a space.
pub(super) fn visible(c: char) -> char {
    let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    match c {
        '\t' => ' ',
        _ if c.is_control() || turns || matches!(c, '\u{2028}' | '\u{2029}') => '\u{fffd}',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_is_shown() {
        assert_eq!(
            shown("a\u{1b}[31m\u{9b}\u{202e}b\tc\r\u{2067}"),
            "a\u{fffd}[31m\u{fffd}\u{fffd}b c\u{fffd}\u{fffd}"
        );
    }

    #[test]
    fn words_of_every_script_stay_as_they_are() {
        for words in ["na\u{ef}ve", "日本語", "שלום", "می\u{200c}خواهم", "👩\u{200d}🚒"] {
            assert_eq!(shown(words), words);
        }
    }
}
