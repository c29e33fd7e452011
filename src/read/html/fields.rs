//! What a page names by itself: schema.org's JSON-LD, Open Graph, and the `meta` and `link` elements of its head.

use std::collections::HashMap;

use super::super::draft::Draft;
use super::super::json_ld;
use super::tree::Tree;
use crate::release::{Figure, ImageLink, Link, Organisation, Person, Text};

/// Reads the fields. JSON-LD counts before Open Graph, which counts before the rest.
pub(super) fn read(tree: &Tree, draft: &mut Draft) {
    let mut metas: HashMap<String, Vec<&str>> = HashMap::new();
    let mut title = None;
    let mut canonical = None;
    for id in tree.below(0) {
        match tree.name(id) {
            "html" => language(tree, id, draft),
            "title" if title.is_none() => title = Some(tree.words(id)),
            "link" if tree.attribute(id, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) => {
                canonical = canonical.or(tree.attribute(id, "href"));
            }
            "meta" => {
                let names = ["property", "name", "itemprop"].iter().find_map(|kind| tree.attribute(id, kind));
                if let (Some(name), Some(content)) = (names, tree.attribute(id, "content")) {
                    metas.entry(name.trim().to_ascii_lowercase()).or_default().push(content.trim());
                }
            }
            "time" if matches!(tree.attribute(id, "itemprop"), Some("datePublished")) => {
                let when = tree.attribute(id, "datetime").unwrap_or_default();
                metas.entry("datepublished".to_owned()).or_default().push(when);
            }
            "script" if tree.attribute(id, "type").is_some_and(|kind| kind.trim() == "application/ld+json") => {
                json_ld::in_page(&tree.words(id), draft);
            }
            _ => {}
        }
    }
    let meta = |names: &[&str]| {
        names.iter().filter_map(|name| metas.get(*name)).flatten().copied().find(|content| !content.is_empty())
    };
    let release = &mut draft.release;
    let text = |names: &[&str]| meta(names).map(Text::plain);
    if release.headline.is_empty() {
        release.headline =
            headline(tree, meta(&["og:title", "twitter:title"]), title.as_deref(), meta(&["og:site_name"]));
    }
    let known = release.standfirst.take();
    release.standfirst = known.or_else(|| text(&["og:description", "description", "twitter:description"]));
    if release.url.is_none() {
        release.url = [canonical, meta(&["og:url"])].into_iter().flatten().find_map(|url| Link::new(url).ok());
    }
    if release.issuer.is_none() {
        let name = meta(&["og:site_name", "dc.publisher", "publisher", "application-name"]);
        release.issuer = name.map(|name| Organisation { name: name.to_owned(), url: None });
    }
    if release.byline.is_empty() {
        let name =
            meta(&["author", "dc.creator", "parsely-author", "article:author"]).filter(|name| !name.contains("://"));
        release.byline = name.into_iter().map(|name| Person { name: name.to_owned(), ..Person::default() }).collect();
    }
    // A release of the issuer's own, "by" the issuer, has no author.
    let issuer = release.issuer.as_ref().map(|issuer| issuer.name.to_lowercase());
    release.byline.retain(|person| Some(person.name.to_lowercase()) != issuer);
    let published =
        ["article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate"];
    let day = |names: &[&str]| meta(names).and_then(json_ld::day);
    let found = (day(&published), day(&["article:modified_time", "og:updated_time", "datemodified", "last-modified"]));
    release.dates.published = release.dates.published.or(found.0);
    release.dates.updated =
        release.dates.updated.or(found.1).filter(|updated| Some(*updated) != release.dates.published);
    if release.lang.is_none() {
        release.lang = meta(&["og:locale", "content-language"]).map(|locale| locale.replace('_', "-"));
    }
    if release.tags.is_empty() {
        let tags = metas.get("article:tag").cloned().unwrap_or_default();
        let keywords = meta(&["keywords", "news_keywords"]).unwrap_or_default();
        let all = if tags.is_empty() { keywords.split(',').collect() } else { tags };
        release.tags = all.into_iter().map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect();
    }
    let picture = meta(&["og:image", "og:image:url", "twitter:image"]).and_then(|url| ImageLink::new(url).ok());
    if let (None, Some(url)) = (&release.image, picture) {
        let pixels = |name: &str| meta(&[name]).and_then(|pixels| pixels.parse().ok());
        let alt = meta(&["og:image:alt", "twitter:image:alt"]).map(str::to_owned);
        let (width, height) = (pixels("og:image:width"), pixels("og:image:height"));
        release.image = Some(Figure { url: Some(url), alt, width, height, ..Figure::default() });
    } else if let (Some(image), Some(alt)) = (&mut release.image, meta(&["og:image:alt"])) {
        image.alt.get_or_insert_with(|| alt.to_owned());
    }
}

fn language(tree: &Tree, id: usize, draft: &mut Draft) {
    let lang = tree.attribute(id, "lang").or(tree.attribute(id, "xml:lang")).map(str::trim);
    let is_tag = |lang: &&str| !lang.is_empty() && lang.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    draft.release.lang = lang.filter(is_tag).map(str::to_owned);
}

/// The page's only `h1`, or what it says to social media, or its title without the name of the site.
fn headline(tree: &Tree, social: Option<&str>, title: Option<&str>, site: Option<&str>) -> Text {
    let mut tops = tree.below(0).filter(|id| tree.name(*id) == "h1");
    if let (Some(only), None) = (tops.next(), tops.next()) {
        let words = tree.words(only);
        if !words.trim().is_empty() {
            return Text::plain(words);
        }
    }
    if let Some(social) = social {
        return Text::plain(social);
    }
    let title = title.unwrap_or_default().trim();
    let named = [" | ", " - ", " – ", " — ", " · "].iter().find_map(|parting| {
        let (words, name) = title.rsplit_once(parting)?;
        let is_site = site.map_or(*parting == " | ", |site| name.eq_ignore_ascii_case(site));
        is_site.then_some(words)
    });
    Text::plain(named.unwrap_or(title))
}
