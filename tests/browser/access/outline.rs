//! The bones of an article: headings, names, languages, and what is said when it does not come.

use serde_json::Value;

use super::{arabic, nothing, page, rich};
use crate::check::{Check, Promise, holds, promise, same};
use crate::page::SEED;
use crate::session::Session;

/// The headings of the rich release, in their order, with their level below the headline. It asks for a third level
/// where there is no second one.
const OUTLINE: [(u8, &str); 12] = [
    (0, "Bridge reopens after nine weeks, and cyclists get a lane from Quai Neuf to the market"),
    (1, "Key facts"),
    (2, "What it cost"),
    (3, "What was done"),
    (1, "What comes next"),
    (2, "The works in numbers"),
    (1, "Notes to editors"),
    (2, "For broadcasters"),
    (1, "About the Tidewater Port Authority"),
    (1, "About"),
    (1, "Contacts"),
    (1, "Also read"),
];

pub(super) fn promises() -> Vec<Promise> {
    vec![
        promise("headings nest under heading-level, none is above it, and none skips a level", async |session| {
            for page in [page(SEED), rich(session), arabic(session)] {
                session.visit(&page).await?;
                for level in 1..=5 {
                    nested(session, level).await?;
                }
            }
            Ok(())
        }).keeps(&["headings-nest"]),
        promise("the headings of a release that has everything are its outline", async |session| {
            session.visit(&rich(session)).await?;
            let outline: Vec<(u8, String)> = session
                .ask("return [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((node) => [node.tagName[1] - 2, words(node)])")
                .await?;
            same(
                "headings",
                &outline,
                &OUTLINE.iter().map(|&(level, words)| (level, words.to_owned())).collect::<Vec<_>>(),
            )
        }).keeps(&["headings-nest"]),
        promise("no id stands twice in an article, and every id that is referred to is there", async |session| {
            session.visit(&rich(session)).await?;
            nothing(
                session,
                "about ids",
                r"
                const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
                const named = [...root.querySelectorAll('[aria-labelledby]')].map((node) => node.getAttribute('aria-labelledby'));
                if (named.length < 5) return [`only ${named.length} names by reference`];
                return [
                    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands twice`),
                    ...named.filter((id) => !ids.includes(id)).map((id) => `${id} is not there`),
                ];
                ",
            )
            .await
        }),
        promise("words of another language carry it, those of the interface too", async |session| {
            session.visit(&rich(session).attributes("lang=\"de\"")).await?;
            let found: Vec<[String; 2]> = session
                .ask("return [...root.querySelectorAll('[lang]')].map((node) => [node.lang, words(node).slice(0, 24)])")
                .await?;
            for (lang, words) in [
                ("en", "Harbour works"),
                ("fr", "Quai Neuf"),
                ("ar", "جسر الميناء (القديم)."),
                ("he", "גשר הנמל."),
                ("de", "Von"),
                ("de", "Aktualisiert"),
                ("de", "Lesen Sie auch"),
                ("de", "3. März 2026"),
            ] {
                holds(found.iter().any(|[its, said]| its == lang && said.starts_with(words)), || {
                    format!("no “{words}” in {lang} among {found:?}")
                })?;
            }
            Ok(())
        }).keeps(&["lang"]),
        promise("loading is told, and an error is said once, in a region that was there before", async |session| {
            said_once(session).await
        }).keeps(&["announced-once", "error-notice"]),
    ]
}

/// Gives the headline a level, and looks at all headings once it has it.
async fn nested(session: &Session, level: u8) -> Check {
    session.ask_with::<bool>("host.headingLevel = arguments[0]; return true", level.into()).await?;
    let there = format!("return parts('headline')[0]?.tagName === 'H{level}'");
    session.until(&there, &format!("the headline is no h{level}")).await?;
    let levels: Vec<u8> = session
        .ask("return [...root.querySelectorAll('h1, h2, h3, h4, h5, h6, [role=heading]')].map((node) => Number(node.tagName[1]))")
        .await?;
    holds(levels.len() > 3, || format!("too few headings: {levels:?}"))?;
    holds(levels.iter().filter(|other| **other <= level).count() == 1, || {
        format!("not one heading of level {level} or above: {levels:?}")
    })?;
    holds(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), || format!("a level is skipped: {levels:?}"))
}

async fn said_once(session: &Session) -> Check {
    // What a screen reader would say of each live region, in order.
    let listen = r"
        window.said = [];
        const region = root.querySelector('[role=status]');
        if (!region) return 'no region before there is something to say';
        if (region.textContent) return `the region begins with ${region.textContent}`;
        const say = () => { if (words(region)) said.push(words(region)); };
        new MutationObserver(say).observe(region, { childList: true, subtree: true, characterData: true });
        window.region = region;
        return host.ariaBusy === 'true' ? '' : 'the element is not busy';
    ";
    session.go(&session.servers.publish(&page("slow/1500/status/500"))).await?;
    session.until("return host.ariaBusy === 'true'", "the element is not busy").await?;
    same("while it loads", &session.ask::<String>(listen).await?, &String::new())?;
    session.settled().await?;
    session.until("return said.length > 0", "nothing was said").await?;
    let told: Value = session
        .ask(
            r"
            const live = [...root.querySelectorAll('[role=status], [role=alert], [aria-live]')].filter(words);
            return [said, live.length, live[0] === region, host.ariaBusy];
            ",
        )
        .await?;
    let expected = serde_json::json!([["The release could not be loaded. Try again"], 1, true, null]);
    same("what was said, regions with words, the same as before, busy", &told, &expected)
}
