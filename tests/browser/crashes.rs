//! Crashes of the wasm. Ten elements share an instance; whatever happens to it, all ten can be read.

use serde_json::Value;

use crate::check::{Check, Promise, holds, promise, same};
use crate::engine::Engine;
use crate::page::Page;
use crate::session::Session;

/// Ten elements that show a release each. `crash` makes a call of the browser's fail, as often as it is told, while the
/// wasm draws a release with the word BOMB in it: what a fault of ours, or a page that replaces the browser's own
/// functions, does to the wasm.
const TEN: &str = r"
    host.remove();
    window.elements = Array.from({ length: 10 }, (_, index) => {
        const element = document.createElement('news-release');
        element.release = { headline: `Release ${index}`, standfirst: 'In short.', body: ['At length.'] };
        document.body.append(element);
        return element;
    });
    window.headlines = () => elements.map((element) => element.shadowRoot?.querySelector('.headline')?.textContent);
    window.told = [];
    for (const element of elements) element.addEventListener('error', ({ detail }) => told.push(detail.kind));
    window.crash = (owner, name, times) => {
        const real = owner[name];
        owner[name] = function (...given) {
            if (times > 0 && given.some((word) => String(word).includes('BOMB'))) {
                times -= 1;
                throw new TypeError('broken by the page');
            }
            return real.apply(this, given);
        };
    };
    return null;
";

const SHOWN: &str = "return headlines().every((headline, index) => headline === `Release ${index}`)";

/// The ways in which drawing can end early, an exception out of a call that cannot fail, and a panic; and one in which the
/// handing over of a text can.
const WAYS: [(&str, &str, &str); 3] = [
    ("Document.prototype", "createTextNode", "{ headline: 'BOMB', body: ['It goes on.'] }"),
    ("Element.prototype", "setAttribute", "{ headline: 'A', lang: 'en-BOMB', body: ['It goes on.'] }"),
    ("TextEncoder.prototype", "encodeInto", "'A headline\\n\\nÉ, a BOMB is in this sentence, and it goes on.'"),
];

pub(crate) fn promises() -> Vec<Promise> {
    [of_one_crash(), of_more()].into_iter().flatten().collect()
}

/// The first crash, which a fresh instance makes good.
fn of_one_crash() -> Vec<Promise> {
    vec![
        promise("after a crash a fresh instance takes over within a second", async |session| {
            for (owner, name, release) in WAYS {
                ten(session).await?;
                let script = format!(
                    "crash({owner}, '{name}', 1); window.start = performance.now(); \
                     elements[9].addEventListener('load', () => {{ window.took = performance.now() - start; }}, {{ once: true }}); \
                     elements[9].release = {release}; return null"
                );
                let _: Value = session.ask(&script).await?;
                session.until("return window.took !== undefined", "the crashed element did not come back").await?;
                let took: f64 = session.ask("return took").await?;
                holds(took < 1000.0, || format!("it took {took} ms after {name} failed"))?;
                same("errors", &session.ask::<Vec<String>>("return told").await?, &Vec::<String>::new())?;
            }
            Ok(())
        })
        .keeps(&["crash-recovers"]),
        promise("after a crash of what reads texts a fresh one takes over", async |session| {
            ten(session).await?;
            // The text is handed to what draws first, which tells whether it is one.
            let script = "window.made = 0; const { instantiate } = WebAssembly; \
                          WebAssembly.instantiate = (...given) => { made += 1; return instantiate(...given); }; \
                          window.handed = 0; const real = TextEncoder.prototype.encodeInto; \
                          TextEncoder.prototype.encodeInto = function (...given) { \
                              if (String(given[0]).includes('BOMB') && (handed += 1) === 2) throw new TypeError('broken by the page'); \
                              return real.apply(this, given); }; \
                          elements[9].release = 'A text\\n\\nÉ, a BOMB is in this sentence, and it goes on.'; return null";
            let _: Value = session.ask(script).await?;
            session.until("return headlines()[9] === 'A text'", "the text is not shown").await?;
            // To each of both, and again to fresh ones; how often what was read of it is handed back is the engine's affair.
            let handed: u32 = session.ask("return handed").await?;
            // (What a driver's script puts on the encoder of the page does not reach the page in Firefox.)
            let reached = session.engine != Engine::Firefox;
            holds(handed >= 4 || !reached, || format!("the text was handed over {handed} times"))?;
            // What draws has not crashed, and stays; what reads texts is made, and made once more.
            let made: u32 = session.ask("return made").await?;
            holds(made == 2 || !reached, || format!("{made} instances were made"))?;
            same("errors", &session.ask::<Vec<String>>("return told").await?, &Vec::<String>::new())
        })
        .keeps(&["crash-recovers", "texts-apart"]),
        promise("a crash in one element leaves the other nine readable and at work", async |session| {
            for (owner, name, release) in WAYS {
                ten(session).await?;
                let script =
                    format!("crash({owner}, '{name}', Infinity); elements[9].release = {release}; return null");
                let _: Value = session.ask(&script).await?;
                session.until("return told.includes('internal')", "no error of kind internal").await?;
                let nine = "return headlines().slice(0, 9).every((headline, index) => headline === `Release ${index}`)";
                holds(session.ask(nine).await?, || "an article of the nine is gone".into())?;
                let _: Value = session
                    .ask("for (const element of elements.slice(0, 9)) element.hide = 'standfirst'; return null")
                    .await?;
                let followed = "return elements.slice(0, 9).every(({ shadowRoot }) => \
                                  !shadowRoot.querySelector('.standfirst') && shadowRoot.querySelector('.headline'))";
                session.until(followed, "the nine do not follow their attributes any more").await?;
                same("errors", &session.ask::<Vec<String>>("return told").await?, &vec!["internal".to_owned()])?;
            }
            Ok(())
        })
        .keeps(&["crash-contained", "crash-recovers", "internal"]),
        promise("what a crashed element showed before stays", async |session| {
            ten(session).await?;
            let (owner, name, release) = WAYS[1];
            let script = format!("crash({owner}, '{name}', Infinity); elements[9].release = {release}; return null");
            let _: Value = session.ask(&script).await?;
            session.until("return told.includes('internal')", "no error of kind internal").await?;
            holds(session.ask(SHOWN).await?, || "its last article is gone".into())
        })
        .keeps(&["internal", "error-keeps"]),
        promise("an element that crashes at its first release leaves its words", async |session| {
            session.go(&session.servers.publish(&Page::bare().file("property.html"))).await?;
            let script = format!(
                "{} crash(Document.prototype, 'createTextNode', Infinity); \
                 host.release = 'BOMB\\n\\nAnd its body is one sentence.'; return null",
                TEN.replace("host.remove();", "").replace("length: 10", "length: 0").replace("return null;", "")
            );
            let _: Value = session.ask(&script).await?;
            session.until("return recorded.events.some(({ kind }) => kind === 'internal')", "no error").await?;
            let words: String = session.ask("return host.shadowRoot.querySelector('.plain')?.innerText ?? ''").await?;
            holds(words.contains("And its body is one sentence."), || format!("the reader sees {words:?}"))
        })
        .keeps(&["text-without-wasm", "internal"]),
    ]
}

/// A second crash, and what should crash nothing at all.
fn of_more() -> Vec<Promise> {
    vec![
        promise("a second crash soon after leaves the page as it is, until it is asked again", async |session| {
            ten(session).await?;
            let script = "crash(Document.prototype, 'createTextNode', 2); \
                          elements[9].release = { headline: 'BOMB one' }; return null";
            let _: Value = session.ask(script).await?;
            session.until("return told.length === 1", "the first crash was not told").await?;
            let script = "crash(Document.prototype, 'createTextNode', 2); \
                          elements[8].release = { headline: 'BOMB two' }; return null";
            let _: Value = session.ask(script).await?;
            session.until("return told.length === 2", "the second crash was not told").await?;
            holds(session.ask(SHOWN).await?, || "an article is gone".into())?;
            // Nothing is drawn any more, and nothing is lost.
            let _: Value = session.ask("elements[0].hide = 'standfirst'; return null").await?;
            session.until("return told.length === 3", "the page was not left as it is").await?;
            holds(session.ask(SHOWN).await?, || "an article is gone".into())?;
            // Asked again, it works.
            let _: Value = session.ask("elements[0].reload().then(() => { window.back = true; }); return null").await?;
            session.until("return window.back === true", "`reload` did not recover").await?;
            let gone = "return elements[0].shadowRoot.querySelector('.standfirst') === null && \
                        elements[0].shadowRoot.querySelector('.notice') === null";
            holds(session.ask(gone).await?, || "it does not follow its attributes".into())
        })
        .keeps(&["crash-twice"]),
        promise("“Try again” after a crash brings the article, and the focus to its headline", async |session| {
            ten(session).await?;
            let script = "crash(Document.prototype, 'createTextNode', 2); \
                          elements[9].release = { headline: 'BOMB' }; return null";
            let _: Value = session.ask(script).await?;
            session.until("return elements[9].shadowRoot.querySelector('.notice') !== null", "no notice").await?;
            let press = "const retry = elements[9].shadowRoot.querySelector('.notice button'); \
                         retry.focus(); retry.click(); return null";
            let _: Value = session.ask(press).await?;
            session.until("return headlines()[9] === 'BOMB'", "the article did not come").await?;
            let focus = "return elements[9].shadowRoot.activeElement?.className === 'headline'";
            session.until(focus, "the focus is not at the headline").await
        })
        .keeps(&["crash-twice", "error-notice"]),
        promise("a page that moves and removes what the wasm drew does no harm", async |session| {
            ten(session).await?;
            let script = "for (const { shadowRoot } of elements) { \
                            shadowRoot.querySelector('.body').prepend(shadowRoot.querySelector('.headline')); \
                            shadowRoot.querySelector('.standfirst').remove(); \
                            shadowRoot.querySelector('.article').append(document.createElement('ins')); } \
                          for (const element of elements) element.headingLevel = 4; return null";
            let _: Value = session.ask(script).await?;
            let drawn = "return elements.every(({ shadowRoot }) => shadowRoot.querySelector('h4.headline') && \
                           shadowRoot.querySelector('.standfirst') && !shadowRoot.querySelector('ins'))";
            session.until(drawn, "not all ten were drawn again").await?;
            same("errors", &session.ask::<Vec<String>>("return told").await?, &Vec::<String>::new())
        })
        .keeps(&["crash-contained"]),
        promise("a release nested as deep as it may be crashes nothing", async |session| {
            ten(session).await?;
            // Each box is an object in a list, and the outermost list is one in an object.
            let script = "let block = 'The core.'; \
                          for (let depth = 0; depth < 30; depth += 1) block = { type: 'box', blocks: [block] }; \
                          elements[9].release = { headline: 'Deep', body: [block] }; return null";
            let _: Value = session.ask(script).await?;
            let shown = "return elements[9].shadowRoot.querySelector('.body').textContent.includes('The core.')";
            session.until(shown, "the core is not shown").await?;
            let script = "elements[9].release = '{\"body\":' + '['.repeat(100000); return null";
            let _: Value = session.ask(script).await?;
            session.until("return told.includes('release-invalid')", "the bomb was not refused").await?;
            holds(session.ask(shown).await?, || "the last article is gone".into())
        })
        .keeps(&["limits"]),
    ]
}

async fn ten(session: &Session) -> Check {
    session.go(&session.servers.publish(&Page::bare().file("property.html"))).await?;
    let _: Value = session.ask(TEN).await?;
    session.until(SHOWN, "the ten releases did not show").await
}
