//! Names with the titles before them: `Ms Ruiz`, `Dr Ana Ruiz`, `Neighbour Ana Ruiz`.

use super::apposition::divided;
use super::bodies;
use super::degrees::is_faculty_word;
use super::first_names::is_first_name;
use super::gender::Gender;
use super::grammar::{
    is_article, is_letters, is_modifier, is_particle, is_possessive, is_role, is_tight, offset, opens_surname, slice,
};
use super::names::{COURTESY, title_of_several};
use super::offices::{is_of, office_before, split_role};
use super::phrases::Mention;
use super::role_words::is_kin as is_kin_word;
use super::starts::{owner_start, role_start};
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{self, HONORIFICS, OPENERS, ORGANISATIONS};

/// Words for somebody that are no first names.
pub(super) fn is_kin(word: &str) -> bool {
    matches!(
        word,
        "Neighbour"
            | "Neighbor"
            | "Mother"
            | "Winner"
            | "Widow"
            | "Survivor"
            | "Supporter"
            | "Patient"
            | "Grandfather"
            | "Grandmother"
            | "Husband"
            | "Wife"
            | "Daughter"
            | "Son"
            | "Guard"
            | "Carpenter"
            | "Lock-keeper"
            | "Victim"
            | "Driver"
            | "Passenger"
            | "Customer"
            | "Bystander"
            | "Eyewitness"
            | "Plumber"
            | "Cook"
            | "Florist"
            | "Watchmaker"
    ) || ["Mum-of-", "Mother-of-", "Dad-of-", "Father-of-", "Mom-of-"].iter().any(|start| word.starts_with(start))
}

/// "Cooper Leo Vale said": a first name shows that the trade at the start of a sentence is no name.
pub(super) fn is_trade(text: &str, tokens: &[Token], at: usize) -> bool {
    let title = tokens::has(tokens, at, HONORIFICS) && word(text, tokens, at) != "Elder";
    tokens::opens(tokens, at)
        && !title
        && words::has(words::SMALL_ROLES, word(text, tokens, at))
        && is_first_name(word(text, tokens, at + 1))
}

/// Adds the name. "Ms" is not part of it; "Dr" and "Sir" are, before a full name.
pub(super) fn named<'a>(
    text: &'a str,
    tokens: &[Token],
    start: usize,
    end: usize,
    mention: Mention<'a>,
) -> Mention<'a> {
    let title = word(text, tokens, start);
    let raised = raises_title(title) && start + 1 < end && tokens::has(tokens, start + 1, HONORIFICS);
    let titled = start < end && (raised || tokens::has(tokens, start, HONORIFICS));
    let plain = COURTESY.contains(&title) || end == start + 1;
    // "Representatives Ana Ruiz and Leo Vale": of the first of several it is the title in the plural.
    let several = title_of_several(title).filter(|_| end > start + 1);
    let from = if titled && plain || several.is_some() { start + 1 } else { start };
    let gender = match (Gender::of(title), mention.role) {
        (Gender::Unknown, Some(role)) => Gender::of_role(role),
        (gender, _) => gender,
    };
    let called = (titled && from > start && !COURTESY.contains(&title)).then(|| slice(text, tokens, start, end));
    // "Senators Ana Ruiz and Leo Vale"
    let role = several.or_else(|| mention.role.map(|role| title_of_several(role).unwrap_or(role)));
    Mention { name: Some(slice(text, tokens, from, end)), called, titled, gender, role, ..mention }
}

/// A run of capitals that stands after "of" or "for": what an office is of, and perhaps the name after it.
pub(super) fn in_office<'a>(text: &'a str, tokens: &[Token], start: usize, end: usize) -> Option<Mention<'a>> {
    if start < 2 || !is_tight(text, tokens, start - 1) {
        return None;
    }
    let before = |count: usize| start.checked_sub(count).map(|at| word(text, tokens, at)).unwrap_or_default();
    // "Minister for the Arts Ana Ruiz"
    // "Minister of State for the Islands Ana Ruiz"
    let of_state = start >= 5 && before(3) == "State" && before(4) == "of";
    let office = start.checked_sub(if of_state { 5 } else { 3 });
    let the = before(1) == "the" && is_of(before(2)) && end >= start + 2;
    if let Some(office) = office.filter(|office| the && is_role(tokens, *office) && is_capital(tokens, *office))
        && (office..start - 1).all(|at| is_tight(text, tokens, at))
    {
        let head = role_start(text, tokens, office);
        let words = words_of_name(text, tokens, start, end);
        // "Editor of the Lyall Evening Post": of other posts only a body before the name shows that a name follows.
        let governs = matches!(word(text, tokens, office), "Minister" | "Secretary");
        let named_after = |last: usize| governs || tokens::has(tokens, last, ORGANISATIONS);
        if end >= start + words && !tokens::has(tokens, end, ORGANISATIONS) && named_after(end - words) {
            let role = Some(slice(text, tokens, head, end - words));
            let found = Mention { role, tokens: owner_start(text, tokens, head)..end + 1, ..Mention::default() };
            return Some(named(text, tokens, end + 1 - words, end, found));
        }
    }
    let mention = |from: usize| Mention { tokens: from..end + 1, ..Mention::default() };
    // "Minister for Foreign Affairs Ana Ruiz": the name is the last two words, as nothing else tells.
    // "Minister for Culture and the Islands Ana Ruiz"
    let the = usize::from(before(1) == "the" && before(2) == "and");
    let head = office_before(text, tokens, start - the);
    // "Minister for Foreign Affairs and Trade Ana Ruiz"
    let listed = matches!(before(1 + the), "and" | "&" | "et" | "und" | "y" | "e")
        && is_role(tokens, head)
        && is_of(word(text, tokens, head + 1))
        && (end >= start + 2 || is_behind_name(text, tokens, role_start(text, tokens, head), end));
    if is_of(before(1)) || listed {
        // Who speaks for a body is found with the body.
        let speaks = word(text, tokens, head).to_ascii_lowercase().starts_with("spokes");
        // ("the father of Ana Ruiz": who that is.)
        if is_role(tokens, head) && !speaks && !is_kin_word(word(text, tokens, head)) {
            let from_head = head;
            let head = role_start(text, tokens, head);
            // "Chair of Lyall Hospital Trust"
            let body = end > start && tokens::has(tokens, end, ORGANISATIONS);
            if is_of(before(1)) && from_head + 2 == start && body {
                let (role, organisation) = divided(text, tokens, head, end);
                return Some(Mention { role: Some(role), organisation, ..mention(owner_start(text, tokens, head)) });
            }
            let from = owner_start(text, tokens, head);
            let words = words_of_name(text, tokens, start, end);
            let inside = is_particle(word(text, tokens, end.saturating_sub(words)))
                || is_particle(word(text, tokens, (end + 1).saturating_sub(words)));
            // "the Mayor of Lyall Local Municipality, Cllr Ana Ruiz", "presidenta del Club Natación Lyall"
            let romance = matches!(before(1), "del" | "de" | "do" | "da" | "du" | "des");
            let club = romance && from_head + 2 == start && tokens::has(tokens, start, ORGANISATIONS);
            let town = word(text, tokens, end) == "Municipality"
                || club && end <= start + 3
                || is_behind_name(text, tokens, from, end);
            if end >= start + words && !inside && !town {
                // In English all that an office is of belongs to it.
                let english = matches!(before(1), "of" | "for" | "and");
                // "Wombat Gaming Director of Sales Ana Ruiz"
                let unlisted = |at: usize| tokens.get(at).is_some_and(|token| token.lists == 0);
                let company = from_head > head && (head..from_head).all(unlisted);
                let (body, post) = split_role(text, tokens, if company { head } else { from_head }, from_head);
                let post = if company { post } else { slice(text, tokens, head, from_head) };
                let first = tokens.partition_point(|token| token.start < offset(text, post));
                let whole = (slice(text, tokens, first, end - words), body);
                let (role, organisation) = if english { whole } else { divided(text, tokens, head, end - words) };
                let found = Mention { role: Some(role), organisation, ..mention(from) };
                return Some(named(text, tokens, end + 1 - words, end, found));
            }
            let english = matches!(before(1), "of" | "for" | "and") && !heads_company(text, tokens, from_head);
            let whole = (slice(text, tokens, head, end), None);
            let (role, organisation) = if english { whole } else { divided(text, tokens, head, end) };
            return Some(Mention { role: Some(role), organisation, ..mention(from) });
        }
        // (But "chef de la direction de TELUS Québec" has a post.)
        let direction = word(text, tokens, head) == "direction"
            && head >= 3
            && matches!(word(text, tokens, head - 3), "chef" | "cheffe");
        if tokens::has(tokens, head, ORGANISATIONS) && !tokens::has(tokens, start, HONORIFICS) && !direction {
            // "the National Union of Site Workers"
            let mut head = head;
            while head > 0
                && is_capital(tokens, head)
                && is_capital(tokens, head - 1)
                && is_tight(text, tokens, head - 1)
                && !tokens::has(tokens, head - 1, OPENERS)
                && !is_article(word(text, tokens, head - 1))
                && !is_possessive(text, tokens, head - 1)
            {
                head -= 1;
            }
            return Some(Mention {
                organisation: Some(slice(text, tokens, head, end)),
                ..mention(owner_start(text, tokens, head))
            });
        }
    }
    None
}

/// Whether an office is that of whoever is at the head of a body: "Managing Director of Lyall Electricity".
fn heads_company(text: &str, tokens: &[Token], office: usize) -> bool {
    let before = office.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
    match word(text, tokens, office) {
        "CEO" => true,
        "Director" => matches!(before, "Managing" | "Executive"),
        "Executive" => before == "Chief",
        "Officer" => before == "Executive",
        _ => false,
    }
}

/// "Ana Ruiz, Minister for Welfare and Skill Development,", "Ana Ruiz, Inspector for Lyall Policing Teams said": an office behind
/// a name and a comma, which has no other name at its end.
fn is_behind_name(text: &str, tokens: &[Token], office: usize, end: usize) -> bool {
    let unlisted = |at: usize| is_capital(tokens, at) && !tokens::has(tokens, at, OPENERS | ORGANISATIONS);
    let named = office.checked_sub(2).is_some_and(|first| {
        is_capital(tokens, first)
            && gap(text, tokens, first + 1).trim() == ","
            && unlisted(first + 1)
            && is_tight(text, tokens, first)
    });
    let over = gap(text, tokens, end).trim() == "," || matches!(word(text, tokens, end + 1), "who");
    named && (over || matches!(word(text, tokens, end), "Teams" | "Services" | "Units" | "Forces" | "Operations"))
}

/// How many words at the end of a run are a name, where nothing but their number tells: a surname may have two, and letters
/// may follow it.
fn words_of_name(text: &str, tokens: &[Token], start: usize, end: usize) -> usize {
    let letters = usize::from(end > start + 2 && is_letters(word(text, tokens, end)));
    let last = end - letters;
    let surname = last >= start + 3 && opens_surname(word(text, tokens, last - 1));
    // "Minister for Foreign Affairs Maria Elena Ruiz", "Minister for Foreign Affairs Ana M. Ruiz"
    let middle = || last >= start + 3 && is_first_name(word(text, tokens, last - 2));
    // "Minister of State for Heritage Réamonn Mac Giolla Rí", "Ana Maria Ruiz Soto"
    let longer = || {
        let [first, second] = [last - 3, last - 2].map(|at| word(text, tokens, at));
        opens_surname(second) || is_first_name(first) && is_first_name(second)
    };
    let longer = last >= start + 4 && longer();
    if longer { 4 + letters } else { 2 + usize::from(surname || middle()) + letters }
}

/// "Minister of State at the Department of Ports Ana Ruiz": of a post without an article, whoever has it is named at the end.
pub(super) fn posted_at<'a>(text: &'a str, tokens: &[Token], start: usize, end: usize) -> Option<Mention<'a>> {
    let words = words_of_name(text, tokens, start, end);
    let is_body = |at: &usize| tokens::has(tokens, *at, ORGANISATIONS) && is_capital(tokens, *at);
    // "the Department of the Marine"
    let of_the = || start >= 3 && word(text, tokens, start - 1) == "the" && is_of(word(text, tokens, start - 2));
    let of = || start >= 2 && is_of(word(text, tokens, start - 1));
    let back = if of_the() { 3 } else { usize::from(of()) * 2 };
    let body = [0, back].into_iter().map(|back| start - back).find(|at| is_body(at))?;
    if end < (body + 2).max(start) + words {
        return None;
    }
    let the = usize::from(body > 0 && word(text, tokens, body - 1) == "the");
    let joint = body.checked_sub(1 + the).filter(|at| matches!(word(text, tokens, *at), "at" | "in"))?;
    let is_post = |at: &usize| is_role(tokens, *at) && is_capital(tokens, *at);
    // "Minister of State", "Minister for Ports"
    let of = || joint.checked_sub(3).filter(|role| is_of(word(text, tokens, role + 1))).filter(is_post);
    let first = role_start(text, tokens, of().or_else(|| joint.checked_sub(1).filter(is_post))?);
    let bare = first.checked_sub(1).is_none_or(|before| {
        !is_tight(text, tokens, before)
            || !is_article(word(text, tokens, before)) && !is_possessive(text, tokens, before)
    });
    if !bare || !(first..start).all(|at| is_tight(text, tokens, at)) {
        return None;
    }
    let role = Some(slice(text, tokens, first, end - words));
    let found = Mention { role, tokens: first..end + 1, ..Mention::default() };
    Some(named(text, tokens, end + 1 - words, end, found))
}

/// "said Ana Ruiz CEO of Acme", "Leo Vale Commercial Director of Acme": a full name, and a post behind it without a comma.
pub(super) fn posted_behind<'a>(text: &'a str, tokens: &[Token], start: usize, end: usize) -> Option<Mention<'a>> {
    let plain = |at: usize| tokens.get(at).is_some_and(|token| token.lists == 0);
    let post = (start + 2..=end).find(|at| !plain(*at)).filter(|post| *post <= start + 3)?;
    let own = |at: usize| is_role(tokens, at) || is_modifier(tokens, at) || word(text, tokens, at) == "CEO";
    let holds =
        matches!(word(text, tokens, end), "CEO" | "CFO" | "COO" | "CTO" | "MD" | "President" | "Chairman" | "Director");
    let of = matches!(word(text, tokens, end + 1), "of" | "at") && is_capital(tokens, end + 2);
    if !holds || !of || !(start..post).all(plain) || !(post..=end).all(own) {
        return None;
    }
    let last = bodies::body_end(text, tokens, end + 2);
    let organisation = Some(slice(text, tokens, end + 2, last));
    let role = Some(slice(text, tokens, post, end));
    let found = Mention { role, organisation, tokens: start..end + 1, ..Mention::default() };
    Some(named(text, tokens, start, post - 1, found))
}

/// The words of a name without the titles before it.
pub(super) fn untitled(name: &str) -> impl Iterator<Item = &str> {
    name.split_whitespace().skip_while(|word| is_title(word))
}

/// Whether a name is another one with a title before it, and perhaps with letters after it: "Hon. Ana Ruiz MP".
pub(super) fn is_titled(name: &str, other: &str) -> bool {
    name.len() > other.len() && name.contains(other) && {
        let mut words = untitled(name);
        other.split_whitespace().all(|word| words.next() == Some(word)) && words.all(is_letters)
    }
}

/// Whether a word is a title that stands for its bearer as well: "the Princess".
pub(super) fn is_royal(word: &str) -> bool {
    matches!(
        word,
        "Princess" | "Prince" | "King" | "Queen" | "Duke" | "Duchess" | "Earl" | "Countess" | "Pope" | "Archbishop"
    )
}

/// Whether a word is a title such as "Dr".
pub(super) fn is_title(word: &str) -> bool {
    // "Me Roux", "Dre Roux": of a French notary or lawyer, and a woman who is a doctor.
    let maitre = || matches!(word, "Me" | "Mᵉ" | "Maître" | "Dre" | "Pre");
    words::has(HONORIFICS, word.trim_end_matches('.')) || raises_title(word) || is_faculty_word(word) || maitre()
}

/// "Right" of "Right Honourable", "Very" of "Very Reverend": words that make more of the title after them.
pub(super) fn raises_title(word: &str) -> bool {
    matches!(word, "Most" | "Right" | "Very" | "Associate" | "Assistant" | "Adjunct")
}

#[cfg(test)]
mod tests {
    use crate::read::text::{phrases, tokens};

    #[test]
    fn an_office_may_list_what_it_is_of() {
        let at_end = |text: &'static str| {
            let tokens = tokens::split(text, &[]);
            phrases::ending_at(text, &tokens, tokens.len() - 1).map(|found| (found.role, found.name))
        };
        let found = |role, name| Some((Some(role), Some(name)));
        assert_eq!(at_end("Minister of Ports and Trade Ana Ruiz"), found("Minister of Ports and Trade", "Ana Ruiz"));
        assert_eq!(
            at_end("Minister of Ports and Trade Smt Ana Ruiz"),
            found("Minister of Ports and Trade", "Ana Ruiz")
        );
        assert_eq!(at_end("Neighbour Ana Ruiz"), found("Neighbour", "Ana Ruiz"));
        assert_eq!(at_end("Ana Ruiz MP"), Some((None, Some("Ana Ruiz MP"))));
    }
}
