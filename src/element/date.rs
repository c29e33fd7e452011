//! Dates as the browser writes them.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::release::Date;
use crate::words;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;

    // Throws for a language tag that is not well-formed.
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locales: &Array, options: &Object) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, milliseconds: f64) -> String;
}

/// The date in words, by `Intl`. A whole day is the same day for every reader, wherever they are; an instant is written
/// in the release's own offset, which is said.
pub(super) fn format(date: Date, lang: &str) -> Option<String> {
    let options = Object::new();
    let set = |key: &str, value: &str| Reflect::set(&options, &key.into(), &value.into()).ok();
    set("timeZone", "UTC")?;
    set("day", "numeric")?;
    set("month", "long")?;
    // 2000 was a leap year, so that 29 February without a year is a day of it.
    let mut milliseconds = js_sys::Date::utc(f64::from(date.year().unwrap_or(2000)), f64::from(date.month() - 1));
    milliseconds += f64::from(date.day() - 1) * 86_400_000.0;
    if date.year().is_some() {
        set("year", "numeric")?;
    }
    if let Some(time) = date.time() {
        set("hour", "numeric")?;
        set("minute", "2-digit")?;
        milliseconds += f64::from(u32::from(time.hour) * 60 + u32::from(time.minute)) * 60_000.0;
    }
    let format = DateTimeFormat::new(&Array::of1(&lang.into()), &options).ok()?;
    let mut written = format.format(milliseconds);
    written.push_str(&words::zone(date));
    Some(written)
}
