//! Step 4: the head is read: release line, headline, standfirst and metadata. What remains is the body.

use super::super::{Reading, Role};
use super::metadata;
use super::paragraphs::Paragraph;
use super::words::{self, RELEASE_LINES};
use crate::release::{Kind, Text};

/// Headlines are shorter than this, in characters; a longer one is noted.
const LONGEST_HEADLINE: usize = 250;
/// So are standfirsts.
const LONGEST_STANDFIRST: usize = 400;

/// Lines that name the sort of text. They become the kicker.
const KINDS: [(&str, Kind); 16] = [
    ("press release", Kind::PressRelease),
    ("media release", Kind::PressRelease),
    ("news release", Kind::PressRelease),
    ("press statement", Kind::Statement),
    ("media statement", Kind::Statement),
    ("joint statement", Kind::Statement),
    ("statement", Kind::Statement),
    ("official statement", Kind::Statement),
    ("speech", Kind::Speech),
    ("remarks", Kind::Speech),
    ("media advisory", Kind::MediaAdvisory),
    ("press advisory", Kind::MediaAdvisory),
    ("media alert", Kind::MediaAdvisory),
    ("media invitation", Kind::MediaAdvisory),
    ("report", Kind::Report),
    ("news", Kind::News),
];

/// Reads the head and returns the paragraphs of the body.
pub(super) fn read<'a>(mut paragraphs: Vec<Paragraph<'a>>, reading: &mut Reading) -> Vec<Paragraph<'a>> {
    let mut at = 0;
    while let Some(paragraph) = paragraphs.get(at) {
        let rest = paragraphs.get(at..).unwrap_or_default();
        let headline = at.checked_sub(1).and_then(|before| paragraphs.get(before));
        let entry = metadata::entry_length(rest);
        if entry > 0 {
            metadata::read(rest.get(..entry).unwrap_or_default(), reading);
            at += entry;
            continue;
        }
        if reading.release.headline.is_empty() {
            read_top(paragraph, reading);
        } else if reading.release.standfirst.is_none() && paragraph.mark.is_none() && is_standfirst(headline, rest) {
            paragraph.give_to("/standfirst", Role::Words, reading);
            reading.release.standfirst = Some(Text::plain(&*paragraph.words));
        } else {
            break;
        }
        at += 1;
    }
    paragraphs.drain(..at);
    paragraphs
}

/// Reads a line over the headline, or the headline.
fn read_top(paragraph: &Paragraph, reading: &mut Reading) {
    let words = &*paragraph.words;
    let plain = words.trim_end_matches(':').trim_matches(|c: char| !c.is_alphanumeric());
    if words::has(RELEASE_LINES, plain) {
        for line in paragraph.all_lines() {
            reading.set_aside(line, "release-line");
        }
    } else if let Some((_, kind)) = KINDS.iter().find(|(name, _)| name.eq_ignore_ascii_case(plain))
        && reading.release.kicker.is_none()
    {
        reading.release.kind = *kind;
        reading.release.kicker = Some(Text::plain(words));
        paragraph.give_to("/kicker", Role::Words, reading);
    } else {
        let length = words.chars().count();
        if length > LONGEST_HEADLINE {
            let line = Some(paragraph.lines.start);
            reading.note(
                line,
                &["the first paragraph was taken for the headline, and is ", &length.to_string(), " characters long"],
            );
        }
        reading.release.headline = Text::plain(words);
        paragraph.give_to("/headline", Role::Words, reading);
    }
}

/// A paragraph between headline and metadata is a standfirst. So is one that a blank line parts from the text, but none
/// from the headline; and one without a full stop that a paragraph with one follows: a second deck of the headline.
fn is_standfirst(headline: Option<&Paragraph>, rest: &[Paragraph]) -> bool {
    let Some((first, after)) = rest.split_first() else { return false };
    if first.words.chars().count() > LONGEST_STANDFIRST || first.words.ends_with(':') {
        return false;
    }
    if metadata::entry_length(after) > 0 {
        return true;
    }
    if headline.is_some_and(|above| is_next(above, first)) && after.first().is_some_and(|below| !is_next(first, below))
    {
        return true;
    }
    let ends = |words: &str| words.trim_end_matches(['”', '’', '"', '\'', '»', ')']).ends_with(['.', '!', '?', '…']);
    let sentence_after = after.first().is_some_and(|next| next.mark.is_none() && ends(&next.words));
    !ends(&first.words) && sentence_after && first.words.split_whitespace().count() > 3
}

/// Whether no blank line stands between two paragraphs.
fn is_next(above: &Paragraph, below: &Paragraph) -> bool {
    above.lines.end == below.lines.start
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::{lines, paragraphs};

    fn head(text: &str) -> (Reading, usize) {
        let mut reading = Reading::default();
        let paragraphs = paragraphs::gather(&lines::split(text), &mut reading);
        let rest = read(paragraphs, &mut reading);
        (reading, rest.len())
    }

    #[test]
    fn what_stands_between_headline_and_metadata_is_the_standfirst() {
        let (reading, rest) = head("Headline\nIt is a sentence.\n- Country:\n- Samoa\nLead.");
        assert_eq!(reading.release.standfirst.unwrap().words(), "It is a sentence.");
        assert_eq!(rest, 1);
    }

    #[test]
    fn a_deck_without_a_full_stop_is_a_standfirst() {
        let (reading, rest) = head("Headline\nA second deck of the headline\nLead.");
        assert_eq!(reading.release.standfirst.unwrap().words(), "A second deck of the headline");
        assert_eq!(rest, 1);
    }

    #[test]
    fn a_sentence_bound_to_the_headline_and_parted_from_the_text_is_a_standfirst() {
        let (reading, rest) = head("Headline\nIt is a sentence.\n\nThe lead is a longer one.\n\nMore.");
        assert_eq!(reading.release.standfirst.unwrap().words(), "It is a sentence.");
        assert_eq!(rest, 2);
        let (reading, rest) = head("Headline\n\nLead.\n\nMore.");
        assert_eq!((reading.release.standfirst, rest), (None, 2));
    }

    #[test]
    fn a_lead_is_not_a_standfirst() {
        let (reading, rest) = head("Headline\nThe lead is a sentence.\nAnother.");
        assert_eq!((reading.release.standfirst, rest), (None, 2));
    }

    #[test]
    fn release_lines_are_set_aside_or_become_the_kicker() {
        let (reading, _) = head("*FOR IMMEDIATE RELEASE*\nMedia advisory\nDate: 1 May 2025\nHeadline\nLead.");
        assert_eq!(reading.release.kicker.unwrap().words(), "Media advisory");
        assert_eq!(reading.release.kind, Kind::MediaAdvisory);
        assert_eq!(reading.release.headline.words(), "Headline");
        assert_eq!(reading.lines.len(), 4);
    }

    #[test]
    fn an_endless_headline_is_noted() {
        let (reading, _) = head(&"word ".repeat(60));
        assert_eq!(
            reading.notes[0].to_string(),
            "line 1: the first paragraph was taken for the headline, and is 299 characters long"
        );
    }
}
