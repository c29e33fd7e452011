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
        const HE: [&str; 29] = [
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
            "nephew",
            "uncle",
            "grandson",
            "widower",
            "count",
            "mister",
            "postman",
            "policeman",
            "fisherman",
            "grandfather",
            "baron",
            "dom",
        ];
        const SHE: [&str; 30] = [
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
            "niece",
            "aunt",
            "granddaughter",
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

    /// What is known, or else what something else says.
    pub(super) fn or(self, other: impl FnOnce() -> Self) -> Self {
        if self == Self::Unknown { other() } else { self }
    }

    /// What a pronoun of English says that is or owns the subject: "he", "Her".
    pub(super) fn of_pronoun(word: &str) -> Option<Self> {
        match word {
            "he" | "He" | "his" | "His" => Some(Self::He),
            "she" | "She" | "her" | "Her" => Some(Self::She),
            _ => None,
        }
    }

    /// What the form of a role says, in languages where it has one for each: "directrice de la communication", "alcalde".
    pub(super) fn of_role(role: &str) -> Self {
        const HE: [&str; 17] = [
            "directeur",
            "président",
            "adjoint",
            "conseiller",
            "député",
            "chargé",
            "ministro",
            "consejero",
            "alcalde",
            "secretario",
            "secretário",
            "prefeito",
            "vereador",
            "sprecher",
            "führer",
            "meister",
            "leiter",
        ];
        const SHE: [&str; 21] = [
            "trice",
            "euse",
            "ière",
            "présidente",
            "adjointe",
            "ée",
            "enta",
            "tora",
            "dora",
            "sora",
            "esa",
            "eita",
            "jefa",
            "ária",
            "istra",
            "jera",
            "erin",
            "orin",
            "ntin",
            "chefin",
            "rätin",
        ];
        let own = role
            .split_whitespace()
            .take_while(|word| !matches!(*word, "de" | "du" | "des" | "del" | "da" | "do" | "of" | "for"))
            // "opérateur d’écorceuse"
            .take_while(|word| !["d’", "d'"].iter().any(|of| word.starts_with(of)));
        let ends = |word: &str, list: &[&str]| list.iter().any(|ending| word.ends_with(ending));
        for word in own {
            match Self::of(word) {
                Self::Unknown if ends(word, &SHE) => return Self::She,
                Self::Unknown if ends(word, &HE) => return Self::He,
                // Women are chairmen, too.
                Self::He if word.ends_with("man") => {}
                Self::Unknown => {}
                known => return known,
            }
        }
        Self::Unknown
    }

    /// What an article says of whoever bears a role, in languages where it has a form for each.
    pub(super) fn of_article(article: &str, role: &str) -> Option<Self> {
        // Of whom these are said nothing shows: "la persona", "die Person", "la autoridad".
        let either =
            ["sona", "soa", "sonne", "son", "dad", "dade", "glied"].iter().any(|ending| role.ends_with(ending));
        // "die Leiterin des Museums"
        let head = role.split(' ').next().unwrap_or(role);
        let found = match article {
            // (In English "a" says nothing.)
            "a" | "A" if !is_portuguese(role) => return None,
            // "die Ermittler" are many, and "der Betriebsrat" is a body.
            "die" | "Die" if !head.ends_with(['n', 'e']) || head.ends_with("en") => return None,
            "der" | "Der" if role.ends_with("rat") => return None,
            "la" | "La" | "die" | "Die" | "a" | "A" => Self::She,
            // "laut der Sprecherin"
            "der" | "Der" if role.ends_with("in") => Self::She,
            "le" | "Le" | "el" | "El" | "o" | "O" | "der" | "Der" => Self::He,
            "l" | "L" => Self::Unknown,
            _ => return None,
        };
        Some(if either { Self::Unknown } else { found })
    }

    /// Whether somebody of this one may be meant by a word of the other.
    pub(super) fn fits(self, other: Self) -> bool {
        self == Self::Unknown || other == Self::Unknown || self == other
    }
}

/// "A secretary in a school in Lyall wrote": whether an article of English stands before nobody who has been named.
pub(super) fn is_indefinite(article: &str) -> bool {
    matches!(article, "A" | "An" | "an" | "Another" | "another" | "One" | "one")
}

/// So in French, Spanish and Portuguese: whoever has the role has not been named.
pub(super) fn is_indefinite_romance(article: &str) -> bool {
    matches!(article, "un" | "une" | "una" | "um" | "uma" | "Un" | "Une" | "Una" | "Um" | "Uma")
}

/// Whether a role may be that of a woman in Portuguese by how its first word ends, where "a" would be no article in English.
fn is_portuguese(role: &str) -> bool {
    let first = role.split([' ', '-']).next().unwrap_or(role);
    ["a", "nte", "ista", "ã"].iter().any(|ending| first.ends_with(ending)) || first == "CEO"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_say_whom_a_pronoun_may_mean() {
        assert_eq!((Gender::of("Ms"), Gender::of("Sir"), Gender::of("Dr")), (Gender::She, Gender::He, Gender::Unknown));
        assert!(Gender::Unknown.fits(Gender::She) && !Gender::He.fits(Gender::She));
    }

    #[test]
    fn roles_say_it_where_they_have_two_forms() {
        for (role, gender) in [
            ("directeur du musée", Gender::He),
            ("vice-présidente", Gender::She),
            ("consejera de Sanidad", Gender::She),
            ("Bürgermeister", Gender::He),
            ("Sprecherin", Gender::She),
            ("chief executive", Gender::Unknown),
            ("chairman and chief executive", Gender::Unknown),
            ("Minister of Ports", Gender::Unknown),
        ] {
            assert_eq!(Gender::of_role(role), gender, "{role}");
        }
    }
}
