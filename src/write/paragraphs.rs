//! The words of blocks alone, for formats that know no structure.

use crate::release::{Block, Item, Text};

/// The text, one string a paragraph, heading, item or row.
pub(super) fn paragraphs(blocks: &[Block]) -> Vec<String> {
    let mut out = Vec::new();
    collect(blocks, &mut out);
    out.retain(|words| !words.trim().is_empty());
    out
}

fn collect(blocks: &[Block], out: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph { text } | Block::Heading { text, .. } => out.push(plain(text)),
            Block::Quote { blocks, .. } => collect(blocks, out),
            Block::List { intro, items, .. } => {
                out.extend(intro.iter().map(plain));
                for Item(blocks) in items {
                    collect(blocks, out);
                }
            }
            Block::Table { caption, head, rows } => {
                out.extend(caption.iter().map(plain));
                let row = |cells: &[Text]| cells.iter().map(plain).collect::<Vec<_>>().join(" | ");
                out.push(row(head));
                out.extend(rows.iter().map(|cells| row(cells)));
            }
            Block::Box { title, blocks } => {
                out.extend(title.iter().map(plain));
                collect(blocks, out);
            }
            Block::Figure(figure) => out.extend(figure.caption.iter().map(plain)),
            Block::PullQuote { .. } | Block::Divider => {}
        }
    }
}

/// The words, with a space for a line break.
fn plain(text: &Text) -> String {
    text.words().replace('\n', " ")
}
