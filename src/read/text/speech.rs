//! Step 8, quotations: which words in quotation marks are speech, and stand in the record as such.

use super::caseless::is_caseless;
use super::links;
use super::quotations::Span;
use super::speakers::Voices;
use super::words::{self, TITLE_WORDS};
use crate::release::{Inline, Text, Via};

/// A paragraph's words with its quotations marked.
pub(super) fn marked(words: &str, voices: Voices) -> Text {
    let mut inlines = Vec::new();
    let mut from = 0;
    for (span, voice) in voices.0 {
        let Some(quoted) = words.get(span.start..span.end) else { continue };
        let voice = voice.filter(|_| !is_label(words, quoted, span));
        if !is_speech(words, quoted, span, voice.as_ref().map(|(_, via)| *via)) {
            continue;
        }
        plain(words.get(from..span.start), &mut inlines);
        let (speaker, via) = voice.unzip();
        inlines.push(Inline::Quotation { text: Text::plain(quoted), speaker, via });
        from = span.end;
    }
    if from == 0 {
        return links::text(words);
    }
    plain(words.get(from..), &mut inlines);
    Text(inlines)
}

fn plain(words: Option<&str>, inlines: &mut Vec<Inline>) {
    links::push(words.unwrap_or_default(), inlines);
}

/// A word or three between an article and a noun, as in "the “summer” timetable", name a thing even where somebody speaks.
fn is_label(words: &str, quoted: &str, span: Span) -> bool {
    const ARTICLES: [&str; 7] = ["the", "a", "an", "its", "their", "so-called", "this"];
    let before = words.get(..span.start).unwrap_or_default().trim_end();
    let ends_with = |article: &&str| {
        let from = before.len().checked_sub(article.len());
        from.and_then(|from| before.split_at_checked(from)).is_some_and(|(rest, last)| {
            last.eq_ignore_ascii_case(article) && (rest.is_empty() || rest.ends_with(char::is_whitespace))
        })
    };
    let mut after = words.get(span.end..).unwrap_or_default().chars();
    after.next() == Some(' ')
        && after.next().is_some_and(char::is_lowercase)
        && ARTICLES.iter().any(ends_with)
        && quoted.split_whitespace().take(4).count() <= 3
}

/// Speech is what somebody is said to say, or a run of four words and more. A word or three that nobody says are
/// so-called; capitals throughout are a title; and so is what a word such as "campaign" or "called" announces.
fn is_speech(words: &str, quoted: &str, span: Span, via: Option<Via>) -> bool {
    let inner = quoted.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | ',' | '!' | '?' | '…'));
    let count = inner.split_whitespace().count();
    let ends = inner.ends_with(['.', ',', '!', '?', '…']);
    let capitals = inner.split_whitespace().filter(|word| word.chars().count() > 3);
    // A comma after a title stands inside the marks in America.
    let called = inner.ends_with(',') && capitals.clone().count() > 1;
    // "„Und Heizung“, sagte er": in German nouns have capitals, and what somebody is said to say is no title.
    // So is what opens a sentence, and what is said with a comma: "“This is for Lyall,” said Ana Ruiz."
    let before = words.get(..span.start).unwrap_or_default().trim_end();
    let opens = before.is_empty() || before.ends_with(['.', '!', '?', ':', '”', '’', '"']);
    let opens = opens && inner.ends_with([',', '!', '?', '…']);
    // So have the nouns of "bezeichnete es als „Glücksfall mit Lehm“".
    // ("sprach von einem „Meilenstein für den Fluss“")
    let termed = [" als", " von einem", " von einer", " vom"].iter().any(|word| before.ends_with(word));
    let said = via.is_some() && (opens || termed || words.get(span.end..).is_some_and(|after| after.starts_with(',')));
    // In German so have the nouns of "nannte es „ein Bekenntnis zur Stadt“"; a title starts with one.
    let noun = via.is_some() && inner.starts_with(char::is_lowercase);
    // "A report by the council, “Who Will Run the Shop?”, found": between commas it is what the report is called.
    // "the programme, “Plate and Plot”, would": so does a name.
    let apart = before.strip_suffix(',').is_some_and(|before| {
        !words::has(words::SPEECH_VERBS, last_word(before, char::is_whitespace)) && !before.ends_with(['”', '"', '’'])
    }) && words.get(span.end..).is_some_and(|after| after.starts_with(','));
    let apposed = apart && (!ends || inner.ends_with('?') && capitals.clone().count() > 1);
    // "which the company calls “Defroster”"
    let verb = last_word(before, char::is_whitespace);
    let named_so = !ends && count <= 2 && matches!(verb, "calls" | "called" | "named" | "dubbed" | "nicknamed");
    let is_title = (!ends || called || apposed)
        && (!said || apposed || named_so)
        && !noun
        && capitals.clone().count() > 0
        && capitals.clone().all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
    // What goes on from other speech is speech if it is a sentence, however short.
    let sentence = ends && inner.starts_with(|c: char| !c.is_lowercase());
    let spoken = sentence && words.get(..span.start).is_some_and(|before| before.trim_end().ends_with(':'));
    // “...,” he said, “and she’s right.”
    let beside = via.is_some_and(|via| via != Via::Continued || sentence || before.ends_with(','));
    let goes_on = !sentence || via.is_none() && inner.ends_with(',');
    let named = count <= LONGEST_TITLE && goes_on && announces(words, span, via);
    // "la question « À pied ou en fauteuil ? »" is one of many who ask.
    // "trägt den Titel «Noch gut?»"
    let asked = via.is_none() && before.ends_with("question") || before.ends_with(" den Titel");
    span.closed && count > 0 && !is_title && !named && !asked && (count > 3 || beside || spoken)
}

/// The last word, if it is none that goes on and on: the bound keeps the look at a text without a space short.
fn last_word(before: &str, parts: impl Fn(char) -> bool) -> &str {
    match before.char_indices().rev().take(LONGEST_WORD).find(|(_, c)| parts(*c)) {
        Some((at, c)) => before.get(at + c.len_utf8()..).unwrap_or_default(),
        None if before.len() < LONGEST_WORD => before,
        None => "",
    }
}

/// Whether a pronoun or a name stands before the last word.
fn follows_subject(before: &str, last: &str) -> bool {
    let rest = before.strip_suffix(last).unwrap_or_default().trim_end();
    let near = rest.char_indices().rev().take(LONGEST_WORD).find(|(_, c)| c.is_whitespace());
    let word = near.and_then(|(at, c)| rest.get(at + c.len_utf8()..)).unwrap_or(rest);
    matches!(word, "he" | "she" | "they" | "who") || word.starts_with(char::is_uppercase)
}

/// "Known as" stands so near, in characters.
const NEAR: usize = 40;

/// A word that announces a title has no more letters than this.
const LONGEST_WORD: usize = 24;

/// A title has no more words than this.
const LONGEST_TITLE: usize = 7;

/// Whether the word before a quotation says that it is a name, a title or a term: "the campaign “Come Home”".
fn announces(words: &str, span: Span, via: Option<Via>) -> bool {
    let before = words.get(..span.start).unwrap_or_default().trim_end();
    // A word has an end: the bound keeps the look at a text of marks alone short.
    let last = last_word(before, |c| c.is_whitespace() || c == '’');
    // "The report, “Due on the First,” is drawn from ..."
    let apart =
        words.get(span.start..span.end).is_some_and(|own| own.trim_end_matches(['”', '"', '’', '\'']).ends_with(','))
            || words.get(span.end..).is_some_and(|rest| rest.starts_with(','));
    let last = if apart && via.is_none() { last.trim_end_matches(',') } else { last };
    // "known as", "conocido en la zona como"
    let near = before.char_indices().rev().nth(NEAR).map_or(before, |(at, _)| before.get(at..).unwrap_or_default());
    let known = || ["known ", "conocid", "conhecid", "connu", "bekannt"].iter().any(|word| near.contains(word));
    match last {
        "as" | "como" | "als" | "comme" => via.is_none() || known(),
        // "what she called “a rare outbreak of sense”"
        "called" | "termed" | "labelled" | "dubbed" if via.is_some() && follows_subject(before, last) => false,
        // "calling the campaign “a gift to the town”"
        _ if via.is_some() && [" calling ", " called ", " calls "].iter().any(|verb| near.contains(verb)) => false,
        // In Arabic a letter may join them: "لجمعية “عِدّة”".
        _ => {
            let joined = || last.strip_prefix(['ل', 'ب', 'و']).is_some_and(|bare| words::has(TITLE_WORDS, bare));
            let title = words::has(TITLE_WORDS, last) || is_caseless(last) && joined();
            // "Intitulado “O ouvido”, o artigo conclui"
            let titled = || {
                let small = last.to_lowercase();
                before == last
                    && (small.starts_with("intitul") || small.starts_with("titul") || small.ends_with("titled"))
            };
            title && (!last.starts_with(char::is_uppercase) || titled()) && !before.ends_with(':')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::quotations;
    use super::*;

    fn is_marked(words: &str) -> bool {
        let voices = quotations::spans(words).into_iter().map(|span| (span, None)).collect();
        marked(words, Voices(voices, Vec::new())).0.iter().any(|inline| matches!(inline, Inline::Quotation { .. }))
    }

    #[test]
    fn so_called_words_and_titles_are_no_speech() {
        for words in ["the “hub” opens", "the “so-called hub plan” opens", "the report “Safe Water for All Towns”"]
        {
            assert!(!is_marked(words), "{words}");
        }
        assert!(is_marked("they wrote “we are glad of it”"));
    }

    #[test]
    fn what_a_word_announces_as_a_name_is_no_speech() {
        for words in [
            "the campaign “come back home to us” opens",
            "a hill known as “the hill of many tears” is steep",
            "a scheme called “walk with us today”",
            "ein Stück namens „komm mit uns mit“ beginnt",
        ] {
            assert!(!is_marked(words), "{words}");
        }
        assert!(is_marked("it was, in short, “a gift to the town”"));
    }

    #[test]
    fn marked_words_are_the_same_words() {
        let words = "He “was glad to see it”, and “left soon after that”.";
        let voices = quotations::spans(words).into_iter().map(|span| (span, None)).collect();
        assert_eq!(marked(words, Voices(voices, Vec::new())).words(), words);
    }
}
