//! `check`, and `--strict`.

use std::fs;

use super::{SEED, command, err, folder, out, run, run_with};

/// A release with three things that are odd.
const ODD: &str = "Bridge reopens\nDate: 3 October 2025, 9am\n\nThe minister said “we are glad of it.\n\n-\n";

const NOTES: &str = "\
warning: only the day of “3 October 2025, 9am” was read, and “9am” was left out
 --> standard input:2:23
  |
2 | Date: 3 October 2025, 9am
  |                       ^^^

warning: the quotation “we are glad of it…” is not closed; it was left as plain text
 --> standard input:4:19
  |
4 | The minister said “we are glad of it.
  |                   ^^^

warning: a bullet has no item after it; it was left out
 --> standard input:6:1
  |
6 | -
  | ^

";

const OUTLINE: &str = "\
standard input
  kind        press-release en
  headline    Bridge reopens
  published   2025-10-03
  body        1 paragraph
  set aside   line 6: bullet-without-item

";

#[test]
fn a_note_has_its_line_under_it_and_the_outline_follows() {
    let output = run_with(&["check", "-"], ODD.as_bytes());
    assert_eq!(out(&output), [NOTES, OUTLINE, "1 file, 3 notes\n"].concat());
    assert_eq!((err(&output), output.status.code()), ("", Some(0)));
}

#[test]
fn the_outline_names_speakers_lists_events_and_related_titles() {
    let output = run(&["check", &format!("{SEED}.txt")]);
    for line in [
        "    quote     Judith Collins, Defence Minister (before): “I am looking forward",
        "    heading   Minister’s Return\n",
        "    agenda    5 items: The discussions are expected to cover:\n",
        "  event       --12-20 Collins will return to New Zealand on 20 December\n",
        "  related     Diplomatic Tensions Fail to Derail Japan's Tourism Surge\n",
    ] {
        assert!(out(&output).contains(line), "{line} is not in\n{}", out(&output));
    }
    assert!(out(&output).ends_with("\n\n1 file, 0 notes\n"));
}

#[test]
fn the_outline_and_the_count_can_be_left_out() {
    let output = run_with(&["check", "--no-outline", "-"], ODD.as_bytes());
    assert_eq!(out(&output), [NOTES, "1 file, 3 notes\n"].concat());
    assert_eq!(out(&run_with(&["check", "--quiet", "-"], ODD.as_bytes())), NOTES);
    assert_eq!(out(&run(&["check", "-q", &format!("{SEED}.txt")])), "");
}

#[test]
fn strict_makes_notes_fail() {
    for word in ["check", "read", "render"] {
        let code = |arguments: &[&str], input: &str| run_with(arguments, input.as_bytes()).status.code();
        assert_eq!(code(&[word, "-"], ODD), Some(0), "{word}");
        assert_eq!(code(&[word, "--strict", "-"], ODD), Some(1), "{word}");
        assert_eq!(code(&[word, "--strict", "-"], "Bridge reopens\n\nIt is open.\n"), Some(0), "{word}");
    }
    let output = run_with(&["read", "--strict", "--ndjson", "-"], ODD.as_bytes());
    assert_eq!((out(&output).lines().count(), output.status.code()), (1, Some(1)));
}

#[test]
fn a_file_that_cannot_be_read_fails_and_the_next_one_follows() {
    let output = run(&["check", "--no-outline", "no-such-file.txt", &format!("{SEED}.txt")]);
    assert!(out(&output).starts_with("error: it could not be opened or read ("), "{}", out(&output));
    assert!(out(&output).ends_with("--> no-such-file.txt\n\n2 files, 0 notes, 1 could not be read\n"));
    assert_eq!((err(&output), output.status.code()), ("", Some(1)));
}

#[test]
fn broken_json_is_shown_where_it_breaks_and_a_wrong_shape_by_its_path() {
    let output = run_with(&["check", "-"], "{\n \"headline\": \"é\",, }".as_bytes());
    let shown = " --> standard input:2:18\n  |\n2 |  \"headline\": \"é\",, }\n  |                  ^\n";
    assert!(out(&output).contains(shown), "{}", out(&output));
    let output = run_with(&["check", "-"], br#"{"headline": "A", "body": [{}]}"#);
    assert!(out(&output).starts_with("error: the JSON is not a release: body[0]: "), "{}", out(&output));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn colours_are_for_terminals_unless_they_are_asked_for() {
    let folder = folder("colours");
    let file = folder.join("odd.txt");
    fs::write(&file, ODD).unwrap();
    let file = file.to_str().unwrap();
    let coloured = |arguments: &[&str], no_color: bool| {
        let mut command = command(&[&["check"], arguments, &[file]].concat());
        command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
        if no_color {
            command.env("NO_COLOR", "1");
        }
        out(&command.output().unwrap()).contains('\u{1b}')
    };
    assert!(!coloured(&[], false), "a pipe takes no colours");
    assert!(!coloured(&["--color", "never"], false));
    assert!(coloured(&["--color", "always"], true), "what is asked for is done");
}

#[test]
fn what_a_release_says_cannot_steer_the_terminal() {
    let hostile = "A \u{1b}]0;owned\u{7}\u{202e}b\n\nThe minister said “we\u{1b}[2J are\u{9b}31m glad of it.\n";
    for arguments in [&["check", "-"][..], &["read", "--to", "ics", "-"]] {
        let output = run_with(arguments, hostile.as_bytes());
        let all = [out(&output), err(&output)].concat();
        assert!(all.contains("is not closed"), "{all}");
        assert!(!all.contains(['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}']), "{all:?}");
    }
}
