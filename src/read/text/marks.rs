//! Marks of layout: bullets, numbers, dividers and end marks.

use super::super::Reading;
use super::paragraphs::Paragraph;
use super::words::{self, END_MARKS, MONTHS};

/// What stands before a list item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A bullet of any sort.
    Bullet,
    /// A number, with its rank from 1.
    Number(u32),
    /// A letter, with its rank from 1.
    Letter(u32),
}

impl Mark {
    /// Whether items with such a mark are counted.
    pub(super) fn counts(self) -> bool {
        self != Self::Bullet
    }

    /// Whether it is the first of its sort.
    pub(super) fn is_first(self) -> bool {
        matches!(self, Self::Number(1) | Self::Letter(1))
    }
}

const BULLETS: &[char] = &[
    '+', '-', '–', '—', '•', '»', '*', '·', '▪', '◦', '‣', '●', '○', '■', '►', '➢', '→', '✓', '✔', '❖', '♦', '◆', '□',
    '>', '\u{f0b7}', '\u{f0a7}',
];

/// Splits a leading mark from a line. The rest is empty when the mark stands alone.
pub(super) fn leading(words: &str) -> Option<(Mark, &str)> {
    // Most lines start with a letter, and are none.
    if let [first, second, ..] = words.as_bytes()
        && first.is_ascii_alphabetic()
        && *second != b')'
        && !(matches!(first, b'i' | b'v' | b'x') && matches!(second, b'i' | b'v' | b'x'))
    {
        return None;
    }
    let (first, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    let mut characters = first.chars();
    let mark = match (characters.next(), characters.next()) {
        (Some(c), None) if BULLETS.contains(&c) => Mark::Bullet,
        (Some('-'), Some('-')) if first == "--" => Mark::Bullet,
        _ => numbered(first).filter(|_| !is_day(first, rest)).or_else(|| dashed(first, rest))?,
    };
    Some((mark, rest))
}

/// "1. April": in German a day, and no item.
fn is_day(first: &str, rest: &str) -> bool {
    let month = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    first.ends_with('.') && month.starts_with(char::is_uppercase) && words::has(MONTHS, month)
}

/// The letter that word processors leave of a round bullet. It is a word in some languages, so that one alone says nothing.
pub(super) fn round(words: &str) -> Option<(Mark, &str)> {
    words.strip_prefix("o ").map(|rest| (Mark::Bullet, rest.trim_start()))
}

/// `1.`, `1)`, `(1)`, `[1]`, `a)`, `(a)`, `i)`: up to two digits, one letter, or a small Roman number. (`a.` is left out, since it may
/// be an initial.)
fn numbered(first: &str) -> Option<Mark> {
    const ROMAN: [&str; 10] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
    // "[1]" before a note.
    if let Some(note) = first.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        let figures = (1..=2).contains(&note.len()) && note.bytes().all(|byte| byte.is_ascii_digit());
        return note.parse().ok().filter(|rank| figures && *rank > 0).map(Mark::Number);
    }
    let (core, dot) = match first.strip_suffix('.') {
        Some(core) => (core, true),
        None => (first.strip_suffix(')')?, false),
    };
    let core = if dot { core } else { core.strip_prefix('(').unwrap_or(core) };
    let rank = |index: usize| u32::try_from(index + 1).ok().map(Mark::Letter);
    match core.as_bytes() {
        // "i)" opens a list far more often than it is the ninth of one.
        _ if !dot && let Some(index) = ROMAN.iter().position(|roman| *roman == core) => rank(index),
        [letter @ b'a'..=b'z'] if !dot => rank(usize::from(letter - b'a')),
        [b'0'..=b'9'] | [b'1'..=b'9', b'0'..=b'9'] => core.parse().ok().map(Mark::Number),
        _ => None,
    }
}

/// `1-`, `١-`, `١.` and `١)`, as Arabic counts, and `א.`, as Hebrew does; not "5- und 6-Jährige".
fn dashed(first: &str, rest: &str) -> Option<Mark> {
    let core = first.strip_suffix(['-', '.', ')'])?;
    // "א.", "ב)"
    let mut letters = core.chars();
    if let (Some(letter @ 'א'..='ט'), None) = (letters.next(), letters.next()) {
        return Some(Mark::Letter(u32::from(letter) - u32::from('א') + 1));
    }
    let dash = first.ends_with('-');
    let digits = (1..=2).contains(&core.chars().count()) && core.chars().all(|c| words::digit(c).is_some());
    let small = rest.starts_with(char::is_lowercase) || rest.starts_with(|c: char| words::digit(c).is_some());
    let arabic = core.starts_with(|c: char| !c.is_ascii());
    let number: String = core.chars().filter_map(words::digit).collect();
    let known = digits && (dash && !small || arabic);
    number.parse().ok().filter(|rank| known && *rank > 0).map(Mark::Number)
}

/// Whether a line says that the release ends here: `ENDS`, `###`, `# # #`, `-30-`, `*** END ***`, `-FIN-`, `Ende`.
pub(super) fn is_end(words: &str) -> bool {
    // A longer line is never one, and need not be gone through.
    if words.len() > 48 {
        return false;
    }
    // Arabic is drawn out by a letter of its own: "ـــ انتهى ـــ".
    let core = words.trim_matches(|c: char| !c.is_alphanumeric() || c == 'ـ');
    if core.is_empty() {
        let signs = words.chars().filter(|c| !c.is_whitespace());
        return signs.clone().count() >= 3 && signs.clone().all(|sign| sign == '#');
    }
    if core == "30" {
        return words == core || words.starts_with(['-', '–', '—', '#']) && words.ends_with(['-', '–', '—', '#']);
    }
    // "--oo0oo--"
    if core.len() >= 3 && core.contains('o') && core.chars().all(|c| matches!(c, 'o' | '0' | 'O')) {
        return true;
    }
    // "(Schluss) mk": who wrote it signs with a few letters.
    if let Some((mark, rest)) = words.strip_prefix('(').and_then(|rest| rest.split_once(") "))
        && rest.len() <= 9
        && rest.chars().all(|c| c.is_lowercase() || c == '/')
    {
        return words::has(END_MARKS, mark);
    }
    // "CRÍOCH / ENDS"
    words::has(END_MARKS, core) || core.split('/').any(|part| words::has(END_MARKS, part.trim()))
}

/// Whether a line belongs to the paper that a release was printed on: `-more-`, `Page 2 of 3`.
pub(super) fn is_page_mark(words: &str) -> bool {
    if words.len() > 24 {
        return false;
    }
    let core = words.trim_matches(|c: char| !c.is_alphanumeric());
    if core.eq_ignore_ascii_case("more") {
        return core.len() + 2 <= words.len();
    }
    let mut parts = core.split_whitespace();
    let is_number = |part: Option<&str>| part.is_some_and(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let page = parts.next().is_some_and(|word| word.eq_ignore_ascii_case("page")) && is_number(parts.next());
    page && match parts.next() {
        None => true,
        Some(of) => (of == "of" || of == "/") && is_number(parts.next()) && parts.next().is_none(),
    }
}

/// Whether a line is a rule of at least three equal signs: `---`, `* * *`, `____`.
pub(super) fn is_divider(words: &str) -> bool {
    let mut signs = words.chars().filter(|c| !c.is_whitespace());
    let Some(first @ ('-' | '–' | '—' | '*' | '_' | '=' | '~' | '•' | '#')) = signs.next() else { return false };
    // One sign alone may be the mark of an item.
    if first == '#' {
        return words.len() <= 2 && signs.all(|sign| sign == '#');
    }
    let mut count = 1;
    signs.all(|sign| {
        count += 1;
        sign == first
    }) && count >= 3
}

/// Sets lines of marks aside by a rule.
pub(super) fn set_aside(marks: &[Paragraph], rule: &'static str, reading: &mut Reading) {
    for line in marks.iter().flat_map(Paragraph::all_lines) {
        reading.set_aside(line, rule);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_and_hebrew_count_in_their_own_way() {
        assert_eq!(leading("1- زراعة"), Some((Mark::Number(1), "زراعة")));
        assert_eq!(leading("٢. زراعة"), Some((Mark::Number(2), "زراعة")));
        assert_eq!(leading("ב. בכל קומה"), Some((Mark::Letter(2), "בכל קומה")));
        assert_eq!(leading("5- und 6-Jährige"), None);
    }

    #[test]
    fn bullets_of_every_sort_are_marks() {
        for bullet in BULLETS {
            let line = [&bullet.to_string(), " A"].concat();
            assert_eq!(leading(&line), Some((Mark::Bullet, "A")));
        }
        assert_eq!(leading("-"), Some((Mark::Bullet, "")));
    }

    #[test]
    fn numbers_and_letters_have_a_rank() {
        for (line, rank) in [("1. A", 1), ("12) A", 12), ("(3) A", 3)] {
            assert_eq!(leading(line), Some((Mark::Number(rank), "A")));
        }
        for (line, rank) in [("b) A", 2), ("(c) A", 3), ("(i) A", 1), ("iv) A", 4)] {
            assert_eq!(leading(line), Some((Mark::Letter(rank), "A")));
        }
    }

    #[test]
    fn words_and_amounts_are_no_marks() {
        for line in
            ["-5 degrees", "2025. A year", "1. April die Brücke", "A. Miller", "J) x", "…", "3.5 million", "a. Miller"]
        {
            assert_eq!(leading(line), None, "{line}");
        }
    }

    #[test]
    fn end_marks_are_whole_lines() {
        for line in [
            "ENDS",
            "Ends",
            "- ENDS -",
            "###",
            "# # #",
            "-30-",
            "– 30 –",
            "*** End ***",
            "[ENDS]",
            "30",
            "- Ende -",
            "FIN",
            "End of release",
            "(Schluss) mk",
        ] {
            assert!(is_end(line), "{line}");
        }
        for line in ["The end", "Ends of the line are closed", "#", "- 30 people", "-", ""] {
            assert!(!is_end(line), "{line}");
        }
    }

    #[test]
    fn marks_of_the_paper_are_no_text() {
        for line in ["-more-", "– MORE –", "Page 2 of 3", "page 2"] {
            assert!(is_page_mark(line), "{line}");
        }
        for line in ["More", "Page turners of 2025", "Page one"] {
            assert!(!is_page_mark(line), "{line}");
        }
    }

    #[test]
    fn dividers_are_rules_of_equal_signs() {
        for line in ["---", "* * *", "______", "•••"] {
            assert!(is_divider(line), "{line}");
        }
        for line in ["-", "--", "- a -", "...", ""] {
            assert!(!is_divider(line), "{line}");
        }
    }
}
