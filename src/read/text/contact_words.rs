//! Words around names and numbers in a contact's line: what stands between its parts, and what says nothing of anybody.

use super::caseless;
use super::words::{self, CONTACT_ROLES, Lists, OFFICES, ORGANISATIONS, REACH_LABELS, ROLE_MODIFIERS, ROLES, TOPICS};

/// Words that are no first names.
pub(super) const OTHERS: Lists = ROLE_MODIFIERS | ORGANISATIONS | OFFICES | TOPICS | ROLES | CONTACT_ROLES;

/// Whether a line is a sentence, such as "please contact Ana Ruiz on".
pub(super) fn is_prose(line: &str) -> bool {
    const VERBS: [&str; 37] = [
        "steht",
        "stehen",
        "verfügung",
        "veuillez",
        "comuníquese",
        "comunicarse",
        "queira",
        "con",
        "escriba",
        "através",
        "לפנות",
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
        "joindre",
        "au",
    ];
    let plain = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    line.split_whitespace().filter(|word| VERBS.contains(&plain(word).as_str())).count() >= 2
}

/// "For interviews with Ana Ruiz contact Leo Vale on 01632 960001"
pub(super) fn asks_for(line: &str) -> bool {
    line.starts_with("For ") && line.contains(" contact ")
        || line.starts_with("Pour ") && [" joindre ", " contacter "].iter().any(|verb| line.contains(verb))
}

/// What a sentence says after "contact", "call" and the like.
pub(super) fn after_verb(text: &str) -> &str {
    const VERBS: [&str; 27] = [
        "joindre",
        "veuillez contacter",
        "steht Ihnen",
        "stehen Ihnen",
        "comuníquese con",
        "comunicarse con",
        "contacte",
        "לפנות ל",
        "please contact",
        "can reach",
        "to reach",
        "contact",
        "Contact",
        "call",
        "email",
        "phone",
        "ring",
        "write to",
        "speak to",
        "contacter",
        "contactez",
        "an",
        "con",
        "contactar",
        "com",
        "reach",
        "to",
    ];
    let place = |verb: &&str| {
        let spaced = |at: &usize| text.get(*at..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
        let whole = |at: &usize| !text.get(..*at).is_some_and(|before| before.ends_with(char::is_alphanumeric));
        text.rmatch_indices(verb).filter(|(at, _)| whole(at)).map(|(at, verb)| at + verb.len()).find(spaced)
    };
    // "..., or Ana Ruiz, press officer, on"
    let more = text.trim_start_matches([',', ';', ' ']);
    let joined = ["or ", "and ", "oder ", "ou ", "et ", "o "].iter().any(|joint| more.starts_with(joint));
    if joined {
        return more;
    }
    VERBS.iter().find_map(place).and_then(|at| text.get(at..)).map_or("", str::trim_start)
}

/// Whether a word says what sort of company it is that has it after its name.
pub(super) fn is_form(word: &str) -> bool {
    const FORMS: [&str; 28] = [
        "inc", "ltd", "llc", "llp", "plc", "limited", "gmbh", "ag", "corp", "co", "pty", "s.a", "n.v", "lda", "a.c",
        "a.s", "b.v", "c.v", "s.a.s", "s.a.u", "s.c", "s.l", "s.l.u", "s.p.a", "s.r.l", "a.s.b.l", "asbl", "sarl",
    ];
    let bare = word.trim_end_matches('.');
    FORMS.iter().any(|form| form.eq_ignore_ascii_case(bare))
}

/// Words up to their first separator.
pub(super) fn first_part(words: &str) -> &str {
    separator(words).and_then(|(at, _)| words.get(..at)).unwrap_or(words).trim_end_matches([',', ';', ' '])
}

/// Where the first separator of parts stands, and its length: a comma, semicolon or colon with white space after it, a dash
/// or slash between white space, a bar, a tab, a dot between. A comma before "Inc." parts nothing.
pub(super) fn separator(text: &str) -> Option<(usize, usize)> {
    let mut before: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let rest = text.get(end..).unwrap_or_default();
        let spaced = rest.starts_with(char::is_whitespace);
        let found = match c {
            '|' | '\t' | '•' | '·' => Some((at, c.len_utf8())),
            ',' => {
                let next = rest.trim_start().split([' ', ',', '\u{a0}']).next().unwrap_or_default();
                (spaced && !is_form(next)).then_some((at, 1))
            }
            ';' | ':' | '،' => spaced.then_some((at, c.len_utf8())),
            '–' | '—' | '-' | '/' => {
                // "//" is one sign.
                let rest = rest.strip_prefix('/').unwrap_or(rest);
                let after = rest.starts_with(char::is_whitespace);
                before
                    .filter(|(_, before)| after && before.is_whitespace())
                    .map(|(start, _)| (start, text.len() - rest.len() - start))
            }
            _ => None,
        };
        if found.is_some() {
            return found;
        }
        before = Some((at, c));
    }
    None
}

/// A part and what stands behind it in brackets, from there on.
pub(super) fn bracketed(part: &str) -> Option<(&str, &str)> {
    let (before, inner) = part.split_once('(')?;
    before.ends_with(char::is_whitespace).then(|| (before.trim_end(), inner))
}

/// "or", "on", "at" and "contact" between the parts say nothing.
pub(super) fn without_lead(part: &str) -> &str {
    const SMALL: [&str; 32] = [
        "write to",
        "يرجى التواصل مع",
        "يرجى الاتصال مع",
        "يرجى الاتصال ب",
        "or",
        "on",
        "at",
        "and",
        "via",
        "contact",
        "please contact",
        "call",
        "oder",
        "ou",
        "et",
        "o",
        "y",
        "und",
        "أو",
        "או",
        "com",
        "con",
        "mit",
        "avec",
        "al",
        "através de",
        "pelo",
        "pela",
        "par",
        "au",
        "unter",
        "por",
    ];
    let mut bare = part;
    for small in SMALL {
        match without_start(bare, small) {
            Some("") => return "",
            Some(rest) if rest.starts_with(char::is_whitespace) => bare = rest.trim_start(),
            _ => {}
        }
        if let Some(rest) = bare.strip_suffix(small)
            && rest.ends_with(char::is_whitespace)
        {
            bare = rest.trim_end();
        }
    }
    bare
}

/// What follows some words, in whatever case and with whatever spaces.
fn without_start<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    let same =
        |wanted: char, found: char| found.eq_ignore_ascii_case(&wanted) || wanted == ' ' && found.is_whitespace();
    let starts = start.chars().all(|wanted| rest.next().is_some_and(|found| same(wanted, found)));
    if starts { Some(rest.as_str()) } else { None }
}

/// "Harbour Trust. T": the label of the number that follows. A letter may be one only right before a colon or the number.
pub(super) fn without_label(part: &str, before_number: bool) -> &str {
    // "Harbour Friends e. V."
    if part.ends_with(" e. V.") {
        return part;
    }
    match part.rsplit_once(". ") {
        Some((rest, label)) if is_reach_label(label) => rest,
        // "المكتب الإعلامي هاتف: 02-5550-0143", "Ana Ruiz, press officer T: 01632 960001"
        _ => match part.rsplit_once(' ') {
            Some((rest, label)) if caseless::is_caseless(label) && is_reach_label(label) => rest,
            Some((rest, "T" | "M" | "E" | "P" | "F" | "W")) if before_number => rest,
            // "Ana Ruiz (coordinadora) WhatsApp +54 9 299 555-0144"
            Some((rest, label)) if before_number && rest.ends_with(')') && is_reach_label(label) => rest,
            _ => part,
        },
    }
}

/// "8am to 6pm", "24 hours", "at weekends": when a number is answered.
pub(super) fn is_hours(part: &str) -> bool {
    // "joignable de 13h30 à 15h au 021 555 01 01"
    const REACHED: [&str; 8] =
        ["joignable", "disponible", "erreichbar", "disponível", "localizable", "available", "reachable", "contactable"];
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
    let reached = REACHED.iter().any(|start| small.strip_prefix(start).is_some_and(|rest| rest.starts_with(' ')));
    (reached || part.starts_with(|c: char| c.is_ascii_digit()) && timed) && part.split_whitespace().count() <= 8
}

/// "Tel", "Email", "T", "M:": what is said by the number itself. "(24 hours)" and "(mobile)" with it.
pub(super) fn is_reach_label(part: &str) -> bool {
    let bare = part.trim_end_matches(['.', ':', ' ', '\'', '׳']);
    let known = |label: &str| words::has(REACH_LABELS, &label.replace('\u{a0}', " "));
    // "Celular y WhatsApp", "Phone and SMS"
    let both = || {
        let joints = [" y ", " e ", " et ", " und ", " and ", " & ", "/"];
        joints.iter().find_map(|joint| bare.split_once(joint)).is_some_and(|(one, other)| known(one) && known(other))
    };
    known(bare) || bare.chars().count() == 1 || both()
}

/// "Ms" is no part of a name; "Dr" is.
pub(super) fn without_title(name: &str) -> &str {
    [
        "Mr ", "Mrs ", "Ms ", "Mr. ", "Mrs. ", "Ms. ", "Shri ", "Smt ", "Smt. ", "Puan ", "Encik ", "Miss ", "Herr ",
        "Frau ", "Mme ", "M. ",
    ]
    .iter()
    .find_map(|title| name.strip_prefix(title))
    .unwrap_or(name)
}

/// "Harbour Foods Consumer Care": a desk for customers.
pub(super) fn is_care(part: &str) -> bool {
    const CARE: [&str; 5] =
        ["Consumer Care", "Customer Care", "Customer Service", "Customer Services", "Guest Relations"];
    part.split_whitespace().nth(2).is_some() && CARE.iter().any(|care| part.ends_with(care))
}

/// A colon in brackets parts nothing: "Ana Ruiz (Manager: Communications)".
pub(super) fn separator_outside(text: &str) -> Option<(usize, usize)> {
    let (at, length) = separator(text)?;
    let front = text.get(..at)?;
    let inside = text.get(at..).is_some_and(|rest| rest.starts_with(':')) && front.rfind('(') > front.rfind(')');
    let close = text.get(at..).and_then(|rest| rest.find(')')).filter(|_| inside).map(|close| at + close + 1);
    match close {
        None => Some((at, length)),
        Some(close) => separator(text.get(close..)?).map(|(next, length)| (close + next, length)),
    }
}
