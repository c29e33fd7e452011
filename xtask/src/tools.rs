//! Every tool the words need, and every pinned version, in one place.

use std::env;
use std::path::PathBuf;

use crate::outcome::Outcome;
use crate::present::workspace;

/// The last Trunk that the Rust version of this workspace compiles.
const TRUNK: &str = "0.21.14";
/// The `WebDriver` of Firefox.
const GECKODRIVER: &str = "0.37.0";
/// The npm package that carries `wasm-opt`; distributions' own are often too old for what `rustc` emits.
const BINARYEN: &str = "132.0.0";

/// The npm package of the bundler and minifier. Trunk's own does not know the syntax that wasm-bindgen writes.
const ESBUILD: &str = "0.28.2";

/// What runs libFuzzer's targets.
const CARGO_FUZZ: &str = "0.13.2";

/// One thing a word can ask `setup` for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// The standard library for `wasm32-unknown-unknown`.
    WasmTarget,
    /// The source of the standard library, to compile a small one.
    RustSource,
    /// `rustfmt` and `clippy`, which a minimal toolchain lacks.
    Checkers,
    /// Makes the JavaScript side of the wasm, and runs tests inside browsers.
    WasmBindgen,
    /// Builds and serves the widget.
    Trunk,
    /// Shrinks the wasm.
    WasmOpt,
    /// Bundles and shrinks the JavaScript.
    Esbuild,
    /// Drives Firefox.
    Geckodriver,
    /// Chromium, Firefox and `WebKit`, with their drivers, as the system's package manager has them.
    Browsers,
    /// The fonts that screenshots are taken with.
    Fonts,
    /// What the tests take from npm: stylesheets, frameworks, bundlers, checkers.
    Packages,
    /// What runs the checker of HTML.
    Java,
    /// An extractor of article texts that is written in Python.
    Trafilatura,
    /// A nightly compiler, which instruments code for fuzzing.
    Nightly,
    /// Builds and runs what is fuzzed.
    CargoFuzz,
}

impl Need {
    /// Whether cargo compiles it, which takes minutes.
    pub(crate) fn is_compiled(self) -> bool {
        matches!(self, Self::WasmBindgen | Self::Trunk | Self::Geckodriver | Self::CargoFuzz)
    }
}

/// What `serve` needs.
pub(crate) const SERVE: &[Need] = &[Need::WasmTarget, Need::Esbuild, Need::WasmBindgen, Need::Trunk];
/// What `dist` needs.
pub(crate) const DIST: &[Need] =
    &[Need::WasmTarget, Need::RustSource, Need::Esbuild, Need::WasmOpt, Need::WasmBindgen, Need::Trunk];
/// What formatting, lints and the native tests need.
pub(crate) const NATIVE: &[Need] = &[Need::Checkers, Need::WasmTarget, Need::Packages, Need::Java, Need::Trafilatura];
/// What the tests of single components in browsers need.
pub(crate) const COMPONENT: &[Need] = &[Need::Browsers, Need::WasmTarget, Need::WasmBindgen, Need::Geckodriver];
/// What `fuzz` needs. The other words do without.
pub(crate) const FUZZ: &[Need] = &[Need::Nightly, Need::CargoFuzz];
/// Everything that tests need, the quick things first.
pub(crate) const ALL: &[Need] = &[
    Need::Checkers,
    Need::WasmTarget,
    Need::RustSource,
    Need::Browsers,
    Need::Fonts,
    Need::Packages,
    Need::Java,
    Need::Trafilatura,
    Need::WasmOpt,
    Need::Esbuild,
    Need::WasmBindgen,
    Need::Geckodriver,
    Need::Trunk,
];

/// Where a tool of our own comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source {
    /// `cargo install`, with these flags besides the version.
    Cargo(&'static [&'static str]),
    /// `npm install`.
    Npm,
}

/// A tool that is installed for this user only, in a folder of its own.
#[derive(Clone, Debug)]
pub(crate) struct Tool {
    /// The name of its package.
    pub(crate) package: &'static str,
    /// The version of the package, exactly.
    pub(crate) version: String,
    /// The program that other steps call, by which presence is judged.
    pub(crate) program: &'static str,
    /// The word that `program --version` prints when it is this version.
    pub(crate) reported: String,
    /// Where it comes from.
    pub(crate) source: Source,
    /// How long the first installation takes on two cores, for the line that announces it.
    pub(crate) patience: &'static str,
}

impl Tool {
    /// The tool behind a need, or `None` where the need is met by rustup or by the system.
    pub(crate) fn of(need: Need) -> Outcome<Option<Self>> {
        let cargo = |package, version: &str, program, flags, patience| Self {
            package,
            version: version.to_owned(),
            program,
            reported: version.to_owned(),
            source: Source::Cargo(flags),
            patience,
        };
        Ok(match need {
            // `--locked` is left out: on the day it was tried, its lock file named a crate that the index had lost.
            Need::WasmBindgen => {
                Some(cargo("wasm-bindgen-cli", &locked("wasm-bindgen")?, "wasm-bindgen", &[], "2 minutes"))
            }
            // Without the default features Trunk does not look for newer versions of itself whenever it runs.
            Need::Trunk => {
                let flags = &["--locked", "--no-default-features", "--features", "rustls"];
                Some(cargo("trunk", TRUNK, "trunk", flags, "5 minutes"))
            }
            Need::CargoFuzz => Some(cargo("cargo-fuzz", CARGO_FUZZ, "cargo-fuzz", &[], "1 minute")),
            Need::Geckodriver => Some(cargo("geckodriver", GECKODRIVER, "geckodriver", &[], "1 minute")),
            Need::WasmOpt => Some(Self {
                package: "binaryen",
                version: BINARYEN.to_owned(),
                program: "wasm-opt",
                reported: BINARYEN.split('.').next().unwrap_or(BINARYEN).to_owned(),
                source: Source::Npm,
                patience: "20 seconds",
            }),
            Need::Esbuild => Some(Self {
                package: "esbuild",
                version: ESBUILD.to_owned(),
                program: "esbuild",
                reported: ESBUILD.to_owned(),
                source: Source::Npm,
                patience: "10 seconds",
            }),
            Need::WasmTarget
            | Need::RustSource
            | Need::Checkers
            | Need::Browsers
            | Need::Fonts
            | Need::Packages
            | Need::Java
            | Need::Nightly
            | Need::Trafilatura => None,
        })
    }

    /// The folder that holds this version of the tool and nothing else.
    pub(crate) fn folder(&self) -> Outcome<PathBuf> {
        Ok(cache()?.join(format!("{}-{}", self.package, self.version)))
    }

    /// The folder inside [`Tool::folder`] that goes on `PATH`.
    pub(crate) fn programs(&self) -> &'static str {
        match self.source {
            Source::Cargo(_) => "bin",
            Source::Npm => "node_modules/.bin",
        }
    }
}

/// The per-user folder of all tools. Nothing outside it is written, so deleting it undoes `setup`.
pub(crate) fn cache() -> Outcome<PathBuf> {
    if let Some(folder) = env::var_os("STANDFIRST_TOOLS").filter(|folder| !folder.is_empty()) {
        return Ok(PathBuf::from(folder));
    }
    env::var_os("HOME")
        .or_else(|| env::var_os("USERPROFILE"))
        .map(|home| PathBuf::from(home).join(".cache").join("standfirst"))
        .ok_or_else(|| "no home folder is known: set STANDFIRST_TOOLS to a folder for the tools".to_owned())
}

/// The version of a crate in `Cargo.lock`. The command-line half of wasm-bindgen must be the same version as the crate.
fn locked(package: &str) -> Outcome<String> {
    let path = workspace().join("Cargo.lock");
    let lock = std::fs::read_to_string(&path)
        .map_err(|error| format!("cannot read {}: {error}; run `cargo generate-lockfile`", path.display()))?;
    let name = format!("name = \"{package}\"");
    lock.lines()
        .skip_while(|line| *line != name)
        .nth(1)
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| format!("{} has no `{package}`; run `cargo generate-lockfile`", path.display()))
}
