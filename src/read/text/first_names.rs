//! First names that nearly all who bear them share with people of one gender, in the languages of the lists.

use std::sync::OnceLock;

use super::gender::Gender;
use super::titles::untitled;

/// What the first name of somebody says of whom "he" and "she" may mean: nothing unless it is nearly always of one.
pub(super) fn gender_of(name: &str) -> Gender {
    let first = untitled(name).next().unwrap_or_default();
    // "Marie-Claire"
    of(first).or(|| first.split_once('-').map_or(Gender::Unknown, |(first, _)| of(first)))
}

/// Whether a word with a capital is one of them.
pub(super) fn is_first_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && of(word) != Gender::Unknown
}

/// No first name of the lists is longer, in bytes.
const LONGEST: usize = 24;

fn of(word: &str) -> Gender {
    static NAMES: OnceLock<Vec<(&[u8], Gender)>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let she = include_str!("words/first-names-f.txt").lines().map(|name| (name.as_bytes(), Gender::She));
        let he = include_str!("words/first-names-m.txt").lines().map(|name| (name.as_bytes(), Gender::He));
        let mut names: Vec<_> = she.chain(he).collect();
        names.sort_unstable_by_key(|(name, _)| *name);
        names
    });
    // (This is asked of most words with a capital: they are put into small letters where they cost no memory.)
    let mut small = [0; LONGEST];
    let Some(small) = small.get_mut(..word.len()) else { return Gender::Unknown };
    let mut before = 0;
    for (small, byte) in small.iter_mut().zip(word.bytes()) {
        // `À` and `à` are the bytes C3 80 and C3 A0.
        let accented = before == 0xc3 && (0x80..=0x9e).contains(&byte);
        *small = if accented { byte | 0x20 } else { byte.to_ascii_lowercase() };
        before = byte;
    }
    names.binary_search_by_key(&&*small, |(name, _)| name).map_or(Gender::Unknown, |at| names[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_name_says_whom_a_pronoun_may_mean() {
        assert_eq!(gender_of("Dr Ingrid Ruiz"), Gender::She);
        assert_eq!(gender_of("Marie-Claire Ruiz"), Gender::She);
        assert_eq!(gender_of("Wolfgang Vale"), Gender::He);
        assert_eq!(gender_of("Kim Vale"), Gender::Unknown, "many of both are called so");
    }

    #[test]
    fn lists_are_sorted_and_have_no_name_in_common() {
        let lists = [include_str!("words/first-names-f.txt"), include_str!("words/first-names-m.txt")];
        for list in lists {
            assert!(list.lines().is_sorted_by(|one, next| one < next));
        }
        assert!(lists[0].lines().all(|name| lists[1].lines().all(|other| other != name)));
        assert!(lists.iter().flat_map(|list| list.lines()).all(|name| name.len() <= LONGEST));
    }
}
