//! Whom a sentence is about in Arabic and Hebrew where no verb of speech tells: a role that opens it, or what stands behind its
//! verb.

use super::caseless::{is_caseless, is_titled};
use super::caseless_bodies::divided;
use super::caseless_given::{is_plausible, name_end, name_within, starts_name};
use super::caseless_posts::{MOST_IN_NAME as MOST, appointed, role_end};
use super::caseless_runs::{run, run_of, stops};
use super::caseless_words::{honours, is_definite, is_role, is_title, opens_clause, turns};
use super::grammar::slice;
use super::phrases::Mention;
use super::tokens::{self, Token, gap, word};
use super::words::SPEECH_VERBS;

/// A role has no more words than this.
const MOST_IN_ROLE: usize = 10;

/// The subject stands no further from the start of its sentence.
const NEAR: usize = 6;

/// "הדוקטורנט ממשיך לחפש.": the role that a sentence starts with, of somebody who is known for it.
pub(super) fn in_post<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let start = start + usize::from(turns(word(text, tokens, start)));
    let this = word(text, tokens, start);
    let alone = is_definite(this) && is_role(this) && !is_title(this) && gap(text, tokens, start).trim().is_empty();
    // "מנהלת המחלקה מקווה"
    let of = is_role(this)
        && !is_definite(this)
        && !is_title(this)
        && is_definite(word(text, tokens, start + 1))
        && !is_role(word(text, tokens, start + 1))
        && this.starts_with(|c: char| c < '\u{600}')
        && (start..=start + 1).all(|at| gap(text, tokens, at).trim().is_empty())
        && !is_definite(word(text, tokens, start + 2));
    if of && !starts_name(text, tokens, start + 2) {
        let role = Some(slice(text, tokens, start, start + 1));
        return Some(Mention { tokens: start..start + 2, role, ..Mention::default() });
    }
    let goes_on = is_definite(word(text, tokens, start + 1)) || is_role(word(text, tokens, start + 1));
    (alone && !goes_on).then(|| Mention { tokens: start..start + 1, role: Some(this), ..Mention::default() })
}

/// "واستهل المحافظ جولته، قائلا: «...»", "وعلى الفور وجه الجزار بضم الباكيات": an Arabic sentence starts with its verb, and its subject stands behind
/// it: a role, a name, or one word that may be the surname of somebody who is known.
pub(super) fn behind_verb<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let sentence = tokens.get(start)?.sentence;
    let arabic = word(text, tokens, start).starts_with(|c: char| ('\u{620}'..='\u{6ff}').contains(&c));
    let within = |at: &usize| {
        tokens.get(*at).is_some_and(|token| token.sentence == sentence) && gap(text, tokens, at - 1).trim().is_empty()
    };
    let near = || (start + 1..start + NEAR).take_while(within).filter(|at| !is_governed(text, tokens, at - 1));
    if !arabic || is_definite(word(text, tokens, start)) {
        return None;
    }
    let posted = |at: &usize| {
        let this = word(text, tokens, *at);
        is_role(this) && !is_title(this) && (is_definite(this) || is_definite(word(text, tokens, at + 1)))
    };
    let first = near().find(|at| posted(at) || starts_name(text, tokens, *at));
    if let Some(at) = first {
        let last = run(text, tokens, at, MOST_IN_ROLE)?;
        if posted(&at) {
            return Some(appointed(text, tokens, at, last, false));
        }
        let (name, end) = (name_within(text, tokens, at, last), name_end(text, tokens, at, last));
        return Some(Mention { tokens: at..end + 1, name: Some(name), ..Mention::default() });
    }
    let surname = |at: &usize| {
        let this = word(text, tokens, *at);
        is_definite(this) && !stops(this) && !opens_clause(this) && !honours(this) && this.chars().count() > 4
    };
    let at = near().find(surname)?;
    Some(Mention { tokens: at..at + 1, name: Some(word(text, tokens, at)), ..Mention::default() })
}

/// Whether a word governs what stands behind it, as "on" and "in" do, with "and" before it or not.
fn is_governed(text: &str, tokens: &[Token], at: usize) -> bool {
    let this = word(text, tokens, at);
    stops(this) || this.strip_prefix(['و', 'ف']).is_some_and(stops) || opens_clause(this)
}

/// "נהג אוטובוס בשם יונתן דגני, ...": somebody with whom a sentence starts, who is called something.
pub(super) fn called<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    // "وكان عبدالله النعيمي، وهو سائق، من أوائل المراجعين"
    if matches!(word(text, tokens, start), "وكان" | "كان" | "وكانت" | "كانت") {
        return was_one(text, tokens, start);
    }
    let start = start + usize::from(turns(word(text, tokens, start)));
    if !is_role(word(text, tokens, start)) || is_title(word(text, tokens, start)) {
        return described(text, tokens, start);
    }
    // "המאמן דראגן פטקוביץ׳, שהגיע בקיץ, ביקר": two words behind a post with its article, and a clause about them.
    let next = run(text, tokens, start, MOST).filter(|end| *end == start + 2 && comma(text, tokens, *end));
    let clause = |at: usize| word(text, tokens, at).starts_with('ש') && word(text, tokens, at).chars().count() > 3;
    if word(text, tokens, start).starts_with('ה')
        && next.is_some_and(|end| clause(end + 1) && !is_role(word(text, tokens, end + 1)))
    {
        let name = slice(text, tokens, start + 1, start + 2);
        let named = !is_definite(word(text, tokens, start + 1)) && is_plausible(name);
        let (role, organisation) = divided(text, tokens, start, start);
        if named {
            return Some(Mention {
                tokens: start..start + 3,
                name: Some(name),
                role: Some(role),
                organisation,
                ..Mention::default()
            });
        }
    }
    let called = (start + 1..start + MOST)
        .find(|at| matches!(word(text, tokens, *at), "בשם" | "يدعى" | "تدعى" | "اسمه" | "اسمها"));
    // "תושבת השכונה, רותי כץ, כבר קיבלה קומפוסטר": a role, and a name between commas.
    let apart = run(text, tokens, start, MOST).filter(|last| comma(text, tokens, *last)).and_then(|last| {
        let end = run(text, tokens, last + 1, MOST)?;
        let closed = comma(text, tokens, end) || gap(text, tokens, end).trim().starts_with(':');
        let name = (last + 2..=last + 4).contains(&end) && closed && !opens_clause(word(text, tokens, last + 1));
        name.then_some((last, last + 1, end))
    });
    let named = || called.and_then(|at| Some((at - 1, at + 1, run(text, tokens, at + 1, MOST)?)));
    let (last, first, end) = apart.filter(|_| called.is_none()).or_else(named)?;
    let (role, organisation) = divided(text, tokens, start, last);
    let (name, role) = (Some(name_within(text, tokens, first, end)), Some(role));
    Some(Mention { tokens: start..end + 1, name, role, organisation, ..Mention::default() })
}

fn comma(text: &str, tokens: &[Token], at: usize) -> bool {
    gap(text, tokens, at).trim().starts_with([',', '،'])
}

/// "وكان بين الحضور فوّاز الرواشدة، وهو مزارع", "وكان أول المراجعين جاسم الدراجي، وهو سائق"
fn was_one<'a>(text: &'a str, tokens: &[Token], was: usize) -> Option<Mention<'a>> {
    let among = match (word(text, tokens, was + 1), word(text, tokens, was + 2)) {
        ("بين", _) => 2,
        ("من", "بين") => 3,
        _ => 0,
    };
    let first = was + among + 1;
    let first = (first..first + 4).find(|at| starts_name(text, tokens, *at)).unwrap_or(first);
    let end = run(text, tokens, first, MOST)?;
    if !comma(text, tokens, end) || end < first + 1 || !matches!(word(text, tokens, end + 1), "وهو" | "وهي") {
        return None;
    }
    let last = run(text, tokens, end + 2, MOST_IN_ROLE)?;
    let last = role_end(text, tokens, end + 2, last);
    let role = is_role(word(text, tokens, end + 2)).then(|| slice(text, tokens, end + 2, last));
    let name = Some(name_within(text, tokens, first, end));
    Some(Mention { tokens: first - 1..end + 1, name, role, ..Mention::default() })
}

/// "גדי שלומוף, רכז המטע, זוכר את הפגישה": a name, and what its bearer is.
fn described<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let name_end = run(text, tokens, start, MOST).filter(|end| (start + 1..=start + 3).contains(end))?;
    // "יונתן אברה (17), מדריך, היה": an age stands between.
    let aged = gap(text, tokens, name_end).trim() == "(" && gap(text, tokens, name_end + 1).trim().starts_with("),");
    if aged && is_role(word(text, tokens, name_end + 2)) {
        let last = run_of(text, tokens, name_end + 2, MOST_IN_ROLE)?;
        let (role, organisation) = divided(text, tokens, name_end + 2, last);
        let (name, role) = (Some(slice(text, tokens, start, name_end)), Some(role));
        return Some(Mention { tokens: start..name_end + 1, name, role, organisation, ..Mention::default() });
    }
    let end = name_end;
    let said = (start..=end).any(|at| tokens::has(tokens, at, SPEECH_VERBS));
    if !comma(text, tokens, end) || !is_caseless(word(text, tokens, start)) || said {
        return None;
    }
    // "وتتولى رقية أيت حدو، وهي مساعدة اجتماعية"
    let post = end + 1 + usize::from(matches!(word(text, tokens, end + 1), "وهو" | "وهي"));
    let next = word(text, tokens, post);
    // "מאיר אזולאי, שמתגורר מול הספרייה, הגיש התנגדות"
    let clause = next.starts_with('ש') && next.chars().count() > 4 && !is_role(next);
    // ("חיפושית באורך שמונה מילימטרים, שנאספה": none of them is known for a name.)
    let plain = end == start + 1 || starts_name(text, tokens, start);
    if clause && plain && !stops(word(text, tokens, start)) {
        let name = Some(name_within(text, tokens, start, end));
        return Some(Mention { tokens: start..end + 1, name, ..Mention::default() });
    }
    // "وتتولى دلال المطوع، رئيسة القسم": a verb stands before the name.
    let named = if starts_name(text, tokens, start) {
        None
    } else {
        (start + 1..end).find(|at| starts_name(text, tokens, *at))
    };
    let start = named.unwrap_or(start);
    let posted = is_role(next) || is_titled(text, tokens, start);
    // "يقود الشاحنة خالد الزعبي، كبير الفنيين": a verb and what it does stand before the name.
    let start = start + if end == start + 3 && word(text, tokens, start + 1).starts_with("ال") { 2 } else { 0 };
    if !posted || stops(word(text, tokens, start)) || opens_clause(next) {
        return None;
    }
    let last = run_of(text, tokens, post, MOST_IN_ROLE)?;
    let (role, organisation) = divided(text, tokens, post, last);
    // "ورفضت المزيني، وهي طالبة": the first word is the verb.
    let verb = post > end + 1 && end == start + 1 && word(text, tokens, start).starts_with('و');
    let start = start + usize::from(verb && is_definite(word(text, tokens, end)));
    let name = Some(name_within(text, tokens, start, end));
    // "עו"ד גיל הררי, המייצג שניים מהם,"
    let role = Some(role).filter(|_| is_role(next));
    Some(Mention { tokens: start..end + 1, name, role, organisation, ..Mention::default() })
}

/// "וקנין כבר החליט: ״...״": the word that a sentence starts with, which may be the surname of somebody who is known.
pub(super) fn surname<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    let start = start + usize::from(turns(word(text, tokens, start)));
    let this = word(text, tokens, start);
    let name = Some(this).filter(|this| is_caseless(this) && !is_role(this) && !stops(this) && !opens_clause(this));
    name.is_some().then(|| Mention { tokens: start..start + 1, name, ..Mention::default() })
}
