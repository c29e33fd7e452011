//! The `standfirst` command as one meets it in a terminal.

#![cfg(feature = "cli")]

#[path = "cli/check.rs"]
mod check;
#[path = "cli/files.rs"]
mod files;
#[path = "cli/render.rs"]
mod render;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const SEED: &str = "tests/corpus/defence-minister-japan/release";

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_standfirst"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).stdin(Stdio::null());
    command
}

fn run(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

fn run_with(arguments: &[&str], input: &[u8]) -> Output {
    let mut child =
        command(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

/// An empty folder of a test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn expected() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(SEED).with_extension("json")).unwrap()
}

#[test]
fn read_prints_the_record_of_a_text() {
    let output = run(&["read", &format!("{SEED}.txt")]);
    assert_eq!((out(&output), err(&output), output.status.code()), (expected().as_str(), "", Some(0)));
}

#[test]
fn read_takes_json_and_standard_input_and_several_files() {
    let seed = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(SEED).with_extension("txt")).unwrap();
    let output = run_with(&["read", "--to", "json", "-", &format!("{SEED}.json")], &seed);
    assert_eq!(out(&output), expected().repeat(2));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn what_is_odd_goes_to_standard_error_with_its_line() {
    let output = run_with(&["read", "-"], b"A\nB.\n-\n");
    assert_eq!(err(&output), "standard input:3: a bullet has no item after it; it was left out\n");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_file_that_cannot_be_read_does_not_stop_the_others() {
    let output = run(&["read", "no-such-file.txt", &format!("{SEED}.txt")]);
    assert_eq!(out(&output), expected());
    assert!(
        err(&output).starts_with("standfirst: no-such-file.txt: it could not be opened or read ("),
        "{}",
        err(&output)
    );
    assert!(err(&output).ends_with("): check the path\n"), "{}", err(&output));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn faults_of_the_source_name_file_fault_and_remedy() {
    for (input, message) in [
        (&b"%PDF-1.7"[..], "the source is a PDF, not text: save it as plain text or HTML, and give that"),
        (b" \n", "there is nothing to read: give the text of a release, or its JSON"),
        (
            b"<!doctype html>",
            "there is no release in the page: it has neither a headline nor a text that is not navigation; give the page of one release",
        ),
        (
            b"{\"headline\": \"A\", \"body\": [{}]}",
            "the JSON is not a release: body[0]: the field `type` is missing; schema/release.v1.schema.json says what is",
        ),
    ] {
        let output = run_with(&["read", "-"], input);
        assert_eq!(err(&output), format!("standfirst: standard input: {message}\n"));
        assert_eq!((out(&output), output.status.code()), ("", Some(1)));
    }
}

#[test]
fn wrong_use_is_told_with_a_code_of_its_own() {
    for arguments in [&["read"][..], &["sing"], &[], &["read", "--to", "song", "a"]] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(err(&output).contains("--help") || err(&output).contains("Usage: standfirst"), "{}", err(&output));
    }
}

#[test]
fn help_and_version_are_no_faults() {
    for arguments in [&["--help"][..], &["--version"], &["read", "--help"]] {
        assert_eq!(run(arguments).status.code(), Some(0), "{arguments:?}");
    }
}

#[test]
fn schema_prints_the_published_schema() {
    let published =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/release.v1.schema.json")).unwrap();
    assert_eq!(out(&run(&["schema"])), published);
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let files = vec![format!("{SEED}.txt"); 200];
    let mut arguments = vec!["read"];
    arguments.extend(files.iter().map(String::as_str));
    let mut child = command(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((err(&output), output.status.code()), ("", Some(0)));
}

#[test]
fn a_release_can_be_printed_for_search_engines() {
    let output = run(&["read", "--to", "json-ld", &format!("{SEED}.txt")]);
    assert!(output.status.success(), "{}", err(&output));
    assert_eq!(out(&output).lines().count(), 1);
    let article: serde_json::Value = serde_json::from_str(out(&output)).unwrap();
    assert_eq!(article["@type"], "NewsArticle");
    assert_eq!(article["contentLocation"][0]["name"], "New Zealand");
    // The return is on a day without a year, and none is invented.
    assert_eq!(article.get("about"), None);
}

#[test]
fn events_can_be_printed_as_a_calendar() {
    let text = b"Bridge reopens\n\nMayor Ada Ruiz will return to Porirua on 20 December 2026.\n";
    let output = run_with(&["read", "--to", "ics", "-"], text);
    assert_eq!((err(&output), output.status.code()), ("", Some(0)));
    assert!(out(&output).starts_with("BEGIN:VCALENDAR\r\n"), "{}", out(&output));
    assert!(out(&output).contains("\r\nDTSTART;VALUE=DATE:20261220\r\n"), "{}", out(&output));
}

#[test]
fn what_has_no_year_is_told_with_its_line_and_is_in_no_calendar() {
    let output = run(&["read", "--to", "ics", &format!("{SEED}.txt")]);
    assert_eq!((out(&output), output.status.code()), ("", Some(0)));
    let told =
        ":27: “Collins will return to New Zealand on 20 December” (--12-20) has no year; it is not in the calendar\n";
    assert_eq!(err(&output), format!("{SEED}.txt{told}"));
}

#[test]
fn a_release_without_events_is_told_to_make_no_calendar() {
    let output = run_with(&["read", "--to", "ics", "-"], b"Bridge reopens\n\nIt is open.\n");
    assert_eq!((out(&output), output.status.code()), ("", Some(0)));
    assert_eq!(err(&output), "standard input: the release tells of no event; there is no calendar\n");
}

#[test]
fn ninjs_without_an_address_says_what_is_missing() {
    let output = run(&["read", "--to", "ninjs", &format!("{SEED}.txt")]);
    assert!(output.status.success());
    let item: serde_json::Value = serde_json::from_str(out(&output)).unwrap();
    assert_eq!(item["standard"]["version"], "3.1");
    assert!(err(&output).contains("`uri`"), "{}", err(&output));
}

#[test]
fn text_that_is_written_reads_to_the_same_record() {
    let text = run(&["read", "--to", "text", &format!("{SEED}.txt")]);
    let again = run_with(&["read", "-"], &text.stdout);
    assert_eq!(out(&again), out(&run(&["read", &format!("{SEED}.txt")])));
}
