//! Words beside a verb of speech: its second word, auxiliaries, adverbs and pronouns.

use super::grammar;
use super::quotations::Span;
use super::tokens::{self, Token, gap, word};
use super::words::{self, SPEECH_VERBS};

/// "went on", "pointed out": verbs of speech by their second word.
pub(super) fn is_verb_of_two(text: &str, tokens: &[Token], at: usize) -> bool {
    let next = || word(text, tokens, at + 1);
    match word(text, tokens, at) {
        "went" | "goes" => next() == "on" && !matches!(word(text, tokens, at + 2), "the" | "a" | "to"),
        "pointed" | "points" => next() == "out",
        "put" | "puts" => {
            let after = word(text, tokens, at + 2);
            let placed = matches!(
                after,
                "there" | "in" | "on" | "up" | "down" | "away" | "back" | "into" | "to" | "at" | "under"
            );
            next() == "it" && !(placed && gap(text, tokens, at + 1) == " ")
        }
        "raised" | "raises" => matches!(next(), "questions" | "concerns" | "doubts" | "objections"),
        "made" | "makes" => next() == "clear",
        "faz" | "fez" | "fazem" => next() == "notar",
        // "se ha mostrado «muy satisfecha»"
        "mostró" | "mostrado" | "muestra" | "mostraba" | "montre" | "montré" | "montrée" => {
            shows_oneself(text, tokens, at)
        }
        "mostrou-se" | "mostra-se" => true,
        // "lo que Ruiz llama «un paso»", "como lo define Ruiz"
        "llama" | "llamó" | "llaman" | "define" | "definió" | "definiu" | "chama" | "chamou" | "apelida" => {
            terms(text, tokens, at)
        }
        "paid" | "pays" => next() == "tribute",
        // "a fait valoir": the second is what the subject stands beside.
        "valoir" | "savoir" | "remarquer" | "observer" => {
            at.checked_sub(1).is_some_and(|before| word(text, tokens, before) == "fait")
        }
        "used" => next() == "to" && matches!(word(text, tokens, at + 2), "say" | "tell"),
        // "sieht in der Studie „...“": whose view it is.
        "sieht" | "sah" => matches!(next(), "in" | "darin"),
        // "gibt Ruiz zu bedenken"
        "gibt" | "gab" | "geben" | "gaben" => considers(text, tokens, at),
        "teilt" | "teilen" | "teilten" => is_parted(text, tokens, at, "mit"),
        _ => is_announced(text, tokens, at),
    }
}

/// "teilten die Stadtwerke auf Anfrage mit": a German verb whose second part ends the clause.
fn is_parted(text: &str, tokens: &[Token], at: usize, second: &str) -> bool {
    const REACH: usize = 14;
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    let ends = |next: usize| {
        next + 1 == tokens.len() || gap(text, tokens, next).trim_start().starts_with(['.', ',', ':', ';'])
    };
    (at + 1..at + REACH)
        .take_while(|next| sentence(*next) == sentence(at))
        .any(|next| word(text, tokens, next) == second && ends(next))
}

/// "se ha mostrado «muy satisfecha»": a verb of how somebody shows to be, of which the words right after it are quoted.
fn shows_oneself(text: &str, tokens: &[Token], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map(|at| word(text, tokens, at)).unwrap_or_default();
    let oneself =
        before(1) == "se" || before(2) == "se" && is_auxiliary(before(1)) || before(2) == "s" && before(1) == "est";
    oneself && gap(text, tokens, at).contains(['«', '“', '"'])
}

/// "llama «un paso»", "como lo define Ruiz": a verb of naming by which somebody calls a thing so.
fn terms(text: &str, tokens: &[Token], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map(|at| word(text, tokens, at)).unwrap_or_default();
    let so = matches!(before(1), "lo" | "la" | "o" | "a") && matches!(before(2), "como" | "Como" | "así" | "assim");
    so || gap(text, tokens, at).contains(['«', '“', '"'])
}

/// "she will add": verbs of speech are listed as they stand without "will".
fn is_announced(text: &str, tokens: &[Token], at: usize) -> bool {
    let will = at.checked_sub(1).is_some_and(|at| matches!(word(text, tokens, at), "will" | "would"));
    let this = word(text, tokens, at);
    let third = || this.strip_suffix('y').map_or_else(|| [this, "s"].concat(), |stem| [stem, "ies"].concat());
    will && words::has(SPEECH_VERBS, &third())
}

/// "gibt dessen Leiter, Leo Ruiz, zu bedenken": the second part of the verb ends the clause.
fn considers(text: &str, tokens: &[Token], at: usize) -> bool {
    const REACH: usize = 14;
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    (at + 1..at + REACH).take_while(|next| sentence(*next) == sentence(at)).any(|next| {
        // "gab er zu"
        // "gab Leo Ruiz, Vorsitzender des Vereins, unter Gelächter zu."
        let after = || gap(text, tokens, next).trim_start();
        let ends = || after().starts_with('.') || next <= at + 3 && after().starts_with([',', ':', ';']);
        let considers = || matches!(word(text, tokens, next + 1), "bedenken" | "Protokoll");
        word(text, tokens, next) == "zu" && (considers() || ends())
    })
}

/// "In the words of Ana Ruiz:", "En palabras de Ana Ruiz, ...", "Nach den Worten von Ana Ruiz"
pub(super) fn is_words_of(text: &str, tokens: &[Token], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map(|at| word(text, tokens, at)).unwrap_or_default();
    match word(text, tokens, at) {
        "de" | "da" | "do" | "del" | "du" if matches!(before(1), "palabras" | "palavras") => {
            return matches!(before(2), "En" | "en" | "Nas" | "nas");
        }
        // "par la voix de sa présidente", "na conta de"
        "de" | "du" | "d" | "des" if before(1) == "mots" && matches!(before(2), "les" | "ces") => return true,
        "de" | "du" | "d" | "des" if before(1) == "dires" && before(2) == "aux" => return true,
        "de" | "d" if before(1) == "aveu" || before(2) == "aveu" && before(1) == "même" => return true,
        "croire" => return before(1) == "en" && matches!(before(2), "à" | "À"),
        "de" | "del" if before(1) == "boca" => return matches!(before(2), "en" | "En"),
        "de" | "du" | "d" if before(1) == "voix" || before(1) == "conta" && matches!(before(2), "Na" | "na") => {
            return true;
        }
        "de" | "da" | "do" | "del"
            if matches!(
                before(1),
                "avaliação"
                    | "opinião"
                    | "opinión"
                    | "juicio"
                    | "avis"
                    | "perspetiva"
                    | "perspectiva"
                    | "visão"
                    | "ótica"
                    | "entender"
            ) =>
        {
            return matches!(before(2), "Na" | "na" | "No" | "no" | "En" | "en" | "A" | "a" | "l" | "L");
        }
        "von" | "der" | "des" => {
            let view = matches!(before(1), "Ansicht" | "Einschätzung" | "Meinung");
            // "Aus Sicht der Verwaltung"
            if matches!((before(2), before(1)), ("Aus" | "aus", "Sicht")) {
                return true;
            }
            if matches!(before(1), "Worten" | "Angaben") || view && matches!(before(2), "Nach" | "nach") {
                return true;
            }
        }
        _ => {}
    }
    at >= 3
        && word(text, tokens, at) == "of"
        && matches!(word(text, tokens, at - 1), "words" | "eyes" | "opinion" | "view")
        && word(text, tokens, at - 2) == "the"
}

/// "Pour Anne Roux, « ... »": whose view it is, at the start of a sentence with a quotation.
pub(super) fn is_view_of(text: &str, spans: &[Span], tokens: &[Token], at: usize) -> bool {
    let next = |titles: &[&str]| titles.contains(&word(text, tokens, at + 1));
    let parted = || at > 0 && gap(text, tokens, at - 1).trim() == ",";
    // "soit, pour M. Roux, « ... »"; "For Ruiz, who retires in May, it is “...”"
    let inside = || word(text, tokens, at) == "pour" && parted() && next(&["M", "Mme", "Mlle"]);
    let named = || {
        let comma = |at: usize| gap(text, tokens, at).trim_start().starts_with(',');
        matches!(word(text, tokens, at), "For" | "To")
            && tokens::is_capital(tokens, at + 1)
            && (comma(at + 1) || comma(at + 2) || comma(at + 3))
    };
    // "Já para o presidente, Leo Vale, “...”"
    let led = at > 0
        && tokens::opens(tokens, at - 1)
        && matches!(word(text, tokens, at), "para" | "pour" | "für")
        && matches!(
            word(text, tokens, at - 1),
            "Já" | "Y" | "E" | "Et" | "Mais" | "Mas" | "Pero" | "Ya" | "Und" | "Auch" | "Doch"
        )
        && (tokens::is_capital(tokens, at + 1) || grammar::is_article(word(text, tokens, at + 1)));
    !spans.is_empty()
        && (led
            || tokens::opens(tokens, at) && (matches!(word(text, tokens, at), "Pour" | "Para" | "Für") || named())
            || inside())
}

/// Whether a word may be an auxiliary before a verb of speech: "a déclaré", "ha dicho", "hat gesagt".
pub(super) fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "a" | "ont"
            | "avait"
            | "hat"
            | "haben"
            | "ha"
            | "han"
            | "había"
            | "Ha"
            | "Han"
            | "Había"
            | "tem"
            | "tinha"
            | "s"
            | "se"
            | "est"
            | "fait"
            | "has"
            | "had"
            | "also"
            | "auch"
            | "también"
            | "également"
            | "aussi"
            | "dann"
            | "weiter"
    )
}

/// "is said to", "to say": not somebody speaking.
pub(super) fn is_passive(text: &str, tokens: &[Token], verb: usize) -> bool {
    let before = verb.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
    matches!(before, "is" | "are" | "was" | "were" | "be" | "been" | "being" | "to" | "the" | "a" | "an")
}

/// "according to", "attributable to", "de acuerdo con": the second word of who is told to have said it.
pub(super) fn is_according(text: &str, tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| word(text, tokens, before)).unwrap_or_default();
    match word(text, tokens, at) {
        "to" => ["according", "attributable", "attributed"].iter().any(|first| first.eq_ignore_ascii_case(before)),
        "com" | "con" => matches!(before, "acordo" | "acuerdo"),
        // "the statement by the chief executive, Ana Ruiz, that it was “fair”"
        "by" => matches!(
            before,
            "statement" | "claim" | "comment" | "comments" | "remark" | "remarks" | "assertion" | "suggestion"
        ),
        _ => false,
    }
}

/// Whether a word has the ending of a participle that stands with an auxiliary.
pub(super) fn is_participle(word: &str) -> bool {
    ["ado", "ido", "é", "i", "u"].iter().any(|ending| word.ends_with(ending))
}

/// Whether a word has an ending of verbs in the third person.
pub(super) fn is_finite(word: &str) -> bool {
    ["ed", "es", "ns", "ts", "ks", "ls", "rs", "ó", "ou", "eu", "iu", "te", "t", "e", "a"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

/// "Ähnlich äußerte sich die Vorsitzende": after its first word a German sentence has its verb.
pub(super) fn is_verb_second(text: &str, tokens: &[Token], verb: usize) -> bool {
    let opener = verb.checked_sub(1).filter(|at| tokens::opens(tokens, *at));
    opener.is_some_and(|at| {
        let german = [
            "Ähnlich",
            "Dazu",
            "Abschließend",
            "Gleichzeitig",
            "Zugleich",
            "Zudem",
            "Weiter",
            "Darüber",
            "Hierzu",
            "Außerdem",
            "Ebenso",
            "So",
        ];
        german.contains(&word(text, tokens, at)) && gap(text, tokens, at).trim().is_empty()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::tokens;

    #[test]
    fn verbs_of_two_words_need_both() {
        let is = |text: &str| is_verb_of_two(text, &tokens::split(text, &[]), 0);
        assert!(is("went on: now") && is("put it so") && is("pointed out that"));
        assert!(!is("went home") && !is("put the lid on") && !is("went on the boat"));
    }
}
