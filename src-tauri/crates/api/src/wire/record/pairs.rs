//! Pairs, and what each side wants.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A parent and a child who were separated.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordPairRequest {
    /// Parent's person id.
    pub parent: String,
    /// Child's person id.
    pub child: String,
    /// `mother`, `father`, `adoptive`, `step`, `guardian`, `other`.
    pub relation: String,
    /// Day or month of the separation as typed, empty if unknown.
    pub separated_on: String,
}

/// What a parent said they want for one child.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordStatementRequest {
    /// Pair id.
    pub pair: String,
    /// Preference, a code of docs/domain.md §5.1.
    pub preference: String,
    /// `preliminary` or `final`.
    pub stage: String,
    /// Conditions in the parent's words.
    pub conditions: String,
    /// Day it was said; today if empty.
    pub said_on: String,
    /// Language it was said in, BCP 47.
    pub language: String,
    /// Interpreters in order of relay.
    pub interpreters: Vec<String>,
    /// `phone`, `video`, `in_person`, `written`.
    pub how: String,
    /// Read back in the parent's language and confirmed.
    pub read_back: bool,
    /// Topics of informed choice that were covered, codes of docs/domain.md §9.
    pub topics: Vec<String>,
    /// Lawyer who counselled; needed for final.
    pub counselled_by: String,
    /// Day it must be reconfirmed by, empty if none.
    pub reconfirm_by: String,
    /// Entry hashes of the statements this one replaces.
    pub replaces: Vec<String>,
}

/// What the child wants, as the child's counsel or advocate confirmed: who, when, which; nothing else.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordChildWishRequest {
    /// Pair id.
    pub pair: String,
    /// Wish, a code.
    pub wish: String,
    /// `with_counsel`, `stated` or `confirmed`.
    pub stage: String,
    /// `child` (also when empty) or `best_interests`.
    pub voice: String,
    /// Who confirmed it.
    pub confirmed_by: String,
    /// Day; today if empty.
    pub said_on: String,
    /// Day it must be reconfirmed by, empty if none.
    pub reconfirm_by: String,
    /// Entry hashes this one replaces.
    pub replaces: Vec<String>,
}

/// One side's counsel clears the pair for delivery, or objects.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordClearanceRequest {
    /// Pair id.
    pub pair: String,
    /// `parent` or `child`.
    pub side: String,
    /// `pending`, `cleared`, `objected`, `waived`.
    pub state: String,
    /// Who.
    pub by: String,
    /// Reason when waived or objected.
    pub reason: String,
}

/// Counsel rules on an alignment against the table.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct OverrideAlignmentRequest {
    /// Pair id.
    pub pair: String,
    /// What it is to be, a code of the alignments.
    pub outcome: String,
    /// Why; it is never exported.
    pub reason: String,
}
