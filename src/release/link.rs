//! Links that are safe to follow, checked once, when they are made.

use std::fmt;

use super::json::{Decoder, Json, shortened};
use super::value::Value;

/// An absolute URL that a reader may follow: `http:`, `https:`, `mailto:` or `tel:`, and nothing else.
///
/// The text is kept as it came, without surrounding white space. The scheme is found as browsers find it
/// (WHATWG URL, "scheme start state": leading controls and spaces do not count, and tabs and line breaks count nowhere),
/// so that no spelling of `javascript:` gets by. Relative addresses are refused: a release is read far from home.
///
/// ```
/// use standfirst::release::Link;
/// assert!(Link::new("https://example.org/a").is_ok());
/// assert!(Link::new("java\nscript:alert(1)").is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transparent))]
pub struct Link(
    #[cfg_attr(feature = "schema", schemars(regex(pattern = r"^(https?://|mailto:|tel:)")))]
    String,
);

impl Link {
    /// The link to an e-mail address alone. After a question mark a `mailto:` could bring more recipients and a text of its
    /// own, so that an address with one is no link.
    pub fn mailto(email: &str) -> Option<Self> {
        if email.contains(['?', '%', '#']) { None } else { Self::new(&["mailto:", email].concat()).ok() }
    }

    /// The link to a telephone number, as it is written for people.
    pub fn tel(phone: &str) -> Option<Self> {
        let number: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        Self::new(&["tel:", &number].concat()).ok()
    }

    /// Checks a URL.
    ///
    /// # Errors
    /// `javascript:alert(1)` (a scheme that is not admitted), `/news/42` and `example.org` (no scheme), `https://`
    /// (no host), `https://a b/` (white space inside), an address with a right-to-left override.
    pub fn new(raw: &str) -> Result<Self, LinkError> {
        let text = raw.trim_matches(|c: char| c <= ' ');
        let refuse = |reason| Err(LinkError { link: shortened(text), reason });
        if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return refuse("it has white space or control characters inside");
        }
        // An address that is read from the other side is not the one that is followed.
        if text.contains(is_direction) {
            return refuse("it has invisible characters that turn its letters round");
        }
        let Some((scheme, rest)) = text.split_once(':') else {
            return refuse("it has no scheme such as https:");
        };
        let is = |name: &str| scheme.eq_ignore_ascii_case(name);
        if is("http") || is("https") {
            let host = rest.strip_prefix("//").unwrap_or_default();
            if host.is_empty() || host.starts_with(['/', '?', '#', '\\', ':', '@']) {
                return refuse("it names no host");
            }
        } else if is("mailto") || is("tel") {
            if rest.is_empty() {
                return refuse("nothing follows its scheme");
            }
        } else {
            return refuse("only http:, https:, mailto: and tel: are admitted");
        }
        Ok(Self(text.to_owned()))
    }

    /// The URL's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether following it leaves for another page, as `http:` and `https:` do.
    pub fn is_web(&self) -> bool {
        self.0.as_bytes()[..4].eq_ignore_ascii_case(b"http")
    }
}

/// Whether a character has no other use than to say which way others are written (Unicode `Bidi_Control`).
fn is_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The URL of a picture: `http:`, `https:`, or `data:image/` of type png, jpeg, webp, avif or gif.
///
/// SVG is refused in `data:`, since an SVG is a document with scripts of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transparent))]
pub struct ImageLink(String);

impl ImageLink {
    /// Checks a picture's URL.
    ///
    /// # Errors
    /// `mailto:a@example.org` and `data:image/svg+xml,...` (not a picture that is admitted), and what [`Link::new`] refuses.
    pub fn new(raw: &str) -> Result<Self, LinkError> {
        const KINDS: [&str; 5] = ["png", "jpeg", "webp", "avif", "gif"];
        let text = raw.trim_matches(|c: char| c <= ' ');
        if text.get(..11).is_some_and(|start| start.eq_ignore_ascii_case("data:image/")) {
            let kind = text[11..].split([';', ',']).next().unwrap_or_default();
            return if KINDS.iter().any(|known| kind.eq_ignore_ascii_case(known)) {
                Ok(Self(text.to_owned()))
            } else {
                Err(LinkError { link: shortened(text), reason: "it is not a png, jpeg, webp, avif or gif" })
            };
        }
        match Link::new(text) {
            Ok(link) if link.is_web() => Ok(Self(link.0)),
            Ok(link) => Err(LinkError { link: shortened(&link.0), reason: "it is not a picture's address" }),
            Err(error) => Err(error),
        }
    }

    /// The URL's text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why a URL was refused. Its text names the URL, the reason, and what happens instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkError {
    link: String,
    reason: &'static str,
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not linked: {}", self.link, self.reason)
    }
}

impl std::error::Error for LinkError {}

macro_rules! link_json {
    ($($type:ident),*) => {$(
        impl Json for $type {
            fn encode(&self) -> Option<Value> {
                self.0.encode()
            }

            fn decode(value: Value, decoder: &mut Decoder) -> Self {
                Self::decode_optional(value, decoder).unwrap_or_else(Self::nothing)
            }

            fn decode_optional(value: Value, decoder: &mut Decoder) -> Option<Self> {
                let raw = String::decode(value, decoder);
                decoder.keep(Self::new(&raw))
            }

            // No field requires a link, so this is never kept.
            fn nothing() -> Self {
                Self("about:blank".to_owned())
            }
        }
    )*};
}

link_json!(Link, ImageLink);

#[cfg(test)]
mod tests {
    use super::*;

    // Keeps: link-schemes.
    #[test]
    fn schemes_that_run_code_are_refused_however_they_are_spelled() {
        for bad in [
            "javascript:alert(1)",
            " JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,<script>",
            "vbscript:x",
            "blob:https://a/b",
            "file:///etc/passwd",
            "//example.org/a",
            "/a",
            "example.org",
            "https://",
            "https:/\\x",
            "https://a b",
        ] {
            assert!(Link::new(bad).is_err(), "{bad:?} was admitted");
        }
    }

    #[test]
    fn web_mail_and_telephone_links_are_admitted() {
        for good in
            ["https://example.org/a?b#c", "HTTP://example.org", "mailto:press@example.org", "tel:+64-4-555-0100"]
        {
            assert_eq!(Link::new(good).unwrap().as_str(), good);
        }
    }

    #[test]
    fn a_refusal_says_what_and_why() {
        let error = Link::new("javascript:alert(1)").unwrap_err();
        assert_eq!(
            error.to_string(),
            "“javascript:alert(1)” is not linked: only http:, https:, mailto: and tel: are admitted"
        );
    }

    // Keeps: image-schemes.
    #[test]
    fn pictures_may_be_data_but_never_svg() {
        assert!(ImageLink::new("data:image/png;base64,AAAA").is_ok());
        assert!(ImageLink::new("https://example.org/a.svg").is_ok());
        assert!(ImageLink::new("data:image/svg+xml,<svg/>").is_err());
        assert!(ImageLink::new("mailto:a@example.org").is_err());
    }
}
