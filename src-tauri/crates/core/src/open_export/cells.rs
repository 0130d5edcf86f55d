//! From JSON to a cell of a table.

use serde_json::Value;

/// Text as it is, lists of texts joined with `; `, nothing for nothing, and anything with a shape of
/// its own as JSON: no value is lost, and plain ones stay plain.
pub(super) fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(yes) => yes.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Array(all) if all.iter().all(|one| one.is_string() || one.is_number()) => {
            all.iter().map(cell).collect::<Vec<_>>().join("; ")
        }
        other => other.to_string(),
    }
}

/// Anything that serialises, as a cell.
pub(super) fn cell_of<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).map_or_else(|_| String::new(), |value| cell(&value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn plain_values_stay_plain_and_none_is_lost() {
        for (value, wanted) in [
            (json!(null), ""),
            (json!("Marta"), "Marta"),
            (json!(true), "true"),
            (json!(["quc", "es"]), "quc; es"),
            (json!([]), ""),
            (json!({"state": "refused"}), r#"{"state":"refused"}"#),
            (json!([{"a": 1}]), r#"[{"a":1}]"#),
        ] {
            assert_eq!(cell(&value), wanted);
        }
    }
}
