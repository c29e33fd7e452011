//! `cargo xtask serve`: the demo page, rebuilt whenever a file changes.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::Child;
use std::time::{Duration, Instant};

use crate::outcome::Outcome;
use crate::setup::{Tools, ensure};
use crate::tools::SERVE;

/// The address is named here, so that it does not depend on the host's names and is the same everywhere.
const ADDRESS: [&str; 5] = ["serve", "--address", "127.0.0.1", "--port", "8080"];

pub(crate) fn run(arguments: &[String]) -> Outcome {
    let tools = ensure(SERVE)?;
    // A port of the caller's own replaces ours, because Trunk takes each option once.
    let own_port = arguments.iter().any(|argument| argument.starts_with("--port") || argument == "-p");
    let ours = if own_port { &ADDRESS[..3] } else { &ADDRESS[..] };
    let status = tools
        .command("trunk")
        .args(ours)
        .args(arguments)
        // Trunk reads this variable as a boolean, and stops at the value `1` that others understand.
        .env_remove("NO_COLOR")
        .status()
        .map_err(|error| format!("cannot run trunk: {error}; run `cargo xtask setup`"))?;
    if status.success() { Ok(()) } else { Err(format!("trunk serve ended with {status}")) }
}

/// Checks the promise of the word itself: the demo, its module and its wasm are served. In a folder and at a port of its
/// own, so that it disturbs nobody.
pub(crate) fn check(tools: &Tools) -> Outcome {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map_err(|error| format!("no free port to serve at: {error}"))?
        .port();
    // Trunk wants the folder above to be there.
    let folder = crate::present::workspace().join("target").join("serve-check");
    std::fs::create_dir_all(&folder).map_err(|error| format!("cannot create {}: {error}", folder.display()))?;
    let server = tools
        .command("trunk")
        .args(["serve", "--address", "127.0.0.1", "--port", &port.to_string(), "--dist"])
        .arg(&folder)
        .env_remove("NO_COLOR")
        .spawn()
        .map_err(|error| format!("cannot run trunk: {error}; run `cargo xtask setup`"))?;
    let mut server = Ended(server);
    for (path, sign) in [
        ("/", "<news-release src="),
        ("/news-release.js", "customElements"),
        ("/standfirst_bg.wasm", "\0asm"),
        ("/standfirst_texts_bg.wasm", "\0asm"),
    ] {
        wait_for(&mut server.0, port, path, sign)?;
    }
    Ok(())
}

/// A program that ends when we are done with it, however that comes about.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Asks for a path until it is answered; the first build takes its time.
fn wait_for(server: &mut Child, port: u16, path: &str, sign: &str) -> Outcome {
    let start = Instant::now();
    while start.elapsed() < Duration::from_mins(10) {
        if let Ok(Some(status)) = server.try_wait() {
            return Err(format!("trunk serve ended with {status} before it answered {path}"));
        }
        match get(port, path) {
            Some(answer) if answer.starts_with("HTTP/1.1 200") => {
                return if answer.contains(sign) { Ok(()) } else { Err(format!("{path} was served without {sign:?}")) };
            }
            _ => std::thread::sleep(Duration::from_millis(200)),
        }
    }
    Err(format!("trunk serve did not answer {path} within ten minutes"))
}

fn get(port: u16, path: &str) -> Option<String> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(2)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: */*\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}
