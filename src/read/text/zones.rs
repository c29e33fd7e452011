//! Step 3: paragraphs are divided into the front, which is head and body, and the parts that releases have by custom after
//! it: notes to editors, boilerplates, contacts, titles of other articles, and whose it is.

use super::body;
use super::contact_fields::is_desk_name;
use super::contact_kinds;
use super::contact_parts;
use super::contact_words;
use super::fields::Field;
use super::labels::{self, Label};
use super::marks;
use super::metadata;
use super::outlook::{blocks, clear, closing_rule, marked, tails, without_rules};
use super::paragraphs::Paragraph;
use super::quotations;
use super::reach;
use super::related::is_title;
use super::words::{self, CONTACT_ROLES, ROLES};
use super::zone_contacts::{self, reach_follows};

/// The parts of a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Zones<'a> {
    /// Head and body.
    pub(super) front: Vec<Paragraph<'a>>,
    /// What follows the end mark or a label for it: for editors, not for readers.
    pub(super) notes: Vec<Section<'a>>,
    /// What organisations say about themselves.
    pub(super) about: Vec<Section<'a>>,
    /// Whom journalists may ask.
    pub(super) contacts: Vec<Section<'a>>,
    /// Titles of other articles, each group after its label.
    pub(super) related: Vec<Section<'a>>,
    /// Metadata lines after the text, such as "Issued by: Harbour Trust".
    pub(super) facts: Vec<Paragraph<'a>>,
    /// Notices of copyright.
    pub(super) rights: Vec<Paragraph<'a>>,
    /// The end marks.
    pub(super) ends: Vec<Paragraph<'a>>,
    /// Rules between these parts, and marks of the paper.
    pub(super) marks: Vec<Paragraph<'a>>,
}

/// A label, and what stands after it. The label is the first paragraph where both stand on one line.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Section<'a> {
    pub(super) label: Option<Paragraph<'a>>,
    pub(super) paragraphs: Vec<Paragraph<'a>>,
}

/// A title is shorter than this, in bytes.
pub(super) const LONGEST_TITLE: usize = 240;
/// A short line has no more words.
pub(super) const MOST_WORDS: usize = 10;
/// In so many paragraphs from the start a contact stands over the headline.
const TOP: usize = 10;

/// Which part the next paragraph belongs to, if nothing else tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Front,
    Notes,
    About,
    /// Whether it stands over the headline, and whether a number or address has been read.
    Contacts {
        top: bool,
        reached: bool,
    },
    Related,
}

/// Divides the paragraphs.
pub(super) fn divide(mut paragraphs: Vec<Paragraph<'_>>) -> Zones<'_> {
    let marked = marked(&paragraphs);
    let blocks = blocks(&paragraphs);
    let clear = clear(&paragraphs, &marked, &blocks);
    let skipped = without_rules(&paragraphs);
    let tail = tails(&paragraphs, &marked);
    let closing = closing_rule(&paragraphs, &marked);
    let mut zones = Zones::default();
    let mut part = Part::Front;
    let mut ended = false;
    for at in 0..paragraphs.len() {
        if ended && metadata::join_source(&mut paragraphs[at..]) {
            continue;
        }
        let (this, rest) = paragraphs[at..].split_first().unwrap_or((&paragraphs[at], &[]));
        let other = if ended { Part::Notes } else { Part::Front };
        if marked[at] && is_end(this) && !zones.front.is_empty() {
            (part, ended) = (Part::Notes, true);
            zones.ends.push(std::mem::take(&mut paragraphs[at]));
            continue;
        }
        if this.mark.is_none() && marks::is_page_mark(&this.words) {
            zones.marks.push(std::mem::take(&mut paragraphs[at]));
            continue;
        }
        let next = rest.get(skipped[at + 1] - (at + 1)..).and_then(<[_]>::first);
        let parts = |next: &Paragraph| {
            is_end(next)
                || label(next).is_some()
                || tail[skipped[at + 1]] && is_contact(next, &rest[skipped[at + 1] - at..])
        };
        let last = at == closing;
        if is_rule(this) && (next.is_none_or(parts) || is_tail(part) || last) {
            let ends = !ended && part == Part::Front && !zones.front.is_empty();
            ended |= ends;
            part = if ended { Part::Notes } else { Part::Front };
            if ends { &mut zones.ends } else { &mut zones.marks }.push(std::mem::take(&mut paragraphs[at]));
            continue;
        }
        let top = !ended && at < TOP && zones.front.iter().all(is_short);
        // The last of numbered notes may be a contact.
        let noted =
            ended && part == Part::Notes && this.mark.is_some_and(marks::Mark::counts) && reach::is_in(&this.words);
        let found = if noted { labels::of(&this.words) } else { Some(this).filter(|_| marked[at]).and_then(label) };
        let found = found.filter(|label| !noted || matches!(label, Label::Contacts(_)));
        let found = found.filter(|_| !(matches!(part, Part::Contacts { reached: false, .. }) && zones.is_office(this)));
        let found =
            found.filter(|label| !(matches!(part, Part::Contacts { reached: false, .. }) && zones.waits_for(label)));
        let opened = found.and_then(|label| opens(label, this, rest, top, ended || clear[at + 1]));
        if let Some(opened) = opened {
            part = opened;
            zones.open(part, std::mem::take(&mut paragraphs[at]));
            continue;
        }
        let labelled = matches!(part, Part::Contacts { .. }) && goes_on(part, this, rest);
        if !top && !labelled && is_fact(this, ended || part == Part::Related, clear[at + 1]) {
            zones.facts.push(std::mem::take(&mut paragraphs[at]));
            continue;
        }
        // "Press office of Lyall", and its number: whom to ask.
        let after_related = part == Part::Related && !reach::is_in(&this.words);
        part = if goes_on(part, this, rest) { part } else { other };
        if top && part == Part::Front && zone_contacts::is_card(this, rest) {
            part = Part::Contacts { top, reached: false };
            zones.contacts.push(Section::default());
        }
        if matches!(part, Part::Front | Part::Notes | Part::About)
            && !top
            && (tail[at] || blocks[at] || after_related)
            && is_contact(this, rest)
        {
            part = Part::Contacts { top: false, reached: false };
            zones.contacts.push(Section::default());
        }
        if let Part::Contacts { reached, .. } = &mut part {
            *reached |= reach::is_in(&this.words);
        }
        zones.push(part, std::mem::take(&mut paragraphs[at]));
    }
    zones
}

impl<'a> Zones<'a> {
    /// Starts a part with its label.
    fn open(&mut self, part: Part, label: Paragraph<'a>) {
        let section = Section { label: Some(label), paragraphs: Vec::new() };
        match part {
            Part::Front => self.rights.extend(section.label),
            Part::Notes => self.notes.push(section),
            Part::About => self.about.push(section),
            Part::Contacts { .. } => self.contacts.push(section),
            Part::Related => self.related.push(section),
        }
    }

    /// "Press Office", under a name that no number has followed yet: where that person works, and no label.
    fn is_office(&self, this: &Paragraph) -> bool {
        let named = self.contacts.last().is_some_and(|section| {
            let valued = |label: &Paragraph| {
                matches!(labels::of(&label.words), Some(Label::Contacts(value)) if !value.is_empty())
            };
            !section.paragraphs.is_empty() || section.label.as_ref().is_some_and(valued)
        });
        // "Questions from the press to:", "Press Office", "Harbour Trust", and a name: it is the first line of what the label heads.
        let headed = self.contacts.last().is_some_and(|section| {
            section.paragraphs.is_empty() && section.label.as_ref().is_some_and(|label| label.words.ends_with(':'))
        });
        // "Spokesperson", under a name
        let post = named && (words::has(CONTACT_ROLES | ROLES, &this.words) || is_desk_name(&this.words, false));
        (named || headed) && !this.words.ends_with(':') && (post || contact_kinds::is_office(&this.words))
    }

    /// "Media enquiries: 01632 960001", under an office that no number has followed yet: the number is its own.
    fn waits_for(&self, label: &Label) -> bool {
        let named = self
            .contacts
            .last()
            .is_some_and(|section| section.paragraphs.last().is_some_and(|last| contact_kinds::is_office(&last.words)));
        matches!(label, Label::Contacts(value) if named && contact_parts::is_reach(value))
    }

    fn push(&mut self, part: Part, paragraph: Paragraph<'a>) {
        let sections = match part {
            Part::Front => return self.front.push(paragraph),
            Part::Notes => &mut self.notes,
            Part::About => &mut self.about,
            Part::Contacts { .. } => &mut self.contacts,
            Part::Related => &mut self.related,
        };
        if sections.is_empty() {
            sections.push(Section::default());
        }
        if let Some(section) = sections.last_mut() {
            section.paragraphs.push(paragraph);
        }
    }
}

/// Whether a line without a label is a contact: short lines with a number or an address in the last or the only one.
fn is_contact(this: &Paragraph, rest: &[Paragraph]) -> bool {
    let most = 16 + 2 * this.words.matches(" | ").count();
    let short = this.words.len() <= 200 && !this.words.ends_with('.') && this.words.split_whitespace().count() <= most;
    // "(Release ID: 2211874)"
    let bracketed = this.words.starts_with('(') && this.words.ends_with(')') && !this.words.contains('@');
    this.mark.is_none()
        && short
        && !bracketed
        && (reach::is_in(&this.words)
            || is_short_line(&this.words)
                && (reach_follows(this, rest, true) || is_desk(this) && reach_follows(this, rest, false)))
}

/// "Guild press office", in a paragraph of its own: numbers follow in others.
fn is_desk(this: &Paragraph) -> bool {
    contact_kinds::is_office(&this.words) && this.words.split_whitespace().nth(1).is_some()
}

/// Whether a line after the text is metadata: of its issuer anywhere, else after the end mark.
fn is_fact(this: &Paragraph, ended: bool, clear: bool) -> bool {
    let field = metadata::split(&this.words).filter(|(_, value)| !value.is_empty());
    this.mark.is_none()
        && this.words.len() <= LONGEST_TITLE
        && match field {
            // "From:" may stand before any other thing.
            Some((Field::Issuer, _)) => (clear || ended) && !this.words.starts_with("From"),
            Some((Field::Source, _)) => ended || clear && this.words.starts_with("SOURCE"),
            Some((Field::Tags, _)) => ended || clear,
            Some((Field::Published | Field::Updated | Field::Url | Field::Id, _)) => ended,
            _ => false,
        }
}

/// The part that a label opens, if it does.
fn opens(label: Label, this: &Paragraph, rest: &[Paragraph], top: bool, clear: bool) -> Option<Part> {
    let first = rest.first();
    match label {
        Label::Related(value) => {
            let titled = if value.is_empty() { first.is_some_and(is_title) } else { clear };
            titled.then_some(Part::Related)
        }
        // A front that starts with it has no headline yet; that it is pushed to the rights is all the same.
        Label::Rights => Some(Part::Front).filter(|_| clear || top),
        Label::Notes(value) => (clear && !top && (first.is_some() || !value.is_empty())).then_some(Part::Notes),
        Label::About(_, value) => {
            let matter = first.is_some_and(is_matter) || !value.is_empty();
            (clear && !top && matter && !is_spoken(rest)).then_some(Part::About)
        }
        Label::Contacts(value) => {
            let reached = reach::is_in(&this.words);
            zone_contacts::opens(value, this, rest, clear).then_some(Part::Contacts { top, reached })
        }
    }
}

/// "About the hall", over what people say of it: a heading of the body, since boilerplates quote nobody.
fn is_spoken(rest: &[Paragraph]) -> bool {
    const REACH: usize = 12;
    let own = rest.iter().take(REACH).take_while(|paragraph| is_matter(paragraph));
    own.filter(|paragraph| !quotations::spans(&paragraph.words).is_empty()).nth(1).is_some()
}

/// Whether a paragraph belongs to the part before it.
fn goes_on(part: Part, this: &Paragraph, rest: &[Paragraph]) -> bool {
    match part {
        Part::Front | Part::Notes => true,
        Part::About => !rest.first().is_some_and(|next| body::heads(&this.words, next)) || this.mark.is_some(),
        // "Press office of Lyall", and its number: whom to ask.
        Part::Related => {
            let office = contact_kinds::is_office(&this.words) && reach_follows(this, rest, true);
            // "Press office of the Harbour Theatre", "Ana Ruiz", and their number
            let named = |line: &Paragraph| line.mark.is_none() && contact_kinds::is_person(&line.words);
            let under = rest.first().is_some_and(|next| this.is_next(next) && named(next));
            let person = this.mark.is_none() && (named(this) || under) && reach_follows(this, rest, true);
            is_title(this) && !reach::is_in(&this.words) && !office && !person
        }
        Part::Contacts { top, reached } => zone_contacts::goes_on(this, rest, top, reached),
    }
}

pub(super) fn is_short_line(words: &str) -> bool {
    // Of a long one the first words tell that it is long.
    // "Harbour Friends e. V."
    let formed = || words.rsplit(' ').next().is_some_and(|last| last.ends_with("V.") || contact_words::is_form(last));
    let most = if words.ends_with(['.', '!', '?']) && !formed() { 4 } else { MOST_WORDS };
    words.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).nth(most).is_none()
}

pub(super) fn label<'p>(paragraph: &'p Paragraph) -> Option<Label<'p>> {
    let label = labels::of(&paragraph.words).filter(|_| !paragraph.mark.is_some_and(marks::Mark::counts));
    // What a row of a table starts with, its first cell tells.
    label.filter(|_| paragraph.cells.first().is_none_or(|cell| labels::of(cell).is_some()))
}

pub(super) fn is_end(paragraph: &Paragraph) -> bool {
    paragraph.mark.is_none() && marks::is_end(&paragraph.words)
}

pub(super) fn is_rule(paragraph: &Paragraph) -> bool {
    paragraph.mark.is_none() && marks::is_divider(&paragraph.words)
}

fn is_tail(part: Part) -> bool {
    matches!(part, Part::About | Part::Contacts { .. } | Part::Related)
}

/// Whether a paragraph may stand over the headline.
fn is_short(paragraph: &Paragraph) -> bool {
    !paragraph.words.ends_with('.') && paragraph.words.split_whitespace().nth(30).is_none()
}

/// Whether a paragraph says something, and is no label of its own.
fn is_matter(paragraph: &Paragraph) -> bool {
    !is_end(paragraph) && label(paragraph).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Reading;
    use crate::read::text::{lines, paragraphs};

    fn zones(text: &str) -> Zones<'_> {
        divide(paragraphs::gather(&lines::split(text), &mut Reading::default()))
    }

    /// How many paragraphs are in front, notes, boilerplates, contacts and related, without labels.
    fn counts(text: &str) -> [usize; 5] {
        let zones = zones(text);
        let count = |sections: &[Section]| sections.iter().map(|section| section.paragraphs.len()).sum();
        let [notes, about] = [&zones.notes, &zones.about].map(|sections| count(sections));
        [zones.front.len(), notes, about, count(&zones.contacts), count(&zones.related)]
    }

    #[test]
    fn titles_after_a_label_are_related() {
        assert_eq!(counts("A\nB.\nAlso read:\nOne thing\nAnother thing"), [2, 0, 0, 0, 2]);
    }

    #[test]
    fn a_contact_ends_the_titles_of_other_articles() {
        assert_eq!(
            counts("A\nB.\n\nLea también:\n- One thing\n- Another\n\nTeatro Norte\nAna Ruiz\n956 00 32 18"),
            [2, 0, 0, 3, 2]
        );
    }

    #[test]
    fn what_is_said_of_something_is_no_boilerplate() {
        let text = "A\n\nB.\n\nAbout Harbour Trust\n\n“It was cold,” said Ruiz.\n\n“It is not,” said Vale.\n\nENDS";
        assert_eq!(counts(text)[2], 0);
        assert_eq!(counts(&text.replace(['“', '”'], ""))[2], 2);
    }

    #[test]
    fn text_goes_on_after_related_titles() {
        assert_eq!(counts("A\nREAD MORE\nOne thing\nThe text goes on here."), [2, 0, 0, 0, 1]);
    }

    #[test]
    fn a_label_that_nothing_follows_is_text() {
        assert_eq!(counts("A\nRelated"), [2, 0, 0, 0, 0]);
    }

    #[test]
    fn a_rule_at_the_end_is_an_end_mark() {
        let zones = zones("A\nB.\n* * *");
        assert_eq!((zones.front.len(), zones.ends.len()), (2, 1));
    }

    #[test]
    fn the_last_words_between_a_rule_and_a_label_are_the_bodys() {
        let told = |last: &str| {
            let body = "A\nThe bridge opens.\nIt is old.\nIt was closed.\nIt is dry.\nIt is safe.\n";
            counts(
                &[
                    body,
                    "* * *\n",
                    last,
                    "\nAbout Harbour Trust\nIt runs ferries.\nMedia contact\nAna Ruiz\n01632 960001",
                ]
                .concat(),
            )
        };
        assert_eq!(told("Tickets go on sale at noon.")[1], 0);
        assert_eq!(told("Photographs can be taken from https://www.harbour.example/press.")[1], 1);
    }

    #[test]
    fn what_follows_the_end_mark_stands_apart() {
        assert_eq!(counts("A\nB.\nENDS\nThe fee is new."), [2, 1, 0, 0, 0]);
    }

    #[test]
    fn every_part_of_the_tail_has_its_label() {
        let text = "A\nThe bridge opens.\nENDS\nNotes to editors\nThe fee is new.\nAbout Harbour Trust\nIt runs the \
                    ferries.\nMedia contact\nAna Ruiz\n01632 960001\nAlso read\nOne thing";
        assert_eq!(counts(text), [2, 1, 1, 2, 1]);
        assert_eq!(counts(&text.replace("ENDS\n", "")), [2, 1, 1, 2, 1]);
    }

    #[test]
    fn a_contact_shows_what_it_is_though_a_sentence_follows_it() {
        let text = "Bridge reopens\n\nIt opens on Friday.\n\nAbout Harbour Trust\nIt runs ferries.\n\nFor the press\nAna Ruiz\nHead of Media\n01632 960001\n\nThis text may be printed free of charge by anybody who wants to print it.";
        let zones = zones(text);
        assert_eq!((zones.about.len(), zones.contacts.len()), (1, 1));
    }

    #[test]
    fn a_contact_may_stand_over_the_headline() {
        let text = "Contact: Ana Ruiz\n01632 960001\n\nBridge reopens after nine weeks\n\nThe bridge opens on Friday.";
        assert_eq!(counts(text), [2, 0, 0, 1, 0]);
    }

    #[test]
    fn a_section_about_something_with_more_of_the_body_after_it_is_body() {
        let text = "A\nThe bridge opens.\nAbout the bridge\nIt is old.\nNext steps\nWork goes on.";
        assert_eq!(counts(text), [6, 0, 0, 0, 0]);
    }
}
