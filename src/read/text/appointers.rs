//! The body that somebody has a post in, where another word of the sentence tells it: who named them, or who sends their statement.

use super::grammar::{self, is_article, is_role, run_end, slice};
use super::owners::opening_body;
use super::people::People;
use super::phrases::Mention;
use super::posts::{Post, post_of};
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{self, HONORIFICS, OPENERS, ORGANISATIONS};

impl<'a> People<'a> {
    /// The post of a name, with the body that it is in if that is told elsewhere in the sentence.
    pub(super) fn post_in_body(&self, text: &'a str, tokens: &[Token], mention: &Mention<'a>) -> Post<'a> {
        let post = post_of(text, tokens, mention);
        if post.role.is_none() || post.organisation.is_some() {
            return post;
        }
        let named = appointer(text, tokens, mention.tokens.start).filter(|body| !self.knows(body));
        let organisation = named.or_else(|| {
            let body = self.body(owner_kind(text, tokens, post.role?)?).filter(|body| body.contains(' '))?;
            Some(self.fullest(body))
        });
        Post { organisation, ..post }
    }

    /// "Guild of Reed", where the release is by the Guild of Reed and Straw.
    fn fullest(&self, body: &'a str) -> &'a str {
        let longer = |own: &&String| {
            let front = || own.strip_suffix(body).is_some_and(|front| front.ends_with(' '));
            own.strip_prefix(body).is_some_and(|rest| rest.starts_with(' ')) || front()
        };
        self.own.iter().find(longer).map_or(body, String::as_str)
    }
}

/// "the museum’s curator of minerals": the word for the body that owns a role.
fn owner_kind<'a>(text: &'a str, tokens: &[Token], role: &str) -> Option<&'a str> {
    let start = (role.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    let owner = tokens.partition_point(|token| token.start < start).checked_sub(1)?;
    let article = owner.checked_sub(1).is_some_and(|at| matches!(word(text, tokens, at), "the" | "The"));
    let kind = grammar::without_owner(word(text, tokens, owner));
    let owns = article && grammar::is_possessive(text, tokens, owner) && kind.starts_with(char::is_lowercase);
    (owns && words::has(ORGANISATIONS, kind)).then_some(kind)
}

/// "Acme Foods has named Ana Ruiz its chair", "Harbour Trust issued a statement from its chair, Ana Ruiz": the subject of the sentence.
fn appointer<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<&'a str> {
    const MADE: [&str; 10] =
        ["named", "names", "appointed", "appoints", "hired", "hires", "elected", "elects", "promoted", "selected"];
    let before = |back: usize| start.checked_sub(back).map(|at| word(text, tokens, at)).unwrap_or_default();
    let made = MADE.contains(&before(1))
        || before(1) == "of" && matches!(before(2), "appointment" | "election" | "promotion" | "hiring");
    // "a statement from its chair, Ana Ruiz"
    let sent = || {
        (start.saturating_sub(6)..start)
            .any(|at| word(text, tokens, at) == "statement" && matches!(word(text, tokens, at + 1), "from" | "by"))
    };
    let sentence = tokens.get(start).filter(|_| made || sent())?.sentence;
    let first = tokens.partition_point(|token| token.sentence < sentence);
    opening_body(text, tokens, first).or_else(|| subject(text, tokens, first)).filter(|_| first < start)
}

/// The name that a sentence opens with, before what it did.
fn subject<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<&'a str> {
    let first = start + usize::from(is_article(word(text, tokens, start)));
    let last = run_end(text, tokens, first);
    let acts = matches!(
        word(text, tokens, last + 1),
        "has"
            | "have"
            | "today"
            | "announced"
            | "announces"
            | "is"
            | "named"
            | "names"
            | "appointed"
            | "appoints"
            | "hires"
            | "issued"
            | "released"
            | "welcomes"
    );
    let nobody = (first..=last)
        .all(|at| is_capital(tokens, at) && !is_role(tokens, at) && !tokens::has(tokens, at, HONORIFICS | OPENERS));
    // (One word is a name or a body; of whom, nothing shows.)
    let several = last > first || first > start;
    let beside = gap(text, tokens, last).trim().is_empty() && !grammar::is_possessive(text, tokens, last);
    (acts && nobody && several && beside).then(|| slice(text, tokens, first, last))
}
