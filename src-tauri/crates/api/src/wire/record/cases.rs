//! Who works on it, how it ends, what is taken back or removed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A note.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct WriteNoteRequest {
    /// Person or pair id.
    pub about: String,
    /// The words.
    pub text: String,
    /// Kept in the sealed file, for counsel only.
    pub privileged: bool,
}

/// Withdraws an entry: it stays, named as withdrawn.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct WithdrawRequest {
    /// Entry hash.
    pub entry: String,
    /// Why.
    pub reason: String,
}

/// Work on a person ends.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CloseCaseRequest {
    /// Person id.
    pub person: String,
    /// How it ends, a code.
    pub kind: String,
    /// Why, in words.
    pub reason: String,
    /// Day as typed; empty if unknown.
    pub on: String,
}

/// A person or a pair, with a reason: for the trash, out of it, and for reopening a case.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct AboutRequest {
    /// Person or pair id.
    pub about: String,
    /// Why.
    pub reason: String,
}

/// Who works with a family.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct AssignFamilyRequest {
    /// Family id, or any person or pair of it.
    pub family: String,
    /// Member id; empty = nobody.
    pub member: String,
}

/// Removes the words of an entry for good.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RedactRequest {
    /// Entry hash.
    pub entry: String,
    /// By whose authority: an order, or the person's wish.
    pub authority: String,
}

/// What is in the trash.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Trash {
    /// Newest first.
    pub items: Vec<TrashItem>,
}

/// A person or a pair in the trash.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TrashItem {
    /// Person or pair id.
    pub about: String,
    /// Family id.
    pub family: String,
    /// A pair, and not a person.
    pub is_pair: bool,
    /// Name, or both names.
    pub name: String,
    /// Why it is there.
    pub reason: String,
    /// Who put it there.
    pub by: String,
    /// When, in the zone of the filings.
    pub when: String,
}
