//! What a role is and the body that it is in, in scripts without capitals: "المديرة العامة لهيئة المياه".

use super::caseless_runs::run;
use super::caseless_words::{is_body, is_definite, is_role, without_article};
use super::grammar::slice;
use super::tokens::{self, Token, gap, word};
use super::words::{self, DEEDS, ROLES};

/// The name of a body has no more words than this.
const MOST: usize = 6;

/// A role, and the body that it is in.
type Post<'a> = (&'a str, Option<&'a str>);

/// A role and the body that it is in, which a letter joins in Arabic: "المديرة العامة لهيئة المياه".
pub(super) fn divided<'a>(text: &'a str, tokens: &[Token], first: usize, last: usize) -> Post<'a> {
    let (role, organisation) = parts(text, tokens, first, last);
    // "شركة «ورق الواحة»": its name stands between marks.
    let whole = |body: &'a str| {
        let start = (body.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
        let marks = named_between(gap(text, tokens, last))?;
        let at_end = start + body.len() == tokens.get(last)?.end;
        text.get(start..start + body.len() + marks).filter(|_| at_end)
    };
    // "الصياد عبيد", "השר לשירותים": what somebody is has no article, unless what stands behind it has one, too.
    let alone = !role.contains(' ') || role.starts_with('ה') && !is_definite(word(text, tokens, first + 1));
    let bare = without_article(role);
    // ("הידרוגאולוג" has none.)
    let listed = role.split(' ').next().is_some_and(|head| words::has(ROLES, head));
    let head = bare.split(' ').next().unwrap_or_default();
    let role = if alone && !listed && is_role(head) { bare } else { role };
    (role, organisation.map(|body| whole(body).unwrap_or(body)))
}

/// How many bytes after a word the name ends that stands between marks right behind it: ` «ورق الواحة»`.
pub(super) fn named_between(gap: &str) -> Option<usize> {
    let name = gap.trim_end();
    let marks = [('«', '»'), ('“', '”'), ('"', '"'), ('„', '“')];
    let inner = name.trim_start();
    let between =
        marks.iter().any(|(open, close)| inner.starts_with(*open) && inner.ends_with(*close) && inner.len() > 4);
    (between && inner.split_whitespace().count() <= 4).then_some(name.len())
}

/// The same as the text has it, article and all.
pub(super) fn parts<'a>(text: &'a str, tokens: &[Token], first: usize, last: usize) -> Post<'a> {
    let last = role_alone(text, tokens, first, last);
    // "ראש עיריית נווה שקמה", "رئيس بلدية وادي الريم": what a mayor is of belongs to the role.
    let town = word(text, tokens, first + 1);
    if matches!(word(text, tokens, first), "رئيس" | "رئيسة" | "عميد" | "عميدة") && town == "بلدية"
        || matches!(word(text, tokens, first), "وكيل" | "وكيلة") && town == "وزارة"
        // "יו״ר הוועד המנהל"
        || town == "הוועד" && word(text, tokens, first + 2) == "המנהל" && last == first + 2
        || word(text, tokens, first) == "ראש" && matches!(town, "עיריית" | "מועצת")
    {
        return (slice(text, tokens, first, last), None);
    }
    joined(text, tokens, first, last, &['ل', 'ب'])
        .or_else(|| within(text, tokens, first, last))
        .or_else(|| whose(text, tokens, first, last))
        .or_else(|| headed(text, tokens, first, last))
        .or_else(|| {
            // "سائق شارك في التجربة": a verb begins what else is told.
            let deed = (first + 1..=last).find(|at| is_deed(text, tokens, first, *at))?;
            Some(parts(text, tokens, first, deed - 1))
        })
        // "ראש המעבדה באוניברסיטת רמת הגפן": the letter that joins them is no part of the name.
        .or_else(|| joined(text, tokens, first, last, &['ב', 'מ']))
        .or_else(|| of_study(text, tokens, first, last))
        .or_else(|| {
            // "דובר משרד הקיימות"
            let of = (first + 1..last).find(|at| is_body(word(text, tokens, *at)))?;
            Some((slice(text, tokens, first, of - 1), Some(slice(text, tokens, of, last))))
        })
        .unwrap_or((slice(text, tokens, first, last), None))
}

/// The last word of a role, without what else is told of its bearer.
fn role_alone(text: &str, tokens: &[Token], first: usize, last: usize) -> usize {
    // "נהג אוטובוס בשם יונתן דגני"
    let called = last > first && matches!(word(text, tokens, last), "בשם" | "يدعى" | "تدعى" | "اسمه" | "اسمها");
    let last = last - usize::from(called);
    // "נאונטולוג מאוניברסיטת גלנפורד שלא היה שותף", "מגדלת מן היישוב"
    let told = |at: &usize| {
        let this = word(text, tokens, *at);
        // ("ברשות שמורות המפרץ": the body is called so.)
        let before = word(text, tokens, at - 1);
        let called = is_body(before) || before.strip_prefix(['ב', 'מ', 'ל']).is_some_and(is_body);
        // (One word at the end is no clause: "תחנת נחל שיטים".)
        let clause = this.starts_with('ש')
            && this.chars().count() > 4
            && !is_role(this)
            && !called
            && (*at < last || this.ends_with('ה'));
        let from = before == "בגמלאות" && this.starts_with('מ');
        // "מנהלת הספרייה מזה 17 שנה": for how long.
        let since = matches!(this, "מזה" | "זה" | "منذ")
            && word(text, tokens, at + 1).starts_with(|c: char| c.is_ascii_digit());
        clause
            || since
            || from
            || matches!(
                this,
                "שלא" | "שגם" | "שכן" | "التي" | "الذي" | "מן" | "בן" | "בת" | "מהעיר" | "ממושב" | "מקיבוץ"
            )
    };
    let last = (first + 1..=last).find(told).map_or(last, |at| at - 1);
    // "אגרונומית המלווה את המגדלים": what somebody does.
    let acts = last > first
        && word(text, tokens, last).starts_with("המ")
        && word(text, tokens, last + 1) == "את"
        && !is_definite(word(text, tokens, first));
    let last = last - usize::from(acts);
    // "أستاذة الفيزياء بجامعة الشمال والمشرفة على الدراسة": another role after the body.
    let second = |at: &usize| {
        word(text, tokens, *at).strip_prefix('و').is_some_and(|bare| bare.starts_with("ال") && is_role(bare))
    };
    (first + 3..=last).find(second).map_or(last, |at| at - 1)
}

/// "المديرة العامة لهيئة المياه": a letter joins the body.
fn joined<'a>(text: &'a str, tokens: &[Token], first: usize, last: usize, letters: &[char]) -> Option<Post<'a>> {
    let at = (first + 1..=last).find(|at| word(text, tokens, *at).strip_prefix(letters).is_some_and(is_body))?;
    let from = tokens.get(at)?.start + word(text, tokens, at).chars().next()?.len_utf8();
    Some((slice(text, tokens, first, at - 1), text.get(from..tokens.get(last)?.end)))
}

/// "رئيسة الممرضات في مستشفى السنبلة": a body behind "in", before the end of the words or after it.
fn within<'a>(text: &'a str, tokens: &[Token], first: usize, last: usize) -> Option<Post<'a>> {
    let inside = |at: &usize| matches!(word(text, tokens, *at), "في" | "لدى") && is_body(word(text, tokens, at + 1));
    if let Some(at) = (first + 1..last).find(inside) {
        return Some((slice(text, tokens, first, at - 1), Some(slice(text, tokens, at + 1, last))));
    }
    let from = last + 2;
    let end = run(text, tokens, from, MOST).filter(|_| inside(&(last + 1)))?;
    Some((slice(text, tokens, first, last), Some(slice(text, tokens, from, end))))
}

/// "رئيسة جامعة وادي الزيتون", "רכז המטע של קיבוץ נווה חצב": whose head somebody is. (A council may be the board.)
fn whose<'a>(text: &'a str, tokens: &[Token], first: usize, last: usize) -> Option<Post<'a>> {
    let arabic = |word: &str| word.starts_with(|c: char| c >= '\u{600}');
    let whole = |word: &str| is_body(word) && arabic(word) && word != "مجلس";
    // ("مدير المركز الاستشفائي": so is one with the article, if more words tell which.)
    let definite = |at: usize| {
        word(text, tokens, at).strip_prefix("ال").is_some_and(whole) && is_definite(word(text, tokens, at + 1))
    };
    let of = (first + 1..last).find(|at| whole(word(text, tokens, *at)) || definite(*at));
    // "ناظر محطة متقاعد"
    if let Some(of) = of.filter(|of| !is_role(word(text, tokens, of + 1))) {
        return Some((slice(text, tokens, first, of - 1), Some(slice(text, tokens, of, last))));
    }
    let joint = (first + 1..last).find(|at| {
        let body = word(text, tokens, at + 1);
        let joint = word(text, tokens, *at);
        joint == "מטעם" || joint == "של" && (is_body(body) || !body.starts_with('ה'))
    })?;
    Some((slice(text, tokens, first, joint - 1), Some(slice(text, tokens, joint + 1, last))))
}

/// "מנכ״לית אורות דרום", "מייסדת ומנכ"לית אורות דרום", "יושב ראש אורות דרום": the body of whoever is at its head.
fn headed<'a>(text: &'a str, tokens: &[Token], first: usize, last: usize) -> Option<Post<'a>> {
    let is_head = |at: &usize| {
        let this = word(text, tokens, *at);
        let bare = this.strip_prefix('ו').filter(|_| *at > first).unwrap_or(this);
        ["מנכ", "יו"].iter().any(|head| bare.starts_with(head)) && bare.contains(['"', '״'])
            || this == "ראש" && *at > first && matches!(word(text, tokens, at - 1), "יושב" | "יושבת")
    };
    let mut head = (first..=last.min(first + 2)).find(is_head)?;
    // "מנכ"ל ומייסד שותף של אורות דרום", "מנכ"ל ומייסד-שותף"
    let and = word(text, tokens, head + 1).strip_prefix('ו').unwrap_or_default();
    head += usize::from(head < last && is_role(and.split('-').next().unwrap_or_default()));
    head += usize::from(head < last && matches!(word(text, tokens, head + 1), "שותף" | "שותפה"));
    // ("יו"ר העמותה" is of one that was named before; "לשעבר", "בפועל": how somebody has a post.)
    let next = word(text, tokens, head + 1);
    let how = matches!(next, "לשעבר" | "בפועל" | "זמני" | "זמנית" | "משותף" | "משותפת" | "יוצא" | "יוצאת");
    let named = last > head + 1 || !word(text, tokens, last).starts_with('ה');
    if last <= head || how || !named || is_role(next) {
        return None;
    }
    let body = slice(text, tokens, head + 1, last);
    // "מנכ"ל ומייסד שותף בכתבן"
    let body = body.strip_prefix('ב').filter(|_| head > first && last == head + 1).unwrap_or(body);
    Some((slice(text, tokens, first, head), Some(body)))
}

/// "الباحث في بيولوجيا الكائنات البحرية": what somebody studies.
fn of_study<'a>(text: &'a str, tokens: &[Token], first: usize, last: usize) -> Option<Post<'a>> {
    let studies = ["باحث", "باحثة", "خبير", "خبيرة", "أستاذ", "أستاذة"];
    // "طالب دكتوراه في الهندسة"
    let degree = last == first + 1 && matches!(word(text, tokens, last), "دكتوراه" | "ماجستير");
    let study = first == last && studies.contains(&without_article(word(text, tokens, first)));
    let of = (study || degree) && word(text, tokens, last + 1) == "في" && !is_body(word(text, tokens, last + 2));
    let end = run(text, tokens, last + 2, MOST).filter(|_| of)?;
    // "طالب دكتوراه في التاريخ قاد الفريق"
    let deed = (last + 3..=end).find(|at| is_deed(text, tokens, first, *at));
    Some((slice(text, tokens, first, deed.map_or(end, |at| at - 1)), None))
}

/// "سائق شارك في التجربة", "معلمة متقاعدة تشارك": whether a word behind a role is a verb. (Not in "لاعب كرة قدم", who plays football.)
fn is_deed(text: &str, tokens: &[Token], first: usize, at: usize) -> bool {
    word(text, tokens, at - 1) != "كرة"
        && (does(word(text, tokens, first), word(text, tokens, at)) || tokens::has(tokens, at, DEEDS))
}

/// "معلمة متقاعدة تشارك", "سائق يبيع": whether a word is what somebody does, in the present; "مديرة تطوير" and "مدرب تنس" go on with things.
fn does(role: &str, word: &str) -> bool {
    let letters = word.chars().count();
    let fourth = word.chars().nth(3);
    match (role.ends_with('ة'), word.chars().next()) {
        (true, Some('ت')) => {
            (4..=6).contains(&letters)
                && fourth != Some('ي')
                && !word.ends_with('ة')
                && !matches!(
                    word,
                    "تراث"
                        | "تقني"
                        | "تأمين"
                        | "تنفيذي"
                        | "تواصل"
                        | "تعاون"
                        | "تداول"
                        | "تبادل"
                        | "تسوق"
                        | "تغير"
                )
        }
        // "معلمة متقاعدة درّست"
        (true, _) => letters >= 4 && word.ends_with('ت') && !word.ends_with("ات") && !word.starts_with("ال"),
        (false, Some('ي')) => (4..=6).contains(&letters) && !word.ends_with(['ة', 'ي']),
        _ => false,
    }
}
