//! Step 9: contacts. Each line is taken apart into names, roles, offices, numbers and addresses; a new name after a number
//! is another contact.

use super::super::{Reading, Role};
use super::contact_fields::{Entry, by_address, is_same, join, put};
use super::contact_kinds;
use super::contact_parts::{self, Part, beside};
use super::contact_remarks;
use super::days;
use super::labels::{self, Label};
use super::paragraphs::Paragraph;
use super::reach;
use super::words::{self, CONTACT_ROLES, RELEASE_LINES};
use super::zones::Section;
use crate::release::{Contact, Date};

/// Reads the contacts of all sections into the release.
pub(super) fn read(sections: Vec<Section>, known: &str, reading: &mut Reading) {
    let place = reading.release.dateline.as_ref().and_then(|dateline| dateline.place.clone()).unwrap_or_default();
    for section in sections {
        let mut group = Group { known, place: &place, ..Group::default() };
        if let Some(label) = &section.label {
            let value = match labels::of(&label.words) {
                // "Press office: 01632 960001" names the office.
                // "Contact: FOR IMMEDIATE RELEASE": two columns that were pasted as one.
                Some(Label::Contacts(value)) if words::has(RELEASE_LINES, value) => "",
                // "PIO: Ana Ruiz": a role that is a label as well, where no other follows.
                Some(Label::Contacts(value))
                    if label.words.split(':').next().is_some_and(|post| words::has(CONTACT_ROLES, post))
                        && !contact_parts::parts(value).iter().any(|part| matches!(part, Part::Role(_)))
                        && !value.is_empty() =>
                {
                    &label.words
                }
                Some(Label::Contacts(value))
                    if !value.is_empty() && !contact_parts::is_office_alone(&label.words, value) =>
                {
                    value
                }
                // A sentence is its own label: "For more information, contact Ana Ruiz on 01632 960001."
                _ if reach::is_in(&label.words) => &label.words,
                _ => contact_remarks::asked_for(&label.words).unwrap_or_default(),
            };
            if value.is_empty() {
                let office = label.words.trim_end_matches([':', ' ']);
                // "For more, please contact Quill PR:" is of all who follow.
                let agency = office.rsplit_once(" contact ").map(|(_, body)| body.strip_prefix("the ").unwrap_or(body));
                let office = agency.unwrap_or(office).to_owned();
                group.office = Some(office).filter(|office| contact_kinds::is_office(office));
                let agency = agency.filter(|body| matches!(contact_kinds::kind(body), Part::Organisation(_)));
                (group.heading, group.heads_all) = (agency.map(str::to_owned), agency.is_some());
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
            // "Ana Ruiz⇥Press officer⇥01632 960001"
            let row = paragraph.cells.join(" | ");
            if contact_parts::are_titles(paragraph) {
                group.labels.extend(paragraph.all_lines());
            } else {
                group.line(paragraph, if row.is_empty() { &paragraph.words } else { &row }, parted);
            }
            before = Some(paragraph);
        }
        group.finish(reading);
    }
}

/// No more contacts stand over a headline.
const MOST_AT_TOP: usize = 8;

/// The contacts under one label.
#[derive(Default)]
pub(super) struct Group<'k> {
    pub(super) contacts: Vec<Entry>,
    /// Lines of labels.
    pub(super) labels: Vec<usize>,
    /// What was left out, with its lines.
    pub(super) left: Vec<(usize, &'static str)>,
    /// The day of the release, if it stood beside a name.
    day: Option<Date>,
    /// The headline, and the bodies that the release is by or about, each on a line.
    pub(super) known: &'k str,
    /// Where the release is from, by its dateline.
    pub(super) place: &'k str,
    /// The body over the first name.
    pub(super) body: Option<String>,
    /// The body on a line of its own over the lines that follow.
    pub(super) heading: Option<String>,
    /// Whether the line before was that one, and whether it is a paragraph of its own.
    pub(super) just_headed: bool,
    pub(super) heads_all: bool,
    /// The label, if it names an office, such as "Press office".
    pub(super) office: Option<String>,
}

impl Group<'_> {
    /// "Ana Ruiz May 2, 2026", "May 2, 2026 (402) 555-0117": the day of the release stood in a column of its own.
    pub(super) fn without_day<'w>(&mut self, words: &'w str) -> &'w str {
        if let Some((day, rest)) = days::at_start(words).filter(|(_, rest)| reach::is_in(rest)) {
            self.day = Some(day);
            return rest;
        }
        match days::at_end(words) {
            Some((name, day)) if contact_kinds::is_person(name) => {
                self.day = Some(day);
                name
            }
            _ => words,
        }
    }

    /// Contacts beside one another, each in a column.
    fn columns(&mut self, rows: &[Paragraph]) {
        let lines = |row: &Paragraph| row.all_lines().collect::<Vec<_>>();
        for column in 0..rows.first().map_or(0, |row| row.cells.len()) {
            let mut entry = Entry::default();
            for (row, cell) in rows.iter().filter_map(|row| Some((row, row.cells.get(column)?))) {
                let (parts, left) = contact_parts::taken(cell);
                self.left.extend(left.into_iter().map(|what| (row.lines.start, what)));
                for part in parts {
                    put(&mut entry.contact, part);
                }
            }
            // The lines are all contacts' alike; they are given to the first.
            if column == 0 {
                entry.lines.extend(rows.iter().flat_map(lines));
            }
            self.contacts.push(entry);
        }
    }

    fn finish(mut self, reading: &mut Reading) {
        self.settle();
        self.belong();
        reading.release.dates.published = reading.release.dates.published.or(self.day);
        for (line, what) in self.left {
            reading.note(Some(line), &["a contact has no place for ", what, "; it was left out"]);
        }
        let mut first = None;
        for Entry { mut contact, lines, second, heading, .. } in self.contacts {
            by_address(&mut contact);
            // Several people under one body are all its own.
            if contact.name.is_some() && contact.organisation.is_none() {
                contact.organisation = heading;
            }
            // "Duty press officer (weekends): 07700 900884": a role that no person has is an office.
            if contact.name.is_none() && contact.organisation.is_none() {
                contact.organisation = contact.role.take();
            }
            // At the top and at the end of a release stands the same person.
            let contacts = &mut reading.release.contacts;
            let first_ones = if second.is_none() { MOST_AT_TOP } else { 0 };
            let same = contacts.iter().take(first_ones).position(|known| is_same(known, &contact));
            let at = same.unwrap_or(contacts.len());
            let pointer = ["/contacts/", &at.to_string()].concat();
            for line in lines {
                reading.own(line, &pointer, Role::Value);
            }
            first = first.or(Some(pointer));
            if let Some(known) = reading.release.contacts.get_mut(at) {
                join(known, contact);
                continue;
            }
            let second = second.map(|name| Contact { name: Some(name), role: None, ..contact.clone() });
            reading.release.contacts.push(contact);
            reading.release.contacts.extend(second);
        }
        for line in self.labels {
            match &first {
                Some(first) => reading.own(line, first, Role::Label),
                None => reading.set_aside(line, "label-of-nothing"),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::{lines, paragraphs, zones};

    fn contacts(text: &str) -> Vec<Contact> {
        let text = ["Bridge reopens\nThe bridge opens on Friday.\nENDS\n", text].concat();
        let mut reading = Reading::default();
        let found = paragraphs::gather(&lines::split(&text), &mut reading);
        read(zones::divide(found).contacts, "", &mut reading);
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
            "Media contact: Ana Ruiz, press officer, Harbour Trust – 01632 960001\u{a0}– ana@example.org",
            "Media contacts:\nAna Ruiz – press officer – Harbour Trust\nTel: 01632 960001\nEmail: ana@example.org",
        ] {
            assert_eq!(contacts(text), expected, "{text}");
        }
    }

    #[test]
    fn a_body_is_told_from_a_person_by_where_it_stands() {
        let expected = [contact("Ana Ruiz", "", "Northern Roads", "01632 960001", "")];
        assert_eq!(contacts("Contact\nAna Ruiz, Northern Roads, 01632 960001"), expected);
        let expected = [contact("Ana Ruiz", "", "Office of the Minister for Water", "01632 960001", "")];
        assert_eq!(contacts("Contact\nOffice of the Minister for Water, Ana Ruiz, 01632 960001"), expected);
        let expected = [contact("Ana Ruiz", "press lead", "Te Roopu Wai", "01632 960001", "")];
        assert_eq!(contacts("Contact\nAna Ruiz, press lead, Te Roopu Wai – 01632 960001"), expected);
        let expected = [contact("Ana Ruiz", "", "Quill & Moran Communications", "01632 960001", "")];
        assert_eq!(contacts("Contact\nAna Ruiz, Quill & Moran Communications, 01632 960001"), expected);
        let expected = [contact("Ana Ruiz", "", "Harbour Safety, Inc.", "01632 960001", "")];
        assert_eq!(contacts("Contact\nAna Ruiz\nHarbour Safety, Inc.\n01632 960001"), expected);
        let expected = [contact("Ana Ferry", "", "City of Oak Landing", "01632 960001", "")];
        assert_eq!(contacts("Contact\nAna Ferry\nCity of Oak Landing\n01632 960001"), expected);
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
    fn the_same_person_at_the_top_and_at_the_end_is_one_contact() {
        let text = "Contact: Ana Ruiz\n01632 960001\n\nMedia contact:\nAna Ruiz\nPress officer\n01632 960002";
        let [found] = contacts(text).try_into().unwrap_or_else(|found| panic!("{found:?}"));
        assert_eq!((found.role.as_deref(), found.phones.len()), (Some("Press officer"), 2));
        let text =
            "Contact: Ana Ruiz, Harbour Trust\n01632 960001\n\nMedia contact:\nAna Ruiz, Quay Council\n01632 960002";
        assert_eq!(contacts(text).len(), 2);
    }

    #[test]
    fn an_address_tells_a_person_from_a_body() {
        let expected = [contact("Leo Vale", "", "Harbour Foods", "01632 960001", "leo.vale@harbourfoods.example")];
        let text = "Contact\nHarbour Foods – Leo Vale\n01632 960001\nleo.vale@harbourfoods.example";
        assert_eq!(contacts(text), expected);
        let expected =
            [contact("", "", "Media Relations, Inland Waters", "01632 960001", "media@inlandwaters.example")];
        let text = "Contact\nMedia Relations\nInland Waters\n01632 960001\nmedia@inlandwaters.example";
        assert_eq!(contacts(text), expected);
    }

    #[test]
    fn several_people_under_a_body_are_all_its_own() {
        let text = "Contacts\n\nPerch & Moran PR\nAna Ruiz\n01632 960001\nLeo Vale\n01632 960002";
        let bodies: Vec<_> = contacts(text).into_iter().map(|contact| contact.organisation).collect();
        assert_eq!(bodies, [Some("Perch & Moran PR".to_owned()), Some("Perch & Moran PR".to_owned())]);
    }

    #[test]
    fn remarks_and_fax_numbers_are_no_names() {
        let expected = [contact("Ana Ruiz", "", "", "01632 960001", "ana@example.org")];
        for text in [
            "Contact: Ana Ruiz, 01632 960001 (mobile), ana@example.org",
            "Contact: Ana Ruiz, 01632 960001 (weekdays, 9 to 5) or ana@example.org",
            "Contact: Ana Ruiz | Tel. 01632 960001 | Fax 01632 960009 | ana@example.org",
        ] {
            assert_eq!(contacts(text), expected, "{text}");
        }
    }

    #[test]
    fn what_a_contact_has_no_place_for_is_noted() {
        for (line, what) in [
            ("Fax 01632 960009", "the number of a fax machine"),
            ("01632 960002 (24 hours)", "when a number is answered"),
            ("Out of hours: 01632 960002", "when a number is answered"),
            ("01632 960002 (ask for the duty desk)", "a remark after a number"),
            ("12 Quay Street, Lyall LY1 1AA", "an address of a building"),
        ] {
            let text =
                ["Bridge reopens\n\nIt opens on Friday.\n\nContact\nAna Ruiz\n", line, "\n01632 960001\n"].concat();
            let notes: Vec<_> = crate::read::text(&text).notes.iter().map(ToString::to_string).collect();
            let note = format!("line 7: a contact has no place for {what}; it was left out");
            assert!(notes.contains(&note), "{line}: {notes:?}");
        }
    }

    #[test]
    fn two_names_on_a_line_share_the_number() {
        let expected = [
            contact("Ana Ruiz", "", "Harbour Trust", "01632 960001", ""),
            contact("Leo Vale", "", "Harbour Trust", "01632 960001", ""),
        ];
        assert_eq!(contacts("Enquiries\nHarbour Trust\nAna Ruiz / Leo Vale\n01632 960001"), expected);
    }

    #[test]
    fn an_office_under_a_name_is_where_that_person_works() {
        let expected = [contact("Ana Ruiz", "", "Press Office", "01632 960001", "")];
        assert_eq!(contacts("Contact: Ana Ruiz\nPress Office\n01632 960001"), expected);
    }

    #[test]
    fn addresses_of_buildings_are_no_part_of_the_body() {
        for place in ["Hafenstraße 8, 88131 Lindau", "12, rue du Port, 75001 Paris", "1 Quay Street, Lyall LY1 1AA"] {
            let text = ["Contact\nAna Ruiz\nHarbour Trust\n", place, "\n01632 960001"].concat();
            assert_eq!(contacts(&text), [contact("Ana Ruiz", "", "Harbour Trust", "01632 960001", "")], "{place}");
        }
    }

    #[test]
    fn an_address_before_any_name_has_an_owner() {
        let reading = crate::read::text("Bridge reopens\nEND\n33\n01632 960001\n");
        let mut owned: Vec<usize> = reading.lines.iter().map(|owned| owned.line).collect();
        owned.sort_unstable();
        assert_eq!(owned, [1, 2, 3, 4]);
    }

    #[test]
    fn two_columns_that_were_pasted_as_one_are_told_apart() {
        let text = "Contact: FOR IMMEDIATE RELEASE\nAna Ruiz May 2, 2026\n01632 960001\n\nBridge reopens\n\nThe bridge in Lyall reopened on Friday.\n";
        let found = crate::read::text(text).release;
        assert_eq!(found.contacts, [contact("Ana Ruiz", "", "", "01632 960001", "")]);
        assert_eq!(found.dates.published.map(|day| day.to_string()), Some("2026-05-02".to_owned()));
    }

    #[test]
    fn what_follows_a_number_in_brackets_is_kept_whatever_the_space() {
        let expected = [contact("Ana Ruiz", "", "", "(81) 5555-0142", "ana@example.org")];
        assert_eq!(contacts("Contact\nAna Ruiz – (81) 5555-0142\u{a0}– ana@example.org"), expected);
    }

    #[test]
    fn a_line_that_ends_with_an_address_is_whole_however_long() {
        let text = "Contact\nAna Ruiz, press officer at Harbour Trust, 01632 960001, ana@example.org\nPress Office of Harbour Trust, the duty desk, 01632 960002, duty@example.org";
        assert_eq!(contacts(text).len(), 2);
    }

    #[test]
    fn a_long_line_after_a_label_is_a_contact_where_its_number_stands_under_it() {
        let text = "Media enquiries: Ana Ruiz, Media and Communications Manager, Central Lyall Local Health District\nM: 01632 960001 | E: ana@example.org";
        let expected = contact(
            "Ana Ruiz",
            "Media and Communications Manager",
            "Central Lyall Local Health District",
            "01632 960001",
            "ana@example.org",
        );
        assert_eq!(contacts(text), [expected]);
    }

    #[test]
    fn an_office_without_a_label_is_a_contact_where_its_number_stands_under_it() {
        let text = "La ministra ha cerrado el acto.\n\nGABINETE DE COMUNICACIÓN\nTel.: 91 555 01 42\n";
        assert_eq!(contacts(text), [contact("", "", "GABINETE DE COMUNICACIÓN", "91 555 01 42", "")]);
    }

    #[test]
    fn an_office_stands_for_no_person() {
        let text = "Media enquiries\nHarbour Trust press office: 01632 960001 (24 hours)";
        assert_eq!(contacts(text), [contact("", "", "Harbour Trust press office", "01632 960001", "")]);
    }
}
