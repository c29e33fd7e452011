//! Degrees and licences that stand after a name, between commas: `Ana Ruiz, Ph.D., R.N.`

use super::grammar::is_junior_word;
use super::tokens::{self, Token};

/// How many may stand after one name.
const MOST: usize = 4;

/// A name, and the same with the degrees that stand after it between commas.
pub(super) fn degrees<'a>(text: &'a str, tokens: &[Token], name: &'a str, end: usize) -> Option<(&'a str, &'a str)> {
    let parted = |at: usize| tokens::gap(text, tokens, at).trim_start_matches('.').trim() == ",";
    // "Ana Ruiz, M.S.W. (Ward 4)"
    let closed = |at: usize| tokens::word(text, tokens, at).contains('.') && tokens::gap(text, tokens, at) == ". (";
    let is_one = |at: &usize| {
        let word = tokens::word(text, tokens, *at);
        let sure = is_degree(word) || is_junior_word(word);
        let fellow = || is_fellow(word) && parted(*at);
        let dotted = || is_dotted(word) && (parted(*at) || closed(*at));
        (sure || fellow() || dotted()) && parted(at - 1)
    };
    let last = (end + 1..=end + MOST).take_while(is_one).last()?;
    // "Ana Ruiz, MD, of Harbour Foods" is its managing director.
    let alone = last == end + 1 && matches!(tokens::word(text, tokens, last), "MD" | "DO" | "MA" | "BA");
    if alone && matches!(tokens::word(text, tokens, last + 1), "of" | "at" | "for" | "from") {
        return None;
    }
    let from = (name.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    let until = tokens.get(last)?.end;
    // "Ph.D." ends with its full stop.
    let word = tokens::word(text, tokens, last);
    let dotted = (word.contains('.') || is_junior_word(word)) && text.get(until..)?.starts_with('.');
    Some((name, text.get(from..until + usize::from(dotted))?))
}

/// Whether a word is a degree or a licence, without the full stop that it may end with.
pub(super) fn is_degree(word: &str) -> bool {
    const DEGREES: [&str; 62] = [
        "APR",
        "AuD",
        "B.A",
        "B.Sc",
        "BA",
        "BEng",
        "BSc",
        "BScN",
        "Bakk",
        "CFA",
        "CNM",
        "CPA",
        "CPRP",
        "D.D.S",
        "D.O",
        "D.Phil",
        "D.V.M",
        "DDS",
        "DMD",
        "DNP",
        "DO",
        "DPhil",
        "DVM",
        "Dipl.-Ing",
        "DrPH",
        "Ed.D",
        "EdD",
        "Esq",
        "J.D",
        "JD",
        "LCSW",
        "LL.B",
        "LL.D",
        "LL.M",
        "LLB",
        "LLM",
        "M.A",
        "M.D",
        "M.P.H",
        "M.Sc",
        "MA",
        "MBA",
        "MBBS",
        "MD",
        "MHA",
        "MPH",
        "MPP",
        "MSN",
        "MSW",
        "MSc",
        "P.Eng",
        "PE",
        "PEng",
        "PMP",
        "Ph.D",
        "PhD",
        "Pharm.D",
        "PharmD",
        "PsyD",
        "R.N",
        "RN",
        "RPh",
    ];
    DEGREES.binary_search(&word).is_ok()
}

/// "M.S.W", "Psy.D", "C.Eng": short words with stops, and none of the states and countries that are written so.
pub(super) fn is_dotted(word: &str) -> bool {
    let short = |part: &str| {
        part.len() <= 5
            && part.starts_with(|c: char| c.is_ascii_uppercase())
            && part.bytes().all(|b| b.is_ascii_alphabetic())
    };
    let place = matches!(
        word,
        "U.S"
            | "U.S.A"
            | "U.K"
            | "U.N"
            | "E.U"
            | "D.C"
            | "B.C"
            | "N.S"
            | "N.B"
            | "N.L"
            | "P.E.I"
            | "N.W.T"
            | "N.Y"
            | "N.J"
            | "N.C"
            | "N.D"
            | "N.H"
            | "N.M"
            | "S.C"
            | "S.D"
            | "R.I"
            | "W.Va"
            | "L.A"
            | "S.L"
            | "S.A"
            | "B.V"
            | "N.V"
            | "S.p.A"
            | "A.C"
            | "A.G"
            | "P.O"
            | "P.M"
            | "A.M"
    );
    word.contains('.') && !place && word.split('.').all(short)
}

/// "FNSE", "FRSE": a fellow of some body, and none of the bodies that are called so.
fn is_fellow(word: &str) -> bool {
    matches!(word, "FRS" | "FBA" | "FREng" | "FMedSci")
        || (4..=6).contains(&word.len())
            && word.starts_with('F')
            && word.bytes().all(|byte| byte.is_ascii_uppercase())
            && !matches!(word, "FIFA" | "FEMA" | "FINRA" | "FIDE" | "FIBA" | "FSFE" | "FERC")
}

/// Faculties of German doctors and Austrian masters.
const FACULTIES: [&str; 15] =
    ["art", "mult", "med", "rer", "nat", "jur", "iur", "phil", "vet", "dent", "oec", "pol", "pharm", "theol", "techn"];

/// "Dr. med. Ana Ruiz", "Mag. pharm. Ana Ruiz": the faculty after the degree.
pub(super) fn is_faculty(text: &str, tokens: &[Token], at: usize) -> bool {
    tokens::gap(text, tokens, at).starts_with(". ") && FACULTIES.contains(&tokens::word(text, tokens, at))
}

/// The same of a word of a name, with its full stop.
pub(super) fn is_faculty_word(word: &str) -> bool {
    word.strip_suffix('.').is_some_and(|word| FACULTIES.contains(&word))
}
