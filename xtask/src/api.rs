//! `cargo xtask api`: the element's API is written down once, in `custom-elements.json`, and a release's shape is in its
//! schema. The TypeScript types and the README's tables are made from these two.

mod element;
mod manifest;
mod react;
mod readme;
mod release;

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::outcome::Outcome;
use crate::present::workspace;
use manifest::Manifest;

pub(crate) fn run() -> Outcome {
    for (path, text) in made()? {
        let path = workspace().join(path);
        if fs::read_to_string(&path).is_ok_and(|there| there == text) {
            continue;
        }
        fs::create_dir_all(path.parent().unwrap_or(&path))
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
        println!("api: wrote {}", path.display());
    }
    Ok(())
}

/// Every file that is made, with its text.
fn made() -> Outcome<Vec<(PathBuf, String)>> {
    let manifest = Manifest::read(&read("custom-elements.json")?)?;
    let schema: Value = serde_json::from_str(&read("schema/release.v1.schema.json")?)
        .map_err(|error| format!("schema/release.v1.schema.json: {error}"))?;
    Ok(vec![
        ("types/news-release.d.ts".into(), element::types(&manifest)),
        ("types/release.d.ts".into(), release::types(&schema)?),
        ("types/react.d.ts".into(), react::types(&manifest)),
        ("README.md".into(), readme::filled(&read("README.md")?, &manifest)?),
    ])
}

fn read(path: &str) -> Outcome<String> {
    let path = workspace().join(path);
    fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// A documentation comment, indented.
fn comment(text: &str, indent: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    match lines[..] {
        [] => String::new(),
        [line] => format!("{indent}/** {line} */\n"),
        _ => {
            let mut out = format!("{indent}/**\n");
            for line in lines {
                out += format!("{indent} * {line}").trim_end();
                out.push('\n');
            }
            out + indent + " */\n"
        }
    }
}

/// A phrase as a sentence: with a capital, unless it begins with code, and a full stop.
fn sentence(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    let stop = if phrase.ends_with('.') { "" } else { "." };
    first + letters.as_str() + stop
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_committed_is_what_would_be_made() {
        for (path, text) in made().unwrap() {
            let there = fs::read_to_string(workspace().join(&path)).unwrap_or_default();
            assert!(there == text, "{} is not what `cargo xtask api` makes of it", path.display());
        }
    }
}
