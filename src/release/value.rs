//! A JSON value, and `serde` by way of it.

use std::fmt;

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::json::{Decoder, Fields, Json};

/// A JSON value. The fields of a record keep their order.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `null`, which says the same as an absent field.
    Null,
    /// `true` and `false`.
    Bool(bool),
    /// Any number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object.
    Record(Vec<(String, Value)>),
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, encoder: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => encoder.serialize_unit(),
            Self::Bool(value) => encoder.serialize_bool(*value),
            #[expect(clippy::cast_possible_truncation, reason = "the guard admits whole numbers only")]
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => {
                encoder.serialize_i64(*number as i64)
            }
            Self::Number(number) => encoder.serialize_f64(*number),
            Self::Text(text) => encoder.serialize_str(text),
            Self::List(values) => encoder.collect_seq(values),
            Self::Record(fields) => encoder.collect_map(fields.iter().map(|(name, value)| (name, value))),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(decoder: D) -> Result<Self, D::Error> {
        decoder.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "as in JavaScript, whose numbers these are")]
    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "as in JavaScript, whose numbers these are")]
    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = seq.next_element()? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut fields = Fields::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Value::Record(fields))
    }
}

/// Gives a type `serde`'s traits by way of its tree, for every other format and for programs that use the library.
macro_rules! serde_by_value {
    ($($type:ty),*) => {$(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, encoder: S) -> Result<S::Ok, S::Error> {
                self.encode().unwrap_or(Value::Null).serialize(encoder)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                Decoder::default().whole(Value::deserialize(source)?).map_err(serde::de::Error::custom)
            }
        }
    )*};
}

serde_by_value!(super::Release, super::Block, super::Text, super::Date);
