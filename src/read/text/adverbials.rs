//! What stands beside a verb of speech and tells how, when or in turn of whom it was said: "dijo entre risas", "herself said".

use super::caseless;
use super::grammar::is_article;
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
        && (next == "devant" || is_article(word(text, tokens, verb + 4)))
        && (verb..=verb + 3).all(|at| gap(text, tokens, at).trim().is_empty());
    let adverbial = ADVERBIALS.iter().find(follows).map(|adverbial| adverbial.len()).or(before_some.then_some(3));
    verb + adverbial.unwrap_or(usize::from(described))
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
