//! `cargo xtask bench lcp`: what the widget's script costs the first paint of a prerendered page, in Chromium.
//!
//! One page with the script and the same without it take turns in one window, with an empty cache each time. What is
//! compared is the median of Largest Contentful Paint (W3C), on what Lighthouse takes for a phone (four times slower, 150 ms
//! away, 1.6 Mbit/s) and for a desk (40 ms away, 10 Mbit/s). The last line is told, not judged: with no network at all the
//! script is there before the first frame, and costs a part of one.

use std::sync::Arc;

use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::check::Check;
use crate::engine::Engine;
use crate::page::Page;
use crate::prerendered;
use crate::server::Servers;
use crate::session::Session;

/// How often each page is opened.
const ROUNDS: usize = 21;
/// The most that the script may cost: a fiftieth.
const LIMIT: f64 = 1.02;

/// Measures, prints, and says whether the script costs no more than it may.
pub(crate) fn run(servers: Arc<Servers>, runtime: &Arc<Runtime>) -> Result<bool, String> {
    let session = runtime.block_on(Session::open(Engine::Chromium, servers, Arc::clone(runtime)))?;
    let measured = runtime.block_on(measure(&session));
    runtime.block_on(session.close());
    measured.map_err(|failed| failed.message().unwrap_or("the measurement failed").to_owned())
}

async fn measure(session: &Session) -> Check<bool> {
    println!("Largest Contentful Paint of the prerendered seed page, medians of {ROUNDS}, in ms\n");
    println!("{:>10} {:>10} {:>10} {:>8}", "", "without", "with", "ratio");
    let page = |script| Page::of(&prerendered::whole(script));
    let (with, without) = (session.servers.publish(&page(true)), session.servers.publish(&page(false)));
    session.devtools("Network.enable", json!({})).await?;
    session.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await?;
    let mut well = true;
    for (name, rate, latency, bytes) in
        [("phone", 4, 150, 200_000), ("desk", 1, 40, 1_250_000), ("no network", 1, 0, -1)]
    {
        session.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await?;
        let conditions =
            json!({ "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes });
        session.devtools("Network.emulateNetworkConditions", conditions).await?;
        let mut times = [Vec::new(), Vec::new()];
        // One of each before it counts, and each of the two goes first as often as the other.
        for round in 0..=ROUNDS {
            let order = if round % 2 == 0 { [0, 1] } else { [1, 0] };
            for which in order {
                let time = paint(session, [&without, &with][which], which == 1).await?;
                if round > 0 {
                    times[which].push(time);
                }
            }
        }
        let [without, with] = times.map(median);
        println!("{name:>10} {without:>10.1} {with:>10.1} {:>8.3}", with / without);
        well &= with / without <= LIMIT || latency == 0;
    }
    Ok(well)
}

/// Opens a page and waits until it has settled; with the script, until the article is taken over.
async fn paint(session: &Session, url: &str, script: bool) -> Check<f64> {
    session.go(url).await?;
    let observe = "new PerformanceObserver((list) => { window.lcp = list.getEntries().at(-1).startTime }) \
                   .observe({ type: 'largest-contentful-paint', buffered: true }); return null";
    let _: Value = session.ask(observe).await?;
    if script {
        session.until("return host.matches(':state(hydrated)')", "it was not taken over").await?;
    }
    session.until("return document.readyState === 'complete' && lcp > 0", "nothing was painted").await?;
    session.ask("return lcp").await
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
