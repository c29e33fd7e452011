//! What a part of a contact's line is: somebody's name, a role, a body or an office.

use super::caseless::is_caseless;
use super::caseless_words;
use super::compounds;
use super::contact_parts::Part;
use super::contact_remarks::is_when;
use super::contact_words::{self, OTHERS, bracketed, is_form, is_hours, is_reach_label, without_title};
use super::surnames::is_trade_surname;
use super::words::{
    self, CONTACT_ROLES, HER_NAMES, HIS_NAMES, HONORIFICS, LETTERHEADS, OFFICES, ORGANISATIONS, ROLE_MODIFIERS, ROLES,
};

/// Whether words may be somebody's name.
pub(super) fn is_person(part: &str) -> bool {
    matches!(kind(part), Part::Name(_)) && (2..=4).contains(&part.split_whitespace().count())
}

/// Words that the names of agencies end with.
pub(super) const AGENCIES: [&str; 11] = [
    "Advisory",
    "Comunicação",
    "Comunicación",
    "Communication",
    "Communications",
    "Comms",
    "Kommunikation",
    "Consulting",
    "Consultancy",
    "PR",
    "Agency",
];

/// A German compound is at least so long, in bytes; "Burbank" is none.
const COMPOUND: usize = 10;

/// Words that the names of offices start with in Arabic.
const ARABIC_OFFICES: [&str; 12] =
    ["إدارة", "الإدارة", "دائرة", "الدائرة", "قسم", "مكتب", "المكتب", "وحدة", "خلية", "مديرية", "المديرية", "مصلحة"];

/// What those work on who speak for a body.
const FIELDS: [&str; 11] = [
    "Presse",
    "Press",
    "Media",
    "Medien",
    "Social",
    "Kommunikation",
    "Marketing",
    "Digital",
    "Events",
    "Web",
    "Öffentlichkeitsarbeit",
];

/// What officers are called by before their names.
const RANKS: [&str; 12] = [
    "Deputy",
    "Captain",
    "Lieutenant",
    "Sergeant",
    "Detective",
    "Officer",
    "Trooper",
    "Constable",
    "Inspector",
    "Superintendent",
    "Commander",
    "Chief",
];

/// Words that the names of offices start with in languages where what they are of stands behind.
const ROOMS: [&str; 21] = [
    "Stadt",
    "Gemeinde",
    "Landkreis",
    "Cabinet",
    "cabinet",
    "Büro",
    "Oficina",
    "Gabinete",
    "Departamento",
    "Dirección",
    "Subdirección",
    "Unidad",
    "Jefatura",
    "Direção",
    "Bureau",
    "Cellule",
    "Pôle",
    "Pressestelle",
    "Stabsstelle",
    "Referat",
    "Abteilung",
];

pub(super) fn kind(part: &str) -> Part<'_> {
    const SURNAMES: [&str; 16] = [
        "Park", "Church", "Banks", "Hall", "Temple", "House", "Garden", "Forest", "Lab", "Ward", "Ferry", "Bridge",
        "Day", "Flood", "Orchard", "Court",
    ];
    let tokens: Vec<&str> = part.split_whitespace().collect();
    let bare = |word| str::trim_matches(word, |c: char| !c.is_alphanumeric());
    // "Managing Director/CEO". ("Md", before a name, is short for one.)
    let words = || tokens.iter().flat_map(|word| word.split('/')).filter(|word| *word != "Md");
    let has = |lists| words().any(|word| words::has(lists, bare(word)));
    let heads = tokens.first().is_some_and(|first| words::has(ORGANISATIONS | OFFICES, first))
        && tokens.get(1).is_some_and(|next| matches!(*next, "of" | "for"))
        || tokens.first().is_some_and(|first| ROOMS.contains(first))
            // "Bureau Chief"
            // ("Büro Stadtrat Marchfelder")
            && tokens.get(1).is_some_and(|next| tokens[0] == "Büro" || !words::has(ROLES | CONTACT_ROLES, next));
    // "Vértice Comunicação"
    let agency = (2..=4).contains(&tokens.len())
        && tokens.last().is_some_and(|last| AGENCIES.contains(last))
        && tokens.first().is_some_and(|first| {
            let bare = first.trim_end_matches(',');
            first.starts_with(char::is_uppercase) && !words::has(ROLE_MODIFIERS | OFFICES | ROLES | CONTACT_ROLES, bare)
        });
    // "Minar Public Relations"
    let relations = part.ends_with(" Public Relations") && (3..=5).contains(&tokens.len());
    let agency = agency || relations && !tokens.iter().take(tokens.len() - 2).any(|word| is_post_word(word));
    // "Leitung Presse & Kommunikation", "Presse & Social Media": what somebody does there.
    let field = |word: &&str| *word == "&" || FIELDS.contains(word);
    let leads = tokens.first().is_some_and(|first| matches!(*first, "Leitung" | "Leiter" | "Leiterin"));
    let charged = tokens.contains(&"&") && tokens.len() >= 3 && tokens.iter().all(field) || leads && tokens.len() > 1;
    if charged && (leads || !is_office(part)) {
        return Part::Role(part);
    }
    // "Quill & Moran", "Harbour Homes Ltd".
    let joined = tokens.contains(&"&") && part.starts_with(char::is_uppercase) && !has(ROLES | CONTACT_ROLES);
    let formed = tokens.len() > 1 && tokens.last().is_some_and(|last| is_form(last));
    if is_office(part) && !has(ROLES | CONTACT_ROLES)
        || agency
        || heads
        || joined
        || formed
        || part.starts_with("Office of")
    {
        return Part::Organisation(part);
    }
    // "Local 2217": a branch of a union.
    if let ["Local", number] = tokens.as_slice()
        && number.bytes().all(|byte| byte.is_ascii_digit())
    {
        return Part::Organisation(part);
    }
    // "Lattimer Family Foundation"
    let plain = |word: &&str| !words::has(ROLES | CONTACT_ROLES | ROLE_MODIFIERS, word);
    let founded = tokens.len() > 1
        && tokens.first().is_some_and(plain)
        && tokens
            .last()
            .is_some_and(|last| words::has(ORGANISATIONS, last) && !words::has(ROLES | CONTACT_ROLES, last))
        && !is_trade_surname(tokens.last().unwrap_or(&""));
    // "Minister Ruiz’s office"
    if part.ends_with("’s office") || part.ends_with("'s office") || founded && has(ROLES | CONTACT_ROLES) {
        return Part::Organisation(part);
    }
    let counted = (2..=5).contains(&tokens.len());
    // "Deputy Ana Ruiz": of a sheriff’s office.
    if let [rank, first, last] = tokens.as_slice()
        && RANKS.contains(rank)
        && [first, last].iter().all(|word| word.starts_with(char::is_uppercase) && !words::has(OTHERS, word))
    {
        return Part::Name(part);
    }
    let titled =
        tokens.first().is_some_and(|first| *first != "Deputy" && words::has(HONORIFICS, first.trim_end_matches('.')))
            || matches!(tokens.as_slice(), ["Associate" | "Assistant" | "Adjunct", "Professor", ..]);
    // "Marcos Aurélio Bispo"
    let given = |word: &&str| word.starts_with(char::is_uppercase) && !words::has(ROLES | CONTACT_ROLES | OTHERS, word);
    let named = tokens.len() == 2 || tokens.len() == 3 && tokens.iter().take(2).all(given);
    let surname = named && tokens.last().is_some_and(|last| SURNAMES.contains(last) || is_trade_surname(last));
    let surname = surname && !tokens.first().is_some_and(|first| words::has(OTHERS, first));
    let surname = surname || is_given_too(&tokens);
    // "كاهية الكاتب العام": in Arabic the article stands before.
    let caseless = tokens.iter().any(|word| word.starts_with("ال") && caseless_words::is_role(word));
    if (has(ROLES | CONTACT_ROLES) || caseless) && !(titled && counted) && !surname {
        return Part::Role(part);
    }
    // "Kantonsingenieur", "Baudirektorin"
    if tokens.len() == 1 && tokens.last().is_some_and(|last| compounds::lists(last) == ROLES) {
        return Part::Role(part);
    }
    // "Jo Park" and "Ann Church" are people; "Harbour Trust" and "Informationsdienst" are none.
    let compound = [tokens.first(), tokens.last()].into_iter().flatten().any(|word| {
        word.len() >= COMPOUND && compounds::lists(word) == ORGANISATIONS
            || words::has(LETTERHEADS, word) && is_caseless(word)
    }) || tokens.first().is_some_and(|first| ARABIC_OFFICES.contains(first));
    if (has(ORGANISATIONS) || compound) && !surname {
        return Part::Organisation(part);
    }
    let named = counted && is_written_as_name(part, &tokens);
    // "Media Relations" is no name; nor are words that belong to roles.
    let part = without_title(part);
    if named
        && !(has(ROLE_MODIFIERS) && !titled && part.contains(char::is_lowercase) && is_modified(&tokens) && !surname)
    {
        return Part::Name(part);
    }
    Part::Other(part)
}

/// Whether some words are written as names are: capitals first and last, few small words between, and nothing but letters.
fn is_written_as_name(part: &str, tokens: &[&str]) -> bool {
    let plain = part.chars().all(|c| {
        c.is_alphabetic()
            || matches!(c, ' ' | '.' | '-' | '\u{5be}' | '’' | '‘' | 'ʻ' | '\'' | '\u{a0}' | '‑' | '"' | '״')
    });
    // "d’Ávila"
    let capital = |word: &&&str| {
        let bare = word.strip_prefix("d’").or(word.strip_prefix("d'")).unwrap_or(word);
        bare.starts_with(|c: char| !c.is_lowercase())
    };
    let particles = tokens.iter().filter(|word| !capital(word)).count();
    let owned = tokens.iter().any(|word| matches!(*word, "of" | "for" | "and" | "the"));
    plain
        && !owned
        && particles <= 2
        && tokens.first().is_some_and(|first| capital(&first))
        && tokens.last().is_some_and(|last| capital(&last))
}

/// Whether a word belongs to a role or an office: "Head", "Corporate".
fn is_post_word(word: &str) -> bool {
    words::has(ROLE_MODIFIERS | OFFICES | ROLES | CONTACT_ROLES, word.trim_end_matches(','))
        || !word.starts_with(char::is_uppercase)
}

/// Whether the last word is one that belongs to a role or an office: "Corporate Communications".
fn is_modified(tokens: &[&str]) -> bool {
    tokens.last().is_some_and(|last| words::has(ROLE_MODIFIERS, last))
}

/// "press office", "Harbour Trust media team".
pub(super) fn is_office(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    if contact_words::is_care(part) {
        return true;
    }
    (1..=4).any(|length| words.windows(length).any(|window| words::has(OFFICES, &window.join(" "))))
}

/// "أمين الشابي", "עמית רוזנטל": a word for a post is a given name, too, before a family’s.
fn is_given_too(tokens: &[&str]) -> bool {
    let [first, family] = tokens else { return false };
    let arabic = first.starts_with(|c: char| c >= '\u{600}');
    // (What a fellow is of is no family’s name.)
    let hebrew = is_caseless(family) && !arabic && !words::has(ROLES | OFFICES, family);
    let hebrew = hebrew && !matches!(*family, "מחקר" | "הוראה" | "בכיר" | "בכירה");
    words::has(HIS_NAMES | HER_NAMES, first) && (hebrew || family.starts_with("ال") && family.ends_with('ي'))
}

/// Whether a word is nothing but the first letters of a name.
pub(super) fn is_letters(word: &str) -> bool {
    (2..=7).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether words in brackets name a person, a body or a role.
pub(super) fn names(inner: &str) -> bool {
    let known = matches!(kind(inner), Part::Organisation(_) | Part::Role(_)) || is_person(inner);
    known && !is_reach_label(inner) && !is_hours(inner) && inner.starts_with(char::is_uppercase)
}

/// A part, and a name with its role in brackets.
pub(super) fn part_of(part: &str) -> Part<'_> {
    let part = match bracketed(part) {
        Some((rest, label)) if is_reach_label(label.trim_end_matches(')')) || is_hours(label) => rest,
        _ => part,
    };
    let part = without_title(part);
    // "Mag. (FH) Ana Ruiz"
    if part.split_once(" (FH) ").is_some_and(|(_, name)| is_person(name)) {
        return Part::Name(part);
    }
    match bracketed(part) {
        // "Ana Ruiz (01632 960001)"
        Some((before, "")) => kind(before),
        // What stands beside a name in brackets and is neither role nor body tells when or for what to call.
        Some((name, rest)) if matches!(kind(name), Part::Name(_)) => match kind(rest.trim_end_matches(')')) {
            // "Ana Ruiz (Manager: Communications)"
            _ if rest.split_once(": ").is_some_and(|(post, _)| words::has(ROLES | CONTACT_ROLES, post)) => {
                Part::Both(name, rest.trim_end_matches(')'), part)
            }
            Part::Organisation(body) => Part::At(name, body),
            // "Ana Ruiz (Wombats media)"
            Part::Other(desk)
                if desk.starts_with(char::is_uppercase)
                    && !desk.contains('-')
                    && desk
                        .rsplit(' ')
                        .next()
                        .is_some_and(|last| matches!(last, "media" | "press" | "communications")) =>
            {
                Part::At(name, desk)
            }
            Part::Other(words) if words.starts_with(char::is_lowercase) || words.contains(char::is_whitespace) => {
                Part::Name(name)
            }
            // "Ana Ruiz (Ms)"
            _ if words::has(HONORIFICS, rest.trim_end_matches([')', '.'])) => Part::Name(name),
            _ => Part::Both(name, rest.trim_end_matches(')'), part),
        },
        // "Team Manager (during the tournament)": when to call.
        Some((who, rest)) if !matches!(kind(who), Part::Name(_)) && is_when(rest) => kind(who),
        // "Ampersand PR (for Harbour Trust)", "Ampersand PR (financial communications)"
        Some((body, rest)) if rest.starts_with("for ") || is_body_with_remark(body, rest) => kind(body),
        _ => kind(part),
    }
}

fn is_body_with_remark(body: &str, remark: &str) -> bool {
    remark.starts_with(char::is_lowercase) && matches!(kind(body), Part::Organisation(_))
}

/// "Ana Ruiz in the press team", "Ana Ruiz at Harbour Trust": the name, and the rest with what it is of.
pub(super) fn divided(part: &str) -> Option<(&str, &str)> {
    let joints = [" in the ", " at the ", " from the ", " of the ", " in ", " at ", " from ", " of "];
    let (name, body) = joints.iter().find_map(|joint| part.split_once(joint))?;
    let told = matches!(kind(name), Part::Name(_)) && (is_office(body) || matches!(kind(body), Part::Organisation(_)));
    told.then_some((name, body))
}
