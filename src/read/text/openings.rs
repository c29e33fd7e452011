//! Whom a sentence is about: the name or the role that it starts with, or that stands after its first clause.

use super::attribution::{Saying, Who};
use super::caseless;
use super::caseless_subjects;
use super::caseless_words;
use super::grammar;
use super::leads::{among, behind_place, left_to, relative};
use super::phrases::{self, Mention};
use super::pronouns::pronoun;
use super::subjects::posted;
use super::tokens::{self, Token, gap, is_capital, word};
use super::verbs::is_auxiliary;
use super::verdicts;
use super::words::{MONTHS, OPENERS, SPEECH_VERBS, WEEKDAYS};

/// A colon is looked for so far after a subject, in words.
const REACH: usize = 30;

/// A clause before the subject is shorter than this, in words.
const CLAUSE: usize = 16;

/// The person whom the sentence is about that starts at an index. With a colon and a quotation after it, the person speaks.
pub(super) fn subject<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Saying<'a>> {
    if is_read_by_verb(text, tokens, start) {
        return None;
    }
    let sentence = tokens.get(start)?.sentence;
    // "כיום ראש הוועד, גסאן אבו-חמד, ..."
    let start =
        start + usize::from(caseless_words::leads(word(text, tokens, start)) && gap(text, tokens, start) == " ");
    // "As for Ana Ruiz, she had one request.", "As for Ms Ruiz’s diary, it has gone to the museum."
    if word(text, tokens, start) == "As" && word(text, tokens, start + 1) == "for" && is_capital(tokens, start + 2) {
        let last = grammar::run_end(text, tokens, start + 2);
        let owner = grammar::is_possessive(text, tokens, last);
        let name = Some(grammar::without_owner(word(text, tokens, last))).filter(|_| owner);
        let named = name.map(|name| Mention { tokens: start..last + 1, name: Some(name), ..Mention::default() });
        let mention = named.or_else(|| phrases::ending_at(text, tokens, last).filter(|found| found.name.is_some()))?;
        return Some(Saying { first: start, last, sentence, who: Who::Named(mention), speaks: false });
    }
    if let Some(saying) = left_to(text, tokens, start).or_else(|| among(text, tokens, start)) {
        return Some(saying);
    }
    if let Some(gender) = pronoun(word(text, tokens, start)) {
        let end = introduction(text, tokens, start);
        let speaks = end.is_some_and(|end| !speaks_within(tokens, start, end));
        let last = end.filter(|_| speaks).unwrap_or(start);
        return Some(Saying { first: start, last, sentence, who: Who::Pronoun(gender), speaks });
    }
    // "Professor Ruiz’s team now works on a map. “...,” she said.": who owns the subject may be "she".
    if is_capital(tokens, start) && !tokens::has(tokens, start, OPENERS) {
        let end = grammar::run_end(text, tokens, start);
        if end < start + 5
            && grammar::is_possessive(text, tokens, end)
            && !speaks_within(tokens, end, end + 2)
            && word(text, tokens, end + 1).starts_with(char::is_lowercase)
            && !grammar::is_role(tokens, end + 1)
            && introduction(text, tokens, start).is_none()
        {
            let name = Some(grammar::without_owner(word(text, tokens, end)));
            let mention = Mention { tokens: start..end + 1, name, ..Mention::default() };
            return Some(Saying { first: start, last: end, sentence, who: Who::Named(mention), speaks: false });
        }
    }
    // "On Monday, Ana Ruiz opened the hall."
    let governed = |mention: &Mention| is_governed(text, tokens, start, mention);
    let (start, mention) = match relative(text, tokens, start)
        .or_else(|| phrases::starting_at(text, tokens, start))
        .filter(|mention| !is_day_or_thing(text, tokens, mention) && !governed(mention))
    {
        Some(mention) if is_opener(text, tokens, &mention) => after_clause(text, tokens, start)?,
        Some(mention) => (start, mention),
        // "Asked about rivals, Ana Ruiz was brief: “...”"
        None if is_capital(tokens, start)
            && !tokens::has(tokens, start, OPENERS)
            && !is_asked(word(text, tokens, start)) =>
        {
            return verdict(text, tokens, start);
        }
        None => {
            match caseless_subjects::called(text, tokens, start).or_else(|| posted(text, tokens, start)).or_else(|| {
                caseless_subjects::surname(text, tokens, start).filter(|_| {
                    // "סבג: ״...״"
                    introduction(text, tokens, start).is_some() || ends(text, tokens, start)
                })
            }) {
                Some(mention) => (start, mention),
                None => match caseless_subjects::in_post(text, tokens, start)
                    .or_else(|| caseless_subjects::behind_verb(text, tokens, start))
                {
                    Some(mention) => (start, mention),
                    None => after_clause(text, tokens, start)?,
                },
            }
        }
    };
    let last = mention.tokens.end.saturating_sub(1);
    // "Ana Ruiz: “...”", "Ana Ruiz (head of ports): “...”", "Ana Ruiz, head of ports:" before a quotation of its own.
    let beside = matches!(gap(text, tokens, last).trim(), "," | "(") && mention.is_full();
    let apart = |at: &usize| {
        tokens.get(*at).is_some_and(|token| token.sentence == sentence) && !tokens::has(tokens, *at, SPEECH_VERBS)
    };
    let named =
        (last..last + REACH).take_while(|at| *at == last || beside && apart(at)).find(|at| ends(text, tokens, *at));
    // "The president thanked the crew": whoever has the role is the subject, and may be "she" later.
    let posted = mention.role.is_some()
        && mention.organisation.is_none()
        && (grammar::is_article(word(text, tokens, start)) || caseless::is_caseless(word(text, tokens, start)));
    // "The Lyall Federation rejected that in a post: “...”"
    let body = mention.role.is_none() && mention.organisation.is_some_and(|body| body.contains(char::is_whitespace));
    // "A retired teacher": nobody is named, and may be "she" later.
    let nobody = posted
        && mention.name.is_none()
        && matches!(
            word(text, tokens, start),
            "A" | "An" | "One" | "Un" | "Une" | "Una" | "Ein" | "Eine" | "Uno" | "Um" | "Uma"
        );
    let mention = Mention { titled: mention.titled || nobody || is_described(text, tokens, &mention), ..mention };
    let introduced = introduction(text, tokens, last)
        .filter(|_| mention.name.is_some() || posted || body)
        .filter(|end| !speaks_within(tokens, start, *end) || issues_statement(text, tokens, last, *end));
    let end = named.or(introduced);
    // "Harbour Trust issued the following statement from its chair, Ana Ruiz: “...”"
    let sender = end.and_then(|end| sender_of_statement(text, tokens, last, end)).filter(|_| body);
    let mention = sender.unwrap_or(mention);
    (mention.name.is_some() || posted || body).then_some(Saying {
        first: start,
        last: end.unwrap_or(last),
        sentence,
        who: Who::Named(mention),
        speaks: end.is_some(),
    })
}

/// "Mothering Sunday" is a day, and "Furnace Two" a thing.
fn is_day_or_thing(text: &str, tokens: &[Token], mention: &Mention) -> bool {
    let last = mention.name.and_then(|name| name.rsplit(' ').next());
    let (first, end) = (mention.tokens.start, mention.tokens.end.saturating_sub(1));
    mention.tokens.clone().any(|at| tokens::has(tokens, at, WEEKDAYS | MONTHS))
        || mention.role.is_none() && grammar::are_several(text, tokens, first, end)
        || matches!(last, Some("One" | "Two" | "Three" | "Four" | "Five" | "Six"))
}

/// "Ana Ruiz’s verdict: “...”": whose words they are that a colon introduces.
fn verdict<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Saying<'a>> {
    let end = grammar::run_end(text, tokens, start);
    let what = word(text, tokens, end + 1);
    if !grammar::is_possessive(text, tokens, end)
        || !matches!(
            what,
            "verdict" | "answer" | "reply" | "response" | "message" | "advice" | "summary" | "words" | "explanation"
        )
    {
        return None;
    }
    let last = introduction(text, tokens, end).filter(|last| !speaks_within(tokens, start, *last))?;
    let name = grammar::without_owner(grammar::slice(text, tokens, start, end));
    let mention = Mention { tokens: start..end + 1, name: Some(name), ..Mention::default() };
    let sentence = tokens.get(start)?.sentence;
    Some(Saying { first: start, last, sentence, who: Who::Named(mention), speaks: true })
}

/// "Closing the conference, the president thanked the crew": the subject after a clause and its comma.
fn after_clause<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<(usize, Mention<'a>)> {
    let sentence = tokens.get(start)?.sentence;
    let comma = (start..start + CLAUSE).find(|at| gap(text, tokens, *at).trim_start().starts_with(','))?;
    let first = comma + 1;
    if tokens.get(first)?.sentence != sentence || gap(text, tokens, comma).trim() != "," {
        return None;
    }
    let mention = phrases::starting_at(text, tokens, first)?;
    // "a presidente" is one, and "a nurse" is not.
    let portuguese = |role: &str| ["a", "ã", "nte"].iter().any(|ending| role.ends_with(ending));
    let definite = matches!(word(text, tokens, first), "the" | "la" | "el" | "le" | "l" | "o")
        || word(text, tokens, first) == "a" && portuguese(word(text, tokens, first + 1));
    let posted = mention.name.is_none() && definite;
    // "In the report, a pensioner from Lyall took issue with it": nobody who is named.
    let led = || word(text, tokens, first) == "a" && !portuguese(word(text, tokens, first + 1));
    let indefinite = mention.name.is_none() && mention.role.is_some() && (mention.titled || led());
    let mention = Mention { titled: mention.titled || indefinite, ..mention };
    let end = mention.tokens.end;
    let end = if indefinite { behind_place(text, tokens, end) } else { end };
    let acts = end > first
        && (gap(text, tokens, end - 1).trim().is_empty()
            || mention.is_full() && gap(text, tokens, end - 1).trim() == ",")
        && word(text, tokens, end).starts_with(char::is_lowercase)
        && !matches!(word(text, tokens, end), "and" | "or" | "of" | "in" | "from");
    // "Asked about rivals, Ruiz was brief": whoever is asked is somebody.
    let asked = is_asked(word(text, tokens, start)) && mention.name.is_some();
    (acts && (posted || mention.is_full() || mention.titled || asked)).then_some((first, mention))
}

fn is_asked(word: &str) -> bool {
    matches!(word, "Asked" | "Pressed" | "Questioned" | "Challenged")
}

/// "Vom Gesetzgeber verlangt Ruiz, ...": what stands behind a German preposition is no subject.
fn is_governed(text: &str, tokens: &[Token], start: usize, mention: &Mention) -> bool {
    mention.tokens.start == start + 1
        && mention.role.is_none()
        && !mention.titled
        && matches!(word(text, tokens, start), "Vom" | "Von" | "Zum" | "Zur" | "Beim" | "Im" | "Am" | "Ins" | "Aus")
}

/// "Jubilant, the captain, Ana Ruiz, lifted the cup", "Plus réservé, ...": one word that is no name, since a full one follows the
/// comma after it.
fn is_opener(text: &str, tokens: &[Token], mention: &Mention) -> bool {
    // "Resident of the old town since 1968, Ana Ruiz listened."
    let nameless = mention.name.is_none() && mention.role.is_some();
    let bare = nameless && !grammar::is_article(word(text, tokens, mention.tokens.start));
    let most = if bare { CLAUSE } else { 3 };
    let Some(last) = mention.tokens.end.checked_sub(1) else { return false };
    let plain =
        |at: &usize| *at == last || (bare || !is_capital(tokens, *at)) && !tokens::has(tokens, *at, SPEECH_VERBS);
    let comma = (last..last + most).take_while(plain).find(|at| gap(text, tokens, *at).trim() == ",");
    let Some(end) = comma.map(|comma| comma + 1) else { return false };
    let single = mention.name.is_some_and(|name| !name.contains(char::is_whitespace)) && !mention.titled;
    (bare || single && mention.role.is_none())
        && phrases::starting_at(text, tokens, end).is_some_and(|next| next.is_full())
}

/// "Ana, 51, looks after her mother.", "Ana, a nurse and mother of two, was there.": what stands beside one word shows that it is
/// somebody's name.
fn is_described(text: &str, tokens: &[Token], mention: &Mention) -> bool {
    let Some(last) = mention.tokens.end.checked_sub(1) else { return false };
    let single = mention.name.is_some_and(|name| !name.contains(char::is_whitespace)) && mention.role.is_none();
    // "Samira (nombre ficticio), limpiadora, ..."
    let shut = |at: &usize| gap(text, tokens, *at).trim() == "),";
    let bracket = (gap(text, tokens, last).trim() == "(").then(|| (last + 1..last + 4).find(shut)).flatten();
    let last = bracket.unwrap_or(last);
    if !single || bracket.is_none() && gap(text, tokens, last).trim() != "," {
        return false;
    }
    let end = (last + 1..last + CLAUSE).find(|at| gap(text, tokens, *at).trim_start().starts_with(','));
    end.is_some_and(|end| {
        let figures = |at: usize| word(text, tokens, at).bytes().all(|byte| byte.is_ascii_digit());
        // "Valentina, de 11 años, hizo sonar la sirena."
        let years = matches!(word(text, tokens, end), "años" | "anos" | "ans") && end > last + 1 && figures(end - 1);
        let aged = end == last + 1 && figures(end) || years;
        let plain = |at: usize| !is_capital(tokens, at) && grammar::is_role(tokens, at);
        aged || (last + 1..=end).any(plain) && !is_capital(tokens, last + 1)
    })
}

/// Whether a colon stands after a word.
fn ends(text: &str, tokens: &[Token], at: usize) -> bool {
    gap(text, tokens, at).trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ')' | '.')).starts_with(':')
}

/// Whether who speaks is read from another word of the sentence.
fn is_read_by_verb(text: &str, tokens: &[Token], start: usize) -> bool {
    // "Said Ana Ruiz: “...”" is read from its verb.
    let says = |at: usize| tokens::has(tokens, at, SPEECH_VERBS);
    // So is "“...,” se réjouit la présidente, Ana Ruiz, avant d’ajouter : “...”".
    let goes_on =
        !is_capital(tokens, start) && (says(start) || is_auxiliary(word(text, tokens, start)) && says(start + 1));
    // "Quote attributable to Ana Ruiz:" is read from its "to".
    let attributed = matches!(word(text, tokens, start + 1), "attributable" | "attributed");
    // So is "Réponse de Ana Ruiz : « ... »".
    goes_on || attributed || verdicts::opens_with(text, tokens, start) || says(start) && is_capital(tokens, start + 1)
}

/// The word of a sentence after which a colon introduces a quotation, or the paragraph's end.
pub(super) fn introduction(text: &str, tokens: &[Token], from: usize) -> Option<usize> {
    let sentence = tokens.get(from)?.sentence;
    let within = |at: &usize| tokens.get(*at).is_some_and(|token| token.sentence == sentence);
    let end = (from..from + 2 * REACH).take_while(within).find(|at| ends(text, tokens, *at))?;
    let after = gap(text, tokens, end).trim_start().strip_prefix(':')?.trim_start();
    let next = after.chars().next();
    let closes = end + 1 == tokens.len();
    next.map_or(closes, |next| matches!(next, '“' | '"' | '״' | '”' | '«' | '„' | '‘' | '\'' | '»' | '「'))
        .then_some(end)
}

/// Whether a verb of speech stands between two words: then its subject speaks.
fn speaks_within(tokens: &[Token], first: usize, last: usize) -> bool {
    (first..=last).any(|at| tokens::has(tokens, at, SPEECH_VERBS) && !is_capital(tokens, at))
}

/// "Ana Ruiz issued the following statement after Acme said that it would close:": whoever issues it speaks.
fn issues_statement(text: &str, tokens: &[Token], last: usize, end: usize) -> bool {
    let verb = (last + 1..=end).find(|at| {
        matches!(
            word(text, tokens, *at),
            "issued" | "issues" | "released" | "releases" | "made" | "makes" | "gave" | "shared"
        )
    });
    verb.is_some_and(|verb| {
        !speaks_within(tokens, last + 1, verb)
            && (verb + 1..verb + 5).any(|at| matches!(word(text, tokens, at), "statement" | "remarks" | "message"))
    })
}

/// Whose statement a body issues.
fn sender_of_statement<'a>(text: &'a str, tokens: &[Token], last: usize, end: usize) -> Option<Mention<'a>> {
    let from = (last + 2..end).find(|at| {
        matches!(word(text, tokens, *at), "from" | "by")
            && matches!(word(text, tokens, at - 1), "statement" | "remarks")
    })?;
    let first = from + 1 + usize::from(matches!(word(text, tokens, from + 1), "its" | "the" | "their"));
    let found = phrases::starting_at(text, tokens, from + 1).filter(|found| found.name.is_some());
    found.or_else(|| phrases::starting_at(text, tokens, first).filter(Mention::is_full)).or_else(|| {
        // "its chair, Ana Ruiz"
        let comma = (first..first + 8).find(|at| gap(text, tokens, *at).trim() == ",")?;
        phrases::starting_at_name(text, tokens, comma + 1).filter(|found| found.is_full() && comma < end)
    })
}

#[cfg(test)]
mod tests {
    use super::super::attribution;
    use super::*;
    use crate::read::text::{quotations, tokens};

    fn sayings(text: &str, speaking: bool) -> Vec<&str> {
        let spans = quotations::spans(text);
        let found = attribution::find(text, &spans, &tokens::split(text, &spans));
        found
            .into_iter()
            .filter(|saying| saying.speaks == speaking)
            .map(|saying| match saying.who {
                Who::Named(mention) => mention.name.or(mention.role).or(mention.organisation).unwrap_or_default(),
                Who::Pronoun(_) | Who::Latter(_) => "pronoun",
                Who::Body(_) => "it",
                Who::Several => "several",
            })
            .collect()
    }

    #[test]
    fn a_colon_says_that_who_stands_before_it_speaks() {
        for text in ["Ana Ruiz: “Good.”", "Ana Ruiz, head of ports: “Good.”", "Ana Ruiz (Harbour Trust): “Good.”"]
        {
            assert_eq!(sayings(text, true), ["Ana Ruiz"], "{text}");
        }
    }

    #[test]
    fn whom_a_sentence_is_about_speaks_after_its_colon() {
        assert_eq!(sayings("Her opposite number, Ana Ruiz, was gracious: “Well played.”", true), ["Ana Ruiz"]);
        assert_eq!(sayings("Asked whether it would last, the engineer was cautious: “It may.”", true), ["engineer"]);
        assert_eq!(sayings("She was brief: “It may.”", true), ["pronoun"]);
        assert_eq!(sayings("Ana Ruiz opened three doors: red, blue and green.", true), [""; 0]);
    }

    #[test]
    fn who_issues_a_statement_speaks_whoever_else_says_something_before_it() {
        let text = "Ana Ruiz, Mayor of Lyall, issued the following statement after Leo Vale said he would go:";
        assert_eq!(sayings(text, true), ["Ana Ruiz"]);
    }

    #[test]
    fn a_subject_may_stand_after_a_clause() {
        assert_eq!(sayings("Closing the day, the president thanked the crew.", false), ["president"]);
        assert_eq!(sayings("On Monday, Ana Ruiz opened the hall.", false), ["Ana Ruiz"]);
        assert_eq!(sayings("For lunch there is bread, soup and fish.", false), [""; 0]);
    }
}
