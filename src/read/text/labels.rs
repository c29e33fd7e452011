//! What a line announces: contacts, notes to editors, a boilerplate, other articles, whose it is.

use std::sync::OnceLock;

use super::caseless_words::begins_phrase;
use super::contact_kinds;
use super::contact_remarks;
use super::reach;
use super::words::{self, ABOUT_WORDS, CONTACT_LABELS, NOTES_LABELS, RELATED_LABELS, RELEASE_LINES};

/// A label, with what stands on the same line after it; empty when the rest follows on lines of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label<'a> {
    /// Whom journalists may ask.
    Contacts(&'a str),
    /// Notes to editors.
    Notes(&'a str),
    /// A boilerplate: the organisation's name, and its text.
    About(&'a str, &'a str),
    /// Titles of other articles.
    Related(&'a str),
    /// Whose it is.
    Rights,
}

/// Labels are shorter than this, in characters, whatever follows them.
const LONGEST: usize = 64;
/// And so are the names of organisations in them.
const LONGEST_NAME: usize = 90;
/// And notices of copyright.
const LONGEST_NOTICE: usize = 300;

/// The label that a paragraph is, or starts with.
pub(super) fn of(words: &str) -> Option<Label<'_>> {
    let bare = words.trim_matches(['*', '_', '#', '=', '-', '–', '—', '[', ']', '|', '<', '>', ' ', '•']);
    if bare.is_empty() {
        return None;
    }
    if is_rights(bare) {
        return Some(Label::Rights);
    }
    // "Nodiadau i olygyddion / Notes to editors": in two languages.
    if bare.len() <= LONGEST
        && let Some((first, second)) = bare.split_once(" / ")
        && !reach::is_in(bare)
    {
        let label = |part: &str| words::has(NOTES_LABELS | CONTACT_LABELS, part.trim_end_matches(':').trim());
        if let Some(part) = [second, first].into_iter().find(|part| label(part)) {
            return of(part);
        }
    }
    let (head, value) = divide(bare);
    // "Lee también: La universidad zarpa rumbo al sur"
    let titled = || value.split_whitespace().nth(3).is_some() && !value.ends_with('.');
    if words::has(RELATED_LABELS, head) && (value.is_empty() || titled()) {
        return Some(Label::Related(value));
    }
    if words::has(NOTES_LABELS, head) {
        return Some(Label::Notes(value));
    }
    // "Issued by:" over an office and its number; with a body beside it, it tells whose the release is.
    let issued = bare.ends_with(':') && value.is_empty() && head.eq_ignore_ascii_case("issued by");
    if issued || is_contacts(head, value, bare) || !value.is_empty() && is_beside_release_line(head) {
        return Some(Label::Contacts(value));
    }
    about(bare)
}

/// "FOR IMMEDIATE RELEASE     Contact: Ana Ruiz": two columns on one line.
fn is_beside_release_line(head: &str) -> bool {
    const LABEL: usize = 3;
    let mut ends = head.rmatch_indices(' ').take(LABEL).map(|(at, _)| head.split_at(at));
    ends.any(|(line, label)| words::has(CONTACT_LABELS, label.trim_start()) && words::has(RELEASE_LINES, line))
}

/// Whether a line heads what companies have to say of the future, as they do among what follows the body.
pub(super) fn is_disclaimer(words: &str) -> bool {
    const HEADS: [&str; 6] =
        ["forward-looking", "forward looking", "safe harbor", "safe harbour", "cautionary", "disclaimer"];
    HEADS.iter().any(|head| starts_with(words, head))
}

/// What stands before the first colon, and after it. A dash does where what stands before it is a label.
fn divide(words: &str) -> (&str, &str) {
    // Nothing beyond it can end a label.
    let opening = words.char_indices().nth(LONGEST + 3).and_then(|(end, _)| words.get(..end)).unwrap_or(words);
    let split =
        |at: usize, mark: usize| (words.get(..at).unwrap_or(words), words.get(at + mark..).unwrap_or_default().trim());
    let is_short = |head: &str| head.chars().count() <= LONGEST;
    for colon in [':', '：'] {
        if let Some((head, value)) = opening.find(colon).map(|at| split(at, colon.len_utf8()))
            && is_short(head)
        {
            return (bare(head), value);
        }
    }
    for dash in [" – ", " — ", " - ", " | "] {
        // To look for the sign is quicker than to look for the spaces with it.
        if opening.contains(['–', '—', '-', '|'])
            && let Some((head, value)) = opening.find(dash).map(|at| split(at, dash.len()))
            && (words::has(CONTACT_LABELS | NOTES_LABELS, head) && is_short(head))
        {
            return (bare(head), value);
        }
    }
    (bare(words), "")
}

/// A label without the signs around it, and without what stands in brackets after it.
fn bare(head: &str) -> &str {
    let added = head.trim_end().ends_with([')', ':']);
    let head = if added { head.split_once(" (").map_or(head, |(label, _)| label) } else { head };
    head.trim_matches(|c: char| !c.is_alphanumeric())
}

/// How sentences start that tell whom to ask.
const OPENERS: &str = include_str!("words/contact-openers.txt");

/// Those of them that start with the same letter as some words; they stand in order.
fn openers(head: &str) -> impl Iterator<Item = &'static str> {
    static LINES: OnceLock<Vec<&str>> = OnceLock::new();
    let lines = LINES.get_or_init(|| OPENERS.lines().collect());
    let first = head.bytes().next().map_or(0, |first| first.to_ascii_lowercase());
    let of = |line: &str| line.bytes().next().unwrap_or_default();
    let from = lines.partition_point(|line| of(line) < first);
    lines.iter().skip(from).take_while(move |line| of(line) == first).copied()
}

/// The first word of a short line that tells whom to ask.
const NAMES: [&str; 18] = [
    "kontakt",
    "pressekontakt",
    "medienkontakt",
    "ansprechpartner",
    "ansprechpartnerin",
    "ansprechpartner*innen",
    "ansprechpartner:innen",
    "ansprechperson",
    "ansprechpersonen",
    "auskunft",
    "auskünfte",
    "medienkontakte",
    "pressekontakte",
    "rückfragen",
    "contacto",
    "contactos",
    "contato",
    "contatos",
];

/// "For more information, customers can call 01632 960001.": that is no word to the press.
fn is_for_readers(line: &str) -> bool {
    const READERS: [&str; 8] = [
        "customers can",
        "customers should",
        "customers may",
        "consumers can",
        "consumers should",
        "residents can",
        "patients can",
        "passengers can",
    ];
    const PRESS: [&str; 7] = ["media", "press", "journalists", "reporters", "editors", "interview", "interviews"];
    let press = || line.split([' ', ',', ';']).any(|word| PRESS.iter().any(|press| press.eq_ignore_ascii_case(word)));
    line.ends_with('.') && READERS.iter().any(|readers| line.contains(readers)) && !press()
}

/// "Media contact", "For more information, please contact Ana Ruiz on 01632 960001."
fn is_contacts(head: &str, value: &str, whole: &str) -> bool {
    if is_for_readers(whole) {
        return false;
    }
    // In Quebec "Source :" alone is a label of contacts.
    let spaced = [" :", "\u{a0}:", "\u{202f}:"].iter().any(|end| whole.ends_with(end));
    let quebec = matches!(head, "Source" | "Renseignements" | "Information" | "Pour information" | "Informations");
    if value.is_empty() && quebec && spaced {
        return true;
    }
    // "Corporate Communications: 01632 960001"
    let office = || head.len() <= LONGEST && contact_kinds::is_office(head) && reach::is_in(value);
    if !value.is_empty() && office() {
        return true;
    }
    let known = |label: &str| words::has(CONTACT_LABELS, label);
    // "Renseignements et demandes d’entrevue", "Informações à imprensa e credenciamento"
    let both = || {
        let small = head.to_lowercase();
        [" and ", " & ", " et ", " e ", " y ", " und "]
            .iter()
            .any(|joint| small.split_once(joint).is_some_and(|(first, second)| known(first) && known(second)))
    };
    if known(head) || known(head.strip_suffix(" contact").unwrap_or(head)) || head.len() <= LONGEST && both() {
        return true;
    }
    let opened = || openers(head).any(|opener| starts_with(head, opener));
    let asks = || {
        let verb = whole.split_whitespace().next_back().unwrap_or_default();
        let calls =
            ["call", "contact", "email", "phone", "ring"].contains(&verb) && whole.split_whitespace().count() <= 8;
        let ends = whole.ends_with(':') && whole.chars().count() <= 120;
        reach::is_in(whole) || value.is_empty() && (ends || calls)
    };
    // "Ansprechpartnerin für Medien", "Contacto para periodistas"; whether a number follows is looked at elsewhere.
    let short = value.is_empty() && head.len() <= LONGEST_NAME;
    let mut heads = head.split_whitespace().filter(|word| !matches!(*word, "Ihr" | "Ihre" | "Unser" | "Unsere"));
    let first = heads.next().unwrap_or_default();
    let names_contact =
        short && NAMES.iter().any(|name| words::is_same(name, first)) && head.split_whitespace().count() <= 5;
    // "Rückfragen von Medienvertretern bitte an:"
    if names_contact || value.is_empty() && head.ends_with(" bitte an") {
        return true;
    }
    // "Media contact for the Trust", "Contact the newsroom".
    let named = || head.chars().count() <= 40 && is_contact_phrase(head);
    opened() && (asks() || contact_remarks::asked_for(whole).is_some()) || named()
}

/// "Harbour Trust media contact", "Media contacts in Wellington".
fn is_contact_phrase(head: &str) -> bool {
    let words: Vec<&str> = head.split_whitespace().collect();
    let kind = |word: &str| ["media", "press", "news"].iter().any(|kind| kind.eq_ignore_ascii_case(word));
    let contact = |word: &str| {
        ["contact", "contacts", "enquiries", "inquiries", "contact(s)"]
            .iter()
            .any(|name| name.eq_ignore_ascii_case(word))
    };
    // "Investor contact"
    let named = words.len() <= 3
        && words.len() > 1
        && words.last().is_some_and(|last| contact(last))
        && head.starts_with(char::is_uppercase);
    named || words.windows(2).any(|pair| kind(pair[0]) && contact(pair[1]))
}

/// "About Harbour Trust", "About Harbour Trust: It runs the ferries."
fn about(words: &str) -> Option<Label<'_>> {
    const NAMES: [&str; 8] = [" La", " Le", " Les", " L’", " L'", " El", " Los", " Las"];
    let ends = |(at, c): (usize, char)| match c {
        '’' | '\'' => words.get(..at + c.len_utf8()),
        _ => words.get(..at).filter(|_| c.is_whitespace()),
    };
    let openers = words.char_indices().filter_map(ends).take(5);
    let opener = openers.filter(|opener| words::has(ABOUT_WORDS, opener)).last()?;
    // "À propos de La Main tendue": an article with a capital belongs to the name.
    let opener = NAMES.iter().find_map(|article| opener.strip_suffix(article)).unwrap_or(opener);
    let rest = words.get(opener.len()..)?.trim_start();
    let (name, value) = rest.split_once(": ").unwrap_or((rest.trim_end_matches(':'), ""));
    let ends = name.ends_with(['.', '!', '?', ';', ',']) && !is_company(name);
    let starts = name.chars().next().is_some_and(|first| !first.is_lowercase());
    let lower = name.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    let short = name.chars().count() <= LONGEST_NAME && name.split_whitespace().count() <= 12;
    // "About 200 people" tells a number; "About the programme" does not name anybody, but is a label all the same.
    let number = name.starts_with(|c: char| c.is_ascii_digit());
    let named = starts && !number || matches!(name, "us" | "the authors" | "the research" | "the study");
    // "Über Petra Ruiz sagt Leo Vale: „...“"
    let quoted = value.starts_with(['„', '“', '"', '«', '»', '‘', '‚']);
    let said = || quoted && name.split_whitespace().any(|word| words::has(words::SPEECH_VERBS, word));
    let named = named && !begins_phrase(opener, name) && !said();
    (short && !ends && named && lower <= 4).then_some(Label::About(name, value.trim()))
}

/// "Acme Inc." ends with a full stop and is a name.
fn is_company(name: &str) -> bool {
    const FORMS: [&str; 11] =
        ["e. V.", "e.V.", "Inc.", "Ltd.", "Co.", "Corp.", "S.A.", "Bhd.", "p.l.c.", "Lda.", "S.p.A."];
    FORMS.iter().any(|form| name.ends_with(form))
}

/// "© 2026 Harbour Trust", "Copyright 2026", "All rights reserved."
fn is_rights(words: &str) -> bool {
    let year_after = |word: &str| {
        starts_with(words, word)
            && words.get(word.len()..).is_some_and(|rest| {
                let rest = rest.trim_start_matches([' ', '©', ':']);
                rest.starts_with("(c)") || rest.starts_with("(C)") || rest.starts_with(|c: char| c.is_ascii_digit())
            })
    };
    words.len() <= LONGEST_NOTICE
        && (words.starts_with('©')
            || year_after("(c)")
            || year_after("copyright")
            || starts_with(words, "copyright ©")
            || starts_with(words, "crown copyright")
            || starts_with(words, "all rights reserved")
            || starts_with(words, "tous droits réservés")
            || starts_with(words, "alle rechte vorbehalten")
            || starts_with(words, "todos los derechos reservados")
            || starts_with(words, "todos os direitos reservados"))
}

fn starts_with(words: &str, start: &str) -> bool {
    // Most do not even start with the same letter.
    let first = |words: &str| words.as_bytes().first().map(u8::to_ascii_lowercase);
    first(words) == first(start) && words.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_and_about_begin_phrases_as_well() {
        assert_eq!(of("על פי ההסדר החדש:"), None);
        assert_eq!(of("על התזמורת הקאמרית"), Some(Label::About("התזמורת הקאמרית", "")));
    }

    #[test]
    fn labels_of_contacts_may_have_the_contact_beside_them() {
        assert_eq!(of("MEDIA CONTACT:"), Some(Label::Contacts("")));
        assert_eq!(of("Contact: Ana Ruiz, 01632 960001"), Some(Label::Contacts("Ana Ruiz, 01632 960001")));
        assert_eq!(of("For more information, please contact:"), Some(Label::Contacts("")));
        assert!(matches!(of("For media enquiries contact Ana Ruiz on 01632 960001."), Some(Label::Contacts(_))));
        assert!(matches!(of("Harbour Trust media contact"), Some(Label::Contacts(_))));
        assert!(matches!(of("Pressekontakt"), Some(Label::Contacts(""))));
        assert!(matches!(of("Corporate Communications: 01632 960001"), Some(Label::Contacts(_))));
        assert_eq!(of("Source :"), Some(Label::Contacts("")));
    }

    #[test]
    fn sentences_about_contact_are_none() {
        for words in [
            "Contact with the water should be avoided.",
            "For more information about the scheme, visit a library.",
            "Media are welcome.",
            "The press office has moved",
        ] {
            assert_eq!(of(words), None, "{words}");
        }
    }

    #[test]
    fn boilerplates_name_their_organisation() {
        assert_eq!(of("About Harbour Trust"), Some(Label::About("Harbour Trust", "")));
        assert_eq!(of("ABOUT THE HARBOUR TRUST:"), Some(Label::About("HARBOUR TRUST", "")));
        assert_eq!(of("About Acme Inc.: It makes nets."), Some(Label::About("Acme Inc.", "It makes nets.")));
        assert_eq!(of("À propos de l’Institut Rivière"), Some(Label::About("Institut Rivière", "")));
        assert_eq!(of("Über die Hafen AG"), Some(Label::About("Hafen AG", "")));
    }

    #[test]
    fn sentences_that_start_with_about_are_none() {
        for words in ["About 200 people came", "About time too.", "About half of them left early.", "Sobre todo"] {
            assert_eq!(of(words), None, "{words}");
        }
    }

    #[test]
    fn notices_of_copyright_are_known() {
        for words in ["© 2026 Harbour Trust", "Copyright 2026 Harbour Trust", "(c) 2026 A", "Crown copyright"] {
            assert_eq!(of(words), Some(Label::Rights), "{words}");
        }
        assert_eq!(of("Copyright law is old."), None);
    }

    #[test]
    fn notes_and_other_articles_have_their_labels() {
        assert_eq!(of("Notes to Editors:"), Some(Label::Notes("")));
        assert_eq!(of("Editor’s note: The fee is new."), Some(Label::Notes("The fee is new.")));
        assert_eq!(of("ALSO READ"), Some(Label::Related("")));
        assert_eq!(of("Hinweis an die Redaktionen:"), Some(Label::Notes("")));
    }
}
