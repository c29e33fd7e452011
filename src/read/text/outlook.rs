//! What follows each paragraph, looked up once for all, so that the division into zones stays linear.

use super::paragraphs::Paragraph;
use super::zones::{is_end, is_rule, is_short_line, label};
use super::{body, contact_kinds, labels, quotations, reach};

/// For each place whether an end mark or a label stands there.
pub(super) fn marked(paragraphs: &[Paragraph]) -> Vec<bool> {
    paragraphs.iter().map(|paragraph| is_end(paragraph) || label(paragraph).is_some()).collect()
}

/// For each place whether nothing heads a part of the body between it and the next label, end mark or end of the text.
pub(super) fn clear(paragraphs: &[Paragraph], marked: &[bool], blocks: &[bool]) -> Vec<bool> {
    let mut clear = vec![true; paragraphs.len() + 2];
    for at in (0..paragraphs.len()).rev() {
        let this = &paragraphs[at];
        let heads = || paragraphs.get(at + 1).is_some_and(|next| body::heads(&this.words, next) && this.mark.is_none());
        // Lines of a contact are short as headings are.
        let heads = || {
            heads()
                && !labels::is_disclaimer(&this.words)
                && !contact_kinds::is_office(&this.words)
                && !blocks[at]
                && !marked.get(at + 1).is_some_and(|marked| *marked)
        };
        clear[at] = marked[at] || (clear[at + 1] && !heads());
    }
    clear
}

/// For each place whether it is in a contact that shows what it is: some short lines by themselves, somebody's name among
/// the first, and a number or an address.
pub(super) fn blocks(paragraphs: &[Paragraph]) -> Vec<bool> {
    const LINES: std::ops::RangeInclusive<usize> = 2..=8;
    let plain = |line: &Paragraph| line.mark.is_none() && line.cells.is_empty() && is_short_line(&line.words);
    let is_contact = |lines: &[Paragraph]| {
        LINES.contains(&lines.len())
            && lines.iter().all(plain)
            && lines
                .iter()
                .take(2)
                .any(|line| contact_kinds::is_person(&line.words) || contact_kinds::is_office(&line.words))
            && lines.iter().any(|line| reach::is_in(&line.words))
    };
    let blocks = paragraphs.chunk_by(Paragraph::is_next);
    blocks.flat_map(|lines| std::iter::repeat_n(is_contact(lines), lines.len())).collect()
}

/// For each place the first from it on that is no rule.
pub(super) fn without_rules(paragraphs: &[Paragraph]) -> Vec<usize> {
    let mut skipped: Vec<usize> = (0..=paragraphs.len()).collect();
    for at in (0..paragraphs.len()).rev() {
        if is_rule(&paragraphs[at]) {
            skipped[at] = skipped[at + 1];
        }
    }
    skipped
}

/// Whom to ask may stand in so many paragraphs from the start.
const TOP: usize = 8;

/// Where the last rule stands, if the text is nearly over by then: no more than one paragraph follows before its tail.
/// Beyond the end of the text otherwise.
pub(super) fn closing_rule(paragraphs: &[Paragraph], marked: &[bool]) -> usize {
    // Some paragraphs without a quotation, such as "This summary is no part of the judgment."
    const MOST: usize = 3;
    let Some(rule) = paragraphs.iter().rposition(is_rule) else { return paragraphs.len() };
    let after = paragraphs.get(rule + 1..).unwrap_or_default();
    let until = marked.get(rule + 1..).and_then(|after| after.iter().position(|marked| *marked)).unwrap_or(after.len());
    // Before the parts with labels most of the text stands over it.
    if rule * 3 <= (rule + 1 + until) * 2 {
        return paragraphs.len();
    }
    let is_contact = |words: &str| reach::is_in(words) && !words.ends_with('.');
    let said = after.iter().take(until).filter(|paragraph| !is_contact(&paragraph.words));
    let spoken = |paragraph: &&Paragraph| !quotations::spans(&paragraph.words).is_empty() || paragraph.mark.is_some();
    let (spoken, said) = (said.clone().take(MOST + 1).any(|paragraph| spoken(&paragraph)), said.count());
    // What is for editors ends with whom to ask, or with who wrote it: "VP/DK/SR".
    let told = after.iter().any(|paragraph| reach::is_in(&paragraph.words) || is_initials(&paragraph.words));
    // Or it stands over the headline already.
    let told = told || paragraphs.iter().take(TOP).any(|paragraph| reach::is_in(&paragraph.words));
    let ended = paragraphs.iter().any(is_end);
    // "* * *", "Tickets go on sale in May.", "About Harbour Trust": between a rule and a label only what tells where something
    // can be found is for editors; the rest is the last of the body.
    let points = |paragraph: &Paragraph| !reach::find(&paragraph.words).is_empty();
    let between = after.get(..until).unwrap_or_default();
    if until < after.len() && !between.is_empty() && !between.iter().any(points) {
        return paragraphs.len();
    }
    if said <= 1 + (MOST - 1) * usize::from(!spoken) && told && !ended { rule } else { paragraphs.len() }
}

fn is_initials(words: &str) -> bool {
    words.len() <= 16 && words.contains('/') && words.chars().all(|c| c.is_ascii_uppercase() || matches!(c, '/' | ' '))
}

/// For each place whether it stands apart from what is before it, and nothing but short lines or parts of the tail follow.
pub(super) fn tails(paragraphs: &[Paragraph], marked: &[bool]) -> Vec<bool> {
    let mut tails = vec![true; paragraphs.len() + 1];
    // Where no blank line is left, a sentence parts what stands before from short lines.
    let joined = paragraphs.windows(2).all(|pair| pair[0].is_next(&pair[1]));
    let closed = |before: &Paragraph| {
        joined && before.words.ends_with(['.', '!', '?', '”', '"', '»', '“', '״', '’']) && !is_short_line(&before.words)
    };
    let mut follows = true;
    for at in (0..paragraphs.len()).rev() {
        let this = &paragraphs[at];
        follows = marked[at]
            || follows && (is_short_line(&this.words) || reach::is_in(&this.words) && !this.words.ends_with('.'));
        let parted = |before: usize| {
            let above = &paragraphs[before];
            !above.is_next(this) || is_end(above) || closed(above)
        };
        let apart = at.checked_sub(1).is_none_or(parted);
        tails[at] = follows && apart;
    }
    tails
}
