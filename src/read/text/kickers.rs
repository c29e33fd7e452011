//! Lines over the headline that say what sort of text follows, what it is about, or who sends it.

use std::borrow::Cow;

use super::dateline;
use super::letterheads::is_body;
use super::sorts;
use super::words::{self, RELEASE_LINES, TOPICS};
use crate::release::Kind;

/// What a line over the headline says, part by part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said<'a> {
    /// The sort of text, in its words.
    Sort(Kind, &'a str),
    /// That it may be published; nothing for the record.
    MayBePublished,
    /// The issuer's own number for it.
    Number(&'a str),
    /// Place and day of filing.
    Filed(&'a str),
    /// The body that sends it.
    Issuer(&'a str),
}

/// A line of such parts and nothing else, as in "MEDIA RELEASE – FOR IMMEDIATE RELEASE | 3 March 2026".
pub(super) fn read(line: &str) -> Option<Vec<Said<'_>>> {
    let bare = bare(line);
    if bare.is_empty() || bare.chars().count() > 160 {
        return None;
    }
    if let Some(said) = part(bare, line).filter(|said| !matches!(said, Said::Filed(_))) {
        return Some(vec![said]);
    }
    // "--News Direct--"
    if line.starts_with("--") && dateline::alone(line).is_some() {
        return Some(vec![Said::Filed(line)]);
    }
    // "095.12 20 October 2012"
    if let Some((number, day)) = bare.split_once(' ')
        && number.split(['.', '/']).all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
        && number.contains(['.', '/'])
        && dateline::alone(day)
            .is_some_and(|found| found.place.is_none() && day.starts_with(|c: char| c.is_ascii_digit()))
        && dateline::alone(bare).is_none()
    {
        return Some(vec![Said::Number(number), Said::Filed(day)]);
    }
    // "5 June 2002 Media Statement"
    if let Some(dateline::Found { day: Some(day), place: Some(kind), .. }) = dateline::alone(bare)
        && let Some(sort) = sort(kind, kind)
    {
        return Some(vec![sort, Said::Filed(day)]);
    }
    // "PRESS RELEASE 3 March 2026" and "FOR IMMEDIATE RELEASE May 2, 2026" have nothing between their parts.
    // ("News Release" before "News".)
    for (at, _) in bare.rmatch_indices(' ') {
        let (first, second) = (bare.get(..at)?, bare.get(at..)?.trim_start());
        // "Pressemitteilung vom 3. März 2026", "Communiqué de presse du 3 mars 2026"
        let joint = ["vom ", "du ", "del ", "de ", "of "].iter().find_map(|joint| second.strip_prefix(joint));
        let second = joint.filter(|day| day.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(second);
        // "Datganiad i’r wasg / Press release" is one sort of text.
        if first.ends_with(['/', '|']) || second.starts_with(['/', '|']) {
            continue;
        }
        let first = self::bare(first);
        if let Some(lead) = sort(first, first)
            && let Some(rest) = part(self::bare(second), self::bare(second)).or_else(|| weekday_then(second))
            && !matches!(rest, Said::Issuer(_))
        {
            return Some(vec![lead, rest]);
        }
    }
    // "3 March 2026 – Police Media Release"
    several(bare).or_else(|| part(bare, line).map(|said| vec![said]))
}

/// The parts of a line between signs, of which one says what the line is.
fn several(line: &str) -> Option<Vec<Said<'_>>> {
    let parts: Vec<&str> = ["–", "—", "-", "|", "•", "·", "/", ":", "//", ","]
        .iter()
        .map(|sign| apart(line, sign))
        .find(|parts| parts.len() > 1)?;
    let parts = parts.into_iter().map(bare).filter(|part| !part.is_empty());
    let said = parts.map(|words| part(words, words).or_else(|| owned_sort(words)));
    // "Datganiad i’r wasg / Press release": the sort of text in two languages.
    if let [first, last] = said.clone().collect::<Vec<_>>().as_slice() {
        let two = (line.split(' ').count() <= 9 && !line.contains([':', ','])).then_some((first, last));
        match two {
            Some((Some(Said::Sort(kind, _)), Some(Said::Sort(..)))) if line.contains(" / ") || line.contains(" | ") => {
                return Some(vec![Said::Sort(*kind, line)]);
            }
            Some((None, Some(Said::Sort(kind, _)))) => return Some(vec![Said::Sort(*kind, line)]),
            Some((Some(Said::Sort(kind, _)), None)) if line.contains(" / ") => {
                return Some(vec![Said::Sort(*kind, line)]);
            }
            _ => {}
        }
    }
    let said: Option<Vec<Said>> = said.collect();
    said.filter(|said| said.iter().any(|part| matches!(part, Said::Sort(..) | Said::MayBePublished)))
}

/// "Police Media Release": the sort of text, with whose it is.
fn owned_sort(words: &str) -> Option<Said<'_>> {
    let starts = words.match_indices(' ').map(|(at, _)| at).take(3);
    let owner =
        |at: usize| words.get(..at)?.split(' ').all(|word| word.starts_with(char::is_uppercase)).then_some(at + 1);
    let sort = starts.filter_map(owner).find_map(|at| {
        let rest = words.get(at..)?;
        sorts::like(rest).iter().find(|(name, _)| name.contains(' ') && words::is_same(name, rest))
    });
    sort.map(|(_, kind)| Said::Sort(*kind, words))
}

/// The parts of a line between signs that have white space around them; a bar needs none, a colon or comma none before it.
fn apart<'a>(line: &'a str, sign: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, found) in line.match_indices(sign) {
        let end = at + found.len();
        let spaced = |part: Option<&str>, open: bool| {
            part.is_some_and(|part| {
                if open { part.ends_with(char::is_whitespace) } else { part.starts_with(char::is_whitespace) }
            })
        };
        let before = matches!(sign, ":" | "," | "|") || spaced(line.get(..at), true);
        let after = sign == "|" || spaced(line.get(end..), false);
        if before && after && at >= from {
            parts.extend(line.get(from..at));
            from = end;
        }
    }
    parts.extend(line.get(from..));
    parts
}

/// "Thursday, 5 November 2026" after the sort of text.
fn weekday_then(words: &str) -> Option<Said<'_>> {
    let words = bare(words);
    dateline::alone(words).is_some().then_some(Said::Filed(words))
}

fn bare(line: &str) -> &str {
    line.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')' | '#')).trim_matches(['(', ')', ' '])
}

/// What one part says. (The sort of text is known from a list, so it is looked for first.)
fn part<'a>(words: &'a str, whole: &'a str) -> Option<Said<'a>> {
    if let Some(said) = sort(words, whole) {
        return Some(said);
    }
    let filed = dateline::alone(words).is_some();
    if is_number(words) && !filed {
        return Some(Said::Number(words));
    }
    if filed {
        return Some(Said::Filed(words));
    }
    is_body(words).then_some(Said::Issuer(words))
}

/// The sort of text, or that it may be published.
fn sort<'a>(words: &'a str, whole: &'a str) -> Option<Said<'a>> {
    let sent =
        ["To: ", "Attn: ", "Attention: ", "TO: ", "ATTN: ", "ATTENTION: "].iter().any(|to| whole.starts_with(to));
    // The lists have plain spaces.
    let plain = if words.contains('\u{a0}') { Cow::Owned(words.replace('\u{a0}', " ")) } else { Cow::Borrowed(words) };
    if words::has(RELEASE_LINES, &plain) || sent {
        return Some(Said::MayBePublished);
    }
    if let Some((_, kind)) = sorts::like(&plain).iter().find(|(name, _)| words::is_same(name, &plain)) {
        let own = if whole.ends_with(':') { words } else { whole };
        return Some(Said::Sort(*kind, own));
    }
    // "Ad hoc announcement pursuant to Art. 53 LR": what companies on a stock exchange have to publish.
    let duties = ["Ad-hoc-Mitteilung ", "Ad hoc-Mitteilung ", "Ad hoc announcement ", "Annonce événementielle "];
    if duties.iter().any(|duty| whole.starts_with(duty)) && (plain.contains("Art. 53") || plain.contains("art. 53")) {
        return Some(Said::Sort(Kind::PressRelease, whole));
    }
    // "Media Release No. 12/2026"
    let numbered = sorts::like(words).iter().find(|(name, _)| {
        let start = words.get(..name.len()).filter(|start| words::is_same(name, start));
        start.is_some()
            && words.get(name.len()..).is_some_and(|rest| {
                rest.starts_with(' ') && (is_number(rest.trim_start()) || is_bare_number(rest.trim_start()))
            })
    });
    numbered.map(|(_, kind)| Said::Sort(*kind, words))
}

/// "No. 12/2026", "#31", "Nr. 7", "2026/031", "N.° 087-2026-MDA": a number, perhaps with a word that says so.
fn is_number(words: &str) -> bool {
    const SIGNS: [&str; 21] = [
        "no", "no.", "number", "nr", "nr.", "n°", "nº", "n.°", "n.º", "n°.", "nº.", "n.", "núm", "núm.", "num.", "nro",
        "nro.", "#", "ref", "ref.", "ref:",
    ];
    let mut parts = words.split_whitespace();
    let first = parts.next().unwrap_or_default();
    let sign = SIGNS.iter().any(|sign| words::is_same(sign, first));
    let number = if sign { parts.next().unwrap_or_default() } else { first };
    let number = number.trim_start_matches('#');
    // After its sign a number may have the letters of whose it is.
    let letters =
        |part: &str| sign && (2..=6).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_uppercase());
    let figures =
        number.split(['/', '-', '.']).all(|part| part.bytes().all(|byte| byte.is_ascii_digit()) || letters(part))
            && number.starts_with(|c: char| c.is_ascii_digit());
    figures && parts.next().is_none() && (sign || number.contains('/') || words.starts_with('#'))
}

/// "Boletín 118", "News Release 26-41": after the sort of text a number needs no sign.
fn is_bare_number(words: &str) -> bool {
    let parts = words.split('-');
    parts.clone().count() <= 2
        && parts.into_iter().all(|part| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// One word says no sentence; and these are no verbs.
const NOTICES: [&str; 10] =
    ["news", "alert", "notice", "update", "bulletin", "release", "warning", "results", "announcement", "appeal"];

/// Whether the last word of a line is one for a notice: "HEALTH ALERT".
pub(super) fn is_notice(line: &str) -> bool {
    line.split_whitespace()
        .next_back()
        .is_some_and(|last| NOTICES.iter().any(|notice| notice.eq_ignore_ascii_case(last)))
}

/// Whether a short line over the headline is its topic: words that subjects are named by, or capitals over a headline
/// that has none.
pub(super) fn is_topic(line: &str, headline: &str) -> bool {
    let tokens: Vec<&str> = line.split_whitespace().collect();
    if tokens.len() > 5 || line.ends_with(['.', '?', '!']) || headline.split_whitespace().count() < 4 {
        return false;
    }
    let plain = |word: &&str| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&').to_owned();
    if tokens.len() == 1 && !line.contains(|c: char| c.is_ascii_digit()) {
        return true;
    }
    if is_notice(line) && tokens.len() <= 4 {
        return true;
    }
    // "Medio Ambiente y Emergencias"
    let joint = |word: &str| matches!(word, "and" | "y" | "e" | "et" | "und" | "&");
    let ends = [tokens.first(), tokens.last()].into_iter().flatten().all(|word| !joint(word));
    let subjects = ends && tokens.iter().all(|word| joint(word) || words::has(TOPICS, &plain(word)));
    let capitals = |text: &str| text.chars().any(char::is_alphabetic) && !text.contains(char::is_lowercase);
    subjects
        || capitals(line) && tokens.len() <= 4 && !capitals(headline) && !line.contains(|c: char| c.is_ascii_digit())
}

/// Whether all words of a line are such by which subjects are named.
pub(super) fn is_topics(line: &str) -> bool {
    line.split_whitespace().all(|word| words::has(TOPICS, word.trim_matches(|c: char| !c.is_alphanumeric())))
}

/// The sort of text that a topic says: "Club news".
pub(super) fn sort_of_topic(topic: &str) -> Option<Kind> {
    let last = topic.rsplit(' ').next().unwrap_or_default();
    last.eq_ignore_ascii_case("news").then_some(Kind::News)
}

/// "Press release: Lyall reopens its bridge": the sort of text in the line of the headline, and the headline.
pub(super) fn before_headline(line: &str) -> Option<(Kind, &str, &str)> {
    /// In words.
    const SHORTEST: usize = 3;
    let (front, headline) = line.split_once(':').filter(|(_, rest)| rest.starts_with(char::is_whitespace))?;
    let headline = headline.trim_start();
    let Said::Sort(kind @ Kind::PressRelease, sort) = sort(front.trim_end(), front.trim_end())? else { return None };
    let whole = sort.contains(' ') && headline.split_whitespace().nth(SHORTEST).is_some();
    whole.then_some((kind, sort, headline))
}

/// The sort of text that a headline says it is: "Statement by ...", "Speech at ...", "Media advisory: ...".
pub(super) fn sort_of(headline: &str) -> Option<Kind> {
    const AFTER: [&str; 8] = ["by", "from", "on", "to", "at", "of", "following", "regarding"];
    let (_, kind) = sorts::like(headline).iter().filter(|(name, _)| name.is_ascii()).find(|(name, _)| {
        let rest =
            headline.get(..name.len()).filter(|start| start.eq_ignore_ascii_case(name)).and(headline.get(name.len()..));
        rest.is_some_and(|rest| {
            let next = rest.split_whitespace().next().unwrap_or_default();
            rest.starts_with(':') || rest.starts_with(' ') && AFTER.contains(&next)
        })
    })?;
    (!matches!(kind, Kind::News | Kind::PressRelease | Kind::Report)).then_some(*kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_several_parts_is_taken_apart() {
        let sort = |words| Said::Sort(Kind::PressRelease, words);
        assert_eq!(read("MEDIA RELEASE").unwrap(), [sort("MEDIA RELEASE")]);
        assert_eq!(read("*FOR IMMEDIATE RELEASE*").unwrap(), [Said::MayBePublished]);
        assert_eq!(
            read("PRESS RELEASE – FOR IMMEDIATE RELEASE").unwrap(),
            [sort("PRESS RELEASE"), Said::MayBePublished]
        );
        assert_eq!(read("Press Release 3 March 2026").unwrap(), [sort("Press Release"), Said::Filed("3 March 2026")]);
        assert_eq!(read("Media release | No. 12/2026").unwrap(), [sort("Media release"), Said::Number("No. 12/2026")]);
        assert_eq!(read("Boletín de prensa 118").unwrap(), [sort("Boletín de prensa 118")]);
        for line in ["News Release 26-41", "Nota de prensa N.° 087-2026-MDA"] {
            assert_eq!(read(line).unwrap(), [sort(line)]);
        }
        assert_eq!(read("Medienmitteilung").unwrap(), [sort("Medienmitteilung")]);
        assert_eq!(read("News Release 12-Mar-2026").unwrap(), [sort("News Release"), Said::Filed("12-Mar-2026")]);
        assert_eq!(
            read("12.03.2026 – Police Media Release").unwrap(),
            [Said::Filed("12.03.2026"), sort("Police Media Release")]
        );
    }

    #[test]
    fn headlines_are_no_such_lines() {
        for line in
            ["Statement on the flood", "Press release: Council opens bridge", "News from the harbour", "Bridge reopens"]
        {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn bodies_are_known_by_their_names() {
        for line in ["Harbour Trust", "Department of Health", "CITY OF PORIRUA", "University of Otaki"] {
            assert!(is_body(line), "{line}");
        }
        for line in ["Council opens the bridge", "Trust is back", "Bridge reopens"] {
            assert!(!is_body(line), "{line}");
        }
    }

    #[test]
    fn topics_stand_over_headlines() {
        assert!(is_topic("Transport", "Bridge reopens after nine weeks"));
        assert!(is_topic("LOCAL ELECTIONS", "Bridge reopens after nine weeks"));
        assert!(!is_topic("Bridge reopens", "Traffic returns to the old town"));
    }

    #[test]
    fn a_headline_may_say_the_sort() {
        assert_eq!(sort_of("Statement by the mayor"), Some(Kind::Statement));
        assert_eq!(sort_of("Media advisory: Minister to visit port"), Some(Kind::MediaAdvisory));
        assert_eq!(sort_of("Address changes are due"), None);
    }
}
