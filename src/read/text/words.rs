//! Word lists, one word or phrase a line, in small letters. They hold language, never names of real people. A list may
//! have a file for each language: `speech-verbs.txt` is English, `de/speech-verbs.txt` German.
//!
//! All lists are one table, made when it is first asked for: one look says in which lists a word is.

use std::sync::OnceLock;

use super::plurals;

/// A set of lists, one bit for each.
pub(super) type Lists = u64;

macro_rules! lists {
    ($($name:ident = $bit:literal in $($file:literal),+;)*) => {
        $(pub(super) const $name: Lists = 1 << $bit;)*

        const ALL: &[(Lists, &str)] = &[$($(($name, include_str!(concat!("words/", $file)))),+),*];
    };
}

lists! {
    EVENT_VERBS = 0 in "event-verbs.txt", "event-verbs-other.txt";
    ENGLISH = 1 in "english.txt";
    HONORIFICS = 2 in "honorifics.txt";
    OPENERS = 3 in "openers.txt";
    ORGANISATIONS = 4 in "organisations.txt", "organisations-other.txt", "legal-forms.txt";
    PLANS = 5 in "plans.txt";
    RELATED_LABELS = 6 in "related-labels.txt";
    RELEASE_LINES = 7 in "release-lines.txt";
    ROLE_MODIFIERS = 8 in "role-modifiers.txt";
    ROLES = 9 in "roles.txt", "roles-other.txt", "roles-rtl.txt";
    SHORT_FORMS = 10 in "short-forms.txt";
    SPEECH_VERBS = 11 in
        "speech-verbs.txt", "speech-verbs-de.txt", "speech-verbs-es.txt", "speech-verbs-fr.txt", "speech-verbs-pt.txt",
        "speech-verbs-rtl.txt";
    END_MARKS = 12 in "end-marks.txt";
    ABOUT_WORDS = 13 in "about-words.txt";
    BOX_TITLES = 14 in "box-titles.txt";
    CONTACT_LABELS = 15 in "contact-labels.txt";
    FACT_LABELS = 16 in "fact-labels.txt";
    NOTES_LABELS = 17 in "notes-labels.txt";
    MONTHS = 18 in "months.txt";
    WEEKDAYS = 19 in "weekdays.txt";
    OFFICES = 20 in "offices.txt";
    REACH_LABELS = 21 in "reach-labels.txt";
    TOPICS = 22 in "topics.txt";
    FRENCH = 23 in "french.txt";
    GERMAN = 24 in "german.txt";
    PORTUGUESE = 25 in "portuguese.txt";
    SPANISH = 26 in "spanish.txt";
    CONTACT_ROLES = 27 in "contact-roles.txt";
    SMALL_ROLES = 28 in "roles-small.txt";
    TITLE_WORDS = 29 in "title-words.txt";
    CALLINGS = 30 in "callings.txt";
    LETTERHEADS = 31 in "letterheads.txt";
    HIS_NAMES = 32 in "given-names-m.txt";
    HER_NAMES = 33 in "given-names-f.txt";
    BODIES = 34 in "bodies-rtl.txt";
    STOPS = 35 in "stops-rtl.txt";
    DEEDS = 36 in "deeds-rtl.txt";
}

/// Places for entries: a power of two, and so many that most words of a text meet an empty one.
const SLOTS: usize = 1 << SLOT_BITS;

/// As many bits of the mixed letters tell the place.
const SLOT_BITS: u32 = 15;

/// All entries of all lists.
pub(super) struct Table {
    /// At the place that an entry's letters give, or at the next free one, its number from 1.
    slots: Vec<u16>,
    entries: Vec<(&'static str, Lists)>,
    /// The length of the longest, in bytes.
    longest: usize,
}

/// The one table.
pub(super) fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table { slots: vec![0; SLOTS], entries: Vec::new(), longest: 0 };
        for (list, words) in ALL {
            for word in words.lines() {
                table.add(word, *list);
            }
        }
        // (What a list has already is what it says there.)
        for form in plurals::all() {
            if table.find(&form).is_err() {
                table.add(Box::leak(form.into_boxed_str()), SPEECH_VERBS);
            }
        }
        table
    })
}

/// Whether a list has a word, in whatever case.
pub(super) fn has(list: Lists, word: &str) -> bool {
    // Whole paragraphs are asked for too.
    if word.len() > table().longest {
        return false;
    }
    // A no-break space is one as any other, and the lists have none.
    if word.len() > 4 && word.contains('\u{a0}') {
        return lists(&word.replace('\u{a0}', " ")) & list != 0;
    }
    lists(word) & list != 0
}

/// The lists that have a word, in whatever case.
pub(super) fn lists(word: &str) -> Lists {
    table().lists(word)
}

impl Table {
    /// The lists that have a word, in whatever case.
    pub(super) fn lists(&self, word: &str) -> Lists {
        if word.len() > self.longest {
            return 0;
        }
        match self.find(word) {
            Ok(entry) => self.entries.get(entry).map_or(0, |(_, lists)| *lists),
            // "علّق" is "علق": vowels and doubled letters are written or not.
            Err(_) if word.as_bytes().first() >= Some(&0xd6) && word.contains(is_vowel) => {
                self.lists(&word.replace(is_vowel, ""))
            }
            // A hyphen that breaks no line is one.
            Err(_) if word.contains('\u{2011}') => self.lists(&word.replace('\u{2011}', "-")),
            Err(_) => 0,
        }
    }

    /// The entry of a word, or the place for it.
    fn find(&self, word: &str) -> Result<usize, usize> {
        let mut place = place(word.as_bytes());
        loop {
            let entry = usize::from(self.slots[place % SLOTS]);
            match entry.checked_sub(1).and_then(|entry| self.entries.get(entry)) {
                None => return Err(place % SLOTS),
                Some((known, _)) if is_same(known, word) => return Ok(entry - 1),
                Some(_) => place += 1,
            }
        }
    }

    fn add(&mut self, word: &'static str, list: Lists) {
        self.longest = self.longest.max(word.len());
        match self.find(word) {
            Ok(entry) => self.entries[entry].1 |= list,
            Err(place) => {
                self.entries.push((word, list));
                self.slots[place] = u16::try_from(self.entries.len()).unwrap_or_default();
            }
        }
    }
}

/// Whether two words are the same in whatever case: of the letters of ASCII and of Latin-1, which is what the languages of
/// the lists have. (The tables for all others would weigh more in the wasm than the lists do.)
pub(super) fn is_same(known: &str, word: &str) -> bool {
    is_same_bytes(known.as_bytes(), word.as_bytes())
}

/// The same of the bytes of words.
pub(super) fn is_same_bytes(known: &[u8], word: &[u8]) -> bool {
    let mut before = 0;
    known.len() == word.len()
        && known.iter().zip(word).all(|(known, word)| {
            // `À` and `à` are the bytes C3 80 and C3 A0.
            let accented = before == 0xc3 && known & 0xdf == word & 0xdf;
            before = *known;
            accented || known.eq_ignore_ascii_case(word)
        })
}

/// Where a word is looked for, by its first four bytes, its last four and its length.
fn place(word: &[u8]) -> usize {
    let four = |part: Option<&[u8; 4]>| u32::from_le_bytes(*part.unwrap_or(&[0; 4]));
    let (first, last) = match *word {
        [] => (0, 0),
        [a] => (u32::from(a), 0),
        [a, b] => (u32::from(a), u32::from(b)),
        [a, b, c] => (u32::from(a) << 8 | u32::from(b), u32::from(c)),
        _ => (four(word.first_chunk()), four(word.last_chunk())),
    };
    // Capitals and small letters differ in one bit.
    let mixed = (first | 0x2020_2020).wrapping_mul(0x9e37_79b1) ^ (last | 0x2020_2020).wrapping_mul(0x85eb_ca77);
    (mixed.wrapping_mul(0xc2b2_ae3d) >> (u32::BITS - SLOT_BITS)) as usize
}

/// Whether a character is a mark on the letter before it in Arabic, or lengthens the line.
fn is_vowel(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}' | '\u{640}' | '\u{670}')
}

/// A digit as ASCII has it: Arabic writes its own, ٠ to ٩.
pub(super) fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(c) - 0x6f0, 10),
        _ => None,
    }
}

/// The number that a word of digits is.
pub(super) fn number(word: &str) -> Option<u16> {
    word.chars().try_fold(0_u16, |number, c| {
        let digit = digit(c)?.to_digit(10).and_then(|digit| u16::try_from(digit).ok())?;
        number.checked_mul(10)?.checked_add(digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case() {
        assert!(has(SPEECH_VERBS, "Said"));
        assert!(has(ABOUT_WORDS, "À PROPOS DE") && has(CONTACT_LABELS, "AUSKÜNFTE"));
        assert!(!has(SPEECH_VERBS, "sai"));
        assert!(!has(SPEECH_VERBS, ""));
    }

    #[test]
    fn every_list_has_its_words_and_no_others() {
        for (list, words) in ALL {
            assert!(words.lines().all(|entry| has(*list, entry)), "not found: {words}");
        }
        let all: Vec<_> = ALL.iter().flat_map(|(_, words)| words.lines()).collect();
        for (list, words) in ALL {
            let found = all.iter().filter(|entry| has(*list, entry));
            let own: Vec<_> =
                ALL.iter().filter(|(other, _)| other == list).flat_map(|(_, words)| words.lines()).collect();
            assert!(found.into_iter().all(|entry| own.contains(entry)), "too much: {words}");
        }
    }

    #[test]
    fn most_places_are_empty() {
        assert!(
            table().entries.len() * 5 < SLOTS * 2,
            "more slots are needed: the entries are {}",
            table().entries.len()
        );
    }

    #[test]
    fn lists_are_sorted_and_in_small_letters() {
        for (_, list) in ALL {
            assert!(list.lines().is_sorted(), "not sorted: {list}");
            for entry in list.lines() {
                assert!(entry == entry.to_lowercase() && !entry.is_empty(), "{entry}");
            }
        }
    }
}
