//! Who, what, when and where: labels with their values, which advisories have instead of sentences.

use super::paragraphs::Paragraph;
use super::words::{self, FACT_LABELS};
use super::{days, embargo};
use crate::release::{Date, Event};

/// A label, and what it tells; more may follow on lines of their own.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fact<'a> {
    /// The line with the label.
    pub(super) label: Paragraph<'a>,
    /// How many bytes of its words the label has, with its colon.
    pub(super) length: usize,
    /// What follows on lines of its own.
    pub(super) more: Vec<Paragraph<'a>>,
}

/// A fact has no more lines than this.
const MOST_LINES: usize = 6;

/// How many bytes the label at the start of a line has; a line in capitals that is nothing but a label needs no colon.
fn label(words: &str) -> Option<usize> {
    if let Some((label, _)) = words.split_once([':', '：', '؟']) {
        let bare = label.trim_end_matches(['?', ' ']);
        let length = label.len() + words.get(label.len()..)?.chars().next()?.len_utf8();
        return (label.len() <= 48 && words::has(FACT_LABELS, bare)).then_some(length);
    }
    let capitals = !words.contains(char::is_lowercase) && words.chars().any(char::is_uppercase);
    let bare = words.trim_end_matches('?');
    (capitals && words.len() <= 48 && words::has(FACT_LABELS, bare)).then_some(words.len())
}

/// Whether a line is or starts with such a label.
pub(super) fn is_fact(words: &str) -> bool {
    label(words).is_some()
}

/// How many paragraphs from the first on are facts; one alone is none.
pub(super) fn run_length(paragraphs: &[Paragraph]) -> usize {
    let Some(first) = paragraphs.first().filter(|first| is_fact(&first.words)) else { return 0 };
    let mut found = 0;
    let mut end = 0;
    let mut at = 0;
    let mut bare = false;
    while let Some(paragraph) = paragraphs.get(at) {
        if is_fact(&paragraph.words) && paragraph.mark.is_some() == first.mark.is_some() {
            found += 1;
            bare = label(&paragraph.words) == Some(paragraph.words.len());
            end = at + 1;
        } else if bare {
            // The value stands under the label.
            bare = false;
            end = at + 1;
        } else if at >= end + MOST_LINES || !paragraphs.get(at - 1).is_some_and(|above| above.is_next(paragraph)) {
            break;
        }
        at += 1;
    }
    // Items of a list may have other labels; who, what, when and where tell what sort of list it is.
    let asked = first.mark.is_none() || paragraphs.iter().take(end).any(|paragraph| asks(&paragraph.words));
    if found >= 2 && asked { end } else { 0 }
}

fn asks(words: &str) -> bool {
    const QUESTIONS: [&str; 22] = [
        "who", "what", "when", "where", "wer", "was", "wann", "wo", "qui", "quoi", "quand", "où", "quién", "qué",
        "cuándo", "dónde", "quem", "o quê", "onde", "من", "متى", "מתי",
    ];
    let label = words.split([':', '?']).next().unwrap_or_default().trim();
    QUESTIONS.iter().any(|question| words::is_same(question, label))
}

/// The facts of a run.
pub(super) fn read(run: Vec<Paragraph<'_>>) -> Vec<Fact<'_>> {
    let mut facts: Vec<Fact> = Vec::new();
    let marked = run.first().is_some_and(|first| first.mark.is_some());
    for paragraph in run {
        match label(&paragraph.words).filter(|_| paragraph.mark.is_some() == marked) {
            Some(length) => facts.push(Fact { label: paragraph, length, more: Vec::new() }),
            None => {
                if let Some(fact) = facts.last_mut() {
                    fact.more.push(paragraph);
                }
            }
        }
    }
    facts
}

impl Fact<'_> {
    /// What it tells, in one line.
    fn value(&self) -> String {
        let own = self.label.words.get(self.length..).unwrap_or_default().trim();
        let more = self.more.iter().map(|paragraph| &*paragraph.words);
        std::iter::once(own).chain(more).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    fn is_any(&self, labels: &[&str]) -> bool {
        let label = self.label.words.get(..self.length).unwrap_or_default().trim_end_matches([':', ' ', '?']);
        labels.iter().any(|name| words::is_same(name, label))
    }
}

/// The event that an advisory invites to: on the day of its "When:" line, with "What:" or the headline for its title.
pub(super) fn event(facts: &[Fact], headline: &str, block: usize) -> Option<Event> {
    const WHEN: [&str; 12] =
        ["when", "date", "date and time", "day", "wann", "datum", "quand", "cuándo", "fecha", "quando", "data", "متى"];
    const WHAT: [&str; 7] = ["what", "was", "quoi", "qué", "o quê", "o que", "ماذا"];
    const WHERE: [&str; 11] =
        ["where", "venue", "location", "place", "wo", "ort", "où", "lieu", "dónde", "lugar", "onde"];
    let value = |labels: &[&str]| facts.iter().find(|fact| fact.is_any(labels)).map(Fact::value);
    let when = value(&WHEN)?;
    let tokens = super::tokens::split(&when, &[]);
    let days = days::find(&when, &tokens);
    let [day] = days.as_slice() else { return None };
    let date: Date = embargo::instant(day.date, &when).unwrap_or(day.date);
    let title = value(&WHAT).unwrap_or_else(|| headline.to_owned());
    Some(Event { title, when: date, place: value(&WHERE), block: Some(block) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Reading;
    use crate::read::text::{lines, paragraphs};

    fn run(text: &str) -> Vec<Paragraph<'_>> {
        paragraphs::gather(&lines::split(text), &mut Reading::default())
    }

    #[test]
    fn labels_with_values_beside_or_under_them_are_facts() {
        assert_eq!(run_length(&run("Who: The mayor\n\nWhat: A visit\n\nThe bridge is old.")), 2);
        assert_eq!(run_length(&run("WHO\nThe mayor\nWHAT\nA visit")), 4);
        assert_eq!(run_length(&run("Who:\tThe mayor\n\tThe chair\nWhen:\tTuesday")), 3);
        assert_eq!(run_length(&run("What: this is no list. It is a sentence.\n\nMore.")), 0);
    }

    #[test]
    fn an_advisory_invites_to_an_event() {
        let facts = read(run("What: A visit\nWhen: 3 March 2026, 10 a.m. GMT\nWhere: The old pier"));
        let event = event(&facts, "Headline", 4).unwrap();
        assert_eq!((event.title.as_str(), event.place.as_deref()), ("A visit", Some("The old pier")));
        assert_eq!((event.when.to_string().as_str(), event.block), ("2026-03-03T10:00Z", Some(4)));
    }
}
