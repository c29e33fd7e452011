//! A prerendered release comes through what the web does to pages: extractors, a filter, a minifier and a checker.

#![cfg(feature = "prerender")]

#[path = "survival/columns.rs"]
mod columns;
#[path = "survival/expected.rs"]
mod expected;
#[path = "survival/samples.rs"]
mod samples;
#[path = "survival/tools.rs"]
mod tools;
#[path = "survival/tree.rs"]
mod tree;

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;

use columns::Column;
use samples::SAMPLES;

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
