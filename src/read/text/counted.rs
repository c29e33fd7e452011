//! Numbers that count headings, not items: "1. Two steps", with prose below, and "2. ..." with prose below.

use super::lines::Line;
use super::marks::Mark;
use super::paragraphs::Paragraph;
use crate::headings::is_heading;

/// Prose below a heading has more words than this.
const PROSE: usize = 12;

/// Gives numbers back to headings. Each of at least two that count on from one has to stand over prose of its own: where one
/// does not, they are items.
pub(super) fn uncount<'a>(paragraphs: &mut [Paragraph<'a>], lines: &[Line<'a>]) {
    let mut series: Vec<usize> = Vec::new();
    for at in 0..=paragraphs.len() {
        let rank = paragraphs.get(at).map(|paragraph| paragraph.mark);
        let number = match rank {
            Some(Some(Mark::Number(number))) => Some(number as usize),
            Some(_) => continue,
            None => None,
        };
        if number.is_some_and(|number| number == series.len() + 1) {
            series.push(at);
            continue;
        }
        head(paragraphs, lines, &series);
        series.clear();
        series.extend(number.filter(|number| *number == 1).map(|_| at));
    }
}

fn head<'a>(paragraphs: &mut [Paragraph<'a>], lines: &[Line<'a>], series: &[usize]) {
    if series.len() < 2 || !series.iter().all(|at| stands_over_prose(&paragraphs[*at], paragraphs.get(*at + 1))) {
        return;
    }
    for at in series {
        let paragraph = &mut paragraphs[*at];
        if let Some(line) = line_of(lines, paragraph.lines.start) {
            paragraph.words.clone_from(&line.words);
            paragraph.mark = None;
            paragraph.sign = char::default();
        }
    }
}

/// The line of a number: they are in order, and blank ones are not among them.
fn line_of<'a, 'b>(lines: &'b [Line<'a>], number: usize) -> Option<&'b Line<'a>> {
    lines.binary_search_by_key(&number, |line| line.number).ok().map(|at| &lines[at])
}

fn stands_over_prose(number: &Paragraph, next: Option<&Paragraph>) -> bool {
    let heads = number.mark_line.is_none() && number.lines.len() == 1 && is_heading(&number.words);
    let prose = |next: &Paragraph| {
        next.mark.is_none()
            && next.cells.is_empty()
            // What stands farther in belongs to the item.
            && next.indent <= number.indent
            && next.words.split_whitespace().nth(PROSE).is_some()
    };
    heads && !number.words.ends_with(':') && next.is_some_and(prose)
}

#[cfg(test)]
mod tests {
    use crate::read;
    use crate::release::Block;

    const TOP: &str = "Fund opens for village halls\n\nThe fund for village halls opened on Monday with a first round of grants for roofs.\n\n";
    const PROSE: &str =
        "Halls hand in a plan of one page, and hear within a month whether it is one that can be paid for.\n\n";

    fn kinds(rest: &str) -> Vec<String> {
        let kind = |block: &Block| match block {
            Block::Heading { text, .. } => text.words(),
            Block::List { items, .. } => items.len().to_string(),
            _ => "-".to_owned(),
        };
        read::text(&[TOP, rest].concat()).release.body.iter().map(kind).collect()
    }

    #[test]
    fn numbers_over_prose_count_headings() {
        let text = ["1. Two steps\n", PROSE, PROSE, "2. What is paid\n\n", PROSE].concat();
        assert_eq!(kinds(&text), ["-", "1. Two steps", "-", "-", "2. What is paid", "-"]);
    }

    #[test]
    fn numbers_over_numbers_count_items() {
        assert_eq!(kinds(&["1. A plan\n2. A roof\n\n", PROSE].concat()), ["-", "2", "-"]);
        assert_eq!(kinds(&["1. Two steps\n", PROSE].concat()), ["-", "1", "-"]);
        let inside = ["1. Two steps\n   ", PROSE.trim_end(), "\n2. What is paid\n   ", PROSE].concat();
        assert!(!kinds(&inside).contains(&"1. Two steps".to_owned()), "{:?}", kinds(&inside));
    }
}
