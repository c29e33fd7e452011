//! A strict TypeScript accepts what the README says one may write, and refuses what it may not: the files in `tests/types/`
//! say which, with `@ts-expect-error` above each wrong line.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn packages() -> PathBuf {
    let packages = root().join("tests/packages/node_modules");
    assert!(packages.join(".bin/tsc").exists(), "no TypeScript; run `cargo xtask setup`");
    fs::canonicalize(packages).unwrap()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
    }
}

/// A program that has the package and React installed, as its authors would have them.
fn program(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    let installed = folder.join("node_modules");
    copy(&root().join("types"), &installed.join("standfirst/types"));
    fs::copy(root().join("npm/package.json"), installed.join("standfirst/package.json")).unwrap();
    for package in ["react", "@types", "csstype"] {
        symlink(packages().join(package), installed.join(package)).unwrap();
    }
    copy(&root().join("tests/types"), &folder);
    fs::write(folder.join("package.json"), "{ \"type\": \"module\" }\n").unwrap();
    folder
}

fn compile(folder: &Path, configuration: &str) -> (bool, String) {
    let output = Command::new(packages().join(".bin/tsc"))
        .args(["--pretty", "false", "--project", configuration])
        .current_dir(folder)
        .output()
        .unwrap();
    (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn they_hold_where_a_bundler_resolves_modules() {
    let (accepted, told) = compile(&program("types-bundler"), "tsconfig.bundler.json");
    assert!(accepted, "{told}");
}

#[test]
fn they_hold_where_node_resolves_modules() {
    let folder = program("types-node");
    let (accepted, told) = compile(&folder, "tsconfig.json");
    assert!(accepted, "{told}");
    // That it reads these files at all, it shows by refusing a wrong one.
    fs::write(
        folder.join("wrong.ts"),
        "document.createElement(\"news-release\").theme = \"sepia\";\nimport \"standfirst\";\n",
    )
    .unwrap();
    let (accepted, told) = compile(&folder, "tsconfig.json");
    assert!(!accepted && told.contains("wrong.ts(1,") && !told.contains("plain.ts"), "{told}");
}
