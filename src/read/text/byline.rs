//! Bylines: "By Ana Ruiz, transport editor".

use super::super::{Reading, Role};
use super::contact_kinds;
use super::paragraphs::Paragraph;
use super::words::{self, ORGANISATIONS, ROLE_MODIFIERS, ROLES};
use crate::release::Person;

/// Bylines are shorter than this, in characters.
const LONGEST: usize = 160;

const OPENERS: [&str; 18] = [
    "By ",
    "BY ",
    "by ",
    "Par ",
    "Von ",
    "Por ",
    "Words by ",
    "Written by ",
    "מאת ",
    "מאת: ",
    "بقلم ",
    "بقلم: ",
    "كتب: ",
    "كتبت: ",
    "كتبه: ",
    "كتابة: ",
    "By: ",
    "Texto: ",
];

/// Whether a line names who wrote the text.
pub(super) fn is_byline(words: &str) -> bool {
    people(words).is_some()
}

/// Whether a label with a colon says that a name follows, so that the line may stand over the headline too: "By: Ana Ruiz".
pub(super) fn is_labelled(words: &str) -> bool {
    OPENERS.iter().any(|opener| opener.ends_with(": ") && words.starts_with(opener))
}

/// Reads a byline into the release.
pub(super) fn read(paragraph: &Paragraph, reading: &mut Reading) -> bool {
    let Some(people) = people(&paragraph.words) else { return false };
    reading.release.byline = people;
    paragraph.give_to("/byline", Role::Value, reading);
    true
}

/// Reads "Hon Ana Ruiz", "The Hon Leo Vale MP, Minister for Water" over the headline, as ministers sign in the Pacific,
/// perhaps with the office on a line of its own. Returns how many paragraphs that takes.
pub(super) fn minister(paragraph: &Paragraph, rest: &[Paragraph], reading: &mut Reading) -> usize {
    const TITLES: [&str; 8] =
        ["The Hon ", "Hon ", "The Hon. ", "Hon. ", "Rt Hon ", "The Rt Hon ", "Senator the Hon ", "Rt. Hon. "];
    let words = &*paragraph.words;
    let titled = TITLES.iter().any(|title| words.starts_with(title)) && words.chars().count() <= LONGEST;
    // "Ana Ruiz", over "Minister for Water", says as much without a title.
    let posted =
        || rest.get(1).is_some_and(|next| is_state_office(&next.words) && paragraph.is_next(next)) && is_name(words);
    // What follows must leave a headline.
    if rest.len() < 4 || words.ends_with(['.', ':', '?', '!']) || !titled && !posted() {
        return 0;
    }
    let Some(mut person) = person(words) else { return 0 };
    paragraph.give_to("/byline", Role::Value, reading);
    let mut taken = 1;
    let office = rest.get(1).filter(|next| {
        let first = next.words.split_whitespace().next().unwrap_or_default();
        person.role.is_none()
            && (words::has(ROLES | ROLE_MODIFIERS, first) || is_state_office(&next.words))
            && next.words.split_whitespace().all(is_of_office)
    });
    if let Some(office) = office {
        person.role = Some(office.words.to_string());
        office.give_to("/byline", Role::Value, reading);
        taken = 2;
    }
    reading.release.byline.push(person);
    taken
}

/// "Minister for Water", "Member for Lyall": whose holders sign what they say.
fn is_state_office(words: &str) -> bool {
    const STARTS: [&str; 12] = [
        "Minister for ",
        "Minister of ",
        "Assistant Minister ",
        "Deputy Premier",
        "Premier of ",
        "Member for ",
        "Senator for ",
        "Associate Minister ",
        "Parliamentary Secretary ",
        "Shadow Minister ",
        "Treasurer of ",
        "Special Envoy ",
    ];
    STARTS.iter().any(|start| words.starts_with(start))
        && words.len() <= LONGEST
        && words.split_whitespace().all(is_of_office)
}

/// Whether a word may belong to the name of an office: it has a capital, or is a small one.
fn is_of_office(word: &str) -> bool {
    word.starts_with(char::is_uppercase) || matches!(word, "of" | "for" | "and" | "the" | "&" | "to")
}

fn people(words: &str) -> Option<Vec<Person>> {
    let rest = OPENERS.iter().find_map(|opener| words.strip_prefix(opener))?;
    let rest = rest.strip_suffix('.').unwrap_or(rest);
    if words.chars().count() > LONGEST {
        return None;
    }
    let several: Vec<&str> = rest.split("; ").flat_map(split_names).collect();
    several.into_iter().map(person).collect()
}

/// "Ana Ruiz and Leo Park" are two; "Ana Ruiz, head of roads and ports" is one.
fn split_names(words: &str) -> Vec<&str> {
    if words.contains([',', '،']) {
        vec![words]
    } else {
        words.split(" and ").flat_map(|part| part.split(" & ")).collect()
    }
}

fn person(words: &str) -> Option<Person> {
    // "Ana Ruiz (Press Office)": who somebody writes for.
    let (words, desk) = match words.strip_suffix(')').and_then(|rest| rest.split_once(" (")) {
        Some((name, desk)) if is_name(name) => (name, Some(desk.to_owned())),
        // "Ana Ruiz / Press Office"
        _ => match words.split_once(" / ") {
            Some((name, desk)) if is_name(name) && !is_name(desk) => (name, Some(desk.to_owned())),
            _ => (words, None),
        },
    };
    let mut parts = words.split([',', '،']).map(str::trim);
    let name = parts.next().filter(|name| is_name(name))?.to_owned();
    let (mut role, mut organisation): (Option<String>, Option<String>) = (None, desk);
    for part in parts {
        let body = part.split_whitespace().any(|word| words::has(ORGANISATIONS, word));
        let posted = part.split_whitespace().any(|word| words::has(ROLES | ROLE_MODIFIERS, word));
        let office = body && !posted || contact_kinds::is_office(part) || part.starts_with("Office of ");
        let slot =
            if body && role.is_some() || office && organisation.is_none() || organisation.is_none() && role.is_some() {
                &mut organisation
            } else {
                &mut role
            };
        match slot {
            Some(slot) => *slot = [slot.as_str(), ", ", part].concat(),
            None => *slot = Some(part.to_owned()),
        }
    }
    Some(Person { name, role, organisation, url: None })
}

/// Two to five words that all start with a capital, but for small ones inside.
fn is_name(words: &str) -> bool {
    let tokens: Vec<&str> = words.split_whitespace().collect();
    let capital = |word: &&str| word.chars().next().is_some_and(|first| first.is_alphabetic() && !first.is_lowercase());
    (2..=5).contains(&tokens.len())
        && tokens.first().is_some_and(&capital)
        && tokens.last().is_some_and(&capital)
        && tokens.iter().filter(|word| !capital(word)).count() <= 2
        && !words.contains(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ministers_sign_over_the_headline() {
        let text = "Hon Ana Ruiz\nMinister of Transport\n\nBridge reopens after nine weeks\n\nThe bridge opens on Friday.\nMore.";
        let release = crate::read::text(text).release;
        assert_eq!(release.headline.words(), "Bridge reopens after nine weeks");
        assert_eq!(
            (&*release.byline[0].name, release.byline[0].role.as_deref()),
            ("Hon Ana Ruiz", Some("Minister of Transport"))
        );
        let text = "Hon Ana Ruiz\nMinister of Transport\n\nBridge reopens\n\nThe bridge opens.\n“It is ours now, all of it,” Ms Ruiz says.";
        let body = format!("{:?}", crate::read::text(text).release.body);
        assert!(body.contains(r#"name: Some("Hon Ana Ruiz")"#), "{body}");
        let text = "Hon Ana Ruiz opens the bridge again\n\nThe bridge opens on Friday.\nMore.\nAnd more.";
        assert!(crate::read::text(text).release.byline.is_empty());
    }

    #[test]
    fn bylines_name_people_with_what_they_are() {
        let people = people("By Ana Ruiz, transport editor, Harbour News").unwrap();
        let Person { name, role, organisation, .. } = &people[0];
        assert_eq!(
            (name.as_str(), role.as_deref(), organisation.as_deref()),
            ("Ana Ruiz", Some("transport editor"), Some("Harbour News"))
        );
        assert_eq!(super::people("By Ana Ruiz and Leo Park").unwrap().len(), 2);
    }

    #[test]
    fn sentences_are_no_bylines() {
        for words in ["By Monday it is done", "By the river stands a mill.", "By 2030 all Ferries run on Power"] {
            assert!(!is_byline(words), "{words}");
        }
    }
}
