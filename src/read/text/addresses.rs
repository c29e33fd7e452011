//! Where an office is: streets, postal codes, buildings. A record has no place for them.

use super::contact_kinds::AGENCIES;
use super::words::{self, CONTACT_ROLES, ROLES};

/// Words for ways that stand last.
const STREETS: [&str; 14] = [
    "street",
    "road",
    "avenue",
    "lane",
    "drive",
    "square",
    "quay",
    "terrace",
    "boulevard",
    "crescent",
    "parade",
    "highway",
    "row",
    "wharf",
];

/// And others, after a number.
const OTHERS: [&str; 11] = ["st", "rd", "ave", "blvd", "way", "place", "floor", "suite", "court", "platz", "rue"];

/// Whether a word is one for a way that needs no number.
fn is_way(word: &str) -> bool {
    STREETS.iter().any(|way| way.eq_ignore_ascii_case(word)) && word.starts_with(char::is_uppercase)
}

/// "118 Quay Street": a number, and a way.
pub(super) fn is_street(part: &str) -> bool {
    let last = part.trim_end().rsplit(' ').next().unwrap_or_default();
    let numbered = part.starts_with(|c: char| c.is_ascii_digit()) && (2..=5).contains(&part.split(' ').count());
    numbered && is_way(last)
}

/// "Am Hafen 3, 07399 Lyall": a way with its number, and the town behind its code.
pub(super) fn is_postal(line: &str) -> bool {
    let Some((way, town)) = line.split_once(", ") else { return false };
    let figures = |word: &str, most: usize| {
        let bare = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        (1..=most).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit())
    };
    let numbered = way.rsplit_once(' ').is_some_and(|(_, number)| figures(number, 4))
        || way.split_once([' ', ',']).is_some_and(|(number, _)| figures(number, 4));
    let coded = town.split_once(' ').is_some_and(|(code, town)| {
        (4..=5).contains(&code.len()) && figures(code, 5) && town.starts_with(char::is_uppercase) && !town.contains(',')
    });
    numbered && coded && way.split(' ').count() <= 6 && town.split(' ').count() <= 4
}

/// "P.O. Box 12 – 40100", "Postfach 12": a box of the post office. Nothing but a number and a town follows.
pub(super) fn is_box(part: &str) -> bool {
    const BOXES: [&str; 10] = [
        "gpo box",
        "po box",
        "p.o. box",
        "p o box",
        "private bag",
        "postfach",
        "case postale",
        "boîte postale",
        "bp ",
        "apartado",
    ];
    let small = part.to_lowercase();
    let number =
        |rest: &str| rest.trim_start().trim_start_matches("de correos ").starts_with(|c: char| c.is_ascii_digit());
    let boxed = BOXES.iter().any(|name| small.strip_prefix(name).is_some_and(number));
    boxed && part.split_whitespace().count() <= 8 && !part.ends_with('.')
}

/// Whether figures are a postal code, and no year.
pub(super) fn is_code(figures: &str) -> bool {
    (4..=6).contains(&figures.len())
        && !(figures.len() == 4 && (figures.starts_with("19") || figures.starts_with("20")))
}

/// "1 Quay Street", "Lyall LY1 1AA", "PO Box 12": where an office is.
pub(super) fn is_address(part: &str) -> bool {
    let tokens: Vec<&str> = part.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let numbered =
        tokens.first().is_some_and(|first| first.starts_with(|c: char| c.is_ascii_digit()) && first.len() <= 6);
    let named = |word: &&str| [STREETS.as_slice(), &OTHERS].iter().any(|ways| ways.contains(&bare(word).as_str()));
    let way = tokens.iter().any(named);
    // "LY1 1AA": letters and figures in both halves.
    let mixed = |word: &str| {
        let figures = word.chars().filter(char::is_ascii_digit).count();
        figures > 0 && figures < word.len() && word.len() <= 4 && !word.chars().any(char::is_lowercase)
    };
    let code = tokens.windows(2).last().is_some_and(|pair| mixed(pair[0]) && mixed(pair[1]));
    let hall =
        matches!(part, "Town Hall" | "City Hall" | "Civic Centre" | "County Hall" | "The Town Hall" | "Guildhall");
    let boxed = is_box(part);
    // "28071, Madrid"
    let postal =
        matches!(tokens.as_slice(), [code] if code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit()));
    tokens.len() <= 7 && (postal || numbered && way || code || hall || boxed || is_address_elsewhere(&tokens))
}

/// "Hafenstraße 8", "88131 Lindau", "rue du Port", "Calle Mayor": the same outside English. (A comma may stand before or behind
/// the number, which then is alone.)
fn is_address_elsewhere(tokens: &[&str]) -> bool {
    const WAYS: [&str; 15] = [
        "straße",
        "strasse",
        "str.",
        "weg",
        "platz",
        "allee",
        "gasse",
        "ufer",
        "damm",
        "markt",
        "graben",
        "steig",
        "kai",
        "brücke",
        "promenade",
    ];
    const FIRST: [&str; 20] = [
        "jr.", "jirón", "av.", "cra.", "rue", "quai", "chemin", "calle", "c/", "avda.", "avenida", "rua", "praça",
        "allée", "allées", "impasse", "paseo", "travessa", "estrada", "carrer",
    ];
    // These mean other things as well, and tell a way only with a word such as "de" or a number.
    const PERHAPS: [&str; 7] = ["place", "route", "cours", "ronda", "plaza", "largo", "via"];
    const OF: [&str; 12] = ["de", "du", "des", "d", "l", "la", "le", "les", "del", "da", "do", "dos"];
    let figures = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let Some((first, rest)) = tokens.split_first() else { return false };
    // "Travessa Comunicação" is an agency.
    if rest.last().is_some_and(|last| AGENCIES.contains(last)) {
        return false;
    }
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    // "Place Marketing Manager"
    if tokens.iter().any(|word| words::has(ROLES | CONTACT_ROLES, word)) {
        return false;
    }
    let numbered = tokens.last().is_some_and(|last| last.starts_with(|c: char| c.is_ascii_digit()));
    // "Am Hafen 3", "An der Mühle 12a"
    let preposed = numbered && rest.len() > 1 && matches!(*first, "Am" | "An" | "Im" | "In" | "Auf" | "Zum" | "Zur");
    let ends = |word: &&str| WAYS.iter().any(|way| word.to_lowercase().ends_with(way)) || is_ring(word);
    let way = numbered && tokens.iter().any(ends);
    // "1030 Wien", "D-10115 Berlin"; what starts with 19 or 20 may be a year.
    let bare = first.split_once('-').filter(|(country, _)| country.len() <= 2).map_or(*first, |(_, code)| code);
    let year = bare.len() == 4 && (bare.starts_with("19") || bare.starts_with("20"));
    // "6200-555 Vale": in Portugal
    let portuguese = first.split_once('-').is_some_and(|(town, way)| {
        figures(town) && figures(way) && town.len() == 4 && way.len() == 3 && rest.first().is_some_and(capital)
    });
    let code =
        portuguese || figures(bare) && (4..=5).contains(&bare.len()) && !year && rest.first().is_some_and(capital);
    let number = rest.is_empty() && figures(first) && first.len() <= 4;
    let small = first.to_lowercase();
    let of = |word: &&str| OF.contains(&word.to_lowercase().split(['’', '\'']).next().unwrap_or(word));
    let perhaps = PERHAPS.contains(&small.as_str()) && (numbered || rest.first().is_some_and(of));
    way || preposed
        || code && rest.len() <= 4
        || number
        || FIRST.contains(&small.as_str()) && !rest.is_empty()
        || perhaps
}

/// "Altstadtring": English words on -ring have a vowel before it.
fn is_ring(word: &str) -> bool {
    let before = word.strip_suffix("ring").filter(|before| !matches!(*before, "Sp" | "St" | "Offsp"));
    let consonant = |before: &str| before.ends_with(|c: char| c.is_lowercase() && !"aeiou".contains(c));
    word == "Ring" || before.is_some_and(consonant)
}

/// "Quay House", "Shore Road": a way without a number, or a building before one. (A body may be called by its house.)
pub(super) fn is_building(part: &str, after: &str) -> bool {
    const HOUSES: [&str; 4] = ["House", "Building", "Tower", "Chambers"];
    let mut words = part.rsplit(' ');
    let last = words.next().unwrap_or_default();
    let way = |words: &str| words.split([' ', ',']).any(is_way);
    (is_way(last) || HOUSES.contains(&last) && way(after)) && (1..=3).contains(&words.count())
}
