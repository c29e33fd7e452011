//! The custom elements manifest, as far as anything is made of it.

use serde_json::Value;

use crate::outcome::Outcome;

/// What `custom-elements.json` says of the one element in it.
pub(crate) struct Manifest {
    pub(crate) class: String,
    pub(crate) tag: String,
    pub(crate) description: String,
    pub(crate) attributes: Vec<Entry>,
    pub(crate) fields: Vec<Entry>,
    pub(crate) methods: Vec<Entry>,
    pub(crate) events: Vec<Entry>,
    pub(crate) slots: Vec<Entry>,
    pub(crate) states: Vec<Entry>,
    pub(crate) parts: Vec<Entry>,
    pub(crate) properties: Vec<Entry>,
}

/// One line of any of its lists. What a line has not is empty.
pub(crate) struct Entry {
    pub(crate) name: String,
    /// Its TypeScript type; a method's is that of what it returns.
    pub(crate) kind: String,
    /// The type that may be set, where it is another one than the type that is read.
    pub(crate) setter: String,
    pub(crate) default: String,
    /// What values there are, in words, where the type does not say it.
    pub(crate) values: String,
    pub(crate) description: String,
    pub(crate) attribute: String,
    pub(crate) parameters: Vec<Entry>,
    /// Those of `MARKS` that it has.
    marks: Vec<&'static str>,
}

/// What an entry is or is not.
const MARKS: [&str; 4] = ["inheritedFrom", "optional", "readonly", "static"];

impl Manifest {
    pub(crate) fn read(text: &str) -> Outcome<Self> {
        let file: Value = serde_json::from_str(text).map_err(|error| format!("custom-elements.json: {error}"))?;
        let element = &file["modules"][0]["declarations"][0];
        let list = |name: &str| entries(&element[name]);
        let members = |kind: &str| {
            let of_kind = element["members"].as_array().into_iter().flatten().filter(|member| member["kind"] == kind);
            of_kind.map(Entry::read).collect()
        };
        Ok(Self {
            class: text_of(&element["name"]),
            tag: text_of(&element["tagName"]),
            description: text_of(&element["description"]),
            attributes: list("attributes"),
            fields: members("field"),
            methods: members("method"),
            events: list("events"),
            slots: list("slots"),
            states: list("cssStates"),
            parts: list("cssParts"),
            properties: list("cssProperties"),
        })
    }
}

impl Entry {
    fn read(value: &Value) -> Self {
        let kind = text_of(&value["type"]["text"]);
        Self {
            name: text_of(&value["name"]),
            kind: if kind.is_empty() { text_of(&value["return"]["type"]["text"]) } else { kind },
            setter: text_of(&value["setterType"]["text"]),
            default: text_of(&value["default"]),
            values: text_of(&value["summary"]),
            description: text_of(&value["description"]),
            attribute: text_of(&value["attribute"]),
            parameters: entries(&value["parameters"]),
            marks: MARKS.into_iter().filter(|mark| !matches!(value[mark], Value::Null | Value::Bool(false))).collect(),
        }
    }

    pub(crate) fn is_optional(&self) -> bool {
        self.marks.contains(&"optional")
    }

    pub(crate) fn is_readonly(&self) -> bool {
        self.marks.contains(&"readonly")
    }

    pub(crate) fn is_static(&self) -> bool {
        self.marks.contains(&"static")
    }

    /// Whether every element has it, so that nothing need be said of it in types.
    pub(crate) fn is_inherited(&self) -> bool {
        self.marks.contains(&"inheritedFrom")
    }

    /// The fields of an event's detail, as `name: type`; none if it has no detail.
    pub(crate) fn detail(&self) -> Vec<(&str, &str)> {
        let detail = self.kind.strip_prefix("CustomEvent<{ ").and_then(|rest| rest.strip_suffix(" }>"));
        detail.into_iter().flat_map(|fields| fields.split("; ")).filter_map(|field| field.split_once(": ")).collect()
    }

    /// The name of the type of its detail: `ReleaseNavigateDetail`.
    pub(crate) fn detail_name(&self) -> String {
        let words = self.name.split('-').map(|word| word[..1].to_uppercase() + &word[1..]);
        words.collect::<String>() + "Detail"
    }
}

fn entries(value: &Value) -> Vec<Entry> {
    value.as_array().into_iter().flatten().map(Entry::read).collect()
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
