//! The one stylesheet of an article, from `styles/`.

/// Every rule that an article's shadow root needs, minified: `styles/*.css` except `page.css`, which is the demo page's.
///
/// One sheet for each shadow root; no rule in it names an id, and none reaches outside the root.
pub const SHEET: &str = include_str!(concat!(env!("OUT_DIR"), "/standfirst.css"));

/// The rules for the host and for what has to look right without an article, minified: `styles/host.css`, which the
/// element's module carries too.
pub const HOST: &str = include_str!(concat!(env!("OUT_DIR"), "/host.css"));
