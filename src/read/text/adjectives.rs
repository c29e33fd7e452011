//! Adjectives beside a role, which belong to it: "Directeur Général", "directrice générale", "kaufmännische Geschäftsführerin".

use std::ops::Range;

use super::gender::is_indefinite_romance;
use super::grammar::{is_article, is_role, is_tight, slice};
use super::phrases::{Mention, starting_at_name};
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{OPENERS, ORGANISATIONS, SPEECH_VERBS};

/// No word in small letters that belongs to a post or a body is longer, in bytes.
pub(super) const LONGEST_WORD: usize = 40;

/// Words with a capital that belong to the post before them, as in Romance languages: "Directeur Général".
pub(super) fn is_post_adjective(word: &str) -> bool {
    matches!(
        word,
        "Général"
            | "Générale"
            | "Geral"
            | "Adjoint"
            | "Adjointe"
            | "Exécutif"
            | "Exécutive"
            | "Ejecutivo"
            | "Ejecutiva"
            | "Executivo"
            | "Executiva"
            | "Délégué"
            | "Déléguée"
            | "Adjunto"
            | "Adjunta"
            | "Regional"
            | "Nacional"
            | "Provincial"
            | "Municipal"
            | "Estadual"
            | "Distrital"
            | "Régional"
            | "Régionale"
            | "National"
            | "Nationale"
    )
}

/// Whether a word is by its ending an adjective that says more of the role before it, as in Romance languages: "directrice
/// générale".
pub(super) fn is_adjective_after(text: &str, tokens: &[Token], at: usize) -> bool {
    const ENDINGS: [&str; 18] = [
        "ale", "al", "ive", "if", "ique", "ière", "ier", "ante", "ant", "ica", "ico", "iva", "ivo", "aire", "ária",
        "ário", "elle", "utiva",
    ];
    let this = word(text, tokens, at);
    // "vicepresidenta segunda"
    let counted =
        matches!(this, "primera" | "primero" | "segunda" | "segundo" | "tercera" | "tercero" | "primeira" | "primeiro");
    // "la ministre devant la presse"
    let apart = matches!(
        this,
        "devant"
            | "avant"
            | "durant"
            | "pendant"
            | "suivant"
            | "maintenant"
            | "auparavant"
            | "avant-hier"
            | "cependant"
            | "durante"
            | "mediante"
            | "perante"
            | "diante"
            | "bastante"
            | "earlier"
            | "final"
    );
    (5..=LONGEST_WORD).contains(&this.len())
        && this.starts_with(char::is_lowercase)
        && !apart
        && !is_role(tokens, at)
        && (counted || ENDINGS.iter().any(|ending| this.ends_with(ending)))
        && at.checked_sub(1).is_some_and(|role| is_role(tokens, role) && gap(text, tokens, role) == " ")
}

/// "o mestre veleiro Ana Ruiz": whether a word says of what sort the role before it is, behind its article and before a name.
pub(super) fn is_pair(text: &str, tokens: &[Token], sort: usize) -> bool {
    const VERBS: [&str; 10] = ["ó", "ou", "eu", "iu", "aron", "ieron", "aram", "ait", "ado", "ido"];
    let this = word(text, tokens, sort);
    let led = sort.checked_sub(2).is_some_and(|article| {
        matches!(word(text, tokens, article), "o" | "a" | "el" | "la" | "le" | "O" | "A" | "El" | "La" | "Le")
            && is_role(tokens, sort - 1)
            && gap(text, tokens, sort - 1) == " "
    });
    led && gap(text, tokens, sort) == " "
        && this.starts_with(char::is_lowercase)
        && (5..=LONGEST_WORD).contains(&this.len())
        && !tokens::has(tokens, sort, ORGANISATIONS | OPENERS | SPEECH_VERBS)
        && !VERBS.iter().any(|ending| this.ends_with(ending))
}

/// "un directeur logistique": somebody in a post, with the adjective behind it.
pub(super) fn whole<'a>(text: &'a str, tokens: &[Token], found: Mention<'a>) -> Mention<'a> {
    let Range { start, end } = found.tokens;
    let article =
        matches!(word(text, tokens, start), "un" | "une" | "le" | "la" | "l" | "el" | "una" | "um" | "uma" | "o");
    let first = start + usize::from(article);
    if article && found.name.is_none() && first + 1 == end && is_adjective_after(text, tokens, end) {
        return Mention { role: Some(slice(text, tokens, first, end)), tokens: start..end + 1, ..found };
    }
    // "un chauffeur de bus": of somebody without a name, all that tells who it is.
    let nobody = is_indefinite_romance(word(text, tokens, start));
    let noun = word(text, tokens, end + 1);
    // ("Un père de trois enfants" is found whole elsewhere.)
    let count =
        matches!(noun, "deux" | "trois" | "quatre" | "dos" | "tres" | "cuatro" | "dois" | "duas" | "três" | "quatro");
    let plain = noun.len() > 2 && noun.chars().all(char::is_lowercase) && !is_article(noun) && !count;
    let of = matches!(word(text, tokens, end), "de" | "d") && end == start + 2 && is_tight(text, tokens, end - 1);
    let alone = found.name.is_none() && found.role.is_some() && found.organisation.is_none();
    if nobody && alone && of && plain && !tokens::has(tokens, end + 1, SPEECH_VERBS) {
        return Mention { role: Some(slice(text, tokens, start + 1, end + 1)), tokens: start..end + 2, ..found };
    }
    found
}

/// "die kaufmännische Geschäftsführerin": where a German post starts that has a word before it for what sort of one it is.
pub(super) fn kind_before(text: &str, tokens: &[Token], start: usize) -> usize {
    const KINDS: [&str; 13] = [
        "kaufmännisch",
        "technisch",
        "ärztlich",
        "wissenschaftlich",
        "stellvertretend",
        "geschäftsführend",
        "kommissarisch",
        "künstlerisch",
        "pflegerisch",
        "ehrenamtlich",
        "leitend",
        "pensioniert",
        "ehemalig",
    ];
    let kind = start.checked_sub(1).filter(|at| {
        let this = word(text, tokens, *at);
        is_tight(text, tokens, *at) && KINDS.iter().any(|kind| this.starts_with(kind))
    });
    kind.unwrap_or(start)
}
/// "la jefa de prensa Ana Ruiz": a role that goes on in small letters up to a name.
pub(super) fn posted<'a>(text: &'a str, tokens: &[Token], role: &Mention, at: usize) -> Option<Mention<'a>> {
    const MOST: usize = 7;
    let name = (at + 1..at + MOST).find(|next| is_capital(tokens, *next))?;
    // "la bióloga marina Ana Ruiz"
    let romance = matches!(
        word(text, tokens, role.tokens.start),
        "la" | "el" | "le" | "l" | "o" | "La" | "El" | "Le" | "L" | "O"
    );
    let adjective =
        romance && name == at + 2 && word(text, tokens, at + 1) != "d" && word(text, tokens, at + 1).len() > 3;
    // "la conseillère d’Etat Anne Roux"
    let elided = name == at + 2 && word(text, tokens, at + 1) == "d";
    let tight = (name > at + 2 || adjective || elided) && (at..name).all(|at| is_tight(text, tokens, at));
    let found = starting_at_name(text, tokens, name).filter(|_| tight)?;
    if adjective && found.is_full() && found.role.is_none() {
        let (tokens, words) = (role.tokens.start..found.tokens.end, slice(text, tokens, at, at + 1));
        return Some(Mention { role: Some(words), tokens, ..found });
    }
    // "la comisaria de la muestra Ana Ruiz"
    let of = romance && matches!(word(text, tokens, at + 1), "de" | "del" | "da" | "do" | "du" | "aux" | "des");
    if of && found.is_full() && found.role.is_none() && found.tokens.start == name {
        let (tokens, words) =
            (role.tokens.start..found.tokens.end, slice(text, tokens, role.tokens.start + 1, name - 1));
        return Some(Mention { role: Some(words), tokens, ..found });
    }
    let full = found.is_full() && found.role.is_some();
    (full && found.tokens.start == role.tokens.start).then_some(found)
}
