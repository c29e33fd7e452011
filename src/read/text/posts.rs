//! The role that stands with a name, before it or after it, and the body that the role is in.

use super::apposition;
use super::bodies;
use super::charges;
use super::grammar;
use super::matters;
use super::owners;
use super::phrases::{self, Mention};
use super::predicates;
use super::role_words::{self, is_kin};
use super::tokens::{self, Token};
use super::words::{self, ROLES, SMALL_ROLES};

/// A role, and the body that it is in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Post<'a> {
    pub(super) role: Option<&'a str>,
    pub(super) organisation: Option<&'a str>,
    /// What else the same words say that somebody is: "the biologist Ana Ruiz, head of the laboratory,".
    pub(super) other: Option<&'a str>,
}

/// The post that a paragraph gives to a name: before it, or after it between commas or behind "of" and "from".
pub(super) fn post_of<'a>(text: &'a str, tokens: &[Token], mention: &Mention<'a>) -> Post<'a> {
    let Some(last) = mention.tokens.end.checked_sub(1).filter(|_| mention.name.is_some()) else {
        return Post::default();
    };
    let (behind, end) = bodies::body_behind(text, tokens, last, mention.role.is_some()).unzip();
    // "Her colleague Ana Ruiz, a health and safety rep", "Engineer Ana Ruiz, Chairman of Acme": what she is comes after.
    let slight = |role: &str| {
        matches!(role, "colleague" | "Colleague" | "friend" | "Friend" | "neighbour" | "neighbor" | "Engineer")
    };
    let known = mention.role.filter(|role| !slight(role) || apposition::role_after(text, tokens, last).is_none());
    let given = known.map(|role| (role, mention.organisation));
    // "The chair, Judge Ana Ruiz,": she is one by title.
    let by_title = mention.role.filter(|role| matches!(*role, "Judge" | "Justice" | "Sheriff"));
    let found = by_title.and_then(|_| role_before(text, tokens, mention));
    let found = found
        .or(given)
        .or_else(|| role_before(text, tokens, mention))
        .or_else(|| apposition::role_after(text, tokens, last).filter(|_| !is_somebodys(text, tokens, mention)))
        .or_else(|| apposition::role_after(text, tokens, end?));
    // "a former driver who has been head of ports since May": what somebody is now.
    let now = found.filter(|(role, _)| role.starts_with("former ")).and_then(|(role, _)| {
        let end = (role.as_ptr() as usize).checked_sub(text.as_ptr() as usize)? + role.len();
        predicates::role_given(text, tokens, tokens.partition_point(|token| token.start < end))
    });
    let found = now.or(found);
    let found = found
        .or_else(|| predicates::role_told(text, tokens, last + 1))
        .or_else(|| predicates::role_as(text, tokens, mention.tokens.start, last));
    let elected =
        || (tokens::gap(text, tokens, last).trim() == ",").then(|| predicates::role_given(text, tokens, last + 1));
    let found = found.or_else(|| elected().flatten());
    // ("Professor Ana Ruiz, University of Lyall, said")
    let titled = mention.titled && mention.is_full();
    let listed = || bodies::body_after_comma(text, tokens, last).filter(|_| given.is_some() || titled);
    // "Lead author Ana Ruiz, a lecturer at Harbour University,"
    let second = given.and_then(|_| apposition::role_after(text, tokens, last));
    let other = second.map(|(role, _)| role);
    // (But not that of "deputy inspector Ana Ruiz, head of the Investigation Unit": that is whose head she is.)
    let at = |body: &&str| {
        let start = (body.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
        let before = text.get(..start).unwrap_or_default().trim_end();
        let before = before.strip_suffix(" the").unwrap_or(before);
        [" at", " bei", ","].iter().any(|joint| before.ends_with(joint))
    };
    let second = second.and_then(|(_, body)| body).filter(at);
    let stood_for = || {
        let start = (found?.0.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
        owners::stood_for(text, tokens, tokens.partition_point(|token| token.start < start))
    };
    let organisation = found.and_then(|(_, body)| body).or(behind).or_else(listed).or(second).or_else(stood_for);
    // "a teacher in the same town"
    let place = |role: &'a str| {
        const PLACES: [&str; 9] = [
            " in the same ",
            " in the town",
            " in the village",
            " in the city",
            " in the area",
            " of the town",
            " of the village",
            " of many years",
            " of the area",
        ];
        PLACES.iter().find_map(|place| role.split_once(place)).map_or(role, |(role, _)| role)
    };
    // "comerciante de 58 años"
    let aged = |role: &'a str| {
        let at = role.match_indices(" de ").find(|(at, _)| role[at + 4..].starts_with(|c: char| c.is_ascii_digit()));
        at.map_or(role, |(at, _)| &role[..at])
    };
    // "directora del museo": which museum, the role does not tell.
    let own = |role: &'a str| {
        const JOINTS: [&str; 8] = [" del ", " de la ", " da ", " do ", " du ", " de l’", " der ", " of the "];
        let last = JOINTS.iter().find_map(|joint| role.rsplit_once(joint));
        let sort = |body: &str| {
            let last = body.rsplit(' ').next().unwrap_or(body);
            body.starts_with(char::is_lowercase)
                && (words::has(words::ORGANISATIONS, body)
                    || words::has(words::ORGANISATIONS, last) && role.contains(" of the "))
        };
        // ("leader of the opposition group" leads no body that has a name.)
        last.filter(|(_, body)| sort(body) && !body.starts_with("opposition")).map_or(role, |(role, _)| role)
    };
    // "named her as its next chief executive"
    let to_be = |role: &'a str| role.strip_prefix("next ").unwrap_or(role);
    // "the association’s policy lead"
    let without_owner = |role: &'a str| {
        let owner = ["’s ", "'s "].iter().find_map(|mark| role.split_once(mark));
        owner
            .filter(|(owner, _)| owner.starts_with(char::is_lowercase) && !owner.contains(' '))
            .map_or(role, |(_, post)| post)
    };
    Post { role: found.map(|(role, _)| to_be(without_owner(own(aged(place(role)))))), organisation, other }
}

/// "The Minister for Schools, Ana Ruiz, ...": the role before a comma.
pub(super) fn role_before<'a>(
    text: &'a str,
    tokens: &[Token],
    mention: &Mention<'a>,
) -> Option<(&'a str, Option<&'a str>)> {
    let mut before = mention.tokens.start.checked_sub(1)?;
    // "The Minister for Schools, the Honourable Ana Ruiz, ...", "Su gerente de Compras, el Ing. Leo Ruiz, ..."
    if mention.titled && matches!(tokens::word(text, tokens, before), "the" | "el" | "la" | "le" | "o" | "a") {
        before = before.checked_sub(1)?;
    }
    // "O presidente da Comissão de Energia (CNE), Ana Ruiz,": letters of the body in brackets.
    let opened = |at: &usize| tokens::gap(text, tokens, *at).trim() == "(";
    let lettered = tokens::gap(text, tokens, before).trim() == "),";
    let front = (before.saturating_sub(3)..before).rev().find(opened).filter(|_| lettered);
    let alone = tokens.get(before)?.sentence == tokens.get(mention.tokens.start)?.sentence
        && (tokens::gap(text, tokens, before).trim() == "," || front.is_some());
    before = front.unwrap_or(before);
    if !alone {
        return None;
    }
    // "Among those who took part in a pilot, Mr Leo Vale said": that is no post.
    let thing = before.checked_sub(2).is_some_and(|at| {
        matches!(tokens::word(text, tokens, at), "in" | "during")
            && matches!(tokens::word(text, tokens, at + 1), "a" | "an")
    });
    if thing {
        return None;
    }
    if let Some(start) = matters::charged_with(text, tokens, before) {
        return Some((grammar::slice(text, tokens, start, before), None));
    }
    match phrases::ending_at(text, tokens, before) {
        Some(_) if is_somebodys(text, tokens, mention) => None,
        Some(role) if role.name.is_none() && role.role.is_some() => Some((role.role?, role.organisation)),
        found => found
            .filter(|body| body.name.is_none() && mention.titled)
            .and_then(|body| role_over(text, tokens, &body))
            .or_else(|| charges::role_to(text, tokens, before))
            .or_else(|| plain_role(text, tokens, before))
            .or_else(|| charges::charge_to(text, tokens, before)),
    }
}

/// "Secretary, Department of Roads, Dr Ana Ruiz": the role before a body and its comma.
fn role_over<'a>(text: &'a str, tokens: &[Token], body: &Mention<'a>) -> Option<(&'a str, Option<&'a str>)> {
    let last = body.tokens.start.checked_sub(1).filter(|_| body.organisation.is_some())?;
    let role = phrases::ending_at(text, tokens, last).filter(|role| role.name.is_none())?.role?;
    (tokens::gap(text, tokens, last).trim() == ",").then_some((role, body.organisation))
}

/// "A selecionadora nacional, Ana Ruiz, ...": a role with its article, and an adjective or two behind it.
fn plain_role<'a>(text: &'a str, tokens: &[Token], last: usize) -> Option<(&'a str, Option<&'a str>)> {
    let small = |at: &usize| tokens::word(text, tokens, *at).starts_with(char::is_lowercase);
    let tight = |at: usize| at == last || grammar::is_tight(text, tokens, at);
    let mut back = (0..3).map_while(|back| last.checked_sub(back)).take_while(|at| small(at) && tight(*at));
    let head = back.find(|at| grammar::is_role(tokens, *at))?;
    // "A frase agradou ao diretor musical, Ana Ruiz, ...": with the article in it as well.
    let announces = |word: &str| {
        grammar::is_article(word) || matches!(word, "ao" | "à" | "al" | "au" | "pelo" | "pela" | "del" | "zum" | "zur")
    };
    let article = head.checked_sub(1).filter(|before| announces(tokens::word(text, tokens, *before)))?;
    grammar::is_tight(text, tokens, article).then(|| (grammar::slice(text, tokens, head, last), None))
}

/// "Her mother, Ana Ruiz,": that is what she is to somebody, and no post.
fn is_somebodys(text: &str, tokens: &[Token], mention: &Mention) -> bool {
    mention.tokens.start.checked_sub(1).is_some_and(|before| {
        tokens::gap(text, tokens, before).trim() == "," && is_kin(tokens::word(text, tokens, before))
    })
}

/// Whether a role has a word that is known for one.
pub(super) fn is_known_role(post: &Post) -> bool {
    let own = |word: &str| words::has(ROLES | SMALL_ROLES, word) || role_words::is_agent(word);
    post.role.is_some_and(|role| role.split_whitespace().any(own))
}
