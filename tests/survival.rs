//! A prerendered release comes through what the web does to pages: extractors, a filter, a minifier and a checker.

#![cfg(feature = "prerender")]

#[path = "survival/columns.rs"]
mod columns;
#[path = "survival/expected.rs"]
mod expected;
#[path = "survival/samples.rs"]
mod samples;
#[path = "common/stored.rs"]
mod stored;
#[path = "survival/tools.rs"]
mod tools;
#[path = "survival/tree.rs"]
mod tree;

use std::io::Write;

use columns::Column;
use expected::{Expected, Part};
use samples::SAMPLES;

const COLUMNS: [(&str, &Column); 6] = [
    ("Readability", &columns::READABILITY),
    ("trafilatura", &columns::TRAFILATURA),
    ("dom_smoothie", &columns::DOM_SMOOTHIE),
    ("filter", &columns::FILTER),
    ("minifier", &columns::MINIFIER),
    ("checker", &columns::CHECKER),
];

/// A row for each release, a column for each program.
fn table() -> Vec<Vec<String>> {
    let mut rows = vec![vec!["release".to_owned()]];
    rows[0].extend(COLUMNS.iter().map(|(name, _)| (*name).to_owned()));
    for (index, sample) in SAMPLES.iter().enumerate() {
        let cells = COLUMNS.iter().map(|(_, column)| match column.as_ref() {
            Err(_) => "not run".to_owned(),
            Ok(cells) if cells[index].is_empty() => "whole".to_owned(),
            Ok(cells) => cells[index].join(", "),
        });
        rows.push([sample.name.clone()].into_iter().chain(cells).collect());
    }
    rows
}

#[test]
fn every_release_comes_through_everything_whole() {
    let rows = table();
    let wide = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let wide: Vec<usize> = (0..=COLUMNS.len()).map(wide).collect();
    let line = |row: &Vec<String>| {
        let cells: Vec<_> = row.iter().zip(&wide).map(|(cell, wide)| format!("{cell:wide$}")).collect();
        format!("{}\n", cells.join("  ").trim_end())
    };
    let table: String = rows.iter().map(line).collect();
    // Not by `println!`: the table is worth reading when all is well, too.
    write!(std::io::stdout(), "\n{table}\n").unwrap();
    let whole = rows[1..].iter().flat_map(|row| &row[1..]).all(|cell| cell == "whole");
    assert!(whole, "\n{table}");
}

#[test]
fn what_is_lost_moved_doubled_glued_or_leaked_is_told() {
    let part = |words: &str| Part { what: "paragraph", words: words.to_owned() };
    let expected = Expected {
        headline: "A headline".to_owned(),
        parts: vec![part("One paragraph that is long enough to be counted."), part("Another one.")],
        related: vec!["Something else".to_owned()],
        ..Expected::default()
    };
    let (one, two) = (expected.parts[0].words.as_str(), "Another one.");
    let told = |title: &str, text: &[&str]| expected.compare(title, &text.concat()).join(", ");
    assert_eq!(told("A headline", &[one, "\n", two]), "");
    assert_eq!(told("", &["A headline\n", one, "\n- ", two]), "");
    assert_eq!(told("", &[one, "\n", two]), "no headline \"A headline\"");
    assert_eq!(told("A headline", &[one]), "no paragraph \"Another one.\"");
    assert_eq!(
        told("A headline", &[one, two]),
        "no paragraph \"One paragraph that is long enough to be …\", \
        no paragraph \"Another one.\""
    );
    assert_eq!(told("A headline", &[two, "\n", one]), "paragraph elsewhere \"Another one.\"");
    assert!(told("A headline", &[one, "\n", two, "\n", one]).starts_with("twice \"One paragraph"));
    assert_eq!(told("A headline", &[one, "\n", two, "\nSomething else"]), "related \"Something else\"");
}

#[track_caller]
fn whole(column: &Column) {
    let cells = column.as_ref().unwrap_or_else(|reason| panic!("{reason}"));
    let wrong: Vec<_> = SAMPLES
        .iter()
        .zip(cells)
        .filter(|(_, faults)| !faults.is_empty())
        .map(|(sample, faults)| format!("{}:\n    {}", sample.name, faults.join("\n    ")))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn readability_finds_every_release_whole() {
    whole(&columns::READABILITY);
}

#[test]
fn trafilatura_finds_every_release_whole() {
    whole(&columns::TRAFILATURA);
}

#[test]
fn dom_smoothie_finds_every_release_whole() {
    whole(&columns::DOM_SMOOTHIE);
}

#[test]
fn a_filter_of_a_content_management_system_leaves_every_release_whole() {
    whole(&columns::FILTER);
}

#[test]
fn a_minifier_leaves_template_light_copy_and_json_as_they_are() {
    whole(&columns::MINIFIER);
}

#[test]
fn the_nu_html_checker_finds_no_error() {
    whole(&columns::CHECKER);
}
