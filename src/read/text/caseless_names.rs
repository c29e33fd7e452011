//! Names in scripts without capitals that no verb of speech stands beside: a title shows where one starts, or what follows
//! its comma that it is one.

use super::caseless::{is_caseless, is_titled, starting_at};
use super::caseless_bodies::divided;
use super::caseless_given::{first_of_name, is_given, is_honour, is_title_of, name_end, starts_name};
use super::caseless_posts::MOST_IN_NAME;
use super::caseless_runs::{is_lettered, run, run_of, stops};
use super::caseless_words::{honours, is_body, is_definite, is_role, is_title, opens_clause};
use super::grammar::slice;
use super::people::{People, Person};
use super::posts::Post;
use super::tokens::{self, Token, gap, word};
use super::words::{self, HER_NAMES, HIS_NAMES, SPEECH_VERBS};

/// "הכלכלן ד״ר פייסל נסאר, שערך את הסקר": one word before a title that says what somebody is.
fn called_before<'a>(text: &'a str, tokens: &[Token], at: usize) -> Post<'a> {
    let before = at.checked_sub(1).filter(|before| {
        let this = word(text, tokens, *before);
        gap(text, tokens, *before).trim().is_empty() && is_definite(this) && is_role(this) && !is_title(this)
    });
    let role = before.map(|before| divided(text, tokens, before, before).0);
    Post { role, ..Post::default() }
}

/// A full name, what is said of its bearer, and its last token: "افتتح الدكتور خالد المنصور، وزير الصحة، ...", "הובילה תמר אוחיון, תלמידת תיכון, ...".
pub(super) fn named_at<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<(&'a str, Post<'a>, usize)> {
    let this = word(text, tokens, at);
    if !is_caseless(this) {
        return None;
    }
    let comma = |at: usize| gap(text, tokens, at).trim().starts_with([',', '،']);
    if is_title_of(text, tokens, at) {
        // "السيد إدريس بنعلال": that is no part of the name.
        if is_honour(text, tokens, at) {
            let titled = is_title(word(text, tokens, at + 1));
            return named_at(text, tokens, at + 1).filter(|_| titled || !honours(this));
        }
        let end = run(text, tokens, at, MOST_IN_NAME).filter(|end| *end >= at + 2)?;
        if comma(end) && is_role(word(text, tokens, end + 1)) {
            return Some((slice(text, tokens, at, end), post_after(text, tokens, end + 1), end));
        }
        // "את הניסויים ערך ד"ר איתי ורדימון, ...": two words between a title and a comma. ("المستشار القانوني للشركة" is a post.)
        if comma(end) && end == at + 2 && !is_definite(word(text, tokens, at + 1)) {
            return Some((slice(text, tokens, at, end), called_before(text, tokens, at), end));
        }
        // "افتتح وزير النقل المهندس سليمان الخوري صباح اليوم الجسر": a post before the title, and two words after it.
        let tight =
            |back: &usize| gap(text, tokens, at - back).trim().is_empty() && !stops(word(text, tokens, at - back));
        let post = (1..=MOST_IN_POST.min(at)).take_while(tight).find(|back| is_role(word(text, tokens, at - back)))?;
        let (role, organisation) = divided(text, tokens, at - post, at - 1);
        // "رئيس الجامعة الأستاذ الدكتور خالد نجيب المنصور أن": where a clause or a mark follows, all of it is the name.
        let second = usize::from(is_title(word(text, tokens, at + 1)));
        let closed = comma(end) || stops(word(text, tokens, end + 1));
        let whole = name_end(text, tokens, at, end);
        let end = if closed { whole } else { whole.min(at + 2 + second) };
        let post = Post { role: Some(role), organisation, other: None };
        return Some((slice(text, tokens, at, end), post, end));
    }
    if let Some(found) = given_at(text, tokens, at) {
        return Some(found);
    }
    // "اختارت مصممة الحديقة لينا القعاقرة أن": after a verb with which a sentence starts, a post and two words behind it.
    let second =
        at.checked_sub(1).is_some_and(|verb| tokens::opens(tokens, verb) && is_caseless(word(text, tokens, verb)));
    if second
        && is_arabic(this)
        && is_role(this)
        && let Some(found) = starting_at(text, tokens, at)
        && let Some(name) = found.name.filter(|name| matches!(name.split(' ').count(), 2..=4))
        && !is_role(name.split(' ').next().unwrap_or_default())
        && !is_definite(name.split(' ').next().unwrap_or_default())
        && !is_body(name.split(' ').next().unwrap_or_default())
        // "افتتح وزير الصحة طريقا جديدا في المدينة": what somebody opens ends so, and no mark and no clause follows it.
        && !name.ends_with('ا')
        && (comma(found.tokens.end - 1) || matches!(word(text, tokens, found.tokens.end), "أن" | "إن" | "بأن"))
    {
        let post = Post { role: found.role, organisation: found.organisation, other: None };
        return Some((name, post, found.tokens.end - 1));
    }
    // "דיקן הסטודנטים, פרופ' אבינועם לדרמן, השתכנע": between commas, behind a post.
    if is_titled(text, tokens, at)
        && at.checked_sub(1).is_some_and(comma)
        && let Some(end) = run(text, tokens, at, MOST_IN_NAME).filter(|end| *end > at + 1 && comma(*end))
        && let Some(post) = post_before(text, tokens, at)
    {
        return Some((slice(text, tokens, at, end), post, end));
    }
    // "עמדה פרופ' נעמה רייס, ראשת המעבדה": a title that is written with a mark.
    if is_titled(text, tokens, at)
        && let Some(end) = run(text, tokens, at, MOST_IN_NAME).filter(|end| *end > at + 1)
        && comma(end)
        && is_role(word(text, tokens, end + 1))
    {
        return Some((slice(text, tokens, at, end), post_after(text, tokens, end + 1), end));
    }
    let first = at.checked_sub(1).filter(|first| comma(at) && gap(text, tokens, *first).trim().is_empty())?;
    let plain = |at: usize| {
        let this = word(text, tokens, at);
        is_caseless(this)
            && !is_role(this)
            && !stops(this)
            && !opens_clause(this)
            && !tokens::has(tokens, at, SPEECH_VERBS)
    };
    let hebrew = this.starts_with(|c: char| ('\u{590}'..='\u{5ff}').contains(&c));
    let aged = after_age(text, tokens, at);
    // "ومن أوائل المستفيدين هناء الشرمان، وهي معلمة": what she is is told with a verb.
    let is = matches!(word(text, tokens, at + 1), "وهو" | "وهي") && is_role(word(text, tokens, at + 2));
    // "אחד המושתלים, יוסף מלכה, הוא נהג משאית"
    let apart = first.checked_sub(1).is_some_and(comma);
    let is = is || apart && matches!(word(text, tokens, at + 1), "הוא" | "היא");
    let aged = aged.or(is.then_some(at + 2));
    // "وشارك في الافتتاح كمال بدران، سائق حافلة": in Arabic an article before two words shows that both are the name.
    let led = || first.checked_sub(1).is_some_and(|before| word(text, tokens, before).starts_with("ال"));
    // "ولم يغادر فهد الدوسري، والد الطفلة": of two words only the second has the article, so it is a surname.
    let surname =
        || is_definite(this) && !is_definite(word(text, tokens, first)) && !is_body(word(text, tokens, first));
    let told = aged.is_some() || (hebrew || led() || surname()) && is_role(word(text, tokens, at + 1));
    // "בקיץ הקרוב, ראש העיר אמר": the second word of a name has no article.
    let named = aged.is_some() || !hebrew || !this.starts_with('ה');
    // "لينا أبو صالحة، طالبة دكتوراه": a joint inside makes the words a name.
    let joint = matches!(word(text, tokens, first), "أبو" | "بن" | "بنت" | "عبد") && first > 0 && plain(first - 1);
    let first = first - usize::from(joint);
    let told = told || joint && is_role(word(text, tokens, at + 1));
    // "سيف بن حمدان الظنحاني"
    let son = |at: usize| at >= 2 && matches!(word(text, tokens, at - 1), "بن" | "بنت") && plain(at - 2);
    let first = if son(first) { first - 2 } else { first };
    (told && named && plain(at) && plain(first))
        .then(|| (slice(text, tokens, first, at), post_after(text, tokens, aged.unwrap_or(at + 1)), at))
}

/// A full name that starts with a given name that is known: beside what its bearer is, or where nothing else can stand.
fn given_at<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<(&'a str, Post<'a>, usize)> {
    let comma = |at: usize| gap(text, tokens, at).trim().starts_with([',', '،']);
    let tight = |at: usize| gap(text, tokens, at).trim().is_empty();
    let before = at.checked_sub(1);
    let inside = |before: usize| {
        tight(before)
            && (starts_name(text, tokens, before) && !is_honour(text, tokens, before)
                || is_body(word(text, tokens, before)))
    };
    // "בידי רוטמן ונועה שגב": "and" is a part of the word.
    let this = word(text, tokens, at);
    let and =
        // ("לליאת שפר": so is "to".)
        this.strip_prefix(['ו', 'و', 'ל']).filter(|bare| !is_given(tokens, at) && words::has(HIS_NAMES | HER_NAMES, bare));
    let joined = and.map_or(0, |bare| this.len() - bare.len());
    if and.is_none() && (!is_given(tokens, at) || !starts_name(text, tokens, at)) || before.is_some_and(inside) {
        return None;
    }
    let last = run(text, tokens, at, MOST_IN_NAME)?;
    let end = name_end(text, tokens, at, last);
    if end == at {
        return None;
    }
    // "خزنة مطلق الصويلح": no list has the first.
    let at = if joined == 0 { first_of_name(text, tokens, at) } else { at };
    // "د. ريم القحطاني"
    let at = at.checked_sub(1).filter(|before| is_lettered(text, tokens, *before)).unwrap_or(at);
    let before = at.checked_sub(1);
    let found = |post: Post<'a>| Some((slice(text, tokens, at, end).get(joined..)?, post, end));
    if end == last && comma(end) {
        let is = usize::from(matches!(word(text, tokens, end + 1), "وهو" | "وهي" | "הוא" | "היא"));
        let aged = after_age(text, tokens, end);
        let aged = aged.map(|post| post + usize::from(matches!(word(text, tokens, post), "وهو" | "وهي")));
        let post = aged.unwrap_or(end + 1 + is);
        if is_role(word(text, tokens, post)) {
            return found(post_after(text, tokens, post));
        }
    }
    if let Some(post) = post_before(text, tokens, at) {
        return found(post);
    }
    // "وكان أول المراجعين جاسم محمد الدراجي": what is behind an article, a mark or a joint is called by nothing before it.
    let apart = before.is_none_or(|before| {
        let this = word(text, tokens, before);
        !tight(before)
            || tokens::opens(tokens, at)
            || tokens::opens(tokens, before)
            || is_definite(this)
            || stops(this)
            || matches!(this, "بين" | "وبين" | "بقيادة" | "بإشراف" | "هو" | "هي")
    });
    let family = is_definite(word(text, tokens, end)) || end > at + 1 || is_given(tokens, end) || comma(end);
    if apart && family { found(Post::default()) } else { None }
}

/// The post that stands before a name, or before a comma and an honour.
pub(super) fn post_before<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<Post<'a>> {
    const MOST: usize = 8;
    let mut last = at.checked_sub(1)?;
    while is_honour(text, tokens, last) {
        last = last.checked_sub(1)?;
    }
    let between = gap(text, tokens, last).trim();
    let goes_on = |at: &usize| {
        let this = word(text, tokens, *at);
        let within = this == "في" && is_body(word(text, tokens, at + 1));
        (*at == last || gap(text, tokens, *at).trim().is_empty()) && (within || !stops(this)) && is_caseless(this)
    };
    let is_post = |at: &usize| is_role(word(text, tokens, *at)) && !is_title(word(text, tokens, *at));
    let mut posts = (0..MOST).map_while(|back| last.checked_sub(back)).take_while(goes_on).filter(is_post);
    let nearest = posts.next()?;
    // "نائبة الرئيس للاستدامة", "מאמן הקבוצה הבוגרת": what has the article belongs to the post before it.
    let head = posts.next().filter(|head| {
        // "المدير الفني", "رئيسة قسم جراحة الحروق"
        let of = is_definite(word(text, tokens, nearest)) || is_body(word(text, tokens, nearest - 1));
        let joined = !is_definite(word(text, tokens, *head)) || nearest == head + 1;
        of && joined && nearest <= head + 3 && !tokens::has(tokens, *head, SPEECH_VERBS)
    });
    let post = head.unwrap_or(nearest);
    let role = matches!(between, "" | "،" | ",");
    let (role, organisation) = role.then(|| divided(text, tokens, post, last))?;
    Some(Post { role: Some(role), organisation, other: None })
}

fn is_arabic(word: &str) -> bool {
    word.starts_with(|c: char| ('\u{620}'..='\u{6ff}').contains(&c))
}

/// Where the words start that follow an age after a name: "יוסף אדלר, בן 79, נהג בגמלאות", "فاطنة أوعلي، 58 سنة، نساجة".
fn after_age(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let hebrew = word(text, tokens, at).starts_with(|c: char| ('\u{590}'..='\u{5ff}').contains(&c));
    let counted = |at: usize| word(text, tokens, at).chars().all(|c| words::digit(c).is_some());
    let aged = match word(text, tokens, at + 1) {
        "בן" | "בת" if counted(at + 2) => Some(at + 3),
        // "רחל סויסה, תופרת בת 81,"
        _ if hebrew && matches!(word(text, tokens, at + 2), "בן" | "בת") && counted(at + 3) => Some(at + 1),
        _ if counted(at + 1) && matches!(word(text, tokens, at + 2), "سنة" | "عاما" | "عاماً" | "عامًا") => {
            Some(at + 3)
        }
        _ => None,
    };
    aged.filter(|post| gap(text, tokens, post - 1).trim().starts_with([',', '،']))
}

/// A post before a title is looked for over so many words.
const MOST_IN_POST: usize = 5;

/// What stands between commas after a name.
fn post_after<'a>(text: &'a str, tokens: &[Token], first: usize) -> Post<'a> {
    const MOST: usize = 10;
    let last = run_of(text, tokens, first, MOST).filter(|_| is_role(word(text, tokens, first)));
    let (role, organisation) = last.map(|last| divided(text, tokens, first, last)).unzip();
    Post { role, organisation: organisation.flatten(), other: None }
}

/// "כך סיכמה ענת ברזילי את הדיון": a full name that is known, in a script without capitals.
pub(super) fn known_at<'a>(text: &str, tokens: &[Token], at: usize, people: &People<'a>) -> Option<Person<'a>> {
    if !is_caseless(tokens::word(text, tokens, at)) {
        return None;
    }
    let names = (at + 1..at + 4).filter(|last| *last < tokens.len()).map(|last| slice(text, tokens, at, last));
    names.into_iter().find_map(|name| people.all.iter().find(|known| known.name == name)).map(|known| known.person)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<(&str, Option<&str>)> {
        let tokens = tokens::split(text, &[]);
        let mut found: Vec<_> = (0..tokens.len()).filter_map(|at| named_at(text, &tokens, at)).collect();
        found.dedup_by_key(|(name, ..)| *name);
        found.into_iter().map(|(name, post, _)| (name, post.role)).collect()
    }

    #[test]
    fn a_title_or_a_post_shows_a_name_that_no_verb_of_speech_stands_beside() {
        assert_eq!(
            named("افتتح الدكتور خالد عبد الحميد المنصور، وزير الصحة، المصنع."),
            [("الدكتور خالد عبد الحميد المنصور", Some("وزير الصحة"))]
        );
        assert_eq!(named("את המאבק הובילה תמר אוחיון, תלמידת תיכון, בקיץ."), [("תמר אוחיון", Some("תלמידת תיכון"))]);
        assert_eq!(named("אחד מהם הוא יוסף אדלר, בן 79, נהג."), [("יוסף אדלר", Some("נהג"))]);
        assert_eq!(named("בקיץ הקרוב, ראש העיר אמר"), []);
    }
}
