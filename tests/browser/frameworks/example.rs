//! The pages of `examples/frameworks`: how they are bundled, served and driven.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use axum::body::Body;
use axum::http::Response;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use url::form_urlencoded;

use crate::answer::{answer, read};
use crate::check::{Check, same};
use crate::frameworks::mustache;
use crate::session::Session;

/// What every script begins with. The elements of a Lit component are in its shadow root.
const PRELUDE: &str = r"
    const roots = [document, ...[...document.querySelectorAll('news-list')].map((list) => list.shadowRoot)];
    const all = () => roots.flatMap((root) => [...root.querySelectorAll('news-release')]);
    // An element of htmx's gets another id with another release: `a-2` is `a` still.
    const name = (id) => id.split('-')[0];
    const one = (id) => all().find((element) => name(element.id) === id);
    const part = (id, wanted) => one(id)?.shadowRoot?.querySelector(`[part~='${wanted}']`);
    const headline = (id) => part(id, 'headline')?.textContent.trim();
    const heading = () => roots.map((root) => root.querySelector('h1')?.textContent).join('');
    const visible = (node) => Boolean(node) && node.getClientRects().length > 0;
    const heard = (type, id) => example.heard.filter((event) => event.type === type && name(event.id) === id);
    const fetches = (id) => performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith(`?of=${id}`)).length;
";

/// A page of a framework's, opened.
pub(crate) struct Example<'a> {
    session: &'a Session,
    framework: &'static str,
}

impl<'a> Example<'a> {
    /// Opens the page, on which nothing is shown yet.
    pub(crate) async fn open(session: &'a Session, framework: &'static str, page: &str) -> Check<Self> {
        bundles()?;
        let address = format!("{}/frameworks/{framework}/{page}", session.servers.news);
        let example = Self { session, framework };
        if example.ask(&format!("location.href === {} && window.example?.clean === true", json!(address))).await? {
            example.run("example.clean = false").await?;
        } else {
            session.go(&address).await?;
            example.until("Boolean(window.example)", "the page's script did not run").await?;
        }
        Ok(example)
    }

    /// Leaves the page as it was when it was opened, for the next check. After a failure the next one opens it anew.
    pub(crate) async fn close(self) -> Check {
        self.same("recorded.errors", &json!([])).await?;
        self.state(json!({ "open": true, "heading": "No news", "releases": [] })).await?;
        self.until("heading() === 'No news' && all().length === 0", "elements are left when all are taken away")
            .await?;
        self.run("example.heard.length = 0; performance.clearResourceTimings(); example.clean = !location.pathname.endsWith('/late')").await
    }

    /// An address of the issuer's, with a mark that tells its fetches from others.
    pub(crate) fn at(&self, path: &str, id: &str) -> String {
        format!("{}/{path}?of={id}", self.session.servers.issuer)
    }

    /// Where `news-release.js` is.
    pub(crate) fn script(&self) -> String {
        format!("{}/news-release.js", self.session.servers.cdn)
    }

    /// Hands releases to the framework.
    pub(crate) async fn show(&self, releases: Value) -> Check {
        self.state(json!({ "open": true, "heading": "News", "releases": releases })).await
    }

    /// Hands everything that the page can show to the framework.
    pub(crate) async fn state(&self, state: Value) -> Check {
        // In a task of the page's: WebKit runs microtasks in the middle of a driver's script, wherever an element is told
        // that it was removed.
        let script = "const [state] = arguments; setTimeout(() => example.show(state)); return null";
        self.session.ask_with(script, state).await
    }

    /// Lets the page do what it has to do after a change: what a removal or another release sets off takes a few tasks.
    pub(crate) async fn pause(&self) -> Check {
        self.run("window.turn = 0; setTimeout(() => { window.turn = 1; }, 50)").await?;
        self.until("window.turn === 1", "the page stands still").await
    }

    /// Waits until an expression is true.
    pub(crate) async fn until(&self, expression: &str, otherwise: &str) -> Check {
        let waited = self.session.until(&format!("{PRELUDE} return {expression}"), otherwise).await;
        let Err(failed) = waited else { return Ok(()) };
        let page: Value = self.ask("[document.body.innerHTML.slice(0, 2000), example.heard]").await?;
        Err(format!("{}: {}\n{page:#}", self.framework, failed.message().unwrap_or_default()).into())
    }

    /// Waits until each of some headlines is as expected.
    pub(crate) async fn headlines<const N: usize>(&self, expected: [(&str, &str); N]) -> Check {
        for (id, words) in expected {
            let expression = format!("headline({}) === {}", json!(id), json!(words));
            self.until(&expression, &format!("{id} does not show “{words}”")).await?;
        }
        Ok(())
    }

    /// Reads what an expression gives.
    pub(crate) async fn ask<T: DeserializeOwned>(&self, expression: &str) -> Check<T> {
        self.session.ask(&format!("{PRELUDE} return {expression}")).await
    }

    /// Runs statements.
    pub(crate) async fn run(&self, statements: &str) -> Check {
        self.session.ask(&format!("{PRELUDE} {statements}; return null")).await
    }

    /// Fails unless an expression gives what is expected.
    pub(crate) async fn same(&self, expression: &str, expected: &Value) -> Check {
        same(expression, &self.ask::<Value>(expression).await?, expected)
    }
}

/// Bundles the examples, once for the whole run.
fn bundles() -> Check {
    static DONE: OnceLock<Result<(), String>> = OnceLock::new();
    let bundle = || {
        let script = root().join("tests").join("packages").join("frameworks.mjs");
        let output =
            Command::new("node").arg(script).output().map_err(|error| format!("node did not start: {error}"))?;
        if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
    };
    Ok(DONE.get_or_init(bundle).clone()?)
}

/// Answers below `/frameworks/<name>/`: the page, the same without the element's script at `late`, its bundle, and
/// the fragments that htmx asks for.
pub(crate) fn serve(cdn: &str, path: &str, query: &str) -> Option<Response<Body>> {
    let (framework, file) = path.split_once('/')?;
    let html = |text: String| answer("text/html; charset=utf-8", text.into_bytes(), false);
    match file {
        "" | "late" => {
            let own = read(&examples(), &format!("{framework}/page.html"));
            let page = String::from_utf8(own.or_else(|| read(&examples(), "page.html"))?).ok()?;
            let recorder = "<script src=\"/recorder.js\"></script>";
            let lines: Vec<&str> = page.lines().filter(|line| file.is_empty() || !line.contains("{{cdn}}")).collect();
            let page = lines.join("\n").replace("{{cdn}}", cdn);
            Some(html(page.replace("</title>", &format!("</title>\n    {recorder}"))))
        }
        "bundle.js" => {
            let bundle = read(&root().join("target").join("frameworks"), &format!("{framework}.js"))?;
            Some(answer("text/javascript", bundle, false))
        }
        "releases" => {
            let (_, state) = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "state")?;
            Some(html(fragment(&serde_json::from_str(&state).ok()?)?))
        }
        _ => None,
    }
}

/// What a news site's server sends to htmx: the heading, and each release by the template.
fn fragment(state: &Value) -> Option<String> {
    let template = String::from_utf8(read(&examples(), "htmx/release.html")?).ok()?;
    let mut html = mustache::fill("<h1>{{heading}}</h1>\n", state);
    for item in state["releases"].as_array().filter(|_| state["open"] == true).into_iter().flatten() {
        let mut item = item.clone();
        if item["release"].is_object() {
            let json = item["release"].to_string().replace('<', "\\u003c");
            // Another release, another id. Its length is as good as a version here.
            item["id"] = format!("{}-{}", item["id"].as_str()?, json.len()).into();
            item["release"] = json.into();
        }
        html += &mustache::fill(&template, &item);
    }
    Some(html)
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn examples() -> PathBuf {
    root().join("examples").join("frameworks")
}
