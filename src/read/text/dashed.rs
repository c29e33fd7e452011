//! Who signs a quotation in its own paragraph: "“...” – Ana Ruiz, head of ports".

use super::attribution::{Saying, Who};
use super::phrases;
use super::quotations::Span;
use super::tokens::{self, Token, is_capital};
use super::words::SPEECH_VERBS;

/// What stands behind the dash has no more words than this.
const MOST: usize = 20;

/// The name behind a quotation and a dash, where that is all that the paragraph still says.
pub(super) fn signed<'a>(text: &'a str, spans: &[Span], tokens: &[Token], at: usize) -> Option<Saying<'a>> {
    let token = tokens.get(at).filter(|token| token.capital)?;
    let span = spans.get(spans.partition_point(|span| span.end <= token.start).checked_sub(1)?)?;
    let dash = text.get(span.end..token.start)?.trim();
    if !matches!(dash, "-" | "–" | "—" | "―" | "--") || tokens.len() > at + MOST {
        return None;
    }
    let quoted = spans.last().is_some_and(|last| last.end > token.start);
    let speaks = (at..tokens.len()).any(|at| tokens::has(tokens, at, SPEECH_VERBS) && !is_capital(tokens, at));
    let found = phrases::starting_at_name(text, tokens, at).filter(|_| !quoted && !speaks)?;
    let named = found.is_full() || found.titled && found.name.is_some();
    let last = found.tokens.end.checked_sub(1)?;
    let after = tokens::gap(text, tokens, last).trim();
    let ends = last + 1 == tokens.len() || matches!(after, "," | "(" | "-" | "–");
    let (first, sentence) = (found.tokens.start, token.sentence);
    (named && ends && first == at).then_some(Saying { first, last, sentence, who: Who::Named(found), speaks: true })
}
