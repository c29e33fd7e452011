//! What a listener hears: the roles and names that browsers compute, and in Chromium the whole tree.

use serde_json::{Value, json};

use super::{open, page, rich};
use crate::check::{Check, Promise, holds, promise, same};
use crate::engine::Engine;
use crate::page::SEED;
use crate::session::Session;

const HEADLINE: &str = "Defence Minister Travels to Japan for High-Level Security Talks with Key Partners";

pub(super) fn promises() -> Vec<Promise> {
    vec![
        promise("the article is an article, named by its headline, shown or hidden", async |session| {
            for attributes in ["", "layout=\"brief\"", "hide=\"headline\""] {
                session.visit(&page(SEED).attributes(attributes)).await?;
                let [role, name] = session.heard("return parts('article')[0]").await?;
                same(&format!("role and name {attributes}"), &[role.as_str(), name.as_str()], &["article", HEADLINE])?;
            }
            Ok(())
        })
        .keeps(&["landmark"]),
        promise("lists, tables, groups and parts have names", async |session| {
            open(session, &rich(session)).await?;
            for (selector, expected) in [
                (".agenda ul", ["list", "The council will discuss:"]),
                (".list ol", ["list", "In three steps:"]),
                (".table", ["group", "Cost by year, in millions"]),
                (".table table", ["table", "Cost by year, in millions"]),
                (".table:nth-of-type(n):not(:has(caption, th))", ["group", "Opened, 1964"]),
                (".related", ["region", "Also read"]),
                (".tools", ["group", "Tools"]),
                (".figure img", ["img", "The bridge at dawn, with the first lorries on it"]),
                (".card a", ["link", "How the span was lifted"]),
                (".contacts a", ["link", "+64 4 555 0100"]),
            ] {
                let [role, name] = session.heard(&format!("return root.querySelector('{selector}')")).await?;
                // One role has two names since ARIA 1.3.
                let role = if role == "image" { "img" } else { role.as_str() };
                same(selector, &[role, name.as_str()], &expected)?;
            }
            Ok(())
        }),
        promise("every control has a name", async |session| {
            open(session, &rich(session)).await?;
            let count: usize = session.ask("return access.controls().length").await?;
            holds(count > 15, || format!("only {count} controls"))?;
            for index in 0..count {
                let [role, name] = session.heard(&format!("return access.controls()[{index}]")).await?;
                holds(["link", "button", "group"].contains(&role.as_str()), || format!("{name} is a {role}"))?;
                holds(!name.trim().is_empty(), || format!("the control {index}, a {role}, has no name"))?;
            }
            Ok(())
        })
        .keeps(&["controls"]),
        promise("a listener hears the seed release in its order, each thing by its kind", async |session| {
            // No other engine shows the whole tree to a driver; the promises above ask all three.
            if session.engine != Engine::Chromium {
                return Ok(());
            }
            session.visit(&page(SEED).attributes("hide=\"tools\"")).await?;
            let heard = tree(session).await?;
            let expected = [
                "article: Defence Minister Travels to Japan for High-Level Security Talks with Key Partners",
                "heading 2: Defence Minister Travels to Japan for High-Level Security Talks with Key Partners",
                "list",
                "figure",
                "blockquote",
                "caption: Judith Collins, Defence Minister",
                "heading 3: Strengthening a Key Indo-Pacific Partnership",
                "figure",
                "blockquote",
                "caption: Judith Collins, Defence Minister",
                "list: The discussions are expected to cover:",
                "heading 3: A Visit Supporting Broader Strategic Engagement",
                "heading 3: Minister’s Return",
                "region: Also read",
                "heading 3: Also read",
                "list",
                "status",
            ];
            same("what is heard", &heard, &expected.map(str::to_owned).to_vec())
        }),
        promise("what is only a copy for the eye is not heard", async |session| {
            if session.engine != Engine::Chromium {
                return Ok(());
            }
            open(session, &rich(session)).await?;
            let heard = words(session).await?;
            let copies = heard.iter().filter(|words| words.contains("The bridge reopens, says the plan")).count();
            same("copies heard", &copies, &0)?;
            // The words for a picture are heard once, whether it came or failed.
            for alt in ["The bridge at dawn, with the first lorries on it", "A crane, and below it half a span"] {
                same(alt, &heard.iter().filter(|words| *words == alt).count(), &1)?;
            }
            Ok(())
        }),
    ]
}

/// A node of Chromium's accessibility tree: its role, its name, and what it is in.
struct Node {
    role: String,
    name: String,
    level: Option<u64>,
    /// The roles of all nodes around it.
    inside: Vec<String>,
}

/// The nodes that are heard, in reading order.
async fn nodes(session: &Session) -> Check<Vec<Node>> {
    session.devtools("Accessibility.enable", json!({})).await?;
    let answer = session.devtools("Accessibility.getFullAXTree", json!({})).await?;
    let all = answer["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut nodes = Vec::new();
    let mut open: Vec<(&Value, Vec<String>)> = all.first().map(|root| (root, Vec::new())).into_iter().collect();
    while let Some((node, inside)) = open.pop() {
        let text = |field: &str| node[field]["value"].as_str().unwrap_or_default().to_owned();
        let children = node["childIds"].as_array().map(Vec::as_slice).unwrap_or_default();
        let around = [inside.as_slice(), &[text("role")]].concat();
        let child = |id: &Value| Some((all.iter().find(|node| node["nodeId"] == *id)?, around.clone()));
        open.extend(children.iter().rev().filter_map(child));
        if node["ignored"] != true {
            let properties = node["properties"].as_array().map(Vec::as_slice).unwrap_or_default();
            let level = properties.iter().find(|property| property["name"] == "level");
            let level = level.and_then(|property| property["value"]["value"].as_u64());
            nodes.push(Node { role: text("role"), name: text("name"), level, inside });
        }
    }
    Ok(nodes)
}

/// The things of the element that have a kind, with their level and name; captions with their words.
async fn tree(session: &Session) -> Check<Vec<String>> {
    const KINDS: [&str; 9] =
        ["article", "heading", "list", "figure", "blockquote", "region", "link", "button", "table"];
    let mut told: Vec<String> = Vec::new();
    // What comes before and after is the page's.
    let nodes = nodes(session).await?.into_iter();
    for Node { role, name, level, inside } in nodes.skip_while(|node| node.role != "article") {
        match (role.as_str(), told.last_mut()) {
            ("status", _) => {
                told.push(role);
                break;
            }
            ("Figcaption", _) => told.push("caption: ".to_owned()),
            ("StaticText", Some(caption)) if inside.iter().any(|role| role == "Figcaption") => caption.push_str(&name),
            (role, _) if KINDS.contains(&role) => {
                let level = level.map_or(String::new(), |level| format!(" {level}"));
                let name = if name.is_empty() { name } else { format!(": {name}") };
                told.push(format!("{role}{level}{name}"));
            }
            _ => {}
        }
    }
    Ok(told)
}

/// All words that are heard, node by node.
async fn words(session: &Session) -> Check<Vec<String>> {
    let heard = |node: &Node| ["StaticText", "image", "img"].contains(&node.role.as_str());
    Ok(nodes(session).await?.into_iter().filter(heard).map(|node| node.name).collect())
}
