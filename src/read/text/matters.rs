//! What a role is about, where the words behind its joint name no body: a field, a board, a place.

use super::body_words::{is_field, is_field_by_ending};
use super::grammar::{is_acronym, is_article, is_role, run_end};
use super::starts::role_start;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{self, ORGANISATIONS, ROLE_MODIFIERS, SPEECH_VERBS, TOPICS};

/// "conseillère d’Etat", "gerente de Planta", "directora general de Cuencas", "presidente da Câmara Municipal": what the role is about,
/// and no body. ("diretora de Engenharia da Acme": the body is what stands behind the second joint.)
pub(super) fn is_matter(text: &str, tokens: &[Token], start: usize, at: usize, body: std::ops::Range<usize>) -> bool {
    let word = |at: usize| word(text, tokens, at);
    let (joint, first) = (word(at), body.start);
    let romance = matches!(joint, "de" | "da" | "do" | "du" | "del");
    let alone = run_end(text, tokens, first) == first;
    // "Associação", "Parlamento": bodies end so as well.
    let field = || {
        let body = tokens::has(tokens, first, ORGANISATIONS) || word(first) == "Parlamento";
        is_field_by_ending(word(first)) && first == at + 1 && !body
    };
    let topic = tokens::has(tokens, first, TOPICS);
    // "gerente de Economía Circular"
    let bodies = || body.clone().any(|at| tokens::has(tokens, at, ORGANISATIONS));
    let of_topic = joint == "de" && first == at + 1 && topic && !bodies();
    // (But "director general de la CIAX": letters are those of a body.)
    let general = word(at - 1) == "municipal"
        || alone && word(at - 1) == "general" && !tokens::has(tokens, first, ORGANISATIONS) && !is_acronym(word(first));
    are_many(text, tokens, at, first)
        || romance && (of_topic || general || alone && (topic || field()))
        || matches!(word(first), "Etat" | "État" | "Estado")
        || is_board(text, tokens, start, at, first)
}

/// "Minister for Trade, Tourism and Investment": where a list ends that goes on behind a comma.
pub(super) fn list_end(text: &str, tokens: &[Token], start: usize, at: usize) -> Option<usize> {
    end_of_list(text, tokens, start, at, true)
}

/// "O secretário de Desenvolvimento Econômico, Ciência e Tecnologia, Leo Pires,": where the post starts that ends with a list.
pub(super) fn charged_with(text: &str, tokens: &[Token], last: usize) -> Option<usize> {
    const MOST: usize = 14;
    const POST: usize = 8;
    let sentence = tokens.get(last)?.sentence;
    let within = |at: &usize| tokens.get(*at).is_some_and(|token| token.sentence == sentence);
    let mut commas = (last.saturating_sub(MOST)..last).rev().take_while(within);
    commas.find_map(|comma| {
        if gap(text, tokens, comma).trim() != "," {
            return None;
        }
        let mut heads = (comma.saturating_sub(POST)..comma).rev().take_while(within);
        let head = heads.find(|at| is_role(tokens, *at))?;
        let whole = end_of_list(text, tokens, head, comma, false) == Some(last)
            && has_matter(text, tokens, comma + 1, last)
            || french_end(text, tokens, comma) == Some(last);
        whole.then(|| role_start(text, tokens, head))
    })
}

/// "..., des Finances et de l’Industrie": where a list ends that says its "de" again before each part.
fn french_end(text: &str, tokens: &[Token], comma: usize) -> Option<usize> {
    const MOST: usize = 5;
    let mut at = comma + 1;
    for _ in 0..MOST {
        let joint =
            |at: &usize| matches!(word(text, tokens, *at), "de" | "du" | "des" | "d" | "d’" | "la" | "l" | "l’");
        let first = at + (at..at + 3).take_while(joint).count();
        if first == at || !is_capital(tokens, first) {
            return None;
        }
        let last = (first..first + MOST).take_while(|at| *at == first || is_capital(tokens, *at)).last()?;
        at = match (gap(text, tokens, last).trim(), word(text, tokens, last + 1)) {
            (",", _) => last + 1,
            ("", "et") => last + 2,
            _ => return None,
        };
        if word(text, tokens, at - 1) == "et" {
            let first = at + (at..at + 3).take_while(joint).count();
            let more = |at: &usize| is_capital(tokens, *at) && gap(text, tokens, at - 1).trim().is_empty();
            let last = (first + 1..first + MOST).take_while(more).last().unwrap_or(first);
            return (first > at && is_capital(tokens, first)).then_some(last);
        }
    }
    None
}

/// Whether one part of a list shows that it is none of names: it is one word, or a field.
fn has_matter(text: &str, tokens: &[Token], first: usize, last: usize) -> bool {
    let joint = |at: usize| matches!(word(text, tokens, at), "y" | "e" | "et" | "and" | "und");
    let parted = |at: usize| at == last || joint(at + 1) || gap(text, tokens, at).trim() == ",";
    let alone = |at: usize| (at == first || joint(at - 1) || gap(text, tokens, at - 1).trim() == ",") && parted(at);
    (first..=last)
        .filter(|at| !joint(*at))
        .any(|at| alone(at) || tokens::has(tokens, at, TOPICS) || is_field_by_ending(word(text, tokens, at)))
}

/// (`known`: of several words only what is on a list of matters is one, and no name.)
fn end_of_list(text: &str, tokens: &[Token], start: usize, at: usize, known: bool) -> Option<usize> {
    const MOST: usize = 4;
    let word = |at: usize| word(text, tokens, at);
    let capital = is_capital(tokens, at);
    let fits = |at: usize| {
        let other =
            is_role(tokens, at) || is_article(word(at)) || tokens::has(tokens, at, SPEECH_VERBS | ORGANISATIONS);
        is_capital(tokens, at) == capital && !other && word(at).starts_with(char::is_alphabetic)
    };
    // Of more than one word, only a known matter is one, and no name.
    let whole = |first: usize| {
        let last = if capital { run_end(text, tokens, first) } else { first };
        let topic = || !known || (first..=last).any(|at| tokens::has(tokens, at, TOPICS));
        (last == first || last < first + 4 && topic()).then_some(last)
    };
    let of = |word: &str| matches!(word, "for" | "of" | "de" | "del" | "da" | "do" | "du" | "des" | "für");
    let and = |word: &str| matches!(word, "and" | "y" | "e" | "et" | "und");
    // ("secretária municipal de Cultura")
    let post = |at: usize| is_role(tokens, at) || !known && at > start && is_role(tokens, at - 1);
    if !(start + 1..at).any(|joint| of(word(joint)) && post(joint - 1)) || !fits(at) {
        return None;
    }
    if known && let Some(end) = french_end(text, tokens, at) {
        return Some(end);
    }
    let mut first = at + 1;
    for _ in 0..MOST {
        let last = whole(first).filter(|_| fits(first))?;
        let beside = gap(text, tokens, last);
        // "Ciência e Tecnologia" looks like a name of two.
        if !known && beside.trim() == "," && (first + 1..last).any(|at| and(word(at))) {
            return Some(last);
        }
        if beside.trim() == "&" || beside.trim().is_empty() && and(word(last + 1)) {
            let second = last + 1 + usize::from(beside.trim().is_empty());
            // "Communications and the Arts"
            let second = second + usize::from(capital && word(second) == "the" && is_capital(tokens, second + 1));
            let end = whole(second).filter(|_| fits(second))?;
            let closed = gap(text, tokens, end).contains([',', '.', ':', ')', ';'])
                || tokens::has(tokens, end + 1, SPEECH_VERBS)
                || matches!(word(end + 1), "at" | "in" | "with");
            return (capital || closed).then_some(end);
        }
        if beside.trim() != "," {
            return None;
        }
        // "Trade, Tourism, and Investment"
        first = last + 1;
        if word(first) == "and" {
            return whole(first + 1).filter(|_| fits(first + 1));
        }
    }
    None
}

/// "responsable de l’antenne de Lyall": a place, of what the role is of.
pub(super) fn is_of_place(text: &str, tokens: &[Token], at: usize) -> bool {
    matches!(word(text, tokens, at), "de" | "du" | "da" | "do" | "del" | "d’" | "d")
        && word(text, tokens, at - 1).starts_with(char::is_lowercase)
        && !is_role(tokens, at - 1)
        // "directrice générale de Lyall Énergies"
        && !at.checked_sub(2).is_some_and(|before| is_role(tokens, before))
        && !tokens::has(tokens, at - 1, ROLE_MODIFIERS)
}

/// "diretor de Cooperativas e Agronegócio": of many no one is the head.
fn are_many(text: &str, tokens: &[Token], at: usize, first: usize) -> bool {
    let one = word(text, tokens, first).strip_suffix('s');
    word(text, tokens, at) == "de"
        && one.is_some_and(|one| words::has(ORGANISATIONS, one))
        && (run_end(text, tokens, first) == first || matches!(word(text, tokens, first + 1), "e" | "y"))
}

/// "presidente do Conselho de Administração", "Vorsitzender der Geschäftsführung": a board of the body, or what is not named.
fn is_board(text: &str, tokens: &[Token], start: usize, at: usize, first: usize) -> bool {
    let word = |at: usize| word(text, tokens, at);
    // "Chairman of the Board", "chair of the Board of Trustees": but a Board of Education is a body.
    if word(at) == "of" && matches!(word(first), "Board" | "board") {
        let of =
            matches!(word(first + 2), "Directors" | "Trustees" | "Governors" | "Regents" | "directors" | "trustees");
        return if word(first + 1) == "of" { of } else { run_end(text, tokens, first) == first };
    }
    let council = matches!(word(first), "Conselho" | "Consejo" | "Conseil" | "conselho" | "consejo" | "conseil")
        && matches!(word(first + 1), "de" | "d");
    match word(at) {
        "de" | "da" | "do" | "du" | "del" => {
            council
                || matches!(word(first), "Câmara" | "Junta")
                || (start..at).any(|at| matches!(word(at), "Câmara" | "Junta"))
        }
        "der" | "des" => {
            run_end(text, tokens, first) == first
                && matches!(
                    word(first),
                    "Geschäftsführung" | "Geschäftsleitung" | "Vorstands" | "Vorstandes" | "Aufsichtsrats" | "Hauses"
                )
        }
        _ => false,
    }
}

/// What stands behind "for", after a post at `head`.
pub(super) struct BehindFor {
    pub(super) head: Option<usize>,
    /// The first and the last word.
    pub(super) first: usize,
    pub(super) reach: usize,
    /// Whether an article stands before them.
    pub(super) article: bool,
}

/// "director of hockey for the Lyall Wombats": whether it is a body with a plural for its name.
pub(super) fn is_team(text: &str, tokens: &[Token], what: &BehindFor) -> bool {
    let of = what.head.is_some_and(|head| word(text, tokens, head + 1) == "of");
    what.article && is_several(word(text, tokens, what.reach)) && of && what.reach > what.first
}

/// "Vice-President for the Euro and Social Dialogue", "adviser for Arts and Culture": whether it is a field, and no body.
/// (But "coach for the Wombats".)
pub(super) fn is_field_for(text: &str, tokens: &[Token], what: &BehindFor) -> bool {
    let word = |at: usize| word(text, tokens, at);
    let of_field = |at: usize| is_field(word(at)) || tokens::has(tokens, at, TOPICS | ROLE_MODIFIERS);
    let mut all = what.first..=what.reach;
    // "for Local 418"
    let numbered =
        || [what.reach, what.reach + 1].into_iter().any(|at| word(at).starts_with(|c: char| c.is_ascii_digit()));
    let topics = || all.clone().any(|at| tokens::has(tokens, at, TOPICS)) && !numbered();
    if what.article {
        return !is_several(word(what.reach));
    }
    topics() && all.all(|at| of_field(at) || word(at) == "and")
}

/// Whether a word is a plural, or one that a people calls itself by.
fn is_several(word: &str) -> bool {
    word.ends_with('s') || matches!(word, "Nation" | "Tribe" | "Band" | "Government")
}

/// Whether a post is that of a minister, or of whoever has a field as ministers have.
pub(super) fn is_minister(post: &str) -> bool {
    const POSTS: [&str; 13] = [
        "minister",
        "ministre",
        "ministra",
        "ministro",
        "ministerin",
        "subsecretaria",
        "subsecretario",
        "pró-reitor",
        "pró-reitora",
        "vice-reitor",
        "vice-reitora",
        "vicerrector",
        "vicerrectora",
    ];
    POSTS.contains(&post.to_ascii_lowercase().as_str())
}
