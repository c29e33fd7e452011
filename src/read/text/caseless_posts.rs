//! Posts in scripts without capitals: where the words of a role end and a name starts.

use super::caseless_bodies::{divided, parts};
use super::caseless_given::{is_given, is_plausible, name_within, starts_name};
use super::caseless_runs::run;
use super::caseless_words::{is_definite, is_role, is_title, opens_clause};
use super::grammar::slice;
use super::phrases::Mention;
use super::tokens::{self, Token, word};
use super::words::SPEECH_VERBS;

/// A name has no more words than this, titles included.
pub(super) const MOST_IN_NAME: usize = 6;

/// Whom a phrase names that starts with a role: "وزير الصحة الدكتور خالد المنصور", "رئيسة مجلس الإدارة، سارة القحطاني".
pub(super) fn appointed<'a>(text: &'a str, tokens: &[Token], start: usize, end: usize, marked: bool) -> Mention<'a> {
    let mention = |last: usize| Mention { tokens: start..last + 1, ..Mention::default() };
    if let Some(joint) = (start + 1..=start + 2).find(|at| word(text, tokens, *at) == "باسم") {
        // "a spokesman for a body": where no mark ends its name, the article does.
        let last = if marked { end } else { end.min(joint + 3) };
        let organisation = Some(slice(text, tokens, joint + 1, last));
        return Mention { role: Some(slice(text, tokens, start, joint - 1)), organisation, ..mention(last) };
    }
    // "המאמן דראגן פטקוביץ׳, שהגיע בקיץ": what follows the name is a clause.
    let clause = |at: usize| {
        let this = word(text, tokens, at);
        marked && this.starts_with('ש') && this.chars().count() > 3 && !is_role(this) && !is_given(tokens, at)
    };
    let titled = (start + 1..end).find(|at| is_title(word(text, tokens, *at)));
    let named = if marked && titled.is_none() { run(text, tokens, end + 1, MOST_IN_NAME) } else { None };
    let named = named.filter(|last| {
        let says = tokens::has(tokens, end + 1, SPEECH_VERBS);
        let first = word(text, tokens, end + 1);
        let plausible = is_plausible(name_within(text, tokens, end + 1, *last));
        *last > end + 1
            && !says
            && plausible
            && !clause(end + 1)
            && (!is_role(first) || is_title(first))
            && !opens_clause(first)
    });
    let last = match (named, titled) {
        (Some(_), _) => end,
        (None, Some(title)) => title - 1,
        (None, None) => role_end(text, tokens, start, end),
    };
    let (role, organisation) = divided(text, tokens, start, last);
    let found = Mention { role: Some(role), organisation, ..mention(last) };
    match named {
        Some(name) => {
            Mention { name: Some(name_within(text, tokens, end + 1, name)), tokens: start..name + 1, ..found }
        }
        // ("המנכ״לית זהירה יותר": in Hebrew no name stands right behind a post with its article, unless it is known for one.)
        None if end > last + 1
            && (!word(text, tokens, start).starts_with('ה')
                || starts_name(text, tokens, last + 1)
                || clause(end + 1) && end == last + 2)
            && is_full(text, tokens, last + 1, end) =>
        {
            Mention { name: Some(name_within(text, tokens, last + 1, end)), tokens: start..end + 1, ..found }
        }
        // Somebody without a name may be one who is called so: "قالت السمّاك".
        None => Mention { role: Some(parts(text, tokens, start, last).0), ..found },
    }
}

/// Whether some words behind a role are a name of two words and more.
fn is_full(text: &str, tokens: &[Token], first: usize, last: usize) -> bool {
    let name = name_within(text, tokens, first, last);
    name.contains(' ') && is_plausible(name)
}

/// Where a role ends that a name may follow. What has the article belongs to it, for names begin without; and where the role
/// itself has none, so does all up to the first word that has: "رئيسة مجلس الإدارة".
pub(super) fn role_end(text: &str, tokens: &[Token], start: usize, end: usize) -> usize {
    let definite = |at: usize| is_definite(word(text, tokens, at));
    // "وزيرة الغابات والمناطق السهبية"
    let joined = |at: usize| {
        word(text, tokens, at).strip_prefix('و').is_some_and(is_definite) && !is_role(word(text, tokens, at))
    };
    let goes_on = |from: usize| {
        let mut last = from;
        loop {
            // "صندوق الأمل لمرضى السمع": whom it is for belongs to it, where two words are left for a name.
            let of = word(text, tokens, last + 1).starts_with('ل') && definite(last + 2) && last + 4 <= end;
            match of {
                _ if last < end && (definite(last + 1) || last > start && joined(last + 1)) => last += 1,
                true => last += 2,
                false => return last,
            }
        }
    };
    if definite(start) || definite(start + 1) {
        return goes_on(start);
    }
    match (start + 1..=end).find(|at| definite(*at)) {
        // The last of many is a surname: "رئيس بلدية عمان يوسف الشواربة".
        Some(first) if first == end && end >= start + 3 => end - 2,
        Some(first) => goes_on(first),
        None => start,
    }
}
