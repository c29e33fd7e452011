//! The element in a list with keys: it moves, goes and comes back with its release.

use serde_json::{Value, json};

use crate::check::Promise;
use crate::frameworks::{Example, FIRST, on};

const KEPT: &str = "Object.fromEntries(all().map((element) => [element.id, [element, part(element.id, 'article')]]))";

pub(crate) fn promises(framework: &'static str) -> Vec<Promise> {
    vec![
        on(framework, "an element that moves in a list keeps its article, and fetches nothing", async |page| {
            page.show(list(page, &["a", "b", "c", "d"])).await?;
            page.headlines(["a", "b", "c", "d"].map(|id| (id, FIRST.1))).await?;
            page.run(&format!("window.kept = {KEPT}")).await?;
            page.show(list(page, &["d", "b", "a", "c"])).await?;
            page.until("all().map(({ id }) => id).join('') === 'dbac'", "the order is the old one").await?;
            page.pause().await?;
            let same = "all().filter(({ id }) => kept[id][0] !== one(id) || kept[id][1] !== part(id, 'article')).map(({ id }) => id)";
            page.same(same, &json!([])).await?;
            page.same("all().map(({ id }) => fetches(id))", &json!([1, 1, 1, 1])).await
        }),
        on(framework, "an element that is taken out of a list and put back shows its release again", async |page| {
            page.show(list(page, &["a", "b", "c"])).await?;
            page.headlines(["a", "b", "c"].map(|id| (id, FIRST.1))).await?;
            page.run(&format!("window.kept = {KEPT}")).await?;
            page.show(list(page, &["a", "c"])).await?;
            page.until("all().map(({ id }) => id).join('') === 'ac'", "it is there still").await?;
            page.show(list(page, &["a", "b", "c"])).await?;
            page.headlines(["a", "b", "c"].map(|id| (id, FIRST.1))).await?;
            page.same("all().map(({ id }) => id)", &json!(["a", "b", "c"])).await?;
            page.until("heard('load', 'b').length === 2", "its second `load` was not heard").await?;
            page.pause().await?;
            page.same("['a', 'c'].every((id) => kept[id][1] === part(id, 'article'))", &json!(true)).await?;
            page.same("['a', 'c'].map(fetches)", &json!([1, 1])).await
        }),
    ]
}

fn list(page: &Example, ids: &[&str]) -> Value {
    ids.iter().map(|id| json!({ "id": id, "src": page.at(FIRST.0, id), "link": "/", "title": id })).collect()
}
