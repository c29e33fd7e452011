//! The published JSON Schema is the one that the types make, and it tells right from wrong.
//! `UPDATE_EXPECT=1 cargo test --test schema` rewrites it.

#![cfg(feature = "cli")]

use std::fs;
use std::path::Path;

use jsonschema::Validator;
use serde_json::{Value, json};
use standfirst::cli;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn schema() -> Validator {
    jsonschema::validator_for(&serde_json::from_str::<Value>(&cli::json_schema()).unwrap()).unwrap()
}

#[test]
fn the_published_schema_is_in_step_with_the_types() {
    let file = root().join("schema/release.v1.schema.json");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&file, cli::json_schema()).unwrap();
    }
    assert_eq!(fs::read_to_string(file).unwrap_or_default(), cli::json_schema(), "run with UPDATE_EXPECT=1");
}

#[test]
fn every_record_of_the_corpus_is_valid() {
    let schema = schema();
    for folder in fs::read_dir(root().join("tests/corpus")).unwrap() {
        let file = folder.unwrap().path().join("release.json");
        let Ok(text) = fs::read_to_string(&file) else { continue };
        let record: Value = serde_json::from_str(&text).unwrap();
        let errors: Vec<_> =
            schema.iter_errors(&record).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", file.display());
    }
}

#[test]
fn the_short_forms_of_the_format_are_valid() {
    let schema = schema();
    for good in [
        json!({ "headline": "A" }),
        json!({ "version": 1, "headline": ["A ", { "type": "emphasis", "text": "b" }], "mood": "unknown fields are no error" }),
        json!({ "headline": "A", "body": [{ "type": "list", "kind": "bullets", "items": ["a", [{ "type": "divider" }]] }] }),
        json!({ "headline": "A", "body": ["a plain paragraph", { "type": "heading", "text": "b" }], "contacts": [{ "name": "C" }] }),
        json!({ "headline": "A", "events": [{ "title": "B", "when": "--12-20" }] }),
    ] {
        let errors: Vec<_> = schema.iter_errors(&good).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{good}: {errors:?}");
        assert!(standfirst::read::json(&good.to_string()).is_ok(), "{good}");
    }
}

#[test]
fn wrong_releases_are_invalid() {
    let schema = schema();
    for bad in [
        json!([]),
        json!({}),
        json!({ "body": ["a"] }),
        json!({ "headline": 5 }),
        json!({ "version": 2, "headline": "A" }),
        json!({ "headline": "A", "body": [{ "type": "blink", "text": "b" }] }),
        json!({ "headline": "A", "body": [{ "type": "list", "kind": "bullets" }] }),
        json!({ "headline": "A", "dates": { "published": "tomorrow" } }),
        json!({ "headline": "A", "kind": "poem" }),
    ] {
        assert!(!schema.is_valid(&bad), "the schema admits {bad}");
        assert!(standfirst::read::json(&bad.to_string()).is_err(), "the reader admits {bad}");
    }
}
