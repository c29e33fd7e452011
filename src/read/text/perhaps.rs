//! Names that stand where those of places may, such as after "from": whose they are shows when somebody is called by one.

use super::first_names;
use super::gender::Gender;
use super::grammar;
use super::names::{full_name, is_same_name};
use super::people::{Known, MOST, People, Person};
use super::phrases::Mention;
use super::posts::{Post, is_known_role, post_of};
use super::predicates;
use super::role_words::is_kin;
use super::titles;
use super::tokens::{self, Token};
use super::words::{OPENERS, ORGANISATIONS};

/// "One of them was Tom, a warehouse worker,": one word after "is", with a post behind it, is somebody's name.
fn introduced<'a>(text: &'a str, tokens: &[Token], mention: &Mention<'a>, at: usize) -> Option<Post<'a>> {
    let is = at.checked_sub(1).is_some_and(|before| matches!(tokens::word(text, tokens, before), "is" | "was"));
    let comma = tokens::gap(text, tokens, mention.tokens.end.checked_sub(1)?).trim() == ",";
    let article = matches!(tokens::word(text, tokens, mention.tokens.end), "a" | "an");
    let named = mention.name.is_some() && mention.role.is_none() && mention.organisation.is_none();
    if !(is && comma && article && named) {
        return None;
    }
    Some(post_of(text, tokens, mention)).filter(is_known_role)
}

/// "Lotta (9)", "die neunjährige Lotta", "la petite Léa, 8 ans,": one word with an age beside it is somebody's name.
fn is_aged(text: &str, tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| tokens::word(text, tokens, before));
    let alone = !(tokens::is_capital(tokens, at + 1) && grammar::is_tight(text, tokens, at));
    let called = ["jährige", "jähriger", "jährigen", "-year-old"].iter().any(|ending| before.ends_with(ending));
    if !alone || called {
        return alone && called;
    }
    let digits = |at: usize| {
        let age = tokens::word(text, tokens, at);
        (1..=2).contains(&age.len()) && age.bytes().all(|byte| byte.is_ascii_digit())
    };
    let years = |at: usize| matches!(tokens::word(text, tokens, at), "ans" | "años" | "anos" | "Jahre");
    let gap = |at: usize| tokens::gap(text, tokens, at).trim();
    let bracket = gap(at) == "(" && digits(at + 1) && (gap(at + 1).starts_with(')') || years(at + 2));
    let known = || {
        matches!(before, "petit" | "petite" | "jeune" | "pequeño" | "pequeña" | "pequeno" | "pequena" | "kleine")
            || first_names::is_first_name(tokens::word(text, tokens, at))
    };
    let age = at + 1 + usize::from(tokens::word(text, tokens, at + 1) == "de");
    bracket || gap(at) == "," && digits(age) && years(age + 1) && known()
}

/// "nine businesses, among them Acme Valve": what is listed as one of several bodies is nobody.
pub(super) fn is_listed_body(text: &str, tokens: &[Token], start: usize) -> bool {
    const BODIES: [&str; 10] =
        ["businesses", "companies", "brands", "firms", "charities", "hotels", "banks", "shops", "clubs", "schools"];
    let before = |back: usize| start.checked_sub(back).map(|at| tokens::word(text, tokens, at)).unwrap_or_default();
    let listed = before(1) == "them" && before(2) == "among"
        || before(1) == "including"
        || before(1) == "as" && before(2) == "such";
    listed && (2..6).any(|back| BODIES.contains(&before(back)))
}

impl<'a> People<'a> {
    /// Adds somebody who is introduced by one name, with a post or an age.
    ///
    /// Returns the name.
    pub(super) fn add_introduced(
        &mut self,
        text: &'a str,
        tokens: &[Token],
        mention: &Mention<'a>,
        at: usize,
    ) -> Option<&'a str> {
        let name = mention.name?;
        if let Some(post) = introduced(text, tokens, mention, at) {
            self.add(mention, post);
            return Some(name);
        }
        let child = !name.contains(char::is_whitespace) && mention.role.is_none() && is_aged(text, tokens, at);
        if !child || self.all.len() >= MOST {
            return None;
        }
        if self.find(name).is_none() {
            let person = Person { name: Some(name), ..Person::default() };
            let gender = first_names::gender_of(name);
            self.all.push(Known { person, name, first: name, last: name, gender, other: None });
        }
        Some(name)
    }

    /// "It went to Dr Ana Ruiz’s laboratory. She ...": a full name that owns what follows, if it is known or shows that it is one.
    pub(super) fn add_owner(&mut self, text: &'a str, tokens: &[Token], first: usize, last: usize) -> Option<&'a str> {
        if last == first || !grammar::is_possessive(text, tokens, last) {
            return None;
        }
        let mention = titles::named(text, tokens, first, last, Mention::default());
        let name = grammar::without_owner(mention.name?);
        let full = Mention { name: Some(name), called: None, ..mention };
        let shown = full.titled || first_names::gender_of(name) != Gender::Unknown;
        if shown && full_name(&full).is_some() && !self.is_own(name) {
            self.add(&full, Post::default());
        }
        self.all.iter().any(|known| is_same_name(known.name, name)).then_some(name)
    }

    /// Somebody of whom the text tells no more than a surname behind a title: "Ruiz" is "Mr Ruiz" then.
    pub(super) fn only_titled(&self, name: &str) -> Option<Person<'a>> {
        let name = self.titled.iter().copied().find(|titled| *titled == name)?;
        Some(Person { name: Some(name), ..Person::default() })
    }

    /// Keeps a name of two or three words that may be a place's: "the idea came from Ana Ruiz".
    ///
    /// Returns it if a role beside it shows that it is a person's: "the evidence of Ana Ruiz, a witness".
    pub(super) fn add_perhaps(&mut self, text: &'a str, tokens: &[Token], start: usize, end: usize) -> Option<&'a str> {
        // "a de Maria do Livramento Pires"
        let most = if first_names::is_first_name(tokens::word(text, tokens, start)) { 4 } else { 2 };
        let several = (start + 1..=start + most).contains(&end);
        let body = (start..=end).any(|at| tokens::has(tokens, at, ORGANISATIONS | OPENERS));
        if !several || body || self.perhaps.len() >= MOST {
            return None;
        }
        let name = grammar::without_owner(grammar::slice(text, tokens, start, end));
        let mention = Mention { tokens: start..end + 1, name: Some(name), ..Mention::default() };
        let post = self.post_in_body(text, tokens, &mention);
        // "plain to Ana Ruiz, whose father": of no place one says "who".
        let before = start.checked_sub(1).map_or("", |before| tokens::word(text, tokens, before));
        // "C’est le cas de Anne Roux, installée depuis 2021"
        let case = start >= 2 && matches!(tokens::word(text, tokens, start - 2), "cas" | "caso");
        let comma = |at: usize| tokens::gap(text, tokens, at).trim() == ",";
        let age = tokens::word(text, tokens, end + 1).bytes().all(|byte| byte.is_ascii_digit()) && comma(end + 1);
        let clause = end + 1 + usize::from(age);
        // "les mains de Anne Roux, 84 ans, régleuse"
        let years = matches!(tokens::word(text, tokens, end + 2), "ans" | "años" | "anos");
        let who = case
            || years && comma(end) && tokens::word(text, tokens, end + 1).bytes().all(|byte| byte.is_ascii_digit())
            || matches!(before, "to" | "for" | "with")
                && comma(end)
                && matches!(tokens::word(text, tokens, clause), "who" | "whose" | "whom");
        // "a remis la médaille à Marc Vale": of no place that is called after somebody one says so.
        let given = before.starts_with(char::is_lowercase)
            && !matches!(before, "in" | "at" | "near" | "en" | "em" | "na" | "no")
            && first_names::is_first_name(tokens::word(text, tokens, start))
            && !grammar::is_article(tokens::word(text, tokens, start.saturating_sub(2)));
        // "Ana Ruiz’s father died in 2024": of no place one says that.
        let kin = grammar::is_possessive(text, tokens, end) && is_kin(tokens::word(text, tokens, end + 1));
        if is_known_role(&post) || who || kin || given {
            self.add(&mention, post);
            return Some(name);
        }
        self.perhaps.push((mention, post));
        None
    }

    /// "Ruiz, a playwright who has worked on boats, wrote it": the post of somebody who was named in full before without one.
    pub(super) fn add_post(&mut self, text: &'a str, tokens: &[Token], mention: &Mention<'a>, end: usize) {
        // "said Ruiz, 83, a retired cook"
        let aged = tokens::word(text, tokens, end + 1).bytes().all(|byte| byte.is_ascii_digit())
            && tokens::gap(text, tokens, end + 1).trim() == ",";
        let article = end + 1 + usize::from(aged);
        let apart = tokens::gap(text, tokens, end).trim() == ","
            && matches!(tokens::word(text, tokens, article), "a" | "an" | "the");
        // "Ruiz is the general manager of Harbour Trust."
        let told = || predicates::role_told(text, tokens, end + 1).is_some();
        let Some(name) = mention.name.filter(|_| mention.role.is_none() && (apart || told())) else { return };
        if let Some(person) = self.find(name).filter(|person| person.role.is_none()) {
            let post = post_of(text, tokens, mention);
            if is_known_role(&post) {
                self.add(&Mention { name: person.name, ..mention.clone() }, post);
            }
        }
    }

    /// "Congresswoman Ruiz", who is a Representative: what else somebody known is called.
    pub(super) fn add_title(&mut self, name: &str, title: Option<&'a str>) {
        let Some(person) = title.and_then(|_| self.find(name)) else { return };
        let whole = person.name.unwrap_or_default();
        if let Some(known) = self.all.iter_mut().find(|known| known.name == whole && known.person.role != title) {
            known.other = known.other.or(title);
        }
    }

    /// The only full name that stood where a place might, with a surname that nobody else has.
    pub(super) fn perhaps_called(&self, surname: &str) -> Option<&'a str> {
        let ends = |name: &&str| name.strip_suffix(surname).is_some_and(|rest| rest.ends_with(char::is_whitespace));
        if self.knows(surname) {
            return None;
        }
        let mut found = self.perhaps.iter().filter_map(|(mention, _)| mention.name).filter(ends);
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }

    /// Somebody who has been named where a place might be, now that one of the names is said to speak.
    pub(super) fn find_perhaps(&mut self, name: &str) -> Option<Person<'a>> {
        let called = |(mention, _): &&(Mention, Post)| {
            let full = mention.name.unwrap_or_default();
            full.split(char::is_whitespace).next() == Some(name)
                || full.rsplit(char::is_whitespace).next() == Some(name)
        };
        let mut found = self.perhaps.iter().filter(called);
        let (mention, post) = found.next()?;
        if found.any(|(other, _)| other.name != mention.name) {
            return None;
        }
        let (mention, post) = (mention.clone(), *post);
        self.add(&mention, post);
        self.find(mention.name?)
    }
}
