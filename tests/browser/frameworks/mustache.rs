//! As much of Mustache as the example's template needs: `{{name}}`, `{{{name}}}`, `{{#name}}…{{/name}}` and `{{! … }}`.

use serde_json::Value;

/// Fills in a template. Values are escaped, except between three braces.
pub(crate) fn fill(template: &str, values: &Value) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((text, tag)) = rest.split_once("{{") {
        filled += text;
        let (raw, tag) = tag.strip_prefix('{').map_or((false, tag), |tag| (true, tag));
        let Some((name, after)) = tag.split_once(if raw { "}}}" } else { "}}" }) else { break };
        rest = after;
        if name.starts_with('!') {
            rest = rest.trim_start();
        } else if let Some(name) = name.strip_prefix('#') {
            let (inside, after) = rest.split_once(&format!("{{{{/{name}}}}}")).unwrap_or((rest, ""));
            if !matches!(values[name], Value::Null | Value::Bool(false)) {
                filled += &fill(inside, values);
            }
            rest = after;
        } else {
            let value = match &values[name] {
                Value::String(text) => text.clone(),
                Value::Null => String::new(),
                other => other.to_string(),
            };
            filled += &if raw { value } else { escape(&value) };
        }
    }
    filled + rest
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
