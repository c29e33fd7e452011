//! What stands beside a verb of speech and tells how, when or in turn of whom it was said: "dijo entre risas", "herself said".

use std::sync::OnceLock;

use super::caseless;
use super::grammar::{is_article, is_role};
use super::tokens::{self, Token, gap, word};

/// The last word of what stands between a verb of speech and its subject: "souligne de son côté Anne Roux".
pub(super) fn after_adverbial(text: &str, tokens: &[Token], verb: usize) -> usize {
    let next = word(text, tokens, verb + 1);
    if !next.starts_with(|c: char| c.is_lowercase() || caseless::is_letter(c)) {
        return verb;
    }
    let follows = |adverbial: &&str| {
        let count = adverbial.split(' ').count();
        adverbial.split(' ').enumerate().all(|(index, part)| word(text, tokens, verb + 1 + index) == part)
            && (verb..=verb + count).all(|at| matches!(gap(text, tokens, at).trim(), "" | "’" | "'"))
    };
    // "dijo emocionado el presidente": how it was said.
    let described = is_manner(next)
        && gap(text, tokens, verb + 1).trim().is_empty()
        && (is_article(word(text, tokens, verb + 2)) || tokens::is_capital(tokens, verb + 2));
    // "a déclaré devant la presse la ministre", "contó en la presentación la directora"
    let before_some = matches!(next, "devant" | "en" | "durante" | "tras" | "ante" | "perante")
        && is_article(word(text, tokens, verb + 2))
        && word(text, tokens, verb + 3).starts_with(char::is_lowercase)
        && (next == "devant" || word(text, tokens, verb + 4) != "a" && is_article(word(text, tokens, verb + 4)))
        && (verb..=verb + 3).all(|at| gap(text, tokens, at).trim().is_empty());
    let adverbial = beginning_with(next).filter(follows).map(|adverbial| adverbial.split(' ').count()).max();
    let adverbial = adverbial.or(before_some.then_some(3)).or_else(|| occasion(text, tokens, verb));
    let adverbial = adverbial.or_else(|| german_occasion(text, tokens, verb));
    verb + adverbial.unwrap_or(usize::from(described))
}

/// Those adverbials that start with the same letter as a word; they stand in order.
fn beginning_with(first: &str) -> impl Iterator<Item = &'static str> {
    static LINES: OnceLock<Vec<&str>> = OnceLock::new();
    let lines = LINES.get_or_init(|| include_str!("words/adverbials.txt").lines().collect());
    let first = first.bytes().next().unwrap_or_default();
    let of = |line: &str| line.bytes().next().unwrap_or_default();
    let from = lines.partition_point(|line| of(line) < first);
    lines.iter().skip(from).take_while(move |line| of(line) == first).copied()
}

/// "sagte am Montag Bürgermeisterin Ana Ruiz", "erklärt beim Rundgang Ana Ruiz": in German the noun has a capital as well.
fn german_occasion(text: &str, tokens: &[Token], verb: usize) -> Option<usize> {
    const MOST: usize = 4;
    let led = matches!(
        word(text, tokens, verb + 1),
        "am" | "im" | "beim" | "bei" | "vor" | "nach" | "auf" | "zum" | "zur" | "während"
    );
    let noun = (verb + 2..verb + 2 + MOST).find(|at| tokens::is_capital(tokens, *at)).filter(|_| led)?;
    let led = matches!(word(text, tokens, noun + 1), "der" | "die" | "das") || tokens::is_capital(tokens, noun + 1);
    let named = led && tokens::is_capital(tokens, noun + 2);
    (named && (verb..=noun + 1).all(|at| gap(text, tokens, at) == " ")).then_some(noun - verb)
}

/// "ha declarado a la salida de la reunión Ana Ruiz": how many words tell when or where it was said, before a full name.
fn occasion(text: &str, tokens: &[Token], verb: usize) -> Option<usize> {
    const MOST: usize = 8;
    let first = word(text, tokens, verb + 1);
    let joint = |at: usize| {
        matches!(
            word(text, tokens, at),
            "a" | "al"
                | "en"
                | "durante"
                | "tras"
                | "ante"
                | "desde"
                | "después"
                | "de"
                | "del"
                | "con"
                | "para"
                | "por"
                | "à"
                | "au"
                | "aux"
                | "lors"
                | "pendant"
                | "après"
                | "devant"
                | "dans"
                | "du"
                | "d"
                | "avec"
                | "pour"
                | "par"
                | "no"
                | "na"
                | "em"
                | "após"
                | "perante"
                | "do"
                | "da"
                | "dos"
                | "das"
                | "com"
                | "ao"
                | "aos"
                | "nos"
                | "nas"
                | "und"
                | "y"
                | "e"
                | "et"
                | "beim"
                | "bei"
                | "nach"
                | "am"
                | "im"
                | "vor"
                | "während"
                | "von"
                | "vom"
        ) || is_article(word(text, tokens, at))
    };
    // "ha dicho a pie de obra la presidenta"
    let posted = |at: &usize| {
        let article = matches!(word(text, tokens, *at), "la" | "el" | "le" | "o" | "a" | "las" | "los");
        let role = is_role(tokens, at + 1) && !tokens::is_capital(tokens, at + 1);
        article && role && !joint(at - 1) && word(text, tokens, at - 1).len() > 3
    };
    let tight = |at: &usize| gap(text, tokens, at - 1) == " ";
    let post = (verb + 2..verb + 2 + MOST).take_while(tight).find(posted);
    if let Some(post) =
        post.filter(|_| matches!(first, "a" | "en" | "à" | "au" | "no" | "na" | "em" | "ao" | "durante"))
    {
        return Some(post - 1 - verb);
    }
    let name = (verb + 2..verb + 2 + MOST).find(|at| tokens::is_capital(tokens, *at))?;
    let small = (verb..name).all(|at| gap(text, tokens, at) == " ");
    // What stands right before the name is a noun that nobody has by it: "a la jueza Ana Ruiz" and "a Ana Ruiz" are others.
    let noun = !joint(name - 1) && !is_role(tokens, name - 1) && word(text, tokens, name - 1).len() > 3;
    let begins = matches!(
        first,
        "a" | "al"
            | "en"
            | "durante"
            | "tras"
            | "después"
            | "à"
            | "au"
            | "lors"
            | "pendant"
            | "après"
            | "dans"
            | "no"
            | "na"
            | "em"
            | "após"
            | "ao"
    );
    let full = name + 1 < tokens.len() && tokens::is_capital(tokens, name + 1) && gap(text, tokens, name) == " ";
    (begins && small && noun && full).then_some(name - 1 - verb)
}

/// Whether a word tells how something was said: "emocionado", "tranquillement".
pub(super) fn is_manner(word: &str) -> bool {
    const ENDINGS: [&str; 7] = ["ado", "ada", "ido", "oso", "osa", "ente", "ment"];
    word.len() > 6 && word.starts_with(char::is_lowercase) && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

pub(super) fn is_adverb(word: &str) -> bool {
    matches!(
        word,
        "also"
            | "y"
            | "has"
            | "have"
            | "had"
            | "later"
            | "then"
            | "today"
            | "yesterday"
            | "again"
            | "further"
            | "earlier"
            | "therefore"
            | "just"
            | "once"
            | "even"
            | "only"
            | "now"
            | "still"
            | "will"
            | "would"
            | "himself"
            | "itself"
            | "themselves"
            | "já"
            | "ya"
            | "também"
            | "también"
            | "ainda"
            | "herself"
            | "hat"
            | "ha"
            | "a"
            | "lo"
            | "la"
            | "le"
            | "les"
            | "se"
            | "s"
            | "l"
            | "est"
            | "fait"
            | "offen"
            | "selbst"
            | "sich"
    ) || word.len() > 4
        && word.ends_with("ly")
        && word.starts_with(char::is_lowercase)
        && !matches!(word, "family" | "assembly" | "ally" | "bully" | "supply")
}
