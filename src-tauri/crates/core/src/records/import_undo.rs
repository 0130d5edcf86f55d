//! An import taken back: what it founded goes, and what it brought to others, but for what a person has
//! worked on since.

use super::known::known;
use super::{Op, Records, RecordsError};
use crate::acts::{Act, ImportUndone, Touches};
use crate::clock::Now;
use crate::entries::KnownEntry;
use crate::ids::{EntityId, EntryHash, ListId, PersonId};
use crate::lists::Bucket;
use crate::rules::Refusal;
use crate::storage;
use std::collections::{BTreeMap, BTreeSet};

/// Base ids of one entry.
const CHUNK: usize = 500;

/// What an undoing did.
#[derive(Debug)]
pub struct ListUndone {
    /// People and pairs taken back.
    pub taken_back: u32,
    /// Facts, claims and ways to reach them taken back from people and pairs who stay; not those which
    /// another list in force says too, and brings from here on.
    pub facts: u32,
    /// People and pairs kept, and those who keep what the list brought them, because a person has
    /// worked on it since.
    pub kept: Vec<EntityId>,
    /// Families whose views changed.
    pub families: BTreeSet<PersonId>,
}

impl Records {
    /// Takes an import back: withdraws what it founded, unless a person has touched it or its
    /// family since. When nothing is kept, the list goes with it and the state is as before.
    ///
    /// # Errors
    /// [`RecordsError::NotFound`]; [`RecordsError::Refused`] when it was taken back before.
    pub fn undo_import(
        &mut self,
        list: ListId,
        reason: &str,
        now: &Now,
    ) -> Result<ListUndone, RecordsError> {
        if self.list(list)?.undone {
            return Err(RecordsError::Refused(Refusal::ListTakenBack));
        }
        let founded = Founded::of(self, list)?;
        let own = self.entries_about(list.into())?;
        let mut kept = founded.kept();
        let mut freed = self.brought_by(list, &own, &founded)?;
        freed.retain(|id, one| {
            if one.touched {
                kept.insert(*id);
            }
            !one.own.is_empty()
        });
        // Cells and receipt stay while something that names them stays.
        let goes = |entry: &&KnownEntry| {
            kept.is_empty() || !matches!(entry.act, Some(Act::ListReceived(_)))
        };
        let first: Vec<EntryHash> = own.iter().filter(goes).map(|entry| entry.hash).collect();
        let all = founded.bases.iter().filter(|(id, _)| !kept.contains(*id));
        let back: Vec<(EntityId, BTreeSet<EntryHash>)> =
            all.map(|(id, base)| (*id, base.own.clone())).collect();
        let taken_back = u32::try_from(back.len()).unwrap_or(u32::MAX);
        let mut freed_acts = BTreeMap::new();
        for (id, one) in &mut freed {
            freed_acts.insert(*id, std::mem::take(&mut one.said));
        }
        let (again, staying) = self.said_again(list, freed_acts)?;
        let facts = freed.values().map(|one| one.own.len()).sum::<usize>() - staying;
        let all = back
            .into_iter()
            .chain(freed.into_iter().map(|(id, one)| (id, one.own)));
        let mut ops = undoing(list, &kept, first, all.collect(), reason);
        ops.extend(again);
        let written = self.transact(ops, now)?;
        Ok(ListUndone {
            taken_back,
            facts: u32::try_from(facts).unwrap_or(u32::MAX),
            kept: kept.into_iter().collect(),
            families: written.families,
        })
    }

    /// What a list brought to people and pairs whom it did not found, and whether a person has built on
    /// it since: that stays.
    fn brought_by(
        &self,
        list: ListId,
        own: &[KnownEntry],
        founded: &Founded,
    ) -> Result<BTreeMap<EntityId, Base>, RecordsError> {
        let mut ids: BTreeSet<EntityId> = BTreeSet::new();
        for entry in own {
            match &entry.act {
                Some(Act::RowsLinked(chunk)) => ids.extend(chunk.brought.iter().map(|(_, id)| *id)),
                Some(Act::RowDecided(decided)) => ids.extend(decided.touches()),
                _ => {}
            }
        }
        let mut brought = BTreeMap::new();
        for id in ids.into_iter().filter(|id| !founded.bases.contains_key(id)) {
            let entries = self.entries_about(id)?;
            let from_list = |entry: &&KnownEntry| {
                entry.header.entity == id && list_behind(entry) == Some(list) && !is_founding(entry)
            };
            let mut base = Base::default();
            for entry in entries.iter().filter(from_list) {
                let taken = |one: &&KnownEntry| one.header.replaces.contains(&entry.hash);
                let mut since = entries.iter().filter(taken);
                if since
                    .clone()
                    .any(|one| matches!(one.act, Some(Act::Withdrawn(_))))
                {
                    continue;
                }
                let tried = entries.iter().any(|one| {
                    matches!(&one.act, Some(Act::AttemptLogged(attempt)) if attempt.point == Some(entry.hash))
                });
                if tried || since.next().is_some() {
                    base.touched = true;
                } else {
                    base.own.insert(entry.hash);
                    base.said.extend(entry.act.clone());
                }
            }
            brought.insert(id, base);
        }
        Ok(brought)
    }

    /// The entries found under a base id, without the cells of lists.
    fn entries_about(&self, id: EntityId) -> Result<Vec<KnownEntry>, RecordsError> {
        let arrivals = storage::arrivals_of(&self.main, id)?;
        let stored = storage::load_arrivals(&self.main, &arrivals)?;
        stored
            .iter()
            .filter(|one| one.kind != "list_rows")
            .map(known)
            .collect()
    }
}

/// The entries that take an import back: `first` goes with the first of them, then each base id with what
/// of it goes.
fn undoing(
    list: ListId,
    kept: &BTreeSet<EntityId>,
    mut first: Vec<EntryHash>,
    back: Vec<(EntityId, BTreeSet<EntryHash>)>,
    reason: &str,
) -> Vec<Op> {
    let mut taken = BTreeSet::new();
    let mut ops = Vec::new();
    let chunks: Vec<_> = if back.is_empty() {
        vec![&back[..]]
    } else {
        back.chunks(CHUNK).collect()
    };
    for chunk in chunks {
        let fresh = chunk.iter().flat_map(|(_, own)| own.iter().copied());
        let mut replaces: Vec<EntryHash> = fresh.filter(|hash| taken.insert(*hash)).collect();
        replaces.append(&mut first);
        let is_first = ops.is_empty();
        let act = ImportUndone {
            list,
            kept: if is_first {
                kept.iter().copied().collect()
            } else {
                Vec::new()
            },
            taken_back: chunk.iter().map(|(id, _)| *id).collect(),
            reason: reason.to_owned(),
        };
        ops.push(Op::new(list.into(), act).replacing(replaces));
    }
    ops
}

/// One base id that an import founded, or brought something to.
#[derive(Default)]
struct Base {
    own: BTreeSet<EntryHash>,
    /// What it brought, of who was in the book before.
    said: Vec<Act>,
    touched: bool,
}

/// What an import founded, and what has been touched of it since.
struct Founded {
    bases: BTreeMap<EntityId, Base>,
    pairs: Vec<[EntityId; 3]>,
}

impl Founded {
    fn of(records: &Records, list: ListId) -> Result<Self, RecordsError> {
        let others: BTreeSet<ListId> = records.lists()?.into_iter().map(|other| other.id).collect();
        let mut founded = Self {
            bases: BTreeMap::new(),
            pairs: Vec::new(),
        };
        for row in records.list_states(list)? {
            let (true, Some(target)) = (row.bucket == Bucket::Founded.code(), row.target) else {
                continue;
            };
            let mut open = vec![target];
            while let Some(id) = open.pop() {
                if founded.bases.contains_key(&id) {
                    continue;
                }
                let entries = records.entries_about(id)?;
                let is_own = |entry: &KnownEntry| list_behind(entry) == Some(list);
                if !entries
                    .iter()
                    .any(|e| e.header.entity == id && is_own(e) && is_founding(e))
                {
                    continue; // it was in the book before
                }
                let base = founded.bases.entry(id).or_default();
                for entry in &entries {
                    if is_own(entry) {
                        // What stands under the list's own id goes with the list.
                        if entry.header.entity != list.into() {
                            base.own.insert(entry.hash);
                        }
                    } else {
                        base.touched |= touches(entry, &others);
                    }
                    if let Some(Act::PairRecorded(pair)) = &entry.act
                        && entry.header.entity == id
                    {
                        founded
                            .pairs
                            .push([id, pair.parent.into(), pair.child.into()]);
                        open.extend([EntityId::from(pair.parent), pair.child.into()]);
                    }
                }
            }
        }
        Ok(founded)
    }

    /// A pair keeps its people and a person their pairs: half a family would be no record.
    fn kept(&self) -> BTreeSet<EntityId> {
        let touched = self.bases.iter().filter(|(_, base)| base.touched);
        let mut kept: BTreeSet<EntityId> = touched.map(|(id, _)| *id).collect();
        loop {
            let before = kept.len();
            for pair in &self.pairs {
                if pair.iter().any(|id| kept.contains(id)) {
                    kept.extend(pair.iter().filter(|id| self.bases.contains_key(*id)));
                }
            }
            if kept.len() == before {
                return kept;
            }
        }
    }
}

const fn is_founding(entry: &KnownEntry) -> bool {
    matches!(
        entry.act,
        Some(Act::PersonRecorded(_) | Act::PairRecorded(_))
    )
}

/// The list whose import wrote an entry, if one did.
fn list_behind(entry: &KnownEntry) -> Option<ListId> {
    let source = match &entry.act {
        Some(Act::PersonRecorded(person)) => &person.source,
        Some(Act::PairRecorded(pair)) => &pair.source,
        Some(Act::SeparationClaimed(claim)) => &claim.source,
        Some(Act::DetailRecorded(detail)) => &detail.source,
        Some(Act::NameRecorded(name)) => &name.source,
        Some(Act::IdentifierRecorded(identifier)) => &identifier.source,
        Some(Act::ContactPointRecorded(point)) => &point.source,
        Some(Act::CustodyClaimed(custody)) => &custody.source,
        Some(Act::ClaimRecorded(claim)) => &claim.source,
        Some(Act::RowsLinked(_) | Act::RowDecided(_) | Act::ListReceived(_)) => {
            return Some(ListId::from(entry.header.entity));
        }
        _ => return None,
    };
    source.row.map(|row| row.list)
}

/// Whether an entry that the import did not write is work on what it founded: anything a person
/// wrote, and what another list says while that list is in force.
fn touches(entry: &KnownEntry, lists_in_force: &BTreeSet<ListId>) -> bool {
    match (&entry.act, list_behind(entry)) {
        (Some(Act::ImportUndone(_)), _) => false,
        (_, Some(list)) => lists_in_force.contains(&list),
        _ => true,
    }
}
