//! One article in one element.

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::AppHandle;

use super::date;
use super::read::Record;
use crate::view::{Article, FormatDate, Options, Props, Tools};

/// An article that is shown.
#[wasm_bindgen]
pub struct View(AppHandle<Article>);

#[wasm_bindgen]
impl View {
    /// Shows a release inside `root`, whose content it replaces.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, record: &Record, settings: Settings) -> View {
        Self(yew::Renderer::<Article>::with_root_and_props(root, settings.props(record)).render())
    }

    /// Shows the release in another way, in the same place.
    pub fn update(&mut self, record: &Record, settings: Settings) {
        self.0.update(settings.props(record));
    }

    /// Takes the article down.
    pub fn destroy(self) {
        self.0.destroy();
    }
}

/// The attributes that change how an article is shown.
#[wasm_bindgen]
pub struct Settings(Options);

#[wasm_bindgen]
impl Settings {
    /// `heading_level` is 1 to 5; `hide` is a list of part names, as the attribute has it; `tools` names what can work:
    /// `copy share print`.
    #[wasm_bindgen(constructor)]
    pub fn new(heading_level: u8, layout: &str, hide: String, lang: Option<String>, tools: &str) -> Settings {
        let can = |name| tools.split(' ').any(|tool| tool == name);
        Self(Options {
            heading_level,
            brief: layout == "brief",
            hide,
            lang,
            tools: Tools { copy: can("copy"), share: can("share"), print: can("print") },
            format_date: Some(FormatDate(date::format)),
        })
    }

    fn props(self, record: &Record) -> Props {
        Props { release: record.release.clone(), options: self.0 }
    }
}
