//! Joins the stylesheets of the views into one, and squeezes it.

use std::{env, error::Error, fs, path::Path};

/// In the order of the cascade: what may be overridden first, what overrides all last.
const STYLES: [&str; 17] = [
    "reset",
    "tokens",
    "article",
    "headline",
    "byline",
    "dateline",
    "text",
    "body",
    "pull-quote",
    "list",
    "agenda",
    "figure",
    "table",
    "aside",
    "boilerplate",
    "contacts",
    "related",
];
/// Tools never print, so `print` is the last word.
const LAST: [&str; 2] = ["tools", "print"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=styles");
    let mut sheet = String::new();
    for name in STYLES.iter().chain(&LAST) {
        sheet += &read(name)?;
    }
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("standfirst.css"), squeeze(&sheet))?;
    fs::write(Path::new(&out).join("prerendered.css"), squeeze(&(read("host")? + &sheet)))?;
    Ok(())
}

fn read(name: &str) -> Result<String, String> {
    let path = format!("styles/{name}.css");
    fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))
}

/// Takes out comments, and white space where no CSS needs it. What a real minifier would still find, brotli finds too;
/// the small ones that were tried broke `1em + 2cqi`. No string in our sheets holds a comment or a run of spaces.
fn squeeze(sheet: &str) -> String {
    let mut bare = String::new();
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        bare += before;
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare += rest;
    let words: Vec<&str> = bare.split_whitespace().collect();
    let mut small = words.join(" ");
    for (wide, narrow) in [(" { ", "{"), ("; ", ";"), (" }", "}"), (";}", "}"), ("} ", "}"), (": ", ":"), (", ", ",")] {
        small = small.replace(wide, narrow);
    }
    small
}
