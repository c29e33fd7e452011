//! People and bodies: who wrote, who spoke, who answers the telephone.

use super::json::{names, record};
use super::link::Link;

/// A person in a byline.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Person {
    /// The full name.
    pub name: String,
    /// What the person is: "Political editor".
    pub role: Option<String>,
    /// The body that the person belongs to.
    pub organisation: Option<String>,
    /// A page about the person.
    pub url: Option<Link>,
}

/// Whoever said a quotation. A role without a name is a speaker too ("a spokesperson").
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Speaker {
    /// The fullest form of the name that the release gives.
    pub name: Option<String>,
    /// The role as first given: "Defence Minister".
    pub role: Option<String>,
    /// The body that the speaker speaks for.
    pub organisation: Option<String>,
}

/// How a quotation's speaker was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Via {
    /// Named in the same paragraph, beside the quotation.
    #[default]
    Inside,
    /// Named in the paragraph before.
    Before,
    /// Named in the paragraph after.
    After,
    /// The quotation goes on from the one before.
    Continued,
    /// A pronoun stands for the name: "he said".
    Pronoun,
    /// A role stands for the name: "the Minister said".
    Role,
}

/// A body: a ministry, a company, a charity.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// Its page.
    pub url: Option<Link>,
}

/// Whom journalists may ask.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(default))]
pub struct Contact {
    /// The person.
    pub name: Option<String>,
    /// What the person is.
    pub role: Option<String>,
    /// The office or body.
    pub organisation: Option<String>,
    /// Telephone numbers, as written.
    pub phones: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Pages.
    pub urls: Vec<Link>,
}

record!(Person { name, role, organisation, url });
record!(Speaker { name, role, organisation });
record!(Organisation { name, url });
record!(Contact { name, role, organisation, phones, emails, urls });
names!(Via {
    Inside = "inside",
    Before = "before",
    After = "after",
    Continued = "continued",
    Pronoun = "pronoun",
    Role = "role"
});
