//! Where and when a release was filed goes into the record: from a dateline before the lead, a line of its own, or a day before
//! the headline.

use super::super::Reading;
use super::dateline;
use super::paragraphs::Paragraph;
use crate::release::{Organisation, Release};

/// Puts a dateline into the record and returns where its place is. A day with its year is also the day of publication.
pub(super) fn file(found: &dateline::Found, release: &mut Release) -> Option<&'static str> {
    let mut pointer = None;
    if let Some(name) = found.source
        && release.source.is_none()
    {
        release.source = Some(Organisation { name: name.to_owned(), url: None });
        pointer = Some("/source/name");
    }
    if let Some(date) = found.date
        && release.dates.published.is_none()
    {
        release.dates.published = Some(date);
        pointer = Some("/dates/published");
    }
    // On a line of its own a whole day needs no dateline.
    if found.place.is_some() || found.day.is_some() && found.date.is_none() {
        let filed = release.dateline.get_or_insert_default();
        if filed.place.is_none()
            && let Some(place) = found.place
        {
            filed.place = Some(place.to_owned());
            pointer = Some("/dateline/place");
        }
        if filed.day.is_none()
            && let Some(day) = found.day
        {
            filed.day = Some(day.to_owned());
            pointer = pointer.or(Some("/dateline/day"));
        }
    }
    pointer
}

/// Takes the dateline off the lead.
pub(super) fn split_dateline(lead: &mut Paragraph, reading: &mut Reading) {
    let words = lead.words.clone();
    if lead.mark.is_some() || !lead.cells.is_empty() {
        return;
    }
    if let Some(found) = dateline::before(&words) {
        take_off(lead, &found, found.length, reading);
    }
}

/// Takes the day off a headline: "June 5, 2026: Jury Convicts Four".
pub(super) fn split_day(headline: &mut Paragraph, reading: &mut Reading) {
    let words = headline.words.clone();
    let Some((day, rest)) = words.split_once(": ").filter(|(_, rest)| rest.split_whitespace().nth(2).is_some()) else {
        return;
    };
    let alone = dateline::alone(day).filter(|found| found.place.is_none() && found.date.is_some());
    if let Some(found) = alone {
        take_off(headline, &found, words.len() - rest.len(), reading);
    }
}

/// Takes the first bytes of a paragraph off, once the record has what they say.
fn take_off(paragraph: &mut Paragraph, found: &dateline::Found, length: usize, reading: &mut Reading) {
    if file(found, &mut reading.release).is_some() {
        paragraph.drop_start(length);
        paragraph.is_part = true;
    }
}
