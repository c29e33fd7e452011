//! Who says what a clause quotes that is set against another: "..., while Leo Vale called it “a puzzle”", and whose words open a
//! sentence: "Mit den Worten „...“ eröffnete Ana Ruiz die Schau".

use super::attribution::{Saying, Who, has_quotation_before};
use super::quotations::Span;
use super::subjects::subject_after;
use super::tokens::{Token, gap, word};

/// "« ... », tandis que le restaurateur, Leo Vale, y voit « un puzzle »": whoever the second clause is about speaks in it.
pub(super) fn set_against<'a>(text: &'a str, spans: &[Span], tokens: &[Token], at: usize) -> Option<Saying<'a>> {
    let joint = match (word(text, tokens, at), word(text, tokens, at + 1)) {
        ("tandis" | "alors" | "mientras" | "ao", "que" | "qu" | "passo") => at + 1,
        ("während" | "wohingegen" | "enquanto" | "while" | "whereas", _) => at,
        _ => return None,
    };
    // "ao passo que"
    let joint = joint + usize::from(word(text, tokens, joint) == "passo");
    let sentence = tokens.get(at)?.sentence;
    let quoted = has_quotation_before(spans, tokens, at)
        || at.checked_sub(1).is_some_and(|at| gap(text, tokens, at).contains(','));
    let before = spans.first().is_some_and(|span| tokens.get(at).is_some_and(|this| span.end <= this.start));
    let found = if quoted && before { subject_after(text, tokens, joint, joint)? } else { return None };
    let Who::Named(mention) = &found.who else { return None };
    let end = tokens.partition_point(|token| token.sentence <= sentence);
    let from = tokens.get(found.last)?.end;
    let until = tokens.get(end).map_or(usize::MAX, |next| next.start);
    let next = spans.get(spans.partition_point(|span| span.start < from));
    let goes_on = next.is_some_and(|span| span.start < until);
    let sure = mention.is_full() || mention.role.is_some() && mention.name.is_none() && mention.organisation.is_none();
    (sure && goes_on).then_some(Saying { first: joint + 1, speaks: true, ..found })
}

/// "«...»: con estas palabras cerró Ana Ruiz el acto": whoever does something with words that stood right before does it with
/// what was quoted.
pub(super) fn with_these_words<'a>(text: &'a str, spans: &[Span], tokens: &[Token], at: usize) -> Option<Saying<'a>> {
    let first = at.checked_sub(2)?;
    let these = matches!(
        (word(text, tokens, first), word(text, tokens, first + 1), word(text, tokens, at)),
        ("mit" | "Mit", "diesen", "Worten")
            | ("mit" | "Mit", "diesem", "Satz")
            | ("con" | "Con", "estas" | "esas", "palabras")
            | ("com" | "Com", "estas" | "essas", "palavras")
            | ("con" | "Con", "esta" | "esa", "frase")
            | ("com" | "Com", "esta" | "essa", "frase")
            | ("par" | "Par" | "sur" | "Sur" | "avec" | "Avec", "ces", "mots" | "paroles")
            | ("with" | "With", "these" | "those", "words")
    );
    if !these || !has_quotation_before(spans, tokens, first) {
        return None;
    }
    let verb = at + 1;
    let sentence = tokens.get(verb)?.sentence;
    // "with these words Ana Ruiz closed the meeting", "par ces mots que Anne Roux a conclu"
    let que = usize::from(matches!(word(text, tokens, verb), "que" | "qu"));
    let found = subject_after(text, tokens, at + que, at + que).filter(is_sure);
    let found = found.or_else(|| subject_after(text, tokens, verb, verb).filter(is_sure));
    // "con estas palabras cerró el acto la alcaldesa"
    let noun = verb + 2;
    let found = found.or_else(|| subject_after(text, tokens, noun, noun).filter(is_sure))?;
    Some(Saying { first, sentence, speaks: true, ..found })
}

/// "Mit den Worten „...“ eröffnete Ana Ruiz die Schau": the verb behind the words has them for its subject’s.
pub(super) fn with_words<'a>(text: &'a str, spans: &[Span], tokens: &[Token], at: usize) -> Option<Saying<'a>> {
    let verb = at + 1;
    let words =
        matches!(word(text, tokens, at), "Worten" | "Satz" | "palabras" | "palavras" | "mots" | "words" | "frase");
    let opens = (1..=2).any(|back| {
        at.checked_sub(back)
            .is_some_and(|with| matches!(word(text, tokens, with), "Mit" | "Con" | "Com" | "Avec" | "Sur" | "With"))
    });
    if !(words && opens && has_quotation_before(spans, tokens, verb)) || gap(text, tokens, at).contains('.') {
        return None;
    }
    let sentence = tokens.get(verb)?.sentence;
    let found = subject_after(text, tokens, verb, verb).filter(is_sure)?;
    Some(Saying { first: verb, sentence, speaks: true, ..found })
}

/// Whether somebody is told of by the full name or by a post.
fn is_sure(found: &Saying) -> bool {
    matches!(&found.who, Who::Named(mention) if mention.is_full() || mention.role.is_some())
}
