//! Step 9: days on which somebody travels or meets.

use super::body::Piece;
use super::days::{self, Day};
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{self, EVENT_VERBS};
use crate::release::Event;

/// Finds the events of the body's paragraphs and of sentences before lists: an absolute day in a sentence with a verb of travel or meeting.
pub(super) fn find(pieces: &[Piece]) -> Vec<Event> {
    let mut events = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let Some(text) = piece.prose() else { continue };
        // What somebody says is theirs; its days are not promised by the release.
        let tokens = tokens::split(text, &super::quotations::spans(text));
        for day in days::find(text, &tokens) {
            events.extend(event(text, &tokens, &day).map(|event| Event { block: Some(index), ..event }));
        }
    }
    events
}

fn event(text: &str, tokens: &[Token], day: &Day) -> Option<Event> {
    let last = day.tokens.end.checked_sub(1)?;
    let sentence = tokens.get(last)?.sentence;
    let first = tokens.partition_point(|token| token.sentence < sentence);
    let end = tokens.partition_point(|token| token.sentence <= sentence);
    let verb = (first..end).find(|at| words::has(EVENT_VERBS, word(text, tokens, *at)))?;
    // The clause that has both, from the start of the sentence.
    let mut close = last.max(verb);
    while close + 1 < end && !gap(text, tokens, close).contains([',', ';', ':', '—', '–', '(']) {
        close += 1;
    }
    let title = text.get(tokens.get(first)?.start..tokens.get(close)?.end)?.to_owned();
    Some(Event { title, when: day.date, place: place_before(text, tokens, day.tokens.start, first), block: None })
}

/// "to New Zealand on 20 December": the place right before the day.
fn place_before(text: &str, tokens: &[Token], day: usize, first: usize) -> Option<String> {
    let on = day.checked_sub(1).filter(|at| word(text, tokens, *at) == "on")?;
    let end = on.checked_sub(1)?;
    let mut start = on;
    while start > first
        && is_capital(word(text, tokens, start - 1))
        && (start == on || gap(text, tokens, start - 1).trim().is_empty())
    {
        start -= 1;
    }
    let preposition = start.checked_sub(1).map(|at| word(text, tokens, at))?;
    let told = start < on && start > first && matches!(preposition, "to" | "in" | "at" | "for");
    if told { text.get(tokens.get(start)?.start..tokens.get(end)?.end).map(str::to_owned) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::paragraphs::Paragraph;

    fn events(text: &str) -> Vec<Event> {
        find(&[Piece::Paragraph(Paragraph { words: text.into(), ..Paragraph::default() })])
    }

    #[test]
    fn a_day_of_travel_is_an_event_with_its_place() {
        let found = events("Ruiz will return to New Zealand on 20 December, following talks in Tokyo.");
        assert_eq!(found[0].title, "Ruiz will return to New Zealand on 20 December");
        assert_eq!(found[0].when.to_string(), "--12-20");
        assert_eq!(found[0].place.as_deref(), Some("New Zealand"));
        assert_eq!(found[0].block, Some(0));
    }

    #[test]
    fn a_day_before_the_verb_keeps_its_clause() {
        let found = events("It is soon. On Friday, May 2, 2025, the board meets in Porirua, and then rests.");
        assert_eq!(found[0].title, "On Friday, May 2, 2025, the board meets in Porirua");
        assert_eq!(found[0].when.to_string(), "2025-05-02");
        assert_eq!(found[0].place, None);
    }

    #[test]
    fn days_of_other_things_and_relative_days_are_no_events() {
        assert_eq!(events("It was founded on 20 December 1950. They meet tomorrow."), []);
        assert_eq!(events("“We meet on 20 December,” he said."), []);
    }
}
