//! Documents: what somebody signed, received or photographed, kept as it came.

use super::{Source, Touches};
use crate::ids::EntryHash;
use crate::rules::document::DocumentKind;
use crate::rules::partial_date::PartialDate;
use serde::{Deserialize, Serialize};

/// A document about a person or a pair, as received. The header's entity is that person or pair.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DocumentAttached {
    /// What it is.
    pub kind: DocumentKind,
    /// What people call it; never exported.
    pub title: String,
    /// The day it bears.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<PartialDate>,
    /// Language it is in, BCP 47; empty if not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// Where it comes from.
    pub source: Source,
    /// What it is evidence of: a statement, a claim, a contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence_of: Option<EntryHash>,
    /// SHA-256 of the file as received, hex.
    pub file_sha256: String,
    /// Name of the file as received.
    pub file_name: String,
    /// What it is by its first bytes: a media type.
    pub media: String,
    /// Length in bytes.
    pub bytes: u64,
    /// The attachment: its name in the store.
    pub attachment: String,
    /// The attachment's own key; it goes with a redaction of this payload.
    pub attachment_key: String,
}
impl Touches for DocumentAttached {}
