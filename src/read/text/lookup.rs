//! Whom a name, a title or a role means, of those who are known.

use super::caseless;
use super::gender::Gender;
use super::grammar;
use super::names::{begins_with, ends_with, is_called, is_same_name, is_same_part, is_without_middle, surnames};
use super::people::{Known, People, Person, has_role};
use super::phrases::Mention;
use super::role_words::is_kin;
use super::titles::{is_royal, is_title, untitled};
use super::words::is_same;

impl<'a> People<'a> {
    /// The body that words such as "council" or "parish council" mean: the only one with them, or if none has them, what is so
    /// called.
    pub(super) fn body(&self, called: &'a str) -> Option<&'a str> {
        let has = |body: &&&str| {
            called.split_whitespace().all(|word| body.split_whitespace().any(|part| part.eq_ignore_ascii_case(word)))
        };
        let mut found = self.bodies.iter().copied().filter(|body| has(&body));
        let Some(first) = found.next() else {
            if !grammar::is_acronym(called) {
                return Some(called);
            }
            let known = self.all.iter().filter_map(|known| known.person.organisation);
            let mut bodies = self.bodies.iter().copied().chain(known);
            return Some(bodies.find(|body| stands_for(called, body)).unwrap_or(called));
        };
        // "Lyall Council" and "Lyall Council of Farmers" are one.
        found.try_fold(first, |one, other| {
            let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
            long.starts_with(short).then_some(long)
        })
    }

    /// The only body whose name starts with a word.
    pub(super) fn body_called(&self, word: &str) -> Option<&'a str> {
        let mut found = self.bodies.iter().filter(|body| begins_with(body, word));
        let first = found.next()?;
        found.next().is_none().then_some(*first)
    }

    /// The person whom a name means: the full name, or a surname or first name that only one person has.
    pub(super) fn find(&self, name: &str) -> Option<Person<'a>> {
        // "Ruiz MP", "Ruiz JA": letters after a surname are no part of it.
        let bare = name.rsplit_once(char::is_whitespace).filter(|(_, last)| grammar::is_letters(last));
        let name = bare.map_or(name, |(bare, _)| bare);
        if let Some(called) = self.called_as(name) {
            return Some(called);
        }
        let mut wanted = name.split_whitespace();
        let last = wanted.next_back()?;
        if wanted.next().is_some() {
            let ends = |known: &Known| {
                is_same_name(known.name, name)
                    || known.last == last && {
                        let words = known.name.split_whitespace().rev();
                        let mut words = words.skip_while(|word| grammar::is_letters(word));
                        let mut same = |word| words.next().is_some_and(|own| is_same_part(own, word));
                        name.split_whitespace().rev().all(&mut same)
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
            // "Nur Aisyah" of "Nur Aisyah binte Rahmat"
            let begins = |known: &Known| begins_with(known.name, name);
            let rest = surnames(name);
            let surnames = || self.one(|known| rest.is_some_and(|rest| ends_with(known.name, rest)));
            // "الحوراني جولته", where nothing shows that the name is over.
            let goes_on = || rest.and_then(|rest| self.one_opening(rest));
            return self
                .one(ends)
                .or_else(surnames)
                .or_else(|| self.one(begins))
                .or_else(|| self.one(|known| is_without_middle(known.name, name)))
                .or_else(goes_on)
                .or_else(|| called().and_then(|last| self.one(|known| known.last == last)));
        }
        // Of "Leonor Quiroga Badía" the first surname is the one that is used.
        let inside = |known: &Known| known.name.split_whitespace().any(|word| word == last);
        self.one(|known| known.last == last)
            .or_else(|| self.one(|known| known.first == last))
            .or_else(|| self.one(inside))
            .or_else(|| self.called_for_short(last))
    }

    /// "Kowal", who is Leo Kowalczyk.
    fn called_for_short(&self, name: &str) -> Option<Person<'a>> {
        const SHORTEST: usize = 5;
        let shortened = |known: &Known| known.last.strip_prefix(name).is_some_and(|rest| rest.len() > 1);
        if name.len() < SHORTEST || caseless::is_caseless(name) { None } else { self.one(shortened) }
    }

    /// The only one who has a surname at the end of some words that start as the office does: "Minister of State Ruiz".
    pub(super) fn called_in_office(&self, words: &str) -> Option<Person<'a>> {
        let (office, last) = words.rsplit_once(' ')?;
        let first = office.split(' ').next()?;
        let begins = |role: &str| role.split(' ').next() == Some(first);
        self.one(|known| known.last == last && known.person.role.is_some_and(begins))
    }

    /// The only one with whose surname some words of a script without capitals start; it may have two: "آيت سعيد الاتفاقية".
    pub(super) fn one_opening(&self, words: &str) -> Option<Person<'a>> {
        if !words.starts_with(caseless::is_letter) {
            return None;
        }
        let ends = words.rmatch_indices(' ').map(|(end, _)| end);
        let mut starts = [words.len()].into_iter().chain(ends).filter_map(|end| words.get(..end));
        starts.find_map(|start| self.one(|known| known.last == start || ends_with(known.name, start)))
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
        let same = |known: &Known| known.last == name && gender != Gender::Unknown && known.gender == gender;
        let last = || recent.filter(|recent| self.all.iter().any(|known| known.person == *recent && fitting(known)));
        // Of two with one surname "Dr Ruiz" is the doctor, and "Mr Ruiz" the other.
        let ranked = |known: &Known| {
            let title = mention.called.and_then(|called| called.split_whitespace().next());
            let own = known.name.split_whitespace().next().filter(|first| is_title(first));
            mention.titled && known.last == name && known.gender.fits(gender) && own == title
        };
        let found = self
            .find(name)
            .or_else(|| self.one(ranked))
            .or_else(|| self.one(fitting))
            .or_else(last)
            .or_else(|| self.one(same));
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
        // ("his daughter", of whom nothing else is told)
        let kin = || person.role.filter(|role| is_kin(role)).map_or(Gender::Unknown, Gender::of_role);
        self.all.iter().find(|known| Some(known.name) == person.name).map_or_else(kin, |known| known.gender)
    }

    /// "der Ermittlungsleiter", who is head of the Ermittlungsgruppe: the only one whose post or body starts as the word does.
    pub(super) fn head_of_compound(&self, role: &str) -> Option<Person<'a>> {
        /// In bytes.
        const SHORTEST: usize = 7;
        let of = HEADS.iter().find_map(|head| role.strip_suffix(head))?.trim_end_matches('s').to_lowercase();
        if of.len() < SHORTEST || role.contains(' ') {
            return None;
        }
        // "Arbeitsgruppenleiterin", of the Arbeitsgruppe
        let bare = of.strip_suffix('n').unwrap_or(&of);
        let has = |text: Option<&str>| text.is_some_and(|text| text.to_lowercase().contains(bare));
        let mut found =
            self.all.iter().map(|known| known.person).filter(|person| has(person.role) || has(person.organisation));
        let first = found.next()?;
        found.all(|other| other.name == first.name).then_some(first)
    }

    /// The only one whose post is a word joined to what sort of it: "enfermeira-chefe".
    pub(super) fn in_joined_post(&self, role: &str) -> Option<Person<'a>> {
        let joined = |own: &str| own.split_once('-').is_some_and(|(post, _)| post == role);
        self.one(|known| known.person.role.is_some_and(joined))
    }

    /// The only one whose post is about what somebody studies: "the neonatologist", who is director of neonatology.
    pub(super) fn in_field(&self, role: &str) -> Option<Person<'a>> {
        const FIELDS: [(&str, &str); 4] =
            [("ologist", "ology"), ("iatrician", "iatrics"), ("iatrist", "iatry"), ("onomist", "onomy")];
        let field = FIELDS.iter().find_map(|(who, what)| role.strip_suffix(who).map(|stem| [stem, what].concat()))?;
        let is_field = |word: &str| word.trim_end_matches(',').eq_ignore_ascii_case(&field);
        let about = |words: Option<&str>| words.is_some_and(|words| words.split_whitespace().any(is_field));
        self.one(|known| about(known.person.role) || about(known.person.organisation))
    }

    /// "the council chief": the only head of a body with the word in its name.
    pub(super) fn chief_of(&self, role: &str) -> Option<Person<'a>> {
        const HEADS: [&str; 9] =
            ["chief", "president", "ceo", "director", "chair", "chairman", "chairwoman", "leader", "commissioner"];
        let (body, head) = role.rsplit_once(' ')?;
        let kind = body.rsplit(' ').next().filter(|_| matches!(head, "chief" | "boss" | "head"))?;
        let within = |name: &str| name.split(' ').any(|word| is_same(word, kind));
        let heads = |own: &str| own.split(' ').any(|word| HEADS.iter().any(|head| is_same(head, word)));
        self.one(|known| known.person.organisation.is_some_and(within) && known.person.role.is_some_and(heads))
    }

    /// The people whose role has a word, such as "Minister".
    pub(super) fn in_role<'p>(&'p self, role: &'p str) -> impl Iterator<Item = Person<'a>> + 'p {
        // "the Princess" is in the name of Princess Ana.
        let royal = is_royal(role);
        let titled = move |person: &Person| {
            let first = person.name.and_then(|name| name.split_whitespace().next()).unwrap_or_default();
            (royal || is_title(role)) && first == role || is_called(role, first)
        };
        // "the CEO", who is chief executive officer
        let known = matches!(role, "CEO" | "CFO" | "COO" | "CTO" | "CIO" | "CMO" | "PDG" | "DG" | "DGS");
        // "Managing Director/Chief Executive Officer" are two posts of one.
        let letters = move |person: &Person| {
            known && person.role.is_some_and(|own| own.split('/').any(|own| abbreviates(role, own)))
        };
        let other = move |known: &Known<'a>| {
            known.other.is_some_and(|other| has_role(&Person { role: Some(other), ..known.person }, role))
        };
        let first = self.all.iter().any(|known| has_role(&known.person, role));
        self.all
            .iter()
            .filter(move |known| {
                has_role(&known.person, role)
                    || (!first || royal) && titled(&known.person)
                    || letters(&known.person)
                    || !first && other(known)
            })
            .map(|known| known.person)
    }

    /// The only one who has a role and is nobody's deputy in it.
    pub(super) fn first_in_role(&self, role: &str) -> Option<Person<'a>> {
        const BELOW: [&str; 16] = [
            "deputy",
            "depute",
            "vice",
            "assistant",
            "associate",
            "under",
            "acting",
            "former",
            "junior",
            "adjoint",
            "adjointe",
            "ex",
            "vize",
            "stellvertretender",
            "stellvertretende",
            "subdirectora",
        ];
        let below = |own: &str| own.split([' ', '-']).any(|word| BELOW.iter().any(|below| is_same(below, word)));
        let mut found = self.in_role(role).filter(|person| !person.role.is_some_and(below));
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }

    /// The only one whose role has all words of another, in whatever order.
    pub(super) fn in_all_words(&self, role: &str) -> Option<Person<'a>> {
        let several = role.split_whitespace().nth(1).is_some();
        // (A shadow minister is no minister.)
        let shadow = |role: &str| role.split_whitespace().any(|word| word.eq_ignore_ascii_case("shadow"));
        let has = |own: &str| role.split_whitespace().all(|word| own.split_whitespace().any(|own| is_same(own, word)));
        // "the national president", who is president
        let inside =
            |own: &str| own.split_whitespace().all(|own| role.split_whitespace().any(|word| is_same(own, word)));
        self.one(|known| several && known.person.role.is_some_and(|own| has(own) && shadow(own) == shadow(role)))
            .or_else(|| self.one(|known| several && known.person.role.is_some_and(inside)))
    }

    /// The first whose surname stands in the headline.
    pub(super) fn in_headline(&self) -> Option<Person<'a>> {
        let words = || self.headline.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '’' | '\''));
        self.all.iter().find(|known| words().any(|word| word == known.last)).map(|known| known.person)
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

/// Whether letters are those that the words of a role start with: "PDG" of "présidente-directrice générale".
fn abbreviates(letters: &str, role: &str) -> bool {
    let stand_for = |post: &str| {
        let initials =
            post.split([' ', '-']).filter(|word| !grammar::is_particle(word)).filter_map(|word| word.chars().next());
        let mut initials = initials.map(|first| first.to_ascii_uppercase());
        // What the role is of may follow.
        letters.chars().all(|letter| initials.next() == Some(letter))
    };
    // "president and chief executive officer"
    stand_for(role) || role.split(" and ").skip(1).any(stand_for)
}

/// Whether letters are those that the words of a body's name start with: "ORS" of "Office for Removals and Storage".
fn stands_for(letters: &str, body: &str) -> bool {
    let capitals = body.split_whitespace().filter_map(|word| word.chars().next()).filter(|first| first.is_uppercase());
    letters.chars().eq(capitals)
}

/// What stands last in German words for whoever is at the head of something.
const HEADS: [&str; 14] = [
    "chef",
    "chefs",
    "chefin",
    "leiter",
    "leiterin",
    "sprecher",
    "sprecherin",
    "vorsitzender",
    "vorsitzende",
    "vorsitzenden",
    "präsident",
    "präsidentin",
    "direktor",
    "direktorin",
];
