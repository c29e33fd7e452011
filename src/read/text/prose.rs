//! Step 6: the words of each paragraph are taken apart once, and then asked for all that they tell: people, days, and
//! who says something.

use super::body::Piece;
use super::events;
use super::facts;
use super::people::People;
use super::quotations;
use super::tokens;
use super::told::Told;
use super::unclosed;
use crate::release::{Event, Person};

/// What paragraphs tell.
#[derive(Default)]
pub(super) struct Prose<'a> {
    /// Everybody with a full name.
    pub(super) people: People<'a>,
    /// What each piece says about speakers.
    pub(super) told: Vec<Told<'a>>,
    /// The days on which something happens.
    pub(super) events: Vec<Event>,
}

/// Whom the release is by or about.
#[derive(Clone, Copy)]
pub(super) struct Own<'a> {
    pub(super) bodies: &'a [String],
    /// Who signed it over the headline, as ministers do.
    pub(super) signed: &'a [Person],
}

/// Reads the standfirst, and the pieces of the body.
pub(super) fn read<'a>(standfirst: &'a str, headline: &'a str, pieces: &'a [Piece], own: Own<'a>) -> Prose<'a> {
    let mut prose = Prose::default();
    prose.people.own = own.bodies;
    prose.people.headline = headline;
    own.signed.iter().for_each(|person| prose.people.add_signed(person));
    let mut tokens = Vec::new();
    // Where a release has no headline, the first sentence stands in its place.
    if headline.ends_with('.') {
        tokens::split_into(&mut tokens, headline, &quotations::spans(headline));
        prose.people.gather(headline, &tokens);
    }
    tokens::split_into(&mut tokens, standfirst, &quotations::spans(standfirst));
    prose.people.gather(standfirst, &tokens);
    for (index, piece) in pieces.iter().enumerate() {
        let mut told = Told::default();
        for text in piece.items() {
            let spans = quotations::spans(text);
            tokens::split_into(&mut tokens, text, &spans);
            let named = prose.people.gather(text, &tokens);
            if matches!(piece, Piece::List { .. }) {
                let quoted = spans.iter().any(|span| span.closed);
                let mut item = if quoted { Told::of(text, &spans, &tokens) } else { Told::default() };
                item.named = named;
                told.items.push(item);
            }
        }
        if let Piece::Facts(facts) = piece {
            prose.events.extend(facts::event(facts, headline, index));
        }
        if let Some(text) = piece.prose() {
            // What somebody says is theirs: its people and days are not named by the release.
            let mut spans = quotations::spans(text);
            // Left open, and opened again by the next paragraph: it goes on there.
            if let Some(last) = spans.last_mut().filter(|last| !last.closed) {
                last.closed = pieces.get(index + 1).is_some_and(reopens);
                last.assumed = !last.closed && unclosed::ends_with_paragraph(text, *last);
                last.closed |= last.assumed;
            }
            tokens::split_into(&mut tokens, text, &spans);
            let named = prose.people.gather(text, &tokens);
            events::find(text, &tokens, index, &mut prose.events);
            if matches!(piece, Piece::Paragraph(_)) {
                told = Told::of(text, &spans, &tokens);
            }
            told.names(named, &tokens);
        }
        prose.told.push(told);
    }
    prose
}

/// Whether a piece starts with a quotation.
fn reopens(piece: &Piece) -> bool {
    match piece {
        Piece::Quote { .. } => true,
        Piece::Paragraph(paragraph) => quotations::opens(&paragraph.words),
        _ => false,
    }
}
