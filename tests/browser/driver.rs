//! Driver processes: started on free ports, ended whatever happens.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tokio::net::TcpStream;

use crate::engine::Engine;

/// How long a driver may take until it listens.
const START: Duration = Duration::from_secs(30);

/// Runs a program with all it starts in a process group of its own, and ends the whole group as soon as the standard
/// input is closed. The system closes it when we end, however that comes: by the last test, by a signal, by a crash.
/// Without it a driver that ends leaves its browser running. If the program ends by itself, so does the group.
const LEASH: &str = r#"("$@" </dev/null; kill -KILL 0) & read -r _; kill -KILL 0"#;

/// A running driver, and the screen it draws on if it needs one. Dropping it ends both, and the browser.
#[derive(Debug)]
pub(crate) struct Driver {
    /// In the order of starting; they are ended in the opposite order, the screen last.
    children: Vec<Child>,
    /// Where it listens.
    pub(crate) url: String,
}

impl Driver {
    pub(crate) async fn start(engine: Engine) -> Result<Self, String> {
        let program = engine.driver()?;
        let (port, second) = (free_port()?, free_port()?);
        let mut driver = Self { children: Vec::new(), url: format!("http://127.0.0.1:{port}") };

        let mut command = leashed(&program);
        command.args(engine.arguments(port, second));
        if engine.needs_display() {
            command.env("DISPLAY", driver.display()?);
        }
        // Their output is about themselves, and would stand between the results.
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().map_err(|error| format!("cannot run {}: {error}", program.display()))?;
        driver.children.push(child);
        driver.listening(&program, port).await?;
        Ok(driver)
    }

    /// Starts a screen of our own and returns its name. It is tall, because screenshots show whole pages.
    fn display(&mut self) -> Result<String, String> {
        let program = find("STANDFIRST_XVFB", "Xvfb")?;
        let mut screen = leashed(&program)
            .args(["-displayfd", "1", "-screen", "0", "1600x12000x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("cannot run {}: {error}", program.display()))?;
        let stdout = screen.stdout.take();
        self.children.push(screen);
        // With `-displayfd` it chooses a free number by itself, and writes it when it is ready.
        let mut number = String::new();
        if let Some(stdout) = stdout {
            let _ = BufReader::new(stdout).read_line(&mut number);
        }
        let number = number.trim();
        if number.is_empty() { Err("Xvfb ended before it had a screen".into()) } else { Ok(format!(":{number}")) }
    }

    async fn listening(&mut self, program: &Path, port: u16) -> Result<(), String> {
        let deadline = tokio::time::Instant::now() + START;
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            let ended = self.children.last_mut().and_then(|child| child.try_wait().ok().flatten());
            if let Some(status) = ended {
                return Err(format!("{} ended at once with {status}", program.display()));
            }
            if tokio::time::Instant::now() > deadline {
                return Err(format!("{} did not listen within {} s", program.display(), START.as_secs()));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        for child in self.children.iter_mut().rev() {
            drop(child.stdin.take());
            let _ = child.wait();
        }
    }
}

/// A command on the leash.
pub(crate) fn leashed(program: &Path) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", LEASH, "leash"]).arg(program).stdin(Stdio::piped()).process_group(0);
    command
}

/// A program: where a variable says, else on `PATH`.
pub(crate) fn find(variable: &str, program: &str) -> Result<PathBuf, String> {
    if let Some(path) = std::env::var_os(variable) {
        return Ok(PathBuf::from(path));
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|path| path.is_file()).ok_or_else(|| {
        format!(
            "`{program}` is not on PATH: `cargo xtask setup` installs it and `cargo xtask test page` finds it; \
             or name its path in {variable}"
        )
    })
}

/// A port that was free a moment ago.
pub(crate) fn free_port() -> Result<u16, String> {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| format!("no free port: {error}"))
}
