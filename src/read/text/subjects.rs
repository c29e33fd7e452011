//! The subject of a verb of speech: before it, behind what it is of, or after it.

use super::adjectives;
use super::adverbials::{after_adverbial, is_adverb};
use super::apart::{Apart, before_clause};
use super::apposition;
use super::attribution::{Saying, Who, has_quotation_before};
use super::caseless;
use super::caseless_before;
use super::caseless_verbs;
use super::clauses::{self, before_who, behind, body_of, one_of, speaks_for};
use super::common_bodies;
use super::english_bodies;
use super::firms;
use super::german_bodies;
use super::grammar::{is_article, is_role};
use super::inverted;
use super::joined;
use super::matters;
use super::meant_bodies;
use super::names;
use super::particles;
use super::phrases::{self, Mention};
use super::pronouns::{latter, pronoun, stand_in};
use super::quotations::Span;
use super::romance_bodies;
use super::romance_groups;
use super::short_subjects;
use super::tokens::{Token, gap, is_capital, word};
use super::unlisted;
use super::verbs::is_auxiliary;

pub(super) fn subject_before<'a>(text: &'a str, spans: &[Span], tokens: &[Token], verb: usize) -> Option<Saying<'a>> {
    let mut end = verb.checked_sub(1)?;
    // "La présidente lui répond"
    let clitic = |at: usize| matches!(word(text, tokens, at), "lui" | "leur" | "nous" | "lhe" | "lhes");
    // In Spanish "y" joins two verbs; in French it stands before one.
    let joins = |at: usize| {
        let french = || {
            at.checked_sub(1)
                .is_some_and(|before| matches!(word(text, tokens, before), "il" | "elle" | "on" | "qui" | "n"))
        };
        word(text, tokens, at) == "y" && !french()
    };
    while !joins(end)
        && (is_adverb(word(text, tokens, end)) || is_auxiliary(word(text, tokens, end)) || clitic(end))
        && !has_quotation_before(spans, tokens, end)
        && !gap(text, tokens, end).contains(',')
    {
        end = end.checked_sub(1)?;
    }
    if let Some(saying) = clauses::subject_of(text, spans, tokens, end, verb) {
        return Some(saying);
    }
    if tokens.get(end)?.sentence != tokens.get(verb)?.sentence {
        return None;
    }
    // "“...,” Chief Ana Ruiz, said."
    if gap(text, tokens, end).trim() == ","
        && let Some(found) = phrases::ending_at(text, tokens, end).filter(|found| found.is_full() || found.titled)
        && has_quotation_before(spans, tokens, found.tokens.start)
    {
        let (first, sentence) = (found.tokens.start, tokens.get(verb)?.sentence);
        return Some(Saying { first, last: verb, sentence, who: Who::Named(found), speaks: true });
    }
    // "“...,” its president, Ana Ruiz, admitted."
    if gap(text, tokens, end).trim() == ","
        && let Some(found) = owned_post(text, spans, tokens, end)
    {
        let (first, sentence) = (found.tokens.start, tokens.get(verb)?.sentence);
        return Some(Saying { first, last: verb, sentence, who: Who::Named(found), speaks: true });
    }
    if gap(text, tokens, end).contains([',', ')', '–', '—']) {
        match before_clause(text, tokens, end, verb)? {
            Apart::Says(saying) => return Some(saying),
            Apart::Ends(at) => end = at,
        }
    }
    let who = whoever(text, spans, tokens, end)?;
    // "Ana Ruiz, the Trust’s medical director said"
    let named = match &who {
        Who::Named(role) if role.name.is_none() && role.role.is_some() => role.tokens.start.checked_sub(1),
        _ => None,
    };
    let named = named.filter(|at| matches!(gap(text, tokens, *at).trim(), "," | "–" | "—" | "-"));
    let named = named.and_then(|at| full_name_ending_at(text, tokens, at)).or_else(|| match &who {
        Who::Named(found) if found.name.is_none() => left_open(text, tokens, found.tokens.start, end),
        _ => None,
    });
    let who = named.map_or(who, Who::Named);
    let who = match who {
        Who::Named(found) => Who::Named(joined::holder(text, tokens, &found).unwrap_or(found)),
        other => other,
    };
    let who = match who {
        Who::Named(found) => Who::Named(unlisted::described(text, spans, tokens, &found).unwrap_or(found)),
        other => other,
    };
    let first = match &who {
        Who::Named(mention) => particles::start_of(text, spans, tokens, mention.tokens.start),
        _ => end,
    };
    let sentence = tokens.get(verb)?.sentence;
    // “...”, as Ana Ruiz puts it. „...“, wie sie sagt.
    let as_said = first
        .checked_sub(1)
        .filter(|at| matches!(word(text, tokens, *at), "as" | "wie") && has_quotation_before(spans, tokens, *at));
    if let Some(first) = as_said {
        return Some(Saying { first, last: verb, sentence, who, speaks: true });
    }
    let posted = matches!(&who, Who::Named(found) if found.is_full() && found.role.is_some());
    if matches!(who, Who::Named(_)) && joined::is_second(text, tokens, first, posted) {
        return Some(Saying { first, last: verb, sentence, who: Who::Several, speaks: true });
    }
    Some(Saying { first, last: verb, sentence, who, speaks: true })
}

/// Who is named by the phrase that ends at a word before a verb.
fn whoever<'a>(text: &'a str, spans: &[Span], tokens: &[Token], end: usize) -> Option<Who<'a>> {
    let somebody = short_subjects::somebody(text, tokens, end);
    // (A German noun could be taken for a name.)
    let named = somebody.clone().filter(|_| is_capital(tokens, end));
    let named = named.or_else(|| firms::ending_at(text, tokens, end));
    let named = named.or_else(|| romance_bodies::named_ending_at(text, tokens, end));
    let named = named.or_else(|| romance_groups::ending_at(text, tokens, end));
    let named = short_subjects::source_before(text, tokens, end).or(named);
    if let Some(found) = named.or_else(|| german_bodies::ending_at(text, tokens, end)) {
        return Some(Who::Named(found));
    }
    let found = match (who_ending_at(text, tokens, end), english_bodies::ending_at(text, tokens, end)) {
        (Some(Who::Named(found)), Some(body)) => english_bodies::whole(text, tokens, Some(found), body).map(Who::Named),
        (None, Some(body)) => english_bodies::whole(text, tokens, None, body).map(Who::Named),
        (found, _) => found,
    };
    let of_body = || body_of(text, tokens, end).map(Who::Named);
    let sure = |who: &Who| match who {
        // "La Asociación de Vecinos del Barrio Alto advierte": the residents are no role of anybody.
        // ("The Council of Sugar and Milk Packers warns": nor is one of them a name.)
        Who::Named(found) if found.is_full() && found.role.is_none() && !found.titled => {
            let joined = found.tokens.start.checked_sub(1).is_some_and(|at| word(text, tokens, at) == "and");
            !(joined && of_body().is_some())
        }
        Who::Named(found) => found.role.is_some() && of_body().is_none() || found.titled || found.is_full(),
        _ => true,
    };
    let who = match found {
        Some(who) if sure(&who) => Some(who),
        found => behind(text, tokens, end).or_else(of_body).or_else(|| small_body(text, tokens, end)).or(found),
    };
    let who = who
        .or_else(|| speaks_for(text, tokens, end))
        .or_else(|| before_who(text, tokens, end))
        .or_else(|| one_of(text, tokens, end));
    let who = who
        .or_else(|| common_bodies::ending_at(text, tokens, end).map(Who::Named))
        .or_else(|| unlisted::bystander(text, spans, tokens, end).map(Who::Named))
        .or_else(|| somebody.map(Who::Named))
        .or_else(of_body)?;
    let who = match who {
        Who::Named(found) if found.name.is_none() => placed(text, tokens, found, end)?,
        other => other,
    };
    // "In seinem Antrag an den Kantonsrat bezeichnet der Regierungsrat": in that case no body does anything.
    let object = |found: &Mention| {
        let led = |at: usize| matches!(word(text, tokens, at), "den" | "dem" | "des");
        // "Im Gemeinderat hatte die Liste ..."
        let within = |at: usize| matches!(word(text, tokens, at), "im" | "Im" | "beim" | "Beim" | "vom" | "Vom");
        let start = found.tokens.start;
        let before = start.checked_sub(1);
        let body = found.role.is_none() && (led(start) || before.is_some_and(led));
        found.name.is_none() && (body || before.is_some_and(within))
    };
    match who {
        Who::Named(found) if object(&found) => None,
        Who::Named(found) => Some(Who::Named(short_subjects::by_article(text, tokens, found))),
        who => Some(who),
    }
}

/// "One customer in the pilot called": who it is, and not where. "A banner outside the council put it so" has nobody.
fn placed<'a>(text: &'a str, tokens: &[Token], found: Mention<'a>, end: usize) -> Option<Who<'a>> {
    let before = found.tokens.start.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
    match before {
        "outside" | "inside" | "opposite" | "beside" | "behind" | "near" => None,
        "in" | "at" | "on" | "from" => {
            let first = |who: &Who| match who {
                Who::Named(one) => matches!(word(text, tokens, one.tokens.start), "A" | "An" | "One" | "Another"),
                _ => false,
            };
            one_of(text, tokens, end).filter(first).or(Some(Who::Named(found)))
        }
        _ => Some(Who::Named(found)),
    }
}

/// A post right after a quotation, and the name behind its comma.
fn owned_post<'a>(text: &'a str, spans: &[Span], tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    let named = phrases::ending_at(text, tokens, end).filter(|found| found.is_full() && found.role.is_none())?;
    let comma = named.tokens.start.checked_sub(1).filter(|at| gap(text, tokens, *at).trim() == ",")?;
    let post = phrases::ending_at(text, tokens, comma).filter(|found| found.name.is_none() && found.role.is_some())?;
    let goes_on = word(text, tokens, post.tokens.start).starts_with(char::is_lowercase);
    let beside = goes_on && has_quotation_before(spans, tokens, post.tokens.start);
    beside.then_some(Mention { name: named.name, tokens: post.tokens.start..named.tokens.end, ..post })
}

/// "La Fédération paysanne du Bravin écrit": a body that is partly in small letters.
fn small_body<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Who<'a>> {
    romance_bodies::ending_at(text, tokens, end).map(Who::Named)
}

/// "Ana Ruiz, manufacturing director of Lyall Plastics said": the name before a comma, where none follows what she is.
fn left_open<'a>(text: &'a str, tokens: &[Token], first: usize, end: usize) -> Option<Mention<'a>> {
    const MOST: usize = 12;
    let sentence = tokens.get(end)?.sentence;
    let within = |at: &usize| tokens.get(*at).is_some_and(|token| token.sentence == sentence);
    let comma =
        (end.saturating_sub(MOST)..end).rev().take_while(within).find(|at| gap(text, tokens, *at).contains(','))?;
    let alone = comma < first && gap(text, tokens, comma).trim() == ",";
    let posted = (comma + 1..=end).any(|at| is_role(tokens, at)) && !is_article(word(text, tokens, comma + 1));
    full_name_ending_at(text, tokens, comma).filter(|_| alone && posted)
}

pub(super) fn full_name_ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    let found = phrases::ending_at(text, tokens, end).filter(Mention::is_full)?;
    // "O secretário de Cultura, Esporte e Lazer, Ana Pires,": what somebody is in charge of is nobody.
    let listed = gap(text, tokens, end).trim() == "," && matters::charged_with(text, tokens, end).is_some();
    (!listed).then_some(found)
}

/// "precisó la jefa de obra, Ana Ruiz": between an article and a name after a comma stands what somebody is.
pub(super) fn posted<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    const MOST: usize = 8;
    let first = start + 1;
    if !is_article(word(text, tokens, start)) {
        return None;
    }
    let comma = (first..first + MOST).find(|at| gap(text, tokens, *at).trim() != "")?;
    let small = (first..=comma).all(|at| word(text, tokens, at).starts_with(char::is_lowercase));
    let post = (first..=comma).any(|at| is_role(tokens, at));
    if !(small || post) || gap(text, tokens, comma).trim() != "," || !is_capital(tokens, comma + 1) {
        return None;
    }
    let named = phrases::starting_at_name(text, tokens, comma + 1)?;
    let full = named.is_full() && named.role.is_none();
    let (role, organisation) = apposition::divided(text, tokens, first, comma);
    full.then_some(Mention { role: Some(role), organisation, tokens: start..named.tokens.end, ..named })
}

/// "מנהלת הפרויקט, מיכל ארבל, אמרה"
pub(super) fn caseless_before<'a>(text: &'a str, tokens: &[Token], verb: usize) -> Option<Saying<'a>> {
    let end = verb.checked_sub(1).filter(|_| caseless::is_caseless(word(text, tokens, verb)))?;
    let mention = caseless_before::ending_at(text, tokens, end)?;
    let mention = Mention { gender: caseless_verbs::gender(word(text, tokens, verb)), ..mention };
    let (first, sentence) = (mention.tokens.start, tokens.get(verb)?.sentence);
    Some(Saying { first, last: verb, sentence, who: Who::Named(mention), speaks: true })
}

/// Whose something is, behind a word such as "of": who would be the subject there, or else a full name.
pub(super) fn owner_after<'a>(text: &'a str, tokens: &[Token], first: usize, of: usize) -> Option<Saying<'a>> {
    let named = || {
        let found = names::full_at(text, tokens, of + 1)?;
        let last = found.tokens.end.saturating_sub(1);
        Some(Saying { first, last, sentence: tokens.get(of)?.sentence, who: Who::Named(found), speaks: true })
    };
    subject_after(text, tokens, first, of).or_else(named)
}

pub(super) fn subject_after<'a>(text: &'a str, tokens: &[Token], first: usize, verb: usize) -> Option<Saying<'a>> {
    let start = after_adverbial(text, tokens, verb) + 1;
    let sentence = tokens.get(verb)?.sentence;
    if tokens.get(start)?.sentence != sentence || !gap(text, tokens, start - 1).trim().is_empty() {
        return None;
    }
    let start = inverted::after_age(text, tokens, inverted::after_one_of_them(text, tokens, start));
    if let Some((gender, last)) = latter(text, tokens, start) {
        return Some(Saying { first, last, sentence, who: Who::Latter(gender), speaks: true });
    }
    if let Some(gender) = pronoun(word(text, tokens, start)) {
        return Some(Saying { first, last: start, sentence, who: Who::Pronoun(gender), speaks: true });
    }
    if let Some(gender) = stand_in(text, tokens, start + 1) {
        return Some(Saying { first, last: start + 1, sentence, who: Who::Pronoun(gender), speaks: true });
    }
    let mention = short_subjects::german_called(text, tokens, start)
        .or_else(|| short_subjects::source(text, tokens, start))
        .or_else(|| joined::minister(text, tokens, start))
        .or_else(|| phrases::starting_at(text, tokens, start))
        .or_else(|| particles::surname_at(text, tokens, start))
        .or_else(|| short_subjects::courteous(text, tokens, start))
        .or_else(|| posted(text, tokens, start))
        .or_else(|| {
            let found = caseless::starting_at(text, tokens, start)?;
            Some(Mention { gender: caseless_verbs::gender(word(text, tokens, verb)), ..found })
        })
        .or_else(|| common_bodies::ending_at(text, tokens, start + 1))
        .or_else(|| short_subjects::contracted(text, tokens, start))
        .or_else(|| short_subjects::called(text, tokens, start))
        .or_else(|| names::full_at(text, tokens, start).filter(|_| start > verb + 1))?;
    let mention = inverted::posted_at_body(text, tokens, &mention).unwrap_or(mention);
    let mention = short_subjects::by_article(text, tokens, mention);
    let last = mention.tokens.end.saturating_sub(1);
    // "said Ana Ruiz and Leo Park"
    let second = joined::is_and(word(text, tokens, last + 1))
        && gap(text, tokens, last).trim().is_empty()
        && is_capital(tokens, last + 2)
        && phrases::starting_at_name(text, tokens, last + 2).is_some_and(|found| found.name.is_some());
    let who = if second { Who::Several } else { Who::Named(mention) };
    Some(Saying { first, last, sentence, who, speaks: true })
}

fn who_ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Who<'a>> {
    // "la directrice générale prévient"
    if adjectives::is_adjective_after(text, tokens, end)
        && let Some(role) = end.checked_sub(1).filter(|role| is_role(tokens, *role) && gap(text, tokens, *role) == " ")
        && let Some(found) = phrases::ending_at(text, tokens, role).filter(|found| found.name.is_none())
        && let Some(start) = found.role.map(|first| tokens[role].end - first.len().min(tokens[role].end))
    {
        let whole = text.get(start..tokens[end].end);
        return Some(Who::Named(Mention { role: whole, tokens: found.tokens.start..end + 1, ..found }));
    }
    if let Some(gender) = pronoun(word(text, tokens, end)).or_else(|| stand_in(text, tokens, end)) {
        return Some(Who::Pronoun(gender));
    }
    let at = |start: &usize| latter(text, tokens, *start).filter(|(_, last)| *last == end);
    if let Some((gender, _)) = [end, end.saturating_sub(1)].iter().find_map(at) {
        return Some(Who::Latter(gender));
    }
    if matches!(word(text, tokens, end), "it" | "It") {
        return Some(Who::Body(meant_bodies::before(text, tokens, end)));
    }
    phrases::ending_at(text, tokens, end).map(Who::Named)
}

#[cfg(test)]
mod tests {
    use super::super::attribution;
    use super::*;
    use crate::read::text::{quotations, tokens};

    fn speakers(text: &str) -> Vec<&str> {
        let spans = quotations::spans(text);
        let sayings = attribution::find(text, &spans, &tokens::split(text, &spans));
        sayings
            .into_iter()
            .filter(|saying| saying.speaks)
            .map(|saying| match saying.who {
                Who::Named(mention) => mention.name.or(mention.role).or(mention.organisation).unwrap_or_default(),
                Who::Pronoun(_) | Who::Latter(_) => "pronoun",
                Who::Body(_) => "it",
                Who::Several => "several",
            })
            .collect()
    }

    #[test]
    fn a_subject_is_found_behind_what_it_is_of() {
        for text in [
            "Astronomer Ana Ruiz of the Hill Observatory said: “Look.”",
            "Responding, Ana Ruiz from the Walkers’ Union said: “Two.”",
            "Ana Ruiz, of 12 Hill Road, Lyall, said: “A bang.”",
            "The council’s director of place, Ana Ruiz, said: “Good.”",
            "Ana Ruiz, the Trust’s medical director said: “Good.”",
            "He was joined by Ana Ruiz, who said: “Good.”",
        ] {
            assert_eq!(speakers(text), ["Ana Ruiz"], "{text}");
        }
    }

    #[test]
    fn two_verbs_may_share_a_subject() {
        for text in [
            "Ana Ruiz backed the move but warned that “limits are only paper”.",
            "Ana Ruiz, chair of Harbour Trust, welcomed the award and said “it is theirs”.",
            "Mayor Ana Ruiz opened the hall and told the guests: “Good.”",
        ] {
            assert_eq!(speakers(text).last(), Some(&"Ana Ruiz"), "{text}");
        }
        assert_eq!(speakers("Ana Ruiz opened the hall when it was cold and said “Good”."), [""; 0]);
    }

    #[test]
    fn a_name_beside_a_word_for_one_of_many_is_the_subject() {
        assert_eq!(speakers("One of them, Ana Ruiz, told us: “Good.”"), ["Ana Ruiz"]);
    }

    #[test]
    fn of_two_subjects_none_is_the_speaker() {
        assert_eq!(speakers("Ana Ruiz and Leo Park said: “Good.”"), ["several"]);
        assert_eq!(speakers("“Good,” said Ana Ruiz and Leo Park."), ["several"]);
    }

    #[test]
    fn a_body_in_small_letters_may_speak() {
        assert_eq!(speakers("The company said: “Good.”"), ["company"]);
        assert_eq!(speakers("A boat in the company said: “Good.”"), [""; 0]);
    }
}
