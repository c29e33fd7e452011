//! Which lines are rows of a table, and what their cells are.

use super::lines::Line;

/// What parts the cells of a line. Runs of spaces are weak evidence, so that they need more rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Separator {
    Bar,
    Tab,
    Spaces,
}

/// So many rows make a table where bars or tabs part the cells, and where spaces do.
const LEAST: usize = 2;
const LEAST_BY_SPACES: usize = 3;

/// A cell between tabs or spaces is shorter than this, in bytes.
const LONGEST_CELL: usize = 80;
/// And has no more words.
const MOST_WORDS: usize = 10;

/// Nobody sends a wider table; the bound keeps the work on one line small.
const MOST_CELLS: usize = 24;

/// The cells of each line of a region that is a row; nothing for the others.
pub(super) fn rows<'a>(region: &[Line<'a>]) -> Vec<Vec<&'a str>> {
    let mut rows: Vec<Vec<&str>> = vec![Vec::new(); region.len()];
    let mut from = 0;
    while from < region.len() {
        // A rule may come first.
        let of = from + usize::from(is_rule(region[from].raw));
        let Some(shape) = region.get(of).and_then(shape) else {
            from += 1;
            continue;
        };
        let rest = region[from..].iter();
        let length = rest.take_while(|line| is_rule(line.raw) || self::shape(line) == Some(shape)).count();
        // Four cells in two rows are no accident.
        let least = if shape.0 == Separator::Spaces && shape.1 < LEAST_BY_SPACES + 1 { LEAST_BY_SPACES } else { LEAST };
        if length >= least && !is_labelled(&region[from..from + length], shape.0) {
            for (row, line) in rows[from..from + length].iter_mut().zip(&region[from..]) {
                *row = if is_rule(line.raw) { vec![line.raw] } else { cells(line.raw, shape.0) };
            }
        }
        // Column heads stand over figures, and nothing over the first column.
        if let Some(above) = from.checked_sub(1).filter(|above| length >= least && rows[*above].is_empty())
            && let Some((separator, count)) = self::shape(&region[above])
            && (separator, count + 1) == shape
            && region[above].indent > 0
        {
            rows[above] = std::iter::once("").chain(cells(region[above].raw, separator)).collect();
        }
        from += length.max(1);
    }
    rows
}

/// Whether a row is nothing but a rule between others: `|---|---|`.
pub(super) fn is_rule(raw: &str) -> bool {
    let mut signs = raw.bytes().filter(|b| !b.is_ascii_whitespace());
    raw.contains("--") && signs.all(|b| matches!(b, b'-' | b'|' | b'+' | b':' | b'='))
}

/// The separator of a line's cells, and how many there are, if it may be a row.
fn shape(line: &Line) -> Option<(Separator, usize)> {
    // White space was evened out wherever a line has tabs or runs of spaces.
    let plain = line.raw.len() == line.words.len();
    let separator = if line.raw.contains('|') {
        Separator::Bar
    } else if plain && !line.raw.contains('\t') {
        return None;
    } else if line.raw.contains('\t') {
        Separator::Tab
    } else if line.raw.contains("  ") {
        Separator::Spaces
    } else {
        return None;
    };
    let cells = cells(line.raw, separator);
    // Prose with a tab in it has parts that are too long for cells.
    let short = separator == Separator::Bar || cells.iter().all(|cell| is_short(cell)) && !is_prose(&cells);
    (cells.len() >= 2 && short).then_some((separator, cells.len()))
}

fn is_short(cell: &str) -> bool {
    cell.len() <= LONGEST_CELL && cell.split_whitespace().count() <= MOST_WORDS
}

/// Whether cells are the parts of a sentence: one goes on in small letters from many words before it, or it ends as one.
fn is_prose(cells: &[&str]) -> bool {
    let words = |cell: &str| cell.split_whitespace().count();
    let goes_on = |pair: &[&str]| words(pair[0]) > 4 && pair[1].starts_with(char::is_lowercase);
    let ends = cells
        .last()
        .is_some_and(|last| last.ends_with(['.', '”', '"', ':']) && !last.starts_with(|c: char| c.is_ascii_digit()));
    cells.windows(2).any(goes_on) || ends && cells.iter().map(|cell| words(cell)).sum::<usize>() > 10
}

fn cells(raw: &str, separator: Separator) -> Vec<&str> {
    match separator {
        Separator::Bar => {
            let inner = raw.strip_prefix('|').unwrap_or(raw);
            inner.strip_suffix('|').unwrap_or(inner).split('|').map(str::trim).take(MOST_CELLS).collect()
        }
        // A cell may be empty, but two tabs in a row mostly only even out the columns.
        Separator::Tab => raw.split('\t').map(str::trim).filter(|cell| !cell.is_empty()).take(MOST_CELLS).collect(),
        Separator::Spaces => raw.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).take(MOST_CELLS).collect(),
    }
}

/// `When:⇥Tuesday` is no row but a label with its value, and a bullet with a tab after it is an item.
fn is_labelled(rows: &[Line], separator: Separator) -> bool {
    let labels = |line: &Line| {
        let cells = cells(line.raw, separator);
        let first = cells.first().copied().unwrap_or_default();
        // "Media contact:⇥Investor contact:" heads columns.
        first.ends_with(':') && !cells.iter().all(|cell| cell.ends_with(':'))
            || super::marks::leading(&[first, " "].concat()).is_some() && separator != Separator::Bar
    };
    rows.iter().any(labels)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::lines;

    fn found(text: &str) -> Vec<Vec<&str>> {
        rows(&lines::split(text)).into_iter().filter(|row| !row.is_empty()).collect()
    }

    #[test]
    fn bars_tabs_and_columns_of_spaces_part_cells() {
        let expected = vec![vec!["Port", "2025"], vec!["Lyall", "12"], vec!["Evans", "9"]];
        assert_eq!(found("Port | 2025\nLyall | 12\nEvans | 9"), expected);
        assert_eq!(found("| Port | 2025 |\n| Lyall | 12 |\n| Evans | 9 |"), expected);
        assert_eq!(found("Port\t2025\nLyall\t\t12\nEvans\t9"), expected);
        assert_eq!(found("Port      2025\nLyall     12\nEvans     9"), expected);
    }

    #[test]
    fn a_rule_belongs_to_the_table() {
        assert_eq!(found("A | B\n---|---\nC | D").len(), 3);
    }

    #[test]
    fn labels_items_and_lone_lines_are_no_rows() {
        for text in ["Who:\tThe mayor\nWhen:\tTuesday", "•\tOne\n•\tTwo", "A | B", "Double  space. Here.\nAnd  here"]
        {
            assert_eq!(found(text).len(), 0, "{text}");
        }
    }
}
