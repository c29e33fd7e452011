//! What stands beside a verb of speech and tells how, when or in turn of whom it was said: "dijo entre risas", "herself said".

use super::caseless;
use super::grammar::{is_article, is_role};
use super::tokens::{self, Token, gap, word};

/// The last word of what stands between a verb of speech and its subject: "souligne de son côté Anne Roux".
pub(super) fn after_adverbial(text: &str, tokens: &[Token], verb: usize) -> usize {
    const ADVERBIALS: [&[&str]; 68] = [
        &["من", "جانبه"],
        &["من", "جانبها"],
        &["من", "جهته"],
        &["من", "جهتها"],
        &["بدوره"],
        &["بدورها"],
        &["מצדו"],
        &["מצדה"],
        &["toutefois"],
        &["cependant"],
        &["néanmoins"],
        &["également"],
        &["aussi"],
        &["encore"],
        &["pourtant"],
        &["jedoch"],
        &["de", "son", "côté"],
        &["pour", "sa", "part"],
        &["quant", "à", "lui"],
        &["quant", "à", "elle"],
        &["par", "ailleurs"],
        &["en", "outre"],
        &["enfin"],
        &["ainsi"],
        &["por", "su", "parte"],
        &["a", "su", "vez"],
        &["por", "último"],
        &["asimismo"],
        &["además"],
        &["por", "sua", "vez"],
        &["por", "seu", "lado"],
        &["por", "fim"],
        &["ainda"],
        &["também"],
        &["también"],
        &["dazu"],
        &["abschließend"],
        &["ebenfalls"],
        &["entre", "risas"],
        &["entre", "lágrimas"],
        &["con", "orgullo"],
        &["con", "humor"],
        &["con", "emoción"],
        &["con", "ironía"],
        &["con", "una", "sonrisa"],
        &["en", "entrevista"],
        &["en", "rueda", "de", "prensa"],
        &["entre", "risos"],
        &["aos", "risos"],
        &["com", "orgulho"],
        &["com", "humor"],
        &["com", "um", "sorriso"],
        &["em", "depoimento"],
        &["em", "nota"],
        &["em", "entrevista"],
        &["em", "conferência", "de", "imprensa"],
        &["en", "riant"],
        &["en", "souriant"],
        &["avec", "fierté"],
        &["avec", "humour"],
        &["dans", "un", "sourire"],
        &["d", "emblée"],
        &["à", "son", "tour"],
        &["lachend"],
        &["schmunzelnd"],
        &["stolz"],
        &["nicht", "ohne", "Stolz"],
        &["sich"],
    ];
    let follows = |adverbial: &&&[&str]| {
        adverbial.iter().enumerate().all(|(index, part)| word(text, tokens, verb + 1 + index) == *part)
            && (verb..=verb + adverbial.len()).all(|at| gap(text, tokens, at).trim().is_empty())
    };
    let next = word(text, tokens, verb + 1);
    if !next.starts_with(|c: char| c.is_lowercase() || caseless::is_letter(c)) {
        return verb;
    }
    // "dijo emocionado el presidente": how it was said.
    let described = is_manner(next)
        && gap(text, tokens, verb + 1).trim().is_empty()
        && (is_article(word(text, tokens, verb + 2)) || tokens::is_capital(tokens, verb + 2));
    // "a déclaré devant la presse la ministre", "contó en la presentación la directora"
    let before_some = matches!(next, "devant" | "en" | "durante" | "tras" | "ante" | "perante")
        && is_article(word(text, tokens, verb + 2))
        && word(text, tokens, verb + 3).starts_with(char::is_lowercase)
        && (next == "devant" || word(text, tokens, verb + 4) != "a" && is_article(word(text, tokens, verb + 4)))
        && (verb..=verb + 3).all(|at| gap(text, tokens, at).trim().is_empty());
    let adverbial = ADVERBIALS.iter().find(follows).map(|adverbial| adverbial.len());
    let adverbial = adverbial.or(before_some.then_some(3)).or_else(|| occasion(text, tokens, verb));
    verb + adverbial.unwrap_or(usize::from(described))
}

/// "ha declarado a la salida de la reunión Ana Ruiz": how many words tell when or where it was said, before a full name.
fn occasion(text: &str, tokens: &[Token], verb: usize) -> Option<usize> {
    const MOST: usize = 8;
    let first = word(text, tokens, verb + 1);
    let joint = |at: usize| {
        matches!(
            word(text, tokens, at),
            "a" | "al"
                | "en"
                | "durante"
                | "tras"
                | "ante"
                | "desde"
                | "después"
                | "de"
                | "del"
                | "con"
                | "para"
                | "por"
                | "à"
                | "au"
                | "aux"
                | "lors"
                | "pendant"
                | "après"
                | "devant"
                | "dans"
                | "du"
                | "d"
                | "avec"
                | "pour"
                | "par"
                | "no"
                | "na"
                | "em"
                | "após"
                | "perante"
                | "do"
                | "da"
                | "dos"
                | "das"
                | "com"
                | "ao"
                | "aos"
                | "nos"
                | "nas"
                | "und"
                | "y"
                | "e"
                | "et"
                | "beim"
                | "bei"
                | "nach"
                | "am"
                | "im"
                | "vor"
                | "während"
                | "von"
                | "vom"
        ) || is_article(word(text, tokens, at))
    };
    let name = (verb + 2..verb + 2 + MOST).find(|at| tokens::is_capital(tokens, *at))?;
    let small = (verb..name).all(|at| gap(text, tokens, at) == " ");
    // What stands right before the name is a noun that nobody has by it: "a la jueza Ana Ruiz" and "a Ana Ruiz" are others.
    let noun = !joint(name - 1) && !is_role(tokens, name - 1) && word(text, tokens, name - 1).len() > 3;
    let begins = matches!(
        first,
        "a" | "al"
            | "en"
            | "durante"
            | "tras"
            | "después"
            | "à"
            | "au"
            | "lors"
            | "pendant"
            | "après"
            | "dans"
            | "no"
            | "na"
            | "em"
            | "após"
            | "ao"
    );
    let full = name + 1 < tokens.len() && tokens::is_capital(tokens, name + 1) && gap(text, tokens, name) == " ";
    (begins && small && noun && full).then_some(name - 1 - verb)
}

/// Whether a word tells how something was said: "emocionado", "tranquillement".
pub(super) fn is_manner(word: &str) -> bool {
    const ENDINGS: [&str; 7] = ["ado", "ada", "ido", "oso", "osa", "ente", "ment"];
    word.len() > 6 && word.starts_with(char::is_lowercase) && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

pub(super) fn is_adverb(word: &str) -> bool {
    matches!(
        word,
        "also"
            | "y"
            | "has"
            | "have"
            | "had"
            | "later"
            | "then"
            | "today"
            | "yesterday"
            | "again"
            | "further"
            | "earlier"
            | "therefore"
            | "just"
            | "once"
            | "even"
            | "only"
            | "now"
            | "still"
            | "will"
            | "would"
            | "himself"
            | "itself"
            | "themselves"
            | "já"
            | "ya"
            | "também"
            | "también"
            | "ainda"
            | "herself"
            | "hat"
            | "ha"
            | "a"
            | "lo"
            | "la"
            | "le"
            | "les"
            | "se"
            | "s"
            | "l"
            | "est"
            | "fait"
            | "offen"
            | "selbst"
            | "sich"
    ) || word.len() > 4
        && word.ends_with("ly")
        && word.starts_with(char::is_lowercase)
        && !matches!(word, "family" | "assembly" | "ally" | "bully" | "supply")
}
