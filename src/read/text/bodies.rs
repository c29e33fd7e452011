//! Bodies beside a name or a role: "at Harbour Trust", "of the Nurses’ Union", ", Harbour Trust,".

use super::body_words::{
    OFFICES, has_subject, is_attributed, is_field, is_inside_post, is_land, is_of_post, is_plain_body,
};
use super::grammar::{self, is_acronym, is_article, is_possessive, is_role, is_tight, run_end, slice, without_owner};
use super::matters::{self, BehindFor, is_matter, is_of_place};
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{self, ORGANISATIONS, ROLE_MODIFIERS, SPEECH_VERBS, TOPICS};

/// The body that a name has behind it, and its last word: "Ana Ruiz of Harbour Trust", "Rob Cole, from the Serious Crime Unit,".
pub(super) fn body_behind<'a>(
    text: &'a str,
    tokens: &[Token],
    name_end: usize,
    posted: bool,
) -> Option<(&'a str, usize)> {
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
    // "of the force’s Economic Crime Unit"
    let owner = !is_capital(tokens, first) && is_possessive(text, tokens, first);
    let first = first + usize::from(owner);
    // "of the charity Harbour Trust": what it is stands before its name.
    let kind = !is_capital(tokens, first) && tokens::has(tokens, first, ORGANISATIONS) && is_tight(text, tokens, first);
    let first = first + usize::from(kind);
    if !is_capital(tokens, first) {
        return None;
    }
    let end = body_end(text, tokens, first);
    // "Chief Ana Ruiz of Cedar Lake First Nation", "Leo Vale, of Lyall CID,"
    let nation = end > first && word(text, tokens, end - 1) == "First" && word(text, tokens, end) == "Nation";
    let letters = end > first && word(text, tokens, name_end + 1) == "of" && is_acronym(word(text, tokens, end));
    // "biologist Ana Ruiz of the Northern Raptor Survey"
    let article = word(text, tokens, name_end + 1) == "of" && word(text, tokens, name_end + 2) == "the" && !owner;
    let called = article && posted && end > first && !is_land(word(text, tokens, end));
    let body = kind || nation || letters || called || (first..=end).any(|at| tokens::has(tokens, at, ORGANISATIONS));
    body.then(|| (slice(text, tokens, first, end), end))
}

/// Where a body starts whose "of" stands right before what is at an index.
pub(super) fn body_before_of(text: &str, tokens: &[Token], start: usize) -> Option<usize> {
    let body = start.checked_sub(2)?;
    let joined = matches!(word(text, tokens, start - 1), "of" | "for")
        && is_tight(text, tokens, start - 1)
        && is_tight(text, tokens, body)
        && is_capital(tokens, body)
        && tokens::has(tokens, body, ORGANISATIONS)
        && !is_role(tokens, body);
    let run = (1..grammar::LONGEST).take_while(|back| {
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

/// Where a body's name ends: "University of Otaki", "Department for Health".
pub(super) fn body_end(text: &str, tokens: &[Token], first: usize) -> usize {
    let kind = !is_capital(tokens, first) && is_capital(tokens, first + 1);
    let mut end = run_end(text, tokens, first + usize::from(kind));
    // "the Nurses’ Union"
    if is_possessive(text, tokens, end) && is_tight(text, tokens, end) && is_capital(tokens, end + 1) {
        end = run_end(text, tokens, end + 1);
    }
    // "Lüders & Kamphoff"
    if gap(text, tokens, end).trim() == "&" && is_capital(tokens, end + 1) {
        end = run_end(text, tokens, end + 1);
    }
    let mut reach = end;
    // "the United Nations Commission on International Trade Law"
    let on = || {
        word(text, tokens, end + 1) == "on"
            && is_capital(tokens, end + 2)
            && is_tight(text, tokens, end)
            && is_tight(text, tokens, end + 1)
    };
    if on()
        && matches!(
            word(text, tokens, end),
            "Commission" | "Committee" | "Council" | "Centre" | "Center" | "Institute" | "Conference" | "Panel"
        )
    {
        reach = run_end(text, tokens, end + 2);
    }
    while matches!(
        word(text, tokens, reach + 1),
        "of" | "for" | "and" | "de" | "d" | "du" | "des" | "da" | "do" | "dos" | "das"
    ) && is_tight(text, tokens, reach)
        && is_tight(text, tokens, reach + 1)
        && is_capital(tokens, reach + 2)
        && reach < end + 6
    {
        reach = run_end(text, tokens, reach + 2);
    }
    // "the Maji na Mizizi Trust"
    let swahili = matches!(word(text, tokens, reach + 1), "na" | "ya" | "wa") && is_capital(tokens, reach + 2);
    let end = if swahili { run_end(text, tokens, reach + 2) } else { reach };
    if end > reach + 2 && tokens::has(tokens, end, ORGANISATIONS) { end } else { reach }
}

/// What a body in small letters is of has no more words than this.
const MOST_IN_KIND: usize = 7;

/// Whether a word may stand between a role and the body that it is in.
fn is_joint(word: &str) -> bool {
    matches!(
        word,
        "at" | "of"
            | "for"
            | "with"
            | "chez"
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
            | "à"
    )
}

/// Where the body starts that a word such as "of" or "at" is followed by. What a minister, a mayor or a head of something
/// is of belongs to the role, unless a word for bodies stands there.
pub(super) fn body_after(text: &str, tokens: &[Token], start: usize, at: usize) -> Option<usize> {
    let word = |at: usize| word(text, tokens, at);
    let joint = word(at);
    if !is_joint(joint) {
        return None;
    }
    let at_article = at + 1;
    let mut first = at + 1 + usize::from(is_article(word(at + 1)) && !is_own_article(text, tokens, at + 1));
    // "at the charity Hearing Well" names the body; in French what it is belongs to the name: "du collectif Terres d’ici".
    first += usize::from(joint == "of" && is_attributed(text, tokens, first));
    let kind = !is_capital(tokens, first)
        && tokens::has(tokens, first, ORGANISATIONS)
        && is_tight(text, tokens, first)
        && is_capital(tokens, first + 1);
    if is_inside_post(text, tokens, at, first) {
        return None;
    }
    let kind_of = is_kind_of(text, tokens, first);
    if (kind || kind_of) && !matches!(joint, "at" | "of" | "for" | "with") {
        return Some(first);
    }
    if is_plain_body(text, tokens, at, first) {
        return Some(first);
    }
    let owned = first > at_article && is_owned_by_body(text, tokens, first);
    first += usize::from(owned);
    first += usize::from(kind);
    let of_place = is_of_place(text, tokens, at);
    // "Vice President of Product at Acme": of two joints the second is that of the body.
    if matches!(joint, "of" | "for")
        && (at + 2..at + 8).take_while(|at| is_tight(text, tokens, at - 1)).any(|at| word(at) == "at")
        && !is_possessive(text, tokens, at + 1)
    {
        return None;
    }
    // "ministre du Littoral et des Ports" goes on with what it is of.
    if !is_capital(tokens, first) || matches!(word(at.saturating_sub(1)), "and" | "et" | "y" | "e" | "und") {
        return None;
    }
    // Whoever speaks, speaks for it: "vocero de Acme".
    let head = (start..at).rev().find(|at| is_role(tokens, *at));
    let speaks = |word: &str| {
        let small = word.to_lowercase();
        small.starts_with("spokes")
            || matches!(
                small.as_str(),
                "vocero" | "vocera" | "portavoz" | "porta-voz" | "porte-parole" | "sprecher" | "sprecherin"
            )
    };
    if head.is_some_and(|head| head + 1 == at && speaks(word(head))) {
        return Some(first);
    }
    let reach = body_end(text, tokens, first);
    let of_field = |at: usize| is_field(word(at)) || tokens::has(tokens, at, TOPICS | ROLE_MODIFIERS);
    // "Executive Director of Clear Springs International": whoever directs all of a body is in it.
    let executive = joint == "of"
        && reach > first
        && head.is_some_and(|head| {
            word(head) == "Director" && head > start && matches!(word(head - 1), "Executive" | "Managing")
        })
        && !(first..=reach).all(of_field);
    if !executive && is_matter(text, tokens, start, at, first..reach + 1) {
        return None;
    }
    // "the Town of Lyall"
    let town = |at: usize| {
        matches!(word(at), "Town" | "City" | "County" | "Borough" | "Village" | "Province") && word(at + 1) == "of"
    };
    // "Leader of the Opposition" is a post.
    let post = reach == first && is_of_post(word(first));
    if post || joint == "of" && town(at - 1) || joint == "in" && town(first) && head.is_some_and(|head| head + 1 < at) {
        return None;
    }
    // "director of Public Utilities" (but "of the Parks Service" and "of Harbour Schools" are of bodies)
    let field = joint == "of" && first == at_article && (first..=reach).all(of_field);
    let body = town(first)
        || executive
        || is_acronym(word(first))
        || (first..=reach).any(|at| tokens::has(tokens, at, ORGANISATIONS) && !field);
    // What a minister is of is never a body, unless that is the ministry.
    let minister = head.is_some_and(|head| matters::is_minister(word(head)));
    // "Commissioner for Land and Food", "candidate for Lyall Coast"
    let charge = |head| matches!(word(head), "Commissioner" | "commissioner" | "candidate" | "Candidate");
    let charged = joint == "for" && head.is_some_and(charge);
    if (minister || charged && !body) && !matches!(word(first), "Ministry" | "Department") {
        return None;
    }
    if joint == "of" && !body && head.is_some_and(|head| has_subject(text, tokens, head)) {
        return None;
    }
    if joint == "for" && !body {
        let behind = BehindFor { head, first, reach, article: first > at_article };
        if matters::is_team(text, tokens, &behind) {
            return Some(first);
        }
        if matters::is_field_for(text, tokens, &behind) {
            return None;
        }
    }
    let office = head.is_none_or(|head| {
        // What a director in small letters is of, and has a capital, is a body.
        let plain = matches!(word(head), "director" | "head" | "deputy") && joint == "of";
        // "Managing Director of Harbour Pantry"
        let company = head > start && matches!(word(head - 1), "Managing" | "managing");
        !plain && !company && OFFICES.iter().any(|office| office.eq_ignore_ascii_case(word(head)))
    });
    // Of the others, "in" and "no" stand before places too.
    let placed = matches!(joint, "au" | "beim" | "am" | "im" | "zum" | "zur" | "ins" | "na" | "no" | "en" | "in" | "à");
    // "diretor de operações da Via Araras": of several words it is no place.
    // "diretor de projetos da Solvapor, a empresa que ..."
    let sorted = gap(text, tokens, reach).trim() == ","
        && is_article(word(reach + 1))
        && tokens::has(tokens, reach + 2, ORGANISATIONS);
    let of_place = of_place && reach == first && !sorted;
    (matches!(joint, "at" | "bei") || kind || body || !office && !placed && !of_place).then_some(first)
}

/// "directora de El Aljibe": an article with a capital belongs to the name.
fn is_own_article(text: &str, tokens: &[Token], at: usize) -> bool {
    let article = matches!(word(text, tokens, at), "El" | "La" | "Los" | "Las" | "Le" | "Les");
    article && is_capital(tokens, at + 1)
}

/// "du musée de l’Horlogerie", "la asociación de comerciantes Calle Viva": a body in small letters whose name stands behind what it is.
fn is_kind_of(text: &str, tokens: &[Token], first: usize) -> bool {
    let word = |at: usize| word(text, tokens, at);
    let named = |at: usize| is_capital(tokens, at) || is_article(word(at)) && is_capital(tokens, at + 1);
    !is_capital(tokens, first) && tokens::has(tokens, first, ORGANISATIONS) && {
        // "comité vecinal de la colonia El Mirador"
        let plain = word(first + 1).starts_with(char::is_lowercase) && is_tight(text, tokens, first);
        let joint = |at: usize| matches!(word(at), "de" | "du" | "des" | "d" | "da" | "do" | "del");
        let of = first + 1 + usize::from(plain && !joint(first + 1));
        let kind = of + 1 + usize::from(is_article(word(of + 1)));
        // "comité de agua potable rural de Trankura Alto"
        let capital = (of + 1..of + MOST_IN_KIND).find(|at| is_capital(tokens, *at));
        let named_kind =
            named(kind + 1) || capital.is_some_and(|at| joint(at - 1) && (of..at).all(|at| is_tight(text, tokens, at)));
        let tight = (of..=kind).all(|at| is_tight(text, tokens, at));
        // "conseil d’administration de la Coopérative": the board is of the body.
        let board = matches!(word(of + 1), "administration" | "administración" | "administração");
        joint(of) && !board && (named(of + 1) || tight && (is_capital(tokens, of + 2) || named_kind))
    }
}

/// "Convener of the Council’s Environment Committee": the council alone names nobody.
fn is_owned_by_body(text: &str, tokens: &[Token], first: usize) -> bool {
    is_capital(tokens, first)
        && is_possessive(text, tokens, first)
        && words::has(ORGANISATIONS, without_owner(word(text, tokens, first)))
        && is_capital(tokens, first + 1)
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
    let end = body_end(text, tokens, first);
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
        let behind = |text: &'static str| body_behind(text, &tokens::split(text, &[]), 1, false).map(|(body, _)| body);
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
