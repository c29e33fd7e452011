//! No page and no Markdown takes more than linear time, however odd, up to what may be read at most.
//!
//! Four times the source may take nine times the time: parsers and extractor of others allocate much, and the machine is
//! busy. What goes through a source anew for each of its parts takes sixteen times.

use std::fmt::Write;
use std::time::{Duration, Instant};

use standfirst::read;

const MOST: f64 = 9.0;

/// A source of so many bytes: a shape again and again, with a number in it where it has a brace.
fn of(shape: &str, bytes: usize) -> String {
    let mut source = String::with_capacity(bytes + shape.len());
    for number in 0.. {
        if source.len() >= bytes {
            break;
        }
        match shape.split_once("{}") {
            Some((before, after)) => write!(source, "{before}{number}{after}").unwrap(),
            None => source.push_str(shape),
        }
    }
    source
}

fn time(source: &str, read: fn(&str)) -> Duration {
    let begin = Instant::now();
    read(source);
    begin.elapsed()
}

/// The best times count, and only a bad result is measured again.
fn growth(shape: &str, small: usize, read: fn(&str)) -> f64 {
    let sources = [of(shape, small), of(shape, 4 * small)];
    let mut best = [Duration::MAX; 2];
    let mut growth = f64::MAX;
    let start = Instant::now();
    for _ in 0..8 {
        for (best, source) in best.iter_mut().zip(&sources) {
            *best = time(source, read).min(*best);
        }
        growth = best[1].as_secs_f64() / best[0].as_secs_f64();
        if growth <= MOST || start.elapsed() > Duration::from_secs(12) {
            break;
        }
    }
    growth
}

#[track_caller]
fn none_grows(shapes: &[&str], small: usize, read: fn(&str)) {
    let slow: Vec<String> = shapes
        .iter()
        .map(|shape| (shape, growth(shape, small, read)))
        .filter(|(_, growth)| *growth > MOST)
        .map(|(shape, growth)| format!("{shape:?}: four times the source takes {growth:.1} times the time"))
        .collect();
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

const PAGES: [&str; 18] = [
    "<p>The bridge reopens to traffic on Friday, the trust said, after nine weeks of repairs.</p>",
    "<h2>Section {}</h2><p>“It is a gift,” said Ana Ruiz of the trust. She thanked the town.</p>",
    "<p>a{}",
    "<div><p>text, text, text, text, text and more text</p></div>",
    "<b><i>a</b></i>",
    "<a href=https://a.example/{}>b</a> ",
    "<p class=x{}>a<br><br>b",
    "<table><tr><td>a<td>b</table>",
    "<ul><li>a<li>b</ul>",
    "<dl><dt>a<dd>b</dl>",
    "<cite>a</cite>",
    "<blockquote><p>It is so.</p><footer>A B</footer></blockquote>",
    "<!-- {} -->",
    "<span x{}=y>",
    "&amp;",
    "<",
    "<script>a</script>",
    "<p a{}=\"b\" c='d' e=f>",
];

const MARKDOWN: [&str; 14] = [
    "The bridge reopens to traffic on Friday, the trust said.\n\n",
    "## Section {}\n\n“It is a gift,” said Ana Ruiz. She thanked the town.\n\n",
    "- a\n",
    "[",
    "![a](",
    "**a",
    "`a",
    "> ",
    "*a _b ",
    "| a | b |\n|---|---|\n| c | d |\n\n",
    "<b>",
    "<div>a</div>\n\n",
    "[a{}]: https://a.example/\n",
    "a\n---\n",
];

#[test]
fn no_page_takes_more_than_linear_time() {
    none_grows(&PAGES, 12 * 1024, |page| drop(read::html(page)));
}

#[test]
fn no_markdown_takes_more_than_linear_time() {
    none_grows(&MARKDOWN, 24 * 1024, |source| drop(read::markdown(source)));
}

#[test]
fn no_depth_of_a_page_multiplies_its_words() {
    const HOLDERS: [&str; 10] = [
        "<dl><dd>",
        "<dl><dt>",
        "<dl><div><dt>",
        "<ul><li>",
        "<table><tr><td>a<td>",
        "<table><caption>",
        "<figure>",
        "<figure><figcaption>",
        "<blockquote>",
        "<blockquote><cite>",
    ];
    for holder in HOLDERS {
        let page = format!("<h1>A headline</h1><p>The lead is a sentence.</p>{}deepest", holder.repeat(40));
        let release = read::html(&page).unwrap().release;
        let times = serde_json::to_string(&release).unwrap().matches("deepest").count();
        assert_eq!(times, 1, "{holder}");
    }
}

#[test]
fn the_largest_sources_are_read_or_refused_and_do_not_hang() {
    // Of a page that holds so much only its size is looked at, or it is refused for what it holds.
    let page = of("<i>a</i>", read::MAX_BYTES - 100);
    assert_eq!(read::html(&page).unwrap_err().kind(), "release-too-large");
    let deep = of("<div>", read::MAX_BYTES - 100);
    assert!(read::html(&deep).unwrap_err().to_string().contains("levels deep"));
    let attributes = format!("<p {}>", of("a{} ", read::MAX_BYTES - 100));
    assert_eq!(read::html(&attributes).unwrap_err().kind(), "release-too-large");
    let items = of("- a\n", read::MAX_BYTES - 100);
    assert_eq!(read::markdown(&items).unwrap_err().kind(), "release-too-large");
}
