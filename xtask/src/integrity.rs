//! Subresource Integrity: the hashes that browsers check files against.

use std::fs;
use std::path::Path;

use base64::Engine;
use sha2::{Digest, Sha384};

use crate::outcome::Outcome;

/// What a CDN needs.
pub(crate) const FILES: [&str; 3] = ["news-release.js", "standfirst_bg.wasm", "standfirst_texts_bg.wasm"];

/// A file's integrity value, `sha384-...` (W3C Subresource Integrity, which recommends this hash).
pub(crate) fn integrity(path: &Path) -> Outcome<String> {
    let bytes = fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    Ok(format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(Sha384::digest(bytes))))
}

/// Writes `integrity.json` beside the files of a CDN, and prints the two lines of a page that trusts nobody else.
///
/// The hashes of the wasm are inside the script, so that the one on the script's tag covers all.
pub(crate) fn publish(dist: &Path) -> Outcome {
    let mut entries = Vec::new();
    for name in FILES {
        entries.push(format!("  \"{name}\": \"{}\"", integrity(&dist.join(name))?));
    }
    let path = dist.join("integrity.json");
    fs::write(&path, format!("{{\n{}\n}}\n", entries.join(",\n")))
        .map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// Prints the pinned snippet.
pub(crate) fn print(dist: &Path) -> Outcome {
    println!("\nFor a page that loads these very bytes and no others (`CDN` is where you put them):\n");
    println!("{}", snippet(&integrity(&dist.join("news-release.js"))?));
    Ok(())
}

fn snippet(hash: &str) -> String {
    format!(
        "<script type=\"module\" src=\"CDN/news-release.js\" integrity=\"{hash}\" crossorigin=\"anonymous\"></script>\n\
         <news-release src=\"...\"><a href=\"...\">...</a></news-release>"
    )
}

#[cfg(test)]
mod tests {
    use super::{FILES, publish, snippet};

    // What `openssl dgst -sha384 -binary | base64` says of an empty file.
    const EMPTY: &str = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";

    // Keeps: integrity-snippet.
    #[test]
    fn the_hashes_are_published_and_stand_in_the_two_lines() {
        let folder = std::env::temp_dir().join(format!("standfirst-integrity-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for name in FILES {
            std::fs::write(folder.join(name), "").unwrap();
        }
        publish(&folder).unwrap();
        let written = std::fs::read_to_string(folder.join("integrity.json"));
        std::fs::remove_dir_all(&folder).unwrap();
        let expected = format!(
            "{{\n  \"news-release.js\": \"{EMPTY}\",\n  \"standfirst_bg.wasm\": \"{EMPTY}\",\n  \
             \"standfirst_texts_bg.wasm\": \"{EMPTY}\"\n}}\n"
        );
        assert_eq!(written.unwrap(), expected);
        assert!(snippet(EMPTY).contains(&format!("news-release.js\" integrity=\"{EMPTY}\" crossorigin")));
    }
}
