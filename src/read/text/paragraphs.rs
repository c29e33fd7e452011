//! Step 2: lines become paragraphs.
//!
//! A line is a paragraph, unless it goes on from the line before because an editor broke it at a fixed width. Where
//! that is so is decided for each region between blank lines, since mails mix both customs.

use std::borrow::Cow;
use std::ops::Range;

use super::super::{Reading, Role};
use super::addresses;
use super::contact_words;
use super::labels::{self, Label};
use super::lines::Line;
use super::marks::{self, Mark};
use super::metadata;
use super::tables;
use super::torn;
use super::wrap::{
    HEAD_REGIONS, Usual, hanging, is_headline, is_hung, is_left_open, is_small_rest, is_soft_break, regions,
};

/// A paragraph with the lines that it came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Paragraph<'a> {
    /// Its words, without the list mark.
    pub(super) words: Cow<'a, str>,
    /// The lines that its words stand on. No other lines stand between them.
    pub(super) lines: Range<usize>,
    /// The line that holds nothing but its mark.
    pub(super) mark_line: Option<usize>,
    /// The list mark before it.
    pub(super) mark: Option<Mark>,
    /// The mark's first character, which tells lists in lists apart.
    pub(super) sign: char,
    /// How many characters stand before it, or before its mark.
    pub(super) indent: usize,
    /// Whether a label or a dateline stood before its words.
    pub(super) is_part: bool,
    /// Its cells, if it is the row of a table.
    pub(super) cells: Vec<&'a str>,
}

impl Paragraph<'_> {
    /// All its lines.
    pub(super) fn all_lines(&self) -> impl Iterator<Item = usize> {
        self.mark_line.into_iter().chain(self.lines.clone())
    }

    /// Whether no blank line stands between this paragraph and the next.
    pub(super) fn is_next(&self, next: &Paragraph) -> bool {
        self.lines.end == next.mark_line.unwrap_or(next.lines.start)
    }

    /// Takes bytes off its start, and white space after them.
    pub(super) fn drop_start(&mut self, bytes: usize) {
        let rest = self.words.get(bytes..).unwrap_or_default().trim_start().len();
        self.words = last(&self.words, rest);
    }

    /// Gives its lines to a node.
    pub(super) fn give_to(&self, pointer: &str, role: Role, reading: &mut Reading) {
        for line in self.all_lines() {
            let part = self.is_part && role == Role::Words && line == self.lines.start;
            let role = if Some(line) == self.mark_line { Role::Label } else { role };
            reading.own(line, pointer, if part { Role::Part } else { role });
        }
    }
}

/// In so many lines from the start it may go on from a comma.
const TOP: usize = 14;

/// And in so many regions, where a letterhead, the sort of text, an embargo and a topic each have their own.
const TOP_REGIONS: usize = 6;

/// A lead has more words than this.
const LEAD: usize = 14;

/// Whether a line under a label of contacts goes on from none: a street, or the label of a number.
fn is_contact_line(words: &str) -> bool {
    let first = words.split(',').next().unwrap_or(words);
    let label = words.split([' ', ':', '.']).next().unwrap_or_default();
    addresses::is_address(first) || contact_words::is_reach_label(label)
}

/// Gathers lines into paragraphs. A mark alone on its line binds to the paragraph after it.
pub(super) fn gather<'a>(lines: &[Line<'a>], reading: &mut Reading) -> Vec<Paragraph<'a>> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    // A mark that waits for its paragraph, with its line.
    let mut waiting: Option<(&Line, Mark)> = None;
    let mut last = Last::default();
    let mut told = false;
    let usual = Usual::of(lines);
    for (index, region) in regions(lines).enumerate() {
        let width = usual.width(region, index);
        // Under "Press contact:" a street and a number are lines of their own.
        let listed = region.len() > 2
            && region.first().is_some_and(|first| matches!(labels::of(&first.words), Some(Label::Contacts(""))));
        let rows = tables::rows(region);
        let rounds = region.iter().filter(|line| marks::round(&line.words).is_some()).count() >= 2;
        let mut previous: Option<&Line> = None;
        let mut hung: Option<usize> = None;
        for (line, cells) in region.iter().zip(rows) {
            let alone = !cells.is_empty() || stands_alone(&line.words);
            let leading = marks::leading(&line.words).or_else(|| marks::round(&line.words).filter(|_| rounds));
            let leading = leading.filter(|(mark, _)| !alone && last.is_followed_by(*mark));
            let own = hanging(line).filter(|_| !alone && leading.is_none());
            let hangs = |column| previous.is_some_and(|previous| is_hung(previous, line, column));
            let under = own.is_none() && !alone && hung.is_some_and(hangs);
            hung = own.or(hung.filter(|_| under));
            let joins = waiting.is_none() && !alone && leading.is_none() && own.is_none();
            let goes_on = under && leading.is_none()
                || joins
                    && previous.is_some_and(|previous| {
                        let labelled = index < HEAD_REGIONS && metadata::split(&line.words).is_some();
                        let head = index < TOP_REGIONS && line.number <= TOP && !told;
                        let whole = listed && is_contact_line(&line.words);
                        let broken = || width.is_some_and(|width| is_soft_break(previous, line, width));
                        !labelled && !whole && (broken() || torn::is_torn(previous, line))
                            || head && !labelled && is_left_open(previous, line, region.len() == 2)
                            || head && !labelled && region.len() <= 3 && is_small_rest(previous, line)
                            || region.len() == 2
                                && index < TOP_REGIONS
                                && !told
                                && is_headline(previous, line, width.or(usual.width))
                    });
            // Where the lead has been, no headline is broken any more.
            told |= line.words.ends_with('.') && line.words.split_whitespace().count() > LEAD;
            previous = (!alone).then_some(line);
            if goes_on && let Some(paragraph) = paragraphs.last_mut() {
                join(paragraph.words.to_mut(), &line.words);
                paragraph.lines.end += 1;
                continue;
            }
            let mark = leading.map(|(mark, _)| mark);
            last.see(mark);
            if let Some((marked, _)) = waiting.filter(|_| mark.is_some() || alone) {
                leave(marked, reading);
                waiting = None;
            }
            if let Some((mark, "")) = leading {
                waiting = Some((line, mark));
                previous = None;
                continue;
            }
            let opening = waiting.map_or(line, |(marked, _)| marked);
            let (mark_line, bound) = waiting.take().map(|(marked, mark)| (marked.number, mark)).unzip();
            let mark = mark.or(bound);
            paragraphs.push(Paragraph {
                words: leading.map_or_else(|| line.words.clone(), |(_, rest)| self::last(&line.words, rest.len())),
                lines: line.number..line.number + 1,
                mark_line,
                mark,
                sign: mark.and(opening.words.chars().next()).unwrap_or_default(),
                indent: opening.indent,
                is_part: false,
                cells,
            });
        }
    }
    if let Some((marked, _)) = waiting {
        leave(marked, reading);
    }
    paragraphs
}

/// The number and the letter that counted last.
#[derive(Default)]
struct Last {
    number: u32,
    letter: u32,
}

impl Last {
    /// A number opens an item only where it counts on from the item before, so that "12." at the start of a line stays
    /// text.
    fn is_followed_by(&self, mark: Mark) -> bool {
        match mark {
            Mark::Bullet => true,
            Mark::Number(rank) => rank == 1 || rank == self.number + 1,
            Mark::Letter(rank) => rank == 1 || rank == self.letter + 1,
        }
    }

    fn see(&mut self, mark: Option<Mark>) {
        match mark {
            Some(Mark::Number(rank)) => (self.number, self.letter) = (rank, 0),
            Some(Mark::Letter(rank)) => self.letter = rank,
            _ => {}
        }
    }
}

/// The last bytes of a line.
fn last<'a>(words: &Cow<'a, str>, bytes: usize) -> Cow<'a, str> {
    let from = words.len() - bytes;
    match words {
        Cow::Borrowed(words) => Cow::Borrowed(words.get(from..).unwrap_or_default()),
        Cow::Owned(words) => Cow::Owned(words.get(from..).unwrap_or_default().to_owned()),
    }
}

fn leave(line: &Line, reading: &mut Reading) {
    reading.set_aside(line.number, "bullet-without-item");
    reading.note(Some(line.number), &["a bullet has no item after it; it was left out"]);
}

fn stands_alone(words: &str) -> bool {
    marks::is_end(words) || marks::is_divider(words) || marks::is_page_mark(words)
}

/// Joins a line to the one before, without a space where that one was broken at a hyphen or dash.
fn join(words: &mut String, next: &str) {
    let hung = next.split_whitespace().next().is_some_and(|word| matches!(word, "and" | "or" | "to" | "und" | "oder"));
    let mut ending = words.chars().rev();
    let broken = matches!(ending.next(), Some('-' | '—' | '–')) && ending.next().is_some_and(char::is_alphanumeric);
    // ". “We will,” she said.": what a torn line starts with closes the sentence.
    let closes = next.starts_with(['.', ',', ';']);
    if (!broken || hung) && !closes {
        words.push(' ');
    }
    words.push_str(next);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::lines;

    fn words(text: &str) -> Vec<String> {
        gather(&lines::split(text), &mut Reading::default()).into_iter().map(|p| p.words.into_owned()).collect()
    }

    #[test]
    fn a_headline_may_end_with_a_small_word() {
        let lead = "Detectives have sent fragments of paint that were found on the road in 1996 for tests that nobody could have made in those days.";
        let text = ["New tests in hunt for the driver, 30 years on\n", lead, "\n"].concat();
        assert_eq!(words(&text), ["New tests in hunt for the driver, 30 years on", lead]);
        assert_eq!(
            words("Council votes to keep the ferry and\nthe pier\n\nText.\n")[0],
            "Council votes to keep the ferry and the pier"
        );
    }

    #[test]
    fn no_line_is_broken_at_a_no_break_space() {
        let text = "The ferry to the outer isles was out of service for nine weeks while its\ndeck was mended, and islanders had to plan without it for all of the\nseason, which few of them had done before.\n\nBricklayers, welders and thatchers to earn while they learn under\n£74\u{a0}million scheme\n\nThe Trust will pay the wages of all who learn a trade in this and in the\nnext year, and of those who teach them, wherever on the isles they do\nthat.\n";
        assert_eq!(words(text).len(), 3, "{:?}", words(text));
    }

    #[test]
    fn a_line_is_a_paragraph() {
        assert_eq!(words("A short line\nAnother short line\n"), ["A short line", "Another short line"]);
    }

    #[test]
    fn lines_broken_at_a_width_are_joined() {
        let text = "Headline of the day\n\nThe council said on Monday that the old bridge will be\nclosed for nine weeks so that its deck can be renewed\nbefore winter.\n\nNext.";
        assert_eq!(
            words(text),
            [
                "Headline of the day",
                "The council said on Monday that the old bridge will be closed for nine weeks so that its deck can be renewed before winter.",
                "Next."
            ]
        );
    }

    #[test]
    fn the_wide_lines_of_a_page_that_was_copied_are_joined_without_blank_lines() {
        let lines = [
            "Attorney General Ana Ruiz has announced that investigators with her task force on crimes against children in the state",
            "have arrested a man of thirty-three years on Wednesday, and that this is the first case of its kind in the state this",
            "year.",
            "She is proud of the hard work that is done by all of the investigators and by those agencies and partners of theirs",
            "that are committed to protecting children in all of the communities of the state, wherever they live and go to school.",
        ];
        assert_eq!(words(&lines.join("\n")), [lines[..3].join(" "), lines[3..].join(" ")]);
    }

    #[test]
    fn a_headline_broken_at_the_width_of_the_text_is_joined() {
        let text = "Council to Close the Old Bridge for Nine\nWeeks\n\nThe council said on Monday that the bridge\nwill be closed for nine weeks so that it\ncan be renewed.";
        assert_eq!(words(text)[0], "Council to Close the Old Bridge for Nine Weeks");
    }

    #[test]
    fn what_stands_under_the_words_after_a_label_goes_on() {
        let text = "When:   Monday at noon.\nWhere:  The old hall of the harbour at Lyall, which\n        Leo Vale will open.\nWho:    Ana Ruiz";
        let expected = [
            "When: Monday at noon.",
            "Where: The old hall of the harbour at Lyall, which Leo Vale will open.",
            "Who: Ana Ruiz",
        ];
        assert_eq!(words(text), expected);
    }

    #[test]
    fn paragraphs_on_long_lines_are_not_joined() {
        let line = "The council said on Monday that the old bridge will be closed for nine weeks so that all of its deck can be renewed";
        assert_eq!(words(&[line, "\n", line].concat()), [line, line]);
    }

    #[test]
    fn titles_of_similar_length_are_not_joined() {
        let text = "Diplomatic Tensions Fail to Derail the Tourism Surge\nTwo Countries Eye Large Collaborative Ventures\nMinister Greenlights Large Support Sale to Ally";
        assert_eq!(words(text).len(), 3);
    }

    #[test]
    fn a_lone_bullet_binds_to_the_next_line() {
        let paragraphs = gather(&lines::split("-\nFirst\n-\n\nSecond"), &mut Reading::default());
        assert_eq!(paragraphs.len(), 2);
        assert_eq!(
            (paragraphs[0].mark, paragraphs[0].mark_line, &paragraphs[0].lines),
            (Some(Mark::Bullet), Some(1), &(2..3))
        );
        assert_eq!((&*paragraphs[1].words, &paragraphs[1].lines), ("Second", &(5..6)));
    }

    #[test]
    fn a_bullet_without_an_item_is_noted() {
        let mut reading = Reading::default();
        gather(&lines::split("a\n-"), &mut reading);
        assert_eq!(reading.notes[0].to_string(), "line 2: a bullet has no item after it; it was left out");
    }

    #[test]
    fn an_item_broken_at_a_width_is_one_item() {
        let text = "* The first item of this list is so long that it had to be\n  continued here, on a line with an indent of its own, and\n  here\n* Second item";
        assert_eq!(words(text).len(), 2);
    }

    #[test]
    fn a_number_that_does_not_count_on_is_text() {
        assert_eq!(words("12. is a number\n1. One\n2. Two"), ["12. is a number", "One", "Two"]);
    }

    #[test]
    fn a_word_broken_at_its_hyphen_gets_no_space() {
        let mut joined = "long-".to_owned();
        join(&mut joined, "term plans");
        assert_eq!(joined, "long-term plans");
        let mut hung = "pre-".to_owned();
        join(&mut hung, "and post-war");
        assert_eq!(hung, "pre- and post-war");
    }
}
