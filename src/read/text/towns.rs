//! Towns and what stands beside them: whether words may be the place of a dateline.

use super::grammar::is_tight;
use super::tokens::{self, Token, word};
use super::verdicts::is_verdict;

/// Places have fewer words than this.
const MOST_WORDS: usize = 8;

/// Towns before whose colon Indian releases begin.
const INDIAN: [&str; 24] = [
    "New Delhi",
    "Delhi",
    "Mumbai",
    "Bengaluru",
    "Bangalore",
    "Chennai",
    "Kolkata",
    "Hyderabad",
    "Pune",
    "Ahmedabad",
    "Jaipur",
    "Lucknow",
    "Gurugram",
    "Gurgaon",
    "Noida",
    "Kochi",
    "Thiruvananthapuram",
    "Bhopal",
    "Indore",
    "Nagpur",
    "Patna",
    "Chandigarh",
    "Bhubaneswar",
    "Guwahati",
];

/// "New Delhi: The company ...": whether Indian releases begin with a town and a colon.
pub(super) fn is_indian(place: &str) -> bool {
    INDIAN.iter().any(|town| town.eq_ignore_ascii_case(place))
}

/// "Dubai, UAE - The company ...": whether letters tell that it is a place.
pub(super) fn is_lettered(place: &str) -> bool {
    let land = place.rsplit(", ").next().filter(|land| place.len() > land.len());
    land.is_some_and(|land| (2..=4).contains(&land.trim_matches('.').len()) && is_capitals(land))
}

/// The place, if a text may be one: a few words with capitals, parted by commas, with small ones only inside.
pub(super) fn place(text: &str) -> Option<&str> {
    const SMALL: [&str; 31] = [
        "&", "das", "dos", "los", "las", "e", "aux", "of", "the", "and", "on", "upon", "de", "la", "le", "du", "des",
        "del", "do", "da", "am", "an", "der", "im", "in", "sur", "en", "les", "el", "von", "y",
    ];
    // "Serra do Ipê (MG)": the state.
    let whole = text.trim_matches([' ', ',', '(', '،']);
    if let Some((town, state)) = whole.strip_suffix(')').and_then(|text| text.rsplit_once(" ("))
        // "Riolobar (Zamora)": so may the province be.
        && (state.len() == 2 && state.bytes().all(|byte| byte.is_ascii_uppercase())
            || state.len() > 3 && place(state).is_some() && !state.contains(|c: char| c.is_ascii_digit()))
    {
        return place(town).map(|_| whole);
    }
    let text = text.trim_matches([' ', ',', '(', ')', '،']);
    let words: Vec<&str> = text.split([' ', '/', '-', '–', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    let capital = |word: &&str| {
        // "Florane-d’Olagne"
        let bare = ["d’", "d'", "l’", "l'"].iter().find_map(|small| word.strip_prefix(small)).unwrap_or(word);
        let first = bare.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().next();
        first.is_some_and(|first| first.is_alphabetic() && !first.is_lowercase())
    };
    let fits = words.iter().all(|word| capital(word) || SMALL.contains(word));
    let known = words.first().is_some_and(&capital) && words.last().is_some_and(capital);
    // "CHARLOTTE, N.C. & DALLAS, Texas"
    let joined = !text.contains('&') || text.contains(" & ") && text.contains(", ");
    let plain = joined
        && !text.contains([':', ';', '!', '?', '“', '"', '«', '(', ')', '@', '|'])
        && !text.contains(|c: char| c.is_ascii_digit())
        // "St.", "Mo.", "D.C." are short.
        && words.iter().all(|word| !word.ends_with('.') || word.chars().count() <= 7);
    let no_case = !text.contains(|c: char| c.is_lowercase() || c.is_uppercase());
    // Where there are no capitals, a comma shows that both are names.
    let most = if text.contains('،') { 5 } else { 3 };
    let few = words.len() <= if no_case { most } else { MOST_WORDS };
    let parts = text.matches([',', '،']).count() <= 3;
    let name = !text.ends_with("’s") && text.chars().count() >= 2;
    // "LONDON, UK. January 18th": the full stop is no part of its letters.
    let last = text.rsplit(' ').next().unwrap_or_default();
    let letters = last.strip_suffix('.').is_some_and(|last| matches!(last, "UK" | "USA" | "UAE" | "NSW"));
    let text = if letters { text.trim_end_matches('.') } else { text };
    (fits && known && plain && few && parts && name).then_some(text)
}

/// Whether the town stands in capitals, as in AP's custom.
pub(super) fn is_capitals(place: &str) -> bool {
    let town = place.split(',').next().unwrap_or_default();
    town.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !town.contains(char::is_lowercase)
}

/// Whether a word stands before a name that shows it to be a place's: "in Lyall", "de Lyall", "12 Quay". Views are people's:
/// "in the words of Ana Ruiz".
pub(super) fn is_in_place(text: &str, tokens: &[Token], start: usize) -> bool {
    const VIEWS: [&str; 22] = [
        "according",
        "words",
        "view",
        "advice",
        "opinion",
        "opinião",
        "opinión",
        "avaliação",
        "perspetiva",
        "perspectiva",
        "visão",
        "ótica",
        "juicio",
        "Ansicht",
        "Meinung",
        "mots",
        "acuerdo",
        "acordo",
        "palabras",
        "palavras",
        "Worten",
        "Angaben",
    ];
    const JOINTS: [&str; 35] = [
        "in", "at", "of", "from", "for", "to", "near", "across", "around", "de", "del", "en", "da", "em", "von", "bei",
        "aus", "nach", "à", "près", "cerca", "perto", "im", "am", "ins", "zum", "zur", "vom", "beim", "das", "À", "In",
        "At", "Bei", "des",
    ];
    if start == 0 || !is_tight(text, tokens, start - 1) {
        return false;
    }
    let before = |count: usize| start.checked_sub(count).map(|at| word(text, tokens, at)).unwrap_or_default();
    let view = || VIEWS.iter().any(|view| before(2).eq_ignore_ascii_case(view)) || is_verdict(before(2));
    // "zwei Aren Zuckerrüben"
    let several = matches!(
        before(1),
        "zwei"
            | "drei"
            | "vier"
            | "fünf"
            | "sechs"
            | "sieben"
            | "acht"
            | "neun"
            | "zehn"
            | "zwölf"
            | "mehrere"
            | "einige"
            | "viele"
    );
    // "die 88-jährige Ana Ruiz" is no house of the number.
    let aged = ["jährige", "jähriger", "jährigen", "year-old"].iter().any(|ending| before(1).ends_with(ending));
    several || !aged && before(1).starts_with(|c: char| c.is_ascii_digit()) || JOINTS.contains(&before(1)) && !view()
}

/// Whether a word of Spanish or Portuguese stands before places: "en León y Silao".
pub(super) fn leads(word: &str) -> bool {
    matches!(word, "en" | "em" | "entre" | "desde" | "hasta")
}

/// Whether a word that is an article elsewhere opens the name of a city: "Los Angeles County District Attorney", "New York Mayor".
pub(super) fn opens_city(text: &str, tokens: &[Token], at: usize) -> bool {
    let next = word(text, tokens, at + 1);
    match word(text, tokens, at) {
        "Los" => matches!(next, "Angeles" | "Gatos" | "Alamos" | "Altos"),
        "Las" => matches!(next, "Vegas" | "Cruces" | "Palmas"),
        "El" => matches!(next, "Paso" | "Cajon" | "Monte" | "Segundo" | "Salvador" | "Escorial"),
        "La" => matches!(next, "Crosse" | "Jolla" | "Mesa" | "Quinta" | "Habra" | "Paz" | "Plata" | "Rioja" | "Coruña"),
        "Le" => matches!(next, "Mans" | "Havre"),
        // So does "Nur Aisyah Rahim" somebody's name.
        "Nur" => tokens::is_capital(tokens, at + 1) && tokens::is_capital(tokens, at + 2),
        "New" => matches!(
            next,
            "Zealand"
                | "York"
                | "South"
                | "Jersey"
                | "Mexico"
                | "Hampshire"
                | "Brunswick"
                | "Orleans"
                | "England"
                | "Delhi"
                | "Plymouth"
                | "Haven"
                | "Bedford"
                | "Caledonia"
                | "Forest"
                | "Westminster"
        ),
        _ => false,
    }
}
