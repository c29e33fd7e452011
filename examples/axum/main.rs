//! A news server: each release is a page that can be read without script, and that the widget takes over where it can.
//!
//! ```sh
//! cargo run --example axum                 # the releases of tests/corpus
//! PORT=3000 cargo run --example axum -- FOLDER
//! ```
//!
//! A release is `NAME.txt` or `NAME.json` in the folder, or `NAME/release.txt` or `NAME/release.json`. The
//! pages load the widget if `cargo xtask dist` has put it into `dist`, below the folder that this is started in.

mod headers;
mod releases;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path as Parameter, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use standfirst::view;
use standfirst::write::{self, Options};

use headers::{WITHOUT_SCRIPT, policy};

/// What the widget is made of; `cargo xtask dist` makes them.
const FILES: [(&str, &str); 3] = [
    ("news-release.js", "text/javascript; charset=utf-8"),
    ("standfirst_bg.wasm", "application/wasm"),
    ("standfirst_texts_bg.wasm", "application/wasm"),
];

struct Server {
    /// The folder of the releases.
    folder: PathBuf,
    /// The folder of the widget.
    dist: PathBuf,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("tests/corpus"), PathBuf::from);
    // 0 is any port that is free.
    let port: u16 = std::env::var("PORT").map_or(Ok(3000), |port| port.parse())?;
    let router = router(Server { folder, dist: PathBuf::from("dist") });
    tokio::runtime::Runtime::new()?.block_on(async {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
        println!("http://{}", listener.local_addr()?);
        axum::serve(listener, router).await?;
        Ok(())
    })
}

fn router(server: Server) -> Router {
    Router::new()
        .route("/", get(list))
        .route("/r/{name}", get(release))
        .route("/standfirst/{file}", get(file))
        .with_state(Arc::new(server))
}

/// All releases.
async fn list(State(server): State<Arc<Server>>) -> Response {
    worked(move || {
        // Names that would need escaping are not listed.
        let names = releases::names(&server.folder);
        let items: Vec<String> =
            names.iter().map(|name| format!("<li><a href=\"/r/{name}\">{name}</a></li>\n")).collect();
        let head = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Releases</title>\n";
        let html = format!("{head}<h1>Releases</h1>\n<ul>\n{}</ul>\n", items.concat());
        page(html, WITHOUT_SCRIPT.to_owned())
    })
    .await
}

/// One release as a page.
async fn release(State(server): State<Arc<Server>>, Parameter(name): Parameter<String>) -> Response {
    worked(move || {
        let reading = match releases::read(&server.folder, &name) {
            None => return missing(),
            Some(Ok(reading)) => reading,
            Some(Err(error)) => {
                eprintln!("{name}: {error}");
                return (StatusCode::INTERNAL_SERVER_ERROR, "This release cannot be read.\n").into_response();
            }
        };
        let script = is_there(&server.dist).then(|| "/standfirst/news-release.js".to_owned());
        let options = Options {
            article: view::Options { heading_level: 1, ..view::Options::default() },
            script,
            ..Options::default()
        };
        let policy = policy(&options);
        page(write::page(&reading.release, &options), policy)
    })
    .await
}

/// A file of the widget.
async fn file(State(server): State<Arc<Server>>, Parameter(name): Parameter<String>) -> Response {
    worked(move || {
        let Some((name, kind)) = FILES.into_iter().find(|(known, _)| *known == name) else { return missing() };
        match std::fs::read(server.dist.join(name)) {
            Ok(bytes) => ([(CONTENT_TYPE, kind)], headers::SHARED, bytes).into_response(),
            Err(_) => missing(),
        }
    })
    .await
}

/// Whether the widget has been built.
fn is_there(dist: &Path) -> bool {
    FILES.iter().all(|(name, _)| dist.join(name).is_file())
}

/// A page with its headers.
fn page(html: String, policy: String) -> Response {
    let headers = [("content-type", "text/html; charset=utf-8".to_owned()), ("content-security-policy", policy)];
    (headers, headers::SHARED, html).into_response()
}

fn missing() -> Response {
    (StatusCode::NOT_FOUND, headers::SHARED, "There is nothing here.\n").into_response()
}

/// Work that reads files and draws articles takes milliseconds, so it is done where it keeps no other reader waiting.
async fn worked(work: impl FnOnce() -> Response + Send + 'static) -> Response {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| {
        eprintln!("{error}");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    })
}
