//! What a party claims.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A claim by the government or another party about a person or a pair.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordClaimRequest {
    /// Person or pair id.
    pub about: String,
    /// What is claimed, a code (`waiver`, `red_flag_safety`, …), or a place (`orr_care`, …).
    pub what: String,
    /// `government`, `network`, `family`.
    pub party: String,
    /// Words of the claim.
    pub words: String,
    /// Day as typed.
    pub on: String,
    /// `undisputed`, `disputed`, `resolved`.
    pub dispute: String,
    /// Where this comes from.
    pub source: String,
    /// Entry hashes this one replaces (a change of its dispute).
    pub replaces: Vec<String>,
}

/// Where a person is or was, as a party claims.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordCustodyRequest {
    /// Person id.
    pub person: String,
    /// `government`, `network`, `family`.
    pub party: String,
    /// A place, a code.
    pub place: String,
    /// Facility, country or to whom, in words; never exported.
    pub words: String,
    /// Since when, as typed.
    pub from: String,
    /// Until when, as typed.
    pub until: String,
    /// Where this comes from.
    pub source: String,
    /// Entry hashes this one replaces.
    pub replaces: Vec<String>,
}

/// The separation, as a party claims.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RecordSeparationRequest {
    /// Pair id.
    pub pair: String,
    /// `government`, `network`, `family`.
    pub party: String,
    /// Day of the apprehension as typed.
    pub apprehended_on: String,
    /// Day of the separation as typed.
    pub separated_on: String,
    /// Sector or port of entry.
    pub place: String,
    /// Cause as claimed.
    pub cause: String,
    /// The family unit was deleted from the government's system.
    pub deleted_family_unit: bool,
    /// Where this comes from.
    pub source: String,
    /// Entry hashes this one replaces.
    pub replaces: Vec<String>,
}
