//! Posts that go on in small letters or in a list, up to a comma: "Lyall Council’s director of place, Ana Ruiz".

use super::adjectives::is_post_adjective;
use super::apposition;
use super::grammar::{LONGEST, is_article, is_possessive, is_role, is_tight, slice};
use super::offices::{is_of, office_up_to, split_role};
use super::owners::owner;
use super::phrases::Mention;
use super::starts::role_start;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::SPEECH_VERBS;

/// "Lyall Council’s director of place", before a comma: a role that goes on in small letters.
pub(super) fn role_to<'a>(text: &'a str, tokens: &[Token], last: usize) -> Option<(&'a str, Option<&'a str>)> {
    // "handed the first bag of seed to Mr Ruiz": no role ends so.
    if matches!(word(text, tokens, last), "to" | "by" | "with" | "from" | "as" | "on" | "in" | "at") {
        return None;
    }
    let from = (0..LONGEST)
        .map_while(|back| last.checked_sub(back))
        .take_while(|at| *at == last || is_tight(text, tokens, *at));
    let from = from.take_while(|at| !tokens::has(tokens, *at, SPEECH_VERBS)).last()?;
    // "el secretario estatal de Movilidad"
    let plain =
        |at: usize| word(text, tokens, at).starts_with(char::is_lowercase) && !is_article(word(text, tokens, at));
    // "Directeur Général de l’UNDRO"
    let adjective = |at: usize| is_post_adjective(word(text, tokens, at + 1)) && is_of(word(text, tokens, at + 2));
    // "the party’s spokesperson on transport"
    let on = |at: usize| {
        let head = word(text, tokens, at).to_lowercase();
        word(text, tokens, at + 1) == "on"
            && (head.starts_with("spokes") || matches!(head.as_str(), "adviser" | "advisor" | "lead" | "expert"))
    };
    let joins = |at: usize| {
        on(at)
            || adjective(at)
            || is_of_or_in(word(text, tokens, at + 1))
            || plain(at + 1) && is_of(word(text, tokens, at + 2))
    };
    // "the Council’s Manager Waste and Circular Economy"
    let run = |head: usize| {
        let listed = |at: usize| matches!(word(text, tokens, at), "and" | "&") || is_capital(tokens, at);
        let owned = head.checked_sub(1).is_some_and(|before| is_possessive(text, tokens, before));
        let joined = (head + 1..last).any(|at| !is_capital(tokens, at));
        is_capital(tokens, head) && last > head && (head + 1..=last).all(listed) && (owned || joined)
    };
    let head = (from..last).find(|at| is_role(tokens, *at) && (joins(*at) || run(*at)))?;
    let first = role_start(text, tokens, head);
    let announced = tokens::opens(tokens, first)
        || first.checked_sub(1).is_some_and(|before| {
            is_article(word(text, tokens, before))
                || is_possessive(text, tokens, before)
                || matches!(
                    word(text, tokens, before),
                    "whose"
                        | "cuyo"
                        | "cuya"
                        | "cujo"
                        | "cuja"
                        | "its"
                        | "Its"
                        | "Su"
                        | "su"
                        | "Sua"
                        | "sua"
                        | "Seu"
                        | "seu"
                        | "Sa"
                        | "sa"
                        | "Son"
                        | "son"
                )
        });
    if !announced {
        return None;
    }
    let (role, organisation) = apposition::divided(text, tokens, first, last);
    Some((role, organisation.or_else(|| owner(text, tokens, first))))
}

/// "Minister for Rural Affairs, Community and the Islands", before a comma: an office that lists what it is in charge of.
pub(super) fn charge_to<'a>(text: &'a str, tokens: &[Token], last: usize) -> Option<(&'a str, Option<&'a str>)> {
    let listed = |at: &usize| {
        let between = gap(text, tokens, *at).trim();
        let part = is_capital(tokens, *at) || matches!(word(text, tokens, *at), "and" | "the" | "of" | "for" | "&");
        part && (*at == last || matches!(between, "" | ","))
    };
    let run = (0..LONGEST + 4).map_while(|back| last.checked_sub(back)).take_while(listed);
    let head = run.filter(|at| is_role(tokens, *at) && matches!(word(text, tokens, at + 1), "for" | "of")).last()?;
    let several = (head..last).any(|at| gap(text, tokens, at).trim() == ",");
    let from = role_start(text, tokens, head);
    several.then(|| (slice(text, tokens, from, last), None))
}

/// "Leader of the council", at the start of a sentence.
pub(super) fn role_opening<'a>(text: &'a str, tokens: &[Token], last: usize) -> Option<(&'a str, Option<&'a str>)> {
    let found = role_to(text, tokens, last)?;
    let start = tokens.get(last)?.end - found.0.len().min(tokens.get(last)?.end);
    let first = tokens.partition_point(|token| token.start < start);
    let opens = first == 0
        || tokens.get(first - 1).map(|token| token.sentence) != tokens.get(first).map(|token| token.sentence);
    opens.then_some(found)
}

fn is_of_or_in(word: &str) -> bool {
    is_of(word) || matches!(word, "in" | "at" | "aux" | "au" | "à" | "en" | "chargé" | "chargée")
}

/// The office before "the Hon Ana Ruiz".
pub(super) fn honoured_office<'a>(text: &'a str, tokens: &[Token], last: usize) -> Option<Mention<'a>> {
    if is_role(tokens, last) && is_capital(tokens, last) {
        let first = role_start(text, tokens, last);
        let (organisation, role) = split_role(text, tokens, first, last);
        return Some(Mention { role: Some(role), organisation, tokens: first..last + 1, ..Mention::default() });
    }
    office_up_to(text, tokens, last)
}
