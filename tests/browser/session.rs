//! A browser, as the promises see it: pages are opened, looked at and photographed.

use std::sync::Arc;
use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::runtime::Runtime;
use tokio::time::{Instant, sleep, timeout};

use crate::check::{Check, same};
use crate::devtools::Devtools;
use crate::driver::Driver;
use crate::engine::Engine;
use crate::heard::Heard;
use crate::page::Page;
use crate::server::Servers;

/// How long a page may take until its releases are shown or refused; more than the widget's own 15 s.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long one call to the driver may take.
const CALL: Duration = Duration::from_secs(30);

/// What every script of ours begins with.
const PRELUDE: &str = r"
    const host = document.querySelector('news-release');
    const root = host?.shadowRoot;
    const parts = (name) => [...(root?.querySelectorAll(`[part~='${name}']`) ?? [])];
    const words = (node) => node.textContent.replace(/\s+/g, ' ').trim();
";

/// One browser with one window. Pages follow one another in it, as for a reader.
pub(crate) struct Session {
    pub(crate) engine: Engine,
    pub(crate) servers: Arc<Servers>,
    runtime: Arc<Runtime>,
    client: Client,
    driver: Driver,
}

impl Session {
    pub(crate) async fn open(engine: Engine, servers: Arc<Servers>, runtime: Arc<Runtime>) -> Result<Self, String> {
        let driver = Driver::start(engine).await?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(engine.capabilities()?)
            .connect(&driver.url)
            .await
            .map_err(|error| format!("{} did not open a window: {error}", engine.name()))?;
        Ok(Self { engine, servers, runtime, client, driver })
    }

    pub(crate) fn runtime(&self) -> &Runtime {
        &self.runtime
    }

    /// Closes the window first, so that the browser ends, and then the driver.
    pub(crate) async fn close(self) {
        let _ = timeout(Duration::from_secs(10), self.client.close()).await;
        drop(self.driver);
    }

    /// Opens a page and waits until each of its releases is shown or refused.
    pub(crate) async fn visit(&self, page: &Page) -> Check {
        self.go(&self.servers.publish(page)).await?;
        self.settled().await
    }

    /// Opens an address in a window of the usual size, and waits for nothing but the page itself.
    pub(crate) async fn go(&self, url: &str) -> Check {
        self.resize(1200, 900).await?;
        Ok(timeout(CALL, self.client.goto(url)).await??)
    }

    /// Opens an address at a width, and waits for its releases. Narrow widths are those of a frame in a page, because
    /// the windows of Firefox and of `WebKit` cannot be as narrow as a phone.
    pub(crate) async fn visit_at(&self, url: &str, width: u32) -> Check {
        if width < 600 {
            self.go(&in_frame(url, width)).await?;
            self.enter_frame().await?;
        } else {
            self.go(url).await?;
            self.resize(width, 900).await?;
        }
        self.settled().await
    }

    /// Waits until each release of the page is shown or refused, but for those that wait for the reader themselves. Pages
    /// with our recorder are asked for events, the others for states.
    pub(crate) async fn settled(&self) -> Check {
        let script = r"
            const hosts = [...document.querySelectorAll('news-release:not([loading=lazy])')];
            if (hosts.length === 0) return false;
            const is = (host, state) => { try { return host.matches(`:state(${state})`) } catch { return false } };
            return hosts.every((host) => window.recorded
                ? recorded.events.some((event) => event.target === host && /^(load|error)$/.test(event.type))
                : is(host, 'ready') || is(host, 'error'));
        ";
        self.until(script, "no `load` or `error` came from each <news-release>").await
    }

    /// Waits until a script returns true.
    pub(crate) async fn until(&self, script: &str, otherwise: &str) -> Check {
        let deadline = Instant::now() + PATIENCE;
        loop {
            // A page that is being replaced answers with an error, which only matters when it lasts.
            let answer = self.run(script).await;
            if matches!(answer, Ok(Value::Bool(true))) {
                return Ok(());
            }
            if Instant::now() > deadline {
                return Err(format!("{otherwise} within {} s", PATIENCE.as_secs()).into());
            }
            sleep(Duration::from_millis(40)).await;
        }
    }

    /// Runs a script that may use `host`, `root`, `parts(name)` and `words(node)`, and reads what it returns.
    pub(crate) async fn ask<T: DeserializeOwned>(&self, script: &str) -> Check<T> {
        Ok(serde_json::from_value(self.run(script).await?)?)
    }

    /// The same, with a value that the script finds as `arguments[0]`.
    pub(crate) async fn ask_with<T: DeserializeOwned>(&self, script: &str, argument: Value) -> Check<T> {
        let script = format!("{PRELUDE}{script}");
        Ok(serde_json::from_value(timeout(CALL, self.client.execute(&script, vec![argument])).await??)?)
    }

    async fn run(&self, script: &str) -> Check<Value> {
        self.ask_with(script, Value::Null).await
    }

    /// The texts of all elements of a part, white space collapsed.
    pub(crate) async fn texts(&self, part: &str) -> Check<Vec<String>> {
        self.ask_with("return parts(arguments[0]).map(words)", part.into()).await
    }

    /// The text of the whole article, white space collapsed.
    pub(crate) async fn article(&self) -> Check<String> {
        Ok(self.texts("article").await?.concat())
    }

    /// How far the page is wider than its window, in CSS pixels.
    pub(crate) async fn overflow(&self) -> Check<i64> {
        self.ask("const page = document.documentElement; return page.scrollWidth - page.clientWidth").await
    }

    /// The whole page as a PNG: the window, or the frame, is made as tall as the page first.
    pub(crate) async fn photograph(&self, width: u32) -> Check<Vec<u8>> {
        let height: u32 = self.ask("return Math.ceil(document.documentElement.scrollHeight)").await?;
        if width < 600 {
            self.leave_frame().await?;
            self.resize(600, height).await?;
            let frame = self.client.find(Locator::Css("iframe")).await?;
            return Ok(timeout(CALL, frame.screenshot()).await??);
        }
        self.resize(width, height).await?;
        Ok(timeout(CALL, self.client.screenshot()).await??)
    }

    /// Enters the one frame of the page.
    pub(crate) async fn enter_frame(&self) -> Check {
        Ok(self.client.clone().enter_frame(0).await?)
    }

    /// The window at a height, once it is painted: engines fill a window that has grown bit by bit.
    pub(crate) async fn photograph_steady(&self, width: u32, height: u32) -> Check<Vec<u8>> {
        self.resize(width, height).await?;
        let mut picture = Vec::new();
        for _ in 0..20 {
            sleep(Duration::from_millis(150)).await;
            let next = timeout(CALL, self.client.screenshot()).await??;
            if next == picture {
                return Ok(picture);
            }
            picture = next;
        }
        Err("the window does not stop changing".into())
    }

    /// Leaves the frame, for the page around it.
    pub(crate) async fn leave_frame(&self) -> Check {
        Ok(self.client.clone().enter_parent_frame().await?)
    }

    /// The element in the top left corner of the page as a PNG: the window is made as large as it. (`WebKit`'s own pictures
    /// of elements are black at times.)
    pub(crate) async fn portray(&self, css: &str) -> Check<Vec<u8>> {
        let size = "document.documentElement.style.setProperty('overflow', 'hidden', 'important'); \
                    const { right, bottom } = document.querySelector(arguments[0]).getBoundingClientRect(); \
                    return [Math.ceil(right), Math.ceil(bottom)]";
        let [width, height]: [u32; 2] = self.ask_with(size, css.into()).await?;
        self.resize(width, height).await?;
        let paint = "delete window.painted; \
                     requestAnimationFrame(() => requestAnimationFrame(() => { window.painted = true })); return null";
        let _: Value = self.ask(paint).await?;
        self.until("return window.painted === true", "the window was not painted").await?;
        Ok(timeout(CALL, self.client.screenshot()).await??)
    }

    /// Gives the page itself a size, and waits until it has it. Windows grow in their own time: a size that is asked for
    /// too early is the old one, and the bars would seem to take what has yet to come.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Check {
        let sizes = "return [[top.innerWidth, top.innerHeight], [top.outerWidth, top.outerHeight]]";
        let wanted = [width, height];
        for _ in 0..3 {
            let [inner, outer]: [[u32; 2]; 2] = self.ask(sizes).await?;
            if inner == wanted {
                return Ok(());
            }
            let bars = [outer[0].saturating_sub(inner[0]), outer[1].saturating_sub(inner[1])];
            self.client.set_window_size(width + bars[0], height + bars[1]).await?;
            let deadline = Instant::now() + PATIENCE / 4;
            while self.ask::<[[u32; 2]; 2]>(sizes).await?[0] != wanted && Instant::now() < deadline {
                sleep(Duration::from_millis(20)).await;
            }
        }
        let [inner, _]: [[u32; 2]; 2] = self.ask(sizes).await?;
        same("the size of the page", &inner, &wanted)
    }

    /// Goes back in the history of the window.
    pub(crate) async fn back(&self) -> Check {
        Ok(timeout(CALL, self.client.back()).await??)
    }

    /// A command of Chromium's own protocol.
    pub(crate) async fn devtools(&self, command: &'static str, parameters: Value) -> Check<Value> {
        Ok(timeout(CALL, self.client.issue_cmd(Devtools(command, parameters))).await??)
    }

    /// The role and the name that the browser tells a screen reader of an element, which a script returns.
    pub(crate) async fn heard(&self, script: &str) -> Check<[String; 2]> {
        let found = self.run(script).await?;
        let id = found.as_object().and_then(|found| found.values().next()).and_then(Value::as_str);
        let element = id.ok_or_else(|| format!("no element, but {found}"))?;
        let [mut role, mut name] = [String::new(), String::new()];
        for (what, answer) in [("computedrole", &mut role), ("computedlabel", &mut name)] {
            let heard = self.client.issue_cmd(Heard { element: element.to_owned(), what });
            *answer = serde_json::from_value(timeout(CALL, heard).await??)?;
        }
        Ok([role, name])
    }

    /// Presses keys, one after another, and lets them all go.
    pub(crate) async fn press(&self, keys: &[Key]) -> Check {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for key in keys {
            actions = actions.then(KeyAction::Down { value: char::from(*key) });
        }
        for key in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value: char::from(*key) });
        }
        Ok(timeout(CALL, self.client.perform_actions(actions)).await??)
    }

    /// What happened on the page, for the message of a failure, or `None` if the browser is gone.
    pub(crate) async fn account(&self) -> Option<String> {
        let script = r"
            const recorded = window.recorded ?? {};
            const { events = [], violations = [], errors = [] } = recorded;
            const told = events.map(({ type, kind, message }) => [type, kind, message].filter(Boolean).join(' '));
            return JSON.stringify({ address: location.href, events: told, violations, errors }, null, 1);
        ";
        self.ask(script).await.ok()
    }
}

/// The address of the page in a frame of that width.
pub(crate) fn in_frame(url: &str, width: u32) -> String {
    let start = url.find("://").map_or(0, |index| index + 3);
    let end = url[start..].find('/').map_or(url.len(), |index| start + index);
    format!("{}/frame/{width}/{}", &url[..end], url[end..].trim_start_matches('/'))
}
