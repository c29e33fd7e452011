//! Words of a paragraph with their places and sentences; what stands inside quotations is left out.

use super::caseless_words;
use super::compounds;
use super::inverted::is_said;
use super::quotations::Span;
use super::surnames::is_trade_surname;
use super::words::{
    self, EVENT_VERBS, HER_NAMES, HIS_NAMES, HONORIFICS, Lists, MONTHS, ORGANISATIONS, ROLES, SHORT_FORMS, SMALL_ROLES,
    SPEECH_VERBS, Table,
};

/// A longer word is no name, in bytes. Names are repeated wherever their bearers speak, so this bounds the work.
const LONGEST_NAME: usize = 100;

/// A compound is at least so long, in bytes.
const LONG: usize = 10;

/// A word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    /// Byte offsets of the word, without punctuation around it.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Which sentence of the paragraph it is in, from 0.
    pub(super) sentence: usize,
    /// The word lists that have it.
    pub(super) lists: Lists,
    /// Whether it starts with a capital, as names do.
    pub(super) capital: bool,
}

/// The words of a text outside the spans, which are in order and apart.
pub(super) fn split(text: &str, spans: &[Span]) -> Vec<Token> {
    let mut tokens = Vec::new();
    split_into(&mut tokens, text, spans);
    tokens
}

/// The same into a list that was used before, whose memory is used again.
pub(super) fn split_into(tokens: &mut Vec<Token>, text: &str, spans: &[Span]) {
    tokens.clear();
    let mut words = Words { table: words::table(), tokens, sentence: 0, ended: false };
    let mut at = 0;
    for span in spans {
        words.push(text, at, span.start);
        words.open(true);
        // A full stop inside the marks ends the sentence if what follows starts a new one.
        let inner = text.get(span.start..span.end).unwrap_or_default();
        words.ended = inner.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_stop(c)).ends_with(is_stop);
        at = span.end;
    }
    words.push(text, at, text.len());
}

/// The sentence of what stands after a word, of which is known whether a full stop or the like is between.
pub(super) fn sentence_after(text: &str, before: &Token, stopped: bool) -> usize {
    before.sentence + usize::from(stopped && !is_abbreviation(text, before))
}

/// The word at an index; empty when there is none.
pub(super) fn word<'a>(text: &'a str, tokens: &[Token], index: usize) -> &'a str {
    tokens.get(index).and_then(|token| text.get(token.start..token.end)).unwrap_or_default()
}

/// What stands between a word and the next.
pub(super) fn gap<'a>(text: &'a str, tokens: &[Token], index: usize) -> &'a str {
    let between = match (tokens.get(index), tokens.get(index + 1)) {
        (Some(this), Some(next)) => text.get(this.end..next.start).unwrap_or_default(),
        (Some(this), None) => text.get(this.end..).unwrap_or_default(),
        _ => "",
    };
    // "Ana*, 34,": a note below says that the name was changed.
    between.strip_prefix('*').unwrap_or(between)
}

/// Whether the word at an index starts with a capital.
pub(super) fn is_capital(tokens: &[Token], index: usize) -> bool {
    tokens.get(index).is_some_and(|token| token.capital)
}

/// Whether one of the lists has the word at an index.
pub(super) fn has(tokens: &[Token], index: usize, lists: Lists) -> bool {
    tokens.get(index).is_some_and(|token| token.lists & lists != 0)
}

/// Whether the word at an index is the first of its sentence.
pub(super) fn opens(tokens: &[Token], index: usize) -> bool {
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    index.checked_sub(1).is_none_or(|before| sentence(before) != sentence(index))
}

/// What ends a sentence.
pub(super) const STOPS: [char; 4] = ['.', '!', '?', '…'];

fn is_stop(c: char) -> bool {
    STOPS.contains(&c)
}

/// The words found so far, and the sentence that is being gone through.
struct Words<'a> {
    table: &'static Table,
    tokens: &'a mut Vec<Token>,
    sentence: usize,
    ended: bool,
}

impl Words<'_> {
    fn open(&mut self, starts_anew: bool) {
        self.sentence += usize::from(self.ended && starts_anew);
        self.ended = false;
    }

    /// "3. März": in German the full stop makes an ordinal of the number.
    fn is_day(&self, text: &str, number: &Token) -> bool {
        let after = || text.get(number.end + 1..).unwrap_or_default().trim_start();
        let name = || after().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        number.end - number.start <= 2
            && text.as_bytes().get(number.start).is_some_and(u8::is_ascii_digit)
            && self.table.lists(name()) & MONTHS != 0
    }

    /// "1. Vorsitzender": so it does before a post.
    fn is_first(&self, text: &str, number: &Token) -> bool {
        let rest = text.get(number.end + 1..).unwrap_or_default();
        let next = rest.strip_prefix(' ').unwrap_or_default();
        let post = next.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        matches!(text.get(number.start..number.end), Some("1" | "2" | "3"))
            && post.starts_with(char::is_uppercase)
            && (self.table.lists(post) | compounds::lists(post)) & ROLES != 0
    }

    /// "diretora-executiva", "secrétaire-général": a post with what sort of it.
    fn is_joined_post(&self, word: &str) -> bool {
        const SORTS: [&str; 21] = [
            "executiva",
            "executivo",
            "geral",
            "general",
            "général",
            "générale",
            "adjunta",
            "adjunto",
            "adjoint",
            "adjointe",
            "técnica",
            "técnico",
            "clínica",
            "clínico",
            "presidente",
            "gerente",
            "chefe",
            "chef",
            "cheffe",
            "jefe",
            "mayor",
        ];
        let parts = word.split_once('-').filter(|(_, sort)| SORTS.contains(&sort.to_lowercase().as_str()));
        parts.is_some_and(|(post, _)| self.table.lists(post) & ROLES != 0)
    }

    /// "העיר" is "the city", and right before a name "he commented".
    fn settle_before(&mut self, text: &str, lists: Lists) {
        if lists & (HIS_NAMES | HER_NAMES) == 0 {
            return;
        }
        // "ראש העיר גלעד כץ": that is a mayor.
        let Some((before, earlier)) = self.tokens.split_last_mut() else { return };
        let from = earlier.last().map_or(0, |earlier| earlier.end);
        if before.lists == 0
            && text.get(before.start..before.end) == Some("העיר")
            && text.get(from..before.start).is_some_and(|gap| !gap.trim().is_empty())
        {
            before.lists = SPEECH_VERBS;
        }
    }

    /// Whether the last word is one of some.
    fn follows(&self, text: &str, words: &[&str]) -> bool {
        self.tokens.last().and_then(|last| text.get(last.start..last.end)).is_some_and(|last| words.contains(&last))
    }

    /// Whether a word with a capital stands right before an offset.
    fn follows_capital(&self, text: &str, start: usize) -> bool {
        self.tokens.last().is_some_and(|last| last.capital && text.get(last.end..start) == Some(" "))
    }

    fn push(&mut self, text: &str, from: usize, to: usize) {
        let Some(part) = text.get(..to) else { return };
        let mut at = from;
        while let Some(first) = char_at(part, at) {
            let start = at;
            at += first.len_utf8();
            if first.is_alphanumeric() {
                at = word_end(part, start, at);
                self.open(!first.is_lowercase());
                let word = part.get(start..at).unwrap_or_default();
                let capital = (first.is_uppercase() || compounds::is_eclipsed(word))
                    && at - start <= LONGEST_NAME
                    && !is_said(text, start, at);
                let lists = match self.table.lists(word) {
                    lists if capital && compounds::is_post(word, lists, &part[at..]) => lists | ROLES,
                    0 if capital && word.len() >= LONG => match word.rsplit_once('-') {
                        // "Oyelaran-Fischer" is a name of two.
                        Some((front, last)) if is_trade_surname(last) && front.contains(char::is_lowercase) => 0,
                        // "BHP-Präsidentin"
                        Some((_, last)) if self.table.lists(last) & ROLES != 0 && !last.is_empty() => ROLES,
                        // "St.-Vinzenz-Krankenhaus"
                        Some((_, last)) if self.table.lists(last) & ORGANISATIONS != 0 => ORGANISATIONS,
                        None if compounds::is_trade(word) => ROLES,
                        _ => compounds::lists(word),
                    },
                    // "tailor" is what somebody is, and "Tailor" may be a name.
                    lists if lists & SMALL_ROLES != 0 && first.is_lowercase() => lists | ROLES,
                    // "the Dean of Lyall", but "Dean Ruiz" may be a name.
                    _ if matches!(word, "Dean" | "Keeper")
                        && part.get(at..).is_some_and(|rest| rest.starts_with(" of ")) =>
                    {
                        ROLES
                    }
                    _ if word == "Lady" && self.follows(text, &["First", "Second"]) => ROLES,
                    // "Operations Lead Ana Ruiz", "the Team Lead"
                    _ if word == "Lead" && self.follows_capital(text, start) => ROLES,
                    // "Co-Autor Ana Ruiz"
                    0 if word.strip_prefix("Co-").is_some_and(|last| self.table.lists(last) & ROLES != 0) => ROLES,
                    0 if compounds::is_rank(word) => HONORIFICS,
                    // "DA Ana Ruiz": the district attorney.
                    _ if word == "DA" && part.get(at..).is_some_and(compounds::names) => ROLES,
                    // "ri-se a capitã": a pronoun is joined to the verb.
                    // "respondeu-lhe o autarca"
                    0 if !capital && let Some((verb, "se" | "lhe" | "lhes" | "nos" | "me")) = word.rsplit_once('-') => {
                        self.table.lists(verb) & SPEECH_VERBS
                    }
                    0 if compounds::is_scholar(word) || self.is_joined_post(word) => ROLES,
                    // "Moussa Ag Alhassane": a company is an "AG".
                    lists if word == "Ag" => lists & !ORGANISATIONS,
                    // "M. S. Ruiz" has two initials; "M. Ruiz" is a French gentleman.
                    _ if word == "M" && part.get(at..).is_some_and(compounds::is_initial) => 0,
                    // In French a professor; "PR" is something else.
                    0 if word == "Pr" => HONORIFICS,
                    // "כנס שייערך": so is "that" in Hebrew.
                    0 if first == 'ש' => {
                        self.table.lists(word.get(first.len_utf8()..).unwrap_or_default()) & EVENT_VERBS
                    }
                    // "وأوضح": in Arabic and Hebrew "and" is the first letter of a word.
                    0 if matches!(first, 'و' | 'ف' | 'ו') => {
                        self.table.lists(word.get(first.len_utf8()..).unwrap_or_default())
                            & (SPEECH_VERBS | EVENT_VERBS)
                    }
                    lists => lists,
                };
                self.settle_before(text, lists);
                self.tokens.push(Token { start, end: at, sentence: self.sentence, lists, capital });
            } else if is_stop(first) {
                let before = self.tokens.last().filter(|token| first == '.' && token.end == start);
                self.ended |= !before.is_some_and(|token| {
                    is_abbreviation(text, token) || self.is_day(text, token) || self.is_first(text, token)
                });
            }
        }
    }
}

/// Whether a character is a mark on the letter before it, such as an accent, or a vowel in Arabic and Hebrew.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// Where the word that goes on at an offset ends.
fn word_end(text: &str, start: usize, mut at: usize) -> usize {
    while let Some(c) = char_at(text, at) {
        let next = at + c.len_utf8();
        let inner = || {
            matches!(c, '\'' | '’' | '-' | '.' | '&' | '@' | '_' | '\u{2011}')
                && char_at(text, next).is_some_and(char::is_alphanumeric)
        };
        // "מנכ״לית": between letters of Hebrew the mark is part of an abbreviation.
        let shortened = || {
            let letter = |c: Option<char>| c.is_some_and(|c| ('\u{5d0}'..='\u{5ea}').contains(&c));
            matches!(c, '"' | '״')
                && letter(text.get(start..at).and_then(|word| word.chars().next_back()))
                && letter(char_at(text, next))
        };
        // "Dr.-Ing."
        let hyphened = || {
            c == '.'
                && text
                    .get(next..)
                    .is_some_and(|rest| rest.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_uppercase)))
        };
        // "l’association": the article of French is a word of its own.
        let elided = at == start + 1
            && matches!(c, '\'' | '’')
            && matches!(text.as_bytes().get(start), Some(b'l' | b'd' | b'L' | b's' | b'j' | b'c' | b'n'));
        if elided {
            break;
        }
        // "Rajan s/o Pillai", "Siti a/p Rahman": son or daughter of, in Singapore and Malaysia.
        let kin = || {
            let word = text.get(start..next + 1);
            matches!(word, Some("s/o" | "d/o" | "a/l" | "a/p"))
                && char_at(text, next + 1).is_some_and(char::is_whitespace)
        };
        // Marks that combine with a letter belong to it.
        if !kin() && !c.is_alphanumeric() && !inner() && !shortened() && !hyphened() && !is_combining(c) {
            break;
        }
        at = next;
    }
    // "ברקוביץ'": in Hebrew a mark after some letters makes another sound of them.
    let soft = text.get(start..at).is_some_and(|word| word.ends_with(['ץ', 'צ', 'ג', 'ז']));
    if soft && let Some(mark @ ('\'' | '׳' | '’')) = char_at(text, at) {
        at += mark.len_utf8();
    }
    at
}

fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at)? {
        // Most are.
        ascii @ 0..0x80 => Some(char::from(*ascii)),
        _ => text.get(at..)?.chars().next(),
    }
}

/// `U.S.`, `J.`, `Dr.`: a full stop after it does not end a sentence.
fn is_abbreviation(text: &str, token: &Token) -> bool {
    let word = text.get(token.start..token.end).unwrap_or_default();
    let initial = token.capital && word != "I" && word.chars().nth(1).is_none();
    // "د. ليلى الحوراني": a title of one letter.
    let initial = initial || caseless_words::is_letter_title(word);
    // "Harbour Friends e. V."
    let association =
        || text.get(token.end..).is_some_and(|after| after.starts_with(". V") || after.starts_with(".\u{a0}V"));
    initial
        || word == "e" && association()
        || (token.capital && token.lists & (HONORIFICS | SHORT_FORMS) != 0)
        || (word.len() <= 6 && word.contains('.') && word.bytes().all(|b| b == b'.' || b.is_ascii_alphabetic()))
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
