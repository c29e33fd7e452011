//! What is said of a release that is pasted: to any page by the element, and under the demo's field.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::check::{Check, Promise, holds, promise, same};
use crate::page::Page;
use crate::session::Session;

/// A release with three things that are odd, and a character of two code units before one of them.
const ODD: &str = "Bridge reopens\nDate: 3 October 2025, 9am\n\nThe minister 🚒 said “we are glad of it.\n\n-\n";

pub(crate) fn promises() -> Vec<Promise> {
    vec![
        promise("the element says what was odd, where, and which lines were set aside", async |session| {
            session.go(&session.servers.publish(&Page::bare().file("property.html"))).await?;
            session.until("return host.matches(':defined')", "the element was not defined").await?;
            same(
                "before any release",
                &session.ask::<Value>("return [host.notes, host.aside]").await?,
                &json!([[], []]),
            )?;
            let script = "host.release = arguments[0]; return null";
            let _: Value = session.ask_with(script, ODD.into()).await?;
            session.until("return host.matches(':state(ready)')", "it is not ready").await?;
            let places = "return host.notes.map(({ line, column, message }) => [line, column ?? null, typeof message])";
            let expected = json!([[2, 23, "string"], [4, 21, "string"], [6, null, "string"]]);
            same("notes", &session.ask::<Value>(places).await?, &expected)?;
            let aside = json!([{ "line": 6, "rule": "bullet-without-item" }]);
            same("lines", &session.ask::<Value>("return host.aside").await?, &aside)
        })
        .keeps(&["notes-read"]),
        promise("the demo says of a release that is pasted what the command says", async |session| {
            desk(session).await?;
            let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
            let mut texts: Vec<_> =
                fs::read_dir(corpus)?.map(|entry| entry.unwrap().path().join("release.txt")).collect();
            texts.sort();
            // All of them would take minutes in each engine.
            let texts =
                texts.iter().step_by((texts.len() / 24).max(1)).filter_map(|path| fs::read_to_string(path).ok());
            for text in [ODD.to_owned()].into_iter().chain(texts) {
                paste(session, &text).await?;
                let (notes, outline) = checked(&text)?;
                let shown: Vec<String> = session
                    .ask("return [...document.querySelectorAll('#remarks bdi')].map((node) => words(node))")
                    .await?;
                same("notes", &shown, &notes)?;
                let rows: Vec<String> = session
                    .ask("return [...document.querySelectorAll('#outline div')].map((row) => [...row.children].map(words).join(' '))")
                    .await?;
                same("outline", &rows, &outline)?;
            }
            Ok(())
        }),
        promise("a note of the demo puts the cursor where it points, and their count is told", async |session| {
            desk(session).await?;
            paste(session, ODD).await?;
            let count = "const count = document.querySelector('#count'); return [count.getAttribute('role'), count.textContent]";
            same("count", &session.ask::<Value>(count).await?, &json!(["status", "3 notes"]))?;
            for (index, expected) in ["9am", "“we", "-"].into_iter().enumerate() {
                let press = "document.querySelectorAll('#remarks button')[arguments[0]].click(); const field = document.activeElement; \
                             return [field.id, field.value.slice(field.selectionStart, field.selectionEnd)]";
                let found: Value = session.ask_with(press, index.into()).await?;
                same("field, and what is chosen in it", &found, &json!(["source", expected]))?;
            }
            Ok(())
        }),
        promise("the demo says why JSON is none, and forgets it when it is mended", async |session| {
            desk(session).await?;
            write(session, "{\"headline\": \"A\", \"body\": [{}]}").await?;
            session
                .until("return document.querySelector('#count').textContent === '1 error'", "no error is told")
                .await?;
            let told: String = session.ask("return words(document.querySelector('#remarks .error'))").await?;
            holds(told.contains("body[0]: the field `type` is missing"), || format!("it says {told:?}"))?;
            holds(session.ask("return document.querySelector('#recognised').hidden").await?, || {
                "an outline shows".into()
            })?;
            paste(session, "{\"headline\": \"A\", \"body\": [\"B.\"]}").await?;
            let said =
                "return [document.querySelector('#count').textContent, document.querySelector('#recognised').hidden]";
            same("once it is mended", &session.ask::<Value>(said).await?, &json!(["Nothing odd was found.", false]))
        }),
    ]
}

/// Opens the demo, with its own release in the field.
async fn desk(session: &Session) -> Check {
    session.go(&format!("{}/index.html", session.servers.cdn)).await?;
    session.settled().await?;
    // The demo's own release has been told of, so that whatever is told next is of another.
    session.until("return !document.querySelector('#report').hidden", "nothing is told of the demo's release").await?;
    let script = "window.reports = 0; document.querySelector('#preview').addEventListener('load', () => { window.reports += 1; }); return null";
    session.ask(script).await
}

async fn write(session: &Session, text: &str) -> Check {
    let script = "const field = document.querySelector('#source'); field.value = arguments[0]; \
                  field.dispatchEvent(new Event('input')); window.reports = 0; return null";
    session.ask_with(script, text.into()).await
}

/// Pastes a release, and waits until it is set.
async fn paste(session: &Session, text: &str) -> Check {
    write(session, text).await?;
    session.until("return window.reports === 1", "the release was not set").await
}

/// The messages and the outline of `standfirst check`, a line each, white space collapsed.
fn checked(text: &str) -> Check<(Vec<String>, Vec<String>)> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_standfirst"))
        .args(["check", "--color", "never", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    child.stdin.take().ok_or("no input")?.write_all(text.as_bytes())?;
    let told = String::from_utf8(child.wait_with_output()?.stdout)?;
    let collapsed = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let notes = told.lines().filter_map(|line| line.strip_prefix("warning: ")).map(collapsed).collect();
    let outline = told.lines().skip_while(|line| *line != "standard input").skip(1).take_while(|line| !line.is_empty());
    Ok((notes, outline.map(collapsed).collect()))
}
