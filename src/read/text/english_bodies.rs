//! Bodies whose names have small words in them, as English has them: "the Royal Society for the Protection of Moths", "Women in
//! Shipping", "St Anne’s Hospital".

use super::first_names::is_first_name;
use super::grammar::{LONGEST, is_possessive, is_role, is_tight, run_end, slice};
use super::phrases::Mention;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{HONORIFICS, ORGANISATIONS};

/// A name has no more small words than this, articles not counted.
const MOST: usize = 4;

/// People of whom a body's name is made: "Friends of the Green".
const PEOPLE: [&str; 40] = [
    "Advocates",
    "Artists",
    "Brothers",
    "Citizens",
    "Cleaners",
    "Communities",
    "Creatives",
    "Daughters",
    "Defenders",
    "Doctors",
    "Drivers",
    "Engineers",
    "Families",
    "Farmers",
    "Fathers",
    "Friends",
    "Guardians",
    "Hands",
    "Keepers",
    "Lawyers",
    "Men",
    "Mothers",
    "Mums",
    "Musicians",
    "Neighbours",
    "Neighbors",
    "Nurses",
    "Parents",
    "People",
    "Residents",
    "Riders",
    "Scientists",
    "Sisters",
    "Sons",
    "Students",
    "Teachers",
    "Volunteers",
    "Women",
    "Workers",
    "Writers",
];

/// Words that open the name of a body which is no person, before "of".
const HEADS: [&str; 18] = [
    "Archdiocese",
    "Bank",
    "Borough",
    "Bureau",
    "Chamber",
    "Church",
    "City",
    "County",
    "Diocese",
    "House",
    "Office",
    "Order",
    "Parish",
    "Port",
    "Ports",
    "Province",
    "State",
    "Town",
];

/// Words that "and" joins in the names of services.
const PAIRS: [(&str, &str); 8] = [
    ("Fire", "Rescue"),
    ("Fish", "Game"),
    ("Fish", "Wildlife"),
    ("Parks", "Leisure"),
    ("Parks", "Recreation"),
    ("Parks", "Wildlife"),
    ("Search", "Rescue"),
    ("Water", "Sewer"),
];

/// What was found, or the whole body whose name it is a part of: "Women" of "Women in Shipping".
pub(super) fn whole<'a>(
    text: &str,
    tokens: &[Token],
    found: Option<Mention<'a>>,
    body: Mention<'a>,
) -> Option<Mention<'a>> {
    // "a spokesperson for the Bank of Lyall", "the Minister of State for Ports"
    let before = body.tokens.start.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
    if matches!(before, "of" | "for" | "at" | "from" | "by" | "with" | "in" | "and" | "to") {
        return found;
    }
    let part = |found: &Mention| {
        let within = |at: usize| body.tokens.start <= at && at <= body.tokens.end;
        let nobody = |words: Option<&str>| {
            words.is_none_or(|words| {
                let last = words.rsplit(' ').next().unwrap_or(words);
                PEOPLE.contains(&last) || HEADS.contains(&last) || PAIRS.iter().any(|(_, second)| *second == last)
            })
        };
        within(found.tokens.start) && within(found.tokens.end) && nobody(found.name) && nobody(found.role)
    };
    if found.as_ref().is_none_or(part) { Some(body) } else { found }
}

/// `FoodCycle`, `LockBox`: one word with a capital inside, which no surname is.
pub(super) fn is_compound_name(word: &str) -> bool {
    const FAMILIES: [&str; 9] = ["Mac", "Fitz", "Van", "Von", "Des", "Del", "Della", "Saint", "San"];
    let (front, back) =
        word.split_at(word.char_indices().skip(1).find(|(_, c)| c.is_uppercase()).map_or(0, |(at, _)| at));
    front.chars().count() > 2
        && back.chars().skip(1).filter(|c| c.is_lowercase()).count() > 1
        && word.chars().all(char::is_alphabetic)
        && !FAMILIES.contains(&front)
}

/// The body that starts at a word, perhaps behind its article, as after "said".
pub(super) fn starting_at<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let article = usize::from(matches!(word(text, tokens, start), "the" | "The"));
    let first = start + article;
    let end = name_end(text, tokens, first)?;
    let organisation = Some(slice(text, tokens, first, end));
    Some(Mention { tokens: start..end + 1, organisation, ..Mention::default() })
}

/// The body whose name ends at a word, as before "said".
pub(super) fn ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    let mut found = None;
    let mut first = run_start(text, tokens, end)?;
    for _ in 0..=MOST {
        if name_end(text, tokens, first) == Some(end) {
            found = Some(first);
        }
        let small = (1..=2).take_while(|back| first.checked_sub(*back).is_some_and(|at| is_small(text, tokens, at)));
        let Some(before) = first.checked_sub(1 + small.count()).filter(|before| first > before + 1) else { break };
        match run_start(text, tokens, before) {
            Some(start) => first = start,
            None => break,
        }
    }
    let first = found?;
    let article = first.checked_sub(1).filter(|at| matches!(word(text, tokens, *at), "the" | "The"));
    let organisation = Some(slice(text, tokens, first, end));
    Some(Mention { tokens: article.unwrap_or(first)..end + 1, organisation, ..Mention::default() })
}

/// Where the name of a body ends that has a small word or an owner in it.
fn name_end(text: &str, tokens: &[Token], first: usize) -> Option<usize> {
    if !is_capital(tokens, first) {
        return None;
    }
    let saint = saint_end(text, tokens, first);
    let mut end = saint.unwrap_or_else(|| run_end(text, tokens, first));
    let people = PEOPLE.contains(&word(text, tokens, end)) || PEOPLE.contains(&word(text, tokens, first));
    let sort = |at: usize| tokens::has(tokens, at, ORGANISATIONS) && !is_role(tokens, at);
    let head = people || HEADS.contains(&word(text, tokens, first)) || (first..=end).any(sort);
    let mut joints = 0;
    for _ in 0..MOST {
        let joint = word(text, tokens, end + 1);
        let article = usize::from(word(text, tokens, end + 2) == "the");
        let next = end + 2 + article;
        let tight = is_capital(tokens, next) && (end..next).all(|at| is_tight(text, tokens, at));
        let last = run_end(text, tokens, next);
        let joined = match joint {
            "of" | "for" => head,
            "in" | "on" | "against" | "without" => people,
            "with" => word(text, tokens, last) == "Council",
            // "the Ministry of Ports and Fisheries"
            "and" => {
                let pair = (word(text, tokens, end), word(text, tokens, next));
                PAIRS.contains(&pair) || joints > 0 && last == next && !is_first_name(pair.1)
            }
            _ => false,
        };
        let body = (next..=last).all(|at| !is_role(tokens, at) && !tokens::has(tokens, at, HONORIFICS));
        if !(joined && tight && body) {
            break;
        }
        (end, joints) = (last, joints + 1);
    }
    let named = joints > 0 || saint.is_some();
    let alone = !is_possessive(text, tokens, end) && !tokens::has(tokens, first, HONORIFICS);
    (named && alone).then_some(end)
}

/// "St Anne’s Hospital": where it ends.
fn saint_end(text: &str, tokens: &[Token], first: usize) -> Option<usize> {
    let saint = matches!(word(text, tokens, first), "St" | "Saint");
    let owner = (first + 1..first + 3).find(|at| is_possessive(text, tokens, *at))?;
    let sort = run_end(text, tokens, owner + 1);
    let whole =
        is_capital(tokens, owner + 1) && tokens::has(tokens, sort, ORGANISATIONS) && is_tight(text, tokens, owner);
    (saint && whole && (first..owner).all(|at| is_capital(tokens, at))).then_some(sort)
}

/// Where the capitals start that a name has before a word.
fn run_start(text: &str, tokens: &[Token], end: usize) -> Option<usize> {
    let tight = |at: &usize| {
        let saint = at.checked_sub(1).is_some_and(|before| word(text, tokens, before) == "St");
        is_capital(tokens, *at)
            && is_tight(text, tokens, *at)
            && (!is_possessive(text, tokens, *at) || saint)
            && !gap(text, tokens, *at).contains(',')
    };
    let run = (end.saturating_sub(LONGEST)..end).rev().take_while(tight).last();
    let first = run.unwrap_or(end);
    let article = first < end && word(text, tokens, first) == "The";
    is_capital(tokens, end).then_some(first + usize::from(article))
}

fn is_small(text: &str, tokens: &[Token], at: usize) -> bool {
    matches!(word(text, tokens, at), "of" | "for" | "in" | "on" | "against" | "without" | "with" | "and" | "the")
        && is_tight(text, tokens, at)
}
