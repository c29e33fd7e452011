//! A whole page of one release.

use super::html::Html;
use super::{Options, embed, json_ld};
use crate::release::{Block, Date, Link, Release, Text};
use crate::words;

/// A complete HTML page: a head that search engines and social media read, the release as [`embed`] writes it, and the
/// widget's script if `options.script` says where it is. A headline of level 1 is what a page of its own wants.
///
/// In the head: title, description, canonical link, Open Graph (ogp.me, type `article`) and JSON-LD ([`json_ld`]).
pub fn page(release: &Release, options: &Options) -> String {
    let mut html = Html::default();
    let title = title(release);
    let lang = options.article.lang.as_deref().or(release.lang.as_deref());
    html.markup("<!doctype html>\n");
    // The scroll bar, too, stands where readers of the language look for it.
    let dir = Some(words::direction(release)).filter(|dir| *dir == "rtl");
    html.open("html", &[("lang", lang.or(Some("en"))), ("dir", dir)]);
    html.markup("\n<head>\n<meta charset=\"utf-8\">\n");
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.words("title", &title);
    html.line_break();
    let description = release.standfirst.as_ref().map(Text::words);
    if let Some(description) = &description {
        meta(&mut html, "name", "description", description);
    }
    if let Some(url) = &release.url {
        html.open("link", &[("rel", Some("canonical")), ("href", Some(url.as_str()))]);
        html.line_break();
    }
    open_graph(&mut html, release, &title, description.as_deref());
    html.markup("<script type=\"application/ld+json\">").markup(&json_ld(release)).close("script");
    html.line_break();
    if options.inline() {
        html.open("style", &[]).markup(page_sheet()).close("style");
        html.line_break();
    }
    if let Some(script) = &options.script {
        html.element("script", &[("type", Some("module")), ("src", Some(script.as_str()))], |_| {});
        html.line_break();
    }
    html.markup("</head>\n<body>\n<main>\n").markup(&embed(release, options)).markup("</main>\n</body>\n</html>\n");
    html.finish()
}

/// The headline; of a release without one how it begins, since every page has a title (WCAG 2.4.2).
fn title(release: &Release) -> String {
    /// In characters, as far as search engines show a title.
    const LONGEST: usize = 60;
    if !release.headline.is_empty() {
        return release.headline.words();
    }
    let lead = release.body.iter().find_map(|block| match block {
        Block::Paragraph { text } => Some(text.words()),
        _ => None,
    });
    let words = lead.unwrap_or_default();
    let Some((end, _)) = words.char_indices().nth(LONGEST) else { return words };
    let start = words.get(..end).unwrap_or_default();
    let whole = start.rsplit_once(' ').map_or(start, |(whole, _)| whole);
    [whole.trim_end_matches(|c: char| !c.is_alphanumeric()), "…"].concat()
}

/// What a page has in a `<style>` of its own, beside that of the article: its reader's colours, and a margin. A policy that
/// allows inline styles by hash needs the hashes of this and of [`sheet`](super::sheet()).
pub fn page_sheet() -> &'static str {
    ":root{color-scheme:light dark}body{margin:0}main{max-inline-size:60em;margin:2em auto;padding-inline:1em}"
}

fn open_graph(html: &mut Html, release: &Release, title: &str, description: Option<&str>) {
    let image = release.image.as_ref().filter(|image| image.url.is_some());
    let pixels = |size: Option<u32>| size.map(|pixels| pixels.to_string());
    // A day without a year is no moment that a machine could read.
    let moment = |date: Option<Date>| date.filter(|date| date.year().is_some()).map(|date| date.to_string());
    let properties = [
        ("og:type", Some("article".to_owned())),
        ("og:title", Some(title.to_owned())),
        ("og:description", description.map(str::to_owned)),
        ("og:url", release.url.as_ref().map(|url| url.as_str().to_owned())),
        ("og:site_name", release.issuer.as_ref().map(|issuer| issuer.name.clone())),
        // Open Graph writes language and country with a low line.
        ("og:locale", release.lang.as_ref().filter(|lang| lang.len() == 5).map(|lang| lang.replace('-', "_"))),
        ("og:image", image.and_then(|image| image.url.as_ref()).map(|url| url.as_str().to_owned())),
        ("og:image:width", image.and_then(|image| pixels(image.width))),
        ("og:image:height", image.and_then(|image| pixels(image.height))),
        ("og:image:alt", image.and_then(|image| image.alt.clone())),
        ("article:published_time", moment(release.dates.published)),
        ("article:modified_time", moment(release.dates.updated)),
    ];
    for (name, value) in properties {
        if let Some(value) = value {
            meta(html, "property", name, &value);
        }
    }
    for author in release.byline.iter().filter_map(|person| person.url.as_ref()).map(Link::as_str) {
        meta(html, "property", "article:author", author);
    }
    for tag in &release.tags {
        meta(html, "property", "article:tag", tag);
    }
}

fn meta(html: &mut Html, kind: &str, name: &str, content: &str) {
    html.open("meta", &[(kind, Some(name)), ("content", Some(content))]);
    html.line_break();
}
