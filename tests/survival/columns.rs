//! What each page is sent through, and what is wrong with what comes out. Nothing wrong is `whole`.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use dom_smoothie::{Config, Readability, TextMode};
use standfirst::read;
use standfirst::write;

use super::samples::{SAMPLES, Sample, options};
use super::tools::{self, Extract};
use super::tree;

/// A list of faults for each release, or why there is none to be had.
pub(crate) type Column = LazyLock<Result<Vec<Vec<String>>, String>>;

pub(crate) static READABILITY: Column =
    LazyLock::new(|| Ok(compare(&tools::extracts(&tools::node("readability.mjs", "@mozilla/readability/index.js")?))));

pub(crate) static TRAFILATURA: Column = LazyLock::new(|| Ok(compare(&tools::extracts(&tools::python()?))));

pub(crate) static DOM_SMOOTHIE: Column = LazyLock::new(|| {
    let extract = |sample: &Sample| {
        let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
        let article = Readability::new(sample.page.as_str(), None, Some(config)).and_then(|mut page| page.parse());
        let article = article.map_err(|error| format!("{}: {error}", sample.name))?;
        Ok(Extract { title: article.title, text: article.text_content.to_string() })
    };
    Ok(compare(&SAMPLES.iter().map(extract).collect::<Result<Vec<_>, String>>()?))
});

fn compare(extracts: &[Extract]) -> Vec<Vec<String>> {
    assert_eq!(extracts.len(), SAMPLES.len(), "an extractor skipped pages");
    let pairs = SAMPLES.iter().zip(extracts);
    pairs.map(|(sample, extract)| sample.expected.compare(&extract.title, &extract.text)).collect()
}

/// The element as one pastes it into a content management system, which knows neither it nor templates.
pub(crate) static FILTER: Column = LazyLock::new(|| {
    let mut filter = ammonia::Builder::default();
    filter.add_clean_content_tags(["template"]);
    let clean = |sample: &Sample| {
        let html = filter.clean(&write::embed(&sample.release, &options())).to_string();
        let mut wrong = sample.expected.compare("", &tree::text(&tree::parse(&html)));
        wrong.extend(
            ["<template", "<script", "<style", "<!--", "<news-release"]
                .iter()
                .filter(|left| html.contains(**left))
                .map(|left| format!("{left} is left")),
        );
        // A filter is no extractor: the related titles stay, too.
        wrong.retain(|fault| !fault.starts_with("related "));
        wrong
    };
    Ok(SAMPLES.iter().map(clean).collect())
});

pub(crate) static MINIFIER: Column = LazyLock::new(|| {
    let answers = tools::node("minify.mjs", "html-minifier-terser/package.json")?;
    let pages: Vec<String> = serde_json::from_value(answers).map_err(|error| error.to_string())?;
    assert_eq!(pages.len(), SAMPLES.len(), "the minifier skipped pages");
    // The seed's, for whoever wants to open it in a browser.
    fs::write(folder().join("minified.html"), &pages[0]).map_err(|error| error.to_string())?;
    Ok(SAMPLES.iter().zip(&pages).map(|(sample, page)| minified(sample, page)).collect())
});

/// What a minifier made of the three that a prerendered element has inside: they hold the same, tag by tag.
fn minified(sample: &Sample, page: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut same = |what: &str, before: Option<String>, after: Option<String>| {
        if before.is_none() || before != after {
            wrong.push(format!("another {what}"));
        }
    };
    // The documents are kept, as a tree that is dropped takes all of its nodes apart.
    let documents = (tree::parse(&sample.page), tree::parse(page));
    let element = |document| tree::first(document, "news-release");
    let (Some(before), Some(after)) = (element(&documents.0), element(&documents.1)) else {
        return vec!["no element".to_owned()];
    };
    let template = |element| tree::first(element, "template");
    let mode = |element| tree::attribute(&template(element)?, "shadowrootmode");
    same("shadow root", mode(&before), mode(&after));
    let drawn = |element| Some(tree::outline(&tree::content(&template(element)?)?));
    same("template", drawn(&before), drawn(&after));
    let light = |element| Some(tree::outline(&tree::first(element, "article")?));
    same("light copy", light(&before), light(&after));
    let script = tree::first(&after, "script");
    let kind = script.as_ref().and_then(|script| tree::attribute(script, "type"));
    same("type of the JSON", Some("application/json".to_owned()), kind);
    let release = script.and_then(|script| Some(read::json(&tree::raw(&script)).ok()?.release));
    if release.as_ref() != Some(&sample.release) {
        wrong.push("another JSON".to_owned());
    }
    if page.len() >= sample.page.len() {
        wrong.push("not minified".to_owned());
    }
    wrong
}

/// The page, and the element and the light copy in a page that has nothing else. Warnings count, too.
pub(crate) static CHECKER: Column = LazyLock::new(|| {
    let jar = tools::package("vnu-jar/build/dist/vnu.jar")?;
    let mut files = Vec::new();
    for sample in SAMPLES.iter() {
        let bare = |markup: &str| {
            let lang = sample.release.lang.as_deref().unwrap_or("en");
            let dir = if lang == "ar" { "rtl" } else { "ltr" };
            let head = "<meta charset=\"utf-8\"><title>A page</title>";
            format!(
                "<!doctype html><html lang=\"{lang}\" dir=\"{dir}\"><head>{head}</head><body>{markup}</body></html>\n"
            )
        };
        let embed = bare(&write::embed(&sample.release, &options()));
        let article = bare(&write::article(&sample.release, &options().article));
        for (kind, html) in [("page", &sample.page), ("embed", &embed), ("article", &article)] {
            let file = folder().join(format!("{}.{kind}.html", sample.name));
            fs::write(&file, html).map_err(|error| error.to_string())?;
            files.push(file);
        }
    }
    // One call for all of them: the program takes longer to start than to check.
    let output = Command::new("java")
        .arg("-jar")
        .arg(jar)
        .args(["--format", "json", "--stdout", "--exit-zero-always"])
        .args(&files)
        .output()
        .map_err(|error| format!("cannot run java: {error}; run `cargo xtask setup`"))?;
    let told: serde_json::Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("the checker says no JSON: {error}; {}", String::from_utf8_lossy(&output.stderr)))?;
    let mut faults: HashMap<String, HashSet<String>> = HashMap::new();
    for message in told["messages"].as_array().into_iter().flatten() {
        let word = |field: &str| message[field].as_str().unwrap_or_default();
        let told =
            format!("{}: {}", if word("subType").is_empty() { word("type") } else { word("subType") }, word("message"));
        let file = word("url").rsplit('/').next().unwrap_or_default();
        let (name, _) = file.split_once('.').unwrap_or_default();
        faults.entry(name.to_owned()).or_default().insert(told);
    }
    let column = SAMPLES.iter().map(|sample| faults.remove(&sample.name).into_iter().flatten().collect()).collect();
    // What belongs to no page is a fault of the checker's own, such as a file that it could not read.
    if faults.is_empty() { Ok(column) } else { Err(format!("the checker says {faults:?}")) }
});

/// Where pages are put for other programs to look at.
pub(crate) fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("survival");
    fs::create_dir_all(&folder).unwrap();
    folder
}
