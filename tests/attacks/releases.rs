//! The attacks that are stored as data, and strings put into every field that a release has.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

/// The host that attacks would be heard at. Pictures below `/admitted/` may be asked for, all else may not.
pub(crate) const WITNESS: &str = "https://witness.invalid";

/// A hostile release, as it would come from a server.
pub(crate) struct Attack {
    /// Its file, and its name in it.
    pub(crate) name: String,
    pub(crate) source: String,
    /// Whether it has to be refused with an error.
    pub(crate) refused: bool,
    /// What its headline has to become, if that is in question.
    pub(crate) headline: Option<String>,
}

impl Attack {
    fn of_release(name: String, release: &Value) -> Self {
        Self { name, source: release.to_string(), refused: false, headline: None }
    }
}

/// All attacks of `tests/attacks/`.
pub(crate) fn stored() -> Vec<Attack> {
    let mut all: Vec<Attack> = files("", "json").iter().flat_map(|path| from_json(path)).collect();
    all.extend(files("text", "txt").iter().map(|path| Attack {
        name: format!("text: {}", stem(path)),
        source: read(path),
        refused: false,
        headline: None,
    }));
    all
}

/// A release for each string, with the string in every field.
pub(crate) fn of_strings(strings: &[String]) -> Vec<Attack> {
    let attack = |words: &String| Attack::of_release(format!("string: {words:?}"), &filled(words));
    strings.iter().filter(|words| !words.trim().is_empty()).map(attack).collect()
}

/// A release that has a string in every field that takes one, and as an address wherever there is one.
pub(crate) fn filled(words: &str) -> Value {
    let text = json!([
        words,
        { "type": "strong", "text": words },
        { "type": "emphasis", "text": words },
        { "type": "link", "url": words, "text": words },
        { "type": "link", "url": "https://evil.invalid/", "text": words },
        { "type": "quotation", "text": words, "speaker": { "name": words }, "via": "inside" },
        { "type": "abbreviation", "text": words, "title": words },
        { "type": "language", "lang": words, "text": words },
        { "type": "line-break" },
    ]);
    let figure = json!({ "url": words, "alt": words, "caption": text, "credit": words, "width": 3, "height": 2 });
    let body = json!([
        words,
        { "type": "paragraph", "text": text },
        { "type": "heading", "level": 1, "text": text, "id": words },
        { "type": "quote", "blocks": [words], "via": "before",
          "speaker": { "name": words, "role": words, "organisation": words } },
        { "type": "pull-quote", "text": text, "of": 1 },
        { "type": "list", "kind": "agenda", "intro": text, "items": [words, [words, { "type": "divider" }]] },
        { "type": "figure", "url": words, "alt": words, "caption": text, "credit": words },
        { "type": "table", "caption": text, "head": [words, text], "rows": [[words, text]] },
        { "type": "box", "title": text, "blocks": [words] },
    ]);
    let date = json!("2025-12-20");
    json!({
        "version": 1, "kind": "statement", "id": words, "url": words, "lang": words, "dir": "ltr",
        "kicker": text, "headline": text, "standfirst": text, "image": figure, "body": body, "notes": body,
        "byline": [{ "name": words, "role": words, "organisation": words, "url": words }],
        "issuer": { "name": words, "url": words },
        "source": { "name": words, "url": words },
        "dateline": { "place": words, "day": words },
        "dates": { "published": date, "updated": date },
        "status": { "type": "embargoed", "until": date, "text": words },
        "places": [{ "name": words, "kind": "country" }, { "name": words }],
        "tags": [words],
        "events": [{ "title": words, "when": date, "place": words, "block": 0 }],
        "corrections": [{ "when": date, "text": text }],
        "about": [{ "organisation": words, "blocks": [words] }],
        "contacts": [{ "name": words, "role": words, "organisation": words,
                       "phones": [words], "emails": [words], "urls": [words] }],
        "related": [{ "title": words, "url": words, "image": words, "date": date, "source": words },
                    { "title": words, "url": "https://evil.invalid/" }],
        "rights": { "holder": words, "notice": words, "licence": words },
    })
}

/// A release that has an address wherever a link may stand, and where a picture may, if it shall be one too.
pub(crate) fn addressed(address: &str, pictures: bool) -> Value {
    let mut release = json!({
        "headline": "A headline", "url": address,
        "byline": [{ "name": "Ada", "url": address }],
        "issuer": { "name": "An office", "url": address },
        "body": [{ "type": "paragraph", "text": ["a ", { "type": "link", "url": address, "text": "words" }, " b"] }],
        "contacts": [{ "name": "Bee", "urls": [address] }],
        "related": [{ "title": "A title", "url": address }],
        "rights": { "licence": address },
    });
    if pictures {
        release["image"] = json!({ "url": address, "alt": "a" });
        release["related"][0]["image"] = json!(address);
    }
    release
}

fn from_json(path: &Path) -> Vec<Attack> {
    let entries: Vec<Value> =
        serde_json::from_str(&read(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    entries.iter().map(|entry| from_entry(&stem(path), entry)).collect()
}

fn from_entry(file: &str, entry: &Value) -> Attack {
    let field = |name: &str| entry[name].as_str();
    let name = format!("{file}: {}", field("name").unwrap_or_default());
    if let Some(source) = field("source") {
        let headline = field("headline").map(str::to_owned);
        return Attack { name, source: source.to_owned(), refused: entry["refused"] == true, headline };
    }
    if let Some(address) = field("address") {
        // Pictures at strange hosts would really be asked for.
        return Attack::of_release(name, &addressed(address, file == "addresses-refused"));
    }
    if let Some(picture) = field("picture") {
        let release = json!({
            "headline": "A headline",
            "image": { "url": picture, "alt": "a" },
            "related": [{ "title": "A title", "image": picture }],
        });
        return Attack::of_release(name, &release);
    }
    Attack::of_release(name, &entry["release"])
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/attacks").join(folder);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == ending));
    files.sort();
    files
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
