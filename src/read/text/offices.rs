//! Offices: the role in a phrase told from the body that it is in, and the name that goes with it.

use super::adjectives;
use super::apposition;
use super::body_words::is_of_post;
use super::compounds;
use super::epithets;
use super::first_names::is_first_name;
use super::grammar::{self, LONGEST, is_article, is_modifier, is_role, is_tight, run_end, slice};
use super::phrases::{Mention, ending_at, starting_at_name};
use super::starts::{owner_start, role_start};
use super::titles::raises_title;
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::{HONORIFICS, OPENERS, ORGANISATIONS, SPEECH_VERBS, TOPICS};

/// "a spokesperson for the Department of Health": somebody speaks for the body that a phrase names.
pub(super) fn spoken_for<'a>(text: &'a str, tokens: &[Token], body: &Mention<'a>) -> Option<Mention<'a>> {
    let organisation = body.organisation.filter(|_| body.name.is_none() && body.role.is_none())?;
    let joint = body.tokens.start.checked_sub(1)?;
    let tight = is_tight(text, tokens, joint);
    if !tight
        || !matches!(
            word(text, tokens, joint),
            "for" | "of" | "at" | "from" | "with" | "de" | "des" | "du" | "del" | "da" | "do" | "der" | "von" | "vom"
        )
    {
        return None;
    }
    let role = joint.checked_sub(1).filter(|role| is_tight(text, tokens, *role))?;
    // "la vicepresidenta segunda de la Diputación"
    let head = if adjectives::is_adjective_after(text, tokens, role) { role - 1 } else { role };
    if !is_role(tokens, head) {
        return None;
    }
    let start = role_start(text, tokens, head);
    let from = owner_start(text, tokens, start);
    // "The Leader of the Opposition" leads no body.
    let post = is_of_post(organisation);
    Some(Mention {
        tokens: from..body.tokens.end,
        role: Some(slice(text, tokens, start, if post { body.tokens.end - 1 } else { role })),
        organisation: Some(organisation).filter(|_| !post),
        ..Mention::default()
    })
}

/// "A spokesperson for the growers’ trade body, Orchard UK,": the body has its name between commas.
pub(super) fn speaks_for_named<'a>(text: &'a str, tokens: &[Token], last: usize) -> Option<Mention<'a>> {
    let first = (last.saturating_sub(LONGEST)..=last).rev().take_while(|at| is_capital(tokens, *at)).last()?;
    let comma = first.checked_sub(1).filter(|at| gap(text, tokens, *at).trim() == ",")?;
    let head = (comma.saturating_sub(LONGEST)..comma).rev().find(|at| word(text, tokens, *at).starts_with("spokes"))?;
    let described = matches!(word(text, tokens, head + 1), "for" | "from") && is_article(word(text, tokens, head + 2));
    let small = (head..comma).all(|at| is_tight(text, tokens, at)) && !(head..=comma).any(|at| is_capital(tokens, at));
    let body = tokens::has(tokens, comma, ORGANISATIONS) || word(text, tokens, comma) == "body";
    if !described || !small || !body {
        return None;
    }
    Some(Mention {
        tokens: owner_start(text, tokens, head)..last + 1,
        role: Some(word(text, tokens, head)),
        organisation: Some(slice(text, tokens, first, last)),
        ..Mention::default()
    })
}

/// The body and the role that a run of words names, such as "Harbour Trust chief executive": a name in capitals before a
/// role in small letters, or one that ends with a word for bodies. Of a minister or mayor all belongs to the role.
pub(super) fn split_role<'a>(text: &'a str, tokens: &[Token], first: usize, last: usize) -> (Option<&'a str>, &'a str) {
    let whole = (None, slice(text, tokens, first, last));
    // "former NHS chief executive": what somebody was, of whomever.
    // ("Year 6 teacher" is one role.)
    let year = word(text, tokens, first + 1).bytes().all(|byte| byte.is_ascii_digit());
    if matches!(word(text, tokens, first), "former" | "Former" | "ex" | "retired" | "Retired") || year {
        return whole;
    }
    // "Local Government Minister"
    if word(text, tokens, last) == "Minister" {
        return whole;
    }
    let own = |at: usize| is_role(tokens, at) || is_modifier(tokens, at);
    let divided = |body: usize| (Some(slice(text, tokens, first, body)), slice(text, tokens, body + 1, last));
    // "Lyall Council spokesperson": whoever speaks, speaks for it.
    let speaks = word(text, tokens, last).starts_with("spokes");
    // "Lyall Cricket Club president": with a capital it is no "club president".
    let named = |at: usize| is_capital(tokens, at) && !is_capital(tokens, last) && at > first;
    let is_body = |at: &usize| tokens::has(tokens, *at, ORGANISATIONS) && (speaks || named(*at) || !own(*at));
    if let Some(body) = (first..last).rev().find(is_body)
        && body > first
        && is_capital(tokens, body)
    {
        // "Lyall Chamber of Commerce president"
        let more = matches!(word(text, tokens, body + 1), "of" | "for") && body + 3 <= last;
        // "Department of Environmental Protection Acting Commissioner"
        let sort = |at: &usize| {
            matches!(
                word(text, tokens, *at),
                "Acting" | "Deputy" | "Assistant" | "Executive" | "Interim" | "Vice" | "Chief"
            ) || is_role(tokens, *at)
        };
        let post = (body + 2..last).rev().take_while(sort).last().unwrap_or(last);
        let all = more && post > body + 2 && (body + 2..post).all(|at| is_capital(tokens, at));
        return divided(if all { post - 1 } else { body });
    }
    if is_capital(tokens, last) {
        // "Tallo Chief Executive Officer", "UN Special Envoy": a company's post, or letters, show whose it is.
        // "Acme co-founder and CEO"
        let joint = |at: usize| word(text, tokens, at) == "and" && own(at + 1) && at > first && own(at - 1);
        let before = (first..last).rev().find(|at| !own(*at) && !joint(*at)).filter(|at| is_capital(tokens, *at));
        // "Chief Sustainability Officer"
        let before = before.filter(|body| !(first..*body).any(own));
        let chief = last > first && word(text, tokens, last) == "Executive" && word(text, tokens, last - 1) == "Chief";
        let company = chief || COMPANY_POSTS.contains(&word(text, tokens, last).to_lowercase().as_str());
        let letters = |at: usize| grammar::is_acronym(word(text, tokens, at));
        // "Wombat Gaming Director": two words on no list are a company's.
        let unlisted = |at: usize| tokens.get(at).is_some_and(|token| token.lists == 0);
        let subject = |body: usize| (body + 1..last).any(|at| tokens::has(tokens, at, TOPICS));
        let unknown = |body: usize| {
            word(text, tokens, last) == "Director" && body > first && (first..=body).all(unlisted) && !subject(body)
        };
        // "Acme Foods Chief Supply Officer", "Acme Theatre Founder and Artistic Director": where the posts of a company start.
        let posts = (first + 1..last).find(|at| own(*at) && !tokens::has(tokens, *at, ORGANISATIONS));
        let companys = |at: usize| {
            let post = word(text, tokens, at).to_lowercase();
            COMPANY_POSTS.contains(&post.as_str()) || word(text, tokens, at) == "Chief"
        };
        if let Some(posts) = posts
            && !own(first)
            && (first..posts).all(|at| is_capital(tokens, at) && (!own(at) || tokens::has(tokens, at, ORGANISATIONS)))
            && (posts..last).any(companys)
        {
            return divided(posts - 1);
        }
        return match before {
            Some(body) if is_tight(text, tokens, body) && (company || letters(body) || unknown(body)) => divided(body),
            _ => whole,
        };
    }
    // A capital at the start of a sentence says nothing of "Retired" or "Registered".
    let adjective = |at: usize| word(text, tokens, at).ends_with("ed") && at == first;
    // "Personal carer Ana Ruiz" at the start of one is a carer; "Acme chief executive Ana Ruiz" is Acme’s.
    let opens = tokens::opens(tokens, first);
    let posted = || {
        let posts = || (first..=last).map(|at| word(text, tokens, at).to_lowercase());
        posts().any(|post| post == "chief" || COMPANY_POSTS.contains(&post.as_str()))
    };
    // A plural shows whose it is: "Wombats coach"; "Crisis" and "Business" are none.
    let plural = |word: &str| word.ends_with('s') && !["ss", "is", "us"].iter().any(|end| word.ends_with(end));
    let named = plural(word(text, tokens, first)) || word(text, tokens, first).chars().skip(1).any(char::is_uppercase);
    match (first..last).rev().find(|at| is_capital(tokens, *at)) {
        Some(body) if body == first && opens && !named && !posted() => whole,
        Some(body) if !own(body) && !adjective(body) => divided(body),
        // "Lyall Town captain"
        Some(body) if body > first && is_capital(tokens, body - 1) && !own(body - 1) => divided(body),
        _ => whole,
    }
}

const COMPANY_POSTS: [&str; 15] = [
    "vice-president",
    "officer",
    "ceo",
    "cfo",
    "coo",
    "cto",
    "founder",
    "co-founder",
    "president",
    "chairman",
    "chairwoman",
    "chairperson",
    "spokesperson",
    "spokesman",
    "spokeswoman",
];

/// "the Minister for Woods and Waters, Ana Ruiz," and "la presidenta de la Diputación, Ana Ruiz": a role that goes on, and the
/// name after its comma.
pub(super) fn appointed<'a>(text: &'a str, tokens: &[Token], role: &Mention<'a>, at: usize) -> Option<Mention<'a>> {
    let sentence = tokens.get(at)?.sentence;
    let comma = (at..at + LONGEST).find(|at| !is_tight(text, tokens, *at))?;
    let comma = portfolio_end(text, tokens, at, comma);
    // "la presidenta de la Comisión de Energía (CNE), Ana Ruiz": letters of the body in brackets.
    let role_end = comma;
    let shut = || (comma + 1..comma + 4).find(|at| gap(text, tokens, *at).trim() == "),");
    let comma = shut().filter(|_| gap(text, tokens, comma).trim() == "(").unwrap_or(comma);
    // "the Dean of Lyall, the Very Revd Ana Ruiz,"
    let titled = |at: usize| tokens::has(tokens, at, HONORIFICS) || raises_title(word(text, tokens, at));
    let name = comma + 1 + usize::from(word(text, tokens, comma + 1) == "the" && titled(comma + 2));
    // "la coordinadora del proyecto, la bióloga Ana Ruiz": what else she is.
    let name = epithets::name_behind(text, tokens, name).unwrap_or(name);
    if !matches!(gap(text, tokens, comma).trim(), "," | "),")
        || tokens.get(name)?.sentence != sentence
        || !is_capital(tokens, name)
    {
        return None;
    }
    // What goes on is no other clause.
    if (at + 1..=comma).any(|at| tokens::has(tokens, at, SPEECH_VERBS)) {
        return None;
    }
    let named = starting_at_name(text, tokens, name)?;
    // "the Director of the Academy, Lieutenant Colonel Ana Ruiz,"
    let ranked = named.role.is_none_or(|_| name > comma + 1 || is_capital(tokens, at) && is_capital(tokens, comma));
    let name = named.name.filter(|name| name.contains(char::is_whitespace) && ranked)?;
    let first = role_start(text, tokens, at);
    let (words, organisation) = apposition::divided(text, tokens, first, role_end);
    let organisation = organisation.or(role.organisation);
    Some(Mention {
        name: Some(name),
        role: Some(words),
        organisation,
        tokens: role.tokens.start..named.tokens.end,
        ..named
    })
}

/// "the Minister for Rural Affairs, Community and the Islands, Ana Ruiz": the comma after all that a minister is in charge of,
/// where that is a list.
fn portfolio_end(text: &str, tokens: &[Token], office: usize, comma: usize) -> usize {
    const MOST: usize = 4;
    let joint = |at: usize| matches!(word(text, tokens, at), "for" | "of" | "de" | "du" | "des" | "del" | "da" | "do");
    let minister = is_capital(tokens, office) || word(text, tokens, office).starts_with("minist");
    let charge = minister && joint(office + 1);
    let mut end = comma;
    for _ in 0..MOST {
        let named =
            starting_at_name(text, tokens, end + 1).is_some_and(|named| named.is_full() && named.role.is_none());
        let next = (end + 1..end + LONGEST).find(|at| !is_tight(text, tokens, *at));
        let listed = |next: usize| {
            let part = |at: usize| {
                is_capital(tokens, at)
                    || joint(at)
                    || matches!(word(text, tokens, at), "and" | "the" | "et" | "y" | "e" | "la" | "l")
            };
            gap(text, tokens, next).trim() == "," && (end + 1..=next).all(part)
        };
        match next.filter(|next| charge && !named && gap(text, tokens, end).trim() == "," && listed(*next)) {
            Some(next) => end = next,
            None => break,
        }
    }
    // What ends with no name is no list.
    let named = starting_at_name(text, tokens, end + 1).is_some_and(|named| named.is_full());
    if named { end } else { comma }
}

/// "third-generation orchardist Ana Ruiz": some words in small letters that stand right before a full name.
pub(super) fn described<'a>(text: &'a str, tokens: &[Token], start: usize) -> Option<Mention<'a>> {
    const MOST: usize = 5;
    let article = is_article(word(text, tokens, start));
    let first = start + usize::from(article);
    let name = (first..first + MOST).find(|at| is_capital(tokens, *at))?;
    // "head of ports Ana Ruiz"
    let of = |at: usize| at > first && is_of(word(text, tokens, at)) && is_role(tokens, at - 1);
    let plain = |at: usize| is_tight(text, tokens, at) && (of(at) || !tokens::has(tokens, at, SPEECH_VERBS | OPENERS));
    if name == first || !(start..name).all(|at| is_tight(text, tokens, at)) || !(first..name).all(plain) {
        return None;
    }
    // "a relevé Anne Roux": in French "a" is a verb.
    if word(text, tokens, start) == "a" && word(text, tokens, first).ends_with(['é', 'i', 'u', 't']) {
        return None;
    }
    let end = run_end(text, tokens, name);
    let found = ending_at(text, tokens, end).filter(|found| found.tokens.start >= start)?;
    // "die geschäftsführende Gesellschafterin Ana Ruiz" is found whole.
    if found.tokens.start == start && found.is_full() && found.role.is_some() {
        return Some(found);
    }
    let full = found.is_full() && found.tokens.start >= first;
    full.then(|| Mention { role: Some(slice(text, tokens, first, name - 1)), tokens: start..end + 1, ..found })
}

/// The role that a run of capitals after "of" or "for" belongs to: "Minister of State for Older People".
pub(super) fn office_before(text: &str, tokens: &[Token], start: usize) -> usize {
    let mut head = start - 2;
    for _ in 0..3 {
        if is_role(tokens, head) || !is_capital(tokens, head) {
            break;
        }
        let mut first = head;
        while first > 0
            && head - first < LONGEST
            && is_capital(tokens, first - 1)
            && is_tight(text, tokens, first - 1)
            && !is_role(tokens, first)
        {
            first -= 1;
        }
        // "Sergeant Ana Ruiz of Lyall Point": what has a name in it is no office.
        let office =
            |at: usize| is_role(tokens, at) || is_modifier(tokens, at) || tokens::has(tokens, at, ORGANISATIONS);
        if is_role(tokens, first) && (first..=head).all(office) {
            return first;
        }
        let joint = first.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
        // "Minister of Agriculture, Forestry and Fisheries"
        let charge = |at: usize| is_capital(tokens, at) && !is_first_name(word(text, tokens, at));
        if first > 1 && gap(text, tokens, first - 1).trim() == "," && (first - 1..=head).all(charge) {
            head = first - 1;
            continue;
        }
        if !is_of(joint) && joint != "and" || first < 2 {
            break;
        }
        head = first - 2;
    }
    head
}

/// Words that tell what somebody is the head of.
pub(super) fn is_of(word: &str) -> bool {
    matches!(
        word,
        "of" | "for" | "de" | "du" | "des" | "del" | "da" | "do" | "für" | "der" | "von" | "d" | "para" | "pour"
    )
}

/// "Union Minister of Coastal Fisheries and Harbours" before a title: all of it is the role.
pub(super) fn office_up_to<'a>(text: &'a str, tokens: &[Token], last: usize) -> Option<Mention<'a>> {
    let mut first = last;
    while first > 0 && last - first < LONGEST && is_tight(text, tokens, first - 1) {
        let before = word(text, tokens, first - 1);
        if !is_capital(tokens, first - 1) && !is_of(before) && !matches!(before, "and" | "&" | "the") {
            break;
        }
        first -= 1;
    }
    let head = (first..last).find(|at| is_role(tokens, *at) && is_of(word(text, tokens, at + 1)))?;
    let head = role_start(text, tokens, head);
    let role = Some(slice(text, tokens, head, last));
    Some(Mention { role, tokens: owner_start(text, tokens, head)..last + 1, ..Mention::default() })
}

/// "Geschäftsführer des Petri-Hospitals Ana Ruiz": where a body in the genitive ends behind which two words are who has the post.
pub(super) fn genitive_end(text: &str, tokens: &[Token], last: usize, end: usize) -> Option<usize> {
    let is_body = |at: &usize| {
        tokens::has(tokens, *at, ORGANISATIONS) || compounds::is_body(word(text, tokens, *at).trim_end_matches('s'))
    };
    end.checked_sub(2).filter(|body| *body > last + 1 && word(text, tokens, last + 1) == "des").filter(is_body)
}
