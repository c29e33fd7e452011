//! What a paragraph says about speakers, by itself, and whom it then means.

use super::attribution::{self, Saying, Who};
use super::caseless;
use super::gender::Gender;
use super::hindsight;
use super::meant_bodies;
use super::named::Named;
use super::next::Next;
use super::people::{People, Person};
use super::phrases::Mention;
use super::posts::{self, Post};
use super::quotations::Span;
use super::quoted::{Ending, Lead, Quotation, pronoun_before};
use super::tokens::{self, Token};
use super::voices::{Recent, Voice, is_pronoun, voice_of};
use super::whose;
use crate::release::Via;

/// What a paragraph says about speakers, by itself: names are not resolved yet.
#[derive(Default)]
pub(super) struct Told<'a> {
    /// The one whom it names by the full name, and the last word of that, if there is only one.
    pub(super) named: Named<'a>,
    pub(super) quotations: Vec<Quotation<'a>>,
    /// The number of its last sentence.
    last_sentence: usize,
    /// How many words it has.
    words: usize,
    /// Whether its last words are a quotation's, or say who said it.
    ends_quoted: bool,
    /// With the roles that the paragraph gives to those who speak.
    pub(super) sayings: Vec<(Saying<'a>, Post<'a>)>,
    /// What the items of a list say, each by itself.
    pub(super) items: Vec<Told<'a>>,
}

impl<'a> Told<'a> {
    /// What a paragraph says.
    pub(super) fn of(text: &'a str, spans: &[Span], tokens: &[Token]) -> Self {
        let mut told = Self::default();
        for mut saying in attribution::find(text, spans, tokens) {
            meant_bodies::resolve(text, tokens, &mut saying);
            let post = match &saying.who {
                Who::Named(mention) if saying.speaks => posts::post_of(text, tokens, mention),
                _ => Post::default(),
            };
            told.sayings.push((saying, post));
        }
        told.ends_quoted = spans
            .last()
            .is_some_and(|last| text.get(last.end..).is_some_and(|rest| !rest.contains(char::is_alphanumeric)))
            || told.ends_with_saying(spans, tokens);
        told.last_sentence = tokens.last().map_or(0, |last| last.sentence);
        let mut stops = Next::new(text, &tokens::STOPS);
        let mut partings = Next::new(text, &['.', '!', '?', ';', ':', '“', '"', '«', '‘']);
        for span in spans {
            let next = tokens.partition_point(|token| token.start < span.start);
            let before = next.checked_sub(1).and_then(|before| tokens.get(before));
            let introduced = text.get(..span.start).is_some_and(|before| before.trim_end().ends_with(':'));
            let sentence =
                before.map_or(0, |before| tokens::sentence_after(text, before, stops.from(before.end) < span.start));
            told.quotations.push(Quotation {
                span: *span,
                inner: whose::between(text, *span),
                sentence,
                from: tokens.partition_point(|token| token.sentence < sentence).min(next),
                next,
                introduced,
                lead: Lead::of(text, tokens, next, introduced),
                pronoun: if introduced { pronoun_before(text, tokens, next) } else { None },
                ending: Ending::of(text.get(span.start..span.end).unwrap_or_default()),
                words: text.get(span.start..span.end).map_or(0, |quoted| quoted.split_whitespace().take(4).count()),
                beside: tokens.get(next).is_none_or(|token| partings.from(span.end) >= token.start)
                    || hindsight::points_back(text, tokens, next),
            });
        }
        told
    }

    /// Notes whom the paragraph names.
    pub(super) fn names(&mut self, named: Named<'a>, tokens: &[Token]) {
        (self.named, self.words) = (named, tokens.len());
    }

    /// Whether the last sentence is a quotation with who said it: “They were lucky,” Ruiz says.
    fn ends_with_saying(&self, spans: &[Span], tokens: &[Token]) -> bool {
        let (Some(span), Some((saying, _)), Some(last)) = (spans.last(), self.sayings.last(), tokens.last()) else {
            return false;
        };
        let next = tokens.partition_point(|token| token.start < span.end);
        saying.speaks && saying.first == next && saying.sentence == last.sentence
    }

    /// "“...,” said Mia.": right after what is said, one word that nobody else is called by is a name.
    fn beside(&self, saying: &Saying<'a>, people: &People<'a>) -> Voice<'a> {
        let Who::Named(mention) = &saying.who else { return None };
        let single = |name: &&str| !name.contains(char::is_whitespace) && mention.role.is_none();
        let name = mention.name.filter(|_| saying.speaks).filter(single)?;
        // Quotations are in order, and so is what stands after them.
        let first = self.quotations.partition_point(|quotation| quotation.next < saying.first);
        let after = self.quotations.get(first..).unwrap_or_default();
        let said =
            after.iter().take_while(|quotation| quotation.next == saying.first).any(|quotation| quotation.beside);
        if !said || people.knows(name) {
            return None;
        }
        let body = people.body(name).filter(|body| *body != name);
        let person = Person { name: Some(name).filter(|_| body.is_none()), organisation: body, role: None };
        Some((person, Via::Inside))
    }

    /// "Ruiz said she agreed “...”": the pronoun right after a verb of speech means its subject.
    fn goes_on(&self, index: usize) -> bool {
        let (Some((saying, _)), Some((before, _))) =
            (self.sayings.get(index), index.checked_sub(1).and_then(|before| self.sayings.get(before)))
        else {
            return false;
        };
        before.speaks
            && matches!(saying.who, Who::Pronoun(_))
            && saying.sentence == before.sentence
            && (before.last + 1..=before.last + 2).contains(&saying.first)
    }

    /// Whom the paragraph's sayings mean, in their order.
    pub(super) fn voices(&self, people: &mut People<'a>, recent: &mut Recent<'a>) -> Vec<Voice<'a>> {
        let mut voices: Vec<Voice> = Vec::new();
        recent.next_paragraph();
        self.note_bodies(people);
        // Whom the last saying means that means anybody.
        let mut meant_last = None;
        // Whether somebody else has spoken after the only name.
        let mut spoken_since = false;
        let mut heard = 0;
        for (index, (saying, post)) in self.sayings.iter().enumerate() {
            if let Some(person) = self.hear_between(&mut heard, saying.first, people, recent) {
                meant_last = Some(person);
            }
            if let Who::Named(mention) = &saying.who {
                // Where there are no capitals, a subject is not known for a name before.
                let caseless = mention.name.is_some_and(|name| name.chars().next().is_some_and(caseless::is_letter));
                if saying.speaks {
                    people.add(mention, *post);
                } else if caseless {
                    people.add(mention, Post { role: mention.role, organisation: mention.organisation, other: None });
                }
            }
            // "The court heard Ana Ruiz. “I was there,” she said.": the only name before the pronoun.
            // Whom the sentence is about is meant before others: "Ruiz thanked Leo Vale, who she said had helped."
            let about = index.checked_sub(1).is_some_and(|before| {
                let (before, _) = &self.sayings[before];
                before.sentence == saying.sentence && voices.last().is_some_and(Option::is_some)
            });
            self.note_meant(saying, meant_last, people, recent);
            // "“...,” said Ruiz. The door was opened by Leo Vale, a porter. “...,” he said.": who was named since.
            let since = index.checked_sub(1).and_then(|before| {
                let (before, _) = &self.sayings[before];
                let apart = before.speaks && before.sentence < saying.sentence;
                let meant = apart && matches!(saying.who, Who::Pronoun(_));
                let name = self.named.one_between(before.last, saying.first).filter(|_| meant)?;
                people.find(name).filter(|person| person.role.is_some())
            });
            if let Some(person) = since {
                recent.push(person);
            }
            // "Ruiz founded it with her partner, Leo Vale. She wrote ...": whom the text calls "she" is meant, not whoever it may.
            let told = |gender: Gender| {
                let last = voices.last().copied().flatten().map(|(person, _)| person);
                gender != Gender::Unknown
                    && last.is_some_and(|last| last.name.is_some() && people.gender(&last) == gender)
            };
            let unsure = |name: &str| people.find(name).is_some_and(|other| people.gender(&other) == Gender::Unknown);
            let named = self.named.only_before(saying.first);
            let named =
                named.filter(|(name, _)| !matches!(saying.who, Who::Pronoun(gender) if told(gender) && unsure(name)));
            let named = named.filter(|_| is_pronoun(&saying.who) && !spoken_since && !about);
            if let Some(person) = named.and_then(|(name, _)| people.find(name)) {
                recent.push(person);
            }
            // "Her mother, Ana Ruiz, was there. “I cried,” Ruiz said.": of two with the surname, the one who stands beside.
            if let Who::Named(Mention { name: Some(name), .. }) = &saying.who
                && let Some(person) = self.named.nearest(name, saying.first).and_then(|name| people.find(name))
            {
                recent.push(person);
            }
            let voice = if self.goes_on(index) {
                voices.last().copied().flatten()
            } else {
                voice_of(&saying.who, people, recent).or_else(|| self.beside(saying, people))
            };
            // "A retired teacher lost her savings. “...,” she said."
            let nobody = matches!(&saying.who, Who::Named(mention) if mention.titled && mention.name.is_none());
            // "Dr Ruiz, who ran the ward for 40 years, agreed. “...,” the retired physician said.": of whom no role is known.
            let voice = match &saying.who {
                Who::Named(mention) => {
                    let near = self.named.only_before(saying.first).filter(|_| mention.name.is_none());
                    let near = near.and_then(|(name, _)| people.find(name));
                    recent.by_epithet(voice, mention, (meant_last, near), people)
                }
                _ => voice,
            };
            if let Some((person, _)) = voice {
                recent.note_body(person);
            }
            if let Some((person, _)) = voice
                && (person.name.is_some() || saying.speaks || nobody)
            {
                // “...,” he said: whoever that was is no "she" later.
                if let Who::Pronoun(gender) = saying.who {
                    people.is(&person, gender);
                }
                recent.push(person);
            }
            if let (Some((only, last)), Some((Person { name: Some(name), .. }, _))) = (self.named.only, voice) {
                spoken_since |= saying.first > last && !only.ends_with(name);
            }
            meant_last = voice.map(|(person, _)| person).or(meant_last);
            voices.push(voice);
        }
        self.hear_between(&mut heard, usize::MAX, people, recent);
        voices
    }

    /// Notes who speaks between the words of the quotations that end before a word: "« ..., dit Anne Roux. ... » Elle ajoute".
    fn hear_between(
        &self,
        heard: &mut usize,
        until: usize,
        people: &mut People<'a>,
        recent: &mut Recent<'a>,
    ) -> Option<Person<'a>> {
        let mut last = None;
        while let Some(quotation) = self.quotations.get(*heard).filter(|quotation| quotation.next <= until) {
            *heard += 1;
            let Some((who, post)) = &quotation.inner else { continue };
            if let Some((person, _)) = voice_between(who, *post, people, recent) {
                recent.push(person);
                last = Some(person);
            }
        }
        last
    }

    /// Who alone is named by a paragraph in which nobody says anything, or whom its last sentence is about.
    pub(super) fn named_alone(&self, voices: &[Voice<'a>], people: &People<'a>) -> Voice<'a> {
        if self.sayings.iter().any(|(saying, _)| saying.speaks) {
            return None;
        }
        // Of several, the one of the last sentence.
        let name = self.named.only.map(|(name, _)| name).or(self.named.last);
        let named = name.and_then(|name| people.find(name)).map(|person| (person, Via::Before));
        let meant = || self.named.meant(usize::MAX, people);
        // "Among them was that of Ana Ruiz, a nurse, of the House of Bread": of several, the one of whom a role is known.
        let posted = || self.named.posted_before(usize::MAX, people);
        named.or_else(|| self.last_subject(voices).or_else(meant).or_else(posted).map(|person| (person, Via::Before)))
    }

    /// Who is named by its last words, in full: "three promises, read out by the director, Leo Vale:"
    pub(super) fn ends_with_name(&self, people: &People<'a>) -> Option<Person<'a>> {
        self.named.ending_at(self.words.checked_sub(1)?).and_then(|name| people.find(name))
    }

    /// Who is named with a role by the last sentence alone, after what somebody else says: "The method is that of student Leo
    /// Vale."
    pub(super) fn named_later(&self, people: &People<'a>) -> Option<Person<'a>> {
        let later = self.sayings.iter().all(|(saying, _)| !saying.speaks || saying.sentence < self.last_sentence);
        let name = self.named.last.filter(|_| later && !self.ends_quoted)?;
        people.find(name).filter(|person| person.role.is_some())
    }

    /// Whether the last sentence is about somebody whom it names in full.
    pub(super) fn introduces_somebody(&self) -> bool {
        self.sayings.last().is_some_and(|(last, _)| matches!(&last.who, Who::Named(mention) if mention.is_full()))
    }

    /// Whom the last sentence is about, if it says nothing of what somebody says: "Its chair, Ana Ruiz, was born there."
    pub(super) fn last_subject(&self, voices: &[Voice<'a>]) -> Option<Person<'a>> {
        let (last, _) = self.sayings.last().filter(|(last, _)| last.sentence == self.last_sentence && !last.speaks)?;
        let named = match &last.who {
            Who::Named(mention) => mention.name.is_some() || mention.role.is_some(),
            // "Will the captain bowl? She would not be drawn."
            Who::Pronoun(_) | Who::Latter(_) => true,
            Who::Several | Who::Body(_) => false,
        };
        let (person, _) = voices.last().copied().flatten().filter(|_| named)?;
        // "One picker, who asked not to be named, lost £92."
        let nobody = matches!(&last.who, Who::Named(mention) if mention.titled && mention.name.is_none());
        Some(person).filter(|person| nobody || person.name.is_some_and(|name| name.contains(char::is_whitespace)))
    }

    /// Who is named last as a speaker.
    pub(super) fn last_voice<'v>(&self, voices: &[Voice<'v>]) -> Voice<'v> {
        let last = self.sayings.iter().rposition(|(saying, _)| saying.speaks)?;
        let (person, via) = voices.get(last).copied().flatten()?;
        // Where the paragraph ends with their words, the next quotation goes on with them.
        if self.ends_quoted {
            return Some((person, Via::Continued));
        }
        Some((person, if via == Via::Inside { Via::Before } else { via }))
    }
}

/// Who speaks between the words of a quotation.
pub(super) fn voice_between<'a>(
    who: &Who<'a>,
    post: Post<'a>,
    people: &mut People<'a>,
    recent: &Recent<'a>,
) -> Voice<'a> {
    if let Who::Named(mention) = who {
        people.add(mention, post);
    }
    voice_of(who, people, recent)
}
