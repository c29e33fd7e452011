//! Step 9: titles of other articles.

use super::super::{Reading, Role};
use super::labels::{self, Label};
use super::marks;
use super::paragraphs::Paragraph;
use super::reach::{self, Reach};
use super::tail::after_label;
use super::zones::{LONGEST_TITLE, Section, is_rule};
use crate::release::{Link, Related};

/// Adds the titles. Without an address they are titles to show and no links. An address may stand after its title, or under
/// it.
pub(super) fn read(sections: Vec<Section>, reading: &mut Reading) {
    for Section { mut label, mut paragraphs } in sections {
        // A title may stand on the line of its label.
        if let Some(line) = &label
            && let Some(Label::Related(title)) = labels::of(&line.words)
            && !title.is_empty()
        {
            paragraphs.insert(0, after_label(line, title));
            label = None;
        }
        let first = ["/related/", &reading.release.related.len().to_string()].concat();
        if let Some(label) = label {
            label.give_to(&first, Role::Label, reading);
        }
        for paragraph in paragraphs {
            let (title, url) = divide(&paragraph.words);
            if title.is_empty()
                && let Some(last) = reading.release.related.len().checked_sub(1)
                && let Some(related) = reading.release.related.get_mut(last).filter(|related| related.url.is_none())
            {
                related.url = url;
                paragraph.give_to(&["/related/", &last.to_string(), "/url"].concat(), Role::Value, reading);
                continue;
            }
            let pointer = ["/related/", &reading.release.related.len().to_string()].concat();
            paragraph.give_to(&pointer, if url.is_some() { Role::Value } else { Role::Words }, reading);
            let title = if title.is_empty() { paragraph.words.to_string() } else { title.to_owned() };
            reading.release.related.push(Related { title, url, ..Related::default() });
        }
    }
}

/// A title is short and, unlike a sentence, has no full stop. An address may stand under it.
pub(super) fn is_title(paragraph: &Paragraph) -> bool {
    let words = &paragraph.words;
    let ends = words.ends_with(['.', ':', ';', ',']);
    words.len() <= LONGEST_TITLE && !ends && !marks::is_end(words) && !is_rule(paragraph)
}

/// A title, and the address after it.
fn divide(words: &str) -> (&str, Option<Link>) {
    let Some((at, page @ Reach::Page(address))) = reach::find(words).pop() else { return (words, None) };
    let after = words.get(at + address.len()..).unwrap_or_default();
    if !after.trim_matches(['>', ')', ']', '.', '/', ' ']).is_empty() {
        return (words, None);
    }
    let title = words.get(..at).unwrap_or_default();
    (title.trim_end_matches([' ', '<', '(', '[', ':', '–', '—', '-', '|']), reach::link(page))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_stand_after_the_title() {
        for words in [
            "Old pier opens: https://example.org/a",
            "Old pier opens <https://example.org/a>",
            "Old pier opens – https://example.org/a",
        ] {
            let (title, url) = divide(words);
            assert_eq!((title, url.unwrap().as_str()), ("Old pier opens", "https://example.org/a"), "{words}");
        }
        assert_eq!(divide("Old pier opens"), ("Old pier opens", None));
        assert_eq!(divide("https://example.org/a").0, "");
    }
}
