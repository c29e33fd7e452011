//! What this library writes, it reads.

#[path = "../common/stored.rs"]
mod stored;

use standfirst::read;
use standfirst::release::{Block, Item, Release, Text};
use standfirst::write;
use stored::{CORPUS, RICH, stored};

/// A quarter of the corpus, as all of it would take two minutes. By the names, so that a new release changes no other’s lot.
fn of_corpus() -> impl Iterator<Item = (String, Release)> {
    let lot = |name: &str| name.bytes().map(usize::from).sum::<usize>();
    stored(CORPUS).into_iter().filter(move |(name, _)| lot(name) % 4 == 0)
}

fn sample() -> impl Iterator<Item = (String, Release)> {
    of_corpus().chain(stored(RICH))
}

/// The words of blocks, whatever they are in. Of tables and pictures the other formats keep only the words, with bars.
fn words(blocks: &[Block]) -> Vec<String> {
    fn collect(blocks: &[Block], out: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Paragraph { text } | Block::Heading { text, .. } => out.push(text.words()),
                Block::Quote { blocks, .. } => collect(blocks, out),
                Block::Box { title, blocks } => {
                    out.extend(title.as_ref().map(Text::words));
                    collect(blocks, out);
                }
                Block::List { intro, items, .. } => {
                    out.extend(intro.as_ref().map(Text::words));
                    for Item(blocks) in items {
                        collect(blocks, out);
                    }
                }
                Block::Table { caption, head, rows } => {
                    out.extend(caption.iter().chain(head).chain(rows.iter().flatten()).map(Text::words));
                }
                Block::Figure(figure) => out.extend(figure.caption.as_ref().map(Text::words)),
                Block::PullQuote { .. } | Block::Divider => {}
            }
        }
    }
    let mut out = Vec::new();
    collect(blocks, &mut out);
    out.iter().flat_map(|words| words.split_whitespace()).filter(|word| *word != "|").map(str::to_owned).collect()
}

fn same_words(name: &str, found: &Release, release: &Release) {
    let title = |text: &Text| text.words().replace('\n', " ");
    assert_eq!(title(&found.headline), title(&release.headline), "{name}");
    assert_eq!(found.standfirst.as_ref().map(title), release.standfirst.as_ref().map(title), "{name}");
    assert_eq!(words(&found.body), words(&release.body), "{name}");
}

#[test]
fn ninjs_reads_back_with_the_same_words() {
    for (name, release) in sample() {
        same_words(&name, &read::ninjs(&write::ninjs(&release)).unwrap().release, &release);
    }
}

#[test]
fn json_ld_reads_back_with_the_same_words() {
    for (name, release) in sample() {
        same_words(&name, &read::json_ld(&write::json_ld(&release)).unwrap().release, &release);
    }
}

#[cfg(feature = "prerender")]
#[test]
fn a_page_of_ours_reads_back_to_its_very_record() {
    for (name, release) in sample() {
        let options = write::Options::default();
        assert!(read::html(&write::page(&release, &options)).unwrap().release == release, "{name}");
        assert!(read::read(&write::embed(&release, &options), None).unwrap().release == release, "{name}");
    }
}

#[cfg(feature = "prerender")]
#[test]
fn a_page_that_only_names_its_release_reads_back_with_the_same_words() {
    let options = write::Options { src: Some("https://example.org/r.json".into()), ..write::Options::default() };
    for (name, release) in of_corpus() {
        let reading = read::html(&write::page(&release, &options)).unwrap();
        assert_eq!(reading.release.headline.words(), release.headline.words(), "{name}");
        let (found, expected) = (words(&reading.release.body), words(&release.body));
        let missing: Vec<&String> = expected.iter().filter(|word| !found.contains(word)).collect();
        assert!(missing.is_empty(), "{name}: {missing:?}");
        let last = reading.notes.last().unwrap().to_string();
        assert_eq!(
            last,
            "the page shows the release that is at https://example.org/r.json; this is what stands in the page itself"
        );
    }
}

#[test]
fn what_every_door_reads_is_stored_as_it_is() {
    for (name, release) in sample() {
        for reading in [read::ninjs(&write::ninjs(&release)), read::json_ld(&write::json_ld(&release))] {
            let found = reading.unwrap().release;
            assert!(read::json(&write::json(&found)).unwrap().release == found, "{name}");
        }
    }
}
