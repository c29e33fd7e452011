//! Posts in scripts without capitals: where the words of a role end and a name starts.

use super::caseless::run;
use super::grammar::slice;
use super::phrases::Mention;
use super::tokens::{Token, word};

/// A name has no more words than this, titles included.
pub(super) const MOST_IN_NAME: usize = 6;

/// Whom a phrase names that starts with a role: "وزير الصحة الدكتور خالد المنصور", "رئيسة مجلس الإدارة، سارة القحطاني".
pub(super) fn appointed<'a>(text: &'a str, tokens: &[Token], start: usize, end: usize, marked: bool) -> Mention<'a> {
    let mention = |last: usize| Mention { tokens: start..last + 1, ..Mention::default() };
    if word(text, tokens, start + 1) == "باسم" {
        // "a spokesman for a body": where no mark ends its name, the article does.
        let last = if marked { end } else { end.min(start + 3) };
        let organisation = Some(slice(text, tokens, start + 2, last));
        return Mention { role: Some(slice(text, tokens, start, start)), organisation, ..mention(last) };
    }
    let titled = (start + 1..end).find(|at| is_title(word(text, tokens, *at)));
    let named = if marked && titled.is_none() { run(text, tokens, end + 1, MOST_IN_NAME) } else { None };
    let named = named.filter(|last| {
        *last > end + 1 && !is_role(word(text, tokens, end + 1)) && !opens_clause(word(text, tokens, end + 1))
    });
    let last = match (named, titled) {
        (Some(_), _) => end,
        (None, Some(title)) => title - 1,
        (None, None) => role_end(text, tokens, start, end),
    };
    let (role, organisation) = divided(text, tokens, start, last);
    let found = Mention { role: Some(role), organisation, ..mention(last) };
    match named {
        Some(name) => Mention { name: Some(slice(text, tokens, end + 1, name)), tokens: start..name + 1, ..found },
        None if end > last + 1 => {
            Mention { name: Some(slice(text, tokens, last + 1, end)), tokens: start..end + 1, ..found }
        }
        None => found,
    }
}

/// Where a role ends that a name may follow. What has the article belongs to it, for names begin without; and where the role
/// itself has none, so does all up to the first word that has: "رئيسة مجلس الإدارة".
fn role_end(text: &str, tokens: &[Token], start: usize, end: usize) -> usize {
    let definite = |at: usize| is_definite(word(text, tokens, at));
    let goes_on = |from: usize| (from..end).take_while(|at| definite(*at + 1)).last().map_or(from, |at| at + 1);
    if definite(start) || definite(start + 1) {
        return goes_on(start);
    }
    match (start + 1..=end).find(|at| definite(*at)) {
        // The last of many is a surname: "رئيس بلدية عمان يوسف الشواربة".
        Some(first) if first == end && end >= start + 3 => end - 2,
        Some(first) => goes_on(first),
        None => start,
    }
}

/// A role and the body that it is in, which a letter joins in Arabic: "المديرة العامة لهيئة المياه".
pub(super) fn divided<'a>(text: &'a str, tokens: &[Token], first: usize, last: usize) -> (&'a str, Option<&'a str>) {
    const BODIES: [&str; 12] =
        ["هيئة", "وزارة", "جامعة", "شركة", "اتحاد", "بلدية", "مركز", "جمعية", "مستشفى", "معهد", "بنك", "مجلس"];
    let body = (first + 1..=last)
        .find(|at| word(text, tokens, *at).strip_prefix('ل').is_some_and(|bare| BODIES.contains(&bare)));
    let organisation = body.and_then(|at| text.get(tokens.get(at)?.start + 'ل'.len_utf8()..tokens.get(last)?.end));
    (slice(text, tokens, first, body.map_or(last, |at| at - 1)), organisation)
}

/// Whether a word says what somebody is, with its article or without.
pub(super) fn is_role(word: &str) -> bool {
    const ROLES: [&str; 66] = [
        "مدير",
        "مديرة",
        "رئيس",
        "رئيسة",
        "وزير",
        "وزيرة",
        "متحدث",
        "متحدثة",
        "ناطق",
        "ناطقة",
        "محافظ",
        "أمين",
        "أمينة",
        "عضو",
        "نائب",
        "نائبة",
        "مزارع",
        "مزارعة",
        "باحث",
        "باحثة",
        "معلم",
        "معلمة",
        "طالب",
        "طالبة",
        "طبيب",
        "طبيبة",
        "منسق",
        "منسقة",
        "مسؤول",
        "مسؤولة",
        "مشرف",
        "مشرفة",
        "خبير",
        "خبيرة",
        "عميد",
        "שר",
        "שרת",
        "שרה",
        "מנהל",
        "מנהלת",
        "ראש",
        "ראשת",
        "דובר",
        "דוברת",
        "נשיא",
        "נשיאת",
        "מנכ",
        "סמנכ",
        "יו",
        "רופא",
        "רופאה",
        "אחות",
        "נהג",
        "נהגת",
        "מורה",
        "חוקר",
        "חוקרת",
        "תושב",
        "תושבת",
        "סגן",
        "סגנית",
        "רכז",
        "רכזת",
        "מהנדס",
        "מהנדסת",
        "חקלאי",
    ];
    ROLES.contains(&without_article(word)) || ROLES.contains(&word)
}

/// A word without its article.
pub(super) fn without_article(word: &str) -> &str {
    word.strip_prefix("ال").or_else(|| word.strip_prefix('ה')).unwrap_or(word)
}

/// Whether a word is a title that a name has before it, after the role: "the Minister of Health the Doctor ...".
fn is_title(word: &str) -> bool {
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
    )
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
            | "اليوم"
            | "أمس"
    )
}

/// Whether a word has the article.
fn is_definite(word: &str) -> bool {
    word.starts_with("ال") || word.starts_with('ה')
}
