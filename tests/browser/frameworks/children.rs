//! The element in a template: with children and without, under a condition, in a page that is rendered anew.

use serde_json::json;

use crate::check::Promise;
use crate::frameworks::{FIRST, on};

pub(crate) fn promises(framework: &'static str) -> Vec<Promise> {
    vec![
        on(framework, "an element with no children shows its release", async |page| {
            page.show(json!([{ "id": "a", "src": page.at(FIRST.0, "a") }])).await?;
            page.headlines([("a", FIRST.1)]).await?;
            page.same("one('a').children.length", &json!(0)).await
        }),
        on(framework, "a link between the tags is the fallback", async |page| {
            let link = |id: &str, src: &str| json!({ "id": id, "src": page.at(src, id), "link": "https://issuer.example/", "title": "At the issuer's" });
            page.show(json!([link("a", "status/404"), link("b", FIRST.0)])).await?;
            page.headlines([("b", FIRST.1)]).await?;
            page.until("heard('error', 'a').length === 1", "no `error` was heard").await?;
            page.same("one('a').querySelector('a').href", &json!("https://issuer.example/")).await?;
            page.same("['a', 'b'].map((id) => visible(one(id).querySelector('a')))", &json!([true, false])).await
        }),
        on(framework, "children for the slots stand before and after the article", async |page| {
            let src = page.at(FIRST.0, "a");
            page.show(json!([{ "id": "a", "src": src, "before": "Stands before.", "after": "Stands after." }])).await?;
            page.headlines([("a", FIRST.1)]).await?;
            let order = "(() => { \
                const [before, after] = one('a').querySelectorAll('p'); \
                const boxes = [before, part('a', 'article'), after].map((node) => node.getBoundingClientRect()); \
                return boxes[0].height > 0 && boxes[2].height > 0 && boxes[0].bottom <= boxes[1].top + 1 \
                    && boxes[1].bottom <= boxes[2].top + 1; })()";
            page.same(order, &json!(true)).await?;
            page.show(json!([{ "id": "a", "src": src, "after": "Stands there still." }])).await?;
            page.until("one('a').textContent.trim() === 'Stands there still.'", "the children are as they were")
                .await?;
            page.pause().await?;
            page.headlines([("a", FIRST.1)]).await?;
            page.same("fetches('a')", &json!(1)).await
        }),
        on(framework, "a condition takes the element away and brings it back", async |page| {
            let releases = json!([{ "id": "a", "src": page.at(FIRST.0, "a") }]);
            let state = |open: bool| json!({ "open": open, "heading": "News", "releases": releases });
            page.state(state(false)).await?;
            page.until("heading() === 'News'", "no heading").await?;
            page.same("all().length", &json!(0)).await?;
            for round in ["the first time", "the second time"] {
                page.state(state(true)).await?;
                page.headlines([("a", FIRST.1)]).await?;
                page.until("visible(part('a', 'headline'))", &format!("it is not seen {round}")).await?;
                page.state(state(false)).await?;
                page.until("all().length === 0", &format!("it did not go {round}")).await?;
            }
            Ok(())
        }),
        on(framework, "an element keeps its article when the page around it is rendered anew", async |page| {
            let given = json!({ "id": "b", "release": { "headline": "Given", "body": ["It is."] } });
            let releases = json!([{ "id": "a", "src": page.at(FIRST.0, "a"), "headingLevel": 3, "link": "/", "title": "Link" }, given]);
            page.show(releases.clone()).await?;
            page.headlines([("a", FIRST.1), ("b", "Given")]).await?;
            page.run("window.kept = ['a', 'b'].map((id) => [one(id), part(id, 'article')])").await?;
            page.state(json!({ "open": true, "heading": "More news", "releases": releases })).await?;
            page.until("heading() === 'More news'", "the old heading").await?;
            page.pause().await?;
            page.same(
                "['a', 'b'].map((id, index) => kept[index][0] === one(id) && kept[index][1] === part(id, 'article'))",
                &json!([true, true]),
            )
            .await?;
            page.same("fetches('a')", &json!(1)).await
        }),
    ]
}
