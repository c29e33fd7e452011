//! Tables.

use yew::prelude::*;

use super::{Context, text};
use crate::release::Text;

/// A table in a box of its own that scrolls when the table is wider than the column.
pub(super) fn table(caption: Option<&Text>, head: &[Text], rows: &[Vec<Text>], cx: Context) -> Html {
    html! {
        <div class="table" role="group" tabindex="0" aria-label={caption.map(Text::words)}>
            <table>
                if let Some(caption) = caption {
                    <caption>{ text::inlines(caption, cx) }</caption>
                }
                if !head.is_empty() {
                    <thead>
                        <tr>{ for head.iter().map(|cell| html! { <th scope="col">{ text::inlines(cell, cx) }</th> }) }</tr>
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
