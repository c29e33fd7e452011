//! The npm package, as `cargo xtask pack` makes it: what checkers and Node say of it. The page tests import it too, by way
//! of bundlers.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn folder() -> PathBuf {
    root().join("target").join("npm")
}

fn archive() -> PathBuf {
    let name = format!("standfirst-{}.tgz", env!("CARGO_PKG_VERSION"));
    let path = folder().join(name);
    assert!(path.is_file(), "no {}: run `cargo xtask pack`", path.display());
    path
}

/// Runs a checker from npm on the archive.
fn checked(program: &str, arguments: &[&str]) {
    let path = root().join("tests/packages/node_modules/.bin").join(program);
    let output = Command::new(&path).arg(archive()).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{}: {error}; run `cargo xtask setup`", path.display()));
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
}

fn node(script: &str) -> Output {
    Command::new("node").args(["--input-type=module", "--eval", script]).current_dir(folder()).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

// Keeps: npm-package.
#[test]
fn publint_finds_nothing() {
    checked("publint", &["--strict"]);
}

// Keeps: npm-package.
#[test]
fn attw_finds_nothing() {
    // The wasm are files for bundlers to copy, and no modules that have types.
    let exclude = ["--exclude-entrypoints", "standfirst_bg.wasm", "standfirst_texts_bg.wasm"];
    checked("attw", &[&["--profile", "esm-only", "--no-color"][..], &exclude].concat());
}

#[test]
fn it_holds_what_a_page_needs_and_nothing_else() {
    let output = Command::new("tar").arg("-tzf").arg(archive()).output().unwrap();
    let told = text(&output.stdout);
    let mut names: Vec<_> = told.lines().filter_map(|line| line.strip_prefix("package/")).collect();
    names.sort_unstable();
    let expected = [
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "custom-elements.json",
        "integrity.json",
        "news-release.js",
        "package.json",
        "standfirst_bg.wasm",
        "standfirst_texts_bg.wasm",
        "types/news-release.d.ts",
        "types/react.d.ts",
        "types/release.d.ts",
    ];
    assert_eq!(names, expected);
    let package = fs::read_to_string(folder().join("package.json")).unwrap();
    assert!(package.contains(concat!("\"version\": \"", env!("CARGO_PKG_VERSION"), "\"")), "{package}");
}

// Keeps: import-in-node.
#[test]
fn import_in_node_does_nothing_and_does_not_throw() {
    let output = node(
        r#"
        for (const name of ["fetch", "setTimeout"]) globalThis[name] = () => { throw new Error(`it calls ${name}`); };
        const before = Reflect.ownKeys(globalThis);
        const { NewsRelease } = await import("./news-release.js");
        const added = Reflect.ownKeys(globalThis).filter((key) => !before.includes(key));
        if (added.length > 0) throw new Error(`globals were added: ${added.map(String)}`);
        // On a server an app may call it all the same.
        NewsRelease.define();
        NewsRelease.define("press-release");
        "#,
    );
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout) + &text(&output.stderr), "", "it says something");
}
