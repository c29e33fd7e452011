//! Step 9: the parts that follow the body by custom: notes to editors, boilerplates, whose the release is.

use super::super::{Reading, Role};
use super::days;
use super::labels::{self, Label};
use super::paragraphs::Paragraph;
use super::zones::Section;
use super::{blocks, body, speakers};
use crate::release::{Block, Boilerplate, Correction, Date, Release, Text};

/// Reads notes to editors. A correction among them has a field of its own.
pub(super) fn notes(sections: Vec<Section>, reading: &mut Reading) {
    for Section { label, paragraphs } in sections {
        let mut paragraphs = paragraphs;
        if let Some(label) = label {
            match labels::of(&label.words) {
                Some(Label::Notes(value)) if !value.is_empty() => paragraphs.insert(0, after_label(&label, value)),
                _ => label.give_to("/notes", Role::Label, reading),
            }
        }
        let from = reading.release.notes.len();
        let found = read(paragraphs, "/notes", from, reading);
        reading.release.notes.extend(found);
    }
}

/// The bodies that a release is by or tells about at its end.
pub(super) fn bodies(about: &[Section], release: &Release) -> Vec<String> {
    let labels = about.iter().filter_map(|section| section.label.as_ref());
    let told = labels.filter_map(|label| match labels::of(&label.words) {
        Some(Label::About(name, _)) => Some(name.strip_prefix("the ").unwrap_or(name).to_owned()),
        _ => None,
    });
    told.chain(release.issuer.as_ref().map(|issuer| issuer.name.clone())).collect()
}

/// Reads boilerplates, one for each label.
pub(super) fn about(sections: Vec<Section>, reading: &mut Reading) {
    for Section { label, mut paragraphs } in sections {
        let pointer = ["/about/", &reading.release.about.len().to_string()].concat();
        let mut organisation = None;
        if let Some(label) = label
            && let Some(Label::About(name, value)) = labels::of(&label.words)
        {
            organisation = Some(name.to_owned()).filter(|name| name != "us");
            if value.is_empty() {
                let owner = if organisation.is_some() { "/organisation" } else { "" };
                label.give_to(
                    &[&pointer, owner].concat(),
                    if owner.is_empty() { Role::Label } else { Role::Value },
                    reading,
                );
            } else {
                paragraphs.insert(0, after_label(&label, value));
            }
        }
        let blocks = read(paragraphs, &[&pointer, "/blocks"].concat(), 0, reading);
        reading.release.about.push(Boilerplate { organisation, blocks });
    }
}

/// Reads notices of copyright. There is one for each release; what else is said of rights is a note.
pub(super) fn rights(notices: Vec<Paragraph>, reading: &mut Reading) {
    for notice in notices {
        match &mut reading.release.rights.notice {
            Some(first) => {
                first.push(' ');
                first.push_str(&notice.words);
            }
            slot => {
                *slot = Some(notice.words.to_string());
                reading.release.rights.holder = holder(&notice.words);
            }
        }
        notice.give_to("/rights/notice", Role::Words, reading);
    }
}

const WORDS: [&str; 10] = [
    "correction",
    "corrections",
    "corrected",
    "erratum",
    "berichtigung",
    "korrektur",
    "rectificatif",
    "corrección",
    "correção",
    "תיקון",
];

/// Reads a correction: a paragraph that starts with the word and a colon.
pub(super) fn correction(paragraph: &Paragraph, reading: &mut Reading) -> bool {
    let Some((when, text)) = corrected(&paragraph.words) else { return false };
    let pointer = ["/corrections/", &reading.release.corrections.len().to_string()].concat();
    paragraph.give_to(&pointer, Role::Part, reading);
    reading.release.corrections.push(Correction { when, text: Text::plain(text) });
    true
}

/// The day of a correction, if it has one with its year, and what it says.
pub(super) fn corrected(words: &str) -> Option<(Option<Date>, &str)> {
    let (head, text) = words.split_once(':')?;
    let (word, rest) = head.split_once([' ', ',', '(']).unwrap_or((head, ""));
    let is_word = WORDS.iter().any(|known| known.eq_ignore_ascii_case(word));
    let when = days::only(rest.trim_matches(|c: char| !c.is_alphanumeric()));
    if !is_word
        || text.trim().is_empty()
        || !(rest.is_empty() || when.as_ref().is_some_and(|(_, after)| after.is_empty()))
    {
        return None;
    }
    let when = when.or_else(|| said_inside(text)).map(|(date, _)| date);
    Some((when.filter(|date: &Date| date.year().is_some()), text.trim()))
}

/// "(Corrected on 4 March 2026.)"
fn said_inside(text: &str) -> Option<(Date, &str)> {
    if let Some((_, last)) = text.trim_end().strip_suffix(')').and_then(|rest| rest.rsplit_once('('))
        && let Some(day) = days::only(last)
    {
        return Some(day);
    }
    let at = ["orrected on ", "pdated on ", "orrigé le ", "orregido el "]
        .iter()
        .find_map(|words| Some(text.find(words)? + words.len()))?;
    let rest = text.get(at..)?;
    let end = rest.find([')', ';']).unwrap_or(rest.len());
    days::only(rest.get(..end)?.trim_end_matches('.'))
}

/// Takes the corrections out of the body.
pub(super) fn without_corrections<'a>(paragraphs: Vec<Paragraph<'a>>, reading: &mut Reading) -> Vec<Paragraph<'a>> {
    paragraphs.into_iter().filter(|paragraph| !correction(paragraph, reading)).collect()
}

fn read(paragraphs: Vec<Paragraph>, list: &str, from: usize, reading: &mut Reading) -> Vec<Block> {
    let pieces = body::shape(without_corrections(paragraphs, reading));
    let silent = speakers::nobody(&pieces);
    blocks::build(pieces, silent, list, from, reading)
}

/// The paragraph that a label stands before.
pub(super) fn after_label<'a>(label: &Paragraph<'a>, value: &str) -> Paragraph<'a> {
    let mut paragraph = label.clone();
    paragraph.drop_start(label.words.len() - label.words.rfind(value).map_or(0, |at| label.words.len() - at));
    paragraph.mark = None;
    paragraph.is_part = true;
    paragraph
}

/// "© 2026 Harbour Trust. All rights reserved.": the name after the sign and the year.
fn holder(notice: &str) -> Option<String> {
    let bare = notice.trim_start_matches(|c: char| !c.is_alphabetic() || c == '©');
    let mut rest = bare;
    for word in ["Copyright", "copyright", "COPYRIGHT", "c)", "C)"] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    let plain = rest.trim_start_matches(|c: char| !c.is_alphabetic()).replace('\u{a0}', " ");
    let rest = plain.as_str();
    // A company's form belongs to its name: "Trenes del Duero, S. A."
    let forms = [
        " e. V.", " e.V.", ", S. A.", ", S.A.", ", Inc.", ", Inc", ", LLC", ", Ltd.", ", Ltd", ", Lda.", " Inc.",
        " Corp.",
    ];
    let form = forms.iter().find_map(|form| Some((rest.find(form)?, form.len())));
    if let Some((at, length)) = form {
        return rest.get(..at + length).map(str::to_owned);
    }
    let name = rest.split([',', '|', ';']).next()?;
    let name = name.split(". ").next()?.trim_end_matches(['.', ' ', '-', '–']);
    let name: String = name.trim_end_matches(|c: char| c.is_ascii_digit()).trim().to_owned();
    let reserved = name.to_ascii_lowercase().contains("reserved");
    let capital = name.chars().next().is_some_and(|first| !first.is_lowercase());
    (capital && !reserved && name.split_whitespace().count() <= 10).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_holder_is_named_after_the_sign_and_the_year() {
        for notice in
            ["© 2026 Harbour Trust", "Copyright © 2026 Harbour Trust. All rights reserved.", "(c) Harbour Trust 2026"]
        {
            assert_eq!(holder(notice).as_deref(), Some("Harbour Trust"), "{notice}");
        }
        assert_eq!(
            holder("© 2026 Harbour Robotics Inc. All rights reserved.").as_deref(),
            Some("Harbour Robotics Inc.")
        );
        assert_eq!(holder("All rights reserved."), None);
    }

    #[test]
    fn a_correction_says_what_is_right_and_perhaps_when() {
        let mut reading = Reading::default();
        let paragraph = |words: &'static str| Paragraph { words: words.into(), lines: 1..2, ..Paragraph::default() };
        assert!(correction(&paragraph("Correction, 4 March 2026: The fee is £3."), &mut reading));
        assert!(!correction(&paragraph("Correction of the course: it is done."), &mut reading));
        let [found] = reading.release.corrections.as_slice() else { panic!("{reading:?}") };
        assert_eq!(
            (found.when.map(|when| when.to_string()), found.text.words()),
            (Some("2026-03-04".into()), "The fee is £3.".into())
        );
    }
}
