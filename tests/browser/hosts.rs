//! Where the widget may live: in bundles, on other origins than the page, under a `<base>`, and, as far as browsers let it,
//! on a disk.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::check::{Check, Promise, holds, promise, same};
use crate::driver::{free_port, leashed};
use crate::page::{Page, SEED};
use crate::seed::fallback_boxes;
use crate::session::Session;
use crate::text::every_line;

pub(crate) fn promises() -> Vec<Promise> {
    let mut all = in_bundles();
    all.extend(at_addresses());
    all.extend(on_disks());
    all
}

/// Apps that import the npm package.
fn in_bundles() -> Vec<Promise> {
    vec![
        promise("a Vite build of an app has the widget and its wasm", async |session| bundled(session, "vite").await)
            .keeps(&["vite"]),
        promise("a webpack build of an app has the widget and its wasm", async |session| {
            bundled(session, "webpack").await
        })
        .keeps(&["webpack"]),
        promise("an esbuild build of an app has the widget, and its wasm where `configure` says", async |session| {
            bundled(session, "esbuild").await
        })
        .keeps(&["esbuild", "configure"]),
        promise(
            "Vite's development server has the widget and its wasm, when told to leave it alone",
            async |session| {
                let address = development()?;
                shown(session, &format!("{address}/"), &format!("{address}/@fs/")).await
            },
        )
        .keeps(&["vite"]),
        promise("every property, method and static of the manifest is there, with its default", async |session| {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/custom-elements.json");
            let manifest: Value = serde_json::from_str(&std::fs::read_to_string(path)?)?;
            let element = &manifest["modules"][0]["declarations"][0];
            session.go(&session.servers.publish(&Page::bare().file("property.html"))).await?;
            session.until("return Boolean(customElements.get('news-release'))", "the element is not defined").await?;
            let faults: Vec<String> = session.ask_with(MEMBERS, element.clone()).await?;
            same("members that are not as the manifest says", &faults, &Vec::<String>::new())
        })
        .keeps(&["manifest"]),
    ]
}

/// Where page, script, wasm and release may be.
fn at_addresses() -> Vec<Promise> {
    vec![
        promise("page, script and release are on three origins, and the wasm on the script's", async |session| {
            session.visit(&Page::bare()).await?;
            every_line(&session.article().await?)?;
            let origins: Vec<String> = session.ask("return [location.origin]").await?;
            same("origin of the page", &origins, &vec![session.servers.news.clone()])?;
            same("wasm", &loaded(session, ".wasm").await?, &both(&session.servers.cdn))?;
            let release = format!("{}/{SEED}", session.servers.issuer);
            same("release", &loaded(session, ".txt").await?, &vec![release])
        })
        .keeps(&["origins"]),
        promise("a page's `<base>` changes what `src` means, and not where the wasm is", async |session| {
            session.visit(&Page::bare().file("base.html")).await?;
            every_line(&session.article().await?)?;
            same("wasm", &loaded(session, ".wasm").await?, &both(&session.servers.cdn))
        })
        .keeps(&["base-href"]),
        promise("`configure` says where the wasm is, from the page's base", async |session| {
            // Beside this script there is none.
            session.visit(&Page::bare().file("moved.html").cdn("no-wasm")).await?;
            every_line(&session.article().await?)?;
            same("wasm", &loaded(session, ".wasm").await?, &both(&session.servers.cdn))
        })
        .keeps(&["configure"]),
    ]
}

/// Pages that were opened from a file.
fn on_disks() -> Vec<Promise> {
    vec![
        promise("a page on a disk keeps its fallback, with the script on the disk too", async |session| {
            let page = Disk { script: "news-release.js", release: "release.txt" };
            session.go(&page.write(session)?).await?;
            session.until("return document.readyState === 'complete'", "the page did not load").await?;
            // Today no engine runs a module from a disk. One that does has to be told what is wrong.
            session
                .until(
                    "return !customElements.get('news-release') || recorded.events.some(({ type }) => type === 'error')",
                    "the script ran, and no `error` came",
                )
                .await?;
            holds(fallback_boxes(session).await? > 0, || "the fallback is not painted".into())
        })
        .keeps(&["file-page"]),
        promise("a page on a disk shows a release with script and release from elsewhere", async |session| {
            let script = format!("{}/news-release.js", session.servers.cdn);
            let release = format!("{}/{SEED}", session.servers.issuer);
            let page = Disk { script: &script, release: &release };
            session.go(&page.write(session)?).await?;
            session.settled().await?;
            every_line(&session.article().await?)
        })
        .keeps(&["file-page"]),
        promise("a release on a disk leaves the fallback, and the message says to use a server", async |session| {
            let script = format!("{}/news-release.js", session.servers.cdn);
            let page = Disk { script: &script, release: "release.txt" };
            session.go(&page.write(session)?).await?;
            session.settled().await?;
            holds(fallback_boxes(session).await? > 0, || "the fallback is not painted".into())?;
            let told: Vec<[String; 2]> = session
                .ask("return recorded.events.filter(({ type }) => type === 'error').map(({ kind, message }) => [kind, message])")
                .await?;
            same("number of `error` events", &told.len(), &1)?;
            same("kind", &told[0][0], &"release-network")?;
            holds(told[0][1].contains("web server"), || format!("the message is: {}", told[0][1]))
        })
        .keeps(&["file-page"]),
    ]
}

/// The addresses of all wasm that a page with a text loads, as `loaded` has them.
fn both(origin: &str) -> Vec<String> {
    ["standfirst_bg.wasm", "standfirst_texts_bg.wasm"].map(|name| format!("{origin}/{name}")).into()
}

/// Compares an element that nobody has touched with the manifest.
const MEMBERS: &str = r#"
    const { attributes, members } = arguments[0];
    const NewsRelease = customElements.get("news-release");
    const element = document.createElement("news-release");
    const faults = [];
    const check = (truth, fault) => { if (!truth) faults.push(fault); };
    for (const member of members) {
        const owner = member.static ? NewsRelease : element;
        check(member.name in owner, `no ${member.name}`);
        if (member.kind === "method") check(typeof owner[member.name] === "function", `${member.name} is no method`);
        if (!member.default) continue;
        const value = JSON.stringify(owner[member.name]);
        check(value === member.default, `${member.name} is ${value}, not ${member.default}`);
    }
    for (const { name, fieldName, type } of attributes) {
        const words = type.text.match(/"[^"]+"|\b\d+\b/g)?.map((word) => JSON.parse(word)) ?? ["x"];
        for (const word of words) {
            element[fieldName] = word;
            check(element.getAttribute(name) === String(word), `${fieldName} = ${word} makes ${name}="${element.getAttribute(name)}"`);
            check(element[fieldName] === word, `${fieldName} = ${word} reads as ${element[fieldName]}`);
        }
        element.removeAttribute(name);
        const missing = element[fieldName];
        check(JSON.stringify(missing) === members.find((member) => member.name === fieldName).default, `without ${name}, ${fieldName} is ${missing}`);
        if (words.length === 1) continue;
        element.setAttribute(name, "unheard-of");
        check(element[fieldName] === missing, `with an unknown ${name}, ${fieldName} is ${element[fieldName]}`);
        element.removeAttribute(name);
    }
    return faults;
"#;

/// Visits what a bundler made of `examples/bundlers/`.
async fn bundled(session: &Session, bundler: &str) -> Check {
    built()?;
    let folder = format!("{}/made/hosts/{bundler}/dist/", session.servers.news);
    shown(session, &format!("{folder}index.html"), &folder).await
}

/// The app shows its article, and the wasm comes from where the script is.
async fn shown(session: &Session, page: &str, folder: &str) -> Check {
    session.go(page).await?;
    session.settled().await?;
    same("headline", &session.texts("headline").await?, &vec!["Night ferry returns to the harbour"])?;
    let article = session.article().await?;
    holds(article.contains("The crossing takes twelve minutes."), || format!("the article is: {article}"))?;
    session.until("return document.title === 'Night ferry returns to the harbour'", "the app heard no `load`").await?;
    let wasm = loaded(session, ".wasm").await?;
    holds(wasm.len() == 2 && wasm.iter().all(|file| file.starts_with(folder)), || {
        format!("the wasm came from {wasm:?}")
    })
}

/// The address of Vite's development server, which is started once for all engines and ends when the tests do.
fn development() -> Result<String, String> {
    static SERVER: OnceLock<Result<(String, Child), String>> = OnceLock::new();
    let server = SERVER.get_or_init(|| {
        built()?;
        let port = free_port()?.to_string();
        let vite = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packages/node_modules/vite/bin/vite.js");
        let child = leashed(Path::new("node"))
            .arg(vite)
            .args(["--host", "127.0.0.1", "--strictPort", "--port", &port])
            .current_dir(made("hosts").join("vite"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("cannot run Vite: {error}"))?;
        let deadline = Instant::now() + Duration::from_secs(30);
        while TcpStream::connect(format!("127.0.0.1:{port}")).is_err() {
            if Instant::now() > deadline {
                return Err("Vite did not listen within 30 s".to_owned());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok((format!("http://127.0.0.1:{port}"), child))
    });
    server.as_ref().map(|(address, _)| address.clone()).map_err(Clone::clone)
}

/// Makes all bundles, once for all engines.
fn built() -> Result<(), String> {
    static BUILT: OnceLock<Result<(), String>> = OnceLock::new();
    BUILT.get_or_init(build).clone()
}

fn build() -> Result<(), String> {
    let out = made("hosts");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("browser").join("bundle.js");
    let output =
        Command::new("node").arg(script).arg(out).output().map_err(|error| format!("cannot run node: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!(
        "the bundles were not made; `cargo xtask pack` has to come first\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    ))
}

/// A folder for what tests make.
fn made(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target").join("made").join(name)
}

/// The addresses of everything that a page has loaded whose path ends like this, sorted.
async fn loaded(session: &Session, ending: &str) -> Check<Vec<String>> {
    let script = "return performance.getEntriesByType('resource').map(({ name }) => name) \
                  .filter((name) => name.endsWith(arguments[0])).sort()";
    session.ask_with(script, json!(ending)).await
}

/// A page in a folder of this machine, opened as a double click would.
struct Disk<'a> {
    script: &'a str,
    release: &'a str,
}

impl Disk<'_> {
    /// Writes the page with all that may belong to it, and returns its address.
    fn write(&self, session: &Session) -> Check<String> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        // Each engine has a folder of its own, since all of them are at work at the same time.
        let folder = made("disk").join(session.engine.name());
        std::fs::create_dir_all(&folder)?;
        for file in ["news-release.js", "standfirst_bg.wasm", "standfirst_texts_bg.wasm"] {
            std::fs::copy(root.join("dist").join(file), folder.join(file))?;
        }
        std::fs::copy(root.join("tests").join("corpus").join(SEED), folder.join("release.txt"))?;
        std::fs::copy(root.join("tests/browser/pages/recorder.js"), folder.join("recorder.js"))?;
        let Self { script, release } = self;
        let html = format!(
            "<!doctype html><meta charset=\"utf-8\"><title>A page on a disk</title>\
             <script src=\"recorder.js\"></script><script type=\"module\" src=\"{script}\"></script>\
             <news-release src=\"{release}\"><a href=\"{release}\">Minister travels to Japan</a></news-release>"
        );
        let path = folder.join("index.html");
        std::fs::write(&path, html)?;
        Ok(format!("file://{}", path.display()))
    }
}
