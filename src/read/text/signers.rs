//! Who signs a quotation, in a line under it: "— Ana Ruiz, head of ports".

use super::caseless;
use super::caseless_bodies;
use super::people::{People, Person};
use super::phrases::{self, Mention};
use super::posts::{self, Post};
use super::tokens;
use super::voices::named;
use super::words::{self, ROLES, SMALL_ROLES};
use crate::release::Via;

/// A line under the quote: "— Ana Ruiz, head of ports". Where no name is recognised, its first part is the name, for what
/// stands there is nothing else.
pub(super) fn signed<'a>(text: &'a str, people: &mut People<'a>) -> (Person<'a>, Via) {
    // "The Hon Ana Ruiz"
    let whole = text;
    let text = text.strip_prefix("The ").unwrap_or(text);
    let tokens = tokens::split(text, &[]);
    let found = phrases::starting_at(text, &tokens, 0).filter(|mention| mention.name.is_some());
    if let Some(mention) = found {
        people.add(&mention, posts::post_of(text, &tokens, &mention));
        if let Some((person, _)) = named(&mention, people, None) {
            // The title is "The Honourable", written out.
            let titled = mention.called.or(mention.name).filter(|name| name.starts_with("Honourable "));
            let name = titled.and_then(|name| whole.get(..name.len() + whole.len() - text.len())).or(person.name);
            let (role, organisation) = between_commas(text, person);
            return (Person { name, role, organisation }, Via::After);
        }
    }
    let (name, rest) = text.split_once([',', '،']).unwrap_or((text, ""));
    // An age is no role.
    let aged = rest.trim().split_once(", ").filter(|(age, _)| age.bytes().all(|byte| byte.is_ascii_digit()));
    let rest = aged.map_or(rest.trim(), |(_, rest)| rest.trim());
    let role = Some(rest).filter(|rest| rest.contains(char::is_alphabetic));
    // "— ليلى الحوراني، رئيسة جمعية الجيران"
    if let Some(role) = role.filter(|role| caseless::is_caseless(role)) {
        let tokens = tokens::split(role, &[]);
        let (role, organisation) = caseless_bodies::divided(role, &tokens, 0, tokens.len().saturating_sub(1));
        let mention = Mention { name: Some(name.trim()), ..Mention::default() };
        people.add(&mention, Post { role: Some(role), organisation, other: None });
        return (Person { name: Some(name.trim()), role: Some(role), organisation }, Via::After);
    }
    (Person { name: Some(name.trim()), role, organisation: None }, Via::After)
}

/// "Ana Ruiz, Dean, Lyall College of Music", "Ana Ruiz, Dean at Lyall College of Music": role and body of a signature.
fn between_commas<'a>(text: &'a str, person: Person<'a>) -> (Option<&'a str>, Option<&'a str>) {
    let known = (person.role, person.organisation);
    let Some((_, rest)) = text.split_once(", ") else { return known };
    let Some((role, body)) = rest.split_once(", ").or_else(|| rest.split_once(" at ")) else { return known };
    // (A dean may be called Dean; beside a name it is what she is.)
    let has_role = |part: &str| part.split(' ').any(|word| words::has(ROLES | SMALL_ROLES, word));
    let is_body = body.starts_with(char::is_uppercase) && !body.contains([',', ';', '“']) && !has_role(body);
    match known {
        (None, None) if has_role(role) && is_body => (Some(role), Some(body)),
        (Some(post), None) if post == role && is_body => (Some(post), Some(body)),
        _ => known,
    }
}
