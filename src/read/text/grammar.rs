//! What a word is beside its neighbours: capital, owner, article, role. Phrases are made of these.

use super::adjectives::is_post_adjective;
use super::extents;
use super::first_names::is_first_name;
use super::surnames::is_trade_surname;
use super::tokens::{self, Token, gap, is_capital, word};
use super::towns;
use super::words::{ORGANISATIONS, ROLE_MODIFIERS, ROLES};

/// Phrases are shorter than this, in words; it also bounds the work.
pub(super) const LONGEST: usize = 14;

/// Whether a word is a role such as "minister" or "spokesperson".
pub(super) fn is_role(tokens: &[Token], at: usize) -> bool {
    tokens::has(tokens, at, ROLES)
}

/// The end of a run of capitalised words.
pub(super) fn run_end(text: &str, tokens: &[Token], start: usize) -> usize {
    let mut end = start;
    while end < start + LONGEST && extents::goes_on(text, tokens, end) && !is_possessive(text, tokens, end) {
        if is_capital(tokens, end + 1) {
            end += 1;
        } else if extents::is_suspended(text, tokens, end) {
            end += 2;
        } else if let Some(name) = (end + 2..=end + 3).find(|at| is_joined(text, tokens, end, *at)) {
            end = name;
        } else {
            break;
        }
    }
    end
}

/// "Hartwell & Moss Chief Executive Ana Ruiz": the sign stands in the name of a body, before a post and a name.
pub(super) fn joins_body(text: &str, tokens: &[Token], at: usize) -> bool {
    if gap(text, tokens, at) != " & " {
        return false;
    }
    let tight = |next: &usize| is_capital(tokens, *next) && (*next == at + 1 || is_tight(text, tokens, *next - 1));
    let run = (at + 1..at + LONGEST).take_while(tight);
    let post = run.clone().find(|next| is_role(tokens, *next));
    // "Severn & Clee Buses says"
    let body = run.clone().last().filter(|last| tokens::has(tokens, *last, ORGANISATIONS));
    // "Pomar & Filhos", and not "Ana Ruiz & Leo Vale"
    let nobody = |at: usize| !is_role(tokens, at) && !is_first_name(word(text, tokens, at));
    let firm = nobody(at)
        && at.checked_sub(1).is_none_or(|before| nobody(before) || !is_capital(tokens, before))
        && run.clone().all(nobody);
    firm && is_capital(tokens, at) && is_capital(tokens, at + 1)
        || body.is_some()
        || post.is_some_and(|post| run.last().is_some_and(|last| last >= post + 2))
}

/// Bodies that are no names after "de l’".
const WORKS: [&str; 14] = [
    "Inspection",
    "Académie",
    "Agence",
    "Association",
    "Direction",
    "Délégation",
    "Éducation",
    "Institution",
    "Mairie",
    "Mission",
    "Préfecture",
    "Région",
    "Université",
    "Union",
];

/// Whether particles join two capitalised words, as in "Ana de la Cruz".
pub(super) fn is_joined(text: &str, tokens: &[Token], first: usize, last: usize) -> bool {
    // "Ana Ruiz y de Lyall, Leo Vale": two phrases.
    let two =
        (first + 2..last).any(|at| word(text, tokens, at - 1) == "y" && matches!(word(text, tokens, at), "de" | "del"));
    // "en León, Silao y Purísima": the last two of a list. "Ana Ruiz y Leo Vale": another name. ("Ana Ortega y Gasset" has two
    // surnames.)
    let listed = |at: usize| gap(text, tokens, at).trim() == "," || towns::leads(word(text, tokens, at));
    let near =
        |at: usize, next: usize| is_capital(tokens, at) && is_capital(tokens, next) && is_tight(text, tokens, at);
    let names = || first > 0 && near(first - 1, first) && near(last, last + 1);
    let pair = first + 2 == last
        && matches!(word(text, tokens, first + 1), "y" | "e" | "i")
        && (first.checked_sub(1).is_some_and(listed) || is_first_name(word(text, tokens, last)) || names());
    // "María de los Ángeles Ruiz"
    let plural = |at: usize| {
        at > first + 1 && matches!(word(text, tokens, at), "los" | "las") && word(text, tokens, at - 1) == "de"
    };
    // "Directeur Général de l’UNDRO", "Ministre de l’Agriculture": what the post is of.
    let post = is_role(tokens, first) || is_post_adjective(word(text, tokens, first));
    is_capital(tokens, first)
        && is_capital(tokens, last)
        && !tokens::has(tokens, last, ORGANISATIONS)
        && !(two || pair || post && matches!(word(text, tokens, last - 1), "l" | "l’" | "d" | "d’"))
        // "Anne Roux de l’Inspection de l’Éducation": where she works.
        && !(first + 3 == last
            && word(text, tokens, first + 1) == "de"
            && matches!(word(text, tokens, first + 2), "l" | "l’" | "la")
            && WORKS.contains(&word(text, tokens, last)))
        // "das Team von Bauhofmitarbeiter Leo Vale"
        && (!is_role(tokens, last) || is_trade_surname(word(text, tokens, last)))
        && ((first + 1..last).all(|at| is_particle(word(text, tokens, at)) || plural(at))
            || is_son(word(text, tokens, first)) && last == first + 2 && matches!(word(text, tokens, first + 1), "an" | "na"))
        // "für die Schau das Modellkabinett", "hat Ana Ruiz das Konzept": an article, and another noun. ("Ana das Neves")
        && !(word(text, tokens, first + 1) == "das"
            && (!word(text, tokens, last).ends_with('s')
                || first.checked_sub(1).is_some_and(|at| is_announced(word(text, tokens, at)))))
        // "van den Berg", but "dass Ana Ruiz den Hafen lobt": alone it is an article.
        && !(first + 2 == last && matches!(word(text, tokens, first + 1), "den" | "der"))
        // "aus dem Stall von Ana Ruiz": a noun with its article, and whose it is.
        && !(word(text, tokens, first + 1) == "von"
            && first.checked_sub(1).is_some_and(|at| is_announced(word(text, tokens, at)))
            && (is_capital(tokens, last + 1) && is_tight(text, tokens, last)
                || matches!(word(text, tokens, first.saturating_sub(1)), "die" | "Die" | "den" | "das")
                    && tokens.get(first).is_some_and(|token| token.lists == 0)))
        // "Gasverbrauch des Werks": a genitive.
        && !(word(text, tokens, first + 1) == "des" && word(text, tokens, last).ends_with('s'))
        && (first..last).all(|at| is_tight(text, tokens, at) && !is_possessive(text, tokens, at))
}

/// "Mac an Rí", "Nic an tSaoi": how Irish surnames start that go on with an article.
fn is_son(word: &str) -> bool {
    matches!(word, "Mac" | "Nic" | "Mag" | "Mhic" | "Ó" | "Ní")
}

/// Whether a noun follows in German: an article, or a preposition that has one in it.
fn is_announced(word: &str) -> bool {
    is_article(word) || matches!(word, "im" | "am" | "zum" | "zur" | "vom" | "beim" | "ins" | "des")
}

/// Whether a word announces a noun: an article, or a pronoun that owns.
pub(super) fn is_article(word: &str) -> bool {
    const ARTICLES: [&str; 72] = [
        "sein", "seinem", "seinen", "seiner", "ihr", "ihrem", "ihren", "ihrer", "einem", "einen", "einer", "the", "a",
        "an", "its", "their", "our", "his", "her", "another", "one", "my", "your", "le", "la", "les", "l’", "l", "un",
        "une", "son", "sa", "notre", "der", "die", "das", "dem", "den", "ein", "eine", "seine", "ihre", "el", "los",
        "una", "su", "o", "os", "as", "um", "uma", "seu", "dieser", "diese", "dessen", "deren", "cette", "ce", "cet",
        "esta", "leur", "leurs", "votre", "unser", "unsere", "unserer", "unserem", "nuestro", "nuestra", "nosso",
        "nossa", "sus",
    ];
    // None is longer.
    word.len() <= 7
        && (ARTICLES.contains(&word)
            || word.starts_with(char::is_uppercase)
                && ARTICLES.iter().any(|article| article.eq_ignore_ascii_case(word)))
}

/// Whether a word belongs to a role that follows it, such as "deputy".
pub(super) fn is_modifier(tokens: &[Token], at: usize) -> bool {
    tokens::has(tokens, at, ROLE_MODIFIERS)
}

/// Whether a word is letters after a name, such as "MP" or "OBE".
pub(super) fn is_letters(word: &str) -> bool {
    let post = matches!(
        word,
        "CEO"
            | "CFO"
            | "COO"
            | "CTO"
            | "CIO"
            | "CMO"
            | "CHRO"
            | "CISO"
            | "CPO"
            | "CRO"
            | "CSO"
            | "CCO"
            | "CDO"
            | "GP"
            | "VP"
            | "SVP"
            | "EVP"
            | "AVP"
            | "DA"
    );
    (2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase()) && !post
}

/// Whether a word is letters that stand for a body, such as "UCCWU".
pub(super) fn is_acronym(word: &str) -> bool {
    (is_letters(word) || (5..=7).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase()))
        && !matches!(word, "PR" | "IT" | "HR" | "PE" | "EU" | "TV")
}

/// Whether a small word may stand inside a name.
pub(super) fn is_particle(word: &str) -> bool {
    const PARTICLES: [&str; 45] = [
        "van", "von", "de", "der", "den", "del", "da", "dos", "das", "do", "du", "des", "di", "la", "le", "bin",
        "binte", "binti", "bint", "ibn", "al", "el", "ten", "ter", "zu", "af", "av", "y", "e", "ní", "d", "l", "ap",
        "ferch", "della", "dalla", "dela", "delos", "s/o", "d/o", "a/l", "a/p", "i", "arap", "ole",
    ];
    PARTICLES.contains(&word)
}

/// Whether a word opens a surname of two words: "Mac Cana", "Te Paea", "Van Dyk".
pub(super) fn opens_surname(word: &str) -> bool {
    const OPENERS: [&str; 29] = [
        "Mac", "Mc", "Ní", "Nic", "Ó", "O", "Te", "Le", "La", "De", "Du", "Van", "Von", "Al", "El", "Ben", "Bin", "St",
        "San", "Da", "Di", "Del", "Dos", "Den", "Ah", "Abu", "Ag", "Ibn", "Ould",
    ];
    OPENERS.contains(&word)
}

/// Whether a word owns what follows: "Japan’s", "the ministers’".
pub(super) fn is_possessive(text: &str, tokens: &[Token], at: usize) -> bool {
    let this = word(text, tokens, at);
    // (In "la ministre s’est engagée" the mark joins two words.)
    // (Nor does it own anything in "Ana ‘Fats’ Ruiz".)
    let marked = || at > 0 && gap(text, tokens, at - 1).ends_with(['‘', '\'']);
    let after = || gap(text, tokens, at).strip_prefix(['’', '\'']).is_some_and(|rest| !rest.is_empty()) && !marked();
    // "State’s Attorney", "Children’s Commissioner": what the office is called.
    let office = || match word(text, tokens, at + 1) {
        "Attorney" => matches!(without_owner(this), "State" | "Commonwealth" | "District"),
        "Commissioner" | "Minister" | "Officer" => {
            matches!(without_owner(this), "Children" | "Women" | "Men" | "People" | "Veterans" | "Victims")
        }
        _ => false,
    };
    this.ends_with('s') && !office() && (this.ends_with("’s") || this.ends_with("'s") || after())
}

/// A name that owns what follows, without the mark that says so: "Ana Ruiz’s" is "Ana Ruiz".
pub(super) fn without_owner(name: &str) -> &str {
    ["’s", "'s"].iter().find_map(|mark| name.strip_suffix(mark)).unwrap_or(name)
}

/// Whether nothing but a space (or the full stop of an initial or title) is between a word and the next.
pub(super) fn is_tight(text: &str, tokens: &[Token], at: usize) -> bool {
    let (Some(this), Some(next)) = (tokens.get(at), tokens.get(at + 1)) else { return false };
    let between = gap(text, tokens, at);
    let between = between.strip_prefix(['’', '\'']).unwrap_or(between);
    this.sentence == next.sentence
        && (between.len() <= 4 && matches!(between.trim(), "" | "." | "\"" | "“" | "”" | "‘" | "’")
            // "President/CEO Ana Ruiz"
            || between == "/" && this.lists & ROLES != 0 && this.capital && next.capital
            || is_nickname(between) && this.capital && next.capital && this.lists | next.lists == 0
            || is_junior(text, tokens, at))
}

/// "Ana “La Loba” Ruiz": between two names some words in marks, which are no token as they might be said by somebody.
fn is_nickname(between: &str) -> bool {
    /// In bytes.
    const LONGEST_NICKNAME: usize = 32;
    if between.len() >= LONGEST_NICKNAME {
        return false;
    }
    let inner = between.trim().strip_prefix(['“', '"', '‘', '«', '„']);
    let inner = inner.and_then(|inner| inner.strip_suffix(['”', '"', '’', '»', '“']));
    inner.is_some_and(|inner| inner.starts_with(char::is_uppercase) && !inner.ends_with([',', '.', '!', '?']))
}

/// "Jr", "Sr": which of two in a family bears the name.
pub(super) fn is_junior_word(word: &str) -> bool {
    matches!(word, "Jr" | "Sr")
}

/// "Leo Vale, Jr. said": the comma is one of the name, unless another follows.
fn is_junior(text: &str, tokens: &[Token], at: usize) -> bool {
    let junior = is_junior_word(word(text, tokens, at + 1)) && gap(text, tokens, at).trim() == ",";
    junior && is_capital(tokens, at) && !gap(text, tokens, at + 1).contains(',')
}

/// "of a Volvo", "in an Otmoor": one of several things with a name.
pub(super) fn is_one_of(text: &str, tokens: &[Token], at: usize) -> bool {
    const JOINTS: [&str; 8] = ["of", "in", "on", "with", "by", "from", "into", "under"];
    at >= 2
        && matches!(word(text, tokens, at - 1), "a" | "an")
        && JOINTS.contains(&word(text, tokens, at - 2))
        && (at - 2..at).all(|at| is_tight(text, tokens, at))
}

/// "Alte Stämme bleiben", "Vierzig Räder gehen": in German a noun has a capital, and many have a verb of their own.
pub(super) fn are_several(text: &str, tokens: &[Token], at: usize, end: usize) -> bool {
    const VERBS: [&str; 32] = [
        "sind", "waren", "werden", "wurden", "haben", "hatten", "können", "konnten", "sollen", "müssen", "dürfen",
        "wollen", "bleiben", "blieben", "gehen", "gingen", "kommen", "kamen", "stehen", "standen", "liegen", "lagen",
        "machen", "bekommen", "erhalten", "sorgen", "fahren", "leben", "arbeiten", "wachsen", "fehlen", "führen",
    ];
    end == at + 1 && tokens::opens(tokens, at) && VERBS.contains(&word(text, tokens, end + 1))
}

/// How many bytes more the letters of a German association take, after its name or one of them: "Harbour Friends e. V."
fn association(text: &str, last: &Token) -> Option<usize> {
    let after = text.get(last.end..)?;
    let before = text.get(..last.end)?;
    let rest: &[&str] = match before.as_bytes().last()? {
        b'e' if before.ends_with(" e") => &[". V.", ".\u{a0}V.", ".V."],
        b'V' if [" e. V", " e.\u{a0}V", " e.V"].iter().any(|end| before.ends_with(end)) => &["."],
        _ if last.capital => &[" e. V.", " e.\u{a0}V.", " e.V."],
        _ => return None,
    };
    rest.iter().find(|rest| after.starts_with(**rest)).map(|rest| rest.len())
}

/// Where a part of a text starts in it, in bytes.
pub(super) fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// The text from one word to another.
pub(super) fn slice<'a>(text: &'a str, tokens: &[Token], first: usize, last: usize) -> &'a str {
    let (Some(begin), Some(end)) = (tokens.get(first), tokens.get(last)) else { return "" };
    if let Some(letters) = association(text, end) {
        return text.get(begin.start..end.end + letters).unwrap_or_default();
    }
    // The full stop of "Ltd." belongs to it, unless it ends the sentence too.
    let short = matches!(
        text.get(begin.start..end.end).unwrap_or_default().rsplit(' ').next(),
        Some("Ltd" | "Inc" | "Co" | "Corp" | "Jr" | "Sr" | "Bros")
    ) && (tokens.get(last + 1).is_some_and(|next| next.sentence == end.sentence)
        || is_junior_word(word(text, tokens, last)))
        && gap(text, tokens, last).starts_with('.');
    // "Ana Ruiz T.D.", "Fathima Nasreen P.,": so does that of letters, and of an initial that a comma follows.
    let letters = {
        let (this, after) = (word(text, tokens, last), gap(text, tokens, last));
        let dotted = this.len() == 3 && this.as_bytes().get(1) == Some(&b'.');
        let initial = this.len() == 1 && this.starts_with(|c: char| c.is_ascii_uppercase());
        first < last && (dotted && after.starts_with('.') || initial && after.starts_with(".,"))
    };
    text.get(begin.start..end.end + usize::from(short || letters)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::tokens;

    #[test]
    fn a_run_of_capitals_ends_with_its_name() {
        let end = |text: &str| run_end(text, &tokens::split(text, &[]), 0);
        assert_eq!(end("Ana de la Cruz left"), 3);
        assert_eq!(end("Ana J. Cruz left"), 2);
        assert_eq!(end("Japan’s Minister"), 0);
        assert_eq!(end("Ana, Leo"), 0);
    }

    #[test]
    fn owners_end_in_an_apostrophe_with_or_without_s() {
        let owns = |text: &str| is_possessive(text, &tokens::split(text, &[]), 0);
        assert!(owns("Japan’s coast") && owns("Ministers’ coast") && owns("Japan's"));
        assert!(!owns("Ministers meet"));
    }
}
