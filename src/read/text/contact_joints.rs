//! How the parts of a contact's line belong to those before them.

use super::contact_kinds::{is_letters, is_office, is_person, kind};
use super::contact_parts::Part;
use super::contact_remarks::has_body;
use super::contact_words::first_part;
use super::degrees;
use super::words::{self, CONTACT_ROLES, OFFICES, ROLE_MODIFIERS, ROLES, TOPICS};

/// What stands before a part.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) before: &'a str,
    pub(super) after_comma: bool,
    pub(super) after_colon: bool,
}

/// A part that belongs to the one before it, and the two as they stand at the end of some words.
pub(super) fn joined<'a>(words: &'a str, found: Part<'a>, last: Part<'a>, around: Around) -> Option<Part<'a>> {
    // Longer ones are lists of names.
    const LONGEST: usize = 160;
    let whole = |first: &str, second: &str| {
        let from = (first.as_ptr() as usize).checked_sub(words.as_ptr() as usize)?;
        let whole = words.get(from..).filter(|whole| whole.len() <= LONGEST)?.trim_end();
        whole.ends_with(second).then_some(whole)
    };
    match (found, last) {
        // "Vice President, Marketing"
        // "Swyddog y Wasg / Press Officer": one role in two languages.
        (
            Part::Other(subject) | Part::Organisation(subject) | Part::Name(subject) | Part::Role(subject),
            Part::Role(role),
        ) => {
            let slashed = around.before.ends_with('/') && matches!(found, Part::Role(_));
            let told = words::has(TOPICS | ROLE_MODIFIERS, subject) || is_desk_subject(subject) || is_press(subject);
            // "Head – Corporate Communications"
            let dashed = around.before.ends_with(['–', '—']) && is_desk_subject(subject);
            let joins = slashed || dashed || (around.after_comma || around.after_colon) && told;
            if joins { whole(role, subject).map(Part::Role) } else { None }
        }
        // "Ana Ruiz, MSc"
        (Part::Other(degree) | Part::Organisation(degree) | Part::Name(degree), Part::Name(name)) => {
            if around.after_comma && is_degree(degree) { whole(name, degree).map(Part::Name) } else { None }
        }
        // "Cabinet de la préfète – Bureau de la communication": with a dash between they are one name.
        (Part::Organisation(body), Part::Organisation(office)) => {
            let dashed = around.before.ends_with(['–', '—']) && office.len() <= LONGEST;
            let joins = dashed && (is_office(body) || is_office(office));
            if joins { whole(office, body).map(Part::Organisation) } else { None }
        }
        _ => None,
    }
}

/// Whether a part between commas is a degree, or an order.
fn is_degree(part: &str) -> bool {
    degrees::is_degree(part.trim_end_matches('.')) || matches!(part, "MBE" | "OBE" | "CBE")
}

/// What stands before a colon that opens a line: whose the person after it is, or (a place) nothing that a record keeps.
pub(super) fn whose<'a>(bare: &'a str, found: Part<'a>, after: &str) -> Option<Part<'a>> {
    let person_after = is_person(first_part(after.trim()));
    let several = bare.split(' ').count() > 1 && bare.split(' ').all(|word| word.starts_with(char::is_uppercase));
    let small = bare.split_whitespace().count() > 2
        && bare.split_whitespace().skip(1).all(|word| word.starts_with(char::is_lowercase));
    let ministers = bare.ends_with("’s office") || bare.ends_with("'s office");
    match found {
        // "In Geneva: Ana Ruiz": where the number is.
        _ if person_after && bare.starts_with("In ") => Some(Part::Place),
        // "SIHO: Ana Ruiz", "Northgate Water: Ana Ruiz"
        _ if person_after && is_letters(bare) && !words::has(CONTACT_ROLES, bare) => Some(Part::For(bare)),
        Part::Other(_) if several && person_after => Some(Part::For(bare)),
        // "Acme: Ana Ruiz": whether one word is a body, the release tells.
        Part::Other(_) if person_after && !bare.contains(' ') && bare.starts_with(char::is_uppercase) => {
            Some(Part::For(bare))
        }
        // "Press tickets and images: Ana Ruiz"
        Part::Other(_) => Some(Part::Place),
        // "Jefe de prensa: Ana Ruiz"
        Part::Role(_) if bare.split(' ').next().is_some_and(|first| words::has(ROLES, first)) => None,
        _ if small && person_after => Some(Part::Place),
        // "Minister Ruiz’s office: Leo Vale": an office, and who is there.
        _ if (is_office(bare) || ministers) && person_after => Some(Part::For(bare)),
        // "Northern Roads: Ana Ruiz, press officer": whose the person is.
        Part::Name(body) if person_after => Some(Part::For(body)),
        _ => None,
    }
}

/// A part as those before it show what it is.
pub(super) fn placed<'a>(found: Part<'a>, parts: &[Part<'a>], labels: bool, after_comma: bool) -> Part<'a> {
    match (found, parts.last()) {
        // "Harbour Trust: Ana Ruiz, 01632 960001"
        (Part::Organisation(body), Some(Part::Reach(_))) if labels => Part::For(body),
        // "Media Relations, Northern Roads Canada": an office, and the body that it is of.
        // (But "Pressestelle, Ana Ruiz" is an office and who is there.)
        (Part::Name(body), Some(Part::Organisation(office)))
            if after_comma && is_office(office) && office.contains(char::is_whitespace) =>
        {
            Part::Organisation(body)
        }
        // "Ana Ruiz, Northern Roads", "Ana Ruiz, press officer, Northern Roads".
        (Part::Name(body), Some(before)) if is_told(before, parts) => Part::Organisation(body),
        (found, _) => found,
    }
}

/// "assessor de imprensa do Teatro da Ria": a role, and the body that it is in by its words.
pub(super) fn in_body(role: &str) -> Option<(&str, &str)> {
    const JOINTS: [&str; 7] = [" do ", " da ", " del ", " de la ", " du ", " de l’", " des "];
    let fits = |(_, body): &(&str, &str)| {
        body.starts_with(char::is_uppercase)
            && body.contains(' ')
            && (has_body(body) || matches!(kind(body), Part::Organisation(_)))
    };
    JOINTS.iter().filter_map(|joint| role.split_once(joint)).filter(fits).min_by_key(|(post, _)| post.len())
}

/// Whether a name has been told already, and no number since: a second one is then that of a body.
fn is_told(last: &Part, parts: &[Part]) -> bool {
    const NEAR: usize = 16;
    let since = parts.iter().rev().take(NEAR).take_while(|part| !matches!(part, Part::Reach(_)));
    !matches!(last, Part::Reach(_)) && since.into_iter().any(|part| matches!(part, Part::Name(_) | Part::Both(..)))
}

/// "Senior Manager, Media": whether a word says that somebody works with the press.
pub(super) fn is_press(word: &str) -> bool {
    matches!(word, "Media" | "Press" | "News" | "Communications" | "Presse" | "Prensa" | "Imprensa" | "Medien")
}

/// Whether words tell what somebody at an office works on.
pub(super) fn is_desk_subject(words: &str) -> bool {
    const SUBJECTS: [&str; 9] = [
        "relations",
        "communications",
        "affairs",
        "marketing",
        "engagement",
        "partnerships",
        "operations",
        "development",
        "kommunikation",
    ];
    // "Corporate Communications & Brand"
    let listed = words.contains(" & ") || words.contains(" and ");
    let mut own = words.split_whitespace().rev().take(if listed { 4 } else { 1 });
    // "Quill Lane Communications"
    let named = words.ends_with(" Communications")
        && words.split(' ').nth(2).is_some()
        && !words.split(' ').rev().skip(1).any(|word| words::has(TOPICS | ROLE_MODIFIERS | OFFICES, word));
    let agency = (named || words.ends_with(" Public Relations")) && matches!(kind(words), Part::Organisation(_));
    !agency
        && words.split_whitespace().count() <= 5
        && own.any(|word| SUBJECTS.iter().any(|subject| subject.eq_ignore_ascii_case(word)))
}
