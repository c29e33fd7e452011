//! The body: blocks one after another.

use yew::prelude::*;

use super::{Context, agenda, aside, figure, list, pull_quote, table, text};
use crate::release::{Block, ListKind, Release};

pub(super) fn lead_picture(release: &Release, cx: Context) -> Html {
    release.image.as_ref().map(|image| figure::figure(image, cx)).unwrap_or_default()
}

pub(super) fn body(release: &Release, cx: Context) -> Html {
    if !cx.shows("body") {
        return Html::default();
    }
    html! { <div class="body" part="body">{ blocks(&release.body, cx) }</div> }
}

pub(super) fn blocks(blocks: &[Block], cx: Context) -> Html {
    blocks.iter().map(|block| self::block(block, cx)).collect()
}

pub(super) fn block(block: &Block, cx: Context) -> Html {
    if !cx.shows(super::part_of(block)) {
        return Html::default();
    }
    match block {
        Block::Paragraph { text } => html! { <p>{ text::inlines(text, cx) }</p> },
        Block::Heading { level, text, .. } => {
            let tag = cx.heading(*level);
            let class = if cx.depth.get() > 1 { "heading sub" } else { "heading" };
            html! { <@{tag} {class} part="heading">{ text::inlines(text, cx) }</@> }
        }
        Block::Quote { blocks, speaker, .. } => pull_quote::quote(blocks, speaker.as_ref(), cx),
        Block::PullQuote { text, .. } => pull_quote::copy(text),
        Block::List { kind: ListKind::Agenda, intro, items } => agenda::agenda(intro.as_ref(), items, cx),
        Block::List { kind, intro, items } => list::list(*kind, intro.as_ref(), items, cx),
        Block::Figure(figure) => figure::figure(figure, cx),
        Block::Table { caption, head, rows } => table::table(caption.as_ref(), head, rows, cx),
        Block::Box { title, blocks } => aside::aside(title.as_ref(), blocks, cx),
        Block::Divider => html! { <hr /> },
    }
}
