//! Step 6, people: who is named in the text, with the role as first given.

use super::caseless::is_caseless;
use super::degrees::degrees;
use super::first_names;
use super::gender::Gender;
use super::grammar;
use super::matters;
use super::named::{Named, Short};
use super::names::{
    ends_with, full_name, is_place, is_same_name, is_sort_of_body, is_without_middle, is_written, surnames,
};
use super::perhaps::is_listed_body;
use super::phrases::{self, Mention};
use super::posts::{Post, is_known_role, post_of};
use super::role_words::is_kin;
use super::titles::{is_royal, is_titled, untitled};
use super::tokens::{self, Token, is_capital};
use super::words;
use super::{caseless_given, caseless_names, caseless_words};
use crate::release::Speaker;

/// Somebody, in the words of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Person<'a> {
    pub(super) name: Option<&'a str>,
    pub(super) role: Option<&'a str>,
    pub(super) organisation: Option<&'a str>,
}

impl Person<'_> {
    /// The same for the record. What somebody with a name is to somebody else is no role.
    pub(super) fn speaker(self) -> Speaker {
        let [name, role, organisation] = [self.name, self.role, self.organisation].map(|part| part.map(str::to_owned));
        let role = role.filter(|role| name.is_none() || !is_kin(role));
        Speaker { name, role, organisation }
    }
}

/// The people of a release, in the order in which they are named.
#[derive(Debug, Default)]
pub(super) struct People<'a> {
    pub(super) all: Vec<Known<'a>>,
    /// The bodies that the text names.
    pub(super) bodies: Vec<&'a str>,
    /// Those that it names where somebody is or works: "at Lyall Hospital".
    pub(super) beside: Vec<&'a str>,
    /// The bodies that the release is by or about.
    pub(super) own: &'a [String],
    pub(super) headline: &'a str,
    /// Names with the degrees that stand after them, and without.
    degrees: Vec<(&'a str, &'a str)>,
    /// What somebody is called as well, with the full name.
    pub(super) aliases: Vec<(&'a str, &'a str)>,
    /// Names that may be those of places, such as after "from", until somebody is called by one of them.
    pub(super) perhaps: Vec<(Mention<'a>, Post<'a>)>,
    /// Surnames behind a title: "Mr Ruiz".
    pub(super) titled: Vec<&'a str>,
}

/// Somebody with a full name.
#[derive(Debug)]
pub(super) struct Known<'a> {
    pub(super) person: Person<'a>,
    pub(super) name: &'a str,
    pub(super) first: &'a str,
    pub(super) last: &'a str,
    pub(super) gender: Gender,
    /// What else the text says that they are.
    pub(super) other: Option<&'a str>,
}

/// More surnames and roles say nothing about whom a pronoun means.
const MOST_SHORT: usize = 24;

/// Nobody quotes more people than this; the bound keeps the reading of any text linear.
pub(super) const MOST: usize = 96;

impl<'a> People<'a> {
    /// Adds those whom a paragraph names.
    ///
    /// Returns whom it names by the full name.
    pub(super) fn gather(&mut self, text: &'a str, tokens: &[Token]) -> Named<'a> {
        let mut named: Vec<(&str, usize)> = Vec::new();
        let mut short = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if !is_capital(tokens, at) {
                let found = Short::role(text, tokens, at).or_else(|| Short::caseless(text, tokens, at));
                short.extend(found.filter(|_| short.len() < MOST_SHORT));
                if let Some((name, post, end)) = caseless_names::named_at(text, tokens, at) {
                    let gender = caseless_given::gender_of(name);
                    self.add(&Mention { name: Some(name), gender, ..Mention::default() }, post);
                    named.push((name, end));
                    at = end;
                }
                at += 1;
                continue;
            }
            let end = grammar::run_end(text, tokens, at);
            let found = phrases::ending_at(text, tokens, end);
            named.extend(self.add_owner(text, tokens, at, end).map(|name| (name, end)));
            // "à l’initiative de Anne Roux, infirmière": of a body one says that as well.
            let maybe = |found: &Mention| {
                let joined =
                    at.checked_sub(1).is_some_and(|before| matches!(tokens::word(text, tokens, before), "de" | "d"));
                joined && found.name.is_none() && found.role.is_none() && tokens::gap(text, tokens, end).trim() == ","
            };
            if found.as_ref().is_none_or(maybe)
                && let Some(name) = self.add_perhaps(text, tokens, at, end)
            {
                named.push((name, end));
            }
            self.note_beside(text, tokens, at, end, found.is_none());
            if let Some(mention) = found {
                self.add_body(mention.organisation.filter(|_| mention.name.is_none()));
                // "während des Einsatzes Kundschaft": the first is a genitive, and none of them a name.
                let genitive = at > 0
                    && tokens::word(text, tokens, at - 1) == "des"
                    && tokens::word(text, tokens, at).ends_with('s')
                    && mention.role.is_none()
                    && !mention.titled;
                // "in the front seat of a Nissan Micra": a thing of that name.
                let things = grammar::is_one_of(text, tokens, at) || grammar::are_several(text, tokens, at, end);
                let thing = mention.role.is_none() && !mention.titled && things;
                let matter = mention.name.is_some_and(|name| name.contains(' '))
                    && tokens::gap(text, tokens, end).trim() == ","
                    && matters::charged_with(text, tokens, end).is_some();
                // "Kestrel Pumps & Controls"
                let firm = tokens::gap(text, tokens, end).trim() == "&" && is_capital(tokens, end + 1);
                let own = firm
                    || genitive
                    || thing
                    || matter
                    || is_listed_body(text, tokens, at)
                    || mention.name.is_some_and(|name| self.is_own(name));
                if own {
                } else if full_name(&mention).is_some() {
                    let post = self.post_in_body(text, tokens, &mention);
                    self.add(&mention, post);
                } else if mention.name.is_some() && is_name_changed(text, tokens, end) {
                    self.add(&mention, post_of(text, tokens, &mention));
                    named.extend(mention.name.filter(|name| self.knows(name)).map(|name| (name, end)));
                } else if let Some(name) = self.add_introduced(text, tokens, &mention, at) {
                    named.push((name, end));
                } else if let Some(called) = mention.called {
                    // "The Housing Minister, Lord Vale,"
                    let post = post_of(text, tokens, &mention);
                    let royal = called.split(' ').next().is_some_and(is_royal);
                    if royal || is_known_role(&post) {
                        self.add(&Mention { name: Some(called), ..mention.clone() }, post);
                    }
                }
                if let Some(name) = full_name(&mention).filter(|_| !own) {
                    self.degrees.extend(degrees(text, tokens, name, end).filter(|_| self.degrees.len() < MOST));
                    self.note_alias(text, tokens, name, end);
                    named.push((name, end));
                } else if !own && short.len() < MOST_SHORT {
                    let titled = mention.titled && mention.called.is_none() && self.titled.len() < MOST;
                    self.titled.extend(mention.name.filter(|name| titled && !self.titled.contains(name)));
                    self.add_post(text, tokens, &mention, end);
                    short.extend(Short::of(&mention, end));
                }
            }
            at = end + 1;
        }
        self.note_genders(text, tokens, &named);
        for (short, at) in &short {
            self.note_owner(text, tokens, *short, *at);
        }
        let last = tokens.len().checked_sub(1).and_then(|last| tokens.get(last)).map(|last| last.sentence);
        let from = named.iter().position(|(_, end)| tokens.get(*end).map(|token| token.sentence) == last);
        Named::new(named, from, short)
    }

    /// Adds a full name, or the role of one that is known.
    pub(super) fn add(&mut self, mention: &Mention<'a>, post: Post<'a>) {
        // "at Ana Ruiz’s porch. “...,” said Ruiz, 83, a retired cook": the full name stood where a place might.
        let perhaps = mention.name.filter(|name| !name.contains(char::is_whitespace) && is_known_role(&post));
        if let Some(full) = perhaps.and_then(|name| self.perhaps_called(name)) {
            return self.add(&Mention { name: Some(full), ..mention.clone() }, post);
        }
        // "Mia, 9, a pupil": one word is a name where a role stands beside it.
        let Some(name) = full_name(mention)
            .or_else(|| mention.name.filter(|name| is_known_role(&post) && is_written(name) && !is_place(name)))
        else {
            return;
        };
        // "Minister Ruiz" and "DI Ruiz" are somebody who is known.
        let rank = name
            .split_once(char::is_whitespace)
            .filter(|(rank, last)| grammar::is_letters(rank) && !last.contains(char::is_whitespace));
        let mut bare = untitled(name).filter(|word| !grammar::is_letters(word));
        let called = bare.next().filter(|_| bare.next().is_none());
        let known = rank.map(|(_, last)| last).or(called);
        let known = known.is_some_and(|last| self.all.iter().any(|known| known.last == last));
        if known || full_name(mention).is_none() && self.find(name).is_some() {
            self.add_title(name, mention.role);
            return;
        }
        // "Präsidentin der Vereinigung Freier Kioske": what stands in the name of a body is nobody.
        let inside = |body: &str| {
            let place = |words: &str| words.as_ptr() as usize;
            place(name) > place(body) && place(name) + name.len() == place(body) + body.len()
        };
        if !mention.titled && self.all.iter().filter_map(|known| known.person.organisation).any(inside) {
            return;
        }
        // "Harbour Safety Now, a charity, ..."
        if post.role.is_some_and(is_sort_of_body) && mention.role.is_none() && !mention.titled {
            self.add_body(Some(name));
            return;
        }
        let Post { role, organisation, other } = self.divided(post);
        let organisation = organisation.map(|body| self.whole(body));
        let gender = match mention.gender {
            Gender::Unknown => role.map_or(Gender::Unknown, Gender::of_role).or(|| first_names::gender_of(name)),
            known => known,
        };
        let person = Person { name: Some(name), role, organisation };
        if let Some(known) = self.all.iter_mut().find(|known| is_same_name(known.name, name)) {
            if known.person.role.is_none() && (role.is_some() || known.person.organisation.is_none()) {
                known.person = person;
            }
            if known.gender == Gender::Unknown {
                known.gender = gender;
            }
            // The role is the first that is given; by others the person is meant as well.
            known.other = known.other.or(other).or(role.filter(|role| known.person.role != Some(*role)));
        } else if let Some(known) = self.all.iter_mut().find(|known| is_titled(name, known.name)) {
            // "Ana Ruiz", and then "Dr Ana Ruiz, a surgeon": the fullest form is the name.
            let (role, organisation) = match known.person.role {
                None if role.is_some() => (role, organisation),
                own => (own, known.person.organisation),
            };
            (known.name, known.person) = (name, Person { name: Some(name), role, organisation });
        } else if self.all.len() < MOST && !self.knows_by(name) {
            let mut words = untitled(name);
            let first = words.next().unwrap_or_default();
            let is_family =
                |word: &&str| !grammar::is_letters(word) && !grammar::is_junior_word(word.trim_end_matches('.'));
            let last = words.filter(is_family).last().map_or(first, |last| last.trim_end_matches(','));
            self.all.push(Known { person, name, first, last, gender, other });
        }
    }

    /// A name with the degrees after it, if the text ever says them: "Ana Ruiz, M.D., Ph.D."
    pub(super) fn with_degrees(&self, name: &str) -> Option<&'a str> {
        self.degrees.iter().find(|(bare, _)| *bare == name).map(|(_, full)| *full)
    }

    /// Adds somebody who signed the release with an office: the fullest form of the name is there.
    pub(super) fn add_signed(&mut self, person: &'a crate::release::Person) {
        let Some(role) = person.role.as_deref() else { return };
        let mention = Mention { name: Some(&person.name), ..Mention::default() };
        self.add(&mention, Post { role: Some(role), organisation: person.organisation.as_deref(), other: None });
    }

    pub(super) fn add_body(&mut self, body: Option<&'a str>) {
        let Some(body) = body.filter(|body| body.contains(char::is_whitespace)) else { return };
        if self.bodies.len() < MOST && !self.bodies.contains(&body) {
            self.bodies.push(body);
        }
    }

    /// Whether a name is the end of a longer one: "Te Paea-Grant".
    fn knows_by(&self, name: &str) -> bool {
        let longer = |known: &Known| known.name.split_whitespace().count() > name.split_whitespace().count();
        let ends = |known: &Known| {
            name.split_whitespace().rev().zip(known.name.split_whitespace().rev()).all(|(one, other)| one == other)
        };
        let rest = surnames(name);
        let surnames = |known: &Known| rest.is_some_and(|rest| ends_with(known.name, rest));
        // "Nur Aisyah" of "Nur Aisyah binte Rahmat"
        let begins = |known: &Known| known.name.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '));
        // "الحوراني جولته", where nothing shows that the name is over.
        let goes_on = || rest.is_some_and(|rest| self.one_opening(rest).is_some());
        let short = |known: &Known| is_without_middle(known.name, name);
        let known = |known: &Known| surnames(known) || short(known) || longer(known) && (ends(known) || begins(known));
        self.all.iter().any(known) || goes_on()
    }
}

/// Whether a person's role is meant by a shorter one: a "Defence Minister" by "Minister".
pub(super) fn has_role(person: &Person, role: &str) -> bool {
    let Some(own) = person.role else { return false };
    // "President/CEO"
    if own.contains('/') && !role.contains('/') {
        return own.split('/').any(|own| has_role(&Person { role: Some(own), ..*person }, role));
    }
    // In Arabic and Hebrew the article is a part of the word.
    let role = if role.contains(' ') { role } else { caseless_words::without_article(role) };
    let has = |own: &[u8], role: &[u8]| {
        let ends = |at: usize| own.get(at + role.len()).is_none_or(|next| !next.is_ascii_alphabetic());
        role.is_empty()
            || own.windows(role.len()).enumerate().any(|(at, part)| ends(at) && words::is_same_bytes(part, role))
    };
    // "המנכ״ל" is not the "סמנכ״לית ההנדסה": in scripts without capitals all of the word is the same.
    if is_caseless(role) && !role.contains(' ') {
        return own.split([' ', '-', '־']).any(|word| {
            let bare = word.strip_prefix(['و', 'ו']).unwrap_or(word);
            // "השרה" is the "שרת הים והחופים".
            let of = |word: &str| word.strip_suffix('ת').is_some_and(|stem| role.strip_suffix('ה') == Some(stem));
            [word, bare].iter().any(|word| *word == role || caseless_words::without_article(word) == role || of(word))
        });
    }
    // A no-break space is one as any other.
    let plain = |role: &str| role.replace('\u{a0}', " ");
    let odd = || own.contains('\u{a0}') || role.contains('\u{a0}');
    // "المعلمة المتقاعدة" is who was called "معلمة متقاعدة".
    let bare = |role: &str| role.split(' ').map(caseless_words::without_article).collect::<Vec<_>>().join(" ");
    let definite = || is_caseless(role) && role.contains(' ');
    has(own.as_bytes(), role.as_bytes())
        || odd() && has(plain(own).as_bytes(), plain(role).as_bytes())
        || definite() && has(bare(own).as_bytes(), bare(role).as_bytes())
}

/// "Lou (name changed), a student": one word in front of such a remark is the name of somebody.
fn is_name_changed(text: &str, tokens: &[Token], at: usize) -> bool {
    const MOST: usize = 7;
    let words = (at + 1..at + MOST).take_while(|at| !tokens::gap(text, tokens, at - 1).contains(')'));
    let changed = |at: usize| {
        matches!(
            tokens::word(text, tokens, at),
            "changed"
                | "pseudonym"
                | "modifié"
                | "changé"
                | "geändert"
                | "cambiado"
                | "ficticio"
                | "fictício"
                | "alterado"
        )
    };
    tokens::gap(text, tokens, at).trim() == "(" && words.into_iter().any(changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::{quotations, tokens};

    fn people(text: &str) -> People<'_> {
        let mut people = People::default();
        people.gather(text, &tokens::split(text, &quotations::spans(text)));
        people
    }

    fn role_of<'a>(text: &'a str, name: &str) -> Option<&'a str> {
        people(text).find(name)?.role
    }

    #[test]
    fn a_surname_means_the_full_name_with_its_role() {
        let text = "Defence Minister Ana Ruiz left. Ruiz met Tom Vale, head of ports at Harbour Trust, on Monday.";
        assert_eq!(role_of(text, "Ruiz").unwrap(), "Defence Minister");
        assert_eq!(role_of(text, "Vale").unwrap(), "head of ports");
        assert_eq!(people(text).find("Vale").unwrap().organisation, Some("Harbour Trust"));
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
