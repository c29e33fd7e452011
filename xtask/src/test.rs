//! `cargo xtask test`: all checks and all tests. A step that fails does not stop the later ones, so that one run shows
//! every fault; what it says at the end is the sum.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::dist;
use crate::outcome::Outcome;
use crate::pack;
use crate::present::{cargo, workspace};
use crate::setup::{Tools, ensure};
use crate::tally::{self, Tally};
use crate::tools::{ALL, COMPONENT, NATIVE, SERVE};

/// The browser build of the library: what Trunk compiles, without the rest.
const WIDGET: [&str; 5] = ["--target", "wasm32-unknown-unknown", "--no-default-features", "--features", "element"];

pub(crate) fn run(arguments: &[String]) -> Outcome {
    let mut run = Run::default();
    let rest = arguments.get(1..).unwrap_or_default();
    match arguments.first().map(String::as_str) {
        None => {
            // The quick steps come first, and the browsers last: they need what the others have proved.
            let tools = ensure(ALL)?;
            run.checks(&tools);
            run.native(&tools, &[]);
            run.component(&tools, &[]);
            run.serve(&tools);
            run.page(&tools, &[]);
        }
        Some("native") => {
            let tools = ensure(NATIVE)?;
            run.checks(&tools);
            run.native(&tools, rest);
        }
        Some("component") => run.component(&ensure(COMPONENT)?, rest),
        Some("serve") => run.serve(&ensure(SERVE)?),
        Some("page") => run.page(&ensure(ALL)?, rest),
        Some(unknown) => {
            return Err(format!("`{unknown}` is not a step: it is `native`, `component`, `serve` or `page`"));
        }
    }
    run.finish()
}

/// What has been run so far.
#[derive(Default)]
struct Run {
    steps: Vec<(String, Tally, Duration)>,
    faults: Vec<String>,
}

impl Run {
    /// Formatting and lints. They count as tests only when they fail.
    fn checks(&mut self, tools: &Tools) {
        let deny = ["--", "--deny", "warnings"];
        self.check(tools, "formatting", &["fmt", "--all", "--check"], &[]);
        let natively = ["clippy", "--workspace", "--all-targets", "--features", "browser-tests"];
        self.check(tools, "lints", &natively, &deny);
        self.check(tools, "lints, bare library", &["clippy", "--no-default-features", "--lib"], &deny);
        let widget = [&["clippy"][..], &WIDGET, &["--lib", "--test", "component"]].concat();
        self.check(tools, "lints, widget", &widget, &deny);
        let texts = [&["clippy"][..], &WIDGET[..4], &["texts", "--lib"]].concat();
        self.check(tools, "lints, the widget's reader of texts", &texts, &deny);
    }

    fn native(&mut self, tools: &Tools, arguments: &[String]) {
        self.tests(tools, "native", &["test", "--workspace"], arguments, &[]);
        self.tests(tools, "native, bare library", &["test", "--no-default-features"], arguments, &[]);
    }

    /// The Yew components and the element's parts, each mounted alone in a page of the test runner's own.
    fn component(&mut self, tools: &Tools, arguments: &[String]) {
        let capabilities = workspace().join("xtask").join("webdriver.json").display().to_string();
        for (engine, variable, driver) in
            [("Chromium", "CHROMEDRIVER", "chromedriver"), ("Firefox", "GECKODRIVER", "geckodriver")]
        {
            let name = format!("component, {engine}");
            let Some(driver) = tools.find(driver) else {
                self.fault(&name, &format!("`{driver}` is not on PATH; run `cargo xtask setup` to see how to get it"));
                continue;
            };
            let test = [&["test"][..], &WIDGET, &["--test", "component"]].concat();
            let driver = driver.display().to_string();
            let variables = [(variable, driver.as_str()), ("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities.as_str())];
            self.tests(tools, &name, &test, arguments, &variables);
        }
    }

    /// The word that newcomers type first.
    fn serve(&mut self, tools: &Tools) {
        title("serve");
        let start = Instant::now();
        match crate::serve::check(tools) {
            Ok(()) => {
                println!("test serve: the demo, its module and its wasm are served ... ok");
                let tally = Tally { passed: 1, ..Tally::default() };
                self.steps.push(("serve".to_owned(), tally, start.elapsed()));
            }
            Err(message) => self.fault("serve", &message),
        }
    }

    /// The built widget: its npm package, and how it fares in pages of strangers, in three engines.
    fn page(&mut self, tools: &Tools, arguments: &[String]) {
        let start = Instant::now();
        title("dist");
        if let Err(message) = dist::build(tools).and_then(|()| pack::build().map(drop)) {
            // Without a widget every page test would fail for the same reason.
            self.fault("page", &message);
            return;
        }
        self.steps.push(("dist".to_owned(), Tally::default(), start.elapsed()));
        let test = ["test", "--features", "browser-tests", "--test", "browser", "--test", "package"];
        self.tests(tools, "page", &test, arguments, &[]);
    }

    fn check(&mut self, tools: &Tools, name: &str, command: &[&str], last: &[&str]) {
        title(name);
        let start = Instant::now();
        let passed = tools.command(cargo()).args(command).args(last).status().is_ok_and(|status| status.success());
        if !passed {
            self.faults.push(format!("{name}: see the lines above"));
        }
        let tally = Tally { failed: usize::from(!passed), ..Tally::default() };
        self.steps.push((name.to_owned(), tally, start.elapsed()));
    }

    fn tests(&mut self, tools: &Tools, name: &str, command: &[&str], arguments: &[String], variables: &[(&str, &str)]) {
        title(name);
        let start = Instant::now();
        // Without this cargo would stop at the first test program that fails, and hide the faults of the others.
        let mut test = tools.command(cargo());
        test.args(command).arg("--no-fail-fast").arg("--").args(arguments).envs(variables.iter().copied());
        let (mut tally, succeeded) = counted(&mut test);
        if !succeeded && tally.failed == 0 {
            tally.failed = 1;
            self.faults.push(format!("{name}: it ended before its tests did; see the lines above"));
        } else if succeeded && tally == Tally::default() {
            tally.failed = 1;
            self.faults.push(format!("{name}: no test ran, so nothing is known"));
        } else if tally.failed > 0 {
            self.faults.push(format!("{name}: {} failed", tally.failed));
        }
        self.steps.push((name.to_owned(), tally, start.elapsed()));
    }

    fn fault(&mut self, name: &str, message: &str) {
        self.faults.push(format!("{name}: {message}"));
        self.steps.push((name.to_owned(), Tally { failed: 1, ..Tally::default() }, Duration::ZERO));
    }

    /// The faults go to the error stream, so that the sum stays the last line of the output.
    fn finish(self) -> Outcome {
        for fault in &self.faults {
            eprintln!("failed: {fault}");
        }
        if tally::print(&self.steps).failed == 0 { Ok(()) } else { std::process::exit(1) }
    }
}

fn title(name: &str) {
    println!("\n=== {name}");
}

/// Runs a command, lets its output through as it comes, and adds up the results in it.
fn counted(command: &mut Command) -> (Tally, bool) {
    let mut tally = Tally::default();
    let Ok(mut child) = command.stdout(Stdio::piped()).spawn() else {
        return (tally, false);
    };
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            let _ = std::io::stdout().flush();
            if let Some(result) = Tally::read(&line) {
                tally += result;
            }
        }
    }
    (tally, child.wait().is_ok_and(|status| status.success()))
}
