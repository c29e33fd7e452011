//! Verbs of speech as they stand with several, made of how they stand with one: "erklärten" of "erklärte", "garantem" of "garante".

/// Each list of verbs, and endings with one and with several. Of two that fit the first counts.
const VERBS: [(&str, &[(&str, &str)]); 4] = [
    (include_str!("words/speech-verbs-de.txt"), &[("te", "ten"), ("et", "en"), ("t", "en")]),
    (include_str!("words/speech-verbs-es.txt"), &[("ió", "ieron"), ("ó", "aron"), ("a", "an"), ("e", "en")]),
    (include_str!("words/speech-verbs-fr.txt"), &[("e", "ent")]),
    (
        include_str!("words/speech-verbs-pt.txt"),
        &[("ou", "aram"), ("eu", "eram"), ("iu", "iram"), ("a", "am"), ("e", "em")],
    ),
];

/// Words of other sorts that would be made: "meinen" is "my", and "présent" is "here".
const OTHERS: [&str; 5] = ["meinen", "présent", "content", "planen", "achten"];

/// No form is shorter, in bytes.
const SHORTEST: usize = 5;

/// All forms with several that are made.
pub(super) fn all() -> impl Iterator<Item = String> {
    let forms = VERBS.iter().flat_map(|(list, endings)| list.lines().filter_map(|verb| of(verb, endings)));
    forms.filter(|form| form.len() >= SHORTEST && !OTHERS.contains(&form.as_str()))
}

fn of(verb: &str, endings: &[(&str, &str)]) -> Option<String> {
    let (stem, several) = endings.iter().find_map(|(one, several)| Some((verb.strip_suffix(one)?, several)))?;
    verb.chars().all(char::is_alphabetic).then(|| [stem, several].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_with_several_is_made_of_the_one_with_one() {
        let made: Vec<_> = all().collect();
        for form in ["erklärten", "berichten", "explicaron", "insistent", "afirmaram"] {
            assert!(made.iter().any(|made| made == form), "{form}");
        }
    }
}
