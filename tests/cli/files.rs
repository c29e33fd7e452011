//! Many files: folders, and lines of JSON.

use std::fs;

use serde_json::{Value, json};

use super::{SEED, err, expected, folder, out, run, run_with};

#[test]
fn a_line_of_json_tells_all_about_its_file() {
    let output = run_with(&["read", "--ndjson", "no-such-file.txt", "-", &format!("{SEED}.txt")], b"A\nB.\n-\n");
    assert_eq!((err(&output), output.status.code()), ("", Some(1)));
    let lines: Vec<Value> = out(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["file"], "no-such-file.txt");
    assert!(lines[0]["error"].as_str().unwrap().ends_with("check the path"));
    assert_eq!(lines[1]["file"], "-");
    let note = json!({"line": 3, "message": "a bullet has no item after it; it was left out"});
    assert_eq!(lines[1]["notes"], json!([note]));
    let release: Value = serde_json::from_str(&expected()).unwrap();
    assert_eq!(lines[2], json!({"file": format!("{SEED}.txt"), "release": release, "notes": []}));
}

#[test]
fn a_line_of_json_has_html_as_a_string_and_what_there_is_not_as_null() {
    let output = run(&["render", "--ndjson", "--as", "article", &format!("{SEED}.txt")]);
    let line: Value = serde_json::from_str(out(&output)).unwrap();
    assert!(line["release"].as_str().unwrap().starts_with("<article "));
    let output = run(&["read", "--ndjson", "--to", "ics", &format!("{SEED}.txt")]);
    let line: Value = serde_json::from_str(out(&output)).unwrap();
    assert_eq!((&line["release"], &line["notes"][0]["line"]), (&Value::Null, &json!(27)));
}

#[test]
fn each_release_goes_to_a_file_of_its_own_in_a_folder_that_is_made() {
    let folder = folder("own-files");
    fs::write(folder.join("a.txt"), "A\n\nB.\n").unwrap();
    let (first, deep) = (folder.join("a.txt"), folder.join("deep/er"));
    let (first, deep) = (first.to_str().unwrap(), deep.to_str().unwrap());
    for (arguments, files) in [
        (&["read"][..], ["a.json", "release.json"]),
        (&["read", "--to", "json-ld"], ["a.jsonld", "release.jsonld"]),
        (&["render"], ["a.html", "release.html"]),
    ] {
        let output = run(&[arguments, &[first, &format!("{SEED}.txt"), "--out", deep]].concat());
        assert_eq!((out(&output), err(&output), output.status.code()), ("", "", Some(0)));
        for file in files {
            assert!(folder.join("deep/er").join(file).exists(), "{file}");
        }
    }
    assert_eq!(fs::read_to_string(folder.join("deep/er/release.json")).unwrap(), expected());
}

#[test]
fn two_files_of_one_name_are_refused_before_anything_is_written() {
    let folder = folder("one-name");
    let target = folder.join("out");
    let target = target.to_str().unwrap();
    let output = run(&["render", &format!("{SEED}.txt"), &format!("{SEED}.json"), "--out", target]);
    assert_eq!((out(&output), output.status.code()), ("", Some(2)));
    let told = format!("standfirst: {SEED}.txt and {SEED}.json would both be written to {target}");
    assert!(err(&output).starts_with(&told), "{}", err(&output));
    assert!(!folder.join("out").exists());
}

#[test]
fn no_source_is_written_over() {
    let folder = folder("source");
    let (source, text) = (folder.join("a.json"), r#"{"headline": "A"}"#);
    fs::write(&source, text).unwrap();
    let output = run(&["read", source.to_str().unwrap(), "--out", folder.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("a.json is a source, and would be written over: "), "{}", err(&output));
    assert_eq!(fs::read_to_string(source).unwrap(), text);
}

#[test]
fn a_file_that_cannot_be_written_is_told_and_the_next_one_follows() {
    let folder = folder("unwritable");
    fs::create_dir_all(folder.join("standard-input.json")).unwrap();
    let output = run_with(&["read", "-", &format!("{SEED}.txt"), "--out", folder.to_str().unwrap()], b"A\n\nB.\n");
    assert_eq!((out(&output), output.status.code()), ("", Some(1)));
    assert!(err(&output).contains("standard-input.json: it could not be written ("), "{}", err(&output));
    assert_eq!(fs::read_to_string(folder.join("release.json")).unwrap(), expected());
}

#[test]
fn no_bar_is_drawn_where_there_is_no_terminal() {
    let seed = format!("{SEED}.txt");
    let output = run(&["read", &seed, &seed, &seed]);
    assert_eq!((out(&output), err(&output)), (expected().repeat(3).as_str(), ""));
}
