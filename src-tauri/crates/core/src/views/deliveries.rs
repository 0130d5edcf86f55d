//! Which batches named a pair, and how far they came. An approval by the draft's own author, and an
//! export without an approval, are kept and change nothing: the fold holds what `transact` refused.

use super::fold::{Folded, FoldedLine, PairKey};
use super::pair::DeliveryRef;
use crate::acts::{Act, DeliveryDrafted};
use crate::entries::KnownEntry;
use crate::ids::{DeliveryId, EntityId, EntryHash};
use std::borrow::Borrow;
use std::collections::{HashMap, HashSet};

/// How a delivery stands: its draft, who approved it, its exports, in the order of display.
#[derive(Debug)]
pub struct DeliveryStand<'a> {
    /// The draft's entry.
    pub entry: &'a KnownEntry,
    /// What it says.
    pub draft: &'a DeliveryDrafted,
    /// The approval that counts.
    pub approval: Option<&'a KnownEntry>,
    /// Exports that rest on an approval.
    pub exports: Vec<&'a KnownEntry>,
    /// Taken back before anything left.
    pub discarded: bool,
}

impl DeliveryStand<'_> {
    /// `drafted`, `approved`, `exported` or `discarded`.
    #[must_use]
    pub fn state(&self) -> &'static str {
        match (self.discarded, self.approval, self.exports.is_empty()) {
            (true, _, _) => "discarded",
            (false, _, false) => "exported",
            (false, Some(_), true) => "approved",
            (false, None, true) => "drafted",
        }
    }
}

/// How the deliveries among some entries stand, by draft. `valid` = their authors had the right;
/// `stands` = in force. What has left stands for ever, whatever is withdrawn afterwards.
#[must_use]
pub fn stand_of<'a>(
    entries: &'a [impl Borrow<KnownEntry>],
    valid: &HashSet<EntryHash>,
    stands: &HashSet<EntryHash>,
) -> HashMap<EntryHash, DeliveryStand<'a>> {
    let entries = || entries.iter().map(Borrow::borrow);
    let valid = || entries().filter(|entry| valid.contains(&entry.hash));
    let mut all: HashMap<EntryHash, DeliveryStand<'a>> = HashMap::new();
    for entry in valid() {
        if let Some(Act::DeliveryDrafted(draft)) = &entry.act {
            let stand = DeliveryStand {
                entry,
                draft,
                approval: None,
                exports: Vec::new(),
                discarded: !stands.contains(&entry.hash),
            };
            all.insert(entry.hash, stand);
        }
    }
    for entry in valid() {
        if let Some(Act::DeliveryApproved(approved)) = &entry.act
            && let Some(stand) = all.get_mut(&approved.draft)
            && stand.entry.author() != entry.author()
            && stand.approval.is_none()
        {
            stand.approval = Some(entry);
        }
    }
    for entry in valid() {
        if let Some(Act::DeliveryExported(exported)) = &entry.act
            && let Some(stand) = all.get_mut(&exported.draft)
            && stand.approval.is_some()
        {
            stand.exports.push(entry);
            stand.discarded = false;
        }
    }
    all
}

/// Lays the lines of deliveries beside their pairs.
pub(super) fn take_deliveries(
    folded: &mut Folded,
    pair_records: &HashMap<EntityId, PairKey>,
    entries: &[&KnownEntry],
    valid: &HashSet<EntryHash>,
    stands: &HashSet<EntryHash>,
) {
    let standing = stand_of(entries, valid, stands);
    let by_delivery: HashMap<DeliveryId, &DeliveryStand<'_>> = standing
        .values()
        .filter(|stand| !stand.discarded)
        .map(|stand| (stand.entry.header.entity.into(), stand))
        .collect();
    for entry in entries.iter().filter(|entry| valid.contains(&entry.hash)) {
        let Some(Act::DeliveryLines(chunk)) = &entry.act else {
            continue;
        };
        let Some(stand) = by_delivery.get(&chunk.delivery) else {
            continue;
        };
        for (line, no) in chunk.lines.iter().zip(chunk.first..) {
            let Some(pair) = pair_records
                .get(&line.pair.into())
                .and_then(|key| folded.pairs.get_mut(key))
            else {
                continue;
            };
            pair.deliveries.push(DeliveryRef {
                delivery: chunk.delivery,
                draft: stand.entry.hash,
                number: stand.draft.number,
                state: stand.state().to_owned(),
                rests_on: (line.parent_statement, line.child_statement),
            });
            let folded_line = FoldedLine {
                delivery: chunk.delivery,
                line: no,
                pair: line.pair,
                values: line.values.clone(),
            };
            folded.lines.push((pair.parent, folded_line));
        }
    }
    folded
        .lines
        .sort_by_key(|(_, line)| (line.delivery, line.line));
}
