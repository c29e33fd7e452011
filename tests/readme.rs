//! What the README tells outsiders is what the code does.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The first cells of the table that follows a heading, without their backticks.
fn table(heading: &str) -> BTreeSet<String> {
    let readme = text("README.md");
    let (_, section) = readme.split_once(&format!("# {heading}\n")).unwrap_or_else(|| panic!("no section {heading}"));
    let cells = section
        .lines()
        .skip_while(|line| !line.starts_with('|'))
        .take_while(|line| line.starts_with('|'))
        .skip(2)
        .filter_map(|line| line.split('`').nth(1));
    cells.map(str::to_owned).collect()
}

fn set<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    names.into_iter().map(str::to_owned).collect()
}

#[test]
fn the_fault_kinds_are_those_of_the_manifest() {
    let manifest = text("custom-elements.json");
    let (_, union) = manifest.split_once("CustomEvent<{ kind: ").unwrap();
    let kinds = set(union.split(';').next().unwrap().split(" | ").map(|kind| kind.trim_matches(['"', '\\'])));
    // Each has a heading of its own, as the console links to it.
    let readme = text("README.md");
    let (_, section) = readme.split_once("\n## When it does not load\n").unwrap();
    let section = section.split("\n## ").next().unwrap();
    assert_eq!(set(section.lines().filter_map(|line| line.strip_prefix("### `")?.strip_suffix('`'))), kinds);
    for part in ["* **See:** ", "* **Do:** "] {
        assert_eq!(section.matches(part).count(), kinds.len(), "{part}");
    }
}

// Keeps: custom-properties-pictured.
#[test]
fn each_custom_property_is_pictured() {
    assert!(text("README.md").contains("](docs/styling.png)"));
    let gallery = text("examples/styling.html");
    for property in table("Styling") {
        let tile = gallery.split("<figure").find(|tile| tile.contains(&format!("<code>{property}: ")));
        assert!(tile.is_some_and(|tile| tile.contains(&format!("style=\"{property}: "))), "{property}");
    }
}

#[test]
fn its_words_are_words_of_xtask() {
    let readme = text("README.md");
    let usage = text("xtask/src/main.rs");
    for word in
        readme.split("cargo xtask ").skip(1).filter_map(|rest| rest.split(|c: char| !c.is_ascii_lowercase()).next())
    {
        assert!(usage.contains(&format!("\"{word}\" => ")), "cargo xtask {word}");
    }
}

#[test]
fn its_files_exist() {
    let readme = text("README.md");
    let linked = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    for path in linked.filter(|path| !path.starts_with("http") && !path.starts_with('#')) {
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists(), "{path}");
    }
}

#[test]
fn its_two_lines_are_those_of_the_demo() {
    let demo = text("index.html");
    assert!(demo.contains("type=\"module\" src=\"src/element/news-release.js\""));
    assert!(demo.contains("<news-release src=\"releases/defence-minister-japan/release.txt\""));
}

#[test]
fn its_example_of_the_library_runs() {
    // The same lines as under “As a library”, which are compared here and run below.
    let readme = text("README.md");
    assert!(readme.contains("let reading = standfirst::read::text(\"Bridge reopens on Friday\\n\\nThe Harbour Bridge"));
    let reading =
        standfirst::read::text("Bridge reopens on Friday\n\nThe Harbour Bridge reopens to traffic on Friday.\n");
    assert_eq!(reading.release.headline.words(), "Bridge reopens on Friday");
    assert!(standfirst::write::json(&reading.release).contains("Bridge reopens on Friday"));
}

/// The text of the block of code that begins with some words.
#[cfg(feature = "prerender")]
fn block(begin: &str) -> String {
    let readme = text("README.md");
    let (_, rest) = readme.split_once(&format!("\n{begin}")).unwrap_or_else(|| panic!("no block that begins {begin}"));
    format!("{begin}{}", rest.split("\n```").next().unwrap())
}

#[cfg(feature = "prerender")]
#[test]
fn its_prerendered_html_is_what_is_written() {
    use standfirst::write::{self, Options};

    // The same lines as under “Prerendering”, which are compared here and run below.
    let code = block("use standfirst::write");
    for line in [
        "let element = write::embed(&reading.release, &Options::default());",
        "let page = write::page(&reading.release, &Options { script: Some(\"/news-release.js\".into()), ..Options::default() });",
    ] {
        assert!(code.contains(line), "{line}\nin {code}");
    }
    let reading =
        standfirst::read::text("Bridge reopens on Friday\n\nThe Harbour Bridge reopens to traffic on Friday.\n");
    let element = write::embed(&reading.release, &Options::default());
    let page =
        write::page(&reading.release, &Options { script: Some("/news-release.js".into()), ..Options::default() });
    assert!(page.contains("src=\"/news-release.js\"") && page.contains("<p>The Harbour Bridge reopens"));
    // Where the README has an ellipsis there is more.
    let mut rest = element.as_str();
    for piece in block("<news-release><template").split('…') {
        let (_, after) = rest.split_once(piece).unwrap_or_else(|| panic!("no {piece}\nin {rest}"));
        rest = after;
    }
    assert_eq!(rest, "\n");
}
