//! Step 7: who says each quotation. Where the text does not tell, nobody does: a guess is worse than a gap.

use super::after::{introduced_after, owned_after, said_after, signed};
use super::attribution::{self, Saying, Who};
use super::body::Piece;
use super::caseless;
use super::people::{Named, People, Person};
use super::phrases::Mention;
use super::posts::{self, Post};
use super::quotations::Span;
use super::quoted::{Ending, Quotation};
use super::tokens::{self, Next, Token};
use super::voices::{Recent, Voice, has_role, is_pronoun, voice_of};
use crate::release::{Speaker, Via};

/// The quotations of a piece with their speakers and how these were found: of a paragraph all that stand in it, of a
/// stand-alone quote one.
#[derive(Debug, Default)]
pub(super) struct Voices(pub(super) Vec<(Span, Option<(Speaker, Via)>)>);

/// What a paragraph says about speakers, by itself: names are not resolved yet.
#[derive(Default)]
pub(super) struct Told<'a> {
    /// The one whom it names by the full name, and the last word of that, if there is only one.
    pub(super) named: Named<'a>,
    pub(super) quotations: Vec<Quotation<'a>>,
    /// The number of its last sentence.
    last_sentence: usize,
    /// Whether its last words are a quotation's, or say who said it.
    ends_quoted: bool,
    /// With the roles that the paragraph gives to those who speak.
    pub(super) sayings: Vec<(Saying<'a>, Post<'a>)>,
}

impl<'a> Told<'a> {
    /// What a paragraph says.
    pub(super) fn of(text: &'a str, spans: &[Span], tokens: &[Token]) -> Self {
        let mut told = Self::default();
        for saying in attribution::find(text, spans, tokens) {
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
            told.quotations.push(Quotation {
                span: *span,
                inner: attribution::between(text, *span),
                sentence: before
                    .map_or(0, |before| tokens::sentence_after(text, before, stops.from(before.end) < span.start)),
                next,
                introduced: text.get(..span.start).is_some_and(|before| before.trim_end().ends_with(':')),
                ending: Ending::of(text.get(span.start..span.end).unwrap_or_default()),
                beside: tokens.get(next).is_none_or(|token| partings.from(span.end) >= token.start),
            });
        }
        told
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
    fn voices(&self, people: &mut People<'a>, recent: &mut Recent<'a>) -> Vec<Voice<'a>> {
        let mut voices: Vec<Voice> = Vec::new();
        // Whether somebody else has spoken after the only name.
        let mut spoken_since = false;
        for (index, (saying, post)) in self.sayings.iter().enumerate() {
            if let Who::Named(mention) = &saying.who {
                // Where there are no capitals, a subject is not known for a name before.
                let caseless = mention.name.is_some_and(|name| name.chars().next().is_some_and(caseless::is_letter));
                if saying.speaks {
                    people.add(mention, *post);
                } else if caseless {
                    people.add(mention, Post { role: mention.role, organisation: mention.organisation });
                }
            }
            // "The court heard Ana Ruiz. “I was there,” she said.": the only name before the pronoun.
            let named =
                self.named.only.filter(|(_, last)| is_pronoun(&saying.who) && *last < saying.first && !spoken_since);
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
            if let Some((person, _)) = voice
                && (person.name.is_some() || saying.speaks)
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
            voices.push(voice);
        }
        voices
    }

    /// The quotations inside the paragraph: said by whoever is named right after, or before in the same sentence, or
    /// going on from the quotation before (“...,” said Ruiz. “...”).
    fn speakers(&self, voices: &[Voice<'a>], people: &mut People<'a>) -> Voices {
        let mut found = Vec::new();
        let mut goes_on = false;
        let mut used = None;
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
            let inner = quotation.inner.as_ref().and_then(|who| voice_of(who, people, &Recent::default()));
            let introduction = same.filter(|_| quotation.introduced);
            let right_after = right_after.filter(|_| introduction.is_none());
            let voice = if inner.is_some() {
                inner
            } else if let Some(index) = right_after.or(same) {
                // “...,” she said, “...”: the second goes on from the first.
                let split = right_after.is_none() && used == Some(index);
                used = Some(index);
                voice_at(index).map(|(person, via)| (person, if split { Via::Continued } else { via }))
            } else if sentence.is_some_and(|sentence| sentence + 1 == quotation.sentence) {
                let earlier = before.map(|index| self.teller(index)).and_then(voice_at);
                earlier.map(|(person, via)| (person, if goes_on { Via::Continued } else { via }))
            } else {
                let told = self.subject_before(quotation, at).or_else(|| self.later(index, at));
                told.and_then(voice_at)
            };
            let voice = voice.or_else(|| self.introduced(quotation, people));
            goes_on = voice.is_some();
            found.push((quotation.span, owned(voice)));
        }
        Voices(found)
    }

    /// "The same relief at home with Ana Ruiz, a nurse: “...”": before a colon stands the name of one alone.
    fn introduced(&self, quotation: &Quotation, people: &People<'a>) -> Voice<'a> {
        let name = self.named.beside(quotation.next).filter(|_| quotation.introduced)?;
        people.find(name).map(|person| (person, Via::Inside))
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
        let named = matches!(&saying.who, Who::Named(mention) if mention.name.is_some());
        (named && saying.sentence + 1 == quotation.sentence && quotation.ending != Ending::Open).then_some(at - 1)
    }

    /// Who alone is named by a paragraph in which nobody says anything, or whom its last sentence is about.
    fn named_alone(&self, voices: &[Voice<'a>], people: &People<'a>) -> Voice<'a> {
        if self.sayings.iter().any(|(saying, _)| saying.speaks) {
            return None;
        }
        // Of several, the one of the last sentence.
        let name = self.named.only.map(|(name, _)| name).or(self.named.last);
        let named = name.and_then(|name| people.find(name)).map(|person| (person, Via::Before));
        named.or_else(|| self.last_subject(voices).map(|person| (person, Via::Before)))
    }

    /// Whether the last sentence is about somebody whom it names in full.
    fn introduces_somebody(&self) -> bool {
        self.sayings.last().is_some_and(|(last, _)| matches!(&last.who, Who::Named(mention) if mention.is_full()))
    }

    /// Whom the last sentence is about, if it says nothing of what somebody says: "Its chair, Ana Ruiz, was born there."
    fn last_subject(&self, voices: &[Voice<'a>]) -> Option<Person<'a>> {
        let (last, _) = self.sayings.last().filter(|(last, _)| last.sentence == self.last_sentence && !last.speaks)?;
        let named = matches!(&last.who, Who::Named(mention) if mention.name.is_some() || mention.role.is_some());
        let (person, _) = voices.last().copied().flatten().filter(|_| named)?;
        Some(person).filter(|person| person.name.is_some_and(|name| name.contains(char::is_whitespace)))
    }

    /// Who is named last as a speaker.
    fn last_voice<'v>(&self, voices: &[Voice<'v>]) -> Voice<'v> {
        let last = self.sayings.iter().rposition(|(saying, _)| saying.speaks)?;
        let (person, via) = voices.get(last).copied().flatten()?;
        // Where the paragraph ends with their words, the next quotation goes on with them.
        if self.ends_quoted {
            return Some((person, Via::Continued));
        }
        Some((person, if via == Via::Inside { Via::Before } else { via }))
    }
}

/// Finds the speakers of every piece, in the order of the text, since pronouns look back.
pub(super) fn resolve<'a>(pieces: &'a [Piece], told: &[Told<'a>], people: &mut People<'a>) -> Vec<Voices> {
    let mut recent = Recent::default();
    // Who spoke last in the paragraph right before, and who spoke in the quote right before.
    let mut before: Voice = None;
    let mut quoted: Voice = None;
    let mut spoke_before = false;
    let mut voices = Vec::with_capacity(pieces.len());
    let all = told;
    for (index, (piece, told)) in pieces.iter().zip(told).enumerate() {
        let (last_before, last_quoted) = (before.take(), quoted.take());
        voices.push(match piece {
            Piece::Paragraph(_) => {
                let heard = told.voices(people, &mut recent);
                let introduced = told.last_subject(&heard).filter(|_| told.introduces_somebody());
                let spoke = introduced.map(|person| (person, Via::Before)).or_else(|| told.last_voice(&heard));
                spoke_before = spoke.is_some();
                before = spoke.or_else(|| told.named_alone(&heard, people));
                // "One of them is Ana Ruiz, who ..." comes before "“...,” she said."
                if let (None, Some((person, _))) = (spoke, before) {
                    recent.push(person);
                }
                told.speakers(&heard, people)
            }
            Piece::Quote { by, .. } => {
                quoted = match by {
                    Some(by) => Some(signed(&by.words, people)),
                    None => said_after(pieces.get(index + 1), people, &recent)
                        .or_else(|| owned_after(pieces.get(index + 1), people))
                        .or(last_before.filter(|_| spoke_before || has_role(last_before)))
                        .or(last_quoted.map(|(person, _)| (person, Via::Continued)))
                        .or_else(|| introduced_after(pieces.get(index + 1), all.get(index + 1), people))
                        .or(last_before),
                };
                if let Some((person, _)) = quoted {
                    recent.push(person);
                }
                Voices(vec![(Span { start: 0, end: 0, closed: true }, owned(quoted))])
            }
            _ => Voices::default(),
        });
    }
    voices
}

/// For text where speakers are not asked for.
pub(super) fn nobody(pieces: &[Piece]) -> Vec<Voices> {
    pieces.iter().map(|_| Voices::default()).collect()
}

fn owned(voice: Voice) -> Option<(Speaker, Via)> {
    voice.map(|(person, via)| (person.speaker(), via))
}
