//! Every promise of `docs/contract.md` is kept by a test, and no test keeps a promise that nobody made.
//!
//! A page test says so by `.keeps(&["name"])`. A native test has a line `// Keeps: name, name.` above its attributes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The promises: name and sentence.
fn promises() -> Vec<(String, String)> {
    let contract = fs::read_to_string(root().join("docs/contract.md")).unwrap();
    let lines = contract.lines().filter_map(|line| line.strip_prefix("- `"));
    lines
        .map(|line| line.split_once("` ").unwrap_or_else(|| panic!("no sentence after its name: {line}")))
        .map(|(name, sentence)| (name.to_owned(), sentence.to_owned()))
        .collect()
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("node_modules") {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Every name that a test keeps, with the file of the test.
fn kept() -> Vec<(String, PathBuf)> {
    let mut files = Vec::new();
    for folder in ["src", "tests", "xtask/src"] {
        sources(&root().join(folder), &mut files);
    }
    let mut kept = Vec::new();
    for path in files.into_iter().filter(|path| !path.ends_with("tests/contract.rs")) {
        let source = fs::read_to_string(&path).unwrap();
        for list in source.split(".keeps(&[").skip(1) {
            let list = list.split(']').next().unwrap_or_default();
            kept.extend(list.split('"').skip(1).step_by(2).map(|name| (name.to_owned(), path.clone())));
        }
        let lines: Vec<&str> = source.lines().map(str::trim).collect();
        for (index, line) in lines.iter().enumerate() {
            let Some(list) = line.strip_prefix("// Keeps: ") else { continue };
            let next = lines[index..].iter().find(|line| !line.starts_with("//"));
            assert!(next.is_some_and(|line| line.starts_with("#[")), "{}: no test after `{line}`", path.display());
            let names = list.strip_suffix('.').unwrap_or_else(|| panic!("{}: no full stop: {line}", path.display()));
            kept.extend(names.split(", ").map(|name| (name.to_owned(), path.clone())));
        }
    }
    kept
}

#[test]
fn every_promise_is_kept_by_a_test() {
    let kept: BTreeSet<String> = kept().into_iter().map(|(name, _)| name).collect();
    let broken: Vec<String> =
        promises().into_iter().map(|(name, _)| name).filter(|name| !kept.contains(name)).collect();
    assert!(broken.is_empty(), "{} promises that no test keeps: {}", broken.len(), broken.join(", "));
}

#[test]
fn every_name_that_a_test_keeps_is_promised() {
    let promised: BTreeSet<String> = promises().into_iter().map(|(name, _)| name).collect();
    for (name, path) in kept() {
        assert!(promised.contains(&name), "{}: `{name}` is not in docs/contract.md", path.display());
    }
}

#[test]
fn a_promise_is_one_sentence_with_a_name_of_its_own() {
    let mut names = BTreeSet::new();
    for (name, sentence) in promises() {
        assert!(name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{name}");
        assert!(sentence.ends_with('.') && !sentence.contains(". "), "{name}: {sentence}");
        assert!(names.insert(name.clone()), "two promises are called {name}");
    }
    assert!(names.len() > 80, "only {} promises", names.len());
}
