//! A prerendered article on pages that slow it down, filter it or change it: nothing moves, and nothing is lost.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use standfirst::release::{Block, Figure, ImageLink, Release};
use standfirst::write::{self, Options};

use crate::check::{Check, Promise, holds, promise, same};
use crate::engine::Engine;
use crate::page::{Page, SEED};
use crate::prerendered::{RELEASE, framed, go_on, held, whole};
use crate::session::Session;
use crate::text::every_line;

/// What a page has in its own style, to keep the space before the script is there.
const ROOM: &str = "<style>news-release:not(:defined) { display: block; min-block-size: 100svh }</style>";

pub(crate) fn promises() -> Vec<Promise> {
    [of_shifts(), of_filters(), of_pictures()].into_iter().flatten().collect()
}

fn of_shifts() -> Vec<Promise> {
    vec![
        promise("nothing after a served article ever moves", async |session| {
            held(session).await?;
            go_on(session).await?;
            stands(session).await
        })
        .keeps(&["no-shift"]),
        promise(
            "nothing after a short served article moves either, nor when its release comes slowly",
            async |session| {
                let release = Release { headline: "A short one".into(), ..Release::default() };
                let options = Options { src: Some("ISSUER/slow/700/status/404".into()), ..Options::default() };
                let embed = write::embed(&release, &options);
                session.go(&session.servers.publish(&Page::of(&framed(&embed)))).await?;
                session.until("return window.goOn !== undefined", "it does not wait").await?;
                let _: Value = session.ask("goOn(); return null").await?;
                session.until("return host.matches(':state(error)')", "no fault").await?;
                let stands: Vec<u32> = session.ask("return [...places]").await?;
                // The notice is the one thing that may come, after the article; so the first places are one.
                holds(stands.len() <= 2, || format!("{stands:?}"))
            },
        )
        .keeps(&["no-shift"]),
        promise(
            "with a slow processor and a slow network nothing shifts, with two lines or a served article",
            async |session| {
                if session.engine != Engine::Chromium {
                    return Ok(());
                }
                // The page keeps the space until the script is there, as the README advises.
                let two = format!(
                    "{ROOM}<news-release src=\"ISSUER/slow/400/{SEED}\"><a href=\"/\">A link</a></news-release>"
                );
                for (what, embed) in [("two lines", two), ("served", write::embed(&RELEASE, &Options::default()))] {
                    slow(session, true).await?;
                    let shown = async {
                        session.go(&session.servers.publish(&Page::of(&framed(&embed)))).await?;
                        session
                            .until("window.goOn?.(); return host?.matches(':state(ready)') ?? false", "no article")
                            .await?;
                        crate::scene::pause(session).await?;
                        same(what, &session.ask::<Vec<Value>>("return shifts").await?, &Vec::<Value>::new())
                    }
                    .await;
                    slow(session, false).await?;
                    shown?;
                }
                Ok(())
            },
        )
        .keeps(&["no-shift"]),
    ]
}

fn of_filters() -> Vec<Promise> {
    vec![
        promise(
            "a filter that takes the template out leaves the light copy, and the widget comes up",
            async |session| {
                let mut embed = write::embed(&RELEASE, &Options::default());
                cut(&mut embed, "<template", "</template>");
                session.go(&session.servers.publish(&Page::of(&framed(&embed)).cdn("nowhere"))).await?;
                session.until("return document.readyState === 'complete'", "the page did not end").await?;
                every_line(&session.ask::<String>("return words(host.querySelector('article'))").await?)?;
                session.go(&session.servers.publish(&Page::of(&framed(&embed)))).await?;
                session.until("return host.matches(':state(ready)')", "it did not come up").await?;
                every_line(&session.article().await?)
            },
        )
        .keeps(&["light-copy"]),
        promise("a filter that takes all scripts out leaves the article as it was served", async |session| {
            let mut embed = write::embed(&RELEASE, &Options::default());
            cut(&mut embed, "<script", "</script>");
            session.go(&session.servers.publish(&Page::of(&framed(&embed)))).await?;
            session.until("return customElements.get('news-release') !== undefined", "no script").await?;
            let _: Value = session.ask("window.goOn?.(); return null").await?;
            crate::scene::pause(session).await?;
            every_line(&session.article().await?)?;
            same("notices", &session.texts("notice").await?, &Vec::<String>::new())
        })
        .keeps(&["prerendered-kept"]),
        promise("a minifier between server and reader changes nothing: the article is taken over", async |session| {
            let page = session.servers.publish(&Page::of(&minified()?));
            session.go(&page).await?;
            session.until("return host.matches(':state(hydrated)')", "it was not taken over").await?;
            every_line(&session.article().await?)
        })
        .keeps(&["prerendered-altered"]),
        promise("markup that was altered on its way is drawn afresh, in its place", async |session| {
            let served = write::embed(&RELEASE, &Options::default());
            for (from, to) in
                [("<h3", "<ins>x</ins><h3"), ("<blockquote>", "<blockquote><!-- -->"), ("part=\"body\"", "")]
            {
                let altered = served.replacen(from, to, 1);
                holds(altered != served, || format!("there is no {from}"))?;
                session.go(&session.servers.publish(&Page::of(&framed(&altered)))).await?;
                session.until("window.goOn?.(); return host.matches(':state(ready)')", "it did not come up").await?;
                every_line(&session.article().await?)?;
                same("left over", &session.ask::<u32>("return root.querySelectorAll('ins').length").await?, &0)?;
                same("articles", &session.ask::<u32>("return root.querySelectorAll('article').length").await?, &1)?;
            }
            Ok(())
        })
        .keeps(&["prerendered-altered"]),
    ]
}

fn of_pictures() -> Vec<Promise> {
    vec![
        promise("a picture that failed before the script was there leaves its words, and others stay", async |session| {
            let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"></svg>";
            let good = session.servers.faulty.say("image/svg+xml", svg);
            let picture = |url: &str, alt: &str| {
                let url = ImageLink::new(url).ok();
                Block::Figure(Figure { url, alt: Some(alt.into()), width: Some(400), height: Some(300), ..Figure::default() })
            };
            let mut body = vec![picture(&format!("{}/status/404/a.png", session.servers.issuer), "A bridge")];
            body.extend((0..80).map(|_| Block::paragraph("A paragraph that fills the page, line after line.")));
            body.push(picture(&good, "A boat"));
            let release = Release { headline: "Pictures".into(), body, ..Release::default() };
            session.go(&session.servers.publish(&Page::of(&write::embed(&release, &Options::default())))).await?;
            session.until("return root?.querySelector('img')?.complete === true", "the picture did not fail").await?;
            let script = "window.served = root.querySelector('article'); import(arguments[0]); return null";
            let _: Value = session.ask_with(script, json!(format!("{}/news-release.js", session.servers.cdn))).await?;
            session.until("return host.matches(':state(hydrated)')", "it was not taken over").await?;
            let painted = "const [one, other] = parts('figure'); const boxes = (node) => node.getClientRects().length; \
                           return [boxes(one.querySelector('img')), boxes(one.querySelector('.alt')), \
                                   boxes(other.querySelector('img')), root.querySelector('article') === served]";
            same("boxes of picture and words", &session.ask::<Value>(painted).await?, &json!([0, 1, 1, true]))?;
            let _: Value = session.ask("parts('figure')[1].scrollIntoView(); return null").await?;
            session.until("return parts('figure')[1].querySelector('img').naturalWidth > 0", "it never loaded").await?;
            let boxes = "return parts('figure')[1].querySelector('img').getClientRects().length";
            same("boxes of the picture that loaded", &session.ask::<u32>(boxes).await?, &1)
        })
        .keeps(&["image-broken", "prerendered-hydrated"]),
    ]
}

/// The seed's page after a minifier from npm, which the survival tests run in the same way.
fn minified() -> Check<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/packages");
    let mut node = Command::new("node");
    node.arg("minify.mjs").current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = node.spawn()?;
    let page = serde_json::to_string(&[whole(true)])?;
    child.stdin.take().ok_or("node takes no input")?.write_all(page.as_bytes())?;
    let output = child.wait_with_output()?;
    let pages: Vec<String> = serde_json::from_slice(&output.stdout)?;
    Ok(pages.concat())
}

fn cut(html: &mut String, from: &str, to: &str) {
    if let (Some(start), Some(end)) = (html.find(from), html.find(to)) {
        html.replace_range(start..end + to.len(), "");
    }
}

/// What follows the article stood in one place at all frames.
async fn stands(session: &Session) -> Check {
    same("places", &session.ask::<u32>("return places.size").await?, &1)?;
    same("shifts", &session.ask::<Vec<Value>>("return shifts").await?, &Vec::<Value>::new())
}

async fn slow(session: &Session, on: bool) -> Check {
    let rate = if on { 4 } else { 1 };
    session.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await?;
    let bytes = if on { 200_000 } else { -1 };
    let conditions = json!({ "offline": false, "latency": if on { 150 } else { 0 }, "downloadThroughput": bytes, "uploadThroughput": bytes });
    session.devtools("Network.enable", json!({})).await?;
    session.devtools("Network.emulateNetworkConditions", conditions).await?;
    Ok(())
}
