//! Somebody who was named before, by what nobody has been called: "the veteran striker", "la médica", "der Geistliche"; and such words
//! beside a name.

use super::clauses::is_parent;
use super::gender::Gender;
use super::grammar::{is_role, is_tight};
use super::people::{People, Person};
use super::phrases::{Article, Mention};
use super::tokens::{Token, is_capital, word};
use super::voices::{Recent, Voice};
use super::words::{self, CALLINGS};
use crate::release::Via;

/// What somebody is by chance: of whom a post is known is not called so.
const BYSTANDERS: [&str; 25] = [
    "achbar",
    "achbarin",
    "unde",
    "undin",
    "euge",
    "eugin",
    "nrufer",
    "nruferin",
    "ahrer",
    "ahrerin",
    "assant",
    "assantin",
    "nwohner",
    "nwohnerin",
    "voisin",
    "voisine",
    "témoin",
    "vecina",
    "vecino",
    "vizinha",
    "vizinho",
    "testigo",
    "testemunha",
    "conductor",
    "motorista",
];

impl<'a> Recent<'a> {
    /// "The veteran striker", "la médica": whoever was named last, by what nobody has been called before.
    pub(super) fn called(&self, role: &str, agrees: Option<Gender>, people: &People<'a>) -> Option<Person<'a>> {
        if is_epithet(role) {
            return self.last().filter(|last| last.name.is_some() && last.role.is_none());
        }
        let gender = agrees.unwrap_or_default().or(|| Gender::of_role(role));
        if is_calling(role) || is_parent(role) {
            // (After "a mother of three", "the mother" is nobody who has a name.)
            let noun = role.rsplit(' ').next().unwrap_or(role);
            let same = |person: &&Person| person.role.is_some_and(|own| own.split(' ').any(|word| word == noun));
            let fits = |person: &&Person| person.name.is_some() && people.gender(person).fits(gender);
            let latest = self.all.iter().rev();
            latest
                .clone()
                .find(same)
                .or_else(|| latest.clone().find(fits))
                .copied()
                .filter(|person| person.name.is_some())
        } else {
            None
        }
    }

    /// "Dr Ruiz, who ran the ward for 40 years, agreed. “...,” the retired physician said.": whom a role means that is nobody’s
    /// by the text.
    pub(super) fn by_epithet(
        &self,
        voice: Voice<'a>,
        mention: &Mention<'a>,
        (meant_last, near): (Option<Person<'a>>, Option<Person<'a>>),
        people: &People<'a>,
    ) -> Voice<'a> {
        let nobodys = match voice {
            None => mention.article == Article::Unsure,
            // "Petra Ruiz war zu Gast. „...“, sagte die Leiterin des Museums."
            Some((Person { name: None, role: Some(_), organisation }, Via::Inside)) => {
                let definite = matches!(mention.article, Article::Definite | Article::Unsure);
                definite && (organisation.is_none() || mention.agrees.is_some_and(|it| it != Gender::Unknown))
            }
            _ => false,
        };
        let Some(role) = mention.role.filter(|_| nobodys && mention.name.is_none()) else { return voice };
        // "sostuvo la autoridad": a word that has one gender for everybody.
        let anybody =
            role.split(' ').any(|word| matches!(word, "autoridad" | "autoridade" | "figura" | "personalidad"));
        let own = || mention.agrees.unwrap_or_default().or(|| Gender::of_role(role));
        let gender = if anybody { Gender::Unknown } else { own() };
        let bystander = BYSTANDERS.iter().any(|ending| role.ends_with(ending));
        // In English only of somebody of whom no role is known.
        let fits = |person: &Person| {
            person.name.is_some()
                && (person.role.is_none() || mention.agrees.is_some() && mention.organisation.is_none() && !bystander)
                && people.gender(person).fits(gender)
        };
        let recent = || self.last().filter(|_| mention.agrees.is_some());
        // "... par une ancienne contrôleuse, Anne Roux. « ... », confirme la nouvelle gérante."
        let near = near.filter(|_| mention.agrees.is_some() && meant_last.is_none());
        let meant = near.or(meant_last).or_else(recent).filter(fits);
        meant.map(|person| (person, Via::Role)).or(voice)
    }
}

/// Whether a role says of somebody what every reader of sports news knows, as in "the veteran striker said".
pub(super) fn is_epithet(role: &str) -> bool {
    role.starts_with("veteran ")
        || matches!(
            role.rsplit(' ').next().unwrap_or_default(),
            "striker"
                | "midfielder"
                | "defender"
                | "winger"
                | "forward"
                | "goalkeeper"
                | "batter"
                | "bowler"
                | "all-rounder"
                | "prop"
                | "flanker"
                | "fly-half"
                | "sprinter"
                | "swimmer"
                | "rider"
                | "jockey"
                | "golfer"
                | "boxer"
                | "novelist"
                | "teenager"
                | "pensioner"
        )
}

/// Whether a word is a calling by which somebody named before is called again, as is good style where names are not repeated.
pub(super) fn is_calling(role: &str) -> bool {
    let first = role.split(' ').next().unwrap_or_default();
    let bare = first.rsplit('-').next().unwrap_or(first);
    // "the retired physician"
    let last = role.rsplit(' ').next().unwrap_or_default();
    [bare, last, role].iter().any(|own| words::has(CALLINGS, own))
}

/// The name behind an article and a calling: "la bióloga Ana Ruiz", "der Biologin Ana Ruiz".
pub(super) fn name_behind(text: &str, tokens: &[Token], article: usize) -> Option<usize> {
    let calling = article + 1;
    let this = word(text, tokens, calling);
    let led = matches!(word(text, tokens, article), "la" | "el" | "le" | "l" | "o" | "a" | "die" | "der" | "the");
    let known = is_role(tokens, calling) || is_calling(this);
    let named = is_capital(tokens, calling + 1) && is_capital(tokens, calling + 2);
    (led && known && named && is_tight(text, tokens, calling)).then_some(calling + 1)
}
