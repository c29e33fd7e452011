//! Word lists, one word or phrase a line, in small letters. They hold language, never names of real people.

pub(super) const EVENT_VERBS: &str = include_str!("words/event-verbs.txt");
pub(super) const FUNCTION_WORDS: &str = include_str!("words/function-words.txt");
pub(super) const HONORIFICS: &str = include_str!("words/honorifics.txt");
pub(super) const OPENERS: &str = include_str!("words/openers.txt");
pub(super) const ORGANISATIONS: &str = include_str!("words/organisations.txt");
pub(super) const PLANS: &str = include_str!("words/plans.txt");
pub(super) const RELATED_LABELS: &str = include_str!("words/related-labels.txt");
pub(super) const RELEASE_LINES: &str = include_str!("words/release-lines.txt");
pub(super) const ROLE_MODIFIERS: &str = include_str!("words/role-modifiers.txt");
pub(super) const ROLES: &str = include_str!("words/roles.txt");
pub(super) const SPEECH_VERBS: &str = include_str!("words/speech-verbs.txt");

/// Whether a list has a word, in whatever case.
pub(super) fn has(list: &str, word: &str) -> bool {
    // All lists are ASCII, and no phrase in them is longer.
    word.len() <= 40 && list.lines().any(|entry| entry.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case() {
        assert!(has(SPEECH_VERBS, "Said"));
        assert!(!has(SPEECH_VERBS, "sai"));
        assert!(!has(SPEECH_VERBS, ""));
    }

    #[test]
    fn lists_are_sorted_and_in_small_letters() {
        for list in [
            EVENT_VERBS,
            FUNCTION_WORDS,
            HONORIFICS,
            OPENERS,
            ORGANISATIONS,
            PLANS,
            RELATED_LABELS,
            RELEASE_LINES,
            ROLE_MODIFIERS,
            ROLES,
            SPEECH_VERBS,
        ] {
            assert!(list.lines().is_sorted(), "not sorted: {list}");
            assert!(list.lines().all(|entry| entry == entry.to_ascii_lowercase() && !entry.is_empty()));
        }
    }
}
