//! Phrases that name people: `Defence Minister Ana Ruiz`, `Ms Ruiz`, `the council’s chief executive`.

use std::ops::Range;

use super::adjectives;
use super::bodies;
use super::body_words::is_office_of;
use super::compounds;
use super::degrees;
use super::english_bodies;
use super::extents::is_suspended;
use super::firms;
use super::gender::{Gender, is_indefinite, is_indefinite_romance};
use super::german_bodies;
use super::grammar::{
    LONGEST, is_acronym, is_article, is_joined, is_possessive, is_role, is_tight, joins_body, run_end, slice,
    without_owner,
};
use super::inverted;
use super::joined;
use super::offices::{appointed, described, split_role, spoken_for};
use super::owners::owner;
use super::role_words::is_kin;
use super::romance_bodies;
use super::romance_groups;
use super::runs::divide;
use super::starts::{is_german_object, owner_start, role_start, run_on};
use super::titles::posted_behind;
use super::tokens::{self, Token, gap, is_capital, word};
use super::towns::opens_city;
use super::verdicts;
use super::words::{HONORIFICS, OPENERS, ORGANISATIONS};

/// The article before a role.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Article {
    /// There is none, or it says nothing of whoever bears the role.
    #[default]
    None,
    /// It says that its bearer is known.
    Definite,
    /// It says that its bearer has not been named: "um morador".
    Indefinite,
    /// So it does, before a word on no list of roles: that says something only of somebody who has been called so.
    Unsure,
}

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
    /// Whether it is a role with the article that says that its bearer is known: "the physician".
    pub(super) article: Article,
    /// What that article says of the bearer, where a language has one for each: "la".
    pub(super) agrees: Option<Gender>,
    /// Whether it is the role of somebody who comes to it with this release: "the new coach".
    pub(super) incoming: bool,
}

impl Mention<'_> {
    /// Whether the name has more than one word.
    pub(super) fn is_full(&self) -> bool {
        self.name.is_some_and(|name| name.contains(char::is_whitespace))
    }
}

/// The phrase whose last word is at an index.
pub(super) fn ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    let found = joined::in_numbered_body(text, tokens, run_ending_at(text, tokens, end)?);
    // "the incoming CEO"
    let coming = found.tokens.start.checked_sub(1).filter(|at| matches!(word(text, tokens, *at), "new" | "incoming"));
    let article = coming.and_then(|at| at.checked_sub(1)).filter(|at| matches!(word(text, tokens, *at), "the" | "The"));
    if let Some(article) = article.filter(|_| found.name.is_none() && found.role.is_some()) {
        let tokens = article..found.tokens.end;
        return Some(Mention { tokens, incoming: true, article: Article::Definite, ..found });
    }
    let found = Mention { tokens: article_of_style(text, tokens, &found)..found.tokens.end, ..found };
    Some(spoken_for(text, tokens, &found).unwrap_or(found))
}

/// Where the phrase starts: "the Rev. Ana Ruiz" and "the Hon. Ana Ruiz" have an article that belongs to the style.
fn article_of_style(text: &str, tokens: &[Token], found: &Mention) -> usize {
    let start = found.tokens.start;
    let style = matches!(
        word(text, tokens, start),
        "Hon" | "Honourable" | "Honorable" | "Most" | "Rev" | "Revd" | "Reverend" | "Right" | "Rt" | "Ven" | "Very"
    );
    let article = start.checked_sub(1).filter(|at| matches!(word(text, tokens, *at), "the" | "The"));
    article.filter(|_| style && found.name.is_some()).unwrap_or(start)
}

fn run_ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    if is_possessive(text, tokens, end) {
        return None;
    }
    if !is_capital(tokens, end) {
        return if is_role(tokens, end) { role_ending_at(text, tokens, end) } else { None };
    }
    let mut start = end;
    while start > 0
        && end - start < LONGEST
        && (is_tight(text, tokens, start - 1) || is_capital(tokens, start - 1) && joins_body(text, tokens, start - 1))
    {
        let and =
            start >= 2 && matches!(word(text, tokens, start - 1), "and" | "&") && is_tight(text, tokens, start - 2);
        // "the Nurses’ Union"
        let plural = || {
            let this = word(text, tokens, start - 1);
            let several = || matches!(without_owner(this), "Women" | "Men" | "Children" | "People");
            is_office_of(text, tokens, start - 1, end)
                || tokens::has(tokens, end, ORGANISATIONS)
                    && (gap(text, tokens, start - 1).starts_with(['’', '\'']) || several())
        };
        if is_capital(tokens, start - 1) && (!is_possessive(text, tokens, start - 1) || plural()) {
            start -= 1;
        } else if and && is_capital(tokens, start - 2) && tokens::has(tokens, end, ORGANISATIONS)
            || start >= 2 && is_suspended(text, tokens, start - 2)
        {
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
        && let Some(body) = bodies::body_before_of(text, tokens, start).filter(|body| end - body < LONGEST)
    {
        start = body;
    }
    // "Sound of Orran Ferries has claimed"
    if start >= 2
        && tokens::has(tokens, end, ORGANISATIONS)
        && word(text, tokens, start - 1) == "of"
        && is_tight(text, tokens, start - 1)
        && is_tight(text, tokens, start - 2)
        && tokens::opens(tokens, start - 2)
        && tokens.get(start - 2).is_some_and(|token| token.lists == 0)
    {
        start -= 2;
    }
    // "Dr. med. Ana Ruiz"
    let degree = |at: usize| degrees::is_faculty(text, tokens, at);
    let small = (1..=3).take_while(|back| start.checked_sub(*back).is_some_and(degree)).count();
    let doctor = start.checked_sub(small + 1).filter(|at| small > 0 && matches!(word(text, tokens, *at), "Dr" | "Mag"));
    let professor = |at: usize| at.checked_sub(1).filter(|at| word(text, tokens, *at) == "Prof").unwrap_or(at);
    let doctor = doctor.map(professor);
    start = doctor.unwrap_or(start);
    // "Special Agent in Charge Ana Ruiz"
    if word(text, tokens, start) == "Charge"
        && start >= 2
        && word(text, tokens, start - 1) == "in"
        && is_role(tokens, start - 2)
    {
        start -= 2;
        while start > 0 && is_capital(tokens, start - 1) && is_tight(text, tokens, start - 1) {
            start -= 1;
        }
    }
    // "Yesterday Ana Ruiz said": a capital at the start of a sentence says nothing.
    // So does one of an article: "Ihre Vorlesung".
    if tokens::opens(tokens, start)
        && !opens_city(text, tokens, start)
        && (tokens::has(tokens, start, OPENERS) || start < end && is_article(word(text, tokens, start)))
    {
        start += 1;
    }
    // "Réponse de Ana Ruiz :"
    if tokens::opens(tokens, start) && verdicts::opens_with(text, tokens, start) && start + 2 <= end {
        start += 2;
    }
    // "Fifteen-year-old Ana"
    let is_aged = |at: usize| word(text, tokens, at).ends_with("-year-old");
    if start < end && is_aged(start) {
        start += 1;
    }
    let example = || word(text, tokens, start) == "Beispiel" && start + 2 <= end;
    if start < end && (is_german_object(text, tokens, start) || example()) {
        start += 1;
    }
    // "Ruiz’ Fazit:", "Skeptischen Kollegen stellt sie die Frage"; "R-Lyall Creek South,": a party and a place.
    let nobody = verdicts::is_owned(text, tokens, end) || inverted::is_dative(text, tokens, start, end);
    if start > end || nobody || compounds::is_party(word(text, tokens, start)) {
        return None;
    }
    let found = divide(text, tokens, start, end)?;
    let aged = start > 0 && is_aged(start - 1) && is_tight(text, tokens, start - 1);
    Some(Mention { titled: found.titled || aged && found.name.is_some(), ..found })
}

/// The phrase that starts at an index, as after "said".
pub(super) fn starting_at<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let body = firms::starting_at(text, tokens, start).or_else(|| romance_bodies::starting_at(text, tokens, start));
    let body = body.or_else(|| romance_groups::starting_at(text, tokens, start));
    if let Some(found) = body.or_else(|| german_bodies::starting_at(text, tokens, start)) {
        return Some(found);
    }
    let found = phrase_at(text, tokens, start);
    match english_bodies::starting_at(text, tokens, start) {
        Some(body) => english_bodies::whole(text, tokens, found, body),
        None => found,
    }
}

fn phrase_at<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let at = run_on(text, tokens, start);
    // "said Ana Ruiz Commercial Director of Acme"
    if let Some(found) = posted_behind(text, tokens, start, run_end(text, tokens, start)) {
        return Some(found);
    }
    // "commented Year 6 teacher Ana Ruiz": the number parts two runs.
    if at == start
        && is_role(tokens, start + 2)
        && role_start(text, tokens, start + 2) == start
        && let Some(found) = starting_at_name(text, tokens, start + 3).filter(|found| found.tokens.start == start)
    {
        return Some(found);
    }
    if let Some(found) = joined::numbered_body_end(text, tokens, start)
        .and_then(|role| starting_at_name(text, tokens, role))
        .filter(|found| found.tokens.start == start)
    {
        return Some(found);
    }
    // "said lead author, Prof Ruiz": of a role in small letters a titled surname tells whose it is.
    if is_role(tokens, at)
        && !is_capital(tokens, at)
        && !is_article(word(text, tokens, start))
        && gap(text, tokens, at).trim() == ","
    {
        let found = starting_at_name(text, tokens, at + 1).filter(|found| found.titled && found.role.is_none());
        if let Some(found) = found {
            let role = Some(slice(text, tokens, start, at));
            return Some(Mention { role, tokens: start..found.tokens.end, ..found });
        }
    }
    let Some(mut mention) = ending_at(text, tokens, at) else { return described(text, tokens, start) };
    if mention.name.is_none()
        && mention.role.is_some()
        && let Some(found) =
            appointed(text, tokens, &mention, at).or_else(|| adjectives::posted(text, tokens, &mention, at))
    {
        return Some(found);
    }
    // "the council’s chief executive, Ana Ruiz" and "a spokesperson for Harbour Trust".
    if mention.name.is_none() && mention.role.is_some() {
        let next = at + 1;
        if gap(text, tokens, at).trim() == "," && is_capital(tokens, next) {
            let named = starting_at_name(text, tokens, next);
            if let Some(named) = named.filter(Mention::is_full) {
                mention.name = named.name;
                mention.tokens.end = named.tokens.end;
            }
        } else if (matches!(word(text, tokens, next), "for" | "at" | "der" | "von" | "vom")
            // "destaca o presidente da UNDRO"
            || matches!(word(text, tokens, next), "da" | "do" | "du" | "del") && is_acronym(word(text, tokens, next + 1)))
            && is_capital(tokens, next + 1)
        {
            let end = run_end(text, tokens, next + 1);
            mention.organisation = Some(slice(text, tokens, next + 1, end));
            mention.tokens.end = end + 1;
        }
    }
    Some(adjectives::whole(text, tokens, mention))
}

pub(super) fn starting_at_name<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    ending_at(text, tokens, run_end(text, tokens, start))
}

/// "the council’s chief executive", "a spokesperson": a role in small letters needs an article or an owner.
fn role_ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    let start = joined::body_start(text, tokens, role_start(text, tokens, end));
    let mut before = start.checked_sub(1).filter(|before| is_tight(text, tokens, *before))?;
    // "the new coach"
    let incoming = matches!(word(text, tokens, before), "new" | "incoming");
    if incoming {
        before = before.checked_sub(1).filter(|before| is_tight(text, tokens, *before))?;
    }
    let whose = matches!(word(text, tokens, before), "whose" | "cuyo" | "cuya" | "cujo" | "cuja");
    // "That neighbour, who asked not to be named, said"
    let shown = matches!(word(text, tokens, before), "That" | "This") && tokens::opens(tokens, before);
    if !whose && !shown && !is_article(word(text, tokens, before)) && !is_possessive(text, tokens, before) {
        return None;
    }
    // "The daughter of one victim": that is who speaks.
    let kin =
        before.checked_sub(2).filter(|kin| is_kin(word(text, tokens, *kin)) && word(text, tokens, kin + 1) == "of");
    if let Some(kin) = kin
        && let Some(article) = kin.checked_sub(1).filter(|at| is_article(word(text, tokens, *at)))
    {
        let role = Some(slice(text, tokens, kin, end));
        return Some(Mention { tokens: article..end + 1, role, ..Mention::default() });
    }
    // "la titular de Patrimonio": what she is in charge of tells who she is.
    if word(text, tokens, end) == "titular" && word(text, tokens, end + 1) == "de" && is_capital(tokens, end + 2) {
        let last = run_end(text, tokens, end + 2);
        let role = Some(slice(text, tokens, start, last));
        return Some(Mention { tokens: before..last + 1, role, ..Mention::default() });
    }
    let (organisation, role) = split_role(text, tokens, start, end);
    // "A spokesman for the family": the family is what he speaks for.
    if matches!(role, "family" | "families") {
        let body = Mention { tokens: before..end + 1, organisation: Some(role), ..Mention::default() };
        if let Some(found) = spoken_for(text, tokens, &body) {
            return Some(found);
        }
    }
    let article = word(text, tokens, before);
    let agrees = Gender::of_article(article, role);
    let definite = matches!(article, "the" | "The") || agrees.is_some();
    let known = if definite { Article::Definite } else { Article::None };
    let kind = if is_indefinite_romance(article) { Article::Indefinite } else { known };
    Some(Mention {
        tokens: owner_start(text, tokens, start)..end + 1,
        role: Some(role),
        organisation: organisation.or_else(|| owner(text, tokens, start)),
        article: kind,
        agrees,
        titled: agrees.is_none() && is_indefinite(article),
        incoming: incoming && definite,
        ..Mention::default()
    })
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
