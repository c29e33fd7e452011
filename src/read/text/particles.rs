//! Surnames that start with a small word: "“...,” said van der Berg."

use super::attribution::has_quotation_before;
use super::grammar::{is_particle, is_tight, run_end, slice};
use super::phrases::Mention;
use super::quotations::Span;
use super::tokens::{self, Token, is_capital, word};

/// No surname has more small words before its capital.
const MOST: usize = 3;

/// The surname that starts at a small word, as after "said".
pub(super) fn surname_at<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let small = |at: &usize| is_particle(word(text, tokens, *at)) && is_tight(text, tokens, *at);
    let count = (start..start + MOST).take_while(small).count();
    let capital = start + count;
    // "afirma de España que": in Romance languages these are words of their own.
    let own = ["van", "von", "der", "den", "ter", "ten", "ap", "ferch", "bin", "binti", "ibn", "zu"];
    let english = || {
        let verb = start.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
        matches!(verb, "said" | "says" | "adds" | "recalls") || verb.ends_with("ed") && verb.is_ascii()
    };
    let named = count > 0 && is_capital(tokens, capital) && (own.contains(&word(text, tokens, start)) || english());
    let end = run_end(text, tokens, capital);
    named.then(|| Mention { tokens: start..end + 1, name: Some(slice(text, tokens, start, end)), ..Mention::default() })
}

/// Where the surname starts whose capital stands at a word: before its small words, if a quotation or the sentence starts there.
pub(super) fn start_of(text: &str, spans: &[Span], tokens: &[Token], capital: usize) -> usize {
    let small = |at: &usize| is_particle(word(text, tokens, *at)) && is_tight(text, tokens, *at);
    let before = (capital.saturating_sub(MOST)..capital).rev().take_while(small).last();
    let begins = |at: &usize| tokens::opens(tokens, *at) || has_quotation_before(spans, tokens, *at);
    before.filter(begins).unwrap_or(capital)
}
