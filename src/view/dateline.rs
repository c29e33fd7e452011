//! Where and when: the place and day of filing, the places it is about, the dates, the issuer.

use yew::prelude::*;

use super::{Context, text};
use crate::release::{Date, Dateline, Place, PlaceKind, Release};
use crate::words;

pub(super) fn dateline(release: &Release, cx: Context) -> Html {
    let filed = release.dateline.as_ref();
    let issuer = release.issuer.as_ref().map(|issuer| issuer.name.as_str());
    let source = release.source.as_ref().map(|source| source.name.as_str());
    let dates = release.dates;
    // A dateline's day with its year is the day of publication, and stands there once.
    let said = dates.published.and_then(|published| said(filed?, published));
    let day = filed.and_then(|at| at.day.as_deref()).filter(|_| said.is_none());
    let plain = [issuer, source, filed.and_then(|at| at.place.as_deref()), day];
    let nothing = release.places.is_empty()
        && plain.iter().all(Option::is_none)
        && dates.published.is_none()
        && dates.updated.is_none();
    if nothing || !cx.shows("dateline") {
        return Html::default();
    }
    html! {
        <ul class="dateline" part="dateline" role="list">
            { for plain.into_iter().flatten().map(|words| html! { <li>{ text::plain(words) }</li> }) }
            { for release.places.iter().map(|place| self::place(place, cx)) }
            if let Some(published) = dates.published {
                <li>{ match said {
                    Some(words) => html! { <time datetime={published.to_string()}>{ text::plain(words) }</time> },
                    None => time(published, cx),
                } }</li>
            }
            if let Some(updated) = dates.updated {
                <li>{ cx.say(cx.words.updated) }{ " " }{ time(updated, cx) }</li>
            }
        </ul>
    }
}

/// The words of a dateline's day, if they say a date with its year: that date has to be shown only once. Months are words of
/// many languages, so the numbers of day and year decide.
pub(crate) fn said(filed: &Dateline, date: Date) -> Option<&str> {
    let words = filed.day.as_deref()?;
    let digit = |c: char| match c {
        '\u{660}'..='\u{669}' => Some(u32::from(c) - 0x660),
        '\u{6f0}'..='\u{6f9}' => Some(u32::from(c) - 0x6f0),
        _ => c.to_digit(10),
    };
    let has = |number: u32| {
        let mut numbers = words.split(|c| digit(c).is_none()).filter(|part| !part.is_empty());
        numbers.any(|part| {
            let value = part.chars().try_fold(0_u32, |sum, c| sum.checked_mul(10)?.checked_add(digit(c)?));
            value == Some(number)
        })
    };
    (has(u32::from(date.year()?)) && has(u32::from(date.day()))).then_some(words)
}

fn place(place: &Place, cx: Context) -> Html {
    let label = if place.kind == Some(PlaceKind::Country) { cx.words.country } else { cx.words.place };
    html! { <li><span class="label">{ cx.say(label) }</span>{ " " }{ text::plain(&place.name) }</li> }
}

/// A date for people, with its machine form (HTML `time`).
pub(super) fn time(date: Date, cx: Context) -> Html {
    let written = cx.options.format_date.and_then(|format| format.0(date, cx.lang));
    let lang = cx.foreign(if written.is_some() { cx.lang } else { "en" });
    html! { <time datetime={date.to_string()} {lang}>{ written.unwrap_or_else(|| words::date(date)) }</time> }
}
