//! The one stylesheet of an article, from `styles/`.

/// Every rule that an article's shadow root needs, minified: `styles/*.css` except `page.css`, which is the demo page's.
///
/// One sheet for each shadow root; no rule in it names an id, and none reaches outside the root.
pub const SHEET: &str = include_str!(concat!(env!("OUT_DIR"), "/standfirst.css"));

/// All that a prerendered article needs, minified: the rules of `styles/host.css`, which the element's module has for
/// itself, and then those of [`SHEET`].
pub const PRERENDERED: &str = include_str!(concat!(env!("OUT_DIR"), "/prerendered.css"));
