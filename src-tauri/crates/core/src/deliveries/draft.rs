//! A batch: the lines of the pairs that are ready, in chunks, and the draft that names the chunks.

use super::preflight::Ready;
use crate::acts::{Act, ChunkRef, DeliveryDrafted, DeliveryLines, DraftLine, Withdrawn};
use crate::clock::Now;
use crate::ids::{DeliveryId, EntityId, EntryHash, PairId, make_id};
use crate::records::{Op, Records, RecordsError, Written};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The columns that leave by default: docs/domain.md §7.
pub const PROFILE: &str = "government-default/1";

/// Lines in a chunk: what one family's fold must read at most for one batch.
const CHUNK: usize = 500;

impl Records {
    /// Puts a batch together from the pairs that are ready: all of them, or those named.
    ///
    /// # Errors
    /// [`RecordsError::Invalid`] `recipient` when empty, `pairs` when one that was named is not
    /// ready; [`RecordsError::NothingReady`]; [`RecordsError::NotAllowed`]; what storage says.
    pub fn draft_delivery(
        &mut self,
        recipient: &str,
        pairs: &[PairId],
        now: &Now,
    ) -> Result<(DeliveryId, Written), RecordsError> {
        if recipient.trim().is_empty() {
            return Err(RecordsError::Invalid("recipient"));
        }
        let found = self.preflight(now)?;
        let chosen = choose(found.ready, pairs)?;
        let delivery = DeliveryId(make_id(now));
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let parents: BTreeSet<_> = chosen.iter().map(|ready| ready.parent).collect();
        let children: BTreeSet<_> = chosen.iter().map(|ready| ready.child).collect();
        let lines: Vec<DraftLine> = chosen.into_iter().map(|ready| ready.line).collect();
        let mut draft = DeliveryDrafted {
            number: self.next_delivery_number()?,
            recipient: recipient.trim().to_owned(),
            as_of: found.as_of,
            profile: PROFILE.to_owned(),
            chunks: Vec::new(),
            lines: count(lines.len()),
            parents: count(parents.len()),
            children: count(children.len()),
        };
        let mut ops = Vec::new();
        for (no, chunk) in lines.chunks(CHUNK).enumerate() {
            let id = EntityId(make_id(now));
            draft.chunks.push(ChunkRef {
                id,
                sha256: hash_of(chunk),
            });
            let act = DeliveryLines {
                delivery,
                first: count(no * CHUNK + 1),
                lines: chunk.to_vec(),
            };
            ops.push(Op::new(id, act));
        }
        ops.insert(0, Op::new(delivery.into(), draft));
        let written = self.transact(ops, now)?;
        Ok((delivery, written))
    }

    /// Takes back a batch that has not left; its pairs are free for the next.
    ///
    /// # Errors
    /// [`RecordsError::DeliveryState`] when it has left or is taken back already.
    pub fn discard_delivery(
        &mut self,
        id: DeliveryId,
        reason: &str,
        now: &Now,
    ) -> Result<Written, RecordsError> {
        let delivery = self.delivery(id)?;
        if !matches!(delivery.state, "drafted" | "approved") {
            return Err(RecordsError::DeliveryState {
                is: delivery.state,
                needs: "not_left",
            });
        }
        let pairs = self.pairs_of(&delivery)?;
        let act = Withdrawn {
            reason: reason.trim().to_owned(),
        };
        let op = Op::new(id.into(), act)
            .replacing(vec![delivery.draft])
            .touching(pairs);
        self.transact(vec![op], now)
    }

    fn next_delivery_number(&self) -> Result<u32, RecordsError> {
        let numbers = self.of_kind(&["delivery_drafted"])?;
        let numbers = numbers.iter().filter_map(|entry| match &entry.act {
            Some(Act::DeliveryDrafted(draft)) => Some(draft.number),
            _ => None,
        });
        Ok(numbers.max().unwrap_or(0) + 1)
    }
}

fn choose(ready: Vec<Ready>, pairs: &[PairId]) -> Result<Vec<Ready>, RecordsError> {
    let wanted: BTreeSet<PairId> = pairs.iter().copied().collect();
    let chosen: Vec<Ready> = ready
        .into_iter()
        .filter(|one| wanted.is_empty() || wanted.contains(&one.line.pair))
        .collect();
    if chosen.is_empty() && wanted.is_empty() {
        return Err(RecordsError::NothingReady);
    }
    if !wanted.is_empty() && chosen.len() != wanted.len() {
        return Err(RecordsError::Invalid("pairs"));
    }
    Ok(chosen)
}

/// SHA-256 of a chunk's lines as JSON, hex.
///
/// # Panics
/// Never: lines hold no map with keys other than strings.
#[allow(clippy::expect_used)]
pub(super) fn hash_of(lines: &[DraftLine]) -> String {
    let json = serde_json::to_vec(lines).expect("lines serialise without fail");
    EntryHash(Sha256::digest(json).into()).hex()
}
