//! Step 9: contacts. Each line is taken apart into names, roles, offices, numbers and addresses; a new name after a number
//! is another contact.

use super::super::{Reading, Role};
use super::labels::{self, Label};
use super::paragraphs::Paragraph;
use super::reach::{self, Reach};
use super::words::{
    self, CONTACT_LABELS, CONTACT_ROLES, HONORIFICS, OFFICES, ORGANISATIONS, REACH_LABELS, ROLE_MODIFIERS, ROLES,
};
use super::zones::Section;
use crate::release::Contact;

/// Reads the contacts of all sections into the release.
pub(super) fn read(sections: Vec<Section>, reading: &mut Reading) {
    for section in sections {
        let mut group = Group { first: reading.release.contacts.len(), ..Group::default() };
        if let Some(label) = &section.label {
            let value = match labels::of(&label.words) {
                // "Press office: 01632 960001" names the office.
                Some(Label::Contacts(value)) if !value.is_empty() && !is_office_alone(&label.words, value) => value,
                // A sentence is its own label: "For more information, contact Ana Ruiz on 01632 960001."
                _ if reach::is_in(&label.words) => &label.words,
                _ => "",
            };
            if value.is_empty() {
                group.labels.extend(label.all_lines());
            } else {
                group.line(label, value, false);
            }
        }
        let mut before = section.label.as_ref();
        let mut rest = section.paragraphs.as_slice();
        while let Some((paragraph, after)) = rest.split_first() {
            let beside = beside(rest);
            if beside > 0 {
                let (rows, after) = rest.split_at(beside);
                group.columns(rows);
                (before, rest) = (rows.last(), after);
                continue;
            }
            rest = after;
            let parted = before.is_some_and(|before| !before.is_next(paragraph));
            group.line(paragraph, &paragraph.words, parted);
            before = Some(paragraph);
        }
        group.finish(reading);
    }
}

/// The contacts under one label.
#[derive(Default)]
struct Group {
    first: usize,
    contacts: Vec<(Contact, Vec<usize>)>,
    /// Lines of labels.
    labels: Vec<usize>,
}

/// How many paragraphs from the first on are rows with a contact in each column: names first, then numbers beside numbers.
fn beside(paragraphs: &[Paragraph]) -> usize {
    let Some(columns) = paragraphs.first().map(|first| first.cells.len()).filter(|columns| *columns > 1) else {
        return 0;
    };
    let rows = paragraphs.iter().take_while(|row| row.cells.len() == columns).count();
    let reaches = |row: &Paragraph| row.cells.iter().filter(|cell| !reach::find(cell).is_empty()).count();
    let named = paragraphs.first().is_some_and(|first| reaches(first) == 0);
    if named && paragraphs.iter().take(rows).any(|row| reaches(row) > 1) { rows } else { 0 }
}

/// What a part of a line is.
#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    Name(&'a str),
    Role(&'a str),
    Organisation(&'a str),
    Reach(Reach<'a>),
    /// "Ana Ruiz (press officer)": a name and a role, or a role and what it is about; and the whole of it.
    Both(&'a str, &'a str, &'a str),
    /// Words that may be a role or an office, by their place.
    Other(&'a str),
}

impl Group {
    fn line(&mut self, paragraph: &Paragraph, words: &str, parted: bool) {
        let parts = parts(words);
        let calls = parts.iter().any(|part| matches!(part, Part::Reach(Reach::Phone(_))));
        let names = |part: &Part| !matches!(part, Part::Reach(_));
        if parts.is_empty() {
            // "Email:" alone, or a label in the list.
            self.labels.extend(paragraph.all_lines());
            return;
        }
        let alone = parts.len() == 1;
        for (index, part) in parts.into_iter().enumerate() {
            // A second name on a line of its own, with no number yet, is that of the body.
            let part = match (part, self.contacts.last()) {
                (Part::Name(body), Some((contact, _)))
                    if alone
                        && !parted
                        && contact.name.is_some()
                        && contact.phones.is_empty()
                        && contact.emails.is_empty() =>
                {
                    Part::Organisation(body)
                }
                (part, _) => part,
            };
            let begins = self.contacts.last().is_none_or(|(contact, _)| {
                let reached = !contact.phones.is_empty() || !contact.emails.is_empty();
                match &part {
                    // Somebody stands for the office named before.
                    Part::Name(_) => {
                        contact.name.is_some() || reached && (contact.organisation.is_none() || parted || calls)
                    }
                    Part::Both(..) => reached,
                    Part::Reach(_) => false,
                    _ => reached && (index == 0 || parted && names(&part)),
                }
            });
            if begins {
                self.contacts.push((Contact::default(), Vec::new()));
            }
            if let Some((contact, _)) = self.contacts.last_mut() {
                put(contact, part);
            }
        }
        if let Some((_, lines)) = self.contacts.last_mut() {
            lines.extend(paragraph.all_lines());
        }
    }

    /// Contacts beside one another, each in a column.
    fn columns(&mut self, rows: &[Paragraph]) {
        let lines = |row: &Paragraph| row.all_lines().collect::<Vec<_>>();
        for column in 0..rows.first().map_or(0, |row| row.cells.len()) {
            self.contacts.push((Contact::default(), Vec::new()));
            for cell in rows.iter().filter_map(|row| row.cells.get(column)) {
                for part in parts(cell) {
                    if let Some((contact, _)) = self.contacts.last_mut() {
                        put(contact, part);
                    }
                }
            }
            // The lines are all contacts' alike; they are given to the first.
            if let Some((_, own)) = self.contacts.last_mut().filter(|_| column == 0) {
                own.extend(rows.iter().flat_map(lines));
            }
        }
    }

    fn finish(self, reading: &mut Reading) {
        let first = ["/contacts/", &self.first.to_string()].concat();
        for line in self.labels {
            if self.contacts.is_empty() {
                reading.set_aside(line, "label-of-nothing");
            } else {
                reading.own(line, &first, Role::Label);
            }
        }
        for (contact, lines) in self.contacts {
            let pointer = ["/contacts/", &reading.release.contacts.len().to_string()].concat();
            for line in lines {
                reading.own(line, &pointer, Role::Value);
            }
            reading.release.contacts.push(contact);
        }
    }
}

fn put(contact: &mut Contact, part: Part) {
    match part {
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
        Part::Both(_, _, role) | Part::Role(role) => add(&mut contact.role, role),
        Part::Organisation(name) => add(&mut contact.organisation, name),
        // By custom the role follows the name, and the office the role.
        Part::Other(words) if contact.name.is_some() && contact.role.is_none() && contact.organisation.is_none() => {
            add(&mut contact.role, words);
        }
        Part::Other(words) => add(&mut contact.organisation, words),
    }
}

/// Nothing is lost: what stands there twice is joined.
fn add(slot: &mut Option<String>, words: &str) {
    match slot {
        Some(slot) => {
            slot.push_str(", ");
            slot.push_str(words);
        }
        None => *slot = Some(words.to_owned()),
    }
}

/// The parts of a line, in order.
fn parts(line: &str) -> Vec<Part<'_>> {
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

/// Whether a line is a sentence, such as "please contact Ana Ruiz on".
fn is_prose(line: &str) -> bool {
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

/// The parts of words between numbers and addresses.
fn words<'a>(text: &'a str, (prose, barred): (bool, bool), parts: &mut Vec<Part<'a>>) {
    const SEPARATORS: [&str; 14] =
        [", ", "; ", " | ", "|", " – ", " — ", " - ", " / ", "\t", "•", "·", ": ", "، ", " // "];
    let text = if prose { after_verb(text) } else { text };
    // Where a line starts with a bar, commas belong to the parts.
    let separators = if barred { &["|"][..] } else { &SEPARATORS };
    let mut from = 0;
    let mut comma = false;
    while from < text.len() {
        let rest = text.get(from..).unwrap_or_default();
        let next = separators.iter().filter_map(|separator| Some((rest.find(separator)?, separator.len()))).min();
        let (length, separator) = next.unwrap_or((rest.len(), 0));
        let part = rest.get(..length).unwrap_or_default();
        from += length + separator;
        let after_comma =
            std::mem::replace(&mut comma, rest.get(length..).is_some_and(|after| after.starts_with([',', '،'])));
        let bare = without_lead(bare(part));
        let label = bare.split(" (").next().unwrap_or_default();
        if bare.is_empty() || is_reach_label(bare) || words::has(CONTACT_LABELS, label) && !is_office(label) {
            continue;
        }
        // "Customers: Harbour Trust careline": whom a number is for.
        let labels = rest.get(length..).is_some_and(|after| after.starts_with(':'));
        let found = part_of(bare);
        if labels && parts.is_empty() && matches!(found, Part::Other(_) | Part::Role(_)) {
            continue;
        }
        parts.push(match (found, parts.last()) {
            // "Media Relations, Northern Roads Canada": an office, and the body that it is of.
            (Part::Name(body), Some(Part::Organisation(_))) if after_comma => Part::Organisation(body),
            (found, _) => found,
        });
    }
}

/// What a sentence says after "contact", "call" and the like.
fn after_verb(text: &str) -> &str {
    const VERBS: [&str; 16] = [
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
    let bare = if bare.ends_with('.') && bare.split(' ').count() > 3 { bare.trim_end_matches('.') } else { bare };
    match (bare.strip_prefix('('), bare.strip_suffix(')')) {
        (Some(_), Some(_)) => bare.get(1..bare.len() - 1).unwrap_or_default(),
        (Some(rest), None) if !rest.contains(')') => rest,
        (None, Some(rest)) if !rest.contains('(') => rest,
        _ => bare,
    }
}

/// A part, and a name with its role in brackets.
fn part_of(part: &str) -> Part<'_> {
    match part.split_once(" (") {
        Some((name, rest)) if matches!(kind(name), Part::Name(_)) => Part::Both(name, rest.trim_end_matches(')'), part),
        _ => kind(part),
    }
}

/// "or", "on", "at" and "contact" between the parts say nothing.
fn without_lead(part: &str) -> &str {
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

/// "Tel", "Email", "T", "M:": what is said by the number itself. "(24 hours)" and "(mobile)" with it.
fn is_reach_label(part: &str) -> bool {
    let bare = part.trim_end_matches(['.', ':']);
    words::has(REACH_LABELS, bare) || bare.chars().count() == 1
}

fn kind(part: &str) -> Part<'_> {
    const SURNAMES: [&str; 9] = ["Park", "Church", "Banks", "Hall", "Temple", "House", "Garden", "Forest", "Lab"];
    let tokens: Vec<&str> = part.split_whitespace().collect();
    let has = |lists| tokens.iter().any(|word| words::has(lists, word.trim_matches(|c: char| !c.is_alphanumeric())));
    let heads = tokens.first().is_some_and(|first| words::has(ORGANISATIONS | OFFICES, first))
        && tokens.get(1).is_some_and(|next| matches!(*next, "of" | "for"));
    if is_office(part) && !has(ROLES | CONTACT_ROLES) || heads || part.starts_with("Office of") {
        return Part::Organisation(part);
    }
    let counted = (2..=5).contains(&tokens.len());
    let titled = tokens.first().is_some_and(|first| words::has(HONORIFICS, first.trim_end_matches('.')));
    if has(ROLES | CONTACT_ROLES) && !(titled && counted) {
        return Part::Role(part);
    }
    // "Jo Park" and "Ann Church" are people; "Harbour Trust" is none.
    let surname = tokens.len() == 2 && tokens.last().is_some_and(|last| SURNAMES.contains(last));
    if has(ORGANISATIONS) && !surname {
        return Part::Organisation(part);
    }
    let plain = part
        .chars()
        .all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '’' | '\'' | '\u{a0}' | '‑' | '"' | '״'));
    let capital = |word: &&&str| word.chars().next().is_some_and(|first| !first.is_lowercase());
    let particles = tokens.iter().filter(|word| !capital(word)).count();
    let named = plain
        && counted
        && particles <= 2
        && tokens.first().is_some_and(|first| capital(&first))
        && tokens.last().is_some_and(|last| capital(&last));
    // "Media Relations" is no name; nor are words that belong to roles.
    let part = without_title(part);
    if named && !(has(ROLE_MODIFIERS) && !titled && part.contains(char::is_lowercase) && is_modified(&tokens)) {
        return Part::Name(part);
    }
    Part::Other(part)
}

/// "Ms" is no part of a name; "Dr" is.
fn without_title(name: &str) -> &str {
    ["Mr ", "Mrs ", "Ms ", "Miss ", "Mr. ", "Mrs. ", "Ms. "]
        .iter()
        .find_map(|title| name.strip_prefix(title))
        .unwrap_or(name)
}

/// Whether the last word is one that belongs to a role or an office: "Corporate Communications".
fn is_modified(tokens: &[&str]) -> bool {
    tokens.last().is_some_and(|last| words::has(ROLE_MODIFIERS, last))
}

/// "press office", "Harbour Trust media team".
fn is_office(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    (1..=4).any(|length| words.windows(length).any(|window| words::has(OFFICES, &window.join(" "))))
}

/// Whether a label is an office, and nothing but a number stands after it.
fn is_office_alone(line: &str, value: &str) -> bool {
    is_office(line.get(..line.len() - value.len()).unwrap_or_default().trim_end_matches([':', ' ']))
        && !parts(value).iter().any(|part| !matches!(part, Part::Reach(_)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::{lines, paragraphs, zones};

    fn contacts(text: &str) -> Vec<Contact> {
        let text = ["Bridge reopens\nThe bridge opens on Friday.\nENDS\n", text].concat();
        let mut reading = Reading::default();
        let found = paragraphs::gather(&lines::split(&text), &mut reading);
        read(zones::divide(found).contacts, &mut reading);
        reading.release.contacts
    }

    fn contact(name: &str, role: &str, organisation: &str, phone: &str, email: &str) -> Contact {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let (name, role, organisation) = (some(name), some(role), some(organisation));
        let (phones, emails) = (some(phone).into_iter().collect(), some(email).into_iter().collect());
        Contact { name, role, organisation, phones, emails, urls: Vec::new() }
    }

    #[test]
    fn a_contact_on_one_line_is_taken_apart() {
        let expected = [contact("Ana Ruiz", "press officer", "Harbour Trust", "01632 960001", "ana@example.org")];
        for text in [
            "Media contact: Ana Ruiz, press officer, Harbour Trust, 01632 960001, ana@example.org",
            "Contact\nAna Ruiz, press officer, Harbour Trust | T: 01632 960001 | E: ana@example.org",
            "Media contacts:\nAna Ruiz – press officer – Harbour Trust\nTel: 01632 960001\nEmail: ana@example.org",
        ] {
            assert_eq!(contacts(text), expected, "{text}");
        }
    }

    #[test]
    fn a_new_name_after_a_number_is_another_contact() {
        let text = "Contacts\nAna Ruiz\n01632 960001\nLeo Vale\n01632 960002";
        let expected =
            [contact("Ana Ruiz", "", "", "01632 960001", ""), contact("Leo Vale", "", "", "01632 960002", "")];
        assert_eq!(contacts(text), expected);
    }

    #[test]
    fn a_sentence_tells_of_a_contact() {
        let text = "For more information, please contact Ana Ruiz on 01632 960001 or ana@example.org.";
        assert_eq!(contacts(text), [contact("Ana Ruiz", "", "", "01632 960001", "ana@example.org")]);
    }

    #[test]
    fn an_office_stands_for_no_person() {
        let text = "Media enquiries\nHarbour Trust press office: 01632 960001 (24 hours)";
        assert_eq!(contacts(text), [contact("", "", "Harbour Trust press office", "01632 960001", "")]);
    }
}
