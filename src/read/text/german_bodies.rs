//! Bodies whose names go on behind a small word, as German has them: "das Bundesamt für Wasser", "der Verband der Imker".

use super::compounds;
use super::first_names::is_first_name;
use super::grammar::{is_article, is_role, is_tight, slice};
use super::phrases::Mention;
use super::tokens::{self, Token, is_capital, word};
use super::words::{MONTHS, ORGANISATIONS, WEEKDAYS};

/// The body that starts with an article, as after "erklärte".
pub(super) fn starting_at<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let found = company(text, tokens, start).or_else(|| of_sort(text, tokens, start));
    found.or_else(|| named(text, tokens, start, &["für", "gegen", "der", "des"]))
}

/// The body that ends at a word, as before "erklärte".
pub(super) fn ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    const REACH: usize = 5;
    let starts = (end.saturating_sub(REACH)..end).rev();
    let mut found = starts.filter_map(|start| {
        of_sort(text, tokens, start)
            .filter(|found| found.tokens.end == end + 1)
            .or_else(|| named(text, tokens, start, &["für", "gegen", "der", "des", "am", "zur", "zum"]))
    });
    found.find(|found| found.tokens.end == end + 1)
}

/// "sagt das Unternehmen": what any company may be called, by itself.
fn company<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let kind = start + 1;
    let led = matches!(
        (word(text, tokens, start), word(text, tokens, kind)),
        ("das" | "Das", "Unternehmen") | ("die" | "Die", "Firma") | ("der" | "Der", "Konzern" | "Betrieb")
    );
    let alone = !(is_capital(tokens, kind + 1) && is_tight(text, tokens, kind));
    let organisation = Some(word(text, tokens, kind));
    (led && alone).then(|| Mention { tokens: start..kind + 1, organisation, ..Mention::default() })
}

/// "die Gewerkschaft Mehl und Handwerk", "der Verein Alte Mühle": a word for the sort of body, and its name behind that.
fn of_sort<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    const SORTS: [&str; 22] = [
        "Verein",
        "Förderverein",
        "Gewerkschaft",
        "Initiative",
        "Bürgerinitiative",
        "Elterninitiative",
        "Netzwerk",
        "Bündnis",
        "Liste",
        "Wählergemeinschaft",
        "Interessengemeinschaft",
        "Arbeitsgemeinschaft",
        "Genossenschaft",
        "Selbsthilfegruppe",
        "Partei",
        "Plattform",
        "Allianz",
        "Stiftung",
        "Fachverband",
        "Verband",
        "Vereinigung",
        "Heimatverein",
    ];
    const MOST: usize = 6;
    let first = start + 1;
    let name = |at: usize| is_part(tokens, at) && !is_article(word(text, tokens, at));
    let begins = is_led(text, tokens, start)
        && SORTS.contains(&word(text, tokens, first))
        && name(first + 1)
        && is_tight(text, tokens, start);
    // "lobte der Verein Petra Ruiz": that is whom.
    if !begins || !is_tight(text, tokens, first) || is_first_name(word(text, tokens, first + 1)) {
        return None;
    }
    let mut last = first + 1;
    while last < first + MOST && is_tight(text, tokens, last) {
        let joint =
            matches!(word(text, tokens, last + 1), "und" | "für" | "gegen" | "im" | "in" | "an" | "am" | "ohne");
        let next = last + 1 + usize::from(joint);
        if !name(next) || joint && !is_tight(text, tokens, last + 1) || is_first_name(word(text, tokens, next)) {
            break;
        }
        last = next;
    }
    let organisation = Some(slice(text, tokens, first, last));
    Some(Mention { tokens: start..last + 1, organisation, ..Mention::default() })
}

/// Whether a word is an article in the nominative.
fn is_led(text: &str, tokens: &[Token], at: usize) -> bool {
    matches!(word(text, tokens, at), "der" | "die" | "das" | "Der" | "Die" | "Das")
}

/// Whether a word with a capital may stand in the name of a body: no post and no day.
fn is_part(tokens: &[Token], at: usize) -> bool {
    is_capital(tokens, at) && !is_role(tokens, at) && !tokens::has(tokens, at, WEEKDAYS | MONTHS)
}

fn named<'a>(text: &'a str, tokens: &[Token], start: usize, joints: &[&str]) -> Option<Mention<'a>> {
    let first = start + 1;
    let led = is_led(text, tokens, start);
    let sort = |at: usize| is_capital(tokens, at) && tokens::has(tokens, at, ORGANISATIONS) && !is_role(tokens, at);
    let compound = || {
        let this = word(text, tokens, first);
        this == "Bund" || ["bund", "verband", "verein", "amt", "werk"].iter().any(|end| this.ends_with(end))
    };
    if !led || !is_capital(tokens, first) || !(sort(first) || compound()) || !is_tight(text, tokens, start) {
        return None;
    }
    let joint = word(text, tokens, first + 1);
    let last = first + 2;
    // "erklärte der Verband der Presse", "nannte das Museum am Montag": that is to whom, and when.
    let other = tokens::has(tokens, last, WEEKDAYS | MONTHS)
        || matches!(
            word(text, tokens, last),
            "Presse"
                | "Zeitung"
                | "Agentur"
                | "Nachrichtenagentur"
                | "Anfrage"
                | "Rande"
                | "Ende"
                | "Abend"
                | "Morgen"
                | "Eröffnung"
                | "Entscheidung"
                | "Vormittag"
                | "Nachmittag"
                | "Schluss"
        );
    let whole = joints.contains(&joint)
        && is_capital(tokens, last)
        && is_tight(text, tokens, first)
        && is_tight(text, tokens, first + 1)
        && !other
        && !is_article(word(text, tokens, last))
        && !compounds::is_party(word(text, tokens, last));
    // "die Hochschule für Gestaltung Lyall"
    let more =
        |at: usize| is_part(tokens, at) && !is_first_name(word(text, tokens, at)) && is_tight(text, tokens, at - 1);
    let last = if joint == "für" && more(last + 1) { last + 1 } else { last };
    let organisation = Some(slice(text, tokens, first, last));
    whole.then(|| Mention { tokens: start..last + 1, organisation, ..Mention::default() })
}
