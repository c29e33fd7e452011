//! Where some characters stand next in a text.

/// Finds the next of some characters from places that go forward, and goes through the text once.
pub(super) struct Next<'a> {
    text: &'a str,
    wanted: &'a [char],
    found: usize,
    from: usize,
}

impl<'a> Next<'a> {
    pub(super) fn new(text: &'a str, wanted: &'a [char]) -> Self {
        // Nothing has been looked for yet.
        Self { text, wanted, found: 0, from: 1 }
    }

    /// The place of the first at or after a place; the end of the text when there is none.
    pub(super) fn from(&mut self, from: usize) -> usize {
        if from > self.found || from < self.from {
            let rest = self.text.get(from..).unwrap_or_default();
            self.found = rest.find(self.wanted).map_or(self.text.len(), |offset| from + offset);
            self.from = from;
        }
        self.found
    }
}
