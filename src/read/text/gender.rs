//! Whom "he" and "she" may mean: what titles and words for somebody say.

/// Whom "he" or "she" may mean.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Gender {
    #[default]
    Unknown,
    He,
    She,
}

impl Gender {
    /// What a title or a word for somebody says.
    pub(super) fn of(word: &str) -> Self {
        const HE: [&str; 25] = [
            "mr",
            "husband",
            "son",
            "widower",
            "sir",
            "lord",
            "king",
            "prince",
            "herr",
            "monsieur",
            "m",
            "sr",
            "don",
            "spokesman",
            "chairman",
            "father",
            "brother",
            "count",
            "mister",
            "postman",
            "policeman",
            "fisherman",
            "grandfather",
            "baron",
            "dom",
        ];
        const SHE: [&str; 27] = [
            "ms",
            "wife",
            "widow",
            "daughter",
            "mrs",
            "miss",
            "dame",
            "lady",
            "queen",
            "princess",
            "frau",
            "madame",
            "mme",
            "mlle",
            "sra",
            "srta",
            "doña",
            "dona",
            "spokeswoman",
            "chairwoman",
            "mother",
            "sister",
            "headmistress",
            "baroness",
            "countess",
            "grandmother",
            "duchess",
        ];
        let is = |list: &[&str]| list.iter().any(|known| known.eq_ignore_ascii_case(word));
        if is(&HE) {
            Self::He
        } else if is(&SHE) {
            Self::She
        } else {
            Self::Unknown
        }
    }

    /// Whether somebody of this one may be meant by a word of the other.
    pub(super) fn fits(self, other: Self) -> bool {
        self == Self::Unknown || other == Self::Unknown || self == other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_say_whom_a_pronoun_may_mean() {
        assert_eq!((Gender::of("Ms"), Gender::of("Sir"), Gender::of("Dr")), (Gender::She, Gender::He, Gender::Unknown));
        assert!(Gender::Unknown.fits(Gender::She) && !Gender::He.fits(Gender::She));
    }
}
