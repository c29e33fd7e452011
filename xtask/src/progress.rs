//! Long commands, told briefly: one line when they start, one now and then, one when they end, and all of the
//! output's end when they fail. Each line names its command, as two may run at once.

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crate::outcome::Outcome;

/// A line at least this often, so that nobody wonders whether it still runs.
const PULSE: Duration = Duration::from_secs(15);
/// How many last lines of a failed command are shown.
const TAIL: usize = 40;

/// Runs a command with its output kept back. `title` says what it does: "installing trunk 0.21.14".
pub(crate) fn quietly(title: &str, command: &mut Command) -> Outcome {
    let start = Instant::now();
    println!("setup: {title}");
    // How long it may take is said once.
    let subject = title.split(" (").next().unwrap_or(title);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{title}: cannot run {}: {error}", command.get_program().display()))?;
    let (sender, lines) = mpsc::channel();
    forward(child.stdout.take(), sender.clone());
    forward(child.stderr.take(), sender);

    let mut output: Vec<String> = Vec::new();
    let mut compiled = 0_usize;
    let mut pulse = start;
    loop {
        match lines.recv_timeout(PULSE) {
            Ok(line) => {
                compiled += usize::from(line.trim_start().starts_with("Compiling "));
                output.push(line);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if pulse.elapsed() >= PULSE {
            pulse = Instant::now();
            let latest = output.last().map_or("", |line| line.trim());
            let count = if compiled == 0 { String::new() } else { format!(", {compiled} crates so far") };
            println!("setup: {subject}: {}{count}: {latest}", clock(start.elapsed()));
        }
    }

    let status = child.wait().map_err(|error| format!("{title}: {error}"))?;
    if status.success() {
        println!("setup: {subject}: done in {}", clock(start.elapsed()));
        return Ok(());
    }
    let tail = output[output.len().saturating_sub(TAIL)..].join("\n");
    Err(format!("{tail}\n\n{title} failed ({status}); the lines above are the end of what it said"))
}

/// Minutes and seconds, as clocks show them.
pub(crate) fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Sends a stream line by line from a thread of its own, as both streams of a child have to be drained at once.
fn forward(stream: Option<impl Read + Send + 'static>, sender: Sender<String>) {
    let Some(stream) = stream else { return };
    thread::spawn(move || {
        for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
            if sender.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                return;
            }
        }
    });
}
