//! The browser's side of the custom element: the only user of `web-sys`, and as thin as it can be.
//!
//! The element's class is `news-release.js`, a hand-written module that is there at once. It loads this wasm later, and
//! calls it for what must not be decided twice: [`read`](read::read) makes a record of a source, [`View`](mount::View)
//! shows it, [`stylesheet`] dresses it. Whatever fails here leaves the page as it was.

mod date;
pub mod mount;
pub mod read;
mod value;

use wasm_bindgen::prelude::*;

/// The stylesheet of an article's shadow root.
#[wasm_bindgen]
pub fn stylesheet() -> String {
    crate::style::SHEET.to_owned()
}
