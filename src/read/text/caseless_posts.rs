//! Posts in scripts without capitals: where the words of a role end and a name starts.

use super::caseless_runs::run;
use super::caseless_words::{is_title, opens_clause};
use super::grammar::slice;
use super::phrases::Mention;
use super::tokens::{self, Token, word};
use super::words::{self, ROLES, SPEECH_VERBS};

/// A name has no more words than this, titles included.
pub(super) const MOST_IN_NAME: usize = 6;

/// Whom a phrase names that starts with a role: "وزير الصحة الدكتور خالد المنصور", "رئيسة مجلس الإدارة، سارة القحطاني".
pub(super) fn appointed<'a>(text: &'a str, tokens: &[Token], start: usize, end: usize, marked: bool) -> Mention<'a> {
    let mention = |last: usize| Mention { tokens: start..last + 1, ..Mention::default() };
    if let Some(joint) = (start + 1..=start + 2).find(|at| word(text, tokens, *at) == "باسم") {
        // "a spokesman for a body": where no mark ends its name, the article does.
        let last = if marked { end } else { end.min(joint + 3) };
        let organisation = Some(slice(text, tokens, joint + 1, last));
        return Mention { role: Some(slice(text, tokens, start, joint - 1)), organisation, ..mention(last) };
    }
    let titled = (start + 1..end).find(|at| is_title(word(text, tokens, *at)));
    let named = if marked && titled.is_none() { run(text, tokens, end + 1, MOST_IN_NAME) } else { None };
    let named = named.filter(|last| {
        let says = tokens::has(tokens, end + 1, SPEECH_VERBS);
        *last > end + 1 && !says && !is_role(word(text, tokens, end + 1)) && !opens_clause(word(text, tokens, end + 1))
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
pub(super) fn role_end(text: &str, tokens: &[Token], start: usize, end: usize) -> usize {
    let definite = |at: usize| is_definite(word(text, tokens, at));
    let goes_on = |from: usize| {
        let mut last = from;
        loop {
            // "صندوق الأمل لمرضى السمع": whom it is for belongs to it, where two words are left for a name.
            let of = word(text, tokens, last + 1).starts_with('ل') && definite(last + 2) && last + 4 <= end;
            match of {
                _ if last < end && definite(last + 1) => last += 1,
                true => last += 2,
                false => return last,
            }
        }
    };
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

/// Words for bodies in Arabic.
const BODIES: [&str; 27] = [
    "هيئة",
    "وزارة",
    "جامعة",
    "شركة",
    "اتحاد",
    "بلدية",
    "مركز",
    "جمعية",
    "مستشفى",
    "معهد",
    "بنك",
    "مجلس",
    "تعاونية",
    "مدرسة",
    "مؤسسة",
    "نادي",
    "متحف",
    "كلية",
    "دائرة",
    "مكتب",
    "وكالة",
    "صندوق",
    "مجموعة",
    "دار",
    "مصنع",
    "مختبر",
    "محطة",
];

/// Whether a word is one for a body in Arabic.
pub(super) fn is_body(word: &str) -> bool {
    BODIES.contains(&word)
}

/// Words for bodies in Hebrew.
const KINDS: [&str; 23] = [
    "חטיבת",
    "מכללת",
    "המרכז",
    "התיכון",
    "ספריית",
    "הספרייה",
    "העירייה",
    "האוניברסיטה",
    "המוזיאון",
    "העמותה",
    "משרד",
    "קיבוץ",
    "חברת",
    "עמותת",
    "אוניברסיטת",
    "מכון",
    "עיריית",
    "בית",
    "מרכז",
    "ארגון",
    "רשות",
    "קרן",
    "מוזיאון",
];

/// A role and the body that it is in, which a letter joins in Arabic: "المديرة العامة لهيئة المياه".
pub(super) fn divided<'a>(text: &'a str, tokens: &[Token], first: usize, last: usize) -> (&'a str, Option<&'a str>) {
    // "أستاذة الفيزياء بجامعة الشمال والمشرفة على الدراسة": another role after the body.
    let second = |at: &usize| {
        word(text, tokens, *at).strip_prefix('و').is_some_and(|bare| bare.starts_with("ال") && is_role(bare))
    };
    let last = (first + 3..=last).find(second).map_or(last, |at| at - 1);
    // "ראש עיריית נווה שקמה": what a mayor is of belongs to the role.
    // "رئيس بلدية وادي الريم"
    let mayor = matches!(word(text, tokens, first), "رئيس" | "رئيسة") && word(text, tokens, first + 1) == "بلدية";
    if mayor || word(text, tokens, first) == "ראש" && matches!(word(text, tokens, first + 1), "עיריית" | "מועצת")
    {
        return (slice(text, tokens, first, last), None);
    }
    let body = (first + 1..=last)
        .find(|at| word(text, tokens, *at).strip_prefix(['ل', 'ب']).is_some_and(|bare| BODIES.contains(&bare)));
    let organisation = body.and_then(|at| text.get(tokens.get(at)?.start + 'ل'.len_utf8()..tokens.get(last)?.end));
    // "رئيسة جامعة وادي الزيتون": whose head somebody is. (A council may be the board.)
    let of =
        (first + 1..last).find(|at| BODIES.contains(&word(text, tokens, *at)) && word(text, tokens, *at) != "مجلس");
    if let (None, Some(of)) = (body, of) {
        return (slice(text, tokens, first, of - 1), Some(slice(text, tokens, of, last)));
    }
    // "רכז המטע של קיבוץ נווה חצב"
    let whose =
        (first + 1..last).find(|at| word(text, tokens, *at) == "של" && KINDS.contains(&word(text, tokens, at + 1)));
    if let (None, Some(of)) = (body, whose) {
        return (slice(text, tokens, first, of - 1), Some(slice(text, tokens, of + 1, last)));
    }
    // "מנכ״לית אורות דרום", "יו"ר ועד השכונה": whose head somebody is.
    let heads = ["מנכ", "יו"].iter().any(|head| word(text, tokens, first).starts_with(head))
        && word(text, tokens, first).contains(['"', '״']);
    // ("יו"ר העמותה" is of one that was named before.)
    // ("לשעבר", "בפועל": how somebody has a post.)
    let second = word(text, tokens, first + 1);
    let how = matches!(second, "לשעבר" | "בפועל" | "זמני" | "זמנית" | "משותף" | "משותפת" | "יוצא" | "יוצאת");
    let named = (last > first + 1 || !word(text, tokens, last).starts_with('ה')) && !how;
    if heads && named && last > first && body.is_none() && !is_role(word(text, tokens, first + 1)) {
        return (slice(text, tokens, first, first), Some(slice(text, tokens, first + 1, last)));
    }
    // "سائق شارك في التجربة": a verb begins what else is told.
    let verb = (first + 1..=last).find(|at| {
        // "لاعب كرة قدم": football
        let foot = word(text, tokens, at - 1) == "كرة";
        !foot
            && matches!(
                word(text, tokens, *at),
                "تأتي"
                    | "يأتي"
                    | "شارك"
                    | "شاركت"
                    | "يملك"
                    | "تملك"
                    | "نشأ"
                    | "نشأت"
                    | "يبلغ"
                    | "تبلغ"
                    | "يسكن"
                    | "تسكن"
                    | "يعمل"
                    | "تعمل"
                    | "يعيش"
                    | "تعيش"
                    | "قدّم"
                    | "قدم"
                    | "منذ"
            )
    });
    if let (None, Some(verb)) = (body, verb) {
        return divided(text, tokens, first, verb - 1);
    }
    // "ראש המעבדה באוניברסיטת רמת הגפן": the letter that joins them is no part of the name.
    let within = (first + 1..=last)
        .find(|at| word(text, tokens, *at).strip_prefix('ב').is_some_and(|bare| KINDS.contains(&bare)));
    if let (None, Some(at)) = (body, within) {
        let organisation =
            tokens.get(at).zip(tokens.get(last)).and_then(|(from, to)| text.get(from.start + 'ב'.len_utf8()..to.end));
        return (slice(text, tokens, first, at - 1), organisation);
    }
    // "מתנדבת בת 72 שמגיעה", "דבוראי ממושב שדה נחל": what else is told of somebody is no role.
    let told = |at: &usize| {
        let this = word(text, tokens, *at);
        matches!(this, "בן" | "בת" | "ממושב" | "מקיבוץ" | "מהעיר")
            || this.starts_with('ש') && this.chars().count() > 4 && !is_role(this)
    };
    if let (None, Some(at)) = (body, (first + 1..=last).find(told)) {
        return (slice(text, tokens, first, at - 1), None);
    }
    // "الباحث في بيولوجيا الكائنات البحرية"
    let studies = ["باحث", "باحثة", "خبير", "خبيرة", "أستاذ", "أستاذة"];
    if body.is_none()
        && first == last
        && word(text, tokens, last + 1) == "في"
        && studies.contains(&without_article(word(text, tokens, first)))
        && !BODIES.contains(&word(text, tokens, last + 2))
        && let Some(end) = run(text, tokens, last + 2, MOST_IN_NAME)
    {
        return (slice(text, tokens, first, end), None);
    }
    // "דובר משרד הקיימות"
    let of = (first + 1..last).find(|at| KINDS.contains(&word(text, tokens, *at)));
    if let (None, Some(of)) = (body, of) {
        return (slice(text, tokens, first, of - 1), Some(slice(text, tokens, of, last)));
    }
    // "كبير الباحثين في مركز الأصول الوراثية"
    let within = || {
        let first = (last + 2..=last + 2).find(|at| BODIES.contains(&word(text, tokens, *at)))?;
        matches!(word(text, tokens, last + 1), "في" | "لدى")
            .then(|| run(text, tokens, first, MOST_IN_NAME))?
            .map(|end| (first, end))
    };
    if let (None, Some((from, end))) = (body, within()) {
        return (slice(text, tokens, first, last), Some(slice(text, tokens, from, end)));
    }
    (slice(text, tokens, first, body.map_or(last, |at| at - 1)), organisation)
}

/// Whether a word says what somebody is, with its article or without.
pub(super) fn is_role(word: &str) -> bool {
    let bare = without_article(word);
    // "תלמידת תיכון": the same before what it is of.
    let of = || bare.strip_suffix('ת').is_some_and(|stem| words::has(ROLES, &[stem, "ה"].concat()));
    super::caseless::is_caseless(word) && (words::has(ROLES, bare) || words::has(ROLES, word) || of())
}

/// A word without its article.
pub(super) fn without_article(word: &str) -> &str {
    word.strip_prefix("ال").or_else(|| word.strip_prefix('ה')).unwrap_or(word)
}

/// Whether a word has the article.
pub(super) fn is_definite(word: &str) -> bool {
    word.starts_with("ال") || word.starts_with('ה')
}
