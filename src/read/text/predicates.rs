//! What a sentence tells of its subject: roles, as in "Ana Ruiz is the owner of Harbour Books" and "who is now its head of ports", and
//! where the name of a body ends before that.

use super::adjectives;
use super::apposition::{is_joint, is_verb};
use super::bodies::{body_after, body_end};
use super::grammar::{self, is_article, is_possessive, is_role, slice};
use super::tokens::{Token, gap, is_capital, word};

/// "Ana Ruiz is the owner of Harbour Books": the role that a sentence tells of its subject.
pub(super) fn role_told<'a>(text: &'a str, tokens: &[Token], is: usize) -> Option<(&'a str, Option<&'a str>)> {
    let article = is + 1;
    let tight = gap(text, tokens, is - 1).trim().is_empty() && matches!(word(text, tokens, is), "is" | "was");
    if !tight || !is_article(word(text, tokens, article)) || !grammar::is_tight(text, tokens, is) {
        return None;
    }
    role_from(text, tokens, article + 1)
}

/// "the appointment of Ana Ruiz as head of ports", "has named Ana Ruiz as its chair": what somebody was made.
pub(super) fn role_as<'a>(
    text: &'a str,
    tokens: &[Token],
    first: usize,
    name_end: usize,
) -> Option<(&'a str, Option<&'a str>)> {
    const MADE: [&str; 14] = [
        "appointed",
        "named",
        "elected",
        "confirmed",
        "unveiled",
        "welcomed",
        "chosen",
        "announced",
        "announce",
        "welcome",
        "appoints",
        "names",
        "welcomes",
        "promoted",
    ];
    let before = |back: usize| first.checked_sub(back).map(|at| word(text, tokens, at)).unwrap_or_default();
    let made = MADE.contains(&before(1)) || before(1) == "of" && matches!(before(2), "appointment" | "election");
    // "has named Ana Ruiz the dean of its school", "named Ana Ruiz its chair"
    let named = matches!(before(1), "named" | "appointed" | "elected" | "names" | "appoints");
    let article = matches!(word(text, tokens, name_end + 1), "its" | "the" | "their")
        || is_role(tokens, name_end + 1) && !is_capital(tokens, name_end + 1);
    let at = name_end + 1 + usize::from(word(text, tokens, name_end + 1) == "as");
    if !made || at == name_end + 1 && !(named && article) || !gap(text, tokens, name_end).trim().is_empty() {
        return None;
    }
    let start = at + usize::from(matches!(word(text, tokens, at), "its" | "the" | "their" | "a" | "an"));
    role_from(text, tokens, start + usize::from(word(text, tokens, start) == "new"))
}

/// "Ana Ruiz, who was elected chair of Harbour Trust in March,": what a clause says that somebody was made or is.
pub(super) fn role_given<'a>(text: &'a str, tokens: &[Token], who: usize) -> Option<(&'a str, Option<&'a str>)> {
    if word(text, tokens, who) != "who" {
        return None;
    }
    let made = ["elected", "appointed", "named", "made"];
    let (first, second) = (word(text, tokens, who + 1), word(text, tokens, who + 2));
    let from = match (first, second) {
        ("was", made_so) if made.contains(&made_so) => who + 3,
        ("is" | "was", article) if is_article(article) => who + 2,
        // "who is chair of judges this year"
        ("is", _) if is_role(tokens, who + 2) => who + 2,
        ("became", _) => who + 2,
        ("has", "been") | ("joined" | "serves" | "works", "as") => who + 3,
        // "who joined Harbour Trust in 2021 and is now its head of ports"
        _ => now(text, tokens, who)?,
    };
    let its = matches!(word(text, tokens, from), "its" | "their");
    role_from(text, tokens, from + usize::from(its || is_article(word(text, tokens, from))))
}

/// Where a clause tells what somebody is now.
fn now(text: &str, tokens: &[Token], who: usize) -> Option<usize> {
    const MOST: usize = 14;
    let sentence = tokens.get(who)?.sentence;
    let within = |at: &usize| {
        tokens.get(*at).is_some_and(|token| token.sentence == sentence) && gap(text, tokens, at - 1).trim().is_empty()
    };
    (who + 1..who + MOST)
        .take_while(within)
        .find(|at| matches!((word(text, tokens, at - 1), word(text, tokens, *at)), ("is", "now") | ("has", "been")))
        .map(|at| at + 1)
}

/// The role that starts at a place, and the body after it.
fn role_from<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<(&'a str, Option<&'a str>)> {
    // "the area’s senior coroner": whose it is does not.
    let owned = !is_capital(tokens, start) && is_possessive(text, tokens, start);
    let start = start + usize::from(owned);
    // All before the last word for a role belongs to it: "is a retired primary school teacher", "has been president and chief
    // executive officer of ...".
    let plain = |at: usize| {
        let this = word(text, tokens, at);
        let goes_on =
            this == "and" && (at + 1..at + 4).any(|at| is_role(tokens, at)) && !is_article(word(text, tokens, at + 1));
        (at == start || grammar::is_tight(text, tokens, at - 1)) && !is_verb(this) && (goes_on || !is_joint(this))
    };
    let last = (start..start + 8).take_while(|at| plain(*at)).filter(|at| is_role(tokens, *at)).last()?;
    let body = body_after(text, tokens, start, last + 1).filter(|_| grammar::is_tight(text, tokens, last));
    let organisation = body.map(|first| slice(text, tokens, first, body_end(text, tokens, first)));
    // "Director of Sustainability and Community"
    let subject = body.is_none() && word(text, tokens, last + 1) == "of" && is_capital(tokens, last + 2);
    let last = if subject && is_capital(tokens, last) { body_end(text, tokens, last + 2) } else { last };
    // "head of ports"
    let matter = |at: usize| {
        let closes = !grammar::is_tight(text, tokens, at)
            || matches!(word(text, tokens, at + 1), "in" | "since" | "from" | "on" | "this");
        word(text, tokens, at).starts_with(char::is_lowercase) && closes
    };
    let plain = body.is_none() && word(text, tokens, last + 1) == "of" && matter(last + 2);
    let last = if plain { last + 2 } else { last };
    Some((slice(text, tokens, start, last), organisation))
}
/// "La Federación de Consultorios ya abre en mayo y reconoce": the last word of a body's name, before what helps its first verb, and
/// where a joint stands last, before the verb itself.
pub(super) fn subject_end(text: &str, tokens: &[Token], first: usize, end: usize) -> usize {
    let this = |at: usize| word(text, tokens, at);
    let small = |at: usize| this(at).starts_with(char::is_lowercase);
    let joint =
        |at: usize| matches!(this(at), "y" | "e" | "et" | "und" | "and" | "mas" | "pero" | "mais" | "aber" | "but");
    let shared = joint(end);
    let led = |at: usize| grammar::is_particle(this(at)) || grammar::is_article(this(at)) || joint(at);
    // "a déjà adhéré"
    let perfect = |at: usize| {
        let participle = |at: usize| ["é", "ée", "és", "i", "u"].iter().any(|ending| this(at).ends_with(ending));
        this(at) == "a"
            && (participle(at + 1) || this(at + 1) == "déjà" || participle(at + 2) && this(at + 1).len() > 3)
    };
    let helps = |at: usize| {
        perfect(at)
            || matches!(
                this(at),
                "ha" | "han"
                    | "ont"
                    | "avait"
                    | "hat"
                    | "hatte"
                    | "ist"
                    | "war"
                    | "wird"
                    | "tem"
                    | "foi"
                    | "has"
                    | "had"
                    | "have"
                    | "is"
                    | "was"
                    | "will"
                    | "ya"
                    | "já"
                    | "déjà"
                    | "schon"
                    | "también"
                    | "também"
                    | "se"
            )
    };
    let adjective = |at: usize| adjectives::is_adjective_after(text, tokens, at);
    let acts = |at: usize| shared && at < end && !led(at) && !led(at - 1) && !adjective(at);
    let cut = (first + 2..=end).find(|at| small(*at) && (helps(*at) || acts(*at)));
    cut.map_or(end, |cut| cut - 1)
}
