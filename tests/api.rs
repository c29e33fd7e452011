//! What `custom-elements.json` says of the element is what the code does. The types and the README's tables are made from
//! it, and a test of xtask compares them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn json(path: &str) -> Value {
    serde_json::from_str(&text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The one element of the manifest.
fn element() -> Value {
    json("custom-elements.json")["modules"][0]["declarations"][0].take()
}

/// The names in one of its lists.
fn names(list: &str) -> BTreeSet<String> {
    let element = element();
    let entries = element[list].as_array().unwrap_or_else(|| panic!("no list {list}"));
    let names: BTreeSet<String> = entries.iter().map(|entry| entry["name"].as_str().unwrap().to_owned()).collect();
    assert_eq!(names.len(), entries.len(), "a name stands twice in {list}");
    names
}

fn set<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    names.into_iter().map(str::to_owned).collect()
}

/// All files in a folder with an ending, one after the other.
fn sources(folder: &str, ending: &str) -> String {
    let mut paths: Vec<_> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == ending))
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "no {ending} in {folder}");
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// The strings in double quotes that follow each occurrence of a phrase.
fn quoted_after<'a>(source: &'a str, phrase: &str) -> Vec<&'a str> {
    source.split(phrase).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// What a line of the comment at the head of the element's module lists, such as `States: loading, ready.`
fn listed(label: &str) -> String {
    let module = text("src/element/news-release.js");
    let head = module.split("*/").next().unwrap().replace("\n * ", " ");
    let (_, rest) = head.split_once(&format!("{label}: ")).unwrap_or_else(|| panic!("no line {label}"));
    let line = rest.split('.').next().unwrap();
    // What stands in parentheses explains the name before it.
    line.split(" (").map(|piece| piece.split_once(')').map_or(piece, |(_, after)| after)).collect()
}

#[test]
fn the_manifest_is_one() {
    let path = "tests/packages/node_modules/custom-elements-manifest/schema.json";
    assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(path).is_file(), "no {path}: run `cargo xtask setup`");
    let schema = jsonschema::validator_for(&json(path)).unwrap();
    let manifest = json("custom-elements.json");
    let errors: Vec<_> =
        schema.iter_errors(&manifest).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert_eq!(manifest["schemaVersion"], "2.1.0");
}

#[test]
fn the_attributes_are_those_of_the_element() {
    let module = text("src/element/news-release.js");
    let (_, rest) = module.split_once("observedAttributes = [").unwrap();
    let observed = rest.split(']').next().unwrap();
    let mut attributes = set(observed.split('"').skip(1).step_by(2));
    // Only CSS looks at the theme.
    attributes.insert("theme".to_owned());
    assert_eq!(names("attributes"), attributes);
    assert_eq!(names("attributes"), set(listed("Attributes").split(", ")), "the head of news-release.js");
}

#[test]
fn each_attribute_has_its_property() {
    let element = element();
    let members = element["members"].as_array().unwrap();
    for attribute in element["attributes"].as_array().unwrap() {
        let name = attribute["name"].as_str().unwrap();
        let field = members
            .iter()
            .find(|member| member["name"] == attribute["fieldName"])
            .unwrap_or_else(|| panic!("no property for {name}"));
        assert_eq!(field["attribute"], attribute["name"], "{name}");
        assert_eq!(field["type"], attribute["type"], "{name}");
        let default = field["default"].as_str().unwrap().trim_matches('"');
        assert_eq!(default, attribute["default"].as_str().unwrap_or_default(), "{name}");
        assert_eq!(camel_case(name), attribute["fieldName"], "{name}");
    }
}

fn camel_case(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap().to_owned();
    words.fold(first, |out, word| out + &word[..1].to_uppercase() + &word[1..])
}

#[test]
fn the_events_are_those_of_the_element() {
    let module = sources("src/element", "js");
    let fired = quoted_after(&module, "#fire(\"").into_iter().chain(quoted_after(&module, "nnounce(\""));
    assert_eq!(names("events"), set(fired));
    assert_eq!(names("events"), set(listed("Events").split([',', ';']).map(str::trim)), "the head of news-release.js");
}

#[test]
fn the_kinds_of_faults_are_those_of_the_code() {
    let sources = sources("src/element", "js") + &text("src/read/error.rs");
    let events = names("events");
    let mut kinds: BTreeSet<String> = ["wasm-", "release-"]
        .iter()
        .flat_map(|family| {
            quoted_after(&sources, &format!("\"{family}")).into_iter().map(move |rest| format!("{family}{rest}"))
        })
        .filter(|kind| !events.contains(kind))
        .collect();
    kinds.insert("internal".to_owned());
    let element = element();
    let error = element["events"].as_array().unwrap().iter().find(|event| event["name"] == "error").unwrap();
    let detail = error["type"]["text"].as_str().unwrap();
    let union = detail.split_once("kind: ").unwrap().1.split(';').next().unwrap();
    assert_eq!(set(union.split(" | ").map(|kind| kind.trim_matches('"'))), kinds);
}

#[test]
fn the_states_are_those_of_the_element() {
    let module = sources("src/element", "js");
    let code = module.split("*/").skip(1).collect::<String>();
    for state in names("cssStates") {
        assert!(code.contains(&format!("\"{state}\"")), "no code sets the state {state}");
    }
    assert_eq!(names("cssStates"), set(listed("States").split(", ")), "the head of news-release.js");
}

#[test]
fn the_slots_are_those_of_the_element() {
    let module = sources("src/element", "js");
    let mut slots = set(quoted_after(&module, "make(\"slot\", { name: \""));
    // The fallback's has no name.
    slots.insert(String::new());
    assert_eq!(names("slots"), slots);
}

#[test]
fn the_parts_are_those_of_the_views() {
    let views = sources("src/view", "rs");
    let module = sources("src/element", "js");
    let parts = quoted_after(&views, "part=\"").into_iter().chain(quoted_after(&module, ".part = \""));
    assert_eq!(names("cssParts"), set(parts));
}

#[test]
fn the_custom_properties_are_those_of_the_stylesheet() {
    let tokens = text("styles/tokens.css");
    let root = tokens.split('}').next().unwrap();
    let found: BTreeSet<(String, String)> = root
        .lines()
        .filter_map(|line| line.split_once("var(--standfirst-")?.1.strip_suffix(");"))
        .map(|rest| rest.split_once(", ").unwrap())
        .map(|(name, default)| (format!("--standfirst-{name}"), default.to_owned()))
        .collect();
    let element = element();
    let told = element["cssProperties"].as_array().unwrap().iter();
    let told =
        told.map(|entry| (entry["name"].as_str().unwrap().to_owned(), entry["default"].as_str().unwrap().to_owned()));
    assert_eq!(told.collect::<BTreeSet<_>>(), found);
    // Nothing else in the stylesheets may be set from outside.
    let elsewhere = sources("styles", "css");
    let used = elsewhere.split("var(--standfirst-").skip(1).filter_map(|rest| rest.split([',', ')']).next());
    assert_eq!(names("cssProperties"), used.map(|name| format!("--standfirst-{name}")).collect());
}

#[test]
fn the_package_exports_what_there_is() {
    let package = json("npm/package.json");
    let exports = package["exports"].as_object().unwrap();
    let types = exports.values().filter_map(|export| export["types"].as_str());
    for path in types.chain([package["customElements"].as_str().unwrap()]) {
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(path).is_file(), "{path}");
    }
    assert!(package.get("dependencies").is_none(), "the package needs nothing else");
    let manifest = json("custom-elements.json");
    let module = format!("./{}", manifest["modules"][0]["path"].as_str().unwrap());
    assert_eq!(exports["."]["default"], module);
    // Whoever imports it for its effect alone, which is the element, has to get it.
    assert_eq!(package["sideEffects"][0], module);
}
