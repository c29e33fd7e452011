//! Bodies that are partly in small letters, as Romance languages write them: "la Fédération nationale des chasseurs de
//! l’Est", "la asociación Agua Viva".

use super::adjectives::LONGEST_WORD;
use super::first_names::is_first_name;
use super::grammar::{LONGEST, is_article, is_role, is_tight, run_end, slice};
use super::phrases::Mention;
use super::tokens::{self, Token, is_capital, word};
use super::words::{ORGANISATIONS, SPEECH_VERBS};

/// What a body is of has no more parts than this.
const MOST: usize = 4;

/// The body that starts at an article, as after "indique": behind a word for its sort, or on in small letters. Those that
/// end where their capitals end are found without this.
pub(super) fn starting_at<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    if let Some(found) = behind_sort(text, tokens, start + 1) {
        return Some(found);
    }
    let first = start + 1;
    let article = is_led(text, tokens, start);
    if !(article && is_capital(tokens, first) && tokens::has(tokens, first, ORGANISATIONS)) || is_role(tokens, first) {
        return None;
    }
    let mut end = adjective_end(text, tokens, first);
    for _ in 0..MOST {
        match part_end(text, tokens, end) {
            Some(part) => end = adjective_end(text, tokens, part),
            None => break,
        }
    }
    let joint = |at: usize| matches!(word(text, tokens, at), "des" | "del" | "dos" | "das" | "las" | "los");
    let small = |at: usize| word(text, tokens, at).len() > 2 && !is_capital(tokens, at) && !joint(at);
    let odd = (first..=end).any(|at| small(at) || is_role(tokens, at));
    let organisation = Some(slice(text, tokens, first, end));
    odd.then(|| Mention { tokens: start..end + 1, organisation, ..Mention::default() })
}

/// The body that ends at a word, as before "écrit": "La Fédération paysanne du Bravin".
pub(super) fn ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    let sorts = (end.saturating_sub(LONGEST)..end).rev().filter(|at| is_capital(tokens, *at));
    let sort = sorts.into_iter().find(|at| tokens::has(tokens, *at, ORGANISATIONS))?;
    let article = sort.checked_sub(1)?;
    starting_at(text, tokens, article).filter(|found| found.tokens.end == end + 1)
}

/// The body whose name ends at a word, behind a word for its sort: "La plataforma Vecinos del Sur denuncia".
pub(super) fn named_ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    let mut first = run_start(text, tokens, end)?;
    for _ in 0..MOST {
        let joints = (1..=2).find(|back| first.checked_sub(1 + back).is_some_and(|at| is_capital(tokens, at)));
        let joined = joints.filter(|joints| (1..=*joints).all(|back| is_joint(text, tokens, first - back)));
        match joined.and_then(|joints| run_start(text, tokens, first - joints - 1)) {
            Some(before) => first = before,
            None => break,
        }
    }
    // "La Asociación Vecinos del Sur": neighbours are no role in it.
    let sort = || SORTS.contains(&word(text, tokens, first).to_lowercase().as_str());
    if (first..=end).any(|at| is_role(tokens, at)) && !is_role(tokens, first) && sort() {
        let organisation = Some(slice(text, tokens, first, end));
        return Some(Mention { tokens: first..end + 1, organisation, ..Mention::default() });
    }
    // "La ONG Agua Viva": at the start of a sentence the article has a capital.
    let opened = first < end && is_letters(word(text, tokens, first + 1));
    let lettered = opened || is_letters(word(text, tokens, first));
    let sort = if lettered { first + usize::from(opened) } else { first.checked_sub(1)? };
    behind_sort(text, tokens, sort).filter(|found| found.tokens.end == end + 1)
}

/// Whether a word for a sort of bodies has capitals, and is no part of their names all the same.
fn is_letters(word: &str) -> bool {
    matches!(word, "NGO" | "NPO" | "ONG" | "OSC" | "Start-up" | "Start-Up" | "Startup")
}

/// "la asociación Agua Viva", "l’entreprise Bois Clair": the body that a word for its sort stands before, in small letters.
fn behind_sort<'a>(text: &'a str, tokens: &[Token], sort: usize) -> Option<Mention<'a>> {
    let article = sort.checked_sub(1)?;
    let start = sort + 1;
    let (listed, letters) = (SORTS.contains(&word(text, tokens, sort)), is_letters(word(text, tokens, sort)));
    let led = matches!(
        word(text, tokens, article),
        "la" | "La" | "el" | "El" | "l" | "L" | "le" | "Le" | "a" | "A" | "o" | "O"
    ) || letters && is_article(word(text, tokens, article));
    let behind = is_tight(text, tokens, sort) && is_joined(text, tokens, article);
    // "la directora de la empresa Ana Ruiz": whoever has the post.
    let person = is_first_name(word(text, tokens, start))
        || article.checked_sub(1).is_some_and(|of| matches!(word(text, tokens, of), "de" | "De"));
    if !((listed || letters) && led && behind && is_capital(tokens, start) && !person) {
        return None;
    }
    let end = name_end(text, tokens, start);
    let organisation = Some(slice(text, tokens, start, end));
    Some(Mention { tokens: article..end + 1, organisation, ..Mention::default() })
}

/// What a body is, in words that stand before its name.
const SORTS: [&str; 50] = [
    "cabinet",
    "firme",
    "agrupación",
    "asociación",
    "coalición",
    "colectivo",
    "compañía",
    "confederación",
    "consorcio",
    "consultora",
    "cooperativa",
    "empresa",
    "federación",
    "fundación",
    "movimiento",
    "operadora",
    "organización",
    "plataforma",
    "sindicato",
    "start-up",
    "startup",
    "agence",
    "association",
    "collectif",
    "compagnie",
    "coopérative",
    "enseigne",
    "entreprise",
    "fondation",
    "fédération",
    "intersyndicale",
    "mouvement",
    "mutuelle",
    "opérateur",
    "organisation",
    "réseau",
    "société",
    "syndicat",
    "associação",
    "coletivo",
    "companhia",
    "concessionária",
    "confederação",
    "consórcio",
    "federação",
    "fundação",
    "movimento",
    "organização",
    "rede",
    "ong",
];

/// Where the capitals start that a name has before a word.
fn run_start(text: &str, tokens: &[Token], end: usize) -> Option<usize> {
    let before = (end.saturating_sub(LONGEST)..end).rev();
    let run = before.take_while(|at| is_capital(tokens, *at) && is_tight(text, tokens, *at)).last();
    is_capital(tokens, end).then(|| run.unwrap_or(end))
}

/// Where a body's name ends: "Agua para Todas", "Vecinos del Sur", "Vent d’Est".
fn name_end(text: &str, tokens: &[Token], start: usize) -> usize {
    let mut end = run_end(text, tokens, start);
    for _ in 0..MOST {
        let joints = (1..=2).find(|joints| is_capital(tokens, end + 1 + joints));
        let joined = |joints: &usize| {
            is_tight(text, tokens, end) && (1..=*joints).all(|next| is_joint(text, tokens, end + next))
        };
        match joints.filter(joined) {
            Some(joints) => end = run_end(text, tokens, end + joints + 1),
            None => break,
        }
    }
    end
}

/// Whether a small word may stand between the capitals of a body's name.
fn is_joint(text: &str, tokens: &[Token], at: usize) -> bool {
    let joint = matches!(
        word(text, tokens, at),
        "para"
            | "sin"
            | "sem"
            | "pour"
            | "sans"
            | "de"
            | "del"
            | "du"
            | "des"
            | "d"
            | "da"
            | "do"
            | "das"
            | "dos"
            | "la"
            | "las"
            | "los"
            | "el"
            | "l"
            | "les"
            | "y"
            | "e"
            | "et"
            | "en"
            | "sur"
            | "por"
    );
    joint && is_joined(text, tokens, at)
}

/// Where the part ends that "of" leads: "des chasseurs", "de la Vienne".
fn part_end(text: &str, tokens: &[Token], end: usize) -> Option<usize> {
    let of = matches!(
        word(text, tokens, end + 1),
        "de" | "des" | "du" | "d" | "del" | "da" | "do" | "das" | "dos" | "às" | "aos" | "ao" | "à" | "aux"
    );
    let article = matches!(word(text, tokens, end + 2), "la" | "l" | "las" | "los" | "el");
    let part = end + 2 + usize::from(article);
    let joined = (end..part).all(|at| is_joined(text, tokens, at));
    let this = word(text, tokens, part);
    let named = (3..=LONGEST_WORD).contains(&this.len()) && this.chars().all(|c| c.is_alphabetic() || c == '-');
    let reach = if is_capital(tokens, part) { run_end(text, tokens, part) } else { part };
    (of && joined && named).then_some(reach)
}

/// Where the adjective ends that follows a word, if one does: "nationale", "francophones".
fn adjective_end(text: &str, tokens: &[Token], end: usize) -> usize {
    const ENDINGS: [&str; 53] = [
        "al", "ale", "ales", "aux", "ais", "ique", "iques", "phone", "phones", "aire", "aires", "ien", "iens", "ienne",
        "iennes", "aine", "ains", "aise", "ives", "ifs", "ière", "iers", "ico", "ica", "icos", "icas", "ano", "ana",
        "anos", "anas", "ense", "enses", "aria", "ário", "ária", "arios", "ive", "if", "iva", "ivo", "ivas", "ivos",
        "elle", "elles", "anne", "annes", "onne", "onnes", "oise", "oises", "ole", "oles", "esa",
    ];
    let next = end + 1;
    let this = word(text, tokens, next);
    // "señaló la Federación mañana"
    let people = matches!(
        this,
        "romand"
            | "normand"
            | "flamand"
            | "romande"
            | "normande"
            | "flamande"
            | "wallon"
            | "breton"
            | "suisse"
            | "belge"
            | "alpin"
            | "alpine"
            | "urbain"
            | "privé"
            | "privée"
            | "unie"
            | "libre"
            | "catalán"
            | "catalana"
            | "gallego"
            | "gallega"
    );
    let adverb = matches!(this, "mañana" | "temprano" | "semana" | "désormais" | "jamais" | "mais" | "volontiers");
    let adjective = is_tight(text, tokens, end)
        && (5..=LONGEST_WORD).contains(&this.len())
        && !adverb
        && this.starts_with(char::is_lowercase)
        && (people || ENDINGS.iter().any(|ending| this.ends_with(ending)))
        && !tokens::has(tokens, next, SPEECH_VERBS);
    if adjective { next } else { end }
}

/// Whether nothing but a space or an elision stands behind a word.
pub(super) fn is_joined(text: &str, tokens: &[Token], at: usize) -> bool {
    is_tight(text, tokens, at) || matches!(tokens::gap(text, tokens, at), "’" | "'")
}

/// Whether a word is an article before the name of a body.
pub(super) fn is_led(text: &str, tokens: &[Token], at: usize) -> bool {
    matches!(
        word(text, tokens, at),
        "la" | "le"
            | "l"
            | "les"
            | "el"
            | "los"
            | "las"
            | "o"
            | "a"
            | "os"
            | "as"
            | "La"
            | "Le"
            | "L"
            | "Les"
            | "El"
            | "Los"
            | "Las"
            | "O"
            | "A"
            | "Os"
            | "As"
    )
}
