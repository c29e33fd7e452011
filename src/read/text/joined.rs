//! Subjects that a comma or "and" joins: one who speaks, or two.

use std::ops::Range;

use super::apposition;
use super::grammar::{self, LONGEST, is_acronym, is_article, is_role, is_tight, slice};
use super::phrases::{self, Mention};
use super::starts::{owner_start, role_start};
use super::subjects::full_name_ending_at;
use super::titles::named;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{HONORIFICS, Lists, ORGANISATIONS, ROLE_MODIFIERS, ROLES, TOPICS};

/// "Ana Ruiz, president, UNDRO said": whose role stands before the body that seemed to speak.
pub(super) fn holder<'a>(text: &'a str, tokens: &[Token], body: &Mention) -> Option<Mention<'a>> {
    const MOST: usize = 12;
    let comma = body.tokens.start.checked_sub(1).filter(|_| body.role.is_none())?;
    let (sentence, end) = (tokens.get(comma)?.sentence, tokens.get(comma)?.end);
    let apart = |at: &usize| {
        gap(text, tokens, *at).trim() == "," && tokens.get(*at).is_some_and(|token| token.sentence == sentence)
    };
    // (The comma before the body ends the role.)
    let role = apart(&comma) && (comma.saturating_sub(3)..=comma).any(|at| is_role(tokens, at));
    let mut commas = (comma.saturating_sub(MOST)..comma).rev().filter(|at| role && apart(at));
    commas.find_map(|at| {
        // "Dr Ana Ruiz, Group CEO, Acme Health Africa noted": a body of several words looks like a name.
        let sure = |named: &Mention| !body.is_full() || tokens::opens(tokens, named.tokens.start);
        let named = full_name_ending_at(text, tokens, at).filter(sure)?;
        let (role, _) = apposition::role_after(text, tokens, at)?;
        // "Ana Ruiz, chief investment officer, Xora; board chair, Acme Fuels, said"
        let second = || text.get(grammar::offset(text, role)..end).is_some_and(|posts| posts.contains("; "));
        (grammar::offset(text, role) + role.len() == end || second()).then_some(named)
    })
}

/// "A Lyall and Harrow Police spokesman": where a body starts that has "and" inside, after an article.
pub(super) fn body_start(text: &str, tokens: &[Token], start: usize) -> usize {
    let run = run_joined_to(text, tokens, start).filter(|run| {
        let article = run.checked_sub(1).is_some_and(|at| is_article(word(text, tokens, at)));
        article && is_capital(tokens, start) && !has(tokens, *run..start, HONORIFICS | ROLES)
    });
    run.unwrap_or(start)
}

/// "Media and tourism strategist Ana Ruiz": where a role starts that has "and" inside, at the start of a sentence.
pub(super) fn field_start(text: &str, tokens: &[Token], start: usize) -> usize {
    let run = run_joined_to(text, tokens, start).filter(|run| {
        let small = run + 2 == start && !is_capital(tokens, start) && tokens::opens(tokens, *run);
        // "Tourism and Hospitality Minister Ana Ruiz"
        let minister = (start..start + 4).any(|at| matches!(word(text, tokens, at), "Minister" | "Secretary"));
        let of = run.checked_sub(1).is_some_and(|at| matches!(word(text, tokens, at), "of" | "for"));
        (small || minister && !of && is_capital(tokens, start)) && is_thing(tokens, *run..start - 1)
    });
    run.unwrap_or(start)
}

/// "said Tourism and Hospitality Minister Ana Ruiz": one who is in charge of both.
pub(super) fn minister<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let last = grammar::run_end(text, tokens, start);
    let found = phrases::starting_at_name(text, tokens, last + 2)
        .filter(|found| is_and(word(text, tokens, last + 1)) && found.is_full() && found.role.is_some())?;
    (is_capital(tokens, start) && is_thing(tokens, start..last + 1) && found.tokens.start <= start).then_some(found)
}

/// Where the capitals start that "and" joins to what starts at an index.
fn run_joined_to(text: &str, tokens: &[Token], start: usize) -> Option<usize> {
    let and = start.checked_sub(1).filter(|and| is_and(word(text, tokens, *and)) && is_tight(text, tokens, *and))?;
    run_before(text, tokens, and).filter(|_| is_tight(text, tokens, and - 1))
}

/// Where the capitals before an "and" start.
fn run_before(text: &str, tokens: &[Token], and: usize) -> Option<usize> {
    let tight = |at: usize| at + 1 == and || is_tight(text, tokens, at);
    (0..and)
        .rev()
        .take(grammar::LONGEST)
        .take_while(|at| is_capital(tokens, *at) && !is_article(word(text, tokens, *at)) && tight(*at))
        .last()
}

fn has(tokens: &[Token], mut words: Range<usize>, lists: Lists) -> bool {
    words.any(|at| tokens::has(tokens, at, lists))
}

/// Whether words name what somebody is in charge of, and nobody.
fn is_thing(tokens: &[Token], words: Range<usize>) -> bool {
    has(tokens, words.clone(), TOPICS | ORGANISATIONS | ROLE_MODIFIERS) && !has(tokens, words, HONORIFICS | ROLES)
}

/// Whether somebody else is named right before, with "and" between.
pub(super) fn is_second(text: &str, tokens: &[Token], first: usize, posted: bool) -> bool {
    let Some(and) = first.checked_sub(1).filter(|and| is_and(word(text, tokens, *and))) else { return false };
    // "Lands and Wildlife Minister Ana Ruiz", "National Wheat and Barley Council chief executive Ana Ruiz"
    // (But "Ruiz and Mayor Leo Vale" are two.)
    let portfolio = run_before(text, tokens, and).is_some_and(|start| {
        tokens::opens(tokens, start) && is_capital(tokens, first) && posted && is_thing(tokens, start..and)
    });
    and > 0
        && !portfolio
        && tokens::gap(text, tokens, and - 1).trim().is_empty()
        && phrases::ending_at(text, tokens, and - 1).is_some_and(|found| found.name.is_some() || found.role.is_some())
}

pub(super) fn is_and(word: &str) -> bool {
    matches!(word, "and" | "und" | "et" | "y" | "e")
}
/// "District Council 33 President Ana Ruiz": the post behind a body that a number is part of.
pub(super) fn numbered_body_end(text: &str, tokens: &[Token], start: usize) -> Option<usize> {
    let number = (start + 1..start + LONGEST).find(|at| !is_capital(tokens, *at))?;
    let apart = is_body_number(text, tokens, number) && is_role(tokens, number + 1) && is_capital(tokens, number + 1);
    (apart && is_capital(tokens, start) && (start..=number).all(|at| is_tight(text, tokens, at))).then_some(number + 1)
}

/// "la investigadora del IEL Ana Ruiz Vega": letters of the body that a role is in, and the name.
pub(super) fn lettered<'a>(text: &'a str, tokens: &[Token], start: usize, end: usize) -> Option<Mention<'a>> {
    let joint = start.checked_sub(1)?;
    let post = joint.checked_sub(1).filter(|post| is_role(tokens, *post))?;
    let joined = matches!(word(text, tokens, joint), "del" | "da" | "do" | "du" | "de" | "des" | "der" | "of");
    if end < start + 2 || !is_acronym(word(text, tokens, start)) || !joined {
        return None;
    }
    let head = role_start(text, tokens, post);
    let found = Mention {
        role: Some(slice(text, tokens, head, post)),
        organisation: Some(slice(text, tokens, start, start)),
        tokens: owner_start(text, tokens, head)..end + 1,
        ..Mention::default()
    };
    Some(named(text, tokens, start + 1, end, found))
}

/// Whoever has a post, in the body before it that a number is part of.
pub(super) fn in_numbered_body<'a>(text: &'a str, tokens: &[Token], found: Mention<'a>) -> Mention<'a> {
    let post = found.tokens.start;
    let tight = |at: usize| is_tight(text, tokens, at);
    let number = post.checked_sub(1).filter(|at| is_body_number(text, tokens, *at) && tight(*at));
    let Some(number) = number.filter(|_| found.role.is_some() && found.name.is_some() && is_capital(tokens, post))
    else {
        return found;
    };
    let start =
        (number.saturating_sub(LONGEST)..number).rev().take_while(|at| is_capital(tokens, *at) && tight(*at)).last();
    match start {
        Some(start) if found.organisation.is_none() => {
            let organisation = Some(slice(text, tokens, start, number));
            Mention { organisation, tokens: start..found.tokens.end, ..found }
        }
        _ => found,
    }
}

/// Whether a number tells which of several bodies it is: "Local 1500", "District Council 33".
fn is_body_number(text: &str, tokens: &[Token], at: usize) -> bool {
    let number = word(text, tokens, at);
    let numeral = (1..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    numeral
        && at.checked_sub(1).is_some_and(|kind| {
            let kinds =
                matches!(word(text, tokens, kind), "Local" | "Lodge" | "Chapter" | "Branch" | "Section" | "Division");
            kinds || is_capital(tokens, kind) && tokens::has(tokens, kind, ORGANISATIONS)
        })
}
