//! Subjects of a word or two behind a verb of speech: a title in small letters, and a word that is on no list with its article.

use super::compounds;
use super::first_names::is_first_name;
use super::gender::{Gender, is_indefinite, is_indefinite_romance};
use super::grammar::{self, is_article, is_particle, is_role};
use super::phrases::{self, Article, Mention};
use super::titles::is_title;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{self, CALLINGS, ORGANISATIONS};

/// "No entender do comandante": a role behind an article that is joined to its "of".
pub(super) fn contracted<'a>(text: &'a str, tokens: &[Token], role: usize) -> Option<Mention<'a>> {
    let of = role.checked_sub(1).filter(|of| gap(text, tokens, *of) == " ")?;
    let article = match word(text, tokens, of) {
        "do" | "del" | "du" => "le",
        "da" => "la",
        _ => return None,
    };
    let alone = gap(text, tokens, role).trim_start().starts_with([',', ':']) || has_quote_after(text, tokens, role);
    let this = word(text, tokens, role);
    // "Nas palavras da diretora, Ana Pires, “...”"
    let named =
        || phrases::starting_at_name(text, tokens, role + 1).filter(|found| found.is_full() && found.role.is_none());
    let named = Some(())
        .filter(|()| gap(text, tokens, role).trim() == "," && is_capital(tokens, role + 1))
        .and_then(|()| named());
    let end = named.as_ref().map_or(role + 1, |found| found.tokens.end);
    (is_role(tokens, role) && alone).then(|| Mention {
        tokens: of..end,
        name: named.and_then(|found| found.name),
        role: Some(this),
        article: Article::Definite,
        agrees: Gender::of_article(article, this),
        ..Mention::default()
    })
}

/// Whether a quotation starts right after a word.
fn has_quote_after(text: &str, tokens: &[Token], at: usize) -> bool {
    gap(text, tokens, at).trim_start().starts_with(['“', '"', '«', '„'])
}

/// "recuerda doña Ana": a title in small letters.
pub(super) fn courteous<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let title = matches!(word(text, tokens, start), "doña" | "don" | "dona" | "dom" | "seu");
    let found = phrases::starting_at_name(text, tokens, start + 1)
        .filter(|_| title && is_capital(tokens, start + 1) && grammar::is_tight(text, tokens, start))?;
    Some(Mention { titled: true, tokens: start..found.tokens.end, ..found })
}

/// "prévient la rhumatologue.": a word with its article, by which somebody may have been called before.
pub(super) fn called<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let role = start + 1;
    let this = word(text, tokens, role);
    let alone = gap(text, tokens, role).starts_with(['.', ',', ';', ':']) || role + 1 == tokens.len();
    let article = word(text, tokens, start);
    let definite = is_article(article) && gap(text, tokens, start).chars().count() <= 1;
    let noun = this.chars().count() > 4 && this.chars().all(char::is_alphabetic);
    // "dijo una faroleira.", and not "dijo una noche."
    let time =
        matches!(this, "noche" | "noite" | "tarde" | "mañana" | "manhã" | "semana" | "semaine" | "instant" | "moment");
    let nobody = is_indefinite(article) || is_indefinite_romance(article) || matches!(article, "ein" | "eine");
    (alone && definite && noun && !(nobody && time)).then(|| Mention {
        tokens: start..role + 1,
        role: Some(this),
        titled: nobody,
        article: if nobody { Article::Indefinite } else { Article::Unsure },
        agrees: Gender::of_article(word(text, tokens, start), this),
        ..Mention::default()
    })
}

/// "Un comunero preguntó", "Ein Almbauer fragte": somebody by what they do, on no list, where the sentence starts.
pub(super) fn somebody<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    const ENDINGS: [&str; 20] = [
        "ero", "era", "eiro", "eira", "ador", "adora", "edor", "edora", "idor", "idora", "ista", "eur", "euse", "ier",
        "ière", "iste", "ien", "ienne", "ólogo", "óloga",
    ];
    let article = end.checked_sub(1).filter(|at| matches!(gap(text, tokens, *at), " " | "’" | "'"))?;
    let noun = word(text, tokens, end);
    let led = word(text, tokens, article);
    // "Ce jour-là, l’aiguilleur a noté": one who is told of by no more.
    let after = |at: usize| tokens::opens(tokens, at) || gap(text, tokens, at - 1).contains(',');
    if matches!(led, "Le" | "le" | "La" | "la" | "L" | "l" | "el" | "El") && after(article) {
        let thing =
            ["moteur", "ordinateur", "compteur", "secteur", "ascenseur"].iter().any(|thing| noun.ends_with(thing));
        let agents = ["eur", "euse", "trice", "ier", "ière", "iste", "ista", "ador", "adora", "ero", "era"];
        let agent =
            !thing && agents.iter().any(|ending| noun.ends_with(ending)) && noun.starts_with(char::is_lowercase);
        return (agent && tokens.get(end)?.lists == 0 && noun.len() > 6).then(|| Mention {
            tokens: article..end + 1,
            role: Some(noun),
            article: Article::Definite,
            agrees: Gender::of_article(led, noun),
            ..Mention::default()
        });
    }
    let agent = match led {
        "Un" | "Una" | "Une" | "Um" | "Uma" => {
            let thing =
                matches!(noun, "letrero" | "tablero" | "folheto" | "papier" | "cahier" | "dossier" | "courrier");
            noun.starts_with(char::is_lowercase) && !thing && ENDINGS.iter().any(|ending| noun.ends_with(ending))
        }
        "Ein" | "Eine" if words::has(CALLINGS, noun) || is_role(tokens, end) => is_capital(tokens, end),
        "Ein" => {
            let other =
                ["bauer", "kollege", "bote", "kunde", "ant", "ent", "ist"].iter().any(|last| noun.ends_with(last));
            is_capital(tokens, end) && (compounds::is_german_agent("der", noun) || other)
        }
        "Eine" => is_capital(tokens, end) && compounds::is_german_agent("die", noun),
        _ => return None,
    };
    (agent && tokens::opens(tokens, article) && tokens.get(end)?.lists & ORGANISATIONS == 0 && noun.len() > 5).then(
        || Mention {
            tokens: article..end + 1,
            role: Some(noun),
            titled: true,
            article: Article::Indefinite,
            ..Mention::default()
        },
    )
}

/// "justifica fonte oficial da Mercados Boavila": a source without a name, and the body that it is in.
pub(super) fn source<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let word = |at: usize| word(text, tokens, at);
    let first = start + usize::from(matches!(word(start), "una" | "uma"));
    if !matches!(word(first), "fonte" | "fontes" | "fuente" | "fuentes" | "Fonte" | "Fontes" | "Fuente" | "Fuentes") {
        return None;
    }
    let near = matches!(word(first + 1), "oficial" | "oficiais" | "oficiales" | "próxima" | "próximas");
    let last = first + usize::from(near);
    let of = matches!(word(last + 1), "de" | "del" | "da" | "do" | "das" | "dos");
    let name = last + 2 + usize::from(matches!(word(last + 2), "la" | "el" | "los" | "las"));
    if !of || !is_capital(tokens, name) || !(first..name).all(|at| gap(text, tokens, at) == " ") {
        return None;
    }
    let mut end = grammar::run_end(text, tokens, name);
    // "del Ayuntamiento de Lyall"
    while matches!(word(end + 1), "de" | "del" | "da" | "do")
        && is_capital(tokens, end + 2)
        && gap(text, tokens, end) == " "
    {
        end = grammar::run_end(text, tokens, end + 2);
    }
    let role = Some(grammar::slice(text, tokens, first, last));
    let organisation = Some(grammar::slice(text, tokens, name, end));
    Some(Mention { tokens: start..end + 1, role, organisation, ..Mention::default() })
}

/// The same before its verb.
pub(super) fn source_before<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    const MOST: usize = 9;
    let starts = (end.saturating_sub(MOST)..end).rev();
    starts.filter_map(|start| source(text, tokens, start)).find(|found| found.tokens.end == end + 1)
}

/// "La Conservas Ruiz dice", "Die Ruiz Fisch erklärt": in these languages nobody by name has an article, but a body.
fn bodily<'a>(text: &str, tokens: &[Token], found: Mention<'a>) -> Mention<'a> {
    let start = found.tokens.start;
    let name = found.name.filter(|name| name.contains(' ') && found.role.is_none() && !found.titled);
    let article = start.checked_sub(1).filter(|at| matches!(gap(text, tokens, *at), " " | "’" | "'"));
    let article = article.map(|at| word(text, tokens, at)).unwrap_or_default();
    let led = matches!(article, "La" | "la" | "El" | "el" | "L" | "l" | "Die" | "die" | "Das" | "das");
    let person = |name: &str| {
        name.split(' ').any(|word| is_first_name(word) || is_particle(word) || is_title(word) || word == "Hadji")
    };
    let plain = name.filter(|name| led && !person(name) && found.called.is_none() && found.organisation.is_none());
    if plain.is_none() { found } else { Mention { name: None, organisation: plain, ..found } }
}

/// What the article before a phrase tells of it: "betonte die Leiterin des Museums" is about a woman who is known, "sagt eine
/// Kundin" about nobody who was named, and "dice la Conservas Ruiz" about a body.
pub(super) fn by_article<'a>(text: &str, tokens: &[Token], found: Mention<'a>) -> Mention<'a> {
    let found = bodily(text, tokens, found);
    let start = found.tokens.start;
    let first = [Some(start), start.checked_sub(1)].into_iter().flatten();
    let led = |word: &&str| matches!(*word, "die" | "der" | "Die" | "Der" | "ein" | "eine" | "Ein" | "Eine");
    let article = first.map(|at| word(text, tokens, at)).find(led);
    let post = found.name.is_none() && found.agrees.is_none() && found.article == Article::None;
    // "sagt eine Kundin": nobody who was named.
    if post && found.role.is_some() && article.is_some_and(|article| article.starts_with(['e', 'E'])) {
        return Mention { article: Article::Indefinite, ..found };
    }
    let agrees = article.filter(|_| post).and_then(|article| Gender::of_article(article, found.role?));
    if agrees.is_none() { found } else { Mention { agrees, article: Article::Definite, ..found } }
}

/// "erzählt der Geistliche.": a German noun that says what somebody is, on no list of roles.
pub(super) fn german_called<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let (article, noun) = (word(text, tokens, start), word(text, tokens, start + 1));
    let adjective = ["liche", "tige", "ierte", "hlte", "ende"].iter().any(|ending| noun.ends_with(ending));
    let agent = compounds::is_german_agent(article, noun) || matches!(article, "der" | "die") && adjective;
    let alone = gap(text, tokens, start + 1).starts_with(['.', ',', ';', ':']) || start + 2 == tokens.len();
    let plain = tokens.get(start + 1).is_some_and(|token| token.lists == 0 && token.capital);
    (agent && alone && plain && gap(text, tokens, start) == " ").then(|| Mention {
        tokens: start..start + 2,
        role: Some(noun),
        article: Article::Unsure,
        agrees: Gender::of_article(article, noun),
        ..Mention::default()
    })
}
