//! Our small rule of links, against the parser that browsers are specified by.

use standfirst::release::Link;
use url::Url;

const ADMITTED: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Every way that we know to disguise a scheme, around schemes good and bad.
fn spellings() -> Vec<String> {
    let starts = ["", " ", "\u{0}", "\u{1f}", "\t", "\n", "\u{a0}", "\u{feff}", "/", "\\", "./", "#", "?"];
    let schemes = [
        "javascript",
        "JavaScript",
        "java\tscript",
        "java\nscript",
        "java\u{0}script",
        "javascript ",
        "data",
        "vbscript",
        "file",
        "blob",
        "about",
        "view-source",
        "http",
        "HTTPS",
        "ht\ntps",
        "https",
        "mailto",
        "tel",
        "t\u{e9}l",
        "",
    ];
    let ends = [
        ":",
        "::",
        ":/",
        "://",
        ":///",
        ":\\\\",
        "://example.org",
        "://example.org/<script>",
        "://user:a@example.org/",
        ":alert(1)",
        ":text/html,x",
        "://@",
        "://:80",
        "://exa mple.org",
        "&colon;alert(1)",
        "\u{ff1a}alert(1)",
        "://[::1]/",
        "://1.2.3.4/",
        "://\u{202e}example.org/",
    ];
    let pairs = starts.iter().flat_map(|start| schemes.iter().map(move |scheme| [*start, *scheme].concat()));
    pairs.flat_map(|front| ends.iter().map(move |end| [&front, *end].concat())).collect()
}

// Keeps: link-schemes.
#[test]
fn whatever_is_admitted_is_a_harmless_scheme_to_a_browser() {
    let mut admitted = 0;
    for spelling in spellings() {
        let Ok(link) = Link::new(&spelling) else { continue };
        admitted += 1;
        // A URL that the parser refuses is followed by no browser.
        if let Ok(url) = Url::parse(link.as_str()) {
            assert!(ADMITTED.contains(&url.scheme()), "{spelling:?} became {url}");
        }
    }
    assert!(admitted > 20, "only {admitted} were admitted, which tests nothing");
}

// Keeps: link-schemes.
#[test]
fn whatever_a_browser_takes_for_harmless_and_is_plainly_written_is_admitted() {
    for plain in [
        "https://example.org",
        "http://example.org/a?b=c#d",
        "https://user@example.org/",
        "https://[::1]/",
        "mailto:a@b.c",
        "tel:+64",
    ] {
        assert!(Url::parse(plain).is_ok());
        assert!(Link::new(plain).is_ok(), "{plain} is refused");
    }
}
