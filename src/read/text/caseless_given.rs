//! Where names begin and end in scripts without capitals: given names are known, some words join two to one, and family
//! names have the article in Arabic.

use super::caseless::is_caseless;
use super::caseless_runs::{is_lettered, stops};
use super::caseless_words::{honours, is_body, is_definite, is_role, is_title};
use super::gender::Gender;
use super::grammar::slice;
use super::tokens::{self, Token, gap, word};
use super::words::{self, HER_NAMES, HIS_NAMES, MONTHS, SPEECH_VERBS};

/// A name has no more parts than this, titles aside.
const MOST_PARTS: usize = 4;

/// Whether a word is known for a given name.
pub(super) fn is_given(tokens: &[Token], at: usize) -> bool {
    tokens::has(tokens, at, HIS_NAMES | HER_NAMES)
}

/// Whether a word is a title that stands before a name. "قائدة الفريق الدكتورة ليلى الحوراني" leads a team, and has not its rank.
pub(super) fn is_title_of(text: &str, tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| word(text, tokens, before)).unwrap_or_default();
    let team = word(text, tokens, at) == "الفريق" && is_role(before) && !is_definite(before);
    is_title(word(text, tokens, at)) && !team
}

/// Whether a name starts at a word: with a title, a given name or a joint such as "أبو", and another word after it.
pub(super) fn starts_name(text: &str, tokens: &[Token], at: usize) -> bool {
    let this = word(text, tokens, at);
    let tight = gap(text, tokens, at).trim().is_empty();
    let second = || is_caseless(word(text, tokens, at + 1)) && !stops(word(text, tokens, at + 1));
    let titled = is_title_of(text, tokens, at) || is_lettered(text, tokens, at);
    // "زوينة بنت خلفان": what stands before "daughter of" is a name, whatever it is.
    let next = word(text, tokens, at + 1);
    let son = matches!(next, "بن" | "بنت" | "ابن" | "ولد") && !stops(this) && is_caseless(this);
    // "الصادق بوعصيدة": a name that has the article, for no noun with one stands before a word without.
    let definite = || {
        let bare = this.strip_prefix("ال").is_some_and(|bare| words::has(HIS_NAMES, bare));
        bare && !is_definite(next) && !stops(next) && !next.starts_with(['و', 'ل', 'ب', 'ف', 'ي', 'ت'])
            || bare && next.starts_with("بو")
    };
    titled
        || (is_given(tokens, at) || is_joint(this) || son || definite())
            && tight
            && second()
            && !is_post(text, tokens, at)
}

/// Whether a word says what somebody is. ("עמית מחקר" is a fellow, and "עמית רז" is called so.)
pub(super) fn is_post(text: &str, tokens: &[Token], at: usize) -> bool {
    let fellow = matches!(word(text, tokens, at + 1), "מחקר" | "הוראה" | "בתר" | "בתר-דוקטורט" | "בכיר");
    is_role(word(text, tokens, at)) && (word(text, tokens, at) != "עמית" || fellow)
}

/// Where a name starts that has a given name as its second word: "خزنة مطلق الصويلح", "للمقام رباب عبد الأمير", whose first word no
/// list has. What stands before it shows that it belongs to nothing else.
pub(super) fn first_of_name(text: &str, tokens: &[Token], at: usize) -> usize {
    let Some(first) = at.checked_sub(1) else { return at };
    let this = word(text, tokens, first);
    // "الأستاذ الدكتور فهد": of two titles the first begins the name.
    if matches!(this, "الأستاذ" | "الأستاذة") && is_title(word(text, tokens, at)) && gap(text, tokens, first) == " "
    {
        return first;
    }
    let plain = tokens.get(first).is_some_and(|token| token.lists == 0)
        && is_caseless(this)
        && gap(text, tokens, first).trim().is_empty()
        && this.chars().count() >= 3
        && !is_definite(this)
        && !stops(this)
        && !is_role(this)
        && !is_title(this)
        && !is_joint(this)
        && !honours(this)
        && !matches!(
            this,
            "حسب"
                | "وفق"
                | "لدى"
                | "قبل"
                | "مثل"
                | "غير"
                | "كان"
                | "لم"
                | "لا"
                | "ليس"
                | "هذا"
                | "هذه"
                | "كل"
        )
        && !this.ends_with(['ا', 'ه', 'ت'])
        && !this.ends_with("هم")
        && this.starts_with(|c: char| c >= '\u{600}')
        && !this.starts_with(['و', 'ف', 'ب', 'ل', 'ك']);
    let Some(before) = first.checked_sub(1).filter(|_| plain) else { return at };
    let earlier = word(text, tokens, before);
    let apart = !gap(text, tokens, before).trim().is_empty()
        || is_definite(earlier)
        || matches!(
            earlier,
            "من" | "بينهم"
                | "بينهن"
                | "ومنهم"
                | "مع"
                | "إلى"
                | "عن"
                | "هو"
                | "هي"
                | "وهو"
                | "وهي"
                | "بين"
        )
        || tokens::has(tokens, before, SPEECH_VERBS)
        || is_role(earlier) && !tokens::opens(tokens, first);
    if apart && !tokens::opens(tokens, first) { first } else { at }
}

/// Words that go on with the next: "son of", "father of", "servant of".
fn is_joint(word: &str) -> bool {
    matches!(
        word,
        "بن" | "ابن"
            | "بنت"
            | "أبو"
            | "أبي"
            | "أبا"
            | "أم"
            | "آل"
            | "عبد"
            | "دار"
            | "فان"
            | "دي"
            | "دو"
            | "ولد"
            | "بو"
            | "أيت"
            | "آيت"
            | "حاج"
            | "الحاج"
            | "بالحاج"
            | "אבו"
            | "בן"
            | "בר"
            | "דה"
            | "ון"
            | "אל"
            | "אבן"
    )
}

/// The last word of a name that starts at a word, which ends at another at the latest. After a family name with the article
/// nothing without one follows: "أوباسو الصبا قائلا".
pub(super) fn name_end(text: &str, tokens: &[Token], start: usize, end: usize) -> usize {
    let titled = |at: usize| at < end && (is_title(word(text, tokens, at)) || is_lettered(text, tokens, at));
    let first = (start..end).find(|at| !titled(*at)).unwrap_or(start);
    let hebrew = word(text, tokens, first).starts_with(|c: char| ('\u{590}'..='\u{5ff}').contains(&c));
    // "הבמאית נורית אלקלעי העלתה את": where no mark shows where a name of Hebrew ends, it has two parts.
    let most = if hebrew && gap(text, tokens, end).trim().is_empty() { 2 } else { MOST_PARTS };
    let (mut last, mut parts, mut family) = (first, 0, false);
    let mut at = first;
    while at <= end && parts < most {
        let this = word(text, tokens, at);
        // "دي لا كروز"
        let second = usize::from(this == "دي" && word(text, tokens, at + 1) == "لا");
        let part = if is_joint(this) && at + second < end { at + 1 + second } else { at };
        let definite = !hebrew && part == at && is_definite(this);
        let over = family && !definite && part == at
            || parts > 0
                && (tokens::has(tokens, at, SPEECH_VERBS)
                    || matches!(this, "التي" | "الذي" | "الذين")
                    // "גילה בפברואר סלימאן"
                    || this.strip_prefix('ב').is_some_and(|month| words::has(MONTHS, month))
                    || is_manner(this)
                    || this.starts_with("لل")
                    || this.starts_with('ب')
                        && this.ends_with('ة')
                        && !["با", "بن", "بو"].iter().any(|son| this.starts_with(son)));
        if over {
            break;
        }
        // "فاطمة الزهراء إدموسى": of a given name of two words.
        family |= definite && parts > 0 && !matches!(this, "الزهراء" | "الدين" | "الهدى" | "الله" | "الإسلام");
        (last, parts, at) = (part, parts + 1, part + 1);
    }
    last.min(end)
}

/// "ضاحكا", "مبتسمة", "مؤكدا": how somebody says something, which is no part of the name before it.
pub(super) fn is_manner(word: &str) -> bool {
    let letters = word.chars().count();
    word.starts_with('م') && letters >= 5 && (word.ends_with('ا') || word.ends_with('ة') && !is_role(word))
        || matches!(
            word,
            "بابتسامة"
                | "بفخر"
                | "بأسف"
                | "بحماس"
                | "بسخرية"
                | "بحزن"
                | "بفرح"
                | "بثقة"
                | "بهدوء"
                | "بتأثر"
                | "בחיוך"
                | "בגאווה"
                | "בעצב"
                | "בהתרגשות"
                | "בצחוק"
        )
        || matches!(word, "ضاحكا" | "ضاحكة" | "مازحة" | "مبتسمة" | "باسما" | "باسمة")
}

/// Whether a word honours whoever is named after it: "السيدة", and before a given name "الأستاذ" and "الحاج" too.
pub(super) fn is_honour(text: &str, tokens: &[Token], at: usize) -> bool {
    let this = word(text, tokens, at);
    honours(this) || matches!(this, "الأستاذ" | "الأستاذة" | "الحاج" | "الحاجة") && is_given(tokens, at + 1)
}

/// Where the name starts that a word of honour stands before: "السيدة فتيحة زروقي" is no other name than "فتيحة زروقي".
pub(super) fn after_honours(text: &str, tokens: &[Token], mut start: usize, end: usize) -> usize {
    while start < end && is_honour(text, tokens, start) {
        start += 1;
    }
    start
}

/// Whether some words can be a name: what starts with a given name or a title is one, and what starts as things and those
/// who are called by a word for many do, is none.
pub(super) fn is_plausible(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    let known = is_title(first) || is_joint(first) || words::has(HIS_NAMES | HER_NAMES, first);
    let several = name.contains(' ');
    let joined = first.starts_with(['ש', 'ב']) && first.chars().count() > 3
        || first.starts_with(['ب', 'ف', 'ل']) && !first.starts_with("بن")
        // "מראש הנקרה", "הסבב הבא"
        || first.strip_prefix('מ').is_some_and(is_role)
        || first.starts_with('ה') && name.split(' ').nth(1).is_some_and(|next| next.starts_with('ה'));
    // "מדובר ב-58 זוגות", "לעמיתיו באסיפה", "وقد طلب"
    let counted = name.contains(|c: char| words::digit(c).is_some());
    let to_some = several && first.starts_with('ל') && first.chars().count() > 4;
    let thing = counted
        || to_some
        || matches!(first, "وقد" | "قد")
        || several && (joined || first.ends_with(['ة', 'ه']) || first.ends_with("ها") || first.ends_with("هم"))
        || is_definite(first) && several && !first.starts_with('ה')
        || stops(first)
        || is_body(first)
        || matches!(
            first,
            "كبار"
                | "صغار"
                | "بعض"
                | "جميع"
                | "كل"
                | "أهل"
                | "أهالي"
                | "سكان"
                | "طلاب"
                | "أعضاء"
                | "عدد"
                | "أحد"
                | "إحدى"
        );
    known || !thing
}

/// What the first given name of a name says of its bearer.
pub(super) fn gender_of(name: &str) -> Gender {
    let first = name.split_whitespace().find(|word| !is_title(word)).unwrap_or_default();
    match (words::has(HIS_NAMES, first), words::has(HER_NAMES, first)) {
        (true, false) => Gender::He,
        (false, true) => Gender::She,
        _ => Gender::Unknown,
    }
}

/// Where the name starts that stands behind a post without a mark between: "مدير السباق علي خلفان البدر". What is called by a
/// name is no person: "مدير مدرسة عمر بن الخطاب".
pub(super) fn name_behind(text: &str, tokens: &[Token], post: usize, most: usize) -> Option<usize> {
    let tight = |at: &usize| gap(text, tokens, at - 1).trim().is_empty() && *at < tokens.len();
    let called = |at: usize| {
        let before = word(text, tokens, at - 1);
        is_body(before)
            || before.strip_prefix(['ل', 'ب']).is_some_and(is_body)
            || matches!(before, "شارع" | "جائزة" | "حي" | "باسم")
    };
    let goes_on = |at: &usize| {
        let this = word(text, tokens, *at);
        !stops(this) || this == "في" && is_body(word(text, tokens, at + 1))
    };
    (post + 1..post + most)
        .take_while(tight)
        .take_while(goes_on)
        .take_while(|at| !tokens::has(tokens, *at, SPEECH_VERBS) || is_given(tokens, *at))
        .find(|at| starts_name(text, tokens, *at) && !called(*at))
        .map(|at| first_of_name(text, tokens, at).max(post + 1))
}

/// The name that stands within some words, which may start with an honour and end with what is no name.
pub(super) fn name_within<'a>(text: &'a str, tokens: &[Token], first: usize, last: usize) -> &'a str {
    let first = after_honours(text, tokens, first, last);
    slice(text, tokens, first, name_end(text, tokens, first, last))
}
