//! Words on no list that the quotation before them shows to tell who speaks: "“...,” sniffed Ana Ruiz.", "“...,” the caller sobbed."

use super::attribution::{Who, has_quotation_before};
use super::grammar::{is_article, is_role, is_tight, slice};
use super::phrases::{Article, Mention};
use super::quotations::Span;
use super::role_words::is_kin;
use super::subjects::subject_after;
use super::tokens::{self, Token, gap, is_capital, word};
use super::verbs::{is_auxiliary, is_finite, is_participle};
use super::words::{self, CALLINGS, OPENERS, SPEECH_VERBS};

/// "“...,” sniffed Ana Ruiz.", "“...”, ha resumido Ruiz.": whatever verb stands between a quotation that goes on and a name tells
/// who says it.
pub(super) fn is_verb_after(text: &str, spans: &[Span], tokens: &[Token], at: usize) -> bool {
    let Some(this) = tokens.get(at).filter(|token| !spans.is_empty() && token.lists == 0 && !token.capital) else {
        return false;
    };
    let verb = word(text, tokens, at);
    let helped = at > 0 && is_auxiliary(word(text, tokens, at - 1)) && is_participle(verb);
    // "« ... », s’agace Anne Roux"
    let reflexive = at > 0 && matches!(word(text, tokens, at - 1), "s" | "se");
    let first = at - usize::from(helped || reflexive);
    if this.end - this.start < 5 || !has_quotation_before(spans, tokens, first) {
        return false;
    }
    let named = || match subject_after(text, tokens, first, at).map(|saying| saying.who) {
        Some(Who::Named(found)) => found.name.is_some() || found.role.is_some(),
        Some(Who::Pronoun(_) | Who::Latter(_)) => true,
        _ => false,
    };
    (helped || is_finite(verb)) && goes_on(text, spans, tokens, first) && {
        // "“...”, gracejou."
        let alone = helped || ["ou", "eu", "iu", "ó"].iter().any(|ending| verb.ends_with(ending));
        named() || alone && gap(text, tokens, at).trim_start().starts_with('.')
    }
}

/// "“...,” the pilot radioed.": whatever somebody without a name does right after a quotation that goes on, is to say it.
pub(super) fn is_verb_of_bystander(text: &str, spans: &[Span], tokens: &[Token], at: usize) -> bool {
    let plain = tokens.get(at).is_some_and(|token| !spans.is_empty() && token.lists == 0 && !token.capital);
    let verb = word(text, tokens, at);
    plain
        && verb.len() > 4
        && verb.ends_with("ed")
        && at.checked_sub(1).is_some_and(|end| {
            (is_role(tokens, end) || is_somebody(word(text, tokens, end)))
                && bystander_start(text, spans, tokens, end).is_some()
        })
}

/// "“...,” the caller said.": somebody without a name, by a word for whoever does something or is somebody’s relative.
pub(super) fn bystander<'a>(text: &'a str, spans: &[Span], tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    if !is_somebody(word(text, tokens, end)) {
        return None;
    }
    let first = bystander_start(text, spans, tokens, end)?;
    let definite = matches!(word(text, tokens, first), "the" | "The");
    Some(Mention {
        tokens: first..end + 1,
        role: Some(slice(text, tokens, first + 1, end)),
        article: if definite { Article::Definite } else { Article::None },
        ..Mention::default()
    })
}

/// "“...,” local flower-seller Ana Ruiz said.": whatever stands in small letters between a quotation and a full name is what
/// somebody is.
pub(super) fn described<'a>(
    text: &'a str,
    spans: &[Span],
    tokens: &[Token],
    found: &Mention<'a>,
) -> Option<Mention<'a>> {
    const MOST: usize = 4;
    let name = found.tokens.start;
    let bare = found.is_full() && found.role.is_none() && found.organisation.is_none() && !found.titled;
    let small = |at: &usize| !is_capital(tokens, *at) && is_tight(text, tokens, *at);
    let mut lead = (name.saturating_sub(MOST)..name).rev().take_while(small);
    let start = lead.find(|at| has_quotation_before(spans, tokens, *at)).filter(|_| bare)?;
    let first = start + usize::from(is_article(word(text, tokens, start)));
    let noun = |at: usize| {
        let this = word(text, tokens, at);
        let other = tokens::has(tokens, at, OPENERS | SPEECH_VERBS) || is_auxiliary(this) || is_article(this);
        this.len() > 3 && !other
    };
    (first < name && (first..name).all(noun) && goes_on(text, spans, tokens, start)).then(|| Mention {
        role: Some(slice(text, tokens, first, name - 1)),
        tokens: start..found.tokens.end,
        ..found.clone()
    })
}

/// The article of one or a few words in small letters right after a quotation that goes on.
fn bystander_start(text: &str, spans: &[Span], tokens: &[Token], end: usize) -> Option<usize> {
    const MOST: usize = 3;
    let small = |at: &usize| !is_capital(tokens, *at) && is_tight(text, tokens, *at);
    let led = |at: &usize| is_article(word(text, tokens, *at));
    let first = (end.saturating_sub(MOST)..end).rev().take_while(small).find(led)?;
    let after = has_quotation_before(spans, tokens, first) && goes_on(text, spans, tokens, first);
    (after && !is_capital(tokens, end)).then_some(first)
}

/// Whether a word says what somebody does or is to somebody else.
fn is_somebody(word: &str) -> bool {
    is_doer(word) || is_kin(word) || words::has(CALLINGS, word)
}

/// Whether a word is, by its ending, somebody who does something.
fn is_doer(word: &str) -> bool {
    const ENDINGS: [&str; 8] = ["er", "or", "ist", "ian", "ee", "man", "woman", "person"];
    // What is written says nothing of who wrote it; and some things end so.
    let thing = [
        "answer",
        "banner",
        "chapter",
        "charter",
        "computer",
        "coffee",
        "committee",
        "disaster",
        "error",
        "folder",
        "former",
        "latter",
        "letter",
        "matter",
        "mirror",
        "monitor",
        "newsletter",
        "newspaper",
        "number",
        "offer",
        "order",
        "other",
        "paper",
        "poster",
        "power",
        "register",
        "reminder",
        "river",
        "rumor",
        "rumour",
        "sticker",
        "summer",
        "tower",
        "water",
        "weather",
        "whisper",
        "winter",
        "wrapper",
    ];
    let word = word.strip_suffix('s').unwrap_or(word);
    word.len() > 4 && ENDINGS.iter().any(|ending| word.ends_with(ending)) && !thing.contains(&word)
}

/// Whether the quotation before a word ends with a mark behind which its sentence goes on, or a comma stands after it.
fn goes_on(text: &str, spans: &[Span], tokens: &[Token], first: usize) -> bool {
    let Some(span) = spans.get(spans.partition_point(|span| span.end <= tokens[first].start).wrapping_sub(1)) else {
        return false;
    };
    let inner = text.get(span.start..span.end).unwrap_or_default();
    let inner = inner.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ',' | '!' | '?' | '.' | '…'));
    let after = text.get(span.end..tokens[first].start).unwrap_or_default().trim();
    matches!(after, "," | "" | "-" | "–") && (after == "," || inner.ends_with([',', '!', '?']))
}
