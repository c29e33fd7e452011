//! Whom a subject means: a name, a role or a pronoun becomes somebody whom the text knows.

use super::attribution::Who;
use super::caseless;
use super::clauses::is_parent;
use super::english_bodies::is_compound_name;
use super::epithets::{is_calling, is_epithet};
use super::gender::Gender;
use super::meant_bodies;
use super::people::{self, People, Person};
use super::phrases::{Article, Mention};
use super::role_words;
use crate::release::{Speaker, Via};

/// A speaker and how it was found.
pub(super) type Voice<'a> = Option<(Person<'a>, Via)>;

/// Those who have spoken, or were the subject of a sentence: pronouns look back to them.
#[derive(Debug, Default)]
pub(super) struct Recent<'a> {
    /// The latest last.
    pub(super) all: Vec<Person<'a>>,
    /// The latest body, and how many paragraphs ago it spoke or was the subject of a sentence.
    body: Option<(Person<'a>, usize)>,
}

/// A pronoun looks back over no more people than this.
const MOST: usize = 4;

impl<'a> Recent<'a> {
    pub(super) fn push(&mut self, person: Person<'a>) {
        self.all.retain(|known| *known != person);
        if self.all.len() == MOST {
            self.all.remove(0);
        }
        self.all.push(person);
    }

    /// Notes that another paragraph begins: a body that was named long ago is not meant by "it".
    pub(super) fn next_paragraph(&mut self) {
        self.body = self.body.map(|(body, age)| (body, age + 1)).filter(|(_, age)| *age < 2);
    }

    /// Notes a body that speaks or acts.
    pub(super) fn note_body(&mut self, person: Person<'a>) {
        if person.name.is_none() && person.role.is_none() && person.organisation.is_some() {
            self.body = Some((person, 0));
        }
    }

    /// The latest.
    pub(super) fn last(&self) -> Option<Person<'a>> {
        self.all.last().copied()
    }

    /// "The spokesperson", "the company": somebody without a name who has spoken before.
    fn nameless(&self, mention: &Mention<'a>, people: &People<'a>) -> Voice<'a> {
        let nameless = || self.all.iter().rev().filter(|person| person.name.is_none());
        let person = match (mention.name, mention.role, mention.organisation) {
            (None, Some(role), None) if people.in_role(role).next().is_none() && in_charge(role, people).is_none() => {
                let told = || nameless().find(|person| is_fuller(person, role));
                // "a mother of three" is nobody who was named.
                let parent = is_parent(role.split(' ').next().unwrap_or_default());
                // "A student nurse, 20, was there." ("A médica" is a certain one, in Portuguese.)
                let romance = ["a", "nte", "ista"].iter().any(|ending| role.ends_with(ending));
                let nobody = mention.titled && role.is_ascii() && !romance || mention.article == Article::Indefinite;
                let meant = !nobody && !role.contains(" of ") && !(parent && (mention.titled || role.contains(" de ")));
                let called = || if meant { self.called(role, mention.agrees, people) } else { None };
                return told().copied().or_else(called).map(|person| (person, Via::Role));
            }
            (None, None, Some(body)) if people.speaking(body) == Some(body) && self.body_of_kind(body).is_some() => {
                self.body_of_kind(body)
            }
            (None, None, Some(body)) if is_general(body) && people.body(body) == Some(body) => {
                let acting = || {
                    self.body
                        .as_ref()
                        .map(|(body, _)| body)
                        .filter(|_| mention.organisation.is_some_and(meant_bodies::is_any))
                };
                acting().or_else(|| nameless().find(|person| person.role.is_none()))
            }
            _ => None,
        };
        Some((*person?, Via::Role))
    }

    /// The latest body, if a word for its sort may mean it: "the union", of the Allied Nurses.
    fn body_of_kind(&self, kind: &str) -> Option<&Person<'a>> {
        let (body, _) = self.body.as_ref()?;
        Some(body).filter(|body| body.organisation.is_some_and(|body| meant_bodies::may_be(kind, body)))
    }

    /// The latest whom a pronoun may mean. A body is no "she", and nobody who is called "Mr" is.
    fn fitting(&self, gender: Gender, people: &People<'a>) -> Option<Person<'a>> {
        // Nor are "authors".
        let fits = |person: &&Person| {
            let one = person.role.is_some_and(|role| gender == Gender::Unknown || !role.ends_with('s'));
            (person.name.is_some() || one) && people.gender(person).fits(gender)
        };
        self.all.iter().rev().find(fits).copied()
    }
}

/// Whether somebody without a name was introduced by more than a role: "the driver", who is "a bus driver", or one at Harbour
/// Trust.
fn is_fuller(person: &Person, role: &str) -> bool {
    let longer = |own: &str| {
        let before = own.strip_suffix(role).is_some_and(|rest| rest.ends_with(' '));
        // "a chauffeur de bus"
        let after = own
            .strip_prefix(role)
            .is_some_and(|rest| [" de ", " d’", " at ", " from "].iter().any(|of| rest.starts_with(of)));
        before || after
    };
    person.role.is_some_and(|own| own == role && person.organisation.is_some() || longer(own))
}

/// Whether a subject stands for somebody named before, whatever the name.
pub(super) fn is_pronoun(who: &Who) -> bool {
    match who {
        Who::Pronoun(_) => true,
        Who::Named(mention) => {
            mention.name.is_none()
                && mention.role.is_some_and(|role| is_epithet(role) || is_calling(role) || is_parent(role))
        }
        Who::Latter(_) | Who::Several | Who::Body(_) => false,
    }
}

/// Whether a word stands for a body of any name.
fn is_general(word: &str) -> bool {
    matches!(
        word,
        "company" | "firm" | "charity" | "group" | "organisation" | "organization" | "body" | "agency" | "business"
    ) || meant_bodies::is_any(word)
}

pub(super) fn has_role(voice: Voice) -> bool {
    voice.is_some_and(|(person, _)| person.role.is_some())
}

/// A voice as the record has it.
pub(super) fn owned(voice: Voice) -> Option<(Speaker, Via)> {
    voice.map(|(person, via)| (person.speaker(), via))
}

/// Whom a subject means. `Via::Inside` stands for "named"; the caller knows where.
pub(super) fn voice_of<'a>(who: &Who<'a>, people: &mut People<'a>, recent: &Recent<'a>) -> Voice<'a> {
    match who {
        Who::Pronoun(gender) | Who::Latter(gender) => {
            recent.fitting(*gender, people).or_else(|| people.only()).map(|person| (person, Via::Pronoun))
        }
        Who::Named(mention) => recent.nameless(mention, people).or_else(|| named(mention, people, recent.last())),
        Who::Body(Some(body)) => {
            let organisation = people.speaking(body).or_else(|| people.own_of_kind(body)).or(Some(body));
            Some((Person { organisation, ..Person::default() }, Via::Pronoun))
        }
        Who::Body(None) => recent.body.map(|(body, _)| (body, Via::Pronoun)),
        Who::Several => None,
    }
}

pub(super) fn named<'a>(mention: &Mention<'a>, people: &mut People<'a>, recent: Option<Person<'a>>) -> Voice<'a> {
    let given =
        Person { name: mention.called.or(mention.name), role: mention.role, organisation: mention.organisation };
    // "In a statement, Acme Robotics said": the release is by it. "Harbour Safety Now, a charity, ..."
    // "Ana Ruiz, director of Afya Msafara": what somebody is in is a body.
    let of_somebody = |name: &str| people.all.iter().any(|known| known.person.organisation == Some(name));
    let is_body = |name: &&str| people.is_own(name) || people.bodies.contains(name) || of_somebody(name);
    if let Some(body) = mention.name.filter(|name| mention.role.is_none() && !mention.titled && is_body(name)) {
        return Some((Person { organisation: Some(body), name: None, role: None }, Via::Inside));
    }
    match (mention.name, mention.role) {
        (Some(name), _) => match people.find_titled(mention, recent) {
            Some(known) => Some((known, Via::Inside)),
            // Of two people with the name, one was meant.
            None if people.knows(name) => in_role(name, mention.role, people).map(|person| (person, Via::Inside)),
            // "ووصفت العوفي المكتبة بأنها": of several words the first may be a surname that is known.
            None if let Some(known) = verb_and_object(name).and_then(|first| people.find(first)) => {
                Some((known, Via::Inside))
            }
            // One capitalised word may be a place; with a title or a role it is a name.
            None => {
                let known = Some(name)
                    .filter(|name| !name.contains(char::is_whitespace))
                    .and_then(|name| people.find_perhaps(name));
                let sure = mention.titled || mention.role.is_some() || name.contains(char::is_whitespace);
                // "Acme said", of Acme Foods.
                let whole = || Some(name).filter(|name| is_compound_name(name));
                let body = || people.body_called(name).or_else(whole).filter(|_| !sure);
                let body = body().map(|body| Person { organisation: Some(body), ..Person::default() });
                let titled = || people.only_titled(name);
                known.or(body).or_else(|| sure.then_some(given)).or_else(titled).map(|person| (person, Via::Inside))
            }
        },
        // "reagiu uma marisqueira": nobody who was named.
        (None, Some(_)) if mention.article == Article::Indefinite => Some((given, Via::Inside)),
        (None, Some(_))
            if mention.incoming
                && let Some(person) = people.in_headline() =>
        {
            Some((person, Via::Role))
        }
        // "ذكرت الحداد": in Arabic a surname may be what a smith is.
        (None, Some(role)) if role.starts_with("ال") && !role.contains(' ') && people.find(role).is_some() => {
            people.find(role).map(|person| (person, Via::Inside))
        }
        // "disse Bispo", of Ana Bispo: without an article it is no bishop.
        (None, Some(role))
            if role.starts_with(char::is_uppercase)
                && mention.tokens.len() == 1
                && mention.organisation.is_none()
                && people.all.iter().any(|known| known.last == role && known.first != role) =>
        {
            people.find(role).map(|person| (person, Via::Inside))
        }
        (None, Some(role)) if mention.titled && mention.agrees.is_none() && role.starts_with(char::is_lowercase) => {
            Some((given, Via::Inside))
        }
        (None, Some(role)) => {
            let mut known = people.in_role(role);
            let meant = match (known.next(), known.next()) {
                // "رئيسة الجامعة", where she is head of a certain university.
                (None, _) if let Some(known) = caseless_head(role).and_then(|head| only_in_role(head, people)) => {
                    Some(known)
                }
                // "دعا رئيس مجلس الإدارة الزوار إلى التمهل": where the role ends, nothing shows.
                (None, _) if let Some(known) = caseless_opening(role, people) => Some(known),
                (None, _) if let Some(known) = in_charge(role, people) => Some(known),
                // "nach den Worten des Kantonsingenieurs": a genitive.
                (None, _) if let Some(known) = genitive(role).and_then(|role| only_in_role(role, people)) => {
                    Some(known)
                }
                // "a enfermeira", who is "enfermeira-chefe"
                (None, _) if let Some(known) = people.in_joined_post(role) => Some(known),
                (None, _) if let Some(known) = people.head_of_compound(role) => Some(known),
                // "the neonatologist", who is medical director of neonatology
                (None, _) if let Some(known) = people.in_field(role).or_else(|| people.chief_of(role)) => Some(known),
                (None, _)
                    if let Some(known) = role_words::synonym(role).and_then(|role| only_in_role(role, people)) =>
                {
                    Some(known)
                }
                // "Minister of State Ruiz", who is Minister of State for Ports
                (None, _) if let Some(known) = people.called_in_office(role) => return Some((known, Via::Inside)),
                // "the Water Minister", who is Minister for Water
                (None, _) if let Some(known) = people.in_all_words(role) => Some(known),
                (None, _) if mention.article == Article::Unsure => None,
                // Nobody else has it: a spokesperson without a name. "A spokesperson for the guild" is one of a certain guild.
                (None, _) => {
                    let plain = |body: &str| body.starts_with(char::is_lowercase) && !body.contains(' ');
                    let whole = given.organisation.filter(|body| plain(body)).and_then(|body| {
                        let same = || recent.and_then(|last| last.organisation).filter(|_| is_general(body));
                        people.body(body).filter(|found| *found != body).or_else(same)
                    });
                    let organisation = whole.or(given.organisation);
                    return Some((Person { organisation, ..given }, Via::Inside));
                }
                (only, None) => only,
                // "the Chief Nurse" is not the deputy.
                _ => people.first_in_role(role).or_else(|| recent.filter(|recent| people::has_role(recent, role))),
            };
            meant.map(|person| (person, Via::Role))
        }
        (None, None) => {
            let body = mention.organisation?;
            // "the parish council", but "the Harbour Trust"
            let sort = body.rsplit(char::is_whitespace).next().is_some_and(|last| last.starts_with(char::is_lowercase));
            let whole = body.contains(char::is_whitespace) && !sort;
            let organisation = if whole { body } else { people.speaking(body)? };
            Some((Person { organisation: Some(organisation), ..given }, Via::Inside))
        }
    }
}

/// "des Kantonsingenieurs": a German noun, which has a capital.
fn genitive(role: &str) -> Option<&str> {
    role.strip_suffix('s').filter(|role| role.starts_with(char::is_uppercase) && !role.contains(' '))
}

/// "la titular de Patrimonio": the only one who is minister of it.
fn in_charge<'a>(role: &str, people: &People<'a>) -> Option<Person<'a>> {
    role.strip_prefix("titular ").and_then(|of| only_in_role(of, people))
}

/// The only one who has a role.
fn only_in_role<'a>(role: &str, people: &People<'a>) -> Option<Person<'a>> {
    let mut known = people.in_role(role);
    known.next().filter(|_| known.next().is_none())
}

/// "العوفي المكتبة": of two words with the article in Arabic the first is a surname, and the second no name.
fn verb_and_object(name: &str) -> Option<&str> {
    let (first, rest) = name.split_once(' ')?;
    (first.starts_with("ال") && rest.starts_with("ال")).then_some(first)
}

/// The first word of a role of several in a script without capitals.
fn caseless_opening<'a>(role: &str, people: &People<'a>) -> Option<Person<'a>> {
    let ends = role.rmatch_indices(' ').filter(|_| caseless::is_caseless(role)).map(|(end, _)| end);
    let mut openings = ends.filter_map(|end| role.get(..end)).filter(|opening| opening.contains(' '));
    openings.find_map(|opening| only_in_role(opening, people))
}

/// The first word of a role in a script without capitals.
fn caseless_head(role: &str) -> Option<&str> {
    role.split_once(' ').map(|(head, _)| head).filter(|head| caseless::is_caseless(head))
}

/// The one of several people with a name who has a role: "Mayor Ruiz" of two Ruizes.
fn in_role<'a>(name: &str, role: Option<&str>, people: &People<'a>) -> Option<Person<'a>> {
    let mut found = people.in_role(role?).filter(|person| person.name.is_some_and(|own| own.ends_with(name)));
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::{common_bodies, phrases, tokens};

    fn means<'a>(text: &'a str, subject: &'a str) -> Voice<'a> {
        let mut people = People::default();
        people.gather(text, &tokens::split(text, &[]));
        let tokens = tokens::split(subject, &[]);
        let mention = phrases::starting_at(subject, &tokens, 0)
            .or_else(|| common_bodies::ending_at(subject, &tokens, tokens.len() - 1))?;
        named(&mention, &mut people, None)
    }

    #[test]
    fn a_role_means_the_only_one_who_has_it() {
        let (person, via) = means("Mayor Ana Ruiz met Leo Park.", "the mayor").unwrap();
        assert_eq!((person.name, via), (Some("Ana Ruiz"), Via::Role));
        assert_eq!(means("Mayor Ana Ruiz met Mayor Leo Park.", "the mayor"), None);
    }

    #[test]
    fn one_of_two_with_a_surname_is_told_by_the_title() {
        let text = "Dr Ana Ruiz met Mr Leo Ruiz.";
        assert_eq!(means(text, "Dr Ruiz").unwrap().0.name, Some("Dr Ana Ruiz"));
        assert_eq!(means(text, "Mr Ruiz").unwrap().0.name, Some("Leo Ruiz"));
        assert_eq!(means(text, "Ruiz"), None);
    }

    #[test]
    fn a_name_after_a_preposition_is_known_once_somebody_is_called_by_it() {
        let text = "The idea came from Ana Ruiz, a nurse.";
        assert_eq!(means(text, "Ana").unwrap().0.role, Some("nurse"));
        assert_eq!(means(text, "Ruiz").unwrap().0.name, Some("Ana Ruiz"));
        assert_eq!(means(text, "Leo"), None);
    }

    #[test]
    fn a_word_for_a_body_means_the_only_one_with_it() {
        let body = |text: &'static str| means(text, "the council").and_then(|(body, _)| body.organisation);
        assert_eq!(body("The Lyall Council met."), Some("Lyall Council"));
        assert_eq!(body("Nobody met."), Some("council"));
        assert_eq!(body("The Lyall Council met the Otmoor Council."), None);
    }
}
