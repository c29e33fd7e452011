//! A sentence right after a quotation that does nothing but say whose it is: "„...“ Das sagt Ana Ruiz.", "«...» La frase es de Ana
//! Ruiz."

use super::attribution::{Saying, Who, has_quotation_before};
use super::quotations::Span;
use super::subjects::{owner_after, subject_after};
use super::tokens::{self, Token, word};
use super::words::SPEECH_VERBS;

/// Words that point back at what has been said, before a verb: "Das sagt", "Así lo dijo".
const BACK: [&[&str]; 17] = [
    &["daran"],
    &["darauf"],
    &["davon"],
    &["so"],
    &["Das"],
    &["Dies"],
    &["So"],
    &["Das", "alles"],
    &["Lo"],
    &["Así", "lo"],
    &["Así"],
    &["Ainsi"],
    &["Assim"],
    &["C’est", "ce", "que"],
    &["C'est", "ce", "que"],
    &["das"],
    &["Quien", "lo"],
];

/// What is said, after an article: "the words", "la frase".
const SAID: [&str; 52] = [
    "advertencia",
    "anecdote",
    "anedota",
    "anécdota",
    "aveu",
    "aviso",
    "citation",
    "confesión",
    "confissão",
    "constat",
    "constatação",
    "convicção",
    "desabafo",
    "elogio",
    "explicação",
    "frase",
    "frases",
    "garantia",
    "histoire",
    "historia",
    "história",
    "lamento",
    "mots",
    "palabras",
    "palavras",
    "phrase",
    "pregunta",
    "pergunta",
    "promesa",
    "promesse",
    "promessa",
    "question",
    "recado",
    "reflexión",
    "reflexão",
    "remark",
    "remarque",
    "respuesta",
    "resposta",
    "réflexion",
    "words",
    "Aussage",
    "Bemerkung",
    "Frage",
    "Geschichte",
    "Geständnis",
    "Satz",
    "Spruch",
    "Versprechen",
    "Warnung",
    "Worte",
    "Zitat",
];

/// Whether a sentence at a word says whose the quotation before it is: "A história é de Ana Pires", "Quem fala é Ana Pires".
pub(super) fn points_back(text: &str, tokens: &[Token], first: usize) -> bool {
    let word = |at: usize| word(text, tokens, at);
    let is = |at: usize| matches!(word(at), "é" | "es" | "est" | "ist" | "stammt" | "kommt" | "sont" | "são" | "son");
    let told = SAID.contains(&word(first + 1)) && is(first + 2) && tokens::opens(tokens, first);
    let speaks = matches!(word(first), "Quem" | "Quien")
        && (is(first + 2) || is(first + 3))
        && tokens::opens(tokens, first)
        && !is(first + 1);
    told || speaks
}

/// "Quem o diz é Ana Pires": whose words a quotation right before was, behind the verb of a sentence that asks who.
pub(super) fn who_speaks<'a>(text: &'a str, spans: &[Span], tokens: &[Token], at: usize) -> Option<Saying<'a>> {
    let first = [2, 3].into_iter().filter_map(|back| at.checked_sub(back));
    let first = first
        .into_iter()
        .find(|first| matches!(word(text, tokens, *first), "Quem" | "Quien") && points_back(text, tokens, *first))?;
    let found = subject_after(text, tokens, first, at).filter(|found| matches!(found.who, Who::Named(_)));
    found.filter(|_| has_quotation_before(spans, tokens, first))
}

/// Where the sentence starts whose verb has nothing before it but a word that points back at the quotation.
pub(super) fn start(text: &str, spans: &[Span], tokens: &[Token], verb: usize) -> Option<usize> {
    let points = |words: &&[&str]| {
        let first = verb.checked_sub(words.len())?;
        let same = words.iter().enumerate().all(|(index, back)| word(text, tokens, first + index) == *back);
        (same && has_quotation_before(spans, tokens, first)).then_some(first)
    };
    if spans.is_empty() { None } else { BACK.iter().find_map(points) }
}

/// "A frase é do pintor Ana Pires": whose it is, by a word such as "of".
pub(super) fn is_of<'a>(text: &'a str, spans: &[Span], tokens: &[Token], at: usize) -> Option<Saying<'a>> {
    let first = at.checked_sub(3).filter(|_| !spans.is_empty())?;
    let [_, said, verb, of] = [first, first + 1, first + 2, at].map(|at| word(text, tokens, at));
    let of = matches!(of, "de" | "do" | "da" | "del" | "du" | "von" | "from");
    let is = matches!(
        verb,
        "é" | "es" | "est" | "sont" | "são" | "son" | "stammt" | "stammen" | "kommt" | "ist" | "come" | "comes"
    );
    let whole = of && is && SAID.contains(&said) && !tokens::has(tokens, at + 1, SPEECH_VERBS);
    if !whole || !tokens::opens(tokens, first) || !has_quotation_before(spans, tokens, first) {
        return None;
    }
    owner_after(text, tokens, first, at)
}
