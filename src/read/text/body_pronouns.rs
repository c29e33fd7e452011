//! Bodies that a pronoun means, or a word for any company: "Der Mieterbund begrüßt das. „...“, schreibt er.", "Conservas Ruiz
//! ha abierto. La empresa dice".

use super::attribution::Saying;
use super::first_names::is_first_name;
use super::german_bodies;
use super::grammar::{is_article, is_role, is_tight, run_end, slice};
use super::meant_bodies::may_be_company;
use super::owners::opening_body;
use super::romance_bodies;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{HONORIFICS, OPENERS, ORGANISATIONS};

/// The body that the pronoun of a saying means.
pub(super) fn meant<'a>(text: &'a str, tokens: &[Token], saying: &Saying) -> Option<&'a str> {
    german(text, tokens, saying).or_else(|| romance(text, tokens, saying))
}

/// "Der Mieterbund begrüßt das. „...“, schreibt er.": in German the body that the sentence before is about is "he" or "she".
fn german<'a>(text: &'a str, tokens: &[Token], saying: &Saying) -> Option<&'a str> {
    const MOST: usize = 30;
    let pronoun = [saying.first, saying.last]
        .into_iter()
        .map(|at| word(text, tokens, at))
        .find(|word| matches!(*word, "er" | "Er" | "sie" | "Sie" | "es" | "Es"))?;
    let articles = match pronoun {
        "er" | "Er" => ["der", "Der"],
        "sie" | "Sie" => ["die", "Die"],
        _ => ["das", "Das"],
    };
    let opening = tokens.partition_point(|token| token.sentence < saying.sentence);
    // "Auch der Jagdverband meldete sich zu Wort: In einem Brief fordert er „...“"
    let near = opening.max(saying.first.saturating_sub(MOST));
    let colon = (near..saying.first).any(|at| gap(text, tokens, at).trim_start().starts_with(':'));
    let (first, end) = if colon {
        (near, saying.first)
    } else {
        let before = saying.sentence.checked_sub(1)?;
        (tokens.partition_point(|token| token.sentence < before), opening)
    };
    let end = end.min(first + MOST);
    // Somebody who is named, or has a post, is meant first.
    if (first..end).any(|at| is_role(tokens, at) || is_first_name(word(text, tokens, at))) {
        return None;
    }
    let body =
        |at: usize| is_capital(tokens, at) && tokens::has(tokens, at, ORGANISATIONS) && is_tight(text, tokens, at - 1);
    // ("bei der Molkerei" is where somebody works.)
    let led = |at: usize| {
        let before =
            at.checked_sub(1).filter(|before| *before >= first).map(|at| word(text, tokens, at)).unwrap_or_default();
        articles.contains(&word(text, tokens, at))
            && !matches!(
                before,
                "an" | "auf"
                    | "aus"
                    | "bei"
                    | "für"
                    | "gegen"
                    | "in"
                    | "mit"
                    | "nach"
                    | "über"
                    | "um"
                    | "unter"
                    | "von"
                    | "vor"
                    | "zu"
            )
    };
    let article = (first..end).find(|at| led(*at) && body(at + 1))?;
    let whole = german_bodies::starting_at(text, tokens, article).and_then(|found| found.organisation);
    Some(whole.unwrap_or_else(|| slice(text, tokens, article + 1, run_end(text, tokens, article + 1))))
}

/// "La Ligue du vent regrette. « ... », promet-elle.": so in French is a body that a sentence shortly before is about.
fn romance<'a>(text: &'a str, tokens: &[Token], saying: &Saying) -> Option<&'a str> {
    const NEAR: usize = 3;
    const MOST: usize = 60;
    let joined = |word: &'a str| word.rsplit('-').next().unwrap_or(word);
    let said = [saying.first, saying.last].into_iter().map(|at| joined(word(text, tokens, at)));
    let pronoun = said.into_iter().find(|word| matches!(*word, "il" | "elle" | "Il" | "Elle" | "ella" | "ela"))?;
    let she = pronoun.ends_with("lle") || pronoun.ends_with("la");
    let before = saying.sentence.checked_sub(1)?;
    (before.saturating_sub(1)..=before).rev().find_map(|sentence| {
        let first = tokens.partition_point(|token| token.sentence < sentence);
        let end = tokens.partition_point(|token| token.sentence <= sentence);
        // "Interrogée, la Ligue du vent répond"
        let starts = [
            Some(first),
            (first..end.min(first + NEAR)).find(|at| gap(text, tokens, *at).trim() == ",").map(|at| at + 1),
        ];
        starts.into_iter().flatten().find_map(|start| {
            let article = word(text, tokens, start);
            let fits = match article {
                "La" | "la" => she,
                "Le" | "le" | "El" | "O" => !she,
                "L" | "l" => true,
                _ => false,
            };
            let found = romance_bodies::starting_at(text, tokens, start).and_then(|found| found.organisation);
            let body = found.or_else(|| opening_body(text, tokens, start)).filter(|_| fits)?;
            // Somebody who is named since, or has a post, is meant first.
            let somebody = |at: usize| is_first_name(word(text, tokens, at)) || is_role(tokens, at);
            let beyond = start + 1 + body.split(' ').count();
            let near = beyond + MOST >= saying.first;
            (near && !(beyond..saying.first).any(somebody)).then_some(body)
        })
    })
}

/// "Skeptisch äußert sich der Förderkreis Hafen. „...“, schreibt der Verein.": a body with its article in the sentence before.
pub(super) fn german_before<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<&'a str> {
    const FURTHEST: usize = 2;
    const MOST: usize = 40;
    let sentence = tokens.get(at)?.sentence;
    (1..=FURTHEST).filter_map(|back| sentence.checked_sub(back)).find_map(|sentence| {
        let first = tokens.partition_point(|token| token.sentence < sentence);
        let end = tokens.partition_point(|token| token.sentence <= sentence).min(first + MOST);
        let led = |at: &usize| matches!(word(text, tokens, *at), "der" | "Der") && is_capital(tokens, at + 1);
        let sort = ["kreis", "verein", "verband", "bund", "club", "klub"];
        let last = |at: usize| run_end(text, tokens, at + 1);
        let body = |at: &usize| sort.iter().any(|sort| word(text, tokens, at + 1).to_lowercase().ends_with(sort));
        (first..end).find(|at| led(at) && body(at)).map(|at| slice(text, tokens, at + 1, last(at)))
    })
}

/// "Conservas Ruiz afirma que «...». La empresa dice": what the sentence before is about, if it is nobody by the first name.
pub(super) fn company_before<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<&'a str> {
    const MOST: usize = 4;
    let before = tokens.get(at)?.sentence.checked_sub(1)?;
    let opening = tokens.partition_point(|token| token.sentence < before);
    let within = tokens.partition_point(|token| token.sentence <= before);
    // "Em nota, a Conservas Ruiz afirmou"
    let comma = (opening..opening + MOST).find(|at| gap(text, tokens, *at).trim() == ",").map(|at| at + 1);
    let starts = [Some(opening), comma.filter(|start| *start < within)];
    starts.into_iter().flatten().find_map(|start| {
        let first = start + usize::from(is_article(word(text, tokens, start)) || word(text, tokens, start) == "L");
        let last = run_end(text, tokens, first);
        let nobody = |at: usize| {
            is_role(tokens, at) || tokens::has(tokens, at, HONORIFICS) || is_first_name(word(text, tokens, at))
        };
        let named =
            is_capital(tokens, first) && (first + 1..first + MOST).contains(&last) && !(first..=last).any(nobody);
        let goes_on =
            gap(text, tokens, last).trim() == "," || word(text, tokens, last + 1).starts_with(char::is_lowercase);
        let opener = first == start && tokens::has(tokens, first, OPENERS);
        let body = slice(text, tokens, first, last);
        (named && goes_on && !opener && may_be_company(body)).then_some(body)
    })
}
