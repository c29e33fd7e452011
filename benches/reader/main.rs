//! How fast the plain-text reader is, beside pulldown-cmark on the same bytes: a parser that is known to be quick, and
//! that does less. `cargo xtask bench` runs it; a part of a name runs only the inputs that have it. `cargo xtask bench doubling`
//! fails where twice a text of 64 KB, a megabyte or sixteen takes more than 2.2 times the time.

mod doubling;
mod inputs;

use std::fs;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use inputs::{FORMS, Input, RELEASES, SERIES, SHAPES};
use pulldown_cmark::Parser;
use standfirst::read;

const KB: usize = 1024;
const MB: usize = 1024 * KB;

fn main() -> ExitCode {
    // Cargo adds `--bench`.
    let mut wanted: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let is_word = |word: &String| word == "doubling";
    if let Some(place) = wanted.iter().position(is_word) {
        wanted.remove(place);
        return doubling::measure(&wanted);
    }
    let fits = |input: &&Input| wanted.iter().all(|part| input.name.contains(part.as_str()));

    title("what people write", "bytes");
    if "releases, each by itself".contains(wanted.first().map_or("", String::as_str)) {
        // What a newsroom reads in a day, not one long text.
        let texts = inputs::folders().into_iter().map(|folder| folder.join("release.txt"));
        let texts: Vec<_> = texts.filter_map(|path| fs::read_to_string(path).ok()).collect();
        let speeds = Speeds::of_each(&texts);
        speeds.print("releases, each by itself", "");
    }
    for input in [RELEASES].iter().chain(&FORMS).filter(fits) {
        for (bytes, size) in [(64 * KB, "64 KB"), (MB, "1 MB"), (16 * MB, "16 MB")] {
            let speeds = Speeds::of(&input.of(bytes));
            speeds.print(input.name, size);
        }
    }

    title("what nobody writes, 1 MB", "2 MB by 1 MB");
    for input in SHAPES.iter().chain(&SERIES).filter(fits) {
        let speeds = Speeds::of(&input.of(MB));
        let twice = Speeds::of(&input.of(2 * MB));
        let growth = twice.reader.as_secs_f64() / speeds.reader.as_secs_f64();
        speeds.print(input.name, &format!("{growth:.2}"));
    }
    ExitCode::SUCCESS
}

fn title(name: &str, column: &str) {
    println!("\n{name:<38}{column:>14}{:>12}{:>18}{:>9}", "reader", "pulldown-cmark", "ratio");
}

/// The best time of each, of runs that take turns, so that a busy machine slows both.
struct Speeds {
    bytes: usize,
    reader: Duration,
    markdown: Duration,
}

impl Speeds {
    fn of(text: &str) -> Self {
        Self::of_each(&[text])
    }

    /// Of texts that are read one by one.
    fn of_each(texts: &[impl AsRef<str>]) -> Self {
        let bytes = texts.iter().map(|text| text.as_ref().len()).sum();
        let mut speeds = Self { bytes, reader: Duration::MAX, markdown: Duration::MAX };
        let all = |read: &dyn Fn(&str)| time(|| texts.iter().for_each(|text| read(text.as_ref())));
        let start = Instant::now();
        for round in 0.. {
            speeds.reader = speeds.reader.min(all(&|text| drop(black_box(read::text(text)))));
            let markdown = all(&|text| Parser::new(text).for_each(|event| drop(black_box(event))));
            speeds.markdown = speeds.markdown.min(markdown);
            if round >= 2 && start.elapsed() > Duration::from_millis(200) {
                break;
            }
        }
        speeds
    }

    fn print(&self, name: &str, column: &str) {
        let [reader, markdown] = [self.reader, self.markdown].map(|time| self.speed(time));
        println!("{name:<38}{column:>14}{reader:>7.1} MB/s{markdown:>13.1} MB/s{:>9.2}", reader / markdown);
    }

    /// Megabytes a second.
    fn speed(&self, time: Duration) -> f64 {
        let bytes = u32::try_from(self.bytes).unwrap_or(u32::MAX);
        f64::from(bytes) / 1e6 / time.as_secs_f64()
    }
}

fn time(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}
