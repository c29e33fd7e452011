//! One line of contacts: what its parts are beside those of the lines before, and whose they become.

use super::contact_fields::{Entry, is_desk_name, put};
use super::contact_kinds;
use super::contact_parts::{self, Part};
use super::contact_remarks;
use super::contact_words;
use super::contacts::Group;
use super::paragraphs::Paragraph;
use super::reach::{self, Reach};
use super::words::{self, CONTACT_ROLES, ROLES};
use super::zone_contacts;

/// What an address is called when it is left out.
const ADDRESS: &str = "an address of a building";

/// And what is left out that a label says of a number.
const PURPOSE: &str = "what a number is for";

impl Group<'_> {
    /// Reads a line; whether a blank one stands before it tells what may go on.
    pub(super) fn line(&mut self, paragraph: &Paragraph, words: &str, parted: bool) {
        let words = self.without_day(words);
        if contact_remarks::asks_to_call(words) || zone_contacts::is_handle(words) && !reach::is_in(words) {
            self.labels.extend(paragraph.all_lines());
            return;
        }
        let (mut parts, left) = contact_parts::taken(words);
        self.left.extend(left.into_iter().map(|what| (paragraph.lines.start, what)));
        if self.drop_purpose(&mut parts) {
            self.left.push((paragraph.lines.start, PURPOSE));
        }
        // A body in a paragraph of its own is that of all people under it.
        self.heads_all |= parted && self.just_headed;
        self.just_headed = false;
        if parted && !self.heads_all {
            self.heading = None;
        }
        self.drop_line(&mut parts, paragraph.lines.start, parted);
        self.add_post(&mut parts, words, parted);
        // "Email:" alone, or a label in the list.
        if parts.is_empty() || self.is_for_all(&parts, words) {
            self.labels.extend(paragraph.all_lines());
            return;
        }
        self.tell_bodies(&mut parts);
        self.add_service(&mut parts, words, parted);
        // "Ana Ruiz / Leo Vale": the number under them is that of both.
        let second = match parts.as_slice() {
            [Part::Name(_), Part::Name(second) | Part::Organisation(second)] if words.contains(" / ") => {
                Some(*second).filter(|second| contact_kinds::is_person(second)).map(str::to_owned)
            }
            _ => None,
        };
        if second.is_some() {
            parts.truncate(1);
        }
        self.head(&parts, parted);
        self.place_parts(parts, paragraph, parted, second.is_some());
        if let Some(last) = self.contacts.last_mut() {
            last.second = last.second.take().or(second);
            last.lines.extend(paragraph.all_lines());
        } else {
            // An address of a building, before anybody is named.
            self.labels.extend(paragraph.all_lines());
        }
    }

    /// Gives the parts to the contact before, or to one that they begin.
    fn place_parts(&mut self, parts: Vec<Part>, paragraph: &Paragraph, parted: bool, two: bool) {
        let alone = parts.len() == 1;
        // "Quill Advisory", over "Ms. Ana Ruiz": whoever has a title is a person.
        let titled = alone && contact_words::without_title(&paragraph.words).len() < paragraph.words.len();
        let posted = titled || matches!(parts.as_slice(), [Part::Name(_), Part::Role(_), ..]);
        let calls = parts.iter().any(|part| matches!(part, Part::Reach(Reach::Phone(_))));
        for (index, part) in parts.into_iter().enumerate() {
            // "Harbour Foods", over "Ana Ruiz, head of communications": the first is the body's.
            if let (Part::Name(_), true, Some(last)) = (part, posted, self.contacts.last_mut())
                && !last.is_reached()
                && last.contact.role.is_none()
                && last.contact.organisation.is_none()
                && !parted
            {
                last.contact.organisation = last.contact.name.take();
            }
            let part = match (part, self.contacts.last()) {
                // A second name on a line of its own, with no number yet, is that of the body.
                (Part::Name(body), Some(last))
                    if (alone && !two || index > 0) && !parted && last.contact.name.is_some() && !last.is_reached() =>
                {
                    Part::Organisation(body)
                }
                (Part::Other(town), Some(last))
                    if alone
                        && last.is_posted()
                        && contact_remarks::is_town(town)
                        && self.is_sited(town, paragraph) =>
                {
                    Part::Place
                }
                // "Ministry of Agriculture", over "Regina": one word by itself under a body is where it is.
                (Part::Name(town) | Part::Other(town), Some(last))
                    if alone
                        && !parted
                        && last.contact.organisation.as_deref().is_some_and(contact_remarks::has_body)
                        && last.contact.name.is_none()
                        && !last.is_reached()
                        && contact_remarks::is_town(town) =>
                {
                    Part::Place
                }
                (part, _) => part,
            };
            if part == Part::Place {
                self.left.push((paragraph.lines.start, ADDRESS));
                continue;
            }
            if self.begins(part, index, parted, calls) {
                let under = !parted && index == 0 && self.contacts.last().is_some_and(Entry::waits);
                self.contacts.push(Entry { heading: self.heading.clone(), under, ..Entry::default() });
            }
            if let Some(last) = self.contacts.last_mut() {
                put(&mut last.contact, part);
            }
        }
    }

    /// Whether a part begins another contact.
    fn begins(&self, part: Part, index: usize, parted: bool, calls: bool) -> bool {
        let Some(last) = self.contacts.last() else { return true };
        let (contact, reached) = (&last.contact, last.is_reached());
        match part {
            // Somebody stands for the office named before.
            Part::Name(_) => contact.name.is_some() || reached && (contact.organisation.is_none() || parted || calls),
            Part::Both(..) | Part::At(..) | Part::For(_) => reached,
            Part::Reach(_) => false,
            _ => reached && (index == 0 || parted),
        }
    }

    /// "Spokesperson", "Presse", under a name: a role or a desk, although it is a label as well.
    fn add_post<'w>(&self, parts: &mut Vec<Part<'w>>, words: &'w str, parted: bool) {
        let waits = self
            .contacts
            .last()
            .is_some_and(|last| last.contact.role.is_none() && last.contact.name.is_some() && !last.is_reached());
        if parts.is_empty()
            && !parted
            && waits
            && (words::has(CONTACT_ROLES | ROLES, words) || is_desk_name(words, false))
        {
            parts.push(Part::Role(words));
        }
    }

    /// "Email for all: press@harbour.example": gives the address to all.
    fn is_for_all(&mut self, parts: &[Part], words: &str) -> bool {
        let [Part::Reach(Reach::Email(address))] = parts else { return false };
        let all = contact_remarks::is_for_all(words) && self.contacts.len() > 1;
        if all {
            self.contacts.iter_mut().for_each(|entry| entry.contact.emails.push((*address).to_owned()));
        }
        all
    }

    /// "Photo library: 01632 960001", after whoever has numbers already: whose another number is.
    fn add_service<'w>(&self, parts: &mut Vec<Part<'w>>, words: &'w str, parted: bool) {
        if let Some((label, _)) = words.split_once(':')
            && (parted || contact_remarks::is_service(label))
            && parts.iter().all(|part| matches!(part, Part::Reach(_)))
            && self.contacts.last().is_some_and(Entry::is_reached)
            && contact_parts::is_titled(label)
        {
            let remark = |inner: &str| contact_remarks::is_service(label) || contact_remarks::is_when(inner);
            let bare = label.split_once(" (").filter(|(_, inner)| remark(inner)).map(|(bare, _)| bare);
            parts.insert(0, Part::Organisation(bare.unwrap_or(label).trim()));
        }
    }

    /// "Police Media Centre", and under it "Media line: 01632 960001": what the number of the office is.
    fn drop_line(&mut self, parts: &mut Vec<Part>, line: usize, parted: bool) {
        let last = self.contacts.last().map(|last| (&last.contact, last.is_reached()));
        let office = last.filter(|(contact, _)| contact.name.is_none() && contact.organisation.is_some());
        let waits = office.is_some_and(|(_, reached)| !reached);
        // The office may have an address already.
        let called = office.is_some_and(|(contact, _)| {
            contact.phones.is_empty() && contact.organisation.as_deref().is_some_and(contact_kinds::is_office)
        });
        let drops = match parts.as_slice() {
            [Part::Organisation(label)] => called && contact_remarks::is_line(label),
            [Part::Organisation(label) | Part::For(label), Part::Reach(_)] => {
                (called || !parted && (waits || label.starts_with("24"))) && contact_remarks::is_line(label)
            }
            _ => false,
        };
        if drops {
            parts.remove(0);
            self.left.push((line, PURPOSE));
        }
    }

    /// Whether a word is the place of the dateline, or the line before it tells where a building is.
    fn is_sited(&self, word: &str, paragraph: &Paragraph) -> bool {
        self.place.split([',', ' ']).any(|place| place.to_lowercase() == word.to_lowercase())
            || self.left.last().is_some_and(|(line, what)| *what == ADDRESS && line + 1 == paragraph.lines.start)
    }
}
