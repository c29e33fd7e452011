//! Whether twice the text takes twice the time, at three sizes.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use standfirst::read;

use super::inputs::{FORMS, Input, RELEASES, SERIES, SHAPES};
use super::{KB, MB, black_box, time};

/// How many times longer the text of twice the length may take.
const MOST: f64 = 2.2;

/// Prints how many times longer each input takes at twice the length, and fails if one takes too long.
pub(crate) fn measure(wanted: &[String]) -> ExitCode {
    let sizes = [(64 * KB, "64 KB"), (MB, "1 MB"), (16 * MB, "16 MB")];
    println!("{:<38}{:>10}{:>10}{:>10}", "twice the text, times the time", sizes[0].1, sizes[1].1, sizes[2].1);
    let mut slow = 0;
    let inputs = [RELEASES].into_iter().chain(FORMS).chain(SHAPES.iter().copied()).chain(SERIES);
    for input in inputs.filter(|input| wanted.iter().all(|part| input.name.contains(part.as_str()))) {
        print!("{:<38}", input.name);
        for (bytes, _) in sizes {
            let growth = growth(input, bytes);
            slow += usize::from(growth > MOST);
            print!("{growth:>9.2}{}", if growth > MOST { "!" } else { " " });
        }
        println!();
    }
    if slow == 0 {
        return ExitCode::SUCCESS;
    }
    println!("{slow} took more than {MOST} times the time");
    ExitCode::FAILURE
}

/// The best times count, of runs that take turns; only a bad result is measured again, for at most some seconds.
fn growth(input: Input, bytes: usize) -> f64 {
    let texts = [bytes, 2 * bytes].map(|bytes| input.of(bytes));
    let mut best = [Duration::MAX; 2];
    let start = Instant::now();
    for round in 0.. {
        for (best, text) in best.iter_mut().zip(&texts) {
            *best = time(|| drop(black_box(read::text(text)))).min(*best);
        }
        let growth = best[1].as_secs_f64() / best[0].as_secs_f64();
        if (round > 0 && growth <= MOST) || start.elapsed() > Duration::from_secs(10) {
            return growth;
        }
    }
    f64::MAX
}
