//! `cargo xtask pack`: the npm package, put together from `dist/` and what is made by `cargo xtask api`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::outcome::Outcome;
use crate::present::{on_path, workspace};
use crate::setup::ensure;

/// What the package has besides the types and its description, and where each comes from. (`dist/` has the demo's own files, too.)
const FILES: [(&str, &str); 8] = [
    ("dist", "news-release.js"),
    ("dist", "standfirst_bg.wasm"),
    ("dist", "standfirst_texts_bg.wasm"),
    ("dist", "integrity.json"),
    ("", "custom-elements.json"),
    ("", "README.md"),
    ("", "LICENSE-MIT"),
    ("", "LICENSE-APACHE"),
];

pub(crate) fn run() -> Outcome {
    println!("pack: wrote {}", build()?.display());
    Ok(())
}

/// Makes the package afresh in `target/npm/`, and returns the path of its archive.
pub(crate) fn build() -> Outcome<PathBuf> {
    let folder = workspace().join("target").join("npm");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("cannot remove {}: {error}", folder.display()))?;
    }
    fs::create_dir_all(folder.join("types")).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;

    let dist = workspace().join("dist");
    if !dist.join("news-release.js").is_file() {
        return Err(format!("{} has no news-release.js; run `cargo xtask dist`", dist.display()));
    }
    for (place, name) in FILES {
        copy(&workspace().join(place).join(name), &folder)?;
    }
    for types in files(&workspace().join("types"), "ts")? {
        copy(&types, &folder.join("types"))?;
    }
    describe(&folder)?;
    archive(&folder)
}

/// `package.json`, with the version of the crate.
fn describe(folder: &Path) -> Outcome {
    let source = workspace().join("npm").join("package.json");
    let text = fs::read_to_string(&source).map_err(|error| format!("cannot read {}: {error}", source.display()))?;
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    let path = folder.join("package.json");
    fs::write(&path, text.replace("\"version\": \"0.0.0\"", &version))
        .map_err(|error| format!("cannot write {}: {error}", path.display()))
}

fn archive(folder: &Path) -> Outcome<PathBuf> {
    let npm = on_path("npm").ok_or("`npm pack` makes the archive, and npm is not on PATH; install Node.js")?;
    let output = ensure(&[])?
        .command(npm)
        .args(["pack", "--silent"])
        .current_dir(folder)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cannot run npm: {error}"))?;
    let name = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let path = folder.join(&name);
    if output.status.success() && !name.is_empty() && path.is_file() {
        Ok(path)
    } else {
        Err(format!("npm pack ended with {}; the lines above say why", output.status))
    }
}

fn copy(path: &Path, folder: &Path) -> Outcome {
    let name = path.file_name().unwrap_or_default();
    fs::copy(path, folder.join(name)).map_err(|error| format!("cannot copy {}: {error}", path.display()))?;
    Ok(())
}

/// The files in a folder whose names end in a dot and this.
fn files(folder: &Path, ending: &str) -> Outcome<Vec<PathBuf>> {
    let failed = |error| format!("cannot read {}: {error}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    Ok(found)
}
