//! Whose words follow a colon, where a noun tells it: "Réponse de la présidente : « ... »", "Ruiz’ Fazit: „...“"; and how somebody is
//! who says so.

use super::attribution::{Saying, Who, has_quotation_before};
use super::grammar;
use super::phrases::Mention;
use super::quotations::Span;
use super::subjects::subject_after;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::SPEECH_VERBS;

/// What somebody’s words may be, in small letters.
const VERDICTS: [&str; 60] = [
    "answer",
    "antwort",
    "appell",
    "assessment",
    "avis",
    "balance",
    "balanço",
    "begründung",
    "bilan",
    "bilanz",
    "bitte",
    "botschaft",
    "comentario",
    "comentário",
    "comment",
    "commentaire",
    "conclusion",
    "conclusión",
    "conclusão",
    "conseil",
    "consejo",
    "conselho",
    "constat",
    "credo",
    "einschätzung",
    "empfehlung",
    "erklärung",
    "explication",
    "explicación",
    "explicação",
    "fazit",
    "hoffnung",
    "kommentar",
    "mensagem",
    "mensaje",
    "message",
    "motto",
    "mots",
    "palabras",
    "palavras",
    "paroles",
    "rat",
    "reacción",
    "reaction",
    "reaktion",
    "reação",
    "reply",
    "response",
    "respuesta",
    "resposta",
    "resumen",
    "resumo",
    "réaction",
    "réponse",
    "summary",
    "tipp",
    "urteil",
    "verdict",
    "veredicto",
    "wunsch",
];

/// In bytes: none of them is longer.
const LONGEST: usize = 14;

/// Whether a word is for what somebody says of something.
pub(super) fn is_verdict(word: &str) -> bool {
    word.len() <= LONGEST && VERDICTS.contains(&word.to_lowercase().as_str())
}

/// Whether a word at the start of a sentence is for what somebody says, and whose that is follows it.
pub(super) fn opens_with(text: &str, tokens: &[Token], at: usize) -> bool {
    let of = matches!(word(text, tokens, at + 1), "de" | "du" | "d" | "del" | "da" | "do" | "von");
    of && is_verdict(word(text, tokens, at))
}

/// Whether the words up to one tell whose it is in German: "Ruiz’ Fazit:", "Vales Antwort:".
pub(super) fn is_owned(text: &str, tokens: &[Token], at: usize) -> bool {
    let owner = at.checked_sub(1).filter(|owner| is_capital(tokens, *owner));
    // After an "x" or a "z" only the mark tells it.
    let genitive = owner.is_some_and(|owner| match gap(text, tokens, owner) {
        " " => word(text, tokens, owner).ends_with(['s', '’']),
        gap => matches!(gap, "’ " | "' "),
    });
    genitive && gap(text, tokens, at).starts_with(':') && is_verdict(word(text, tokens, at))
}

/// Whose words a colon introduces behind a noun.
pub(super) fn introduced<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<Saying<'a>> {
    /// Whoever it is, with a post, is named in so many words.
    const MOST: usize = 14;
    let sentence = tokens.get(at)?.sentence;
    if is_owned(text, tokens, at) {
        let owner = at - 1;
        let first =
            owner - usize::from(owner > 0 && is_capital(tokens, owner - 1) && gap(text, tokens, owner - 1) == " ");
        let name = Some(grammar::slice(text, tokens, first, owner).trim_end_matches(['s', '’']));
        let mention = Mention { tokens: first..at, name, ..Mention::default() };
        return Some(Saying { first, last: at, sentence, who: Who::Named(mention), speaks: true });
    }
    let of =
        matches!(word(text, tokens, at + 1), "de" | "du" | "d" | "del" | "da" | "do" | "der" | "des" | "von" | "of");
    // (The list is asked last: this looks at every word.)
    if !of || !is_verdict(word(text, tokens, at)) {
        return None;
    }
    let colon = (at + 1..at + MOST).find(|next| gap(text, tokens, *next).trim_start().starts_with(':'))?;
    let within = tokens.get(colon)?.sentence == sentence;
    // Whoever is told of by a verb after that is another: "The answer of Ruiz’s lawyers, Vale said:".
    let plain = |last: usize| !(last + 1..=colon).any(|at| tokens::has(tokens, at, SPEECH_VERBS));
    subject_after(text, tokens, at, at + 1).filter(|found| within && found.last <= colon && plain(found.last))
}

/// How somebody is who is said to say something, at the end of a German sentence: "gibt sich Ruiz zuversichtlich".
const CONVINCED: [&str; 16] = [
    "überzeugt",
    "sicher",
    "gewiss",
    "begeistert",
    "zuversichtlich",
    "optimistisch",
    "kämpferisch",
    "gelassen",
    "zufrieden",
    "enttäuscht",
    "erleichtert",
    "skeptisch",
    "entschlossen",
    "bescheiden",
    "erfreut",
    "stolz",
];

/// "„...“, ist die Bürgermeisterin überzeugt": in German the end of the sentence tells that somebody says so.
pub(super) fn is_convinced(text: &str, spans: &[Span], tokens: &[Token], at: usize) -> bool {
    const REACH: usize = 9;
    let sentence = tokens.get(at).map(|token| token.sentence);
    let within = |next: &usize| tokens.get(*next).map(|token| token.sentence) == sentence;
    matches!(word(text, tokens, at), "ist" | "war" | "zeigt" | "zeigte" | "gibt" | "gab")
        && has_quotation_before(spans, tokens, at)
        && (at + 1..at + REACH).take_while(within).any(|next| CONVINCED.contains(&word(text, tokens, next)))
}

#[cfg(test)]
mod tests {
    use super::super::attribution;
    use super::*;
    use crate::read::text::{quotations, tokens};

    #[test]
    fn a_noun_before_a_colon_tells_whose_words_follow() {
        for text in [
            "Réponse de Anne Roux : « Non. »",
            "La réponse de la préfète, Anne Roux : « Non. »",
            "Respuesta de Anne Roux: «No».",
            "Die Antwort von Anne Roux: „Nein.“",
            "Anne Roux’ Fazit: „Nein.“",
        ] {
            let spans = quotations::spans(text);
            let tokens = tokens::split(text, &spans);
            let sayings = attribution::find(text, &spans, &tokens);
            let named = |saying: &&Saying| matches!(&saying.who, Who::Named(found) if found.name == Some("Anne Roux"));
            assert!(sayings.iter().any(|saying| saying.speaks && named(&saying)), "{text}");
        }
    }
}
