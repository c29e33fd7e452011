//! Words that stand for somebody who was named before.

use super::gender::Gender;
use super::tokens::{Token, gap, is_capital, word};

/// Whether a word stands for somebody, and for whom it may.
pub(super) fn pronoun(word: &str) -> Option<Gender> {
    match word {
        // "Her Excellency said"
        "he" | "He" | "il" | "Il" | "él" | "Él" | "ele" | "Ele" | "er" | "Er" | "Celui-ci" | "celui-ci" | "הוא"
        | "והוא" | "هو" | "وهو" | "معاليه" | "سعادته" | "سموه" | "فضيلته" => {
            Some(Gender::He)
        }
        "she" | "She" | "elle" | "Elle" | "ella" | "Ella" | "ela" | "Ela" | "sie" | "Sie" | "Celle-ci" | "celle-ci"
        | "היא" | "והיא" | "هي" | "وهي" | "معاليها" | "سعادتها" | "سموها" | "فضيلتها" => {
            Some(Gender::She)
        }
        _ => None,
    }
}

/// Whether a noun and its article stand for somebody who was named before, as a pronoun does: "el dirigente", "die
/// 41-Jährige", "the 24-year-old".
pub(super) fn stand_in(text: &str, tokens: &[Token], noun: usize) -> Option<Gender> {
    let article = noun.checked_sub(1).filter(|at| matches!(gap(text, tokens, *at).trim(), "" | "’" | "'"))?;
    let this = word(text, tokens, noun);
    // "gehörte die 67-jährige Ana Ruiz" is told by her name.
    if this.ends_with("-jährige") && is_capital(tokens, noun + 1) && gap(text, tokens, noun) == " " {
        return None;
    }
    // "Selon l’élue de Lyall" is told by more than the noun.
    let told = gap(text, tokens, noun).trim().is_empty()
        && matches!(word(text, tokens, noun + 1), "de" | "du" | "des" | "del" | "da" | "do" | "of" | "d");
    // "raconte la quinquagénaire"
    let aged = this.ends_with("génaire") || this == "trentenaire";
    let mayor = this == "autoridad" && matches!(word(text, tokens, noun + 1), "edil" | "comunal");
    let gender = match (word(text, tokens, article), this) {
        _ if told => return None,
        ("la" | "La", _) if mayor => Gender::Unknown,
        ("le" | "Le", _) if aged => Gender::He,
        ("la" | "La", _) if aged => Gender::She,
        ("l" | "L", _) if aged => Gender::Unknown,
        ("l" | "le" | "L" | "Le", "élu" | "édile" | "intéressé" | "dirigeant" | "responsable")
        | (
            "el" | "El",
            "dirigente" | "edil" | "mandatario" | "directivo" | "regidor" | "funcionario" | "responsable",
        )
        | (
            "o" | "O",
            "dirigente" | "executivo" | "gestor" | "mandatário" | "parlamentar" | "responsável" | "autarca"
            | "governante" | "edil",
        ) => Gender::He,
        ("l" | "la" | "L" | "La", "élue" | "intéressée" | "dirigeante")
        | (
            "la" | "La",
            "dirigente" | "dirigenta" | "lideresa" | "edil" | "mandataria" | "directiva" | "regidora" | "funcionaria"
            | "responsable",
        )
        | (
            "a" | "A",
            "dirigente" | "executiva" | "gestora" | "mandatária" | "parlamentar" | "responsável" | "autarca"
            | "governante",
        ) => Gender::She,
        ("die" | "Die", this) if is_aged(this, &["-Jährige", "-jährige"]) => Gender::She,
        ("der" | "Der", this) if is_aged(this, &["-Jährige", "-jährige"]) => Gender::He,
        ("the" | "The", this) if is_aged(this, &["-year-old"]) => Gender::Unknown,
        _ => return None,
    };
    Some(gender)
}

/// Whoever was named last, and the last word of what says so: "este", "ce dernier", "dieser", "el galardonado", "der Geehrte".
pub(super) fn latter(text: &str, tokens: &[Token], start: usize) -> Option<(Gender, usize)> {
    let next = word(text, tokens, start + 1);
    let tight = gap(text, tokens, start).trim().is_empty();
    let gender = match (word(text, tokens, start), next) {
        ("ce" | "Ce", "dernier")
        | ("der" | "Der", "letztere" | "Letztere")
        | ("este" | "Este" | "éste" | "Éste" | "o" | "O", "último") => Gender::He,
        ("cette" | "Cette", "dernière")
        | ("die" | "Die", "letztere" | "Letztere")
        | ("esta" | "Esta" | "ésta" | "Ésta" | "a" | "A", "última") => Gender::She,
        (article, noun) if tight && is_honoured(noun) => match article {
            "el" | "El" | "o" | "O" | "le" | "Le" | "der" | "Der" => Gender::He,
            "la" | "La" | "a" | "A" | "die" | "Die" => Gender::She,
            "the" | "The" => Gender::Unknown,
            _ => return None,
        },
        (this, _) => return pointing(this).filter(|_| ends_clause(text, tokens, start)).map(|gender| (gender, start)),
    };
    // "la lauréate du prix": told by more.
    let told = matches!(word(text, tokens, start + 2), "de" | "du" | "des" | "del" | "da" | "do" | "of" | "d");
    (tight && !(told && gap(text, tokens, start + 1).trim().is_empty())).then_some((gender, start + 1))
}

/// "este", "dieser": which points at whoever was named last.
fn pointing(word: &str) -> Option<Gender> {
    match word {
        "este" | "éste" | "dieser" | "celui-ci" => Some(Gender::He),
        "esta" | "ésta" | "diese" | "celle-ci" => Some(Gender::She),
        _ => None,
    }
}

/// Whether no noun follows a word: a mark, or when and where.
fn ends_clause(text: &str, tokens: &[Token], at: usize) -> bool {
    !gap(text, tokens, at).trim().is_empty()
        || at + 1 == tokens.len()
        || matches!(
            word(text, tokens, at + 1),
            "al" | "tras" | "durante" | "en" | "nach" | "bei" | "beim" | "après" | "lors" | "ao" | "após" | "na" | "no"
        )
}

/// Whether a noun is for somebody who has been given something.
fn is_honoured(noun: &str) -> bool {
    matches!(
        noun,
        "Geehrte"
            | "Ausgezeichnete"
            | "Gewürdigte"
            | "Beschenkte"
            | "récipiendaire"
            | "lauréat"
            | "lauréate"
            | "galardonado"
            | "galardonada"
            | "premiado"
            | "premiada"
            | "homenajeado"
            | "homenajeada"
            | "homenageado"
            | "homenageada"
            | "laureado"
            | "laureada"
            | "agraciado"
            | "agraciada"
            | "honoree"
            | "recipient"
    )
}

/// Whether a word is a number of years and what says so.
fn is_aged(word: &str, endings: &[&str]) -> bool {
    let years = endings.iter().find_map(|ending| word.strip_suffix(ending));
    years.is_some_and(|years| (1..=3).contains(&years.len()) && years.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pronouns_say_whom_they_may_mean() {
        assert_eq!((pronoun("she"), pronoun("er"), pronoun("they")), (Some(Gender::She), Some(Gender::He), None));
    }
}
