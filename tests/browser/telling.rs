//! What an element tells the page about its loading: events, states, promises, and when.

use serde_json::{Value, json};

use crate::check::{Check, Promise, holds, promise, same};
use crate::page::{Page, SEED};
use crate::scene::{Moment, Scene, in_page, pause};
use crate::session::Session;

/// Listens to all four events of the next element of the page, before there is one.
const LISTEN: &str = "window.heard = []; let steps = 0; \
    const on = (type, event) => { heard.push({ type, steps, bubbles: event.bubbles, composed: event.composed, \
        cancelable: event.cancelable, here: event.target === event.currentTarget }); \
      steps = 0; (async () => { for (let step = 0; step < 100; step += 1) { await null; steps += 1; } })(); }; \
    const listen = (to) => { for (const type of ['loadstart', 'load', 'error', 'loadend']) \
      to.addEventListener(type, (event) => on(type, event)); };";

pub(crate) fn promises() -> Vec<Promise> {
    [of_events(), of_states(), of_reload()].into_iter().flatten().collect()
}

fn of_events() -> Vec<Promise> {
    vec![
        promise("loadstart, error and loadend come in this order, each once", async |session| {
            session.visit(&Page::bare().release("status/404")).await?;
            session.until("return recorded.events.at(-1)?.type === 'loadend'", "no `loadend` came last").await?;
            let events: Vec<String> = session.ask("return recorded.events.map(({ type }) => type)").await?;
            same("events", &events, &["loadstart", "error", "loadend"])
        })
        .keeps(&["events-order"]),
        promise("the four events come on the element, and neither bubble nor can be cancelled", async |session| {
            for heard in [heard(session, SEED).await?, heard(session, "none.txt").await?] {
                same("events", &heard.len(), &3_usize)?;
                for event in heard {
                    let flags = json!([event["here"], event["bubbles"], event["composed"], event["cancelable"]]);
                    same(&format!("flags of {}", event["type"]), &flags, &json!([true, false, false, false]))?;
                }
            }
            let above: Value = session.ask("return window.above").await?;
            same("events heard above the element", &above, &json!([]))
        })
        .keeps(&["events-own-task"]),
        promise("each event comes in a task of its own", async |session| {
            for heard in [heard(session, SEED).await?, heard(session, "none.txt").await?] {
                // All promises that were kept in one listener have been acted on before the next one is called.
                let steps: Vec<&Value> = heard.iter().skip(1).map(|event| &event["steps"]).collect();
                same("steps between the events", &steps, &vec![&json!(100); 2])?;
            }
            Ok(())
        })
        .keeps(&["events-own-task"]),
        promise("no event comes while a script of the page runs", async |session| {
            let mut scene = Scene::at(session, Moment::Shown).await?;
            let script = "const before = recorded.events.length; it.release = 'Another\\n\\nWith a body.'; \
                          it.headingLevel = 3; it.reload(); main.append(it); it.hide = 'tools'; \
                          window.within = recorded.events.length - before";
            scene.step(script).await?;
            same("events", &scene.ask::<u32>("return window.within").await?, &0_u32)?;
            scene.until("return inside('headline')?.textContent === 'Another'", "the second release").await
        })
        .keeps(&["events-own-task"]),
        promise("listeners that throw break nothing", async |session| {
            let scene = Scene::empty(session).await?;
            scene.let_all_come();
            scene.define().await?;
            let script = "const made = document.createElement('news-release'); made.src = given; \
                          for (const type of ['loadstart', 'load', 'loadend']) \
                            made.addEventListener(type, () => { throw new Error(`thrown at ${type}`); }); \
                          document.body.append(made)";
            in_page(session, script, json!(scene.src())).await?;
            session.until("return recorded.events.at(-1)?.type === 'loadend'", "no `loadend`").await?;
            crate::text::every_line(&session.article().await?)?;
            session.until("return recorded.errors.length === 3", "not each of the three was called").await
        }),
        promise("an element that is removed when its loading starts says no more", async |session| {
            let scene = Scene::empty(session).await?;
            scene.let_all_come();
            scene.define().await?;
            let script = "const made = window.it = document.createElement('news-release'); made.src = arguments[0]; \
                          window.heard = []; for (const type of ['load', 'error', 'loadend']) \
                            made.addEventListener(type, () => heard.push(type)); \
                          made.addEventListener('loadstart', () => made.remove()); document.body.append(made); return null";
            let _: Value = session.ask_with(script, json!(scene.src())).await?;
            session.until("return !window.it.isConnected", "it was not removed").await?;
            for _ in 0..4 {
                pause(session).await?;
            }
            same("events after it was removed", &scene.ask::<Vec<String>>("return heard").await?, &[""; 0])?;
            scene.quiet().await
        }),
        promise("a listener to `load` may give the next release at once", async |session| {
            let scene = Scene::empty(session).await?;
            scene.let_all_come();
            scene.define().await?;
            let script = "const made = document.createElement('news-release'); made.src = arguments[0]; \
                          made.addEventListener('load', () => { made.release = 'A Second\\n\\nBody.'; }, { once: true }); \
                          document.body.append(made); return null";
            let _: Value = session.ask_with(script, json!(scene.src())).await?;
            session.until("return parts('headline').map(words).join() === 'A Second'", "no second release").await?;
            scene.quiet().await
        }),
        promise("a source that is replaced while it loads says nothing, and is not shown", async |session| {
            let scene = Scene::at(session, Moment::Fetching).await?;
            scene.wasm.open();
            let _: Value = session.ask("host.release = 'The Newer\\n\\nBody.'; return null").await?;
            session.until("return recorded.events.at(-1)?.type === 'loadend'", "no `loadend`").await?;
            scene.release.open();
            pause(session).await?;
            pause(session).await?;
            same("headline", &session.texts("headline").await?, &["The Newer"])?;
            same("events", &scene.events().await?, &["loadstart", "loadstart", "load", "loadend"])?;
            scene.quiet().await
        })
        .keeps(&["latest-wins"]),
    ]
}

fn of_states() -> Vec<Promise> {
    vec![
        promise("it is `loading` and busy while it loads, and then `ready`", async |session| {
            let scene = Scene::at(session, Moment::Fetching).await?;
            same("while it loads", &states(&scene).await?, &json!(["loading", "true"]))?;
            scene.release.open();
            pause(session).await?;
            same("while it waits for the wasm", &states(&scene).await?, &json!(["loading", "true"]))?;
            scene.end().await?;
            same("when it is shown", &states(&scene).await?, &json!(["ready", null]))
        }).keeps(&["states"]),
        promise("after a fault it is in the state `error`, and busy no more", async |session| {
            session.visit(&Page::bare().release("status/404")).await?;
            let script = "return [['loading', 'ready', 'error'].filter((state) => host.matches(`:state(${state})`)).join(), \
                            host.getAttribute('aria-busy')]";
            same("after the fault", &session.ask::<Value>(script).await?, &json!(["error", null]))
        }).keeps(&["states"]),
        promise("an element with nothing to load is in no state, and says nothing", async |session| {
            let scene = Scene::empty(session).await?;
            scene.let_all_come();
            scene.define().await?;
            let script = "window.it = document.createElement('news-release'); it.innerHTML = '<a href=\"/\">A link</a>'; \
                          document.body.append(it); return null";
            let _: Value = session.ask(script).await?;
            pause(session).await?;
            same("with nothing", &states(&scene).await?, &json!(["", null]))?;
            same("events", &scene.events().await?, &[""; 0])?;
            let boxes: u32 = session.ask("return host.querySelector('a').getClientRects().length").await?;
            // More than one where the browser counts the first letter by itself.
            holds(boxes > 0, || "what its author wrote is not painted".into())?;
            scene.quiet().await
        }),
    ]
}

fn of_reload() -> Vec<Promise> {
    vec![
        promise("`reload()` keeps its promise when the article is there", async |session| {
            let scene = Scene::at(session, Moment::Shown).await?;
            same("outcome", &reloaded(session, "").await?, &json!("kept: true ready"))?;
            same("fetches of the release", &scene.release.visits(), &2_usize)
        }).keeps(&["reload"]),
        promise("`reload()` breaks its promise with the fault", async |session| {
            session.visit(&Page::bare().release("status/404")).await?;
            same("outcome", &reloaded(session, "").await?, &json!("broken: release-missing [object Error]"))?;
            let errors: Vec<String> = session.ask("return recorded.errors").await?;
            same("unhandled", &errors, &Vec::<String>::new())
        }).keeps(&["reload"]),
        promise("`reload()` during a load is settled by the newest", async |session| {
            let mut scene = Scene::at(session, Moment::Fetching).await?;
            scene
                .step(
                    "window.outcomes = []; for (const time of [1, 2]) it.reload().then(() => outcomes.push('kept'), \
                          (error) => outcomes.push(String(error)))",
                )
                .await?;
            scene.step("it.release = 'The Newest\\n\\nBody.'").await?;
            scene.let_all_come();
            scene.until("return outcomes.length === 2", "a promise was forgotten").await?;
            same("outcomes", &scene.ask::<Vec<String>>("return outcomes").await?, &["kept", "kept"])?;
            same("headline", &session.texts("headline").await?, &["The Newest"])?;
            scene.quiet().await
        }).keeps(&["reload"]),
        promise("`reload()` of an element in no document breaks its promise", async |session| {
            let mut scene = Scene::at(session, Moment::Shown).await?;
            scene
                .step(
                    "it.remove(); window.outcome = 'none'; \
                          it.reload().then(() => { window.outcome = 'kept'; }, (error) => { window.outcome = error.name; })",
                )
                .await?;
            scene.until("return outcome !== 'none'", "the promise was forgotten").await?;
            same("outcome", &scene.ask::<String>("return outcome").await?, &"AbortError")?;
            scene.quiet().await
        }).keeps(&["reload"]),
        promise("`reload()` breaks its promise when the element is removed meanwhile", async |session| {
            let mut scene = Scene::at(session, Moment::Shown).await?;
            scene.step("window.outcome = 'none'; \
                          it.reload().then(() => { window.outcome = 'kept'; }, (error) => { window.outcome = error.name; }); it.remove()")
                .await?;
            scene.until("return outcome !== 'none'", "the promise was forgotten").await?;
            same("outcome", &scene.ask::<String>("return outcome").await?, &"AbortError")?;
            scene.quiet().await
        }).keeps(&["reload"]),
    ]
}

/// The events of an element with a release of the issuer's, as its own listeners heard them.
async fn heard(session: &Session, file: &str) -> Check<Vec<Value>> {
    let scene = Scene::empty(session).await?;
    scene.let_all_come();
    scene.define().await?;
    let script = format!(
        "{LISTEN} window.above = []; const made = document.createElement('news-release'); made.src = arguments[0]; listen(made); \
         for (const type of ['loadstart', 'load', 'error', 'loadend']) for (const node of [document.body, document, window]) \
           node.addEventListener(type, (event) => event.target === made && event.eventPhase === 3 && above.push(type)); \
         document.body.append(made); return null"
    );
    let _: Value = session.ask_with(&script, json!(format!("{}/{file}", session.servers.issuer))).await?;
    session.until("return heard.at(-1)?.type === 'loadend'", "no `loadend`").await?;
    session.ask("return heard").await
}

async fn states(scene: &Scene<'_>) -> Check<Value> {
    scene
        .ask(
            "return [['loading', 'ready', 'error'].filter((state) => it.matches(`:state(${state})`)).join(), \
             it.getAttribute('aria-busy')]",
        )
        .await
}

/// What becomes of the promise of `reload()`.
async fn reloaded(session: &Session, before: &str) -> Check<Value> {
    let script = format!(
        "window.outcome = null; {before}; host.reload().then(\
           () => {{ window.outcome = `kept: ${{Boolean(host.release)}} ${{host.matches(':state(ready)') ? 'ready' : ''}}`; }}, \
           (error) => {{ window.outcome = `broken: ${{error.kind}} ${{Object.prototype.toString.call(error)}}`; }}); return null"
    );
    let _: Value = session.ask(&script).await?;
    session.until("return outcome !== null", "the promise was forgotten").await?;
    holds(session.ask("return typeof outcome === 'string'").await?, || "no outcome".into())?;
    session.ask("return outcome").await
}
