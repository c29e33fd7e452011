//! Every door under random input: nothing panics, no line is lost, and what was read is stored as it is.
//!
//! `cargo xtask fuzz` looks further, with the same promises.

#![cfg(feature = "doors")]

#[path = "../fuzz/fuzz_targets/owned.rs"]
mod owned;
#[path = "../fuzz/fuzz_targets/stored.rs"]
mod stored;

use proptest::prelude::*;
use proptest::sample::select;
use standfirst::{read, write};

/// Texts of words and marks that mean something to one of the readers, in any order.
fn pieces(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    let piece = prop_oneof![6 => select(words).prop_map(str::to_owned), 1 => "\\PC{0,12}", 1 => any::<char>().prop_map(String::from)];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

const TEXT: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "-",
    "- ",
    "• ",
    "1. ",
    "2. ",
    "a) ",
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "«",
    "»",
    "said ",
    "she said",
    ", ",
    ".",
    ":",
    "Ana Ruiz",
    "the Minister",
    "Minister of Defence",
    "20 December",
    "will return on ",
    "ENDS",
    "###",
    "* * *",
    "ALSO READ",
    "MEDIA RELEASE",
    "FOR IMMEDIATE RELEASE",
    "Country: ",
    "Date: ",
    "Notes to editors",
    "About ",
    "Contact: ",
    "a@b.example",
    "WELLINGTON — ",
    "The bridge reopens to traffic on Friday",
    "\u{a0}",
    "\u{2028}",
    "\u{feff}",
    "\t",
    "| ",
    "Embargoed until ",
    "https://a.example/b",
];

const HTML: &[&str] = &[
    "<h1>",
    "</h1>",
    "<h3>",
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<ul>",
    "<ol>",
    "<li>",
    "</ul>",
    "<blockquote>",
    "</blockquote>",
    "<cite>",
    "</cite>",
    "<a href=https://a.example/>",
    "</a>",
    "<b>",
    "</b>",
    "<em>",
    "<q>",
    "</q>",
    "<br>",
    "<hr>",
    "<table>",
    "<tr>",
    "<td>",
    "<th>",
    "</table>",
    "<figure>",
    "<img src=https://a.example/a.png alt=b>",
    "<figcaption>",
    "<dl>",
    "<dt>",
    "<dd>",
    "<span lang=mi>",
    "<abbr title=c>",
    "<svg>",
    "<template>",
    "<script>",
    "</script>",
    "<news-release>",
    "<article>",
    "</article>",
    "<main>",
    "<!--",
    "-->",
    "&amp;",
    "&#0;",
    "“",
    "”",
    " said Ana Ruiz.",
    "The bridge reopens to traffic on Friday, after nine weeks of repairs. ",
    "ENDS",
    "\n",
    "<select>",
    "<form>",
    "<title>",
    "<footer>",
];

const MARKDOWN: &[&str] = &[
    "# ",
    "## ",
    "\n",
    "\n\n",
    "- ",
    "* ",
    "1. ",
    "    ",
    "> ",
    "**",
    "*",
    "_",
    "`",
    "```\n",
    "[a](https://a.example)",
    "![b](https://a.example/b)",
    "[",
    "](",
    "| ",
    "|---|---|\n",
    "---\n",
    "title: C\n",
    "***",
    "<div>",
    "<br>",
    "</div>\n",
    "\\",
    "“",
    "”",
    " said Ana Ruiz.",
    "ENDS",
    "&copy;",
    "[^1]",
    "~~",
    "The bridge reopens to traffic on Friday. ",
];

const JSON: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"headline\"",
    "\"body\"",
    "\"type\"",
    "\"paragraph\"",
    "\"text\"",
    "\"a\"",
    "1",
    "null",
    "\"@type\"",
    "\"NewsArticle\"",
    "\"articleBody\"",
    "\"bodies\"",
    "\"value\"",
    "\"role\"",
    "\"publisher\"",
    "\"name\"",
    "\"2026-01-02\"",
    "\"datePublished\"",
    "\"<p>b<p>c\"",
    "-",
    "e5",
    "\\u0000",
];

/// A document with any words in the fields that hold most of them.
fn ninjs() -> impl Strategy<Value = String> {
    (pieces(TEXT), pieces(HTML), pieces(TEXT)).prop_map(|(title, main, notes)| {
        serde_json::json!({ "standard": { "name": "ninjs" }, "title": title, "bodies": [{ "role": "main", "value": main },
            { "role": "notes", "value": notes }], "people": [{ "name": notes, "rel": "author" }] })
        .to_string()
    })
}

fn json_ld() -> impl Strategy<Value = String> {
    (pieces(TEXT), pieces(HTML), pieces(TEXT)).prop_map(|(headline, body, about)| {
        serde_json::json!({ "@type": "NewsArticle", "headline": headline, "articleBody": body, "description": about,
            "publisher": { "name": about, "description": headline }, "keywords": [about], "author": { "name": headline } })
        .to_string()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_line_of_a_text_has_one_owner(text in pieces(TEXT)) {
        let reading = read::text(&text);
        owned::check(&text, &reading);
        let written = write::text(&reading.release);
        owned::check(&written, &read::text(&written));
    }

    #[test]
    fn json_is_stored_as_it_was_read(source in pieces(JSON)) {
        stored::check(read::json(&source));
    }

    #[test]
    fn a_page_is_stored_as_it_was_read(page in pieces(HTML)) {
        stored::check(read::html(&page));
    }

    #[test]
    fn markdown_is_stored_as_it_was_read(source in pieces(MARKDOWN)) {
        stored::check(read::markdown(&source));
    }

    #[test]
    fn ninjs_is_stored_as_it_was_read(source in prop_oneof![ninjs(), pieces(JSON)]) {
        stored::check(read::ninjs(&source));
    }

    #[test]
    fn json_ld_is_stored_as_it_was_read(source in prop_oneof![json_ld(), pieces(JSON)]) {
        stored::check(read::json_ld(&source));
    }

    #[test]
    fn bytes_are_read_without_a_fault(source in proptest::collection::vec(any::<u8>(), 0..400)) {
        // Random bytes are no JSON, so the form is text or none.
        if let Ok(reading) = read::bytes(&source, None) {
            prop_assert!(!reading.release.headline.is_empty() || reading.release.body.is_empty());
        }
    }

    #[test]
    fn no_word_of_a_page_of_paragraphs_is_lost(words in proptest::collection::vec("[a-z]{3,9}( [a-z]{3,9}){8,30}\\.", 3..9)) {
        let page = format!("<article><h1>Title</h1><p>{}</p></article>", words.join("</p><p>"));
        let json = write::json(&read::html(&page).unwrap().release);
        for word in words.iter().flat_map(|words| words.split([' ', '.'])) {
            prop_assert!(json.contains(word), "{word} is lost in {json}");
        }
    }
}

#[test]
fn a_speaker_of_whom_nothing_is_known_is_none() {
    let text = r#"{"headline": "A", "body": [{"type": "quote", "blocks": ["B"], "speaker": {"nam": "C"}}]}"#;
    let release = standfirst::read::json(text).unwrap().release;
    assert_eq!(standfirst::read::json(&standfirst::write::json(&release)).unwrap().release, release);
    assert!(matches!(&release.body[0], standfirst::release::Block::Quote { speaker: None, .. }));
}
