//! What stands in a contact's line and has no place in the record: it is left out, and noted.

use super::contact_kinds;
use super::contact_parts::Part;
use super::contact_words::{OTHERS, is_hours, is_reach_label};
use super::reach;
use super::words::{self, ORGANISATIONS};

/// Whether words end with the label of a fax machine's number.
pub(super) fn ends_with_fax(words: &str) -> bool {
    let label = words.trim_end_matches([' ', ':', '.', '-', '–', '\u{a0}']);
    let label = label.rsplit([' ', '|', ',', '/']).next().unwrap_or(label);
    ["fax", "telefax", "télécopieur", "فاكس", "الفاكس", "פקס", "הפקס"].contains(&label.to_lowercase().as_str())
}

/// What a remark in brackets after a number says, unless it is no more than "mobile".
pub(super) fn of(remark: &str) -> Option<&'static str> {
    when(remark).or_else(|| (!is_reach_label(remark)).then_some("a remark after a number"))
}

/// "Email for all: press@harbour.example"
pub(super) fn is_for_all(words: &str) -> bool {
    let label = words.split(':').next().unwrap_or_default().to_lowercase().replace("e-mail", "email");
    matches!(label.as_str(), "email for all" | "email for both" | "all" | "email (all)" | "email for all contacts")
}

/// "Monday to Friday", "Out of hours": when somebody answers.
pub(super) fn when(words: &str) -> Option<&'static str> {
    let told = !words.is_empty() && (is_hours(words) || words.to_lowercase().ends_with("hours"));
    told.then_some("when a number is answered")
}

/// Whether a label is that of a number for others than the media: "Customer care (24 hours)", "Tenants’ helpline".
pub(super) fn is_service(label: &str) -> bool {
    const SERVICES: [&str; 14] = [
        "care",
        "helpline",
        "hotline",
        "line",
        "library",
        "desk",
        "centre",
        "center",
        "switchboard",
        "reception",
        "services",
        "bookings",
        "sales",
        "advice",
    ];
    let bare = label.split_once(" (").map_or(label, |(bare, _)| bare);
    bare.contains(' ')
        && SERVICES.iter().any(|service| bare.rsplit(' ').next().is_some_and(|last| last.eq_ignore_ascii_case(service)))
}

/// "Media line", "24-hour press hotline": a number, and no office.
pub(super) fn is_line(label: &str) -> bool {
    label
        .rsplit(' ')
        .next()
        .is_some_and(|last| matches!(last, "line" | "Line" | "hotline" | "Hotline" | "phone" | "number"))
}

/// Whether words in brackets tell when somebody may be called.
pub(super) fn is_when(words: &str) -> bool {
    const WHEN: [&str; 26] = [
        "soir",
        "week-ends",
        "nuits",
        "abends",
        "fines ",
        "noches",
        "fins ",
        "during ",
        "until ",
        "from ",
        "before ",
        "after ",
        "while ",
        "on ",
        "fines de",
        "fins de",
        "fim de",
        "weekend",
        "week-end",
        "wochenende",
        "evenings",
        "weekends",
        "nights",
        "out of hours",
        "after hours",
        "24 hours",
    ];
    WHEN.iter().any(|start| words.starts_with(start))
}

/// Whom a line asks to turn to whose numbers stand below: "For more information please contact the Press Office, Harbour
/// Trust".
pub(super) fn asked_for(line: &str) -> Option<&str> {
    const MOST: usize = 3;
    const LONGEST: usize = 200;
    let asks = |verb: &&str| line.rsplit_once(*verb).map(|(_, whom)| whom);
    let asked = [" contact ", " call ", " email ", " phone ", " ring "].iter().find_map(asks)?;
    let asked = asked.strip_prefix("the ").unwrap_or(asked);
    let whom = |part: &str| {
        let several = [" or ", " and "].iter().any(|joint| part.contains(joint));
        part.starts_with(char::is_uppercase) && !several && !matches!(contact_kinds::kind(part), Part::Other(_))
    };
    let told = line.len() <= LONGEST && asked.split(", ").count() <= MOST && asked.split(", ").all(whom);
    (told && !reach::is_in(line)).then_some(asked)
}

/// "Anyone with information is asked to contact:": a sentence that the contacts below end.
pub(super) fn asks_to_call(line: &str) -> bool {
    let mut words = line.trim_end().strip_suffix(':').unwrap_or_default().split_whitespace();
    matches!(words.next_back(), Some("contact" | "call" | "email" | "e-mail")) && words.nth(1).is_some()
}

/// Whether some words say which sort of body it is: "Ministry of Agriculture".
pub(super) fn has_body(organisation: &str) -> bool {
    organisation.split([' ', ',']).any(|word| words::has(ORGANISATIONS, word))
}

/// Whether a line by itself may be the town that a body is in: one word, which is none of roles and offices.
pub(super) fn is_town(line: &str) -> bool {
    // "Kingston 6"
    let line = line.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    line.starts_with(char::is_uppercase)
        && !line.contains(' ')
        && !words::has(OTHERS, line)
        && line.contains(char::is_lowercase)
}
