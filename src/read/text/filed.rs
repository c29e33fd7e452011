//! Step 11: which day `06/05/2026` is. Where English is not the language, the day stands first; in English it may be two.

use super::super::{Owned, Owner, Reading, Role};
use super::days;

/// Makes a day of publication of such a day, now that the language is known.
pub(super) fn settle(reading: &mut Reading) {
    let release = &mut reading.release;
    let Some(filed) = release.dateline.as_mut() else { return };
    let Some(date) = filed.day.as_deref().and_then(days::ambiguous) else { return };
    let english = release.lang.as_deref().is_none_or(|lang| lang == "en");
    if english || release.dates.published.is_some() {
        if english {
            let line = owner(reading).map(|owned| owned.line);
            reading.note(line, &["in figures the day may be two: write its month in letters"]);
        }
        return;
    }
    release.dates.published = Some(date);
    // With its place it is a dateline, which keeps its day.
    if filed.place.is_some() {
        return;
    }
    release.dateline = None;
    if let Some(owned) = owner(reading) {
        owned.owner = Owner::Node { pointer: "/dates/published".to_owned(), role: Role::Value };
    }
}

/// The line that has the day.
fn owner(reading: &mut Reading) -> Option<&mut Owned> {
    let is_day = |owned: &&mut Owned| matches!(&owned.owner, Owner::Node { pointer, .. } if pointer == "/dateline/day");
    reading.lines.iter_mut().find(is_day)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_day_in_figures_is_told_by_the_language() {
        let read = |lead: &str| {
            let text = ["A ponte\n\n06/05/2026\n\n", lead, "\n"].concat();
            let reading = crate::read::text(&text);
            (reading.release.dates.published.map(|day| day.to_string()), reading.notes.len())
        };
        let lead = "A câmara anunciou na segunda-feira que a velha ponte será fechada para as obras do rio, não antes.";
        assert_eq!(read(lead), (Some("2026-05-06".to_owned()), 0));
        let lead = "The council said on Monday that the old bridge will be closed for repairs, and not before that.";
        assert_eq!(read(lead), (None, 1));
    }
}
