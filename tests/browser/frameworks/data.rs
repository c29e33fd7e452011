//! What a framework gives the element: strings, numbers, booleans, objects, and nothing.

use serde_json::json;

use crate::check::Promise;
use crate::frameworks::{FIRST, SECOND, on, on_page};

pub(crate) fn promises(framework: &'static str) -> Vec<Promise> {
    [strings_and_numbers(framework), objects(framework)].into_iter().flatten().collect()
}

fn strings_and_numbers(framework: &'static str) -> Vec<Promise> {
    vec![
        on(framework, "strings and numbers arrive", async |page| {
            let src = page.at(FIRST.0, "a");
            page.show(json!([{ "id": "a", "src": src, "layout": "brief", "headingLevel": 3 }])).await?;
            page.headlines([("a", FIRST.1)]).await?;
            page.same("one('a').getAttribute('layout')", &json!("brief")).await?;
            page.same("one('a').getAttribute('heading-level')", &json!("3")).await?;
            page.same("part('a', 'headline').localName", &json!("h3")).await?;
            // A section's heading is in the full article only.
            page.same("part('a', 'heading') === null", &json!(true)).await
        }),
        on(framework, "strings and numbers that change are followed", async |page| {
            let src = page.at(FIRST.0, "a");
            page.show(json!([{ "id": "a", "src": src, "layout": "brief", "headingLevel": 3 }])).await?;
            page.headlines([("a", FIRST.1)]).await?;
            page.show(json!([{ "id": "a", "src": src, "layout": "full", "headingLevel": 4 }])).await?;
            page.until("part('a', 'headline').localName === 'h4'", "the headline is no h4").await?;
            page.same("part('a', 'heading').localName", &json!("h5")).await?;
            page.show(json!([{ "id": "a", "src": page.at(SECOND.0, "a"), "layout": "full", "headingLevel": 4 }]))
                .await?;
            page.headlines([("a", SECOND.1)]).await
        }),
        on(framework, "a boolean hides the element, and shows it", async |page| {
            let src = page.at(FIRST.0, "a");
            page.show(json!([{ "id": "a", "src": src, "hidden": true }])).await?;
            page.headlines([("a", FIRST.1)]).await?;
            page.same("visible(one('a'))", &json!(false)).await?;
            page.show(json!([{ "id": "a", "src": src, "hidden": false }])).await?;
            page.until("visible(one('a'))", "`hidden` was set to false, and it is hidden").await?;
            page.same("one('a').hasAttribute('hidden')", &json!(false)).await
        }),
        on(framework, "null and undefined take an attribute away, and leave no word of theirs", async |page| {
            let src = page.at(FIRST.0, "a");
            page.show(json!([{ "id": "a", "src": src, "layout": "brief", "headingLevel": 3 }])).await?;
            page.headlines([("a", FIRST.1)]).await?;
            let nothing = json!({ "id": "b", "src": null, "release": null, "layout": null, "headingLevel": null });
            page.show(json!([{ "id": "a", "src": src, "layout": null }, nothing, { "id": "c" }])).await?;
            page.until(
                "part('a', 'headline').localName === 'h2' && Boolean(part('a', 'heading'))",
                "it is brief, or an h3",
            )
            .await?;
            let words = "all().flatMap((element) => [...element.attributes]) \
                         .filter(({ value }) => /null|undefined/.test(value)).map(({ name, value }) => `${name}=${value}`)";
            page.same(words, &json!([])).await?;
            page.same("[part('b', 'article'), part('c', 'article')].some(Boolean)", &json!(false)).await?;
            page.same("example.heard.filter(({ type }) => type === 'error')", &json!([])).await
        }),
    ]
}

fn objects(framework: &'static str) -> Vec<Promise> {
    vec![
        on(framework, "an object given as `release` is shown", async |page| {
            let release = json!({ "headline": "Given as an object", "body": ["Its words are <b>words</b>."] });
            page.show(json!([{ "id": "a", "release": release }])).await?;
            page.headlines([("a", "Given as an object")]).await?;
            page.same("part('a', 'body').textContent.trim()", &json!("Its words are <b>words</b>.")).await?;
            page.same("one('a').release.headline", &json!("Given as an object")).await?;
            let spelt =
                "[...one('a').attributes].filter(({ value }) => value.includes('[object')).map(({ name }) => name)";
            page.same(spelt, &json!([])).await
        }),
        on(framework, "another object replaces it, and so does an address", async |page| {
            let given = |words: &str| json!([{ "id": "a", "release": { "headline": words, "body": ["It is."] } }]);
            page.show(given("Given first")).await?;
            page.headlines([("a", "Given first")]).await?;
            page.show(given("And now another")).await?;
            page.headlines([("a", "And now another")]).await?;
            page.show(json!([{ "id": "a", "src": page.at(FIRST.0, "a") }])).await?;
            page.headlines([("a", FIRST.1)]).await?;
            page.show(given("Given last")).await?;
            page.headlines([("a", "Given last")]).await
        }),
        on_page(framework, "late", "what was given before the element's script came is not lost", async |page| {
            let release = json!({ "headline": "Given early", "body": ["It is."] });
            let of_address = json!({ "id": "b", "src": page.at(FIRST.0, "b"), "headingLevel": 3, "hidden": false,
                "link": "https://issuer.example/b", "title": "The minister travels" });
            page.show(json!([{ "id": "a", "release": release }, of_address])).await?;
            page.until("visible(one('b')?.querySelector('a'))", "the fallback does not show").await?;
            let script = format!(
                "document.head.append(Object.assign(document.createElement('script'), {{ type: 'module', src: {} }}))",
                json!(page.script())
            );
            page.run(&script).await?;
            page.headlines([("a", "Given early"), ("b", FIRST.1)]).await?;
            page.same("part('b', 'headline').localName", &json!("h3")).await?;
            page.until("heard('load', 'a').length === 1 && heard('load', 'b').length === 1", "no `load` was heard")
                .await
        }),
    ]
}
