//! Posts in scripts without capitals: where the words of a role end and a name starts.

use super::caseless_given::{is_plausible, name_within};
use super::caseless_runs::run;
use super::caseless_words::{is_title, opens_clause};
use super::grammar::slice;
use super::phrases::Mention;
use super::tokens::{self, Token, gap, word};
use super::words::{self, BODIES, ROLES, SPEECH_VERBS};

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
        Some(name) => {
            Mention { name: Some(name_within(text, tokens, end + 1, name)), tokens: start..name + 1, ..found }
        }
        None if end > last + 1 && is_full(text, tokens, last + 1, end) => {
            Mention { name: Some(name_within(text, tokens, last + 1, end)), tokens: start..end + 1, ..found }
        }
        // Somebody without a name may be one who is called so: "قالت السمّاك".
        None => Mention { role: Some(parts(text, tokens, start, last).0), ..found },
    }
}

/// Whether some words behind a role are a name of two words and more.
fn is_full(text: &str, tokens: &[Token], first: usize, last: usize) -> bool {
    let name = name_within(text, tokens, first, last);
    name.contains(' ') && is_plausible(name)
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

/// Whether a word is one for a body, which its name follows.
pub(super) fn is_body(word: &str) -> bool {
    words::has(BODIES, word)
}

/// A role and the body that it is in, which a letter joins in Arabic: "المديرة العامة لهيئة المياه".
pub(super) fn divided<'a>(text: &'a str, tokens: &[Token], first: usize, last: usize) -> (&'a str, Option<&'a str>) {
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

fn parts<'a>(text: &'a str, tokens: &[Token], first: usize, last: usize) -> (&'a str, Option<&'a str>) {
    // "נהג אוטובוס בשם יונתן דגני"
    let called = last > first && matches!(word(text, tokens, last), "בשם" | "يدعى" | "تدعى" | "اسمه" | "اسمها");
    let last = last - usize::from(called);
    // "נאונטולוג מאוניברסיטת גלנפורד שלא היה שותף", "מגדלת מן היישוב": what else is told of somebody.
    let told = |at: &usize| {
        let this = word(text, tokens, *at);
        let clause = this.starts_with('ש') && this.chars().count() > 4 && !is_role(this);
        clause || matches!(this, "שלא" | "שגם" | "שכן" | "מן" | "בן" | "בת" | "מהעיר" | "ממושב" | "מקיבוץ")
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
    let last = (first + 3..=last).find(second).map_or(last, |at| at - 1);
    // "ראש עיריית נווה שקמה": what a mayor is of belongs to the role.
    // "رئيس بلدية وادي الريم"
    let mayor = matches!(word(text, tokens, first), "رئيس" | "رئيسة") && word(text, tokens, first + 1) == "بلدية";
    if mayor || word(text, tokens, first) == "ראש" && matches!(word(text, tokens, first + 1), "עיריית" | "מועצת")
    {
        return (slice(text, tokens, first, last), None);
    }
    let body = (first + 1..=last)
        .find(|at| word(text, tokens, *at).strip_prefix(['ل', 'ب']).is_some_and(|bare| is_body(bare)));
    let organisation = body.and_then(|at| text.get(tokens.get(at)?.start + 'ل'.len_utf8()..tokens.get(last)?.end));
    // "رئيسة الممرضات في مستشفى السنبلة"
    let at_body = (first + 1..last)
        .find(|at| matches!(word(text, tokens, *at), "في" | "لدى") && is_body(word(text, tokens, at + 1)));
    if let (None, Some(at)) = (body, at_body) {
        return (slice(text, tokens, first, at - 1), Some(slice(text, tokens, at + 1, last)));
    }
    // "كبير الباحثين في مركز الأصول الوراثية"
    let within = || {
        let first = (last + 2..=last + 2).find(|at| is_body(word(text, tokens, *at)))?;
        matches!(word(text, tokens, last + 1), "في" | "لدى")
            .then(|| run(text, tokens, first, MOST_IN_NAME))?
            .map(|end| (first, end))
    };
    if let (None, Some((from, end))) = (body, within()) {
        return (slice(text, tokens, first, last), Some(slice(text, tokens, from, end)));
    }
    // "رئيسة جامعة وادي الزيتون": whose head somebody is. (A council may be the board.)
    let arabic = |word: &str| word.starts_with(|c: char| c >= '\u{600}');
    let whole = |word: &str| is_body(word) && arabic(word) && word != "مجلس";
    // ("مدير المركز الاستشفائي": so is one with the article, if more words tell which.)
    let definite = |at: usize| {
        word(text, tokens, at).strip_prefix("ال").is_some_and(whole)
            && at < last
            && is_definite(word(text, tokens, at + 1))
    };
    let of = (first + 1..last).find(|at| whole(word(text, tokens, *at)) || definite(*at));
    // "ناظر محطة متقاعد"
    let of = of.filter(|of| !is_role(word(text, tokens, of + 1)));
    if let (None, Some(of)) = (body, of) {
        return (slice(text, tokens, first, of - 1), Some(slice(text, tokens, of, last)));
    }
    // "רכז המטע של קיבוץ נווה חצב"
    let whose = (first + 1..last).find(|at| {
        let body = word(text, tokens, at + 1);
        word(text, tokens, *at) == "של" && (is_body(body) || !body.starts_with('ה'))
    });
    if let (None, Some(of)) = (body, whose) {
        return (slice(text, tokens, first, of - 1), Some(slice(text, tokens, of + 1, last)));
    }
    // "מנכ״לית אורות דרום", "יו"ר ועד השכונה": whose head somebody is.
    // ("מייסדת ומנכ"לית אורות דרום", "יושב ראש אורות דרום")
    let is_head = |at: usize| {
        let this = word(text, tokens, at);
        let bare = this.strip_prefix('ו').filter(|_| at > first).unwrap_or(this);
        ["מנכ", "יו"].iter().any(|head| bare.starts_with(head)) && bare.contains(['"', '״'])
            || this == "ראש" && at > first && matches!(word(text, tokens, at - 1), "יושב" | "יושבת")
    };
    let head = (first..=last.min(first + 2)).find(|at| is_head(*at));
    // "מנכ"ל ומייסד שותף של אורות דרום", "מנכ"ל ומייסד-שותף"
    let joined = |at: usize| {
        let bare = word(text, tokens, at + 1).strip_prefix('ו').unwrap_or_default();
        at < last && is_role(bare.split('-').next().unwrap_or_default())
    };
    let head = head.map(|at| at + usize::from(joined(at)));
    let head = head.map(|at| at + usize::from(at < last && matches!(word(text, tokens, at + 1), "שותף" | "שותפה")));
    let (start, first) = (first, head.unwrap_or(first));
    let heads = head.is_some();
    // ("יו"ר העמותה" is of one that was named before.)
    // ("לשעבר", "בפועל": how somebody has a post.)
    let second = word(text, tokens, first + 1);
    let how = matches!(second, "לשעבר" | "בפועל" | "זמני" | "זמנית" | "משותף" | "משותפת" | "יוצא" | "יוצאת");
    let named = (last > first + 1 || !word(text, tokens, last).starts_with('ה')) && !how;
    if heads && named && last > first && body.is_none() && !is_role(word(text, tokens, first + 1)) {
        let own = slice(text, tokens, first + 1, last);
        // "מנכ"ל ומייסד שותף בכתבן"
        let own = own.strip_prefix('ב').filter(|_| first > start && last == first + 1).unwrap_or(own);
        return (slice(text, tokens, start, first), Some(own));
    }
    let first = start;
    // "سائق شارك في التجربة": a verb begins what else is told.
    let verb = (first + 1..=last).find(|at| {
        // "لاعب كرة قدم": football
        let foot = word(text, tokens, at - 1) == "كرة";
        let acts = *at > first && does(word(text, tokens, first), word(text, tokens, *at));
        !foot && acts
            || !foot
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
                        | "عاد"
                        | "عادت"
                        | "فقد"
                        | "فقدت"
                        | "أسس"
                        | "أسست"
                        | "ترك"
                        | "تركت"
                        | "منذ"
                )
    });
    if let (None, Some(verb)) = (body, verb) {
        return parts(text, tokens, first, verb - 1);
    }
    // "ראש המעבדה באוניברסיטת רמת הגפן": the letter that joins them is no part of the name.
    let within = (first + 1..=last).find(|at| word(text, tokens, *at).strip_prefix(['ב', 'מ']).is_some_and(is_body));
    if let (None, Some(at)) = (body, within) {
        let organisation =
            tokens.get(at).zip(tokens.get(last)).and_then(|(from, to)| text.get(from.start + 'ב'.len_utf8()..to.end));
        return (slice(text, tokens, first, at - 1), organisation);
    }
    // "الباحث في بيولوجيا الكائنات البحرية"
    let studies = ["باحث", "باحثة", "خبير", "خبيرة", "أستاذ", "أستاذة"];
    if body.is_none()
        && first == last
        && word(text, tokens, last + 1) == "في"
        && studies.contains(&without_article(word(text, tokens, first)))
        && !is_body(word(text, tokens, last + 2))
        && let Some(end) = run(text, tokens, last + 2, MOST_IN_NAME)
    {
        return (slice(text, tokens, first, end), None);
    }
    // "דובר משרד הקיימות"
    let of = (first + 1..last).find(|at| is_body(word(text, tokens, *at)));
    if let (None, Some(of)) = (body, of) {
        return (slice(text, tokens, first, of - 1), Some(slice(text, tokens, of, last)));
    }
    (slice(text, tokens, first, body.map_or(last, |at| at - 1)), organisation)
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

/// Whether a word says what somebody is, with its article or without.
pub(super) fn is_role(word: &str) -> bool {
    let bare = without_article(word);
    // "תלמידת תיכון": the same before what it is of.
    let of = || bare.strip_suffix('ת').is_some_and(|stem| words::has(ROLES, &[stem, "ה"].concat()));
    // "סייסמולוג", "נאונטולוגית"
    let scholar = || bare.chars().count() > 5 && (bare.ends_with("ולוג") || bare.ends_with("ולוגית"));
    super::caseless::is_caseless(word) && (words::has(ROLES, bare) || words::has(ROLES, word) || of() || scholar())
}

/// A word without its article.
pub(super) fn without_article(word: &str) -> &str {
    word.strip_prefix("ال").or_else(|| word.strip_prefix('ה')).unwrap_or(word)
}

/// Whether a word has the article.
pub(super) fn is_definite(word: &str) -> bool {
    word.starts_with("ال") || word.starts_with('ה')
}
