//! Plain text, as a press office would send it.

use super::{commas, text_head};
use crate::headings::is_heading;
use crate::release::{Block, Contact, Date, Figure, Inline, Item, Link, ListKind, Person, Release, Speaker, Text, Via};
use crate::words;

/// The release as plain text: one line a paragraph, blank lines between blocks, a line break at the end.
///
/// [`read::text`](crate::read::text()) reads the same release back, as far as a text can say what stands there. Pictures come back
/// as paragraphs with all their words. Marks inside the words (strong, emphasis, language) are left out, and an address
/// stands in angle brackets after its words (RFC 3986, appendix C). A paragraph that looks like something else, such as a
/// short one without a full stop, which looks like a heading, is taken for that.
pub fn text(release: &Release) -> String {
    let mut blocks = Vec::new();
    text_head::write(release, &mut blocks);
    let first = blocks.len();
    self::blocks(&release.body, &mut blocks);
    if let (Some(filed), Some(lead)) = (text_head::filed_in_lead(release), blocks.get_mut(first)) {
        *lead = format!("{filed} — {lead}");
    }
    tail(release, &mut blocks);
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

fn tail(release: &Release, blocks: &mut Vec<String>) {
    let mut after = Vec::new();
    self::blocks(&release.notes, &mut after);
    for correction in &release.corrections {
        let when = correction.when.map(|when| format!(", {}", words::date(when))).unwrap_or_default();
        after.push(format!("Correction{when}: {}", words_of(&correction.text)));
    }
    for about in &release.about {
        after.push(about.organisation.as_ref().map_or_else(|| "About us".to_owned(), |name| format!("About {name}")));
        self::blocks(&about.blocks, &mut after);
    }
    if !release.contacts.is_empty() {
        after.push("Contacts".to_owned());
        after.extend(release.contacts.iter().map(contact));
    }
    after.extend(release.rights.notice.clone());
    if !after.is_empty() {
        blocks.push("ENDS".to_owned());
        blocks.append(&mut after);
    }
    if !release.related.is_empty() {
        let titles = release.related.iter().map(|related| {
            let source = related.source.as_ref().map(|source| format!(" ({source})")).unwrap_or_default();
            [related.title.clone(), source, address(related.url.as_ref())].concat()
        });
        blocks.push(["ALSO READ".to_owned()].into_iter().chain(titles).collect::<Vec<_>>().join("\n"));
    }
}

fn blocks(blocks: &[Block], out: &mut Vec<String>) {
    for (index, block) in blocks.iter().enumerate() {
        match block {
            Block::Paragraph { text } => {
                let words = words_of(text);
                match out
                    .last_mut()
                    .filter(|_| is_one_of_some(index.checked_sub(1).and_then(|at| blocks.get(at)), &words))
                {
                    Some(above) => {
                        above.push('\n');
                        above.push_str(&words);
                    }
                    None => out.push(words),
                }
            }
            Block::Heading { text, .. } => out.push(words_of(text)),
            Block::Quote { blocks: own, speaker, via } => {
                let mut lines = Vec::new();
                self::blocks(own, &mut lines);
                let told = |speaker: &&Speaker| is_told(speaker, *via, out, &lines, blocks.get(index + 1));
                let named = speaker.as_ref().filter(|speaker| !told(speaker));
                out.push(quote(lines, named));
            }
            // A copy of words that are in the text.
            Block::PullQuote { .. } => {}
            Block::List { kind, intro, items } => out.push(list(*kind, intro.as_ref(), items)),
            Block::Figure(picture) => out.extend(figure(picture)),
            Block::Table { caption, head, rows } => out.push(table(caption.as_ref(), head, rows)),
            Block::Box { title, blocks } => {
                out.extend(title.iter().map(words_of));
                self::blocks(blocks, out);
            }
            Block::Divider => out.push("* * *".to_owned()),
        }
    }
}

/// Whether words without a full stop stand under others of the sort, or under a heading in capitals: with a blank line between
/// them each would look like a heading.
fn is_one_of_some(above: Option<&Block>, words: &str) -> bool {
    is_heading(words)
        && match above {
            Some(Block::Paragraph { text }) => is_heading(&words_of(text)),
            Some(Block::Heading { text, .. }) => {
                let heading = words_of(text);
                is_heading(&heading) && !heading.contains(char::is_lowercase) && words.contains(char::is_lowercase)
            }
            _ => false,
        }
}

/// Whether the text tells who a quotation's speaker is: before it, or in the paragraph after it.
fn is_told(speaker: &Speaker, via: Option<Via>, before: &[String], own: &[String], after: Option<&Block>) -> bool {
    let [name, role, organisation] = [&speaker.name, &speaker.role, &speaker.organisation];
    let Some(called) = name.as_ref().or(role.as_ref()).or(organisation.as_ref()) else { return true };
    let after = || match after {
        Some(Block::Paragraph { text }) => text.words().contains(called.as_str()),
        _ => false,
    };
    match via {
        None => false,
        // "« ..., a déclaré Anne Roux. ... »"
        Some(Via::Inside) => own.iter().any(|words| words.contains(called.as_str())),
        Some(Via::After) => after(),
        Some(_) => before.iter().any(|words| words.contains(called.as_str())),
    }
}

/// A quotation over paragraphs opens each and closes the last; whoever is named stands under it.
fn quote(mut lines: Vec<String>, named: Option<&Speaker>) -> String {
    const OPENING: [char; 13] = ['״', '”', '『', '“', '‘', '"', '\'', '«', '„', '‚', '「', '»', '‹'];
    if !lines.first().is_some_and(|first| first.starts_with(OPENING)) {
        for line in &mut lines {
            line.insert(0, '“');
        }
        if let Some(last) = lines.last_mut() {
            last.push('”');
        }
    }
    lines.extend(named.map(|speaker| {
        // "Curator at the observatory", as a press office writes it and the reader takes it apart.
        let post = match (&speaker.role, &speaker.organisation) {
            (Some(role), Some(organisation)) => Some(format!("{role} at {organisation}")),
            (role, organisation) => role.clone().or(organisation.clone()),
        };
        let details: Vec<String> = speaker.name.iter().cloned().chain(post).collect();
        format!("— {}", details.join(", "))
    }));
    lines.join("\n")
}

fn list(kind: ListKind, intro: Option<&Text>, items: &[Item]) -> String {
    let mut lines: Vec<String> = intro.iter().map(|intro| words_of(intro)).collect();
    for (index, Item(blocks)) in items.iter().enumerate() {
        let mark = if kind == ListKind::Numbers { format!("{}.", index + 1) } else { "•".to_owned() };
        let mut own = Vec::new();
        self::blocks(blocks, &mut own);
        // What an item holds beside its first line stands farther in.
        let mut own = own.iter().flat_map(|block| block.lines());
        lines.push(format!("{mark} {}", own.next().unwrap_or_default()));
        lines.extend(own.map(|line| format!("   {line}")));
    }
    lines.join("\n")
}

/// Rows of cells between bars, as a terminal shows them; a rule parts the column heads from the rest.
fn table(caption: Option<&Text>, head: &[Text], rows: &[Vec<Text>]) -> String {
    let row = |cells: &[Text]| format!("| {} |", cells.iter().map(words_of).collect::<Vec<_>>().join(" | "));
    let caption = caption.map(|caption| {
        let words = words_of(caption);
        if words.ends_with(':') || ["Table ", "Table: "].iter().any(|start| words.starts_with(start)) {
            words
        } else {
            words + ":"
        }
    });
    let head = Some(row(head)).filter(|_| !head.is_empty());
    let columns = rows.first().map_or(1, Vec::len).max(1);
    let rule = format!("|{}", "---|".repeat(columns));
    let lines = caption.into_iter().chain(head).chain([rule]).chain(rows.iter().map(|cells| row(cells)));
    lines.collect::<Vec<_>>().join("\n")
}

pub(super) fn figure(figure: &Figure) -> Option<String> {
    let alt = figure.alt.as_ref().filter(|alt| !alt.is_empty()).map(|alt| format!("[{alt}]"));
    let credit = figure.credit.as_ref().map(|credit| format!("({credit})"));
    let url = figure.url.as_ref().map(|url| format!("<{}>", url.as_str()));
    let parts = [alt, figure.caption.as_ref().map(words_of), credit, url];
    let words: Vec<String> = parts.into_iter().flatten().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

pub(super) fn person(person: &Person) -> String {
    let words = commas([Some(&person.name), person.role.as_ref(), person.organisation.as_ref()]);
    words + &address(person.url.as_ref())
}

/// Bars part what commas stand inside of, and a role from an office that could be what the role is about: "Manager, Media
/// Relations".
fn contact(contact: &Contact) -> String {
    let people = [&contact.name, &contact.role, &contact.organisation].map(Option::as_deref);
    let ways = contact.phones.iter().chain(&contact.emails).map(String::as_str);
    let parts: Vec<&str> =
        people.into_iter().flatten().chain(ways).chain(contact.urls.iter().map(Link::as_str)).collect();
    let about =
        |office: &str| ["ion", "ions", "fairs", "ting", "ment", "ships"].iter().any(|end| office.ends_with(end));
    let unsure = contact.role.is_some() && contact.organisation.as_deref().is_some_and(about);
    if unsure || parts.iter().any(|part| part.contains(", ")) {
        format!("| {} |", parts.join(" | "))
    } else {
        parts.join(", ")
    }
}

/// The words in one line, each link with its address after it.
pub(super) fn words_of(text: &Text) -> String {
    let mut out = String::new();
    append(text, &mut out);
    out
}

fn append(text: &Text, out: &mut String) {
    for inline in &text.0 {
        match inline {
            Inline::Plain(words) => out.push_str(words),
            Inline::LineBreak => out.push(' '),
            Inline::Link { url, text } => {
                append(text, out);
                if !is_address(&text.words(), url) {
                    out.push_str(&address(Some(url)));
                }
            }
            Inline::Strong { text }
            | Inline::Emphasis { text }
            | Inline::Quotation { text, .. }
            | Inline::Abbreviation { text, .. }
            | Inline::Language { text, .. } => append(text, out),
        }
    }
}

/// A day in words; an instant as machines write it, which says its zone.
pub(super) fn moment(date: Date) -> String {
    if date.time().is_some() { date.to_string() } else { words::date(date) }
}

/// Whether words are the address itself, perhaps without its scheme.
fn is_address(words: &str, url: &Link) -> bool {
    ["", "https://", "mailto:"].iter().any(|scheme| url.as_str().strip_prefix(scheme) == Some(words))
}

fn address(url: Option<&Link>) -> String {
    url.map(|url| format!(" <{}>", url.as_str())).unwrap_or_default()
}
