//! Posts that stand right before a name in a contact's line.

use super::compounds;
use super::contact_kinds::is_person;
use super::contact_words;
use super::words::{self, CONTACT_ROLES, HONORIFICS, ROLES};

/// "Polizeihauptkommissar Leo Vale", "Intendente Ana María Ruiz": a rank of one word, and the name behind it.
pub(super) fn ranked(part: &str) -> Option<(&str, &str)> {
    let (post, name) = part.split_once(' ')?;
    let rank = compounds::lists(post) == words::ROLES || is_spanish_rank(post);
    (rank && is_person(name)).then_some((post, name))
}

/// "Executive Publicist Ana Ruiz", "Lifeboat Press Officer Leo Vale": a post of several words with capitals, and the two or three words of a name behind it.
pub(super) fn post_and_name(part: &str) -> Option<(&str, &str)> {
    let word_at = |at: &usize| part.get(at + 1..).and_then(|rest| rest.split(' ').next()).unwrap_or_default();
    let post = |word: &str| words::has(ROLES | CONTACT_ROLES, word);
    let last = part.rmatch_indices(' ').map(|(at, _)| at).find(|at| post(word_at(at)))?;
    let end = last + 1 + word_at(&last).len();
    let (front, name) = (part.get(..end)?, part.get(end + 1..)?);
    let capitals = front.split(' ').all(|word| word.starts_with(char::is_uppercase) || word == "of");
    // "Senior communications adviser Leo Vale"
    let capitals = capitals
        || front.starts_with(char::is_uppercase)
            && front
                .split(' ')
                .all(|word| words::has(contact_words::OTHERS, word) || matches!(word, "of" | "and" | "&"));
    let named = (2..=3).contains(&name.split(' ').count()) && is_person(name) && !name.contains(',');
    // (An "Associate Professor" has the title in the name, and an "Office of Mayor Ana Ruiz" is nobody.)
    let other =
        words::has(HONORIFICS, word_at(&last)) || front.starts_with("Office ") || !name.contains(char::is_lowercase);
    (capitals && named && !other).then_some((front, name))
}

/// Ranks of the police and the forces in Spanish and Portuguese, which stand before a name.
fn is_spanish_rank(post: &str) -> bool {
    const RANKS: [&str; 18] = [
        "Subcomissário",
        "Comissário",
        "Intendente",
        "Subintendente",
        "Mayor",
        "Coronel",
        "Capitán",
        "Capitana",
        "Teniente",
        "Sargento",
        "Cabo",
        "Subteniente",
        "Comisario",
        "Comisaria",
        "Major",
        "Capitão",
        "Tenente",
        "Delegada",
    ];
    RANKS.contains(&post)
}
