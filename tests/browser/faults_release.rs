//! Faults of issuers and of the way to them. The author's link can still be read, the reader is told, and can try again.

use serde_json::{Value, json};

use crate::check::{Check, Promise, holds, promise, same};
use crate::engine::Engine;
use crate::faults::refused;
use crate::page::{Page, SEED};
use crate::scene::{Moment, Scene, pause};
use crate::seed::fallback_boxes;
use crate::session::Session;
use crate::text::every_line;

pub(crate) fn promises() -> Vec<Promise> {
    [of_answers(), of_connections(), of_content(), of_recovery()].into_iter().flatten().collect()
}

/// What the issuer's server says.
fn of_answers() -> Vec<Promise> {
    vec![
        promise("a release that is gone leaves the fallback and says release-missing", async |session| {
            refused(session, &Page::bare().release("status/410"), &["release-missing"]).await
        })
        .keeps(&["release-missing"]),
        promise("a release that is for others leaves the fallback and says release-refused", async |session| {
            for status in ["status/401", "status/403", "status/429", "status/503"] {
                refused(session, &Page::bare().release(status), &["release-refused"]).await?;
            }
            Ok(())
        })
        .keeps(&["release-refused"]),
        promise("a release that moved on its server is found", async |session| {
            session.visit(&from(session, "redirect", SEED)).await?;
            every_line(&session.article().await?)
        }),
        promise("a release that moved to another server is found", async |session| {
            session.visit(&from(session, "away", SEED)).await?;
            every_line(&session.article().await?)
        }),
        promise("addresses that lead in a circle leave the fallback and say release-network", async |session| {
            refused(session, &from(session, "loop", SEED), &["release-network"]).await
        })
        .keeps(&["release-network"]),
    ]
}

/// What becomes of the way.
fn of_connections() -> Vec<Promise> {
    vec![
        promise("a connection that ends at once leaves the fallback and says release-network", async |session| {
            refused(session, &from(session, "closed", SEED), &["release-network"]).await
        }).keeps(&["release-network"]),
        promise("a connection that ends in the middle leaves the fallback and says release-network", async |session| {
            refused(session, &from(session, "half", SEED), &["release-network"]).await
        }).keeps(&["release-network"]),
        promise("nothing is waited for without end: 15 s for a release, 30 s for the wasm", async |session| {
            let scene = Scene::empty(session).await?;
            let origin = &session.servers.faulty.origin;
            let script = "const { origin, seed, good } = arguments[0]; const started = performance.now(); \
                for (const src of [`${origin}/stalled/${seed}`, `${origin}/hanging/${seed}`, good]) { \
                  const made = document.createElement('news-release'); made.src = src; made.innerHTML = '<a href=\"/\">A link</a>'; \
                  made.addEventListener('error', () => { made.seconds = (performance.now() - started) / 1000; }); \
                  document.querySelector('main').append(made); } \
                const script = document.createElement('script'); script.type = 'module'; \
                script.src = `${origin}/stalled/news-release.js`; document.head.append(script); return null";
            let good = format!("{}/{SEED}", session.servers.issuer);
            let given = json!({ "origin": origin, "seed": SEED, "good": good });
            let _: Value = session.ask_with(script, given).await?;
            let errors = |count: u32| format!("return recorded.events.filter(({{ kind }}) => kind).length === {count}");
            session.until(&errors(2), "the stalled releases were not given up").await?;
            // More than 20 s in all, so it is waited for twice.
            let _ = session.until(&errors(3), "").await;
            session.until(&errors(3), "the stalled wasm was not given up").await?;
            let kinds: Vec<String> =
                session.ask("return recorded.events.map(({ kind }) => kind).filter(Boolean)").await?;
            same("kinds", &kinds, &["release-network", "release-network", "wasm-missing"])?;
            let told = "return [...document.querySelectorAll('news-release')].map(({ seconds }) => seconds)";
            let seconds: Vec<f64> = session.ask(told).await?;
            for (second, expected) in seconds.iter().zip([15.0, 15.0, 30.0]) {
                let near = *second > expected - 1.0 && *second < expected + 6.0;
                holds(near, || format!("it was given up after {second} s, not {expected}"))?;
            }
            let boxes = "return [...document.querySelectorAll('news-release > a')].filter((link) => link.getClientRects().length).length";
            same("links that show", &session.ask::<u32>(boxes).await?, &3_u32)?;
            drop(scene);
            Ok(())
        }).keeps(&["release-network", "wasm-missing"]),
    ]
}

/// What comes in place of a release.
fn of_content() -> Vec<Promise> {
    vec![
        promise("a release that says it is a web page leaves the fallback and says release-invalid", async |session| {
            refused(session, &Page::bare().release(format!("wrong-type/{SEED}")), &["release-invalid"]).await
        })
        .keeps(&["release-invalid"]),
        promise("a text of an unknown type is shown all the same", async |session| {
            session.visit(&from(session, "wrong-mime", SEED)).await?;
            every_line(&session.article().await?)
        })
        .keeps(&["src"]),
        promise("an empty release leaves the fallback and says release-invalid", async |session| {
            for fault in ["empty", "blank"] {
                refused(session, &from(session, fault, SEED), &["release-invalid"]).await?;
            }
            Ok(())
        })
        .keeps(&["release-invalid"]),
        promise("a release that is too large leaves the fallback and says release-too-large", async |session| {
            for fault in ["large", "long", "endless"] {
                refused(session, &from(session, fault, SEED), &["release-too-large"]).await?;
            }
            Ok(())
        })
        .keeps(&["release-too-large"]),
        promise("JSON of a newer version leaves the fallback and says release-invalid, and why", async |session| {
            invalid(
                session,
                &json!({ "version": 2, "headline": "From later", "body": ["Words."] }).to_string(),
                "version",
            )
            .await
        })
        .keeps(&["release-invalid"]),
        promise("JSON of another shape leaves the fallback and says release-invalid, and where", async |session| {
            invalid(
                session,
                &json!({ "headline": "A", "body": [{ "type": "quote", "blocks": 7 }] }).to_string(),
                "blocks",
            )
            .await?;
            invalid(session, &json!({ "title": "Some other site's JSON" }).to_string(), "headline").await?;
            for json in ["[]", "null", "7", "\"text\""] {
                invalid(session, json, "").await?;
            }
            Ok(())
        })
        .keeps(&["release-invalid"]),
        promise("JSON that is nested too deep leaves the fallback and says release-invalid", async |session| {
            let deep = format!("{{\"headline\": \"A\", \"body\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
            invalid(session, &deep, "").await
        })
        .keeps(&["limits", "release-invalid"]),
        promise("of a text, whatever can be shown is shown", async |session| {
            for (text, shown) in [("Lone", "Lone"), ("\u{0}\u{1}A\u{fffd} line\n\n\u{202e}And another", "line")] {
                let src = session.servers.faulty.say("text/plain; charset=utf-8", text);
                session.visit(&Page::bare().release(src)).await?;
                let article = session.article().await?;
                holds(article.contains(shown), || format!("the article is `{article}`"))?;
            }
            Ok(())
        })
        .keeps(&["release-text-kept"]),
    ]
}

/// When the fault is gone.
fn of_recovery() -> Vec<Promise> {
    vec![
        promise("the reader can try again, as often as it takes", async |session| {
            let gate = session.servers.faulty.gate();
            refused(session, &Page::bare().release(gate.address("fails", SEED)), &["release-refused"]).await?;
            retry(session).await?;
            session.until("return recorded.events.filter(({ kind }) => kind).length === 2", "no second fault").await?;
            session.until("return parts('notice').length === 1", "not one notice").await?;
            retry(session).await?;
            session.until("return parts('related').length === 1", "no article").await?;
            session.until("return host.matches(':state(ready)')", "no state `ready`").await?;
            every_line(&session.article().await?)?;
            same("notices", &session.texts("notice").await?.len(), &0_usize)?;
            same("boxes of the fallback", &fallback_boxes(session).await?, &0)?;
            same("requests", &gate.visits(), &3_usize)
        })
        .keeps(&["error-notice"]),
        promise("a release comes back by itself when the browser is online again", async |session| {
            if session.engine == Engine::Chromium { lost_and_found(session).await } else { down_and_up(session).await }
        })
        .keeps(&["release-online"]),
        promise(
            "an article that is shown survives a reload that fails offline, and is renewed online",
            async |session| {
                let scene = Scene::at(session, Moment::Shown).await?;
                let gate = session.servers.faulty.gate();
                let _: Value =
                    session.ask_with("host.src = arguments[0]; return null", json!(gate.address("down", SEED))).await?;
                session.until("return parts('notice').length === 1", "no notice").await?;
                every_line(&session.article().await?)?;
                gate.open();
                let _: Value = session.ask("dispatchEvent(new Event('online')); return null").await?;
                session
                    .until("return parts('notice').length === 0 && host.matches(':state(ready)')", "no second try")
                    .await?;
                every_line(&session.article().await?)?;
                drop(scene);
                Ok(())
            },
        )
        .keeps(&["error-keeps", "release-online"]),
        promise("an element that was removed after a fault does not try again online", async |session| {
            let gate = session.servers.faulty.gate();
            session.visit(&Page::bare().release(gate.address("down", SEED))).await?;
            let _: Value = session.ask("window.it = host; host.remove(); return null").await?;
            pause(session).await?;
            let before = gate.visits();
            gate.open();
            let _: Value = session.ask("dispatchEvent(new Event('online')); return null").await?;
            pause(session).await?;
            same("requests after it was removed", &gate.visits(), &before)
        }),
    ]
}

/// Chromium can lose its network, and tells the page of it itself.
async fn lost_and_found(session: &Session) -> Check {
    let scene = Scene::at(session, Moment::Shown).await?;
    let network = async |offline: bool| {
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        session.devtools("Network.enable", json!({})).await?;
        session.devtools("Network.emulateNetworkConditions", conditions).await
    };
    network(true).await?;
    let script = "const made = document.createElement('news-release'); made.innerHTML = '<a href=\"/\">A link</a>'; \
                  made.src = arguments[0]; host.replaceWith(made); return null";
    let given = json!(format!("{}/{SEED}", session.servers.issuer));
    let offline = async {
        let _: Value = session.ask_with(script, given).await?;
        session.until("return parts('notice').length === 1", "no notice while offline").await?;
        let kinds: Vec<String> = session.ask("return recorded.events.map(({ kind }) => kind).filter(Boolean)").await?;
        same("kinds", &kinds, &["release-network"])?;
        holds(fallback_boxes(session).await? > 0, || "the fallback is not painted".into())
    }
    .await;
    // Whatever was found, the next promise needs the network.
    network(false).await?;
    offline?;
    session
        .until("return parts('related').length === 1 && parts('notice').length === 0", "it did not come back")
        .await?;
    drop(scene);
    every_line(&session.article().await?)
}

/// The other drivers cannot take a browser offline: the server goes down and up, and the page is told by hand.
async fn down_and_up(session: &Session) -> Check {
    let gate = session.servers.faulty.gate();
    refused(session, &Page::bare().release(gate.address("down", SEED)), &["release-network"]).await?;
    gate.open();
    let _: Value = session.ask("dispatchEvent(new Event('online')); return null").await?;
    session
        .until("return parts('related').length === 1 && parts('notice').length === 0", "it did not come back")
        .await?;
    every_line(&session.article().await?)
}

async fn retry(session: &Session) -> Check {
    let click = "const button = parts('notice')[0].querySelector('button'); button.click(); return null";
    let _: Value = session.ask(click).await?;
    Ok(())
}

/// JSON that is no release: refused, and the reason is told in words that name what is wrong.
async fn invalid(session: &Session, json: &str, named: &str) -> Check {
    let src = session.servers.faulty.say("application/json", json);
    refused(session, &Page::bare().release(src), &["release-invalid"]).await?;
    let message: String = session.ask("return recorded.events.find(({ kind }) => kind).message").await?;
    holds(message.contains(named), || format!("`{message}` does not name `{named}`"))?;
    let notice = session.texts("notice").await?.concat();
    holds(notice.contains(message.trim_end_matches('.')), || format!("the notice `{notice}` does not say `{message}`"))
}

/// A page whose release comes from the rude server.
fn from(session: &Session, fault: &str, file: &str) -> Page {
    Page::bare().release(format!("{}/{fault}/{file}", session.servers.faulty.origin))
}
