//! Who signs a quotation in its own paragraph: "“...” – Ana Ruiz, head of ports".

use super::attribution::{Saying, Who};
use super::first_names::is_first_name;
use super::grammar;
use super::phrases::{self, Mention};
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
    // "“We are glad of it.” Ana Ruiz, Co-founder & CEO": so does a name with a post and no verb.
    let bare = || {
        let ended = text.get(..span.end).is_some_and(|quoted| quoted.trim_end_matches(['”', '"', '’']).ends_with('.'));
        let last = grammar::run_end(text, tokens, at);
        let posted = tokens::gap(text, tokens, last).trim() == "," && grammar::is_role(tokens, last + 1);
        dash.is_empty() && ended && posted && text.ends_with(char::is_alphanumeric)
    };
    if !matches!(dash, "-" | "–" | "—" | "―" | "--") && !bare() || tokens.len() > at + MOST {
        return None;
    }
    let quoted = spans.last().is_some_and(|last| last.end > token.start);
    let speaks = (at..tokens.len()).any(|at| tokens::has(tokens, at, SPEECH_VERBS) && !is_capital(tokens, at));
    let found = phrases::starting_at_name(text, tokens, at).filter(|_| !quoted && !speaks)?;
    // "“...” – Colleen, a neighbour"
    let first_name = found.role.is_none() && found.name.is_some_and(is_first_name);
    let named = found.is_full() || first_name || found.titled && found.name.is_some();
    let found = Mention { titled: found.titled || first_name, ..found };
    let last = found.tokens.end.checked_sub(1)?;
    let after = tokens::gap(text, tokens, last).trim();
    let ends = last + 1 == tokens.len() || matches!(after, "," | "(" | "-" | "–");
    let (first, sentence) = (found.tokens.start, token.sentence);
    (named && ends && first == at).then_some(Saying { first, last, sentence, who: Who::Named(found), speaks: true })
}
