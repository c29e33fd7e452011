//! Who is said to say something: a verb of speech with its subject.

use super::apposition;
use super::caseless;
use super::gender::Gender;
use super::grammar;
use super::people;
use super::phrases::{self, Mention};
use super::quotations::Span;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::SPEECH_VERBS;

/// Words that say who says or does something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Saying<'a> {
    /// The first and the last token: subject and verb.
    pub(super) first: usize,
    pub(super) last: usize,
    /// The sentence that it is in.
    pub(super) sentence: usize,
    pub(super) who: Who<'a>,
    /// Whether it says that somebody speaks; else it only names the subject of a sentence.
    pub(super) speaks: bool,
}

/// A subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Who<'a> {
    /// A name or a role.
    Named(Mention<'a>),
    /// "he", "she", "they".
    Pronoun(Gender),
    /// "Ana Ruiz and Leo Park": which of them, the text does not tell.
    Several,
}

/// A clause between commas after a subject is shorter than this, in words.
const REACH: usize = 30;

/// The sayings and subjects of a paragraph, in order.
pub(super) fn find<'a>(text: &'a str, spans: &[Span], tokens: &[Token]) -> Vec<Saying<'a>> {
    let mut found = Vec::new();
    let mut sentence = usize::MAX;
    for (at, token) in tokens.iter().enumerate() {
        if token.sentence != sentence {
            sentence = token.sentence;
            found.extend(subject(text, tokens, at));
        }
        if tokens::has(tokens, at, SPEECH_VERBS) || is_verb_of_two(text, tokens, at) {
            // In French "a" is no article: "« ... », a affirmé".
            let participle = word(text, tokens, at).ends_with(['é', 't', 'u', 's'])
                && !word(text, tokens, at).is_ascii()
                || has_quotation_before(spans, tokens, at.saturating_sub(1));
            let passive = is_passive(text, tokens, at) && !has_quotation_before(spans, tokens, at);
            if (token.capital && at > 0) || passive && !participle {
                continue;
            }
            // "« ... », a déclaré Anne Roux": the auxiliary stands before the verb.
            let aux = (1..=2)
                .take_while(|back| at >= *back && is_auxiliary(word(text, tokens, at - back)))
                .last()
                .unwrap_or(0);
            let first = at - aux;
            let follows_quotation = has_quotation_before(spans, tokens, first);
            let before = if follows_quotation { None } else { subject_before(text, spans, tokens, at) };
            let before = before.or_else(|| caseless_before(text, tokens, at));
            // "That, said Ruiz, is good."
            let parted = || first > 0 && gap(text, tokens, first - 1).contains(',') && is_capital(tokens, at + 1);
            // "Según explicó Ana Ruiz"
            let as_said = first > 0
                && matches!(
                    word(text, tokens, first - 1),
                    "según" | "Según" | "segundo" | "Segundo" | "como" | "Como" | "comme" | "Comme"
                );
            let inverted = follows_quotation
                || first == 0
                || as_said
                || before.is_none() && parted()
                || caseless::is_caseless(word(text, tokens, at));
            let after = || subject_after(text, tokens, first, at).or_else(|| nobody_after(text, tokens, first, at));
            found.extend(before.or_else(|| if inverted { after() } else { None }));
        } else if let Some(saying) = joined_pronoun(text, spans, tokens, at) {
            found.push(saying);
        } else if is_words_of(text, tokens, at) || is_view_of(text, spans, tokens, at) {
            found.extend(subject_after(text, tokens, at, at).filter(|found| matches!(found.who, Who::Named(_))));
        } else if word(text, tokens, at) == "so" && has_quotation_before(spans, tokens, at)
            || matches!(
                word(text, tokens, at),
                "selon"
                    | "según"
                    | "segundo"
                    | "laut"
                    | "Selon"
                    | "Según"
                    | "Segundo"
                    | "Laut"
                    | "לדברי"
                    | "بحسب"
                    | "وبحسب"
                    | "حسب"
                    | "وفق"
            )
        {
            found.extend(subject_after(text, tokens, at, at));
        } else if matches!(word(text, tokens, at), "com" | "con")
            && at > 0
            && matches!(word(text, tokens, at - 1), "acordo" | "acuerdo")
        {
            found.extend(subject_after(text, tokens, at - 1, at));
        } else if word(text, tokens, at) == "to"
            && at > 0
            && matches!(
                word(text, tokens, at - 1).to_ascii_lowercase().as_str(),
                "according" | "attributable" | "attributed"
            )
        {
            found.extend(subject_after(text, tokens, at - 1, at));
        }
    }
    found
}

/// Who speaks between the words of a quotation, as is the custom in French: "« ..., a déclaré Anne Roux devant les élus. ... »".
pub(super) fn between(text: &str, span: Span) -> Option<Who<'_>> {
    let inner = text.get(span.start..span.end).filter(|inner| inner.starts_with('«'))?;
    let tokens = tokens::split(inner, &[]);
    let found = (1..tokens.len()).filter(|at| tokens::has(&tokens, *at, SPEECH_VERBS)).take(8).find_map(|at| {
        let first = at - usize::from(is_auxiliary(word(inner, &tokens, at - 1)));
        let parted = first > 0 && gap(inner, &tokens, first - 1).trim() == ",";
        subject_after(inner, &tokens, first, at).filter(|_| parted)
    })?;
    matches!(found.who, Who::Named(_)).then_some(found.who)
}

/// Whether a quotation stands between a word and the one before it.
pub(super) fn has_quotation_before(spans: &[Span], tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let from = at.checked_sub(1).and_then(|before| tokens.get(before)).map_or(0, |before| before.end);
    let first = spans.partition_point(|span| span.start < from);
    spans.get(first).is_some_and(|span| span.end <= token.start)
}

fn subject_before<'a>(text: &'a str, spans: &[Span], tokens: &[Token], verb: usize) -> Option<Saying<'a>> {
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
        if let Some(found) = before {
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
    if gap(text, tokens, end).contains([',', ')']) {
        // "Ruiz, who chairs the board, said"
        let sentence = tokens.get(end)?.sentence;
        let commas = (end.saturating_sub(REACH)..end).rev().filter(|at| {
            matches!(gap(text, tokens, *at).trim(), "," | "(")
                && tokens.get(*at).is_some_and(|token| token.sentence == sentence)
        });
        // Of the phrases before the commas, the nearest that names somebody is the subject.
        let named = |at: &usize| {
            phrases::ending_at(text, tokens, *at).is_some_and(|found| {
                found.name.is_some_and(|name| name.contains(' ') || found.titled || found.role.is_some())
            })
        };
        let commas: Vec<usize> = commas.collect();
        // A role beside it makes it sure: of "Ana Ruiz, Director, Community Shores," the first is a person.
        let full = |at: usize| full_name_ending_at(text, tokens, at);
        let after = |at: &usize| full(*at).is_some() && apposition::role_after(text, tokens, *at).is_some();
        let before = |at: &usize| full(*at).is_some_and(|found| people::post_of(text, tokens, &found).role.is_some());
        // "Lyall Council’s director of place, Ana Ruiz, said"
        let appointed = full(end).is_some_and(|found| people::role_before(text, tokens, &found).is_some());
        if !appointed {
            let sure = commas.iter().copied().find(after).or_else(|| commas.iter().copied().find(before));
            end = sure.or_else(|| commas.iter().copied().find(named)).or_else(|| commas.first().copied())?;
        }
        // "The board’s chair, Ana Ruiz, said"
        let role =
            phrases::ending_at(text, tokens, end).filter(|before| before.name.is_none() && before.role.is_some());
        if let Some(found) = role.and_then(|role| phrases::starting_at(text, tokens, role.tokens.start))
            && found.name.is_some()
        {
            return Some(Saying {
                first: found.tokens.start.min(end),
                last: verb,
                sentence: tokens.get(verb)?.sentence,
                who: Who::Named(found),
                speaks: true,
            });
        }
    }
    let found = who_ending_at(text, tokens, end);
    let sure = |who: &Who| match who {
        Who::Named(found) => found.role.is_some() || found.titled || found.name.is_some_and(|name| name.contains(' ')),
        _ => true,
    };
    let who = match found {
        Some(who) if sure(&who) => Some(who),
        found => behind(text, tokens, end).or(found),
    };
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

fn full_name_ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    phrases::ending_at(text, tokens, end).filter(|found| found.name.is_some_and(|name| name.contains(' ')))
}

/// "Joy Nakogee of Moosonee said", "Ana Ruiz from the University of Otaki said": the name before what it is of.
fn behind<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Who<'a>> {
    const MOST: usize = 9;
    let joints = (1..MOST).map_while(|back| end.checked_sub(back)).take_while(|at| {
        let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
        sentence(*at) == sentence(end) && grammar::is_tight(text, tokens, *at)
    });
    joints
        .filter(|at| matches!(word(text, tokens, *at), "of" | "from" | "in" | "at"))
        .find_map(|joint| full_name_ending_at(text, tokens, joint.checked_sub(1)?).map(Who::Named))
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
fn caseless_before<'a>(text: &'a str, tokens: &[Token], verb: usize) -> Option<Saying<'a>> {
    let end = verb.checked_sub(1).filter(|_| caseless::is_caseless(word(text, tokens, verb)))?;
    let mention = caseless::ending_at(text, tokens, end)?;
    let (first, sentence) = (mention.tokens.start, tokens.get(verb)?.sentence);
    Some(Saying { first, last: verb, sentence, who: Who::Named(mention), speaks: true })
}

/// "went on", "pointed out": verbs of speech by their second word.
fn is_verb_of_two(text: &str, tokens: &[Token], at: usize) -> bool {
    let next = || word(text, tokens, at + 1);
    match word(text, tokens, at) {
        "went" | "goes" => next() == "on" && !matches!(word(text, tokens, at + 2), "the" | "a" | "to"),
        "pointed" | "points" => next() == "out",
        "put" | "puts" => next() == "it",
        "made" | "makes" => next() == "clear",
        _ => false,
    }
}

/// "In the words of Ana Ruiz:"
fn is_words_of(text: &str, tokens: &[Token], at: usize) -> bool {
    at >= 3
        && word(text, tokens, at) == "of"
        && word(text, tokens, at - 1) == "words"
        && word(text, tokens, at - 2) == "the"
}

/// "Pour Anne Roux, « ... »": whose view it is, at the start of a sentence with a quotation.
fn is_view_of(text: &str, spans: &[Span], tokens: &[Token], at: usize) -> bool {
    let first = at.checked_sub(1).is_none_or(|before| {
        tokens.get(before).map(|token| token.sentence) != tokens.get(at).map(|token| token.sentence)
    });
    first && !spans.is_empty() && matches!(word(text, tokens, at), "Pour" | "Para" | "Für")
}

fn subject_after<'a>(text: &'a str, tokens: &[Token], first: usize, verb: usize) -> Option<Saying<'a>> {
    let start = verb + 1;
    let sentence = tokens.get(verb)?.sentence;
    if tokens.get(start)?.sentence != sentence || !gap(text, tokens, verb).trim().is_empty() {
        return None;
    }
    if let Some(gender) = pronoun(word(text, tokens, start)) {
        return Some(Saying { first, last: start, sentence, who: Who::Pronoun(gender), speaks: true });
    }
    let mention = phrases::starting_at(text, tokens, start)
        .or_else(|| caseless::starting_at(text, tokens, start))
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

/// The person whom a sentence is about, if it starts with one.
fn subject<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Saying<'a>> {
    let mention = phrases::starting_at(text, tokens, start)?;
    let last = mention.tokens.end.saturating_sub(1);
    let sentence = tokens.get(start)?.sentence;
    // "Ana Ruiz: “...”", "Ana Ruiz (head of ports): “...”", "Ana Ruiz, head of ports:" before a quotation of its own.
    let ends = |at: &usize| gap(text, tokens, *at).trim_start_matches([' ', ')', '.']).starts_with(':');
    let beside =
        matches!(gap(text, tokens, last).trim(), "," | "(") && mention.name.is_some_and(|name| name.contains(' '));
    let apart = |at: &usize| {
        tokens.get(*at).is_some_and(|token| token.sentence == sentence) && !tokens::has(tokens, *at, SPEECH_VERBS)
    };
    let end = (last..last + REACH).take_while(|at| *at == last || beside && apart(at)).find(ends);
    let colon = end.is_some();
    let last = end.unwrap_or(last);
    let introduces = || {
        text.ends_with(':')
            && (mention.titled || mention.name.is_some_and(|name| name.contains(' ')))
            && tokens.last().is_some_and(|token| token.sentence == sentence)
            && !(start..tokens.len()).any(|at| tokens::has(tokens, at, SPEECH_VERBS))
    };
    let speaks = colon || introduces();
    mention.name.is_some().then_some(Saying { first: start, last, sentence, who: Who::Named(mention), speaks })
}

fn who_ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Who<'a>> {
    if let Some(gender) = pronoun(word(text, tokens, end)) {
        return Some(Who::Pronoun(gender));
    }
    phrases::ending_at(text, tokens, end).map(Who::Named)
}

/// Whether a word stands for somebody, and for whom it may.
fn pronoun(word: &str) -> Option<Gender> {
    match word {
        "he" | "He" | "il" | "Il" | "él" | "Él" | "ele" | "Ele" | "er" | "Er" => Some(Gender::He),
        "she" | "She" | "elle" | "Elle" | "ella" | "Ella" | "ela" | "Ela" | "sie" | "Sie" => Some(Gender::She),
        _ => None,
    }
}

/// "explique-t-elle", "dit-il": the verb with its pronoun.
fn joined_pronoun<'a>(text: &'a str, spans: &[Span], tokens: &[Token], at: usize) -> Option<Saying<'a>> {
    let (verb, joined) = word(text, tokens, at).split_once('-')?;
    let joined = joined.strip_prefix("t-").unwrap_or(joined);
    let gender = pronoun(joined).filter(|_| matches!(joined, "il" | "elle"))?;
    let auxiliary = is_auxiliary(verb) && tokens::has(tokens, at + 1, SPEECH_VERBS);
    let sentence = tokens.get(at)?.sentence;
    (auxiliary || super::words::has(SPEECH_VERBS, verb) && has_quotation_before(spans, tokens, at)).then_some(Saying {
        first: at,
        last: at + usize::from(auxiliary),
        sentence,
        who: Who::Pronoun(gender),
        speaks: true,
    })
}

/// "..., añadió.": in Spanish and Portuguese the verb alone goes on with whoever spoke.
fn nobody_after<'a>(text: &'a str, tokens: &[Token], first: usize, verb: usize) -> Option<Saying<'a>> {
    let this = word(text, tokens, verb);
    let ends = gap(text, tokens, verb).trim_start().starts_with(['.', ',', ';', ':']) || verb + 1 >= tokens.len();
    let alone = ends && (this.ends_with(['ó', 'u', 'é', 'z', 'e', 'a']) || caseless::is_caseless(this));
    let sentence = tokens.get(verb)?.sentence;
    alone.then_some(Saying { first, last: verb, sentence, who: Who::Pronoun(Gender::Unknown), speaks: true })
}

fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "a" | "ont"
            | "avait"
            | "hat"
            | "haben"
            | "ha"
            | "han"
            | "había"
            | "tem"
            | "tinha"
            | "s"
            | "se"
            | "est"
            | "has"
            | "had"
            | "also"
            | "auch"
            | "también"
            | "également"
            | "aussi"
            | "dann"
            | "weiter"
    )
}

fn is_adverb(word: &str) -> bool {
    matches!(
        word,
        "also"
            | "has"
            | "have"
            | "had"
            | "later"
            | "then"
            | "today"
            | "yesterday"
            | "again"
            | "further"
            | "earlier"
            | "therefore"
            | "just"
            | "once"
            | "even"
            | "only"
            | "now"
            | "still"
            | "himself"
            | "herself"
            | "hat"
            | "ha"
            | "a"
            | "lo"
            | "la"
            | "le"
            | "les"
            | "se"
            | "s"
            | "l"
            | "est"
            | "sich"
    ) || word.len() > 4 && word.ends_with("ly") && word.starts_with(char::is_lowercase)
}

/// "is said to", "to say": not somebody speaking.
fn is_passive(text: &str, tokens: &[Token], verb: usize) -> bool {
    let before = verb.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
    matches!(before, "is" | "are" | "was" | "were" | "be" | "been" | "being" | "to" | "the" | "a" | "an")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::{quotations, tokens};

    fn speakers(text: &str) -> Vec<&str> {
        let spans = quotations::spans(text);
        find(text, &spans, &tokens::split(text, &spans))
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
    fn the_subject_may_stand_before_the_verb() {
        for text in [
            "Ruiz says the trip is long.",
            "On Monday, Ruiz also said: “Good.”",
            "Ruiz, who chairs the board, said it was good.",
            "Meanwhile Ruiz has said so.",
        ] {
            assert_eq!(speakers(text), ["Ruiz"], "{text}");
        }
    }

    #[test]
    fn the_subject_may_stand_after_the_verb_that_follows_a_quotation() {
        assert_eq!(speakers("“Good,” said Mayor Ana Ruiz."), ["Ana Ruiz"]);
        assert_eq!(speakers("“Good,” said the Minister."), ["Minister"]);
        assert_eq!(speakers("“Good,” she said."), ["pronoun"]);
        assert_eq!(speakers("“Good,” according to Ana Ruiz."), ["Ana Ruiz"]);
    }

    #[test]
    fn what_is_said_about_is_not_the_speaker() {
        assert_eq!(speakers("The bridge, it is said, will last."), [""; 0]);
        assert_eq!(speakers("The news that Ruiz's aides say"), [""; 0]);
        assert_eq!(speakers("Officials in New York say so."), [""; 0]);
    }
}
