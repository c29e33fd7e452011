//! Step 7: who says each quotation. Where the text does not tell, nobody does: a guess is worse than a gap.

use super::attribution::{self, Saying, Who};
use super::body::Piece;
use super::people::{self, People};
use super::phrases::{self, Mention};
use super::quotations::{self, Span};
use super::tokens::{self, Token};
use crate::release::{Speaker, Via};

/// A speaker and how it was found.
pub(super) type Voice = Option<(Speaker, Via)>;

/// The quotations of a piece: of a paragraph all that stand in it, of a stand-alone quote one.
#[derive(Debug, Default)]
pub(super) struct Voices(pub(super) Vec<(Span, Voice)>);

/// What a paragraph says about speakers, resolved.
#[derive(Default)]
struct Told {
    spans: Vec<Span>,
    tokens: Vec<Token>,
    sayings: Vec<(Saying, Voice)>,
}

/// Finds the speakers of every piece, in the order of the text, since pronouns look back.
pub(super) fn resolve(pieces: &[Piece], people: &mut People) -> Vec<Voices> {
    let mut recent: Option<Speaker> = None;
    let mut before = Told::default();
    let mut voices: Vec<Voices> = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let mut told = Told::default();
        let found = match piece {
            Piece::Paragraph(paragraph) => {
                told = listen(&paragraph.words, people, &mut recent);
                in_paragraph(&paragraph.words, &told)
            }
            Piece::Quote { by, .. } => {
                let next = pieces.get(index + 1);
                let voice = match by {
                    Some(by) => signed(&by.words, people),
                    None => after(next, people, recent.as_ref())
                        .or_else(|| last_voice(&before))
                        .or_else(|| going_on(index, pieces, &voices)),
                };
                if let Some((speaker, _)) = &voice {
                    recent = Some(speaker.clone());
                }
                vec![(Span { start: 0, end: 0, closed: true }, voice)]
            }
            _ => Vec::new(),
        };
        before = told;
        voices.push(Voices(found));
    }
    voices
}

/// For text where speakers are not asked for.
pub(super) fn nobody(pieces: &[Piece]) -> Vec<Voices> {
    pieces.iter().map(|_| Voices::default()).collect()
}

fn listen(text: &str, people: &mut People, recent: &mut Option<Speaker>) -> Told {
    let spans = quotations::spans(text);
    let tokens = tokens::split(text, &spans);
    let sayings = attribution::find(text, &spans, &tokens);
    let sayings = sayings
        .into_iter()
        .map(|saying| {
            if let (Who::Named(mention), true) = (&saying.who, saying.speaks) {
                people.add(text, &tokens, mention);
            }
            let voice = voice_of(&saying.who, people, recent.as_ref());
            if let Some((speaker, _)) = &voice
                && (speaker.name.is_some() || saying.speaks)
            {
                *recent = Some(speaker.clone());
            }
            (saying, voice)
        })
        .collect();
    Told { spans, tokens, sayings }
}

/// Whom a subject means. `Via::Inside` stands for "named"; the caller knows where.
fn voice_of(who: &Who, people: &People, recent: Option<&Speaker>) -> Voice {
    match who {
        Who::Pronoun => recent.or(people.only()).map(|speaker| (speaker.clone(), Via::Pronoun)),
        Who::Named(mention) => named(mention, people, recent),
    }
}

fn named(mention: &Mention, people: &People, recent: Option<&Speaker>) -> Voice {
    let given =
        Speaker { name: mention.name.clone(), role: mention.role.clone(), organisation: mention.organisation.clone() };
    match (&mention.name, &mention.role) {
        (Some(name), _) => match people.find(name) {
            Some(known) => Some((known.clone(), Via::Inside)),
            // One capitalised word may be a place; with a title or a role it is a name.
            None if mention.titled || mention.role.is_some() || name.contains(char::is_whitespace) => {
                Some((given, Via::Inside))
            }
            None => None,
        },
        (None, Some(role)) => {
            let mut known = people.in_role(role);
            let meant = match (known.next(), known.next()) {
                (None, _) => Some(&given),
                (Some(only), None) => Some(only),
                _ => recent.filter(|recent| people::has_role(recent, role)),
            };
            meant.map(|speaker| (speaker.clone(), Via::Role))
        }
        (None, None) => mention.organisation.is_some().then_some((given, Via::Inside)),
    }
}

/// The quotations inside a paragraph: said by whoever is named right after, or before in the same sentence, or going on
/// from the quotation before (“...,” said Ruiz. “...”).
fn in_paragraph(text: &str, told: &Told) -> Vec<(Span, Voice)> {
    let sentences = tokens::sentences_of(text, &told.spans, &told.tokens);
    let mut found: Vec<(Span, Voice)> = Vec::new();
    let sentence_of = |saying: &Saying| told.tokens.get(saying.last).map(|token| token.sentence);
    for (span, sentence) in told.spans.iter().zip(sentences) {
        let next = told.tokens.partition_point(|token| token.start < span.end);
        // Sayings are sorted by their verbs, so the two that matter stand beside the quotation.
        let speaking = |(saying, _): &&(Saying, Voice)| saying.speaks;
        let at = told.sayings.partition_point(|(saying, _)| saying.last < next);
        let (earlier, later) = told.sayings.split_at(at);
        let between = told.tokens.get(next).and_then(|token| text.get(span.end..token.start)).unwrap_or_default();
        let beside = !between.contains(['.', '!', '?', ';', ':', '“', '"', '«', '‘']);
        let right_after = later.iter().take(3).filter(speaking).find(|(saying, _)| beside && saying.first == next);
        let before = earlier.iter().rev().take(3).find(speaking);
        let same = before.filter(|(saying, _)| sentence_of(saying) == Some(sentence));
        let voice = if let Some((_, voice)) = right_after.or(same) {
            voice.clone()
        } else if before.is_some_and(|(saying, _)| sentence_of(saying).is_some_and(|of| of + 1 == sentence)) {
            let goes_on = found.last().is_some_and(|(_, voice)| voice.is_some());
            let (speaker, via) = before.and_then(|(_, voice)| voice.clone()).unzip();
            speaker.zip(if goes_on { Some(Via::Continued) } else { via })
        } else {
            None
        };
        found.push((*span, voice));
    }
    found
}

/// Who is named last in the paragraph before.
fn last_voice(before: &Told) -> Voice {
    let (_, voice) = before.sayings.iter().rev().find(|(saying, _)| saying.speaks)?;
    voice.clone().map(|(speaker, via)| (speaker, if via == Via::Inside { Via::Before } else { via }))
}

/// A quote right after another goes on from it.
fn going_on(index: usize, pieces: &[Piece], voices: &[Voices]) -> Voice {
    let before = index.checked_sub(1)?;
    if !matches!(pieces.get(before), Some(Piece::Quote { .. })) {
        return None;
    }
    let (_, voice) = voices.get(before)?.0.first()?;
    voice.clone().map(|(speaker, _)| (speaker, Via::Continued))
}

/// A paragraph after the quote that says nothing but who spoke: "Ruiz said at the opening."
fn after(next: Option<&Piece>, people: &People, recent: Option<&Speaker>) -> Voice {
    let Some(Piece::Paragraph(paragraph)) = next else { return None };
    let text = paragraph.words.as_str();
    if text.len() > 160 || text.ends_with(':') {
        return None;
    }
    let tokens = tokens::split(text, &[]);
    let sayings = attribution::find(text, &[], &tokens);
    let saying = sayings.iter().find(|saying| saying.speaks)?;
    let rest = tokens::word(text, &tokens, saying.last + 1);
    let bare = matches!(rest, "" | "in" | "at" | "on" | "during" | "after" | "following" | "today" | "yesterday")
        || tokens::gap(text, &tokens, saying.last).contains(',');
    if saying.first > 1 || !bare || tokens.last().is_some_and(|last| last.sentence > 0) {
        return None;
    }
    let (speaker, via) = voice_of(&saying.who, people, recent)?;
    Some((speaker, if via == Via::Inside { Via::After } else { via }))
}

/// A line under the quote: "— Ana Ruiz, head of ports".
fn signed(text: &str, people: &mut People) -> Voice {
    let tokens = tokens::split(text, &[]);
    let mention = phrases::starting_at(text, &tokens, 0)?;
    people.add(text, &tokens, &mention);
    named(&mention, people, None).map(|(speaker, _)| (speaker, Via::After))
}
