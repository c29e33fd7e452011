//! `cargo xtask finish`: the last step of a build, which Trunk calls as a hook. In a release build the scripts become
//! small, and the page loses the line that told Trunk what to build.

use std::fs;
use std::path::{Path, PathBuf};

use crate::outcome::Outcome;
use crate::setup::{Tools, ensure};
use crate::tools::Need;

pub(crate) fn run() -> Outcome {
    let variable = |name| {
        std::env::var(name)
            .map_err(|_| format!("{name} is not set: Trunk calls this word, run `cargo xtask dist` instead"))
    };
    if variable("TRUNK_PROFILE")? != "release" {
        return Ok(());
    }
    let folder = PathBuf::from(variable("TRUNK_STAGING_DIR")?);
    let tools = ensure(&[Need::Esbuild])?;
    minify(&tools, &folder.join("news-release.js"), true)?;
    minify(&tools, &folder.join("standfirst.js"), false)?;
    for part in PARTS {
        let part = folder.join(part);
        fs::remove_file(&part).map_err(|error| format!("cannot remove {}: {error}", part.display()))?;
    }
    clean(&folder.join("index.html"))
}

/// The modules that become part of `news-release.js`, so that one hash on its tag covers them.
const PARTS: [&str; 2] = ["engine.js", "source.js"];

/// Minifies a module in place, with the modules that it imports inside it if asked for. The names that it exports stay.
fn minify(tools: &Tools, script: &Path, bundle: bool) -> Outcome {
    let status = tools
        .command("esbuild")
        .arg(script)
        .args(["--minify", "--format=esm", "--target=es2022", "--log-level=warning", "--legal-comments=none"])
        .args(bundle.then_some("--bundle"))
        .args(["--allow-overwrite".to_owned(), format!("--outfile={}", script.display())])
        .status()
        .map_err(|error| format!("cannot run esbuild: {error}; run `cargo xtask setup`"))?;
    if status.success() { Ok(()) } else { Err(format!("esbuild could not minify {}", script.display())) }
}

/// Takes Trunk's own line out of a page: no browser needs it, and readers of the source would wonder.
fn clean(page: &Path) -> Outcome {
    let failed = |error| format!("cannot rewrite {}: {error}", page.display());
    let html = fs::read_to_string(page).map_err(failed)?;
    let is_ours = |at: &usize| html[*at..].split('>').next().is_some_and(|tag| tag.contains("rel=\"rust\""));
    let start = html.match_indices("<link").map(|(at, _)| at).find(is_ours);
    let Some(start) = start else { return Ok(()) };
    let end = html[start..].find('>').map_or(html.len(), |length| start + length + 1);
    fs::write(page, [html[..start].trim_end(), &html[end..]].concat()).map_err(failed)
}
