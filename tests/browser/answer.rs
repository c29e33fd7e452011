//! What a server of ours answers: files with their media types, errors that other origins may read, and frames.

use std::path::Path;

use axum::body::Body;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE};
use axum::http::{Response, StatusCode};

/// `/frame/<width>/<path>`: the page at the path in a frame of that width, because windows cannot be as narrow as phones.
pub(crate) fn frame(path: &str) -> Option<Response<Body>> {
    let (width, target) = path.strip_prefix("frame/")?.split_once('/')?;
    let html = format!(
        "<!doctype html><title>frame</title><body style=\"margin:0\">\
         <iframe src=\"/{target}\" style=\"display:block;border:0;width:{width}px;height:100vh\"></iframe>"
    );
    Some(answer("text/html; charset=utf-8", html.into_bytes(), false))
}

/// A file below a folder, and never one above it.
pub(crate) fn read(folder: &Path, file: &str) -> Option<Vec<u8>> {
    if file.split('/').any(|segment| segment == "..") {
        return None;
    }
    std::fs::read(folder.join(file)).ok()
}

pub(crate) fn media_type(file: &str) -> &'static str {
    match Path::new(file).extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript",
        "wasm" => "application/wasm",
        "css" => "text/css",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

pub(crate) fn answer(kind: &str, bytes: Vec<u8>, shared: bool) -> Response<Body> {
    let mut response = Response::new(Body::from(bytes));
    if let Ok(value) = kind.parse() {
        response.headers_mut().insert(CONTENT_TYPE, value);
    }
    if shared && let Ok(value) = "*".parse() {
        response.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, value);
    }
    response
}

/// An error that may be read by other origins, so that its number is known to the page.
pub(crate) fn status(code: StatusCode) -> Response<Body> {
    let mut response = answer("text/plain; charset=utf-8", code.to_string().into_bytes(), true);
    *response.status_mut() = code;
    response
}
