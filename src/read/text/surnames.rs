//! Offices and trades that are surnames as well: "Ana Bishop", "Leo Baker".

use std::sync::OnceLock;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trades_are_surnames_with_a_capital() {
        assert!(is_trade_surname("Cooper") && is_trade_surname("Bishop"));
        assert!(!is_trade_surname("cooper") && !is_trade_surname("Minister"));
    }
}
