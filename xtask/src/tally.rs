//! Counting tests: every runner we use, the standard one, the one inside browsers and the one of the page tests, ends
//! with a line `test result: ok. 3 passed; 0 failed; 1 ignored; ...`.

use std::fmt;
use std::ops::AddAssign;
use std::time::Duration;

use crate::progress::clock;

/// How many tests of a step, or of all steps, ended how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
}

impl Tally {
    /// Reads a result line; any other line gives `None`.
    pub(crate) fn read(line: &str) -> Option<Self> {
        let counts = line.trim().strip_prefix("test result: ")?;
        let count = |word: &str| {
            let words: Vec<&str> = counts.split_whitespace().collect();
            let found = words.windows(2).find(|pair| pair[1].trim_end_matches(';') == word);
            found.and_then(|pair| pair[0].parse().ok()).unwrap_or(0)
        };
        Some(Self { passed: count("passed"), failed: count("failed"), skipped: count("ignored") })
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// Prints the steps of a run as a table, then the sum, alone on the last line, where scripts find it.
pub(crate) fn print(steps: &[(String, Tally, Duration)]) -> Tally {
    let width = steps.iter().map(|(name, ..)| name.len()).max().unwrap_or(0);
    let mut sum = Tally::default();
    println!("\n{:width$}  passed  failed   time", "");
    for (name, tally, time) in steps {
        println!("{name:width$}{:>8}{:>8}{:>7}", tally.passed, tally.failed, clock(*time));
        sum += *tally;
    }
    println!("\n{sum}");
    sum
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn a_result_line_is_read_whatever_else_it_says() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 4 filtered out; finished in 0.01s";
        assert_eq!(Tally::read(line), Some(Tally { passed: 12, failed: 3, skipped: 1 }));
    }

    #[test]
    fn the_result_line_of_the_runner_inside_browsers_is_read_too() {
        let line = "test result: ok. 7 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.20s";
        assert_eq!(Tally::read(line), Some(Tally { passed: 7, failed: 0, skipped: 0 }));
    }

    #[test]
    fn other_lines_count_for_nothing() {
        assert_eq!(Tally::read("test seed::the_headline_is_exact ... ok"), None);
    }
}
