//! Subresource Integrity: the hashes that browsers check files against.

use std::fs;
use std::path::Path;

use base64::Engine;
use sha2::{Digest, Sha384};

use crate::outcome::Outcome;

/// A file's integrity value, `sha384-...` (W3C Subresource Integrity, which recommends this hash).
pub(crate) fn integrity(path: &Path) -> Outcome<String> {
    let bytes = fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    Ok(format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(Sha384::digest(bytes))))
}

/// Writes `integrity.json` beside the files of a CDN, and prints the two lines of a page that trusts nobody else.
///
/// The wasm's hash is inside the script, so that the one on the script's tag covers both.
pub(crate) fn publish(dist: &Path) -> Outcome {
    let mut entries = Vec::new();
    for name in ["news-release.js", "standfirst_bg.wasm"] {
        entries.push(format!("  \"{name}\": \"{}\"", integrity(&dist.join(name))?));
    }
    let path = dist.join("integrity.json");
    fs::write(&path, format!("{{\n{}\n}}\n", entries.join(",\n")))
        .map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// The pinned snippet.
pub(crate) fn print(dist: &Path) -> Outcome {
    let hash = integrity(&dist.join("news-release.js"))?;
    println!("\nFor a page that loads these very bytes and no others (`CDN` is where you put them):\n");
    println!(
        "<script type=\"module\" src=\"CDN/news-release.js\" integrity=\"{hash}\" crossorigin=\"anonymous\"></script>"
    );
    println!("<news-release src=\"...\"><a href=\"...\">...</a></news-release>");
    Ok(())
}
