//! The views in a real browser: what Yew draws, and what it draws when it is told to draw something else.

#![cfg(target_arch = "wasm32")]

use standfirst::release::{Block, Release, Text};
use standfirst::view::{Article, Drawn, Options, Props, Shared};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;
use yew::AppHandle;

wasm_bindgen_test_configure!(run_in_browser);

const SEED: &str = include_str!("corpus/defence-minister-japan/release.txt");

fn props(release: Release, options: Options) -> Props {
    Props { release: Shared::from(release), options, drawn: Drawn::default() }
}

/// Mounts an article in a fresh div and waits until Yew has drawn it.
async fn mount(release: Release, options: Options) -> (Element, AppHandle<Article>) {
    let root = web_sys::window().unwrap().document().unwrap().create_element("div").unwrap();
    let handle = yew::Renderer::<Article>::with_root_and_props(root.clone(), props(release, options)).render();
    yew::platform::time::sleep(std::time::Duration::ZERO).await;
    (root, handle)
}

fn count(root: &Element, selector: &str) -> u32 {
    root.query_selector_all(selector).unwrap().length()
}

#[wasm_bindgen_test]
async fn the_seed_has_all_its_parts() {
    let (root, _handle) = mount(standfirst::read::text(SEED).release, Options::default()).await;
    let parts = [
        ("h2[part=headline]", 1),
        ("p[part=standfirst]", 1),
        ("h3[part=heading]", 3),
        ("figure[part=quote] blockquote", 2),
        ("[part=agenda] li", 5),
        ("li[part=card]", 5),
        (".body > p", 7),
    ];
    for (selector, expected) in parts {
        assert_eq!(count(&root, selector), expected, "{selector}");
    }
}

#[wasm_bindgen_test]
async fn another_release_takes_the_place_of_the_first() {
    let (root, mut handle) = mount(standfirst::read::text(SEED).release, Options::default()).await;
    let other =
        Release { headline: Text::from("Other"), body: vec![Block::paragraph("One word.")], ..Release::default() };
    handle.update(props(other, Options::default()));
    yew::platform::time::sleep(std::time::Duration::ZERO).await;
    assert_eq!(root.text_content().unwrap(), "OtherOne word.");
    assert_eq!(count(&root, "article"), 1);
}

#[wasm_bindgen_test]
async fn headings_follow_the_level_of_the_headline() {
    let options = Options { heading_level: 4, ..Options::default() };
    let (root, _handle) = mount(standfirst::read::text(SEED).release, options).await;
    assert_eq!(count(&root, "h4[part=headline]"), 1);
    assert_eq!(count(&root, "h5[part=heading]"), 3);
}

#[wasm_bindgen_test]
async fn markup_in_a_release_is_text() {
    let release = Release { headline: Text::from("<img src=x onerror=alert(1)>"), ..Release::default() };
    let (root, _handle) = mount(release, Options::default()).await;
    assert_eq!(count(&root, "img"), 0);
    assert_eq!(root.text_content().unwrap(), "<img src=x onerror=alert(1)>");
}

#[wasm_bindgen_test]
fn the_stylesheet_is_understood_whole() {
    // A rule that a browser does not understand is dropped in silence; none may be.
    let sheet = web_sys::CssStyleSheet::new().unwrap();
    sheet.replace_sync(standfirst::style::SHEET).unwrap();
    let understood = sheet.css_rules().unwrap().length();
    let written = top_level_rules(standfirst::style::SHEET);
    assert_eq!(understood, written);
}

/// Counts the blocks that open while no other is open.
fn top_level_rules(sheet: &str) -> u32 {
    let (mut depth, mut rules) = (0, 0);
    for c in sheet.chars() {
        match c {
            '{' => {
                rules += u32::from(depth == 0);
                depth += 1;
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    rules
}
