//! Words by how they end. German joins what a role or a body is of to its word: "Forstministerin", "Betriebsratsvorsitzender", "Fischereiverband".

use std::sync::OnceLock;

use super::first_names::is_first_name;
use super::words::{self, Lists, ORGANISATIONS, ROLES, SMALL_ROLES};

/// Words for somebody that compounds end with.
const ROLE_ENDINGS: &str = include_str!("words/compound-roles.txt");

/// And for bodies.
const BODY_ENDINGS: &str = include_str!("words/compound-bodies.txt");

/// The endings, in the order of their last letters.
static ENDINGS: OnceLock<Vec<(u32, &str, Lists)>> = OnceLock::new();

/// The lists that a word belongs to by how it ends.
pub(super) fn lists(word: &str) -> Lists {
    match ending(word) {
        // "des Kantonsingenieurs" (and "Marchbanks" is no bank)
        0 => word.strip_suffix('s').map_or(0, ending) & ROLES,
        lists => lists,
    }
}

fn ending(word: &str) -> Lists {
    let Some(last) = last_letters(word) else { return 0 };
    let endings = ENDINGS.get_or_init(sorted);
    let from = endings.partition_point(|(letters, ..)| *letters < last);
    let same = endings.iter().skip(from).take_while(|(letters, ..)| *letters == last);
    // One word may end as a role and as a body: then the longer ending tells, or else it is the role.
    let fitting = same.filter(|(_, ending, _)| word.ends_with(ending));
    fitting.max_by_key(|(_, ending, lists)| (ending.len(), *lists)).map(|(.., lists)| *lists).unwrap_or_default()
}

fn sorted() -> Vec<(u32, &'static str, Lists)> {
    let of = |endings: &'static str, lists| {
        endings.lines().filter_map(move |ending| Some((last_letters(ending)?, ending, lists)))
    };
    let mut endings: Vec<_> = of(ROLE_ENDINGS, ROLES).chain(of(BODY_ENDINGS, ORGANISATIONS)).collect();
    endings.sort_unstable_by_key(|(letters, ..)| *letters);
    endings
}

/// The last three bytes of a word, as a number.
fn last_letters(word: &str) -> Option<u32> {
    let [first, second, third] = *word.as_bytes().last_chunk()?;
    Some(u32::from_be_bytes([0, first, second, third]))
}

/// Whether a word ends as words for bodies do.
pub(super) fn is_body(word: &str) -> bool {
    lists(word) & ORGANISATIONS != 0
}

/// Whoever studies something has a longer name, in bytes.
const SCHOLAR: usize = 10;

/// Ranks of the police by their letters, which are other words in small letters.
pub(super) fn is_rank(word: &str) -> bool {
    matches!(word, "DI" | "DS" | "DCI" | "DSU" | "DCS" | "DCC" | "ACC" | "PC" | "PCSO")
}

/// "Schneiderin", "Gewerkschafterin": in German whoever does something, if a woman, by how the word ends.
pub(super) fn is_trade(word: &str) -> bool {
    word.ends_with("erin") && !word.starts_with("Kat")
}

/// "hydrologist", "cartographer": whoever studies or makes something, by how the word ends.
pub(super) fn is_scholar(word: &str) -> bool {
    const ENDINGS: [&str; 8] = ["ologist", "ographer", "onomist", "iatrist", "iatrician", "ólogo", "óloga", "ologue"];
    // (Shorter ones are what is said or written: "prólogo", "monologue".)
    word.len() >= SCHOLAR && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Whether a noun with its article says by how it ends what somebody is: "der Binnenschiffer", "die Strickerin".
pub(super) fn is_german_agent(article: &str, noun: &str) -> bool {
    let endings: &[&str] = match article {
        "der" | "Der" => &["er", "ist", "ant", "ent", "eur", "ator", "loge", "mann"],
        "die" | "Die" => &["erin", "istin", "antin", "entin", "eurin", "atorin", "login", "frau"],
        _ => return false,
    };
    noun.len() > 6 && endings.iter().any(|ending| noun.ends_with(ending))
}

/// "sagte Archäologin Ana Ruiz": whether a noun says by its ending alone what a woman is.
pub(super) fn is_german_feminine(noun: &str) -> bool {
    const ENDINGS: [&str; 9] = ["erin", "istin", "ologin", "antin", "entin", "eurin", "torin", "ikerin", "graphin"];
    noun.len() > 6 && !is_first_name(noun) && ENDINGS.iter().any(|ending| noun.ends_with(ending))
}

/// "Straßenwärter Leo Vale", "Dramaturg Leo Vale": whether a noun on no list says by its ending what somebody is, whose first name
/// and surname stand behind it.
pub(super) fn is_post(noun: &str, lists: Lists, rest: &str) -> bool {
    const ENDINGS: [&str; 38] = [
        "er", "erin", "ist", "istin", "ant", "antin", "ent", "entin", "eur", "eurin", "ator", "atorin", "loge",
        "login", "wart", "wartin", "rat", "rätin", "urg", "urgin", "mann", "frau", "hilfe", "kraft", "chef", "chefin",
        "lehrling", "nom", "nomin", "graf", "grafin", "arzt", "ärztin", "wirt", "wirtin", "koch", "köchin", "bauer",
    ];
    /// In bytes: "Sommer" and "Münster" are shorter.
    const SHORTEST: usize = 7;
    // "dem Psychologen Leo Vale"
    let oblique = || {
        noun.strip_suffix("en")
            .or_else(|| noun.strip_suffix('n'))
            .is_some_and(|bare| words::lists(bare) & ROLES != 0 || words::lists(&[bare, "e"].concat()) & ROLES != 0)
    };
    // ("Minister for Defence Procurement Ana Ruiz")
    let plain = noun.len() < SHORTEST || noun.ends_with("ment") || noun.ends_with("er") && noun.len() < SHORTEST + 2;
    let ends = || ENDINGS.iter().any(|ending| noun.ends_with(ending)) || oblique();
    if plain || lists & !SMALL_ROLES != 0 || !ends() || is_first_name(noun) {
        return false;
    }
    let mut words = rest.strip_prefix(' ').unwrap_or_default().splitn(3, ' ');
    let (first, last) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    is_first_name(first) && last.starts_with(char::is_uppercase)
}

/// Whether a word with a capital and small letters follows.
pub(super) fn names(rest: &str) -> bool {
    let mut letters = rest.strip_prefix(' ').unwrap_or_default().chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

/// "Mac an tSaoi", "Ó hUallacháin": in Irish a small letter or two may stand before the capital of a name.
pub(super) fn is_eclipsed(word: &str) -> bool {
    const LETTERS: [&str; 8] = ["bhF", "bP", "dT", "gC", "hU", "mB", "nG", "tS"];
    let small = |rest: &str| rest.chars().next().is_some_and(char::is_lowercase);
    LETTERS.iter().any(|letters| word.strip_prefix(letters).is_some_and(small))
}

/// Whether another initial follows the full stop of one.
pub(super) fn is_initial(rest: &str) -> bool {
    let mut letters = rest.strip_prefix(". ").or_else(|| rest.strip_prefix('.')).unwrap_or_default().chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next() == Some('.')
}

/// "R-Lyall", "D-Ohio"
pub(super) fn is_party(word: &str) -> bool {
    let place = ["R-", "D-", "I-"].iter().find_map(|party| word.strip_prefix(party)).unwrap_or_default();
    let mut letters = place.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_are_known_by_how_they_end() {
        assert_eq!(lists("Forstministerin"), ROLES);
        assert_eq!(lists("Fischereiverband"), ORGANISATIONS);
        assert_eq!(lists("Wellington"), 0);
        assert_eq!(lists("ab"), 0);
    }

    #[test]
    fn every_ending_is_found() {
        for ending in ROLE_ENDINGS.lines().chain(BODY_ENDINGS.lines()) {
            assert_ne!(lists(&["Gross", ending].concat()), 0, "{ending}");
        }
    }
}
