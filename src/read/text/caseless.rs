//! Names in scripts without capitals, Arabic and Hebrew: what stands between a verb of speech and the next mark.

use super::caseless_given::{is_manner, is_plausible, name_behind, name_end, name_within, starts_name};
use super::caseless_names::{named_at, post_before};
use super::caseless_posts::{MOST_IN_NAME as MOST, appointed, divided, is_body, is_role, named_between, role_end};
use super::caseless_runs::{is_lettered, run, run_of, stops};
use super::caseless_words::{honours, is_title, leads, opens_clause, turns};
use super::grammar::slice;
use super::phrases::Mention;
use super::tokens::{self, Token, gap, word};
use super::words::SPEECH_VERBS;

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

/// Who stands before a verb, between commas: "מנהלת הפרויקט, מיכל ארבל, אמרה", "מיכל ארבל, מנהלת הפרויקט, אמרה"; or a role alone: "ראש העיר
/// השיבה".
pub(super) fn ending_at<'a>(text: &'a str, tokens: &[Token], end: usize) -> Option<Mention<'a>> {
    let comma = |at: &usize| gap(text, tokens, *at).trim().starts_with([',', '،']);
    // "أما قاسم، وهو طالب، فقد روى"
    let helps = matches!(word(text, tokens, end), "فقد" | "قد" | "فلقد");
    let end = if helps { end.checked_sub(1)? } else { end };
    // "وتابع قائلا": of two verbs the first is nobody.
    if !is_caseless(word(text, tokens, end)) || tokens::has(tokens, end, SPEECH_VERBS) {
        return None;
    }
    let sentence = tokens.get(end)?.sentence;
    // "دورة قدمتها إلس فان دورن، مدربة السلامة، التي وصفت كبار السن بأنهم": whom the clause is about.
    if matches!(word(text, tokens, end), "الذي" | "التي") {
        // "ومنهم المديرة التي أجابت"
        let post = end.checked_sub(1).filter(|at| gap(text, tokens, *at).trim().is_empty());
        if let Some(at) = post
            && is_role(word(text, tokens, at))
        {
            let role = Some(word(text, tokens, at));
            return Some(Mention { tokens: at..at + 1, role, ..Mention::default() });
        }
        // "مشرفة الفرز، أم هاشم عبد الجواد، التي قالت"
        let commas = |from: usize| (from.saturating_sub(MOST)..from).rev().find(|at| comma(at));
        if let Some(last) = end.checked_sub(1).filter(|last| comma(last))
            && let Some(first) = commas(last).map(|at| at + 1)
            && starts_name(text, tokens, first)
            && name_end(text, tokens, first, last) == last
        {
            let name = Some(name_within(text, tokens, first, last));
            let (role, organisation) =
                post_before(text, tokens, first).map(|post| (post.role, post.organisation)).unzip();
            let (role, organisation) = (role.flatten(), organisation.flatten());
            return Some(Mention { tokens: first..last + 1, name, role, organisation, ..Mention::default() });
        }
        let near = (end.saturating_sub(MOST_IN_ROLE + MOST)..end).rev();
        let within = near.take_while(|at| tokens.get(*at).is_some_and(|token| token.sentence == sentence));
        let (name, post, last) = within.into_iter().find_map(|at| named_at(text, tokens, at))?;
        let (name, role, organisation) = (Some(name), post.role, post.organisation);
        let first = tokens.partition_point(|token| token.end <= tokens[last].end).saturating_sub(1);
        return Some(Mention { tokens: first..last + 1, name, role, organisation, ..Mention::default() });
    }
    // "מקרן אופק, שמממנת את הסדנה, נמסר": from whom it comes.
    let from = word(text, tokens, tokens.partition_point(|token| token.sentence < sentence));
    let first = tokens.partition_point(|token| token.sentence < sentence);
    if matches!(word(text, tokens, end + 1), "נמסר" | "נמסרה")
        && from.strip_prefix('מ').is_some_and(is_body)
        && let Some(last) = run(text, tokens, first, MOST)
        && let (Some(start), Some(until)) = (tokens.get(first), tokens.get(last))
    {
        let organisation = text.get(start.start + 'מ'.len_utf8()..until.end);
        return Some(Mention { tokens: first..last + 1, organisation, ..Mention::default() });
    }
    // "وأوضح يوسف باخريبة، رئيس القسم، أن ...، وأضاف": the sentence starts with another verb.
    let begin = tokens.partition_point(|token| token.sentence < sentence);
    // "من جهتها، أوضحت المهندسة ليلى الحوراني، مديرة العمليات، أن ...": so it does after a word or two, up to a comma.
    let lead = (begin..begin + 4).find(|at| comma(at)).map_or(begin, |at| at + 1);
    if [begin, lead].iter().any(|at| *at < end && tokens::has(tokens, *at, SPEECH_VERBS)) {
        return None;
    }
    let opens =
        |at: usize| at.checked_sub(1).and_then(|at| tokens.get(at)).map(|before| before.sentence) != Some(sentence);
    if !comma(&end) {
        let first = (end.saturating_sub(MOST - 1)..=end)
            .rev()
            .take_while(|at| *at == end || gap(text, tokens, *at).trim().is_empty());
        // "עם זאת, גולדרייך מזהירה": so does what follows a word or two and a comma.
        let after = |at: usize| at > begin && at <= begin + 3 && comma(&(at - 1));
        // "مديرة مهرجان شناشيل للحكاية والمقام رباب العيداني أكدت": a post, whose it is, and the name.
        let whole = || {
            let at = name_behind(text, tokens, begin, end - begin).filter(|_| is_role(word(text, tokens, begin)))?;
            let (role, organisation) = divided(text, tokens, begin, at - 1);
            let name = Some(name_within(text, tokens, at, end)).filter(|_| name_end(text, tokens, at, end) == end);
            name.is_some().then(|| Mention {
                tokens: begin..end + 1,
                name,
                role: Some(role),
                organisation,
                ..Mention::default()
            })
        };
        if end < begin + MOST_IN_ROLE + MOST
            && let Some(found) = whole()
        {
            return Some(found);
        }
        let first = first.into_iter().find(|at| opens(*at) || after(*at))?;
        let first = first + usize::from(first < end && turns(word(text, tokens, first)));
        // "גולדרייך מזהירה": one word may be a surname that is known.
        let plain = |word: &str| !is_role(word) && !stops(word) && !leads(word);
        if first == end && plain(word(text, tokens, first)) {
            let name = Some(slice(text, tokens, first, end));
            return Some(Mention { tokens: first..end + 1, name, ..Mention::default() });
        }
        // "محمد علي يقول"
        if starts_name(text, tokens, first) && first < end && name_end(text, tokens, first, end) == end {
            let name = Some(name_within(text, tokens, first, end));
            return Some(Mention { tokens: first..end + 1, name, ..Mention::default() });
        }
        return is_role(word(text, tokens, first)).then(|| appointed(text, tokens, first, end, false));
    }
    let before = (end.saturating_sub(MOST_IN_ROLE)..end).rev().find(comma)?;
    // "עמית רז, ראש המחלקה, המלווה את התוכנית, הסביר": of several commas the first parts the name from the role.
    let earlier = (before.saturating_sub(MOST_IN_ROLE)..before).rev().find(comma).filter(|at| {
        let first = (at.saturating_sub(MOST)..=*at).rev().find(|at| opens(*at));
        is_role(word(text, tokens, at + 1))
            && first.is_some_and(|first| first < *at && !is_role(word(text, tokens, first)))
    });
    let (before, end) = earlier.map_or((before, end), |at| (at, before));
    // "أما صالح المطرودي، وهو نحّال، فيؤكد أن"
    let post = before + 1 + usize::from(matches!(word(text, tokens, before + 1), "وهو" | "وهي"));
    if let Some(first) = (before.saturating_sub(MOST)..=before).rev().find(|at| opens(*at))
        && first < before
        && is_role(word(text, tokens, post))
        && (!is_role(word(text, tokens, first)) || is_title(word(text, tokens, first)))
    {
        // "أما الدكتور خالد المنصور، أستاذ المياه، فيرى أن": the first word only turns to him.
        let first = first + usize::from(turns(word(text, tokens, first)));
        let (role, organisation) = divided(text, tokens, post, end);
        let name = Some(name_within(text, tokens, first, before));
        return Some(Mention { tokens: first..end + 1, name, role: Some(role), organisation, ..Mention::default() });
    }
    let first = (before.saturating_sub(MOST_IN_ROLE)..=before)
        .rev()
        .take_while(|at| tokens.get(*at).is_some_and(|token| token.sentence == sentence))
        .find(|at| is_role(word(text, tokens, *at)))?;
    let (role, organisation) = divided(text, tokens, first, before);
    let clause = stops(word(text, tokens, before + 1))
        || opens_clause(word(text, tokens, before + 1))
        || tokens::has(tokens, before + 1, SPEECH_VERBS);
    let name = Some(name_within(text, tokens, before + 1, end));
    let name = name.filter(|name| name.contains(' ') && !clause && is_plausible(name));
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
        // "وكان بين الحضور فوّاز الرواشدة، وهو مزارع"
        let among = match (word(text, tokens, start + 1), word(text, tokens, start + 2)) {
            ("بين", _) => 2,
            ("من", "بين") => 3,
            _ => 0,
        };
        let start = start + among;
        // "وكان أول المراجعين جاسم الدراجي، وهو سائق"
        let name = (start + 1..start + 5).find(|at| starts_name(text, tokens, *at));
        let start = name.map_or(start, |name| name - 1);
        let end = run(text, tokens, start + 1, MOST)?;
        let mark = |at: usize| gap(text, tokens, at).trim().starts_with(['،', ',']);
        if !mark(end) || end < start + 2 || !matches!(word(text, tokens, end + 1), "وهو" | "وهي") {
            return None;
        }
        let last = run(text, tokens, end + 2, MOST_IN_ROLE)?;
        let name = Some(name_within(text, tokens, start + 1, end));
        let last = role_end(text, tokens, end + 2, last);
        let role = is_role(word(text, tokens, end + 2)).then(|| slice(text, tokens, end + 2, last));
        return Some(Mention { tokens: start..end + 1, name, role, ..Mention::default() });
    }
    let start = start + usize::from(turns(word(text, tokens, start)));
    if !is_role(word(text, tokens, start)) || is_title(word(text, tokens, start)) {
        // "גדי שלומוף, רכז המטע, זוכר את הפגישה": a name, and what its bearer is.
        let end = run(text, tokens, start, MOST).filter(|end| (start + 1..=start + 3).contains(end))?;
        let said = (start..=end).any(|at| tokens::has(tokens, at, SPEECH_VERBS));
        let apart =
            gap(text, tokens, end).trim().starts_with([',', '،']) && is_caseless(word(text, tokens, start)) && !said;
        let next = word(text, tokens, end + 1);
        // "מאיר אזולאי, שמתגורר מול הספרייה, הגיש התנגדות"
        let clause = next.starts_with('ש') && next.chars().count() > 4 && !is_role(next);
        if apart && clause && !stops(word(text, tokens, start)) {
            let name = Some(name_within(text, tokens, start, end));
            return Some(Mention { tokens: start..end + 1, name, ..Mention::default() });
        }
        let posted = is_role(next) || is_titled(text, tokens, start);
        // "يقود الشاحنة خالد الزعبي، كبير الفنيين": a verb and what it does stand before the name.
        let start = start + if end == start + 3 && word(text, tokens, start + 1).starts_with("ال") { 2 } else { 0 };
        if !apart || !posted || stops(word(text, tokens, start)) || opens_clause(word(text, tokens, end + 1)) {
            return None;
        }
        let last = run_of(text, tokens, end + 1, MOST_IN_ROLE)?;
        let (role, organisation) = divided(text, tokens, end + 1, last);
        let name = Some(name_within(text, tokens, start, end));
        // "עו"ד גיל הררי, המייצג שניים מהם,"
        let role = Some(role).filter(|_| is_role(next));
        return Some(Mention { tokens: start..end + 1, name, role, organisation, ..Mention::default() });
    }
    let called = (start + 1..start + MOST)
        .find(|at| matches!(word(text, tokens, *at), "בשם" | "يدعى" | "تدعى" | "اسمه" | "اسمها"));
    // "תושבת השכונה, רותי כץ, כבר קיבלה קומפוסטר": a role, and a name between commas.
    let comma = |at: usize| gap(text, tokens, at).trim().starts_with([',', '،']);
    let apart = run(text, tokens, start, MOST).filter(|last| comma(*last)).and_then(|last| {
        let end = run(text, tokens, last + 1, MOST)?;
        let closed = comma(end) || gap(text, tokens, end).trim().starts_with(':');
        let name = (last + 2..=last + 4).contains(&end) && closed && !opens_clause(word(text, tokens, last + 1));
        name.then_some((last, end))
    });
    if let (None, Some((last, end))) = (called, apart) {
        let (role, organisation) = divided(text, tokens, start, last);
        let name = Some(name_within(text, tokens, last + 1, end));
        return Some(Mention { tokens: start..end + 1, name, role: Some(role), organisation, ..Mention::default() });
    }
    let named = called?;
    let end = run(text, tokens, named + 1, MOST)?;
    let (role, organisation) = divided(text, tokens, start, named - 1);
    let name = Some(name_within(text, tokens, named + 1, end));
    Some(Mention { tokens: start..end + 1, name, role: Some(role), organisation, ..Mention::default() })
}

/// "וקנין כבר החליט: ״...״": the word that a sentence starts with, which may be the surname of somebody who is known.
pub(super) fn surname<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let start = start + usize::from(turns(word(text, tokens, start)));
    let this = word(text, tokens, start);
    let name = Some(this).filter(|this| is_caseless(this) && !is_role(this) && !stops(this) && !opens_clause(this));
    name.is_some().then(|| Mention { tokens: start..start + 1, name, ..Mention::default() })
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

    #[test]
    fn a_name_between_commas_may_stand_before_the_verb() {
        let text = "מנהלת הפרויקט, מיכל ארבל, אמרה";
        let found = ending_at(text, &tokens::split(text, &[]), 3).unwrap_or_default();
        assert_eq!((found.name, found.role), (Some("מיכל ארבל"), Some("מנהלת הפרויקט")));
    }
}
