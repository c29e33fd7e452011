//! What the speakers of a body are called.

#[path = "spoken.rs"]
mod spoken;

use standfirst::release::Speaker;

/// The speakers of all quotations, in order: of each the name, or else the role or the body; "?" where nobody is told.
pub(crate) fn speakers(body: &str) -> Vec<String> {
    spoken::speakers(body).into_iter().map(called).collect()
}

fn called(speaker: Option<Speaker>) -> String {
    let known = speaker.and_then(|speaker| speaker.name.or(speaker.role).or(speaker.organisation));
    known.unwrap_or_else(|| "?".into())
}
