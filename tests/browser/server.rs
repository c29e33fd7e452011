//! Three origins, as in life: the CDN has the widget, the news page embeds it, the issuer has the release.
//!
//! Faults are part of the path, so that a page names the fault it wants to see:
//! at the CDN `/no-wasm/...`, `/no-texts/...`, `/wrong-mime/...`, `/cut/...`, `/changed-wasm/...` and `/changed-script/...`;
//! at the issuer `/status/<code>/...`, `/no-cors/...`, `/slow/<ms>/...` and `/wrong-type/...`.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::http::{Response, StatusCode, Uri};
use tokio::net::{TcpListener, TcpSocket};

use crate::answer::{answer, frame, media_type, read, status};
use crate::faulty::Faulty;
use crate::page::{Page, Policy};

/// The origins of the three servers, and the pages that have been published.
#[derive(Clone, Debug)]
pub(crate) struct Servers {
    /// Where the widget is.
    pub(crate) cdn: String,
    /// Where the pages are.
    pub(crate) news: String,
    /// Where the releases are.
    pub(crate) issuer: String,
    /// Where nobody answers.
    pub(crate) nobody: String,
    /// What keeps its port from everybody else.
    _reserved: Arc<TcpSocket>,
    /// Where the answers are rude.
    pub(crate) faulty: Faulty,
    published: Arc<Mutex<Vec<Page>>>,
}

impl Servers {
    /// Starts all three on free ports. They run as long as the runtime.
    pub(crate) async fn start() -> Result<Self, String> {
        let dist = root().join("dist");
        if !dist.join("index.html").is_file() {
            return Err(format!("{} has no index.html; build it with `cargo xtask dist`", dist.display()));
        }
        let (cdn, cdn_listener) = listen().await?;
        let (news, news_listener) = listen().await?;
        let (issuer, issuer_listener) = listen().await?;
        let (nobody, reserved) = reserve()?;
        let faulty = Faulty::start(&issuer)?;
        let servers =
            Self { cdn, news, issuer, nobody, _reserved: Arc::new(reserved), faulty, published: Arc::default() };

        serve(cdn_listener, Router::new().fallback(from_cdn));
        serve(news_listener, Router::new().fallback(from_news).with_state(servers.clone()));
        serve(issuer_listener, Router::new().fallback(from_issuer));
        Ok(servers)
    }

    /// Makes a page available and returns its address.
    pub(crate) fn publish(&self, page: &Page) -> String {
        let mut published = self.published.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        published.push(page.clone());
        format!("{}/{}/{}", self.news, published.len() - 1, page.file)
    }

    /// The HTML of a page, for servers that send it in a way of their own.
    pub(crate) fn html(&self, page: &Page) -> String {
        let template = std::fs::read_to_string(pages().join(page.file)).unwrap_or_default();
        self.fill(&template, page)
    }

    fn page(&self, number: &str) -> Option<Page> {
        let published = self.published.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        published.get(number.parse::<usize>().ok()?).cloned()
    }

    /// A template with everything filled in.
    fn fill(&self, template: &str, page: &Page) -> String {
        let cdn = if page.cdn.contains("://") {
            page.cdn.clone()
        } else {
            format!("{}/{}", self.cdn, page.cdn).trim_end_matches('/').to_owned()
        };
        let release = if page.release.contains("://") {
            page.release.clone()
        } else {
            format!("{}/{}", self.issuer, page.release)
        };
        let inline = std::fs::read_to_string(corpus().join(&page.release)).unwrap_or_default();
        let integrity = std::fs::read_to_string(root().join("dist").join("integrity.json")).unwrap_or_default();
        let hash = integrity.split('"').nth(3).unwrap_or_default();
        template
            .replace("{{markup}}", &page.markup.replace("CDN", &cdn).replace("ISSUER", &self.issuer))
            .replace("{{integrity}}", hash)
            .replace("{{cdn}}", &cdn)
            .replace("{{src}}", &release)
            .replace("{{attributes}}", page.attributes)
            .replace("{{scheme}}", page.scheme)
            .replace("{{release}}", &inline)
    }

    fn policy(&self, policy: Policy) -> String {
        let Self { cdn, issuer, .. } = self;
        match policy {
            // Of the same origin still, as browsers paint others in another way.
            Policy::NoScripts => "sandbox allow-same-origin".to_owned(),
            Policy::Hashed => format!(
                "default-src 'none'; script-src 'self' {cdn} 'wasm-unsafe-eval'; connect-src {cdn}; style-src {} {cdn}",
                crate::prerendered::hash()
            ),
            Policy::NoWasm => format!("script-src 'self' {cdn}"),
            Policy::Strict => format!(
                "default-src 'none'; script-src 'self' {cdn} 'wasm-unsafe-eval'; connect-src {cdn} {issuer}; \
                 img-src *; style-src 'none'; require-trusted-types-for 'script'"
            ),
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn pages() -> PathBuf {
    root().join("tests").join("browser").join("pages")
}

fn corpus() -> PathBuf {
    root().join("tests").join("corpus")
}

async fn listen() -> Result<(String, TcpListener), String> {
    let failed = |error| format!("cannot listen on 127.0.0.1: {error}");
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    Ok((format!("http://{address}"), listener))
}

/// An address at which nobody listens, which is how a host that is down looks: as long as the socket is held, nobody else is
/// given its port.
fn reserve() -> Result<(String, TcpSocket), String> {
    let failed = |error| format!("cannot reserve a port of 127.0.0.1: {error}");
    let socket = TcpSocket::new_v4().map_err(failed)?;
    socket.bind((std::net::Ipv4Addr::LOCALHOST, 0).into()).map_err(failed)?;
    let address = socket.local_addr().map_err(failed)?;
    Ok((format!("http://{address}"), socket))
}

fn serve(listener: TcpListener, router: Router) {
    tokio::spawn(async move { axum::serve(listener, router).await });
}

async fn from_cdn(uri: Uri) -> Response<Body> {
    let path = uri.path().trim_start_matches('/');
    if let Some(framed) = frame(path) {
        return framed;
    }
    let (fault, file) = match path.split_once('/') {
        Some((fault @ ("no-wasm" | "no-texts" | "wrong-mime" | "cut" | "changed-wasm" | "changed-script"), file)) => {
            (fault, file)
        }
        _ => ("", path),
    };
    if file == "article.css" {
        return answer("text/css", standfirst::write::sheet().into(), true);
    }
    let is_wasm = Path::new(file).extension().is_some_and(|extension| extension == "wasm");
    let Some(mut bytes) = read(&root().join("dist"), file) else {
        return status(StatusCode::NOT_FOUND);
    };
    let mut kind = media_type(file);
    match fault {
        "no-texts" if is_wasm && file.contains("texts") => return status(StatusCode::NOT_FOUND),
        "no-wasm" if is_wasm => return status(StatusCode::NOT_FOUND),
        "wrong-mime" if is_wasm => kind = "application/octet-stream",
        "cut" if is_wasm => bytes.truncate(bytes.len() / 2),
        // An empty custom section at the end: the module stays valid, and works.
        "changed-wasm" if is_wasm => bytes.extend([0, 2, 1, b'x']),
        "changed-script" if !is_wasm => bytes.extend(b"// "),
        _ => {}
    }
    answer(kind, bytes, true)
}

async fn from_news(State(servers): State<Servers>, uri: Uri) -> Response<Body> {
    let path = uri.path().trim_start_matches('/');
    if let Some(framed) = frame(path) {
        return framed;
    }
    if let Some(file) = path.strip_prefix("packages/") {
        return match read(&root().join("tests/packages/node_modules"), file) {
            Some(bytes) => answer(media_type(file), bytes, true),
            None => status(StatusCode::NOT_FOUND),
        };
    }
    // What tests make by themselves, such as bundles.
    if let Some(file) = path.strip_prefix("made/") {
        return match read(&root().join("target").join("made"), file) {
            Some(bytes) => answer(media_type(file), bytes, false),
            None => status(StatusCode::NOT_FOUND),
        };
    }
    // The examples lie beside the widget, as in a clone that was built.
    if path.starts_with("examples/") || path.starts_with("dist/") {
        return match read(root(), path) {
            Some(bytes) => answer(media_type(path), bytes, false),
            None => status(StatusCode::NOT_FOUND),
        };
    }
    if let Some(rest) = path.strip_prefix("frameworks/") {
        return crate::frameworks::serve(&servers.cdn, rest, uri.query().unwrap_or_default())
            .unwrap_or_else(|| status(StatusCode::NOT_FOUND));
    }
    let (number, file) = path.split_once('/').unwrap_or(("", path));
    let Some(bytes) = read(&pages(), file) else {
        return status(StatusCode::NOT_FOUND);
    };
    let Some(page) = servers.page(number) else {
        return answer(media_type(file), bytes, false);
    };
    let html = servers.fill(&String::from_utf8_lossy(&bytes), &page);
    let mut response = answer("text/html; charset=utf-8", html.into_bytes(), false);
    if let Some(value) = page.policy.and_then(|policy| servers.policy(policy).parse().ok()) {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, value);
    }
    response
}

async fn from_issuer(uri: Uri) -> Response<Body> {
    let mut path = uri.path().trim_start_matches('/');
    let mut shared = true;
    let mut kind = None;
    while let Some((fault, rest)) = path.split_once('/') {
        match fault {
            "no-cors" => shared = false,
            "wrong-type" => kind = Some("text/html; charset=utf-8"),
            "status" | "slow" => {
                let (number, rest) = rest.split_once('/').unwrap_or((rest, ""));
                let number: u16 = number.parse().unwrap_or(400);
                if fault == "status" {
                    return status(StatusCode::from_u16(number).unwrap_or(StatusCode::BAD_REQUEST));
                }
                tokio::time::sleep(Duration::from_millis(number.into())).await;
                path = rest;
                continue;
            }
            _ => break,
        }
        path = rest;
    }
    match (path, read(&corpus(), path)) {
        // What a site answers for an address that moved, or behind a login: a page, and no word of an error.
        ("login.html", _) => answer(
            "text/html; charset=utf-8",
            b"<!doctype html><title>Sign in</title><p>Please sign in.".into(),
            shared,
        ),
        ("broken.json", _) => answer("application/json", br#"{"headline": "Half a rel"#.into(), shared),
        (_, Some(bytes)) => answer(kind.unwrap_or_else(|| media_type(path)), bytes, shared),
        (_, None) => status(StatusCode::NOT_FOUND),
    }
}
