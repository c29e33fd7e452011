//! The pages of strangers: small templates in `pages/`, filled in and published for one visit.

use std::sync::Arc;

/// The release that most promises are about, as the issuer's server has it.
pub(crate) const SEED: &str = "defence-minister-japan/release.txt";
/// The same release as JSON.
pub(crate) const SEED_JSON: &str = "defence-minister-japan/release.json";

/// A content security policy, as a host page may have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Policy {
    /// Scripts only from known places, and no word of WebAssembly: what most sites with a policy have.
    NoWasm,
    /// Nothing but what the README says the widget needs.
    Strict,
    /// No script runs at all: the parser behaves as in a browser whose scripts are off.
    NoScripts,
    /// Styles of the page only with the hash that the command prints.
    Hashed,
}

/// One visit to a page.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    /// The template in `pages/`.
    pub(crate) file: &'static str,
    /// A path before the CDN's files that makes them fail in some way, see `server.rs`, or another CDN.
    pub(crate) cdn: String,
    /// What `src` names: a path at the issuer's, or a whole address.
    pub(crate) release: String,
    /// Further attributes of the element.
    pub(crate) attributes: &'static str,
    /// The `color-scheme` of the page.
    pub(crate) scheme: &'static str,
    pub(crate) policy: Option<Policy>,
    /// HTML that the page was served with; `CDN` and `ISSUER` in it are filled in.
    pub(crate) markup: Arc<str>,
}

impl Page {
    /// A page that has nothing but the two lines of the README, around the seed release.
    pub(crate) fn bare() -> Self {
        Self {
            file: "bare.html",
            cdn: String::new(),
            release: SEED.to_owned(),
            attributes: "",
            scheme: "light",
            policy: None,
            markup: "".into(),
        }
    }

    /// Another template.
    pub(crate) fn file(self, file: &'static str) -> Self {
        Self { file, ..self }
    }

    /// Another release, or a fault of the issuer's.
    pub(crate) fn release(self, release: impl Into<String>) -> Self {
        Self { release: release.into(), ..self }
    }

    /// A fault of the CDN's.
    pub(crate) fn cdn(self, cdn: impl Into<String>) -> Self {
        Self { cdn: cdn.into(), ..self }
    }

    pub(crate) fn attributes(self, attributes: &'static str) -> Self {
        Self { attributes, ..self }
    }

    pub(crate) fn scheme(self, scheme: &'static str) -> Self {
        Self { scheme, ..self }
    }

    /// A page that is nothing but this HTML.
    pub(crate) fn of(markup: &str) -> Self {
        Self { file: "markup.html", markup: markup.into(), ..Self::bare() }
    }

    pub(crate) fn policy(self, policy: Policy) -> Self {
        Self { policy: Some(policy), ..self }
    }
}
