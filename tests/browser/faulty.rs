//! A server with no manners: it closes connections, stalls, cuts answers short and goes round in circles. It writes HTTP
//! by hand, since no library lets one be that rude.
//!
//! The fault is the first part of the path, `/<fault>/<file>`; `send` lists them. A file is one of `dist/`, else one of
//! the corpus. Scripts are spared, so that a page can take the whole widget from here and miss its wasm only.

use std::collections::{HashMap, HashSet};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::answer::{media_type, read};
use crate::check::Check;

/// A module that is valid and not ours: it exports one function, which does nothing.
const OTHER_WASM: &[u8] =
    b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x07\x08\x01\x04main\0\0\x0a\x04\x01\x02\0\x0b";
/// How long a request may be on its way to a gate.
const PATIENCE: Duration = Duration::from_secs(20);

/// The server, and what it keeps in mind.
#[derive(Clone, Debug)]
pub(crate) struct Faulty {
    /// Its origin, which is none of the others'.
    pub(crate) origin: String,
    /// The origin that `away` leads to.
    other: String,
    memory: Arc<Memory>,
}

#[derive(Debug, Default)]
struct Memory {
    gates: AtomicUsize,
    open: Mutex<HashSet<usize>>,
    opened: Condvar,
    visits: Mutex<HashMap<usize, usize>>,
    texts: Mutex<Vec<(&'static str, String, Vec<usize>)>>,
}

/// Something that answers only once it is open, and counts who came by: `/held/<gate>/<file>`, `/down/<gate>/<file>`.
#[derive(Clone, Debug)]
pub(crate) struct Gate {
    number: usize,
    server: Faulty,
}

impl Gate {
    /// The address of a file behind this gate: `held` waits, `down` closes the connection, as a host that is offline.
    pub(crate) fn address(&self, manner: &str, file: &str) -> String {
        format!("{}/{manner}/{}/{file}", self.server.origin, self.number)
    }

    pub(crate) fn open(&self) {
        self.server.open(self.number);
    }

    /// How many requests have come to it.
    pub(crate) fn visits(&self) -> usize {
        lock(&self.server.memory.visits).get(&self.number).copied().unwrap_or_default()
    }

    /// Waits for the first request.
    pub(crate) async fn reached(&self) -> Check {
        let deadline = Instant::now() + PATIENCE;
        while self.visits() == 0 {
            if Instant::now() > deadline {
                return Err(format!("nobody asked for {} within 20 s", self.address("", "")).into());
            }
            sleep(Duration::from_millis(5)).await;
        }
        Ok(())
    }
}

impl Faulty {
    /// Starts it on a free port; it runs as long as the program.
    pub(crate) fn start(other: &str) -> Result<Self, String> {
        let failed = |error| format!("cannot listen on 127.0.0.1: {error}");
        let listener = TcpListener::bind("127.0.0.1:0").map_err(failed)?;
        let origin = format!("http://{}", listener.local_addr().map_err(failed)?);
        let server = Self { origin, other: other.to_owned(), memory: Arc::default() };
        let serving = server.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let server = serving.clone();
                // What cannot be sent any more is of no interest to anybody.
                thread::spawn(move || server.answer(stream).ok());
            }
        });
        Ok(server)
    }

    /// A gate of one's own, closed.
    pub(crate) fn gate(&self) -> Gate {
        Gate { number: self.memory.gates.fetch_add(1, Ordering::Relaxed), server: self.clone() }
    }

    /// The address of a text of one's own. At each `<!--wait-->` it waits until `/open/<gate>` is asked for; the gates'
    /// numbers stand in place of `{{gates}}`.
    pub(crate) fn say(&self, kind: &'static str, text: &str) -> String {
        let gates: Vec<usize> = text.matches("<!--wait-->").map(|_| self.gate().number).collect();
        let text = text.replace("{{gates}}", &format!("{gates:?}"));
        let mut texts = lock(&self.memory.texts);
        texts.push((kind, text, gates));
        format!("{}/said/{}", self.origin, texts.len() - 1)
    }

    fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut head = Vec::new();
        let mut buffer = [0; 4096];
        while !head.ends_with(b"\r\n\r\n") {
            match stream.read(&mut buffer)? {
                // A connection that was opened in advance and is not needed.
                0 => return Ok(()),
                some => head.extend_from_slice(&buffer[..some]),
            }
        }
        let head = String::from_utf8_lossy(&head);
        let path = head.split(' ').nth(1).unwrap_or_default().trim_start_matches('/');
        let path = path.split('?').next().unwrap_or_default();
        let (fault, rest) = path.split_once('/').unwrap_or(("", path));
        self.send(&mut stream, fault, rest)
    }

    fn send(&self, stream: &mut TcpStream, fault: &str, rest: &str) -> std::io::Result<()> {
        // Some faults have a number: `held/3/release.txt`.
        let (number, numbered) = rest.split_once('/').unwrap_or(("", rest));
        let number: usize = number.parse().unwrap_or_default();
        let file = if matches!(fault, "held" | "down" | "fails" | "status") { numbered } else { rest };
        let fault = if is(file, "js") && fault != "newer" { "well" } else { fault };
        let Some(whole) = file_of(file) else {
            return match fault {
                "said" => self.send_text(stream, rest),
                "open" => {
                    self.open(rest.parse().unwrap_or_default());
                    reply(stream, "204 No Content", "", b"")
                }
                _ => reply(stream, "404 Not Found", "access-control-allow-origin: *\r\n", b""),
            };
        };
        let kind = if fault == "wrong-mime" { "application/octet-stream" } else { media_type(file) };
        let shared = format!("content-type: {kind}\r\naccess-control-allow-origin: *\r\n");
        match fault {
            // No answer at all.
            "closed" => Ok(()),
            // Taken, and never answered.
            "stalled" => until_gone(stream),
            // The whole is promised; half of it comes, and then the connection ends, or stands still.
            "half" | "hanging" => {
                write!(stream, "HTTP/1.1 200 OK\r\n{shared}content-length: {}\r\n\r\n", whole.len())?;
                stream.write_all(&whole[..whole.len() / 2])?;
                if fault == "hanging" { until_gone(stream) } else { Ok(()) }
            }
            // It never ends.
            "endless" => {
                write!(stream, "HTTP/1.1 200 OK\r\n{shared}\r\n")?;
                loop {
                    stream.write_all(&whole)?;
                }
            }
            "redirect" => moved(stream, &format!("{}/well/{file}", self.origin)),
            "away" => moved(stream, &format!("{}/{file}", self.other)),
            "loop" => moved(stream, &format!("{}/loop/{file}", self.origin)),
            "no-cors" => reply(stream, "200 OK", &format!("content-type: {kind}\r\n"), &whole),
            "status" => reply(stream, &format!("{number} No"), &shared, b"An error page."),
            "other-wasm" => reply(stream, "200 OK", &shared, if is(file, "wasm") { OTHER_WASM } else { &whole }),
            // A script of another version.
            "newer" => {
                let ours = concat!('"', env!("CARGO_PKG_VERSION"), '"');
                let script = String::from_utf8_lossy(&whole).replace(ours, "\"9.9.9\"");
                reply(stream, "200 OK", &shared, script.as_bytes())
            }
            // Nothing but a type; white space; a byte more than there may be, of anything and of text.
            "empty" => reply(stream, "200 OK", &shared, b""),
            "blank" => reply(stream, "200 OK", &shared, b"\n \n"),
            "large" => reply(stream, "200 OK", &shared, &b"A line of a release.\n".repeat(99_865)[..=2 * 1024 * 1024]),
            "long" => reply(stream, "200 OK", &shared, &b"word ".repeat(52_429)[..=256 * 1024]),
            "held" => {
                self.visit(number);
                self.wait_for(number);
                reply(stream, "200 OK", &shared, &whole)
            }
            "down" => {
                self.visit(number);
                if lock(&self.memory.open).contains(&number) {
                    reply(stream, "200 OK", &shared, &whole)
                } else {
                    Ok(())
                }
            }
            // The first two requests fail.
            "fails" => match self.visit(number) {
                1 | 2 => reply(stream, "503 Service Unavailable", &shared, b"Later."),
                _ => reply(stream, "200 OK", &shared, &whole),
            },
            _ => reply(stream, "200 OK", &shared, &whole),
        }
    }

    fn send_text(&self, stream: &mut TcpStream, number: &str) -> std::io::Result<()> {
        let said = number.parse().ok().and_then(|number: usize| lock(&self.memory.texts).get(number).cloned());
        let Some((kind, text, gates)) = said else { return reply(stream, "404 Not Found", "", b"") };
        write!(stream, "HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\naccess-control-allow-origin: *\r\n\r\n")?;
        for (index, piece) in text.split("<!--wait-->").enumerate() {
            if let Some(gate) = index.checked_sub(1).and_then(|before| gates.get(before)) {
                self.visit(*gate);
                self.wait_for(*gate);
            }
            stream.write_all(piece.as_bytes())?;
        }
        Ok(())
    }

    fn open(&self, gate: usize) {
        lock(&self.memory.open).insert(gate);
        self.memory.opened.notify_all();
    }

    fn visit(&self, gate: usize) -> usize {
        let mut visits = lock(&self.memory.visits);
        let count = visits.entry(gate).or_default();
        *count += 1;
        *count
    }

    fn wait_for(&self, gate: usize) {
        let open = lock(&self.memory.open);
        drop(self.memory.opened.wait_while(open, |open| !open.contains(&gate)));
    }
}

fn is(file: &str, extension: &str) -> bool {
    Path::new(file).extension().is_some_and(|found| found == extension)
}

fn file_of(file: &str) -> Option<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["dist", "tests/corpus", "tests/browser/pages"].iter().find_map(|folder| read(&root.join(folder), file))
}

fn reply(stream: &mut TcpStream, status: &str, headers: &str, body: &[u8]) -> std::io::Result<()> {
    write!(stream, "HTTP/1.1 {status}\r\n{headers}content-length: {}\r\nconnection: close\r\n\r\n", body.len())?;
    stream.write_all(body)
}

fn moved(stream: &mut TcpStream, to: &str) -> std::io::Result<()> {
    reply(stream, "302 Found", &format!("location: {to}\r\naccess-control-allow-origin: *\r\n"), b"")
}

/// Until the other side has gone.
fn until_gone(stream: &mut TcpStream) -> std::io::Result<()> {
    while stream.read(&mut [0; 64])? > 0 {}
    Ok(())
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
