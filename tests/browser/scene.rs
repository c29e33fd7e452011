//! An element at a known moment of its loading: the release and the wasm wait behind gates until the test lets them come.

use serde_json::{Value, json};

use crate::check::{Check, holds, same};
use crate::faulty::Gate;
use crate::page::{Page, SEED};
use crate::session::Session;
use crate::text::every_line;

/// When something happens to an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moment {
    /// Nobody knows its class yet.
    Undefined,
    /// In the task that makes it.
    Created,
    /// Its release and the wasm are on their way.
    Fetching,
    /// Its release has come, and the wasm is on its way.
    Waiting,
    /// Its article is there.
    Shown,
}

impl Moment {
    pub(crate) const ALL: [Self; 5] = [Self::Undefined, Self::Created, Self::Fetching, Self::Waiting, Self::Shown];
}

/// How many files of wasm a scene needs, as its release is a text: what draws, and what reads texts.
pub(crate) const WASM: usize = 2;

/// What the steps of a scene begin with.
const NAMES: &str = "const [main, aside] = ['main', 'aside'].map((name) => document.querySelector(name)); \
                     const other = document.querySelector('iframe').contentDocument; \
                     const it = window.it; const inside = (part) => it.shadowRoot?.querySelector(`[part~=${part}]`);";
/// Makes the element, as a page has it.
const MAKE: &str = "const made = document.createElement('template'); \
    made.innerHTML = `<news-release src='${arguments[0].src}'><p slot=before>Before</p>\
      <a href='https://issuer.example/'>Minister travels to Japan</a><p slot=after>After</p></news-release>`; \
    window.it = document.importNode(made.content, true).firstChild; \
    document.querySelector('main').append(window.it);";
const DEFINE: &str = "const script = document.createElement('script'); script.type = 'module'; \
    script.src = arguments[0].script; script.onerror = () => recorded.errors.push('no script'); \
    document.head.append(script);";

/// A page that has one element, or will have.
pub(crate) struct Scene<'a> {
    session: &'a Session,
    moment: Moment,
    pub(crate) release: Gate,
    pub(crate) wasm: Gate,
    made: bool,
}

impl<'a> Scene<'a> {
    /// A page with no element and no script; both gates are closed.
    pub(crate) async fn empty(session: &'a Session) -> Check<Self> {
        let faulty = &session.servers.faulty;
        let scene = Self { session, moment: Moment::Created, release: faulty.gate(), wasm: faulty.gate(), made: false };
        session.go(&session.servers.publish(&Page::bare().file("scene.html"))).await?;
        Ok(scene)
    }

    /// A page whose element is at a moment.
    pub(crate) async fn at(session: &'a Session, moment: Moment) -> Check<Self> {
        let mut scene = Self { moment, ..Self::empty(session).await? };
        if moment == Moment::Undefined {
            scene.step("").await?;
            return Ok(scene);
        }
        scene.define().await?;
        if moment == Moment::Created {
            return Ok(scene);
        }
        scene.step("").await?;
        scene.release.reached().await?;
        scene.wasm.reached().await?;
        match moment {
            Moment::Waiting => {
                scene.release.open();
                let come = "return performance.getEntriesByType('resource').some(({ name, responseEnd }) => \
                              name.endsWith('release.txt') && responseEnd > 0)";
                session.until(come, "the release did not come").await?;
            }
            Moment::Shown => {
                scene.let_all_come();
                session.until("return recorded.events.at(-1)?.type === 'loadend'", "no `loadend`").await?;
            }
            _ => {}
        }
        Ok(scene)
    }

    /// Loads the script, and waits until it has defined the element.
    pub(crate) async fn define(&self) -> Check {
        let script = json!({ "script": self.wasm.address("held", "news-release.js") });
        let _: Value = self.session.ask_with(&format!("{DEFINE} return null"), script).await?;
        self.session.until("return Boolean(customElements.get('news-release'))", "the element was not defined").await
    }

    /// The address of the seed release, behind its gate.
    pub(crate) fn src(&self) -> String {
        self.release.address("held", SEED)
    }

    /// Does something to the element, which is `it`; at the moment of its making in the same task. Then tasks go by.
    /// It is done from a timer, as pages do things: scripts of `WebKit`'s driver let promises be kept in their midst.
    pub(crate) async fn step(&mut self, script: &str) -> Check {
        let make = if self.made { "" } else { MAKE };
        self.made = true;
        let script = format!(
            "setTimeout(() => {{ try {{ {make} {NAMES} {script}; }} catch (error) {{ recorded.errors.push(String(error)); }} }}); return null"
        );
        let _: Value = self.session.ask_with(&script, json!({ "src": self.src() })).await?;
        pause(self.session).await
    }

    /// Asks a script that may use `it`, `inside(part)`, `main`, `aside` and `other`, a document in a frame.
    pub(crate) async fn ask<T: serde::de::DeserializeOwned>(&self, script: &str) -> Check<T> {
        self.session.ask(&format!("{NAMES} {script}")).await
    }

    /// Waits for what such a script says.
    pub(crate) async fn until(&self, script: &str, otherwise: &str) -> Check {
        self.session.until(&format!("{NAMES} {script}"), otherwise).await
    }

    pub(crate) fn let_all_come(&self) {
        self.release.open();
        self.wasm.open();
    }

    /// Lets the script, the release and the wasm come, and waits for the whole article, with no word on the console.
    pub(crate) async fn end(&self) -> Check {
        self.whole().await?;
        self.quiet().await
    }

    /// The same, whatever the console says.
    pub(crate) async fn whole(&self) -> Check {
        self.let_all_come();
        if self.moment == Moment::Undefined {
            self.define().await?;
        }
        self.until("return Boolean(inside('related')) && it.matches(':state(ready)')", "no article").await?;
        let words: String = self.ask("return inside('article').textContent").await?;
        every_line(&crate::text::collapsed(&words))?;
        let fallback: u32 = self.ask("return it.querySelector('a').getClientRects().length").await?;
        same("boxes of the fallback", &fallback, &0_u32)
    }

    /// What a move may cost: one load, one fetch of the release, one of each wasm.
    pub(crate) async fn loaded_once(&self) -> Check {
        self.until("return recorded.events.at(-1)?.type === 'loadend'", "no `loadend`").await?;
        same("events", &self.events().await?, &["loadstart", "load", "loadend"])?;
        same("fetches of the release", &self.release.visits(), &1_usize)?;
        same("fetches of the wasm", &self.wasm.visits(), &WASM)
    }

    pub(crate) async fn events(&self) -> Check<Vec<String>> {
        self.ask("return recorded.events.map(({ type }) => type)").await
    }

    /// No error and no warning on the console.
    pub(crate) async fn quiet(&self) -> Check {
        let told: Vec<String> = self.ask("return [...recorded.errors, ...recorded.warnings]").await?;
        holds(told.is_empty(), || format!("at the moment `{:?}` the console says {told:?}", self.moment))
    }
}

/// Does something at each moment, and tells which one it was that failed.
pub(crate) async fn at_each<F>(session: &Session, moments: &[Moment], check: F) -> Check
where
    F: AsyncFn(Scene<'_>) -> Check,
{
    for moment in moments {
        let scene = Scene::at(session, *moment).await?;
        check(scene).await.map_err(|failed| {
            format!("at the moment `{moment:?}`: {}", failed.message().unwrap_or("it failed without a reason"))
        })?;
    }
    Ok(())
}

/// Lets the page do what it has to do after a change.
pub(crate) async fn pause(session: &Session) -> Check {
    let _: Value = session.ask("window.turn = 0; setTimeout(() => { window.turn = 1; }, 50); return null").await?;
    session.until("return window.turn === 1", "the page stands still").await
}

/// Runs a script of the page's own, which finds a value as `given`. What a driver runs stands beside the page in Firefox:
/// it has built-in objects of its own, and nobody hears what it throws.
pub(crate) async fn in_page(session: &Session, script: &str, given: Value) -> Check {
    let add = "const script = document.createElement('script'); \
               script.textContent = `{ const given = ${JSON.stringify(arguments[0].given)}; ${arguments[0].script} }`; \
               document.head.append(script); return null";
    let _: Value = session.ask_with(add, json!({ "script": script, "given": given })).await?;
    Ok(())
}
