//! Where lines were broken at a width by a mail program or an editor, decided for each region between blank lines.

use super::lines::Line;
use super::words::{self, RELATED_LABELS};
use super::{kickers, labels, letterheads, marks};
use crate::headings;

/// The widths at which mail programs and editors break lines, and what is copied from a page of print.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=130;

/// The lines of a headline are no longer.
const WIDEST_OF_HEADLINE: usize = 100;

/// In so many regions from the start the headline may stand.
pub(super) const HEAD_REGIONS: usize = 3;

/// At which width the lines of a text were broken, if they were.
pub(super) struct Usual {
    pub(super) width: Option<usize>,
    /// Whether that is so throughout: several regions show it, and no line is longer.
    throughout: bool,
}

impl Usual {
    pub(super) fn of(lines: &[Line]) -> Self {
        let own = || regions(lines).filter_map(wrap_width);
        let width = own().max();
        // An address may be too long for any line, and a headline is often left whole.
        let long = |width: usize| {
            let body = regions(lines).skip(HEAD_REGIONS).flatten();
            body.filter(|line| line.width > width + 2 && !line.words.contains('@')).count()
        };
        let fits = |width: usize| long(width) * 20 <= lines.len();
        Self { width, throughout: own().count() >= 2 && width.is_some_and(fits) }
    }

    /// The width for a region. A headline over two lines has a capital at the start of each. Elsewhere, titles have that
    /// too, and only a line that goes on in small letters shows that the region was broken at all.
    pub(super) fn width(&self, region: &[Line], index: usize) -> Option<usize> {
        let own = wrap_width(region);
        let width = own.or(self.width.filter(|usual| region.iter().all(|line| line.width <= *usual)));
        let shown = own.is_some() || self.throughout || index < HEAD_REGIONS;
        // "employs\n1,050 people"
        let counts = |pair: &[Line]| {
            matches!(pair, [line, next] if next.words.starts_with(|c: char| c.is_ascii_digit())
            && next.words.contains(' ') && line.words.ends_with(char::is_lowercase))
        };
        let open = |pair: &[Line]| fills(&pair[0], &pair[1], *WIDTHS.start()) && ends_small(&pair[0].words);
        let broken = |pair: &[Line]| goes_on_small(&pair[0], &pair[1]) || counts(pair) || open(pair);
        width.filter(|_| !are_titles(region)).filter(|_| shown || region.windows(2).any(broken))
    }
}

/// "קראו גם:", and titles under it: where nothing has capitals, no line shows that it goes on with the next.
fn are_titles(region: &[Line]) -> bool {
    let [label, title, ..] = region else { return false };
    words::has(RELATED_LABELS, label.words.trim_end_matches([':', ' '])) && title.words.starts_with(is_caseless)
}

pub(super) fn regions<'l, 'a>(lines: &'l [Line<'a>]) -> impl Iterator<Item = &'l [Line<'a>]> {
    lines.chunk_by(|_, next| !next.after_blank)
}

/// Most programs break lines at this width or beyond.
const USUAL: usize = 60;

/// The width at which the region's lines were broken, if they were: the longest line is of a usual width, and some
/// other line goes on in lower case on the next because that one's first word had no room.
fn wrap_width(region: &[Line]) -> Option<usize> {
    // "WHAT" on a line of its own says nothing of the lines under it.
    let region = match region {
        [label, rest @ ..] if rest.len() > 1 && label.width <= 14 && is_all_capitals(&label.words) => rest,
        _ => region,
    };
    let width = region.iter().map(|line| line.width).max().filter(|width| WIDTHS.contains(width))?;
    // That the one longest line has no room left is true of any lines at all.
    let longest = region.iter().filter(|line| line.width == width).count();
    // A region whose lines all had no room for the next word was broken, too.
    let filled = region.len() > 2 && region.windows(2).all(|pair| fills(&pair[0], &pair[1], width));
    let goes_on = |pair: &&[Line]| {
        let [line, next] = pair else { return false };
        // (In scripts without capitals two short lines may as well be two titles.)
        let caseless = next.words.chars().next().is_some_and(is_caseless);
        let two = region.len() == 2 && !(caseless && width < USUAL);
        let evident = two || longest > 1 || line.width < width || filled;
        evident && fills(line, next, width) && goes_on_small(line, next)
    };
    region.windows(2).find(goes_on).map(|_| width)
}

fn is_all_capitals(words: &str) -> bool {
    words.contains(char::is_uppercase) && !words.contains(char::is_lowercase)
}

/// Whether a line goes on in small letters. An address starts with one, and goes on from nothing.
fn goes_on_small(line: &Line, next: &Line) -> bool {
    let is_address =
        |words: &str| words.split(' ').next().is_some_and(|word| word.contains(['@', '/']) || word.contains("www."));
    starts_lower(&next.words) && !is_address(&next.words) && !ends_sentence(&line.words)
}

/// Whether a line of the head cannot be a whole one: a headline broken after a comma or a small word. After a colon that is so
/// where the two stand `alone`.
pub(super) fn is_left_open(line: &Line, next: &Line, alone: bool) -> bool {
    // "FUTURE OF THE MILL:", and the rest of it in capitals
    let named = line.words.ends_with(':') && line.words.split(' ').nth(4).is_some();
    let capitals = named && is_all_capitals(&line.words) && is_all_capitals(&next.words);
    // ("For more information, please contact:" heads what stands under it.)
    let heads = || line.words.ends_with(':') && (!alone || labels::of(&line.words).is_some());
    let open = headings::is_left_open(&line.words) && !heads();
    next.width <= WIDEST_OF_HEADLINE && (open || capitals)
}

/// Whether a line of the head is the rest of the one before it, however short both are: it starts with a small letter, which
/// nothing that stands over a lead does.
pub(super) fn is_small_rest(line: &Line, next: &Line) -> bool {
    const LEAST: usize = 3;
    let small = next.words.starts_with(char::is_lowercase) && goes_on_small(line, next);
    let long = |line: &Line| line.words.split(' ').nth(LEAST - 1).is_some();
    small && long(line) && long(next) && !line.words.ends_with([',', ';']) && labels::of(&line.words).is_none()
}

/// Whether two lines are one headline, broken where it seemed good: both have capitals throughout as titles have, and the first
/// is nearly as long as the lines of the text.
pub(super) fn is_headline(line: &Line, next: &Line, width: Option<usize>) -> bool {
    // (Whose the release is may stand over it in capitals.)
    let named = || letterheads::is_body(&line.words) || kickers::read(&line.words).is_some();
    if headings::are_capitals(&line.words, &next.words) && !named() && kickers::read(&next.words).is_none() {
        return true;
    }
    let title = |words: &str| {
        let long = || words.split(' ').filter(|word| word.chars().count() > 3);
        let capitals = long().filter(|word| !word.starts_with(char::is_lowercase)).count();
        let last = words.chars().next_back();
        long().count() > 1 && capitals == long().count() && !matches!(last, Some('.' | ':' | '?' | '!'))
    };
    let nearly = width.is_some_and(|width| line.width * 5 >= width * 4 && line.width <= width);
    nearly && title(&line.words) && title(&next.words) && !line.words.contains('@') && !next.words.contains('@')
}

/// Whether a line goes on in the next, which had no room on it.
pub(super) fn is_soft_break(line: &Line, next: &Line, width: usize) -> bool {
    let is_item = marks::leading(&line.words).is_some() || marks::round(&line.words).is_some();
    let opens = next.indent > line.indent && !is_item;
    // A title with its address after it is whole.
    let addressed = line.words.rsplit(' ').next().is_some_and(|last| last.contains("://") || last.contains('@'))
        && !starts_lower(&next.words);
    let opens = opens || addressed;
    let ragged = line.width * 10 >= width * 6 && starts_lower(&next.words) && !ends_sentence(&line.words);
    let quotes = line.width * 10 >= width * 6 && !ends_sentence(&line.words) && is_quotation_open(&line.words);
    // "de 10 heures à", "the third of the": no line ends so.
    let open = line.width * 10 >= width * 6 && ends_small(&line.words);
    !opens && (fills(line, next, width) || ragged || quotes || open)
}

/// Whether the last word is one that goes on with another.
pub(super) fn ends_small(words: &str) -> bool {
    const SMALL: [&str; 57] = [
        "of", "the", "a", "an", "to", "for", "with", "and", "à", "de", "du", "des", "la", "le", "les", "et", "del",
        "el", "y", "da", "do", "und", "der", "die", "den", "von", "mit", "für", "on", "at", "by", "from", "his", "her",
        "its", "une", "un", "una", "em", "para", "por", "con", "com", "eine", "ein", "einen", "einem", "einer", "im",
        "am", "zum", "zur", "sur", "dans", "par", "au", "aux",
    ];
    words.rsplit(' ').next().is_some_and(|last| SMALL.contains(&last))
}

/// Whether a line breaks off inside a quotation, which then goes on in the next.
fn is_quotation_open(words: &str) -> bool {
    let count = |mark: char| words.matches(mark).count();
    count('"') % 2 == 1 || count('“') > count('”') && !words.contains('„') || count('«') > count('»')
}

/// Where the words after a label begin, in characters, if a label with a gap after it opens the line: "Where:   The hall".
/// What goes on under them belongs to them. A tab is as wide as may be.
pub(super) fn hanging(line: &Line) -> Option<usize> {
    const LONGEST: usize = 24;
    let (label, rest) = line.raw.split_once(':').filter(|(label, _)| label.chars().count() <= LONGEST)?;
    let words = rest.trim_start();
    let gap = rest.get(..rest.len() - words.len())?;
    let column = line.indent + label.chars().count() + 1 + gap.chars().count();
    match gap {
        _ if words.is_empty() => None,
        gap if gap.contains('\t') => Some(line.indent + 1),
        gap => (gap.chars().count() > 1).then_some(column),
    }
}

/// Whether a line goes on in the next, under the words after a label. Short lines with capitals are things of their own.
pub(super) fn is_hung(line: &Line, next: &Line, column: usize) -> bool {
    let broken = starts_lower(&next.words) || line.width >= *WIDTHS.start();
    next.indent > 0 && next.indent + 2 >= column && broken && !ends_item(&line.words)
}

fn ends_item(words: &str) -> bool {
    words.ends_with([';', ':'])
}

/// Whether the next line's first word had no room on this line.
fn fills(line: &Line, next: &Line, width: usize) -> bool {
    // No line is broken at a no-break space.
    let breaks = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}');
    let first = next.words.split(breaks).next().unwrap_or_default();
    // "« Et": a mark that opens stays with its word.
    let opened = || next.words.split(breaks).nth(1).map_or(0, |second| 1 + second.chars().count());
    let more = if matches!(first, "«" | "–" | "—" | "„") { opened() } else { 0 };
    line.width + 1 + first.chars().count() + more > width
}

fn starts_lower(words: &str) -> bool {
    // Scripts without capitals have small letters only.
    words.chars().next().is_some_and(|first| first.is_lowercase() || is_caseless(first))
}

/// Of scripts without capitals, any letter may begin a name.
pub(super) fn is_caseless(c: char) -> bool {
    c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase()
}

fn ends_sentence(words: &str) -> bool {
    words
        .trim_end_matches(['”', '’', '"', '\'', '»', ')', '“', '‘', '«', '‹', '›', ' ', '\u{a0}', '\u{202f}'])
        .ends_with(['.', '!', '?', ':', '…'])
}
