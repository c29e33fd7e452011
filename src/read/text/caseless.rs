//! Names in scripts without capitals, Arabic and Hebrew: what stands between a verb of speech and the next mark.

use super::gender::Gender;
use super::grammar::slice;
use super::phrases::Mention;
use super::tokens::{Token, gap, word};

/// A name has no more words than this, titles included.
const MOST: usize = 6;
/// And a role after it no more than this.
const MOST_IN_ROLE: usize = 10;

/// Whether a word is written in a script without capitals that is read here.
pub(super) fn is_caseless(word: &str) -> bool {
    word.chars().next().is_some_and(is_letter)
}

/// Whether a letter is of such a script.
pub(super) fn is_letter(c: char) -> bool {
    ('\u{590}'..='\u{6ff}').contains(&c) && c.is_alphabetic()
}

/// Whom a phrase names that starts after a verb: "الدكتورة ليلى الحوراني، مديرة الهيئة:", "المديرة العامة، ليلى الحوراني:", "שרת המים מיכל ארבל". One word
/// alone is a surname that was named before, or none.
pub(super) fn starting_at<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    if !is_caseless(word(text, tokens, start)) {
        return None;
    }
    let start = start + usize::from(honours(word(text, tokens, start)) && is_caseless(word(text, tokens, start + 1)));
    let end = run(text, tokens, start, MOST)?;
    if stops(word(text, tokens, start)) {
        return None;
    }
    let marked = |at: usize| gap(text, tokens, at).trim().starts_with(['،', ',']);
    if is_role(word(text, tokens, start)) {
        return Some(appointed(text, tokens, start, end, marked(end)));
    }
    let role = marked(end).then(|| run(text, tokens, end + 1, MOST_IN_ROLE)).flatten();
    let (role, organisation) = role.map(|last| divided(text, tokens, end + 1, last)).unzip();
    let name = Some(slice(text, tokens, start, end));
    Some(Mention { tokens: start..end + 1, name, role, organisation: organisation.flatten(), ..Mention::default() })
}

/// Whom a phrase names that starts with a role. What goes on with the article belongs to the role, for names have none.
fn appointed<'a>(text: &'a str, tokens: &[Token], start: usize, end: usize, marked: bool) -> Mention<'a> {
    let mention = |last: usize| Mention { tokens: start..last + 1, ..Mention::default() };
    if word(text, tokens, start + 1) == "باسم" {
        // "a spokesman for a body": where no mark ends its name, the article does.
        let last = if marked { end } else { end.min(start + 3) };
        let organisation = Some(slice(text, tokens, start + 2, last));
        return Mention { role: Some(slice(text, tokens, start, start)), organisation, ..mention(last) };
    }
    let named = marked.then(|| run(text, tokens, end + 1, MOST)).flatten();
    let named = named.filter(|last| *last > end + 1 && !is_role(word(text, tokens, end + 1)));
    let last = match named {
        Some(_) => end,
        None => {
            let goes_on = |at: &usize| is_definite(word(text, tokens, at + 1)) && !is_title(word(text, tokens, at + 1));
            (start..end).take_while(goes_on).last().map_or(start, |at| at + 1)
        }
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

/// A role and the body that it is in, which a letter joins in Arabic: "المديرة العامة لهيئة المياه".
fn divided<'a>(text: &'a str, tokens: &[Token], first: usize, last: usize) -> (&'a str, Option<&'a str>) {
    const BODIES: [&str; 12] =
        ["هيئة", "وزارة", "جامعة", "شركة", "اتحاد", "بلدية", "مركز", "جمعية", "مستشفى", "معهد", "بنك", "مجلس"];
    let body = (first + 1..=last)
        .find(|at| word(text, tokens, *at).strip_prefix('ل').is_some_and(|bare| BODIES.contains(&bare)));
    let organisation = body.and_then(|at| text.get(tokens.get(at)?.start + 'ل'.len_utf8()..tokens.get(last)?.end));
    (slice(text, tokens, first, body.map_or(last, |at| at - 1)), organisation)
}

/// Who stands before a verb, between commas: "מנהלת הפרויקט, מיכל ארבל, אמרה", "מיכל ארבל, מנהלת הפרויקט, אמרה"; or a role alone: "ראש העיר
/// השיבה".
pub(super) fn ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    let comma = |at: &usize| gap(text, tokens, *at).trim().starts_with([',', '،']);
    if !is_caseless(word(text, tokens, end)) {
        return None;
    }
    let sentence = tokens.get(end)?.sentence;
    let opens =
        |at: usize| at.checked_sub(1).and_then(|at| tokens.get(at)).map(|before| before.sentence) != Some(sentence);
    if !comma(&end) {
        let first = (end.saturating_sub(MOST - 1)..=end)
            .rev()
            .take_while(|at| *at == end || gap(text, tokens, *at).trim().is_empty());
        let first = first.into_iter().find(|at| opens(*at))?;
        return is_role(word(text, tokens, first)).then(|| appointed(text, tokens, first, end, false));
    }
    let before = (end.saturating_sub(MOST_IN_ROLE)..end).rev().find(comma)?;
    if let Some(first) = (before.saturating_sub(MOST)..=before).rev().find(|at| opens(*at))
        && first < before
        && is_role(word(text, tokens, before + 1))
        && !is_role(word(text, tokens, first))
    {
        let (role, organisation) = divided(text, tokens, before + 1, end);
        let name = Some(slice(text, tokens, first, before));
        return Some(Mention { tokens: first..end + 1, name, role: Some(role), organisation, ..Mention::default() });
    }
    let first = (before.saturating_sub(MOST_IN_ROLE)..=before)
        .rev()
        .take_while(|at| tokens.get(*at).is_some_and(|token| token.sentence == sentence))
        .find(|at| is_role(word(text, tokens, *at)))?;
    let (role, organisation) = divided(text, tokens, first, before);
    let name = Some(slice(text, tokens, before + 1, end)).filter(|name| name.contains(' '));
    name.is_some().then(|| Mention {
        tokens: first..end + 1,
        name,
        role: Some(role),
        organisation,
        ..Mention::default()
    })
}

/// "נהג אוטובוס בשם יונתן דגני, ...": somebody with whom a sentence starts, who is called something.
pub(super) fn called<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    // "وكان عبدالله النعيمي، وهو سائق، من أوائل المراجعين"
    if matches!(word(text, tokens, start), "وكان" | "كان" | "وكانت" | "كانت") {
        let end = run(text, tokens, start + 1, MOST)?;
        let mark = |at: usize| gap(text, tokens, at).trim().starts_with(['،', ',']);
        if !mark(end) || end < start + 2 || !matches!(word(text, tokens, end + 1), "وهو" | "وهي") {
            return None;
        }
        let last = run(text, tokens, end + 2, MOST_IN_ROLE)?;
        let name = Some(slice(text, tokens, start + 1, end));
        let role = is_role(word(text, tokens, end + 2)).then(|| slice(text, tokens, end + 2, last));
        return Some(Mention { tokens: start..end + 1, name, role, ..Mention::default() });
    }
    if !is_role(word(text, tokens, start)) {
        return None;
    }
    let named = (start + 1..start + MOST)
        .find(|at| matches!(word(text, tokens, *at), "בשם" | "يدعى" | "تدعى" | "اسمه" | "اسمها"))?;
    let end = run(text, tokens, named + 1, MOST)?;
    let (role, organisation) = divided(text, tokens, start, named - 1);
    let name = Some(slice(text, tokens, named + 1, end));
    Some(Mention { tokens: start..end + 1, name, role: Some(role), organisation, ..Mention::default() })
}

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
    if !is_caseless(verb) || matches!(verb, "ענה") {
        Gender::Unknown
    } else if verb.ends_with(['ה', 'ת', 'ت']) {
        Gender::She
    } else if verb.ends_with(['ו', 'ا']) {
        Gender::Unknown
    } else {
        Gender::He
    }
}

/// Whether a word says what somebody is, with its article or without.
fn is_role(word: &str) -> bool {
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
fn honours(word: &str) -> bool {
    matches!(word, "معالي" | "سعادة" | "فضيلة" | "سمو" | "السيد" | "السيدة")
}

/// Whether a word has the article.
fn is_definite(word: &str) -> bool {
    word.starts_with("ال") || word.starts_with('ה')
}

/// The last word before a mark or a word that a clause starts with, if it is near.
fn run(text: &str, tokens: &[Token], start: usize, most: usize) -> Option<usize> {
    (start..start + most).take_while(|at| *at < tokens.len()).find(|at| {
        gap(text, tokens, *at)
            // Between letters the mark is Hebrew's sign of an abbreviation.
            .trim_start_matches(if gap(text, tokens, *at) == "\"" { "\"" } else { "" })
            .contains([',', '،', ':', '.', '«', '"', '“', '”', '»', '؛', '(', ')', '–', '-', '!', '?'])
            || stops(word(text, tokens, at + 1))
            // "رحّب المعلم خالد العموري بالمشروع": with its joint a word is no name.
            || word(text, tokens, at + 1).starts_with("بال") && *at > start
            || at + 1 == tokens.len()
    })
}

/// Words that a name does not go on with.
fn stops(word: &str) -> bool {
    matches!(
        word,
        "إن" | "أن"
            | "إنه"
            | "إنها"
            | "خلال"
            | "في"
            | "عن"
            | "إلى"
            | "على"
            | "بأنها"
            | "بأنه"
            | "הוא"
            | "היא"
            | "כי"
            | "בטקס"
            | "את"
            | "על"
            | "לאחר"
            | "אחרי"
            | "עם"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::tokens;

    #[test]
    fn a_name_ends_at_a_mark_or_where_a_clause_starts() {
        fn named(text: &str) -> [&str; 2] {
            let found = starting_at(text, &tokens::split(text, &[]), 1).unwrap_or_default();
            [found.name.unwrap_or_default(), found.role.unwrap_or_default()]
        }
        assert_eq!(named("وقالت ليلى الحوراني، مديرة الهيئة: نعم"), ["ليلى الحوراني", "مديرة الهيئة"]);
        assert_eq!(named("قال سالم العتوم إن الماء عاد"), ["سالم العتوم", ""]);
        assert_eq!(named("אמרה מיכל ארבל, מנהלת המחלקה."), ["מיכל ארבל", "מנהלת המחלקה"]);
        assert_eq!(named("said Ana Ruiz"), ["", ""]);
    }

    #[test]
    fn a_role_before_a_name_has_the_article() {
        fn named(text: &str) -> [&str; 3] {
            let found = starting_at(text, &tokens::split(text, &[]), 1).unwrap_or_default();
            [found.name, found.role, found.organisation].map(Option::unwrap_or_default)
        }
        assert_eq!(named("وقالت وزيرة المياه ليلى الحوراني: نعم"), ["ليلى الحوراني", "وزيرة المياه", ""]);
        assert_eq!(
            named("وقالت المديرة العامة لهيئة المياه، ليلى الحوراني: نعم"),
            ["ليلى الحوراني", "المديرة العامة", "هيئة المياه"]
        );
        assert_eq!(named("אמרה שרת המים, מיכל ארבל."), ["מיכל ארבל", "שרת המים", ""]);
        assert_eq!(named("أضافت الوزيرة."), ["", "الوزيرة", ""]);
    }

    #[test]
    fn a_name_between_commas_may_stand_before_the_verb() {
        let text = "מנהלת הפרויקט, מיכל ארבל, אמרה";
        let found = ending_at(text, &tokens::split(text, &[]), 3).unwrap_or_default();
        assert_eq!((found.name, found.role), (Some("מיכל ארבל"), Some("מנהלת הפרויקט")));
    }
}
