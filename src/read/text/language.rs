//! Step 10: the language, by its function words.

use super::words::{self, FUNCTION_WORDS};

/// So many words are enough to tell.
const SAMPLE: usize = 600;

/// The language of a text as a BCP 47 tag, if it is clear.
pub(super) fn of(text: &str) -> Option<String> {
    let (mut all, mut known) = (0, 0);
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'');
    for word in words.filter(|word| !word.is_empty()).take(SAMPLE) {
        all += 1;
        known += usize::from(words::has(FUNCTION_WORDS, word));
    }
    // English prose has 35 to 45 in a hundred, titles have 15; other languages share a few short words.
    (known >= 5 && known * 100 >= all * 18).then(|| "en".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_prose_is_english() {
        assert_eq!(of("The council said on Monday that the old bridge will be closed for repairs."), Some("en".into()));
    }

    #[test]
    fn other_or_too_little_text_has_no_language() {
        assert_eq!(
            of("Der Rat teilte am Montag mit, dass die alte Brücke für die Zeit der Arbeiten gesperrt wird."),
            None
        );
        assert_eq!(of("The bridge"), None);
        assert_eq!(
            of("Le conseil a annoncé lundi que le vieux pont sera fermé pour des travaux, a-t-il dit à la presse."),
            None
        );
    }
}
