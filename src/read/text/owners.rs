//! The bodies that own a role: "Harbour Trust’s chief executive".

use super::grammar::{is_article, is_possessive, is_role, is_tight, slice, without_owner};
use super::tokens::{self, Token, is_capital, word};
use super::words::{self, OPENERS, ORGANISATIONS};

/// Posts of countries and places.
const PUBLIC_POSTS: [&str; 20] = [
    "minister",
    "president",
    "premier",
    "ambassador",
    "secretary",
    "mayor",
    "governor",
    "king",
    "queen",
    "prince",
    "coach",
    "captain",
    "commissioner",
    "consul",
    "envoy",
    "representative",
    "champion",
    "mother",
    "father",
    "attorney",
];

/// The body that owns what starts at an index: "Harbour Trust’s chief executive". (A country or a "the council’s" is none.)
pub(super) fn owner<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<&'a str> {
    let before = start.checked_sub(1).filter(|before| is_possessive(text, tokens, *before))?;
    let mut first = before;
    while first > 0 && is_capital(tokens, first - 1) && is_tight(text, tokens, first - 1) && before - first < 8 {
        first -= 1;
    }
    first += usize::from(is_article(word(text, tokens, first)) || tokens::has(tokens, first, OPENERS));
    if first > before {
        return None;
    }
    let body = slice(text, tokens, first, before);
    let named = is_capital(tokens, first)
        && (first..=before).any(|at| {
            let bare = without_owner(word(text, tokens, at));
            words::has(ORGANISATIONS, bare)
        });
    let bare = without_owner(body);
    // What has a minister may be a country; what has a director of research is a body, whatever its name.
    let public = |at: usize| {
        let word = word(text, tokens, at).to_lowercase();
        PUBLIC_POSTS.contains(&word.as_str())
    };
    let posted = is_capital(tokens, first)
        && (start..start + 3).any(|at| is_role(tokens, at))
        && !(start..start + 4).any(public);
    let word_at = |at: usize| word(text, tokens, at).to_lowercase();
    let company = posted
        && (start..start + 3)
            .any(|at| matches!(word_at(at).as_str(), "chief" | "ceo" | "founder" | "co-founder" | "managing"));
    let opens = first == 0
        || tokens.get(first - 1).map(|token| token.sentence) != tokens.get(first).map(|token| token.sentence);
    // "said Acme’s head of autonomy"
    let company = company || posted && !opens && words::lists(bare) == 0;
    // "Today’s" opens a sentence as "Acme’s" does.
    let known = words::lists(bare) != 0;
    ((named || posted) && first < before || company && !(opens && known)).then_some(bare)
}
