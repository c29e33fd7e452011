//! Records and their trees: how each type becomes a [`Value`], and is read from one.
//!
//! Decoding goes through this tree, not through `serde`'s derived visitors: those cost the wasm a kilobyte and more for
//! every type, this costs a few hundred bytes. It also knows at every moment where it is, so that an error and a refused
//! link can say so, and it lets what does not matter pass.

use super::MAX_PIECES;
use super::value::Value;

/// A type that has a form in JSON.
pub(crate) trait Json: Sized {
    /// Whether a field of this type has to be there.
    const REQUIRED: bool = true;
    /// What an absent field stands for; also what stands in for a value that could not be read, until the decoder's
    /// failure throws the whole record away. Decoding in a straight line, without an early return for every field, makes
    /// the wasm's decoder a third of its size.
    fn nothing() -> Self;
    /// `None`: the field is left out.
    fn encode(&self) -> Option<Value>;
    /// Reads the form. What cannot be read is told to the decoder.
    fn decode(value: Value, decoder: &mut Decoder) -> Self;
    /// Reads the form where the value may be left out. Links are, when they are refused: a bad URL costs the link, never
    /// the release.
    fn decode_optional(value: Value, decoder: &mut Decoder) -> Option<Self> {
        Some(Self::decode(value, decoder))
    }
}

/// How many refused links are noted: enough to see what is wrong, and too few to flood a console.
const MAX_REFUSED: usize = 100;
const LAST_REFUSED: usize = MAX_REFUSED - 1;

/// Where the decoding is, and what went wrong on the way.
#[derive(Debug)]
pub(crate) struct Decoder {
    path: Vec<Step>,
    failure: Option<String>,
    /// How many more elements of lists there may be.
    pieces: usize,
    /// What was left out, each with its path.
    pub(crate) refused: Vec<String>,
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Field(&'static str),
    Index(usize),
}

pub(crate) type Fields = Vec<(String, Value)>;

impl Default for Decoder {
    fn default() -> Self {
        Self { path: Vec::new(), failure: None, pieces: MAX_PIECES, refused: Vec::new() }
    }
}

impl Decoder {
    /// For what has been bounded before.
    pub(crate) fn unbounded() -> Self {
        Self { pieces: usize::MAX, ..Self::default() }
    }

    /// Decodes a whole value.
    ///
    /// # Errors
    /// The first thing that could not be read, after its path.
    pub(crate) fn whole<T: Json>(&mut self, value: Value) -> Result<T, String> {
        let decoded = T::decode(value, self);
        self.failure.take().map_or(Ok(decoded), Err)
    }

    /// Tells of something that could not be read. The first such thing counts.
    pub(crate) fn fail(&mut self, message: &[&str]) {
        if self.failure.is_none() {
            let message: String = message.iter().map(|part| shortened(part)).collect();
            self.failure = Some(self.placed(&message));
        }
    }

    /// Tells of a value of another shape than the one expected.
    pub(crate) fn expected(&mut self, expected: &str, found: &Value) {
        let found = match found {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) => "a string",
            Value::List(_) => "an array",
            Value::Record(_) => "an object",
        };
        self.fail(&["expected ", expected, ", found ", found]);
    }

    /// The fields of an object.
    pub(crate) fn fields(&mut self, value: Value, expected: &str) -> Fields {
        match value {
            Value::Record(fields) => fields,
            other => {
                self.expected(expected, &other);
                Fields::new()
            }
        }
    }

    /// Takes a field out of a record, as what it stands for when it is not there.
    pub(crate) fn take<T: Json>(&mut self, fields: &mut Fields, name: &'static str) -> T {
        match self.enter(fields, name, T::REQUIRED) {
            Some(value) => self.leave(|decoder| T::decode(value, decoder)),
            None => T::nothing(),
        }
    }

    /// Takes a field that has to be there, even where the type could do without.
    pub(crate) fn need<T: Json>(&mut self, fields: &mut Fields, name: &'static str) -> T {
        match self.enter(fields, name, true) {
            Some(value) => self.leave(|decoder| T::decode(value, decoder)),
            None => T::nothing(),
        }
    }

    /// Decodes every value of a list.
    pub(crate) fn list<T: Json>(&mut self, values: Vec<Value>) -> Vec<T> {
        let Some(left) = self.pieces.checked_sub(values.len()) else {
            self.pieces = 0;
            self.fail(&["the release has more than 4000 blocks, items, cells and other pieces: give it in parts"]);
            return Vec::new();
        };
        self.pieces = left;
        let mut decoded = Vec::with_capacity(values.len());
        for (index, value) in values.into_iter().enumerate() {
            self.path.push(Step::Index(index));
            decoded.extend(self.leave(|decoder| T::decode_optional(value, decoder)));
        }
        decoded
    }

    /// Keeps what was checked, or notes why not, as long as anybody would read the notes.
    pub(crate) fn keep<T>(&mut self, checked: Result<T, super::LinkError>) -> Option<T> {
        let error = match checked {
            Ok(value) => return Some(value),
            Err(error) => error,
        };
        match self.refused.len() {
            MAX_REFUSED => {}
            LAST_REFUSED => self.refused.push("more links are refused, and not listed".to_owned()),
            _ => self.refused.push(self.placed(&error.to_string())),
        }
        None
    }

    /// Notes the fields of a record that nothing has taken: their meaning is not known here, and they are left out.
    pub(crate) fn leftover(&mut self, fields: Fields) {
        for (name, value) in fields {
            // By this name an editor finds the schema of what it edits.
            if value != Value::Null && name != "$schema" && self.refused.len() < MAX_REFUSED {
                let message: String =
                    ["the field `", &shortened(&name), "` is not known here; it was left out"].concat();
                let message = self.placed(&message);
                self.refused.push(message);
            }
        }
    }

    fn enter(&mut self, fields: &mut Fields, name: &'static str, required: bool) -> Option<Value> {
        // Of two fields of one name the last counts, as in `JSON.parse`: otherwise two readers read two releases.
        let mut value = Value::Null;
        for (_, own) in fields.iter_mut().filter(|(key, _)| key == name) {
            value = std::mem::replace(own, Value::Null);
        }
        if value == Value::Null {
            if required {
                self.fail(&["the field `", name, "` is missing"]);
            }
            return None;
        }
        self.path.push(Step::Field(name));
        Some(value)
    }

    fn leave<T>(&mut self, decode: impl FnOnce(&mut Self) -> T) -> T {
        let decoded = decode(self);
        self.path.pop();
        decoded
    }

    /// A message after the place where the decoding is, as `body[3].text: ...`.
    fn placed(&self, message: &str) -> String {
        let mut placed = String::new();
        for step in &self.path {
            match step {
                Step::Field(name) => {
                    placed.push_str(if placed.is_empty() { "" } else { "." });
                    placed.push_str(name);
                }
                Step::Index(index) => {
                    placed.push('[');
                    placed.push_str(&index.to_string());
                    placed.push(']');
                }
            }
        }
        if !placed.is_empty() {
            placed.push_str(": ");
        }
        placed.push_str(message);
        placed
    }
}

/// A text as an error quotes it. A release may be megabytes of one word, and errors are shown on pages of strangers.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 160;
    let mut characters = text.chars();
    let mut short: String = characters.by_ref().take(LONGEST).collect();
    if characters.next().is_some() {
        short.push('…');
    }
    short
}

/// Adds a field, unless there is nothing in it.
pub(crate) fn put(fields: &mut Fields, name: &str, value: Option<Value>) {
    match value {
        None | Some(Value::Null) => {}
        Some(Value::Record(inner)) if inner.is_empty() => {}
        Some(value) => fields.push((name.to_owned(), value)),
    }
}

/// Gives a struct its form in JSON: one line that names its fields. `or default`: a field of this type may be absent.
macro_rules! record {
    ($type:ident { $($field:ident),* } $(or $default:ident)?) => {
        impl $crate::release::json::Json for $type {
            fn encode(&self) -> Option<$crate::release::value::Value> {
                let mut fields = Vec::new();
                $($crate::release::json::put(&mut fields, stringify!($field), self.$field.encode());)*
                Some($crate::release::value::Value::Record(fields))
            }

            fn decode(
                value: $crate::release::value::Value,
                decoder: &mut $crate::release::json::Decoder,
            ) -> Self {
                let mut fields = decoder.fields(value, "an object");
                let record = Self { $($field: decoder.take(&mut fields, stringify!($field))),* };
                decoder.leftover(fields);
                record
            }

            fn nothing() -> Self {
                Self::default()
            }

            $(
                const REQUIRED: bool = stringify!($default).is_empty();
            )?
        }
    };
}

/// Gives an enum of bare names its form in JSON: a string. `or default`: a field of this type may be absent.
macro_rules! names {
    ($type:ident { $($variant:ident = $name:literal),* } $(or $default:ident)?) => {
        impl $crate::release::json::Json for $type {
            fn encode(&self) -> Option<$crate::release::value::Value> {
                Some($crate::release::value::Value::Text(match self { $(Self::$variant => $name),* }.to_owned()))
            }

            fn decode(
                value: $crate::release::value::Value,
                decoder: &mut $crate::release::json::Decoder,
            ) -> Self {
                match String::decode(value, decoder).as_str() {
                    $($name => Self::$variant,)*
                    other => {
                        decoder.fail(&["unknown value “", other, "”: it is one of", $(" ", $name),*]);
                        Self::nothing()
                    }
                }
            }

            fn nothing() -> Self {
                Self::default()
            }

            $(
                const REQUIRED: bool = stringify!($default).is_empty();
            )?
        }
    };
}

pub(crate) use {names, record};
