//! Lists: items gather under the sentence that introduces them, and lists in lists under their items.

use super::body::Piece;
use super::marks::Mark;
use super::paragraphs::Paragraph;
use super::words::{self, PLANS};
use crate::release::ListKind;

/// An item with the list inside it, if there is one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Item<'a> {
    pub(super) paragraph: Paragraph<'a>,
    pub(super) inner: Vec<Paragraph<'a>>,
}

/// Adds an item to the list before it, or starts a list with the sentence before it that ends in a colon.
pub(super) fn push<'a>(pieces: &mut Vec<Piece<'a>>, item: Paragraph<'a>, mark: Mark) {
    if let Some(Piece::List { items, .. }) = pieces.last_mut()
        && let Some(last) = items.last_mut()
    {
        if last.holds(&item, mark) {
            last.inner.push(item);
            return;
        }
        if last.paragraph.mark.is_some_and(|before| before.counts() == mark.counts()) && !mark.is_first() {
            items.push(Item { paragraph: item, inner: Vec::new() });
            return;
        }
    }
    let introduced = matches!(pieces.last(), Some(Piece::Paragraph(before)) if before.words.ends_with([':', '：']));
    let intro = match pieces.pop() {
        Some(Piece::Paragraph(before)) if introduced => Some(before),
        other => {
            pieces.extend(other);
            None
        }
    };
    let plans = intro.as_ref().is_some_and(|intro| announces(&intro.words)) && !is_labelled(&item.words);
    let kind = match (mark.counts(), plans) {
        (true, _) => ListKind::Numbers,
        (false, true) => ListKind::Agenda,
        (false, false) => ListKind::Bullets,
    };
    pieces.push(Piece::List { kind, intro, items: vec![Item { paragraph: item, inner: Vec::new() }] });
}

impl Item<'_> {
    /// Whether an item belongs into a list inside this one: it stands farther in, or has another sort of mark where the
    /// items of the outer list had one.
    fn holds(&self, item: &Paragraph, mark: Mark) -> bool {
        let outer = self.paragraph.mark.unwrap_or(Mark::Bullet);
        let counts_on = match (outer, mark) {
            (Mark::Number(rank), Mark::Number(next)) | (Mark::Letter(rank), Mark::Letter(next)) => next == rank + 1,
            _ => false,
        };
        if counts_on {
            return false;
        }
        if let Some(inner) = self.inner.first() {
            let deeper = inner.indent > self.paragraph.indent && item.indent > self.paragraph.indent;
            let same = inner.indent == item.indent && inner.sign == item.sign && inner.sign != self.paragraph.sign;
            let lettered = matches!((inner.mark, mark), (Some(Mark::Letter(_)), Mark::Letter(_)));
            return deeper || same && !mark.counts() || lettered && outer != mark && !matches!(outer, Mark::Letter(_));
        }
        let ends_in_colon = self.paragraph.words.ends_with([':', '：']);
        let other_sort = mark.counts() != outer.counts() || matches!((outer, mark), (Mark::Number(_), Mark::Letter(_)));
        let other_bullet = !mark.counts() && !outer.counts() && item.sign != self.paragraph.sign;
        item.indent > self.paragraph.indent + 1
            || item.indent > self.paragraph.indent && (other_sort || other_bullet)
            || other_bullet && item.indent >= self.paragraph.indent
            || other_sort && ends_in_colon && self.paragraph.is_next(item)
            || matches!((outer, mark), (Mark::Number(_), Mark::Letter(1)))
    }
}

/// "Sold: from March to June": a fact, and nothing that will be talked about. ("9 am: opening" is.)
fn is_labelled(item: &str) -> bool {
    let label = item.split_once(": ").map_or("", |(label, _)| label);
    !label.is_empty() && label.split(' ').count() <= 4 && !label.contains(|c: char| c.is_ascii_digit())
}

/// Whether a sentence announces what will be talked about or done.
fn announces(intro: &str) -> bool {
    let about = || ["speak about", "talk about", "speaking about", "talking about"].iter().any(|it| intro.contains(it));
    let done = intro.ends_with(" will:");
    done || about() || intro.split(|c: char| !c.is_alphanumeric()).any(|word| words::has(PLANS, word))
}
