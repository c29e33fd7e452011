//! Tables.

use yew::prelude::*;

use super::{Context, text};
use crate::release::Text;

/// A table in a box of its own that scrolls when the table is wider than the column. As the keyboard stops there, it has
/// a name: the caption, or the first row, which mostly are the column heads.
pub(super) fn table(caption: Option<&Text>, head: &[Text], rows: &[Vec<Text>], cx: Context) -> Html {
    let first = if head.is_empty() { rows.first().map_or(head, Vec::as_slice) } else { head };
    let name = caption.map_or_else(|| first.iter().map(Text::words).collect::<Vec<_>>().join(", "), Text::words);
    html! {
        <div class="table" role="group" tabindex="0" aria-label={name}>
            <table>
                if let Some(caption) = caption {
                    <caption>{ text::inlines(caption, cx) }</caption>
                }
                if !head.is_empty() {
                    <thead>
                        <tr>{ for head.iter().map(|cell| self::head(cell, cx)) }</tr>
                    </thead>
                }
                <tbody>
                    { for rows.iter().map(|row| html! {
                        <tr>{ for row.iter().map(|cell| html! { <td>{ text::inlines(cell, cx) }</td> }) }</tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// A column head. The corner over the row's names is often empty; an empty head would be read out as one.
fn head(cell: &Text, cx: Context) -> Html {
    if cell.is_empty() {
        html! { <td></td> }
    } else {
        html! { <th scope="col">{ text::inlines(cell, cx) }</th> }
    }
}
