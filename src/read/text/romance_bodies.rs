//! Bodies that are partly in small letters, as Romance languages write them: "la Fédération nationale des chasseurs de
//! l’Est", "la asociación Agua Viva".

use super::adjectives::LONGEST_WORD;
use super::first_names::is_first_name;
use super::grammar::{LONGEST, is_role, is_tight, run_end, slice};
use super::phrases::Mention;
use super::tokens::{self, Token, is_capital, word};
use super::words::{ORGANISATIONS, SPEECH_VERBS};

/// What a body is of has no more parts than this.
const MOST: usize = 4;

/// The body that starts at an article, as after "indique": behind a word for its sort, or on in small letters. Those that
/// end where their capitals end are found without this.
pub(super) fn starting_at<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    if is_capital(tokens, start + 2) {
        let run = run_end(text, tokens, start + 2);
        let end = if is_purpose(text, tokens, run + 1) { run_end(text, tokens, run + 2) } else { run };
        if let Some(found) = named_behind_sort(text, tokens, start + 2, end) {
            return Some(found);
        }
    }
    let first = start + 1;
    let article = matches!(
        word(text, tokens, start),
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
    );
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
    let small = |at: usize| word(text, tokens, at).len() > 3 && !is_capital(tokens, at);
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

/// "la asociación Agua Viva", "l’entreprise Bois Clair": the body that a word for its sort stands before, in small letters.
pub(super) fn named_behind_sort<'a>(text: &'a str, tokens: &[Token], start: usize, end: usize) -> Option<Mention<'a>> {
    let whole = start.checked_sub(1).filter(|purpose| is_purpose(text, tokens, *purpose));
    let start = whole.map_or(start, |purpose| {
        (purpose.saturating_sub(LONGEST)..purpose)
            .rev()
            .take_while(|at| is_capital(tokens, *at) && is_tight(text, tokens, *at))
            .last()
            .unwrap_or(start)
    });
    let sort = start.checked_sub(1)?;
    let article = sort.checked_sub(1)?;
    let this = word(text, tokens, sort);
    let listed = matches!(
        this,
        "asociación"
            | "fundación"
            | "organización"
            | "cooperativa"
            | "empresa"
            | "compañía"
            | "consultora"
            | "federación"
            | "plataforma"
            | "startup"
            | "start-up"
            | "sindicato"
            | "association"
            | "fondation"
            | "entreprise"
            | "société"
            | "coopérative"
            | "compagnie"
            | "fédération"
            | "organisation"
            | "collectif"
            | "syndicat"
            | "mutuelle"
            | "associação"
            | "fundação"
            | "organização"
            | "companhia"
            | "federação"
    );
    let led = matches!(
        word(text, tokens, article),
        "la" | "La" | "el" | "El" | "l" | "L" | "le" | "Le" | "a" | "A" | "o" | "O"
    );
    let behind = is_tight(text, tokens, sort) && is_joined(text, tokens, article);
    // "la directora de la empresa Ana Ruiz": whoever has the post.
    let person = is_first_name(word(text, tokens, start))
        || article.checked_sub(1).is_some_and(|of| matches!(word(text, tokens, of), "de" | "De"));
    (listed && led && behind && is_capital(tokens, start) && !person).then(|| {
        let organisation = Some(slice(text, tokens, start, end));
        Mention { tokens: article..end + 1, organisation, ..Mention::default() }
    })
}

/// Whether a small word between capitals tells what a body is for, as in "Agua para Todas".
fn is_purpose(text: &str, tokens: &[Token], at: usize) -> bool {
    matches!(word(text, tokens, at), "para" | "sin" | "sem" | "pour" | "sans")
        && is_capital(tokens, at + 1)
        && is_tight(text, tokens, at)
        && at.checked_sub(1).is_some_and(|before| is_capital(tokens, before) && is_tight(text, tokens, before))
}

/// Where the part ends that "of" leads: "des chasseurs", "de la Vienne".
fn part_end(text: &str, tokens: &[Token], end: usize) -> Option<usize> {
    let of = matches!(word(text, tokens, end + 1), "de" | "des" | "du" | "d" | "del" | "da" | "do" | "das" | "dos");
    let article = matches!(word(text, tokens, end + 2), "la" | "l" | "las" | "los" | "el");
    let part = end + 2 + usize::from(article);
    let joined = (end..part).all(|at| is_joined(text, tokens, at));
    let this = word(text, tokens, part);
    let named = (3..=LONGEST_WORD).contains(&this.len()) && this.chars().all(char::is_alphabetic);
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
    let adverb = matches!(this, "mañana" | "temprano" | "semana" | "désormais" | "jamais" | "mais" | "volontiers");
    let adjective = is_tight(text, tokens, end)
        && (5..=LONGEST_WORD).contains(&this.len())
        && !adverb
        && this.starts_with(char::is_lowercase)
        && ENDINGS.iter().any(|ending| this.ends_with(ending))
        && !tokens::has(tokens, next, SPEECH_VERBS);
    if adjective { next } else { end }
}

/// Whether nothing but a space or an elision stands behind a word.
fn is_joined(text: &str, tokens: &[Token], at: usize) -> bool {
    is_tight(text, tokens, at) || matches!(tokens::gap(text, tokens, at), "’" | "'")
}
