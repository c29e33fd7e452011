//! What the sentences after or around a name say of whom "he" and "she" may mean.

use super::gender::Gender;
use super::named::Short;
use super::people::People;
use super::tokens::{self, Token, is_capital};
use super::words::SPEECH_VERBS;

impl<'a> People<'a> {
    /// "Leo Vale turned two in March. His mother ...", "Leo Vale said that he was ...": what the pronoun after a name says.
    pub(super) fn note_genders(&mut self, text: &str, tokens: &[Token], named: &[(&'a str, usize)]) {
        const REACH: usize = 24;
        for (name, end) in named {
            let Some(sentence) = tokens.get(*end).map(|token| token.sentence) else { continue };
            let first = (end + 1).saturating_sub(name.split_whitespace().count());
            let next = tokens.partition_point(|token| token.sentence <= sentence);
            let said = (*end..next.min(end + REACH)).find(|at| tokens::has(tokens, *at, SPEECH_VERBS));
            let that = |at: usize| at + 1 + usize::from(tokens::word(text, tokens, at + 1) == "that");
            let subject = tokens::opens(tokens, first).then(|| Gender::of_pronoun(tokens::word(text, tokens, next)));
            let gender = subject.flatten().or_else(|| Gender::of_pronoun(tokens::word(text, tokens, that(said?))));
            if let (Some(gender), Some(person)) = (gender, self.find(name)) {
                self.is(&person, gender);
            }
        }
    }

    /// "Ruiz founded the company with her partner, Leo Vale.": what the first pronoun says of whom the sentence starts with.
    pub(super) fn note_owner(&mut self, text: &str, tokens: &[Token], short: Short<'a>, at: usize) {
        const REACH: usize = 16;
        let Short::Name(name) = short else { return };
        let Some(sentence) = tokens.get(at).map(|token| token.sentence).filter(|_| tokens::opens(tokens, at)) else {
            return;
        };
        let within = |at: &usize| tokens.get(*at).is_some_and(|token| token.sentence == sentence);
        let owner = (at + 1..at + REACH)
            .take_while(within)
            .find(|at| is_capital(tokens, *at) || Gender::of_pronoun(tokens::word(text, tokens, *at)).is_some());
        let gender = owner.and_then(|at| Gender::of_pronoun(tokens::word(text, tokens, at)));
        if let (Some(gender), Some(person)) = (gender, self.find(name)) {
            self.is(&person, gender);
        }
    }
}
