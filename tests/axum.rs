//! The server in `examples/axum`, asked as a browser asks.

#![cfg(feature = "prerender")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus");

/// A running server, which ends with the test, however the test ends.
struct Server {
    child: Child,
    address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct Answer {
    head: String,
    body: String,
}

impl Server {
    /// Starts it in a folder, with the releases of the corpus.
    fn start(folder: &Path) -> Self {
        // Cargo builds examples into a folder beside that of the tests.
        let tests = std::env::current_exe().unwrap();
        let built = tests.parent().and_then(Path::parent).unwrap().join("examples/axum");
        let built = built.with_extension(std::env::consts::EXE_EXTENSION);
        assert!(built.exists(), "{} is not there: run `cargo build --example axum`", built.display());
        let mut command = Command::new(built);
        command.arg(CORPUS).current_dir(folder).env("PORT", "0");
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let mut server = Self { child, address: String::new() };
        let mut line = String::new();
        BufReader::new(server.child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim_end().strip_prefix("http://");
        server.address = address.unwrap_or_else(|| panic!("it says {line:?}")).into();
        server
    }

    fn get(&self, path: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8(answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        Answer { head: head.to_owned(), body: body.to_owned() }
    }
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        let header = self.head.lines().filter_map(|line| line.split_once(": ")).find(|(key, _)| *key == name);
        header.unwrap_or_else(|| panic!("no {name} in {}", self.head)).1
    }

    fn status(&self) -> &str {
        self.head.split(' ').nth(1).unwrap()
    }
}

/// An empty folder of a test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("axum").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The value of a directive of a policy.
fn directive<'a>(policy: &'a str, name: &str) -> Option<&'a str> {
    policy.split("; ").find_map(|directive| directive.strip_prefix(name)?.strip_prefix(' '))
}

#[test]
fn a_page_without_the_widget_has_the_words_a_strict_policy_and_no_script() {
    let server = Server::start(&folder("bare"));
    let page = server.get("/r/defence-minister-japan");
    assert_eq!((page.status(), page.header("content-type")), ("200", "text/html; charset=utf-8"));
    assert!(page.body.contains("<p>The discussions are expected to cover:</p>"), "{}", page.body);
    assert!(!page.body.contains("<script type=\"module\""), "{}", page.body);
    let policy = page.header("content-security-policy");
    assert_eq!((directive(policy, "default-src"), directive(policy, "script-src")), (Some("'none'"), None));
}

#[test]
fn the_policy_allows_the_very_styles_of_the_page() {
    let server = Server::start(&folder("styles"));
    let page = server.get("/r/defence-minister-japan");
    let styles = page.body.split("<style>").skip(1).map(|rest| rest.split("</style>").next().unwrap());
    let hashes = styles.map(|style| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(style))));
    let hashes: Vec<String> = hashes.collect();
    assert_eq!(hashes.len(), 2);
    let policy = page.header("content-security-policy");
    assert_eq!(directive(policy, "style-src"), Some(hashes.join(" ").as_str()));
}

#[test]
fn a_page_has_the_widget_where_it_has_been_built() {
    let folder = folder("built");
    fs::create_dir(folder.join("dist")).unwrap();
    for name in ["news-release.js", "standfirst_bg.wasm", "standfirst_texts_bg.wasm"] {
        fs::write(folder.join("dist").join(name), name).unwrap();
    }
    let server = Server::start(&folder);
    let page = server.get("/r/defence-minister-japan");
    assert!(page.body.contains("<script type=\"module\" src=\"/standfirst/news-release.js\"></script>"));
    let policy = page.header("content-security-policy");
    assert_eq!(directive(policy, "script-src"), Some("'self' 'wasm-unsafe-eval'"));
    for (name, kind) in [
        ("news-release.js", "text/javascript; charset=utf-8"),
        ("standfirst_bg.wasm", "application/wasm"),
        ("standfirst_texts_bg.wasm", "application/wasm"),
    ] {
        let file = server.get(&format!("/standfirst/{name}"));
        assert_eq!((file.status(), file.header("content-type"), file.body.as_str()), ("200", kind, name));
    }
}

#[test]
fn the_first_page_lists_all_releases() {
    let server = Server::start(&folder("list"));
    let page = server.get("/");
    let links: Vec<&str> = page.body.split("href=\"").skip(1).filter_map(|link| link.split('"').next()).collect();
    for folder in fs::read_dir(CORPUS).unwrap().map(|entry| entry.unwrap()).filter(|entry| entry.path().is_dir()) {
        let link = format!("/r/{}", folder.file_name().to_string_lossy());
        assert!(links.contains(&link.as_str()), "{link}");
    }
    // All of them would take half a minute.
    for link in links.iter().step_by((links.len() / 40).max(1)) {
        assert_eq!(server.get(link).status(), "200", "{link}");
    }
}

#[test]
fn nothing_else_is_served() {
    let server = Server::start(&folder("else"));
    for path in ["/r/none", "/r/..%2Fcli", "/standfirst/news-release.js", "/standfirst/..%2FCargo.toml", "/r/", "/etc"]
    {
        assert_eq!(server.get(path).status(), "404", "{path}");
    }
}
