//! Tools for the reader: copy the link, share, print.

use yew::prelude::*;

use super::Context;

/// Buttons without listeners: the element's module listens for their `data-action`.
pub(super) fn tools(cx: Context) -> Html {
    let able = cx.options.tools;
    if !(able.copy || able.share || able.print) || !cx.shows("tools") {
        return Html::default();
    }
    html! {
        <div class="tools" part="tools" role="group" aria-label={cx.words.tools} lang={cx.foreign(cx.words.lang)}>
            if able.copy {
                { tool("copy", cx.words.copy, Some(cx.words.copied), "M7 9.5 9.5 7M6.5 4.5 8 3a3.5 3.5 0 0 1 5 5l-1.5 1.5m-1.5 2L8.5 13a3.5 3.5 0 0 1-5-5L5 6.5") }
            }
            if able.share {
                { tool("share", cx.words.share, None, "M8 10V2M5 5l3-3 3 3M4 7.5H3v6h10v-6h-1") }
            }
            if able.print {
                { tool("print", cx.words.print, None, "M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z") }
            }
            // Filled by the element when something has been done: read out, and seen.
            <span class="done" role="status"></span>
        </div>
    }
}

fn tool(action: &'static str, name: &'static str, done: Option<&'static str>, icon: &'static str) -> Html {
    html! {
        <button type="button" class="tool" data-action={action} data-done={done}>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d={icon} /></svg>
            <span>{ name }</span>
        </button>
    }
}
