//! Bylines: "By Ana Ruiz, transport editor".

use super::super::{Reading, Role};
use super::paragraphs::Paragraph;
use super::words::{self, ORGANISATIONS};
use crate::release::Person;

/// Bylines are shorter than this, in characters.
const LONGEST: usize = 160;

const OPENERS: [&str; 10] = ["By ", "BY ", "by ", "Par ", "Von ", "Por ", "Words by ", "Written by ", "מאת ", "بقلم "];

/// Whether a line names who wrote the text.
pub(super) fn is_byline(words: &str) -> bool {
    people(words).is_some()
}

/// Reads a byline into the release.
pub(super) fn read(paragraph: &Paragraph, reading: &mut Reading) -> bool {
    let Some(people) = people(&paragraph.words) else { return false };
    reading.release.byline = people;
    paragraph.give_to("/byline", Role::Value, reading);
    true
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
    if words.contains(',') { vec![words] } else { words.split(" and ").flat_map(|part| part.split(" & ")).collect() }
}

fn person(words: &str) -> Option<Person> {
    let mut parts = words.split(", ").map(str::trim);
    let name = parts.next().filter(|name| is_name(name))?.to_owned();
    let (mut role, mut organisation): (Option<String>, Option<String>) = (None, None);
    for part in parts {
        let body = part.split_whitespace().any(|word| words::has(ORGANISATIONS, word));
        let slot = if body && role.is_some() || organisation.is_none() && role.is_some() {
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
