//! Whose words a quotation is, where that is not told by a verb of speech with its subject.

use super::adverbials::is_manner;
use super::attribution::{Saying, Who, has_quotation_before};
use super::caseless;
use super::caseless_given;
use super::caseless_runs;
use super::caseless_verbs;
use super::gender::Gender;
use super::grammar;
use super::phrases::Mention;
use super::posts::{self, Post};
use super::pronouns::pronoun;
use super::quotations::Span;
use super::subjects::subject_after;
use super::tokens::{self, Token, gap, word};
use super::verbs::is_auxiliary;
use super::words::{self, SPEECH_VERBS};

/// "In Ana Ruiz’s opinion it was “as good as a map”.": whose view a sentence tells.
pub(super) fn opinion<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<Saying<'a>> {
    const MOST: usize = 7;
    if !matches!(word(text, tokens, at), "In" | "in") {
        return None;
    }
    let sentence = tokens.get(at)?.sentence;
    let owner = (at + 1..at + MOST).find(|at| grammar::is_possessive(text, tokens, *at))?;
    let what = word(text, tokens, owner + 1);
    if tokens.get(owner)?.sentence != sentence
        || !matches!(what, "opinion" | "view" | "words" | "judgment" | "judgement")
    {
        return None;
    }
    let article = grammar::is_article(word(text, tokens, at + 1));
    let first = at + 1 + usize::from(article);
    let whose = grammar::without_owner(grammar::slice(text, tokens, first, owner));
    let (name, role) = if article { (None, Some(whose)) } else { (Some(whose), None) };
    let mention = Mention { tokens: first..owner + 1, name, role, ..Mention::default() };
    Some(Saying { first: at, last: owner + 1, sentence, who: Who::Named(mention), speaks: true })
}

/// "The ward is, in her words, “eleven minutes away”.": whoever she is.
pub(super) fn in_words(text: &str, tokens: &[Token], at: usize) -> Option<Gender> {
    if at < 2 {
        return None;
    }
    let (whose, what) = (word(text, tokens, at - 1), word(text, tokens, at));
    let before = word(text, tokens, at - 2);
    if is_own_words(text, tokens, at) {
        // "in her own words"
        return Some(if whose == "own" { pronoun_of(before) } else { Gender::Unknown });
    }
    if !matches!(before, "in" | "In" | "A" | "a" | "En" | "en" | "À" | "à" | "Em" | "em" | "No" | "Na") {
        return None;
    }
    match (whose, what) {
        ("ses", "yeux") | ("sus", "ojos") | ("ihren" | "seinen", "Augen") => Some(Gender::Unknown),
        ("su" | "seu" | "sua", "juicio" | "opinión" | "opinião" | "entender" | "ver") | ("son", "avis") => {
            Some(Gender::Unknown)
        }
        ("her", "words" | "view" | "opinion") => Some(Gender::She),
        ("his", "words" | "view" | "opinion") => Some(Gender::He),
        _ => None,
    }
}

/// "nach eigenen Worten “...”", "según sus propias palabras", "in her own words"
pub(super) fn is_own_words(text: &str, tokens: &[Token], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map(|at| word(text, tokens, at)).unwrap_or_default();
    match (before(1), word(text, tokens, at)) {
        ("own", "count" | "account" | "admission" | "estimate" | "reckoning") => {
            matches!(before(3), "by" | "By") && matches!(before(2), "her" | "his" | "their")
        }
        ("own", "words") => matches!(before(3), "in" | "In") && matches!(before(2), "her" | "his" | "their"),
        ("eigenen" | "eigener", "Worten" | "Angaben" | "Aussagen" | "Aussage" | "Angabe") => {
            matches!(before(2), "nach" | "Nach")
        }
        ("propias", "palabras") | ("próprias", "palavras") => matches!(before(2), "sus" | "suas"),
        ("propres" | "ses", "mots" | "termes" | "dires") => matches!(before(2), "selon" | "Selon" | "ses"),
        ("sus", "palabras") | ("suas", "palavras") => {
            matches!(before(2), "según" | "Según" | "segundo" | "Segundo" | "En" | "en" | "Nas" | "nas")
        }
        _ => false,
    }
}

/// Whom "his" and "her" mean.
fn pronoun_of(owner: &str) -> Gender {
    match owner {
        "her" => Gender::She,
        "his" => Gender::He,
        _ => Gender::Unknown,
    }
}

/// Who speaks between the words of a quotation, as is the custom in French, with the post that stands there: "« ..., a déclaré
/// Anne Roux devant les élus. ... »".
pub(super) fn between(text: &str, span: Span) -> Option<(Who<'_>, Post<'_>)> {
    // (Between other marks only "affirme-t-il" tells that it is not said.)
    let inner = text.get(span.start..span.end)?;
    let french = inner.starts_with('«');
    // "“Es tarde —admitió Ruiz—. Mañana más.”"
    let dashed = !french && ["—", "–"].iter().any(|dash| inner.matches(dash).nth(1).is_some());
    if !french && !dashed && !["-t-il", "-t-elle"].iter().any(|pronoun| inner.contains(pronoun)) {
        return None;
    }
    let tokens = tokens::split(inner, &[]);
    // "« ..., rappelle-t-elle. ... »"
    let pronoun = || {
        // "« ..., se souvient-elle. ... »"
        let first = |at: usize| at - usize::from(matches!(word(inner, &tokens, at - 1), "se" | "s"));
        let parted = |at: &usize| first(*at).checked_sub(1).is_some_and(|at| gap(inner, &tokens, at).trim() == ",");
        (1..tokens.len()).filter(parted).take(MOST_PARTED).find_map(|at| {
            let (verb, joined) = word(inner, &tokens, at).split_once('-')?;
            // "« ..., a-t-il ajouté. ... »"
            let helped = is_auxiliary(verb) && tokens::has(&tokens, at + 1, SPEECH_VERBS);
            let known = words::has(SPEECH_VERBS, verb) || helped;
            pronoun(joined.strip_prefix("t-").unwrap_or(joined)).filter(|_| known)
        })
    };
    let most = if french || dashed { 8 } else { 0 };
    let found = (1..tokens.len()).filter(|at| tokens::has(&tokens, *at, SPEECH_VERBS)).take(most).find_map(|at| {
        let first = at - usize::from(is_auxiliary(word(inner, &tokens, at - 1)));
        // "«... —recuerda Ruiz—. ...»"
        let parts =
            |gap: &str| french && gap == "," || matches!(gap.trim_start_matches(['.', ',', '?', '!']), "—" | "–");
        let parted = first > 0 && parts(gap(inner, &tokens, first - 1).trim());
        // "«... —ha recordado—. ...»"
        let alone = || {
            let shut = |gap: &str| gap.trim_start().starts_with(['—', '–']);
            let dashed = first > 0 && shut(gap(inner, &tokens, first - 1)) && shut(gap(inner, &tokens, at));
            let who = Who::Pronoun(Gender::Unknown);
            dashed.then_some(Saying { first, last: at, sentence: 0, who, speaks: true })
        };
        subject_after(inner, &tokens, first, at).filter(|_| parted).or_else(alone)
    });
    match found.map(|found| found.who) {
        Some(Who::Named(mention)) => {
            let post = posts::post_of(inner, &tokens, &mention);
            Some((Who::Named(mention), post))
        }
        Some(who @ Who::Pronoun(_)) => Some((who, Post::default())),
        _ => pronoun().map(|gender| (Who::Pronoun(gender), Post::default())),
    }
}

/// A quotation is looked through for so many words after a comma.
const MOST_PARTED: usize = 12;

/// "explique-t-elle", "dit-il": the verb with its pronoun.
pub(super) fn joined_pronoun<'a>(text: &'a str, spans: &[Span], tokens: &[Token], at: usize) -> Option<Saying<'a>> {
    let (verb, joined) = word(text, tokens, at).split_once('-')?;
    let joined = joined.strip_prefix("t-").unwrap_or(joined);
    let gender = pronoun(joined).filter(|_| matches!(joined, "il" | "elle"))?;
    // "a-t-il fait valoir"
    let made = word(text, tokens, at + 1) == "fait"
        && matches!(word(text, tokens, at + 2), "valoir" | "savoir" | "remarquer" | "observer");
    let auxiliary = is_auxiliary(verb) && (made || tokens::has(tokens, at + 1, SPEECH_VERBS));
    let sentence = tokens.get(at)?.sentence;
    // "s’amuse-t-il": right after a quotation whatever verb has a pronoun joined to it.
    let first = at - usize::from(at > 0 && matches!(word(text, tokens, at - 1), "s" | "S" | "se" | "Se"));
    let small = verb.len() > 2 && verb.starts_with(char::is_lowercase);
    // "à condition, dit-elle, de « ... »"
    let comma = |at: usize| gap(text, tokens, at).trim_start().starts_with(',');
    let parted = !spans.is_empty() && at > 0 && comma(at - 1) && comma(at) && words::has(SPEECH_VERBS, verb);
    (auxiliary || parted || small && has_quotation_before(spans, tokens, first)).then_some(Saying {
        first,
        last: at + usize::from(auxiliary) + usize::from(auxiliary && made),
        sentence,
        who: Who::Pronoun(gender),
        speaks: true,
    })
}

/// "..., so die Autorin Ana Ruiz.": in German the sentence ends with who says it.
pub(super) fn says_so(text: &str, tokens: &[Token], so: usize) -> bool {
    let after = so.checked_sub(1).is_some_and(|before| gap(text, tokens, before).trim() == ",");
    after
        && subject_after(text, tokens, so, so).is_some_and(|found| {
            gap(text, tokens, found.last).trim_start().starts_with(['.', ':', ',']) || found.last + 1 == tokens.len()
        })
}

/// "Et d’ajouter : « ... »": in French whoever spoke goes on.
pub(super) fn adds(text: &str, tokens: &[Token], at: usize) -> bool {
    let verb = word(text, tokens, at);
    at >= 2
        && matches!(word(text, tokens, at - 1), "d" | "de" | "d’")
        && word(text, tokens, at - 2) == "Et"
        && tokens::opens(tokens, at - 2)
        && (verb.ends_with("er") || verb.ends_with("re") || verb.ends_with("ir"))
        && (gap(text, tokens, at).trim_start().starts_with([':', '«', '"', '“']) || word(text, tokens, at + 1) == "que")
}

/// Words that tell where, when or to whom it was said.
const JOINTS: [&str; 24] = [
    "al", "ante", "mientras", "tras", "antes", "durante", "con", "en", "sobre", "desde", "entre", "ao", "à", "na",
    "no", "perante", "enquanto", "com", "em", "após", "depois", "después", "minutos", "este",
];

/// "..., añadió.": in Spanish and Portuguese the verb alone goes on with whoever spoke.
pub(super) fn nobody_after<'a>(
    text: &'a str,
    tokens: &[Token],
    first: usize,
    verb: usize,
    follows_quotation: bool,
) -> Option<Saying<'a>> {
    let this = word(text, tokens, verb);
    let ends_at = |at: usize| gap(text, tokens, at).trim_start().starts_with(['.', ',', ';', ':']);
    // "ha contado emocionada."
    let marked = |at: usize| ends_at(at) || is_manner(word(text, tokens, at + 1)) && ends_at(at + 1);
    // "Detalló que", "Lo resume así:"
    let next = word(text, tokens, verb + 1);
    // "“...”, comentó al bajar frente al mercado."
    let told = follows_quotation && gap(text, tokens, verb).trim().is_empty() && JOINTS.contains(&next);
    let ends = marked(verb)
        // "faz notar"
        || next == "notar" && ends_at(verb + 1)
        || told
        || verb + 1 >= tokens.len()
        || next.starts_with('ש') && super::caseless_words::opens_clause(next)
        // "סיפר לעמיתיו באסיפה."
        || follows_quotation
            && next.starts_with('ל')
            && next.chars().count() > 4
            && !caseless_given::is_given(tokens, verb + 1)
            && gap(text, tokens, verb + 1) == " "
        // "وقال ضاحكاً: «...»"
        || caseless::is_caseless(this)
            && (next.ends_with("اً") || next.ends_with("ًا") || caseless_given::is_manner(next))
            && ends_at(verb + 1)
        || matches!(next, "لهم" | "لها" | "له" | "لنا" | "لهن") && ends_at(verb + 1)
        // "«...»، قالت وهي تقيس بذراعيها."
        || tokens::opens(tokens, verb) && caseless::is_caseless(this) && matches!(next, "إلى" | "على" | "عن")
        || follows_quotation && caseless::is_caseless(this) && !caseless_verbs::is_participle(this) && (matches!(next, "وهو" | "وهي") || caseless_runs::stops(next))
        || matches!(next, "قائلا" | "قائلاً" | "قائلًا" | "قائلة" | "بالقول") && caseless::is_caseless(this)
        || matches!(next, "que" | "أن" | "إن" | "بأن" | "بأنه" | "بأنها" | "بأنهم" | "أنه" | "أنها" | "إنه" | "إنها" | "כי")
        || matches!(next, "así" | "assim") && marked(verb + 1);
    // "ha afirmado", "había dicho"
    let helped = first < verb && matches!(word(text, tokens, first), "ha" | "Ha" | "había" | "Había" | "tem" | "tinha");
    // "dijo", "sostuvo", "propuso"
    let strong = ["dijo", "uvo", "uso", "hizo"].iter().any(|ending| this.ends_with(ending));
    let alone =
        ends && (helped || strong || this.ends_with(['ó', 'u', 'é', 'z', 'e', 'a']) || caseless::is_caseless(this));
    let sentence = tokens.get(verb)?.sentence;
    alone.then_some(Saying {
        first,
        last: verb,
        sentence,
        who: Who::Pronoun(caseless_verbs::gender(this)),
        speaks: true,
    })
}
