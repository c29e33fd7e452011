//! The body that "it" or "the company" means: the one that a sentence before in the paragraph is about.

use super::attribution::{Saying, Who};
use super::contact_words::is_form;
use super::first_names::is_first_name;
use super::german_bodies;
use super::grammar::{is_article, is_role, is_tight, run_end, slice};
use super::owners::opening_body;
use super::phrases::Mention;
use super::romance_bodies;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{self, HONORIFICS, OPENERS, ORGANISATIONS};

/// "It" looks back over no more sentences than this.
const FURTHEST: usize = 2;

/// The body that the sentence of a word, or one of those before it, is about.
pub(super) fn before<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<&'a str> {
    let sentence = tokens.get(at)?.sentence;
    (0..=FURTHEST).map_while(|back| sentence.checked_sub(back)).find_map(|sentence| {
        let first = tokens.partition_point(|token| token.sentence < sentence);
        subject(text, tokens, first).filter(|_| first < at)
    })
}

/// Whether a word is what any company is, whatever its name.
pub(super) fn is_company(kind: &str) -> bool {
    const KINDS: [&str; 19] = [
        "company",
        "firm",
        "business",
        "retailer",
        "developer",
        "operator",
        "start-up",
        "startup",
        "empresa",
        "companhia",
        "compañía",
        "firma",
        "entreprise",
        "société",
        "compagnie",
        "Unternehmen",
        "Firma",
        "Konzern",
        "Start-up",
    ];
    KINDS.contains(&kind)
}

/// Whether a word is what any body may be called, whatever its name.
pub(super) fn is_any(kind: &str) -> bool {
    matches!(
        kind,
        "organisme"
            | "entité"
            | "entidad"
            | "entidade"
            | "instituição"
            | "institución"
            | "organización"
            | "organização"
            | "Einrichtung"
            | "Organisation"
            | "organisation"
            | "organization"
    )
}

/// Whether a body is a company as far as its name tells: what is called a council or a trust is none.
pub(super) fn may_be_company(body: &str) -> bool {
    !body.split(' ').any(|word| words::has(ORGANISATIONS, word) && !is_form(word) && !is_trader(word))
}

/// Whether a word says what a company trades in.
fn is_trader(word: &str) -> bool {
    const TRADERS: [&str; 40] = [
        "agrícola",
        "banco",
        "bank",
        "banque",
        "bodega",
        "bodegas",
        "brauerei",
        "brewery",
        "cervecería",
        "cervejaria",
        "comercial",
        "compagnie",
        "companhia",
        "company",
        "compañía",
        "conservera",
        "constructora",
        "construtora",
        "distillery",
        "editorial",
        "editora",
        "empresa",
        "energía",
        "energia",
        "farms",
        "foods",
        "grupo",
        "group",
        "groupe",
        "gruppe",
        "imobiliária",
        "immobilière",
        "inmobiliaria",
        "laboratoires",
        "laboratorios",
        "laboratórios",
        "mineira",
        "minera",
        "seguradora",
        "transportes",
    ];
    TRADERS.contains(&word.to_lowercase().as_str())
}

/// The body of which a word such as "company" says what it is.
pub(super) fn of_kind<'a>(text: &'a str, tokens: &[Token], kind: &str, at: usize) -> Option<&'a str> {
    let sort = is_company(kind) || UNIONS.contains(&kind) || ASSOCIATIONS.contains(&kind);
    let body = if sort { before(text, tokens, at).filter(|body| may_be(kind, body)) } else { None };
    let body = body.or_else(|| if kind == "Verein" { german_before(text, tokens, at) } else { None });
    body.or_else(|| if is_company(kind) { company_before(text, tokens, at) } else { None })
}

/// "Skeptisch äußert sich der Förderkreis Hafen. „...“, schreibt der Verein.": a body with its article in the sentence before.
fn german_before<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<&'a str> {
    const FURTHEST: usize = 2;
    let sentence = tokens.get(at)?.sentence;
    (1..=FURTHEST).filter_map(|back| sentence.checked_sub(back)).find_map(|sentence| {
        let first = tokens.partition_point(|token| token.sentence < sentence);
        let end = tokens.partition_point(|token| token.sentence <= sentence);
        let led = |at: &usize| matches!(word(text, tokens, *at), "der" | "Der") && is_capital(tokens, at + 1);
        let sort = ["kreis", "verein", "verband", "bund", "club", "klub"];
        let last = |at: usize| run_end(text, tokens, at + 1);
        let body = |at: &usize| sort.iter().any(|sort| word(text, tokens, at + 1).to_lowercase().ends_with(sort));
        (first..end).find(|at| led(at) && body(at)).map(|at| slice(text, tokens, at + 1, last(at)))
    })
}

/// "Conservas Ruiz afirma que «...». La empresa dice": what the sentence before is about, if it is nobody by the first name.
fn company_before<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<&'a str> {
    const MOST: usize = 4;
    let before = tokens.get(at)?.sentence.checked_sub(1)?;
    let opening = tokens.partition_point(|token| token.sentence < before);
    let within = tokens.partition_point(|token| token.sentence <= before);
    // "Em nota, a Conservas Ruiz afirmou"
    let comma = (opening..opening + MOST).find(|at| gap(text, tokens, *at).trim() == ",").map(|at| at + 1);
    let starts = [Some(opening), comma.filter(|start| *start < within)];
    starts.into_iter().flatten().find_map(|start| {
        let first = start + usize::from(is_article(word(text, tokens, start)) || word(text, tokens, start) == "L");
        let last = run_end(text, tokens, first);
        let nobody = |at: usize| {
            is_role(tokens, at) || tokens::has(tokens, at, HONORIFICS) || is_first_name(word(text, tokens, at))
        };
        let named =
            is_capital(tokens, first) && (first + 1..first + MOST).contains(&last) && !(first..=last).any(nobody);
        let goes_on =
            gap(text, tokens, last).trim() == "," || word(text, tokens, last + 1).starts_with(char::is_lowercase);
        let opener = first == start && tokens::has(tokens, first, OPENERS);
        (named && goes_on && !opener).then(|| slice(text, tokens, first, last))
    })
}

/// Puts the body that a word for its sort means in the place of the word: "“...,” the union said."
pub(super) fn resolve<'a>(text: &'a str, tokens: &[Token], saying: &mut Saying<'a>) {
    if matches!(saying.who, Who::Pronoun(_))
        && let Some(body) = german(text, tokens, saying).or_else(|| romance(text, tokens, saying))
    {
        saying.who = Who::Body(Some(body));
        return;
    }
    let Who::Named(Mention { name: None, role: None, organisation: Some(kind), tokens: place, .. }) = &mut saying.who
    else {
        return;
    };
    if let Some(body) = of_kind(text, tokens, kind, place.start).filter(|_| !kind.contains(' ')) {
        *kind = body;
    }
}

/// "La Ligue du vent regrette. « ... », promet-elle.": so in French is a body that a sentence shortly before is about.
fn romance<'a>(text: &'a str, tokens: &[Token], saying: &Saying<'a>) -> Option<&'a str> {
    const NEAR: usize = 3;
    let joined = |word: &'a str| word.rsplit('-').next().unwrap_or(word);
    let said = [saying.first, saying.last].into_iter().map(|at| joined(word(text, tokens, at)));
    let pronoun = said.into_iter().find(|word| matches!(*word, "il" | "elle" | "Il" | "Elle" | "ella" | "ela"))?;
    let she = pronoun.ends_with("lle") || pronoun.ends_with("la");
    let before = saying.sentence.checked_sub(1)?;
    (before.saturating_sub(1)..=before).rev().find_map(|sentence| {
        let first = tokens.partition_point(|token| token.sentence < sentence);
        let end = tokens.partition_point(|token| token.sentence <= sentence);
        // Somebody who is named, or has a post, is meant first.
        let starts = [
            Some(first),
            (first..end.min(first + NEAR)).find(|at| gap(text, tokens, *at).trim() == ",").map(|at| at + 1),
        ];
        starts.into_iter().flatten().find_map(|start| {
            let article = word(text, tokens, start);
            let fits = match article {
                "La" | "la" => she,
                "Le" | "le" | "El" | "O" => !she,
                "L" | "l" => true,
                _ => false,
            };
            let found = romance_bodies::starting_at(text, tokens, start).and_then(|found| found.organisation);
            let body = found.or_else(|| opening_body(text, tokens, start)).filter(|_| fits)?;
            let somebody = |at: usize| is_first_name(word(text, tokens, at)) || is_role(tokens, at);
            let beyond = start + 1 + body.split(' ').count();
            (!(beyond..saying.first).any(somebody)).then_some(body)
        })
    })
}

/// "Der Mieterbund begrüßt das. „...“, schreibt er.": in German the body that the sentence before is about is "he" or "she".
fn german<'a>(text: &'a str, tokens: &[Token], saying: &Saying) -> Option<&'a str> {
    const MOST: usize = 30;
    let pronoun = [saying.first, saying.last]
        .into_iter()
        .map(|at| word(text, tokens, at))
        .find(|word| matches!(*word, "er" | "Er" | "sie" | "Sie" | "es" | "Es"))?;
    let articles = match pronoun {
        "er" | "Er" => ["der", "Der"],
        "sie" | "Sie" => ["die", "Die"],
        _ => ["das", "Das"],
    };
    let opening = tokens.partition_point(|token| token.sentence < saying.sentence);
    // "Auch der Jagdverband meldete sich zu Wort: In einem Brief fordert er „...“"
    let colon = (opening..saying.first).any(|at| gap(text, tokens, at).trim_start().starts_with(':'));
    let (first, end) = if colon {
        (opening, saying.first)
    } else {
        let before = saying.sentence.checked_sub(1)?;
        (tokens.partition_point(|token| token.sentence < before), opening)
    };
    let end = end.min(first + MOST);
    // Somebody who is named, or has a post, is meant first.
    if (first..end).any(|at| is_role(tokens, at) || is_first_name(word(text, tokens, at))) {
        return None;
    }
    let body =
        |at: usize| is_capital(tokens, at) && tokens::has(tokens, at, ORGANISATIONS) && is_tight(text, tokens, at - 1);
    // ("bei der Molkerei" is where somebody works.)
    let led = |at: usize| {
        let before =
            at.checked_sub(1).filter(|before| *before >= first).map(|at| word(text, tokens, at)).unwrap_or_default();
        articles.contains(&word(text, tokens, at))
            && !matches!(
                before,
                "an" | "auf"
                    | "aus"
                    | "bei"
                    | "für"
                    | "gegen"
                    | "in"
                    | "mit"
                    | "nach"
                    | "über"
                    | "um"
                    | "unter"
                    | "von"
                    | "vor"
                    | "zu"
            )
    };
    let article = (first..end).find(|at| led(*at) && body(at + 1))?;
    let whole = german_bodies::starting_at(text, tokens, article).and_then(|found| found.organisation);
    Some(whole.unwrap_or_else(|| slice(text, tokens, article + 1, run_end(text, tokens, article + 1))))
}

/// Whether a body may be meant by a word for its sort, which its name does not have: "the union", of the Allied Nurses.
pub(super) fn may_be(kind: &str, body: &str) -> bool {
    let has = |words: &[&str]| {
        body.split([' ', '’', '\'', '-']).any(|word| words.contains(&word.to_lowercase().trim_end_matches('s')))
    };
    let last = body.rsplit(' ').next().unwrap_or(body);
    // "Die Klinik ist groß": of one word only a compound such as "Mieterbund" is an association.
    let joined = ["verband", "verein", "bund", "initiative", "gewerkschaft", "stiftung", "netzwerk", "club", "kammer"];
    let bare = !body.contains(' ') && !joined.iter().any(|end| body.ends_with(end));
    let closed = is_form(last) || has(&OTHERS) || bare;
    if is_company(kind) {
        may_be_company(body)
    } else if UNIONS.contains(&kind) {
        !closed && (has(&WORKERS) || last.len() > 2 && last.chars().all(char::is_uppercase))
    } else {
        ASSOCIATIONS.contains(&kind) && !closed
    }
}

/// What a union is called, whatever its name.
const UNIONS: [&str; 8] = ["union", "syndicat", "centrale", "sindicato", "gremio", "grémio", "central", "Gewerkschaft"];

/// What is in the name of a union, without the "s" at the end.
const WORKERS: [&str; 24] = [
    "alliance",
    "brotherhood",
    "centrale",
    "confederation",
    "confédération",
    "federation",
    "fédération",
    "federación",
    "federação",
    "guild",
    "nurse",
    "staff",
    "sindicato",
    "syndicat",
    "teacher",
    "trabajadore",
    "trabalhadore",
    "travailleur",
    "union",
    "unión",
    "união",
    "worker",
    "beschäftigte",
    "gewerkschaft",
];

/// What an association is called, whatever its name.
const ASSOCIATIONS: [&str; 36] = [
    "alliance",
    "association",
    "charity",
    "coalition",
    "federation",
    "foundation",
    "group",
    "network",
    "nonprofit",
    "society",
    "trust",
    "collectif",
    "confédération",
    "fondation",
    "fédération",
    "mutuelle",
    "réseau",
    "asociación",
    "colectivo",
    "confederación",
    "cooperativa",
    "coordinadora",
    "federación",
    "fundación",
    "plataforma",
    "associação",
    "coletivo",
    "confederação",
    "federação",
    "fundação",
    "Bündnis",
    "Dachverband",
    "Initiative",
    "Stiftung",
    "Verband",
    "Verein",
];

/// What is in the names of bodies that are no associations, without the "s" at the end.
const OTHERS: [&str; 40] = [
    "bank",
    "banco",
    "banque",
    "clinic",
    "college",
    "commission",
    "council",
    "county",
    "court",
    "department",
    "government",
    "hospital",
    "hôpital",
    "institute",
    "ministry",
    "ministère",
    "ministerio",
    "ministério",
    "municipality",
    "museum",
    "musée",
    "museo",
    "police",
    "policía",
    "school",
    "theatre",
    "university",
    "université",
    "universidad",
    "universidade",
    "universität",
    "ministerium",
    "ayuntamiento",
    "câmara",
    "mairie",
    "prefeitura",
    "préfecture",
    "stadt",
    "kanton",
    "gobierno",
];

/// The body that a sentence opens with.
fn subject<'a>(text: &'a str, tokens: &[Token], first: usize) -> Option<&'a str> {
    let named = || {
        // "The supporters’ trust, Harbour Voices, owns"
        let kind = (first + 1..first + 6).find(|at| gap(text, tokens, *at).trim() == ",")?;
        let sort = tokens::has(tokens, kind, ORGANISATIONS) && is_article(word(text, tokens, first));
        let last = run_end(text, tokens, kind + 1);
        let apart = gap(text, tokens, last).trim() == "," && is_capital(tokens, kind + 1) && last > kind + 1;
        (sort && apart && (first..kind).all(|at| is_tight(text, tokens, at) || gap(text, tokens, at).starts_with('’')))
            .then(|| slice(text, tokens, kind + 1, last))
    };
    // "The council rejected the offer."
    let plain = || {
        let kind = first + 1;
        let alone = matches!(word(text, tokens, first), "The") && !is_capital(tokens, kind);
        let whole = alone && tokens::has(tokens, kind, ORGANISATIONS) && gap(text, tokens, kind) == " ";
        whole.then(|| slice(text, tokens, kind, kind))
    };
    opening_body(text, tokens, first).or_else(named).or_else(plain)
}
