//! What a step gives back: its value, or a message that says what went wrong, where, and what to do about it.

/// Messages are for a person at a terminal, who is the only one who reads them, so they are plain text.
pub(crate) type Outcome<T = ()> = Result<T, String>;
