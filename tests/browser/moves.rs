//! An element goes elsewhere, at every moment of its loading.

use serde_json::Value;

use crate::check::{Check, Promise, holds, promise, same};
use crate::scene::{Moment, Scene, WASM, at_each};
use crate::session::Session;

/// Marks the article that is shown, if one is, so that a new one can be told from it.
const MARK: &str = "window.kept = inside('article')";
/// The element stands in `<aside>`, and what it showed it still shows.
const KEPT: &str = "return it.parentNode === aside && (!window.kept || window.kept === inside('article'))";

pub(crate) fn promises() -> Vec<Promise> {
    [of_places(), of_documents(), of_removals()].into_iter().flatten().collect()
}

/// Within the page.
fn of_places() -> Vec<Promise> {
    vec![
        promise("an element that is appended elsewhere, whenever that is, loads once", async |session| {
            moved(session, &["aside.append(it)"]).await
        })
        .keeps(&["move"]),
        promise("an element that is put before another, whenever that is, loads once", async |session| {
            moved(session, &["aside.append('A neighbour'); aside.insertBefore(it, aside.firstChild)"]).await
        })
        .keeps(&["move"]),
        promise("an element that moves with `moveBefore`, where that is known, loads once", async |session| {
            moved(session, &["aside.moveBefore ? aside.moveBefore(it, null) : aside.append(it)"]).await
        })
        .keeps(&["move"]),
        promise("an element whose parent moves, whenever that is, loads once", async |session| {
            let script = "const parent = document.createElement('div'); it.replaceWith(parent); parent.append(it); \
                          aside.append(parent); parent.replaceWith(it)";
            moved(session, &[script]).await
        })
        .keeps(&["move"]),
        promise("an element that passes through a fragment loads once", async |session| {
            let script =
                "const fragment = document.createDocumentFragment(); fragment.append(it); aside.append(fragment)";
            moved(session, &[script]).await
        })
        .keeps(&["move"]),
        promise("an element that comes and goes ten times in one task loads once", async |session| {
            moved(session, &["for (let time = 0; time < 10; time += 1) { it.remove(); aside.append(it); }"]).await
        })
        .keeps(&["move", "remove-loading"]),
        promise("an element that moves at every moment of one load loads once", async |session| {
            let mut scene = Scene::at(session, Moment::Undefined).await?;
            scene.step("aside.append(it)").await?;
            scene.define().await?;
            scene.step("main.append(it)").await?;
            scene.release.reached().await?;
            scene.step("aside.append(it)").await?;
            scene.release.open();
            scene.step("main.append(it)").await?;
            scene.wasm.open();
            scene.step("aside.append(it)").await?;
            scene.until("return it.matches(':state(ready)')", "no article").await?;
            scene.step("main.append(it)").await?;
            scene.loaded_once().await?;
            scene.quiet().await
        })
        .keeps(&["move", "remove-loading"]),
        promise("an element can move into a shadow root and out again", async |session| {
            let script = "const around = document.createElement('div'); aside.append(around); \
                          around.attachShadow({ mode: 'closed' }).append(it); window.around = around";
            at_each(session, &Moment::ALL, async |mut scene| {
                scene.step(script).await?;
                scene.step("aside.append(it)").await?;
                scene.end().await?;
                // Some of its events came where the page hears none.
                same("fetches of the release", &scene.release.visits(), &1_usize)?;
                same("fetches of the wasm", &scene.wasm.visits(), &WASM)
            })
            .await
        }),
        promise("what stands in the slots goes along, before and after the article", async |session| {
            at_each(session, &Moment::ALL, async |mut scene| {
                scene.step("aside.append(it)").await?;
                scene.end().await?;
                around(&scene).await?;
                scene.step("main.append(it)").await?;
                around(&scene).await
            })
            .await
        })
        .keeps(&["slots"]),
    ]
}

/// Into other documents.
fn of_documents() -> Vec<Promise> {
    vec![
        promise("an element that moves into a frame and back shows its article, styled, in both", async |session| {
            let mut scene = Scene::at(session, Moment::Shown).await?;
            let here = look(&scene).await?;
            scene.step("other.body.append(it)").await?;
            scene.end().await?;
            same("look in the frame", &look(&scene).await?, &here)?;
            scene.step("main.append(it)").await?;
            scene.end().await?;
            same("look when it is back", &look(&scene).await?, &here)?;
            scene.loaded_once().await
        })
        .keeps(&["adopt"]),
        promise("an element that moves into a frame while it loads is shown there, styled", async |session| {
            let here = look(&Scene::at(session, Moment::Shown).await?).await?;
            at_each(session, &[Moment::Created, Moment::Fetching, Moment::Waiting], async |mut scene| {
                scene.step("other.body.append(it)").await?;
                scene.end().await?;
                same("look in the frame", &look(&scene).await?, &here)?;
                scene.step("main.append(it)").await?;
                scene.end().await?;
                same("look when it is back", &look(&scene).await?, &here)
            })
            .await
        })
        .keeps(&["adopt"]),
        promise("an element that comes back from a frame that does not know it is shown", async |session| {
            let mut scene = Scene::at(session, Moment::Undefined).await?;
            scene.step("other.body.append(it)").await?;
            scene.define().await?;
            scene.step("main.append(it)").await?;
            scene.end().await?;
            scene.loaded_once().await
        })
        .keeps(&["adopt"]),
        promise("an element in a frame that goes away can be put back", async |session| {
            let mut scene = Scene::at(session, Moment::Shown).await?;
            scene.step("other.body.append(it)").await?;
            scene.step("document.querySelector('iframe').remove()").await?;
            let _: Value = session.ask("document.querySelector('main').append(window.it); return null").await?;
            session.until("return parts('related').length === 1", "no article").await?;
            let told: Vec<String> = session.ask("return [...recorded.errors, ...recorded.warnings]").await?;
            same("console", &told, &Vec::<String>::new())
        }),
    ]
}

/// Out of the page, for a while or for good.
fn of_removals() -> Vec<Promise> {
    vec![
        promise("an element that is removed at any moment and put back later shows its article", async |session| {
            at_each(session, &Moment::ALL, async |mut scene| {
                scene.step("it.remove()").await?;
                scene.step("aside.append(it)").await?;
                scene.end().await
            })
            .await
        }).keeps(&["put-back"]),
        promise(
            "an element that is kept in a fragment for a while shows its article when it is back",
            async |session| {
                at_each(session, &Moment::ALL, async |mut scene| {
                    scene.step("window.fragment = document.createDocumentFragment(); fragment.append(it)").await?;
                    scene.let_all_come();
                    scene.step("aside.append(fragment)").await?;
                    scene.end().await
                })
                .await
            },
        ).keeps(&["put-back"]),
        promise("an element that is removed for good at any moment says nothing any more", async |session| {
            at_each(session, &Moment::ALL, async |mut scene| {
                // Events of a removed element reach no ancestor, so it is asked itself.
                let listen = "window.late = []; it.remove(); for (const type of ['loadstart', 'load', 'error', 'loadend']) \
                                it.addEventListener(type, () => window.late.push(type))";
                scene.step(listen).await?;
                scene.let_all_come();
                scene.define().await?;
                scene.step("").await?;
                scene.step("").await?;
                same("events after it was removed", &scene.ask::<Vec<String>>("return window.late").await?, &[""; 0])?;
                scene.quiet().await
            })
            .await
        }).keeps(&["remove-loading"]),
        promise("an element that is removed with all of its page shows again with it", async |session| {
            let mut scene = Scene::at(session, Moment::Shown).await?;
            let script = "const { body } = document; body.remove(); \
                          setTimeout(() => { document.documentElement.append(body); window.back = true; }, 100)";
            scene.step(script).await?;
            session.until("return window.back", "the body did not come back").await?;
            scene.end().await
        }),
    ]
}

/// Does something at each moment that moves the element to `<aside>`, and expects one load, and no second article.
async fn moved(session: &Session, steps: &[&str]) -> Check {
    at_each(session, &Moment::ALL, async |mut scene| {
        for script in steps {
            scene.step(&format!("{{ {MARK}; {script}; }}")).await?;
        }
        scene.end().await?;
        holds(scene.ask(KEPT).await?, || "it was drawn anew, or stands elsewhere".into())?;
        scene.loaded_once().await
    })
    .await
}

/// How the headline is set.
async fn look(scene: &Scene<'_>) -> Check<Vec<String>> {
    scene
        .ask(
            "const view = it.ownerDocument.defaultView; const style = view.getComputedStyle(inside('headline')); \
             return [style.fontFamily, style.fontWeight, style.color, style.marginBlockStart]",
        )
        .await
}

/// Finds the slots where they belong.
async fn around(scene: &Scene<'_>) -> Check {
    let script = "const box = (node) => node.getBoundingClientRect(); \
                  const [before, after] = ['before', 'after'].map((slot) => it.querySelector(`[slot=${slot}]`)); \
                  const article = box(inside('article')); \
                  return before.offsetHeight > 0 && after.offsetHeight > 0 \
                    && box(before).bottom <= article.top + 1 && box(after).top >= article.bottom - 1";
    holds(scene.ask(script).await?, || "what is in the slots is not around the article".into())
}
