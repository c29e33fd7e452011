//! The seed release, as a reader sees it: every word of the text, once, in its place.

use serde_json::Value;

use crate::check::{Check, Promise, holds, promise, same};
use crate::page::Page;
use crate::session::Session;
use crate::text::{collapsed, every_line, lines};

const HEADLINE: &str = "Defence Minister Travels to Japan for High-Level Security Talks with Key Partners";
const STANDFIRST: &str =
    "Collins says Japan remains one of New Zealand’s closest and most reliable security partners in the region.";
const SECTIONS: [&str; 3] = [
    "Strengthening a Key Indo-Pacific Partnership",
    "A Visit Supporting Broader Strategic Engagement",
    "Minister’s Return",
];
const AGENDA_INTRO: &str = "The discussions are expected to cover:";
const AGENDA: [&str; 5] = [
    "Regional strategic developments",
    "Maritime security cooperation",
    "Defence training and interoperability",
    "Humanitarian and disaster relief coordination",
    "Shared interests within regional forums such as the ASEAN Defence Ministers’ Meeting-Plus (ADMM+)",
];
const RELATED: [&str; 5] = [
    "Diplomatic Tensions Fail to Derail Japan's Tourism Surge",
    "US and Japan Eye $550 Billion Collaborative Ventures",
    "U.S. Greenlights $100.2 Million Aegis Support Sale to Japan",
    "Diplomatic Strains: China's Demand for Japan's Retraction",
    "Quarterly 'tankan' survey shows slight improvement as Bank of Japan weighs rate hike",
];

pub(crate) fn promises() -> Vec<Promise> {
    let mut all = of_the_words();
    all.extend(of_the_whole());
    all
}

/// What each part says.
fn of_the_words() -> Vec<Promise> {
    vec![
        promise("the headline stands there once, word for word", async |session| {
            session.visit(&Page::bare()).await?;
            same("headlines", &session.texts("headline").await?, &[HEADLINE])
        })
        .keeps(&["two-lines"]),
        promise("the standfirst stands there once, word for word", async |session| {
            session.visit(&Page::bare()).await?;
            same("standfirsts", &session.texts("standfirst").await?, &[STANDFIRST])
        }),
        promise("the country of the release is shown", async |session| {
            session.visit(&Page::bare()).await?;
            let datelines = session.texts("dateline").await?;
            holds(datelines.concat().contains("New Zealand"), || format!("datelines: {datelines:?}"))
        }),
        promise("the three section headings stand in their order", async |session| {
            session.visit(&Page::bare()).await?;
            same("headings", &session.texts("heading").await?, &SECTIONS)
        }),
        promise("both quotes name Judith Collins and her office", async |session| {
            session.visit(&Page::bare()).await?;
            quotes(session).await
        }),
        promise("the agenda is a list of five points after its introduction", async |session| {
            session.visit(&Page::bare()).await?;
            agenda(session).await
        }),
        promise("the five related titles are shown, and none pretends to be a link", async |session| {
            session.visit(&Page::bare()).await?;
            same("cards", &session.texts("card").await?, &RELATED)?;
            let links: Vec<String> = session
                .ask("return parts('card').flatMap((card) => [...card.querySelectorAll('a')].map(words))")
                .await?;
            same("links in cards", &links, &Vec::<String>::new())
        }),
    ]
}

/// What the parts make together, and how the element announces it.
fn of_the_whole() -> Vec<Promise> {
    vec![
        promise("every line of the text is shown as often as the text has it", async |session| {
            session.visit(&Page::bare()).await?;
            every_line(&session.article().await?)
        })
        .keeps(&["layout-full", "two-lines"]),
        promise("the body keeps the order of the text", async |session| {
            session.visit(&Page::bare()).await?;
            let article = session.article().await?;
            let mut from = 0;
            for line in lines().skip(4).take_while(|line| *line != "ALSO READ") {
                let found = article[from..].find(&collapsed(line));
                let at = found.ok_or_else(|| format!("`{line}` does not follow what stands before it in the text"))?;
                from += at + collapsed(line).len();
            }
            Ok(())
        }),
        promise("the headline is an h2 and sections are h3 unless the page says otherwise", async |session| {
            session.visit(&Page::bare()).await?;
            levels(session, "H2", "H3").await
        })
        .keeps(&["heading-level", "headings-nest"]),
        promise("heading-level shifts the headline and the sections together", async |session| {
            session.visit(&Page::bare().attributes("heading-level=\"3\"")).await?;
            levels(session, "H3", "H4").await
        })
        .keeps(&["heading-level", "headings-nest"]),
        promise("the fallback is no longer painted once the article is there", async |session| {
            session.visit(&Page::bare()).await?;
            same("boxes of the fallback", &fallback_boxes(session).await?, &0)
        })
        .keeps(&["fallback-gone"]),
        promise("loadstart, load and loadend come in this order, each once", async |session| {
            session.visit(&Page::bare()).await?;
            session.until("return recorded.events.at(-1)?.type === 'loadend'", "no `loadend` came last").await?;
            let events: Vec<String> = session.ask("return recorded.events.map(({ type }) => type)").await?;
            same("events", &events, &["loadstart", "load", "loadend"])
        })
        .keeps(&["events-order"]),
        promise("the console stays quiet when all is well", async |session| {
            session.visit(&Page::bare()).await?;
            let errors: Vec<String> = session.ask("return recorded.errors").await?;
            same("errors", &errors, &Vec::<String>::new())
        })
        .keeps(&["two-lines"]),
        promise("the demo page shows the same release in full", async |session| {
            session.go(&format!("{}/index.html", session.servers.cdn)).await?;
            session.settled().await?;
            same("headlines", &session.texts("headline").await?, &[HEADLINE])?;
            quotes(session).await?;
            agenda(session).await?;
            every_line(&session.article().await?)
        }),
    ]
}

/// How many boxes the author's link is painted in.
pub(crate) async fn fallback_boxes(session: &Session) -> Check<usize> {
    session.ask("return [...host.querySelector('a').getClientRects()].filter(({ width }) => width > 0).length").await
}

async fn quotes(session: &Session) -> Check {
    let captions: Vec<[Value; 2]> = session
        .ask(
            "return parts('quote').map((quote) => [quote.querySelectorAll('blockquote').length, \
             words(quote.querySelector('figcaption'))])",
        )
        .await?;
    same("quotes", &captions.len(), &2)?;
    for [blocks, caption] in captions {
        same("blockquotes in a quote", &blocks, &1)?;
        let caption = caption.as_str().unwrap_or_default();
        for name in ["Judith Collins", "Defence Minister"] {
            holds(caption.contains(name), || format!("the caption `{caption}` does not name {name}"))?;
        }
    }
    Ok(())
}

async fn agenda(session: &Session) -> Check {
    let agendas: Vec<(Vec<String>, Vec<String>)> = session
        .ask(
            "return parts('agenda').map((agenda) => [[...agenda.querySelectorAll('p')].map(words), \
             [...agenda.querySelectorAll('li')].map(words)])",
        )
        .await?;
    same("agendas", &agendas.len(), &1)?;
    for (intro, items) in agendas {
        same("introduction", &intro, &[AGENDA_INTRO])?;
        same("points", &items, &AGENDA)?;
    }
    Ok(())
}

async fn levels(session: &Session, headline: &str, section: &str) -> Check {
    let tags = |part| session.ask_with::<Vec<String>>("return parts(arguments[0]).map(({ tagName }) => tagName)", part);
    same("headline", &tags("headline".into()).await?, &[headline])?;
    same("sections", &tags("heading".into()).await?, &[section; 3])
}
