//! Whom a sentence is about in Arabic and Hebrew where no verb of speech tells: a role that opens it, or what stands behind its
//! verb.

use super::caseless_given::{name_end, name_within, starts_name};
use super::caseless_posts::{appointed, is_definite, is_role};
use super::caseless_runs::{run, stops};
use super::caseless_words::{honours, is_title, opens_clause, turns};
use super::grammar::slice;
use super::phrases::Mention;
use super::tokens::{Token, gap, word};

/// A name or a role has no more words than this.
const MOST: usize = 8;

/// The subject stands no further from the start of its sentence.
const NEAR: usize = 6;

/// "הדוקטורנט ממשיך לחפש.": the role that a sentence starts with, of somebody who is known for it.
pub(super) fn in_post<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let start = start + usize::from(turns(word(text, tokens, start)));
    let this = word(text, tokens, start);
    let alone = is_definite(this) && is_role(this) && !is_title(this) && gap(text, tokens, start).trim().is_empty();
    // "מנהלת המחלקה מקווה"
    let of = is_role(this)
        && !is_definite(this)
        && !is_title(this)
        && is_definite(word(text, tokens, start + 1))
        && !is_role(word(text, tokens, start + 1))
        && this.starts_with(|c: char| c < '\u{600}')
        && (start..=start + 1).all(|at| gap(text, tokens, at).trim().is_empty())
        && !is_definite(word(text, tokens, start + 2));
    if of && !starts_name(text, tokens, start + 2) {
        let role = Some(slice(text, tokens, start, start + 1));
        return Some(Mention { tokens: start..start + 2, role, ..Mention::default() });
    }
    let goes_on = is_definite(word(text, tokens, start + 1)) || is_role(word(text, tokens, start + 1));
    (alone && !goes_on).then(|| Mention { tokens: start..start + 1, role: Some(this), ..Mention::default() })
}

/// "واستهل المحافظ جولته، قائلا: «...»", "وعلى الفور وجه الجزار بضم الباكيات": an Arabic sentence starts with its verb, and its subject stands behind
/// it: a role, a name, or one word that may be the surname of somebody who is known.
pub(super) fn behind_verb<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let sentence = tokens.get(start)?.sentence;
    let arabic = word(text, tokens, start).starts_with(|c: char| ('\u{620}'..='\u{6ff}').contains(&c));
    let within = |at: &usize| {
        tokens.get(*at).is_some_and(|token| token.sentence == sentence) && gap(text, tokens, at - 1).trim().is_empty()
    };
    let near = || (start + 1..start + NEAR).take_while(within).filter(|at| !is_governed(text, tokens, at - 1));
    if !arabic || is_definite(word(text, tokens, start)) {
        return None;
    }
    let posted = |at: &usize| {
        let this = word(text, tokens, *at);
        is_role(this) && !is_title(this) && (is_definite(this) || is_definite(word(text, tokens, at + 1)))
    };
    let first = near().find(|at| posted(at) || starts_name(text, tokens, *at));
    if let Some(at) = first {
        let last = run(text, tokens, at, MOST)?;
        if posted(&at) {
            return Some(appointed(text, tokens, at, last, false));
        }
        let (name, end) = (name_within(text, tokens, at, last), name_end(text, tokens, at, last));
        return Some(Mention { tokens: at..end + 1, name: Some(name), ..Mention::default() });
    }
    let surname = |at: &usize| {
        let this = word(text, tokens, *at);
        is_definite(this) && !stops(this) && !opens_clause(this) && !honours(this) && this.chars().count() > 4
    };
    let at = near().find(surname)?;
    Some(Mention { tokens: at..at + 1, name: Some(word(text, tokens, at)), ..Mention::default() })
}

/// Whether a word governs what stands behind it, as "on" and "in" do, with "and" before it or not.
fn is_governed(text: &str, tokens: &[Token], at: usize) -> bool {
    let this = word(text, tokens, at);
    stops(this) || this.strip_prefix(['و', 'ف']).is_some_and(stops) || opens_clause(this)
}
