//! The grid of families.

use super::{GridCondition, GridSort};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for a window of the grid.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListPairsRequest {
    /// Words typed: names in any order, fragments of an A-number or phone; empty = all.
    pub search: String,
    /// What the rows must be: every condition.
    pub conditions: Vec<GridCondition>,
    /// What they are sorted by, the first the most important; by name when empty.
    pub sort: Vec<GridSort>,
    /// First row, from 0.
    pub from: u32,
    /// At most so many rows (≤ 500).
    pub count: u32,
}

/// A window of the grid.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PairRows {
    /// Rows in all that the filter shows.
    pub total: u32,
    /// The rows asked for.
    pub rows: Vec<PairRow>,
}

/// One pair as a row.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)] // rows of older tables say less, and are read while damage keeps them from being made anew
pub struct PairRow {
    /// Family id, to open it.
    pub family: String,
    /// Pair id.
    pub pair: String,
    /// Parent's name as shown.
    pub parent: String,
    /// Child's name as shown.
    pub child: String,
    /// The parent, a person id.
    pub parent_id: String,
    /// Parent's A-number in display form, empty if none.
    pub parent_a_number: String,
    /// Child's A-number in display form, empty if none.
    pub child_a_number: String,
    /// Parent's country of origin, ISO 3166-1 alpha-2, empty if unknown.
    pub country: String,
    /// Parent's first language, BCP 47, empty if unknown.
    pub language: String,
    /// Stage of contact (docs/domain.md §5.1), a code.
    pub contact: String,
    /// The last stage of the funnel that holds with all before it: `listed`, `attempted`, `reached`,
    /// `counselled`, `final`, `aligned`, `delivered`.
    pub stage: String,
    /// Parent's statement: `not_asked`, `preliminary`, `final`, `contradicting`.
    pub parent_statement: String,
    /// Child's side: `not_asked`, `with_counsel`, `stated`, `confirmed`, `contradicting`.
    pub child_statement: String,
    /// Alignment outcome, a code.
    pub alignment: String,
    /// Delivery state: `not_ready`, `ready`, `in_batch`, `approved`, `delivered`, `must_notify`.
    pub delivery: String,
    /// Day of the last contact, empty if none.
    pub last_contact: String,
    /// Member the family is assigned to, empty if nobody.
    pub assigned: String,
    /// Their id, empty if nobody.
    pub assigned_id: String,
    /// The organisation's own words for the parent.
    pub tags: Vec<String>,
    /// Day from which the parent is to be followed up, empty if none.
    pub follow_up: String,
}
