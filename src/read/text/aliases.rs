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
        if self.aliases.len() == MOST_ALIASES {
            return;
        }
        // "Ana Ruiz, “Annie” to everybody,", "Ana Ruiz (“Annie”)"
        let beside = gap(text, tokens, last);
        let behind = [", ", " ("].iter().find_map(|sign| beside.strip_prefix(sign));
        if let Some(alias) = behind.and_then(in_marks) {
            self.aliases.push((alias, name));
            return;
        }
        if beside.trim() != "," {
            return;
        }
        let Some(known) = near().find(|at| KNOWN.contains(&word(text, tokens, *at))) else { return };
        let is_as = |at: &usize| matches!(word(text, tokens, *at), "as" | "como" | "als" | "comme" | "sous" | "por");
        let Some(first) = near().filter(|at| *at > known).find(is_as).map(|at| at + 1) else { return };
        // "known as “Annie”"
        if let Some(alias) = in_marks(gap(text, tokens, first - 1).trim_start()) {
            self.aliases.push((alias, name));
            return;
        }
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

/// A name of one or two words in quotation marks, which is no speech.
fn in_marks(text: &str) -> Option<&str> {
    const MARKS: [(char, char); 5] = [('“', '”'), ('"', '"'), ('«', '»'), ('„', '“'), ('‘', '’')];
    let (inner, close) = MARKS.iter().find_map(|(open, close)| Some((text.strip_prefix(*open)?, *close)))?;
    let name = inner.get(..inner.find(close)?)?.trim();
    let called = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    (name.split(' ').count() <= 2 && name.split(' ').all(called)).then_some(name)
}
