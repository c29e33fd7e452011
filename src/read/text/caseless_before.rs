//! Who stands before a verb in Arabic and Hebrew.

use super::caseless::is_caseless;
use super::caseless_bodies::divided;
use super::caseless_given::{is_plausible, is_post, name_behind, name_end, name_within, starts_name};
use super::caseless_names::{named_at, post_before};
use super::caseless_posts::{MOST_IN_NAME as MOST, appointed};
use super::caseless_runs::{run, stops};
use super::caseless_words::{is_body, is_role, is_title, leads, opens_clause, turns};
use super::grammar::slice;
use super::phrases::Mention;
use super::tokens::{self, Token, gap, word};
use super::words::SPEECH_VERBS;

/// A role has no more words than this.
const MOST_IN_ROLE: usize = 10;

/// Who stands before a verb, between commas: "מנהלת הפרויקט, מיכל ארבל, אמרה", "מיכל ארבל, מנהלת הפרויקט, אמרה"; or a role alone: "ראש העיר
/// השיבה".
pub(super) fn ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    // "أما قاسم، وهو طالب، فقد روى"
    let helps = matches!(word(text, tokens, end), "فقد" | "قد" | "فلقد");
    let end = if helps { end.checked_sub(1)? } else { end };
    // "وتابع قائلا": of two verbs the first is nobody.
    if !is_caseless(word(text, tokens, end)) || tokens::has(tokens, end, SPEECH_VERBS) {
        return None;
    }
    if matches!(word(text, tokens, end), "الذي" | "التي") {
        return of_clause(text, tokens, end);
    }
    let sentence = tokens.get(end)?.sentence;
    let begin = tokens.partition_point(|token| token.sentence < sentence);
    if let Some(found) = sender(text, tokens, begin, end) {
        return Some(found);
    }
    // "وأوضح يوسف باخريبة، رئيس القسم، أن ...، وأضاف": the sentence starts with another verb.
    // "من جهتها، أوضحت المهندسة ليلى الحوراني، مديرة العمليات، أن ...": so it does after a word or two, up to a comma.
    let lead = (begin..begin + 4).find(|at| comma(text, tokens, *at)).map_or(begin, |at| at + 1);
    if [begin, lead].iter().any(|at| *at < end && tokens::has(tokens, *at, SPEECH_VERBS)) {
        return None;
    }
    if comma(text, tokens, end) {
        between_commas(text, tokens, begin, end)
    } else {
        right_before(text, tokens, begin, end)
    }
}

fn comma(text: &str, tokens: &[Token], at: usize) -> bool {
    gap(text, tokens, at).trim().starts_with([',', '،'])
}

/// "مشرفة الفرز، أم هاشم عبد الجواد، التي قالت", "ومنهم المديرة التي أجابت": whom the clause is about that starts with "who".
fn of_clause<'a>(text: &'a str, tokens: &[Token], who: usize) -> Option<Mention<'a>> {
    let last = who.checked_sub(1)?;
    if gap(text, tokens, last).trim().is_empty() && is_role(word(text, tokens, last)) {
        let role = Some(word(text, tokens, last));
        return Some(Mention { tokens: last..last + 1, role, ..Mention::default() });
    }
    let first = (last.saturating_sub(MOST)..last).rev().find(|at| comma(text, tokens, *at)).map(|at| at + 1);
    if let Some(first) = first.filter(|_| comma(text, tokens, last))
        && starts_name(text, tokens, first)
        && name_end(text, tokens, first, last) == last
    {
        let post = post_before(text, tokens, first).unwrap_or_default();
        let name = Some(name_within(text, tokens, first, last));
        let (role, organisation) = (post.role, post.organisation);
        return Some(Mention { tokens: first..last + 1, name, role, organisation, ..Mention::default() });
    }
    let sentence = tokens.get(who)?.sentence;
    let mut near = (who.saturating_sub(MOST_IN_ROLE + MOST)..who)
        .rev()
        .take_while(|at| tokens.get(*at).is_some_and(|token| token.sentence == sentence));
    let Some((name, post, last)) = near.find_map(|at| named_at(text, tokens, at)) else {
        // "وفق ما ذكرته الساعدي، التي لفتت": a surname that is known, or nobody.
        let name = Some(word(text, tokens, last)).filter(|name| name.starts_with("ال") && comma(text, tokens, last))?;
        return Some(Mention { tokens: last..last + 1, name: Some(name), ..Mention::default() });
    };
    let (name, role, organisation) = (Some(name), post.role, post.organisation);
    Some(Mention { tokens: last..last + 1, name, role, organisation, ..Mention::default() })
}

/// "מקרן אופק, שמממנת את הסדנה, נמסר", "במשטרת המחוז מסרו": from whom it comes.
fn sender<'a>(text: &'a str, tokens: &[Token], begin: usize, end: usize) -> Option<Mention<'a>> {
    let from = word(text, tokens, begin).strip_prefix('מ').is_some_and(is_body);
    let from = from && matches!(word(text, tokens, end + 1), "נמסר" | "נמסרה");
    // "במשרד האספקה השיבו": of those who are there, many say it.
    let many = word(text, tokens, end + 1).ends_with(['ו', 'ם']);
    let inside = many && word(text, tokens, begin).strip_prefix('ב').is_some_and(is_body);
    let last = if inside { end } else { run(text, tokens, begin, MOST).filter(|_| from)? };
    if inside && (end > begin + MOST || (begin..end).any(|at| !gap(text, tokens, at).trim().is_empty())) {
        return None;
    }
    let organisation = text.get(tokens.get(begin)?.start + 'מ'.len_utf8()..tokens.get(last)?.end);
    Some(Mention { tokens: begin..last + 1, organisation, ..Mention::default() })
}

/// "محمد علي يقول", "גולדרייך מזהירה", "ראש העיר השיבה": who stands right before the verb, at the start of the sentence.
fn right_before<'a>(text: &'a str, tokens: &[Token], begin: usize, end: usize) -> Option<Mention<'a>> {
    if end < begin + MOST_IN_ROLE + MOST
        && let Some(found) = posted(text, tokens, begin, end)
    {
        return Some(found);
    }
    // "עם זאת, גולדרייך מזהירה": so does what follows a word or two and a comma.
    // "غير أن قاسم نبه إلى": or a joint.
    let joined =
        |at: usize| at <= begin + 2 && matches!(word(text, tokens, at - 1), "أن" | "لكن" | "ولكن" | "אך" | "אבל");
    let after = |at: usize| at > begin && at <= begin + 3 && (comma(text, tokens, at - 1) || joined(at));
    let first = (end.saturating_sub(MOST - 1)..=end)
        .rev()
        .take_while(|at| *at == end || gap(text, tokens, *at).trim().is_empty())
        .find(|at| tokens::opens(tokens, *at) || after(*at))?;
    let first = first + usize::from(first < end && turns(word(text, tokens, first)));
    // One word may be a surname that is known.
    let plain = |word: &str| !is_role(word) && !stops(word) && !leads(word);
    let whole = starts_name(text, tokens, first) && first < end && name_end(text, tokens, first, end) == end;
    if first == end && plain(word(text, tokens, first)) || whole {
        let name = Some(if whole { name_within(text, tokens, first, end) } else { slice(text, tokens, first, end) });
        return Some(Mention { tokens: first..end + 1, name, ..Mention::default() });
    }
    is_role(word(text, tokens, first)).then(|| appointed(text, tokens, first, end, false))
}

/// "مديرة مهرجان شناشيل للحكاية والمقام رباب العيداني أكدت": a post, whose it is, and the name.
fn posted<'a>(text: &'a str, tokens: &[Token], begin: usize, end: usize) -> Option<Mention<'a>> {
    let at = name_behind(text, tokens, begin, end - begin).filter(|_| is_role(word(text, tokens, begin)))?;
    let (role, organisation) = divided(text, tokens, begin, at - 1);
    let whole = name_end(text, tokens, at, end) == end;
    let (name, role) = (Some(name_within(text, tokens, at, end)), Some(role));
    whole.then(|| Mention { tokens: begin..end + 1, name, role, organisation, ..Mention::default() })
}

/// "מאמן הקבוצה, ליאור אמסלם, שחתם לעונה נוספת, אמר", "סמנכ״ל הטכנולוגיות ד״ר איתמר זלצר, שפיתח אותו, הסביר": a post and a name before a
/// clause.
fn before_clause<'a>(text: &'a str, tokens: &[Token], begin: usize, end: usize) -> Option<Mention<'a>> {
    if !is_role(word(text, tokens, begin)) || is_title(word(text, tokens, begin)) {
        return None;
    }
    let Some(at) = (begin..end).rev().find(|at| comma(text, tokens, *at)) else {
        return posted(text, tokens, begin, end);
    };
    let name = name_within(text, tokens, at + 1, end);
    let whole = (at + 2..=at + 4).contains(&end) && name_end(text, tokens, at + 1, end) == end && is_plausible(name);
    let (role, organisation) = divided(text, tokens, begin, at);
    let (name, role) = (Some(name), Some(role));
    whole.then(|| Mention { tokens: begin..end + 1, name, role, organisation, ..Mention::default() })
}

/// A name and a role, or a role and a name, parted by a comma and followed by one.
fn between_commas<'a>(text: &'a str, tokens: &[Token], begin: usize, end: usize) -> Option<Mention<'a>> {
    let comma = |at: &usize| comma(text, tokens, *at);
    let before = (end.saturating_sub(MOST_IN_ROLE)..end).rev().find(comma)?;
    let opening = |from: usize| (from.saturating_sub(MOST)..=from).contains(&begin).then_some(begin);
    let clause = word(text, tokens, before + 1);
    if clause.starts_with('ש')
        && clause.chars().count() > 3
        && !is_role(clause)
        && let Some(found) = before_clause(text, tokens, begin, before)
    {
        return Some(found);
    }
    // "עמית רז, ראש המחלקה, המלווה את התוכנית, הסביר": of several commas the first parts the name from the role.
    let earlier = (before.saturating_sub(MOST_IN_ROLE)..before).rev().find(comma).filter(|at| {
        is_role(word(text, tokens, at + 1))
            && opening(*at).is_some_and(|first| first < *at && !is_post(text, tokens, first))
    });
    let (before, end) = earlier.map_or((before, end), |at| (at, before));
    // "נכדתו, שולמית הרטמן, מורה בדימוס, מסרה": who it is to somebody stands before the name.
    let begin = if comma(&begin) && begin + 1 < before { begin + 1 } else { begin };
    // "אחד המשתתפים בניסוי, אבינועם פרץ, מגדל": so does whom it is one of.
    let one = matches!(word(text, tokens, begin), "אחד" | "אחת" | "أحد" | "إحدى");
    let whom = (begin..before).take(MOST_IN_ROLE).find(|at| one && comma(at)).filter(|at| at + 1 < before);
    let begin = whom.map_or(begin, |at| at + 1);
    let opening = |from: usize| (from.saturating_sub(MOST)..=from).contains(&begin).then_some(begin);
    // "أما صالح المطرودي، وهو نحّال، فيؤكد أن"
    let post = before + 1 + usize::from(matches!(word(text, tokens, before + 1), "وهو" | "وهي"));
    if let Some(first) = opening(before)
        && first < before
        && is_role(word(text, tokens, post))
        && (!is_post(text, tokens, first) || is_title(word(text, tokens, first)))
    {
        // "أما الدكتور خالد المنصور، أستاذ المياه، فيرى أن": the first word only turns to him.
        let first = first + usize::from(turns(word(text, tokens, first)));
        let (role, organisation) = divided(text, tokens, post, end);
        let name = Some(name_within(text, tokens, first, before));
        return Some(Mention { tokens: first..end + 1, name, role: Some(role), organisation, ..Mention::default() });
    }
    let first =
        (before.saturating_sub(MOST_IN_ROLE).max(begin)..=before).rev().find(|at| is_role(word(text, tokens, *at)))?;
    let (role, organisation) = divided(text, tokens, first, before);
    let behind = word(text, tokens, before + 1);
    let clause = stops(behind) || opens_clause(behind) || tokens::has(tokens, before + 1, SPEECH_VERBS);
    let name = Some(name_within(text, tokens, before + 1, end));
    let name = name.filter(|name| name.contains(' ') && !clause && is_plausible(name))?;
    let (name, role) = (Some(name), Some(role));
    Some(Mention { tokens: first..end + 1, name, role, organisation, ..Mention::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Name and role of whoever stands before the last word.
    fn named(text: &str) -> [&str; 2] {
        let tokens = tokens::split(text, &[]);
        let found = ending_at(text, &tokens, tokens.len() - 2).unwrap_or_default();
        [found.name, found.role].map(Option::unwrap_or_default)
    }

    #[test]
    fn a_name_between_commas_may_stand_before_the_verb() {
        assert_eq!(named("מנהלת הפרויקט, מיכל ארבל, אמרה"), ["מיכל ארבל", "מנהלת הפרויקט"]);
        assert_eq!(named("أما صالح المطرودي، وهو نحّال، فيؤكد"), ["صالح المطرودي", "نحّال"]);
    }

    #[test]
    fn a_clause_is_about_whoever_stands_before_it() {
        assert_eq!(named("شرح من مشرفة الفرز، أم هاشم عبد الجواد، التي قالت"), ["أم هاشم عبد الجواد", "مشرفة الفرز"]);
        assert_eq!(named("ومنهم المديرة التي أجابت"), ["", "المديرة"]);
    }

    #[test]
    fn a_post_goes_on_up_to_a_name_that_is_known_for_one() {
        assert_eq!(named("مديرة مهرجان الحكاية خديجة عبد الأمير العيداني أكدت"), ["خديجة عبد الأمير العيداني", "مديرة"]);
    }
}
