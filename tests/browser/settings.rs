//! Attributes, properties and statics: what a page sets, before, during and after loading.

use serde_json::{Value, json};

use crate::check::{Check, Promise, holds, promise, same};
use crate::page::{Page, SEED};
use crate::scene::{Moment, Scene, WASM, at_each, pause};
use crate::session::Session;

pub(crate) fn promises() -> Vec<Promise> {
    [of_attributes(), of_layout(), of_the_release(), of_statics()].into_iter().flatten().collect()
}

fn of_attributes() -> Vec<Promise> {
    vec![
        promise("attributes that are set at any moment count", async |session| {
            at_each(session, &Moment::ALL, async |mut scene| {
                scene.step("it.setAttribute('heading-level', '4'); it.setAttribute('hide', 'related')").await?;
                scene.step("it.setAttribute('hide', 'tools')").await?;
                scene.end().await?;
                scene
                    .until("return inside('headline').localName === 'h4' && !inside('tools')", "no h4, or tools")
                    .await?;
                scene.loaded_once().await
            })
            .await
        }).keeps(&["attributes-followed"]),
        promise("properties that are set at any moment count", async |session| {
            at_each(session, &Moment::ALL, async |mut scene| {
                scene.step("it.headingLevel = 4; it.hide = 'tools'").await?;
                scene.end().await?;
                scene
                    .until("return inside('headline').localName === 'h4' && !inside('tools')", "no h4, or tools")
                    .await?;
                scene.loaded_once().await
            })
            .await
        }).keeps(&["attributes-mirrored"]),
        promise("properties and attributes mirror each other, and have their defaults", async |session| {
            session.go(&session.servers.publish(&Page::bare().file("property.html"))).await?;
            session.until("return Boolean(customElements.get('news-release'))", "no class").await?;
            let defaults =
                "return [host.src, host.theme, host.layout, host.headingLevel, host.loading, host.hide, host.release]";
            same(
                "defaults",
                &session.ask::<Value>(defaults).await?,
                &json!(["", "auto", "full", 2, "eager", "", null]),
            )?;
            let set = "Object.assign(host, { theme: 'dark', layout: 'brief', headingLevel: 3, loading: 'lazy', hide: 'tools' }); \
                       const said = ['theme', 'layout', 'heading-level', 'loading', 'hide'].map((name) => host.getAttribute(name)); \
                       host.setAttribute('theme', 'light'); host.setAttribute('heading-level', '5'); host.removeAttribute('hide'); \
                       return [...said, host.theme, host.headingLevel, host.hide]";
            let expected = json!(["dark", "brief", "3", "lazy", "tools", "light", 5, ""]);
            same("mirrored", &session.ask::<Value>(set).await?, &expected)
        }).keeps(&["attributes-mirrored"]),
        promise("values that mean nothing are as if they were not there", async |session| {
            let attributes =
                "heading-level=\"eleven\" layout=\"wide\" theme=\"pink\" loading=\"soon\" hide=\"nothing at all\"";
            session.visit(&Page::bare().attributes(attributes)).await?;
            crate::text::every_line(&session.article().await?)?;
            let script =
                "return [parts('headline')[0].localName, host.theme, host.layout, host.loading, host.headingLevel]";
            same("meant", &session.ask::<Value>(script).await?, &json!(["h2", "auto", "full", "eager", 2]))
        }),
        promise("heading levels beyond 1 to 5 become the nearest", async |session| {
            for (level, tags) in [("-3", ["h1", "h2"]), ("1", ["h1", "h2"]), ("9", ["h5", "h6"])] {
                session.visit(&Page::bare().release(SEED)).await?;
                let _: Value = session
                    .ask_with("host.setAttribute('heading-level', arguments[0]); return null", json!(level))
                    .await?;
                let script = format!(
                    "return parts('headline')[0]?.localName === '{}' && parts('heading')[0]?.localName === '{}'",
                    tags[0], tags[1]
                );
                session.until(&script, &format!("heading-level={level} is not {tags:?}")).await?;
            }
            Ok(())
        }).keeps(&["heading-level"]),
        promise(
            "`lang` gives the language of dates and interface words, before and after the release is there",
            async |session| {
                let scene = Scene::empty(session).await?;
                scene.let_all_come();
                scene.define().await?;
                let script = "const made = window.it = document.createElement('news-release'); made.lang = 'de'; \
                          made.release = { headline: 'A', lang: 'en', dates: { published: '2026-03-01' }, body: ['Words.'] }; \
                          document.body.append(made); return null";
                let _: Value = session.ask(script).await?;
                let says = |what: &str| format!("return inside('article')?.textContent.includes('{what}')");
                scene.until(&says("1. März 2026"), "the date is not German").await?;
                scene.until(&says("Drucken"), "the tools are not German").await?;
                let _: Value = session.ask("host.setAttribute('lang', 'fr'); return null").await?;
                scene.until(&says("1 mars 2026"), "the date is not French").await?;
                let lang: String = scene.ask("return inside('article').lang").await?;
                same("language of the text itself", &lang, &"en")?;
                let _: Value = session.ask("host.setAttribute('lang', 'no such language'); return null").await?;
                scene
                    .until("return Boolean(inside('article')?.textContent.includes('2026'))", "the date is lost")
                    .await?;
                scene.quiet().await
            },
        ).keeps(&["lang"]),
    ]
}

fn of_layout() -> Vec<Promise> {
    vec![
        promise("`brief` is headline, standfirst, first paragraph and a link to the whole", async |session| {
            session.visit(&Page::bare().attributes("layout=\"brief\"")).await?;
            let names = "return ['headline', 'standfirst', 'quote', 'agenda', 'heading', 'related'].map((part) => parts(part).length)";
            same("parts", &session.ask::<Value>(names).await?, &json!([1, 1, 0, 0, 0, 0]))?;
            let body: String = session.texts("body").await?.concat();
            holds(body.starts_with("Defence Minister Judith Collins will depart"), || format!("the body is `{body}`"))?;
            holds(!body.contains("Collins says the trip comes"), || format!("there is a second paragraph: `{body}`"))?;
            let links: Vec<String> =
                session.ask("return [...root.querySelectorAll('[part~=body] a')].map((link) => link.href)").await?;
            same("links to the whole", &links, &[format!("{}/{SEED}", session.servers.issuer)])
        }).keeps(&["layout-brief"]),
        promise("the layout can change and change back at any moment", async |session| {
            at_each(session, &Moment::ALL, async |mut scene| {
                scene.step("it.layout = 'brief'").await?;
                scene.step("it.layout = 'full'").await?;
                scene.end().await?;
                scene.step("it.layout = 'brief'").await?;
                scene.until("return Boolean(inside('headline')) && !inside('quote')", "it is not brief").await?;
                scene.step("it.removeAttribute('layout')").await?;
                scene.until("return Boolean(inside('quote'))", "it is not full again").await?;
                scene.end().await
            })
            .await
        }).keeps(&["attributes-followed", "layout-full"]),
        promise("`hide` leaves out each part that it names, and no other", async |session| {
            session.visit(&Page::bare()).await?;
            let all = ["headline", "standfirst", "dateline", "body", "tools", "related"];
            for hidden in all {
                let _: Value = session.ask_with("host.hide = arguments[0]; return null", json!(hidden)).await?;
                let left: Vec<&str> = all.into_iter().filter(|part| *part != hidden).collect();
                let script = format!(
                    "return {}.filter((part) => parts(part).length > 0).join() === '{}'",
                    json!(all),
                    left.join(",")
                );
                session.until(&script, &format!("hide=\"{hidden}\" does not leave {left:?}")).await?;
            }
            let _: Value = session.ask("host.hide = ' tools\\n related '; return null").await?;
            session
                .until(
                    "return !parts('tools').length && !parts('related').length && parts('body').length === 1",
                    "both",
                )
                .await?;
            let _: Value = session.ask("host.hide = null; return null").await?;
            session
                .until("return parts('tools').length === 1 && parts('related').length === 1", "they did not come back")
                .await
        }).keeps(&["hide"]),
    ]
}

fn of_the_release() -> Vec<Promise> {
    vec![
        promise("a release that is given at any moment is what is shown in the end", async |session| {
            at_each(session, &Moment::ALL, async |mut scene| {
                scene.step("it.release = { headline: 'Given', body: ['By a script.'] }").await?;
                scene.let_all_come();
                scene.define().await?;
                scene
                    .until("return inside('headline')?.textContent === 'Given'", "the given release is not shown")
                    .await?;
                pause(session).await?;
                same("headline", &session.texts("headline").await?, &["Given"])?;
                scene.quiet().await
            })
            .await
        })
        .keeps(&["latest-wins"]),
        promise("the latest of `src` and `release` wins", async |session| {
            let mut scene = Scene::at(session, Moment::Shown).await?;
            let src = json!(scene.src()).to_string();
            scene.step("it.src = 'data:,none'; it.release = 'Given\\n\\nBy a script.'").await?;
            scene.until("return inside('headline')?.textContent === 'Given'", "the given release is not shown").await?;
            scene.step(&format!("it.release = 'Another\\n\\nBody.'; it.src = {src}")).await?;
            scene
                .until("return inside('headline')?.textContent.startsWith('Defence')", "the source is not shown")
                .await?;
            scene.end().await
        })
        .keeps(&["latest-wins"]),
        promise("a release that is taken back leaves the element to its `src`", async |session| {
            let mut scene = Scene::at(session, Moment::Shown).await?;
            scene.step("it.release = 'Given\\n\\nBy a script.'").await?;
            scene.until("return inside('headline')?.textContent === 'Given'", "the given release is not shown").await?;
            scene.step("it.release = null").await?;
            scene
                .until("return inside('headline')?.textContent.startsWith('Defence')", "the source is not shown")
                .await?;
            scene.end().await
        }),
        promise("an object that changes after it was given changes nothing, nor what was read", async |session| {
            let mut scene = Scene::at(session, Moment::Shown).await?;
            scene
                .step(
                    "window.mine = { headline: 'As given', body: ['One.'] }; it.release = mine; \
                          mine.headline = 'Changed'; mine.body.push('Two.')",
                )
                .await?;
            scene.until("return inside('headline')?.textContent === 'As given'", "it is not what was given").await?;
            scene.step("const read = it.release; read.headline = 'Changed'; it.headingLevel = 4").await?;
            scene.until("return inside('headline')?.localName === 'h4'", "no h4").await?;
            let told: Vec<String> = scene.ask("return [it.release.headline, inside('headline').textContent]").await?;
            same("headlines", &told, &["As given", "As given"])
        })
        .keeps(&["release-set", "release-read"]),
        promise("a release that is none breaks nothing and is told as release-invalid", async |session| {
            let mut scene = Scene::at(session, Moment::Shown).await?;
            scene.step("it.release = { body: 7 }").await?;
            scene.until("return it.matches(':state(error)')", "no state `error`").await?;
            let kinds: Vec<String> =
                scene.ask("return recorded.events.map(({ kind }) => kind).filter(Boolean)").await?;
            same("kinds", &kinds, &["release-invalid"])?;
            crate::text::every_line(&session.article().await?)?;
            let script = "const ring = {}; ring.headline = ring; try { it.release = ring; return 'taken'; } \
                          catch (error) { return error.name; }";
            same("a ring", &scene.ask::<String>(script).await?, &"TypeError")
        })
        .keeps(&["release-invalid"]),
    ]
}

fn of_statics() -> Vec<Promise> {
    vec![
        promise("`configure({ base })` says where the wasm is", async |session| {
            let scene = Scene::empty(session).await?;
            scene.release.open();
            let elsewhere = session.servers.faulty.gate();
            elsewhere.open();
            scene.define().await?;
            let script = "customElements.get('news-release').configure({ base: arguments[0] }); return null";
            let _: Value = session.ask_with(script, json!(elsewhere.address("held", ""))).await?;
            shows(session, &scene.src()).await?;
            same("fetches from there", &elsewhere.visits(), &WASM)?;
            same("fetches from beside the script", &scene.wasm.visits(), &0_usize)
        }).keeps(&["configure"]),
        promise("a second name can be defined once, and again without harm", async |session| {
            let scene = Scene::empty(session).await?;
            scene.let_all_come();
            scene.define().await?;
            let script = "const first = customElements.get('news-release'); first.define('press-note'); first.define('press-note'); \
                          first.define(); return [customElements.get('press-note').version === first.version, \
                            document.createElement('press-note') instanceof first]";
            same("classes", &session.ask::<Value>(script).await?, &json!([true, true]))?;
            scene.quiet().await
        }).keeps(&["define"]),
        promise("a name that another element has is left to it, with a word on the console", async |session| {
            let scene = Scene::empty(session).await?;
            scene.define().await?;
            let script = "customElements.define('taken-name', class extends HTMLElement {}); \
                          customElements.get('news-release').define('taken-name'); return recorded.warnings.length";
            same("warnings", &session.ask::<u32>(script).await?, &1_u32)
        }).keeps(&["define"]),
    ]
}

/// Adds an element with a source to the page and waits for its article.
async fn shows(session: &Session, src: &str) -> Check {
    let script = "const made = document.createElement('news-release'); made.src = arguments[0]; \
                  document.querySelector('main').append(made); return null";
    let _: Value = session.ask_with(script, json!(src)).await?;
    session.settled().await?;
    crate::text::every_line(&session.article().await?)
}
