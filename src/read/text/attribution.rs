//! Who is said to say something: a verb of speech with its subject.

use super::caseless;
use super::caseless_verbs;
use super::contrasts::{set_against, with_these_words, with_words};
use super::dashed::signed;
use super::gender::Gender;
use super::grammar;
use super::hindsight;
use super::inverted;
use super::openings::subject;
use super::phrases::{Article, Mention};
use super::pronouns::pronoun;
use super::quotations::Span;
use super::replies::{owned, replied};
use super::sharing::{participial, rules, said_too, shared, termed};
use super::subjects::{caseless_before, subject_after, subject_before};
use super::tokens::{self, Token, gap, is_capital, word};
use super::unlisted;
use super::verbs::{is_according, is_auxiliary, is_passive, is_verb_of_two, is_verb_second, is_view_of, is_words_of};
use super::verdicts;
use super::whose::{adds, in_words, is_own_words, joined_pronoun, nobody_after, opinion, says_so};
use super::words::SPEECH_VERBS;
use super::written;

/// Words of which what follows is whoever says so: "laut Ruiz".
const VIEWS: [&str; 17] = [
    "selon",
    "según",
    "segundo",
    "laut",
    "gemäss",
    "gemäß",
    "Selon",
    "Según",
    "Segundo",
    "Laut",
    "Gemäss",
    "Gemäß",
    "לדברי",
    "بحسب",
    "وبحسب",
    "حسب",
    "وفق",
];

/// Words that say who says or does something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Saying<'a> {
    /// The first and the last token: subject and verb.
    pub(super) first: usize,
    pub(super) last: usize,
    /// The sentence that it is in.
    pub(super) sentence: usize,
    pub(super) who: Who<'a>,
    /// Whether it says that somebody speaks; else it only names the subject of a sentence.
    pub(super) speaks: bool,
}

/// A subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Who<'a> {
    /// A name or a role.
    Named(Mention<'a>),
    /// "he", "she", "they".
    Pronoun(Gender),
    /// "este", "ce dernier": whoever was named last.
    Latter(Gender),
    /// "it": a body, which the paragraph may name.
    Body(Option<&'a str>),
    /// "Ana Ruiz and Leo Park": which of them, the text does not tell.
    Several,
}

/// The sayings and subjects of a paragraph, in order.
pub(super) fn find<'a>(text: &'a str, spans: &[Span], tokens: &[Token]) -> Vec<Saying<'a>> {
    let mut found = Vec::new();
    let mut sentence = usize::MAX;
    for (at, token) in tokens.iter().enumerate() {
        if token.sentence != sentence {
            sentence = token.sentence;
            found.extend(subject(text, tokens, at));
        } else if at > 0 && gap(text, tokens, at - 1).trim_end().ends_with(';') {
            // "...; farmer Leo Vale had one condition: “...”"
            found.extend(subject(text, tokens, at).filter(|saying| saying.speaks));
        }
        if let Some(saying) = written::read_in(text, spans, tokens, at) {
            found.push(saying);
        } else if tokens::has(tokens, at, SPEECH_VERBS)
            || is_verb_of_two(text, tokens, at)
            || has_written(text, tokens, at)
            || unlisted::is_verb_after(text, spans, tokens, at)
            || unlisted::is_verb_of_bystander(text, spans, tokens, at)
        {
            let last = found.last();
            let saying = of_verb(text, spans, tokens, at, last);
            found.extend(saying);
        } else if adds(text, tokens, at) {
            let who = Who::Pronoun(Gender::Unknown);
            found.push(Saying { first: at - 2, last: at, sentence: token.sentence, who, speaks: true });
        } else if let Some(gender) = caseless_verbs::words_of(text, tokens, at).or_else(|| in_words(text, tokens, at)) {
            // "The coach has, in her own words, “one wish”.": whom the sentence is about.
            let about = |last: &&Saying| last.sentence == token.sentence && is_own_words(text, tokens, at);
            let who = found.last().filter(about).map_or(Who::Pronoun(gender), |last: &Saying| last.who.clone());
            found.push(Saying { first: at, last: at, sentence: token.sentence, who, speaks: true });
        } else if let Some(saying) = joined_pronoun(text, spans, tokens, at)
            .or_else(|| participial(text, tokens, at).map(|saying| going_on(saying, found.last())))
            .or_else(|| opinion(text, tokens, at))
            .or_else(|| verdicts::introduced(text, tokens, at))
            .or_else(|| set_against(text, spans, tokens, at))
            .or_else(|| with_words(text, spans, tokens, at))
            .or_else(|| with_these_words(text, spans, tokens, at))
        {
            found.push(saying);
        } else if verdicts::is_convinced(text, spans, tokens, at) {
            found.extend(subject_after(text, tokens, at, at));
        } else if let Some(saying) = owned(text, spans, tokens, at).or_else(|| replied(text, spans, tokens, at)) {
            found.push(saying);
        } else if let Some(saying) =
            hindsight::is_of(text, spans, tokens, at).or_else(|| hindsight::who_speaks(text, spans, tokens, at))
        {
            found.push(saying);
        } else if is_words_of(text, tokens, at) || is_view_of(text, spans, tokens, at) {
            found.extend(subject_after(text, tokens, at, at).filter(|found| !matches!(found.who, Who::Several)));
        } else if VIEWS.contains(&word(text, tokens, at)) {
            let read = written::viewed_in(text, spans, tokens, at);
            found.extend(read.or_else(|| subject_after(text, tokens, at, at)));
        } else if word(text, tokens, at) == "so"
            && (has_quotation_before(spans, tokens, at) || says_so(text, tokens, at))
            || is_after_view(text, tokens, at)
        {
            found.extend(subject_after(text, tokens, at, at));
        } else if let Some(saying) = signed(text, spans, tokens, at) {
            found.push(saying);
        } else if inverted::is_infinitive(text, spans, tokens, at) {
            found.extend(subject_after(text, tokens, at, at + 1));
        } else if is_according(text, tokens, at)
            && matches!(word(text, tokens, at + 1), "her" | "him")
            // "according to her lawyer" is another.
            && !gap(text, tokens, at + 1).trim().is_empty()
        {
            let gender = if word(text, tokens, at + 1) == "her" { Gender::She } else { Gender::He };
            let who = Who::Pronoun(gender);
            found.push(Saying { first: at - 1, last: at + 1, sentence: token.sentence, who, speaks: true });
        } else if is_according(text, tokens, at) {
            let read = written::viewed_in(text, spans, tokens, at);
            found.extend(read.or_else(|| subject_after(text, tokens, at - 1, at)));
        }
    }
    found
}

/// "Music and dance teacher Ana Ruiz praised it, calling it “a gift”": who spoke in the sentence before goes on.
fn going_on<'a>(mut saying: Saying<'a>, last: Option<&Saying<'a>>) -> Saying<'a> {
    let goes_on = |last: &&Saying| last.speaks && last.sentence == saying.sentence && last.first == saying.first;
    if let Some(last) = last.filter(goes_on) {
        saying.who = last.who.clone();
    }
    saying
}

/// Who speaks by a verb at an index, of which the saying before it may be the subject's.
fn of_verb<'a>(
    text: &'a str,
    spans: &[Span],
    tokens: &[Token],
    at: usize,
    last: Option<&Saying<'a>>,
) -> Option<Saying<'a>> {
    let token = tokens.get(at)?;
    // In French "a" is no article: "« ... », a affirmé".
    let this = word(text, tokens, at);
    let participle = this.ends_with(['é', 't', 'u', 's']) && !this.is_ascii()
        || this.ends_with('u')
        || matches!(this, "dit" | "promis" | "admis")
        || has_quotation_before(spans, tokens, at.saturating_sub(1));
    let passive = is_passive(text, tokens, at) && !has_quotation_before(spans, tokens, at);
    if (token.capital && at > 0) || passive && !participle {
        return None;
    }
    let first = verb_start(text, spans, tokens, at);
    let follows_quotation = has_quotation_before(spans, tokens, first);
    let second = is_verb_second(text, tokens, first);
    let before = if follows_quotation || second { None } else { subject_before(text, spans, tokens, at) };
    let before = before.or_else(|| caseless_before(text, tokens, at));
    let before = helped(text, spans, tokens, at).or(before);
    let before = before.or_else(|| if follows_quotation { None } else { shared(text, tokens, at) });
    // "That, said Ruiz, is good."
    let named = |at: usize| {
        let next = word(text, tokens, at);
        is_capital(tokens, at) || pronoun(next).is_some() || grammar::is_article(next)
    };
    let parted = || first > 0 && gap(text, tokens, first - 1).contains(',') && named(at + 1);
    // "Según explicó Ana Ruiz"
    let as_said = first > 0
        && matches!(
            word(text, tokens, first - 1),
            "según" | "Según" | "segundo" | "Segundo" | "como" | "Como" | "comme" | "Comme"
        );
    let turned = inverted::is_turned(text, tokens, at, before.as_ref());
    let before = before.filter(|_| !turned);
    let inverted = follows_quotation
        || turned
        || inverted::opens_sentence(text, tokens, first)
        || as_said
        || second
        || before.is_none() && parted()
        || caseless::is_caseless(word(text, tokens, at));
    // "ha reconocido la firma:" is no subject; right after a quotation it would be.
    let unsure = |saying: &Saying| matches!(&saying.who, Who::Named(found) if found.article == Article::Unsure);
    let after = || {
        subject_after(text, tokens, first, at)
            .filter(|saying| follows_quotation || !unsure(saying) || !parted())
            .or_else(|| nobody_after(text, tokens, first, at, follows_quotation))
    };
    let saying = before.or_else(|| if inverted { after() } else { None });
    // "en la que ha defendido que ..."
    let related = first > 0 && first < at && matches!(word(text, tokens, first - 1), "que" | "donde" | "onde");
    let saying =
        saying.or_else(|| if related { nobody_after(text, tokens, first, at, follows_quotation) } else { None });
    let saying = saying.or_else(|| said_too(text, tokens, last?, first, at));
    let saying = saying.or_else(|| termed(text, spans, tokens, first, at));
    // "Ana Ruiz issued a statement after Leo Vale said he would go: “...”"
    let introduced = |saying: &Saying| last.is_some_and(|last: &Saying| last.speaks && last.last > saying.last);
    // "After that, Ruiz said, the council expects “...”": she says all of it.
    let within = |saying: &Saying| last.is_some_and(|last| rules(text, tokens, last, saying));
    // "when a patient asked for a hymn": that is no speech, if nothing of it is quoted.
    let asks = |saying: &Saying| {
        matches!(this, "asked" | "called" | "pressed")
            && matches!(word(text, tokens, at + 1), "for")
            && matches!(&saying.who, Who::Named(found) if found.name.is_none())
            && matches!(word(text, tokens, saying.first), "a" | "an" | "one" | "another")
            && !is_quoting(spans, tokens, at)
    };
    // "ووصفت العوفي المكتبة بأنها «...»، ودعت الأهالي": what the second verb begins is another clause.
    let joins = |saying: &Saying| {
        caseless::is_caseless(this)
            && this.starts_with(['و', 'ו'])
            && follows_quotation
            && last.is_some_and(|last| last.speaks && last.sentence == saying.sentence)
            && !is_quoting(spans, tokens, at)
    };
    let clause = |saying: &Saying| inverted::is_subordinate(text, tokens, saying, at);
    let none =
        |saying: &Saying| introduced(saying) || within(saying) || asks(saying) || joins(saying) || clause(saying);
    // "It expects work to begin in May": of a body that is no speech, if nothing of it is quoted.
    let silent = |saying: &Saying| {
        let beside = follows_quotation || has_quotation_before(spans, tokens, saying.first);
        matches!(saying.who, Who::Body(_)) && !beside && !is_quoting(spans, tokens, at)
    };
    saying.filter(|saying| !none(saying) && !silent(saying))
}

/// "“...,” Ruiz had written."
fn has_written(text: &str, tokens: &[Token], at: usize) -> bool {
    let helper = at.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
    word(text, tokens, at) == "written" && matches!(helper, "has" | "had" | "have")
}

/// "רבים, לפי אלקיים, יגיעו": after a word that stands before data as well, one word that has no article.
fn is_after_view(text: &str, tokens: &[Token], at: usize) -> bool {
    let next = word(text, tokens, at + 1);
    word(text, tokens, at) == "לפי" && !next.starts_with('ה') && gap(text, tokens, at + 1).starts_with([',', ':'])
}

/// Where a verb starts with what helps it: "« ... », a déclaré Anne Roux", "« ... », se souvient-elle", "“...” هكذا تصف".
fn verb_start(text: &str, spans: &[Span], tokens: &[Token], at: usize) -> usize {
    // (", der Tischler gelernt hat. „...“, erzählt er": what stands before the quotation is another sentence's.)
    // ("Somebody had, says Ruiz": what stands before a comma helps another verb.)
    let helps = |back: &usize| {
        at >= *back
            && is_auxiliary(word(text, tokens, at - back))
            && !gap(text, tokens, at - back).contains(',')
            && !has_quotation_before(spans, tokens, at - back + 1)
    };
    let aux = (1..=2).take_while(helps).last().unwrap_or(0);
    // "«...», le ha respondido ella"
    let clitic = (at - aux).checked_sub(1).filter(|at| has_quotation_before(spans, tokens, *at) && aux > 0);
    if let Some(first) =
        clitic.filter(|at| matches!(word(text, tokens, *at), "le" | "les" | "se" | "nos" | "lui" | "s"))
    {
        return first;
    }
    let before = at.checked_sub(1).filter(|at| aux == 0 && has_quotation_before(spans, tokens, *at));
    // "«...», le respondió el alcalde"
    let joins = |word: &str| {
        matches!(word, "se" | "s" | "le" | "les" | "nos" | "lui" | "leur" | "هكذا" | "بهذا" | "כך" | "בכך")
    };
    let joined = before.is_some_and(|at| joins(word(text, tokens, at)));
    if let Some(first) = hindsight::start(text, spans, tokens, at).filter(|_| !is_quoting(spans, tokens, at)) {
        return first;
    }
    at - aux - usize::from(joined)
}

/// Whether a quotation stands after a word in its sentence.
fn is_quoting(spans: &[Span], tokens: &[Token], at: usize) -> bool {
    let Some(this) = tokens.get(at) else { return false };
    let next = tokens.partition_point(|token| token.sentence <= this.sentence);
    let end = tokens.get(next).map_or(usize::MAX, |token| token.start);
    spans.get(spans.partition_point(|span| span.start < this.end)).is_some_and(|span| span.start < end)
}

/// "Ana Ruiz hatte im Landtag gesagt, ...": the auxiliary stands with the subject, the verb at the end.
fn helped<'a>(text: &'a str, spans: &[Span], tokens: &[Token], at: usize) -> Option<Saying<'a>> {
    let this = word(text, tokens, at);
    let sentence = |at: usize| tokens.get(at).map(|token| token.sentence);
    let helps = |at: &usize| matches!(word(text, tokens, *at), "hat" | "hatte" | "haben" | "hatten");
    let prefixed = ["be", "ver", "er", "ent"].iter().any(|prefix| this.starts_with(prefix)) && this.ends_with('t');
    let participle = prefixed
        || this.ends_with("iert")
        || this.starts_with("ge")
        || this.contains("ge") && this.ends_with('t')
        || this.ends_with("ärt");
    let near = (0..at).rev().take(14).take_while(|near| sentence(*near) == sentence(at));
    let helper = near.filter(|_| participle).find(helps)?;
    let named = |saying: &Saying| match &saying.who {
        Who::Named(found) => found.is_full() || found.role.is_some() || found.organisation.is_some(),
        _ => false,
    };
    let before = subject_before(text, spans, tokens, helper).filter(named);
    // "Im November hatte der Betriebsrat vor „...“ gewarnt"
    let turned = || {
        let small = matches!(word(text, tokens, helper + 1), "der" | "die" | "das");
        subject_after(text, tokens, helper, helper).filter(|saying| small && named(saying))
    };
    // The verb may stand behind what is said.
    let quoted = has_quotation_before(spans, tokens, at);
    before.or_else(turned).map(|saying| Saying { last: if quoted { saying.last } else { at }, ..saying })
}

/// Whether a quotation stands between a word and the one before it.
pub(super) fn has_quotation_before(spans: &[Span], tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let from = at.checked_sub(1).and_then(|before| tokens.get(before)).map_or(0, |before| before.end);
    let first = spans.partition_point(|span| span.start < from);
    spans.get(first).is_some_and(|span| span.end <= token.start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::text::{quotations, tokens};

    fn speakers(text: &str) -> Vec<&str> {
        let spans = quotations::spans(text);
        find(text, &spans, &tokens::split(text, &spans))
            .into_iter()
            .filter(|saying| saying.speaks)
            .map(|saying| match saying.who {
                Who::Named(mention) => mention.name.or(mention.role).or(mention.organisation).unwrap_or_default(),
                Who::Pronoun(_) | Who::Latter(_) => "pronoun",
                Who::Body(_) => "it",
                Who::Several => "several",
            })
            .collect()
    }

    #[test]
    fn the_subject_may_stand_before_the_verb() {
        for text in [
            "Ruiz says the trip is long.",
            "On Monday, Ruiz also said: “Good.”",
            "Ruiz, who chairs the board, said it was good.",
            "Meanwhile Ruiz has said so.",
        ] {
            assert_eq!(speakers(text), ["Ruiz"], "{text}");
        }
    }

    #[test]
    fn the_subject_may_stand_after_the_verb_that_follows_a_quotation() {
        assert_eq!(speakers("“Good,” said Mayor Ana Ruiz."), ["Ana Ruiz"]);
        assert_eq!(speakers("“Good,” said the Minister."), ["Minister"]);
        assert_eq!(speakers("The family said: “Good.”"), ["family"]);
        assert_eq!(speakers("“Good,” she said."), ["pronoun"]);
        assert_eq!(speakers("“Good,” according to Ana Ruiz."), ["Ana Ruiz"]);
    }

    #[test]
    fn what_is_said_about_is_not_the_speaker() {
        assert_eq!(speakers("The bridge, it is said, will last."), [""; 0]);
        assert_eq!(speakers("The news that Ruiz's aides say"), [""; 0]);
        assert_eq!(speakers("Officials in New York say so."), [""; 0]);
    }
}
