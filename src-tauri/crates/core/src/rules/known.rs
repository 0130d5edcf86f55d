//! Known, unknown, blank and refused are different facts in court (F14), so a field says which.

use serde::{Deserialize, Serialize};

/// A value together with what its absence means.
///
/// Stored as `{"state": "known", "value": …}` or `{"state": "not_asked"}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(tag = "state", content = "value", rename_all = "snake_case")]
pub enum Known<T> {
    /// Somebody said, and this is what they said.
    Known(T),
    /// It was asked, and nobody knows.
    Unknown,
    /// Blank: nobody has asked yet.
    #[default]
    NotAsked,
    /// It was asked, and the person chose not to say.
    Refused,
}

impl<T> Known<T> {
    /// The stored codes, for forms and for the test that each has a label.
    pub const CODES: &'static [&'static str] = &["known", "unknown", "not_asked", "refused"];

    /// The value, where there is one.
    #[must_use]
    pub const fn as_known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown | Self::NotAsked | Self::Refused => None,
        }
    }

    /// The same state over another value.
    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Known<U> {
        match self {
            Self::Known(value) => Known::Known(change(value)),
            Self::Unknown => Known::Unknown,
            Self::NotAsked => Known::NotAsked,
            Self::Refused => Known::Refused,
        }
    }

    /// The code of the state, as stored.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Known(_) => "known",
            Self::Unknown => "unknown",
            Self::NotAsked => "not_asked",
            Self::Refused => "refused",
        }
    }

    /// The Fluent message for the state: `known-not-asked`.
    #[must_use]
    pub fn message_id(&self) -> String {
        format!("known-{}", self.code().replace('_', "-"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_absences_stay_apart_when_stored() {
        for (state, json) in [
            (Known::Known(3), r#"{"state":"known","value":3}"#),
            (Known::Unknown, r#"{"state":"unknown"}"#),
            (Known::NotAsked, r#"{"state":"not_asked"}"#),
            (Known::Refused, r#"{"state":"refused"}"#),
        ] {
            assert_eq!(serde_json::to_string(&state).unwrap(), json);
            assert_eq!(serde_json::from_str::<Known<i32>>(json).unwrap(), state);
        }
    }

    #[test]
    fn a_blank_field_is_not_asked_and_not_unknown() {
        assert_eq!(Known::<i32>::default(), Known::NotAsked);
        assert_eq!(Known::<i32>::Refused.map(|n| n + 1), Known::Refused);
        assert_eq!(Known::Known(1).map(|n| n + 1).as_known(), Some(&2));
    }
}
