//! Addresses in running text become links.

use super::reach::{self, Reach};
use crate::release::{Inline, Text};

/// A text with its addresses as links.
pub(super) fn text(words: &str) -> Text {
    let mut inlines = Vec::new();
    push(words, &mut inlines);
    if let [Inline::Plain(_)] | [] = inlines.as_slice() {
        return Text::plain(words);
    }
    Text(inlines)
}

/// Adds words, with their addresses as links.
pub(super) fn push(words: &str, inlines: &mut Vec<Inline>) {
    let mut from = 0;
    // Most texts have none.
    if words.contains('@') || words.contains("://") || words.contains("www.") || words.contains("WWW.") {
        for (start, reach) in reach::find(words) {
            let (Reach::Email(address) | Reach::Page(address)) = reach else { continue };
            let Some(url) = reach::link(reach) else { continue };
            plain(words.get(from..start), inlines);
            inlines.push(Inline::Link { url, text: Text::plain(address) });
            from = start + address.len();
        }
    }
    plain(words.get(from..), inlines);
}

fn plain(words: Option<&str>, inlines: &mut Vec<Inline>) {
    inlines.extend(words.filter(|words| !words.is_empty()).map(|words| Inline::Plain(words.to_owned())));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_become_links_and_the_words_stay() {
        let words = "Book at www.example.org/a, or write to ana@example.org.";
        let found = text(words);
        assert_eq!(found.words(), words);
        let urls = found.0.iter().filter_map(|inline| match inline {
            Inline::Link { url, .. } => Some(url.as_str()),
            _ => None,
        });
        let urls: Vec<_> = urls.collect();
        assert_eq!(urls, ["https://www.example.org/a", "mailto:ana@example.org"]);
        assert_eq!(text("Call 01632 960001."), Text::plain("Call 01632 960001."));
    }
}
