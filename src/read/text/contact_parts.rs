//! The parts of a contact's line: names, roles, offices, numbers and addresses.

use super::addresses;
use super::contact_joints::{self, Around, is_desk_subject, is_press, joined, placed, whose};
use super::contact_kinds::{divided, is_office, is_person, names, part_of};
use super::contact_posts::{post_and_name, ranked};
use super::contact_words::{
    after_verb, asks_for, bracketed, is_form, is_hours, is_prose, is_reach_label, separator_outside, without_label,
    without_lead,
};
use super::paragraphs::Paragraph;
use super::reach::{self, Reach};
use super::words::{self, CONTACT_LABELS, CONTACT_ROLES, TOPICS};
use super::{caseless, caseless_words, contact_remarks};

/// What a part of a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part<'a> {
    Name(&'a str),
    Role(&'a str),
    Organisation(&'a str),
    Reach(Reach<'a>),
    /// "Ana Ruiz (press officer)": a name and a role, or a role and what it is about; and the whole of it.
    Both(&'a str, &'a str, &'a str),
    /// "Ana Ruiz (Harbour Trust)": a name and a body.
    At(&'a str, &'a str),
    /// An address of bricks and mortar, for which the record of a contact has no place.
    Place,
    /// "for Harbour Trust": the body that somebody speaks for.
    For(&'a str),
    /// Words that may be a role or an office, by their place.
    Other(&'a str),
}

/// The parts of a line, in order.
pub(super) fn parts(line: &str) -> Vec<Part<'_>> {
    taken(line).0
}

/// The parts of a line, in order, and what else stands there for which the record of a contact has no place.
pub(super) fn taken(line: &str) -> (Vec<Part<'_>>, Vec<&'static str>) {
    let (mut parts, mut left) = (Vec::new(), Vec::new());
    let mut at = 0;
    let found = reach::find(line);
    // "Manager: Stakeholder Relations" is one role, where no name follows the colon.
    let post = |line: &str| {
        line.split_once(": ").is_some_and(|(post, of)| {
            const DESKS: [&str; 6] = ["Relations", "Affairs", "Communications", "Engagement", "Marketing", "Media"];
            let told = of.split(' ').any(|word| words::has(TOPICS, word) || DESKS.contains(&word)) || !is_person(of);
            words::has(CONTACT_ROLES, post) && !of.contains([',', ':', '@']) && told
        })
    };
    if found.is_empty() && post(line) {
        return (vec![Part::Role(line)], left);
    }
    // "Agencia: Altavoz Norte"
    let agency = ["Agencia: ", "Agence : ", "Agentur: ", "Agency: ", "Agência: "].iter();
    let mut agency = agency.filter_map(|label| line.strip_prefix(label));
    if let Some(body) = agency.next().filter(|_| found.is_empty()) {
        return (vec![Part::Organisation(body)], left);
    }
    let asks = line.starts_with("Please ") || line.split_whitespace().count() > 8;
    // "Harbour Press Office: 01632 960001 (8am to 6pm), press@harbour.example" is no sentence.
    let labelled = found.first().and_then(|(start, _)| line.get(..*start)).is_some_and(|before| {
        before.trim_end().ends_with(':')
            && before.starts_with(char::is_uppercase)
            && before.split_whitespace().count() <= 6
    });
    let sentence = asks && !labelled && (line.ends_with('.') || found.len() > 1 || asks_for(line)) && is_prose(line);
    // "Any questions please contact Ana Ruiz": the number stands on the next line.
    let asked = || after_verb(line).trim_end_matches(['.', ':', ' ']);
    if found.is_empty() && is_prose(line) && is_person(asked()) {
        return (vec![Part::Name(asked())], left);
    }
    let how = How { prose: sentence, barred: line.starts_with('|'), before_number: true };
    for (start, reach) in found {
        let (Reach::Phone(text) | Reach::Email(text) | Reach::Page(text)) = reach;
        words(line.get(at..start).unwrap_or_default(), how, &mut parts, &mut left);
        // A record has no place for the number of a fax machine.
        if contact_remarks::ends_with_fax(line.get(at..start).unwrap_or_default()) {
            left.push("the number of a fax machine");
        } else {
            parts.push(Part::Reach(reach));
        }
        at = start + text.len();
    }
    words(line.get(at..).unwrap_or_default(), How { before_number: false, ..how }, &mut parts, &mut left);
    (parts, left)
}

/// How words stand in their line.
#[derive(Clone, Copy)]
struct How {
    /// The line is a sentence.
    prose: bool,
    /// It starts with a bar.
    barred: bool,
    /// A number or an address follows them.
    before_number: bool,
}

/// The parts of words between numbers and addresses.
fn words<'a>(text: &'a str, how: How, parts: &mut Vec<Part<'a>>, left: &mut Vec<&'static str>) {
    let text = if how.prose { after_verb(text) } else { text };
    // "01632 960001 (mobile)": a remark after a number, where it names nobody.
    let remark = text.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let text = match remark {
        Some((inner, after)) if matches!(parts.last(), Some(Part::Reach(_))) && !names(inner) => {
            left.extend(contact_remarks::of(inner));
            after
        }
        _ => text,
    };
    let mut from = 0;
    let mut comma = false;
    while from < text.len() {
        let rest = text.get(from..).unwrap_or_default();
        // Where a line starts with a bar, commas belong to the parts.
        let next = if how.barred { rest.find('|').map(|at| (at, 1)) } else { separator_outside(rest) };
        let (length, separator) = next.unwrap_or((rest.len(), 0));
        let part = rest.get(..length).unwrap_or_default();
        from += length + separator;
        let after_colon = text.get(..from - length - separator).is_some_and(|before| before.trim_end().ends_with(':'));
        let after_comma =
            std::mem::replace(&mut comma, rest.get(length..).is_some_and(|after| after.starts_with([',', '،'])));
        let bare = without_lead(bare(part));
        if let Some(body) = ["for the ", "For the ", "for ", "For ", "für die ", "für den ", "für das ", "für "]
            .iter()
            .find_map(|start| bare.strip_prefix(start))
        {
            if body.starts_with(char::is_uppercase) {
                parts.push(Part::For(body));
            }
            continue;
        }
        let label = bracketed(bare).map_or(bare, |(label, _)| label);
        // "Customers: Harbour Trust careline": whom a number is for.
        let labels = rest.get(length..).is_some_and(|after| after.starts_with(':'));
        let bare = without_label(bare, labels || how.before_number && length == rest.len());
        let bare = ["the ", "la ", "el ", "a Sra. ", "o Sr. ", "Sra. ", "Sr. "]
            .iter()
            .find_map(|article| bare.strip_prefix(article))
            .unwrap_or(bare);
        // "Senior Manager, Media"
        let posted = after_comma && !labels && matches!(parts.last(), Some(Part::Role(_))) && is_press(bare);
        let named = after_comma && is_named(parts) && words::has(CONTACT_LABELS, label);
        if is_label(bare, label) && !named && !posted {
            left.extend(contact_remarks::when(bare));
            continue;
        }
        let after = text.get(from..).unwrap_or_default();
        let before = text.get(..from - length - separator).unwrap_or_default();
        if addresses::is_address(bare) || is_site(bare, before, after, after_comma, parts.last()) {
            parts.push(Part::Place);
            continue;
        }
        if let Some((name, body)) = divided(bare) {
            parts.extend([Part::Name(name), Part::Organisation(body)]);
            continue;
        }
        if let Some((post, name)) = ranked(bare).or_else(|| post_and_name(bare)) {
            parts.extend([Part::Name(name), Part::Role(post)]);
            continue;
        }
        let found = part_of(bare);
        let found = if how.barred { of_cell(bare, found) } else { found };
        // "Senior Advisor, Media Relations": what the role is about.
        let found = match (found, parts.last()) {
            (Part::Organisation(subject), Some(Part::Role(_))) if after_comma && is_desk_subject(subject) => {
                Part::Other(subject)
            }
            _ => found,
        };
        // "حنان الشرايبي، مكلفة بالتواصل": in scripts without capitals the second is what the first is.
        let found = match (found, parts.last()) {
            (Part::Name(role), Some(Part::Name(_))) if after_comma && caseless::is_caseless(role) => {
                // "يعل, סטודיו קול": and what is no role is the body.
                let first = role.split(' ').next().unwrap_or(role);
                if caseless_words::is_role(first) { Part::Role(role) } else { Part::Organisation(role) }
            }
            (found, _) => found,
        };
        if labels && parts.is_empty() {
            match whose(bare, found, rest.get(length + separator..).unwrap_or_default()) {
                Some(Part::Place) => {
                    left.push("what a number is for");
                    continue;
                }
                Some(part) => {
                    parts.push(part);
                    continue;
                }
                None => {}
            }
        }
        let before = text.get(..from - length - separator).unwrap_or_default().trim_end();
        let around = Around { before, after_comma, after_colon };
        let upto = text.get(..from - separator).unwrap_or_default();
        if let Some(whole) = parts.last().and_then(|last| joined(upto, found, *last, around)) {
            parts.pop();
            parts.push(whole);
            continue;
        }
        match placed(found, parts, labels, after_comma) {
            Part::Role(role) if let Some((post, body)) = contact_joints::in_body(role).filter(|_| is_named(parts)) => {
                parts.extend([Part::Role(post), Part::Organisation(body)]);
            }
            found => parts.push(found),
        }
    }
}

/// "| Ana Ruiz | Public Relations, Acme |": between bars an office and whose it is are one.
fn of_cell<'a>(bare: &'a str, found: Part<'a>) -> Part<'a> {
    let office = bare.split_once(", ").is_some_and(|(office, _)| matches!(part_of(office), Part::Organisation(_)));
    if office { Part::Organisation(bare) } else { found }
}

/// Whether a part tells where the body before it is.
fn is_site(bare: &str, before: &str, after: &str, after_comma: bool, last: Option<&Part>) -> bool {
    // "Harbour Trust, Quay House, Shore Road, Lyall"
    let body = matches!(last, Some(Part::Organisation(_) | Part::Place));
    let building = after_comma && body && addresses::is_building(bare, after);
    // "Harbour Press Office | Plaza Mayor, 1 | ..."
    let barred = before.trim_end().ends_with('|');
    let square = ["Plaza ", "Praça ", "Place ", "Platz "].iter().any(|square| bare.starts_with(square));
    let square = barred && square && after.trim_start().starts_with(|c: char| c.is_ascii_digit());
    // "28071-Madrid"
    let code = before.trim_end_matches([' ', '-', '–']).bytes().rev().take(5);
    let coded = code.filter(u8::is_ascii_digit).count() == 5;
    let town = (after_comma || coded) && matches!(last, Some(Part::Place)) && contact_remarks::is_town(bare);
    building || square || town
}

/// Whether a part says what a number is for, or when it is answered.
fn is_label(bare: &str, label: &str) -> bool {
    let first = label.split(' ').next().unwrap_or_default().to_lowercase();
    // "Entrevistas con la alcaldesa: Ana Ruiz"
    let asked = ["entrevistas", "interviews", "interviewanfragen", "entretiens", "fotos", "bildmaterial"]
        .contains(&first.as_str());
    asked
        || bare.is_empty()
        || bare.starts_with('@')
        || is_hours(bare)
        // "600 555 012 (fines de semana: 600 555 013)"
        || bare.starts_with(char::is_lowercase) && contact_remarks::is_when(bare)
        || is_reach_label(bare)
        || matches!(bare, "24 hours" | "24/7" | "24 hrs")
        || matches!(first.as_str(), "contacts" | "contact")
        // "Company contact for media", "جهة الاتصال للإعلاميين"
        || matches!(first.as_str(), "company" | "club" | "our" | "your" | "main" | "lead" | "team") && label.contains(" contact")
        || label.starts_with("جهة الاتصال")
        || words::has(CONTACT_LABELS, label) && !is_office(label)
}

/// Whether the last part is a name.
fn is_named(parts: &[Part]) -> bool {
    matches!(parts.last(), Some(Part::Name(_)))
}

/// Whether words before a colon may be a name, and are no label of a number or of contacts.
pub(super) fn is_titled(label: &str) -> bool {
    let label = label.trim();
    let plain = !is_reach_label(label) && !words::has(CONTACT_LABELS, label) && !is_hours(label);
    plain && (2..=6).contains(&label.split_whitespace().count()) && label.starts_with(char::is_uppercase)
}

/// A part without the signs around it. Brackets that are closed inside belong to it.
fn bare(part: &str) -> &str {
    let signs = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ';' | ':' | '|' | '/' | '-' | '–' | '—' | '•' | '·' | '<' | '>' | '،' | '[' | ']' | '*' | '.'
            )
    };
    let bare = part.trim_start_matches(signs).trim_end_matches(|c: char| signs(c) && c != '.').trim_end_matches(". ");
    let formed = bare.rsplit(' ').next().is_some_and(|last| is_form(last) || last == "V.");
    let bare =
        if bare.ends_with('.') && bare.split(' ').count() > 3 && !formed { bare.trim_end_matches('.') } else { bare };
    // "(press officer, Harbour Trust) on": the bracket was opened before.
    let bare = match bare.split_once(')') {
        Some((inner, _)) if !inner.contains('(') => inner,
        _ => bare,
    };
    match (bare.strip_prefix('('), bare.strip_suffix(')')) {
        (Some(_), Some(_)) => bare.get(1..bare.len() - 1).unwrap_or_default(),
        (Some(rest), None) if !rest.contains(')') => rest,
        (None, Some(rest)) if !rest.contains('(') => rest,
        _ => bare,
    }
}

/// Whether a line is nothing but an address of a building.
pub(super) fn is_place(line: &str) -> bool {
    let parts = parts(line);
    !parts.is_empty() && parts.iter().all(|part| *part == Part::Place)
}

/// Whether words are nothing but numbers and addresses.
pub(super) fn is_reach(value: &str) -> bool {
    let parts = parts(value);
    !parts.is_empty() && parts.iter().all(|part| matches!(part, Part::Reach(_)))
}

/// Whether a label is an office, and nothing but a number stands after it.
pub(super) fn is_office_alone(line: &str, value: &str) -> bool {
    is_office(line.get(..line.len() - value.len()).unwrap_or_default().trim_end_matches([':', ' ']))
        && !parts(value).iter().any(|part| !matches!(part, Part::Reach(_)))
}

/// "Name | Designation | Mobile | Email": whether the cells of a row are the names of columns.
pub(super) fn are_titles(row: &Paragraph) -> bool {
    row.cells.iter().filter(|cell| is_reach_label(cell)).count() > 1 && !reach::is_in(&row.words)
}

/// How many paragraphs from the first on are rows with a contact in each column: names first, then numbers beside numbers.
pub(super) fn beside(paragraphs: &[Paragraph]) -> usize {
    let Some(columns) = paragraphs.first().map(|first| first.cells.len()).filter(|columns| *columns > 1) else {
        return 0;
    };
    let rows = paragraphs.iter().take_while(|row| row.cells.len() == columns).count();
    let reaches = |row: &Paragraph| row.cells.iter().filter(|cell| !reach::find(cell).is_empty()).count();
    let named = paragraphs.first().is_some_and(|first| reaches(first) == 0 && !are_titles(first));
    // A number and an address beside it are one person’s.
    let alike = |row: &Paragraph| {
        let mails = row.cells.iter().filter(|cell| cell.contains('@')).count();
        mails != 1 && reaches(row) > 1
    };
    if named && paragraphs.iter().take(rows).any(alike) { rows } else { 0 }
}
