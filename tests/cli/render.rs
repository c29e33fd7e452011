//! `render` and `stylesheet`.

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use super::{SEED, err, out, run, run_with};

const WORDS: &str = "Defence Minister Travels to Japan for High-Level Security Talks";

fn seed() -> String {
    format!("{SEED}.txt")
}

/// What the command prints for the seed.
fn rendered(arguments: &[&str]) -> String {
    let output = run(&[&["render", &seed()], arguments].concat());
    assert_eq!((err(&output), output.status.code()), ("", Some(0)), "{arguments:?}");
    out(&output).to_owned()
}

/// The hashes of all styles in a text, as a policy names them.
fn hashes(html: &str) -> Vec<String> {
    let styles = html.split("<style>").skip(1).map(|rest| rest.split("</style>").next().unwrap());
    styles.map(|style| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(style)))).collect()
}

#[test]
fn an_embed_has_the_article_its_style_and_its_json() {
    let html = rendered(&[]);
    assert!(html.starts_with("<news-release><template shadowrootmode=\"open\"><style>"), "{html}");
    assert!(html.ends_with("</news-release>\n"), "{html}");
    // In the shadow root, in the light copy, and in the JSON.
    assert_eq!(html.matches(WORDS).count(), 3);
}

#[test]
fn an_article_is_plain() {
    let html = rendered(&["--as", "article"]);
    assert!(html.starts_with("<article "), "{html}");
    assert!(!html.contains("<style") && !html.contains("<script") && html.contains(WORDS), "{html}");
}

#[test]
fn a_page_is_whole_and_begins_with_a_headline_of_the_first_level() {
    let html = rendered(&["--as", "page", "--script", "/standfirst/news-release.js"]);
    assert!(html.starts_with("<!doctype html>\n"), "{html}");
    assert!(html.contains("<script type=\"module\" src=\"/standfirst/news-release.js\"></script>"), "{html}");
    assert!(html.contains("<h1>"), "{html}");
}

#[test]
fn each_option_is_an_attribute_of_the_element() {
    let options = ["--heading-level", "3", "--layout", "brief", "--hide", "related tools", "--theme", "dark"];
    let html = rendered(&[&options[..], &["--lang", "mi", "--src", "/r/42.txt?a&b"]].concat());
    let tag = "<news-release src=\"/r/42.txt?a&amp;b\" theme=\"dark\" layout=\"brief\" heading-level=\"3\" \
               hide=\"related tools\" lang=\"mi\">";
    assert!(html.starts_with(tag), "{html}");
    assert!(!html.contains("application/json"), "a release that is elsewhere is not in the page: {html}");
}

#[test]
fn a_stylesheet_can_be_linked_and_printed() {
    let html = rendered(&["--as", "page", "--stylesheet", "/article.css"]);
    assert!(html.contains("<link rel=\"stylesheet\" href=\"/article.css\">"), "{html}");
    assert!(!html.contains("<style"), "{html}");
    let sheet = run(&["stylesheet"]);
    assert!(rendered(&[]).contains(&format!("<style>{}</style>", out(&sheet).trim_end())));
}

#[test]
fn the_hashes_for_a_policy_are_those_of_all_styles_that_are_written() {
    for (form, styles) in [("embed", 1), ("page", 2)] {
        let expected = hashes(&rendered(&["--as", form]));
        assert_eq!(expected.len(), styles);
        let output = run(&["render", "--csp-hash", "--as", form]);
        assert_eq!((out(&output).trim_end(), err(&output)), (expected.join(" ").as_str(), ""));
    }
}

#[test]
fn a_policy_needs_no_hash_where_there_is_no_style() {
    for arguments in [&["--as", "article"][..], &["--stylesheet", "/article.css"]] {
        let output = run(&[&["render", "--csp-hash"], arguments].concat());
        assert_eq!((out(&output), output.status.code()), ("", Some(0)));
        assert!(err(&output).starts_with("there is no inline style: "), "{}", err(&output));
    }
}

#[test]
fn the_address_of_a_release_is_made_from_its_file() {
    let output = run_with(&["render", "--src", "/r/{name}.txt", &seed(), "-"], b"A & B\n");
    assert!(out(&output).contains("<news-release src=\"/r/release.txt\">"), "{}", out(&output));
    assert!(out(&output).contains("<news-release src=\"/r/standard-input.txt\">"), "{}", out(&output));
}

#[test]
fn options_that_would_do_nothing_are_refused() {
    let seed = seed();
    for (arguments, message) in [
        (&["--as", "article", "--src", "/a"][..], "--src goes with --as embed or --as page"),
        (&["--as", "article", "--theme", "dark"], "--theme goes with --as embed or --as page"),
        (&["--script", "/a.js"], "--script goes with --as page"),
        (&["--src", "/a", "other.txt"], "--src is one address for several files: put {name} in it"),
    ] {
        let output = run(&[&["render", &seed], arguments].concat());
        assert_eq!((out(&output), output.status.code()), ("", Some(2)));
        assert_eq!(err(&output), format!("standfirst: {message}; --help tells more\n"));
    }
    for arguments in [&[][..], &[&seed, "--heading-level", "6"], &["--csp-hash", "--ndjson"]] {
        assert_eq!(run(&[&["render"], arguments].concat()).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn what_is_odd_is_told_when_a_release_is_rendered() {
    let output = run_with(&["render", "-"], b"A\nB.\n-\n");
    assert_eq!(err(&output), "standard input:3: a bullet has no item after it; it was left out\n");
    assert_eq!(output.status.code(), Some(0));
}
