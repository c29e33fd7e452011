//! Who speaks the quotations of a body.

use standfirst::read;
use standfirst::release::{Block, Inline, Speaker, Text};

/// The speakers of all quotations, in order. Paragraphs of the body stand on a line each, and a bar is a line break inside
/// one.
pub(crate) fn speakers(body: &str) -> Vec<Option<Speaker>> {
    let text = format!(
        "A bridge reopens\n\nThe bridge in Lyall reopened on Friday after nine weeks of work on its deck.\n\n{}\n\nENDS\n",
        body.replace('\n', "\n\n").replace('|', "\n")
    );
    let mut found = Vec::new();
    for block in read::text(&text).release.body {
        match block {
            Block::Paragraph { text: Text(inlines) } => {
                found.extend(inlines.into_iter().filter_map(|inline| match inline {
                    Inline::Quotation { speaker, .. } => Some(speaker),
                    _ => None,
                }));
            }
            Block::Quote { speaker, .. } => found.push(speaker),
            _ => {}
        }
    }
    found
}
