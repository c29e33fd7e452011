//! Words of a paragraph with their places and sentences; what stands inside quotations is left out.

use super::quotations::Span;
use super::words::{self, HONORIFICS};

/// A word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    /// Byte offsets of the word, without punctuation around it.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Which sentence of the paragraph it is in, from 0.
    pub(super) sentence: usize,
}

/// The words of a text outside the spans, which are in order and apart.
pub(super) fn split(text: &str, spans: &[Span]) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut sentence = Sentence::default();
    let mut at = 0;
    for span in spans {
        push_words(text, at, span.start, &mut sentence, &mut tokens);
        sentence.open(true);
        // A full stop inside the marks ends the sentence if what follows starts a new one.
        let inner = text.get(span.start..span.end).unwrap_or_default();
        sentence.ended = inner.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_stop(c)).ends_with(is_stop);
        at = span.end;
    }
    push_words(text, at, text.len(), &mut sentence, &mut tokens);
    tokens
}

/// In which sentence each span starts.
pub(super) fn sentences_of(text: &str, spans: &[Span], tokens: &[Token]) -> Vec<usize> {
    let last_before = |span: &Span| {
        let before = tokens.partition_point(|token| token.start < span.start);
        before.checked_sub(1).and_then(|index| tokens.get(index))
    };
    spans
        .iter()
        .map(|span| match last_before(span) {
            Some(token) => {
                let gap = text.get(token.end..span.start).unwrap_or_default();
                token.sentence + usize::from(gap.contains(is_stop) && !is_abbreviation(text, token))
            }
            None => 0,
        })
        .collect()
}

/// The word at an index; empty when there is none.
pub(super) fn word<'a>(text: &'a str, tokens: &[Token], index: usize) -> &'a str {
    tokens.get(index).and_then(|token| text.get(token.start..token.end)).unwrap_or_default()
}

/// What stands between a word and the next.
pub(super) fn gap<'a>(text: &'a str, tokens: &[Token], index: usize) -> &'a str {
    match (tokens.get(index), tokens.get(index + 1)) {
        (Some(this), Some(next)) => text.get(this.end..next.start).unwrap_or_default(),
        (Some(this), None) => text.get(this.end..).unwrap_or_default(),
        _ => "",
    }
}

/// Whether a word starts with a capital.
pub(super) fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…')
}

/// The sentence that is being gone through.
#[derive(Default)]
struct Sentence {
    number: usize,
    ended: bool,
}

impl Sentence {
    fn open(&mut self, starts_anew: bool) {
        if self.ended && starts_anew {
            self.number += 1;
        }
        self.ended = false;
    }
}

fn push_words(text: &str, from: usize, to: usize, sentence: &mut Sentence, tokens: &mut Vec<Token>) {
    let Some(part) = text.get(from..to) else { return };
    let mut characters = part.char_indices().peekable();
    while let Some((offset, c)) = characters.next() {
        if !c.is_alphanumeric() {
            if is_stop(c)
                && !(c == '.'
                    && tokens.last().is_some_and(|token| token.end == from + offset && is_abbreviation(text, token)))
            {
                sentence.ended = true;
            }
            continue;
        }
        let mut end = offset + c.len_utf8();
        while let Some(&(next, d)) = characters.peek() {
            let mut after = part.get(next + d.len_utf8()..).unwrap_or_default().chars();
            let inner = matches!(d, '\'' | '’' | '-' | '.' | '&' | '@' | '_' | '\u{2011}')
                && after.next().is_some_and(char::is_alphanumeric);
            // Marks that combine with a letter belong to it.
            if !d.is_alphanumeric() && !inner && !('\u{300}'..='\u{36f}').contains(&d) {
                break;
            }
            end = next + d.len_utf8();
            characters.next();
        }
        sentence.open(!c.is_lowercase());
        tokens.push(Token { start: from + offset, end: from + end, sentence: sentence.number });
    }
}

/// Short forms of names and months that keep their full stop.
const SHORT: [&str; 16] =
    ["st", "no", "vs", "gen", "gov", "sen", "lt", "col", "sgt", "jan", "feb", "aug", "sept", "oct", "nov", "dec"];

/// `U.S.`, `J.`, `Dr.`: a full stop after it does not end a sentence.
fn is_abbreviation(text: &str, token: &Token) -> bool {
    let word = text.get(token.start..token.end).unwrap_or_default();
    let initial = word.chars().count() == 1 && is_capital(word) && word != "I";
    initial
        || (word.len() <= 6 && word.contains('.') && word.bytes().all(|b| b == b'.' || b.is_ascii_alphabetic()))
        || (is_capital(word)
            && (words::has(HONORIFICS, word) || SHORT.iter().any(|short| short.eq_ignore_ascii_case(word))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::quotations;

    fn sentences(text: &str) -> Vec<(String, usize)> {
        let tokens = split(text, &quotations::spans(text));
        tokens.iter().map(|token| (text[token.start..token.end].to_owned(), token.sentence)).collect()
    }

    fn last(text: &str) -> usize {
        sentences(text).last().map_or(0, |last| last.1)
    }

    #[test]
    fn words_keep_what_is_inside_them() {
        let words: Vec<_> = sentences("New Zealand’s co-op (ADMM+), J. Doe").into_iter().map(|w| w.0).collect();
        assert_eq!(words, ["New", "Zealand’s", "co-op", "ADMM", "J", "Doe"]);
    }

    #[test]
    fn abbreviations_do_not_end_sentences() {
        assert_eq!(last("Dr. Doe of the U.S. Navy met J. Roe on Dec. 5"), 0);
        assert_eq!(last("He left. She came"), 1);
    }

    #[test]
    fn a_quotation_ends_a_sentence_only_before_a_new_one() {
        assert_eq!(last("“Why?” asked Doe"), 0);
        assert_eq!(last("“Stop.” The work stopped"), 1);
        assert_eq!(last("“Stop,” Doe said"), 0);
    }
}
