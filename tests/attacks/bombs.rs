//! Releases that are only large, made to a size: depth, width and length, in JSON and in plain text.

use std::fmt::Write;

/// The most elements that all lists of a release may have together.
pub(crate) const MAX_PIECES: usize = standfirst::release::MAX_PIECES;

/// A release that is meant to exhaust whoever reads it.
pub(crate) struct Bomb {
    pub(crate) name: &'static str,
    pub(crate) source: String,
    /// What is right: to show it, or to refuse it with a clear error.
    pub(crate) shown: bool,
}

/// JSON that is nested.
pub(crate) fn deep(bytes: usize) -> Vec<Bomb> {
    vec![
        refused("a megabyte of opening brackets", ["{\"a\":", &"[".repeat(bytes)].concat()),
        refused("objects in objects", "{\"a\":".repeat(bytes / 5)),
        refused("boxes far too deep", release(&boxes(bytes / 40))),
        shown("towers of boxes", release(&towers(bytes, &boxes(30), 31))),
        shown("towers of quotes", release(&towers(bytes, &tower("{\"type\":\"quote\",\"blocks\":[", "]}", 30), 31))),
        shown("towers of lists", release(&towers(bytes, &tower("{\"type\":\"list\",\"items\":[[", "]]}", 20), 41))),
        shown("towers of marks", release(&marks(bytes))),
        shown("links in links", release(&links_in_links(bytes))),
    ]
}

/// JSON of many pieces.
pub(crate) fn wide(bytes: usize) -> Vec<Bomb> {
    let some = MAX_PIECES - 100;
    let line_breaks = many("{\"type\":\"line-break\"}", some);
    let strong = many("{\"type\":\"strong\",\"text\":\"a\"}", some);
    let links = many("{\"type\":\"link\",\"url\":\"https://evil.invalid/\",\"text\":\"a\"}", some.min(bytes / 60));
    let bad = many("{\"type\":\"link\",\"url\":\"javascript:alert(1)\",\"text\":\"a\"}", some.min(bytes / 60));
    let picture = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    let card = format!("{{\"title\":\"A title\",\"url\":\"https://evil.invalid/\",\"image\":\"{picture}\"}}");
    vec![
        shown("as many paragraphs as may be", release(&many("\"a\"", MAX_PIECES))),
        refused("one paragraph more", release(&many("\"a\"", MAX_PIECES + 1))),
        shown("long paragraphs", release(&many(&quoted(&"word ".repeat(bytes / 5 / 1000)), 999))),
        shown("dividers", release(&many("{\"type\":\"divider\"}", some))),
        shown("headings", release(&many("{\"type\":\"heading\",\"text\":\"a\"}", some))),
        shown("items of a list", release(&format!("{{\"type\":\"list\",\"items\":[{}]}}", many("\"a\"", some)))),
        shown("lists of one item", release(&many("{\"type\":\"list\",\"items\":[\"a\"]}", some / 2))),
        shown("columns of a table", release(&table(1, some))),
        shown("rows of a table", release(&table(some / 2, 1))),
        shown("cells of a table", release(&table(62, 62))),
        shown("line breaks", paragraph(&line_breaks)),
        shown("marks", paragraph(&strong)),
        shown("links", paragraph(&links)),
        shown("links that are refused", paragraph(&bad)),
        shown("a thousand cards with pictures", format!("{{\"headline\":\"A\",\"related\":[{}]}}", many(&card, 1000))),
        shown("tags", format!("{{\"headline\":\"A\",\"tags\":[{}]}}", many("\"a\"", some))),
        shown("places", format!("{{\"headline\":\"A\",\"places\":[{}]}}", many("{\"name\":\"a\"}", some))),
        shown("an unknown list", format!("{{\"headline\":\"A\",\"x\":[{}]}}", many("0", bytes / 2))),
        shown(
            "an unknown list of objects",
            format!("{{\"headline\":\"A\",\"x\":[{}]}}", many("{\"a\":{}}", bytes / 9)),
        ),
        shown("unknown fields", format!("{{{}\"headline\":\"A\"}}", fields(bytes))),
        shown(
            "one field again and again",
            format!("{{{}\"headline\":\"A\"}}", "\"headline\":\"A\",".repeat(bytes / 15)),
        ),
    ]
}

/// JSON of few pieces that are long.
pub(crate) fn long(bytes: usize) -> Vec<Bomb> {
    let headline = |words: String| format!("{{\"headline\":\"{words}\"}}");
    vec![
        shown("a word without end", headline("a".repeat(bytes))),
        shown("a headline of spaces", headline(["A", &" ".repeat(bytes), "B"].concat())),
        shown("a headline of words", headline("word ".repeat(bytes / 5))),
        shown("letters of many marks", headline(["a", &"\u{301}".repeat(40)].concat().repeat(bytes / 81))),
        shown("pictures joined into one", headline("\u{1f469}\u{200d}".repeat(bytes / 7))),
        shown("overrides of direction", headline("\u{202e}a".repeat(bytes / 4))),
        shown("isolates of direction", headline("\u{2067}a".repeat(bytes / 4))),
        shown("soft hyphens", headline("a\u{ad}".repeat(bytes / 3))),
        shown("spaces without width", headline("a\u{200b}".repeat(bytes / 4))),
        shown("escapes", headline("\\u0041".repeat(bytes / 6))),
        refused("a kind without end", format!("{{\"headline\":\"A\",\"kind\":\"{}\"}}", "a".repeat(bytes))),
        shown("an address without end", format!("{{\"headline\":\"A\",\"url\":\"https://{}\"}}", "a".repeat(bytes))),
        shown("a bad address without end", format!("{{\"headline\":\"A\",\"url\":\"{}\"}}", "a".repeat(bytes))),
        shown("a language without end", format!("{{\"headline\":\"A\",\"lang\":\"{}\"}}", "a-".repeat(bytes / 2))),
        shown("an unknown number without end", format!("{{\"headline\":\"A\",\"x\":0.{}}}", "1".repeat(bytes))),
        shown("white space around a release", format!("{{{}\"headline\":\"A\"}}", "\n".repeat(bytes))),
        refused("a string that does not close", format!("{{\"headline\":\"{}", "a".repeat(bytes))),
    ]
}

/// What browsers need many seconds for, whoever shows it: a bare paragraph of a megabyte of it stalls them too.
pub(crate) fn stalling(bytes: usize) -> Vec<Bomb> {
    let headline = |words: String| format!("{{\"headline\":\"{words}\"}}");
    vec![
        shown("letters of both directions", headline("a\u{5d0}".repeat(bytes / 3))),
        shown("marks on one letter", headline(["a", &"\u{301}".repeat(bytes / 2)].concat())),
    ]
}

/// Plain text that repeats what a reader of text looks for.
pub(crate) fn texts(bytes: usize) -> Vec<Bomb> {
    const SIGNS: [(&str, &str); 34] = [
        ("a text of one word", "a"),
        ("a text of one line", "word "),
        ("empty lines", "\n"),
        ("lines of one letter", "a\n"),
        ("paragraphs of one letter", "a\n\n"),
        ("lone hyphens", "-\n"),
        ("points of one letter", "- a\n"),
        ("points in points", "  - a\n    - b\n"),
        ("numbers of a list", "1. a\n"),
        ("opening quotation marks", "“"),
        ("opening quotation marks, a line each", "“\n"),
        ("opening quotation marks, a paragraph each", "“a\n\n"),
        ("closing quotation marks", "”"),
        ("straight quotation marks", "\" "),
        ("single quotation marks", "‘a "),
        ("quotations with speakers", "“A,” said Ada Bee.\n\n"),
        ("speakers without quotations", "Minister Ada Bee said "),
        ("names with appositions", "Ada Bee, the Minister of Cee, "),
        ("names that nobody had before", ""),
        ("pronouns", "“A,” he said.\n\n"),
        ("days", "On 20 December 2025 "),
        ("days, a line each", "20 December 2025\n"),
        ("labels of a country", "Country:\nJapan\n"),
        ("labels of related titles", "ALSO READ\na\n"),
        ("ends", "ENDS\n"),
        ("signs of an end", "###\n"),
        ("announcements", "The talks cover:\n"),
        ("headings in capitals", "A HEADING\n\n"),
        ("telephones and addresses", "Contact: +64 4 555 0100, a@b.invalid\n"),
        ("tabs", "\ta\t"),
        ("carriage returns", "\r"),
        ("nulls", "\0"),
        ("form feeds", "a\u{c}"),
        ("Unicode line separators", "a\u{2028}"),
    ];
    let of_sign = |(name, sign): (&'static str, &str)| {
        if sign.is_empty() {
            let names = (0..bytes / 24).map(|n| format!("“A,” said Ada B{}.\n\n", letters(n)));
            return text(name, ["A headline\n\n", &names.collect::<String>()].concat());
        }
        text(name, ["A headline\n\n", &sign.repeat(bytes / sign.len())].concat())
    };
    SIGNS.into_iter().map(of_sign).collect()
}

/// A text, which is shown if it has no more lines than it may.
fn text(name: &'static str, source: String) -> Bomb {
    let lines = source.lines().filter(|line| !line.trim().is_empty()).count();
    Bomb { name, source, shown: lines <= MAX_PIECES }
}

fn shown(name: &'static str, source: String) -> Bomb {
    Bomb { name, source, shown: true }
}

fn refused(name: &'static str, source: String) -> Bomb {
    Bomb { name, source, shown: false }
}

fn release(body: &str) -> String {
    format!("{{\"headline\":\"A\",\"body\":[{body}]}}")
}

fn paragraph(pieces: &str) -> String {
    release(&format!("{{\"type\":\"paragraph\",\"text\":[{pieces}]}}"))
}

fn many(piece: &str, times: usize) -> String {
    vec![piece; times].join(",")
}

fn quoted(words: &str) -> String {
    format!("\"{words}\"")
}

fn tower(open: &str, close: &str, height: usize) -> String {
    [&open.repeat(height), "\"a\"", &close.repeat(height)].concat()
}

fn boxes(height: usize) -> String {
    tower("{\"type\":\"box\",\"blocks\":[", "]}", height)
}

/// As many towers as fit into the size and under the limit of pieces.
fn towers(bytes: usize, tower: &str, pieces: usize) -> String {
    many(tower, (bytes / tower.len()).min(MAX_PIECES / pieces - 1))
}

fn marks(bytes: usize) -> String {
    let tower = tower("[{\"type\":\"emphasis\",\"text\":", "}]", 29);
    towers(bytes, &format!("{{\"type\":\"paragraph\",\"text\":{tower}}}"), 31)
}

fn links_in_links(bytes: usize) -> String {
    let tower = tower("[{\"type\":\"link\",\"url\":\"https://evil.invalid/\",\"text\":", "}]", 29);
    towers(bytes, &format!("{{\"type\":\"paragraph\",\"text\":{tower}}}"), 31)
}

fn table(rows: usize, columns: usize) -> String {
    let row = format!("[{}]", many("\"a\"", columns));
    format!("{{\"type\":\"table\",\"rows\":[{}]}}", many(&row, rows))
}

fn fields(bytes: usize) -> String {
    (0..bytes / 12).fold(String::new(), |mut all, n| {
        // Writing to a string cannot fail.
        let _ = write!(all, "\"{n:06}\":0,");
        all
    })
}

/// A number in small letters, so that each is another name.
fn letters(number: usize) -> String {
    number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}
