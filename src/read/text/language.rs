//! Step 10: the language, by its function words, and where letters tell, by its script.

use super::words::{self, ENGLISH, FRENCH, GERMAN, Lists, PORTUGUESE, SPANISH};

/// So many words are enough to tell.
const SAMPLE: usize = 600;

/// The lists of words that are frequent in one language, and its tag.
const LANGUAGES: [(Lists, &str); 5] =
    [(ENGLISH, "en"), (FRENCH, "fr"), (GERMAN, "de"), (SPANISH, "es"), (PORTUGUESE, "pt")];

/// The language of a text as a BCP 47 tag, if it is clear.
pub(super) fn of(text: &str) -> Option<String> {
    let (mut all, mut arabic, mut hebrew) = (0, 0, 0);
    let mut known = [0; LANGUAGES.len()];
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'');
    for word in words.filter(|word| !word.is_empty()).take(SAMPLE) {
        all += 1;
        match word.chars().next() {
            Some('\u{590}'..='\u{5ff}') => hebrew += 1,
            Some('\u{600}'..='\u{6ff}') => arabic += 1,
            _ => {
                let lists = words::lists(word);
                for (count, (list, _)) in known.iter_mut().zip(LANGUAGES) {
                    *count += usize::from(lists & list != 0);
                }
            }
        }
    }
    for (count, tag) in [(arabic, "ar"), (hebrew, "he")] {
        if count * 2 > all {
            return Some(tag.to_owned());
        }
    }
    let best = (0..known.len()).max_by_key(|at| known[*at])?;
    let second = (0..known.len()).filter(|at| *at != best).map(|at| known[at]).max().unwrap_or_default();
    // Prose has 30 to 45 in a hundred, titles have 15; other languages share a few short words.
    let clear = known[best] >= 5 && known[best] * 100 >= all * 16 && known[best] * 4 > second * 5;
    // A short text of names and numbers has few, but then no other language has any.
    let alone = known[best] >= 3 + second * 3 && known[best] * 100 >= all * 8;
    let clear = clear || alone;
    clear.then(|| LANGUAGES[best].1.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_shows_its_language() {
        for (text, tag) in [
            ("The council said on Monday that the old bridge will be closed for repairs.", "en"),
            ("Der Rat teilte am Montag mit, dass die alte Brücke für die Zeit der Arbeiten gesperrt wird.", "de"),
            ("Le conseil a annoncé lundi que le vieux pont sera fermé pour des travaux, a-t-il dit à la presse.", "fr"),
            ("El ayuntamiento anunció el lunes que el viejo puente se cerrará por las obras de la ría.", "es"),
            (
                "A câmara anunciou na segunda-feira que a velha ponte será fechada para as obras do rio, não antes.",
                "pt",
            ),
            ("أعلن المجلس يوم الاثنين إغلاق الجسر القديم", "ar"),
            ("המועצה הודיעה ביום שני על סגירת הגשר", "he"),
        ] {
            assert_eq!(of(text).as_deref(), Some(tag), "{text}");
        }
    }

    #[test]
    fn other_or_too_little_text_has_no_language() {
        assert_eq!(of("Rada oznámila v pondělí, že starý most bude kvůli opravám uzavřen na devět týdnů."), None);
        assert_eq!(of("The bridge"), None);
    }
}
