//! What servers write: the embed, the light copy and a whole page, as an HTML parser reads them.

#![cfg(feature = "prerender")]

#[path = "common/stored.rs"]
mod stored;

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use serde_json::Value;
use standfirst::read;
use standfirst::release::{Block, Date, Dateline, Dates, Figure, ImageLink, Link, Release};
use standfirst::view;
use standfirst::write::{self, Options, Sheet, Theme};
use stored::{CORPUS, RICH, stored};

/// Every release that is stored, with its name.
fn releases() -> impl Iterator<Item = (String, Release)> {
    [CORPUS, RICH].into_iter().flat_map(stored)
}

fn seed() -> Release {
    stored(CORPUS).into_iter().find(|(name, _)| name == "defence-minister-japan").unwrap().1
}

/// An element: its name, its attributes, its own text.
type Element = (String, Vec<(String, String)>, String);

/// Every element of a page in its order. What a template holds is not among them.
fn elements(html: &str) -> Vec<Element> {
    fn walk(node: &Handle, found: &mut Vec<Element>) {
        if let NodeData::Element { name, attrs, .. } = &node.data {
            let attributes = attrs.borrow().iter().map(|a| (a.name.local.to_string(), a.value.to_string())).collect();
            let children = node.children.borrow();
            let texts = children.iter().filter_map(|child| match &child.data {
                NodeData::Text { contents } => Some(contents.borrow().to_string()),
                _ => None,
            });
            let text = texts.collect();
            found.push((name.local.to_string(), attributes, text));
        }
        for child in node.children.borrow().iter() {
            walk(child, found);
        }
    }
    let document = parse_document(RcDom::default(), ParseOpts::default()).one(html).document;
    let mut found = Vec::new();
    walk(&document, &mut found);
    found
}

fn attribute(html: &str, name: &str) -> Option<String> {
    let (_, attributes, _) = elements(html).into_iter().find(|(element, ..)| element == "news-release").unwrap();
    attributes.into_iter().find(|(known, _)| known == name).map(|(_, value)| value)
}

/// What stands in the `<meta>` of a name.
fn meta(page: &str, name: &str) -> Option<String> {
    let value = |attributes: &[(String, String)], key: &str| {
        attributes.iter().find(|(known, _)| known == key).map(|(_, value)| value.clone())
    };
    elements(page).iter().find_map(|(element, attributes, _)| {
        let named = value(attributes, "property").or_else(|| value(attributes, "name"));
        (element == "meta" && named.as_deref() == Some(name)).then(|| value(attributes, "content"))?
    })
}

#[test]
fn the_release_in_the_page_is_the_release() {
    for (name, release) in releases() {
        let html = write::embed(&release, &Options::default());
        let json = elements(&html).into_iter().find(|(element, ..)| element == "script").unwrap().2;
        assert_eq!(read::json(&json).unwrap().release, release, "{name}");
    }
}

#[test]
fn a_page_that_names_the_release_s_address_carries_no_second_one() {
    let options = Options { src: Some("https://issuer.example/r/42.txt".into()), ..Options::default() };
    let html = write::embed(&seed(), &options);
    assert!(!html.contains("<script"), "{html}");
    assert_eq!(attribute(&html, "src").as_deref(), Some("https://issuer.example/r/42.txt"));
}

#[test]
fn each_setting_is_an_attribute_and_the_usual_ones_are_left_out() {
    let article = view::Options {
        heading_level: 3,
        brief: true,
        hide: "related".into(),
        lang: Some("de".into()),
        ..view::Options::default()
    };
    let html = write::embed(&seed(), &Options { article, theme: Theme::Dark, ..Options::default() });
    for (name, value) in
        [("heading-level", "3"), ("layout", "brief"), ("hide", "related"), ("lang", "de"), ("theme", "dark")]
    {
        assert_eq!(attribute(&html, name).as_deref(), Some(value), "{name}");
    }
    assert!(write::embed(&seed(), &Options::default()).starts_with("<news-release><template"));
}

// Keeps: prerender-escaped.
#[test]
fn no_release_can_end_its_script_its_style_or_its_template() {
    let trick = "</script></style></template></news-release><script>alert(1)</script><!--";
    let release = Release {
        headline: trick.into(),
        standfirst: Some(trick.into()),
        body: vec![Block::paragraph(trick)],
        ..Release::default()
    };
    let options = Options { src: None, script: Some("\"><script>alert(2)</script>".into()), ..Options::default() };
    let page = write::page(&release, &options);
    let found = elements(&page);
    let kinds = |(element, attributes, _): &Element| {
        (element == "script").then(|| attributes.iter().find(|(name, _)| name == "type").map(|(_, kind)| kind.clone()))
    };
    let scripts: Vec<Option<String>> = found.iter().filter_map(kinds).collect();
    let expected = ["application/ld+json", "module", "application/json"].map(|kind| Some(kind.to_owned()));
    assert_eq!(scripts, expected, "{page}");
    let whole: String = found.iter().filter(|(element, ..)| element == "p").map(|(_, _, text)| text.as_str()).collect();
    assert!(whole.contains(trick), "{whole}");
}

#[test]
fn the_light_copy_has_the_same_words_as_the_article_that_is_drawn() {
    for (name, release) in releases() {
        let html = write::embed(&release, &Options::default());
        let (drawn, light) = html.split_once("</template>").unwrap();
        let words = |html: &str| {
            let all =
                elements(html).into_iter().filter(|(element, ..)| !["style", "script"].contains(&element.as_str()));
            let text: String = all.map(|(_, _, text)| text + " ").collect();
            let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
            words.sort_unstable();
            words
        };
        let body =
            drawn.split_once("</style>").unwrap().1.split_once("class=\"tools\"").map_or(drawn, |(body, _)| body);
        for word in words(body).iter().filter(|word| word.chars().any(char::is_alphabetic)) {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let escaped = bare.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            let escaped = escaped.replace('\'', "&#39;").replace('"', "&quot;");
            assert!(light.contains(bare) || light.contains(&escaped), "{name}: no {word}");
        }
        assert!(words(light).len() > 20, "{name}");
    }
}

#[test]
fn the_light_copy_is_plain() {
    let html = write::article(&seed(), &view::Options::default());
    for (element, attributes, _) in elements(&html) {
        for (name, value) in attributes {
            let known = ["lang", "dir", "href", "rel", "datetime"].contains(&name.as_str())
                || ["entry-content", "related"].contains(&value.as_str());
            assert!(known, "<{element} {name}=\"{value}\">");
        }
    }
}

#[test]
fn a_page_without_a_headline_is_titled_by_how_it_begins() {
    let lead = Block::paragraph(
        "The council of Lyall opened a new pier for its boats, its ferries and its fishers on Friday.",
    );
    let page = write::page(&Release { body: vec![lead], ..Release::default() }, &Options::default());
    assert!(page.contains("<title>The council of Lyall opened a new pier for its boats, its…</title>"), "{page}");
}

#[test]
fn a_page_tells_search_engines_and_social_media_what_it_is() {
    let mut release = seed();
    release.url = Link::new("https://issuer.example/r/42").ok();
    release.dates.published = "2025-12-16T09:00:00+13:00".parse::<Date>().ok();
    release.image = Some(Figure {
        url: ImageLink::new("https://issuer.example/a.jpg").ok(),
        alt: Some("The minister".into()),
        width: Some(1200),
        ..Figure::default()
    });
    let page = write::page(&release, &Options::default());
    let headline = release.headline.words();
    for (name, value) in [
        ("og:type", "article"),
        ("og:title", headline.as_str()),
        ("og:url", "https://issuer.example/r/42"),
        ("og:image", "https://issuer.example/a.jpg"),
        ("og:image:alt", "The minister"),
        ("og:image:width", "1200"),
        ("article:published_time", "2025-12-16T09:00+13:00"),
    ] {
        assert_eq!(meta(&page, name).as_deref(), Some(value), "{name}");
    }
    assert_eq!(meta(&page, "description"), release.standfirst.as_ref().map(standfirst::release::Text::words));
    assert!(page.contains("<link rel=\"canonical\" href=\"https://issuer.example/r/42\">"));
    let linked = elements(&page).into_iter().find(|(element, ..)| element == "script").unwrap().2;
    let linked: Value = serde_json::from_str(&linked).unwrap();
    assert_eq!(linked["@type"], "NewsArticle");
}

#[test]
fn a_day_without_a_year_is_no_moment_in_a_page_s_head() {
    let mut release = seed();
    release.dates.published = "--12-20".parse::<Date>().ok();
    assert_eq!(meta(&write::page(&release, &Options::default()), "article:published_time"), None);
}

#[test]
fn styles_stand_in_the_page_or_are_linked_never_both() {
    let inline = write::embed(&seed(), &Options::default());
    assert!(inline.contains(&format!("<style>{}</style>", write::sheet())) && !inline.contains("stylesheet"));
    let linked = write::page(&seed(), &Options { sheet: Sheet::Link("/article.css".into()), ..Options::default() });
    assert!(linked.contains("<link rel=\"stylesheet\" href=\"/article.css\">") && !linked.contains("<style"));
}

#[test]
fn dates_are_in_the_language_of_the_interface() {
    let mut release = seed();
    release.dates.published = "2025-12-20".parse::<Date>().ok();
    let french = view::Options { lang: Some("fr".into()), ..view::Options::default() };
    let html = write::embed(&release, &Options { article: french, ..Options::default() });
    // In the article and in its light copy.
    assert_eq!(html.matches(">20 décembre 2025</time>").count(), 2, "{html}");
}

#[test]
fn a_server_may_call_it_inside_its_own_async_runtime() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let html = runtime.block_on(async { write::embed(&seed(), &Options::default()) });
    assert!(html.contains("Defence Minister Travels"));
}

#[test]
fn the_same_release_is_always_written_the_same() {
    assert_eq!(write::embed(&seed(), &Options::default()), write::embed(&seed(), &Options::default()));
}

#[test]
fn the_light_copy_says_the_day_of_publication_once() {
    let release = Release {
        headline: "H".into(),
        dateline: Some(Dateline { place: None, day: Some("June 3, 2026".into()) }),
        dates: Dates { published: "2026-06-03".parse().ok(), updated: None },
        ..Release::default()
    };
    let html = write::embed(&release, &Options::default());
    let light = html.split_once("</template>").unwrap().1;
    assert_eq!(light.matches("2026</").count(), 1, "{light}");
    assert!(light.contains("<time datetime=\"2026-06-03\">June 3, 2026</time>"), "{light}");
}

#[test]
fn a_text_as_long_as_a_book_does_not_have_its_lines_weighed() {
    let is_long = |words: usize| {
        let body = vec![Block::paragraph("word ".repeat(words))];
        let release = Release { body, ..seed() };
        write::embed(&release, &Options::default()).contains("class=\"article long\"")
    };
    assert!(!is_long(3000));
    assert!(is_long(4000));
}
