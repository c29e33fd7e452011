//! What goes along with each answer.

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};
use standfirst::write::{self, Options};

/// Headers of every answer. A release may be corrected, so browsers ask each time.
pub(crate) const SHARED: [(&str, &str); 3] =
    [("cache-control", "no-cache"), ("referrer-policy", "no-referrer"), ("x-content-type-options", "nosniff")];

/// The policy of a page that has neither style nor script.
pub(crate) const WITHOUT_SCRIPT: &str =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The policy of a release's page:
///
/// ```text
/// default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; img-src * data:;
/// style-src 'sha256-(of the page)' 'sha256-(of the article)';
/// script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'
/// ```
///
/// The last line is there only when the page has the widget's script. The hashes are those that
/// `standfirst render --as page --csp-hash` prints.
pub(crate) fn policy(options: &Options) -> String {
    let styles = [hash(write::page_sheet()), hash(write::sheet())].join(" ");
    let mut policy = format!("{WITHOUT_SCRIPT}; img-src * data:; style-src {styles}");
    if options.script.is_some() {
        policy
            .push_str("; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'");
    }
    policy
}

fn hash(style: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(style)))
}
