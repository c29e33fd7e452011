//! The body that "it" or "the company" means: the one that a sentence before in the paragraph is about.

use super::contact_words::is_form;
use super::grammar::{is_article, is_tight, run_end, slice};
use super::owners::opening_body;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{self, ORGANISATIONS};

/// "It" looks back over no more sentences than this.
const FURTHEST: usize = 2;

/// The body that the sentence of a word, or one of those before it, is about.
pub(super) fn before<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<&'a str> {
    let sentence = tokens.get(at)?.sentence;
    (0..=FURTHEST).map_while(|back| sentence.checked_sub(back)).find_map(|sentence| {
        let first = tokens.partition_point(|token| token.sentence < sentence);
        subject(text, tokens, first).filter(|_| first < at)
    })
}

/// Whether a word is what any company is, whatever its name.
pub(super) fn is_company(kind: &str) -> bool {
    const KINDS: [&str; 19] = [
        "company",
        "firm",
        "business",
        "retailer",
        "developer",
        "operator",
        "start-up",
        "startup",
        "empresa",
        "companhia",
        "compañía",
        "firma",
        "entreprise",
        "société",
        "compagnie",
        "Unternehmen",
        "Firma",
        "Konzern",
        "Start-up",
    ];
    KINDS.contains(&kind)
}

/// Whether a word is what any body may be called, whatever its name.
pub(super) fn is_any(kind: &str) -> bool {
    matches!(
        kind,
        "organisme"
            | "entité"
            | "entidad"
            | "entidade"
            | "instituição"
            | "institución"
            | "organización"
            | "organização"
            | "Einrichtung"
            | "Organisation"
            | "organisation"
            | "organization"
    )
}

/// Whether a body is a company as far as its name tells: what is called a council or a trust is none.
pub(super) fn may_be_company(body: &str) -> bool {
    !body.split(' ').any(|word| words::has(ORGANISATIONS, word) && !is_form(word))
}

/// The body of which a word such as "company" says what it is.
pub(super) fn of_kind<'a>(text: &'a str, tokens: &[Token], kind: &str, at: usize) -> Option<&'a str> {
    before(text, tokens, at).filter(|body| is_company(kind) && may_be_company(body))
}

/// The body that a sentence opens with.
fn subject<'a>(text: &'a str, tokens: &[Token], first: usize) -> Option<&'a str> {
    let named = || {
        // "The supporters’ trust, Harbour Voices, owns"
        let kind = (first + 1..first + 6).find(|at| gap(text, tokens, *at).trim() == ",")?;
        let sort = tokens::has(tokens, kind, ORGANISATIONS) && is_article(word(text, tokens, first));
        let last = run_end(text, tokens, kind + 1);
        let apart = gap(text, tokens, last).trim() == "," && is_capital(tokens, kind + 1) && last > kind + 1;
        (sort && apart && (first..kind).all(|at| is_tight(text, tokens, at) || gap(text, tokens, at).starts_with('’')))
            .then(|| slice(text, tokens, kind + 1, last))
    };
    // "The council rejected the offer."
    let plain = || {
        let kind = first + 1;
        let alone = matches!(word(text, tokens, first), "The") && !is_capital(tokens, kind);
        let whole = alone && tokens::has(tokens, kind, ORGANISATIONS) && gap(text, tokens, kind) == " ";
        whole.then(|| slice(text, tokens, kind, kind))
    };
    opening_body(text, tokens, first).or_else(named).or_else(plain)
}
