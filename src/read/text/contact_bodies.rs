//! Which bodies the contacts of a group are of: one that heads them, an office that nobody stands for.

use super::contact_fields::{Entry, is_host};
use super::contact_kinds;
use super::contact_parts::Part;
use super::contact_remarks;
use super::contacts::Group;
use super::letterheads;

impl Group<'_> {
    /// Keeps a body on a line of its own: it may be that of all under it.
    pub(super) fn head(&mut self, parts: &[Part], parted: bool) {
        let joined;
        let body = match parts {
            [Part::Organisation(body)] => *body,
            // "Prensa y Difusión – Ente de Turismo de Lyall"
            [Part::Other(desk), Part::Organisation(body)] if !contact_remarks::is_town(desk) => {
                joined = [desk, ", ", body].concat();
                &joined
            }
            _ => return,
        };
        if parted || self.contacts.is_empty() {
            self.heading = Some(body.to_owned());
            (self.just_headed, self.heads_all) = (true, false);
        }
        // "Harbour Trust", and under it people each on a line with a number.
        if self.contacts.is_empty() {
            self.body = Some(body.to_owned());
        }
        // "Press office", "Harbour Trust": it stands on two lines.
        if let ([Entry { contact, .. }], Some(known)) = (self.contacts.as_slice(), &mut self.body)
            && contact.name.is_none()
            && contact.organisation.as_ref() == Some(known)
            && !parted
        {
            *known = [known.as_str(), ", ", body].concat();
        }
    }

    /// "Interviews: Ana Ruiz": drops one word before a colon, unless the release is by or about a body of that name.
    pub(super) fn drop_purpose(&self, parts: &mut Vec<Part>) -> bool {
        let purpose = match parts.as_slice() {
            [Part::For(label), Part::Name(_), ..] => {
                !label.contains(' ') && !contact_kinds::is_letters(label) && !self.knows(label)
            }
            // "Spokesperson: Ana Ruiz, general secretary"
            [Part::Role(label), Part::Name(_), Part::Role(_), ..] => !label.contains(' '),
            _ => false,
        };
        if purpose {
            parts.remove(0);
        }
        purpose
    }

    /// Makes bodies of what else seems to be names and roles, where the release is by or about them.
    pub(super) fn tell_bodies(&self, parts: &mut Vec<Part>) {
        // "Harbour Foods – Ana Ruiz": the headline tells which is the body.
        if let [Part::Name(body), Part::Organisation(name), ..] = parts.as_slice()
            && self.knows(body)
            && contact_kinds::is_person(name)
        {
            let (body, name) = (*body, *name);
            parts.splice(..2, [Part::Organisation(body), Part::Name(name)]);
        }
        // "Prairie Lead Dogs": what has a word for a role in its name is a body if the release is by it.
        for part in parts.iter_mut().skip(1) {
            if let Part::Role(body) = *part
                && body.contains(char::is_whitespace)
                && self.knows(body)
            {
                *part = Part::Organisation(body);
            }
        }
        // "Harbour Foods" on a line of its own, over whoever works there.
        if let [Part::Name(body) | Part::Role(body)] = parts.as_slice()
            && body.contains(char::is_whitespace)
            && self.knows(body)
        {
            *parts = vec![Part::Organisation(body)];
        }
    }

    /// "Prosa Comunicação" and its number, over people at "@prosacom.example": they are its own, and the number is theirs.
    pub(super) fn belong(&mut self) {
        let [first, rest @ ..] = self.contacts.as_mut_slice() else { return };
        let Some(body) = first.contact.organisation.as_ref().filter(|_| first.contact.name.is_none()) else { return };
        let own = |entry: &Entry| {
            let host = entry.contact.emails.first().and_then(|email| email.split_once('@')).map(|(_, host)| host);
            let free = entry.contact.name.is_some() && entry.contact.organisation.is_none();
            free && host.is_some_and(|host| is_host(body, &host.to_lowercase()))
        };
        if rest.is_empty() || !first.contact.emails.is_empty() || !rest.iter().all(own) {
            return;
        }
        for entry in rest {
            entry.contact.organisation = Some(body.clone());
            entry.contact.phones.splice(..0, first.contact.phones.iter().cloned());
        }
        let lines = std::mem::take(&mut first.lines);
        self.contacts.remove(0);
        if let Some(first) = self.contacts.first_mut() {
            first.lines.splice(..0, lines);
        }
    }

    /// Whether a name is that of a body that the release is by or about, or stands in the headline.
    fn knows(&self, name: &str) -> bool {
        letterheads::has_plain_name(self.known, name)
    }

    /// "Ana Ruiz, chair", "Leo Vale, director", and a number under both: it is that of both.
    fn share(&mut self) {
        for at in (1..self.contacts.len()).rev() {
            let (above, below) = self.contacts.split_at_mut(at);
            if let (Some(above), Some(below)) = (above.last_mut(), below.first())
                && below.under
                && above.waits()
            {
                above.contact.phones.clone_from(&below.contact.phones);
            }
        }
    }

    /// Gives numbers, offices and bodies to whoever has none.
    pub(super) fn settle(&mut self) {
        self.share();
        // The label is the contact, if it names an office and nobody is named, and where whoever is named works.
        if let [Entry { contact, .. }] = self.contacts.as_mut_slice()
            && contact.organisation.is_none()
            && contact.role.is_none()
        {
            contact.organisation = self.office.take();
        }
        // "Secretaria de Estado": a role that no person has is an office.
        for Entry { contact, .. } in self.contacts.iter_mut().filter(|entry| entry.contact.name.is_none()) {
            if let Some(role) = contact.role.take() {
                let body = contact.organisation.take().map_or(String::new(), |body| [", ", &body].concat());
                contact.organisation = Some(role + &body);
            }
        }
        // "Press office", over the body that it is of.
        if let ([Entry { contact, .. }], Some(office)) = (self.contacts.as_mut_slice(), &self.office)
            && contact.name.is_none()
            && contact.role.is_none()
            && let Some(body) = contact.organisation.as_mut().filter(|body| !contact_kinds::is_office(body))
        {
            *body = [office, ", ", body].concat();
        }
        if self.contacts.iter().skip(1).all(|entry| entry.contact.name.is_some() && entry.lines.len() == 1) {
            for Entry { contact, .. } in &mut self.contacts {
                if contact.organisation.is_none() {
                    contact.organisation.clone_from(&self.body);
                }
            }
        }
    }
}
