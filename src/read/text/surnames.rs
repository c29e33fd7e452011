//! Offices and trades that are surnames as well: "Ana Bishop", "Leo Baker".

use std::sync::OnceLock;

use super::grammar::{is_role, is_tight};
use super::tokens::{Token, is_capital, word};

static SURNAMES: OnceLock<Vec<&str>> = OnceLock::new();

/// Whether a word with a capital is one of them.
pub(super) fn is_trade_surname(word: &str) -> bool {
    let sorted = || {
        let mut surnames: Vec<&str> = include_str!("words/trade-surnames.txt").lines().collect();
        surnames.sort_unstable();
        surnames
    };
    SURNAMES.get_or_init(sorted).binary_search(&word).is_ok()
}

/// "Reform Minister Eva Bishop and Energy Minister Ana Ruiz": whether a trade is a surname, after a post and a first name.
pub(super) fn is_own_name(text: &str, tokens: &[Token], at: usize) -> bool {
    let first = at.checked_sub(1).filter(|first| is_capital(tokens, *first) && is_tight(text, tokens, *first));
    is_trade_surname(word(text, tokens, at))
        && first.is_some_and(|first| tokens.get(first).is_some_and(|token| token.lists == 0))
        && first.and_then(|first| first.checked_sub(1)).is_some_and(|post| is_role(tokens, post))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trades_are_surnames_with_a_capital() {
        assert!(is_trade_surname("Cooper") && is_trade_surname("Bishop"));
        assert!(!is_trade_surname("cooper") && !is_trade_surname("Minister"));
    }
}
