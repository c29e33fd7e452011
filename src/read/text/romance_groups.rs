//! Bodies that are called by those who are in them, and ministries in small letters, as Romance languages have them: "Médecins
//! pour la paix", "l’Ordre des médecins", "le ministère de la Santé".

use super::grammar::{is_article, is_tight, run_end, slice};
use super::phrases::Mention;
use super::romance_bodies::{is_joined, is_led};
use super::tokens::{self, Token, is_capital, word};
use super::words::SPEECH_VERBS;

/// Words with a capital that open such a name, and are no bodies by themselves.
const GROUPS: [&str; 40] = [
    "Amies",
    "Amigas",
    "Amigos",
    "Amis",
    "Ciudadanos",
    "Cidadãos",
    "Citoyens",
    "Croix",
    "Cruz",
    "Familias",
    "Familles",
    "Famílias",
    "Femmes",
    "Habitantes",
    "Habitants",
    "Madres",
    "Maestros",
    "Moradores",
    "Mujeres",
    "Mulheres",
    "Mães",
    "Médecins",
    "Médicos",
    "Mères",
    "Orden",
    "Ordem",
    "Ordre",
    "Padres",
    "Pais",
    "Parents",
    "Paysans",
    "Pescadores",
    "Pêcheurs",
    "Riverains",
    "Usagers",
    "Usuarios",
    "Utentes",
    "Vecinas",
    "Vecinos",
    "Voisins",
];

/// Bodies in small letters whose name goes on behind "of".
const MINISTRIES: [&str; 7] =
    ["consejería", "ministerio", "ministère", "ministério", "rectorat", "secretaría", "secrétariat"];

/// The body that starts at a word, perhaps behind its article, as after "dit".
pub(super) fn starting_at<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let article = usize::from(is_led(text, tokens, start));
    let first = start + article;
    let ministry = article == 1 && MINISTRIES.contains(&word(text, tokens, first));
    let group = is_capital(tokens, first) && GROUPS.contains(&word(text, tokens, first));
    if !(ministry || group) || (start..first).any(|at| !is_joined(text, tokens, at)) {
        return None;
    }
    let end = name_end(text, tokens, first).filter(|end| group || is_capital(tokens, *end))?;
    let organisation = Some(slice(text, tokens, first, end));
    Some(Mention { tokens: start..end + 1, organisation, ..Mention::default() })
}

/// The body that ends at a word, as before "dit".
pub(super) fn ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    const REACH: usize = 7;
    let sentence = tokens.get(end)?.sentence;
    let within = |at: &usize| tokens.get(*at).is_some_and(|token| token.sentence == sentence);
    let mut starts = (end.saturating_sub(REACH)..end).rev().take_while(within);
    let first = starts.find(|at| {
        GROUPS.contains(&word(text, tokens, *at)) && is_capital(tokens, *at) && name_end(text, tokens, *at) == Some(end)
    })?;
    let article = first.checked_sub(1).filter(|at| is_led(text, tokens, *at) && is_joined(text, tokens, *at));
    // "El secretario de Pescadores del Sur": what somebody is of.
    let alone = article.is_some() || tokens::opens(tokens, first) || first > 0 && !is_tight(text, tokens, first - 1);
    let led = article.is_none_or(|at| at == 0 || !matches!(word(text, tokens, at - 1), "de" | "para" | "con" | "com"));
    let organisation = Some(slice(text, tokens, first, end));
    (alone && led).then(|| Mention { tokens: article.unwrap_or(first)..end + 1, organisation, ..Mention::default() })
}

/// Where the name ends: behind "of" or "for" and what follows, or an adjective of a cross.
fn name_end(text: &str, tokens: &[Token], first: usize) -> Option<usize> {
    let mut end = first;
    for _ in 0..2 {
        let joint = matches!(
            word(text, tokens, end + 1),
            "de" | "du"
                | "des"
                | "d"
                | "del"
                | "da"
                | "do"
                | "das"
                | "dos"
                | "pour"
                | "por"
                | "para"
                | "contra"
                | "contre"
                | "sans"
                | "sin"
                | "sem"
                | "en"
                | "em"
        );
        let article = usize::from(is_article(word(text, tokens, end + 2)) || word(text, tokens, end + 2) == "l");
        let next = end + 2 + article;
        let noun = word(text, tokens, next).chars().count() > 2 && !tokens::has(tokens, next, SPEECH_VERBS);
        if !(joint && noun && (end..next).all(|at| is_joined(text, tokens, at))) {
            break;
        }
        end = if is_capital(tokens, next) { run_end(text, tokens, next) } else { next };
    }
    let cross = matches!(word(text, tokens, first), "Croix" | "Cruz") && is_tight(text, tokens, first);
    let colour =
        matches!(word(text, tokens, first + 1), "verte" | "rouge" | "bleue" | "blanche" | "verde" | "roja" | "azul");
    if end > first { Some(end) } else { (cross && colour).then_some(first + 1) }
}
