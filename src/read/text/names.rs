//! What a name is: a full one or less, the same as another, that of a body, and which titles belong to it.

use super::phrases::Mention;
use super::titles::untitled;
use super::tokens::{self, Token, is_capital};
use super::words::{self, MONTHS, ORGANISATIONS, ROLES, WEEKDAYS};
use super::{caseless, caseless_words, grammar};

/// Whether two names have the same words. (In one of them a space may be a no-break space.)
pub(super) fn is_same_name(one: &str, other: &str) -> bool {
    // Most names do not even start with the same letter; and those of one length have the same spaces, or other words.
    let alike = || one.len() != other.len() && one.as_bytes().first() == other.as_bytes().first();
    one == other || alike() && one.split_whitespace().eq(other.split_whitespace())
}

/// The surnames of somebody who is called by them with a title: "Ní Chonaill" of "Professor Ní Chonaill". In scripts without
/// capitals any name may be nothing but surnames.
pub(super) fn surnames(name: &str) -> Option<&str> {
    let from = |first: &str| name.get(first.as_ptr() as usize - name.as_ptr() as usize..);
    if name.starts_with(caseless::is_letter) {
        return name.split_whitespace().find(|word| !caseless_words::is_title(word)).and_then(from);
    }
    let first = untitled(name).next().filter(|first| !name.starts_with(first))?;
    from(first).filter(|rest| rest.contains(' '))
}

/// Whether a name ends with the words of another and has more before them.
pub(super) fn ends_with(name: &str, rest: &str) -> bool {
    name.strip_suffix(rest).is_some_and(|front| front.ends_with(' '))
}

/// Whether a name of two words is the first and the last of a longer one: "Neuza Brito" of "Neuza Aparecida Brito", "Canon
/// Abara" of "Revd Canon Lucian Abara".
pub(super) fn is_without_middle(name: &str, short: &str) -> bool {
    let from = |first: &str| name.get(first.as_ptr() as usize - name.as_ptr() as usize..);
    let name = untitled(name).next().filter(|_| !name.starts_with(caseless::is_letter)).and_then(from).unwrap_or(name);
    short.split_once(' ').is_some_and(|(first, last)| {
        let middle = name.strip_prefix(first).and_then(|rest| rest.strip_suffix(last));
        // "dos Anjos" is one surname.
        let particles = last.split(' ').take_while(|word| grammar::is_particle(word)).count();
        middle.is_some_and(|middle| middle.len() > 2 && middle.starts_with(' ') && middle.ends_with(' '))
            && last.split(' ').count() == particles + 1
            && !caseless_words::is_title(first)
            && untitled(short).count() == particles + 2
    })
}

/// Whether what a name is said to be is a body: "a charity", "the trade union for pilots".
pub(super) fn is_sort_of_body(role: &str) -> bool {
    let head = role.split(" of ").next().and_then(|role| role.split(" for ").next()).unwrap_or(role);
    let last = head.rsplit(char::is_whitespace).next().unwrap_or(head);
    matches!(
        last,
        "charity"
            | "chain"
            | "coalition"
            | "consortium"
            | "cooperative"
            | "co-operative"
            | "institute"
            | "nonprofit"
            | "non-profit"
            | "partnership"
            | "company"
            | "union"
            | "association"
            | "trust"
            | "foundation"
            | "think-tank"
            | "tank"
            | "firm"
            | "group"
            | "network"
            | "agency"
            | "campaign"
            | "organisation"
            | "organization"
            | "federation"
            | "society"
            | "start-up"
            | "club"
            | "choir"
            | "band"
            | "brewery"
            | "school"
            | "startup"
            | "publisher"
    ) && !words::has(ROLES, last)
}

/// Whether a name is written as names are: "FOUR BRIGADES" is a heading.
pub(super) fn is_written(name: &str) -> bool {
    name.contains(char::is_lowercase) || name.starts_with(caseless::is_letter)
}

/// "Las Ánimas", "San Marcos", "Co Mayo"
pub(super) fn is_place(name: &str) -> bool {
    const OPENERS: [&str; 9] = ["Las", "Los", "San", "Santa", "São", "Co", "County", "Mount", "Lake"];
    // "Harbour Street"
    const ENDINGS: [&str; 8] = ["Street", "Road", "Avenue", "Drive", "Boulevard", "Highway", "Square", "Crescent"];
    // "La Playita"
    let quarter = |name: &str| {
        name.split_once(' ').is_some_and(|(first, rest)| matches!(first, "La" | "El") && !rest.contains(' '))
    };
    OPENERS.contains(&name.split(char::is_whitespace).next().unwrap_or_default())
        || ENDINGS.contains(&name.rsplit(char::is_whitespace).next().unwrap_or_default())
        || quarter(name)
        || name.ends_with("País Vasco")
}

/// The name of a phrase, if it has more than one word and is no surname, place, day or thing.
pub(super) fn full_name<'a>(mention: &Mention<'a>) -> Option<&'a str> {
    // "de la Ruralité" is what a minister is of, and "von Oberheide" where somebody is mayor.
    // "Del Canto", "De La Tour": so do surnames where a sentence starts.
    let joins = |word: &&str| {
        grammar::is_particle(word)
            || matches!(*word, "Da" | "De" | "Del" | "Della" | "Der" | "Dos" | "Du" | "La" | "Le" | "Van" | "Von")
    };
    let particles = |name: &str| name.split_whitespace().skip_while(joins).count() < 2;
    // "Ní Cheallaigh" is a surname.
    let surname = |name: &str| {
        let (first, rest) = name.split_once(char::is_whitespace).unwrap_or((name, ""));
        !rest.contains(char::is_whitespace)
            && matches!(
                first,
                "Me" | "Mᵉ" | "Mac" | "Mc" | "Ní" | "Nic" | "Ó" | "O" | "Van" | "Von" | "De" | "Du" | "St" | "Te"
            )
    };
    // "Mothering Sunday" is a day.
    let day =
        |name: &str| name.rsplit(char::is_whitespace).next().is_some_and(|last| words::has(WEEKDAYS | MONTHS, last));
    // "Furnace Two" is a thing.
    let numbered = |name: &str| {
        let last = name.rsplit(char::is_whitespace).next();
        matches!(last, Some("One" | "Two" | "Three" | "Four" | "Five" | "Six" | "Seven" | "Eight" | "Nine" | "Ten"))
    };
    // "Präsidentin von Hindernisfrei Lyall": what the post is in.
    // ("CEO de Acme Foods")
    let of = |name: &str| mention.role.is_some() && (name.starts_with("von ") || name.starts_with("de "));
    mention.name.filter(|name| {
        // "Neue Studie", "Ende Januar"
        let thing = matches!(
            name.split(char::is_whitespace).next(),
            Some("Neue" | "Neuer" | "Neues" | "Erste" | "Erster" | "Ende" | "Anfang" | "Mitte")
        );
        let nobody =
            thing || of(name) || surname(name) || particles(name) || is_place(name) || day(name) || numbered(name);
        name.contains(char::is_whitespace) && !nobody && is_written(name)
    })
}

/// Whether whoever is something has a title before the name: "the senator", who is Sen. Ana Ruiz.
pub(super) fn is_called(role: &str, title: &str) -> bool {
    const TITLES: [(&str, &[&str]); 16] = [
        ("senator", &["Sen", "Senator"]),
        ("representative", &["Rep", "Representative"]),
        ("congressman", &["Rep", "Congressman"]),
        ("congresswoman", &["Rep", "Congresswoman"]),
        ("governor", &["Gov", "Governor"]),
        ("doctor", &["Dr", "Doctor"]),
        ("professor", &["Prof", "Professor"]),
        ("councillor", &["Cr", "Cllr", "Councillor"]),
        ("judge", &["Judge"]),
        ("justice", &["Justice"]),
        ("captain", &["Capt", "Captain"]),
        ("sergeant", &["Sgt", "Sergeant"]),
        ("lieutenant", &["Lt", "Lieutenant"]),
        ("inspector", &["Insp", "Inspector"]),
        ("superintendent", &["Supt", "Superintendent"]),
        ("bishop", &["Bishop"]),
    ];
    let title = title.trim_end_matches('.');
    !title.is_empty() && TITLES.iter().any(|(known, titles)| *known == role && titles.contains(&title))
}

/// Titles that are no part of a name, even of a full one.
pub(super) const COURTESY: [&str; 35] = [
    "Doña",
    "Dña",
    "Encik",
    "Puan",
    "Congressmen",
    "Congresswomen",
    "Drs",
    "Messrs",
    "Profs",
    "Reps",
    "Sens",
    "Mr",
    "Mrs",
    "Ms",
    "Miss",
    "Mx",
    "Mdm",
    "Thiru",
    "Tmt",
    "Thirumathi",
    "Selvi",
    "Shri",
    "Smt",
    "Sri",
    "M",
    "Mme",
    "Mlle",
    "Monsieur",
    "Madam",
    "Madame",
    "Herr",
    "Frau",
    "Sr",
    "Sra",
    "Srta",
];

/// The name of two words or more that starts at a word, whatever stands before it: in German that may be a noun.
pub(super) fn full_at<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let last = grammar::run_end(text, tokens, start);
    let body = |at: usize| tokens::has(tokens, at, ORGANISATIONS | ROLES);
    let full = is_capital(tokens, start) && (start + 1..start + 4).contains(&last) && !(start..=last).any(body);
    let name = Some(grammar::slice(text, tokens, start, last)).filter(|_| full)?;
    Some(Mention { name: Some(name), tokens: start..last + 1, ..Mention::default() })
}

/// What each of several is who are called so together.
pub(super) fn title_of_several(title: &str) -> Option<&str> {
    const TITLES: [&str; 8] = [
        "Representatives",
        "Senators",
        "Councillors",
        "Councilors",
        "Councilmembers",
        "Commissioners",
        "Assemblymembers",
        "Supervisors",
    ];
    title.strip_suffix('s').filter(|_| TITLES.contains(&title))
}

/// Whether a name goes on behind some words: "Nur Aisyah" of "Nur Aisyah binte Rahmat".
pub(super) fn begins_with(name: &str, words: &str) -> bool {
    name.strip_prefix(words).is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

/// Whether two words of names are the same; small words have a capital where a sentence starts: "Del Canto", of Ana del Canto.
pub(super) fn is_same_part(own: &str, word: &str) -> bool {
    own == word || grammar::is_particle(own) && words::is_same(own, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_goes_on_behind_a_space_of_any_sort() {
        assert!(begins_with("Nur Aisyah binte Rahmat", "Nur Aisyah"));
        assert!(begins_with("Nur Aisyah\u{a0}binte Rahmat", "Nur Aisyah"));
        assert!(!begins_with("Nur Aisyahs", "Nur Aisyah"));
    }
}
