//! Bodies that a sign joins: "Pomar & Filhos", "Pfannstiel + Lohr".

use super::first_names::is_first_name;
use super::grammar::{LONGEST, is_article, is_role, is_tight, run_end, slice};
use super::phrases::Mention;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{HONORIFICS, OPENERS};

/// A name is joined no more often than this.
const MOST: usize = 3;

/// The body that starts at a word, or behind the article there.
pub(super) fn starting_at<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let first = start + usize::from(is_article(word(text, tokens, start)) && is_tight(text, tokens, start));
    let found = named(text, tokens, first)?;
    Some(Mention { tokens: start..found.tokens.end, ..found })
}

/// A run of capitals that is such a name.
pub(super) fn whole<'a>(text: &'a str, tokens: &[Token], start: usize, end: usize) -> Option<Mention<'a>> {
    // (Most runs have no sign.)
    if !(start..end).any(|at| is_sign(text, tokens, at)) {
        return None;
    }
    // "von Pomar & Söhne"
    let first = start + usize::from(!is_capital(tokens, start));
    named(text, tokens, first).filter(|found| found.tokens == (first..end + 1))
}

/// The body that ends at a word.
pub(super) fn ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    const REACH: usize = 8;
    // (Most names have no sign.)
    if !(end.saturating_sub(REACH)..end).any(|at| is_sign(text, tokens, at)) {
        return None;
    }
    let starts = (end.saturating_sub(REACH)..end).rev().filter(|at| is_capital(tokens, *at));
    let starts = starts.filter(|at| {
        let before = at.checked_sub(1).filter(|before| is_capital(tokens, *before) && is_tight(text, tokens, *before));
        before.is_none() && at.checked_sub(1).is_none_or(|before| !is_sign(text, tokens, before))
    });
    let found = starts.filter_map(|start| named(text, tokens, start)).find(|found| found.tokens.end == end + 1)?;
    // "La porte-parole de Pomar & Fils"
    let before = found.tokens.start.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
    let of = matches!(
        before,
        "of" | "for" | "at" | "from" | "de" | "du" | "d" | "da" | "do" | "del" | "von" | "bei" | "chez"
    );
    (!of).then_some(found)
}

fn is_sign(text: &str, tokens: &[Token], at: usize) -> bool {
    matches!(gap(text, tokens, at), " & " | " + ") && is_capital(tokens, at) && is_capital(tokens, at + 1)
}

fn named<'a>(text: &'a str, tokens: &[Token], first: usize) -> Option<Mention<'a>> {
    if !is_capital(tokens, first) || !(first..first + LONGEST).any(|at| is_sign(text, tokens, at)) {
        return None;
    }
    let mut end = run_end(text, tokens, first);
    for _ in 0..MOST {
        if !is_sign(text, tokens, end) {
            break;
        }
        end = run_end(text, tokens, end + 1);
    }
    let sign = (first..end).find(|at| is_sign(text, tokens, *at))?;
    // "Ana Ruiz & Leo Vale": two who have names.
    let two = is_first_name(word(text, tokens, first)) && end > sign + 1;
    let other = (first..=end).any(|at| is_role(tokens, at) || tokens::has(tokens, at, HONORIFICS));
    let first = first + usize::from(tokens::has(tokens, first, OPENERS) && first < sign);
    let whole = !two && !other;
    let organisation = Some(slice(text, tokens, first, end));
    whole.then(|| Mention { tokens: first..end + 1, organisation, ..Mention::default() })
}
