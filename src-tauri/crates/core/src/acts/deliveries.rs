//! Deliveries: what was handed to the government, when, by whom approved. Never edited.

use super::Touches;
use crate::ids::{EntityId, EntryHash, PairId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A batch is put together. The header's entity is the delivery.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeliveryDrafted {
    /// Its number, from 1.
    pub number: u32,
    /// To whom.
    pub recipient: String,
    /// The day it speaks of.
    pub as_of: NaiveDate,
    /// Its lines.
    pub lines: Vec<DraftLine>,
}
impl Touches for DeliveryDrafted {
    fn touches(&self) -> Vec<EntityId> {
        self.lines.iter().map(|line| line.pair.into()).collect()
    }
}

/// One line of a batch: the pair and the entries its values rest on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DraftLine {
    /// The pair.
    pub pair: PairId,
    /// The parent's statement.
    pub parent_statement: EntryHash,
    /// The child's statement.
    pub child_statement: EntryHash,
    /// The columns as they leave: name of the column, value.
    pub columns: BTreeMap<String, String>,
}

/// A second member approves a batch with their own key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeliveryApproved {
    /// The draft that was approved.
    pub draft: EntryHash,
}
impl Touches for DeliveryApproved {}

/// The files of an approved batch were made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeliveryExported {
    /// The draft.
    pub draft: EntryHash,
    /// The approval it rests on.
    pub approval: EntryHash,
    /// File names (which hold no person's name) and their SHA-256, hex.
    pub files: BTreeMap<String, String>,
    /// age recipients the files were sealed to; empty when counsel chose plain.
    pub sealed_to: Vec<String>,
}
impl Touches for DeliveryExported {}
