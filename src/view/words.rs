//! The interface's own words, by language.

/// Every word that the article shows and that is not the release's.
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    /// Before a country's name.
    pub country: &'static str,
    /// Before another place's name.
    pub place: &'static str,
    /// Before the names in a byline.
    pub by: &'static str,
    /// Before the time of the last change.
    pub updated: &'static str,
    /// Over the notes to editors.
    pub notes: &'static str,
    /// Over a boilerplate, before the organisation's name.
    pub about: &'static str,
    /// Over the contacts.
    pub contacts: &'static str,
    /// Over the related articles.
    pub related: &'static str,
    /// The link from the brief layout to the whole release.
    pub read_whole: &'static str,
    /// Name of the group of tools.
    pub tools: &'static str,
    /// A tool.
    pub copy: &'static str,
    /// Said when the link has been copied.
    pub copied: &'static str,
    /// A tool.
    pub share: &'static str,
    /// A tool.
    pub print: &'static str,
}

const ENGLISH: Words = Words {
    country: "Country:",
    place: "Place:",
    by: "By",
    updated: "Updated",
    notes: "Notes to editors",
    about: "About",
    contacts: "Contacts",
    related: "Also read",
    read_whole: "Read the whole release",
    tools: "Tools",
    copy: "Copy link",
    copied: "Link copied",
    share: "Share",
    print: "Print",
};

impl Words {
    /// The words of a language, given as a BCP 47 tag. English so far, whatever the language.
    pub fn of(_lang: &str) -> &'static Self {
        &ENGLISH
    }
}
