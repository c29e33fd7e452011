//! HTML pages as sites serve them.

use super::{headings, notes, quote, sample, speakers};
use standfirst::release::{Block, Inline, Item, Text, Via};
use standfirst::{read, write};

#[test]
fn a_news_page_gives_its_article_and_its_fields() {
    let reading = sample("harbour.html");
    let release = &reading.release;
    assert_eq!(release.headline.words(), "Old bridge reopens after nine weeks");
    assert_eq!(release.standfirst.as_ref().unwrap().words(), "Traffic returns on Friday, a week earlier than planned.");
    assert_eq!(release.url.as_ref().unwrap().as_str(), "https://harbour-trust.example/news/bridge-reopens");
    assert_eq!(release.lang.as_deref(), Some("en-GB"));
    assert_eq!(release.issuer.as_ref().unwrap().name, "Harbour Trust");
    assert_eq!(
        (release.byline[0].name.as_str(), release.byline[0].role.as_deref()),
        ("Ada Moss", Some("Press officer"))
    );
    assert_eq!(release.dates.published.unwrap().to_string(), "2026-03-03T09:30Z");
    assert_eq!(release.image.as_ref().unwrap().alt.as_deref(), Some("The old bridge at dawn"));
    assert_eq!(release.tags, ["Bridges", "Roads"]);
    assert_eq!(headings(&release.body), ["What has been done", "What comes next"]);
    assert_eq!(speakers(&release.body), [Some("Ana Ruiz".to_owned()), Some("Ana Ruiz".to_owned())]);
    assert_eq!(notes(&reading), ["of the page's 247 words 44 stand outside of the article, and were left out"]);
}

#[test]
fn marks_stay_inside_quotations() {
    let release = sample("harbour.html").release;
    let Block::Paragraph { text } = &release.body[1] else { panic!("{:?}", release.body[1]) };
    let Inline::Quotation { text: Text(inlines), .. } = &text.0[0] else { panic!("{text:?}") };
    assert_eq!(inlines[1], Inline::Emphasis { text: "every".into() });
}

#[test]
fn quotes_lists_pictures_and_tables_are_what_the_page_says() {
    let body = sample("harbour.html").release.body;
    let (words, speaker, via) = quote(&body);
    assert!(words.starts_with("It carries more than it did"), "{words}");
    let speaker = speaker.unwrap();
    assert_eq!(
        (speaker.name.as_deref(), speaker.role.as_deref(), via),
        (Some("Tom Hale"), Some("mayor of Eastport"), Some(Via::After))
    );
    let Some(Block::List { items, .. }) = body.iter().find(|block| matches!(block, Block::List { .. })) else {
        panic!()
    };
    assert!(
        matches!(&items[0], Item(blocks) if matches!(blocks.as_slice(), [Block::Paragraph { .. }, Block::List { .. }]))
    );
    assert!(body.iter().any(|block| matches!(block, Block::Figure(figure) if figure.caption.as_ref().is_some_and(|caption| caption.words() == "The last plate is laid."))));
    assert!(body.iter().any(
        |block| matches!(block, Block::Table { caption: Some(_), head, rows } if head.len() == 2 && rows.len() == 2)
    ));
}

#[test]
fn an_old_page_of_tables_and_breaks_is_read_as_its_text() {
    let reading = sample("ministry.html");
    let release = &reading.release;
    assert_eq!(release.headline.words(), "Minister opens school at Lakeside");
    assert_eq!(release.dates.published.unwrap().to_string(), "2026-02-12");
    assert_eq!(headings(&release.body), ["Numbers"]);
    assert_eq!(speakers(&release.body), [Some("Maria Lind".to_owned()), Some("Maria Lind".to_owned())]);
    // What follows the end mark is for editors.
    assert!(release.notes.iter().any(
        |block| matches!(block, Block::Paragraph { text } if text.words().starts_with("Pictures of the opening"))
    ));
    assert!(
        release
            .body
            .iter()
            .all(|block| !matches!(block, Block::Paragraph { text } if text.words().contains("Pictures")))
    );
}

#[test]
fn a_page_of_one_paragraph_is_read() {
    let release = sample("plain.html").release;
    assert_eq!((release.headline.words().as_str(), release.body.len()), ("Museum buys back its clock", 1));
}

#[test]
fn a_description_that_repeats_the_lead_is_no_standfirst() {
    let page = |class: &str| {
        let more = "<p>The trust said so on Monday, and gave no reason for the change that anybody could follow.</p>"
            .repeat(4);
        format!(
            "<html><head><meta name=description content=\"The bridge reopens on Friday.\"></head><body><main><h1>Bridge</h1><p class='{class}'>The bridge reopens on Friday.</p>{more}</main></body>"
        )
    };
    let lead = read::html(&page("text")).unwrap().release;
    assert_eq!((lead.standfirst, lead.body.len()), (None, 5));
    let deck = read::html(&page("article-standfirst")).unwrap().release;
    assert_eq!((deck.standfirst.unwrap().words().as_str(), deck.body.len()), ("The bridge reopens on Friday.", 4));
}

#[test]
fn signs_of_markup_in_words_stay_words() {
    let more =
        "<p>The trust said so on Monday, and gave no reason for the change that anybody could follow.</p>".repeat(4);
    let page = format!(
        "<article><h1>A &amp; B</h1><p>Less &lt;b&gt; is more &amp; more, the trust said on Friday of its plans.</p>{more}</article>"
    );
    let release = read::html(&page).unwrap().release;
    assert_eq!(release.headline.words(), "A & B");
    assert_eq!(release.body[0], Block::paragraph("Less <b> is more & more, the trust said on Friday of its plans."));
}

#[test]
fn a_page_that_says_nothing_is_refused_with_what_is_wanted() {
    let error = read::html("<html><nav><a href=/>Home</a></nav><script>let a = 1;</script>").unwrap_err().to_string();
    assert!(error.starts_with("there is no release in the page: it has neither a headline nor a text"), "{error}");
}

#[test]
fn scripts_and_addresses_that_run_something_are_left_out() {
    let page = "<h1>A</h1><p onclick=x>Text <a href=\"java\nscript:alert(1)\">here</a><img src=\"data:image/svg+xml,x\" alt=seen><script>alert(2)</script>.</p>";
    let reading = read::html(page).unwrap();
    let json = standfirst::write::json(&reading.release);
    assert!(!json.contains("script:") && !json.contains("alert") && json.contains("seen"), "{json}");
    assert!(
        notes(&reading).iter().any(|note| note.starts_with("2 links and pictures have addresses")),
        "{:?}",
        notes(&reading)
    );
}

#[test]
fn a_figure_keeps_all_that_stands_in_it() {
    let figure = |inside: &str| {
        let page = format!("<h1>A headline</h1><p>The lead is a sentence.</p><figure>{inside}</figure>");
        write::text(&read::html(&page).unwrap().release).split_once("sentence.\n\n").unwrap().1.trim_end().to_owned()
    };
    let picture = |name: &str| format!("<img src=https://a.example/{name}.png alt={name}>");
    assert_eq!(
        figure("<p>Before.</p><blockquote><p>It is so.</p></blockquote><figcaption>Ana Ruiz</figcaption><p>After.</p>"),
        "Before.\n\n“It is so.”\n— Ana Ruiz\n\nAfter."
    );
    let one = format!("{}<figcaption>The bridge</figcaption><p>After.</p>", picture("a"));
    assert_eq!(figure(&one), "[a] The bridge <https://a.example/a.png>\n\nAfter.");
    let gallery = format!(
        "<figure>{}<figcaption>One</figcaption></figure><figure>{}</figure><figcaption>Both</figcaption>",
        picture("a"),
        picture("b")
    );
    assert_eq!(figure(&gallery), "[a] One <https://a.example/a.png>\n\n[b] <https://a.example/b.png>\n\nBoth");
    let two = format!("{}{}<figcaption>Both</figcaption>", picture("a"), picture("b"));
    assert_eq!(figure(&two), "[a] <https://a.example/a.png>\n\n[b] <https://a.example/b.png>\n\nBoth");
}

#[test]
fn words_of_a_page_without_white_space_between_its_elements_are_not_told_to_be_left_out() {
    let sentence = "The lead is a sentence that says so, and it is long enough to be one.";
    let page = format!("<h1>A headline</h1><p>{sentence}</p><p>{sentence}</p><ul><li>One</li><li>Two</li></ul>");
    assert_eq!(notes(&read::html(&page).unwrap()), [""; 0]);
}

#[test]
fn a_list_of_definitions_in_another_one_is_read_once() {
    let page =
        "<h1>A headline</h1><dl><div><dt>Who<dd>The board<dl><dt>Chair<dd>Ana Ruiz</dl></div><dt>When<dd>Noon</dl>";
    let release = read::html(page).unwrap().release;
    let [Block::List { items, .. }] = release.body.as_slice() else { panic!("{:?}", release.body) };
    let words: Vec<String> = items.iter().map(|Item(blocks)| blocks.iter().map(words).collect()).collect();
    assert_eq!(words, ["Who The board Chair Ana Ruiz", "When Noon"]);
}

#[test]
fn words_beside_terms_and_definitions_are_kept() {
    let page = "<h1>A headline</h1><dl>Before<dt>Who<dd>The board<p>and its staff</p><dt>When<dd>Noon</dl>";
    let release = read::html(page).unwrap().release;
    let [Block::List { items, .. }] = release.body.as_slice() else { panic!("{:?}", release.body) };
    let words: Vec<String> = items.iter().map(|Item(blocks)| blocks.iter().map(words).collect()).collect();
    assert_eq!(words, ["Before", "Who The board and its staff", "When Noon"]);
}

fn words(block: &Block) -> String {
    let Block::Paragraph { text } = block else { panic!("{block:?}") };
    text.words()
}
