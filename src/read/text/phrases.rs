//! Phrases that name people: `Defence Minister Ana Ruiz`, `Ms Ruiz`, `the council’s chief executive`.

use std::ops::Range;

use super::apposition::divided;
use super::gender::Gender;
use super::grammar::{
    LONGEST, is_article, is_joined, is_letters, is_modifier, is_particle, is_possessive, is_role, is_tight, run_end,
    slice, without_owner,
};
use super::offices::{
    appointed, described, office_up_to, owner_start, role_opening, role_start, split_role, spoken_for,
};
use super::owners::owner;
use super::titles::{in_office, is_kin, is_royal, named};
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{HONORIFICS, OPENERS, ORGANISATIONS};

/// A phrase that names somebody or something that can speak.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Mention<'a> {
    /// The tokens of the phrase, with its article or owner.
    pub(super) tokens: Range<usize>,
    pub(super) name: Option<&'a str>,
    pub(super) role: Option<&'a str>,
    pub(super) organisation: Option<&'a str>,
    /// The name with a title that is more than courtesy, such as "Lady".
    pub(super) called: Option<&'a str>,
    /// Whether a title such as "Ms" stood before the name, so that even one word is surely a name.
    pub(super) titled: bool,
    /// What the title says of the bearer.
    pub(super) gender: Gender,
}

/// The phrase whose last word is at an index.
pub(super) fn ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    let found = run_ending_at(text, tokens, end)?;
    Some(spoken_for(text, tokens, &found).unwrap_or(found))
}

fn run_ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    if is_possessive(text, tokens, end) {
        return None;
    }
    if !is_capital(tokens, end) {
        return if is_role(tokens, end) { role_ending_at(text, tokens, end) } else { None };
    }
    let mut start = end;
    while start > 0 && end - start < LONGEST && is_tight(text, tokens, start - 1) {
        let and =
            start >= 2 && matches!(word(text, tokens, start - 1), "and" | "&") && is_tight(text, tokens, start - 2);
        // "the Nurses’ Union"
        let plural = || {
            let this = word(text, tokens, start - 1);
            tokens::has(tokens, end, ORGANISATIONS)
                && (gap(text, tokens, start - 1).starts_with(['’', '\''])
                    || matches!(without_owner(this), "Women" | "Men" | "Children" | "People"))
        };
        if is_capital(tokens, start - 1) && (!is_possessive(text, tokens, start - 1) || plural()) {
            start -= 1;
        } else if and && is_capital(tokens, start - 2) && tokens::has(tokens, end, ORGANISATIONS) {
            // "Wexmoor Fire and Rescue Service"
            start -= 2;
        } else if let Some(name) =
            (1..=2).map_while(|back| start.checked_sub(1 + back)).find(|at| is_joined(text, tokens, *at, start))
        {
            start = name;
        } else {
            break;
        }
    }
    // "Lyall Council of Social Service CEO Ana Ruiz": the body before a post goes on over its "of".
    while (start..=end).any(|at| is_role(tokens, at) && !tokens::has(tokens, at, HONORIFICS))
        && let Some(body) = body_before_of(text, tokens, start).filter(|body| end - body < LONGEST)
    {
        start = body;
    }
    // "Yesterday Ana Ruiz said": a capital at the start of a sentence says nothing.
    let opens = |at: usize| at == 0 || tokens.get(at - 1).map(|t| t.sentence) != tokens.get(at).map(|t| t.sentence);
    // So does one of an article: "Ihre Vorlesung".
    if opens(start) && (tokens::has(tokens, start, OPENERS) || start < end && is_article(word(text, tokens, start))) {
        start += 1;
    }
    // "Fifteen-year-old Ana"
    let is_aged = |at: usize| word(text, tokens, at).ends_with("-year-old");
    if start < end && is_aged(start) {
        start += 1;
    }
    if start > end {
        return None;
    }
    let found = divide(text, tokens, start, end)?;
    let aged = start > 0 && is_aged(start - 1) && is_tight(text, tokens, start - 1);
    Some(Mention { titled: found.titled || aged && found.name.is_some(), ..found })
}

/// Whether a run of capitals has a role in it, and somebody after that.
fn posted_after(text: &str, tokens: &[Token], start: usize) -> bool {
    let end = run_end(text, tokens, start);
    (start + 1..end).any(|at| is_role(tokens, at))
}

/// Where a body starts whose "of" stands right before what is at an index.
fn body_before_of(text: &str, tokens: &[Token], start: usize) -> Option<usize> {
    let body = start.checked_sub(2)?;
    let joined = matches!(word(text, tokens, start - 1), "of" | "for")
        && is_tight(text, tokens, start - 1)
        && is_tight(text, tokens, body)
        && is_capital(tokens, body)
        && tokens::has(tokens, body, ORGANISATIONS)
        && !is_role(tokens, body);
    let run = (1..LONGEST).take_while(|back| {
        let before = body.checked_sub(*back);
        before.is_some_and(|at| {
            is_capital(tokens, at)
                && is_tight(text, tokens, at)
                && !is_possessive(text, tokens, at)
                && !is_role(tokens, at)
                && !is_article(word(text, tokens, at))
        })
    });
    joined.then(|| body - run.count())
}

/// The phrase that starts at an index, as after "said".
pub(super) fn starting_at<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let mut at = start;
    // An article or an owner ("the council’s"), and words such as "chief executive", may stand before the name.
    let limit = start + LONGEST;
    while at < limit && at + 1 < tokens.len() && is_tight(text, tokens, at) {
        let this = word(text, tokens, at);
        let next = word(text, tokens, at + 1);
        let (capital, capital_next) = (is_capital(tokens, at), is_capital(tokens, at + 1));
        let leads =
            is_article(this) || is_possessive(text, tokens, at) || is_role(tokens, at) || is_modifier(tokens, at);
        let owner = capital && (capital_next || is_particle(next));
        let portfolio = matches!(this, "for" | "of") && at > start && is_role(tokens, at - 1) && capital_next;
        let to_portfolio = is_role(tokens, at) && matches!(next, "for" | "of") && is_capital(tokens, at + 2) && capital;
        let particle = is_particle(this) && at > start && capital_next;
        // "Lyall Council of Social Service CEO Ana Ruiz"
        let of_body = |at: usize| {
            matches!(word(text, tokens, at), "of" | "for")
                && at > start
                && tokens::has(tokens, at - 1, ORGANISATIONS)
                && is_capital(tokens, at - 1)
                && is_capital(tokens, at + 1)
                && posted_after(text, tokens, at + 1)
        };
        // "Wirrabilla Wombats coach Bevan Tsoukalas", "Registered nurse Tamika Rhodes"
        // "founder and CEO Nikhil Rao"
        let both = this == "and" && at > start && is_role(tokens, at - 1) && is_role(tokens, at + 1)
            || is_role(tokens, at) && next == "and" && is_role(tokens, at + 2);
        let posts = capital && !capital_next && (is_role(tokens, at + 1) || is_modifier(tokens, at + 1));
        let goes_on = capital_next || is_role(tokens, at + 1) || is_modifier(tokens, at + 1) || to_portfolio;
        if !(portfolio
            || of_body(at)
            || capital && of_body(at + 1)
            || particle
            || owner
            || posts
            || both
            || (leads && (goes_on || is_possessive(text, tokens, at + 1) || is_article(this))))
        {
            break;
        }
        at += 1;
    }
    let Some(mut mention) = ending_at(text, tokens, at) else { return described(text, tokens, start) };
    if mention.name.is_none()
        && mention.role.is_some()
        && let Some(found) = appointed(text, tokens, &mention, at)
    {
        return Some(found);
    }
    // "the council’s chief executive, Ana Ruiz" and "a spokesperson for Harbour Trust".
    if mention.name.is_none() && mention.role.is_some() {
        let next = at + 1;
        if gap(text, tokens, at).trim() == "," && is_capital(tokens, next) {
            let named = starting_at_name(text, tokens, next);
            if let Some(named) =
                named.filter(|named| named.name.as_ref().is_some_and(|name| name.contains(char::is_whitespace)))
            {
                mention.name = named.name;
                mention.tokens.end = named.tokens.end;
            }
        } else if matches!(word(text, tokens, next), "for" | "at") && is_capital(tokens, next + 1) {
            let end = run_end(text, tokens, next + 1);
            mention.organisation = Some(slice(text, tokens, next + 1, end));
            mention.tokens.end = end + 1;
        }
    }
    Some(mention)
}

/// "the company": a body that the text names by a word in small letters, with its article.
pub(super) fn body_ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    let article = end.checked_sub(1).filter(|before| is_tight(text, tokens, *before))?;
    let before = article.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
    let in_place = matches!(before, "in" | "at" | "of" | "from" | "for" | "to" | "near" | "with" | "by" | "and");
    let family =
        matches!(word(text, tokens, end), "family" | "families" | "victims" | "residents" | "workers") && in_place;
    let body = (tokens::has(tokens, end, ORGANISATIONS) || family) && !is_possessive(text, tokens, end);
    if !body || !is_article(word(text, tokens, article)) {
        return None;
    }
    let organisation = Some(word(text, tokens, end));
    let found = Mention { tokens: article..end + 1, organisation, ..Mention::default() };
    // "a spokesperson for the company"
    if in_place { spoken_for(text, tokens, &found) } else { Some(found) }
}

pub(super) fn starting_at_name<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    ending_at(text, tokens, run_end(text, tokens, start))
}

/// "the council’s chief executive", "a spokesperson": a role in small letters needs an article or an owner.
fn role_ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    let start = role_start(text, tokens, end);
    let before = start.checked_sub(1).filter(|before| is_tight(text, tokens, *before))?;
    if !is_article(word(text, tokens, before)) && !is_possessive(text, tokens, before) {
        return None;
    }
    let (organisation, role) = split_role(text, tokens, start, end);
    // "A spokesman for the family": the family is what he speaks for.
    if matches!(role, "family" | "families") {
        let body = Mention { tokens: before..end + 1, organisation: Some(role), ..Mention::default() };
        if let Some(found) = spoken_for(text, tokens, &body) {
            return Some(found);
        }
    }
    Some(Mention {
        tokens: owner_start(text, tokens, start)..end + 1,
        role: Some(role),
        organisation: organisation.or_else(|| owner(text, tokens, start)),
        ..Mention::default()
    })
}

/// Divides a run of capitalised words into role and name.
fn divide<'a>(text: &'a str, tokens: &[Token], start: usize, end: usize) -> Option<Mention<'a>> {
    let from = owner_start(text, tokens, start);
    let mention = |from: usize| Mention { tokens: from..end + 1, ..Mention::default() };
    let before = |count: usize| start.checked_sub(count).map(|at| word(text, tokens, at)).unwrap_or_default();
    // "Minister of Ports, Shipping and Harbours Smt Ana Ruiz": a title begins the name.
    if let Some(begin) = (start + 1..end).find(|at| tokens::has(tokens, *at, HONORIFICS) && !is_role(tokens, *at))
        && !(begin == start + 1 && matches!(word(text, tokens, start), "Most" | "Right" | "Very"))
        && !(start..begin).all(|at| tokens::has(tokens, at, HONORIFICS))
    {
        let found = office_up_to(text, tokens, begin - 1)
            .or_else(|| divide(text, tokens, start, begin - 1))
            .unwrap_or_else(|| mention(from));
        let role = found.role.or_else(|| Some(slice(text, tokens, start, begin - 1)).filter(|_| found.name.is_none()));
        let found = Mention { role, name: None, tokens: found.tokens.start..end + 1, ..found };
        return Some(named(text, tokens, begin, end, found));
    }
    // "Neighbour Ana Ruiz": before a full name, such a word is no name.
    if end == start + 2 && is_kin(word(text, tokens, start)) {
        let role = Some(slice(text, tokens, start, start));
        return Some(named(text, tokens, start + 1, end, Mention { role, ..mention(from) }));
    }
    // "Professor" and "Judge" before a name belong to it as "Dr" does, if they are titles.
    let title = |at: usize| {
        at < end
            && tokens::has(tokens, at, HONORIFICS)
            && (at == start || !is_role(tokens, at - 1) || is_of_study(word(text, tokens, at - 1)))
    };
    // "Ana Ruiz MP, ..."
    let letters = |at: usize| {
        at == end
            && at >= start + 2
            && is_letters(word(text, tokens, at))
            && !is_role(tokens, at - 1)
            && !is_modifier(tokens, at - 1)
    };
    let office = |at: &usize| {
        is_role(tokens, *at) && !title(*at) && !letters(*at) && !(*at == end && is_surname(text, tokens, start, end))
    };
    if let Some(last) = (start..=end).rev().find(office) {
        // "founder and Chief Executive Ana Ruiz"
        let joint =
            start >= 2 && word(text, tokens, start - 1) == "and" && is_role(tokens, start - 2) && is_role(tokens, last);
        let start = if joint { role_start(text, tokens, start - 2) } else { start };
        let from = if joint { owner_start(text, tokens, start) } else { from };
        let mention = |_: usize| mention(from);
        let (organisation, role) = split_role(text, tokens, start, last);
        let found = Mention {
            role: Some(role),
            organisation: organisation.or_else(|| owner(text, tokens, start)),
            ..mention(from)
        };
        // "Vorsitzender des Hafenvereins": it goes on with what it is of.
        if last < end && matches!(word(text, tokens, last + 1), "des" | "du" | "del" | "do" | "da" | "dos" | "das") {
            let (role, organisation) = divided(text, tokens, start, end);
            return Some(Mention { role: Some(role), organisation, ..found });
        }
        if last == end {
            return Some(found);
        }
        return Some(named(text, tokens, last + 1, end, found));
    }
    let is_body = (start..=end).any(|at| tokens::has(tokens, at, ORGANISATIONS));
    if let Some(found) = in_office(text, tokens, start, end) {
        return Some(found);
    }
    let titled = start < end && tokens::has(tokens, start, HONORIFICS);
    // "the Princess"
    if start == end && matches!(before(1), "the" | "The") && is_royal(word(text, tokens, start)) {
        return Some(Mention { role: Some(slice(text, tokens, start, end)), ..mention(from) });
    }
    if is_body || !titled && matches!(before(1), "the" | "The") && is_tight(text, tokens, start.saturating_sub(1)) {
        return Some(Mention { organisation: Some(slice(text, tokens, start, end)), ..mention(from) });
    }
    // "Councillor" is a title, and a councillor is what somebody is.
    let is_post = |at: usize| is_role(tokens, at) && !(is_capital(tokens, at) && tokens::has(tokens, at, HONORIFICS));
    if start > 0 && is_post(start - 1) && is_tight(text, tokens, start - 1) {
        let head = role_start(text, tokens, start - 1);
        let (organisation, role) = split_role(text, tokens, head, start - 1);
        let organisation = organisation.or_else(|| owner(text, tokens, head));
        let found = Mention { role: Some(role), organisation, ..mention(owner_start(text, tokens, head)) };
        return Some(named(text, tokens, start, end, found));
    }
    let found = named(text, tokens, start, end, mention(start));
    // "Minister for Ports the Hon Ana Ruiz"
    let honoured = found.titled && start >= 2 && before(1) == "the" && is_tight(text, tokens, start - 2);
    if honoured && let Some(office) = honoured_office(text, tokens, start - 2) {
        return Some(Mention {
            role: office.role,
            organisation: office.organisation,
            tokens: office.tokens.start..end + 1,
            ..found
        });
    }
    // "Leader of the council Cllr Ana Ruiz"
    if found.titled
        && is_tight(text, tokens, start.saturating_sub(1))
        && let Some((role, organisation)) = start.checked_sub(1).and_then(|last| role_opening(text, tokens, last))
    {
        return Some(Mention { role: Some(role), organisation, ..found });
    }
    if is_in_place(text, tokens, start) && !found.titled { None } else { Some(found) }
}

/// Whether the last word of a run is an office and somebody’s surname: "Transport Secretary Ana Bishop".
fn is_surname(text: &str, tokens: &[Token], start: usize, end: usize) -> bool {
    const SURNAMES: [&str; 15] = [
        "Bishop",
        "Chancellor",
        "Constable",
        "Dean",
        "Judge",
        "Laird",
        "Major",
        "Marshal",
        "Mayor",
        "Provost",
        "Reeve",
        "Sheriff",
        "Steward",
        "Warden",
        "Chaplain",
    ];
    let first = end.wrapping_sub(1);
    let is_first = first >= start && tokens.get(first).is_some_and(|token| token.lists == 0 && token.capital);
    if end == start || !is_first || !SURNAMES.contains(&word(text, tokens, end)) {
        return false;
    }
    let before = start.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
    let bare = first == start && !is_article(before) && !gap(text, tokens, end).starts_with(',');
    bare || (start..first).any(|at| is_role(tokens, at))
}

/// The office before "the Hon Ana Ruiz".
fn honoured_office<'a>(text: &'a str, tokens: &[Token], last: usize) -> Option<Mention<'a>> {
    if is_role(tokens, last) && is_capital(tokens, last) {
        let first = role_start(text, tokens, last);
        let (organisation, role) = split_role(text, tokens, first, last);
        return Some(Mention { role: Some(role), organisation, tokens: first..last + 1, ..Mention::default() });
    }
    office_up_to(text, tokens, last)
}

/// Whether a word stands before a name that shows it to be a place's: "in Lyall", "de Lyall", "12 Quay". Views are people's:
/// "in the words of Ana Ruiz".
fn is_in_place(text: &str, tokens: &[Token], start: usize) -> bool {
    const VIEWS: [&str; 13] = [
        "according",
        "words",
        "view",
        "verdict",
        "message",
        "advice",
        "opinion",
        "palabras",
        "palavras",
        "Worten",
        "Angaben",
        "acuerdo",
        "acordo",
    ];
    const JOINTS: [&str; 15] =
        ["in", "at", "of", "from", "for", "to", "near", "across", "around", "de", "del", "en", "da", "em", "von"];
    if start == 0 || !is_tight(text, tokens, start - 1) {
        return false;
    }
    let before = |count: usize| start.checked_sub(count).map(|at| word(text, tokens, at)).unwrap_or_default();
    let view = VIEWS.iter().any(|view| before(2).eq_ignore_ascii_case(view));
    before(1).starts_with(|c: char| c.is_ascii_digit()) || !view && JOINTS.contains(&before(1))
}

/// Roles after which "Professor" is a title: "Co-author Professor Ana Ruiz".
fn is_of_study(role: &str) -> bool {
    const ROLES: [&str; 6] = ["author", "co-author", "researcher", "investigator", "scientist", "supervisor"];
    ROLES.iter().any(|known| known.eq_ignore_ascii_case(role))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::tokens;

    /// Name, role and body of the phrase that the text ends with.
    fn at_end(text: &str) -> [&str; 3] {
        let tokens = tokens::split(text, &[]);
        let found = ending_at(text, &tokens, tokens.len() - 1).unwrap_or_default();
        [found.name, found.role, found.organisation].map(Option::unwrap_or_default)
    }

    fn at_start(text: &str) -> [&str; 3] {
        let found = starting_at(text, &tokens::split(text, &[]), 0).unwrap_or_default();
        [found.name, found.role, found.organisation].map(Option::unwrap_or_default)
    }

    #[test]
    fn a_role_before_a_name_is_told_apart() {
        assert_eq!(at_end("Defence Minister Ana Ruiz"), ["Ana Ruiz", "Defence Minister", ""]);
        assert_eq!(at_end("with Japan’s Defence Minister Ana Ruiz"), ["Ana Ruiz", "Defence Minister", ""]);
        assert_eq!(at_end("Minister for Foreign Affairs Ana Ruiz"), ["Ana Ruiz", "Minister for Foreign Affairs", ""]);
        assert_eq!(at_end("says chief executive Ana de la Cruz"), ["Ana de la Cruz", "chief executive", ""]);
    }

    #[test]
    fn titles_of_courtesy_are_no_part_of_the_name() {
        assert_eq!(at_end("Yesterday Ms Ruiz"), ["Ruiz", "", ""]);
        assert_eq!(at_end("Dr. Ana Ruiz"), ["Dr. Ana Ruiz", "", ""]);
        assert_eq!(at_end("Dr Ruiz"), ["Ruiz", "", ""]);
    }

    #[test]
    fn a_role_alone_needs_an_article_or_an_owner() {
        assert_eq!(at_end("and the council’s chief executive"), ["", "chief executive", ""]);
        assert_eq!(at_end("The Minister"), ["", "Minister", ""]);
        assert_eq!(at_end("The family"), ["", "family", ""]);
        assert_eq!(at_end("many minister"), ["", "", ""]);
    }

    #[test]
    fn bodies_and_places_are_not_people() {
        assert_eq!(at_end("The Ministry of Defence"), ["", "", "Ministry of Defence"]);
        assert_eq!(at_end("the Harbour Trust"), ["", "", "Harbour Trust"]);
        assert_eq!(at_end("officials in New York"), ["", "", ""]);
        assert_eq!(at_end("the city’s"), ["", "", ""]);
    }

    #[test]
    fn a_phrase_is_found_from_its_start() {
        assert_eq!(at_start("Ana Ruiz, who"), ["Ana Ruiz", "", ""]);
        assert_eq!(at_start("chief executive Ana Ruiz today"), ["Ana Ruiz", "chief executive", ""]);
        assert_eq!(at_start("the council’s chief executive, Ana Ruiz."), ["Ana Ruiz", "chief executive", ""]);
        assert_eq!(at_start("a spokesperson for Harbour Trust"), ["", "spokesperson", "Harbour Trust"]);
        assert_eq!(at_start("the Minister of Defence"), ["", "Minister of Defence", ""]);
        assert_eq!(at_start("the bridge"), ["", "", ""]);
    }
}
