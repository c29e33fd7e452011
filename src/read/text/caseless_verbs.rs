//! What verbs and pronouns say of whoever speaks, in Arabic and Hebrew.

use super::caseless::is_caseless;
use super::gender::Gender;
use super::tokens::{Token, word};
use super::words::{self, SPEECH_VERBS};

/// Whose words are told without a verb, by a pronoun that is a part of the word: "לדבריה", "على حد قوله".
pub(super) fn words_of(text: &str, tokens: &[Token], at: usize) -> Option<Gender> {
    let before = || at.checked_sub(1).map(|before| word(text, tokens, before)).unwrap_or_default();
    match word(text, tokens, at) {
        "לדבריו" | "לטענתו" | "כדבריו" => Some(Gender::He),
        "לדבריה" | "לטענתה" | "כדבריה" => Some(Gender::She),
        "قوله" | "تعبيره" | "وصفه" if before() == "حد" || before() == "بحسب" => Some(Gender::He),
        "قولها" | "تعبيرها" | "وصفها" if before() == "حد" || before() == "بحسب" => {
            Some(Gender::She)
        }
        _ => None,
    }
}

/// What the form of a verb says of its subject: in Arabic and Hebrew it differs for "he" and "she".
pub(super) fn gender(verb: &str) -> Gender {
    if !is_caseless(verb) || matches!(verb, "ענה" | "כינה" | "הודה" | "מודה" | "קיווה" | "הראה" | "גילה" | "העלה")
    {
        Gender::Unknown
    } else if verb.ends_with(['ה', 'ת', 'ت', 'ة']) || is_she_says(verb) {
        Gender::She
    } else if verb.ends_with(['ו', 'ا']) {
        Gender::Unknown
    } else {
        Gender::He
    }
}

/// "مشيرا إلى", "لافتة إلى": what goes on with what somebody says, and does not begin it.
pub(super) fn is_participle(verb: &str) -> bool {
    verb.starts_with('م') || ["لافت", "قائل", "ضاحك", "واصف"].iter().any(|stem| verb.starts_with(stem))
}

/// "تقول": in the present of Arabic the first letter says who does it. (Of the past it is a letter of the verb: "تابع".)
fn is_she_says(verb: &str) -> bool {
    let bare = verb.trim_start_matches('و');
    // "تتذكر", and "تلخص" beside "يلخص"
    let he_says = || bare.strip_prefix('ت').is_some_and(|rest| words::has(SPEECH_VERBS, &["ي", rest].concat()));
    bare.starts_with("تت")
        || he_says()
        || matches!(
            bare,
            "تقول"
                | "تؤكد"
                | "ترى"
                | "تضيف"
                | "توضح"
                | "تشير"
                | "تعتبر"
                | "تشرح"
                | "تصف"
                | "تحكي"
                | "تروي"
                | "تراهن"
                | "تعلق"
        )
}
