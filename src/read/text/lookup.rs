//! Whom a name, a title or a role means, of those who are known.

use super::gender::Gender;
use super::grammar;
use super::people::{Known, People, Person, has_role, is_same_name};
use super::phrases::Mention;
use super::titles::{is_royal, is_title, untitled};

impl<'a> People<'a> {
    /// The body that a word such as "council" means: the only one with it, or if none has it, what is so called.
    pub(super) fn body(&self, word: &'a str) -> Option<&'a str> {
        let has = |body: &&&str| body.split_whitespace().any(|part| part.eq_ignore_ascii_case(word));
        let mut found = self.bodies.iter().filter(has);
        match (found.next(), found.next()) {
            (None, _) => Some(word),
            (only, None) => only.copied(),
            _ => None,
        }
    }

    /// The only body whose name starts with a word.
    pub(super) fn body_called(&self, word: &str) -> Option<&'a str> {
        let starts = |body: &&&str| body.strip_prefix(word).is_some_and(|rest| rest.starts_with(char::is_whitespace));
        let mut found = self.bodies.iter().filter(starts);
        let first = found.next()?;
        found.next().is_none().then_some(*first)
    }

    /// The person whom a name means: the full name, or a surname or first name that only one person has.
    pub(super) fn find(&self, name: &str) -> Option<Person<'a>> {
        let mut wanted = name.split_whitespace();
        let last = wanted.next_back()?;
        if wanted.next().is_some() {
            let ends = |known: &Known| {
                is_same_name(known.name, name)
                    || known.last == last && {
                        let words = known.name.split_whitespace().rev();
                        let mut words = words.skip_while(|word| grammar::is_letters(word));
                        name.split_whitespace().rev().all(|word| words.next() == Some(word))
                    }
            };
            // "DI Bligh": letters may be a rank.
            let rank = || {
                name.split_once(char::is_whitespace)
                    .filter(|(rank, last)| grammar::is_letters(rank) && !last.contains(char::is_whitespace))
            };
            // "Dr Bligh"
            let surname = || {
                let mut words = untitled(name);
                words.next().filter(|_| words.next().is_none())
            };
            let called = || rank().map(|(_, last)| last).or_else(surname);
            return self.one(ends).or_else(|| called().and_then(|last| self.one(|known| known.last == last)));
        }
        self.one(|known| known.last == last).or_else(|| self.one(|known| known.first == last))
    }

    /// Whether a name is the surname or the end of the name of anybody.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.all.iter().any(|known| known.name.ends_with(name))
    }

    /// Notes what a title before a surname says of the one whom it means: of two Ruizes, "Ms Ruiz" is not the one who is
    /// called "Sir".
    pub(super) fn find_titled(&mut self, mention: &Mention<'a>, recent: Option<Person<'a>>) -> Option<Person<'a>> {
        let (name, gender) = (mention.name?, mention.gender);
        let fitting = |known: &Known| known.last == name && known.gender.fits(gender);
        let last = || recent.filter(|recent| self.all.iter().any(|known| known.person == *recent && fitting(known)));
        // Of two with one surname "Dr Ruiz" is the doctor, and "Mr Ruiz" the other.
        let ranked = |known: &Known| {
            let title = mention.called.and_then(|called| called.split_whitespace().next());
            let own = known.name.split_whitespace().next().filter(|first| is_title(first));
            mention.titled && known.last == name && known.gender.fits(gender) && own == title
        };
        let found = self.find(name).or_else(|| self.one(ranked)).or_else(|| self.one(fitting)).or_else(last);
        if let Some(found) = found {
            if let Some(known) =
                self.all.iter_mut().find(|known| known.person == found && known.gender == Gender::Unknown)
            {
                known.gender = gender;
            }
            return Some(found);
        }
        None
    }

    /// Notes what a pronoun that meant somebody says of them, unless more is known.
    pub(super) fn is(&mut self, person: &Person, gender: Gender) {
        if let Some(known) = self.all.iter_mut().find(|known| Some(known.name) == person.name)
            && known.gender == Gender::Unknown
        {
            known.gender = gender;
        }
    }

    /// What is known of whom "he" or "she" may mean.
    pub(super) fn gender(&self, person: &Person) -> Gender {
        self.all.iter().find(|known| Some(known.name) == person.name).map_or(Gender::Unknown, |known| known.gender)
    }

    /// The people whose role has a word, such as "Minister".
    pub(super) fn in_role<'p>(&'p self, role: &'p str) -> impl Iterator<Item = Person<'a>> + 'p {
        // "the Princess" is in the name of Princess Ana.
        let royal = is_royal(role);
        let titled = move |person: &Person| {
            royal && person.name.is_some_and(|name| name.split_whitespace().next() == Some(role))
        };
        self.all.iter().map(|known| known.person).filter(move |person| has_role(person, role) || titled(person))
    }

    /// The only person of the text, if there is only one.
    pub(super) fn only(&self) -> Option<Person<'a>> {
        self.one(|_| true)
    }

    /// The one of whom something is true. Of two people with one surname, the one with a role is not surer than the
    /// other.
    fn one(&self, is_meant: impl Fn(&Known) -> bool) -> Option<Person<'a>> {
        let mut found = self.all.iter().filter(|known| is_meant(known));
        let first = found.next()?;
        found.next().is_none().then_some(first.person)
    }
}
