//! The subject before what stands between commas and the verb: "Ruiz, who chairs the board, said".

use super::apposition;
use super::attribution::{Saying, Who};
use super::clauses::{self, body_of_which, is_owned};
use super::grammar::{self, is_article};
use super::offices;
use super::phrases::{self, Mention};
use super::posts;
use super::role_words;
use super::subjects::full_name_ending_at;
use super::tokens::{self, Token, gap, word};

/// A clause between commas after a subject is shorter than this, in words.
const REACH: usize = 30;

/// What stands before a clause between commas.
pub(super) enum Apart<'a> {
    /// The subject ends here.
    Ends(usize),
    Says(Saying<'a>),
}

/// The subject before what stands between commas and the verb: "Ruiz, who chairs the board, said".
pub(super) fn before_clause<'a>(text: &'a str, tokens: &[Token], last: usize, verb: usize) -> Option<Apart<'a>> {
    let mut end = last;
    if let Some(found) = body_of_which(text, tokens, end) {
        // "A spokeswoman for Harbour Trust, which has no members, said"
        let body =
            Mention { tokens: phrase_start(text, tokens, found.tokens.start)..found.tokens.end, ..found.clone() };
        // "Fire Chief Ana Ruiz of the Lyall Volunteer Company, which has 22 members, said"
        let of = body
            .tokens
            .start
            .checked_sub(1)
            .filter(|of| matches!(word(text, tokens, *of), "of" | "at" | "from" | "with"));
        let whose = of.and_then(|of| full_name_ending_at(text, tokens, of.checked_sub(1)?));
        let found = offices::spoken_for(text, tokens, &body).or(whose).unwrap_or(found);
        let sentence = tokens.get(verb)?.sentence;
        return Some(Apart::Says(Saying {
            first: found.tokens.start,
            last: verb,
            sentence,
            who: Who::Named(found),
            speaks: true,
        }));
    }
    // "A spokesperson for the growers’ trade body, Orchard UK, said"
    if let Some(found) = offices::speaks_for_named(text, tokens, end) {
        let (first, sentence) = (found.tokens.start, tokens.get(verb)?.sentence);
        return Some(Apart::Says(Saying { first, last: verb, sentence, who: Who::Named(found), speaks: true }));
    }
    // "the manufacturer, Harbour Laboratories, apologised"
    if is_body_apart(text, tokens, end) {
        return Some(Apart::Ends(end));
    }
    // "A mother of three in Quay Street, whose flat leaked, said"
    if let Some(found) = clauses::somebody(text, tokens, verb) {
        let sentence = tokens.get(verb)?.sentence;
        return Some(Apart::Says(Saying {
            first: found.tokens.start,
            last: verb,
            sentence,
            who: Who::Named(found),
            speaks: true,
        }));
    }
    // "Ruiz, who chairs the board, said"
    let sentence = tokens.get(end)?.sentence;
    let commas = (end.saturating_sub(REACH)..end).rev().filter(|at| {
        matches!(gap(text, tokens, *at).trim(), "," | "(" | "–" | "—" | "),")
            && tokens.get(*at).is_some_and(|token| token.sentence == sentence)
    });
    // Of the phrases before the commas, the nearest that names somebody is the subject.
    let named = |at: &usize| {
        phrases::ending_at(text, tokens, *at).is_some_and(|found| {
            found.name.is_some_and(|name| name.contains(char::is_whitespace) || found.titled || found.role.is_some())
        })
    };
    let commas: Vec<usize> = commas.collect();
    // A role beside it makes it sure: of "Ana Ruiz, Director, Community Shores," the first is a person.
    let full = |at: usize| full_name_ending_at(text, tokens, at);
    let after = |at: &usize| full(*at).is_some() && apposition::role_after(text, tokens, *at).is_some();
    let before = |at: &usize| full(*at).is_some_and(|found| posts::post_of(text, tokens, &found).role.is_some());
    // "Lyall Council’s director of place, Ana Ruiz, said"
    let appointed = full(end).is_some_and(|found| posts::role_before(text, tokens, &found).is_some());
    if !appointed {
        let sure = commas.iter().copied().find(after).or_else(|| commas.iter().copied().find(before));
        let sure = sure.or_else(|| commas.iter().copied().find(named));
        // "One of them, Ana Ruiz, told us"
        let beside = full(end).filter(|found| {
            let article = |at: &usize| is_article(word(text, tokens, *at));
            let before = found.tokens.start.checked_sub(1);
            // "The Dean, the Very Revd Ana Ruiz, said"
            let before = before.and_then(|at| if article(&at) { at.checked_sub(1) } else { Some(at) });
            before.is_some_and(|before| matches!(gap(text, tokens, before).trim(), "," | "("))
        });
        let beside = beside.map(|_| end);
        end = sure.or(beside).or_else(|| commas.first().copied())?;
    }
    // "Ana, 34, a mother of two, said": whoever has an age has a name.
    if let Some(found) = commas.iter().find_map(|at| aged(text, tokens, *at)) {
        let sentence = tokens.get(verb)?.sentence;
        let first = found.tokens.start;
        return Some(Apart::Says(Saying { first, last: verb, sentence, who: Who::Named(found), speaks: true }));
    }
    // "The board’s chair, Ana Ruiz, said"
    let role = phrases::ending_at(text, tokens, end).filter(|before| before.name.is_none() && before.role.is_some());
    if let Some(found) = role.and_then(|role| phrases::starting_at(text, tokens, role.tokens.start))
        && found.name.is_some()
    {
        return Some(Apart::Says(Saying {
            first: found.tokens.start.min(end),
            last: verb,
            sentence: tokens.get(verb)?.sentence,
            who: Who::Named(found),
            speaks: true,
        }));
    }
    // "His teacher, Ms Daly, said", "Her husband, Mick, said"
    let role = phrases::ending_at(text, tokens, end).filter(|role| role.name.is_none() && role.role.is_some());
    let owned = role.filter(|role| is_owned(text, tokens, role.tokens.start));
    if let (Some(role), Some(found)) = (owned, phrases::ending_at(text, tokens, last))
        && found.tokens.start == end + 1
        && found.name.is_some()
    {
        let who = Mention { titled: true, role: role.role.filter(|role| !role_words::is_kin(role)), ..found };
        let sentence = tokens.get(verb)?.sentence;
        return Some(Apart::Says(Saying { first: end, last: verb, sentence, who: Who::Named(who), speaks: true }));
    }
    // "The League of Lyall Citizens (LLC), the oldest in the country, said": the letters are not all of the body.
    let lettered = gap(text, tokens, end).starts_with(')') && grammar::is_acronym(word(text, tokens, end));
    let front = end.checked_sub(1).filter(|front| lettered && gap(text, tokens, *front).trim() == "(");
    Some(Apart::Ends(front.unwrap_or(end)))
}

/// One word and an age between commas after it: somebody without a surname.
fn aged<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<Mention<'a>> {
    let age = word(text, tokens, at + 1);
    let is_age = (1..=3).contains(&age.len()) && age.bytes().all(|byte| byte.is_ascii_digit());
    if !is_age || gap(text, tokens, at).trim() != "," || gap(text, tokens, at + 1).trim() != "," {
        return None;
    }
    let found = phrases::ending_at(text, tokens, at)?;
    let single = found.name.is_some_and(|name| !name.contains(char::is_whitespace));
    single.then_some(Mention { titled: true, ..found })
}

/// Where a phrase starts that has an article before it.
fn phrase_start(text: &str, tokens: &[Token], start: usize) -> usize {
    start.checked_sub(1).filter(|before| is_article(word(text, tokens, *before))).unwrap_or(start)
}

/// Whether a body is named between commas, after what it is: "its owner, Harbour Trust,".
fn is_body_apart(text: &str, tokens: &[Token], end: usize) -> bool {
    let Some(found) = phrases::ending_at(text, tokens, end) else { return false };
    let Some(last) = found.tokens.start.checked_sub(1) else { return false };
    let what = found.organisation.is_some() && found.name.is_none() && found.role.is_none();
    let article = (1..=2).filter_map(|back| last.checked_sub(back)).find(|at| is_article(word(text, tokens, *at)));
    let alone = |at: usize| tokens::opens(tokens, at) || gap(text, tokens, at - 1).trim() == ",";
    what && gap(text, tokens, last).trim() == ","
        && word(text, tokens, last).starts_with(char::is_lowercase)
        && article.is_some_and(alone)
}
