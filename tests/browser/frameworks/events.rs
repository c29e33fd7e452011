//! What a framework's own listeners hear.

use serde_json::{Value, json};

use crate::check::Promise;
use crate::frameworks::{FIRST, on};

pub(crate) fn promises(framework: &'static str) -> Vec<Promise> {
    vec![
        on(framework, "`load` and `error` are heard, once each", async |page| {
            let releases =
                json!([{ "id": "a", "src": page.at(FIRST.0, "a") }, { "id": "b", "src": page.at("status/404", "b") }]);
            page.show(releases).await?;
            page.until("example.heard.length > 1", "two events were not heard").await?;
            page.same(
                "[heard('load', 'a').length, heard('error', 'b').length, example.heard.length]",
                &json!([1, 1, 2]),
            )
            .await?;
            page.same("heard('error', 'b')[0].detail.kind", &json!("release-missing")).await
        }),
        on(framework, "`release-navigate` is heard, and can be cancelled", async |page| {
            page.show(linked()).await?;
            page.headlines([("a", "With a link")]).await?;
            page.run("part('a', 'related').querySelector('a').click()").await?;
            page.until("heard('release-navigate', 'a').length > 0", "it was not heard").await?;
            let detail = json!([{ "url": "https://issuer.example/other", "title": "Another release" }]);
            page.same("heard('release-navigate', 'a').map(({ detail }) => detail)", &detail).await
        }),
        on(framework, "`release-share` is heard", async |page| {
            // The system's own dialog cannot be answered from here.
            page.run("Object.defineProperty(navigator, 'share', { value: async () => {}, configurable: true })")
                .await?;
            page.show(linked()).await?;
            page.headlines([("a", "With a link")]).await?;
            page.run("part('a', 'tools').querySelector('[data-action=share]').click()").await?;
            page.until("heard('release-share', 'a').length > 0", "it was not heard").await?;
            let told = "heard('release-share', 'a').map(({ detail }) => [detail.method, detail.text])";
            page.same(told, &json!([["share", "With a link"]])).await
        }),
    ]
}

fn linked() -> Value {
    let related = json!([{ "title": "Another release", "url": "https://issuer.example/other" }]);
    json!([{ "id": "a", "release": { "headline": "With a link", "body": ["It is."], "related": related } }])
}
