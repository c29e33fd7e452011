//! How a missing tool gets onto the machine: by cargo or npm into the user's own folder, by apt where we may.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command};

use crate::outcome::Outcome;
use crate::present::{cargo, on_path, workspace};
use crate::progress::quietly;
use crate::tools::{Source, Tool, cache};

/// A package of Debian and Ubuntu, and the files of which any one shows that it is there, whoever installed it.
pub(crate) type SystemPackage = (&'static str, &'static [&'static str]);

/// The three engines and what drives them. `geckodriver` is not packaged everywhere and is one of our own tools.
pub(crate) const BROWSERS: &[SystemPackage] = &[
    ("chromium", &["chromium", "chromium-browser", "google-chrome"]),
    ("chromium-driver", &["chromedriver"]),
    ("firefox-esr", &["firefox", "firefox-esr"]),
    ("webkit2gtk-driver", &["WebKitWebDriver"]),
    ("xvfb", &["Xvfb"]),
];

/// Text faces that many readers have, so that screenshots resemble what they see.
pub(crate) const FONTS: &[SystemPackage] = &[
    ("fonts-liberation2", &["/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation"]),
    ("fonts-sil-charis", &["/usr/share/fonts/truetype/charis"]),
    ("fonts-noto-core", &["/usr/share/fonts/truetype/noto"]),
];

/// What runs the checker of HTML, which is a package from npm.
pub(crate) const JAVA: &[SystemPackage] = &[("default-jre-headless", &["java"])];

/// What runs trafilatura, and what installs it.
const PYTHON: &[SystemPackage] = &[("python3", &["python3"]), ("python3-pip", &["pip3", "pip"])];

/// Installs one of our own tools and returns its folder of programs.
///
/// All is built beside its place and moved there at the end, so that an interrupted run leaves nothing that looks whole.
pub(crate) fn tool(tool: &Tool) -> Outcome<PathBuf> {
    let place = tool.folder()?;
    let scaffold = builds()?.join(format!("{}-{}", tool.package, process::id()));
    fs::create_dir_all(&scaffold).map_err(|error| format!("cannot create {}: {error}", scaffold.display()))?;

    let title = format!("installing {} {} (about {})", tool.package, tool.version, tool.patience);
    let built = match tool.source {
        Source::Cargo(flags) => by_cargo(&title, tool, flags, &scaffold),
        Source::Npm => by_npm(&title, tool, &scaffold),
    };
    settle(built, &scaffold, &place).map(|()| place.join(tool.programs()))
}

/// Moves what was built to its place, or removes what was left of it.
fn settle(built: Outcome, scaffold: &Path, place: &Path) -> Outcome {
    let moved = built.and_then(|()| {
        // What stands in the place was judged incomplete, or we would not be here.
        if place.exists() {
            fs::remove_dir_all(place).map_err(|error| format!("cannot replace {}: {error}", place.display()))?;
        }
        fs::rename(scaffold, place).map_err(|error| format!("cannot create {}: {error}", place.display()))
    });
    if moved.is_err() {
        let _ = fs::remove_dir_all(scaffold);
    }
    moved
}

/// Not optimised: compiling them takes minutes, and what they do themselves is little beside what they start.
fn by_cargo(title: &str, tool: &Tool, flags: &[&str], root: &Path) -> Outcome {
    let mut command = Command::new(cargo());
    command
        .args(["install", tool.package, "--version", &tool.version, "--root"])
        .arg(root)
        .args(flags)
        // One folder for all of them: what they share is compiled once, and an interrupted build resumes.
        .env("CARGO_TARGET_DIR", builds()?)
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_LTO", "false")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    quietly(title, &mut command)
}

fn by_npm(title: &str, tool: &Tool, prefix: &Path) -> Outcome {
    let npm = on_path("npm").ok_or_else(|| {
        format!("{} comes from npm, which is not on PATH; install Node.js, then run this again", tool.program)
    })?;
    let package = format!("{}@{}", tool.package, tool.version);
    let mut command = Command::new(npm);
    command.args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(prefix).arg(package);
    quietly(title, &mut command)
}

/// Installs the npm packages of `tests/packages`, exactly as its lock file names them. A copy of the lock file among them
/// tells the next run that nothing is left to do.
pub(crate) fn packages() -> Outcome {
    let folder = workspace().join("tests").join("packages");
    let lock = folder.join("package-lock.json");
    let wanted = fs::read(&lock).map_err(|error| format!("cannot read {}: {error}", lock.display()))?;
    let stamp = folder.join("node_modules").join(".standfirst");
    if fs::read(&stamp).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    let npm = on_path("npm")
        .ok_or("the tests take packages from npm, which is not on PATH; install Node.js, then run this again")?;
    let mut command = Command::new(npm);
    command.args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder);
    quietly("installing what the tests take from npm (about half a minute)", &mut command)?;
    fs::write(&stamp, wanted).map_err(|error| format!("cannot write {}: {error}", stamp.display()))
}

/// Installs trafilatura with all that it needs, exactly as `tests/survival/requirements.txt` names them, in a folder of their
/// own: no environment of Python's is changed, and none is needed. A list of what is in it tells the next run that nothing
/// is left to do; it names the Python, too, as compiled packages belong to one.
pub(crate) fn trafilatura() -> Outcome {
    system(PYTHON)?;
    let list = workspace().join("tests").join("survival").join("requirements.txt");
    let wanted = fs::read_to_string(&list).map_err(|error| format!("cannot read {}: {error}", list.display()))?;
    let version = wanted.lines().find_map(|line| line.strip_prefix("trafilatura=="));
    let version = version.ok_or_else(|| format!("{} has no trafilatura", list.display()))?;
    let python = Command::new("python3")
        .arg("--version")
        .output()
        .map_err(|error| format!("trafilatura takes python3, which cannot be run: {error}; install it with its pip"))?;
    let wanted = [String::from_utf8_lossy(&python.stdout).as_ref(), &wanted].concat();
    let place = cache()?.join(format!("trafilatura-{version}"));
    if fs::read_to_string(place.join(".standfirst")).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    let scaffold = cache()?.join(format!("trafilatura-{version}.{}", process::id()));
    let mut command = Command::new("python3");
    // The list is complete, so what pip would add to it is not wanted.
    command.args(["-m", "pip", "install", "--no-deps", "--disable-pip-version-check", "--no-input", "--target"]);
    command.arg(&scaffold).arg("--requirement").arg(&list);
    let built = quietly(&format!("installing trafilatura {version} (about 20 seconds)"), &mut command).and_then(|()| {
        let stamp = scaffold.join(".standfirst");
        fs::write(&stamp, &wanted).map_err(|error| format!("cannot write {}: {error}", stamp.display()))
    });
    settle(built, &scaffold, &place)
}

/// Where cargo compiles the tools.
fn builds() -> Outcome<PathBuf> {
    Ok(cache()?.join("build"))
}

/// Removes the compiled crates of finished installations, which are hundreds of megabytes.
pub(crate) fn clear_builds() -> Outcome {
    let folder = builds()?;
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("cannot remove {}: {error}", folder.display()))?;
    }
    Ok(())
}

/// Installs what is missing of some system packages, or says in one line what is missing and how to get it.
///
/// Not being able to is no error here: the tests that need the package fail, by name and with a reason.
pub(crate) fn system(packages: &[SystemPackage]) -> Outcome {
    let there = |sign: &&str| {
        if sign.starts_with('/') { Path::new(sign).exists() } else { on_path(sign).is_some() }
    };
    let missing: Vec<&str> =
        packages.iter().filter(|(_, signs)| !signs.iter().any(there)).map(|(name, _)| *name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if on_path("apt-get").is_none() {
        println!("setup: missing: {names}; install what your system calls them, and put their programs on PATH");
        return Ok(());
    }
    if !is_root() {
        println!("setup: missing: {names}; run `sudo apt-get install {names}`");
        return Ok(());
    }
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq");
        command
    };
    quietly("asking apt for its list of packages", apt().arg("update"))?;
    let mut install = apt();
    install.args(["install", "--yes", "--no-install-recommends"]).args(&missing);
    quietly(&format!("installing {names}"), &mut install)
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
