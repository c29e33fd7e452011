//! The bodies that own a role: "Harbour Trust’s chief executive".

use super::grammar::{LONGEST, is_article, is_possessive, is_role, is_tight, run_end, slice, without_owner};
use super::phrases;
use super::role_words::is_kin;
use super::romance_bodies;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{self, HONORIFICS, OPENERS, ORGANISATIONS};

/// Posts of countries and places.
const PUBLIC_POSTS: [&str; 20] = [
    "minister",
    "president",
    "premier",
    "ambassador",
    "secretary",
    "mayor",
    "governor",
    "king",
    "queen",
    "prince",
    "coach",
    "captain",
    "commissioner",
    "consul",
    "envoy",
    "representative",
    "champion",
    "mother",
    "father",
    "attorney",
];

/// The body that owns what starts at an index: "Harbour Trust’s chief executive". (A country or a "the council’s" is none.)
pub(super) fn owner<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<&'a str> {
    let before = start.checked_sub(1).filter(|before| is_possessive(text, tokens, *before))?;
    let mut first = before;
    while first > 0 && is_capital(tokens, first - 1) && is_tight(text, tokens, first - 1) && before - first < 8 {
        first -= 1;
    }
    first += usize::from(is_article(word(text, tokens, first)) || tokens::has(tokens, first, OPENERS));
    if first > before {
        return None;
    }
    let body = slice(text, tokens, first, before);
    let named = is_capital(tokens, first)
        && (first..=before).any(|at| {
            let bare = without_owner(word(text, tokens, at));
            words::has(ORGANISATIONS, bare)
        });
    let bare = without_owner(body);
    // What has a minister may be a country; what has a director of research is a body, whatever its name.
    let public = |at: usize| {
        let word = word(text, tokens, at).to_lowercase();
        PUBLIC_POSTS.contains(&word.as_str())
    };
    let posted = is_capital(tokens, first)
        && (start..start + 3).any(|at| is_role(tokens, at))
        && !(start..start + 4)
            .any(|at| public(at) && !matches!(word(text, tokens, at.saturating_sub(1)), "vice" | "Vice"));
    // "the Mud Hounds’ coach": no land.
    let team = first < before
        && gap(text, tokens, before).starts_with(['’', '\''])
        && gap(text, tokens, before).ends_with(' ');
    let posted = posted || team && is_capital(tokens, first) && (start..start + 3).any(|at| is_role(tokens, at));
    let word_at = |at: usize| word(text, tokens, at).to_lowercase();
    let company = posted
        && (start..start + 3)
            .any(|at| matches!(word_at(at).as_str(), "chief" | "ceo" | "founder" | "co-founder" | "managing"));
    let opens = first == 0
        || tokens.get(first - 1).map(|token| token.sentence) != tokens.get(first).map(|token| token.sentence);
    // "said Acme’s head of autonomy"
    let company = company || posted && !opens && words::lists(bare) == 0;
    // "Today’s" opens a sentence as "Acme’s" does.
    let known = words::lists(bare) != 0;
    ((named || posted) && first < before || company && !(opens && known)).then_some(bare)
}

/// "Its" in other languages.
const ITS: [&str; 9] = ["son", "sa", "su", "seu", "sua", "ihr", "ihre", "sein", "seine"];

/// "Harbour Trust runs the ferries. Its chair, Ana Ruiz,", "Harbour Trust, whose chair, Ana Ruiz,": the body that the word before
/// a role stands for.
pub(super) fn stood_for<'a>(text: &'a str, tokens: &[Token], role: usize) -> Option<&'a str> {
    let before = role.checked_sub(1)?;
    match word(text, tokens, before) {
        "whose" | "cuyo" | "cuya" | "cujo" | "cuja" => {
            let found = phrases::ending_at(text, tokens, before.checked_sub(1)?)?;
            found.organisation.filter(|body| found.role.is_none() && body.contains(' '))
        }
        // "Für den Hafenverband Lyall sprach dessen Vorsitzende": of what stands before in the sentence.
        "dessen" | "deren" => {
            let sentence = tokens.get(before)?.sentence;
            let first = tokens.partition_point(|token| token.sentence < sentence);
            let ends = |at: &usize| is_capital(tokens, *at) && !is_capital(tokens, at + 1);
            (first..before).rev().filter(ends).find_map(|last| {
                let found = phrases::ending_at(text, tokens, last)?;
                found.organisation.filter(|_| found.name.is_none() && found.role.is_none())
            })
        }
        // "La Fundación ... Su presidente", "« ... », admet son président": of the sentence before, or of its own.
        whose if ITS.contains(&whose.to_lowercase().as_str()) && !is_kin(word(text, tokens, role)) => {
            let sentence = tokens.get(before)?.sentence;
            let opening =
                |sentence: usize| opening_body(text, tokens, tokens.partition_point(|token| token.sentence < sentence));
            let own = || Some(sentence).filter(|_| whose.starts_with(char::is_lowercase)).and_then(opening);
            let before = sentence.checked_sub(1)?;
            let first = tokens.partition_point(|token| token.sentence < before);
            let end = tokens.partition_point(|token| token.sentence <= before);
            // "... par la Fondation du Port. Son président"
            let within = || body_within(text, tokens, first, end);
            own().or_else(|| opening(before)).or_else(|| kind_within(text, tokens, first, before)).or_else(within)
        }
        "Its" | "its" => {
            let sentence = tokens.get(before)?.sentence;
            // Where it opens its sentence, what the one before is about; else what its own is about.
            let of = |sentence: usize| {
                let first = tokens.partition_point(|token| token.sentence < sentence);
                let end = tokens.partition_point(|token| token.sentence <= sentence);
                opening_body(text, tokens, first).or_else(|| body_within(text, tokens, first, end))
            };
            let own = || Some(sentence).filter(|_| word(text, tokens, before) == "its").and_then(of);
            own().or_else(|| of(sentence.checked_sub(1)?))
        }
        _ => None,
    }
}

/// The last body that a sentence names: "It is paid by the Harbour Fund.", "through Hearth & Hand, a charity which ...".
fn body_within<'a>(text: &'a str, tokens: &[Token], first: usize, end: usize) -> Option<&'a str> {
    const MOST: usize = 24;
    let ends = |at: &usize| is_capital(tokens, *at) && (at + 1 == end || gap(text, tokens, *at).trim() == ",");
    (first.max(end.saturating_sub(MOST))..end).rev().filter(ends).find_map(|last| {
        if is_sort(text, tokens, last)
            && let Some(from) = run_before(text, tokens, first, last)
        {
            return Some(slice(text, tokens, from, last));
        }
        let found = phrases::ending_at(text, tokens, last).filter(|found| found.tokens.start > first)?;
        let body = found.organisation.filter(|_| found.name.is_none() && found.role.is_none());
        body.filter(|_| found.tokens.clone().any(|at| tokens::has(tokens, at, ORGANISATIONS)))
    })
}

/// "celui de la firme Quai Nord", "a la cooperativa Las Lomas": the last body of a sentence whose name stands behind what it is.
fn kind_within<'a>(text: &'a str, tokens: &[Token], first: usize, sentence: usize) -> Option<&'a str> {
    let end = tokens.partition_point(|token| token.sentence <= sentence);
    let kind = (first..end).rev().find(|at| {
        !is_capital(tokens, *at)
            && tokens::has(tokens, *at, ORGANISATIONS)
            && is_tight(text, tokens, *at)
            && is_capital(tokens, at + 1)
    })?;
    let last = run_end(text, tokens, kind + 1);
    // "l’agence Courbe & Plan"
    let joined = gap(text, tokens, last).trim() == "&" && is_capital(tokens, last + 1);
    let last = if joined { run_end(text, tokens, last + 1) } else { last };
    // "la coopérative Les Yeux ouverts, créée en novembre"
    let more = is_article(word(text, tokens, kind + 1)) && is_tight(text, tokens, last);
    let last = last + usize::from(more && gap(text, tokens, last + 1).starts_with([',', '.']));
    Some(slice(text, tokens, kind + 1, last))
}

/// Where a run of capitals starts that ends at a word: none of one word.
fn run_before(text: &str, tokens: &[Token], first: usize, last: usize) -> Option<usize> {
    let tight = |at: usize| matches!(gap(text, tokens, at).trim(), "" | "&");
    let fits = |at: &usize| is_capital(tokens, *at) && tight(*at) && !is_role(tokens, *at) && *at > first;
    (last.saturating_sub(LONGEST)..last).rev().take_while(fits).last()
}

/// Whether a comma and what sort of body it is stand after a word: ", a charity which".
fn is_sort(text: &str, tokens: &[Token], last: usize) -> bool {
    gap(text, tokens, last).trim() == ","
        && is_article(word(text, tokens, last + 1))
        && (last + 2..last + 5).any(|at| {
            tokens::has(tokens, at, ORGANISATIONS)
                || matches!(
                    word(text, tokens, at),
                    "group" | "firm" | "retailer" | "maker" | "chain" | "brand" | "start-up"
                )
        })
}

/// "La Société sambrienne des transports a testé ...": a body whose name goes on in small letters, with its adjective and
/// what it is of.
fn romance_end(text: &str, tokens: &[Token], first: usize, last: usize) -> usize {
    const ENDINGS: [&str; 12] =
        ["ienne", "ien", "aise", "ais", "oise", "ois", "ale", "al", "ana", "ano", "esa", "ique"];
    let small = |at: usize| word(text, tokens, at).starts_with(char::is_lowercase) && is_tight(text, tokens, at - 1);
    if first != last || !tokens::has(tokens, first, ORGANISATIONS) || !small(first + 1) {
        return last;
    }
    let adjective = ENDINGS.iter().any(|ending| word(text, tokens, first + 1).ends_with(ending));
    let end = first + usize::from(adjective && word(text, tokens, first + 1).len() > 4);
    let of = matches!(word(text, tokens, end + 1), "des" | "du" | "d" | "de" | "del" | "da" | "do" | "dos" | "das");
    let noun = end + 2 + usize::from(matches!(word(text, tokens, end + 2), "la" | "l" | "los" | "las"));
    if end > first && of && (end + 1..=noun).all(small) { noun } else { last }
}

/// The body that a sentence starts with: "Hearth & Hand wants ...", "Friends of the Green, a group of neighbours, has ...".
pub(super) fn opening_body<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<&'a str> {
    let article = matches!(word(text, tokens, start), "The" | "La" | "Le" | "El" | "O" | "A" | "Der" | "Die" | "Das");
    // "La Ligue des locataires demande"
    let small = if article { romance_bodies::starting_at(text, tokens, start) } else { None };
    if let Some(body) = small.and_then(|found| found.organisation) {
        return Some(body);
    }
    let first = start + usize::from(article);
    // "The charity Beside You": what it is stands before its name.
    let kind = first > start && !is_capital(tokens, first) && tokens::has(tokens, first, ORGANISATIONS);
    let first = first + usize::from(kind);
    let joint = |at: usize| matches!(word(text, tokens, at), "of" | "for" | "and" | "the");
    // "The Riders’ Table"
    let tight = |at: usize| matches!(gap(text, tokens, at).trim(), "" | "&" | "’" | "'");
    let mut last = first;
    while tight(last) && last < first + LONGEST {
        match (last + 1..last + 4).find(|at| !joint(*at)) {
            Some(next) if is_capital(tokens, next) && (last + 1..next).all(|at| is_tight(text, tokens, at)) => {
                last = next;
            }
            _ => break,
        }
    }
    let last = romance_end(text, tokens, first, last);
    let run = first..=last;
    let person = run.clone().any(|at| is_role(tokens, at) || tokens::has(tokens, at, HONORIFICS));
    let named = kind
        || run.clone().any(|at| tokens::has(tokens, at, ORGANISATIONS))
        || run.clone().any(|at| at < last && gap(text, tokens, at).contains('&'));
    // "Friends of the Green, a group that ..."
    let which =
        gap(text, tokens, last).trim() == "," && matches!(word(text, tokens, last + 1), "which" | "que" | "qui");
    let sort = which || is_sort(text, tokens, last);
    let alone = article && tokens::has(tokens, first, ORGANISATIONS);
    ((last > first || alone) && is_capital(tokens, first) && !person && (named || sort))
        .then(|| slice(text, tokens, first, last))
}
