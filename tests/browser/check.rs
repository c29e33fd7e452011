//! What a promise is, and how it is found kept or broken.

use std::fmt::Debug;

use libtest_mimic::Failed;

use crate::session::Session;

/// The end of a check; anything that can be shown becomes its failure.
pub(crate) type Check<T = ()> = Result<T, Failed>;

/// One promise to a host page or its readers.
pub(crate) struct Promise {
    /// Read as "chromium: the headline stands there once".
    pub(crate) sentence: &'static str,
    /// The promises of `docs/contract.md` that it is about, by their short names.
    pub(crate) keeps: &'static [&'static str],
    /// Whether it measures time: then nothing else may run meanwhile.
    pub(crate) alone: bool,
    /// How to find out. It is given a browser of which it knows nothing but that it works.
    pub(crate) body: Box<dyn Fn(&Session) -> Check + Send + Sync>,
}

/// A promise from its sentence and its check.
pub(crate) fn promise<F>(sentence: &'static str, body: F) -> Promise
where
    F: AsyncFn(&Session) -> Check + Send + Sync + 'static,
{
    Promise {
        sentence,
        keeps: &[],
        alone: false,
        body: Box::new(move |session| session.runtime().block_on(body(session))),
    }
}

impl Promise {
    /// Names the promises of the contract that it is about.
    pub(crate) fn keeps(self, keeps: &'static [&'static str]) -> Self {
        Self { keeps, ..self }
    }

    /// Has it checked when the others are over, with the machine to itself.
    pub(crate) fn alone(self) -> Self {
        Self { alone: true, ..self }
    }
}

/// Fails unless two values are equal, and shows both.
pub(crate) fn same<T: PartialEq<U> + Debug, U: Debug>(what: &str, found: &T, expected: &U) -> Check {
    if found == expected {
        return Ok(());
    }
    Err(format!("{what}\n   found: {found:?}\nexpected: {expected:?}").into())
}

/// Fails with a reason unless something holds.
pub(crate) fn holds(truth: bool, reason: impl FnOnce() -> String) -> Check {
    if truth { Ok(()) } else { Err(reason().into()) }
}
