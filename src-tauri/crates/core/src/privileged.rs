//! Words under legal privilege. The type has no `Display`, no `Serialize`, a `Debug` that shows
//! nothing, and no public way to its text but [`Privileged::reveal_dangerous`], which the window's
//! wall alone calls. Its one way into a file is the payload that goes to privileged.db: the payload
//! writer in `acts`, which nobody else can call.
//!
//! What does not compile:
//!
//! ```compile_fail
//! let words = reencuentro_core::privileged::Privileged::new("a secret".to_owned());
//! println!("{words}"); // no Display
//! ```
//! ```compile_fail
//! let words = reencuentro_core::privileged::Privileged::new("a secret".to_owned());
//! serde_json::to_string(&words).unwrap(); // no Serialize
//! ```
//! ```compile_fail
//! let words = reencuentro_core::privileged::Privileged::new("a secret".to_owned());
//! let text: String = words.into(); // no way out
//! ```
//! ```compile_fail
//! let words = reencuentro_core::privileged::Privileged::new("a secret".to_owned());
//! let text = &words.0; // the text is private
//! ```
//! ```compile_fail
//! use reencuentro_core::{deliveries::Deliverable, privileged::Privileged};
//! let leaves: Deliverable = Privileged::new("a secret".to_owned()).into(); // never deliverable
//! ```
//! ```compile_fail
//! let words = reencuentro_core::privileged::Privileged::new("a secret".to_owned());
//! reencuentro_core::privileged::to_payload(&words, serde_json::value::Serializer).unwrap(); // ours alone
//! ```
//! And what does, so that the above fails for its reason and not for a mistake in it:
//! ```
//! let words = reencuentro_core::privileged::Privileged::new("a secret".to_owned());
//! assert_eq!(format!("{words:?}"), "Privileged");
//! let _ = serde_json::to_string("not privileged").unwrap();
//! ```

use serde::{Deserialize, Serializer};

/// Privileged words.
#[derive(Clone, PartialEq, Eq, Deserialize)]
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

/// Writes the words into the payload of a privileged entry, which goes to privileged.db.
pub(crate) fn to_payload<S: Serializer>(words: &Privileged, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&words.0)
}

impl std::fmt::Debug for Privileged {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Privileged")
    }
}
