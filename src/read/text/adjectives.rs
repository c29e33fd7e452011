//! Adjectives behind a role, as in Romance languages: "Directeur Général", "directrice générale".

use super::grammar::is_role;
use super::tokens::{Token, gap, word};

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
    this.len() > 4
        && this.starts_with(char::is_lowercase)
        && !is_role(tokens, at)
        && (counted || ENDINGS.iter().any(|ending| this.ends_with(ending)))
        && at.checked_sub(1).is_some_and(|role| is_role(tokens, role) && gap(text, tokens, role) == " ")
}
