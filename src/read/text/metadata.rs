//! Metadata lines of the head: `Country: New Zealand`, or `- Country:` with `- New Zealand` after it.

use super::super::{Reading, Role};
use super::paragraphs::Paragraph;
use super::reach;
use super::{days, embargo, words};
use crate::release::{Organisation, Place, PlaceKind, Release, Text};

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Country,
    Place,
    Published,
    Updated,
    Source,
    Issuer,
    Tags,
    /// The issuer's own number or name for the release.
    Id,
    /// The release's page.
    Url,
    Headline,
    Standfirst,
}

const LABELS: [(&str, Field); 139] = [
    ("country", Field::Country),
    ("countries", Field::Country),
    ("pays", Field::Country),
    ("land", Field::Country),
    ("länder", Field::Country),
    ("país", Field::Country),
    ("países", Field::Country),
    ("location", Field::Place),
    ("locations", Field::Place),
    ("place", Field::Place),
    ("places", Field::Place),
    ("lieu", Field::Place),
    ("ort", Field::Place),
    ("lugar", Field::Place),
    ("local", Field::Place),
    ("date", Field::Published),
    ("published", Field::Published),
    ("published on", Field::Published),
    ("date published", Field::Published),
    ("release date", Field::Published),
    ("date of release", Field::Published),
    ("date issued", Field::Published),
    ("issued", Field::Published),
    ("issue date", Field::Published),
    ("publication date", Field::Published),
    ("posted", Field::Published),
    ("posted on", Field::Published),
    ("posted at", Field::Published),
    ("publié le", Field::Published),
    ("date de publication", Field::Published),
    ("datum", Field::Published),
    ("veröffentlicht", Field::Published),
    ("veröffentlicht am", Field::Published),
    ("fecha", Field::Published),
    ("fecha de publicación", Field::Published),
    ("data", Field::Published),
    ("data de publicação", Field::Published),
    ("publicado em", Field::Published),
    ("publicado el", Field::Published),
    ("for release", Field::Published),
    ("release", Field::Published),
    ("التاريخ", Field::Published),
    ("תאריך", Field::Published),
    ("updated", Field::Updated),
    ("last updated", Field::Updated),
    ("date updated", Field::Updated),
    ("mis à jour le", Field::Updated),
    ("aktualisiert", Field::Updated),
    ("actualizado", Field::Updated),
    ("atualizado em", Field::Updated),
    ("source", Field::Source),
    ("quelle", Field::Source),
    ("fuente", Field::Source),
    ("fonte", Field::Source),
    ("المصدر", Field::Source),
    ("מקור", Field::Source),
    ("issued by", Field::Issuer),
    ("issuer", Field::Issuer),
    ("from", Field::Issuer),
    ("released by", Field::Issuer),
    ("organisation", Field::Issuer),
    ("organization", Field::Issuer),
    ("department", Field::Issuer),
    ("ministry", Field::Issuer),
    ("agency", Field::Issuer),
    ("émetteur", Field::Issuer),
    ("herausgeber", Field::Issuer),
    ("emisor", Field::Issuer),
    ("emissor", Field::Issuer),
    ("category", Field::Tags),
    ("categories", Field::Tags),
    ("tags", Field::Tags),
    ("topic", Field::Tags),
    ("topics", Field::Tags),
    ("keywords", Field::Tags),
    ("subject area", Field::Tags),
    ("sector", Field::Tags),
    ("rubrique", Field::Tags),
    ("mots-clés", Field::Tags),
    ("thema", Field::Tags),
    ("themen", Field::Tags),
    ("stichworte", Field::Tags),
    ("schlagwörter", Field::Tags),
    ("tema", Field::Tags),
    ("temas", Field::Tags),
    ("etiquetas", Field::Tags),
    ("palavras-chave", Field::Tags),
    ("assunto", Field::Tags),
    ("ref", Field::Id),
    ("ref.", Field::Id),
    ("reference", Field::Id),
    ("reference number", Field::Id),
    ("ref no", Field::Id),
    ("ref. no", Field::Id),
    ("our ref", Field::Id),
    ("release no", Field::Id),
    ("release no.", Field::Id),
    ("release number", Field::Id),
    ("release id", Field::Id),
    ("press release no", Field::Id),
    ("press release no.", Field::Id),
    ("media release no", Field::Id),
    ("number", Field::Id),
    ("réf", Field::Id),
    ("réf.", Field::Id),
    ("référence", Field::Id),
    ("nr", Field::Id),
    ("nr.", Field::Id),
    ("aktenzeichen", Field::Id),
    ("referencia", Field::Id),
    ("referência", Field::Id),
    ("id", Field::Id),
    ("url", Field::Url),
    ("link", Field::Url),
    ("this release", Field::Url),
    ("permalink", Field::Url),
    ("web address", Field::Url),
    ("web version", Field::Url),
    ("headline", Field::Headline),
    ("title", Field::Headline),
    ("subject", Field::Headline),
    ("titre", Field::Headline),
    ("titel", Field::Headline),
    ("título", Field::Headline),
    ("العنوان", Field::Headline),
    ("כותרת", Field::Headline),
    ("subheading", Field::Standfirst),
    ("subhead", Field::Standfirst),
    ("sub-heading", Field::Standfirst),
    ("standfirst", Field::Standfirst),
    ("subtitle", Field::Standfirst),
    ("summary", Field::Standfirst),
    ("deck", Field::Standfirst),
    ("sous-titre", Field::Standfirst),
    ("chapeau", Field::Standfirst),
    ("untertitel", Field::Standfirst),
    ("subtítulo", Field::Standfirst),
    ("resumen", Field::Standfirst),
    ("resumo", Field::Standfirst),
];

/// Splits a metadata line into its field and its value, which is empty when it stands on the next line.
pub(super) fn split(words: &str) -> Option<(Field, &str)> {
    let (label, value) = words.split_once(':')?;
    let label = label.trim();
    let (_, field) = LABELS.iter().find(|(name, _)| words::is_same(name, label))?;
    Some((*field, value.trim()))
}

/// How many of the paragraphs are one metadata entry: 0 when the first is none, else 1 or, with values on lines of
/// their own, more.
pub(super) fn entry_length(paragraphs: &[Paragraph]) -> usize {
    let Some((first, rest)) = paragraphs.split_first() else { return 0 };
    match split(&first.words) {
        None => 0,
        Some((_, value)) if !value.is_empty() => 1,
        Some(_) => {
            let is_value =
                |value: &&Paragraph| value.mark.is_some() == first.mark.is_some() && split(&value.words).is_none();
            // Without bullets nothing tells where the values end, so there is one.
            let most = if first.mark.is_some() { rest.len() } else { 1 };
            match rest.iter().take(most).take_while(is_value).count() {
                0 => 0,
                values => 1 + values,
            }
        }
    }
}

/// Reads one entry: its label line, and its value lines if it has any.
pub(super) fn read(entry: &[Paragraph], reading: &mut Reading) {
    let Some((label, values)) = entry.split_first() else { return };
    let Some((field, value)) = split(&label.words) else { return };
    let inline = !value.is_empty();
    let mut first_pointer = None;
    for (paragraph, value) in values.iter().map(|value| (value, &*value.words)).chain(inline.then_some((label, value)))
    {
        let line = Some(paragraph.lines.start);
        match put(&mut reading.release, field, value) {
            Ok((pointer, role)) => {
                paragraph.give_to(&pointer, if inline { Role::Value } else { role }, reading);
                if let Some(lost) = lost(field, value) {
                    reading.note(line, &["only the day of “", value, "” was read, and “", lost, "” was left out"]);
                }
                first_pointer.get_or_insert(pointer);
            }
            Err(why) => {
                reading.note(line, &["“", value, "” was left out: ", why]);
                for line in paragraph.all_lines() {
                    reading.set_aside(line, "metadata-not-kept");
                }
            }
        }
    }
    if !inline {
        for line in label.all_lines() {
            match &first_pointer {
                Some(pointer) => reading.own(line, pointer, Role::Label),
                None => reading.set_aside(line, "metadata-not-kept"),
            }
        }
    }
}

/// Puts a value into the release, and returns where it is and what its line is to it.
fn put(release: &mut Release, field: Field, value: &str) -> Result<(String, Role), &'static str> {
    match field {
        Field::Country => {
            let from = release.places.len();
            release
                .places
                .extend(parts(value, &[',', ';', '/']).map(|name| Place { name, kind: Some(PlaceKind::Country) }));
            Ok(added("/places", from, release.places.len()))
        }
        Field::Place => {
            let from = release.places.len();
            release.places.extend(parts(value, &[';', '/']).map(|name| Place { name, kind: None }));
            Ok(added("/places", from, release.places.len()))
        }
        Field::Tags => {
            let from = release.tags.len();
            release.tags.extend(parts(value, &[',', ';']));
            Ok(added("/tags", from, release.tags.len()))
        }
        Field::Published => {
            if let Some((date, _)) = full_day(value) {
                fill(&mut release.dates.published, embargo::instant(date, value).unwrap_or(date))?;
                return Ok(("/dates/published".into(), Role::Value));
            }
            fill(&mut release.dateline.get_or_insert_default().day, value.to_owned())?;
            Ok(("/dateline/day".into(), Role::Words))
        }
        Field::Updated => {
            let (date, _) = full_day(value).ok_or("it is not a day with its year")?;
            fill(&mut release.dates.updated, embargo::instant(date, value).unwrap_or(date))?;
            Ok(("/dates/updated".into(), Role::Value))
        }
        Field::Source => {
            fill(&mut release.source, Organisation { name: value.to_owned(), url: None })?;
            Ok(("/source/name".into(), Role::Words))
        }
        Field::Issuer => {
            fill(&mut release.issuer, Organisation { name: value.to_owned(), url: None })?;
            Ok(("/issuer/name".into(), Role::Words))
        }
        Field::Id => {
            fill(&mut release.id, value.to_owned())?;
            Ok(("/id".into(), Role::Words))
        }
        Field::Url => {
            let url = reach::find(value).into_iter().find_map(|(_, found)| reach::link(found));
            fill(&mut release.url, url.ok_or("it is no web address")?)?;
            Ok(("/url".into(), Role::Value))
        }
        Field::Headline => {
            if !release.headline.is_empty() {
                return Err("there is a headline before it");
            }
            release.headline = Text::plain(value);
            Ok(("/headline".into(), Role::Words))
        }
        Field::Standfirst => {
            fill(&mut release.standfirst, Text::plain(value))?;
            Ok(("/standfirst".into(), Role::Words))
        }
    }
}

fn fill<T>(slot: &mut Option<T>, value: T) -> Result<(), &'static str> {
    if slot.is_some() {
        return Err("the same was said before");
    }
    *slot = Some(value);
    Ok(())
}

fn full_day(value: &str) -> Option<(crate::release::Date, &str)> {
    days::only(value).filter(|(date, _)| date.year().is_some())
}

/// What a date line says beside the day.
fn lost(field: Field, value: &str) -> Option<&str> {
    let dated = matches!(field, Field::Published | Field::Updated);
    let day = full_day(value).filter(|(date, _)| embargo::instant(*date, value).is_none());
    day.map(|(_, rest)| rest).filter(|rest| dated && !rest.is_empty())
}

fn parts<'a>(value: &'a str, separators: &'a [char]) -> impl Iterator<Item = String> + 'a {
    value.split(separators).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned)
}

fn added(list: &str, from: usize, to: usize) -> (String, Role) {
    if to == from + 1 {
        return ([list, "/", &from.to_string()].concat(), Role::Words);
    }
    (list.to_owned(), Role::Value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Owner;
    use crate::read::text::{lines, paragraphs};

    fn read_all(text: &str) -> Reading {
        let mut reading = Reading::default();
        let paragraphs = paragraphs::gather(&lines::split(text), &mut reading);
        let mut rest = paragraphs.as_slice();
        while entry_length(rest) > 0 {
            let (entry, after) = rest.split_at(entry_length(rest));
            read(entry, &mut reading);
            rest = after;
        }
        reading
    }

    #[test]
    fn a_country_may_stand_on_the_next_bullet() {
        let reading = read_all("- Country:\n- New Zealand");
        assert_eq!(reading.release.places, [Place { name: "New Zealand".into(), kind: Some(PlaceKind::Country) }]);
        let pointer = "/places/0".to_owned();
        assert!(
            reading
                .lines
                .iter()
                .any(|o| o.line == 1 && o.owner == Owner::Node { pointer: pointer.clone(), role: Role::Label })
        );
        assert!(
            reading
                .lines
                .iter()
                .any(|o| o.line == 2 && o.owner == Owner::Node { pointer: pointer.clone(), role: Role::Words })
        );
    }

    #[test]
    fn countries_on_one_line_are_several_places() {
        let names: Vec<_> =
            read_all("Countries: Samoa, Tonga").release.places.into_iter().map(|place| place.name).collect();
        assert_eq!(names, ["Samoa", "Tonga"]);
    }

    #[test]
    fn a_full_day_is_the_day_of_publication() {
        let release = read_all("Date: 20 December 2025").release;
        assert_eq!(release.dates.published.unwrap().to_string(), "2025-12-20");
        assert_eq!(release.dateline, None);
    }

    #[test]
    fn a_day_without_a_year_stays_as_written() {
        let release = read_all("Date:\nSaturday 20 December").release;
        assert_eq!(release.dates.published, None);
        assert_eq!(release.dateline.unwrap().day.unwrap(), "Saturday 20 December");
    }

    #[test]
    fn what_is_left_out_is_noted() {
        let reading = read_all("Updated: soon\nDate: 20 December 2025, 9am");
        let notes: Vec<_> = reading.notes.iter().map(ToString::to_string).collect();
        assert_eq!(
            notes,
            [
                "line 1: “soon” was left out: it is not a day with its year",
                "line 2: only the day of “20 December 2025, 9am” was read, and “9am” was left out"
            ]
        );
    }

    #[test]
    fn an_unknown_label_is_no_metadata() {
        assert_eq!(split("Mood: good"), None);
        assert_eq!(split("The date: it is late"), None);
    }
}
