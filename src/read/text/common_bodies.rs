//! Bodies that the text names by words in small letters: "the company", "the parish council", "the city’s transport authority".

use super::grammar::{is_article, is_possessive, is_role, is_tight, slice};
use super::meant_bodies;
use super::offices::spoken_for;
use super::phrases::Mention;
use super::starts::owner_start;
use super::tokens::{self, Token, word};
use super::words::{ORGANISATIONS, SPEECH_VERBS};

/// "the company", "the parish council": a body that the text names by words in small letters, with its article.
pub(super) fn ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    let first = sort_start(text, tokens, end);
    if !is_led(text, tokens, first) {
        return None;
    }
    // "the city’s transport authority"
    let article = owner_start(text, tokens, first);
    let before = article.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
    let in_place = matches!(before, "in" | "at" | "of" | "from" | "for" | "to" | "near" | "with" | "by" | "and");
    let family =
        matches!(word(text, tokens, end), "family" | "families" | "victims" | "residents" | "workers") && in_place;
    let body = (tokens::has(tokens, end, ORGANISATIONS) || family) && !is_possessive(text, tokens, end);
    if !body {
        return None;
    }
    if let Some(found) = one_at(text, tokens, article, first, end) {
        return Some(found);
    }
    let kind = slice(text, tokens, first, end);
    let organisation = meant_bodies::of_kind(text, tokens, kind, article).or(Some(kind));
    let found = Mention { tokens: article..end + 1, organisation, ..Mention::default() };
    // "a spokesperson for the company"
    if in_place { spoken_for(text, tokens, &found) } else { Some(found) }
}

/// "a school crossing warden", "a union official": somebody at a body, who has no name.
fn one_at<'a>(text: &'a str, tokens: &[Token], article: usize, first: usize, end: usize) -> Option<Mention<'a>> {
    const MOST: usize = 3;
    let small = |at: &usize| is_tight(text, tokens, at - 1) && word(text, tokens, *at).starts_with(char::is_lowercase);
    let role = (end + 1..=end + MOST).take_while(small).find(|at| is_role(tokens, *at))?;
    matches!(word(text, tokens, article), "a" | "an" | "one" | "another" | "A" | "An" | "One" | "Another").then(|| {
        Mention {
            tokens: article..role + 1,
            role: Some(slice(text, tokens, first, role)),
            titled: true,
            ..Mention::default()
        }
    })
}

/// Where the words start that say which sort of body it is: "the parish council", "the Irish government".
fn sort_start(text: &str, tokens: &[Token], end: usize) -> usize {
    const MOST: usize = 3;
    let sort = |at: &usize| {
        let this = word(text, tokens, *at);
        is_tight(text, tokens, *at)
            && this.len() > 3
            && this.chars().all(|c| c.is_alphabetic() || c == '-')
            && !(is_role(tokens, *at) || tokens::has(tokens, *at, SPEECH_VERBS) || is_possessive(text, tokens, *at))
    };
    let first = (end.saturating_sub(MOST)..end).rev().take_while(sort).last().unwrap_or(end);
    if is_led(text, tokens, first) { first } else { end }
}

/// Whether an article or an owner stands right before a word.
fn is_led(text: &str, tokens: &[Token], at: usize) -> bool {
    let leads = |at: usize| is_article(word(text, tokens, at)) || is_possessive(text, tokens, at);
    at.checked_sub(1).is_some_and(|before| is_tight(text, tokens, before) && leads(before))
}
