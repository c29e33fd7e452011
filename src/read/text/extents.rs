//! How far a name goes on, and the phrase that stands after it, between commas or before a verb.

use super::apposition::is_verb;
use super::bodies::{body_after, body_end};
use super::degrees;
use super::grammar::{LONGEST, is_acronym, is_article, is_role, is_tight, joins_body};
use super::matters;
use super::role_words::{has_years, is_agent, is_duration, is_kin, is_of_study, is_whole, stops};
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::SPEECH_VERBS;

/// How far a phrase after a name goes.
pub(super) struct Extent {
    /// The word after it.
    pub(super) end: usize,
    /// Whether it has a word for a role.
    pub(super) found: bool,
    /// The joint before the body that it names, and the body's first word.
    pub(super) body: Option<(usize, usize)>,
    /// Whether a mark ends it.
    pub(super) closed: bool,
}

/// The extent of a phrase that starts at an index; none if it is a clause.
pub(super) fn extent(text: &str, tokens: &[Token], start: usize, sentence: usize) -> Option<Extent> {
    let mut end = start;
    let (mut found, mut body, mut closed) = (false, None, false);
    while end < start + LONGEST && tokens.get(end).is_some_and(|token| token.sentence == sentence) {
        let this = word(text, tokens, end);
        if is_of_study(text, tokens, start, end) {
            end += 1;
            continue;
        }
        if body.is_none() && end > start {
            body = body_after(text, tokens, start, end).map(|first| (end, first));
        }
        // "director of the Maji na Mizizi Trust": what stands inside the body's name ends nothing.
        let inside = |first: usize| matches!(this, "na") && end > first && end <= body_end(text, tokens, first);
        let joins = is_whole(text, tokens, start, end) || body.is_some_and(|(at, first)| at == end || inside(first));
        // "le Ministre a salué": a clause, and no phrase.
        let perfect = this == "a" && end > start && word(text, tokens, end + 1).ends_with(['é', 'i', 'u', 't']);
        if is_verb(this) || perfect {
            return None;
        }
        // "ward manager and a nurse for 26 years": the first is the role.
        let kin = is_kin(word(text, tokens, end + 1));
        // "minister responsible for water", but "area director responsible for the scheme"
        let duty = this == "responsible"
            && !(start..end)
                .any(|at| matches!(word(text, tokens, at).to_lowercase().as_str(), "minister" | "secretary"));
        let mother = matches!(this, "y" | "e" | "et" | "und") && kin;
        // "professor of physics at the University of Lyall and senior author of the paper"
        let second = matches!(this, "and" | "und" | "et" | "y" | "e")
            && body.is_some_and(|(_, first)| end > first)
            && (end + 1..end + 4).any(|at| is_role(tokens, at) && (!is_capital(tokens, at) || at == end + 1));
        let more = (mother || duty || second) && end > start;
        let more = more
            || this == "and"
                && (kin || matches!(word(text, tokens, end + 1), "a" | "an" | "one" | "the"))
                && end > start;
        let lasts = is_duration(text, tokens, end);
        // "Gewässerökologe an der Universität Grevental"
        let more =
            more || lasts && end > start || this == "an" && end > start && is_article(word(text, tokens, end + 1));
        let at_some = more || this == "at" && is_article(word(text, tokens, end + 1)) && !is_capital(tokens, end + 2);
        if at_some && end > start {
            closed = true;
            break;
        }
        if tokens::has(tokens, end, SPEECH_VERBS) && !tokens.get(end).is_some_and(|token| token.capital)
            || (stops(this) || has_years(text, tokens, end)) && end > start && !joins
        {
            break;
        }
        // "Research Fellow"
        let reader = this == "Reader" && word(text, tokens, end + 1) == "in";
        let fellow = matches!(this, "Fellow" | "Lead") && end > start || reader;
        found |= end < start + 8 && is_role(tokens, end) || fellow || end == start && is_agent(this);
        let after = gap(text, tokens, end);
        end += 1;
        // "Chairman, President and Chief Executive Officer"
        let listed = after.trim() == ","
            && is_capital(tokens, end - 1)
            && is_role(tokens, end - 1)
            && is_role(tokens, end)
            && (end + 1..end + 4).any(|at| word(text, tokens, at) == "and" && is_role_after(tokens, at));
        // "president, and chief executive of Acme"
        let added = after.trim() == "," && word(text, tokens, end) == "and" && is_role(tokens, end - 1);
        if listed || added && is_role_after(tokens, end) {
            continue;
        }
        if let Some(last) = matters::list_end(text, tokens, start, end - 1).filter(|_| after.trim() == ",") {
            end = last + 1;
        }
        let after = gap(text, tokens, end - 1);
        // "Chief Product Officer (CPO) at Harbour Trust"
        if after.trim() == "(" && is_acronym(word(text, tokens, end)) && gap(text, tokens, end).trim() == ")" {
            end += 1;
            continue;
        }
        // "Deputy Vice-Chancellor (Research) and Provost": what the post is for.
        let field = after.trim() == "(" && is_role(tokens, end - 1) && is_capital(tokens, end - 1);
        if let Some(last) = bracket_end(text, tokens, end).filter(|_| field) {
            end = last + 1;
            if gap(text, tokens, last).trim() == ")" {
                continue;
            }
            closed = true;
            break;
        }
        if after.contains([',', ';', ':', '(', ')', '—', '–', '“', '"', '«', '‘', '„', '،', '»', '”']) {
            closed = true;
            break;
        }
    }
    Some(Extent { end, found, body, closed })
}

/// The last word of a few in brackets that open before a word.
fn bracket_end(text: &str, tokens: &[Token], first: usize) -> Option<usize> {
    const MOST: usize = 5;
    let shut = |at: &usize| gap(text, tokens, *at).starts_with(')');
    let last = (first..first + MOST).find(shut)?;
    (first..last).all(|at| matches!(gap(text, tokens, at).trim(), "" | "," | "&")).then_some(last)
}

/// Whether a post of capitals stands within some words.
fn is_role_after(tokens: &[Token], at: usize) -> bool {
    (at + 1..at + 4).any(|at| is_capital(tokens, at) && is_role(tokens, at))
}
/// Whether a name may go on behind a word: right after it, or over a sign or a hyphen that belongs to it.
pub(super) fn goes_on(text: &str, tokens: &[Token], at: usize) -> bool {
    is_tight(text, tokens, at) || joins_body(text, tokens, at) || is_suspended(text, tokens, at)
}

/// "Reit- und Fahrverein": the first of two compounds that end alike.
pub(super) fn is_suspended(text: &str, tokens: &[Token], at: usize) -> bool {
    is_capital(tokens, at)
        && gap(text, tokens, at) == "- "
        && matches!(word(text, tokens, at + 1), "und" | "oder")
        && is_capital(tokens, at + 2)
        && is_tight(text, tokens, at + 1)
}

/// How many words are one with the one they stand after: those of "Dr. med.", of "Reit- und Fahrverein".
pub(super) fn words_over(text: &str, tokens: &[Token], at: usize) -> usize {
    let faculties = || (at + 1..at + 4).take_while(|at| degrees::is_faculty(text, tokens, *at)).count();
    match word(text, tokens, at) {
        "Dr" | "Mag" if degrees::is_faculty(text, tokens, at + 1) => 1 + faculties(),
        _ if is_suspended(text, tokens, at) => 2,
        _ => 0,
    }
}
