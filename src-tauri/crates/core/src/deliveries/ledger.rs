//! Deliveries as they stand: who put them together, who approved, which files left.

use super::draft::hash_of;
use crate::acts::{Act, ChunkRef, DraftLine};
use crate::entries::KnownEntry;
use crate::ids::{DeliveryId, EntityId, EntryHash, MemberId};
use crate::records::{Records, RecordsError};
use crate::views::{DeliveryStand, stand_of};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A delivery.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// Its id.
    pub id: DeliveryId,
    /// The draft's entry.
    pub draft: EntryHash,
    /// Its number.
    pub number: u32,
    /// To whom.
    pub recipient: String,
    /// The day it speaks of.
    pub as_of: NaiveDate,
    /// Which columns.
    pub profile: String,
    /// Lines, parents, children.
    pub counts: (u32, u32, u32),
    /// `drafted`, `approved`, `exported` or `discarded`.
    pub state: &'static str,
    /// Who put it together, and when (RFC 3339).
    pub author: (MemberId, String),
    /// The approval's entry, who approved, and when.
    pub approval: Option<(EntryHash, MemberId, String)>,
    /// What left, oldest first.
    pub exports: Vec<Exported>,
    chunks: Vec<ChunkRef>,
}

/// Files that were made of a delivery.
#[derive(Debug, Clone)]
pub struct Exported {
    /// By whom, and when (RFC 3339).
    pub by: (MemberId, String),
    /// File names and their SHA-256.
    pub files: BTreeMap<String, String>,
    /// age recipients; empty = plain.
    pub sealed_to: Vec<String>,
}

impl Records {
    /// Every delivery, newest first.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn deliveries(&self) -> Result<Vec<Delivery>, RecordsError> {
        let drafts = self.of_kind(&["delivery_drafted"])?;
        let mut all: Vec<Delivery> = Vec::with_capacity(drafts.len());
        for draft in &drafts {
            match self.delivery(draft.header.entity.into()) {
                Ok(delivery) => all.push(delivery),
                // Its author had not the right: kept, and ignored here as in every fold.
                Err(RecordsError::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
        all.sort_by_key(|delivery| std::cmp::Reverse((delivery.number, delivery.id)));
        Ok(all)
    }

    /// One delivery.
    ///
    /// # Errors
    /// [`RecordsError::NotFound`], or what storage says.
    pub fn delivery(&self, id: DeliveryId) -> Result<Delivery, RecordsError> {
        let entries = self.about(id.into())?;
        let (valid, stands) = self.counting(&entries);
        let all = stand_of(&entries, &valid, &stands);
        let stand = all.values().next().ok_or(RecordsError::NotFound)?;
        Ok(delivery_of(id, stand))
    }

    /// The lines of a delivery, as its author drafted them and its approver signed for them.
    ///
    /// # Errors
    /// [`RecordsError::Damaged`] when a chunk is not what the draft names.
    pub fn delivery_lines(&self, delivery: &Delivery) -> Result<Vec<DraftLine>, RecordsError> {
        let mut lines = Vec::new();
        for chunk in &delivery.chunks {
            let found = self.about(chunk.id)?.into_iter().find_map(|e| match e.act {
                Some(Act::DeliveryLines(found)) => Some(found.lines),
                _ => None,
            });
            let found = found.ok_or(RecordsError::Damaged("delivery_chunk"))?;
            if hash_of(&found) != chunk.sha256 {
                return Err(RecordsError::Damaged("delivery_chunk"));
            }
            lines.extend(found);
        }
        Ok(lines)
    }

    /// The pairs of a delivery, whose views an act about it makes anew.
    pub(crate) fn pairs_of(&self, delivery: &Delivery) -> Result<Vec<EntityId>, RecordsError> {
        let lines = self.delivery_lines(delivery)?;
        Ok(lines.iter().map(|line| line.pair.into()).collect())
    }
}

fn delivery_of(id: DeliveryId, stand: &DeliveryStand<'_>) -> Delivery {
    let draft = stand.draft;
    Delivery {
        id,
        draft: stand.entry.hash,
        number: draft.number,
        recipient: draft.recipient.clone(),
        as_of: draft.as_of,
        profile: draft.profile.clone(),
        counts: (draft.lines, draft.parents, draft.children),
        state: stand.state(),
        author: by(stand.entry),
        approval: stand.approval.map(|entry| {
            let (member, at) = by(entry);
            (entry.hash, member, at)
        }),
        exports: stand.exports.iter().filter_map(|e| exported(e)).collect(),
        chunks: draft.chunks.clone(),
    }
}

fn exported(entry: &KnownEntry) -> Option<Exported> {
    match &entry.act {
        Some(Act::DeliveryExported(act)) => Some(Exported {
            by: by(entry),
            files: act.files.clone(),
            sealed_to: act.sealed_to.clone(),
        }),
        _ => None,
    }
}

fn by(entry: &KnownEntry) -> (MemberId, String) {
    (entry.author(), entry.header.recorded().0.to_rfc3339())
}
