//! Whose words a quotation is that stands in a letter or a report: "“...,” reads a letter from Harbour Trust", "heißt es in der
//! Stellungnahme des Mieterbunds", "lê-se numa mensagem do Movimento".

use super::attribution::{Saying, Who, has_quotation_before};
use super::first_names::is_first_name;
use super::grammar::{is_possessive, slice, without_owner};
use super::phrases::Mention;
use super::quotations::Span;
use super::subjects::{owner_after, subject_after, subject_before};
use super::tokens::{self, Token, gap, is_capital, word};
use super::words::HONORIFICS;

/// So many words may stand between the verb and what is read.
const REACH: usize = 8;

/// Who wrote what the verb at an index says can be read.
pub(super) fn read_in<'a>(text: &'a str, spans: &[Span], tokens: &[Token], at: usize) -> Option<Saying<'a>> {
    if spans.is_empty() || !can_be_read(text, tokens, at) {
        return None;
    }
    let sentence = tokens.get(at)?.sentence;
    if let Some(found) = heard_from(text, tokens, at) {
        return Some(found);
    }
    let within = |near: &usize| tokens.get(*near).is_some_and(|token| token.sentence == sentence);
    let is_document = |near: &usize| DOCUMENTS.binary_search(&word(text, tokens, *near)).is_ok();
    let apart = |near: usize| has_quotation_before(spans, tokens, near);
    // "“...,” reads a letter from Ana Ruiz"
    let after = (at + 1..at + REACH).take_while(within).take_while(|near| !apart(*near)).find(is_document);
    if let Some(found) = after.and_then(|document| by_whom(text, tokens, document)) {
        return Some(Saying { first: at, sentence, speaks: true, ..found });
    }
    // "„...“, heißt es im Abschlussbericht": whose words these are is not told.
    if is_nobodys(text, tokens, at) && has_quotation_before(spans, tokens, at) {
        return Some(Saying { first: at, last: at, sentence, who: Who::Several, speaks: true });
    }
    // "The letter from Ana Ruiz reads: “...”"
    let before = (at.saturating_sub(REACH)..at).rev().take_while(within);
    let before = before.take_while(|near| !apart(near + 1)).find(is_document)?;
    // "Harbour Trust’s report says": it says whose it is before it.
    if let Some(owner) = before.checked_sub(1).filter(|owner| is_possessive(text, tokens, *owner))
        && let Some(first) = (owner.saturating_sub(REACH)..=owner).rev().take_while(|at| is_capital(tokens, *at)).last()
        && first < owner
    {
        let body = Some(without_owner(slice(text, tokens, first, owner)));
        let mention = Mention { tokens: first..owner + 1, organisation: body, ..Mention::default() };
        let somebody = is_first_name(word(text, tokens, first));
        return (!somebody).then_some(Saying { first, last: at, sentence, who: Who::Named(mention), speaks: true });
    }
    let found = by_whom(text, tokens, before).filter(|found| found.last < at)?;
    Some(Saying { first: before, last: at, sentence, speaks: true, ..found })
}

/// "heißt es im Abschlussbericht", "lê-se no relatório": whether it can be read in what none who spoke has written. (In a letter
/// or a statement whoever spoke goes on.)
fn is_nobodys(text: &str, tokens: &[Token], at: usize) -> bool {
    const NEAR: usize = 4;
    let within = match word(text, tokens, at) {
        "heißt" | "heisst" | "hieß" | "hiess" if word(text, tokens, at + 1) == "es" => at + 2,
        "lit-on" | "lisait-on" | "lê-se" | "lia-se" => at + 1,
        _ => return false,
    };
    let contract =
        ["vertrag", "bericht", "vereinbarung", "gutachten", "studie", "urteil", "protokoll", "urkunde", "satzung"];
    let read = |near: usize| {
        let this = word(text, tokens, near);
        let small = this.to_lowercase();
        contract.iter().any(|end| small.ends_with(end))
            || matches!(
                this,
                "rapport" | "étude" | "arrêté" | "jugement" | "contrat" | "relatório" | "estudo" | "contrato"
            )
    };
    matches!(word(text, tokens, within), "in" | "im" | "dans" | "no" | "na" | "num" | "numa")
        && (within + 1..within + NEAR).any(read)
}

/// "„...“, heißt es dazu vom Bauernverband": whom it comes from.
fn heard_from<'a>(text: &'a str, tokens: &[Token], at: usize) -> Option<Saying<'a>> {
    let es =
        matches!(word(text, tokens, at), "heißt" | "heisst" | "hieß" | "hiess") && word(text, tokens, at + 1) == "es";
    let from = at + 2 + usize::from(matches!(word(text, tokens, at + 2), "dazu" | "auch" | "aber" | "lediglich"));
    let of = matches!(word(text, tokens, from), "von" | "vom" | "seitens" | "beim" | "bei");
    let found = if es && of { subject_after(text, tokens, at, from)? } else { return None };
    let sure = matches!(&found.who, Who::Named(Mention { role, organisation, .. }) if role.is_some() || organisation.is_some());
    sure.then_some(found)
}

/// "according to a report by Harbour Trust", "según el informe técnico": whose a document is after a word such as "selon" at an
/// index, or that it is nobody's who is named.
pub(super) fn viewed_in<'a>(text: &'a str, spans: &[Span], tokens: &[Token], at: usize) -> Option<Saying<'a>> {
    const NEAR: usize = 4;
    // ("no deaths were attributed to the study drug")
    let told =
        at.checked_sub(1).is_some_and(|before| matches!(word(text, tokens, before), "attributed" | "attributable"));
    if spans.is_empty() || told {
        return None;
    }
    let sentence = tokens.get(at)?.sentence;
    let within = |near: &usize| {
        let joint =
            matches!(word(text, tokens, *near), "de" | "du" | "des" | "del" | "da" | "do" | "of" | "by" | "von");
        // ("according to Dr Ruiz, the report")
        let titled = is_capital(tokens, *near) && tokens::has(tokens, *near, HONORIFICS);
        tokens.get(*near).is_some_and(|token| token.sentence == sentence) && !joint && !titled
    };
    let tight = |near: &usize| gap(text, tokens, near - 1).trim().is_empty() || gap(text, tokens, near - 1) == "’";
    let document = (at + 1..at + 1 + NEAR).take_while(|near| within(near) && tight(near)).find(|near| {
        let this = word(text, tokens, *near);
        DOCUMENTS.binary_search(&this).is_ok() || STUDIES.contains(&this)
    })?;
    let found = by_whom(text, tokens, document).map(|found| Saying { first: at, sentence, speaks: true, ..found });
    Some(found.unwrap_or(Saying { first: at, last: document, sentence, who: Who::Several, speaks: true }))
}

/// What can be read as well, if it is told that this is what it says.
const STUDIES: [&str; 18] = [
    "Analyse",
    "Erhebung",
    "Studie",
    "Umfrage",
    "analysis",
    "análise",
    "assessment",
    "encuesta",
    "enquête",
    "estudio",
    "estudo",
    "inquérito",
    "report",
    "sondage",
    "study",
    "survey",
    "étude",
    "audit",
];

/// Whether a word is part of one of the ways to say that something can be read.
fn can_be_read(text: &str, tokens: &[Token], at: usize) -> bool {
    let next = word(text, tokens, at + 1);
    let before = at.checked_sub(1).map(|at| word(text, tokens, at)).unwrap_or_default();
    match word(text, tokens, at) {
        "heißt" | "heisst" | "hieß" | "hiess" | "Heißt" => next == "es" || before == "es",
        "steht" | "stand" => matches!(next, "in" | "im" | "auf"),
        "liest" => next == "man",
        "lesen" => before == "zu",
        "read" | "reads" | "ran" | "runs" | "said" | "says" | "lit-on" | "lisait-on" | "lê-se" | "lia-se"
        | "ler-se" | "leerse" | "reza" | "rezaba" => true,
        "lire" => matches!(before, "on" | "peut-on" | "pouvait-on" | "pouvoir"),
        "lee" | "leía" | "leer" => matches!(before, "se" | "puede" | "podía"),
        "ler" => matches!(before, "se" | "pode" | "podia"),
        _ => false,
    }
}

/// Whose a document is: "a letter from Ana Ruiz", "the report that Harbour Trust sent".
fn by_whom<'a>(text: &'a str, tokens: &[Token], document: usize) -> Option<Saying<'a>> {
    const SENT: usize = 12;
    let next = document + 1;
    let comma = gap(text, tokens, document).trim() == ",";
    let sure = |found: &Saying| match &found.who {
        Who::Named(Mention { name, role, organisation, .. }) => {
            organisation.is_some() || role.is_some() || name.is_some_and(|name| name.contains(char::is_whitespace))
        }
        _ => false,
    };
    let of = match word(text, tokens, next) {
        "from" | "by" | "of" | "von" | "vom" | "de" | "du" | "des" | "d" | "del" | "da" | "do" | "dos" | "das" => {
            Some(next)
        }
        "der" if !comma => Some(document),
        _ => None,
    };
    if let Some(of) = of.filter(|_| !comma) {
        let found = owner_after(text, tokens, document, of).filter(sure)?;
        return Some(if word(text, tokens, next) == "des" { nominative(found) } else { found });
    }
    // "a letter that the union sent", "eine Stellungnahme, die der Rat verschickt hat"
    let related = matches!(word(text, tokens, next), "that" | "which" | "que" | "qu" | "die" | "das" | "den" | "der");
    let sentence = tokens.get(document)?.sentence;
    let sent = (next + 1..next + SENT)
        .take_while(|near| tokens.get(*near).is_some_and(|token| token.sentence == sentence))
        .find(|near| SENT_OFF.contains(&word(text, tokens, *near)))?;
    let after = || subject_after(text, tokens, document, next).filter(sure);
    let found = subject_before(text, &[], tokens, sent).filter(sure).or_else(after).filter(|_| related)?;
    Some(Saying { last: sent, ..found })
}

/// "die Stellungnahme des Bauernverbands": the body itself has no "s" at its end.
fn nominative(mut found: Saying) -> Saying {
    if let Who::Named(Mention { organisation: Some(body), .. }) = &mut found.who {
        let bare = body.strip_suffix("es").filter(|_| body.ends_with("ates")).or_else(|| body.strip_suffix('s'));
        *body = bare.filter(|bare| !bare.contains(' ') && bare.len() > 4).unwrap_or(*body);
    }
    found
}

/// What is done with a document.
const SENT_OFF: [&str; 26] = [
    "sent",
    "wrote",
    "issued",
    "published",
    "posted",
    "submitted",
    "handed",
    "verschickt",
    "geschickt",
    "geschrieben",
    "veröffentlicht",
    "verfasst",
    "schrieb",
    "adressé",
    "envoyé",
    "publié",
    "envoie",
    "envió",
    "escribió",
    "publicó",
    "remitió",
    "enviou",
    "escreveu",
    "publicou",
    "remeteu",
    "diffusé",
];

/// What is written, in the order of the letters.
const DOCUMENTS: [&str; 86] = [
    "Abschlussbericht",
    "Antrag",
    "Antwort",
    "Aussendung",
    "Begründung",
    "Bericht",
    "Beschluss",
    "Brief",
    "E-Mail",
    "Erklärung",
    "Gutachten",
    "Gästebuch",
    "Jahresbericht",
    "Karte",
    "Mail",
    "Medienmitteilung",
    "Mitteilung",
    "Nachricht",
    "Petition",
    "Postkarte",
    "Pressemitteilung",
    "Schreiben",
    "Stellungnahme",
    "Urteil",
    "Zuschrift",
    "acta",
    "ata",
    "avis",
    "bilhete",
    "card",
    "carta",
    "carte",
    "cartão",
    "communiqué",
    "comunicado",
    "correo",
    "courriel",
    "courrier",
    "declaración",
    "declaração",
    "dictamen",
    "e-mail",
    "email",
    "escrito",
    "informe",
    "letter",
    "lettre",
    "memo",
    "mensagem",
    "mensaje",
    "message",
    "mot",
    "motion",
    "moção",
    "nota",
    "note",
    "notice",
    "oficio",
    "ofício",
    "parecer",
    "petición",
    "petition",
    "petição",
    "plaque",
    "post",
    "postal",
    "postcard",
    "pétition",
    "rapport",
    "relatório",
    "release",
    "reply",
    "report",
    "resolución",
    "response",
    "resposta",
    "respuesta",
    "review",
    "réponse",
    "sign",
    "statement",
    "submission",
    "tarjeta",
    "testimonial",
    "tribune",
    "tweet",
];

#[cfg(test)]
mod tests {
    use super::DOCUMENTS;

    #[test]
    fn documents_are_in_order() {
        assert!(DOCUMENTS.is_sorted());
    }
}
