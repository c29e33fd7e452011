//! Hostile releases, through the readers and the views: nothing panics, nothing escapes, nothing is lost.

#![cfg(feature = "prerender")]

#[path = "attacks/bombs.rs"]
mod bombs;
#[path = "attacks/page.rs"]
mod page;
#[path = "attacks/releases.rs"]
mod releases;

use std::fs;
use std::path::Path;
use std::process::Command;

use page::Page;
use releases::{Attack, WITNESS, addressed, filled, of_strings, stored};
use serde_json::Value;
use standfirst::read::{ReadError, read};
use standfirst::release::{ImageLink, Link, Release};
use standfirst::view::{Article, Drawn, Options, Props, Shared};
use standfirst::write::article;
use url::Url;

/// The article's HTML, without Yew's own comments.
fn html(release: Release, options: Options) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let props = move || Props { release: Shared::from(release), options, drawn: Drawn::default() };
    let renderer = yew::LocalServerRenderer::<Article>::with_props(props()).hydratable(false);
    runtime.block_on(tokio::task::LocalSet::new().run_until(renderer.render()))
}

fn release_of(attack: &Attack) -> Result<Release, ReadError> {
    // As the widget reads it, which knows JSON and text only.
    read(&attack.source, Some("text/plain")).map(|reading| reading.release)
}

/// Every kind of bomb, made small.
fn small_bombs() -> impl Iterator<Item = bombs::Bomb> {
    [bombs::deep, bombs::wide, bombs::long, bombs::stalling, bombs::texts].into_iter().flat_map(|kind| kind(16 * 1024))
}

/// The page of an attack, in full; `None` if it is refused.
fn page_of(attack: &Attack) -> Option<Page> {
    Some(Page::of(&html(release_of(attack).ok()?, Options::default())))
}

#[track_caller]
fn nothing_escapes(attacks: &[Attack]) {
    let brief = || Options { brief: true, ..Options::default() };
    let mut faults = Vec::new();
    for attack in attacks {
        let Ok(release) = release_of(attack) else { continue };
        for options in [Options::default(), brief()] {
            let light = Page::of(&article(&release, &options));
            let mut page = Page::of(&html(release.clone(), options));
            page.addresses.extend(light.addresses);
            page.faults.extend(light.faults);
            let heard =
                |address: &&String| address.strip_prefix(WITNESS).is_some_and(|at| !at.starts_with("/admitted/"));
            faults.extend(page.addresses.iter().filter(heard).map(|at| format!("{}: {at}", attack.name)));
            faults.extend(page.faults.into_iter().map(|fault| format!("{}: {fault}", attack.name)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn there_are_hundreds() {
    let attacks = stored();
    assert!(attacks.len() >= 400, "only {}", attacks.len());
}

#[test]
fn no_attack_brings_an_element_or_an_attribute() {
    nothing_escapes(&stored());
}

#[test]
fn every_attack_is_shown_or_refused_as_it_should_be() {
    let mut wrong = Vec::new();
    for attack in stored() {
        let headline = release_of(&attack).map(|release| release.headline.words());
        let right = match (&headline, &attack.headline) {
            (Ok(found), Some(expected)) => found == expected,
            (found, _) => found.is_err() == attack.refused,
        };
        if !right {
            wrong.push(format!("{}: {headline:?}", attack.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn addresses_that_are_refused_lead_nowhere() {
    for attack in stored().iter().filter(|attack| attack.name.starts_with("addresses-refused")) {
        let page = page_of(attack).unwrap();
        assert_eq!(page.addresses, [""; 0], "{}", attack.name);
        // The words of the link stay.
        assert!(page.texts.concat().contains("a words b"), "{}", attack.name);
    }
}

#[test]
fn addresses_that_are_admitted_are_kept_as_they_came() {
    for attack in stored().iter().filter(|attack| attack.name.starts_with("addresses-admitted")) {
        assert!(!page_of(attack).unwrap().addresses.is_empty(), "{}", attack.name);
    }
}

#[test]
fn every_address_of_the_whatwg_tests_is_refused_or_harmless() {
    let addresses = whatwg();
    assert!(addresses.len() > 500, "only {} addresses", addresses.len());
    let attack = |address: &String| Attack {
        name: address.clone(),
        source: addressed(address, true).to_string(),
        refused: false,
        headline: None,
    };
    nothing_escapes(&addresses.iter().map(attack).collect::<Vec<_>>());
    for address in &addresses {
        let (Ok(link), Ok(url)) = (Link::new(address), Url::parse(address)) else { continue };
        assert!(["http", "https", "mailto", "tel"].contains(&url.scheme()), "{link} is {url}");
    }
    for address in &addresses {
        let (Ok(_), Ok(url)) = (ImageLink::new(address), Url::parse(address)) else { continue };
        assert!(["http", "https", "data"].contains(&url.scheme()), "{address} is {url}");
    }
}

/// Every input of the URL Standard's own tests, as the crate `url` ships them.
fn whatwg() -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let manifest = packages.iter().find(|package| package["name"] == "url").unwrap()["manifest_path"].as_str().unwrap();
    let data = fs::read_to_string(Path::new(manifest).with_file_name("tests/urltestdata.json")).unwrap();
    let cases: Vec<Value> = serde_json::from_str(&data).unwrap();
    cases.iter().filter_map(|case| case["input"].as_str()).map(str::to_owned).collect()
}

#[test]
fn a_string_in_every_field_stays_a_string() {
    let strings = [
        "<script>pwned=1</script>",
        "\"><img src=x onerror=pwned=1>",
        "' onfocus='pwned=1",
        "</p></article></template>",
        "<!--",
        "-->",
        "]]>",
        "&lt;b&gt;",
        "javascript:pwned=1",
        "https://evil.invalid/\"><script>",
        "data:image/png,<svg>",
        "\u{202e}abc",
        "\0",
        "__proto__",
    ];
    nothing_escapes(&of_strings(&strings.map(str::to_owned)));
}

#[test]
fn the_filled_release_fills_every_field_of_the_schema() {
    let schema = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/schema/release.v1.schema.json")).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let (mut known, mut filled_in) = (Vec::new(), Vec::new());
    properties(&schema, &mut known);
    names(&filled("a"), &mut filled_in);
    known.retain(|name| name != "because");
    assert!(known.len() > 40, "{known:?}");
    for name in known {
        assert!(filled_in.contains(&name), "no attack is put into `{name}`");
    }
}

/// The names of all properties that a schema describes.
fn properties(schema: &Value, found: &mut Vec<String>) {
    if let Some(properties) = schema["properties"].as_object() {
        found.extend(properties.keys().cloned());
    }
    match schema {
        Value::Object(fields) => fields.values().for_each(|field| properties(field, found)),
        Value::Array(values) => values.iter().for_each(|value| properties(value, found)),
        _ => {}
    }
}

/// The names of all fields of a value.
fn names(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.keys().cloned());
            fields.values().for_each(|field| names(field, found));
        }
        Value::Array(values) => values.iter().for_each(|value| names(value, found)),
        _ => {}
    }
}

#[test]
fn no_word_of_a_hostile_text_is_lost() {
    for attack in stored().iter().filter(|attack| attack.name.starts_with("text: ")) {
        let reading = read(&attack.source, Some("text/plain")).unwrap();
        let source = attack.source.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
        let filled = source.lines().filter(|line| !line.trim().is_empty()).count();
        assert_eq!(reading.lines.len(), filled, "lines in {}", attack.name);
        // Labels, bullets and signs are set aside; words of four letters and more are not.
        let page = Page::of(&html(reading.release.clone(), Options::default()));
        let shown = page.texts.join(" ");
        let kept = serde_json::to_string(&reading.release).unwrap();
        for word in source.split(|c: char| !c.is_ascii_lowercase()).filter(|word| word.len() > 3) {
            let known = ["country", "also", "read", "notes", "about", "contact", "editors"].contains(&word);
            assert!(known || shown.contains(word) || kept.contains(word), "{}: `{word}` is lost", attack.name);
        }
    }
}

#[test]
fn no_control_of_direction_reaches_beyond_its_text() {
    for attack in stored().iter().filter(|attack| attack.name.contains("directions")) {
        for text in page_of(attack).unwrap().texts {
            let (mut embeddings, mut isolates) = (0, 0);
            for c in text.chars() {
                match c {
                    '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => embeddings += 1,
                    '\u{202c}' => embeddings -= 1,
                    '\u{2066}'..='\u{2068}' => isolates += 1,
                    '\u{2069}' => isolates -= 1,
                    _ => {}
                }
                assert!(embeddings >= 0 && isolates >= 0, "{}: {text:?} closes what it did not open", attack.name);
            }
            assert_eq!((embeddings, isolates), (0, 0), "{}: {text:?} leaves something open", attack.name);
        }
    }
}

#[test]
fn no_bomb_panics_and_each_is_shown_or_refused() {
    for bomb in small_bombs() {
        let reading = read(&bomb.source, None);
        assert_eq!(reading.is_ok(), bomb.shown, "{}: {:?}", bomb.name, reading.err());
        let Ok(reading) = reading else { continue };
        // A parser takes quadratic time in depth, so the page itself is not looked at.
        assert!(!html(reading.release, Options::default()).is_empty());
    }
}

#[test]
fn an_error_is_short_however_large_what_it_is_about() {
    for bomb in small_bombs() {
        match read(&bomb.source, None) {
            // What is odd in a text is noted line by line.
            Ok(reading) if bomb.source.starts_with('{') => {
                let longest = reading.notes.iter().map(|note| note.to_string().len()).max().unwrap_or_default();
                assert!(longest < 500, "{}: a note of {longest} bytes", bomb.name);
                assert!(reading.notes.len() <= 200, "{}: {} notes", bomb.name, reading.notes.len());
            }
            Ok(_) => {}
            Err(error) => {
                let length = error.to_string().len();
                assert!(length < 500, "{}: an error of {length} bytes", bomb.name);
            }
        }
    }
}
