//! Where each part of a contact's line goes in the record.

use super::compounds;
use super::contact_joints;
use super::contact_kinds;
use super::contact_parts::Part;
use super::contact_words::is_form;
use super::reach::{self, Reach};
use super::words::{self, CONTACT_ROLES, ORGANISATIONS, ROLE_MODIFIERS, ROLES};
use crate::release::{Contact, Link};

/// Puts a part where it goes.
pub(super) fn put(contact: &mut Contact, part: Part) {
    match without_stop(part) {
        Part::Place => {}
        Part::Reach(Reach::Phone(phone)) => contact.phones.push(phone.to_owned()),
        Part::Reach(Reach::Email(email)) => contact.emails.push(email.to_owned()),
        Part::Reach(page) => contact.urls.extend(reach::link(page)),
        // The first of two names over a number is the body's.
        Part::Name(name) if contact.name.is_some() && contact.organisation.is_none() => {
            contact.organisation = contact.name.replace(name.to_owned());
        }
        Part::Name(name) => add(&mut contact.name, name),
        Part::Both(name, role, _) if contact.name.is_none() => {
            add(&mut contact.name, name);
            add(&mut contact.role, role);
        }
        // "Signal Lyall", and under it "Ana Ruiz (Referentin Presse)": the first is the body's.
        Part::Both(name, role, _)
            if contact.role.is_none()
                && contact.organisation.is_none()
                && contact.phones.is_empty()
                && contact.emails.is_empty() =>
        {
            contact.organisation = contact.name.replace(name.to_owned());
            add(&mut contact.role, role);
        }
        Part::At(name, body) => {
            add(&mut contact.name, name);
            add(&mut contact.organisation, body);
        }
        // "ABCD Media Officer": letters are those of the body.
        Part::Role(role) if contact.organisation.is_none() && letters_before(role).is_some() => {
            let (body, role) = letters_before(role).unwrap_or_default();
            add(&mut contact.organisation, body);
            add(&mut contact.role, role);
        }
        // "דוברת האוניברסיטה": whom somebody speaks for.
        Part::Role(role)
            if contact.organisation.is_none()
                && let Some((speaker, body)) = role
                    .split_once(' ')
                    .filter(|(first, of)| matches!(*first, "דובר" | "דוברת") && !of.starts_with('ו')) =>
        {
            add(&mut contact.role, speaker);
            add(&mut contact.organisation, body);
        }
        // "press officer at the Guild of Lyall"
        Part::Role(role)
            if contact.organisation.is_none()
                && let Some((role, body)) = role.split_once(" at the ").or_else(|| role.split_once(" at "))
                && body.starts_with(char::is_uppercase) =>
        {
            add(&mut contact.role, role);
            add(&mut contact.organisation, body);
        }
        // "porte-parole de l’Union des pharmacies", "Referentin für Forschung der Hochschule Lyall"
        Part::Role(role)
            if contact.organisation.is_none()
                && contact.name.is_some()
                && let Some((role, body)) = contact_joints::in_body(role).or_else(|| role_of(role)) =>
        {
            add(&mut contact.role, role);
            add(&mut contact.organisation, body);
        }
        Part::Both(_, _, role) | Part::Role(role) => add(&mut contact.role, role),
        // "Ana Ruiz, Prensa", "Ana Ruiz, Unternehmenskommunikation"
        Part::Other(words) | Part::Organisation(words)
            if contact.name.is_some()
                && contact.role.is_none()
                && is_desk_name(words, contact.organisation.is_some()) =>
        {
            add(&mut contact.role, words);
        }
        // "Ana Ruiz, Corporate Communications, Harbour Trust"
        Part::Organisation(body)
            if contact.name.is_some()
                && contact.role.is_none()
                && contact.organisation.as_deref().is_some_and(|desk| is_desk_name(desk, true)) =>
        {
            contact.role = contact.organisation.replace(body.to_owned());
        }
        // "CEO Bergbahnen Lyall AG"
        Part::Organisation(words)
            if contact.name.is_some()
                && contact.role.is_none()
                && let Some((post, body)) = words.split_once(' ')
                && matches!(post, "CEO" | "CFO" | "COO" | "CTO") =>
        {
            add(&mut contact.role, post);
            add(&mut contact.organisation, body);
        }
        // Who has a body speaks for it as well.
        Part::For(_) if contact.organisation.is_some() => {}
        Part::Organisation(name) | Part::For(name) => add(&mut contact.organisation, name),
        // One word with a capital is the name of a body.
        Part::Other(words)
            if words.starts_with(char::is_uppercase) && !words.contains(' ') && contact.organisation.is_none() =>
        {
            add(&mut contact.organisation, words);
        }
        // By custom the role follows the name, and the office the role; a body's name has capitals.
        Part::Other(words)
            if !is_titled(words)
                && contact.name.is_some()
                && contact.role.is_none()
                && contact.organisation.is_none() =>
        {
            add(&mut contact.role, words);
        }
        Part::Other(words) => add(&mut contact.organisation, words),
    }
}

/// "Harbour Homes. 01632 960001": a full stop ends no name, but that of a form or letters.
fn without_stop(part: Part) -> Part {
    let stopped = |body: &str| {
        let last = body.rsplit(' ').next().unwrap_or(body);
        last.len() > 4 && last.ends_with('.') && !last.trim_end_matches('.').contains('.') && !is_form(last)
    };
    match part {
        Part::Organisation(body) if stopped(body) => Part::Organisation(body.trim_end_matches('.')),
        Part::Other(body) if stopped(body) => Part::Other(body.trim_end_matches('.')),
        part => part,
    }
}

/// A contact with the lines that it was read from.
#[derive(Default)]
pub(super) struct Entry {
    pub(super) contact: Contact,
    pub(super) lines: Vec<usize>,
    /// Who has the same numbers: "Ana Ruiz / Leo Vale".
    pub(super) second: Option<String>,
    /// Whether it stands right under another one that has no number.
    pub(super) under: bool,
    /// The body that heads the lines that it stands in.
    pub(super) heading: Option<String>,
}

impl Entry {
    /// Whether it has a name and a body, and no number yet.
    pub(super) fn is_posted(&self) -> bool {
        self.contact.name.is_some() && self.contact.organisation.is_some() && !self.is_reached()
    }

    /// Whether it has a name and a role, and no number yet.
    pub(super) fn waits(&self) -> bool {
        self.contact.name.is_some() && self.contact.role.is_some() && !self.is_reached()
    }

    pub(super) fn is_reached(&self) -> bool {
        !self.contact.phones.is_empty() || !self.contact.emails.is_empty()
    }
}

/// A role and the body that it is of, whose name starts with a word for bodies.
fn role_of(role: &str) -> Option<(&str, &str)> {
    const JOINTS: [&str; 9] = [" de l’", " de l'", " de la ", " der ", " des ", " du ", " del ", " da ", " do "];
    // "Präsident Luftseilbahngenossenschaft Lyall"
    let compound = role.split_once(' ').filter(|(post, body)| {
        let first = body.split(' ').next().unwrap_or(body);
        words::has(ROLES, post) && compounds::is_body(first) && first.len() > 12
    });
    if compound.is_some() {
        return compound;
    }
    let (post, body) = JOINTS.iter().find_map(|joint| role.rsplit_once(joint))?;
    let first = body.split(' ').next().unwrap_or(body);
    let letters = || contact_kinds::is_letters(body);
    let named = first.starts_with(char::is_uppercase) && (words::has(ORGANISATIONS, first) || letters());
    (named && !contact_kinds::is_office(body)).then_some((post, body))
}

/// The letters that stand for a body before a role, and the role.
fn letters_before(role: &str) -> Option<(&str, &str)> {
    let (first, rest) = role.split_once(' ')?;
    let letters = (3..=8).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_uppercase());
    let named =
        letters && !words::has(ROLES | ROLE_MODIFIERS | CONTACT_ROLES, first) && role.contains(char::is_lowercase);
    // "UWDW media officer"
    let posted =
        rest.starts_with(char::is_uppercase) || rest.split(' ').any(|word| words::has(CONTACT_ROLES | ROLES, word));
    (named && posted).then_some((first, rest))
}

/// The desk that somebody is at, in one word.
pub(super) fn is_desk_name(words: &str, of_body: bool) -> bool {
    const DESKS: [&str; 21] = [
        "marketing und kommunikation",
        "kommunikation und marketing",
        "קשרי משקיעים",
        "קשרי תקשורת",
        "comunicación institucional",
        "comunicación corporativa",
        "comunicação institucional",
        "comunicação corporativa",
        "unternehmenskommunikation",
        "öffentlichkeitsarbeit",
        "presse- und öffentlichkeitsarbeit",
        "kommunikation",
        "prensa",
        "press",
        "media",
        "presse",
        "comunicación",
        "comunicação",
        "communications",
        "marketing",
        "imprensa",
    ];
    // "Corporate Communications" is the body of whoever has no other.
    let small = words.to_lowercase().replace('\u{a0}', " ");
    DESKS.contains(&small.as_str())
        || of_body && matches!(small.as_str(), "corporate communications" | "public affairs")
}

/// Whether all words but the small ones have capitals, and there are several.
fn is_titled(words: &str) -> bool {
    let tokens = words.split_whitespace().filter(|word| word.chars().count() > 3);
    let capitals = tokens.clone().filter(|word| word.starts_with(char::is_uppercase)).count();
    capitals > 1 && capitals == tokens.count()
}

/// Nothing is lost: what stands there twice is joined.
fn add(slot: &mut Option<String>, words: &str) {
    match slot {
        Some(slot) => {
            // Arabic has a comma of its own.
            let arabic = slot.chars().next_back().is_some_and(|last| ('\u{620}'..='\u{6ff}').contains(&last));
            slot.push_str(if arabic { "، " } else { ", " });
            slot.push_str(words);
        }
        None => *slot = Some(words.to_owned()),
    }
}

/// An e-mail address tells a person from a body: "leo.vale@harbourfoods.example" is Leo Vale’s, of Harbour Foods.
pub(super) fn by_address(contact: &mut Contact) {
    let Some((local, host)) = contact.emails.first().and_then(|email| email.split_once('@')) else { return };
    let (local, host) = (local.to_lowercase(), host.to_lowercase());
    let within = |name: &str, part: &str| {
        let mut words = name
            .split(|c: char| c.is_whitespace() || c == '-')
            .map(str::to_lowercase)
            .filter(|word| word.chars().count() > 3);
        words.any(|word| part.contains(&word))
    };
    let Some(name) = contact.name.as_deref().filter(|name| !within(name, &local)) else { return };
    match contact.organisation.as_deref() {
        // "Wild Places Lyall", at media@wildplaces.example
        None if is_host(name, &host) && contact.role.is_none() && name.split_whitespace().nth(2).is_some() => {
            contact.organisation = contact.name.take();
        }
        // "Harbour Foods – Leo Vale"
        Some(body) if within(body, &local) && contact_kinds::is_person(body) => {
            std::mem::swap(&mut contact.name, &mut contact.organisation);
        }
        // "Harbour Foods", and under it "Leo Vale", at pressoffice@harbourfoods.example
        Some(person) if is_host(name, &host) && !is_host(person, &host) && contact_kinds::is_person(person) => {
            std::mem::swap(&mut contact.name, &mut contact.organisation);
        }
        // "Media Relations", and under it "Harbour Foods".
        Some(office) if contact_kinds::is_office(office) && within(name, &host) && contact.role.is_none() => {
            contact.organisation = Some([office, ", ", name].concat());
            contact.name = None;
        }
        _ => {}
    }
}

/// Whether a host is called as a body is: "harbourfoods.example" of Harbour Foods, "signal.example" of Signal Lyall.
pub(super) fn is_host(body: &str, host: &str) -> bool {
    const SHORTEST: usize = 6;
    let squeezed: String = body.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    let first = host.trim_start_matches("www.").split('.').next().unwrap_or_default().replace('-', "");
    first.len() >= SHORTEST && (squeezed.starts_with(&first) || squeezed.len() >= SHORTEST && first.contains(&squeezed))
}

/// Whether two contacts are one person, of whom neither tells another role or body.
pub(super) fn is_same(known: &Contact, more: &Contact) -> bool {
    let fits = |one: &Option<String>, other: &Option<String>| one.is_none() || other.is_none() || one == other;
    known.name.is_some()
        && known.name == more.name
        && fits(&known.role, &more.role)
        && fits(&known.organisation, &more.organisation)
}

/// Adds to a contact what is told of the same person elsewhere.
pub(super) fn join(known: &mut Contact, more: Contact) {
    // In one of the two places a space may be a no-break space.
    let plain = |text: &String| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let new = |known: &[String], more: &String| !known.iter().any(|known| plain(known) == plain(more));
    let phones: Vec<String> = more.phones.into_iter().filter(|phone| new(&known.phones, phone)).collect();
    let emails: Vec<String> = more.emails.into_iter().filter(|email| new(&known.emails, email)).collect();
    let urls: Vec<Link> = more.urls.into_iter().filter(|url| !known.urls.contains(url)).collect();
    known.role = known.role.take().or(more.role);
    known.organisation = known.organisation.take().or(more.organisation);
    known.phones.extend(phones);
    known.emails.extend(emails);
    known.urls.extend(urls);
}
