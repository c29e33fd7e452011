//! The subject of a verb of speech: before it, behind what it is of, or after it.

use super::apposition;
use super::attribution::{Saying, Who, has_quotation_before};
use super::caseless;
use super::clauses::{before_who, behind, body_of_which, is_owned, one_of, speaks_for};
use super::grammar::{is_article, is_role, slice};
use super::phrases::{self, Mention};
use super::posts;
use super::quotations::Span;
use super::tokens::{self, Token, gap, is_capital, word};
use super::verbs::{after_adverbial, is_adverb, is_auxiliary, pronoun, stand_in};
use super::words::OPENERS;

/// A clause between commas after a subject is shorter than this, in words.
const REACH: usize = 30;

pub(super) fn subject_before<'a>(text: &'a str, spans: &[Span], tokens: &[Token], verb: usize) -> Option<Saying<'a>> {
    let mut end = verb.checked_sub(1)?;
    while (is_adverb(word(text, tokens, end)) || is_auxiliary(word(text, tokens, end)))
        && !has_quotation_before(spans, tokens, end)
        && !gap(text, tokens, end).contains(',')
    {
        end = end.checked_sub(1)?;
    }
    // "He was joined by Ana Ruiz, who said"
    if matches!(word(text, tokens, end), "who" | "qui" | "quien") && end > 0 && gap(text, tokens, end - 1).contains(',')
    {
        let before = full_name_ending_at(text, tokens, end - 1);
        // "Mayor Ana Ruiz of Lyall, who joked"
        let of = || match behind(text, tokens, end - 1) {
            Some(Who::Named(found)) => Some(found),
            _ => None,
        };
        if let Some(found) = before.or_else(of) {
            let sentence = tokens.get(verb)?.sentence;
            return Some(Saying {
                first: found.tokens.start,
                last: verb,
                sentence,
                who: Who::Named(found),
                speaks: true,
            });
        }
    }
    if tokens.get(end)?.sentence != tokens.get(verb)?.sentence {
        return None;
    }
    if gap(text, tokens, end).contains([',', ')', '–', '—']) {
        match before_clause(text, tokens, end, verb)? {
            Apart::Says(saying) => return Some(saying),
            Apart::Ends(at) => end = at,
        }
    }
    let found = who_ending_at(text, tokens, end);
    let sure = |who: &Who| match who {
        Who::Named(found) => found.role.is_some() || found.titled || found.is_full(),
        _ => true,
    };
    let who = match found {
        Some(who) if sure(&who) => Some(who),
        found => behind(text, tokens, end).or(found),
    };
    let who = who
        .or_else(|| speaks_for(text, tokens, end))
        .or_else(|| before_who(text, tokens, end))
        .or_else(|| one_of(text, tokens, end));
    let who = who.or_else(|| phrases::body_ending_at(text, tokens, end).map(Who::Named))?;
    // "Ana Ruiz, the Trust’s medical director said"
    let named = match &who {
        Who::Named(role) if role.name.is_none() && role.role.is_some() => role.tokens.start.checked_sub(1),
        _ => None,
    };
    let named = named.filter(|at| matches!(gap(text, tokens, *at).trim(), "," | "–" | "—" | "-"));
    let who = named.and_then(|at| full_name_ending_at(text, tokens, at)).map_or(who, Who::Named);
    let first = match &who {
        Who::Named(mention) => mention.tokens.start,
        _ => end,
    };
    let sentence = tokens.get(verb)?.sentence;
    // “...”, as Ana Ruiz puts it.
    let as_said =
        first.checked_sub(1).filter(|at| word(text, tokens, *at) == "as" && has_quotation_before(spans, tokens, *at));
    if let Some(first) = as_said {
        return Some(Saying { first, last: verb, sentence, who, speaks: true });
    }
    if matches!(who, Who::Named(_)) && is_second(text, tokens, first) {
        return Some(Saying { first, last: verb, sentence, who: Who::Several, speaks: true });
    }
    Some(Saying { first, last: verb, sentence, who, speaks: true })
}

/// What stands before a clause between commas.
enum Apart<'a> {
    /// The subject ends here.
    Ends(usize),
    Says(Saying<'a>),
}

/// The subject before what stands between commas and the verb: "Ruiz, who chairs the board, said".
fn before_clause<'a>(text: &'a str, tokens: &[Token], last: usize, verb: usize) -> Option<Apart<'a>> {
    let mut end = last;
    if let Some(found) = body_of_which(text, tokens, end) {
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
        let who = Mention { titled: true, role: role.role.filter(|role| !posts::is_kin(role)), ..found };
        let sentence = tokens.get(verb)?.sentence;
        return Some(Apart::Says(Saying { first: end, last: verb, sentence, who: Who::Named(who), speaks: true }));
    }
    Some(Apart::Ends(end))
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

/// "Ana Ruiz backed the move but warned": the subject of a verb before it, with which the sentence starts.
pub(super) fn shared<'a>(text: &'a str, tokens: &[Token], verb: usize) -> Option<Saying<'a>> {
    let sentence = tokens.get(verb)?.sentence;
    let mut joint = verb.checked_sub(1)?;
    while is_adverb(word(text, tokens, joint)) {
        joint = joint.checked_sub(1)?;
    }
    if !matches!(word(text, tokens, joint), "and" | "but" | "then") || tokens::has(tokens, joint + 1, OPENERS) {
        return None;
    }
    let first = (0..joint)
        .rev()
        .take(REACH + 1)
        .take_while(|at| tokens.get(*at).is_some_and(|token| token.sentence == sentence))
        .last()?;
    // Of who or what a clause in between says something, the text does not tell.
    let divided =
        (first..joint).any(|at| matches!(word(text, tokens, at), "that" | "which" | "when" | "while" | "because"));
    if divided || joint - first > REACH {
        return None;
    }
    if let Some(gender) = pronoun(word(text, tokens, first)) {
        return Some(Saying { first, last: verb, sentence, who: Who::Pronoun(gender), speaks: true });
    }
    let found = phrases::starting_at(text, tokens, first)?;
    let sure = found.titled || found.role.is_some() || found.is_full();
    // "Ana Ruiz, who met them on Friday, did not promise it but said"
    let mut end = found.tokens.end;
    if end > 0 && gap(text, tokens, end - 1).trim() == "," {
        end = (end..joint).find(|at| gap(text, tokens, *at).trim() == ",")? + 1;
    }
    let next = word(text, tokens, end);
    let acts = next.starts_with(char::is_lowercase) && !matches!(next, "and" | "or" | "of");
    (sure && acts).then_some(Saying { first, last: verb, sentence, who: Who::Named(found), speaks: true })
}

pub(super) fn full_name_ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    phrases::ending_at(text, tokens, end).filter(Mention::is_full)
}

/// "precisó la jefa de obra, Ana Ruiz": between an article and a name after a comma stands what somebody is.
fn posted<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
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
    let role = Some(slice(text, tokens, first, comma));
    full.then_some(Mention { role, tokens: start..named.tokens.end, ..named })
}

/// Whether somebody else is named right before, with "and" between.
fn is_second(text: &str, tokens: &[Token], first: usize) -> bool {
    let Some(and) = first.checked_sub(1).filter(|and| is_and(word(text, tokens, *and))) else { return false };
    and > 0
        && tokens::gap(text, tokens, and - 1).trim().is_empty()
        && phrases::ending_at(text, tokens, and - 1).is_some_and(|found| found.name.is_some() || found.role.is_some())
}

fn is_and(word: &str) -> bool {
    matches!(word, "and" | "und" | "et" | "y" | "e")
}

/// "מנהלת הפרויקט, מיכל ארבל, אמרה"
pub(super) fn caseless_before<'a>(text: &'a str, tokens: &[Token], verb: usize) -> Option<Saying<'a>> {
    let end = verb.checked_sub(1).filter(|_| caseless::is_caseless(word(text, tokens, verb)))?;
    let mention = caseless::ending_at(text, tokens, end)?;
    let mention = Mention { gender: caseless::gender(word(text, tokens, verb)), ..mention };
    let (first, sentence) = (mention.tokens.start, tokens.get(verb)?.sentence);
    Some(Saying { first, last: verb, sentence, who: Who::Named(mention), speaks: true })
}

pub(super) fn subject_after<'a>(text: &'a str, tokens: &[Token], first: usize, verb: usize) -> Option<Saying<'a>> {
    let start = after_adverbial(text, tokens, verb) + 1;
    let sentence = tokens.get(verb)?.sentence;
    if tokens.get(start)?.sentence != sentence || !gap(text, tokens, start - 1).trim().is_empty() {
        return None;
    }
    if let Some(gender) = pronoun(word(text, tokens, start)) {
        return Some(Saying { first, last: start, sentence, who: Who::Pronoun(gender), speaks: true });
    }
    if let Some(gender) = stand_in(text, tokens, start + 1) {
        return Some(Saying { first, last: start + 1, sentence, who: Who::Pronoun(gender), speaks: true });
    }
    let mention = phrases::starting_at(text, tokens, start)
        .or_else(|| posted(text, tokens, start))
        .or_else(|| {
            let found = caseless::starting_at(text, tokens, start)?;
            Some(Mention { gender: caseless::gender(word(text, tokens, verb)), ..found })
        })
        .or_else(|| phrases::body_ending_at(text, tokens, start + 1))?;
    let last = mention.tokens.end.saturating_sub(1);
    // "said Ana Ruiz and Leo Park"
    let second = is_and(word(text, tokens, last + 1))
        && gap(text, tokens, last).trim().is_empty()
        && is_capital(tokens, last + 2)
        && phrases::starting_at_name(text, tokens, last + 2).is_some_and(|found| found.name.is_some());
    let who = if second { Who::Several } else { Who::Named(mention) };
    Some(Saying { first, last, sentence, who, speaks: true })
}

fn who_ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Who<'a>> {
    if let Some(gender) = pronoun(word(text, tokens, end)).or_else(|| stand_in(text, tokens, end)) {
        return Some(Who::Pronoun(gender));
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
                Who::Pronoun(_) => "pronoun",
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
