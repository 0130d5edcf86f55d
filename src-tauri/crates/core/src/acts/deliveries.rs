//! Deliveries: what was handed to the government, when, by whom approved. Never edited.

use super::Touches;
use crate::deliveries::DeliverableLine;
use crate::ids::{DeliveryId, EntityId, EntryHash, PairId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A batch is put together. The header's entity is the delivery. Its lines are in chunks of their
/// own, so that a family's fold reads the chunk that names it and not the whole batch.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeliveryDrafted {
    /// Its number, from 1.
    pub number: u32,
    /// To whom.
    pub recipient: String,
    /// The day it speaks of.
    pub as_of: NaiveDate,
    /// Which columns, e.g. `government-default/1`.
    pub profile: String,
    /// Its chunks in order: who approves the draft approves these bytes.
    pub chunks: Vec<ChunkRef>,
    /// Lines in all.
    pub lines: u32,
    /// Parents among them, each once.
    pub parents: u32,
    /// Children among them, each once.
    pub children: u32,
}
impl Touches for DeliveryDrafted {}

/// One chunk of a batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChunkRef {
    /// The id its entry stands under.
    pub id: EntityId,
    /// SHA-256 of its lines as JSON, hex.
    pub sha256: String,
}

/// At most 500 lines of a batch. The header's entity is the chunk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeliveryLines {
    /// The delivery.
    pub delivery: DeliveryId,
    /// Number of the first line, from 1.
    pub first: u32,
    /// The lines.
    pub lines: Vec<DraftLine>,
}
impl Touches for DeliveryLines {
    const OTHERS: bool = true;

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
    /// The values as they leave.
    pub values: DeliverableLine,
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
