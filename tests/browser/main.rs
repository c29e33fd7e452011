//! The page tests: the built widget in pages of strangers, in Chromium, Firefox and `WebKit`.
//!
//! Each promise is a sentence, kept or broken in each engine by itself: `chromium::seed::the headline stands there once`.
//! A part of a name runs what it fits, and starts only the engines it needs:
//! `cargo xtask test page webkit::faults`.

mod access;
mod answer;
mod attacks;
mod birth;
mod blocking;
#[path = "../attacks/bombs.rs"]
mod bombs;
mod check;
mod clock;
mod crashes;
mod crowd;
mod devtools;
mod driver;
mod engine;
mod examples;
mod faults;
mod faults_release;
mod faults_wasm;
mod faulty;
mod frameworks;
mod heard;
mod hosts;
mod integrity;
mod isolation;
mod lazy;
mod lcp;
mod life;
mod look;
mod looks;
mod moves;
mod page;
mod panel;
mod prerendered;
#[path = "../attacks/releases.rs"]
mod releases;
mod requests;
mod scene;
mod schemes;
mod seed;
mod served;
mod server;
mod session;
mod settings;
mod sources;
mod stage;
mod styling;
mod surface;
mod table;
mod telling;
mod text;
mod undisturbed;
mod witness;

use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Trial};

use crate::check::Promise;
use crate::engine::Engine;
use crate::server::Servers;
use crate::stage::Stage;
use crate::table::Table;

fn main() -> ExitCode {
    // No test, but what the tests are made of: see `lcp.rs`.
    let measures = std::env::args().any(|argument| argument == "--lcp");
    let mut arguments = if measures { Arguments::default() } else { Arguments::from_args() };
    let groups = [
        ("seed", seed::promises()),
        ("sources", sources::promises()),
        ("faults", faults::promises()),
        ("faults_release", faults_release::promises()),
        ("faults_wasm", faults_wasm::promises()),
        ("life", life::promises()),
        ("crashes", crashes::promises()),
        ("integrity", integrity::promises()),
        ("served", served::promises()),
        ("prerendered", prerendered::promises()),
        ("undisturbed", undisturbed::promises()),
        ("lazy", lazy::promises()),
        ("birth", birth::promises()),
        ("moves", moves::promises()),
        ("crowd", crowd::promises()),
        ("telling", telling::promises()),
        ("settings", settings::promises()),
        ("looks", looks::promises()),
        ("hosts", hosts::promises()),
        ("surface", surface::promises()),
        ("panel", panel::promises()),
        ("examples", examples::promises()),
        ("attacks", attacks::promises()),
        ("isolation", isolation::promises()),
        ("frameworks", frameworks::promises()),
        ("access", access::promises()),
        ("schemes", schemes::promises()),
        ("styling", styling::promises()),
    ];
    let promises: Vec<(String, Arc<Promise>)> = groups
        .into_iter()
        .flat_map(|(group, promises)| {
            promises.into_iter().map(move |promise| (format!("{group}::{}", promise.sentence), Arc::new(promise)))
        })
        .collect();

    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => Arc::new(runtime),
        Err(error) => {
            return refuse(&format!("cannot start the runtime of the page tests: {error}"));
        }
    };
    let servers = match runtime.block_on(Servers::start()) {
        Ok(servers) => Arc::new(servers),
        Err(message) => return refuse(&message),
    };
    if measures {
        return match lcp::run(servers, &runtime) {
            Ok(true) => ExitCode::SUCCESS,
            Ok(false) => refuse("the script costs the first paint more than it may"),
            Err(message) => refuse(&message),
        };
    }
    let stages = Engine::ALL.map(|engine| Arc::new(Stage::new(engine, Arc::clone(&servers), Arc::clone(&runtime))));

    let table = Arc::new(Table::default());
    let trials = |alone: bool| -> Vec<Trial> {
        let wanted = promises.iter().filter(|(_, promise)| promise.alone == alone);
        let of_engine = |(name, promise): &(String, Arc<Promise>), stage: &Arc<Stage>| {
            let (stage, promise, table) = (Arc::clone(stage), Arc::clone(promise), Arc::clone(&table));
            Trial::test(format!("{}::{name}", stage.engine.name()), move || {
                table.begin(&promise, stage.engine);
                stage.perform(&promise).inspect(|()| table.kept(&promise, stage.engine))
            })
        };
        wanted.flat_map(|named| stages.iter().map(move |stage| of_engine(named, stage))).collect()
    };

    // A trial waits for its engine's turn. With a thread for each of them all engines are busy all the time; with only
    // three, two would soon wait for the same engine.
    let together = trials(false);
    arguments.test_threads = arguments.test_threads.or(Some(together.len().max(1)));
    let most = libtest_mimic::run(&arguments, together);
    // What measures time has the machine to itself.
    arguments.test_threads = Some(1);
    let timed = libtest_mimic::run(&arguments, trials(true));
    let whole = arguments.filter.is_none() && arguments.skip.is_empty() && !arguments.list;
    let promises: Vec<&Promise> = promises.iter().map(|(_, promise)| promise.as_ref()).collect();
    println!("{}", table.text(&promises, whole));
    for stage in &stages {
        println!("{}", stage.clock.text(stage.engine));
        stage.close();
    }
    if most.has_failed() { most.exit_code() } else { timed.exit_code() }
}

fn refuse(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::FAILURE
}
