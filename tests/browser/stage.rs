//! One engine at work: its browser is started when the first promise needs it, and its promises take turns.

use std::sync::Arc;
use std::time::Instant;

use tokio::runtime::Runtime;
use tokio::sync::Mutex;

use crate::check::{Check, Promise};
use crate::clock::Clock;
use crate::engine::Engine;
use crate::server::Servers;
use crate::session::Session;

/// The browser of an engine.
enum Browser {
    /// Nothing has needed it yet.
    Unopened,
    Open(Box<Session>),
    /// It did not start, and it is not tried again for every promise.
    Broken(String),
}

/// An engine, and its one browser.
pub(crate) struct Stage {
    pub(crate) engine: Engine,
    servers: Arc<Servers>,
    runtime: Arc<Runtime>,
    browser: Mutex<Browser>,
    pub(crate) clock: Clock,
}

impl Stage {
    pub(crate) fn new(engine: Engine, servers: Arc<Servers>, runtime: Arc<Runtime>) -> Self {
        Self { engine, servers, runtime, browser: Mutex::new(Browser::Unopened), clock: Clock::default() }
    }

    /// Checks a promise, on a thread outside the runtime.
    ///
    /// Three browsers share a small machine, and each of them stumbles once in a thousand pages. A promise that seems broken
    /// is checked once more, in a fresh browser, and the first account is printed, so that nobody overlooks it.
    pub(crate) fn perform(&self, promise: &Promise) -> Check {
        let mut browser = self.runtime.block_on(self.browser.lock());
        let start = Instant::now();
        let outcome = self.twice(&mut browser, promise);
        self.clock.took(promise.sentence, start.elapsed());
        outcome
    }

    fn twice(&self, browser: &mut Browser, promise: &Promise) -> Check {
        let Err(first) = self.attempt(browser, promise) else { return Ok(()) };
        let account: String = first.message().unwrap_or_default().chars().take(600).collect();
        eprintln!("once more, in a fresh browser: {}: {}\n{account}", self.engine.name(), promise.sentence);
        if let Browser::Open(session) = std::mem::replace(browser, Browser::Unopened) {
            self.runtime.block_on(session.close());
        }
        self.attempt(browser, promise)
    }

    fn attempt(&self, browser: &mut Browser, promise: &Promise) -> Check {
        if matches!(*browser, Browser::Unopened) {
            let opening = Session::open(self.engine, Arc::clone(&self.servers), Arc::clone(&self.runtime));
            *browser = match self.runtime.block_on(opening) {
                Ok(session) => Browser::Open(Box::new(session)),
                Err(message) => Browser::Broken(message),
            };
        }
        let session = match browser {
            Browser::Open(session) => session,
            Browser::Broken(message) => return Err(message.as_str().into()),
            Browser::Unopened => return Err("the browser is not open".into()),
        };
        let check = (promise.body)(session);
        let Err(failed) = check else { return Ok(()) };
        let account = self.runtime.block_on(session.account());
        // A browser that no longer answers is replaced, so that one crash is one failure.
        if account.is_none() {
            *browser = Browser::Unopened;
        }
        let account = account.unwrap_or_else(|| "the browser no longer answers".to_owned());
        Err(format!("{}\n{account}", failed.message().unwrap_or("it failed without a reason")).into())
    }

    /// Closes the browser and ends its driver.
    pub(crate) fn close(&self) {
        self.runtime.block_on(async {
            let mut browser = self.browser.lock().await;
            let last = std::mem::replace(&mut *browser, Browser::Broken("the tests are over".to_owned()));
            if let Browser::Open(session) = last {
                session.close().await;
            }
        });
    }
}
