//! Words under legal privilege. The type has no `Display`, a `Debug` that shows nothing, and no
//! public way to its text but [`Privileged::reveal_dangerous`], which the window's wall alone calls.
//! It serialises only into the payload that goes to privileged.db.

use serde::{Deserialize, Serialize};

/// Privileged words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Privileged(String);

impl Privileged {
    /// Takes words behind the wall.
    #[must_use]
    pub fn new(words: String) -> Self {
        Self(words)
    }

    /// The words themselves. Called by the view of one family's privileged notes and by the scan of
    /// an export for them; nowhere else (tests/tidy).
    #[must_use]
    pub fn reveal_dangerous(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Privileged {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Privileged")
    }
}
