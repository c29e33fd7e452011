//! Whose words stood before, where a noun tells it: "“...” That is the view of Ana Ruiz.", "“...,” is the Minister’s reply."

use super::attribution::{Saying, Who, has_quotation_before};
use super::grammar;
use super::phrases::{self, Mention};
use super::pronouns::pronoun;
use super::quotations::Span;
use super::subjects::subject_after;
use super::tokens::{Token, word};

/// "“...” That is the view of Ana Ruiz, who ...": whose words stand before the sentence.
pub(super) fn owned<'a>(text: &'a str, spans: &[Span], tokens: &[Token], of: usize) -> Option<Saying<'a>> {
    let first = of.checked_sub(4)?;
    let whose = word(text, tokens, of) == "of"
        && matches!(
            word(text, tokens, of - 1),
            "view"
                | "words"
                | "verdict"
                | "message"
                | "advice"
                | "opinion"
                | "response"
                | "reaction"
                | "answer"
                | "reply"
                | "assessment"
        )
        && word(text, tokens, of - 2) == "the"
        && matches!(word(text, tokens, first), "That" | "This" | "Those" | "These" | "So")
        && has_quotation_before(spans, tokens, first);
    if !whose {
        return None;
    }
    let found = subject_after(text, tokens, of, of)?;
    matches!(found.who, Who::Named(_)).then_some(Saying { first, ..found })
}

/// "“...,” is the Minister’s reply.": whose words stood before.
pub(super) fn replied<'a>(text: &'a str, spans: &[Span], tokens: &[Token], is: usize) -> Option<Saying<'a>> {
    const REPLIES: [&str; 11] = [
        "reply",
        "answer",
        "verdict",
        "response",
        "view",
        "message",
        "advice",
        "summary",
        "assessment",
        "comment",
        "reaction",
    ];
    if !matches!(word(text, tokens, is), "is" | "was") || !has_quotation_before(spans, tokens, is) {
        return None;
    }
    // "“...,” is how she describes it."
    if word(text, tokens, is + 1) == "how" {
        return how(text, tokens, is);
    }
    let sentence = tokens.get(is)?.sentence;
    // "“...,” was the only comment of Ana Ruiz."
    let reply = (is + 2..is + 5).find(|at| REPLIES.contains(&word(text, tokens, *at)));
    if let Some(of) = reply.map(|at| at + 1).filter(|of| matches!(word(text, tokens, *of), "of" | "from")) {
        let found = subject_after(text, tokens, of, of)?;
        return matches!(found.who, Who::Named(_)).then_some(Saying { first: is, ..found });
    }
    let owner = (is + 1..is + 8).find(|at| grammar::is_possessive(text, tokens, *at))?;
    if tokens.get(owner)?.sentence != sentence || !REPLIES.contains(&word(text, tokens, owner + 1)) {
        return None;
    }
    let first = is + 1 + usize::from(grammar::is_article(word(text, tokens, is + 1)));
    let whose = grammar::without_owner(grammar::slice(text, tokens, first, owner));
    let (name, role) = if first > is + 1 { (None, Some(whose)) } else { (Some(whose), None) };
    let mention = Mention { tokens: first..owner + 1, name, role, ..Mention::default() };
    Some(Saying { first: is, last: owner, sentence, who: Who::Named(mention), speaks: true })
}

/// Who puts it so: "“...,” is how Ana Ruiz sums up the causes."
fn how<'a>(text: &'a str, tokens: &[Token], is: usize) -> Option<Saying<'a>> {
    const PUTS: [&str; 16] = [
        "describes",
        "described",
        "puts",
        "put",
        "sums",
        "summed",
        "explains",
        "explained",
        "remembers",
        "remembered",
        "recalls",
        "recalled",
        "sees",
        "saw",
        "thinks",
        "characterises",
    ];
    let sentence = tokens.get(is)?.sentence;
    let (who, last) = if let Some(gender) = pronoun(word(text, tokens, is + 2)) {
        (Who::Pronoun(gender), is + 2)
    } else {
        let mention = phrases::starting_at(text, tokens, is + 2)?;
        let last = mention.tokens.end.checked_sub(1)?;
        (Who::Named(mention), last)
    };
    PUTS.contains(&word(text, tokens, last + 1)).then_some(Saying {
        first: is,
        last: last + 1,
        sentence,
        who,
        speaks: true,
    })
}
