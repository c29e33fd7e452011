//! Step 3: paragraphs are divided into what stands before the end mark, what stands after it, and what else to read.

use super::marks;
use super::paragraphs::Paragraph;
use super::words::{self, RELATED_LABELS};

/// The parts of a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Zones<'a> {
    /// Head and body.
    pub(super) front: Vec<Paragraph<'a>>,
    /// What follows the end mark: by custom for editors, not for readers.
    pub(super) after: Vec<Paragraph<'a>>,
    /// Titles of other articles, each group after its label.
    pub(super) related: Vec<Group<'a>>,
    /// The end marks.
    pub(super) ends: Vec<Paragraph<'a>>,
}

/// A label such as `ALSO READ`, and the titles after it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Group<'a> {
    pub(super) label: Paragraph<'a>,
    pub(super) titles: Vec<Paragraph<'a>>,
}

/// A title is shorter than this, in bytes.
const LONGEST_TITLE: usize = 240;

/// Divides the paragraphs.
pub(super) fn divide(paragraphs: Vec<Paragraph<'_>>) -> Zones<'_> {
    let mut zones = Zones::default();
    let mut rest = paragraphs.into_iter().peekable();
    let mut ended = false;
    let mut in_group = false;
    while let Some(paragraph) = rest.next() {
        if marks::is_end(&paragraph.words) && paragraph.mark.is_none() && !zones.front.is_empty() {
            ended = true;
            in_group = false;
            zones.ends.push(paragraph);
        } else if is_label(&paragraph.words) && rest.peek().is_some_and(is_title) {
            in_group = true;
            zones.related.push(Group { label: paragraph, titles: Vec::new() });
        } else if in_group && is_title(&paragraph) {
            if let Some(group) = zones.related.last_mut() {
                group.titles.push(paragraph);
            }
        } else {
            in_group = false;
            if ended { &mut zones.after } else { &mut zones.front }.push(paragraph);
        }
    }
    // A rule with nothing after it divides nothing.
    if zones.after.is_empty()
        && zones.front.last().is_some_and(|last| last.mark.is_none() && marks::is_divider(&last.words))
    {
        zones.ends.extend(zones.front.pop());
    }
    zones
}

fn is_label(words: &str) -> bool {
    words::has(RELATED_LABELS, words.strip_suffix(':').unwrap_or(words).trim_end())
}

/// A title is short and, unlike a sentence, has no full stop.
fn is_title(paragraph: &Paragraph) -> bool {
    let words = &paragraph.words;
    words.len() <= LONGEST_TITLE && !words.ends_with(['.', ':', ';', ',']) && !marks::is_end(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Reading;
    use crate::read::text::{lines, paragraphs};

    fn zones(text: &str) -> Zones<'_> {
        divide(paragraphs::gather(&lines::split(text), &mut Reading::default()))
    }

    #[test]
    fn titles_after_a_label_are_related() {
        let zones = zones("A\nB.\nAlso read:\nOne thing\nAnother thing");
        assert_eq!((zones.front.len(), zones.related.len(), zones.related[0].titles.len()), (2, 1, 2));
    }

    #[test]
    fn text_goes_on_after_related_titles() {
        let zones = zones("A\nREAD MORE\nOne thing\nThe text goes on here.");
        assert_eq!((zones.front.len(), zones.related[0].titles.len()), (2, 1));
    }

    #[test]
    fn a_label_that_nothing_follows_is_text() {
        assert_eq!(zones("A\nRelated").front.len(), 2);
    }

    #[test]
    fn a_rule_at_the_end_is_an_end_mark() {
        let zones = zones("A\nB.\n* * *");
        assert_eq!((zones.front.len(), zones.ends.len()), (2, 1));
    }

    #[test]
    fn what_follows_the_end_mark_stands_apart() {
        let zones = zones("A\nB.\nENDS\nCall us.");
        assert_eq!((zones.front.len(), zones.ends.len(), zones.after.len()), (2, 1, 1));
    }
}
