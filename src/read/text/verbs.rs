//! Words beside a verb of speech: its second word, auxiliaries, adverbs and pronouns.

use super::gender::Gender;
use super::quotations::Span;
use super::tokens::{self, Token, gap, word};

/// "went on", "pointed out": verbs of speech by their second word.
pub(super) fn is_verb_of_two(text: &str, tokens: &[Token], at: usize) -> bool {
    let next = || word(text, tokens, at + 1);
    match word(text, tokens, at) {
        "went" | "goes" => next() == "on" && !matches!(word(text, tokens, at + 2), "the" | "a" | "to"),
        "pointed" | "points" => next() == "out",
        "put" | "puts" => next() == "it",
        "made" | "makes" => next() == "clear",
        "used" => next() == "to" && matches!(word(text, tokens, at + 2), "say" | "tell"),
        // "sieht in der Studie „...“": whose view it is.
        "sieht" | "sah" => matches!(next(), "in" | "darin"),
        // "gibt Ruiz zu bedenken"
        "gibt" | "gab" | "geben" | "gaben" => considers(text, tokens, at),
        _ => false,
    }
}

/// "gibt dessen Leiter, Leo Ruiz, zu bedenken": the second part of the verb ends the clause.
fn considers(text: &str, tokens: &[Token], at: usize) -> bool {
    const REACH: usize = 14;
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    (at + 1..at + REACH).take_while(|next| sentence(*next) == sentence(at)).any(|next| {
        // "gab er zu"
        let ends = || next <= at + 3 && gap(text, tokens, next).trim_start().starts_with(['.', ',', ':', ';']);
        let considers = || matches!(word(text, tokens, next + 1), "bedenken" | "Protokoll");
        word(text, tokens, next) == "zu" && (considers() || ends())
    })
}

/// "In the words of Ana Ruiz:", "En palabras de Ana Ruiz, ...", "Nach den Worten von Ana Ruiz"
pub(super) fn is_words_of(text: &str, tokens: &[Token], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map(|at| word(text, tokens, at)).unwrap_or_default();
    match word(text, tokens, at) {
        "de" | "da" | "do" | "del" | "du" if matches!(before(1), "palabras" | "palavras") => {
            return matches!(before(2), "En" | "en" | "Nas" | "nas");
        }
        "von" | "der" | "des" if matches!(before(1), "Worten" | "Angaben") => return true,
        _ => {}
    }
    at >= 3
        && word(text, tokens, at) == "of"
        && word(text, tokens, at - 1) == "words"
        && word(text, tokens, at - 2) == "the"
}

/// "Pour Anne Roux, « ... »": whose view it is, at the start of a sentence with a quotation.
pub(super) fn is_view_of(text: &str, spans: &[Span], tokens: &[Token], at: usize) -> bool {
    tokens::opens(tokens, at) && !spans.is_empty() && matches!(word(text, tokens, at), "Pour" | "Para" | "Für")
}

/// The last word of what stands between a verb of speech and its subject: "souligne de son côté Anne Roux".
pub(super) fn after_adverbial(text: &str, tokens: &[Token], verb: usize) -> usize {
    const ADVERBIALS: [&[&str]; 22] = [
        &["de", "son", "côté"],
        &["pour", "sa", "part"],
        &["quant", "à", "lui"],
        &["quant", "à", "elle"],
        &["par", "ailleurs"],
        &["en", "outre"],
        &["enfin"],
        &["ainsi"],
        &["por", "su", "parte"],
        &["a", "su", "vez"],
        &["por", "último"],
        &["asimismo"],
        &["además"],
        &["por", "sua", "vez"],
        &["por", "seu", "lado"],
        &["por", "fim"],
        &["ainda"],
        &["também"],
        &["también"],
        &["dazu"],
        &["abschließend"],
        &["ebenfalls"],
    ];
    let follows = |adverbial: &&&[&str]| {
        adverbial.iter().enumerate().all(|(index, part)| word(text, tokens, verb + 1 + index) == *part)
            && (verb..=verb + adverbial.len()).all(|at| gap(text, tokens, at).trim().is_empty())
    };
    let small = word(text, tokens, verb + 1).starts_with(char::is_lowercase);
    verb + ADVERBIALS.iter().find(|adverbial| small && follows(adverbial)).map_or(0, |adverbial| adverbial.len())
}

/// Whether a word stands for somebody, and for whom it may.
pub(super) fn pronoun(word: &str) -> Option<Gender> {
    match word {
        "he" | "He" | "il" | "Il" | "él" | "Él" | "ele" | "Ele" | "er" | "Er" => Some(Gender::He),
        "she" | "She" | "elle" | "Elle" | "ella" | "Ella" | "ela" | "Ela" | "sie" | "Sie" => Some(Gender::She),
        _ => None,
    }
}

pub(super) fn is_auxiliary(word: &str) -> bool {
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

pub(super) fn is_adverb(word: &str) -> bool {
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
    ) || word.len() > 4
        && word.ends_with("ly")
        && word.starts_with(char::is_lowercase)
        && !matches!(word, "family" | "assembly" | "ally" | "bully" | "supply")
}

/// "is said to", "to say": not somebody speaking.
pub(super) fn is_passive(text: &str, tokens: &[Token], verb: usize) -> bool {
    let before = verb.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
    matches!(before, "is" | "are" | "was" | "were" | "be" | "been" | "being" | "to" | "the" | "a" | "an")
}

/// "according to", "attributable to", "de acuerdo con": the second word of who is told to have said it.
pub(super) fn is_according(text: &str, tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| word(text, tokens, before)).unwrap_or_default();
    match word(text, tokens, at) {
        "to" => ["according", "attributable", "attributed"].iter().any(|first| first.eq_ignore_ascii_case(before)),
        "com" | "con" => matches!(before, "acordo" | "acuerdo"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::tokens;

    #[test]
    fn verbs_of_two_words_need_both() {
        let is = |text: &str| is_verb_of_two(text, &tokens::split(text, &[]), 0);
        assert!(is("went on: now") && is("put it so") && is("pointed out that"));
        assert!(!is("went home") && !is("put the lid on") && !is("went on the boat"));
    }

    #[test]
    fn pronouns_say_whom_they_may_mean() {
        assert_eq!((pronoun("she"), pronoun("er"), pronoun("they")), (Some(Gender::She), Some(Gender::He), None));
    }
}
