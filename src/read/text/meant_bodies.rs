//! The body that "it" or "the company" means: the one that a sentence before in the paragraph is about.

use super::attribution::{Saying, Who};
use super::body_pronouns;
use super::contact_words::is_form;
use super::grammar::{is_article, is_tight, run_end, slice};
use super::owners::opening_body;
use super::phrases::{Article, Mention};
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{self, ORGANISATIONS};

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
    const TRADERS: [&str; 44] = [
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
        "stadtwerke",
        "transportes",
        "verkehrsbetriebe",
        "wasserwerke",
        "wirtschaftsbetriebe",
    ];
    TRADERS.contains(&word.to_lowercase().as_str())
}

/// The body of which a word such as "company" says what it is.
pub(super) fn of_kind<'a>(text: &'a str, tokens: &[Token], kind: &str, at: usize) -> Option<&'a str> {
    let sort = is_company(kind) || UNIONS.contains(&kind) || ASSOCIATIONS.contains(&kind);
    let body = if sort { before(text, tokens, at).filter(|body| may_be(kind, body)) } else { None };
    let body = body.or_else(|| if kind == "Verein" { body_pronouns::german_before(text, tokens, at) } else { None });
    body.or_else(|| if is_company(kind) { body_pronouns::company_before(text, tokens, at) } else { None })
}

/// Puts the body that a word for its sort means in the place of the word: "“...,” the union said."
pub(super) fn resolve<'a>(text: &'a str, tokens: &[Token], saying: &mut Saying<'a>) {
    if matches!(saying.who, Who::Pronoun(_))
        && let Some(body) = body_pronouns::meant(text, tokens, saying)
    {
        saying.who = Who::Body(Some(body));
        return;
    }
    let Who::Named(Mention { name: None, role, organisation, tokens: place, article, .. }) = &mut saying.who else {
        return;
    };
    // "the retailer" is a post as well.
    if let (Some(kind), None, Article::Definite) = (*role, *organisation, *article)
        && let Some(body) = is_company(kind).then(|| of_kind(text, tokens, kind, place.start)).flatten()
    {
        (*role, *organisation) = (None, Some(body));
        return;
    }
    let (None, Some(kind)) = (*role, organisation.as_mut()) else { return };
    if let Some(body) = of_kind(text, tokens, kind, place.start).filter(|_| !kind.contains(' ')) {
        *kind = body;
    }
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
