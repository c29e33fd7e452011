//! Pictures.

use super::inline::Text;
use super::json::record;
use super::link::ImageLink;

/// A picture with what belongs to it. When its URL was refused or fails, caption and alternative text remain.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figure {
    /// Where the picture is.
    pub url: Option<ImageLink>,
    /// What it shows, for those who don't see it; empty for a decoration.
    pub alt: Option<String>,
    /// What is said below it.
    pub caption: Option<Text>,
    /// Who made it.
    pub credit: Option<String>,
    /// Pixels, so that space can be kept.
    pub width: Option<u32>,
    /// Pixels.
    pub height: Option<u32>,
}

record!(Figure { url, alt, caption, credit, width, height });
