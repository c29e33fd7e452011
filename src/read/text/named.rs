//! Whom a paragraph names, by the full name or by less.

use super::caseless;
use super::gender::Gender;
use super::grammar;
use super::names::is_same_name;
use super::people::{People, Person};
use super::phrases::Mention;
use super::tokens::{self, Token, word};

/// Whom a paragraph names by the full name.
#[derive(Debug, Default)]
pub(super) struct Named<'a> {
    /// All, each with the last word of the name.
    all: Vec<(&'a str, usize)>,
    /// The only one, and the last word of the name.
    pub(super) only: Option<(&'a str, usize)>,
    /// The only one in the last sentence.
    pub(super) last: Option<&'a str>,
    /// Where the second who has another name is named.
    other: Option<usize>,
    /// Who is meant otherwise: by a surname, or by what they are.
    short: Vec<(Short<'a>, usize)>,
}

/// A surname means no full name that stands further before it, in names.
const NEAR: usize = 12;

impl<'a> Named<'a> {
    /// Of full names, of which those from one on stand in the last sentence, and what else means somebody.
    pub(super) fn new(all: Vec<(&'a str, usize)>, last: Option<usize>, short: Vec<(Short<'a>, usize)>) -> Self {
        let one = |named: &[(&'a str, usize)]| {
            let (name, end) = *named.first()?;
            named.iter().all(|(other, _)| is_same_name(other, name)).then_some((name, end))
        };
        let last = one(last.and_then(|from| all.get(from..)).unwrap_or_default()).map(|(name, _)| name);
        let first = all.first().map(|(name, _)| *name);
        let other =
            all.iter().find(|(name, _)| first.is_some_and(|first| !is_same_name(first, name))).map(|(_, at)| *at);
        Self { only: one(&all), last, all, short, other }
    }

    /// Whether anybody is named, or meant by a surname or a role.
    pub(super) fn names_somebody(&self) -> bool {
        !self.all.is_empty() || !self.short.is_empty()
    }

    /// The only one who is named before a word, and the last word of the name.
    pub(super) fn only_before(&self, before: usize) -> Option<(&'a str, usize)> {
        let (first, end) = *self.all.first()?;
        let other = self.other.is_some_and(|other| other < before);
        (end < before && !other).then_some((first, end))
    }

    /// Of several who are named before a word, the only one of whom it is said what they are: no ship, and no place.
    pub(super) fn posted_before(&self, before: usize, people: &People<'a>) -> Option<Person<'a>> {
        let named = self.all.iter().take_while(|(_, end)| *end < before).take(NEAR);
        let mut found = named.filter_map(|(name, _)| people.find(name)).filter(|person| person.role.is_some());
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }

    /// Of several who are named before a word, the only one of whom the text says that she is a woman, or he a man.
    pub(super) fn gendered_before(&self, before: usize, gender: Gender, people: &People<'a>) -> Option<Person<'a>> {
        let named = self.all.iter().take_while(|(_, end)| *end < before).take(NEAR);
        let mut found = named
            .filter_map(|(name, _)| people.find(name))
            .filter(|person| gender != Gender::Unknown && people.gender(person) == gender);
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }

    /// Whoever is named last before a word, and may be a woman or a man.
    pub(super) fn latest(&self, before: usize, gender: Gender, people: &People<'a>) -> Option<Person<'a>> {
        let end = self.all.partition_point(|(_, at)| *at < before);
        let near = self.all.get(end.saturating_sub(NEAR)..end)?;
        let mut named = near.iter().rev().filter_map(|(name, _)| people.find(name));
        named.find(|person| people.gender(person).fits(gender))
    }

    /// The only person whom the paragraph means before a word, by a surname or a role where it has no full name.
    pub(super) fn meant(&self, before: usize, people: &People<'a>) -> Option<Person<'a>> {
        if !self.all.is_empty() {
            return None;
        }
        let mut found =
            self.short.iter().take_while(|(_, at)| *at < before).filter_map(|(short, _)| short.person(people));
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }

    /// The only one who is named between two words.
    pub(super) fn one_between(&self, after: usize, before: usize) -> Option<&'a str> {
        self.only_within(after + 1, before).map(|(name, _)| name)
    }

    /// The only one who is named from a word on and before another, and the last word of the name where it stands last.
    fn only_within(&self, from: usize, before: usize) -> Option<(&'a str, usize)> {
        let start = self.all.partition_point(|(_, at)| *at < from);
        let end = self.all.partition_point(|(_, at)| *at < before);
        let named = self.all.get(start..end.min(start + NEAR))?;
        let ((name, _), (_, last)) = (named.first()?, named.last()?);
        named.iter().all(|(other, _)| is_same_name(other, name)).then_some((name, *last))
    }

    /// The only one who is named in a sentence before a word, if it is shortly before.
    pub(super) fn only_near(&self, from: usize, before: usize) -> Option<&'a str> {
        const REACH: usize = 8;
        self.only_within(from, before).filter(|(_, last)| last + REACH >= before).map(|(name, _)| name)
    }

    /// The full name that ends at a word.
    pub(super) fn ending_at(&self, word: usize) -> Option<&'a str> {
        self.all.last().filter(|(_, end)| *end == word).map(|(name, _)| *name)
    }

    /// The only one who is named shortly before a word.
    pub(super) fn beside(&self, before: usize) -> Option<&'a str> {
        const REACH: usize = 10;
        let end = self.all.partition_point(|(_, at)| *at < before);
        let start = self.all.partition_point(|(_, at)| *at + REACH < before);
        let (name, _) = self.all.get(start)?;
        self.all.get(start..end)?.iter().all(|(other, _)| other == name).then_some(name)
    }

    /// The only one who is meant shortly before a word by less than the full name: "That does not worry Ruiz: “...”".
    pub(super) fn meant_beside(&self, before: usize, people: &People<'a>) -> Option<Person<'a>> {
        const REACH: usize = 8;
        let near = self.short.iter().skip_while(|(_, at)| *at + REACH < before).take_while(|(_, at)| *at < before);
        let mut found =
            near.filter(|(short, _)| matches!(short, Short::Name(_))).filter_map(|(short, _)| short.person(people));
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }

    /// Of those who are named before a word, the last who has a surname.
    pub(super) fn nearest(&self, surname: &str, before: usize) -> Option<&'a str> {
        let named = |(name, _): &&(&'a str, usize)| {
            name.strip_suffix(surname).is_some_and(|rest| rest.ends_with(char::is_whitespace))
        };
        let end = self.all.partition_point(|(_, at)| *at < before);
        let near = self.all.get(end.saturating_sub(NEAR)..end)?;
        near.iter().rev().find(named).map(|(name, _)| *name)
    }
}

/// Less than a full name.
#[derive(Debug, Clone, Copy)]
pub(super) enum Short<'a> {
    /// "Ruiz", "Ms Ruiz".
    Name(&'a str),
    /// "the Minister", "la directrice".
    Role(&'a str),
}

impl<'a> Short<'a> {
    /// What a phrase of capitals says, with its last word.
    pub(super) fn of(mention: &Mention<'a>, end: usize) -> Option<(Self, usize)> {
        match (mention.name, mention.role) {
            (Some(name), _) => Some((Self::Name(name), end)),
            (None, Some(role)) if mention.organisation.is_none() => Some((Self::Role(role), end)),
            _ => None,
        }
    }

    /// A role in small letters after its article.
    pub(super) fn role(text: &'a str, tokens: &[Token], at: usize) -> Option<(Self, usize)> {
        let before = at.checked_sub(1).filter(|_| grammar::is_role(tokens, at))?;
        // "the new captain"
        let added = matches!(
            word(text, tokens, before),
            "new" | "former" | "outgoing" | "acting" | "nouveau" | "neue" | "nuevo"
        );
        let article = if added { before.checked_sub(1)? } else { before };
        let definite = matches!(
            word(text, tokens, article),
            "the" | "The" | "le" | "la" | "Le" | "La" | "l" | "L" | "el" | "El" | "o" | "O" | "a" | "A" | "der" | "die"
        );
        let tight = matches!(tokens::gap(text, tokens, before).trim(), "" | "’" | "'");
        (definite && tight).then(|| (Self::Role(word(text, tokens, at)), at))
    }

    /// The word that a sentence starts with in a script without capitals, which may be a surname.
    pub(super) fn caseless(text: &'a str, tokens: &[Token], at: usize) -> Option<(Self, usize)> {
        let this = word(text, tokens, at);
        // "ووجّهت المنصوري الشكر": or the one after its verb.
        let behind = || at.checked_sub(1).is_some_and(|verb| tokens::opens(tokens, verb));
        (caseless::is_caseless(this) && (tokens::opens(tokens, at) || behind())).then_some((Self::Name(this), at))
    }

    /// The only person who is so called.
    pub(super) fn person(self, people: &People<'a>) -> Option<Person<'a>> {
        match self {
            Self::Name(name) => people.find(name),
            Self::Role(role) => {
                let mut found = people.in_role(role);
                found.next().filter(|_| found.next().is_none())
            }
        }
    }
}
