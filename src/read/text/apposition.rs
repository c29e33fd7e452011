//! What a phrase between commas says of the name before it.

use super::bodies::{body_after, body_end, body_listed};
use super::body_words::unit_of;
use super::contact_joints::is_desk_subject;
use super::degrees;
use super::extents::{Extent, extent};
use super::grammar::{self, is_article, is_possessive, is_role, slice};
use super::owners;
use super::role_words::{closes, is_past, stops};
use super::surnames::is_trade_surname;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{ORGANISATIONS, SPEECH_VERBS};

/// Letters after a name, such as "M.D.", are fewer than this.
const LETTERS: usize = 5;

/// Roles are shorter than this, in bytes.
const LONGEST_ROLE: usize = 400;

/// Words that say when somebody was what follows.
const ADVERBS: [&str; 11] = [
    "now",
    "then",
    "formerly",
    "previously",
    "also",
    "today",
    "bisher",
    "inzwischen",
    "heute",
    "damals",
    "mittlerweile",
];

/// The role, and the body, that a phrase between commas or in brackets after a name gives: `, head of ports at Harbour
/// Trust,`, ` (chief executive, Harbour Trust)`, `, 71, a retired bus driver from Lyall,`. A phrase with no word that is known for
/// a role counts where an article or a verb of speech shows what it is.
pub(super) fn role_after<'a>(text: &'a str, tokens: &[Token], name_end: usize) -> Option<(&'a str, Option<&'a str>)> {
    if !opens(gap(text, tokens, name_end)) {
        return None;
    }
    // "Ana Ruiz (pictured), head of ports": the brackets say nothing of her.
    let bracketed = gap(text, tokens, name_end).contains('(');
    let shut = |at: &usize| gap(text, tokens, *at).trim() == "),";
    let name_end = match (name_end + 1..name_end + 8).find(shut) {
        Some(end) if bracketed && !(name_end + 1..=end).any(|at| is_role(tokens, at)) => end,
        _ => name_end,
    };
    let sentence = tokens.get(name_end)?.sentence;
    let mut start = name_end + 1;
    start = after_age_and_letters(text, tokens, start);
    start += usize::from(ADVERBS.contains(&word(text, tokens, start)));
    // "Ana Ruiz and Tom Vale, both then nine, ..."
    if matches!(word(text, tokens, start), "both" | "aged" | "all" | "each") {
        return None;
    }
    let article = is_article(word(text, tokens, start));
    start += usize::from(article);
    if article && is_clause(text, tokens, start) {
        return None;
    }
    start += usize::from(word(text, tokens, start).ends_with("-year-old"));
    // "the state’s chief inspector" is one whoever owns it.
    // (Of "president of Lyall Students’ Union" the students are no owners.)
    let mut owners = (start..start + 4).take_while(|at| !is_joint(word(text, tokens, *at)));
    if let Some(owner) = owners.find(|at| is_possessive(text, tokens, *at)) {
        start = owner + 1;
    }
    let owner = owners::owner(text, tokens, start);
    // "Ana Ruiz, UNDRO Regional Representative": letters are those of the body.
    let country = matches!(word(text, tokens, start), "US" | "UK" | "NZ" | "USA" | "UAE" | "MBA");
    let lettered = grammar::is_acronym(word(text, tokens, start))
        && (is_capital(tokens, start + 1) || !country)
        && (is_role(tokens, start + 1) || grammar::is_modifier(tokens, start + 1));
    let owner = owner.or_else(|| lettered.then(|| slice(text, tokens, start, start)));
    start += usize::from(lettered);
    let Extent { end, found, body, closed } = extent(text, tokens, start, sentence)?;
    let last = end.checked_sub(1).filter(|last| *last >= start)?;
    let first = word(text, tokens, start);
    // What a relative clause says is no role, and what has a verb of speech after it is nothing else.
    // "Ana and Eva Ruiz, run the bakery": a verb with what it does.
    let acts = !found && !article && is_article(word(text, tokens, start + 1));
    let open = last > start && matches!(word(text, tokens, last), "de" | "of" | "von" | "da" | "do" | "to" | "with");
    // "Pour Anne Roux, l’urgence ne doit pas ...": a clause.
    let negated = (start..=last).any(|at| word(text, tokens, at) == "ne" || word(text, tokens, at).starts_with("n’"));
    // "Para Ana Ruiz, el proyecto demuestra que ...": a clause.
    let clause = !found && article && word(text, tokens, end) == "que";
    let relative = acts
        || clause
        || open
        || negated
        || stops(first)
        || matches!(
            first,
            "of" | "at"
                | "in"
                | "for"
                | "de"
                | "pour"
                | "por"
                | "quant"
                | "quanto"
                | "der"
                | "die"
                | "das"
                | "and"
                | "or"
                | "but"
                | "then"
                | "et"
                | "und"
                | "y"
                | "e"
        );
    let plain = first.starts_with(char::is_lowercase) && first.chars().all(|c| c.is_alphabetic() || c == '-');
    let before_verb =
        tokens::has(tokens, end, SPEECH_VERBS) || tokens.get(end).is_none_or(|token| token.sentence != sentence);
    // "Ana Ruiz, accepted the findings" goes on with what she did.
    let verbal = ["ed", "ing", "ait", "aient"].iter().any(|ending| first.ends_with(ending));
    let done = !article && (first.len() > 4 && verbal || is_past(first));
    let shown =
        plain && !done && (article || before_verb) && last - start < 9 && closes(text, tokens, last, closed, end);
    let shown = shown && !gap(text, tokens, last).contains(':');
    // "On stage are Ana Ruiz, Leo Helm, Eva Vale": a list of names, one of which is a trade as well.
    let found = found && !(last == start + 1 && is_called(text, tokens, start));
    // "in Las Ánimas, the council’s leader, Ana Ruiz, said": the role is that of the name after it.
    let other = article && closed && gap(text, tokens, last).trim() == "," && is_named_after(text, tokens, last + 1);
    if relative || other || !(found || shown) || slice(text, tokens, start, last).len() > LONGEST_ROLE {
        return None;
    }
    // "cheffe du service d’urgence du CHRL": the unit belongs to the role.
    let body = body.map(|(at, first)| unit_of(text, tokens, first, last).unwrap_or((at, first)));
    if let Some((at, first)) = body.filter(|(at, first)| *at > start && *first <= last) {
        let end = body_end(text, tokens, first);
        let next = word(text, tokens, end + 1);
        let more = matches!(next, "and" | "et" | "und" | "y" | "e") && !is_capital(tokens, end + 2)
            || matches!(next, "at" | "on" | "in") && is_capital(tokens, end + 2) && is_possessive(text, tokens, first);
        let organisation = slice(text, tokens, first, if more { end.min(last) } else { last });
        return Some((without_letters(text, slice(text, tokens, start, at - 1)), Some(organisation)));
    }
    // "chief executive, Harbour Trust, said"
    let comma = matches!(gap(text, tokens, last).trim(), "," | "),");
    let organisation = if comma { body_listed(text, tokens, last + 1) } else { None };
    if let Some((end, organisation)) = organisation.and_then(|desk| desk_after(text, tokens, desk)) {
        return Some((slice(text, tokens, start, end - 1), organisation.or(owner)));
    }
    let organisation = organisation.or_else(|| body_at(text, tokens, end)).or(owner);
    Some((without_letters(text, slice(text, tokens, start, last)), organisation))
}

/// "Chief Product Officer (CPO": the letters in brackets say no more than the post. "Vice-Chancellor (Research": what they say more
/// belongs to it, with its mark.
fn without_letters<'a>(text: &'a str, role: &'a str) -> &'a str {
    let Some((post, field)) = role.rsplit_once(" (").filter(|(_, field)| !field.contains(')')) else { return role };
    let start = grammar::offset(text, role);
    let letters = field.bytes().all(|byte| byte.is_ascii_uppercase());
    let whole = text.get(start..start + role.len() + 1).filter(|whole| whole.ends_with(')') && !letters);
    whole.unwrap_or(post)
}

/// "Leo Helm", "Ana Bishop": a first name on no list before a trade that is a surname.
fn is_called(text: &str, tokens: &[Token], first: usize) -> bool {
    is_capital(tokens, first)
        && tokens.get(first).is_some_and(|token| token.lists == 0)
        && is_trade_surname(word(text, tokens, first + 1))
        && gap(text, tokens, first + 1).trim() == ","
}

/// "Executive Director, Corporate Affairs, Harbour Motors, said": what the post is about belongs to it. Where that ends, and the body.
fn desk_after<'a>(text: &'a str, tokens: &[Token], desk: &str) -> Option<(usize, Option<&'a str>)> {
    let after = grammar::offset(text, desk) + desk.len();
    let end = tokens.partition_point(|token| token.start < after);
    let beside = gap(text, tokens, end.checked_sub(1)?).trim() == ",";
    let body = if beside { body_listed(text, tokens, end) } else { None };
    is_desk_subject(desk).then_some((end, body))
}

/// Whether what stands behind an article is no role, but a clause: "Anne Roux, a présenté", "Anne Roux, les élus ont ...".
fn is_clause(text: &str, tokens: &[Token], start: usize) -> bool {
    let (article, first) = (word(text, tokens, start - 1), word(text, tokens, start));
    match article {
        // "Selon le bâtonnier Leo Roux, les avocats redoutaient ...": of one nobody is many.
        "les" | "los" | "os" | "as" | "las" => true,
        // In French "a" is a verb. "Josiane Roux, 67 ans, l’a cédée"
        "a" => first.ends_with(['é', 'i', 'u']),
        // "Anne Roux, l’avait rangée", "Pour Anne Roux, l’enjeu est clair :"
        "l" | "la" | "le" => first.ends_with("ait") || article == "l" && first == "a",
        _ => false,
    }
}

/// "Professorin für Wasserbau an der Hochschule Lyall": the body behind a role, if a word for one stands there.
fn body_at<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<&'a str> {
    let first = match (word(text, tokens, at), word(text, tokens, at + 1)) {
        ("an", "der" | "einer") => at + 2,
        ("am" | "beim" | "bei" | "an", _) => at + 1,
        _ => return None,
    };
    let end = body_end(text, tokens, first);
    // "an der Technischen Hochschule Lyall"
    let body = (first..=end).any(|at| tokens::has(tokens, at, ORGANISATIONS));
    (is_capital(tokens, first) && body).then(|| slice(text, tokens, first, end))
}

/// Whether somebody's full name stands between commas, or before a verb of speech, and no role of theirs after it.
fn is_named_after(text: &str, tokens: &[Token], start: usize) -> bool {
    if !is_capital(tokens, start) {
        return false;
    }
    let end = grammar::run_end(text, tokens, start);
    let body = (start..=end).any(|at| tokens::has(tokens, at, ORGANISATIONS) || is_role(tokens, at));
    let next = word(text, tokens, end + 1);
    let speaks = tokens::has(tokens, end + 1, SPEECH_VERBS) && gap(text, tokens, end).trim().is_empty();
    let apart = gap(text, tokens, end).trim() == ","
        && !is_role(tokens, end + 1)
        && !is_article(next)
        && next.starts_with(char::is_lowercase);
    (start + 1..=start + 3).contains(&end) && !body && (speaks || apart)
}

pub(super) fn is_joint(word: &str) -> bool {
    matches!(word, "of" | "at" | "for" | "in" | "from" | "with" | "and")
}

/// Where a role starts after an age and letters: "Ana Ruiz, 71, a driver", "Ana Ruiz, Ph.D., professor of physics".
fn after_age_and_letters(text: &str, tokens: &[Token], mut start: usize) -> usize {
    let first = start;
    let aged = word(text, tokens, start).bytes().all(|b| b.is_ascii_digit());
    let unit = usize::from(matches!(word(text, tokens, start + 1), "anos" | "años" | "ans" | "Jahre"));
    if aged && gap(text, tokens, start + unit).trim() == "," {
        start += 1 + unit;
    }
    let letters = |at: usize| {
        let this = word(text, tokens, at);
        (grammar::is_letters(this)
            || grammar::is_junior_word(this)
            || degrees::is_degree(this)
            || degrees::is_dotted(this))
            && gap(text, tokens, at).trim().trim_start_matches('.') == ","
    };
    while start < first + LETTERS && letters(start) {
        start += 1;
    }
    start
}

/// Verbs that make a clause of what would be a phrase.
pub(super) fn is_verb(word: &str) -> bool {
    matches!(
        word,
        "is" | "was"
            | "were"
            | "has"
            | "had"
            | "have"
            | "est"
            | "était"
            | "ont"
            | "ist"
            | "war"
            | "sind"
            | "hat"
            | "ha"
            | "han"
            | "es"
            | "fue"
            | "é"
            | "foi"
            | "são"
            | "tem"
    )
}

/// A role and the body that it is in, of the words from one place to another.
pub(super) fn divided<'a>(text: &'a str, tokens: &[Token], first: usize, last: usize) -> (&'a str, Option<&'a str>) {
    let body = (first + 1..last).find_map(|at| Some((at, body_after(text, tokens, first, at)?)));
    match body.filter(|(_, body)| *body <= last) {
        Some((at, body)) => (slice(text, tokens, first, at - 1), Some(slice(text, tokens, body, last))),
        None => (slice(text, tokens, first, last), None),
    }
}

fn opens(gap: &str) -> bool {
    matches!(gap.trim(), "," | "(" | "،" | "-" | "–" | "—") && !(gap.len() == 1 && gap != ",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::tokens;

    #[test]
    fn a_role_may_stand_after_the_name() {
        fn role(text: &str) -> Option<(&str, Option<&str>)> {
            role_after(text, &tokens::split(text, &[]), 1)
        }
        assert_eq!(role("Ana Ruiz, Minister of Defence, said"), Some(("Minister of Defence", None)));
        assert_eq!(
            role("Ana Ruiz, the head of ports at Harbour Trust."),
            Some(("head of ports", Some("Harbour Trust")))
        );
        assert_eq!(
            role("Ana Ruiz, chief executive of Harbour Trust, said"),
            Some(("chief executive", Some("Harbour Trust")))
        );
        assert_eq!(
            role("Ana Ruiz, chief executive, Harbour Trust, said"),
            Some(("chief executive", Some("Harbour Trust")))
        );
        assert_eq!(
            role("Ana Ruiz (chief executive, Harbour Trust) said"),
            Some(("chief executive", Some("Harbour Trust")))
        );
        assert_eq!(role("Ana Ruiz, Mayor of Porirua, said"), Some(("Mayor of Porirua", None)));
        assert_eq!(role("Ana Ruiz, 71, a retired bus driver from Lyall, said"), Some(("retired bus driver", None)));
        assert_eq!(role("Ana Ruiz, lighthouse whisperer, said"), Some(("lighthouse whisperer", None)));
        assert_eq!(role("Ana Ruiz, who is a director, said"), None);
        assert_eq!(role("Ana Ruiz, Leo Vale, said"), None);
    }
}
