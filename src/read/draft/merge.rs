//! What the text tells and what its source names, as one release. What is named counts.

use crate::release::{Dates, Kind, Release, Rights};

pub(super) fn merge(read: Release, told: Release) -> Release {
    let list = |told: Vec<_>, read| if told.is_empty() { read } else { told };
    let mut release = Release {
        version: read.version,
        kind: if told.kind == Kind::default() { read.kind } else { told.kind },
        id: told.id,
        url: told.url,
        lang: told.lang.or(read.lang),
        dir: told.dir,
        kicker: told.kicker.or(read.kicker),
        headline: if told.headline.is_empty() { read.headline } else { told.headline },
        standfirst: told.standfirst.or(read.standfirst),
        byline: if told.byline.is_empty() { read.byline } else { told.byline },
        issuer: told.issuer.or(read.issuer),
        source: told.source.or(read.source),
        dateline: read.dateline.or(told.dateline),
        dates: Dates {
            published: told.dates.published.or(read.dates.published),
            updated: told.dates.updated.or(read.dates.updated),
        },
        status: if told.status.is_released() { read.status } else { told.status },
        places: if told.places.is_empty() { read.places } else { told.places },
        tags: list(told.tags, read.tags),
        image: told.image.or(read.image),
        body: read.body,
        events: read.events,
        corrections: if told.corrections.is_empty() { read.corrections } else { told.corrections },
        notes: read.notes,
        about: read.about,
        contacts: read.contacts,
        related: read.related,
        rights: Rights {
            holder: told.rights.holder.or(read.rights.holder),
            notice: told.rights.notice.or(read.rights.notice),
            licence: told.rights.licence.or(read.rights.licence),
        },
    };
    release.body.extend(told.body);
    release.notes.extend(told.notes);
    // The text says more about an event than its source does: the block that tells of it.
    let told_events =
        told.events.into_iter().filter(|event| !release.events.iter().any(|known| known.when == event.when));
    let told_events: Vec<_> = told_events.collect();
    release.events.extend(told_events);
    for about in told.about {
        if !release.about.iter().any(|known| known.organisation == about.organisation) {
            release.about.push(about);
        }
    }
    for contact in told.contacts {
        let known = release.contacts.iter().any(|known| {
            known.name == contact.name && contact.name.is_some()
                || contact.emails.iter().any(|email| known.emails.contains(email))
        });
        if !known {
            release.contacts.push(contact);
        }
    }
    for related in told.related {
        let known = release.related.iter_mut().find(|known| known.title == related.title);
        match known {
            Some(known) => known.url = related.url.or(known.url.take()),
            None => release.related.push(related),
        }
    }
    release
}
