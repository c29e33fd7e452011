//! The views without a browser: what they write for a record, part by part.

#![cfg(feature = "prerender")]

use standfirst::release::{
    Block, Contact, Date, Dateline, Dates, Figure, ImageLink, Inline, Item, Link, ListKind, Person, Place, Related,
    Release, Speaker, Text,
};
use standfirst::view::{Article, Drawn, Options, Props, Shared};

/// The article's HTML, without Yew's own comments.
fn html_with(release: Release, options: Options) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let props = move || Props { release: Shared::from(release), options, drawn: Drawn::default() };
    let renderer = yew::LocalServerRenderer::<Article>::with_props(props()).hydratable(false);
    runtime.block_on(tokio::task::LocalSet::new().run_until(renderer.render()))
}

fn html(release: Release) -> String {
    html_with(release, Options::default())
}

fn body(blocks: Vec<Block>) -> String {
    html(Release { headline: "H".into(), body: blocks, ..Release::default() })
}

#[track_caller]
fn has(html: &str, part: &str) {
    assert!(html.contains(part), "no {part}\nin {html}");
}

// Keeps: data-is-data, prerender-escaped.
#[test]
fn markup_in_any_text_is_escaped() {
    let html = html(Release {
        headline: "<script>alert(1)</script>".into(),
        standfirst: Some("a & b".into()),
        places: vec![Place { name: "\"<b>".into(), kind: None }],
        ..Release::default()
    });
    has(&html, "&lt;script&gt;alert(1)&lt;/script&gt;");
    has(&html, "a &amp; b");
    assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
}

#[test]
fn without_a_headline_there_is_none_to_hear_either() {
    let html = html(Release {
        headline: Text::default(),
        body: vec![Block::Paragraph { text: "A.".into() }],
        ..Release::default()
    });
    assert!(!html.contains("headline") && !html.contains("aria-label=\"\"") && !html.contains("<h2"), "{html}");
}

#[test]
fn a_quote_is_a_figure_with_its_speaker_below() {
    let speaker = Speaker { name: Some("Ada".into()), role: Some("Mayor".into()), organisation: None };
    let html =
        body(vec![Block::Quote { blocks: vec![Block::paragraph("“Yes.”")], speaker: Some(speaker), via: None }]);
    has(&html, "<blockquote><p>“Yes.”</p></blockquote><figcaption><span class=\"speaker\">Ada</span>");
    has(&html, "<span class=\"role\">Mayor</span></figcaption></figure>");
}

#[test]
fn a_quote_without_a_speaker_has_no_caption() {
    let html = body(vec![Block::Quote { blocks: vec![Block::paragraph("“Yes.”")], speaker: None, via: None }]);
    assert!(!html.contains("figcaption"), "{html}");
}

#[test]
fn a_speaker_without_a_name_is_named_by_role() {
    let speaker = Speaker { role: Some("A spokesperson".into()), ..Speaker::default() };
    let html = body(vec![Block::Quote { blocks: Vec::new(), speaker: Some(speaker), via: None }]);
    has(&html, "<span class=\"speaker\">A spokesperson</span></figcaption>");
}

#[test]
fn an_agenda_is_named_by_its_intro() {
    let html = body(vec![Block::List {
        kind: ListKind::Agenda,
        intro: Some("To be discussed:".into()),
        items: vec![Item::from("One"), Item::from("Two")],
    }]);
    has(&html, "<p id=\"part-1\" class=\"intro\">To be discussed:</p>");
    has(&html, "aria-labelledby=\"part-1\"");
    has(&html, "<li>One</li><li>Two</li>");
}

#[test]
fn numbers_make_an_ordered_list() {
    let html = body(vec![Block::List { kind: ListKind::Numbers, intro: None, items: vec![Item::from("One")] }]);
    has(&html, "<ol role=\"list\"><li>One</li></ol>");
}

#[test]
fn a_related_title_without_a_url_is_no_link() {
    let html = html(Release {
        headline: "H".into(),
        related: vec![Related { title: "Other".into(), ..Related::default() }],
        ..Release::default()
    });
    has(&html, "<p class=\"title\">Other</p>");
    assert!(!html.contains("<a "), "{html}");
}

// Keeps: link-opener.
#[test]
fn a_related_url_makes_one_link_in_its_card() {
    let url = Some(Link::new("https://example.org/a").unwrap());
    let html = html(Release {
        headline: "H".into(),
        related: vec![Related { title: "Other".into(), url, source: Some("Paper".into()), ..Related::default() }],
        ..Release::default()
    });
    assert_eq!(html.matches("<a ").count(), 1);
    has(&html, "rel=\"noopener\"");
    has(&html, "<p class=\"meta\"><span>Paper</span></p>");
}

// Keeps: image-schemes, image-broken.
#[test]
fn a_picture_that_may_not_load_leaves_its_words() {
    let figure = Figure { alt: Some("A bridge".into()), caption: Some("The bridge.".into()), ..Figure::default() };
    let html = body(vec![Block::Figure(figure)]);
    has(&html, "<p class=\"alt\">A bridge</p>");
    has(&html, "The bridge.");
    assert!(!html.contains("<img"), "{html}");
}

#[test]
fn a_picture_brings_its_words_for_when_it_fails() {
    let url = ImageLink::new("https://example.org/a.png").ok();
    let figure = Figure { url, alt: Some("A bridge".into()), ..Figure::default() };
    has(&body(vec![Block::Figure(figure)]), "<p class=\"alt\">A bridge</p>");
}

#[test]
fn a_picture_keeps_its_space() {
    let url = Some(ImageLink::new("https://example.org/a.png").unwrap());
    let figure = Figure { url, width: Some(300), height: Some(200), ..Figure::default() };
    has(&body(vec![Block::Figure(figure)]), "width=\"300\" height=\"200\"");
}

#[test]
fn a_table_has_heads_and_cells() {
    let html = body(vec![Block::Table {
        caption: Some("Cost".into()),
        head: vec!["Year".into()],
        rows: vec![vec!["2025".into()]],
    }]);
    has(&html, "<caption>Cost</caption><thead><tr><th scope=\"col\">Year</th></tr></thead>");
    has(&html, "<tbody><tr><td>2025</td></tr></tbody>");
}

#[test]
fn inline_marks_become_their_elements() {
    let link = Link::new("https://example.org/").unwrap();
    let html = body(vec![Block::Paragraph {
        text: Text(vec![
            Inline::Strong { text: "a".into() },
            Inline::Emphasis { text: "b".into() },
            Inline::Link { url: link, text: "c".into() },
            Inline::Abbreviation { text: "d".into(), title: "e".into() },
            Inline::Language { lang: "mi".into(), text: "f".into() },
            Inline::LineBreak,
        ]),
    }]);
    has(&html, "<strong>a</strong><em>b</em><a href=\"https://example.org/\" rel=\"noopener\">c</a>");
    has(&html, "<abbr title=\"e\">d</abbr><span lang=\"mi\" dir=\"ltr\">f</span><br>");
}

#[test]
fn a_byline_names_person_and_role() {
    let person = Person { name: "Ada".into(), role: Some("Editor".into()), ..Person::default() };
    let html = html(Release { headline: "H".into(), byline: vec![person], ..Release::default() });
    has(&html, "class=\"byline\">By <b>Ada</b>, Editor</p>");
}

#[test]
fn dates_carry_their_machine_form() {
    let mut release = Release { headline: "H".into(), ..Release::default() };
    release.dates.published = "2025-12-20".parse::<Date>().ok();
    has(&html(release), "<time datetime=\"2025-12-20\">20 December 2025</time>");
}

#[test]
fn contacts_can_be_called_and_written_to() {
    let contact =
        Contact { phones: vec!["+64 4 555 0100".into()], emails: vec!["a@example.org".into()], ..Contact::default() };
    let html = html(Release { headline: "H".into(), contacts: vec![contact], ..Release::default() });
    has(&html, "<a href=\"tel:+6445550100\" rel=\"noopener\"><bdi dir=\"ltr\">+64 4 555 0100</bdi></a>");
    has(&html, "<a href=\"mailto:a@example.org\" rel=\"noopener\">a@example.org</a>");
}

// Keeps: hide.
#[test]
fn hidden_parts_are_left_out() {
    let options = Options { hide: "related standfirst".into(), ..Options::default() };
    let release = Release {
        headline: "H".into(),
        standfirst: Some("S".into()),
        related: vec![Related { title: "R".into(), ..Related::default() }],
        ..Release::default()
    };
    let html = html_with(release, options);
    assert!(!html.contains("related") && !html.contains("standfirst"), "{html}");
}

// Keeps: layout-brief.
#[test]
fn the_brief_layout_ends_after_the_first_paragraph() {
    let options = Options { brief: true, ..Options::default() };
    let release = Release {
        headline: "H".into(),
        url: Link::new("https://example.org/42").ok(),
        body: vec![Block::paragraph("First."), Block::paragraph("Second.")],
        ..Release::default()
    };
    let html = html_with(release, options);
    has(&html, "First.");
    has(&html, "<a href=\"https://example.org/42\" rel=\"noopener\">Read the whole release</a>");
    assert!(!html.contains("Second."), "{html}");
}

#[test]
fn a_language_written_from_the_right_says_so() {
    let html = html(Release { headline: "ع".into(), lang: Some("ar".into()), ..Release::default() });
    has(&html, "lang=\"ar\" dir=\"rtl\"");
}

#[test]
fn a_server_offers_no_tools() {
    assert!(!body(Vec::new()).contains("<button"));
}

/// The levels of all headings, in their order.
fn levels(html: &str) -> Vec<u8> {
    html.match_indices("<h")
        .filter_map(|(at, _)| html[at + 2..].bytes().next()?.checked_sub(b'0'))
        .filter(|level| *level <= 6)
        .collect()
}

fn heading(level: u8) -> Block {
    Block::Heading { level, text: "S".into(), id: None }
}

#[test]
fn no_heading_skips_a_level_whatever_the_release_says() {
    let boxed = Block::Box { title: Some("B".into()), blocks: vec![heading(1), heading(4)] };
    assert_eq!(levels(&body(vec![heading(3), heading(3), heading(1), heading(2)])), [2, 3, 4, 3, 4]);
    assert_eq!(levels(&body(vec![boxed.clone(), heading(1), boxed])), [2, 3, 4, 5, 3, 4, 5, 6]);
}

#[test]
fn headings_in_notes_stand_under_the_heading_of_the_notes() {
    let release = Release { headline: "H".into(), notes: vec![heading(1), heading(2)], ..Release::default() };
    assert_eq!(levels(&html(release)), [2, 3, 4, 5]);
}

#[test]
fn a_list_is_named_by_its_intro() {
    let list = Block::List { kind: ListKind::Bullets, intro: Some("Left:".into()), items: vec![Item::from("One")] };
    has(&body(vec![list]), "Left:</p><ul role=\"list\" aria-labelledby=\"part-1\">");
}

#[test]
fn a_copied_quote_has_no_link_for_the_keyboard_to_stop_at() {
    let link = Inline::Link { url: Link::new("https://example.org/").unwrap(), text: "words".into() };
    let html = body(vec![Block::PullQuote { text: Text(vec![link]), of: 0 }]);
    has(&html, "class=\"quote copy\"><p>words</p>");
}

#[test]
fn a_table_without_a_caption_is_named_by_its_first_row() {
    let table = |head: Vec<Text>| Block::Table { caption: None, head, rows: vec![vec!["2025".into(), "3".into()]] };
    has(&body(vec![table(vec!["Year".into(), "Cost".into()])]), "aria-label=\"Year, Cost\"");
    has(&body(vec![table(vec!["".into(), "Cost".into()])]), "aria-label=\"Cost\"");
    has(&body(vec![table(Vec::new())]), "aria-label=\"2025, 3\"");
}

#[test]
fn an_empty_corner_is_no_column_head() {
    let table = Block::Table { caption: None, head: vec!["".into(), "Cost".into()], rows: Vec::new() };
    has(&body(vec![table]), "<tr><td></td><th scope=\"col\">Cost</th></tr>");
}

#[test]
fn interface_words_carry_their_language_where_it_is_not_the_text_s() {
    let release = || Release {
        headline: "H".into(),
        lang: Some("en-NZ".into()),
        contacts: vec![Contact::default()],
        ..Release::default()
    };
    has(&html(release()), ">Contacts</h3>");
    let german = html_with(release(), Options { lang: Some("de".into()), ..Options::default() });
    has(&german, "<span lang=\"de\">Kontakt</span></h3>");
    let klingon = html_with(release(), Options { lang: Some("tlh".into()), ..Options::default() });
    has(&klingon, ">Contacts</h3>");
}

#[test]
fn words_of_another_language_have_its_direction() {
    let words = |lang: &str| Inline::Language { lang: lang.into(), text: "x".into() };
    let html = body(vec![Block::Paragraph { text: Text(vec![words("ar"), words("fr")]) }]);
    has(&html, "<span lang=\"ar\" dir=\"rtl\">x</span><span lang=\"fr\" dir=\"ltr\">x</span>");
}

#[test]
fn a_byline_tells_the_next_name_from_a_role() {
    let person = |name: &str, role: Option<&str>| Person {
        name: name.into(),
        role: role.map(str::to_owned),
        ..Person::default()
    };
    let byline = |people| html(Release { headline: "H".into(), byline: people, ..Release::default() });
    has(&byline(vec![person("Ada", Some("Editor")), person("Bo", None)]), "By <b>Ada</b>, Editor; <b>Bo</b></p>");
    has(&byline(vec![person("Ada", None), person("Bo", None)]), "By <b>Ada</b>, <b>Bo</b></p>");
}

#[test]
fn a_day_that_dateline_and_publication_share_stands_there_once() {
    let filed = |day: &str| Release {
        dateline: Some(Dateline { place: Some("Lyall".into()), day: Some(day.into()) }),
        dates: Dates { published: "2026-06-03".parse().ok(), updated: None },
        headline: "H".into(),
        ..Release::default()
    };
    let html = html(filed("le 3 juin 2026"));
    has(&html, "<time datetime=\"2026-06-03\">le 3 juin 2026</time>");
    assert_eq!(html.matches("2026</").count(), 1, "{html}");
    // "3 June" alone may be of another year, and "4 June 2026" is another day.
    for day in ["3 June", "4 June 2026"] {
        let html = self::html(filed(day));
        has(&html, &format!("<li>{day}</li>"));
        has(&html, "<time datetime=\"2026-06-03\"");
    }
}
