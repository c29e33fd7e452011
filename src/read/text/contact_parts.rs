//! The parts of a contact's line: names, roles, offices, numbers and addresses.

use super::contact_words::{
    after_verb, bracketed, is_address, is_form, is_hours, is_prose, is_reach_label, separator, without_label,
    without_lead, without_title,
};
use super::reach::{self, Reach};
use super::words::{
    self, CONTACT_LABELS, CONTACT_ROLES, HONORIFICS, OFFICES, ORGANISATIONS, ROLE_MODIFIERS, ROLES, TOPICS,
};

/// What a part of a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part<'a> {
    Name(&'a str),
    Role(&'a str),
    Organisation(&'a str),
    Reach(Reach<'a>),
    /// "Ana Ruiz (press officer)": a name and a role, or a role and what it is about; and the whole of it.
    Both(&'a str, &'a str, &'a str),
    /// "Ana Ruiz (Harbour Trust)": a name and a body.
    At(&'a str, &'a str),
    /// An address of bricks and mortar, for which the record of a contact has no place.
    Place,
    /// "for Harbour Trust": the body that somebody speaks for.
    For(&'a str),
    /// Words that may be a role or an office, by their place.
    Other(&'a str),
}

/// The parts of a line, in order.
pub(super) fn parts(line: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut at = 0;
    let found = reach::find(line);
    let sentence = line.split_whitespace().count() > 8 && (line.ends_with('.') || found.len() > 1) && is_prose(line);
    let how = (sentence, line.starts_with('|'));
    for (start, reach) in found {
        let (Reach::Phone(text) | Reach::Email(text) | Reach::Page(text)) = reach;
        words(line.get(at..start).unwrap_or_default(), how, &mut parts);
        parts.push(Part::Reach(reach));
        at = start + text.len();
    }
    words(line.get(at..).unwrap_or_default(), how, &mut parts);
    parts
}

/// The parts of words between numbers and addresses.
fn words<'a>(text: &'a str, (prose, barred): (bool, bool), parts: &mut Vec<Part<'a>>) {
    let text = if prose { after_verb(text) } else { text };
    let mut from = 0;
    let mut comma = false;
    while from < text.len() {
        let rest = text.get(from..).unwrap_or_default();
        // Where a line starts with a bar, commas belong to the parts.
        let next = if barred { rest.find('|').map(|at| (at, 1)) } else { separator(rest) };
        let (length, separator) = next.unwrap_or((rest.len(), 0));
        let part = rest.get(..length).unwrap_or_default();
        from += length + separator;
        let after_comma =
            std::mem::replace(&mut comma, rest.get(length..).is_some_and(|after| after.starts_with([',', '،'])));
        let bare = without_lead(bare(part));
        if let Some(body) = ["for the ", "For the ", "for ", "For "].iter().find_map(|start| bare.strip_prefix(start)) {
            if body.starts_with(char::is_uppercase) {
                parts.push(Part::For(body));
            }
            continue;
        }
        let label = bracketed(bare).map_or(bare, |(label, _)| label);
        let bare = without_label(bare);
        let bare = bare.strip_prefix("the ").unwrap_or(bare);
        if bare.is_empty()
            || bare.starts_with('@')
            || is_hours(bare)
            || is_reach_label(bare)
            || words::has(CONTACT_LABELS, label) && !is_office(label)
            || label
                .split(' ')
                .next()
                .is_some_and(|first| ["contacts", "contact"].contains(&first.to_lowercase().as_str()))
        {
            continue;
        }
        // "Customers: Harbour Trust careline": whom a number is for.
        let labels = rest.get(length..).is_some_and(|after| after.starts_with(':'));
        if is_address(bare) {
            parts.push(Part::Place);
            continue;
        }
        if let Some((name, body)) = divided(bare) {
            parts.extend([Part::Name(name), Part::Organisation(body)]);
            continue;
        }
        let found = part_of(bare);
        // "Senior Advisor, Media Relations": what the role is about.
        let found = match (found, parts.last()) {
            (Part::Organisation(subject), Some(Part::Role(_))) if after_comma && is_subject(subject) => {
                Part::Other(subject)
            }
            _ => found,
        };
        let person_after = || is_person(first_part(rest.get(length + separator..).unwrap_or_default().trim()));
        // "Press tickets and images: Ana Ruiz"
        let whose = || {
            person_after()
                && bare.split_whitespace().count() > 2
                && bare.split_whitespace().skip(1).all(|word| word.starts_with(char::is_lowercase))
        };
        if labels && parts.is_empty() && (matches!(found, Part::Other(_)) || whose()) {
            continue;
        }
        // "Northern Roads: Ana Ruiz, press officer": whose the person is.
        if let Part::Name(body) = found
            && labels
            && parts.is_empty()
            && person_after()
        {
            parts.push(Part::For(body));
            continue;
        }
        // "Vice President, Marketing"
        if let (Part::Other(subject), Some(Part::Role(role))) = (found, parts.last().copied())
            && after_comma
            && (words::has(TOPICS | ROLE_MODIFIERS, subject) || is_subject(subject))
            && let Some(start) = text.get(..from).and_then(|before| before.rfind(role))
            && let Some(whole) = text.get(start..from - separator).filter(|whole| whole.ends_with(subject))
        {
            parts.pop();
            parts.push(Part::Role(whole));
            continue;
        }
        parts.push(match (found, parts.last()) {
            // "Harbour Trust: Ana Ruiz, 01632 960001"
            (Part::Organisation(body), Some(Part::Reach(_))) if labels => Part::For(body),
            // "Media Relations, Northern Roads Canada": an office, and the body that it is of.
            // (But "Pressestelle, Ana Ruiz" is an office and who is there.)
            (Part::Name(body), Some(Part::Organisation(office)))
                if after_comma && is_office(office) && office.contains(char::is_whitespace) =>
            {
                Part::Organisation(body)
            }
            // "Ana Ruiz, Northern Roads", "Ana Ruiz, press officer, Northern Roads".
            (Part::Name(body), Some(before)) if is_told(before, parts) => Part::Organisation(body),
            (found, _) => found,
        });
    }
}

/// Whether a name has been told already, and no number since: a second one is then that of a body.
fn is_told(last: &Part, parts: &[Part]) -> bool {
    let since = parts.iter().rev().take_while(|part| !matches!(part, Part::Reach(_)));
    !matches!(last, Part::Reach(_)) && since.into_iter().any(|part| matches!(part, Part::Name(_) | Part::Both(..)))
}

/// A part without the signs around it. Brackets that are closed inside belong to it.
fn bare(part: &str) -> &str {
    let signs = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ';' | ':' | '|' | '/' | '-' | '–' | '—' | '•' | '·' | '<' | '>' | '،' | '[' | ']' | '*' | '.'
            )
    };
    let bare = part.trim_start_matches(signs).trim_end_matches(|c: char| signs(c) && c != '.').trim_end_matches(". ");
    let formed = bare.rsplit(' ').next().is_some_and(is_form);
    let bare =
        if bare.ends_with('.') && bare.split(' ').count() > 3 && !formed { bare.trim_end_matches('.') } else { bare };
    match (bare.strip_prefix('('), bare.strip_suffix(')')) {
        (Some(_), Some(_)) => bare.get(1..bare.len() - 1).unwrap_or_default(),
        (Some(rest), None) if !rest.contains(')') => rest,
        (None, Some(rest)) if !rest.contains('(') => rest,
        _ => bare,
    }
}

/// A part, and a name with its role in brackets.
fn part_of(part: &str) -> Part<'_> {
    let part = match bracketed(part) {
        Some((rest, label)) if is_reach_label(label.trim_end_matches(')')) || is_hours(label) => rest,
        _ => part,
    };
    match bracketed(part) {
        // What stands beside a name in brackets and is neither role nor body tells when or for what to call.
        Some((name, rest)) if matches!(kind(name), Part::Name(_)) => match kind(rest.trim_end_matches(')')) {
            Part::Organisation(body) => Part::At(name, body),
            Part::Other(words) if words.starts_with(char::is_lowercase) || words.contains(char::is_whitespace) => {
                Part::Name(name)
            }
            _ => Part::Both(name, rest.trim_end_matches(')'), part),
        },
        _ => kind(part),
    }
}

/// "Ana Ruiz in the press team", "Ana Ruiz at Harbour Trust": the name, and the rest with what it is of.
fn divided(part: &str) -> Option<(&str, &str)> {
    let joints = [" in the ", " at the ", " from the ", " of the ", " in ", " at ", " from ", " of "];
    let (name, body) = joints.iter().find_map(|joint| part.split_once(joint))?;
    let told = matches!(kind(name), Part::Name(_)) && (is_office(body) || matches!(kind(body), Part::Organisation(_)));
    told.then_some((name, body))
}

/// Whether words tell what somebody at an office works on.
fn is_subject(words: &str) -> bool {
    const SUBJECTS: [&str; 10] = [
        "media relations",
        "public relations",
        "investor relations",
        "community relations",
        "external relations",
        "communications",
        "corporate communications",
        "external communications",
        "public affairs",
        "media and communications",
    ];
    SUBJECTS.contains(&words.to_lowercase().as_str())
}

/// Words up to their first separator.
fn first_part(words: &str) -> &str {
    separator(words).and_then(|(at, _)| words.get(..at)).unwrap_or(words)
}

/// Whether words may be somebody's name.
pub(super) fn is_person(part: &str) -> bool {
    matches!(kind(part), Part::Name(_)) && (2..=4).contains(&part.split_whitespace().count())
}

fn kind(part: &str) -> Part<'_> {
    const SURNAMES: [&str; 16] = [
        "Park", "Church", "Banks", "Hall", "Temple", "House", "Garden", "Forest", "Lab", "Ward", "Ferry", "Bridge",
        "Day", "Flood", "Orchard", "Bishop",
    ];
    let tokens: Vec<&str> = part.split_whitespace().collect();
    let has = |lists| tokens.iter().any(|word| words::has(lists, word.trim_matches(|c: char| !c.is_alphanumeric())));
    let heads = tokens.first().is_some_and(|first| words::has(ORGANISATIONS | OFFICES, first))
        && tokens.get(1).is_some_and(|next| matches!(*next, "of" | "for"));
    // "Quill & Moran", "Harbour Homes Ltd".
    let joined = tokens.contains(&"&") && part.starts_with(char::is_uppercase) && !has(ROLES | CONTACT_ROLES);
    let formed = tokens.len() > 1 && tokens.last().is_some_and(|last| is_form(last));
    if is_office(part) && !has(ROLES | CONTACT_ROLES) || heads || joined || formed || part.starts_with("Office of") {
        return Part::Organisation(part);
    }
    let counted = (2..=5).contains(&tokens.len());
    let titled = tokens.first().is_some_and(|first| words::has(HONORIFICS, first.trim_end_matches('.')));
    let surname = tokens.len() == 2 && tokens.last().is_some_and(|last| SURNAMES.contains(last));
    let surname = surname && !tokens.first().is_some_and(|first| words::has(ROLE_MODIFIERS | ORGANISATIONS, first));
    if has(ROLES | CONTACT_ROLES) && !(titled && counted) && !surname {
        return Part::Role(part);
    }
    // "Jo Park" and "Ann Church" are people; "Harbour Trust" is none.
    if has(ORGANISATIONS) && !surname {
        return Part::Organisation(part);
    }
    let plain = part.chars().all(|c| {
        c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '’' | '‘' | 'ʻ' | '\'' | '\u{a0}' | '‑' | '"' | '״')
    });
    let capital = |word: &&&str| word.chars().next().is_some_and(|first| !first.is_lowercase());
    let particles = tokens.iter().filter(|word| !capital(word)).count();
    let owned = tokens.iter().any(|word| matches!(*word, "of" | "for" | "and" | "the"));
    let named = plain
        && counted
        && !owned
        && particles <= 2
        && tokens.first().is_some_and(|first| capital(&first))
        && tokens.last().is_some_and(|last| capital(&last));
    // "Media Relations" is no name; nor are words that belong to roles.
    let part = without_title(part);
    if named
        && !(has(ROLE_MODIFIERS) && !titled && part.contains(char::is_lowercase) && is_modified(&tokens) && !surname)
    {
        return Part::Name(part);
    }
    Part::Other(part)
}

/// Whether the last word is one that belongs to a role or an office: "Corporate Communications".
fn is_modified(tokens: &[&str]) -> bool {
    tokens.last().is_some_and(|last| words::has(ROLE_MODIFIERS, last))
}

/// "press office", "Harbour Trust media team".
pub(super) fn is_office(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    (1..=4).any(|length| words.windows(length).any(|window| words::has(OFFICES, &window.join(" "))))
}

/// Whether a label is an office, and nothing but a number stands after it.
pub(super) fn is_office_alone(line: &str, value: &str) -> bool {
    is_office(line.get(..line.len() - value.len()).unwrap_or_default().trim_end_matches([':', ' ']))
        && !parts(value).iter().any(|part| !matches!(part, Part::Reach(_)))
}
