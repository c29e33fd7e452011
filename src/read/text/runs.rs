//! Runs of capitalised words: where the role ends and the name begins.

use super::adjectives::{is_adjective_after, is_pair, is_post_adjective, kind_before};
use super::apposition::{self, divided};
use super::body_words::is_around_post;
use super::charges::{honoured_office, role_opening};
use super::compounds;
use super::firms;
use super::first_names::is_first_name;
use super::gender::Gender;
use super::grammar::{is_article, is_letters, is_modifier, is_particle, is_role, is_tight, slice};
use super::joined;
use super::offices::{genitive_end, is_of, office_up_to, split_role};
use super::owners::owner;
use super::phrases::{Article, Mention};
use super::role_words::is_agent;
use super::romance_bodies;
use super::starts::{owner_start, role_start};
use super::surnames::{is_own_name, is_trade_surname};
use super::titles::{in_office, is_kin, is_royal, is_trade, named, posted_at, posted_behind, raises_title};
use super::tokens::{self, Token, gap, is_capital, word};
use super::towns::is_in_place;
use super::words::{self, HONORIFICS, OPENERS, ORGANISATIONS, SPEECH_VERBS};

/// Divides a run of capitalised words into role and name.
pub(super) fn divide<'a>(text: &'a str, tokens: &[Token], start: usize, end: usize) -> Option<Mention<'a>> {
    let from = owner_start(text, tokens, start);
    let mention = |from: usize| Mention { tokens: from..end + 1, ..Mention::default() };
    let before = |count: usize| start.checked_sub(count).map(|at| word(text, tokens, at)).unwrap_or_default();
    // "Mr Bishop", "Ms Baker": no post.
    let courteous = matches!(word(text, tokens, start), "Mr" | "Mrs" | "Ms" | "Miss" | "Mx");
    if courteous && end == start + 1 && is_trade_surname(word(text, tokens, end)) {
        return Some(named(text, tokens, start, end, mention(from)));
    }
    if let Some(found) = firms::whole(text, tokens, start, end) {
        return Some(found);
    }
    if let Some(begin) = title_within(text, tokens, start, end) {
        let found = office_up_to(text, tokens, begin - 1)
            .or_else(|| divide(text, tokens, start, begin - 1))
            .unwrap_or_else(|| mention(from));
        let whole = || found.name.is_none() || word(text, tokens, begin - 1) == "Elder";
        let role = found.role.or_else(|| Some(slice(text, tokens, start, begin - 1)).filter(|_| whole()));
        let found = Mention { role, name: None, tokens: found.tokens.start..end + 1, ..found };
        return Some(named(text, tokens, begin, end, found));
    }
    if let Some(found) = joined::lettered(text, tokens, start, end) {
        return Some(found);
    }
    // "berichtet die angehende Zimmerin Ana Ruiz", "Neighbour Ana Ruiz": of three words the first is what somebody is.
    let of_agent = |count: usize| {
        compounds::is_german_agent(before(count), word(text, tokens, start)) && is_tight(text, tokens, start - count)
    };
    let learning = before(1).starts_with("angehende") && is_tight(text, tokens, start - 1) && of_agent(2);
    let her = !is_role(tokens, start) && compounds::is_german_feminine(word(text, tokens, start));
    let (agent, graded) = (learning || of_agent(1), usize::from(learning));
    // (But "die Bürgermeisterin von Lyall" is in a place.)
    let two = end == start + 2 && !is_particle(word(text, tokens, start + 1));
    if two && (agent || her || is_kin(word(text, tokens, start)) || is_trade(text, tokens, start)) {
        let role = Some(slice(text, tokens, start - graded, start));
        let found = Mention { role, ..mention(if agent { start - 1 - graded } else { from }) };
        return Some(named(text, tokens, start + 1, end, found));
    }
    let posted = posted_behind(text, tokens, start, end);
    if posted.is_some() {
        return posted;
    }
    let whole = || Mention { organisation: Some(slice(text, tokens, start, end)), ..mention(from) };
    if is_around_post(text, tokens, start, end) {
        return Some(whole());
    }
    if let Some(last) = last_office(text, tokens, start, end) {
        return Some(in_post(text, tokens, start, last, end));
    }
    // "In the High Court Ana Ruiz, chief engineer, said": a body, and who stood there.
    let bodies = || (start..=end).rev().find(|at| tokens::has(tokens, *at, ORGANISATIONS));
    if matches!(before(1), "the" | "The")
        && bodies().is_some_and(|body| body > start && body + 2 == end)
        && apposition::role_after(text, tokens, end).is_some()
    {
        return Some(named(text, tokens, end - 1, end, mention(end - 1)));
    }
    let romance = romance_bodies::named_ending_at(text, tokens, end);
    if romance.is_some() {
        return romance;
    }
    let is_body = (start..=end).any(|at| tokens::has(tokens, at, ORGANISATIONS));
    if let Some(found) = posted_at(text, tokens, start, end).or_else(|| in_office(text, tokens, start, end)) {
        return Some(found);
    }
    let right =
        start + 1 < end && raises_title(word(text, tokens, start)) && tokens::has(tokens, start + 1, HONORIFICS);
    let titled = start < end && (right || tokens::has(tokens, start, HONORIFICS));
    // "the Princess"
    if start == end
        && matches!(before(1), "the" | "The")
        && (is_royal(word(text, tokens, start)) || word(text, tokens, start) == "Dean")
    {
        return Some(Mention { role: Some(slice(text, tokens, start, end)), ..mention(from) });
    }
    if is_body || !titled && matches!(before(1), "the" | "The") && is_tight(text, tokens, start.saturating_sub(1)) {
        return Some(whole());
    }
    if let Some((first, role, organisation)) = post_before(text, tokens, start, end) {
        return Some(named(text, tokens, start, end, Mention { role: Some(role), organisation, ..mention(first) }));
    }
    let found = named(text, tokens, start, end, mention(start));
    // "Minister for Ports the Hon Ana Ruiz"
    let honoured = found.titled && start >= 2 && before(1) == "the" && is_tight(text, tokens, start - 2);
    if honoured && let Some(office) = honoured_office(text, tokens, start - 2) {
        return Some(Mention {
            role: office.role,
            organisation: office.organisation,
            tokens: office.tokens.start..end + 1,
            ..found
        });
    }
    // "Leader of the council Cllr Ana Ruiz"
    if found.titled
        && is_tight(text, tokens, start.saturating_sub(1))
        && let Some((role, organisation)) = start.checked_sub(1).and_then(|last| role_opening(text, tokens, last))
    {
        return Some(Mention { role: Some(role), organisation, ..found });
    }
    if is_in_place(text, tokens, start) && !found.titled { None } else { Some(found) }
}

/// "Minister of Ports, Shipping and Harbours Smt Ana Ruiz": where a title begins the name.
fn title_within(text: &str, tokens: &[Token], start: usize, end: usize) -> Option<usize> {
    // (Of "Métis Elder Aunty Ana Ruiz" the first title is what she is.)
    let elder =
        |at: usize| word(text, tokens, at) == "Elder" && at + 1 < end && tokens::has(tokens, at + 1, HONORIFICS);
    // (Of "Lyall Lady Wombats President Ana Ruiz" it belongs to the body.)
    let club = |at: usize| {
        word(text, tokens, at) == "Lady" && (at + 2..end.saturating_sub(1)).any(|post| is_role(tokens, post))
    };
    // "S. M. Ruiz": an initial, and no French title. "Tan Eng Chew": without its full stop a name.
    let named = |at: usize| match (word(text, tokens, at), gap(text, tokens, at).starts_with('.')) {
        ("M", true) => !is_role(tokens, at - 1),
        (word, stop) => word == "Eng" && !stop,
    };
    let is_title = |at: &usize| {
        let other = is_role(tokens, *at) || elder(*at) || club(*at) || named(*at);
        tokens::has(tokens, *at, HONORIFICS) && !other
    };
    let begin = (start + 1..end).find(is_title)?;
    let raised = begin == start + 1 && raises_title(word(text, tokens, start));
    let alone = (start..begin).all(|at| tokens::has(tokens, at, HONORIFICS));
    (!raised && !alone).then_some(begin)
}

/// The last word of a run that is an office, and neither a title, letters after a name nor a surname.
fn last_office(text: &str, tokens: &[Token], start: usize, end: usize) -> Option<usize> {
    // "Professor" and "Judge" before a name belong to it as "Dr" does, if they are titles.
    let title = |at: usize| {
        at < end
            && tokens::has(tokens, at, HONORIFICS)
            && (at == start || !is_role(tokens, at - 1) || is_professor(text, tokens, at))
    };
    // "Ana Ruiz MP, ..."
    let letters = |at: usize| {
        at == end
            && at >= start + 2
            && is_letters(word(text, tokens, at))
            && !is_role(tokens, at - 1)
            && !is_modifier(tokens, at - 1)
    };
    let office = |at: &usize| {
        let surname = || *at == end && is_surname(text, tokens, start, end);
        // "Minister for Justice Ana Ruiz"
        let before = start.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
        let matter = || *at == start && *at < end && is_of(before) && word(text, tokens, *at) == "Justice";
        let charge = || *at > start && word(text, tokens, *at) == "Charge" && word(text, tokens, at - 1) == "in";
        let adjective = || *at > start && is_post_adjective(word(text, tokens, *at)) && is_role(tokens, at - 1);
        // "the Lyall Authors’ Guild"
        let owners = || *at < end && gap(text, tokens, *at).starts_with(['’', '\'']);
        let other = || matter() || owners() || title(*at) || letters(*at) || surname();
        (is_role(tokens, *at) || charge() || adjective()) && !other()
    };
    (start..=end).rev().find(office)
}

/// The post in small letters before a name: where the phrase starts, the role, and the body that it is in.
fn post_before<'a>(
    text: &'a str,
    tokens: &[Token],
    start: usize,
    end: usize,
) -> Option<(usize, &'a str, Option<&'a str>)> {
    let last = start.checked_sub(1)?;
    // "Councillor" is a title, and a councillor is what somebody is.
    let called = || {
        // "a fonoaudióloga Marisa Tagiba"
        let article = last.checked_sub(1).is_some_and(|at| is_article(word(text, tokens, at)));
        end > start && article && is_agent(word(text, tokens, last)) && word(text, tokens, last).len() > 8
    };
    let is_post =
        (is_role(tokens, last) || called()) && !(is_capital(tokens, last) && tokens::has(tokens, last, HONORIFICS));
    if is_post && is_tight(text, tokens, last) {
        let head = role_start(text, tokens, last);
        let (organisation, role) = split_role(text, tokens, head, last);
        return Some((owner_start(text, tokens, head), role, organisation.or_else(|| owner(text, tokens, head))));
    }
    // "L’ingénieur cantonal Leo Vale"
    if end > start && is_tight(text, tokens, last) && is_adjective_after(text, tokens, last) {
        let head = role_start(text, tokens, last - 1);
        return Some((owner_start(text, tokens, head), slice(text, tokens, head, last), owner(text, tokens, head)));
    }
    if end > start && is_pair(text, tokens, last) {
        return Some((last - 2, slice(text, tokens, last - 1, last), None));
    }
    // "A tapioqueira Ana Ruiz": between an article that opens the sentence and a full name.
    let described = end > start
        && is_tight(text, tokens, last)
        && last
            .checked_sub(1)
            .is_some_and(|article| tokens::opens(tokens, article) && is_article(word(text, tokens, article)))
        && word(text, tokens, last).len() > 4
        && word(text, tokens, last).starts_with(char::is_lowercase)
        && !tokens::has(tokens, last, ORGANISATIONS | OPENERS | SPEECH_VERBS)
        && !is_modifier(tokens, last);
    if described {
        return Some((last - 1, slice(text, tokens, last, last), None));
    }
    // "head of ports Ana Ruiz", "el jefe de brigada Ana Ruiz"
    let role = head_of_plain(text, tokens, start).filter(|_| end > start)?;
    let head = role_start(text, tokens, role);
    // "Lyall College head of trades Ana Ruiz": a body whose name has more than one word.
    let plain = !is_capital(tokens, role);
    let body = (head + 1..role).rev().find(|at| plain && is_capital(tokens, *at) && is_capital(tokens, at - 1));
    let first = body.map_or(head, |body| body + 1);
    let organisation = body.map(|body| slice(text, tokens, head, body));
    Some((
        owner_start(text, tokens, head),
        slice(text, tokens, first, last),
        organisation.or_else(|| owner(text, tokens, head)),
    ))
}

/// A run that has a post up to a word, and whoever has it behind that.
fn in_post<'a>(text: &'a str, tokens: &[Token], start: usize, last: usize, end: usize) -> Mention<'a> {
    let from = owner_start(text, tokens, start);
    let before = |count: usize| start.checked_sub(count).map(|at| word(text, tokens, at)).unwrap_or_default();
    let run = start;
    // "the Hon’ble Minister"
    let honoured = last > start && matches!(word(text, tokens, start), "Hon’ble" | "Hon'ble");
    let start = start + usize::from(honoured);
    // "founder and Chief Executive Ana Ruiz"
    let joint = start >= 2
        && matches!(before(1), "and" | "e" | "y" | "et" | "und")
        && is_role(tokens, start - 2)
        && !is_own_name(text, tokens, start - 2)
        && is_role(tokens, last);
    let start = if joint {
        role_start(text, tokens, start - 2)
    } else {
        joined::field_start(text, tokens, kind_before(text, tokens, start))
    };
    let from = if joint || start < run { owner_start(text, tokens, start) } else { from };
    let (organisation, role) = split_role(text, tokens, start, last);
    let found = Mention {
        tokens: from..end + 1,
        role: Some(role),
        organisation: organisation.or_else(|| owner(text, tokens, start)),
        ..Mention::default()
    };
    // "Vorsitzender des Hafenvereins": it goes on with what it is of.
    if last < end && matches!(word(text, tokens, last + 1), "des" | "du" | "del" | "do" | "da" | "dos" | "das") {
        let named_end = genitive_end(text, tokens, last, end).unwrap_or(end);
        let (role, organisation) = divided(text, tokens, start, named_end);
        let found = Mention { role: Some(role), organisation, ..found };
        return if named_end < end { named(text, tokens, end - 1, end, found) } else { found };
    }
    // "Die Bürgermeisterin von Lyall, Ana Ruiz,": the place is part of the post.
    if last + 2 == end && word(text, tokens, last + 1) == "von" && gap(text, tokens, end).trim() == "," {
        return Mention { role: Some(slice(text, tokens, start, end)), ..found };
    }
    if last == end {
        // "berichtet die Betriebsrätin"
        let led = matches!(before(1), "die" | "der" | "Die" | "Der") && is_tight(text, tokens, start.saturating_sub(1));
        let agrees = Gender::of_article(before(1), role).filter(|_| led);
        return Mention { article: agrees.map_or(found.article, |_| Article::Definite), agrees, ..found };
    }
    // "Manager City Trees Ana Ruiz": of many words the last two are the name, unless the first is a first name.
    let called = is_first_name(word(text, tokens, last + 1)) || word(text, tokens, last + 2).len() == 1;
    if end >= last + 4 && !called && !(last + 1..=end).any(|at| tokens::has(tokens, at, HONORIFICS)) {
        let role = Some(slice(text, tokens, start, end - 2));
        return named(text, tokens, end - 1, end, Mention { role, ..found });
    }
    named(text, tokens, last + 1, end, found)
}

/// Whether the last word of a run is an office and somebody’s surname: "Transport Secretary Ana Bishop".
fn is_surname(text: &str, tokens: &[Token], start: usize, end: usize) -> bool {
    // After two words that are no posts these are surnames; "Lyall Plains Mayor" is none.
    const CALLINGS: [&str; 12] = [
        "Bishop", "Brewer", "Cooper", "Dean", "Driver", "Farmer", "Forester", "Judge", "Player", "Singer", "Thatcher",
        "Walker",
    ];
    let first = end.wrapping_sub(1);
    let is_first = first >= start && tokens.get(first).is_some_and(|token| token.lists == 0 && token.capital);
    // "Elfriede Sagmeister, Obfrau": German surnames end as posts do.
    let this = word(text, tokens, end);
    let compound = this.ends_with("er") && words::lists(this) == 0 && compounds::lists(this) != 0;
    if end == start || !is_first || !(compound || is_trade_surname(this)) {
        return false;
    }
    let before = start.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
    let bare = first == start
        && !is_article(before)
        && (!(gap(text, tokens, end).starts_with(',') && is_capital(tokens, end + 1))
            || compound && is_role(tokens, end + 1));
    let unknown = CALLINGS.contains(&word(text, tokens, end))
        && (start..first).all(|at| tokens.get(at).is_some_and(|token| token.lists & !HONORIFICS == 0));
    let titled = compound && tokens::has(tokens, start, HONORIFICS);
    bare || titled || start < first && unknown || (start..first).any(|at| is_role(tokens, at))
}

/// The role that goes on with "of" and words in small letters up to a name.
fn head_of_plain(text: &str, tokens: &[Token], start: usize) -> Option<usize> {
    const MOST: usize = 6;
    let plain = |at: usize| {
        let this = word(text, tokens, at);
        let joint = matches!(this, "e" | "y" | "et" | "und" | "and");
        this.starts_with(char::is_lowercase)
            && is_tight(text, tokens, at)
            && !is_article(this)
            && (is_of(this) || joint || !tokens::has(tokens, at, SPEECH_VERBS | OPENERS))
    };
    let back = (1..=MOST).map_while(|back| start.checked_sub(back)).take_while(|at| plain(*at));
    let of = back.into_iter().filter(|at| start - at > 1 && is_of(word(text, tokens, *at))).last()?;
    of.checked_sub(1).filter(|head| is_role(tokens, *head) && is_tight(text, tokens, *head))
}

/// "Vice-Chancellor Professor Ana Ruiz": behind another post "Professor" is a title, but an assistant professor has one post.
fn is_professor(text: &str, tokens: &[Token], at: usize) -> bool {
    matches!(word(text, tokens, at), "Professor" | "Prof") && word(text, tokens, at - 1) != "Assistant"
}
