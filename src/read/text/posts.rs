//! The role that stands with a name, before it or after it, and the body that the role is in.

use super::apposition;
use super::bodies;
use super::offices;
use super::phrases::{self, Mention};
use super::tokens::{self, Token};
use super::words::{self, ROLES, SMALL_ROLES};

/// A role, and the body that it is in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Post<'a> {
    pub(super) role: Option<&'a str>,
    pub(super) organisation: Option<&'a str>,
}

/// The post that a paragraph gives to a name: before it, or after it between commas or behind "of" and "from".
pub(super) fn post_of<'a>(text: &'a str, tokens: &[Token], mention: &Mention<'a>) -> Post<'a> {
    let Some(last) = mention.tokens.end.checked_sub(1).filter(|_| mention.name.is_some()) else {
        return Post::default();
    };
    let (behind, end) = bodies::body_behind(text, tokens, last).unzip();
    let given = mention.role.map(|role| (role, mention.organisation));
    let found = given
        .or_else(|| role_before(text, tokens, mention))
        .or_else(|| apposition::role_after(text, tokens, last).filter(|_| !is_somebodys(text, tokens, mention)))
        .or_else(|| apposition::role_after(text, tokens, end?));
    let found = found.or_else(|| apposition::role_told(text, tokens, last));
    let listed = || bodies::body_after_comma(text, tokens, last).filter(|_| given.is_some());
    // "Lead author Ana Ruiz, a lecturer at Harbour University,"
    let second = || given.and_then(|_| apposition::role_after(text, tokens, last)).and_then(|(_, body)| body);
    let organisation = found.and_then(|(_, body)| body).or(behind).or_else(listed).or_else(second);
    // "a teacher in the same town"
    let place = |role: &'a str| {
        const PLACES: [&str; 5] = [" in the same ", " in the town", " in the village", " in the city", " in the area"];
        PLACES.iter().find_map(|place| role.split_once(place)).map_or(role, |(role, _)| role)
    };
    Post { role: found.map(|(role, _)| place(role)), organisation }
}

/// "The Minister for Schools, Ana Ruiz, ...": the role before a comma.
pub(super) fn role_before<'a>(
    text: &'a str,
    tokens: &[Token],
    mention: &Mention<'a>,
) -> Option<(&'a str, Option<&'a str>)> {
    let before = mention.tokens.start.checked_sub(1)?;
    let alone = tokens.get(before)?.sentence == tokens.get(mention.tokens.start)?.sentence
        && tokens::gap(text, tokens, before).trim() == ",";
    if !alone {
        return None;
    }
    match phrases::ending_at(text, tokens, before) {
        Some(_) if is_somebodys(text, tokens, mention) => None,
        Some(role) if role.name.is_none() && role.role.is_some() => Some((role.role?, role.organisation)),
        _ => offices::role_to(text, tokens, before),
    }
}

/// "Her mother, Ana Ruiz,": that is what she is to somebody, and no post.
fn is_somebodys(text: &str, tokens: &[Token], mention: &Mention) -> bool {
    mention.tokens.start.checked_sub(1).is_some_and(|before| {
        tokens::gap(text, tokens, before).trim() == "," && is_kin(tokens::word(text, tokens, before))
    })
}

/// Whether a word says what somebody is to somebody else.
pub(super) fn is_kin(role: &str) -> bool {
    matches!(
        role,
        "mother"
            | "father"
            | "sister"
            | "brother"
            | "son"
            | "daughter"
            | "wife"
            | "husband"
            | "widow"
            | "grandmother"
            | "grandfather"
            | "granddaughter"
            | "grandson"
            | "cousin"
            | "aunt"
            | "uncle"
            | "niece"
            | "nephew"
            | "fiancé"
            | "fiancée"
            | "girlfriend"
            | "boyfriend"
            | "classmate"
            | "friend"
            | "neighbour"
            | "neighbor"
    )
}

/// Whether a role has a word that is known for one.
pub(super) fn is_known_role(post: &Post) -> bool {
    post.role.is_some_and(|role| role.split_whitespace().any(|word| words::has(ROLES | SMALL_ROLES, word)))
}
