//! One article in one element.

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::AppHandle;

use super::date;
use super::read::Record;
use crate::release::Link;
use crate::view::{Article, Drawn, FormatDate, Options, Props, Tools};

/// An article in its place.
#[wasm_bindgen]
pub struct View {
    app: AppHandle<Article>,
    drawn: Drawn,
}

#[wasm_bindgen]
impl View {
    /// Draws a release inside `root`, whose content it replaces.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, record: &Record, settings: Settings) -> View {
        let drawn = Drawn::default();
        let props = Props { drawn: drawn.clone(), ..settings.props(record) };
        Self { app: yew::Renderer::<Article>::with_root_and_props(root, props).render(), drawn }
    }

    /// Whether it has been drawn to the last word. If not, this instance crashed before, and draws nothing any more.
    #[wasm_bindgen(getter)]
    pub fn drawn(&self) -> bool {
        self.drawn.get()
    }

    /// Takes the article down.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

/// What changes how an article is shown: attributes, and what the page is.
#[wasm_bindgen]
pub struct Settings {
    options: Options,
    page_lang: String,
}

#[wasm_bindgen]
impl Settings {
    /// `heading_level` is 1 to 5; `hide` is a list of part names, as the attribute has it; `lang` is the element's own,
    /// `page_lang` that of the page around it; `link` is where the fallback leads; `tools` names what can work:
    /// `copy share print`. An empty string is none.
    #[wasm_bindgen(constructor)]
    pub fn new(
        heading_level: u8,
        layout: &str,
        hide: String,
        lang: String,
        page_lang: String,
        link: &str,
        tools: &str,
    ) -> Settings {
        let can = |name| tools.split(' ').any(|tool| tool == name);
        let options = Options {
            heading_level,
            brief: layout == "brief",
            hide,
            lang: Some(lang).filter(|lang| !lang.is_empty()),
            whole: Link::new(link).ok(),
            tools: Tools { copy: can("copy"), share: can("share"), print: can("print") },
            format_date: Some(FormatDate(date::format)),
        };
        Self { options, page_lang }
    }

    fn props(self, record: &Record) -> Props {
        let Self { mut options, page_lang } = self;
        if options.lang.is_none() && record.release.lang.is_none() && !page_lang.is_empty() {
            options.lang = Some(page_lang);
        }
        Props { release: record.release.clone(), options, drawn: Drawn::default() }
    }
}
