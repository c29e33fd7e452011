//! What a phrase between commas says of the name before it.

use super::grammar::{LONGEST, is_article, is_role, slice};
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::SPEECH_VERBS;

/// Roles are shorter than this, in bytes.
const LONGEST_ROLE: usize = 400;

/// The role, and the body, that a phrase between commas after a name gives: `, head of ports at Harbour Trust,`.
pub(super) fn role_after<'a>(text: &'a str, tokens: &[Token], name_end: usize) -> Option<(&'a str, Option<&'a str>)> {
    if gap(text, tokens, name_end).trim() != "," {
        return None;
    }
    let mut start = name_end + 1;
    if is_article(word(text, tokens, start)) {
        start += 1;
    }
    let sentence = tokens.get(name_end)?.sentence;
    let mut end = start;
    let mut found = false;
    let mut at_body = None;
    while end < start + LONGEST && tokens.get(end).is_some_and(|token| token.sentence == sentence) {
        let this = word(text, tokens, end);
        if tokens::has(tokens, end, SPEECH_VERBS)
            || matches!(this, "in" | "on" | "during" | "after" | "when" | "as" | "while" | "who" | "which" | "will")
        {
            break;
        }
        found |= end < start + 6 && is_role(tokens, end);
        let body = end + 1 + usize::from(is_article(word(text, tokens, end + 1)));
        if this == "at" && is_capital(tokens, body) && found {
            at_body.get_or_insert((end, body));
        }
        let after = gap(text, tokens, end);
        end += 1;
        if after.contains([',', ';', ':', '(', '—', '–', '“', '"', '«', '‘']) {
            break;
        }
    }
    let last = end.checked_sub(1).filter(|last| found && *last >= start)?;
    if slice(text, tokens, start, last).len() > LONGEST_ROLE {
        return None;
    }
    match at_body {
        Some((at, body)) if at > start && body <= last => {
            Some((slice(text, tokens, start, at - 1), Some(slice(text, tokens, body, last))))
        }
        _ => Some((slice(text, tokens, start, last), None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::tokens;

    #[test]
    fn a_role_may_stand_after_the_name() {
        fn role(text: &str) -> Option<(&str, Option<&str>)> {
            role_after(text, &tokens::split(text, &[]), 1)
        }
        assert_eq!(role("Ana Ruiz, Minister of Defence, said"), Some(("Minister of Defence", None)));
        assert_eq!(
            role("Ana Ruiz, the head of ports at Harbour Trust."),
            Some(("head of ports", Some("Harbour Trust")))
        );
        assert_eq!(role("Ana Ruiz, who is a director, said"), None);
        assert_eq!(role("Ana Ruiz, the winner, said"), None);
    }
}
