//! Who says each quotation that stands inside a paragraph.

use super::attribution::{Saying, Who};
use super::people::{People, Person};
use super::phrases::{Article, Mention};
use super::quoted::{Ending, Lead, Quotation};
use super::speakers::Voices;
use super::told::{Told, voice_between};
use super::voices::{Recent, Voice, is_pronoun, owned, voice_of};
use crate::release::Via;

impl<'a> Told<'a> {
    /// The quotations inside the paragraph: said by whoever is named right after, or before in the same sentence, or
    /// going on from the quotation before (“...,” said Ruiz. “...”).
    pub(super) fn speakers(&self, voices: &[Voice<'a>], people: &mut People<'a>, recent: &Recent<'a>) -> Voices {
        let mut found = Vec::new();
        let mut goes_on = false;
        let (mut used, mut told_by) = (None, None);
        let speaks = |index: &usize| self.sayings.get(*index).is_some_and(|(saying, _)| saying.speaks);
        let voice_at = |index: usize| voices.get(index).copied().flatten();
        for (index, quotation) in self.quotations.iter().enumerate() {
            // “It is done.” Ruiz added: “Go home.”
            let introduces = |saying: usize| {
                let apart = |next: &&Quotation| match quotation.ending {
                    Ending::Open => false,
                    Ending::Called => next.introduced,
                    Ending::Stopped => true,
                };
                let next = self.quotations.get(index + 1).filter(apart);
                next.is_some_and(|next| next.sentence == self.sayings[saying].0.sentence)
            };
            // Sayings are sorted by their verbs, so the two that matter stand beside the quotation.
            let at = self.sayings.partition_point(|(saying, _)| saying.last < quotation.next);
            let right_after = (at..at + 3)
                .find(|index| quotation.beside && speaks(index) && self.sayings[*index].0.first == quotation.next)
                .filter(|index| !introduces(*index));
            let before = (at.saturating_sub(5)..at).rev().find(speaks);
            let sentence = before.map(|index| self.sayings[index].0.sentence);
            let same = before.filter(|_| sentence == Some(quotation.sentence));
            let inner = quotation.inner.as_ref().and_then(|(who, post)| voice_between(who, *post, people, recent));
            let introduction = same.filter(|_| quotation.introduced);
            let right_after = right_after.filter(|_| introduction.is_none());
            let voice = if inner.is_some() {
                inner
            } else if let Some(index) = right_after.or(same) {
                // “...,” she said, “...”: the second goes on from the first.
                // (Two parts of what she said, after one verb, stand side by side.)
                let split = right_after.is_none() && used == Some(index);
                if right_after.is_some() {
                    used = Some(index);
                }
                // A word or two beside what is told already are a name or a term.
                let term = right_after.is_none() && told_by == Some(index) && quotation.words < 3;
                told_by = Some(index);
                voice_at(index)
                    .filter(|_| !term || split)
                    .map(|(person, via)| (person, if split { Via::Continued } else { via }))
            } else if let Some(voice) = self.led_to(quotation, at, people) {
                Some(voice)
            } else if sentence.is_some_and(|sentence| sentence + 1 == quotation.sentence) {
                let earlier = before.map(|index| self.teller(index)).and_then(voice_at);
                earlier.map(|(person, via)| (person, if goes_on { Via::Continued } else { via }))
            } else {
                let named = |voice: &(Person<'a>, Via)| voice.0.name.is_some();
                // A role means somebody only who is known for it.
                let meant = |index: &usize| {
                    let known = || voice_at(*index).is_some_and(|voice| named(&voice));
                    let who = self.sayings.get(*index).map(|(saying, _)| &saying.who);
                    !matches!(who, Some(Who::Named(mention)) if mention.name.is_none()) || known()
                };
                let subject = self.subject_before(quotation, at).filter(meant).and_then(voice_at);
                let later = || self.later(index, at).and_then(voice_at);
                let beside = || self.subject_beside(quotation, at).and_then(voice_at);
                let reported = || self.reported(quotation, at).filter(meant).and_then(voice_at);
                subject.or_else(later).or_else(beside).or_else(reported)
            };
            // Of two who say it together none is the one.
            let several = same.is_some_and(|index| matches!(self.sayings[index].0.who, Who::Several));
            let voice = voice.or_else(|| self.introduced(quotation, people).filter(|_| !several));
            let voice = voice.or_else(|| voice_of(&Who::Pronoun(quotation.pronoun?), people, recent));
            goes_on = voice.is_some();
            found.push((quotation.span, owned(voice)));
        }
        Voices(found, Vec::new())
    }

    /// "“...,” said Ruiz. The same relief with Leo Vale, a nurse: “...”": before a colon stands the name of one alone, of whom the
    /// sentence says no more.
    fn led_to(&self, quotation: &Quotation, at: usize, people: &People<'a>) -> Option<(Person<'a>, Via)> {
        let about = at.checked_sub(1).is_some_and(|at| self.sayings[at].0.sentence == quotation.sentence);
        if about || !quotation.introduced {
            return None;
        }
        let name = self.named.only_near(quotation.from, quotation.next)?;
        people.find(name).map(|person| (person, Via::Inside))
    }

    /// "The same relief at home with Ana Ruiz, a nurse: “...”": before a colon stands the name of one alone.
    fn introduced(&self, quotation: &Quotation, people: &People<'a>) -> Voice<'a> {
        if !quotation.introduced {
            return None;
        }
        let named = self.named.beside(quotation.next).and_then(|name| people.find(name));
        // (But "One listener told Ruiz: “...”" is what the listener says.)
        let meant = || self.named.meant_beside(quotation.next, people).filter(|_| quotation.lead != Lead::Told);
        named.or_else(meant).map(|person| (person, Via::Inside))
    }

    /// "It had been “a mess” from the start, said Ruiz.": who speaks is told at the end of the sentence.
    fn later(&self, index: usize, at: usize) -> Option<usize> {
        let quotation = self.quotations.get(index)?;
        let (saying, _) = self.sayings.get(at)?;
        let told = saying.speaks && saying.sentence == quotation.sentence && quotation.ending == Ending::Open;
        // They are in order, so another of the sentence stands beside it.
        let beside =
            |other: Option<usize>| other.and_then(|other| self.quotations.get(other)).map(|other| other.sentence);
        let alone =
            [index.checked_sub(1), Some(index + 1)].into_iter().all(|at| beside(at) != Some(quotation.sentence));
        (told && alone && saying.first >= quotation.next).then_some(at)
    }

    /// "Ruiz says the board asked hard questions. “...”": who speaks is the first, of whose words the second are told.
    fn teller(&self, index: usize) -> usize {
        let told = |before: &usize| {
            let (first, second) = (&self.sayings[*before].0, &self.sayings[index].0);
            first.speaks && first.sentence == second.sentence && second.first <= first.last + 2
        };
        index.checked_sub(1).filter(told).unwrap_or(index)
    }

    /// "Mr Ruiz has no doubt. “...”": whom the sentence before is about, where a quotation by itself has nobody who says it.
    fn subject_before(&self, quotation: &Quotation, at: usize) -> Option<usize> {
        let (saying, _) = self.sayings.get(at.checked_sub(1)?)?;
        // "She wants to see the figures. “...”"
        let named = match &saying.who {
            // "La cofondatrice a eu l’idée à dix-sept ans. « ... »"
            Who::Named(mention) => mention.name.is_some() || mention.article == Article::Definite,
            Who::Pronoun(_) | Who::Latter(_) => true,
            Who::Several | Who::Body(_) => false,
        };
        (named && saying.sentence + 1 == quotation.sentence && quotation.ending != Ending::Open).then_some(at - 1)
    }

    /// "Ruiz verteidigt den Umbau. Der Betrieb beweise, „dass es geht“.": whom the sentence before is about.
    fn reported(&self, quotation: &Quotation, at: usize) -> Option<usize> {
        // (What its own sentence is about is a thing: "Der Umbau".)
        let before = (at.saturating_sub(2)..at).rev().filter(|_| quotation.lead == Lead::Reported);
        let index = before.into_iter().find(|index| self.sayings[*index].0.sentence < quotation.sentence)?;
        let (saying, _) = &self.sayings[index];
        let person = matches!(&saying.who, Who::Named(mention) if mention.name.is_some() || mention.role.is_some());
        (person && saying.sentence + 1 == quotation.sentence).then_some(index)
    }

    /// "Der Präsident erwartet „weniger Verständnis und mehr Papier“": whom a sentence is about that has some words of theirs.
    fn subject_beside(&self, quotation: &Quotation, at: usize) -> Option<usize> {
        let (saying, _) = self.sayings.get(at.checked_sub(1)?)?;
        let who = match &saying.who {
            Who::Named(mention) => mention.name.is_some() || mention.role.is_some() || mention.organisation.is_some(),
            Who::Pronoun(_) | Who::Latter(_) => true,
            Who::Several | Who::Body(_) => false,
        };
        (who && saying.sentence == quotation.sentence && quotation.words > 3).then_some(at - 1)
    }

    /// Notes what is a body as the paragraph shows.
    pub(super) fn note_bodies(&self, people: &mut People<'a>) {
        // "Conservas Ruiz dice: «...». La empresa añade: «...»": the first is the same body.
        for (saying, _) in &self.sayings {
            if let Who::Named(Mention { name: None, role: None, organisation, .. }) = &saying.who {
                let taken =
                    |body: &&str| people.all.iter().any(|known| known.name == *body && known.person.role.is_none());
                people.add_body(organisation.filter(taken));
            }
        }
    }

    /// Notes whom a pronoun or the like may mean, of those whom the paragraph names.
    pub(super) fn note_meant(
        &self,
        saying: &Saying<'a>,
        meant_last: Option<Person<'a>>,
        people: &People<'a>,
        recent: &mut Recent<'a>,
    ) {
        // "The council asked Ms Ruiz for her view. “...,” she said."
        if meant_last.is_none()
            && is_pronoun(&saying.who)
            && let Some(person) = self.named.meant(saying.first, people)
        {
            recent.push(person);
        }
        // "The ship Aurora Jane, whose skipper, Ana Ruiz, took no fee. “...,” she said."
        if meant_last.is_none()
            && is_pronoun(&saying.who)
            && let Some(person) = self.named.posted_before(saying.first, people)
        {
            recent.push(person);
        }
        // "Among them is the trainee Ana Ruiz, who works with Dr Leo Vale. “...,” she said."
        // "Ana Ruiz and Leo Vale run it. “...,” she says. “...,” he says."
        if let Who::Pronoun(gender) = saying.who
            && meant_last.is_none_or(|last| !people.gender(&last).fits(gender))
            && let Some(person) = self.named.gendered_before(saying.first, gender, people)
        {
            recent.push(person);
        }
        // "La alcaldesa entregó el premio a Leo Vale. «...», dijo este.": whoever was named last.
        if let Who::Latter(gender) = saying.who
            && let Some(person) = self.named.latest(saying.first, gender, people)
        {
            recent.push(person);
        }
    }
}
