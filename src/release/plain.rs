//! The JSON of plain types: strings, numbers, what may be left out, lists.

use super::json::{Decoder, Json};
use super::value::Value;

impl Json for String {
    fn encode(&self) -> Option<Value> {
        Some(Value::Text(self.clone()))
    }

    fn decode(value: Value, decoder: &mut Decoder) -> Self {
        match value {
            Value::Text(text) => text,
            other => {
                decoder.expected("a string", &other);
                Self::new()
            }
        }
    }

    fn nothing() -> Self {
        Self::new()
    }
}

impl Json for u32 {
    fn encode(&self) -> Option<Value> {
        Some(Value::Number(f64::from(*self)))
    }

    fn decode(value: Value, decoder: &mut Decoder) -> Self {
        match value {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "the guard admits whole numbers only"
            )]
            Value::Number(number) if (0.0..=4_294_967_295.0).contains(&number) && number.fract() == 0.0 => {
                number as u32
            }
            other => {
                decoder.expected("a whole number", &other);
                0
            }
        }
    }

    fn nothing() -> Self {
        0
    }
}

impl Json for usize {
    fn encode(&self) -> Option<Value> {
        u32::try_from(*self).ok().and_then(|number| number.encode())
    }

    fn decode(value: Value, decoder: &mut Decoder) -> Self {
        u32::decode(value, decoder) as Self
    }

    fn nothing() -> Self {
        0
    }
}

impl<T: Json> Json for Option<T> {
    const REQUIRED: bool = false;

    fn encode(&self) -> Option<Value> {
        self.as_ref().and_then(T::encode)
    }

    fn decode(value: Value, decoder: &mut Decoder) -> Self {
        // A record of which nothing is known is none.
        let is_empty = |inner: &T| matches!(inner.encode(), Some(Value::Record(fields)) if fields.is_empty());
        T::decode_optional(value, decoder).filter(|inner| !is_empty(inner))
    }

    fn nothing() -> Self {
        None
    }
}

impl<T: Json> Json for Vec<T> {
    const REQUIRED: bool = false;

    fn encode(&self) -> Option<Value> {
        if self.is_empty() { None } else { Some(Value::List(self.iter().filter_map(T::encode).collect())) }
    }

    fn decode(value: Value, decoder: &mut Decoder) -> Self {
        match value {
            Value::List(values) => decoder.list(values),
            other => {
                decoder.expected("an array", &other);
                Self::new()
            }
        }
    }

    fn nothing() -> Self {
        Self::new()
    }
}
