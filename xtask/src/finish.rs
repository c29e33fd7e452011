//! `cargo xtask finish`: the last step of a build, which Trunk calls as a hook. The wasm that reads texts is built, which Trunk
//! knows nothing of; the element's modules and wasm-bindgen's glue become one script, which knows the hashes of both; a release
//! build's is small, and its page loses the line that told Trunk what to build.

use std::fs;
use std::path::{Path, PathBuf};

use crate::integrity::integrity;
use crate::outcome::Outcome;
use crate::present::workspace;
use crate::setup::{Tools, ensure};
use crate::texts;
use crate::tools::Need;

pub(crate) fn run() -> Outcome {
    let variable = |name| {
        std::env::var(name)
            .map_err(|_| format!("{name} is not set: Trunk calls this word, run `cargo xtask dist` instead"))
    };
    let release = variable("TRUNK_PROFILE")? == "release";
    let folder = PathBuf::from(variable("TRUNK_STAGING_DIR")?);
    let tools = ensure(&[Need::Esbuild])?;
    texts::build(&tools, &folder, release)?;
    bundle(&tools, &folder, release)?;
    if release { clean(&folder.join("index.html")) } else { Ok(()) }
}

/// Makes `news-release.js` of the element's modules and the glue.
fn bundle(tools: &Tools, folder: &Path, release: bool) -> Outcome {
    let drawing = Part::wrap(tools, folder, "standfirst")?;
    let texts = Part::wrap(tools, folder, texts::NAME)?;
    let mut command = tools.command("esbuild");
    command
        .arg(workspace().join("src").join("element").join("news-release.js"))
        .args([
            "--bundle",
            "--format=esm",
            "--target=es2022",
            "--log-level=warning",
            "--legal-comments=none",
            "--loader:.css=text",
        ])
        .args(release.then_some("--minify"))
        .arg(format!("--define:STANDFIRST_WASM_INTEGRITY=\"{}\"", drawing.integrity))
        .arg(format!("--define:STANDFIRST_TEXTS_INTEGRITY=\"{}\"", texts.integrity))
        .arg(format!("--alias:standfirst/glue={}", drawing.glue.display()))
        .arg(format!("--alias:standfirst/texts-glue={}", texts.glue.display()))
        .args(["--allow-overwrite".to_owned(), format!("--outfile={}", folder.join("news-release.js").display())]);
    let status = command.status().map_err(|error| format!("cannot run esbuild: {error}; run `cargo xtask setup`"))?;
    if !status.success() {
        return Err("esbuild could not bundle src/element/news-release.js; its lines above say why".to_owned());
    }
    drawing.remove()?;
    texts.remove()
}

/// One of the two files of wasm.
struct Part {
    /// What wasm-bindgen has made.
    bare: PathBuf,
    /// The same as a function.
    glue: PathBuf,
    /// The hash of its wasm.
    integrity: String,
}

impl Part {
    fn wrap(tools: &Tools, folder: &Path, name: &str) -> Outcome<Self> {
        let bare = folder.join([name, ".js"].concat());
        let glue = folder.join([name, "_glue.js"].concat());
        glue_as_function(tools, &bare, &glue)?;
        Ok(Self { bare, glue, integrity: integrity(&folder.join([name, "_bg.wasm"].concat()))? })
    }

    /// Takes away what is in the script now.
    fn remove(self) -> Outcome {
        for path in [self.bare, self.glue] {
            fs::remove_file(&path).map_err(|error| format!("cannot remove {}: {error}", path.display()))?;
        }
        Ok(())
    }
}

/// Wraps the glue in a function, so that each call of it makes variables of its own: after a crash the widget starts afresh.
fn glue_as_function(tools: &Tools, glue: &Path, wrapped: &Path) -> Outcome {
    let output = tools
        .command("esbuild")
        .arg(glue)
        // The widget names its wasm itself; the glue's own guess, which is all that needs the address, is never used.
        .args(["--format=cjs", "--target=es2022", "--log-level=warning", "--define:import.meta.url=\"file:\""])
        .output()
        .map_err(|error| format!("cannot run esbuild: {error}; run `cargo xtask setup`"))?;
    if !output.status.success() {
        return Err(format!("esbuild could not read the glue: {}", String::from_utf8_lossy(&output.stderr)));
    }
    let body = String::from_utf8_lossy(&output.stdout);
    let module = format!("export default () => {{ const module = {{}};\n{body}\nreturn module.exports; }};\n");
    fs::write(wrapped, module).map_err(|error| format!("cannot write {}: {error}", wrapped.display()))
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
