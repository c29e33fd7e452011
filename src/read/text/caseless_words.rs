//! Words around posts and names in scripts without capitals: titles, honours, how a clause begins, what a role is.

use super::caseless::is_letter;
use super::words::{self, BODIES, ROLES};

/// Whether a word is a title that a name has before it, after the role: "the Minister of Health the Doctor ...".
pub(super) fn is_title(word: &str) -> bool {
    matches!(
        word,
        "الدكتور"
            | "الدكتورة"
            | "المهندس"
            | "المهندسة"
            | "الأستاذ"
            | "الأستاذة"
            | "الشيخ"
            | "الشيخة"
            | "السيد"
            | "السيدة"
            | "اللواء"
            | "المستشار"
            | "المستشارة"
            | "البروفيسور"
            | "البروفيسورة"
            | "البروفسور"
            | "البروفسورة"
            | "العقيد"
            | "المقدم"
            | "الرائد"
            | "النقيب"
            | "الفريق"
            | "العميد"
            | "الملازم"
            | "الرقيب"
            | "ד\"ר"
            | "ד״ר"
            | "רפ\"ק"
            | "רפ״ק"
            | "סנ\"צ"
            | "סנ״צ"
            | "נצ\"מ"
            | "נצ״מ"
            | "תנ\"צ"
            | "תנ״צ"
            | "רס\"ל"
            | "רס״ל"
            | "רס\"ן"
            | "רס״ן"
            | "סא\"ל"
            | "סא״ל"
            | "אל\"ם"
            | "אל״ם"
            | "תא\"ל"
            | "תא״ל"
            | "רס\"ר"
            | "רס״ר"
            | "עו\"ד"
            | "עו״ד"
            | "פרופ'"
            | "פרופ׳"
    )
}

/// Whether a word is a title of one letter, which a full stop follows: "د. ليلى الحوراني".
pub(super) fn is_letter_title(word: &str) -> bool {
    matches!(word, "د" | "أ" | "م" | "أ.د" | "أ.م.د")
}

/// Whether a word before a verb tells how or when something is said, and is no surname: "in conclusion", "in addition".
pub(super) fn leads(word: &str) -> bool {
    matches!(
        word,
        "לסיכום"
            | "כיום"
            | "בסיכום"
            | "לבסוף"
            | "בהמשך"
            | "אתמול"
            | "היום"
            | "אמש"
            | "כך"
            | "עוד"
            | "גם"
            | "מנגד"
            | "בתגובה"
            | "בנוסף"
            | "מצידו"
            | "מצידה"
            | "מצדו"
            | "מצדה"
            | "אז"
            | "תחילה"
            | "לדבריו"
            | "לדבריה"
            | "بدوره"
            | "وبدوره"
            | "بدورها"
            | "وبدورها"
            | "ختاما"
            | "وختاما"
            | "أخيرا"
            | "وأخيرا"
            | "كما"
            | "هكذا"
            | "كذلك"
    )
}

/// Whether a word only turns to whoever is named after it: "as for", "according to".
pub(super) fn turns(word: &str) -> bool {
    matches!(word, "أما" | "לדברי" | "לטענת" | "לפי")
}

/// Whether a word honours the office that follows it, and is part of neither role nor name.
pub(super) fn honours(word: &str) -> bool {
    matches!(word, "معالي" | "سعادة" | "فضيلة" | "سمو" | "السيد" | "السيدة")
}

/// Whether a word after a comma tells when or how something was said, and names nobody.
pub(super) fn opens_clause(word: &str) -> bool {
    matches!(
        word,
        "خلال"
            | "في"
            | "عقب"
            | "بعد"
            | "قبل"
            | "أثناء"
            | "لدى"
            | "ضمن"
            | "على"
            | "مع"
            | "من"
            | "عن"
            | "إلى"
            | "الذي"
            | "التي"
            | "حيث"
            | "إن"
            | "أن"
            | "وذلك"
            | "وهو"
            | "وهي"
            | "بينما"
            | "فيما"
            | "فيرى"
            | "فترى"
            | "اليوم"
            | "أمس"
            | "שלא"
            | "שהוא"
            | "שהיא"
            | "שהם"
            | "שזה"
            | "שזו"
            | "שיש"
            | "שאין"
            | "שאם"
            | "שכבר"
            | "שגם"
            | "שרק"
            | "שכולם"
            | "שאנחנו"
            | "שבהתחלה"
            | "שבסוף"
            | "שצריך"
            | "שאפשר"
    )
}

/// Whether a word is one for a body, which its name follows.
pub(super) fn is_body(word: &str) -> bool {
    words::has(BODIES, word)
}

/// Whether a word says what somebody is, with its article or without.
pub(super) fn is_role(word: &str) -> bool {
    let bare = without_article(word);
    // "תלמידת תיכון": the same before what it is of.
    let of = || bare.strip_suffix('ת').is_some_and(|stem| words::has(ROLES, &[stem, "ה"].concat()));
    // "סייסמולוג", "נאונטולוגית"
    let scholar = || bare.chars().count() > 5 && (bare.ends_with("ולוג") || bare.ends_with("ולוגית"));
    word.starts_with(is_letter) && (words::has(ROLES, bare) || words::has(ROLES, word) || of() || scholar())
}

/// A word without its article.
pub(super) fn without_article(word: &str) -> &str {
    word.strip_prefix("ال").or_else(|| word.strip_prefix('ה')).unwrap_or(word)
}

/// "על פי ההסדר החדש:", "عن طريق البحر": "on" and "about" begin phrases as well as labels.
pub(super) fn begins_phrase(about: &str, rest: &str) -> bool {
    let next = rest.split(' ').next().unwrap_or_default();
    match about {
        "על" => matches!(next, "פי" | "כן" | "אף" | "ידי" | "מנת" | "סמך" | "יד" | "כל" | "זה" | "זאת"),
        "عن" => matches!(next, "طريق" | "كثب" | "بعد" | "هذا" | "هذه" | "ذلك"),
        _ => false,
    }
}

/// Whether a word has the article.
pub(super) fn is_definite(word: &str) -> bool {
    word.starts_with("ال") || word.starts_with('ה')
}
