//! Marks of layout: bullets, numbers, dividers and end marks.

use super::super::Reading;
use super::paragraphs::Paragraph;

/// What stands before a list item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A bullet of any sort.
    Bullet,
    /// A number or letter, with its rank from 1.
    Number(u32),
}

const BULLETS: &[char] = &['-', '–', '—', '•', '*', '·', '▪', '◦', '‣', '●', '○', '■', '►', '➢', '\u{f0b7}'];

/// Splits a leading mark from a line. The rest is empty when the mark stands alone.
pub(super) fn leading(words: &str) -> Option<(Mark, &str)> {
    // Most lines start with a letter, and are none.
    if let [first, second, ..] = words.as_bytes()
        && first.is_ascii_alphabetic()
        && *second != b')'
    {
        return None;
    }
    let (first, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    let mut characters = first.chars();
    let mark = match (characters.next(), characters.next()) {
        (Some(c), None) if BULLETS.contains(&c) => Mark::Bullet,
        _ => Mark::Number(rank(first)?),
    };
    Some((mark, rest))
}

/// `1.`, `1)`, `(1)`, `a)`, `(a)`: up to two digits or one letter. (`a.` is left out, since it may be an initial.)
fn rank(first: &str) -> Option<u32> {
    let (core, dot) = match first.strip_suffix('.') {
        Some(core) => (core, true),
        None => (first.strip_suffix(')')?, false),
    };
    let core = if dot { core } else { core.strip_prefix('(').unwrap_or(core) };
    match core.as_bytes() {
        [letter @ b'a'..=b'z'] if !dot => Some(u32::from(letter - b'a') + 1),
        [b'0'..=b'9'] | [b'1'..=b'9', b'0'..=b'9'] => core.parse().ok(),
        _ => None,
    }
}

/// Whether a line says that the release ends here: `ENDS`, `###`, `# # #`, `-30-`, `*** END ***`.
pub(super) fn is_end(words: &str) -> bool {
    // A longer line is never one, nor is one that starts with another letter; neither need be gone through.
    let may_start = |first: char| matches!(first, 'E' | 'e' | '3');
    if words.len() > 40 || !words.chars().find(|c| c.is_alphanumeric()).is_none_or(may_start) {
        return false;
    }
    let solid: String = words.chars().filter(|c| !c.is_whitespace()).collect();
    if solid.len() >= 3 && solid.bytes().all(|b| b == b'#') {
        return true;
    }
    let core = solid.trim_matches(|c: char| !c.is_alphanumeric());
    if core == "30" {
        return solid.starts_with(['-', '–', '—']) && solid.ends_with(['-', '–', '—']);
    }
    core.eq_ignore_ascii_case("ends") || core.eq_ignore_ascii_case("end")
}

/// Whether a line is a rule of at least three equal signs: `---`, `* * *`, `____`.
pub(super) fn is_divider(words: &str) -> bool {
    let mut signs = words.chars().filter(|c| !c.is_whitespace());
    let Some(first @ ('-' | '–' | '—' | '*' | '_' | '=' | '~' | '•')) = signs.next() else { return false };
    let mut count = 1;
    signs.all(|sign| {
        count += 1;
        sign == first
    }) && count >= 3
}

/// Sets the lines of end marks aside.
pub(super) fn set_aside(ends: &[Paragraph], reading: &mut Reading) {
    for line in ends.iter().flat_map(Paragraph::all_lines) {
        reading.set_aside(line, "end-mark");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        for (line, rank) in [("1. A", 1), ("12) A", 12), ("(3) A", 3), ("b) A", 2), ("(c) A", 3)] {
            assert_eq!(leading(line), Some((Mark::Number(rank), "A")));
        }
    }

    #[test]
    fn words_and_amounts_are_no_marks() {
        for line in ["-5 degrees", "2025. A year", "A. Miller", "J) x", "…", "3.5 million", "a. Miller"] {
            assert_eq!(leading(line), None, "{line}");
        }
    }

    #[test]
    fn end_marks_are_whole_lines() {
        for line in ["ENDS", "Ends", "- ENDS -", "###", "# # #", "-30-", "– 30 –", "*** End ***", "[ENDS]"] {
            assert!(is_end(line), "{line}");
        }
        for line in ["30", "The end", "Ends of the line are closed", "#", "- 30 people"] {
            assert!(!is_end(line), "{line}");
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
