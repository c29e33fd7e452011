//! The architecture's promises: what imports what, what pairs up with what, how long a file may be.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    fn collect(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, ending, found);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    collect(&root().join(folder), ending, &mut found);
    assert!(!found.is_empty(), "no {ending} in {folder}");
    found
}

/// The files of one module: `src/name.rs` and all below `src/name/`.
fn module(name: &str) -> Vec<PathBuf> {
    let mut all = files("src", ".rs");
    all.retain(|path| {
        let inside = path.strip_prefix(root().join("src")).unwrap();
        inside == Path::new(&format!("{name}.rs")) || inside.starts_with(name)
    });
    assert!(!all.is_empty(), "no module {name}");
    all
}

#[track_caller]
fn none_mentions(files: &[PathBuf], forbidden: &[&str]) {
    for file in files {
        let source = fs::read_to_string(file).unwrap();
        for (index, line) in source.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for word in forbidden {
                let whole = |at: usize| !code[..at].ends_with(char::is_alphanumeric);
                let named = code.match_indices(word).any(|(at, _)| whole(at));
                assert!(!named, "{}:{}: {word}", file.display(), index + 1);
            }
        }
    }
}

#[test]
fn the_release_knows_no_other_module() {
    let others = ["crate::read", "crate::view", "crate::write", "crate::element", "crate::cli", "crate::style"];
    none_mentions(&module("release"), &others);
}

#[test]
fn readers_and_views_know_only_the_release_and_writers_know_the_views() {
    for shared in ["words", "headings"] {
        none_mentions(&module(shared), &["crate::read", "crate::view", "crate::write", "crate::element", "crate::cli"]);
    }
    none_mentions(&module("read"), &["crate::view", "crate::write", "crate::element", "crate::cli", "yew"]);
    none_mentions(&module("view"), &["crate::read", "crate::write", "crate::element", "crate::cli"]);
    none_mentions(&module("write"), &["crate::read", "crate::element", "crate::cli"]);
}

#[test]
fn only_the_element_touches_the_browser() {
    for name in ["release", "words", "read", "view", "write", "style", "cli"] {
        none_mentions(&module(name), &["web_sys", "js_sys", "wasm_bindgen", "gloo"]);
    }
}

#[test]
fn only_the_command_touches_files_and_streams() {
    for name in ["release", "words", "read", "view", "write", "style", "element"] {
        none_mentions(&module(name), &["std::fs", "std::io", "std::env", "std::process", "println!"]);
    }
}

// Keeps: data-is-data.
#[test]
fn no_html_string_is_ever_parsed() {
    let mut sources = files("src", ".rs");
    sources.extend(files("src", ".js"));
    let parsers = [
        "from_html_unchecked",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "set_inner_html",
        "document.write",
        "setHTMLUnsafe",
        "DOMParser",
        "createContextualFragment",
        "eval(",
        "new Function",
    ];
    none_mentions(&sources, &parsers);
}

#[test]
fn no_view_listens() {
    // Yew keeps the listeners of a removed root, and with them the root (facts in ARCHITECTURE.md).
    none_mentions(&module("view"), &["onclick", "oninput", "onkey", "Callback"]);
}

#[test]
fn views_and_stylesheets_pair_up() {
    let name = |path: &PathBuf| path.file_stem().unwrap().to_string_lossy().replace('-', "_");
    let views: BTreeSet<String> = files("src/view", ".rs").iter().map(name).collect();
    // What belongs to no single view: resets and tokens, print, and the demo's page.
    let shared = ["host", "reset", "tokens", "print", "page"];
    let styles: BTreeSet<String> =
        files("styles", ".css").iter().map(name).filter(|name| !shared.contains(&name.as_str())).collect();
    assert_eq!(views, styles);
}

#[test]
fn every_stylesheet_but_the_demos_is_in_the_sheet() {
    let build = fs::read_to_string(root().join("build.rs")).unwrap();
    for path in files("styles", ".css") {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert_eq!(build.contains(&format!("\"{name}\"")), name != "page", "{name}");
    }
}

#[test]
fn stylesheets_use_no_ids_no_importance_and_no_physical_sides() {
    for path in files("styles", ".css") {
        let sheet = fs::read_to_string(&path).unwrap();
        let physical =
            ["margin-left", "margin-right", "padding-left", "padding-right", "text-align: left", "text-align: right"];
        // A page's own rules for the host overrule ours, unless ours insist.
        let important = (!path.ends_with("host.css")).then_some("!important");
        for word in physical.into_iter().chain(important) {
            assert!(!sheet.contains(word), "{}: {word}", path.display());
        }
        let id = sheet.lines().any(|line| line.trim_start().starts_with('#'));
        assert!(!id, "{}: an id", path.display());
    }
}

#[test]
fn no_file_is_long() {
    let mut all = files("src", ".rs");
    all.extend(files("src", ".js"));
    all.extend(files("styles", ".css"));
    all.extend(files("xtask", ".rs"));
    all.extend(files("tests", ".rs"));
    for path in all {
        let source = fs::read_to_string(&path).unwrap();
        // The tests beside the code do not count: they are a list, and lists may be long.
        let lines = source.split("#[cfg(test)]").next().unwrap_or_default().lines().count();
        assert!(lines <= 340, "{} has {lines} lines", path.display());
    }
}

#[test]
fn the_module_and_the_package_have_one_version() {
    let module = fs::read_to_string(root().join("src/element/engine.js")).unwrap();
    assert!(module.contains(&format!("const VERSION = \"{}\";", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn trunk_and_cargo_name_one_wasm_bindgen() {
    let trunk = fs::read_to_string(root().join("Trunk.toml")).unwrap();
    let cargo = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let line = trunk.lines().find(|line| line.starts_with("wasm_bindgen")).unwrap();
    let version = line.split('"').nth(1).unwrap();
    assert!(cargo.contains(&format!("wasm-bindgen = {{ version = \"={version}\"")), "{version}");
}

#[test]
fn every_step_of_the_text_reader_stands_in_the_architecture() {
    let read = |path: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let (steps, architecture) = (read("src/read/text.rs"), read("ARCHITECTURE.md"));
    let steps: Vec<&str> = steps.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';')).collect();
    let missing: Vec<&&str> = steps.iter().filter(|step| !architecture.contains(&format!("`{step}`"))).collect();
    assert!(steps.len() > 50 && missing.is_empty(), "ARCHITECTURE.md does not say what these are for: {missing:?}");
}
