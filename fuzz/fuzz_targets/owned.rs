//! Every line of a text that is not blank is owned once, or set aside once.

use std::collections::HashMap;

use standfirst::read::Reading;

pub(crate) fn check(text: &str, reading: &Reading) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    let mut owners: HashMap<usize, usize> = HashMap::new();
    for owned in &reading.lines {
        *owners.entry(owned.line).or_default() += 1;
    }
    for (index, line) in text.split('\n').enumerate() {
        let count = owners.remove(&(index + 1)).unwrap_or_default();
        let expected = usize::from(!line.trim().is_empty());
        assert!(count == expected, "line {} has {count} owners: {line:?}", index + 1);
    }
    assert!(owners.is_empty(), "there are no such lines: {owners:?}");
}
