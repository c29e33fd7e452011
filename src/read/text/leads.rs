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
