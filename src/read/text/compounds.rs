//! German joins what a role or a body is of to its word: "Forstministerin", "Betriebsratsvorsitzender", "Fischereiverband".

use super::words::{Lists, ORGANISATIONS, ROLES};

/// Words for somebody that compounds end with.
const ROLE_ENDINGS: &str = include_str!("words/compound-roles.txt");

/// And for bodies.
const BODY_ENDINGS: &str = include_str!("words/compound-bodies.txt");

/// The lists that a word belongs to by how it ends.
pub(super) fn lists(word: &str) -> Lists {
    let ends = |endings: &str| endings.lines().any(|ending| word.ends_with(ending));
    if ends(ROLE_ENDINGS) {
        ROLES
    } else if ends(BODY_ENDINGS) {
        ORGANISATIONS
    } else {
        0
    }
}
