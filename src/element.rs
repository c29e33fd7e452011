//! The browser's side of the custom element: the only user of `web-sys`, and as thin as it can be.
//!
//! The element's class is `news-release.js`, a hand-written module that is there at once. It loads wasm later, and calls it
//! for what must not be decided twice. There are two files of it, so that a page pays for what it needs:
//!
//! * with the feature `element`, what draws: [`read`](read::read) makes a record of JSON, [`View`](mount::View) shows it,
//!   [`stylesheet`] dresses it;
//! * with the feature `texts`, [`read`](texts::read) of texts, whose word lists are twice as heavy as all the rest. What it
//!   finds crosses over as a plain object.
//!
//! Whatever fails here leaves the page as it was.

#[cfg(feature = "element")]
mod date;
#[cfg(feature = "element")]
pub mod mount;
#[cfg(feature = "element")]
pub mod read;
#[cfg(feature = "texts")]
pub mod texts;
mod value;

/// The stylesheet of an article's shadow root.
#[cfg(feature = "element")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn stylesheet() -> String {
    crate::style::SHEET.to_owned()
}
