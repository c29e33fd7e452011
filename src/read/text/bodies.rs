//! Bodies beside a name or a role: "at Harbour Trust", "of the Nurses’ Union", ", Harbour Trust,".

use super::grammar::{is_article, is_possessive, is_role, is_tight, run_end, slice};
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{self, ORGANISATIONS, SPEECH_VERBS};

/// The body that a name has behind it, and its last word: "Ana Ruiz of Harbour Trust", "Rob Cole, from the Serious Crime Unit,".
pub(super) fn body_behind<'a>(text: &'a str, tokens: &[Token], name_end: usize) -> Option<(&'a str, usize)> {
    if !matches!(gap(text, tokens, name_end).trim(), "" | ",")
        || tokens.get(name_end)?.sentence != tokens.get(name_end + 1)?.sentence
        || !matches!(
            word(text, tokens, name_end + 1),
            "of" | "from" | "at" | "von" | "vom" | "de" | "del" | "du" | "da" | "do"
        )
    {
        return None;
    }
    let first = name_end + 2 + usize::from(is_article(word(text, tokens, name_end + 2)));
    // "of the charity Harbour Trust": what it is stands before its name.
    let kind = !is_capital(tokens, first) && tokens::has(tokens, first, ORGANISATIONS) && is_tight(text, tokens, first);
    let first = first + usize::from(kind);
    if !is_capital(tokens, first) {
        return None;
    }
    let end = body_end(text, tokens, first);
    let body = kind || (first..=end).any(|at| tokens::has(tokens, at, ORGANISATIONS));
    body.then(|| (slice(text, tokens, first, end), end))
}

/// Where a body's name ends: "University of Otaki", "Department for Health".
pub(super) fn body_end(text: &str, tokens: &[Token], first: usize) -> usize {
    let mut end = run_end(text, tokens, first);
    // "the Nurses’ Union"
    if is_possessive(text, tokens, end) && is_tight(text, tokens, end) && is_capital(tokens, end + 1) {
        end = run_end(text, tokens, end + 1);
    }
    let mut reach = end;
    while matches!(word(text, tokens, reach + 1), "of" | "for" | "and" | "de")
        && is_tight(text, tokens, reach)
        && is_tight(text, tokens, reach + 1)
        && is_capital(tokens, reach + 2)
        && reach < end + 6
    {
        reach = run_end(text, tokens, reach + 2);
    }
    reach
}

/// Where the body starts that a word such as "of" or "at" is followed by. What a minister, a mayor or a head of something
/// is of belongs to the role, unless a word for bodies stands there.
pub(super) fn body_after(text: &str, tokens: &[Token], start: usize, at: usize) -> Option<usize> {
    const OFFICES: [&str; 40] = [
        "minister",
        "secretary",
        "mayor",
        "governor",
        "ambassador",
        "bishop",
        "archbishop",
        "king",
        "queen",
        "prince",
        "duke",
        "earl",
        "lord",
        "head",
        "professor",
        "lecturer",
        "teacher",
        "director",
        "reader",
        "deputy",
        "mp",
        "senator",
        "member",
        "ministre",
        "ministra",
        "ministro",
        "maire",
        "alcaldesa",
        "alcalde",
        "prefeito",
        "prefeita",
        "ministerin",
        "chargée",
        "préfet",
        "secretario",
        "secretaria",
        "secretário",
        "secretária",
        "vereador",
        "vereadora",
    ];
    let word = |at: usize| word(text, tokens, at);
    let joint = word(at);
    if !matches!(
        joint,
        "at" | "of"
            | "for"
            | "with"
            | "de"
            | "du"
            | "des"
            | "der"
            | "von"
            | "del"
            | "da"
            | "do"
            | "bei"
            | "d’"
            | "d"
            | "au"
            | "beim"
            | "am"
            | "im"
            | "na"
            | "no"
            | "en"
            | "in"
    ) {
        return None;
    }
    let first = at + 1 + usize::from(is_article(word(at + 1)));
    // "responsable de l’antenne de Lyall": a place, of what the role is of.
    let of_place = matches!(joint, "de" | "du" | "da" | "do" | "del" | "d’" | "d")
        && word(at - 1).starts_with(char::is_lowercase)
        && !is_role(tokens, at - 1)
        // "directrice générale de Lyall Énergies"
        && !at.checked_sub(2).is_some_and(|before| is_role(tokens, before))
        && !tokens::has(tokens, at - 1, super::words::ROLE_MODIFIERS);
    // "Vice President of Product at Acme": of two joints the second is that of the body.
    if joint == "of" && (at + 2..at + 6).take_while(|at| is_tight(text, tokens, at - 1)).any(|at| word(at) == "at") {
        return None;
    }
    // "ministre du Littoral et des Ports" goes on with what it is of.
    if !is_capital(tokens, first) || matches!(word(at.saturating_sub(1)), "and" | "et" | "y" | "e" | "und") {
        return None;
    }
    let reach = body_end(text, tokens, first);
    // "the Town of Lyall"
    let town = |at: usize| {
        matches!(word(at), "Town" | "City" | "County" | "Borough" | "Village" | "Province") && word(at + 1) == "of"
    };
    if joint == "of" && town(at - 1) {
        return None;
    }
    let body = town(first) || (first..=reach).any(|at| tokens::has(tokens, at, ORGANISATIONS));
    let head = (start..at).rev().find(|at| is_role(tokens, *at));
    let office = head.is_none_or(|head| {
        // What a director in small letters is of, and has a capital, is a body.
        let plain = matches!(word(head), "director" | "head" | "deputy") && joint == "of";
        !plain && OFFICES.iter().any(|office| office.eq_ignore_ascii_case(word(head)))
    });
    // Of the others, "in" and "no" stand before places too.
    let placed = matches!(joint, "au" | "beim" | "am" | "im" | "na" | "no" | "en" | "in");
    (joint == "at" || body || !office && !placed && !of_place).then_some(first)
}

/// "Group Manager Ana Ruiz, Westshire Fire Service, said": the body after a name that has its role before it.
pub(super) fn body_after_comma<'a>(text: &'a str, tokens: &[Token], name_end: usize) -> Option<&'a str> {
    let apart = gap(text, tokens, name_end).trim() == ","
        && tokens.get(name_end)?.sentence == tokens.get(name_end + 1)?.sentence;
    let body = body_listed(text, tokens, name_end + 1).filter(|_| apart)?;
    body.split_whitespace().any(|word| words::has(ORGANISATIONS, word)).then_some(body)
}

/// The body that stands by itself after a role and its comma, if another comma or the verb follows.
pub(super) fn body_listed<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<&'a str> {
    let first = start + usize::from(is_article(word(text, tokens, start)));
    if !is_capital(tokens, first) {
        return None;
    }
    let mut end = run_end(text, tokens, first);
    while matches!(word(text, tokens, end + 1), "of" | "for" | "and" | "de")
        && is_tight(text, tokens, end)
        && is_tight(text, tokens, end + 1)
        && is_capital(tokens, end + 2)
        && end < first + 8
    {
        end = run_end(text, tokens, end + 2);
    }
    let after = gap(text, tokens, end).trim_start();
    let ends = after.starts_with([',', ':', '.', ')'])
        || tokens::has(tokens, end + 1, SPEECH_VERBS)
        || end + 1 >= tokens.len();
    let person = (first..=end).any(|at| is_role(tokens, at));
    (ends && !person).then(|| slice(text, tokens, first, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::tokens;

    #[test]
    fn a_body_may_stand_behind_a_name() {
        let behind = |text: &'static str| body_behind(text, &tokens::split(text, &[]), 1).map(|(body, _)| body);
        assert_eq!(behind("Ana Ruiz of Harbour Trust said"), Some("Harbour Trust"));
        assert_eq!(behind("Rob Cole, from the Serious Crime Unit, said"), Some("Serious Crime Unit"));
        assert_eq!(behind("Ana Ruiz of the Nurses’ Union said"), Some("Nurses’ Union"));
        assert_eq!(behind("Ana Ruiz of Porirua said"), None);
    }

    #[test]
    fn a_body_may_stand_between_commas() {
        let listed = |text: &'static str| body_after_comma(text, &tokens::split(text, &[]), 1);
        assert_eq!(listed("Ana Ruiz, Harbour Trust, said"), Some("Harbour Trust"));
        assert_eq!(listed("Ana Ruiz, Leo Park, said"), None);
    }
}
