//! Words around names and numbers in a contact's line: what stands between its parts, and what says nothing of anybody.

use super::words::{self, REACH_LABELS};

/// Whether a line is a sentence, such as "please contact Ana Ruiz on".
pub(super) fn is_prose(line: &str) -> bool {
    const VERBS: [&str; 24] = [
        "contact",
        "call",
        "phone",
        "ring",
        "email",
        "e-mail",
        "write",
        "please",
        "reach",
        "reached",
        "contacted",
        "available",
        "contactez",
        "contacter",
        "kontaktieren",
        "wenden",
        "contactar",
        "contacte",
        "contate",
        "entre",
        "on",
        "at",
        "via",
        "to",
    ];
    let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    line.split_whitespace().filter(|word| VERBS.contains(&plain(word).as_str())).count() >= 2
}

/// What a sentence says after "contact", "call" and the like.
pub(super) fn after_verb(text: &str) -> &str {
    const VERBS: [&str; 19] = [
        "please contact ",
        "can reach ",
        "to reach ",
        "contact ",
        "Contact ",
        "call ",
        "email ",
        "phone ",
        "ring ",
        "write to ",
        "speak to ",
        "contacter ",
        "contactez ",
        "an ",
        "con ",
        "contactar ",
        "com ",
        "reach ",
        "to ",
    ];
    let found = VERBS.iter().find_map(|verb| Some(text.rfind(verb)? + verb.len()));
    match found {
        Some(at) => text.get(at..).unwrap_or_default(),
        None => "",
    }
}

/// Whether a word says what sort of company it is that has it after its name.
pub(super) fn is_form(word: &str) -> bool {
    const FORMS: [&str; 14] =
        ["inc", "ltd", "llc", "llp", "plc", "limited", "gmbh", "ag", "corp", "co", "pty", "s.a", "n.v", "lda"];
    let bare = word.trim_end_matches('.');
    FORMS.iter().any(|form| form.eq_ignore_ascii_case(bare))
}

/// Where a separator stands. A comma before "Inc." parts nothing.
pub(super) fn place_of(text: &str, separator: &str) -> Option<usize> {
    let parts = |at: &usize| {
        let next = text.get(at + separator.len()..).unwrap_or_default();
        let next = next.split([' ', ',']).next().unwrap_or_default();
        separator != ", " || !is_form(next)
    };
    text.match_indices(separator).map(|(at, _)| at).find(parts)
}

/// "or", "on", "at" and "contact" between the parts say nothing.
pub(super) fn without_lead(part: &str) -> &str {
    const SMALL: [&str; 14] =
        ["or", "on", "at", "and", "via", "contact", "please contact", "call", "oder", "ou", "et", "o", "y", "und"];
    let mut bare = part;
    for small in SMALL {
        if bare.eq_ignore_ascii_case(small) {
            return "";
        }
        if let Some(rest) =
            bare.get(..small.len()).filter(|start| start.eq_ignore_ascii_case(small)).and(bare.get(small.len()..))
            && rest.starts_with(' ')
        {
            bare = rest.trim_start();
        }
        if let Some(rest) = bare.strip_suffix(small)
            && rest.ends_with(' ')
        {
            bare = rest.trim_end();
        }
    }
    bare
}

/// "Harbour Trust. T": the label of the number that follows.
pub(super) fn without_label(part: &str) -> &str {
    match part.rsplit_once(". ") {
        Some((rest, label)) if is_reach_label(label) => rest,
        _ => part,
    }
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
    tokens.len() <= 7 && (numbered && way || code || hall || boxed)
}

/// "8am to 6pm", "24 hours", "at weekends": when a number is answered.
pub(super) fn is_hours(part: &str) -> bool {
    const WHEN: [&str; 20] = [
        "weekends",
        "weekend",
        "weekdays",
        "evenings",
        "mornings",
        "nights",
        "overnight",
        "daytime",
        "times",
        "hours",
        "urgent",
        "only",
        "noon",
        "midnight",
        "holidays",
        "emergencies",
        "practice",
        "monday",
        "friday",
        "sunday",
    ];
    let small = part.to_ascii_lowercase();
    let last = small.trim_end_matches('.').rsplit(' ').next().unwrap_or_default();
    if WHEN.contains(&last) && part.split_whitespace().count() <= 5 {
        return true;
    }
    let timed = ["am", "pm", "hours", "hrs", "uhr", "a.m.", "p.m."]
        .iter()
        .any(|unit| small.split(' ').any(|word| word.ends_with(unit)));
    part.starts_with(|c: char| c.is_ascii_digit()) && timed && part.split_whitespace().count() <= 8
}

/// "Tel", "Email", "T", "M:": what is said by the number itself. "(24 hours)" and "(mobile)" with it.
pub(super) fn is_reach_label(part: &str) -> bool {
    let bare = part.trim_end_matches(['.', ':']);
    words::has(REACH_LABELS, bare) || bare.chars().count() == 1
}

/// "Ms" is no part of a name; "Dr" is.
pub(super) fn without_title(name: &str) -> &str {
    ["Mr ", "Mrs ", "Ms ", "Miss ", "Mr. ", "Mrs. ", "Ms. ", "Shri ", "Smt ", "Herr ", "Frau "]
        .iter()
        .find_map(|title| name.strip_prefix(title))
        .unwrap_or(name)
}
