//! Step 6, days: those on which somebody travels or meets.

use std::ops::Range;

use super::days::{self, Day};
use super::embargo;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{EVENT_VERBS, WEEKDAYS};
use crate::release::{Date, Event};

/// One sentence tells of no more events than this; the bound keeps the reading of any text linear.
const MOST_IN_SENTENCE: usize = 8;

/// Finds the events of a paragraph, or of a sentence before a list: an absolute day in a sentence with a verb of travel
/// or meeting.
pub(super) fn find(text: &str, tokens: &[Token], block: usize, events: &mut Vec<Event>) {
    let mut sentence = Sentence::default();
    for day in days::find(text, tokens) {
        if !sentence.tokens.contains(&day.last()) {
            sentence = Sentence::of(text, tokens, day.last());
        }
        let Some(verb) = sentence.verb.filter(|_| sentence.events < MOST_IN_SENTENCE) else { continue };
        if is_no_date(text, tokens, day.tokens.start) {
            continue;
        }
        if let Some(event) = event(text, tokens, &day, &sentence.tokens, verb) {
            events.push(Event { block: Some(block), ..event });
            sentence.events += 1;
        }
    }
}

/// The sentence that is being looked at.
#[derive(Default)]
struct Sentence {
    tokens: Range<usize>,
    verb: Option<usize>,
    events: usize,
}

impl Sentence {
    /// The sentence with a token.
    fn of(text: &str, tokens: &[Token], at: usize) -> Self {
        let Some(Token { sentence, .. }) = tokens.get(at) else { return Self::default() };
        let first = tokens.partition_point(|token| token.sentence < *sentence);
        let end = tokens.partition_point(|token| token.sentence <= *sentence);
        let verb = (first..end).find(|at| tokens::has(tokens, *at, EVENT_VERBS) || meets(text, tokens, *at));
        Self { tokens: first..end, verb, events: 0 }
    }
}

/// "will take place", "will be at the library", "tritt am 8. Juni zusammen": verbs of more than one word.
fn meets(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| word(text, tokens, at);
    match word(at) {
        "place" => at > 0 && matches!(word(at - 1), "take" | "takes" | "taking" | "took"),
        "lieu" => at > 0 && matches!(word(at - 1), "aura" | "auront" | "avoir"),
        "at" | "in" => at > 1 && word(at - 1) == "be" && word(at - 2) == "will",
        "speak" | "answer" | "lead" | "launch" | "walk" | "talk" | "demonstrate" | "discuss" | "perform" => {
            at > 0 && word(at - 1) == "will"
        }
        // "Residents can see the plans at the library on 21 March"
        "see" => at > 0 && word(at - 1) == "can",
        "zusammen" => tokens.get(at + 1).is_none_or(|next| next.sentence != tokens[at].sentence),
        _ => false,
    }
}

/// "since 2 March", "today (Monday 23 February)": the day of something else.
fn is_no_date(text: &str, tokens: &[Token], day: usize) -> bool {
    let before = |back: usize| day.checked_sub(back).map(|at| word(text, tokens, at)).unwrap_or_default();
    let weekday = usize::from(tokens::has(tokens, day.wrapping_sub(1), WEEKDAYS));
    matches!(before(1), "since" | "depuis" | "seit" | "desde" | "until" | "by" | "beginning" | "starting" | "effective")
        || before(1 + weekday) == "today" && gap(text, tokens, day.saturating_sub(1 + weekday)).contains('(')
}

fn event(text: &str, tokens: &[Token], day: &Day, sentence: &Range<usize>, verb: usize) -> Option<Event> {
    // The clause that has both, from the start of the sentence.
    let mut close = day.last().max(verb);
    while close + 1 < sentence.end && !gap(text, tokens, close).contains([',', ';', ':', '—', '–', '(']) {
        close += 1;
    }
    let title = text.get(tokens.get(sentence.start)?.start..tokens.get(close)?.end)?.to_owned();
    let place = place_before(text, tokens, day.tokens.start, sentence.start);
    let when = instant_after(text, tokens, day, sentence.end).unwrap_or(day.date);
    Some(Event { title, when, place, block: None })
}

/// "on Monday, September 14, 2026, at 8:30 a.m. EDT": the instant, where the words behind the day give an hour with its zone.
fn instant_after(text: &str, tokens: &[Token], day: &Day, end: usize) -> Option<Date> {
    const WORDS: usize = 8;
    let last = end.min(day.last() + 1 + WORDS).checked_sub(1)?;
    let after = text.get(tokens.get(day.last())?.end..tokens.get(last)?.end)?;
    let bare = after.trim_start_matches([',', ' ', '\u{a0}']);
    embargo::instant(day.date, after)
        .filter(|_| bare.starts_with("at ") || bare.starts_with(|c: char| c.is_ascii_digit()))
}

/// "to New Zealand on 20 December": the place right before the day.
fn place_before(text: &str, tokens: &[Token], day: usize, first: usize) -> Option<String> {
    let on = day.checked_sub(1).filter(|at| word(text, tokens, *at) == "on")?;
    let end = on.checked_sub(1)?;
    let mut start = on;
    while start > first
        && is_capital(tokens, start - 1)
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
    use crate::read::text::quotations;

    fn events(text: &str) -> Vec<Event> {
        let mut events = Vec::new();
        find(text, &tokens::split(text, &quotations::spans(text)), 0, &mut events);
        events
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
    fn a_sentence_tells_of_few_events() {
        assert_eq!(events(&"They met on 20 December, ".repeat(20)).len(), MOST_IN_SENTENCE);
    }

    #[test]
    fn an_hour_with_its_zone_makes_an_instant() {
        let found = events("Acme will host a call on Monday, September 14, 2026, at 8:30 a.m. EDT.");
        assert_eq!(found[0].when.to_string(), "2026-09-14T08:30-04:00");
        assert_eq!(events("The board meets on 20 December 2026 at 10am.")[0].when.to_string(), "2026-12-20");
    }

    #[test]
    fn days_of_other_things_and_relative_days_are_no_events() {
        assert_eq!(events("It was founded on 20 December 1950. They meet tomorrow."), []);
        assert_eq!(events("“We meet on 20 December,” he said."), []);
    }
}
