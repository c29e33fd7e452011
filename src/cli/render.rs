//! `standfirst render` and `standfirst stylesheet`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use base64::prelude::{BASE64_STANDARD, Engine};
use clap::{Args, ValueEnum};
use sha2::{Digest, Sha256};

use super::outlet::{Made, Outlet};
use super::source::Intake;
use super::{Fault, each, source};
use crate::read::Reading;
use crate::{view, write};

/// The arguments, most of which mirror an attribute of the element.
#[derive(Debug, Args)]
pub(super) struct Render {
    /// A release: text, JSON, an HTML page, Markdown, ninjs or JSON-LD; `-` is standard input
    #[arg(required_unless_present = "csp_hash", value_name = "FILE")]
    files: Vec<PathBuf>,
    /// What to print
    #[arg(long = "as", value_enum, default_value = "embed", value_name = "FORM")]
    form: Form,
    /// Where the widget gets the release from, instead of JSON in the page; `{name}` is the file's name without ending
    #[arg(long, value_name = "URL")]
    src: Option<String>,
    /// Where news-release.js is, for a page; without it the page has no script
    #[arg(long, value_name = "URL")]
    script: Option<String>,
    /// Link to this stylesheet (the word `stylesheet` prints it), instead of a style in the page
    #[arg(long, value_name = "URL")]
    stylesheet: Option<String>,
    /// Level of the headline, 1 to 5 [default: 1 for a page, else 2]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=5))]
    heading_level: Option<u8>,
    /// The whole release, or its beginning
    #[arg(long, value_enum, default_value = "full")]
    layout: Layout,
    /// Names of parts that are left out, such as "related tools"
    #[arg(long, value_name = "PARTS", default_value = "", hide_default_value = true)]
    hide: String,
    /// Language of the interface words and of dates [default: the release's own]
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Light, dark, or as the page is [default: auto]
    #[arg(long, value_enum)]
    theme: Option<Theme>,
    /// Print what `style-src` of a strict Content-Security-Policy needs for this; no file is read, as it is the same for all
    #[arg(long, conflicts_with_all = ["out", "ndjson"])]
    csp_hash: bool,
    #[command(flatten)]
    intake: Intake,
    #[command(flatten)]
    outlet: Outlet,
}

#[derive(Debug, Clone, Copy, PartialEq, ValueEnum)]
enum Form {
    /// A `<news-release>` element to be put into a page: the article, its style, and what the widget takes over from
    Embed,
    /// A plain `<article>` without style
    Article,
    /// A whole page with a head for search engines and social media
    Page,
}

#[derive(Debug, Clone, Copy, PartialEq, ValueEnum)]
enum Layout {
    Full,
    Brief,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Theme {
    Auto,
    Light,
    Dark,
}

/// Runs `render`.
pub(super) fn run(arguments: &Render, out: &mut impl Write, err: &mut impl Write) -> Result<bool, Fault> {
    arguments.check()?;
    if arguments.csp_hash {
        return Ok(arguments.hashes(out, err).map(|()| true)?);
    }
    let make = |file: &Path, reading: &mut Reading| {
        let (release, options) = (&reading.release, arguments.options(file));
        Made::Text(match arguments.form {
            Form::Embed => write::embed(release, &options),
            Form::Article => write::article(release, &options.article),
            Form::Page => write::page(release, &options),
        })
    };
    each::run(&arguments.files, &arguments.intake, &arguments.outlet, "html", make, out, err)
}

/// Runs `stylesheet`.
pub(super) fn stylesheet(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", write::sheet())
}

impl Render {
    /// Refuses what would be passed over in silence.
    fn check(&self) -> Result<(), Fault> {
        let given = [
            ("--src", self.src.is_some()),
            ("--stylesheet", self.stylesheet.is_some()),
            ("--theme", self.theme.is_some()),
            ("--script", self.script.is_some()),
        ];
        let without = match self.form {
            Form::Embed => &given[3..],
            Form::Article => &given[..],
            Form::Page => &[],
        };
        if let Some((name, _)) = without.iter().find(|(_, given)| *given) {
            let forms = if *name == "--script" { "--as page" } else { "--as embed or --as page" };
            return Err(Fault::Use(format!("{name} goes with {forms}")));
        }
        if self.files.len() > 1 && self.src.as_ref().is_some_and(|src| !src.contains("{name}")) {
            return Err(Fault::Use("--src is one address for several files: put {name} in it".to_owned()));
        }
        Ok(())
    }

    fn options(&self, file: &Path) -> write::Options {
        let name = || percent_encoded(&source::stem(file));
        write::Options {
            article: view::Options {
                heading_level: self.heading_level.unwrap_or(if self.form == Form::Page { 1 } else { 2 }),
                brief: self.layout == Layout::Brief,
                hide: self.hide.clone(),
                lang: self.lang.clone(),
                ..view::Options::default()
            },
            theme: match self.theme {
                None | Some(Theme::Auto) => write::Theme::Auto,
                Some(Theme::Light) => write::Theme::Light,
                Some(Theme::Dark) => write::Theme::Dark,
            },
            src: self.src.as_ref().map(|src| src.replace("{name}", &name())),
            script: self.script.clone(),
            sheet: self.stylesheet.clone().map_or(write::Sheet::Inline, write::Sheet::Link),
        }
    }

    /// Prints the hashes of all styles that are written, in one line, as `style-src` takes them.
    fn hashes(&self, out: &mut impl Write, err: &mut impl Write) -> io::Result<()> {
        let styles: &[&str] = match self.form {
            _ if self.stylesheet.is_some() => {
                return writeln!(err, "there is no inline style: style-src needs the stylesheet's origin");
            }
            Form::Article => return writeln!(err, "there is no inline style: style-src needs nothing for an article"),
            Form::Embed => &[write::sheet()],
            Form::Page => &[write::page_sheet(), write::sheet()],
        };
        let hashes: Vec<String> = styles.iter().map(|style| hash(style)).collect();
        writeln!(out, "{}", hashes.join(" "))
    }
}

/// A style as a source expression of a Content-Security-Policy.
fn hash(style: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(style)))
}

/// A name as a segment of a URL (RFC 3986, 2.3).
fn percent_encoded(name: &str) -> String {
    let encoded = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    name.bytes().map(encoded).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_one_segment_of_its_address() {
        assert_eq!(percent_encoded("a/b ?é~1"), "a%2Fb%20%3F%C3%A9~1");
    }
}
