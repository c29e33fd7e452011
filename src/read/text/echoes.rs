//! What stands between headline and lead: one point alone, and what a lead says again of its headline. A lead starts afresh
//! with what the headline says; a standfirst goes on from it.

use super::dateline;
use super::marks::Mark;
use super::paragraphs::Paragraph;
use super::{language, quotations};

/// How a standfirst of whole sentences is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decks {
    /// By what it says.
    Told,
    /// The source marks it.
    #[cfg(feature = "doors")]
    Marked,
}

/// Shorter words tell nothing of what a text is about, in letters.
const SHORTEST: usize = 5;
/// Words that start alike are forms of one, in letters.
const STEM: usize = 6;

/// A headline has at least so many words that tell what it is about.
const FEWEST: usize = 3;

/// Whether the second of two paragraphs under a headline takes it up and the first does not: the first is no lead then.
pub(super) fn skips(headline: &str, first: &str, second: &str) -> bool {
    let words = stems(headline);
    let share = |text: &str| {
        let own = stems(text);
        words.iter().filter(|word| own.contains(word)).count()
    };
    let (above, below) = (share(first), share(second));
    // Of few words nothing can be told. Else two in five of its words, and three in ten more than the first has.
    below * 5 >= words.len() * 2 && (below.saturating_sub(above)) * 10 >= words.len() * 3 && words.len() >= FEWEST
}

/// Whether the first of two paragraphs sums up and the second, which is much longer, is the lead. Outside English a lead stands
/// behind a dateline and is no shorter than what follows it; in English only very few words tell, if what follows them does not
/// go on from them: "The engine ..."
pub(super) fn sums_up(first: &str, second: &str) -> bool {
    const LONGEST: usize = 34;
    const SHORT: usize = 14;
    const MOST_OF_TITLE: usize = 3;
    const GOES_ON: [&str; 14] =
        ["The", "It", "Its", "He", "She", "They", "This", "That", "These", "Those", "Please", "In", "Under", "Their"];
    let [short, long] = [first, second].map(|text| text.split_whitespace().count());
    if short > LONGEST || long * 2 < short * 3 || short < 5 {
        return false;
    }
    // What stands in marks is somebody’s words, or a name of few.
    let spoken = |text: &str| {
        let mut spans = quotations::spans(text).into_iter();
        spans.any(|span| {
            text.get(span.start..span.end).is_some_and(|words| words.split_whitespace().count() > MOST_OF_TITLE)
        })
    };
    if spoken(first) || second.starts_with(['“', '"', '«', '„', '‘']) {
        return false;
    }
    match language::of(&[first, " ", second].concat()).as_deref() {
        Some("en") => {
            let starts = second.split(' ').next().unwrap_or_default();
            short <= SHORT && long >= 2 * short && !GOES_ON.contains(&starts) && !first.contains(" you")
        }
        Some("de" | "fr" | "es" | "pt") => true,
        _ => false,
    }
}

/// The starts of the words that tell what a text is about, each once.
fn stems(text: &str) -> Vec<String> {
    let mut stems: Vec<String> = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= SHORTEST) {
        let stem: String = word.chars().take(STEM).flat_map(char::to_lowercase).collect();
        if stems.len() < MOST && !stems.contains(&stem) {
            stems.push(stem);
        }
    }
    stems
}

/// More words of a paragraph are not looked at.
const MOST: usize = 64;

/// One bullet alone between the headline and the text, by the custom of Mexico: there is no list.
pub(super) fn is_lone_point(headline: Option<&Paragraph>, rest: &[Paragraph]) -> bool {
    let [point, lead, ..] = rest else { return false };
    let alone = headline.is_some_and(|headline| headline.mark.is_none()) && lead.mark.is_none();
    alone && point.mark == Some(Mark::Bullet) && !point.words.ends_with([':', '.']) && ends(&lead.words)
}

/// "Marine science", over a headline and its standfirst: whether a line under another is a deck of it, so that what stands over
/// both is neither.
pub(super) fn is_deck(headline: &Paragraph, deck: &Paragraph) -> bool {
    let title = deck.mark.is_none() && !ends(&deck.words) && !deck.words.ends_with(':') && !headline.is_next(deck);
    title && deck.words.split_whitespace().count() >= 5 && dateline::before(&deck.words).is_none()
}

/// Whether words end as a sentence does.
pub(super) fn ends(words: &str) -> bool {
    words.trim_end_matches(['”', '’', '"', '\'', '»', ')', '“']).ends_with(['.', '!', '?', '…', '؟'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_standfirst_goes_on_from_the_headline_and_the_lead_starts_afresh() {
        let headline = "Harbour ferries return to the western islands";
        let deck = "The first crossing sails at dawn on Friday.";
        let lead = "Ferries of the Harbour Trust will again call at the western islands from Friday.";
        assert!(skips(headline, deck, lead));
        assert!(!skips(headline, lead, deck));
        assert!(!skips(headline, lead, lead));
        assert!(!skips("", deck, lead));
    }
}
