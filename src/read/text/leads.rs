//! Whom a sentence leads to by how it starts: "It was left to Ana Ruiz to say so: “...”", "Sa sœur, Odile, ...".

use super::attribution::{Saying, Who};
use super::grammar;
use super::names;
use super::openings::introduction;
use super::phrases::{self, Mention};
use super::role_words::is_kin;
use super::tokens::{Token, gap, is_capital, word};

/// "It was left to Ana Ruiz to point out the obvious: “...”"
pub(super) fn left_to<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Saying<'a>> {
    if word(text, tokens, start) != "It" {
        return None;
    }
    let to = match (word(text, tokens, start + 1), word(text, tokens, start + 2)) {
        ("was" | "is", "left") => start + 3,
        ("fell" | "falls", "to") => start + 2,
        _ => return None,
    };
    let found = names::full_at(text, tokens, to + 1).or_else(|| phrases::starting_at(text, tokens, to + 1));
    let found = found.filter(|found| found.is_full() && word(text, tokens, to) == "to")?;
    let last = introduction(text, tokens, found.tokens.end.saturating_sub(1))?;
    Some(Saying { first: start, last, sentence: tokens.get(start)?.sentence, who: Who::Named(found), speaks: true })
}

/// "Among them is Kay, 26, from Lyall, ...": one word behind "is", with an age, is somebody's name.
pub(super) fn among<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Saying<'a>> {
    const REACH: usize = 6;
    if !matches!(word(text, tokens, start), "Among" | "One" | "First" | "Also") {
        return None;
    }
    let sentence = tokens.get(start)?.sentence;
    let is = (start + 1..start + REACH).find(|at| matches!(word(text, tokens, *at), "is" | "was"))?;
    let (name, age) = (is + 1, word(text, tokens, is + 2));
    let aged = (1..3).contains(&age.len()) && age.bytes().all(|byte| byte.is_ascii_digit());
    let commas = [name, name + 1].iter().all(|at| gap(text, tokens, *at).trim() == ",");
    let tokens_of = name..name + 1;
    let mention =
        Mention { name: Some(word(text, tokens, name)), titled: true, tokens: tokens_of, ..Mention::default() };
    let named = is_capital(tokens, name) && tokens.get(name)?.sentence == sentence && aged && commas;
    named.then_some(Saying { first: start, last: name, sentence, who: Who::Named(mention), speaks: false })
}

/// "Sa sœur, Odile,": somebody’s relative, who is called by the first name between commas.
pub(super) fn relative<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let (kin, name) = (start + 1, start + 2);
    let commas = [kin, name].iter().all(|at| gap(text, tokens, *at).trim() == ",");
    let owned = grammar::is_article(word(text, tokens, start)) && is_kin(word(text, tokens, kin));
    (commas && owned && is_capital(tokens, name)).then(|| Mention {
        name: Some(word(text, tokens, name)),
        role: Some(word(text, tokens, kin)),
        titled: true,
        tokens: start..name + 1,
        ..Mention::default()
    })
}

/// The word behind "from Lyall", where somebody without a name is said to be from there.
pub(super) fn behind_place(text: &str, tokens: &[Token], end: usize) -> usize {
    let from = matches!(word(text, tokens, end), "from" | "in" | "at") && is_capital(tokens, end + 1);
    if from { grammar::run_end(text, tokens, end + 1) + 1 } else { end }
}
