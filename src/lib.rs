//! **Standfirst** reads press releases and sets them: messy text in, a typed record, a beautifully set article out.
//!
//! In reading order:
//!
//! * [`release`]: what a release is, plain data and its JSON;
//! * [`words`]: the interface's own words, by language;
//! * [`read`]: anything in, as a [`read::Reading`] that holds the record and what was odd;
//! * [`write`](mod@write): anything out;
//! * `view`: the Yew components (feature `view`), with `style`, their one stylesheet;
//! * `element`: the custom element `<news-release>` (features `element` and `texts`, wasm only);
//! * `cli`: the `standfirst` command (feature `cli`).
//!
//! Imports run one way: `release <- words <- read, view <- write <- element, cli`.
//!
//! ```
//! let text = "Bridge reopens on Friday\n\nThe Harbour Bridge reopens to traffic on Friday after nine weeks of repairs.\n";
//! let reading = standfirst::read::text(text);
//! assert_eq!(reading.release.headline.words(), "Bridge reopens on Friday");
//! println!("{}", standfirst::write::json(&reading.release));
//! ```

mod headings;

pub mod release;

pub mod words;

#[cfg(feature = "view")]
mod bidi;

pub mod read;

pub mod write;

#[cfg(feature = "view")]
pub mod view;

#[cfg(feature = "view")]
pub mod style;

#[cfg(all(any(feature = "element", feature = "texts"), target_arch = "wasm32"))]
pub mod element;

#[cfg(feature = "cli")]
pub mod cli;
