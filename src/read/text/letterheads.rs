//! Lines that are nothing but the name of whoever sends a release.

use super::addressed::is_sorted;
use super::contact_words::is_form;
use super::kickers::{self, Said};
use super::paragraphs::Paragraph;
use super::words::{self, LETTERHEADS, ORGANISATIONS};
use super::wrap;

/// Forms of companies and clubs that end a name.
const FORMS: [&str; 24] = [
    " AB",
    " AB (publ)",
    " ASA",
    " A/S",
    " Oyj",
    " N.V.",
    " B.V.",
    " LLC",
    " S.p.A.",
    " eG",
    " Teoranta",
    " CLG",
    " DAC",
    "e. V.",
    "e.\u{a0}V.",
    "e.V.",
    "GmbH",
    " AG",
    " Ltd",
    " Ltd.",
    " Inc.",
    " S.A.",
    " PLC",
    " plc",
];

/// In so many paragraphs under a headline a text has the name of whoever sends it.
const REACH: usize = 60;
/// So many words the name of a body has at most.
const MOST: usize = 9;
/// So many lines may stand over the headline.
const TOP: usize = 8;

/// Whether the first of some paragraphs, which stands over the headline, is whose the release is. The headline is one of them.
pub(super) fn stands_over(paragraphs: &[Paragraph], headline: usize) -> bool {
    let (Some(first), Some(next)) = (paragraphs.first(), paragraphs.get(headline)) else { return false };
    let words = &*first.words;
    let count = words.split_whitespace().count();
    let below = paragraphs.get(2..).unwrap_or_default();
    let named = |name: &str, most: usize| below.iter().take(most).any(|later| has_name(&later.words, name));
    // "Harbour Foods", before a headline and a text that has the very name.
    let repeated =
        || (2..=8).contains(&count) && !kickers::is_topics(words) && !kickers::is_notice(words) && named(words, TOP);
    // "Flussbund Nord e. V.", where the text goes on about the Flussbund Nord, or a line in capitals throughout does.
    let bare = FORMS.iter().find_map(|form| words.strip_suffix(form)).map(|bare| bare.trim_end_matches([' ', ',']));
    let formed = || bare.is_some_and(|bare| count <= 8 && (named(bare, REACH) || words.ends_with("V.")));
    // "Klinikum Nord", over "Pressemitteilung" and a headline: what stands over the sort of text is whose it is.
    let parted = || {
        let between = paragraphs.get(1..headline).unwrap_or_default();
        count <= (if words.contains(" / ") { 14 } else { 10 })
            && !words.contains([':', '|'])
            && !words.ends_with(['.', '!', '?'])
            && between.iter().any(is_sorted)
    };
    // "CHU de Valmorin" right over the place and the day
    let filed = || {
        let line = paragraphs.get(1).filter(|line| first.is_next(line) && count <= 6);
        let body = words.split_whitespace().any(|word| words::has(ORGANISATIONS, word));
        let plain = !words.contains(['.', ':', '?', '!', '|']);
        let said = line.and_then(|line| kickers::read(&line.words));
        body && plain && !kickers::is_notice(words) && matches!(said.as_deref(), Some([Said::Filed(_)]))
    };
    repeated()
        || formed()
        || parted()
        || filed()
        || is_body(words)
        || is_letterhead(words, &next.words) && !kickers::is_topic(words, &next.words)
}

/// Whether a line is nothing but a body's name: "Harbour Trust", "Department of Health", "City of Porirua".
pub(super) fn is_body(line: &str) -> bool {
    const HEADS: [&str; 26] = [
        "ministry",
        "department",
        "office",
        "city",
        "government",
        "university",
        "institute",
        "county",
        "state",
        "bureau",
        "board",
        "council",
        "ministère",
        "préfecture",
        "ville",
        "université",
        "ministerium",
        "bundesministerium",
        "stadt",
        "universität",
        "ministerio",
        "secretaría",
        "universidad",
        "ayuntamiento",
        "prefeitura",
        "fundación",
    ];
    if line.ends_with(['?', '!', ':']) {
        return false;
    }
    let tokens: Vec<&str> = line.split_whitespace().take(MOST + 1).collect();
    let [first, .., last] = tokens.as_slice() else { return false };
    // "Lyall Unified School District"
    let district =
        || (line.ends_with(" School District") || line.ends_with(" Police District")) && tokens.len() <= MOST;
    let small = [
        "of", "for", "the", "and", "&", "de", "la", "le", "du", "des", "für", "der", "und", "y", "del", "d’", "et",
        "in", "e", "da", "do", "das", "dos",
    ];
    let is_name = |word: &&str| {
        small.contains(word)
            || word.chars().next().is_some_and(|c| c.is_uppercase() || matches!(c, '(' | '&') || wrap::is_caseless(c))
            || words::has(ORGANISATIONS, word)
            // "Ministerium für Verkehr und ländliche Räume"
            || words::has(LETTERHEADS, first) && ["che", "chen", "cher"].iter().any(|ending| word.ends_with(ending))
    };
    if tokens.len() > MOST || !tokens.iter().all(is_name) || tokens.iter().skip(1).any(|word| is_done(word)) {
        return false;
    }
    let plain = |word: &str| words::has(ORGANISATIONS, word.trim_matches(|c: char| !c.is_alphanumeric()));
    let headed = || {
        HEADS.iter().any(|head| words::is_same(head, first))
            && tokens.get(1).is_some_and(|next| small.iter().any(|small| words::is_same(small, next)))
    };
    // "National Union of Dock Workers"
    let joined = || {
        let mut pairs = tokens.windows(2);
        pairs.any(|pair| words::has(ORGANISATIONS, pair[0]) && matches!(pair[1], "of" | "for" | "OF" | "FOR"))
    };
    tokens.len() < MOST && words::has(LETTERHEADS, first)
        || headed()
        || district()
        || joined()
        || plain(last)
        // "BRIGADA QUETZAL, A.C."
        || last.contains('.') && is_form(last)
        || last.starts_with('(') && tokens.len() > 2 && plain(tokens[tokens.len() - 2])
}

/// Whether a word in title case is a verb, which a headline has, and no name of a body: "Ruiz Awarded Medal of the Harbour Trust".
fn is_done(word: &str) -> bool {
    const DONE: [&str; 58] = [
        "Acquires",
        "Adds",
        "Announce",
        "Announces",
        "Appointed",
        "Appoints",
        "Approves",
        "Awarded",
        "Awards",
        "Backs",
        "Begins",
        "Builds",
        "Calls",
        "Celebrates",
        "Closes",
        "Completes",
        "Donates",
        "Earns",
        "Elected",
        "Elects",
        "Expands",
        "Fails",
        "Gets",
        "Gives",
        "Hires",
        "Honored",
        "Honoured",
        "Honors",
        "Honours",
        "Hosts",
        "Introduces",
        "Join",
        "Joins",
        "Launch",
        "Launches",
        "Leads",
        "Named",
        "Names",
        "Opens",
        "Passes",
        "Raises",
        "Receive",
        "Receives",
        "Recognized",
        "Recognised",
        "Returns",
        "Secures",
        "Selected",
        "Selects",
        "Sign",
        "Signs",
        "Takes",
        "Unveils",
        "Urges",
        "Visits",
        "Welcomes",
        "Win",
        "Wins",
    ];
    DONE.contains(&word)
}

/// Whether a line in title case stands over a headline in capitals, as a letterhead does.
pub(super) fn is_letterhead(line: &str, headline: &str) -> bool {
    let small = ["of", "the", "and", "for", "de", "na", "an", "o", "le"];
    let capitals = headline.chars().any(char::is_alphabetic) && !headline.contains(char::is_lowercase);
    let titled = line
        .split_whitespace()
        .all(|word| small.contains(&word) || word.chars().next().is_some_and(char::is_uppercase));
    let count = line.split_whitespace().count();
    capitals
        && titled
        && line.contains(char::is_lowercase)
        && (2..=7).contains(&count)
        && headline.split_whitespace().count() > count
        && !line.ends_with([':', '.', '?', '!'])
}

/// Whether a line is the name of a department, in whatever case: "Service départemental de la communication".
pub(super) fn is_department(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let first = words.next().unwrap_or_default();
    let heads = words::has(ORGANISATIONS, first) || words::is_same("dirección", first);
    let small = |word: &str| word.starts_with(char::is_lowercase) || matches!(word, "General");
    let (second, third) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    // "Service départemental de la communication", "Presseamt der Stadt": the first or the second word after it joins.
    let joins = |word| matches!(word, "of" | "for" | "de" | "du" | "des" | "del" | "da" | "do" | "der" | "für");
    let led = joins(second) || small(second) && (third.is_empty() || joins(third));
    heads && (led || is_body(line)) && words.count() <= 6 && !line.ends_with(['.', '?', '!', ':'])
}

/// Whether a short line names what the text is about: "Women’s Rowing", where the text goes on about women’s rowing.
pub(super) fn is_about(paragraphs: &[Paragraph]) -> bool {
    let Some(first) = paragraphs.first() else { return false };
    let words = &*first.words;
    let titled = words.split(' ').all(|word| word.starts_with(char::is_uppercase));
    let capitals = words.to_uppercase();
    let below = paragraphs.get(2..).unwrap_or_default();
    (2..=3).contains(&words.split(' ').count())
        && titled
        && below.iter().take(TOP).any(|later| has_name(&later.words, &capitals))
}

/// Whether a text has a name in it, in whatever case, as a whole.
pub(super) fn has_name(text: &str, name: &str) -> bool {
    if text.contains('\u{a0}') || text.len() > LONGEST_LOOK {
        return has_plain_name(&plain(text), name);
    }
    has_plain_name(text, name)
}

/// A name is looked for so far, in characters.
const LONGEST_LOOK: usize = 1200;

/// A text as names are looked for in it: not all of a long one, and with plain spaces.
pub(super) fn plain(text: &str) -> String {
    let end = text.char_indices().nth(LONGEST_LOOK).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or(text).replace('\u{a0}', " ")
}

/// The same of a text that is plain.
pub(super) fn has_plain_name(text: &str, name: &str) -> bool {
    if name.contains('\u{a0}') {
        return has_plain_name(text, &name.replace('\u{a0}', " "));
    }
    // Only what stands in capitals throughout is the same in small letters: "Women’s Rowing" is what the text is about.
    let capitals = !name.contains(char::is_lowercase);
    let Some(first) = name.chars().next() else { return false };
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let whole = |at: usize| {
        !letter(text.get(..at).and_then(|before| before.chars().next_back()))
            && !letter(text.get(at + name.len()..).and_then(|after| after.chars().next()))
    };
    let part = |at: usize| text.get(at..at + name.len());
    if !capitals {
        // To look for the letter first is quicker than to look for the name.
        return text.match_indices(first).any(|(at, _)| part(at) == Some(name) && whole(at));
    }
    text.char_indices().any(|(at, _)| part(at).is_some_and(|part| words::is_same(part, name)) && whole(at))
}
