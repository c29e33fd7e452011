//! The bodies that a release is by or about, in the roles of its people.

use super::meant_bodies;
use super::people::{MOST, People};
use super::posts::Post;
use super::tokens::{self, Token};
use super::words::ORGANISATIONS;
use super::{caseless_words, contact_words, grammar, words};

impl<'a> People<'a> {
    /// "Lyall Water Managing Director", "director of Lyall Water", where the release is by Lyall Water.
    pub(super) fn divided(&self, post: Post<'a>) -> Post<'a> {
        let own = |role: &'a str| {
            self.own.iter().find_map(|body| {
                let before = role.strip_prefix(body.as_str()).and_then(|rest| rest.strip_prefix(' '));
                // "presidente da Câmara Municipal" is the post of a mayor.
                let mayor = body.starts_with("Câmara");
                // "סמנכ״לית ההנדסה בתלתן תקשורת": in Hebrew a letter joins them.
                let after = || {
                    let front = role.strip_suffix(body.as_str())?;
                    let front = before_joint(front).or_else(|| front.strip_suffix(" ב"));
                    front.filter(|_| !mayor)
                };
                // "Karlgarin Managing Director", of Karlgarin Lithium Limited
                let first = body.split(' ').next().filter(|first| first.len() > 4 && first.len() < body.len());
                let short = || {
                    let first = first?;
                    let rest = role.strip_prefix(first)?.strip_prefix(' ')?;
                    let posted = |word: &str| words::has(words::ROLES | words::ROLE_MODIFIERS, word);
                    let post = rest.split(' ').next().is_some_and(posted);
                    (post && rest.starts_with(char::is_uppercase)).then(|| (rest, role.get(..first.len())))
                };
                before
                    .map(|rest| (rest, role.get(..body.len())))
                    .or_else(short)
                    .or_else(|| after().map(|rest| (rest, role.get(role.len() - body.len()..))))
            })
        };
        let parts = post.role.filter(|_| post.organisation.is_none());
        let parts = parts.and_then(|role| own(role).or_else(|| self.divided_definite(role)));
        parts.map_or(post, |(role, organisation)| Post { role: Some(role), organisation, other: post.other })
    }

    /// "رئيسة الجمعية", where the release is by "جمعية رغيف الجيران": the only own body that starts so.
    fn divided_definite(&self, role: &'a str) -> Option<(&'a str, Option<&'a str>)> {
        let (post, kind) = role.rsplit_once(' ')?;
        // ("رئيس البلدية" is a mayor.)
        let bare = kind.strip_prefix("ال").filter(|bare| caseless_words::is_body(bare) && *bare != "بلدية")?;
        let starts = |own: &&String| {
            let first = own.split(' ').next().unwrap_or_default();
            own.contains(' ') && (first == bare || first == kind)
        };
        let mut own = self.own.iter().filter(starts);
        let first = own.next()?;
        own.all(|other| other == first).then_some((post, Some(first.as_str())))
    }

    /// "Präsident der Hochschule", where the release is by the Hochschule Lyall: the only own body that has the word.
    pub(super) fn whole(&self, body: &'a str) -> &'a str {
        let has = |own: &&String| own.split(' ').any(|word| word == body) && own.len() < body.len() + 40;
        let sort = words::has(words::ORGANISATIONS, body) || caseless_words::is_body(body);
        let mut own = self.own.iter().filter(|own| sort && has(own));
        own.next().filter(|_| own.next().is_none()).map_or(body, String::as_str)
    }

    /// The body that speaks by a word: the one that has it, or that the release is by, or else where somebody works.
    pub(super) fn speaking(&self, word: &'a str) -> Option<&'a str> {
        let beside = || self.beside_of_kind(word);
        self.body(word).map(
            |found| {
                if found == word { self.own_of_kind(word).or_else(beside).unwrap_or(found) } else { found }
            },
        )
    }

    /// Keeps a body of two words or more that no subject is: "She trained at Lyall Hospital."
    pub(super) fn note_beside(&mut self, text: &'a str, tokens: &[Token], first: usize, last: usize, alone: bool) {
        let sort = tokens::has(tokens, last, ORGANISATIONS) && !grammar::is_role(tokens, last);
        if alone && last > first && sort && self.beside.len() < MOST {
            let body = grammar::slice(text, tokens, first, last);
            if !self.beside.contains(&body) {
                self.beside.push(body);
            }
        }
    }

    /// The only body beside others whose name ends with the word for its sort.
    fn beside_of_kind(&self, kind: &str) -> Option<&'a str> {
        let ends = |body: &&&str| body.rsplit(' ').next().is_some_and(|last| last.eq_ignore_ascii_case(kind));
        let mut found = self.beside.iter().filter(ends);
        found.next().filter(|_| found.next().is_none()).copied()
    }

    /// "the company", "a cooperativa": the only body that the release is by and that may be called so.
    pub(super) fn own_of_kind(&self, kind: &str) -> Option<&'a str> {
        // "the co-op", of a Co-operative
        let short = |part: &str, word: &str| {
            matches!(word, "co-op" | "coop") && part.to_lowercase().replace('-', "").starts_with("cooperative")
        };
        let has =
            |own: &str, word: &str| own.split(' ').any(|part| part.eq_ignore_ascii_case(word) || short(part, word));
        let called = |own: &str| kind.split(' ').all(|word| has(own, word));
        let company = meant_bodies::is_company(kind);
        let any = meant_bodies::is_any(kind);
        let is = |own: &&str| any || called(own) || company && meant_bodies::may_be_company(own);
        let mut own = self.own.iter().map(String::as_str).filter(is);
        let first = own.next()?;
        // "Acme", "Acme, Inc."
        own.all(|other| other.starts_with(first) || first.starts_with(other)).then_some(first)
    }

    /// Whether a name is that of a body that the release is by or about, with or without its form: "Acme" of "Acme, Inc."
    pub(super) fn is_own(&self, name: &str) -> bool {
        let same = |body: &&String| {
            body.strip_prefix(name).is_some_and(|rest| {
                let rest = rest.trim_matches([',', ' ', '.']);
                rest.is_empty() || !rest.contains(char::is_whitespace) && contact_words::is_form(rest)
            })
        };
        self.own.iter().any(|body| same(&body))
    }
}

/// What stands before "of", "at the" and the like at the end of some words: "director of ".
fn before_joint(words: &str) -> Option<&str> {
    const JOINTS: [&str; 22] = [
        " of the ",
        " of ",
        " at the ",
        " at ",
        " for the ",
        " for ",
        " with ",
        " from ",
        " de la ",
        " del ",
        " de ",
        " du ",
        " da ",
        " do ",
        " chez ",
        " des ",
        " der ",
        " von ",
        " vom ",
        " bei ",
        " beim ",
        " d’",
    ];
    JOINTS.iter().find_map(|joint| words.strip_suffix(joint)).filter(|rest| !rest.is_empty())
}
