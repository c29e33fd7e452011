//! What a screen reader is told of an element: its role and name, as the browser itself computes them.

use axum::http::Method;
use fantoccini::wd::WebDriverCompatibleCommand;
use url::{ParseError, Url};

/// Asks for the `computedrole` or the `computedlabel` of the element of a `WebDriver`'s id.
#[derive(Debug)]
pub(crate) struct Heard {
    pub(crate) element: String,
    pub(crate) what: &'static str,
}

impl WebDriverCompatibleCommand for Heard {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/element/{}/{}", session.unwrap_or_default(), self.element, self.what))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}
