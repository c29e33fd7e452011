//! Who speaks a stand-alone quote, where that is told after it.

use super::attribution::{self, Who};
use super::body::Piece;
use super::caseless_names;
use super::grammar;
use super::hindsight;
use super::named::Short;
use super::people::People;
use super::phrases::Mention;
use super::quotations;
use super::tokens::{self, is_capital};
use super::told::Told;
use super::voices::{Recent, Voice, voice_of};
use super::words::SPEECH_VERBS;
use crate::release::Via;

/// A paragraph after the quote that says nothing but who spoke: "Ruiz said at the opening."
pub(super) fn said_after<'a>(next: Option<&'a Piece>, people: &mut People<'a>, recent: &Recent<'a>) -> Voice<'a> {
    let Some(Piece::Paragraph(paragraph)) = next else { return None };
    let text: &str = &paragraph.words;
    if text.chars().count() > 160 || text.ends_with(':') || !quotations::spans(text).is_empty() {
        return None;
    }
    let tokens = tokens::split(text, &[]);
    let sayings = attribution::find(text, &[], &tokens);
    let saying = sayings.iter().find(|saying| saying.speaks)?;
    let rest = tokens::word(text, &tokens, saying.last + 1);
    // "Ruiz called on the government to act": what somebody calls on or agrees on is more than when they spoke.
    let upon = rest == "on"
        && matches!(
            tokens::word(text, &tokens, saying.last),
            "called" | "calls" | "insisted" | "insists" | "agreed" | "agrees" | "commented" | "comments" | "reported"
        );
    let bare = !upon
        && matches!(rest, "" | "in" | "at" | "on" | "during" | "after" | "following" | "today" | "yesterday")
        || tokens::gap(text, &tokens, saying.last).contains(',');
    if saying.first > 1 || !bare || tokens.last().is_some_and(|last| last.sentence > 0) {
        return None;
    }
    let (person, via) = voice_of(&saying.who, people, recent)?;
    Some((person, if via == Via::Inside { Via::After } else { via }))
}

/// A paragraph after a quote that nobody before it speaks, which starts with somebody and their post.
pub(super) fn introduced_after<'a>(next: Option<&Piece>, told: Option<&Told<'a>>, people: &People<'a>) -> Voice<'a> {
    let (Piece::Paragraph(_), Some(told)) = (next?, told) else { return None };
    let (saying, _) = told.sayings.first().filter(|(saying, _)| saying.first == 0 && told.quotations.is_empty())?;
    let Who::Named(mention) = &saying.who else { return None };
    let name = mention.name.filter(|name| name.contains(char::is_whitespace))?;
    let person = people.find(name).filter(|person| person.role.is_some())?;
    Some((person, Via::After))
}

/// A paragraph after a quote that nobody else speaks, whose first sentence is about somebody known: "Ruiz will report in May."
pub(super) fn known_after<'a>(next: Option<&Piece>, told: Option<&Told<'a>>, people: &People<'a>) -> Voice<'a> {
    let (Piece::Paragraph(_), Some(told)) = (next?, told) else { return None };
    let (saying, _) = told.sayings.first().filter(|(saying, _)| saying.sentence == 0)?;
    let Who::Named(Mention { name: Some(name), .. }) = &saying.who else { return None };
    // "Leo Vale, a porter, has worked nights there. “It is quiet,” he says.": that introduces somebody else.
    let again = !name.contains(char::is_whitespace) && told.quotations.first().is_some_and(|first| first.sentence > 0);
    let person = people.find(name).filter(|_| again || told.quotations.is_empty())?;
    Some((person, Via::After)).filter(|(person, _)| person.name.is_some())
}

/// "The words are those of Ana Ruiz, who cared for her father.": a paragraph after the quote that tells whose words they are.
pub(super) fn owned_after<'a>(next: Option<&'a Piece>, people: &mut People<'a>) -> Voice<'a> {
    let Some(Piece::Paragraph(paragraph)) = next else { return None };
    whose_words(&paragraph.words, people)
}

fn whose_words<'a>(text: &'a str, people: &mut People<'a>) -> Voice<'a> {
    let sentence = text.split(". ").next()?;
    // "Mayor Ana Ruiz made the remarks at the opening."
    let made = ["made the remarks", "made the comments", "made the comment", "was speaking at", "was speaking after"];
    let made = made.iter().any(|verb| sentence.contains(verb));
    let tokens = tokens::split(sentence, &[]);
    let back = hindsight::points_back(sentence, &tokens, 0);
    if !made && !back && !OWNED.iter().any(|start| text.starts_with(start)) {
        return None;
    }
    // "This is how Ana Ruiz came to live here." tells of no words.
    let how =
        ["That was how ", "That is how ", "That’s how ", "This is how "].iter().any(|start| text.starts_with(start));
    let words = if how { DESCRIBES.as_slice() } else { &OWNED_WORDS };
    let of_words = made || back || words.iter().any(|word| has_words(sentence, word));
    // "C’est ainsi que la présidente a résumé la soirée": in these customs any verb of speech tells it.
    let termed =
        ["C’est ", "C'est ", "Voilà ", "Con es", "Com es", "Mit diese", "Par ", "So erzählt es ", "So sieht es "];
    let termed = termed.iter().any(|start| text.starts_with(start));
    let of_words = of_words || termed && (0..tokens.len()).any(|at| tokens::has(&tokens, at, SPEECH_VERBS));
    let mut at = usize::from(!made);
    while at < tokens.len().min(REACH) && of_words {
        if !is_capital(&tokens, at) {
            // "Con estas palabras ha cerrado el acto la presidenta"
            let short = Short::role(sentence, &tokens, at).and_then(|(role, _)| role.person(people));
            if let Some(person) = short.or_else(|| caseless_names::known_at(sentence, &tokens, at, people)) {
                return Some((person, Via::After));
            }
            at += 1;
            continue;
        }
        let end = grammar::run_end(sentence, &tokens, at);
        // A name that owns the words ends with its mark: "Those were Ana Ruiz’s first words".
        let name = grammar::without_owner(grammar::slice(sentence, &tokens, at, end));
        let titled = name.split_once(char::is_whitespace).map_or(name, |(_, rest)| rest);
        let surname = name.rsplit(char::is_whitespace).next().unwrap_or(name);
        let found = people
            .find(name)
            .or_else(|| people.find(titled))
            .or_else(|| people.find_perhaps(surname))
            .or_else(|| people.find(surname).filter(|_| made));
        if let Some(person) = found {
            return Some((person, Via::After));
        }
        // Whoever made them is what the sentence is about.
        if made {
            return None;
        }
        at = end + 1;
    }
    None
}

/// Whether a sentence has some words, as a whole.
fn has_words(sentence: &str, words: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    sentence.match_indices(words).any(|(at, found)| {
        !letter(sentence.get(..at).and_then(|before| before.chars().next_back()))
            && !letter(sentence.get(at + found.len()..).and_then(|after| after.chars().next()))
    })
}

/// Somebody whose words they are is named so near, in words.
const REACH: usize = 16;

/// How a sentence starts that tells whose words a quotation before it was.
const OWNED: [&str; 85] = [
    "São palavras ",
    "So erzählt es ",
    "So sieht es ",
    "Con esa frase",
    "Con esta frase",
    "Com essa frase",
    "Com esta frase",
    "Par cette phrase",
    "A mensagem ",
    "El mensaje ",
    "Le message ",
    "Con estas palabras",
    "Con esas palabras",
    "Com estas palavras",
    "Mit diesen Worten",
    "Mit diesem Satz ",
    "Par ces mots",
    "The words ",
    "Those ",
    "These ",
    "That was ",
    "That is how ",
    "That’s how ",
    "This is how ",
    "So said ",
    "A frase ",
    "As palavras ",
    "La frase ",
    "Las palabras ",
    "Les mots ",
    "Ces mots ",
    "La phrase ",
    "Die Worte ",
    "Das Zitat ",
    "Der Satz ",
    "Son palabras ",
    "Das ",
    "Dies ",
    "Así ",
    "Ese fue ",
    "Esa fue ",
    "Este fue ",
    "Esta fue ",
    "Fue así",
    "C’est en ces termes ",
    "C'est en ces termes ",
    "C’est ainsi ",
    "C'est ainsi ",
    "Voilà comment ",
    "Ainsi ",
    "É assim ",
    "Foi assim ",
    "Assim ",
    "כך ",
    "במילים אלה ",
    "أما هذه ",
    "هكذا ",
    "وهكذا ",
    "بهذه الكلمات ",
    "O relato ",
    "O depoimento ",
    "El relato ",
    "El testimonio ",
    "Le témoignage ",
    "Quem ",
    "That is the view of",
    "That is the verdict of",
    "So erlebt",
    "So kommentiert",
    "So urteilt",
    "So bewertet",
    "So begründet",
    "So bilanziert",
    "So beschreibt",
    "So schildert",
    "So sagt",
    "So fasst",
    "So formuliert",
    "So erklärt",
    "C’est en ces termes ",
    "C'est en ces termes ",
    "C’est par ces mots ",
    "C'est par ces mots ",
    "En estos términos ",
    "Nestes termos ",
];

/// What is in it after "how".
const DESCRIBES: [&str; 17] = [
    "begins",
    "ends",
    "concludes",
    "described",
    "describes",
    "explained",
    "explains",
    "put it",
    "puts it",
    "recalls",
    "remembers",
    "saw",
    "sees",
    "summed up",
    "sums up",
    "summarised",
    "tells it",
];

/// And a word that is in it otherwise.
const OWNED_WORDS: [&str; 82] = [
    "line of",
    "sentence of",
    "response",
    "reaction",
    "answer",
    "reply",
    "view of",
    "remembers",
    "describes",
    "puts it",
    "sees",
    "words",
    "word",
    "said",
    "frase",
    "palavras",
    "palabras",
    "mots",
    "phrase",
    "Worte",
    "Zitat",
    "Satz",
    "verdict",
    "beschreibt",
    "beschrieb",
    "schreibt",
    "schrieb",
    "sagt",
    "sagte",
    "schildert",
    "schilderte",
    "fasst",
    "formuliert",
    "erklärt",
    "drückt",
    "nennt",
    "resume",
    "resumió",
    "describe",
    "describió",
    "explicó",
    "explica",
    "llamado",
    "mensaje",
    "resumiu",
    "descreve",
    "descreveu",
    "résume",
    "résumait",
    "décrit",
    "explique",
    "סיכמה",
    "סיכם",
    "תיארה",
    "תיאר",
    "אמרה",
    "אמר",
    "لخص",
    "لخصت",
    "وصف",
    "وصفت",
    "ختم",
    "ختمت",
    "اختتم",
    "اختتمت",
    "relato",
    "depoimento",
    "testimonio",
    "témoignage",
    "conta",
    "diz",
    "Worten",
    "termes",
    "términos",
    "termos",
    "formulierte",
    "kommentierte",
    "erklärte",
    "fasste",
    "begründete",
    "bilanzierte",
    "urteilte",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_after_a_quote_may_tell_whose_words_it_was() {
        let told = |text: &'static str| {
            let mut people = People::default();
            let known = "Dr Ana Ruiz, a surgeon, opened the hall.";
            people.gather(known, &tokens::split(known, &[]));
            whose_words(text, &mut people).and_then(|(person, _)| person.name)
        };
        for text in [
            "The words are those of Ana Ruiz, who cared for her father.",
            "Those were Dr Ruiz’s first words on Monday.",
            "A frase é de Ana Ruiz, que acompanhou a viagem.",
        ] {
            assert_eq!(told(text), Some("Dr Ana Ruiz"), "{text}");
        }
        assert_eq!(told("The bridge is known to Ana Ruiz."), None);
        assert_eq!(told("Those were the last words of Leo Vale."), None);
    }
}
