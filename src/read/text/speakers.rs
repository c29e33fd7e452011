//! Step 7: who says each quotation. Where the text does not tell, nobody does: a guess is worse than a gap.

use super::after::{introduced_after, known_after, owned_after, said_after};
use super::body::Piece;
use super::people::People;
use super::quotations::Span;
use super::signers::signed;
use super::told::{Told, voice_between};
use super::voices::{Recent, Voice, has_role, owned};
use super::whose;
use crate::release::{Speaker, Via};

/// The quotations of a piece with their speakers and how these were found: of a paragraph all that stand in it, of a
/// stand-alone quote one; and those of a list's items.
#[derive(Debug, Default)]
pub(super) struct Voices(pub(super) Vec<(Span, Option<(Speaker, Via)>)>, pub(super) Vec<Voices>);

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
            Piece::Paragraph(paragraph) => {
                let heard = told.voices(people, &mut recent);
                let introduced = told.last_subject(&heard).filter(|_| told.introduces_somebody());
                let introduced = introduced.or_else(|| told.named_later(people));
                if let Some(person) = introduced {
                    recent.push(person);
                }
                let spoke = introduced.map(|person| (person, Via::Before)).or_else(|| told.last_voice(&heard));
                // Whoever is named before a colon speaks after it.
                spoke_before = spoke.is_some() || paragraph.words.trim_end().ends_with(':');
                before = spoke.or_else(|| told.named_alone(&heard, people));
                // "One of them is Ana Ruiz, who ..." comes before "“...,” she said."
                if let (None, Some((person, _))) = (spoke, before) {
                    recent.push(person);
                }
                told.speakers(&heard, people, &recent)
            }
            Piece::Quote { by, paragraphs, .. } => {
                let inner = || {
                    let text = paragraphs.first().map_or("", |first| &*first.words);
                    whose::between(text, Span::whole(0, text.len()))
                };
                quoted = match by {
                    Some(by) => Some(signed(&by.words, people)),
                    None => inner()
                        .and_then(|(who, post)| voice_between(&who, post, people, &recent))
                        .or_else(|| said_after(pieces.get(index + 1), people, &recent))
                        .or_else(|| owned_after(pieces.get(index + 1), people))
                        .or(last_before.filter(|_| spoke_before || has_role(last_before)))
                        .or(last_quoted.map(|(person, _)| (person, Via::Continued)))
                        .or_else(|| introduced_after(pieces.get(index + 1), all.get(index + 1), people))
                        .or(last_before)
                        .or_else(|| known_after(pieces.get(index + 1), all.get(index + 1), people)),
                };
                if let Some((person, _)) = quoted {
                    recent.push(person);
                }
                Voices(vec![(Span::whole(0, 0), owned(quoted))], Vec::new())
            }
            Piece::List { .. } => {
                // "Three promises, read out by the director, Leo Vale:" comes before a list, and "“...,” he said." behind it.
                if let Some(person) = told.ends_with_name(people) {
                    recent.push(person);
                }
                Voices(Vec::new(), told.items.iter().map(|item| of_item(item, people, &mut recent)).collect())
            }
            _ => Voices::default(),
        });
    }
    // The fullest form of a name has its degrees.
    let all = voices
        .iter_mut()
        .flat_map(|voices| voices.0.iter_mut().chain(voices.1.iter_mut().flat_map(|item| &mut item.0)));
    for (speaker, _) in all.filter_map(|(_, voice)| voice.as_mut()) {
        if let Some(full) = speaker.name.as_deref().and_then(|name| people.with_degrees(name)) {
            speaker.name = Some(full.to_owned());
        }
    }
    voices
}

/// "• Ana Ruiz, head of ports: “...”", "3. Dr Ruiz agreed. She said: “...”": in an item only who is named there speaks; its other
/// marks are of scare quotes and titles.
fn of_item<'a>(item: &Told<'a>, people: &mut People<'a>, recent: &mut Recent<'a>) -> Voices {
    if item.quotations.is_empty() {
        return Voices::default();
    }
    let heard = item.voices(people, recent);
    let mut voices = item.speakers(&heard, people, recent);
    let named = |via: Via| via == Via::Inside || via == Via::Pronoun && item.named.names_somebody();
    voices.0.retain(|(_, voice)| voice.as_ref().is_some_and(|(_, via)| named(*via) || *via == Via::Continued));
    if !matches!(voices.0.first(), Some((_, Some((_, via)))) if named(*via)) {
        voices.0.clear();
    }
    voices
}

/// For text where speakers are not asked for.
pub(super) fn nobody(pieces: &[Piece]) -> Vec<Voices> {
    pieces.iter().map(|_| Voices::default()).collect()
}
