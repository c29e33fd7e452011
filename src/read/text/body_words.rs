//! What stands after a role and "of": a body, or what somebody in such an office is of.

use super::grammar::{is_role, is_tight, without_owner};
use super::tokens::{self, Token, is_capital, word};
use super::words::{self, ORGANISATIONS, ROLES};

/// What somebody in such an office is of belongs to the role.
pub(super) const OFFICES: [&str; 89] = [
    "gemeindepräsident",
    "gemeindepräsidentin",
    "stadtpräsident",
    "stadtpräsidentin",
    "ortsvorsteher",
    "ortsvorsteherin",
    "vecino",
    "vecina",
    "habitante",
    "habitant",
    "morador",
    "moradora",
    "gobernador",
    "gobernadora",
    "governador",
    "governadora",
    "concejal",
    "concejala",
    "consejero",
    "consejera",
    "conseller",
    "consellera",
    "intendente",
    "intendenta",
    "député",
    "députée",
    "mairesse",
    "conseillère",
    "conseiller",
    "delegado",
    "delegada",
    "préfète",
    "gouverneur",
    "gouverneure",
    "chefarzt",
    "chefärztin",
    "oberarzt",
    "oberärztin",
    "representative",
    "envoy",
    "landrat",
    "landrätin",
    "bürgermeister",
    "bürgermeisterin",
    "oberbürgermeister",
    "oberbürgermeisterin",
    "leiter",
    "leiterin",
    "minister",
    "secretary",
    "mayor",
    "governor",
    "ambassador",
    "bishop",
    "archbishop",
    "king",
    "queen",
    "prince",
    "duke",
    "earl",
    "lord",
    "head",
    "professor",
    "lecturer",
    "teacher",
    "director",
    "reader",
    "deputy",
    "mp",
    "senator",
    "member",
    "ministre",
    "ministra",
    "ministro",
    "maire",
    "bourgmestre",
    "alcaldesa",
    "alcalde",
    "prefeito",
    "prefeita",
    "ministerin",
    "chargée",
    "préfet",
    "secretario",
    "secretaria",
    "secretário",
    "secretária",
    "vereador",
    "vereadora",
];

/// "Neonatología", "Comunicación": by how it ends, a word for what somebody works on.
pub(super) fn is_field_by_ending(word: &str) -> bool {
    const ENDINGS: [&str; 14] = [
        "logía", "logia", "logie", "grafía", "metría", "ción", "ções", "ção", "miento", "mento", "encia", "ência",
        "ística", "dad",
    ];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// "Public Utilities", "Service Planning": what stands at the end of what a director is of, and is no body.
pub(super) fn is_field(word: &str) -> bool {
    matches!(
        word,
        "Utilities"
            | "Services"
            | "Planning"
            | "Operations"
            | "Communications"
            | "Programs"
            | "Programmes"
            | "Parks"
            | "Schools"
            | "Works"
            | "Affairs"
            | "Relations"
            | "Policy"
            | "Research"
    )
}

/// "directora de la organización vecinal": a body in small letters, without a name of its own. What a head of service is of
/// belongs to the role.
pub(super) fn is_plain_body(text: &str, tokens: &[Token], at: usize, first: usize) -> bool {
    const OTHERS: [&str; 14] = [
        "conseil", "consejo", "conselho", "équipe", "equipo", "equipe", "groupe", "grupo", "service", "servicio",
        "serviço", "rede", "red", "comité",
    ];
    let word = |at: usize| word(text, tokens, at);
    let heads = at > 0 && matches!(word(at - 1), "chef" | "cheffe" | "jefe" | "jefa" | "chefe" | "responsable");
    !is_capital(tokens, first)
        && tokens::has(tokens, first, ORGANISATIONS)
        && is_tight(text, tokens, first)
        && word(first + 1).starts_with(char::is_lowercase)
        && at > 0
        && is_role(tokens, at - 1)
        && !heads
        && matches!((word(at), word(at + 1)), ("du" | "del" | "da" | "do", _) | ("de", "la" | "l"))
        && !OTHERS.contains(&word(first))
}

/// "du service d’urgence pédiatrique du CHRL": the joint before the body of a unit in small letters, and the body’s first word.
pub(super) fn unit_of(text: &str, tokens: &[Token], first: usize, last: usize) -> Option<(usize, usize)> {
    const UNITS: [&str; 16] = [
        "service",
        "servicio",
        "serviço",
        "département",
        "departamento",
        "unité",
        "unidad",
        "unidade",
        "pôle",
        "área",
        "sección",
        "secção",
        "seção",
        "équipe",
        "equipo",
        "equipe",
    ];
    let joint = |at: &usize| {
        matches!(word(text, tokens, *at), "du" | "de" | "des" | "d" | "del" | "da" | "do")
            && is_tight(text, tokens, *at)
    };
    let named = |at: usize| at + 1 + usize::from(matches!(word(text, tokens, at + 1), "la" | "l" | "las" | "los"));
    if !UNITS.contains(&word(text, tokens, first)) {
        return None;
    }
    let at = (first + 1..last).filter(joint).find(|at| is_capital(tokens, named(*at)) && named(*at) <= last)?;
    Some((at, named(at)))
}

/// "the repair shop Spoke & Lantern": a word stands before the one that says what sort of body it is.
pub(super) fn is_attributed(text: &str, tokens: &[Token], first: usize) -> bool {
    !is_capital(tokens, first)
        && !is_capital(tokens, first + 1)
        && tokens::has(tokens, first + 1, ORGANISATIONS)
        && (first..=first + 1).all(|at| is_tight(text, tokens, at))
        && is_capital(tokens, first + 2)
}

/// "Curator of Maritime History": of such posts, in capitals, the capitals after "of" are a subject.
pub(super) fn has_subject(text: &str, tokens: &[Token], head: usize) -> bool {
    let small = word(text, tokens, head).to_ascii_lowercase();
    let leads = matches!(
        small.as_str(),
        "executive"
            | "ceo"
            | "founder"
            | "co-founder"
            | "president"
            | "chair"
            | "chairman"
            | "chairwoman"
            | "chairperson"
            | "owner"
            | "officer"
    );
    is_capital(tokens, head) && head > 0 && (small == "president" && word(text, tokens, head - 1) == "Vice" || !leads)
}

/// "Leader of the Opposition": what such a post is of is no body.
pub(super) fn is_of_post(name: &str) -> bool {
    name == "Opposition"
}

/// "of the Channel Islands", "of the Upper Valley": where somebody is from.
pub(super) fn is_land(last: &str) -> bool {
    matches!(
        last,
        "Islands"
            | "Isles"
            | "Island"
            | "Isle"
            | "Valley"
            | "Hills"
            | "Highlands"
            | "Coast"
            | "Peninsula"
            | "Territory"
            | "Territories"
            | "Republic"
            | "Kingdom"
            | "States"
            | "Ward"
            | "County"
            | "District"
            | "Province"
            | "Region"
            | "Mountains"
            | "Midlands"
            | "Delta"
            | "Plains"
            | "Lakes"
            | "Netherlands"
            | "Philippines"
            | "River"
            | "Bay"
    )
}

/// "présidente du conseil d’administration de la Coopérative", "président et chef de la direction de Lyall Énergies" in Quebec:
/// the joint stands inside the post.
pub(super) fn is_inside_post(text: &str, tokens: &[Token], at: usize, first: usize) -> bool {
    let before = at.checked_sub(1).map(|before| word(text, tokens, before)).unwrap_or_default();
    let council = matches!(before, "conseil" | "consejo" | "conselho")
        && word(text, tokens, at).starts_with('d')
        && !is_capital(tokens, first);
    council || matches!(before, "chef" | "cheffe") && word(text, tokens, first) == "direction"
}
/// What a body is, at the end of its name, which no surname is.
const SORTS: [&str; 40] = [
    "Academy",
    "Agency",
    "Alliance",
    "Association",
    "Authority",
    "Board",
    "Bureau",
    "Centre",
    "Center",
    "Club",
    "College",
    "Commission",
    "Committee",
    "Company",
    "Corps",
    "Council",
    "Department",
    "Federation",
    "Forum",
    "Foundation",
    "Fund",
    "Group",
    "Guild",
    "Hospital",
    "Infirmary",
    "Institute",
    "League",
    "Ministry",
    "Network",
    "Office",
    "Orchestra",
    "Practice",
    "School",
    "Service",
    "Society",
    "Team",
    "Trust",
    "Union",
    "Unit",
    "University",
];

/// "Lyall General Hospital", "Student Council": whether a word for somebody stands in the name of a body.
pub(super) fn is_around_post(text: &str, tokens: &[Token], start: usize, end: usize) -> bool {
    let Some(post) = end.checked_sub(1).filter(|post| *post >= start) else { return false };
    // ("Chair Lyall Council" is a post, and what it is in.)
    let general = word(text, tokens, start) == "General";
    let within = general
        || is_role(tokens, post)
        || is_office_of(text, tokens, post, end)
        || (start + 1..post).any(|at| is_role(tokens, at));
    SORTS.contains(&word(text, tokens, end)) && within && is_tight(text, tokens, post)
}

/// "the Attorney General’s Office": whether the owner before a word is somebody whose office is a body.
pub(super) fn is_office_of(text: &str, tokens: &[Token], owner: usize, end: usize) -> bool {
    end == owner + 1
        && words::has(ROLES, without_owner(word(text, tokens, owner)))
        && is_capital(tokens, owner)
        && matches!(word(text, tokens, end), "Office" | "Department" | "Service" | "Court" | "Fund")
}
