//! Step 5: what each paragraph of the body is: heading, quote, list item, divider or plain paragraph.

use super::facts::{self, Fact};
use super::lists::{self, Item};
use super::marks;
use super::paragraphs::Paragraph;
use super::quotations;
use super::signatures;
use super::unclosed;
use super::words::{self, BOX_TITLES};
use crate::headings::is_heading;
use crate::release::ListKind;

/// A part of the body, not yet a block.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Paragraph(Paragraph<'a>),
    Heading(Paragraph<'a>),
    /// Paragraphs in one quotation, and the line under them that names the speaker.
    Quote {
        paragraphs: Vec<Paragraph<'a>>,
        by: Option<Paragraph<'a>>,
        closed: bool,
    },
    List {
        kind: ListKind,
        intro: Option<Paragraph<'a>>,
        items: Vec<Item<'a>>,
    },
    /// Who, what, when and where.
    Facts(Vec<Fact<'a>>),
    Table {
        caption: Option<Paragraph<'a>>,
        rows: Vec<Paragraph<'a>>,
    },
    /// A list under a title such as "Key facts".
    Box {
        title: Paragraph<'a>,
        list: Box<Piece<'a>>,
    },
    Divider(Paragraph<'a>),
}

impl Piece<'_> {
    /// The words of a piece that may name people or days.
    pub(super) fn prose(&self) -> Option<&str> {
        match self {
            Self::Paragraph(paragraph) => Some(&paragraph.words),
            Self::List { intro, .. } => intro.as_ref().map(|intro| &*intro.words),
            _ => None,
        }
    }
}

impl Piece<'_> {
    /// The words of a list's items, which may name people.
    pub(super) fn items(&self) -> impl Iterator<Item = &str> {
        let (items, facts) = match self {
            Self::List { items, .. } => (items.as_slice(), [].as_slice()),
            Self::Facts(facts) => ([].as_slice(), facts.as_slice()),
            _ => ([].as_slice(), [].as_slice()),
        };
        let facts = facts.iter().flat_map(|fact| std::iter::once(&fact.label).chain(&fact.more));
        items.iter().map(|item| &*item.paragraph.words).chain(facts.map(|paragraph| &*paragraph.words))
    }
}

/// Shapes paragraphs into pieces.
pub(super) fn shape(paragraphs: Vec<Paragraph<'_>>) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let runs = runs(&paragraphs);
    let mut rest = std::collections::VecDeque::from(paragraphs);
    while let Some(paragraph) = rest.front() {
        let run_on = runs.get(runs.len() - rest.len()).is_some_and(|run| *run);
        // In a list that has begun, labels are labels of items.
        let listed = paragraph.mark.is_some() && matches!(pieces.last(), Some(Piece::List { .. }));
        let run =
            if !listed && facts::is_fact(&paragraph.words) { facts::run_length(rest.make_contiguous()) } else { 0 };
        if run > 0 {
            pieces.push(Piece::Facts(facts::read(rest.drain(..run).collect())));
            continue;
        }
        let signed = if is_unsigned(pieces.last()) { signatures::length(rest.make_contiguous()) } else { 0 };
        if signed > 0
            && let Some(Piece::Quote { by, .. }) = pieces.last_mut()
        {
            *by = signatures::join(rest.drain(..signed));
            continue;
        }
        let Some(paragraph) = rest.pop_front() else { break };
        if !paragraph.cells.is_empty() {
            push_row(&mut pieces, paragraph);
        } else if let Some(mark) = paragraph.mark {
            if rest.front().is_none_or(|next| next.mark.is_none())
                && is_unsigned(pieces.last())
                && signatures::is_dashed(&paragraph)
                && let Some(Piece::Quote { by, .. }) = pieces.last_mut()
            {
                *by = Some(paragraph);
                continue;
            }
            lists::push(&mut pieces, paragraph, mark);
        } else if marks::is_divider(&paragraph.words) {
            pieces.push(Piece::Divider(paragraph));
        } else if signatures::names_speaker(&paragraph.words)
            && let Some(Piece::Quote { by: by @ None, .. }) = pieces.last_mut()
        {
            *by = Some(paragraph);
        } else if rest.front().is_some_and(|next| is_quoted_heading(&paragraph.words, next, pieces.last())) {
            pieces.push(Piece::Heading(paragraph));
        } else if let Some(closed) = quotations::whole(&paragraph.words) {
            let mut quote = vec![paragraph];
            let mut closed = closed;
            // A quotation over several paragraphs opens each and closes the last.
            while !closed
                && let Some(next) = rest.front()
                && next.mark.is_none()
                && let Some(closes) = quotations::whole(&next.words)
            {
                closed = closes;
                quote.extend(rest.pop_front());
            }
            if !closed && let Some(count) = unclosed::paragraphs_until_closed(&rest) {
                closed = true;
                quote.extend(rest.drain(..count));
            }
            pieces.push(Piece::Quote { paragraphs: quote, by: None, closed });
        } else if !run_on && rest.front().is_some_and(|next| heads(&paragraph.words, next)) {
            pieces.push(Piece::Heading(paragraph));
        } else {
            // It may open a quotation that closes paragraphs later, and only there.
            let later = unclosed::paragraphs_until_closed(&rest).filter(|_| unclosed::is_left_open(&paragraph.words));
            pieces.push(Piece::Paragraph(paragraph));
            if let Some(count) = later {
                pieces.push(Piece::Quote { paragraphs: rest.drain(..count).collect(), by: None, closed: true });
            }
        }
    }
    boxed(pieces)
}

/// For each paragraph whether it is one of some short lines by themselves that all might be headings: then none is, for what
/// would they head? (But the first, if it alone is in capitals.)
fn runs(paragraphs: &[Paragraph]) -> Vec<bool> {
    let short = |line: &Paragraph| line.mark.is_none() && line.cells.is_empty() && is_heading(&line.words);
    let capitals = |line: &Paragraph| !line.words.contains(char::is_lowercase);
    let mut runs = Vec::with_capacity(paragraphs.len());
    for lines in paragraphs.chunk_by(Paragraph::is_next) {
        let run = lines.len() > 1 && lines.iter().all(short);
        let headed = run && (capitals(&lines[0]) && !capitals(&lines[1]) || facts::is_fact(&lines[1].words));
        runs.extend((0..lines.len()).map(|at| run && !(headed && at == 0)));
    }
    runs
}

/// Adds a row to the table before it, or starts a table, perhaps with the line above it for its caption.
fn push_row<'a>(pieces: &mut Vec<Piece<'a>>, row: Paragraph<'a>) {
    if let Some(Piece::Table { rows, .. }) = pieces.last_mut()
        && rows.last().is_some_and(|last| last.is_next(&row))
    {
        rows.push(row);
        return;
    }
    let caption = match pieces.pop() {
        Some(Piece::Paragraph(above) | Piece::Heading(above)) if is_caption(&above.words) => Some(above),
        other => {
            pieces.extend(other);
            None
        }
    };
    pieces.push(Piece::Table { caption, rows: vec![row] });
}

fn is_caption(words: &str) -> bool {
    let table = |start: &str| ["table ", "table:", "tabel"].iter().any(|name| start.eq_ignore_ascii_case(name));
    words.chars().count() <= 200 && (words.ends_with(':') || words.get(..6).is_some_and(table) && !words.ends_with('.'))
}

/// Puts lists under titles such as "Key facts" into boxes.
fn boxed(pieces: Vec<Piece<'_>>) -> Vec<Piece<'_>> {
    let mut boxed: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match (boxed.pop(), piece) {
            (
                Some(Piece::Heading(title) | Piece::Paragraph(title)),
                list @ (Piece::List { intro: None, .. } | Piece::Facts(_)),
            ) if is_box_title(&title) => {
                boxed.push(Piece::Box { title, list: Box::new(list) });
            }
            (before, Piece::List { kind, intro: Some(title), items }) if is_box_title(&title) => {
                boxed.extend(before);
                let kind = if kind == ListKind::Agenda { ListKind::Bullets } else { kind };
                boxed.push(Piece::Box { title, list: Box::new(Piece::List { kind, intro: None, items }) });
            }
            (before, piece) => {
                boxed.extend(before);
                boxed.push(piece);
            }
        }
    }
    boxed
}

fn is_box_title(title: &Paragraph) -> bool {
    let bare = title.words.trim_end_matches([':', ' ', '?']);
    if bare.contains(". ") {
        return false;
    }
    // "Fast facts: Ana Ruiz", "The Lyall works at a glance"
    let first = || bare.split_once(": ").is_some_and(|(first, _)| words::has(BOX_TITLES, first));
    let last = || bare.len() <= 80 && bare.match_indices(' ').any(|(at, _)| is_glance(&bare[at + 1..]));
    title.mark.is_none() && (words::has(BOX_TITLES, bare) || first() || last())
}

/// What a title of key facts ends with.
fn is_glance(words: &str) -> bool {
    const GLANCES: [&str; 11] = [
        "at a glance",
        "in numbers",
        "in figures",
        "en chiffres",
        "en cifras",
        "in Zahlen",
        "auf einen Blick",
        "d’un coup d’œil",
        "de un vistazo",
        "num relance",
        "em números",
    ];
    GLANCES.iter().any(|glance| glance.eq_ignore_ascii_case(words))
}

/// Whether a piece is a quote that nobody has signed.
fn is_unsigned(piece: Option<&Piece>) -> bool {
    matches!(piece, Some(Piece::Quote { by: None, .. }))
}

/// Whether a line is the heading of the paragraph after it.
pub(super) fn heads(words: &str, next: &Paragraph) -> bool {
    let speaks = quotations::opens(&next.words);
    let introduces = words.ends_with(':') && (next.mark.is_some() || speaks || !next.cells.is_empty());
    is_heading(words) && !introduces && !marks::is_divider(&next.words)
}

/// "“I thought it was me”" over a paragraph: a heading in somebody's words, which has no full stop as a quotation has.
fn is_quoted_heading(words: &str, next: &Paragraph, before: Option<&Piece>) -> bool {
    let introduced = matches!(before, Some(Piece::Paragraph(before)) if before.words.ends_with(':'));
    // French has spaces inside its marks.
    let own = words.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).take(9);
    let short = (3..=8).contains(&own.count()) && next.words.split_whitespace().nth(12).is_some();
    let followed = next.mark.is_none() && next.cells.is_empty() && quotations::whole(&next.words).is_none();
    short
        && followed
        && !introduced
        && quotations::whole(words) == Some(true)
        && heads(words, next)
        && !words.contains('?')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Reading;
    use crate::read::text::{lines, paragraphs};

    fn pieces(text: &str) -> Vec<Piece<'_>> {
        shape(paragraphs::gather(&lines::split(text), &mut Reading::default()))
    }

    #[test]
    fn short_lines_without_a_full_stop_are_headings() {
        for heading in [
            "A Heading in Title Case",
            "A heading in sentence case",
            "A HEADING IN CAPITALS",
            "What happens next?",
            "Minister’s Return",
            "Background:",
        ] {
            assert!(matches!(pieces(&[heading, "\nText."].concat())[0], Piece::Heading(_)), "{heading}");
        }
        for text in ["It is short.", "The following are affected:", "and so on", "Stop!", "2025"] {
            assert!(matches!(pieces(&[text, "\nText."].concat())[0], Piece::Paragraph(_)), "{text}");
        }
    }

    #[test]
    fn of_short_lines_by_themselves_none_is_a_heading() {
        let headings = |text| pieces(text).iter().filter(|piece| matches!(piece, Piece::Heading(_))).count();
        assert_eq!(
            headings("It opens on Friday.\n\nRevenue of £2m\nProfit of £1m\nTwelve ferries\n\nMore is known."),
            0
        );
        assert_eq!(headings("It opens on Friday.\n\nLISTINGS\nThe Sea Remembers\nFree\n\nMore is known."), 1);
        assert_eq!(headings("It opens on Friday.\n\nA heading\nIt stands over this.\n\nMore is known."), 1);
    }

    #[test]
    fn a_heading_may_be_somebodys_words() {
        let next = "\nThe report’s authors found that nobody in the town had asked for help in time.";
        assert!(matches!(pieces(&["“I thought it was me”", next].concat())[0], Piece::Heading(_)));
        assert!(matches!(pieces(&["“I thought it was me.”", next].concat())[0], Piece::Quote { .. }));
    }

    #[test]
    fn nothing_is_headed_by_the_last_line() {
        assert!(matches!(pieces("Text.\nThe council team")[1], Piece::Paragraph(_)));
    }

    #[test]
    fn bullets_that_plans_announce_are_an_agenda() {
        let found = pieces("The talks will cover:\n- Trade\n- Ports");
        let [Piece::List { kind: ListKind::Agenda, intro: Some(_), items }] = found.as_slice() else {
            panic!("{found:?}")
        };
        assert_eq!(items.len(), 2);
    }

    #[test]
    fn other_bullets_and_numbers_are_lists() {
        let kind = |text| match pieces(text).pop() {
            Some(Piece::List { kind, intro, .. }) => (kind, intro.is_some()),
            other => panic!("{other:?}"),
        };
        assert_eq!(kind("These products are recalled:\n• Tea\n• Milk"), (ListKind::Bullets, true));
        assert_eq!(kind("Text.\n• Tea"), (ListKind::Bullets, false));
        assert_eq!(kind("Do this:\n1. Stop\n2. Look"), (ListKind::Numbers, true));
    }

    #[test]
    fn a_quote_may_go_over_paragraphs() {
        let found = pieces("“One.\n“Two.”\n“Three.”");
        let lengths: Vec<_> = found
            .iter()
            .map(|piece| match piece {
                Piece::Quote { paragraphs, closed: true, .. } => paragraphs.len(),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(lengths, [2, 1]);
    }

    #[test]
    fn a_dash_and_a_name_under_a_quote_belong_to_it() {
        assert!(matches!(pieces("“One.”\n— Ana Ruiz, head of ports").as_slice(), [Piece::Quote { by: Some(_), .. }]));
        assert_eq!(pieces("“One.”\n- Two things are left.").len(), 2);
    }
}
