//! What stands between a subject and its verb: what it is of, what it speaks for, a clause about it.

use super::attribution::{Saying, Who};
use super::grammar;
use super::names::is_place;
use super::phrases::{self, Mention};
use super::posts;
use super::predicates;
use super::quotations::Span;
use super::role_words;
use super::subjects::full_name_ending_at;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{self, MONTHS, WEEKDAYS};

/// A clause after a subject is shorter than this, in words.
const REACH: usize = 30;

/// "Seacoast Friends, which looks after the dunes, said": what is a "which" is a body, whatever its name.
pub(super) fn body_of_which<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    let sentence = tokens.get(end)?.sentence;
    let which = (end.saturating_sub(REACH)..end).rev().find(|at| word(text, tokens, *at) == "which")?;
    let last = which.checked_sub(1).filter(|last| {
        gap(text, tokens, *last).trim() == "," && tokens.get(*last).is_some_and(|token| token.sentence == sentence)
    })?;
    // The clause ends before the verb, and no other begins in it.
    if (which..end).any(|at| gap(text, tokens, at).contains(", ")) || !is_capital(tokens, last) {
        return None;
    }
    let opens = |at: usize| at == 0 || tokens.get(at - 1).map(|token| token.sentence) != Some(sentence);
    let mut first = last;
    while !opens(first) && first > 0 && last - first < 8 {
        let before = word(text, tokens, first - 1);
        let joined = first >= 2
            && matches!(before, "of" | "for" | "and" | "an" | "na" | "de" | "o")
            && is_capital(tokens, first - 2);
        // "Ana Ruiz, head of Harbour Trust, which owns the pier, said": the comma parts two.
        if !is_capital(tokens, first - 1) && !joined || gap(text, tokens, first - 1).contains(',') {
            break;
        }
        first -= 1;
    }
    let article = grammar::is_article(word(text, tokens, first));
    let body = grammar::slice(text, tokens, first + usize::from(article), last);
    let whole =
        opens(first) || first.checked_sub(1).is_some_and(|before| grammar::is_article(word(text, tokens, before)));
    // "Ana Ruiz, director of the Seacoast Fund, which looks after the dunes, said": the body is only what she is in.
    let somebody =
        |at: &usize| gap(text, tokens, *at).trim() == "," && full_name_ending_at(text, tokens, *at).is_some();
    let owned = (0..first)
        .rev()
        .take(REACH)
        .take_while(|at| tokens.get(*at).is_some_and(|t| t.sentence == sentence))
        .any(|at| somebody(&at));
    if owned {
        return None;
    }
    (whole && first < last).then(|| Mention { tokens: first..last + 1, organisation: Some(body), ..Mention::default() })
}

/// Whom "who" or "which" before a verb stands for.
pub(super) fn subject_of<'a>(
    text: &'a str,
    spans: &[Span],
    tokens: &[Token],
    end: usize,
    verb: usize,
) -> Option<Saying<'a>> {
    let end = before_time(text, tokens, end);
    // "He was joined by Ana Ruiz, who said"
    if matches!(word(text, tokens, end), "who" | "qui" | "quien" | "quem" | "que")
        && end > 0
        && gap(text, tokens, end - 1).contains(',')
    {
        // "As visitas são guiadas por Meneres, que já avisou:"
        // "a review by Lord Vale, who warned"
        let surname = |found: &Mention| {
            // "de cebolla de San Marcos Alto, quien"
            found.is_full() && !found.name.is_some_and(is_place)
                || found.titled && found.name.is_some()
                || found.name.is_some() && word(text, tokens, end) == "que"
        };
        let before = phrases::ending_at(text, tokens, end - 1).filter(surname);
        // "Mayor Ana Ruiz of Lyall, who joked"
        let of = || match behind(text, tokens, end - 1) {
            Some(Who::Named(found)) if !found.name.is_some_and(is_place) => Some(found),
            _ => None,
        };
        // "Ana Ruiz, 79, a retired teacher from Lyall, who says"
        let sentence = tokens.get(verb)?.sentence;
        let far = || {
            let within = |at: &usize| tokens.get(*at).is_some_and(|token| token.sentence == sentence);
            let apart = |at: &usize| gap(text, tokens, *at).trim() == ",";
            let described = |found: &Mention| posts::post_of(text, tokens, found).role.is_some();
            let ends = (end.saturating_sub(REACH)..end - 1).rev().take_while(within).filter(apart);
            ends.into_iter().find_map(|at| full_name_ending_at(text, tokens, at).filter(described))
        };
        if let Some(found) = before.or_else(of).or_else(far) {
            let sentence = tokens.get(verb)?.sentence;
            return Some(Saying {
                first: found.tokens.start,
                last: verb,
                sentence,
                who: Who::Named(found),
                speaks: true,
            });
        }
    }
    // "a grant from the Harbour Fund, which described it as “...”"
    if word(text, tokens, end) == "which"
        && let Some(before) = end.checked_sub(1).filter(|before| gap(text, tokens, *before).contains(','))
        && let Some(found) = phrases::ending_at(text, tokens, before).filter(|found| found.organisation.is_some())
        && found.name.is_none()
        && quotes_soon(text, spans, tokens, verb)
    {
        let sentence = tokens.get(verb)?.sentence;
        let first = found.tokens.start;
        return Some(Saying { first, last: verb, sentence, who: Who::Named(found), speaks: true });
    }
    None
}

/// "Ana Ruiz, who forty years ago called it “a gift”": the "who" before a word or some that tell when, if they stand there.
fn before_time(text: &str, tokens: &[Token], end: usize) -> usize {
    const MOST: usize = 4;
    let last = word(text, tokens, end);
    let time = matches!(
        last,
        "ago"
            | "earlier"
            | "later"
            | "yesterday"
            | "today"
            | "week"
            | "month"
            | "year"
            | "night"
            | "morning"
            | "once"
            | "then"
    ) || tokens::has(tokens, end, WEEKDAYS | MONTHS)
        || last.len() == 4 && last.bytes().all(|byte| byte.is_ascii_digit());
    let tight = |at: &usize| grammar::is_tight(text, tokens, *at);
    let near = (end.saturating_sub(MOST)..end).rev().take_while(tight);
    let who = near.into_iter().find(|at| matches!(word(text, tokens, *at), "who" | "which"));
    who.filter(|_| time).unwrap_or(end)
}

/// Whether a quotation stands within a few words after a verb, or after its "that" within some more.
fn quotes_soon(text: &str, spans: &[Span], tokens: &[Token], verb: usize) -> bool {
    const REACH: usize = 4;
    const FURTHER: usize = 16;
    let tells = (verb + 1..verb + FURTHER / 2).any(|at| word(text, tokens, at) == "that");
    let from = tokens.get(verb).map_or(text.len(), |token| token.end);
    let end = tokens.get(verb + if tells { FURTHER } else { REACH }).map_or(text.len(), |token| token.start);
    let first = spans.partition_point(|span| span.start < from);
    spans.get(first).is_some_and(|span| span.start <= end)
}

/// "A neighbour who saw the truck told deputies": whoever the clause is about.
pub(super) fn before_who<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Who<'a>> {
    let sentence = tokens.get(end)?.sentence;
    let clause = (end.saturating_sub(REACH / 2)..=end).rev().take_while(|at| {
        *at == end
            || tokens.get(*at).is_some_and(|token| token.sentence == sentence)
                && !gap(text, tokens, *at).contains([',', ';'])
    });
    let who = clause.into_iter().find(|at| word(text, tokens, *at) == "who")?;
    let before = who.checked_sub(1).filter(|before| gap(text, tokens, *before).trim().is_empty())?;
    phrases::ending_at(text, tokens, before)
        .filter(|found| found.role.is_some() || found.name.is_some())
        .map(Who::Named)
}

/// "A mother of three in Quay Street, whose flat leaked, said": somebody without a name, of whom a clause says more.
pub(super) fn somebody<'a>(text: &'a str, tokens: &[Token], verb: usize) -> Option<Mention<'a>> {
    const MOST: usize = 10;
    let sentence = tokens.get(verb)?.sentence;
    let start = tokens.partition_point(|token| token.sentence < sentence);
    if !matches!(word(text, tokens, start), "A" | "An" | "One") {
        return None;
    }
    let role = (start + 1..start + 4)
        .find(|at| grammar::is_role(tokens, *at) || role_words::is_kin(word(text, tokens, *at)))?;
    let comma = (role..role + MOST).find(|at| gap(text, tokens, *at).trim() == ",").filter(|comma| *comma < verb)?;
    // Between them stands where, and no verb or other clause.
    let small = (start + 1..=role).all(|at| !is_capital(tokens, at) && grammar::is_tight(text, tokens, at - 1));
    let placed = role == comma || matches!(word(text, tokens, role + 1), "of" | "in" | "from" | "on" | "at");
    if !small || !placed || !matches!(word(text, tokens, comma + 1), "who" | "whose") {
        return None;
    }
    // "mother of three"
    let children =
        word(text, tokens, role + 1) == "of" && role_words::is_kin(word(text, tokens, role)) && role + 2 <= comma;
    let last = if children { role + 2 } else { role };
    let role = Some(grammar::slice(text, tokens, start + 1, last));
    Some(Mention { tokens: start..last + 1, role, titled: true, ..Mention::default() })
}

/// "A spokeswoman for Lyall Living said": what somebody speaks for is a body, whatever its name.
pub(super) fn speaks_for<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Who<'a>> {
    const MOST: usize = 6;
    let capital = |at: &usize| is_capital(tokens, *at) && (*at == end || grammar::is_tight(text, tokens, *at));
    let first = (end.saturating_sub(MOST)..=end).rev().take_while(capital).last()?;
    let joint = first.checked_sub(1).filter(|at| word(text, tokens, *at) == "for")?;
    let role =
        joint.checked_sub(1).filter(|at| grammar::is_role(tokens, *at) && grammar::is_tight(text, tokens, *at))?;
    let speaks = word(text, tokens, role).to_lowercase().starts_with("spokes");
    speaks.then(|| {
        Who::Named(Mention {
            tokens: role..end + 1,
            role: Some(word(text, tokens, role)),
            organisation: Some(grammar::slice(text, tokens, first, end)),
            ..Mention::default()
        })
    })
}

/// Whether a role is told by whose it is: "her husband".
pub(super) fn is_owned(text: &str, tokens: &[Token], at: usize) -> bool {
    let owner = |word: &str| matches!(word.to_lowercase().as_str(), "his" | "her" | "their" | "its" | "my" | "our");
    owner(word(text, tokens, at)) || at.checked_sub(1).is_some_and(|before| owner(word(text, tokens, before)))
}

/// "Le syndicat des arboriculteurs souligne": a body that its sentence starts with, and whose it is in small letters.
pub(super) fn body_of<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    const MOST: usize = 9;
    let joints = (1..MOST)
        .map_while(|back| end.checked_sub(back))
        .take_while(|at| grammar::is_tight(text, tokens, *at) && !tokens::opens(tokens, *at));
    let first = joints
        .filter(|at| {
            matches!(
                word(text, tokens, *at),
                "of" | "de" | "du" | "des" | "d" | "del" | "da" | "do" | "dos" | "das" | "der"
            )
        })
        .filter_map(|joint| joint.checked_sub(1).filter(|at| tokens::has(tokens, *at, words::ORGANISATIONS)))
        .last()?;
    // "La Asociación de Vecinos apoyó la protesta y dijo": it ends before its first verb.
    let verb = |at: &usize| {
        let this = word(text, tokens, *at);
        this.starts_with(char::is_lowercase)
            && this.len() > 4
            && ["ó", "aron", "ieron", "ou", "eu", "iu", "aram", "eram", "iram"].iter().any(|end| this.ends_with(end))
            && !matches!(this, "museu" | "liceu" | "ateneu" | "coliseu" | "europeu")
    };
    let end = (first + 2..=end).find(verb).map_or(end, |verb| verb - 1);
    let end = predicates::subject_end(text, tokens, first, end);
    // "The Farmers’ Union of the Danube Basin"
    let english = word(text, tokens, first + 1) == "of";
    if english && !is_capital(tokens, first) {
        return None;
    }
    let named = |at: &usize| {
        is_capital(tokens, *at) && grammar::is_tight(text, tokens, *at) && !grammar::is_article(word(text, tokens, *at))
    };
    let run = (first.saturating_sub(MOST)..first).rev().take_while(named).count();
    let first = if english { first - run } else { first };
    let article = first.checked_sub(1).filter(|at| grammar::is_article(word(text, tokens, *at)));
    // "Em nota, a Associação das Lavadeiras lembrou"
    let parted = |at: usize| at.checked_sub(1).is_some_and(|before| gap(text, tokens, before).trim() == ",");
    let opens = tokens::opens(tokens, first)
        || article.is_some_and(|at| tokens::opens(tokens, at) || is_capital(tokens, first) && parted(at));
    let organisation = Some(grammar::slice(text, tokens, first, end));
    opens.then(|| Mention { tokens: article.unwrap_or(first)..end + 1, organisation, ..Mention::default() })
}

/// "One reviewer of the paper asked": a role that its sentence starts with, before what it is of.
pub(super) fn one_of<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Who<'a>> {
    const MOST: usize = 7;
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    let joint = (1..MOST)
        .map_while(|back| end.checked_sub(back))
        .take_while(|at| sentence(*at) == sentence(end) && grammar::is_tight(text, tokens, *at))
        .filter(|at| {
            matches!(
                word(text, tokens, *at),
                "of" | "from" | "in" | "at" | "on" | "de" | "du" | "del" | "da" | "do" | "des"
            )
        });
    let body = |at: usize| is_capital(tokens, at) || tokens::has(tokens, at, words::ORGANISATIONS);
    let english = |at: usize| matches!(word(text, tokens, at), "of" | "from" | "in" | "at" | "on");
    let role = joint
        .into_iter()
        // "La directora del hospital comarcal dijo", but "O titular da pasta destacou"
        .filter(|at| english(*at) || body(at + 1) || grammar::is_article(word(text, tokens, at + 1)) && body(at + 2))
        .find_map(|joint| phrases::ending_at(text, tokens, joint.checked_sub(1)?).filter(|role| role.role.is_some()))?;
    let first = role.tokens.start;
    let opens = tokens::opens(tokens, first)
        || first
            .checked_sub(1)
            .is_some_and(|before| grammar::is_article(word(text, tokens, before)) && tokens::opens(tokens, before));
    // "the father of three said": whoever was named before.
    let last = role.tokens.end;
    let parent =
        word(text, tokens, first) == "the" && last + 1 == end && is_parent(grammar::slice(text, tokens, last - 1, end));
    if parent {
        let called = Some(grammar::slice(text, tokens, last - 1, end));
        return Some(Who::Named(Mention { role: called, tokens: first..end + 1, ..role }));
    }
    (role.name.is_none() && role.role.is_some() && opens).then_some(Who::Named(role))
}

/// "father of three"
pub(super) fn is_parent(role: &str) -> bool {
    const COUNTS: [&str; 8] = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];
    role.split_once(" of ").is_some_and(|(kin, count)| {
        matches!(kin, "father" | "mother" | "grandfather" | "grandmother" | "parent" | "dad" | "mum" | "mom")
            && COUNTS.contains(&count)
    })
}

/// "Joy Nakogee of Moosonee said", "Ana Ruiz from the University of Otaki said": the name before what it is of.
pub(super) fn behind<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Who<'a>> {
    const MOST: usize = 9;
    let joints = (1..MOST).map_while(|back| end.checked_sub(back)).take_while(|at| {
        let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
        let joined = grammar::is_tight(text, tokens, *at) || gap(text, tokens, *at) == " & ";
        sentence(*at) == sentence(end) && joined
    });
    joints
        .filter(|at| {
            matches!(
                word(text, tokens, *at),
                "of" | "from" | "in" | "at" | "von" | "vom" | "aus" | "de" | "da" | "do" | "du"
            )
        })
        .find_map(|joint| {
            let last = joint.checked_sub(1)?;
            // "Lord Ruiz of Lyall"
            let lord = || phrases::ending_at(text, tokens, last).filter(|found| found.called.is_some());
            full_name_ending_at(text, tokens, last).or_else(lord).map(Who::Named)
        })
}
