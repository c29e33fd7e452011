//! Where an office is: streets, postal codes, buildings. A record has no place for them.

use super::contact_kinds::AGENCIES;

/// "118 Quay Street": a number, and a way.
pub(super) fn is_street(part: &str) -> bool {
    let last = part.trim_end().rsplit(' ').next().unwrap_or_default();
    let numbered = part.starts_with(|c: char| c.is_ascii_digit()) && (2..=5).contains(&part.split(' ').count());
    numbered && ["Street", "Avenue", "Road", "Lane", "Boulevard", "Drive", "Quay", "Square"].contains(&last)
}

/// "1 Quay Street", "Lyall LY1 1AA", "PO Box 12": where an office is.
pub(super) fn is_address(part: &str) -> bool {
    const WAYS: [&str; 28] = [
        "street",
        "st",
        "road",
        "rd",
        "avenue",
        "ave",
        "lane",
        "drive",
        "square",
        "quay",
        "terrace",
        "boulevard",
        "blvd",
        "way",
        "place",
        "crescent",
        "parade",
        "highway",
        "floor",
        "suite",
        "straße",
        "strasse",
        "platz",
        "rue",
        "calle",
        "court",
        "row",
        "wharf",
    ];
    let tokens: Vec<&str> = part.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let numbered =
        tokens.first().is_some_and(|first| first.starts_with(|c: char| c.is_ascii_digit()) && first.len() <= 6);
    let way = tokens.iter().any(|word| WAYS.contains(&bare(word).as_str()) || bare(word).ends_with("straße"));
    // "LY1 1AA": letters and figures in both halves.
    let mixed = |word: &str| {
        let figures = word.chars().filter(char::is_ascii_digit).count();
        figures > 0 && figures < word.len() && word.len() <= 4 && !word.chars().any(char::is_lowercase)
    };
    let code = tokens.windows(2).last().is_some_and(|pair| mixed(pair[0]) && mixed(pair[1]));
    let hall =
        matches!(part, "Town Hall" | "City Hall" | "Civic Centre" | "County Hall" | "The Town Hall" | "Guildhall");
    let boxed =
        part.to_lowercase().starts_with("po box") || part.starts_with("P.O. Box") || part.starts_with("Private Bag");
    tokens.len() <= 7 && (numbered && way || code || hall || boxed || is_address_elsewhere(&tokens))
}

/// "Hafenstraße 8", "88131 Lindau", "rue du Port", "Calle Mayor": the same outside English. (A comma may stand before or behind
/// the number, which then is alone.)
fn is_address_elsewhere(tokens: &[&str]) -> bool {
    const WAYS: [&str; 16] = [
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
        "ring",
        "steig",
        "kai",
        "brücke",
        "promenade",
    ];
    const FIRST: [&str; 23] = [
        "rue", "quai", "chemin", "calle", "c/", "avda.", "avenida", "rua", "praça", "plaza", "largo", "via", "place",
        "cours", "allée", "allées", "impasse", "route", "paseo", "travessa", "estrada", "carrer", "ronda",
    ];
    let figures = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let Some((first, rest)) = tokens.split_first() else { return false };
    // "Travessa Comunicação" is an agency.
    if rest.last().is_some_and(|last| AGENCIES.contains(last)) {
        return false;
    }
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let way = tokens.iter().any(|word| WAYS.iter().any(|way| word.to_lowercase().ends_with(way)))
        && tokens.last().is_some_and(|last| last.starts_with(|c: char| c.is_ascii_digit()));
    // "1030 Wien", "D-10115 Berlin"; what starts with 19 or 20 may be a year.
    let bare = first.split_once('-').filter(|(country, _)| country.len() <= 2).map_or(*first, |(_, code)| code);
    let year = bare.len() == 4 && (bare.starts_with("19") || bare.starts_with("20"));
    let code = figures(bare) && (4..=5).contains(&bare.len()) && !year && rest.first().is_some_and(capital);
    let number = rest.is_empty() && figures(first) && first.len() <= 4;
    way || code && rest.len() <= 4 || number || FIRST.contains(&first.to_lowercase().as_str()) && !rest.is_empty()
}

/// "Quay House", "Shore Road": a way without a number, or a building before one. (A body may be called by its house.)
pub(super) fn is_building(part: &str, after: &str) -> bool {
    const HOUSES: [&str; 4] = ["House", "Building", "Tower", "Chambers"];
    const WAYS: [&str; 8] = ["Road", "Street", "Lane", "Avenue", "Quay", "Square", "Terrace", "Way"];
    let mut words = part.rsplit(' ');
    let last = words.next().unwrap_or_default();
    let way = |words: &str| words.split([' ', ',']).any(|word| WAYS.contains(&word));
    (WAYS.contains(&last) || HOUSES.contains(&last) && way(after)) && (1..=3).contains(&words.count())
}
