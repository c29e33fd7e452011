//! The head of a plain text: kicker, headline, standfirst, and what is told of the release in lines of their own.

use super::text::{figure, moment, person, words_of};
use crate::headings;
use crate::release::{Dateline, PlaceKind, Release, Status};
use crate::words;

/// What stands before the lead: a place without a day, and of a release without a headline all of its dateline, by which the
/// reader knows that it has none.
pub(super) fn filed_in_lead(release: &Release) -> Option<String> {
    let unnamed = release.headline.is_empty();
    match &release.dateline {
        Some(Dateline { place: Some(place), day: None }) => Some(place.clone()),
        Some(Dateline { place, day }) if unnamed => {
            let parts: Vec<&str> = place.iter().chain(day).map(String::as_str).collect();
            Some(parts.join(", "))
        }
        None if unnamed => release.dates.published.map(moment),
        _ => None,
    }
}

/// Kicker, headline and standfirst are one block, which is how the reader tells a standfirst from a lead.
pub(super) fn write(release: &Release, blocks: &mut Vec<String>) {
    let top = [release.kicker.as_ref(), Some(&release.headline), release.standfirst.as_ref()];
    let mut lines: Vec<String> = top.into_iter().flatten().map(words_of).filter(|line| !line.is_empty()).collect();
    // "A thousand days after the roof fell in": what follows such a headline would go on with it.
    let headline = words_of(&release.headline);
    let open = |deck| headings::is_left_open(&headline) || headings::are_capitals(&headline, &words_of(deck));
    if release.standfirst.as_ref().is_some_and(open) {
        let rest = lines.split_off(1 + usize::from(release.kicker.is_some()));
        blocks.push(std::mem::replace(&mut lines, rest).join("\n"));
    }
    let mut facts = Vec::new();
    // With its day, a dateline can have a line of its own.
    let mut filed = None;
    let unnamed = release.headline.is_empty();
    let dateline = release.dateline.as_ref().filter(|_| !unnamed);
    if let Some(Dateline { place: Some(place), day: Some(day) }) = dateline {
        filed = Some(format!("{place}, {day}"));
    }
    let mut fact = |label: &str, value: &str| facts.push(format!("{label}: {value}"));
    let in_lead = unnamed && release.dateline.is_none();
    if let Some(published) = release.dates.published.filter(|_| !in_lead) {
        fact("Published", &moment(published));
    }
    if let Some(Dateline { place: None, day: Some(filed) }) = dateline {
        fact("Date", filed);
    }
    if let Some(updated) = release.dates.updated {
        fact("Updated", &moment(updated));
    }
    if let Some(issuer) = &release.issuer {
        fact("Issued by", &issuer.name);
    }
    if let Some(source) = &release.source {
        fact("Source", &source.name);
    }
    for place in &release.places {
        fact(if place.kind == Some(PlaceKind::Country) { "Country" } else { "Place" }, &place.name);
    }
    if !release.tags.is_empty() {
        fact("Tags", &release.tags.join(", "));
    }
    if let Some(id) = &release.id {
        fact("Reference", id);
    }
    if let Some(url) = &release.url {
        fact("This release", url.as_str());
    }
    // Where nothing has capitals, any lines may go on with one another: what stands beside others would.
    if !headline.chars().any(char::is_uppercase) && (filed.is_some() || !facts.is_empty()) {
        let rest = lines.split_off((1 + usize::from(release.kicker.is_some())).min(lines.len()));
        let two = !rest.is_empty() && !lines.is_empty();
        if two || filed.is_some() {
            blocks.extend(Some(std::mem::replace(&mut lines, rest).join("\n")).filter(|lines| !lines.is_empty()));
        }
        if filed.is_some() {
            blocks.extend(Some(std::mem::take(&mut lines).join("\n")).filter(|lines| !lines.is_empty()));
        }
    }
    lines.extend(filed);
    lines.extend(facts);
    blocks.extend(Some(lines.join("\n")).filter(|lines| !lines.is_empty()));
    match &release.status {
        Status::Released => {}
        Status::Embargoed { until, text } => {
            let until = until.map(|until| format!("Embargoed until {}.", words::date(until)));
            blocks.push(text.clone().or(until).unwrap_or_else(|| "Embargoed.".to_owned()));
        }
        Status::Withdrawn { because } => {
            blocks.push(because.as_ref().map_or_else(|| "Withdrawn.".to_owned(), words_of));
        }
    }
    if !release.byline.is_empty() {
        let people: Vec<String> = release.byline.iter().map(person).collect();
        blocks.push(format!("By {}.", people.join("; ")));
    }
    blocks.extend(release.image.iter().filter_map(figure));
}
