//! Subjects that a verb shares with one before it: "Ana Ruiz backed the move but warned", "..., calling it “a gift”".

use super::adverbials::is_adverb;
use super::attribution::{Saying, Who, has_quotation_before};
use super::gender::Gender;
use super::grammar::is_article;
use super::phrases;
use super::pronouns::pronoun;
use super::quotations::Span;
use super::subjects::posted;
use super::tokens::{self, Token, gap, word};
use super::words::{OPENERS, SPEECH_VERBS};

/// A clause between a subject and its second verb is shorter than this, in words.
const REACH: usize = 30;

/// "Ana Ruiz backed the move but warned": the subject of a verb before it, with which the sentence starts.
pub(super) fn shared<'a>(text: &'a str, tokens: &[Token], verb: usize) -> Option<Saying<'a>> {
    let sentence = tokens.get(verb)?.sentence;
    let mut joint = verb.checked_sub(1)?;
    while word(text, tokens, joint) != "y" && is_adverb(word(text, tokens, joint))
        || matches!(word(text, tokens, joint), "once" | "later" | "often" | "recently")
    {
        joint = joint.checked_sub(1)?;
    }
    if !matches!(
        word(text, tokens, joint),
        "and" | "but" | "then" | "y" | "e" | "et" | "und" | "pero" | "mas" | "mais" | "aber"
    ) || tokens::has(tokens, joint + 1, OPENERS) && word(text, tokens, joint + 1) != "once"
    {
        return None;
    }
    let first = (0..joint)
        .rev()
        .take(REACH + 1)
        .take_while(|at| tokens.get(*at).is_some_and(|token| token.sentence == sentence))
        .last()?;
    // Of who or what a clause in between says something, the text does not tell.
    let divided = (first..joint).any(|at| {
        matches!(
            word(text, tokens, at),
            "that"
                | "which"
                | "when"
                | "while"
                | "because"
                | "que"
                | "qui"
                | "dont"
                | "dass"
                | "daß"
                | "wenn"
                | "weil"
                | "porque"
        )
    });
    if divided || joint - first > REACH {
        return None;
    }
    // "a coach, Ana Ruiz, who worked with him and once described him as ...": both verbs are hers.
    let comma = |at: usize| gap(text, tokens, at).contains(',');
    let who = (first + 1..joint).rev().find(|at| word(text, tokens, *at) == "who" && comma(at - 1));
    if let Some(who) = who.filter(|who| !(*who..joint).any(comma))
        && let Some(found) = phrases::ending_at(text, tokens, who - 1).filter(phrases::Mention::is_full)
    {
        return Some(Saying { first: found.tokens.start, last: verb, sentence, who: Who::Named(found), speaks: true });
    }
    if let Some(gender) = pronoun(word(text, tokens, first)) {
        return Some(Saying { first, last: verb, sentence, who: Who::Pronoun(gender), speaks: true });
    }
    let found = phrases::starting_at(text, tokens, first).or_else(|| posted(text, tokens, first)).or_else(|| {
        // "A nombre del gobierno, el secretario Leo Vale reconoció la confianza y dijo"
        let comma = (first..joint).find(|at| gap(text, tokens, *at).trim() == ",")?;
        let next = comma + 1;
        let found = phrases::starting_at(text, tokens, next).or_else(|| posted(text, tokens, next))?;
        (found.is_full() && found.role.is_some()).then_some(found)
    })?;
    let sure = found.titled || found.role.is_some() || found.is_full();
    // "Ana Ruiz, who met them on Friday, did not promise it but said"
    let mut end = found.tokens.end;
    // "The judge, Ana Ruiz, dismissed it and called"
    let appositive = found.is_full() && found.role.is_some() && is_article(word(text, tokens, first));
    let goes_on = matches!(word(text, tokens, end), "who" | "whose" | "whom" | "which" | "a" | "an" | "the");
    if end > 0 && gap(text, tokens, end - 1).trim() == "," && (!appositive || goes_on) {
        end = (end..joint).find(|at| gap(text, tokens, *at).trim() == ",")? + 1;
    }
    let next = word(text, tokens, end);
    let acts = next.starts_with(char::is_lowercase) && !matches!(next, "and" | "or" | "of");
    (sure && acts).then_some(Saying { first, last: verb, sentence, who: Who::Named(found), speaks: true })
}

/// "Ana Ruiz paid tribute to him, calling him “a gift to the club”": the subject with which the sentence starts.
pub(super) fn participial<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<Saying<'a>> {
    let speaks = matches!(
        word(text, tokens, at),
        "calling"
            | "describing"
            | "saying"
            | "adding"
            | "insisting"
            | "noting"
            | "joking"
            | "warning"
            | "telling"
            | "arguing"
            | "admitting"
            | "promising"
            | "recalling"
            | "dubbing"
            | "labelling"
            | "praising"
            | "stressing"
            | "qualifiant"
    );
    let before = at.checked_sub(1).filter(|before| speaks && gap(text, tokens, *before).trim() == ",")?;
    let sentence = tokens.get(at)?.sentence;
    let within = |at: &usize| tokens.get(*at).is_some_and(|token| token.sentence == sentence);
    let first =
        (0..=before).rev().take(2 * REACH).take_while(within).last().filter(|first| tokens::opens(tokens, *first))?;
    let who = if let Some(gender) = pronoun(word(text, tokens, first)) {
        Who::Pronoun(gender)
    } else {
        let found = phrases::starting_at(text, tokens, first)?;
        let posted = found.role.is_some() && is_article(word(text, tokens, first));
        Who::Named(Some(found).filter(|found| posted || found.name.is_some())?)
    };
    Some(Saying { first, last: at, sentence, who, speaks: true })
}

/// "Ruiz ha defendido el plan y ha subrayado que ...": the second verb has the subject of the first.
pub(super) fn said_too<'a>(
    text: &'a str,
    tokens: &[Token],
    before: &Saying<'a>,
    first: usize,
    verb: usize,
) -> Option<Saying<'a>> {
    let sentence = tokens.get(verb)?.sentence;
    let joint = first.checked_sub(1)?;
    let joined = matches!(word(text, tokens, joint), "y" | "e" | "et" | "und" | "and");
    // (Without an auxiliary it may be that of a clause between: "said that inspectors came and called it ...".)
    (joined && first < verb && before.speaks && before.sentence == sentence && before.last < joint).then(|| Saying {
        first: verb,
        last: verb,
        ..before.clone()
    })
}

/// "algo que ha calificado de “sorpresa”": whoever was told before calls it so.
pub(super) fn termed<'a>(
    text: &'a str,
    spans: &[Span],
    tokens: &[Token],
    first: usize,
    verb: usize,
) -> Option<Saying<'a>> {
    let joint = matches!(word(text, tokens, verb + 1), "de" | "como" | "comme" | "als");
    let helped = first < verb && has_quotation_before(spans, tokens, verb + 2);
    let sentence = tokens.get(verb)?.sentence;
    (joint && helped).then_some(Saying {
        first,
        last: verb,
        sentence,
        who: Who::Pronoun(Gender::Unknown),
        speaks: true,
    })
}

/// Whether a saying stands between commas in the same sentence as another after it, which is then part of what is said.
pub(super) fn rules(text: &str, tokens: &[Token], inserted: &Saying, later: &Saying) -> bool {
    let comma = |at: usize| gap(text, tokens, at).trim() == ",";
    inserted.speaks
        && inserted.sentence == later.sentence
        && later.first > inserted.last
        && inserted.first > 0
        && comma(inserted.first - 1)
        && comma(inserted.last)
        && tokens::has(tokens, inserted.last, SPEECH_VERBS)
        && matches!(&later.who, Who::Named(found) if found.name.is_none())
}
