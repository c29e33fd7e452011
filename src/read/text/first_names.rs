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

fn of(word: &str) -> Gender {
    static SHE: OnceLock<Vec<&str>> = OnceLock::new();
    static HE: OnceLock<Vec<&str>> = OnceLock::new();
    let she = SHE.get_or_init(|| include_str!("words/first-names-f.txt").lines().collect());
    let he = HE.get_or_init(|| include_str!("words/first-names-m.txt").lines().collect());
    let small = word.to_lowercase();
    let is_in = |names: &[&str]| names.binary_search(&small.as_str()).is_ok();
    match (is_in(he), is_in(she)) {
        (true, false) => Gender::He,
        (false, true) => Gender::She,
        _ => Gender::Unknown,
    }
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
    }
}
