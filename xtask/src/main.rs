//! `cargo xtask <word>`: the vocabulary of the work on Standfirst, one file a word.

mod api;
mod bench;
mod dist;
mod finish;
mod fuzz;
mod install;
mod integrity;
mod outcome;
mod pack;
mod present;
mod progress;
mod score;
mod serve;
mod setup;
mod tally;
mod test;
mod texts;
mod tools;
mod weigh;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <word> [arguments]

  setup                  install every tool the other words need; what is there already is left alone
  serve [ARG ...]        build the widget and serve the demo page; further arguments go to `trunk serve`
  dist                   build the files for a CDN into dist/ and print what each weighs
  pack                   make the npm package of dist/, in target/npm/
  api                    make the types and the README's tables from custom-elements.json and the schema
  test [STEP] [ARG ...]  run all checks and tests; STEP is `native`, `component`, `serve` or `page` to run only one,
                         further arguments go to its test runner, such as a part of a test's name
  bench [NAME]           print how fast the text reader is, beside pulldown-cmark; NAME is a part of an input's name
  bench doubling [NAME]  fail where twice a text of 64 KB, a megabyte or sixteen takes more than 2.2 times the time
  score [FOLDER ...]     print how far the text reader agrees with the labels of the corpus, or of other folders;
                         `--half tuning` or `--half kept` for one half, `--wrong [FIELD]` for what was expected and
                         what was read, `--mutations` for the same texts in other forms
  fuzz [MINUTES] [DOOR ...] [--keep]
                         try each door of the reader with input made to break it, five minutes each unless told
                         otherwise; --keep packs what reached code of its own into fuzz/seeds/
  bench lcp              print what the script costs the first paint of a prerendered page

Trunk itself calls `finish` at the end of a build, to make one script of what it made.
The tools go to $STANDFIRST_TOOLS, or to .cache/standfirst in the home folder, and never anywhere else.";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let word = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let result = match word.as_str() {
        "setup" => setup::run(),
        "serve" => serve::run(&rest),
        "dist" => dist::run(),
        "pack" => pack::run(),
        "api" => api::run(),
        "test" => test::run(&rest),
        "bench" => bench::run(&rest),
        "score" => score::run(&rest),
        "fuzz" => fuzz::run(&rest),
        "finish" => finish::run(),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        "" => Err(USAGE.to_owned()),
        unknown => Err(format!("`{unknown}` is not a word of cargo xtask\n\n{USAGE}")),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
