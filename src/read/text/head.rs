//! Step 4: the head is read: release line, embargo, kicker, headline, standfirst, byline, dateline and metadata. What remains is
//! the body.

use super::super::{Reading, Role};
use super::echoes::{self, Decks, ends};
use super::kickers::{self, Said};
use super::paragraphs::Paragraph;
use super::words::{self, BOX_TITLES};
use super::{
    addressed, byline, contact_kinds, dateline, embargo, facts, filing, letterheads, metadata, quotations, tail,
};
use crate::release::{Organisation, Text};

/// Headlines are shorter than this, in characters; a longer one is noted.
const LONGEST_HEADLINE: usize = 250;
/// So are standfirsts.
const LONGEST_STANDFIRST: usize = 400;
/// So many lines may stand over the headline.
const TOP: usize = 8;
/// A standfirst of whole sentences has no more words than this.
const LONGEST_DECK: usize = 32;
/// A sentence of so many words over one of twice as many sums up; leads are longer.
const SHORT: usize = 12;

/// Reads the head and returns the paragraphs of the body.
pub(super) fn read<'a>(mut paragraphs: Vec<Paragraph<'a>>, decks: Decks, reading: &mut Reading) -> Vec<Paragraph<'a>> {
    let mut at = 0;
    let mut headline = None;
    while let Some(paragraph) = paragraphs.get(at) {
        let rest = paragraphs.get(at..).unwrap_or_default();
        let entry = metadata::entry_length(rest);
        if entry > 0 {
            metadata::read(rest.get(..entry).unwrap_or_default(), reading);
            headline = headline.or(Some(at).filter(|_| !reading.release.headline.is_empty()));
            at += entry;
            continue;
        }
        let above = headline.and_then(|headline| paragraphs.get(headline));
        if is_line_of_head(paragraph, reading, headline.is_some()) {
        } else if headline.is_none() {
            let filed = byline::minister(paragraph, rest, reading);
            if filed > 0 {
                at += filed;
                continue;
            }
            let sited = addressed::is_in_letterhead(&paragraphs, at).then_some(addressed::ADDRESS);
            if let Some((what, rule)) =
                sited.or_else(|| addressed::left_out(&paragraph.words)).filter(|_| rest.len() > 2)
            {
                reading.note(Some(paragraph.lines.start), &[what, " over the headline was left out"]);
                paragraph.all_lines().for_each(|line| reading.set_aside(line, rule));
                at += 1;
                continue;
            }
            let is_lead = is_datelined_lead(paragraph, rest);
            if !is_over_headline(paragraph, rest, reading)
                && let Some(paragraph) = paragraphs.get_mut(at)
            {
                if is_lead {
                    break;
                }
                filing::split_day(paragraph, reading);
                read_headline(paragraph, reading);
                headline = Some(at);
            }
        } else if let Some(filed) = Some(byline::minister(paragraph, rest, reading)).filter(|filed| *filed > 0) {
            at += filed;
            continue;
        } else if is_issuer_under(paragraph, rest, reading) {
        } else if reading.release.standfirst.is_none()
            && (echoes::is_lone_point(above, rest) || paragraph.mark.is_none() && is_standfirst(above, rest, decks))
        {
            // In Austria a label says that it is one.
            let bare = paragraph.words.strip_prefix("Utl.: ");
            let role = if bare.is_some() || paragraph.mark.is_some() { Role::Value } else { Role::Words };
            paragraph.give_to("/standfirst", role, reading);
            reading.release.standfirst = Some(Text::plain(bare.unwrap_or(&paragraph.words)));
        } else {
            break;
        }
        at += 1;
    }
    paragraphs.drain(..at);
    // Points of the headline may stand over the lead, with marks or without.
    let filed = |paragraph: &Paragraph| paragraph.mark.is_none() && dateline::before(&paragraph.words).is_some();
    let points = paragraphs.iter().skip(1).take(TOP).take_while(|paragraph| paragraph.mark.is_some()).count();
    let lead = paragraphs.iter().take(3.max(points + 2)).position(filed);
    let ended = |paragraph: &Paragraph| paragraph.mark.is_none() && (ends(&paragraph.words) || filed(paragraph));
    let lead = lead.or_else(|| paragraphs.iter().take(TOP).position(ended));
    let lead = lead.or_else(|| paragraphs.iter().take(TOP).position(|paragraph| paragraph.mark.is_none()));
    if let Some(lead) = lead.and_then(|lead| paragraphs.get_mut(lead)) {
        filing::split_dateline(lead, reading);
    }
    paragraphs
}

/// Reads a line that may stand over the headline or under it: an embargo, the sort of text, a byline, a dateline.
fn is_line_of_head(paragraph: &Paragraph, reading: &mut Reading, under: bool) -> bool {
    let words = &*paragraph.words;
    if paragraph.mark.is_some() {
        return false;
    }
    if reading.release.status.is_released()
        && let Some(status) = embargo::read(words)
    {
        reading.release.status = status;
        paragraph.give_to("/status/text", Role::Words, reading);
        return true;
    }
    if tail::correction(paragraph, reading) {
        return true;
    }
    if let Some(said) = kickers::read(words).filter(|said| !under || !matches!(said.as_slice(), [Said::Issuer(_)])) {
        // A body's name alone may begin a headline; `is_over_headline` looks at what follows it.
        if !matches!(said.as_slice(), [Said::Issuer(_)]) {
            return take_parts(&said, paragraph, reading);
        }
    }
    let byline = under || byline::is_labelled(words);
    byline && reading.release.byline.is_empty() && byline::read(paragraph, reading)
}

/// A body's name by itself between headline and lead, as research news has it.
fn is_issuer_under(paragraph: &Paragraph, rest: &[Paragraph], reading: &mut Reading) -> bool {
    let led = rest.get(1).is_some_and(|lead| lead.mark.is_none() && ends(&lead.words));
    let taken = reading.release.issuer.is_some() || paragraph.mark.is_some();
    if taken || !led || !letterheads::is_body(&paragraph.words) {
        return false;
    }
    read_issuer(paragraph, reading);
    true
}

fn read_issuer(paragraph: &Paragraph, reading: &mut Reading) {
    reading.release.issuer = Some(Organisation { name: paragraph.words.to_string(), url: None });
    paragraph.give_to("/issuer/name", Role::Words, reading);
}

/// Puts the parts of such a line into the record. Its owner is the first that has a place there.
fn take_parts(said: &[Said], paragraph: &Paragraph, reading: &mut Reading) -> bool {
    let mut owner = None;
    let alone = said.len() == 1;
    for part in said {
        let release = &mut reading.release;
        let pointer = match *part {
            Said::Sort(kind, words) if release.kicker.is_none() => {
                release.kind = kind;
                release.kicker = Some(Text::plain(words));
                "/kicker"
            }
            Said::Number(number) if release.id.is_none() => {
                release.id = Some(number.to_owned());
                "/id"
            }
            Said::Issuer(name) if release.issuer.is_none() => {
                release.issuer = Some(Organisation { name: name.to_owned(), url: None });
                "/issuer/name"
            }
            Said::Filed(words) => match dateline::alone(words).and_then(|found| filing::file(&found, release)) {
                Some(pointer) => pointer,
                None => continue,
            },
            Said::MayBePublished => continue,
            // Said a second time: one of them is the headline.
            _ if alone => return false,
            _ => continue,
        };
        owner.get_or_insert(pointer);
    }
    match owner {
        Some(pointer) => {
            paragraph.give_to(pointer, if alone && pointer == "/kicker" { Role::Part } else { Role::Value }, reading);
        }
        None => {
            for line in paragraph.all_lines() {
                reading.set_aside(line, "release-line");
            }
        }
    }
    true
}

/// Reads a body's name or a topic over the headline.
fn is_over_headline(paragraph: &Paragraph, rest: &[Paragraph], reading: &mut Reading) -> bool {
    let words = &*paragraph.words;
    // A day or the sort of text may stand between it and the headline.
    let is_headline = |next: &&Paragraph| {
        kickers::read(&next.words).is_none_or(|said| matches!(said.as_slice(), [Said::Issuer(_)]))
            && metadata::split(&next.words).is_none()
            && embargo::read(&next.words).is_none()
            && tail::corrected(&next.words).is_none()
            && addressed::left_out(&next.words).is_none()
            // "Key points", over a list
            && !words::has(BOX_TITLES, next.words.trim_end_matches(':'))
    };
    let mut below = rest.iter().take(TOP + 1).enumerate().skip(1);
    let below = below.find(|(at, next)| is_headline(next) && !addressed::is_in_letterhead(rest, *at));
    let Some((_, next)) = below else { return false };
    let headed = rest.len() > 2
        && (!ends(&next.words) || next.words.ends_with(['?', '!']))
        && next.mark.is_none()
        && next.words.chars().count() <= LONGEST_HEADLINE;
    if paragraph.mark.is_some() || !headed {
        return false;
    }
    let release = &mut reading.release;
    let until = rest.iter().position(|line| std::ptr::eq(line, next)).unwrap_or_default();
    let letterhead = letterheads::stands_over(rest, until);
    if letterhead && release.issuer.is_none() {
        read_issuer(paragraph, reading);
        return true;
    }
    // A department under the body's name.
    if let Some(issuer) =
        release.issuer.as_mut().filter(|_| letterheads::is_department(words) || contact_kinds::is_office(words))
    {
        issuer.name.push_str(", ");
        issuer.name.push_str(words);
        paragraph.give_to("/issuer/name", Role::Words, reading);
        return true;
    }
    // "Tarifrunde Großwäschereien", between the sort of text and a longer line: no headline is so short.
    let [own, below] = [words, &*next.words].map(|words| words.split_whitespace().count());
    // A verb would have a small letter; what stands in quotation marks is a name.
    let plain = words.split_once(['«', '„', '“']).map_or(words, |(before, _)| before);
    let nouns = plain.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    let lone = below >= 5 && until == 1 && !paragraph.is_next(next);
    let apart = own <= 3 && lone;
    let short = release.kicker.is_some() && nouns && apart;
    // "Mobilität auf dem Land": with small words inside where points or a deck show what the headline is.
    let joined = plain.split_whitespace().all(|word| word.starts_with(char::is_uppercase) || word.chars().count() <= 3);
    let pointed = rest.get(2).is_some_and(|deck| deck.mark.is_some() || echoes::is_deck(next, deck));
    let short = short || release.kicker.is_some() && joined && own <= 5 && lone && pointed;
    // "Sport and recreation", between the sort of text and the day, with the headline apart from all three
    let block = || matches!(rest, [first, day, ..] if first.is_next(day) && !day.is_next(next));
    let dated = release.kicker.is_some() && until == 2 && own <= 4 && below >= 5 && !ends(words) && block();
    let short = short || dated;
    let stacked = apart && !ends(words) && rest.get(2).is_some_and(|deck| echoes::is_deck(next, deck));
    if !(short || stacked || kickers::is_topic(words, &next.words) || letterheads::is_about(rest)) {
        return false;
    }
    if release.kicker.is_none() {
        release.kicker = Some(Text::plain(words));
        release.kind = kickers::sort_of_topic(words).unwrap_or(release.kind);
        paragraph.give_to("/kicker", Role::Words, reading);
    } else {
        paragraph.give_to(&["/tags/", &release.tags.len().to_string()].concat(), Role::Words, reading);
        reading.release.tags.push(words.to_owned());
    }
    true
}

/// Whether a text starts with its lead, and so has no headline: a sentence behind a dateline.
fn is_datelined_lead(paragraph: &Paragraph, rest: &[Paragraph]) -> bool {
    const LEAST: usize = 12;
    let words = &*paragraph.words;
    let sentence = || words.ends_with(['.', ':']) && words.split_whitespace().nth(LEAST).is_some();
    rest.len() > 1 && paragraph.mark.is_none() && sentence() && dateline::before(words).is_some()
}

fn read_headline(paragraph: &Paragraph, reading: &mut Reading) {
    let words = &*paragraph.words;
    let length = words.chars().count();
    if length > LONGEST_HEADLINE {
        let line = Some(paragraph.lines.start);
        reading.note(
            line,
            &["the first paragraph was taken for the headline, and is ", &length.to_string(), " characters long"],
        );
    }
    let sort = kickers::before_headline(words).filter(|_| reading.release.kicker.is_none());
    let headline = sort.map_or(words, |(kind, sort, headline)| {
        reading.release.kind = kind;
        reading.release.kicker = Some(Text::plain(sort));
        headline
    });
    reading.release.headline = Text::plain(headline);
    if let Some(kind) = kickers::sort_of(words).filter(|_| reading.release.kicker.is_none()) {
        reading.release.kind = kind;
    }
    paragraph.give_to("/headline", Role::Words, reading);
}

/// A paragraph between headline and metadata or a dateline is a standfirst. So is one that a blank line parts from the text,
/// but none from the headline; and one without a full stop that a paragraph with one follows: a second deck of the
/// headline.
fn is_standfirst(headline: Option<&Paragraph>, rest: &[Paragraph], decks: Decks) -> bool {
    let Some((first, after)) = rest.split_first() else { return false };
    if first.words.chars().count() > LONGEST_STANDFIRST
        || first.words.ends_with([':', ','])
        || !first.cells.is_empty()
        || facts::is_fact(&first.words)
        || quotations::whole(&first.words).is_some()
        // "Das Wichtigste in Kürze", over a list
        || words::has(BOX_TITLES, first.words.trim_end_matches(':'))
        || dateline::before(&first.words).is_some()
    {
        return false;
    }
    let Some(below) = after.first() else { return false };
    let plain = below.mark.is_none();
    // Points may stand between it and the dateline.
    let lead = after.iter().take(TOP).find(|below| below.mark.is_none());
    if !plain && lead.is_some_and(|lead| dateline::before(&lead.words).is_some()) {
        return true;
    }
    if metadata::entry_length(after) > 0
        || plain && (dateline::alone(&below.words).is_some() || dateline::before(&below.words).is_some())
        || plain && (embargo::read(&below.words).is_some() || byline::is_byline(&below.words))
    {
        return true;
    }
    if headline.is_some_and(|above| above.is_next(first)) && !first.is_next(below) {
        return true;
    }
    let sentence_after = plain && ends(&below.words);
    let [short, long] = [first, below].map(|paragraph| paragraph.words.split_whitespace().count());
    let bound = headline.is_some_and(|above| above.is_next(first)) && first.is_next(below);
    if bound && sentence_after && short <= SHORT && long >= 2 * short.max(8) && !speaks(&first.words) {
        return true;
    }
    if decks == Decks::Told && sentence_after && !first.is_next(below) && !speaks(&first.words) {
        let taken_up = headline.is_some_and(|headline| echoes::skips(&headline.words, &first.words, &below.words));
        if taken_up && short <= LONGEST_DECK && long * 3 >= short * 4 {
            return true;
        }
    }
    if decks == Decks::Told && sentence_after && echoes::sums_up(&first.words, &below.words) {
        return true;
    }
    let boxed = plain && words::has(BOX_TITLES, below.words.trim_end_matches(':'));
    !ends(&first.words) && (sentence_after || boxed) && first.words.split_whitespace().count() > 3
}

/// Whether a paragraph has quotations in it, as decks have not.
fn speaks(words: &str) -> bool {
    !quotations::spans(words).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::{lines, paragraphs};
    use crate::release::Kind;

    fn head(text: &str) -> (Reading, usize) {
        let mut reading = Reading::default();
        let paragraphs = paragraphs::gather(&lines::split(text), &mut reading);
        let rest = read(paragraphs, Decks::Told, &mut reading);
        (reading, rest.len())
    }

    #[test]
    fn what_stands_between_headline_and_metadata_is_the_standfirst() {
        let (reading, rest) = head("Headline\nIt is a sentence.\n- Country:\n- Samoa\nLead.");
        assert_eq!(reading.release.standfirst.unwrap().words(), "It is a sentence.");
        assert_eq!(rest, 1);
    }

    #[test]
    fn one_bullet_between_headline_and_lead_is_the_standfirst() {
        let (reading, rest) =
            head("A headline\n\n• It runs 38 kilometres\n\nThe pipe was opened on Monday by the council.\n\nMore.");
        assert_eq!((reading.release.standfirst.unwrap().words(), rest), ("It runs 38 kilometres".into(), 2));
        let two =
            head("A headline\n\n• It runs 38 kilometres\n• It is new\n\nThe pipe was opened on Monday by the council.");
        assert_eq!(two.0.release.standfirst, None);
    }

    #[test]
    fn a_deck_without_a_full_stop_is_a_standfirst() {
        let (reading, rest) = head("Bridge reopens\nA second deck of the headline\nLead.");
        assert_eq!(reading.release.standfirst.unwrap().words(), "A second deck of the headline");
        assert_eq!(rest, 1);
    }

    #[test]
    fn a_sentence_bound_to_the_headline_and_parted_from_the_text_is_a_standfirst() {
        let (reading, rest) = head("Headline\nIt is a sentence.\n\nThe lead is a longer one.\n\nMore.");
        assert_eq!(reading.release.standfirst.unwrap().words(), "It is a sentence.");
        assert_eq!(rest, 2);
        let (reading, rest) = head("Headline\n\nLead.\n\nMore.");
        assert_eq!((reading.release.standfirst, rest), (None, 2));
    }

    #[test]
    fn a_lead_is_not_a_standfirst() {
        let (reading, rest) = head("Headline\nThe lead is a sentence.\nAnother.");
        assert_eq!((reading.release.standfirst, rest), (None, 2));
    }

    #[test]
    fn release_lines_are_set_aside_or_become_the_kicker() {
        let (reading, _) = head("*FOR IMMEDIATE RELEASE*\nMedia advisory\nDate: 1 May 2025\nHeadline\nLead.");
        assert_eq!(reading.release.kicker.unwrap().words(), "Media advisory");
        assert_eq!(reading.release.kind, Kind::MediaAdvisory);
        assert_eq!(reading.release.headline.words(), "Headline");
        assert_eq!(reading.lines.len(), 4);
    }

    #[test]
    fn the_sort_of_text_before_the_headline_is_the_kicker() {
        let (reading, _) = head("Press Release: Lyall opens its new bridge\n\nThe bridge opened on Friday.\n\nMore.");
        assert_eq!(reading.release.kicker.unwrap().words(), "Press Release");
        assert_eq!(reading.release.headline.words(), "Lyall opens its new bridge");
        let (reading, _) = head("Media advisory: Lyall opens its new bridge\n\nThe bridge opened on Friday.\n\nMore.");
        assert_eq!(reading.release.headline.words(), "Media advisory: Lyall opens its new bridge", "it says what for");
    }

    #[test]
    fn a_short_line_between_the_sort_of_text_and_a_longer_line_is_a_topic() {
        let (reading, _) = head(
            "Pressemitteilung\n\nTarifrunde Wäschereien\n\nWarnstreik legt am Montag 23 Betriebe still\n\nDie Gewerkschaft ruft auf.\n\nEs geht um Lohn.",
        );
        assert_eq!(reading.release.tags, ["Tarifrunde Wäschereien"]);
        assert_eq!(reading.release.headline.words(), "Warnstreik legt am Montag 23 Betriebe still");
    }

    #[test]
    fn a_topic_may_stand_over_a_headline_and_its_standfirst() {
        let (reading, _) = head(
            "Marine science\n\nEelgrass meadows hush the harbor\n\nMicrophones show that they cut the noise by half\n\nFor young cod, a harbor is loud.\n\nMore.",
        );
        assert_eq!(reading.release.kicker.unwrap().words(), "Marine science");
        assert_eq!(reading.release.headline.words(), "Eelgrass meadows hush the harbor");
    }

    #[test]
    fn a_correction_may_stand_between_a_letterhead_and_the_headline() {
        let (reading, _) = head(
            "Skerry Air\n\nCorrection (14 May 2026): It is nine flights.\n\nSkerry Air to fly all year\n\nA route for the winter, too\n\nSkerry Air will keep its route open.\n\nMore.",
        );
        assert_eq!(reading.release.headline.words(), "Skerry Air to fly all year");
        assert_eq!(reading.release.issuer.unwrap().name, "Skerry Air");
    }

    #[test]
    fn a_byline_with_a_label_may_stand_over_the_headline() {
        let (reading, _) = head(
            "הודעה לעיתונות\n\nמאת: רותם שקד, רכזת תוכן\n\nמטבח הלילה מחפש נהגים\n\nהמטבח הגיש השבוע ארוחות רבות מאוד.\n\nעוד.",
        );
        assert_eq!(reading.release.headline.words(), "מטבח הלילה מחפש נהגים");
        assert_eq!(reading.release.byline[0].role.as_deref(), Some("רכזת תוכן"));
    }

    #[test]
    fn the_title_of_a_box_stays_over_its_list() {
        let text = "MEDIA RELEASE\n\nBridge reopens in the town\n\nGovernment of Southmark\n\nOctober 23, 2026\n\nKey points\n\n• One\n• Two\n\nIt is open.\n\nMore.";
        let text = [
            text,
            &text.replace("MEDIA RELEASE\n\nBridge reopens in the town", "Bridge reopens in the town\n\nMEDIA RELEASE"),
        ];
        for text in text {
            let first = crate::read::text(text).release.body.swap_remove(0);
            assert!(matches!(first, crate::release::Block::Box { .. }), "{text}");
        }
    }

    #[test]
    fn a_day_before_the_headline_is_when_it_was_published() {
        let (reading, _) =
            head("June 5, 2026: Jury convicts four men\n\nThe jury found them guilty on Friday.\n\nMore.");
        assert_eq!(reading.release.headline.words(), "Jury convicts four men");
        assert_eq!(reading.release.dates.published.map(|date| date.to_string()), Some("2026-06-05".into()));
    }

    #[test]
    fn a_line_with_a_verb_is_no_letterhead() {
        let (reading, _) = head(
            "Ruiz Awarded Medal of the Harbour Trust\n\nFor her strong support of small boats\n\nLYALL — Ana Ruiz was awarded it on Friday.\n\nMore.",
        );
        assert_eq!(reading.release.headline.words(), "Ruiz Awarded Medal of the Harbour Trust");
    }

    #[test]
    fn points_may_stand_between_a_standfirst_and_the_dateline() {
        let (reading, _) = head(
            "Bridge opens in the old town\n\nA joint work of two towns.\n\n• It is long.\n• It is wide.\n\nLyall – 30 March 2026: The bridge opened on Friday.\n\nMore.",
        );
        assert_eq!(reading.release.standfirst.map(|deck| deck.words()), Some("A joint work of two towns.".into()));
        assert_eq!(reading.release.dateline.and_then(|filed| filed.place), Some("Lyall".into()));
    }

    #[test]
    fn a_topic_may_stand_between_the_sort_of_text_and_the_day() {
        let (reading, _) = head(
            "MEDIA RELEASE\nSport and recreation\nWednesday 18 February 2026\n\nLyall to keep its pool open until ten\n\nThe pool is open late from Friday.\n\nMore.",
        );
        assert_eq!(reading.release.headline.words(), "Lyall to keep its pool open until ten");
        assert_eq!(reading.release.tags, ["Sport and recreation"]);
    }

    #[test]
    fn a_street_over_the_headline_is_set_aside_with_a_note() {
        let (reading, _) =
            head("118 Quay Avenue, Lyall\nLibrary lends fishing rods\nThe library lends them from Friday.\nMore.");
        assert_eq!(reading.release.headline.words(), "Library lends fishing rods");
        assert_eq!(reading.notes[0].to_string(), "line 1: an address of a building over the headline was left out");
    }

    #[test]
    fn a_text_that_starts_with_its_dateline_has_no_headline() {
        let reading = crate::read::text(
            "MEDIA RELEASE\n\nLYALL, ON – Today, Ana Ruiz, the mayor, called for more boats and issued the following statement:\n\n“It is time. We all agree.”\n",
        );
        assert!(reading.release.headline.is_empty() && reading.release.dateline.is_some());
        assert_eq!(reading.notes[0].to_string(), "there is no headline: the text starts with its dateline");
        let (reading, _) = head("LYALL, ON – A new bridge for the old town\n\nThe bridge opened on Friday.\n\nMore.");
        assert_eq!(reading.release.headline.words(), "LYALL, ON – A new bridge for the old town");
    }

    #[test]
    fn an_endless_headline_is_noted() {
        let (reading, _) = head(&"word ".repeat(60));
        assert_eq!(
            reading.notes[0].to_string(),
            "line 1: the first paragraph was taken for the headline, and is 299 characters long"
        );
    }
}
