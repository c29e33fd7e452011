//! ninjs 3.1: what is written is what the standard's schema admits.

#[path = "common/stored.rs"]
mod stored;

use jsonschema::Validator;
use serde_json::{Value, json};
use standfirst::release::{Release, Status};
use standfirst::write;
use stored::{CORPUS, RICH, stored};

/// The part of the schema that the writer uses, in a short form of our own: names and types as in ninjs 3.1, and nothing
/// else admitted. `date-time` and `uri` are checked by pattern.
fn schema() -> Validator {
    let text = || json!({ "type": "string" });
    let uri = || json!({ "type": "string", "pattern": "^[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-Z_a-z~\\[\\]]+$" });
    let instant =
        || json!({ "type": "string", "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)$" });
    let object = |properties: Value, required: Value| json!({ "type": "object", "additionalProperties": false, "properties": properties, "required": required });
    let list = |items: Value| json!({ "type": "array", "items": items });
    let words = || list(object(json!({ "role": text(), "contentType": text(), "value": text() }), json!(["value"])));
    let way = object(json!({ "type": text(), "value": text() }), json!(["value"]));
    let party =
        object(json!({ "name": text(), "rel": text(), "uri": uri(), "contactInfo": list(way.clone()) }), json!([]));
    let source = object(json!({ "name": text(), "role": text(), "uri": uri() }), json!([]));
    let pixels = || json!({ "type": "integer" });
    let rendition =
        object(json!({ "name": text(), "href": uri(), "width": pixels(), "height": pixels() }), json!(["name"]));
    let kind = json!({ "enum": ["text", "picture"] });
    let association = object(
        json!({
            "name": text(), "rel": text(), "uri": uri(), "type": kind, "renditions": list(rendition), "by": text(),
            "descriptions": words(), "infoSources": list(source.clone()), "versionCreated": instant()
        }),
        json!(["name", "uri"]),
    );
    let standard = object(json!({ "name": text(), "version": text(), "schema": uri() }), json!([]));
    let item = object(
        json!({
            "standard": standard, "uri": uri(), "type": kind, "genres": list(object(json!({ "name": text() }), json!([]))),
            "language": text(), "firstCreated": instant(), "versionCreated": instant(), "embargoedUntil": instant(),
            "pubStatus": { "enum": ["usable", "withheld", "canceled"] }, "edNote": text(), "title": text(),
            "headlines": words(), "descriptions": words(), "bodies": words(), "by": text(), "located": text(),
            "people": list(party.clone()), "organisations": list(party.clone()), "infoSources": list(source),
            "places": list(party), "subjects": list(object(json!({ "name": text() }), json!([]))),
            "events": list(object(json!({ "name": text() }), json!([]))), "associations": list(association),
            "copyrightHolder": text(), "copyrightNotice": text(),
            "rightsInfo": object(json!({ "linkedRights": uri() }), json!(["linkedRights"]))
        }),
        json!([]),
    );
    jsonschema::validator_for(&item).unwrap()
}

fn written(release: &Release) -> Value {
    serde_json::from_str(&write::ninjs(release)).unwrap()
}

#[test]
fn every_release_is_valid() {
    let schema = schema();
    let mut identified = 0;
    for (name, release) in [CORPUS, RICH].into_iter().flat_map(stored) {
        let item = written(&release);
        let faults: Vec<String> = schema.iter_errors(&item).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{name}: {faults:?}\n{item:#}");
        assert_eq!(item.get("uri").is_some(), write::identified(&release), "{name}");
        identified += usize::from(write::identified(&release));
    }
    assert!(identified > 0, "no release has an address");
}

#[test]
fn a_day_without_a_time_is_no_instant() {
    let mut release = Release { headline: "H".into(), ..Release::default() };
    release.dates.published = "2025-12-20".parse().ok();
    assert!(written(&release).get("firstCreated").is_none());
    release.dates.published = "2025-12-20T09:30+13:00".parse().ok();
    assert_eq!(written(&release)["firstCreated"], "2025-12-20T09:30:00+13:00");
}

#[test]
fn an_embargo_until_a_day_is_said_in_words() {
    let status = Status::Embargoed { until: "2025-12-20".parse().ok(), text: None };
    let item = written(&Release { headline: "H".into(), status, ..Release::default() });
    assert_eq!((&item["pubStatus"], &item["edNote"]), (&json!("withheld"), &json!("Under embargo until 2025-12-20")));
    assert!(item.get("embargoedUntil").is_none());
}

#[test]
fn an_id_that_is_no_uri_is_not_passed_off_as_one() {
    let release = |id: &str| Release { headline: "H".into(), id: Some(id.into()), ..Release::default() };
    assert_eq!(written(&release("urn:newsml:example.org:42"))["uri"], "urn:newsml:example.org:42");
    for id in ["42", "PR 2025: a bridge", ":42"] {
        assert!(written(&release(id)).get("uri").is_none(), "{id}");
    }
}

#[test]
fn an_address_with_letters_of_any_script_becomes_a_uri() {
    let url = standfirst::release::Link::new("https://example.org/café?a|b").ok();
    let item = written(&Release { headline: "H".into(), url, ..Release::default() });
    assert_eq!(item["uri"], "https://example.org/caf%C3%A9?a%7Cb");
}

#[test]
fn what_is_said_to_editors_is_a_body_of_its_own() {
    let release = Release {
        headline: "H".into(),
        body: vec![standfirst::release::Block::paragraph("Lead.")],
        notes: vec![standfirst::release::Block::paragraph("Note.")],
        ..Release::default()
    };
    let roles: Vec<Value> =
        written(&release)["bodies"].as_array().unwrap().iter().map(|body| body["role"].clone()).collect();
    assert_eq!(roles, ["main", "notes"]);
}
