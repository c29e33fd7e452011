//! Sentences whose verb stands before its subject: "Das Ergebnis nennt er „leise“", "E acrescentou:".

use super::attribution::{Saying, Who, has_quotation_before};
use super::first_names::is_first_name;
use super::grammar;
use super::phrases::{self, Mention};
use super::quotations::Span;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{self, CALLINGS, ORGANISATIONS};

/// Whether the subject of a verb of speech follows it, of which what stands before could be taken for the subject.
pub(super) fn is_turned(text: &str, tokens: &[Token], at: usize, before: Option<&Saying>) -> bool {
    let (this, next) = (word(text, tokens, at), word(text, tokens, at + 1));
    // "Das Ergebnis nennt er „leise“": in German and Spanish a pronoun right after its verb is its subject.
    // "Landesrat Leo Vale würdigte sie als „...“": behind somebody with whom the sentence opens, "sie" is the object.
    let opener = |saying: &Saying| {
        tokens::opens(tokens, saying.first) && matches!(&saying.who, Who::Named(found) if found.is_full())
    };
    let object = next == "sie" && before.is_some_and(opener);
    let pronoun = matches!(next, "er" | "sie" | "él" | "ella" | "ele" | "ela")
        && gap(text, tokens, at).trim().is_empty()
        && !object;
    // "sprach dessen Vorsitzende Ana Ruiz von „...“"
    let owned = matches!(next, "dessen" | "deren") && grammar::is_role(tokens, at + 2);
    // "Vom Gesetzgeber verlangt Ruiz, ...", "Auf die Frage, was sie tue, antwortet Ruiz:": where a German verb begins its clause.
    let governed = |saying: &Saying| {
        let of = saying.first.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
        ["von", "vom", "zum", "zur", "beim", "im", "am", "aus"].iter().any(|joint| joint.eq_ignore_ascii_case(of))
    };
    let parted = at > 0 && gap(text, tokens, at - 1).contains(',');
    // "In einem offenen Brief schrieb der Verband, ...": a phrase that a preposition begins stands before the verb.
    let led = is_led(text, tokens, at);
    let clause = parted || at > 0 && is_capital(tokens, at - 1) && (led || before.is_none_or(governed));
    let named = this.ends_with(['t', 'e']) && is_capital(tokens, at + 1) && gap(text, tokens, at) == " ";
    // "Diese Umkehr nannte die Ministerin „überfällig“", "In drei Tälern empfiehlt die Glaziologin, „...“"
    let calling = grammar::is_role(tokens, at + 2)
        || tokens::has(tokens, at + 2, ORGANISATIONS)
        || words::has(CALLINGS, word(text, tokens, at + 2));
    let strong = matches!(this, "schrieb" | "sprach" | "bat" | "riet" | "hielt" | "wies" | "hob");
    let post =
        (this.ends_with('t') || this.ends_with("te") || strong) && matches!(next, "der" | "die" | "das") && calling;
    // "Im November warnte der Verband": a month speaks as little as a day does.
    let subject = before.filter(|saying| {
        !(led || at == saying.first + 1 && tokens::has(tokens, saying.first, words::MONTHS | words::WEEKDAYS))
    });
    pronoun || owned || clause && named && is_parted_name(text, tokens, at + 1) || subject.is_none() && post
}

/// Whether a sentence has nothing but a phrase with a preposition before a word, as in German: "In einem Brief schrieb".
fn is_led(text: &str, tokens: &[Token], at: usize) -> bool {
    const MOST: usize = 6;
    let noun = at.checked_sub(1).filter(|noun| is_capital(tokens, *noun) && gap(text, tokens, *noun) == " ");
    let Some(noun) = noun else { return false };
    let opener = (noun.saturating_sub(MOST)..noun).rev().find(|at| tokens::opens(tokens, *at));
    opener.is_some_and(|opener| {
        matches!(
            word(text, tokens, opener),
            "In" | "Im"
                | "Auf"
                | "Bei"
                | "Beim"
                | "Mit"
                | "Nach"
                | "Zu"
                | "Zum"
                | "Zur"
                | "Vor"
                | "An"
                | "Am"
                | "Per"
                | "Über"
        ) && (opener..noun).all(|at| gap(text, tokens, at) == " ")
            && (opener + 1..noun).all(|at| word(text, tokens, at).starts_with(char::is_lowercase))
    })
}

/// "Skeptischen Kollegen stellt sie die Frage": whether a sentence starts with an adjective and its noun, in a German dative.
pub(super) fn is_dative(text: &str, tokens: &[Token], start: usize, end: usize) -> bool {
    let ends_en = |at: usize| word(text, tokens, at).ends_with("en");
    end == start + 1
        && tokens::opens(tokens, start)
        && ends_en(start)
        && ends_en(end)
        && matches!(word(text, tokens, end + 2), "sie" | "er" | "es" | "ihn" | "ihm" | "ihr" | "man" | "wir")
}

/// "“Come in,” Said Ana Ruiz.", "Said Ana Ruiz, the mayor: “...”": the verb with a capital, where it could be a first name.
pub(super) fn is_said(text: &str, start: usize, end: usize) -> bool {
    /// In bytes.
    const FURTHEST: usize = 200;
    if text.get(start..end) != Some("Said") {
        return false;
    }
    let before = text.get(..start).unwrap_or_default().trim_end_matches(' ');
    let Some(rest) = text.get(end..).and_then(|rest| rest.strip_prefix(' ')) else { return false };
    let next = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let subject = matches!(next, "the" | "a" | "an" | "one" | "Mr" | "Mrs" | "Ms" | "Dr" | "he" | "she");
    let spoken = || before.ends_with(['”', '’', '"', '»']);
    // Whoever is named then speaks behind a colon or a comma, with no other verb before it.
    let announces = || {
        let told = rest.char_indices().take_while(|(at, c)| *at < FURTHEST && !matches!(c, '.' | '“' | '"' | '\n'));
        let colon = told.clone().find(|(_, c)| *c == ':').map(|(at, _)| at);
        // A name alone before a comma introduces nothing; before a colon it may.
        let comma = || {
            let last = told.last().map(|(at, c)| at + c.len_utf8())?;
            let quoted = rest.get(last..)?.starts_with(['“', '"']);
            rest.get(..last).filter(|words| quoted && words.trim_end().ends_with(','))
        };
        let words = match colon {
            Some(colon) => rest.get(..colon).filter(|_| is_first_name(next)),
            None => comma(),
        };
        let words = words.unwrap_or_default();
        let named = words.split([' ', ',']).take(2).filter(|word| word.starts_with(char::is_uppercase)).count() == 2;
        named && ![" said", " says", " told", " added"].iter().any(|verb| words.contains(verb))
    };
    subject
        || next.starts_with(char::is_uppercase)
            && (spoken() || (before.is_empty() || before.ends_with(['.', '\n'])) && announces())
}

/// Whether one capitalised word stands before a mark, or before a word of how: "antwortet Ruiz knapp:".
fn is_parted_name(text: &str, tokens: &[Token], at: usize) -> bool {
    let marked = |at: usize| gap(text, tokens, at).trim_start().starts_with([',', ':']);
    marked(at) || word(text, tokens, at + 1).starts_with(char::is_lowercase) && marked(at + 1)
}

/// Whether a verb is the first word of its sentence, but for "y", "lo" and their like: "E acrescentou:", "Lo resume así:".
pub(super) fn opens_sentence(text: &str, tokens: &[Token], first: usize) -> bool {
    let small = |at: &usize| {
        matches!(
            word(text, tokens, *at),
            "Y" | "E" | "Lo" | "También" | "Também" | "Además" | "Así" | "Asimismo" | "Ainda" | "Et" | "Und"
        )
    };
    tokens::opens(tokens, first) || first.checked_sub(1).filter(small).is_some_and(|at| tokens::opens(tokens, at))
}

/// "« ... », de préciser Anne Roux": in French an infinitive may tell who says what stands before.
pub(super) fn is_infinitive(text: &str, spans: &[Span], tokens: &[Token], at: usize) -> bool {
    let verb = matches!(
        word(text, tokens, at + 1),
        "préciser"
            | "ajouter"
            | "conclure"
            | "expliquer"
            | "dire"
            | "souligner"
            | "déclarer"
            | "poursuivre"
            | "affirmer"
            | "rappeler"
            | "renchérir"
            | "commenter"
            | "noter"
            | "indiquer"
            | "mentionner"
            | "lancer"
    );
    verb && matches!(word(text, tokens, at), "de" | "d") && has_quotation_before(spans, tokens, at)
}

/// "als er Rauch bemerkte": whether the subject of a verb that ends its clause is a pronoun further before, and what seemed to be
/// it, right before the verb, is not.
pub(super) fn is_subordinate(text: &str, tokens: &[Token], saying: &Saying, at: usize) -> bool {
    const REACH: usize = 6;
    let joint = |at: usize| {
        matches!(word(text, tokens, at), "als" | "weil" | "nachdem" | "bevor" | "wenn" | "während" | "dass" | "bis")
    };
    let pronoun = |er: usize| matches!(word(text, tokens, er), "er" | "sie") && er > 0 && joint(er - 1);
    saying.last == at
        && saying.first + 1 == at
        && is_capital(tokens, saying.first)
        && (1..=REACH).filter_map(|back| saying.first.checked_sub(back)).any(pronoun)
}

/// "so Vorsitzender Richter am Landgericht Dr. Ana Ruiz": a post, the body behind it, and whoever has the post, by a title.
pub(super) fn posted_at_body<'a>(text: &'a str, tokens: &[Token], post: &Mention<'a>) -> Option<Mention<'a>> {
    let (role, joint) = (post.role.filter(|_| post.name.is_none())?, post.tokens.end);
    let body = joint + 1 + usize::from(matches!(word(text, tokens, joint + 1), "der" | "dem"));
    let at = matches!(word(text, tokens, joint), "am" | "beim" | "im" | "an" | "bei");
    let named =
        phrases::starting_at_name(text, tokens, body + 1).filter(|found| at && found.is_full() && found.titled)?;
    let tight = (joint..=body).all(|at| gap(text, tokens, at) == " ");
    (tight && is_capital(tokens, body)).then(|| Mention {
        role: Some(role),
        organisation: Some(word(text, tokens, body)),
        tokens: post.tokens.start..named.tokens.end,
        ..named
    })
}

/// "rief die neunjährige Lotta", "s’exclame la petite Léa": the name behind an article and how old or small somebody is.
pub(super) fn after_age(text: &str, tokens: &[Token], start: usize) -> usize {
    let (led, age) = (grammar::is_article(word(text, tokens, start)), word(text, tokens, start + 1));
    let small = ["jährige", "-year-old"].iter().any(|ending| age.ends_with(ending))
        || matches!(
            age,
            "petit" | "petite" | "jeune" | "pequeño" | "pequeña" | "pequeno" | "pequena" | "kleine" | "joven"
        );
    let tight = (start..start + 2).all(|at| gap(text, tokens, at) == " ");
    if led && small && tight && is_capital(tokens, start + 2) { start + 2 } else { start }
}

/// "said one of them, the postman Ana Ruiz": the word behind the comma, where somebody with a name stands there.
pub(super) fn after_one_of_them(text: &str, tokens: &[Token], start: usize) -> usize {
    const MOST: usize = 5;
    let one = matches!(word(text, tokens, start), "one" | "another") && word(text, tokens, start + 1) == "of";
    let comma = || (start + 2..start + MOST).find(|at| !gap(text, tokens, *at).trim().is_empty());
    let comma = if one { comma().filter(|at| gap(text, tokens, *at).trim() == ",") } else { None };
    let named = |at: &usize| phrases::starting_at(text, tokens, *at).is_some_and(|found| found.is_full());
    comma.map(|comma| comma + 1).filter(named).unwrap_or(start)
}
