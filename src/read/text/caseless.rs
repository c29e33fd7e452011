//! Names in scripts without capitals, Arabic and Hebrew: what stands between a verb of speech and the next mark.

use super::caseless_bodies::{divided, named_between};
use super::caseless_given::{is_manner, is_plausible, name_behind, name_end, name_within, starts_name};
use super::caseless_posts::{MOST_IN_NAME as MOST, appointed};
use super::caseless_runs::{is_lettered, run, run_of, stops};
use super::caseless_words::{honours, is_body, is_role, is_title, opens_clause};
use super::phrases::Mention;
use super::tokens::{Token, gap, word};

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
    // "נמסר ממשטרת המחוז": from whom it comes.
    let told = start.checked_sub(1).is_some_and(|verb| matches!(word(text, tokens, verb), "נמסר" | "נמסרה"));
    if told && word(text, tokens, start).strip_prefix('מ').is_some_and(is_body) {
        let last = run(text, tokens, start, MOST)?;
        let organisation = text.get(tokens.get(start)?.start + 'מ'.len_utf8()..tokens.get(last)?.end);
        return Some(Mention { tokens: start..last + 1, organisation, ..Mention::default() });
    }
    // "تقول إحداهن، زهرة آيت حمو، وهي نساجة": one of them, and who that is.
    let one = matches!(word(text, tokens, start), "إحداهن" | "أحدهم" | "إحداهما" | "أحدهما");
    if one && gap(text, tokens, start).trim().starts_with(['،', ',']) {
        let found = starting_at(text, tokens, start + 1).filter(Mention::is_full)?;
        return Some(Mention { tokens: start..found.tokens.end, ..found });
    }
    let start = start + usize::from(honours(word(text, tokens, start)) && is_caseless(word(text, tokens, start + 1)));
    // "אמר בטקס הפתיחה מנהל אגף הספריות, עו"ד נחום ביטון": where it was said stands first.
    let placed = word(text, tokens, start).starts_with('ב') && !is_role(word(text, tokens, start));
    let start = (start + 1..start + 4)
        .take_while(|at| placed && gap(text, tokens, at - 1).trim().is_empty())
        .find(|at| is_role(word(text, tokens, *at)) && !starts_name(text, tokens, start))
        .unwrap_or(start);
    // "وأكد رئيس جامعة الشمال الأستاذ الدكتور خالد نجيب المنصور أن": an office, whose it is, and the name.
    if is_role(word(text, tokens, start))
        && !is_title(word(text, tokens, start))
        && let Some(at) = name_behind(text, tokens, start, MOST_IN_ROLE)
        && let Some(last) = run(text, tokens, at, MOST)
        && last > at
    {
        let (role, organisation) = divided(text, tokens, start, at - 1);
        let (name, end) = (name_within(text, tokens, at, last), name_end(text, tokens, at, last));
        let (name, role) = (Some(name), Some(role));
        return Some(Mention { tokens: start..end + 1, name, role, organisation, ..Mention::default() });
    }
    let most = if is_role(word(text, tokens, start)) { MOST_IN_ROLE } else { MOST };
    let mut end = run(text, tokens, start, most)?;
    // "وصف متحدث باسم الاتحاد المشروع بأنه": what is described stands last.
    let describes =
        start.checked_sub(1).is_some_and(|verb| word(text, tokens, verb).trim_start_matches('و').contains("صف"));
    if describes && end > start && word(text, tokens, end + 1).starts_with("بأن") {
        end -= 1;
    } else if describes
        && word(text, tokens, end + 1).starts_with("بأن")
        && word(text, tokens, end).ends_with(['ه', 'ا', 'م'])
    {
        return None;
    }
    // "רכז המתנדבים של העמותה, מיכל ארבל", "مدير الاتصال في شركة النقل، طارق حدادين": the role goes on with whose it is.
    let of = word(text, tokens, end + 1) == "של"
        || word(text, tokens, end + 1) == "في" && is_body(word(text, tokens, end + 2));
    if of && is_role(word(text, tokens, start)) && gap(text, tokens, end).trim().is_empty() {
        end = run(text, tokens, end + 2, MOST).unwrap_or(end);
    }
    let this = word(text, tokens, start);
    // "تضيف مبتسمة:" tells how.
    let manner = marked_after(text, tokens, start) && is_manner(this);
    if stops(this) || opens_clause(this) || manner {
        return None;
    }
    // "المديرة التنفيذية لجمعية “عِدّة” ماريان الحلبي": the body's name stands between marks, and then that of the person.
    let first = end + 1;
    if is_role(word(text, tokens, start))
        && named_between(gap(text, tokens, end)).is_some()
        && starts_name(text, tokens, first)
        && let Some(last) = run(text, tokens, first, MOST)
    {
        let (role, organisation) = divided(text, tokens, start, end);
        let (name, end) = (Some(name_within(text, tokens, first, last)), name_end(text, tokens, first, last));
        return Some(Mention { tokens: start..end + 1, name, role: Some(role), organisation, ..Mention::default() });
    }
    let marked = |at: usize| gap(text, tokens, at).trim().starts_with(['،', ',']);
    let titled = is_title(word(text, tokens, start)) && end > start || is_lettered(text, tokens, start);
    if is_role(word(text, tokens, start)) && !titled {
        return Some(appointed(text, tokens, start, end, marked(end)));
    }
    // "تقول شيخة الكعبي، وهي معلمة متقاعدة تشارك مع حفيدها"
    let is = matches!(word(text, tokens, end + 1), "وهو" | "وهي") && is_role(word(text, tokens, end + 2));
    let post = end + 1 + usize::from(is);
    let role = if marked(end) && !opens_clause(word(text, tokens, post)) {
        run_of(text, tokens, post, MOST_IN_ROLE)
    } else {
        None
    };
    let (role, organisation) = role.map(|last| divided(text, tokens, post, last)).unzip();
    let name = name_within(text, tokens, start, end);
    let end = name_end(text, tokens, start, end);
    is_plausible(name).then(|| Mention {
        tokens: start..end + 1,
        name: Some(name),
        role,
        organisation: organisation.flatten(),
        ..Mention::default()
    })
}

/// Whether a mark stands right after a word.
fn marked_after(text: &str, tokens: &[Token], at: usize) -> bool {
    !gap(text, tokens, at).trim().is_empty() || at + 1 >= tokens.len()
}

/// Whether a name has a title before it that is written with a mark: "ד״ר אלעד וקנין", "פרופ׳ ענת גולדרייך".
pub(super) fn is_titled(text: &str, tokens: &[Token], start: usize) -> bool {
    let mark = gap(text, tokens, start).starts_with(['\'', '׳']);
    mark && word(text, tokens, start) == "פרופ"
        || is_lettered(text, tokens, start)
        || matches!(word(text, tokens, start), "ד\"ר" | "ד״ר" | "עו\"ד" | "עו״ד")
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
}
