//! Step 6: who is named in the text, with the role as first given.

use super::apposition;
use super::body::Piece;
use super::grammar;
use super::phrases::{self, Mention};
use super::quotations;
use super::tokens::{self, Token};
use crate::release::Speaker;

/// The people of a release, in the order in which they are named.
#[derive(Debug, Default)]
pub(super) struct People(Vec<Speaker>);

/// Nobody quotes more people than this; the bound keeps the reading of any text linear.
const MOST: usize = 96;

/// Gathers the people from the standfirst and the paragraphs of the body.
pub(super) fn gather(standfirst: &str, pieces: &[Piece]) -> People {
    let mut people = People::default();
    gather_from(standfirst, &mut people);
    for words in pieces.iter().filter_map(Piece::prose) {
        gather_from(words, &mut people);
    }
    people
}

fn gather_from(text: &str, people: &mut People) {
    let tokens = tokens::split(text, &quotations::spans(text));
    let mut at = 0;
    while at < tokens.len() {
        if !tokens::is_capital(tokens::word(text, &tokens, at)) {
            at += 1;
            continue;
        }
        let end = grammar::run_end(text, &tokens, at);
        if let Some(mention) = phrases::ending_at(text, &tokens, end) {
            people.add(text, &tokens, &mention);
        }
        at = end + 1;
    }
}

impl People {
    /// Adds a full name, or the role of one that is known.
    pub(super) fn add(&mut self, text: &str, tokens: &[Token], mention: &Mention) {
        let Some(name) = mention.name.as_ref().filter(|name| name.contains(char::is_whitespace)) else { return };
        let after = mention.tokens.end.checked_sub(1).and_then(|last| apposition::role_after(text, tokens, last));
        let (role, organisation) = match (&mention.role, after) {
            (Some(role), _) => (Some(role.clone()), None),
            (None, Some((role, organisation))) => (Some(role), organisation),
            (None, None) => (None, None),
        };
        let at = self.0.iter().position(|person| person.name.as_ref() == Some(name));
        if let Some(known) = at.and_then(|at| self.0.get_mut(at)) {
            if known.role.is_none() {
                (known.role, known.organisation) = (role, organisation);
            }
        } else if self.0.len() < MOST {
            self.0.push(Speaker { name: Some(name.clone()), role, organisation });
        }
    }

    /// The person whom a name means: the full name, or a surname or first name that only one person has.
    pub(super) fn find(&self, name: &str) -> Option<&Speaker> {
        let wanted: Vec<&str> = name.split_whitespace().collect();
        let known = |test: &dyn Fn(&[&str]) -> bool| {
            let mut found = self.0.iter().filter(|person| {
                let words: Vec<&str> = person.name.as_deref().unwrap_or_default().split_whitespace().collect();
                test(&words)
            });
            let mut first = found.next();
            for other in found {
                // Of two people with one surname, the one with a role is not surer than the other.
                if other != first.unwrap_or(other) {
                    first = None;
                    break;
                }
            }
            first
        };
        match wanted.as_slice() {
            [] => None,
            [one] => known(&|words| words.last() == Some(one)).or_else(|| known(&|words| words.first() == Some(one))),
            full => known(&|words| words == full || words.ends_with(full)),
        }
    }

    /// The people whose role has a word, such as "Minister".
    pub(super) fn in_role<'a>(&'a self, role: &'a str) -> impl Iterator<Item = &'a Speaker> {
        self.0.iter().filter(move |person| has_role(person, role))
    }

    /// The only person of the text, if there is only one.
    pub(super) fn only(&self) -> Option<&Speaker> {
        match self.0.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }
}

/// Whether a person's role is meant by a shorter one: a "Defence Minister" by "Minister".
pub(super) fn has_role(person: &Speaker, role: &str) -> bool {
    let wanted = role.split_whitespace().next_back().unwrap_or_default();
    let is_phrase = |own: &str| own.to_ascii_lowercase().contains(&role.to_ascii_lowercase());
    person.role.as_deref().is_some_and(|own| {
        is_phrase(own) || (!role.contains(' ') && own.split_whitespace().any(|word| word.eq_ignore_ascii_case(wanted)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(text: &str) -> People {
        let mut people = People::default();
        gather_from(text, &mut people);
        people
    }

    fn role_of(text: &str, name: &str) -> Option<String> {
        people(text).find(name)?.role.clone()
    }

    #[test]
    fn a_surname_means_the_full_name_with_its_role() {
        let text = "Defence Minister Ana Ruiz left. Ruiz met Tom Vale, head of ports at Harbour Trust, on Monday.";
        assert_eq!(role_of(text, "Ruiz").unwrap(), "Defence Minister");
        assert_eq!(role_of(text, "Vale").unwrap(), "head of ports");
        assert_eq!(people(text).find("Vale").unwrap().organisation.as_deref(), Some("Harbour Trust"));
    }

    #[test]
    fn a_surname_of_two_people_means_nobody() {
        assert_eq!(role_of("Mayor Ana Ruiz and Minister Leo Ruiz met.", "Ruiz"), None);
    }

    #[test]
    fn the_role_is_the_first_that_is_given() {
        assert_eq!(role_of("Mayor Ana Ruiz spoke. Chair Ana Ruiz left.", "Ruiz").unwrap(), "Mayor");
    }

    #[test]
    fn words_inside_quotations_name_nobody() {
        assert_eq!(role_of("“Minister Ana Ruiz is right.”", "Ruiz"), None);
    }
}
