//! What a paragraph tells of each quotation in it by its place.

use super::attribution::Who;
use super::gender::Gender;
use super::posts::Post;
use super::pronouns::pronoun;
use super::quotations::Span;
use super::tokens::{self, Token};
use super::words::SPEECH_VERBS;

/// A quotation inside a paragraph.
pub(super) struct Quotation<'a> {
    pub(super) span: Span,
    /// Who speaks, if that stands between its words: "« ..., a déclaré Anne Roux. ... »".
    pub(super) inner: Option<(Who<'a>, Post<'a>)>,
    /// The sentence that it starts in.
    pub(super) sentence: usize,
    /// The first token of that, and the token after the quotation.
    pub(super) from: usize,
    pub(super) next: usize,
    /// Whether nothing stands between the two that would part them.
    pub(super) beside: bool,
    /// Whether a colon stands before it.
    pub(super) introduced: bool,
    /// What its sentence tells before it.
    pub(super) lead: Lead,
    /// The pronoun in the sentence before the colon: "Promise that he will not: “...”".
    pub(super) pronoun: Option<Gender>,
    pub(super) ending: Ending,
    /// How many words it has, if no more than some.
    pub(super) words: usize,
}

/// What a sentence tells before a quotation in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// Nothing of its speaker.
    Plain,
    /// Somebody speaks, and a colon introduces it.
    Told,
    /// It is in the mood in which German tells what somebody else says: "Der Betrieb beweise, „...“".
    Reported,
}

impl Lead {
    /// What the sentence tells that ends before a word.
    pub(super) fn of(text: &str, tokens: &[Token], next: usize, introduced: bool) -> Self {
        if introduced && is_told(tokens, next) {
            Self::Told
        } else if is_reported(text, tokens, next) {
            Self::Reported
        } else {
            Self::Plain
        }
    }
}

/// How a quotation ends inside its marks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// With a word or a comma: the sentence goes on.
    Open,
    /// With a question or an exclamation mark, after which may stand who said it.
    Called,
    /// With a full stop, after which a new sentence starts.
    Stopped,
}

impl Ending {
    /// How the words between two marks end.
    pub(super) fn of(quoted: &str) -> Self {
        match quoted.chars().rev().find(|c| c.is_alphanumeric() || tokens::STOPS.contains(c)) {
            Some('.') => Self::Stopped,
            Some(last) if tokens::STOPS.contains(&last) => Self::Called,
            _ => Self::Open,
        }
    }
}

/// Whether a verb of speech stands in the sentence that ends before a word.
fn is_told(tokens: &[Token], next: usize) -> bool {
    const REACH: usize = 24;
    let Some(sentence) = next.checked_sub(1).and_then(|at| tokens.get(at)).map(|last| last.sentence) else {
        return false;
    };
    let words = (next.saturating_sub(REACH)..next).rev();
    let within = |at: &usize| tokens.get(*at).is_some_and(|token| token.sentence == sentence);
    words.take_while(within).any(|at| tokens::has(tokens, at, SPEECH_VERBS))
}

/// Whether a verb in the mood of reported speech stands in the German sentence that ends before a word.
fn is_reported(text: &str, tokens: &[Token], next: usize) -> bool {
    const REACH: usize = 16;
    const VERBS: [&str; 26] = [
        "sei", "seien", "habe", "hätten", "werde", "könne", "müsse", "solle", "dürfe", "wolle", "gebe", "gehe",
        "komme", "stehe", "bleibe", "brauche", "lasse", "mache", "beweise", "zeige", "bringe", "nehme", "halte",
        "liege", "bedeute", "gehöre",
    ];
    let Some(sentence) = next.checked_sub(1).and_then(|at| tokens.get(at)).map(|last| last.sentence) else {
        return false;
    };
    let within = |at: &usize| tokens.get(*at).is_some_and(|token| token.sentence == sentence);
    let mut words = (next.saturating_sub(REACH)..next).rev().take_while(within);
    words.any(|at| VERBS.contains(&tokens::word(text, tokens, at)))
}

/// The last pronoun of a sentence that ends before a word.
pub(super) fn pronoun_before(text: &str, tokens: &[Token], next: usize) -> Option<Gender> {
    const REACH: usize = 24;
    let sentence = tokens.get(next.checked_sub(1)?)?.sentence;
    let within = |at: &usize| tokens.get(*at).is_some_and(|token| token.sentence == sentence);
    let words = (next.saturating_sub(REACH)..next).rev().take_while(within);
    words.into_iter().find_map(|at| pronoun(tokens::word(text, tokens, at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_stop_inside_the_marks_ends_the_sentence() {
        assert!(Ending::of("“It is done.”") == Ending::Stopped && Ending::of("“Why?”") == Ending::Called);
        assert!(Ending::of("“Done,”") == Ending::Open && Ending::of("“done”") == Ending::Open);
    }
}
