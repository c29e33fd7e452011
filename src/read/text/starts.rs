//! Where phrases start: with the first word of a role, its article or its owner.

use super::adjectives::kind_before;
use super::extents;
use super::first_names::is_first_name;
use super::grammar::{
    LONGEST, is_acronym, is_article, is_modifier, is_particle, is_possessive, is_role, is_tight, run_end,
};
use super::joined;
use super::role_words::is_past;
use super::surnames::is_own_name;
use super::tokens::{self, Token, gap, is_capital, word};
use super::towns::opens_city;
use super::words::{MONTHS, OPENERS, ORGANISATIONS, ROLES, SPEECH_VERBS, WEEKDAYS};

pub(super) fn role_start(text: &str, tokens: &[Token], end: usize) -> usize {
    let mut start = end;
    while start > 0 && end - start < LONGEST && is_tight(text, tokens, start - 1) {
        let before = start - 1;
        let fits = is_role(tokens, before)
            || is_modifier(tokens, before)
            || is_capital(tokens, before)
                && (!tokens::has(tokens, before, OPENERS) && !is_article(word(text, tokens, before))
                    || opens_city(text, tokens, before))
                && !matches!(word(text, tokens, before), "Hon’ble" | "Hon'ble" | "Honourable" | "Honorable")
                && !is_german_object(text, tokens, before);
        // "founder and chief executive"
        let joint = matches!(word(text, tokens, before), "and" | "e" | "y" | "et" | "und")
            && before > 0
            && is_role(tokens, before - 1)
            && !is_own_name(text, tokens, before - 1)
            && is_tight(text, tokens, before - 1);
        // "Police and Crime Commissioner", but "Ana Ruiz and Deputy Mayor Leo Vale"
        let listed = word(text, tokens, before) == "and"
            && before > 0
            && is_capital(tokens, start)
            && is_capital(tokens, before - 1)
            && !is_role(tokens, start)
            && !is_modifier(tokens, start)
            && !is_own_name(text, tokens, before - 1)
            && is_tight(text, tokens, before - 1)
            && (tokens.get(before - 1).is_some_and(|token| token.lists != 0));
        // "Lyall Chamber of Commerce president"
        let named = listed
            || word(text, tokens, before) == "of"
                && before > 0
                && is_capital(tokens, start)
                && is_capital(tokens, before - 1)
                && tokens::has(tokens, before - 1, ORGANISATIONS)
                && is_tight(text, tokens, before - 1);
        // "Harbour Anglers’ Alliance president"
        let plural = gap(text, tokens, before).starts_with(['’', '\'']) && tokens::has(tokens, start, ORGANISATIONS);
        if !(fits || joint || named) || is_possessive(text, tokens, before) && !plural {
            break;
        }
        start = before;
    }
    year_before(text, tokens, start)
        .unwrap_or_else(|| joined::field_start(text, tokens, plain_before(text, tokens, start)))
}

/// "Year 6 teacher", "Grade 11 student": where that starts before a role.
fn year_before(text: &str, tokens: &[Token], role: usize) -> Option<usize> {
    let year = role.checked_sub(2)?;
    let counted = matches!(word(text, tokens, year), "Year" | "Grade" | "Class" | "Level" | "Tier" | "Form")
        && word(text, tokens, year + 1).bytes().all(|byte| byte.is_ascii_digit())
        && (year..role).all(|at| is_tight(text, tokens, at));
    counted.then_some(year)
}

/// "die Geburt Revierleiter Leo Vale": a noun with its article before a role, which German would join to it.
pub(super) fn is_german_object(text: &str, tokens: &[Token], noun: usize) -> bool {
    let article = noun.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
    // "der Lyaller Bürgermeister", "die VW Direktorin"
    let of = word(text, tokens, noun).ends_with("er") || is_acronym(word(text, tokens, noun));
    // "am Montag Bürgermeisterin Ana Ruiz"
    let led = matches!(article, "der" | "die" | "das" | "den" | "dem" | "des" | "eine" | "einen" | "einem" | "einer")
        || matches!(article, "am" | "im" | "beim" | "zum" | "zur" | "vom");
    // "hat an diesem Abend Leo Vale gekocht", but "im Weingut Leo Vale"
    let when = matches!(article, "am" | "beim" | "diesem" | "diesen" | "dieser" | "jenem" | "jener");
    let named = || when && is_first_name(word(text, tokens, noun + 1)) && !is_first_name(word(text, tokens, noun));
    !of && tokens.get(noun).is_some_and(|token| token.lists & !(WEEKDAYS | MONTHS) == 0)
        && (led && is_role(tokens, noun + 1) || named())
}

/// "said bakery owner Ana Ruiz", "the bakery owner": a word or two in small letters before a role belong to it, if what
/// stands before them shows that they start the phrase.
fn plain_before(text: &str, tokens: &[Token], start: usize) -> usize {
    if is_capital(tokens, start) {
        return kind_before(text, tokens, start);
    }
    let plain = |at: usize| {
        let this = word(text, tokens, at);
        this.len() > 2
            && this.starts_with(char::is_lowercase)
            && !is_article(this)
            && !tokens::has(tokens, at, SPEECH_VERBS | OPENERS | ROLES)
            && !is_particle(this)
            && !is_possessive(text, tokens, at)
            && is_tight(text, tokens, at)
            // "the flood killed farmer Leo Vale": a verb.
            && (!this.ends_with("ed") || matches!(this, "retired" | "chartered" | "registered" | "qualified" | "certified"))
            && !is_past(this)
            && !matches!(this, "same" | "and" | "who" | "was" | "also" | "new" | "are" | "were" | "has" | "had")
    };
    // "Lyall Health nurse unit manager Ana Ruiz": she manages a unit of nurses.
    let unit = matches!(
        start.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default(),
        "unit" | "ward" | "team" | "shift" | "practice" | "project" | "care"
    );
    let unit_of = |head: &usize| {
        unit && is_role(tokens, *head)
            && !is_capital(tokens, *head)
            && (*head..start).all(|at| is_tight(text, tokens, at))
    };
    let more = match start.checked_sub(2).filter(unit_of) {
        Some(_) => 2,
        None => (1..=2).take_while(|back| start.checked_sub(*back).is_some_and(plain)).count(),
    };
    let first = start - more;
    // "Media and tourism strategist Ana Ruiz", at the start of a sentence.
    let pair = first.checked_sub(2).filter(|at| {
        more == 1
            && word(text, tokens, at + 1) == "and"
            && is_capital(tokens, *at)
            && is_capital(tokens, start + 1)
            && tokens::opens(tokens, *at)
            && !tokens::has(tokens, *at, OPENERS)
            && (*at..first).all(|at| is_tight(text, tokens, at))
    });
    if let Some(pair) = pair {
        return pair;
    }
    // "“...,” bakery owner Ana Ruiz said": they stand right after what is said.
    if more > 0 && is_capital(tokens, start + 1) && is_after_quotation(text, tokens, first) {
        return first;
    }
    // "Crisis center director Ana Ruiz", at the start of a sentence.
    if let Some(opener) = first.checked_sub(1).filter(|at| {
        more == 1
            && is_tight(text, tokens, *at)
            && is_capital(tokens, *at)
            && is_capital(tokens, start + 1)
            && tokens::opens(tokens, *at)
            && !tokens::has(tokens, *at, OPENERS | SPEECH_VERBS)
            && !is_article(word(text, tokens, *at))
            // "Acme’s artistic director, Ana Ruiz,"
            && !is_possessive(text, tokens, *at)
            && !word(text, tokens, *at).ends_with("ing")
            && !word(text, tokens, *at).ends_with("ly")
    }) {
        return opener;
    }
    let Some(before) = first.checked_sub(1).filter(|before| more > 0 && is_tight(text, tokens, *before)) else {
        return start;
    };
    // "Acme Mining Services workshop manager Ana Ruiz"
    let body =
        |at: usize| is_capital(tokens, at) && !tokens::has(tokens, at, OPENERS) && !is_article(word(text, tokens, at));
    // "Coastal Rowing Aotearoa performance manager Ana Ruiz": of three words none is the first of a sentence only.
    if is_capital(tokens, start + 1) && body(before) {
        let run = || (0..=before).rev().take(LONGEST).take_while(|at| body(*at) && is_tight(text, tokens, *at));
        if more == 1 && tokens::has(tokens, before, ORGANISATIONS) || run().count() >= 3 {
            return run().last().unwrap_or(before);
        }
    }
    let spoken =
        tokens::has(tokens, before, SPEECH_VERBS) || before > 0 && word(text, tokens, before - 1) == "attributable";
    // "restored by paintings conservator Ana Ruiz and plaster specialist Leo Vale"
    // "For livestock carrier Ana Ruiz", "when marine trades instructor Leo Vale"
    let by = |word: &str| {
        matches!(
            word,
            "by" | "with" | "from" | "For" | "for" | "when" | "When" | "where" | "while" | "after" | "before" | "until"
        )
    };
    let listed = word(text, tokens, before) == "and" && before > 0 && is_capital(tokens, before - 1);
    let joined = is_capital(tokens, start + 1) && (by(word(text, tokens, before)) || more == 1 && listed);
    let owned =
        matches!(word(text, tokens, before), "whose" | "its" | "Its" | "their") || is_possessive(text, tokens, before);
    let announced = joined || is_article(word(text, tokens, before)) || owned;
    if spoken || announced { first } else { start }
}

/// Whether a quotation ends right before a word.
fn is_after_quotation(text: &str, tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(at).and_then(|token| text.get(..token.start)).unwrap_or_default();
    before.trim_end().ends_with(['”', '"', '’', '\'', '»']) && before.ends_with(char::is_whitespace)
}

/// Where the phrase starts with its article or owner: "the Harbour Trust’s".
pub(super) fn owner_start(text: &str, tokens: &[Token], start: usize) -> usize {
    let Some(mut before) = start.checked_sub(1).filter(|before| is_tight(text, tokens, *before)) else { return start };
    if is_article(word(text, tokens, before)) {
        return before;
    }
    if !is_possessive(text, tokens, before) {
        return start;
    }
    while before > 0 && start - before < 8 && is_tight(text, tokens, before - 1) {
        if !is_capital(tokens, before - 1) && !is_article(word(text, tokens, before - 1)) {
            break;
        }
        before -= 1;
    }
    before
}

/// The last word of a phrase that starts at an index, as far as it is role, owner or name.
pub(super) fn run_on(text: &str, tokens: &[Token], start: usize) -> usize {
    let mut at = start;
    // An article or an owner ("the council’s"), and words such as "chief executive", may stand before the name.
    let limit = start + LONGEST;
    while at < limit && at + 1 < tokens.len() && extents::goes_on(text, tokens, at) {
        let this = word(text, tokens, at);
        let next = word(text, tokens, at + 1);
        let over = extents::words_over(text, tokens, at);
        if over > 0 {
            at += over;
            continue;
        }
        let (capital, capital_next) = (is_capital(tokens, at), is_capital(tokens, at + 1));
        let leads =
            is_article(this) || is_possessive(text, tokens, at) || is_role(tokens, at) || is_modifier(tokens, at);
        // "der Händler den Ermittlern": after what somebody is, these are articles of another noun.
        let apart = matches!(next, "den" | "dem") && !matches!(this, "van" | "Van")
            || next == "der" && (is_role(tokens, at + 2) || tokens::has(tokens, at + 2, ORGANISATIONS));
        // "gibt Ruiz zu bedenken"
        let gives = |at: usize| matches!(word(text, tokens, at), "gibt" | "gab" | "geben" | "gaben");
        let apart = apart || next == "zu" && !is_capital(tokens, at + 2) && start.checked_sub(1).is_some_and(gives);
        let owner = capital && (capital_next || is_particle(next) && !apart);
        let portfolio = matches!(this, "for" | "of") && at > start && is_role(tokens, at - 1) && capital_next;
        let to_portfolio = is_role(tokens, at) && matches!(next, "for" | "of") && is_capital(tokens, at + 2) && capital;
        let particle = is_particle(this) && at > start && capital_next;
        // "Lyall Council of Social Service CEO Ana Ruiz"
        let of_body = |at: usize| {
            matches!(word(text, tokens, at), "of" | "for")
                && at > start
                && tokens::has(tokens, at - 1, ORGANISATIONS)
                && is_capital(tokens, at - 1)
                && is_capital(tokens, at + 1)
                && posted_after(text, tokens, at + 1)
        };
        // "Wirrabilla Wombats coach Bevan Tsoukalas", "Registered nurse Tamika Rhodes"
        // "founder and CEO Nikhil Rao"
        let and = |word: &str| matches!(word, "and" | "e" | "y" | "et" | "und");
        // "Founder and Artistic Director Ana Ruiz", "County Sheriff and National Sheriffs’ Association President Ana Ruiz"
        let post = |at: usize| {
            let both = || is_capital(tokens, at) && is_capital(tokens, at - 2);
            is_role(tokens, at) || both() && (is_role(tokens, at + 1) || holds_post(text, tokens, at))
        };
        let office = |at: usize| is_role(tokens, at) && !is_own_name(text, tokens, at);
        let both = and(this) && at > start && office(at - 1) && post(at + 1) || office(at) && and(next) && post(at + 2);
        let posts = capital && !capital_next && (is_role(tokens, at + 1) || is_modifier(tokens, at + 1));
        // "Minister for Skills and Training Ana Ruiz"
        let of = (start..at)
            .any(|at| matches!(word(text, tokens, at), "for" | "of") && is_role(tokens, at.saturating_sub(1)));
        // "Ministry for Land and Biosecurity deputy director-general Ana Ruiz"
        let body_of = (start..at).any(|at| {
            matches!(word(text, tokens, at), "for" | "of") && tokens::has(tokens, at.saturating_sub(1), ORGANISATIONS)
        });
        let posted_body = |and: usize| {
            body_of
                && word(text, tokens, and) == "and"
                && is_capital(tokens, and + 1)
                && (is_role(tokens, and + 2) || is_modifier(tokens, and + 2))
                && !is_capital(tokens, and + 2)
        };
        let listed = |and: usize| {
            of && matches!(word(text, tokens, and), "and" | "&")
                && run_end(text, tokens, and + 1) >= and + 3
                && is_capital(tokens, and + 1)
        };
        // "Acme Services workshop manager Ana Ruiz"
        let plain_post = |at: usize| {
            at > start
                && is_capital(tokens, at - 1)
                && word(text, tokens, at).starts_with(char::is_lowercase)
                && word(text, tokens, at).len() > 3
                && !tokens::has(tokens, at, OPENERS | super::words::SPEECH_VERBS)
                && is_role(tokens, at + 1)
                && is_capital(tokens, at + 2)
                && is_tight(text, tokens, at + 1)
        };
        // "says the acoustic ecologist"
        let described = |article: usize| {
            let this = word(text, tokens, article + 1);
            is_article(word(text, tokens, article))
                && this.starts_with(char::is_lowercase)
                && this.len() > 3
                && tokens.get(article + 1).is_some_and(|token| token.lists == 0)
                && is_tight(text, tokens, article + 1)
                && is_role(tokens, article + 2)
                && !is_capital(tokens, article + 2)
        };
        let goes_on = capital_next || is_role(tokens, at + 1) || is_modifier(tokens, at + 1) || to_portfolio;
        if !(portfolio
            || of_body(at)
            || capital && of_body(at + 1)
            || capital && listed(at + 1)
            || listed(at)
            || capital && posted_body(at + 1)
            || posted_body(at)
            || capital && plain_post(at + 1)
            || plain_post(at)
            || described(at)
            || at > start && described(at - 1)
            || particle
            || owner
            || posts
            || both
            || (leads && (goes_on || is_possessive(text, tokens, at + 1) || is_article(this))))
        {
            break;
        }
        at += 1;
    }
    // "dijo Ana Ruiz al bajar": no name ends so.
    while at > start && !is_capital(tokens, at) && is_particle(word(text, tokens, at)) {
        at -= 1;
    }
    at
}

/// Whether a run of capitals is a post in a body, and a full name: "National Sheriffs’ Association President Ana Ruiz".
fn holds_post(text: &str, tokens: &[Token], start: usize) -> bool {
    let run = (start..start + LONGEST).take_while(|at| *at == start || is_tight(text, tokens, at - 1));
    let mut run = run.take_while(|at| is_capital(tokens, *at));
    let post = run.find(|at| *at > start && is_role(tokens, *at) && tokens::has(tokens, at - 1, ORGANISATIONS));
    post.is_some() && run.count() >= 2
}

/// Whether a run of capitals has a role in it, and somebody after that.
pub(super) fn posted_after(text: &str, tokens: &[Token], start: usize) -> bool {
    let end = run_end(text, tokens, start);
    (start + 1..end).any(|at| is_role(tokens, at))
}
