//! Words after the head of a role that belong to it, and words that are no role.

use super::grammar::{self, LONGEST, is_article, is_role};
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{MONTHS, WEEKDAYS};

/// "lecturer in soil science", "Senior Lecturer in Audiology at Harbour University", but "Gesellschafterin in dritter Generation".
pub(super) fn is_of_study(text: &str, tokens: &[Token], start: usize, end: usize) -> bool {
    let fellow = end > start && word(text, tokens, end - 1) == "Fellow";
    let reader = end > start && word(text, tokens, end - 1) == "Reader";
    if word(text, tokens, end) != "in" || end <= start || !(is_role(tokens, end - 1) || fellow || reader) {
        return false;
    }
    let next = word(text, tokens, end + 1);
    let study = matches!(
        word(text, tokens, end - 1).to_ascii_lowercase().as_str(),
        "lecturer" | "professor" | "reader" | "fellow" | "researcher" | "tutor" | "student" | "candidate"
    );
    let small = next.starts_with(char::is_lowercase) && !next.ends_with("ter");
    // "Senior Lecturer in Physical Geography, led the work"
    let subject = || {
        let last =
            (end + 1..end + LONGEST).find(|at| !is_capital(tokens, at + 1) || !grammar::is_tight(text, tokens, *at));
        last.is_some_and(|last| {
            let closed = gap(text, tokens, last).contains([',', ';', ')']);
            word(text, tokens, last + 1) == "at" || closes(text, tokens, last, closed, last + 1)
        })
    };
    (small || study && is_capital(tokens, end + 1) && subject()) && !is_article(next)
}

/// "metteur en scène", "factrice à la retraite", "adjoint aux sports": words that belong to a role in French.
pub(super) fn is_whole(text: &str, tokens: &[Token], start: usize, end: usize) -> bool {
    let this = word(text, tokens, end);
    let of_what = matches!(this, "à" | "au" | "aux")
        && end > start
        && is_role(tokens, end - 1)
        && matches!(
            word(text, tokens, end - 1),
            "adjoint" | "adjointe" | "délégué" | "déléguée" | "conseiller" | "conseillère"
        );
    // "adjointe à l’éducation et à la petite enfance"
    let and_of_what = matches!(this, "à" | "au" | "aux")
        && end > start + 1
        && word(text, tokens, end - 1) == "et"
        && (start..end - 1).any(|at| matches!(word(text, tokens, at), "à" | "au" | "aux"));
    // "manipulatrice en radiologie", "conseillère en charge de la mobilité", but "en poste", "en visite"
    let next = word(text, tokens, end + 1);
    let in_what = this == "en"
        && end > start
        && (is_role(tokens, end - 1) || is_agent(word(text, tokens, end - 1)) || next == "charge")
        && next.starts_with(char::is_lowercase)
        && !matches!(
            next,
            "poste" | "visite" | "direct" | "déplacement" | "congé" | "tête" | "présence" | "fin" | "début"
        )
        && !tokens::has(tokens, end + 1, MONTHS);
    // "Special Agent in Charge"
    let in_charge = this == "in" && next == "Charge";
    of_what
        || in_charge
        || and_of_what
        || in_what
        || is_standing(text, tokens, end)
        || is_by_water(text, tokens, end)
        || is_matter(text, tokens, start, end)
        || this == "en" && matches!(word(text, tokens, end + 1), "scène" | "chef")
        || this == "à" && word(text, tokens, end + 2) == "retraite"
}

/// "Hausarzt im Ruhestand", "Auszubildende im ersten Lehrjahr": what somebody is by now.
fn is_standing(text: &str, tokens: &[Token], at: usize) -> bool {
    matches!(word(text, tokens, at), "im" | "in")
        && (at + 1..at + 3).any(|at| {
            matches!(
                word(text, tokens, at),
                "Ruhestand" | "Rente" | "Lehrjahr" | "Ausbildungsjahr" | "Semester" | "Ehrenamt"
            )
        })
}

/// "Curator of Works on Paper, said"
fn is_matter(text: &str, tokens: &[Token], start: usize, at: usize) -> bool {
    word(text, tokens, at) == "on"
        && at > start
        && is_capital(tokens, at - 1)
        && is_capital(tokens, at + 1)
        && !tokens::has(tokens, at + 1, WEEKDAYS | MONTHS)
        && gap(text, tokens, at + 1).trim() == ","
}

/// "Bürgermeister von Frankfurt am Main", "von Lyall an der Ahr": what stands beside the town belongs to its name.
fn is_by_water(text: &str, tokens: &[Token], at: usize) -> bool {
    let next = at + 1 + usize::from(word(text, tokens, at + 1) == "der");
    let town =
        || at.checked_sub(1).filter(|before| is_capital(tokens, *before) && grammar::is_tight(text, tokens, *before));
    let of = || {
        town().is_some_and(|town| {
            let first = (town.saturating_sub(3)..town).rev().find(|at| !is_capital(tokens, *at));
            first.is_some_and(|at| word(text, tokens, at) == "von")
        })
    };
    matches!(word(text, tokens, at), "am" | "an" | "bei" | "im" | "ob")
        && is_capital(tokens, next)
        && !tokens::has(tokens, next, WEEKDAYS | MONTHS)
        && of()
}

/// "rhumatologue", "apicultrice", "acomodadora": a word on no list whose ending says that it is somebody.
pub(super) fn is_agent(word: &str) -> bool {
    const ENDINGS: [&str; 14] = [
        "logue", "trice", "iste", "ista", "ólogo", "óloga", "dora", "dor", "teur", "euse", "eiro", "eira", "pero",
        "nadero",
    ];
    // English has things that end so.
    let thing = matches!(word, "catalogue" | "dialogue" | "prologue" | "epilogue" | "monologue" | "analogue");
    let ordinal =
        thing || matches!(word, "primeiro" | "primeira" | "terceiro" | "terceira" | "verdadeiro" | "verdadeira");
    word.len() > 6 && !ordinal && word.starts_with(char::is_lowercase) && ENDINGS.iter().any(|end| word.ends_with(end))
}

/// "for more than ten years": how long, and not for whom.
pub(super) fn is_duration(text: &str, tokens: &[Token], at: usize) -> bool {
    let next = word(text, tokens, at + 1);
    word(text, tokens, at) == "for"
        && (matches!(next, "more" | "over" | "nearly" | "almost" | "about" | "some")
            || next.starts_with(|c: char| c.is_ascii_digit())
            || next == "the" && matches!(word(text, tokens, at + 2), "past" | "last"))
}

/// "fontanero con 31 años de servicio": how long somebody has done it.
pub(super) fn has_years(text: &str, tokens: &[Token], at: usize) -> bool {
    matches!(word(text, tokens, at), "con" | "com" | "avec" | "mit")
        && word(text, tokens, at + 1).starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a phrase ends where a phrase after a name ends: at a mark, before the verb, or with the sentence.
pub(super) fn closes(text: &str, tokens: &[Token], last: usize, closed: bool, end: usize) -> bool {
    closed || stops(word(text, tokens, end)) || gap(text, tokens, last).contains(['.', '!', '?']) || end >= tokens.len()
}

/// Words that a role does not go on with.
pub(super) fn stops(word: &str) -> bool {
    const STOPS: [&str; 60] = [
        "num",
        "numa",
        "junto",
        "aus",
        "since",
        "until",
        "in",
        "on",
        "during",
        "after",
        "when",
        "as",
        "while",
        "who",
        "which",
        "whose",
        "will",
        "from",
        "where",
        "near",
        "based",
        "with",
        "by",
        "before",
        "speaking",
        "whom",
        "qui",
        "dont",
        "que",
        "quien",
        "aged",
        "born",
        "living",
        "au",
        "na",
        "no",
        "en",
        "em",
        "à",
        "bei",
        "beim",
        "im",
        "am",
        "durante",
        "pendant",
        "that",
        "a-t-il",
        "tells",
        "lors",
        "depuis",
        "desde",
        "seit",
        "hace",
        "há",
        "até",
        "hasta",
        "bis",
        "jusqu",
        "outside",
        "responding",
    ];
    STOPS.contains(&word)
}

/// Past forms that do not end in "ed": "Ana Ruiz, put it another way" is no role.
pub(super) fn is_past(word: &str) -> bool {
    const PAST: [&str; 36] = [
        "put", "told", "took", "made", "went", "came", "gave", "began", "left", "won", "led", "wrote", "spoke",
        "thought", "felt", "knew", "got", "ran", "held", "kept", "met", "paid", "saw", "sent", "set", "stood", "drew",
        "grew", "rose", "lost", "sold", "bought", "beat", "cut", "hit", "struck",
    ];
    PAST.contains(&word)
}

/// Whether a word says what somebody is to somebody else.
pub(super) fn is_kin(role: &str) -> bool {
    matches!(
        role,
        "mother"
            | "father"
            | "sister"
            | "brother"
            | "son"
            | "daughter"
            | "wife"
            | "husband"
            | "widow"
            | "grandmother"
            | "grandfather"
            | "sister-in-law"
            | "brother-in-law"
            | "mother-in-law"
            | "father-in-law"
            | "stepmother"
            | "stepfather"
            | "Enkel"
            | "Enkelin"
            | "Ehemann"
            | "Witwe"
            | "Neffe"
            | "Nichte"
            | "madre"
            | "padre"
            | "hija"
            | "hijo"
            | "hermana"
            | "hermano"
            | "esposa"
            | "nieta"
            | "nieto"
            | "mãe"
            | "pai"
            | "filha"
            | "filho"
            | "irmã"
            | "irmão"
            | "mulher"
            | "neta"
            | "neto"
            | "mère"
            | "père"
            | "fille"
            | "fils"
            | "sœur"
            | "frère"
            | "épouse"
            | "Mutter"
            | "Vater"
            | "Tochter"
            | "Sohn"
            | "Schwester"
            | "Bruder"
            | "Ehefrau"
            | "granddaughter"
            | "grandson"
            | "cousin"
            | "aunt"
            | "uncle"
            | "niece"
            | "nephew"
            | "fiancé"
            | "fiancée"
            | "girlfriend"
            | "boyfriend"
            | "classmate"
            | "friend"
            | "neighbour"
            | "neighbor"
    )
}

/// What else somebody with a role is called: "the skipper", who is captain; in Mexico a mayor presides the town.
pub(super) fn synonym(role: &str) -> Option<&'static str> {
    const SAME: [(&str, &str); 13] = [
        ("skipper", "captain"),
        ("técnica", "treinadora"),
        ("técnico", "treinador"),
        ("técnico", "entrenador"),
        ("alcaldesa", "presidenta municipal"),
        ("alcalde", "presidente municipal"),
        ("edila", "alcaldesa"),
        ("edil", "alcalde"),
        ("bourgmestre", "maire"),
        ("mayor", "Lord Mayor"),
        ("congresswoman", "Representative"),
        ("congressman", "Representative"),
        ("lawmaker", "Representative"),
    ];
    SAME.iter().find(|(name, _)| name.eq_ignore_ascii_case(role)).map(|(_, other)| *other)
}
