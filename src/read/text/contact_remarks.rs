//! What stands in a contact's line and has no place in the record: it is left out, and noted.

use super::contact_words::{is_hours, is_reach_label};

/// Whether words end with the label of a fax machine's number.
pub(super) fn ends_with_fax(words: &str) -> bool {
    let label = words.trim_end_matches([' ', ':', '.', '-', '–', '\u{a0}']);
    let label = label.rsplit([' ', '|', ',', '/']).next().unwrap_or(label);
    ["fax", "telefax", "télécopieur", "فاكس", "פקס"].contains(&label.to_lowercase().as_str())
}

/// What a remark in brackets after a number says, unless it is no more than "mobile".
pub(super) fn of(remark: &str) -> Option<&'static str> {
    when(remark).or_else(|| (!is_reach_label(remark)).then_some("a remark after a number"))
}

/// "Monday to Friday", "Out of hours": when somebody answers.
pub(super) fn when(words: &str) -> Option<&'static str> {
    let told = !words.is_empty() && (is_hours(words) || words.to_lowercase().ends_with("hours"));
    told.then_some("when a number is answered")
}
