//! What the sentences after or around a name say of whom "he" and "she" may mean.

use super::gender::Gender;
use super::named::Short;
use super::people::People;
use super::tokens::{self, Token, is_capital};

impl<'a> People<'a> {
    /// "Leo Vale turned two in March. His mother ...": what the next sentence says of the only one whom one is about.
    pub(super) fn note_genders(&mut self, text: &str, tokens: &[Token], named: &[(&'a str, usize)]) {
        let sentence = |(_, end): &(&str, usize)| tokens.get(*end).map(|token| token.sentence);
        for one in named.chunk_by(|one, other| sentence(one) == sentence(other)) {
            let ([(name, end)], Some(sentence)) = (one, one.first().and_then(sentence)) else { continue };
            let first = (end + 1).saturating_sub(name.split_whitespace().count());
            let next = tokens.partition_point(|token| token.sentence <= sentence);
            let gender = Gender::of_pronoun(tokens::word(text, tokens, next)).filter(|_| tokens::opens(tokens, first));
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
        // ("Ruiz thanked her colleague" tells nothing of Ruiz.)
        let owner = owner
            .filter(|at| matches!(tokens::word(text, tokens, at - 1), "with" | "after" | "when" | "while" | "since"));
        let gender = owner.and_then(|at| Gender::of_pronoun(tokens::word(text, tokens, at)));
        if let (Some(gender), Some(person)) = (gender, self.find(name)) {
            self.is(&person, gender);
        }
    }
}
