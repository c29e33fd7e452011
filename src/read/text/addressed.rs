//! Lines over the headline that tell where whoever sends a release is. The record has no place for them.

use super::addresses;
use super::contact_parts;
use super::echoes;
use super::kickers::{self, Said};
use super::paragraphs::Paragraph;

/// An address over the headline, and the name of the rule.
pub(super) const ADDRESS: (&str, &str) = ("an address of a building", "address-over-the-headline");

/// What a line over the headline is that the record has no place for, and the rule's name.
pub(super) fn left_out(words: &str) -> Option<(&'static str, &'static str)> {
    // "("Acme" or the "Company")" under the name of the company
    if words.starts_with('(') && words.ends_with(')') {
        return Some(("a line in brackets", "line-in-brackets"));
    }
    // "118 Quay Street, Lyall": where whoever sends it is.
    let street = words.split(',').next().is_some_and(addresses::is_street) || addresses::is_postal(words);
    // "P.O. Box 12, Lyall", "Calle del Puerto, 12 · 28071 Lyall"
    let boxed = || addresses::is_box(words);
    let coded = || words.split(|c: char| !c.is_ascii_digit()).any(addresses::is_code) && contact_parts::is_place(words);
    (street || boxed() || coded()).then_some(ADDRESS)
}

/// Whether a line says which sort of text it is, or that it may be published.
pub(super) fn is_sorted(line: &Paragraph) -> bool {
    let said = kickers::read(&line.words).unwrap_or_default();
    said.iter().any(|part| matches!(part, Said::Sort(..) | Said::MayBePublished))
}

/// Whether the paragraph at a place is of a letterhead that goes on over lines with where the body is, before the sort of text:
/// "Harbour Trust", "The Old Works", "12 Quay Yard", and under them "PRESS RELEASE".
pub(super) fn is_in_letterhead(paragraphs: &[Paragraph], at: usize) -> bool {
    const MOST: usize = 6;
    const LONGEST: usize = 90;
    if at == 0 || at > MOST {
        return false;
    }
    let bound = |pair: &[Paragraph]| pair[0].is_next(&pair[1]) && !is_sorted(&pair[1]);
    let block = 1 + paragraphs.windows(2).take(MOST).take_while(|pair| bound(pair)).count();
    let lines = paragraphs.get(at..block).unwrap_or_default();
    let sited = lines.iter().any(|line| line.words.contains(|c: char| c.is_ascii_digit()));
    let plain =
        lines.iter().all(|line| line.mark.is_none() && line.words.len() <= LONGEST && !echoes::ends(&line.words));
    let over = paragraphs.get(block..).unwrap_or_default();
    sited && plain && over.len() > 2 && over.iter().take(2).any(is_sorted)
}
