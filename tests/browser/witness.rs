//! A server that writes down every request: what an attack would be heard by, and what an issuer learns of a reader.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::HeaderMap;
use axum::http::{Method, Response, Uri};
use tokio::net::TcpListener;

use crate::answer::{answer, read};
use crate::check::Check;

/// One pixel.
const PICTURE: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x01D\0;";

/// A request that came.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) method: Method,
    pub(crate) path: String,
    headers: HeaderMap,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

/// The server. It runs as long as the runtime.
#[derive(Clone, Debug)]
pub(crate) struct Witness {
    pub(crate) origin: String,
    heard: Arc<Mutex<Vec<Request>>>,
}

impl Witness {
    pub(crate) async fn start() -> Check<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let origin = format!("http://{}", listener.local_addr()?);
        let witness = Self { origin, heard: Arc::default() };
        let router = Router::new().fallback(hear).with_state(witness.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(witness)
    }

    pub(crate) fn heard(&self) -> Vec<Request> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The requests of one path.
    pub(crate) fn of(&self, path: &str) -> Vec<Request> {
        self.heard().into_iter().filter(|request| request.path == path).collect()
    }
}

/// A wasm is the widget's, text is a release, and all else is a picture. Every page may read all of it.
async fn hear(State(witness): State<Witness>, method: Method, uri: Uri, headers: HeaderMap) -> Response<Body> {
    let path = uri.path().to_owned();
    let request = Request { method, path: path.clone(), headers };
    witness.heard.lock().unwrap_or_else(PoisonError::into_inner).push(request);
    if path == "/stalls" {
        std::future::pending::<()>().await;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    match path.rsplit('.').next() {
        Some("wasm") => {
            answer("application/wasm", read(&root.join("dist"), path.trim_start_matches('/')).unwrap_or_default(), true)
        }
        Some("txt") => answer(
            "text/plain; charset=utf-8",
            b"A Headline of the Witness\n\nAnd its body is one sentence.\n".into(),
            true,
        ),
        _ => answer("image/gif", PICTURE.into(), true),
    }
}
