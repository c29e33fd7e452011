//! Who signs a quote: "— Ana Ruiz, head of ports", or name and post each on a line of its own.

use super::grammar;
use super::marks::Mark;
use super::paragraphs::Paragraph;
use super::quotations;
use super::words::{self, ORGANISATIONS, ROLES, SMALL_ROLES};

/// A line of a signature has no more words than this.
const MOST: usize = 12;

/// How many paragraphs from the first on are a signature over several lines: the name, the post, and perhaps the body.
pub(super) fn length(paragraphs: &[Paragraph]) -> usize {
    let [name, post, rest @ ..] = paragraphs else { return 0 };
    let plain = |line: &Paragraph| line.mark.is_none() && line.cells.is_empty();
    // "Chief Ana Ruiz", and under it "Sandy Narrows First Nation"
    let alone = rest.first().is_none_or(|next| !post.is_next(next));
    if plain(name) && plain(post) && name.is_next(post) && alone && is_chief(&name.words) && is_nation(&post.words) {
        return 2;
    }
    if !plain(name) || !plain(post) || !name.is_next(post) || !is_name(&name.words) || !is_post(&post.words) {
        return 0;
    }
    match rest.first().filter(|next| post.is_next(next)) {
        None => 2,
        Some(next) if quotations::opens(&next.words) => 2,
        Some(body) if plain(body) && is_body(&body.words) && rest.get(1).is_none_or(|next| !body.is_next(next)) => 3,
        Some(_) => 0,
    }
}

/// The lines of a signature as one.
pub(super) fn join<'a>(lines: impl Iterator<Item = Paragraph<'a>>) -> Option<Paragraph<'a>> {
    lines.reduce(|mut all, next| {
        let words = all.words.to_mut();
        words.push_str(", ");
        words.push_str(&next.words);
        all.lines.end = next.lines.end;
        all
    })
}

/// Two to four words with capitals that say what nobody is.
fn is_name(words: &str) -> bool {
    let tokens = words.split_whitespace();
    let capital = |word: &str| word.starts_with(char::is_uppercase) || grammar::is_particle(word);
    let other = |word: &str| words::has(ROLES | ORGANISATIONS, word);
    (2..=4).contains(&tokens.clone().count())
        && tokens.clone().all(capital)
        && !tokens.clone().any(other)
        && words.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '.' | '’' | '\''))
        && !words.ends_with('.')
        && words.chars().any(char::is_lowercase)
}

/// A post of one word, and a name.
fn is_chief(words: &str) -> bool {
    words.split_once(' ').is_some_and(|(post, name)| words::has(ROLES, post) && is_name(name))
}

/// A line of capitals that ends with a word for a body.
fn is_nation(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    is_body(words) && (words::has(ORGANISATIONS, last) || last == "Nation") && words.split(' ').count() > 1
}

fn is_post(words: &str) -> bool {
    let role = |word: &str| words::has(ROLES, word.trim_matches(|c: char| !c.is_alphanumeric()));
    is_line(words) && words.split_whitespace().any(role)
}

fn is_body(words: &str) -> bool {
    is_line(words) && words.split_whitespace().next().is_some_and(|first| first.starts_with(char::is_uppercase))
}

fn is_line(words: &str) -> bool {
    let ends = words.ends_with(['.', '!', '?', ':', ';', ',', '”', '»', '"']);
    !ends && !quotations::opens(words) && words.split_whitespace().count() <= MOST
}

/// "Ana Ruiz, head of ports" under a quote, without a dash.
pub(super) fn names_speaker(words: &str) -> bool {
    let Some((name, role)) = words.split_once(", ").filter(|_| words.len() <= 120) else { return false };
    let ends = words.ends_with(['.', '!', '?', ':', ';', ',', '”', '»', '"']);
    let parts = name.split_whitespace();
    let named = (2..=5).contains(&parts.clone().count())
        && name.contains(char::is_lowercase)
        && parts.clone().all(|part| part.starts_with(char::is_uppercase) || grammar::is_particle(part));
    let first = |word: &str| words::has(ROLES | SMALL_ROLES, word.trim_end_matches(','));
    named && !ends && role.split_whitespace().any(first) && role.split_whitespace().count() <= 12
}

/// "— Ana Ruiz, head of ports" under a quote.
pub(super) fn is_dashed(paragraph: &Paragraph) -> bool {
    let words = &*paragraph.words;
    let short = words.len() <= 120 && !words.ends_with('.') && words.split_whitespace().count() >= 2;
    let dashed = matches!(paragraph.sign, '-' | '–' | '—' | '―');
    let named = dashed && words.chars().next().is_some_and(|first| first.is_alphabetic() && !first.is_lowercase());
    paragraph.mark == Some(Mark::Bullet) && short && named
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Reading;
    use crate::read::text::{lines, paragraphs};

    #[test]
    fn a_signature_may_stand_on_two_lines_or_three() {
        let length = |text: &str| length(&paragraphs::gather(&lines::split(text), &mut Reading::default()));
        assert_eq!(length("Ana Ruiz\nChair, Harbour Trust\n\nMore."), 2);
        assert_eq!(length("Ana Ruiz\nChief Executive\nHarbour Trust"), 3);
        assert_eq!(length("Ana Ruiz\n\nChair, Harbour Trust"), 0);
        assert_eq!(length("Harbour Trust\nThe chair said so.\n"), 0);
        assert_eq!(length("Ana Ruiz\nThe chair met them on Friday."), 0);
    }
}
