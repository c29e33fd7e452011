//! The three engines: how their drivers are called, and what they are asked for.

use std::path::{Path, PathBuf};

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use crate::driver::find;

/// A browser engine. Every promise is kept in all of them or it is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The first part of the names of its tests.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The driver: where the variable says, else on `PATH`.
    pub(crate) fn driver(self) -> Result<PathBuf, String> {
        match self {
            Self::Chromium => find("STANDFIRST_CHROMEDRIVER", "chromedriver"),
            Self::Firefox => find("STANDFIRST_GECKODRIVER", "geckodriver"),
            Self::WebKit => find("STANDFIRST_WEBKITDRIVER", "WebKitWebDriver"),
        }
    }

    /// The driver's arguments. Firefox's opens a second port, which has to be a free one too.
    pub(crate) fn arguments(self, port: u16, second: u16) -> Vec<String> {
        match self {
            Self::Chromium | Self::WebKit => vec![format!("--port={port}")],
            Self::Firefox => {
                vec!["--port".into(), port.to_string(), "--websocket-port".into(), second.to_string()]
            }
        }
    }

    /// Whether it cannot do without a screen.
    pub(crate) fn needs_display(self) -> bool {
        self == Self::WebKit
    }

    pub(crate) fn capabilities(self) -> Result<Capabilities, String> {
        let wanted = match self {
            Self::Chromium => json!({ "goog:chromeOptions": { "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--hide-scrollbars",
            ] } }),
            Self::Firefox => json!({ "moz:firefoxOptions": {
                "args": ["-headless"],
                // The driver turns it off. Readers have it on: a page on a disk may not read the files beside it.
                "prefs": { "security.fileuri.strict_origin_policy": true },
            } }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": mini_browser()?, "args": ["--automation"] },
            }),
        };
        match wanted {
            Value::Object(capabilities) => Ok(capabilities),
            other => Err(format!("capabilities are an object, not {other}")),
        }
    }
}

/// The smallest browser around `WebKitGTK`. It belongs to the library's package and is not on `PATH`.
fn mini_browser() -> Result<PathBuf, String> {
    let libraries = [Path::new("/usr/lib"), Path::new("/usr/libexec"), Path::new("/usr/lib64")];
    let inside = |folder: &Path| -> Vec<PathBuf> {
        std::fs::read_dir(folder)
            .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
            .unwrap_or_default()
    };
    let mut candidates: Vec<PathBuf> = Vec::new();
    for library in libraries {
        // Debian puts libraries into a folder named after the architecture, others do not.
        for folder in inside(library).iter().filter(|path| path.is_dir()) {
            candidates.push(folder.join("MiniBrowser"));
            if folder.to_string_lossy().contains("linux-gnu") {
                candidates.extend(inside(folder).iter().map(|path| path.join("MiniBrowser")));
            }
        }
    }
    candidates.retain(|path| path.to_string_lossy().contains("webkit") && path.is_file());
    candidates.sort();
    candidates.pop().ok_or_else(|| {
        "WebKit's MiniBrowser is not below /usr/lib; run `cargo xtask setup` to see how to get it".into()
    })
}
