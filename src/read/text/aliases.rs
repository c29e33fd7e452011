//! What somebody is called beside the full name: "Raimunda Ruiz, known all over the island as Munda".

use super::grammar::{run_end, slice};
use super::people::{People, Person};
use super::tokens::{Token, gap, is_capital, word};

/// Between the name and what somebody is called stand no more words than this.
const MOST: usize = 10;

/// The bound keeps the look at any text short.
const MOST_ALIASES: usize = 24;

impl<'a> People<'a> {
    /// Notes what else somebody with a full name is called, if the words behind the name say it.
    pub(super) fn note_alias(&mut self, text: &'a str, tokens: &[Token], name: &'a str, last: usize) {
        const KNOWN: [&str; 13] = [
            "known",
            "conhecida",
            "conhecido",
            "conocida",
            "conocido",
            "connue",
            "connu",
            "dite",
            "dit",
            "genannt",
            "bekannt",
            "chamada",
            "chamado",
        ];
        let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
        let near = || (last + 1..last + MOST).take_while(|at| sentence(*at) == sentence(last));
        if gap(text, tokens, last).trim() != "," || self.aliases.len() == MOST_ALIASES {
            return;
        }
        let Some(known) = near().find(|at| KNOWN.contains(&word(text, tokens, *at))) else { return };
        let is_as = |at: &usize| matches!(word(text, tokens, *at), "as" | "como" | "als" | "comme" | "sous" | "por");
        let Some(first) = near().filter(|at| *at > known).find(is_as).map(|at| at + 1) else { return };
        let end = run_end(text, tokens, first);
        if is_capital(tokens, first) && end <= first + 1 {
            self.aliases.push((slice(text, tokens, first, end), name));
        }
    }

    /// Whoever is called so.
    pub(super) fn called_as(&self, alias: &str) -> Option<Person<'a>> {
        let (_, name) = self.aliases.iter().find(|(known, _)| *known == alias)?;
        self.all.iter().find(|known| known.name == *name).map(|known| known.person)
    }
}
