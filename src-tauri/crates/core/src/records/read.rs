//! What the screens ask for.

use super::known::known;
use super::{Records, RecordsError, refold};
use crate::acts::Act;
use crate::clock::Now;
use crate::entries::{KnownEntry, in_force};
use crate::ids::{EntityId, EntryHash, PersonId};
use crate::privileged::Privileged;
use crate::storage::{self, StageRow, StorageError};
use crate::views::{Folded, Office, fold};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap, HashSet};

/// One line of what happened.
#[derive(Debug, Clone)]
pub struct TimelineEntry {
    /// The entry.
    pub entry: KnownEntry,
    /// Replaced or withdrawn since.
    pub superseded: bool,
    /// About people who were of this family once: they were linked, or a pair was taken back.
    pub elsewhere: bool,
}

/// A family with everything about it.
#[derive(Debug)]
pub struct FamilyRecords {
    /// Its id now.
    pub id: PersonId,
    /// What its entries amount to: this family and no other.
    pub folded: Folded,
    /// The entries the fold needs, newest last.
    pub timeline: Vec<TimelineEntry>,
}

impl Records {
    /// Hands over how far each pair had come by a filing day, as known by the end of another (now, if
    /// none); those that were in no list are left out.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub(crate) fn each_stage(
        &self,
        day: NaiveDate,
        known: Option<NaiveDate>,
        each: impl FnMut(StageRow),
    ) -> Result<(), RecordsError> {
        let known = known.map_or_else(|| "9999-12-31".to_owned(), |day| day.to_string());
        Ok(storage::each_stage(
            &self.main,
            &day.to_string(),
            &known,
            each,
        )?)
    }

    /// Opens the family a base id belongs to: folds it anew and compares with what is stored, so
    /// that an old page of a view put back is noticed where it would mislead.
    ///
    /// # Errors
    /// [`RecordsError::NotFound`], or [`RecordsError`] from storage.
    pub fn family(&self, of: EntityId) -> Result<FamilyRecords, RecordsError> {
        let id = storage::family_of(&self.main, of)?.ok_or(RecordsError::NotFound)?;
        let (mut entries, _) = refold::gather(&self.main, [EntityId::from(id), of].into_iter())?;
        entries.sort_by_key(KnownEntry::order);
        let mut folded = fold(&entries, &self.memberships);
        let stands = in_force(&entries, &self.memberships);
        let family_of: HashMap<EntityId, PersonId> = folded.bases.iter().copied().collect();
        let timeline = entries
            .into_iter()
            .map(|entry| TimelineEntry {
                superseded: entry.act.is_some() && !stands.contains(&entry.hash),
                elsewhere: is_elsewhere(&entry, id, &family_of),
                entry,
            })
            .collect();
        keep(&mut folded, id);
        Ok(FamilyRecords {
            id,
            folded,
            timeline,
        })
    }

    /// Whether the stored views of a family are what its entries amount to.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn views_agree(&self, family: &FamilyRecords) -> Result<bool, RecordsError> {
        let mut wanted = family.folded.rows();
        wanted.retain(|row| row.family == family.id);
        wanted.sort();
        let mut stored = storage::views_of(&self.main, self.space_no, family.id)?;
        stored.sort();
        Ok(wanted == stored)
    }

    /// Makes the views of the family a base id belongs to anew from its entries.
    ///
    /// # Errors
    /// [`RecordsError`] from storage, or damage of an entry.
    pub fn refold_family(&mut self, of: EntityId, now: &Now) -> Result<(), RecordsError> {
        self.refold_touched(&BTreeSet::from([of]), self.filing_day(now))
    }

    /// Makes the views of every family that `touched` belongs to anew, in a transaction of its own.
    ///
    /// # Errors
    /// As [`Records::refold_family`].
    pub(super) fn refold_touched(
        &mut self,
        touched: &BTreeSet<EntityId>,
        today: NaiveDate,
    ) -> Result<(), RecordsError> {
        let office = Office::new(&self.memberships, self.zone);
        let tx = self.main.transaction().map_err(StorageError::from)?;
        refold::refold(
            &tx,
            self.space_no,
            &self.memberships,
            touched,
            today,
            &office,
        )?;
        tx.commit().map_err(StorageError::from)?;
        Ok(())
    }

    /// One entry by its hash.
    ///
    /// # Errors
    /// [`RecordsError::NotFound`], or [`RecordsError`] from storage.
    pub fn entry(&self, hash: EntryHash) -> Result<KnownEntry, RecordsError> {
        known(&storage::load_by_hash(&self.main, hash)?.ok_or(RecordsError::NotFound)?)
    }

    /// Every entry of one type in the shared space, in order of arrival.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn entries_of_kind(&self, kind: &str) -> Result<Vec<KnownEntry>, RecordsError> {
        let stored = storage::load_kind(&self.main, self.space_no, &[kind])?;
        stored.iter().map(known).collect()
    }

    /// The entries of this machine's own space, in order of arrival.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn local_entries(&self) -> Result<Vec<KnownEntry>, RecordsError> {
        let kinds = ["unlocked", "reads_gathered", "keys_changed", "backup_made"];
        let stored = storage::load_kind(&self.main, self.local_no, &kinds)?;
        stored.iter().map(known).collect()
    }

    /// The privileged notes among some entries.
    ///
    /// # Errors
    /// [`RecordsError::NoPrivileged`] when this member cannot read them;
    /// [`RecordsError::Damaged`] when a payload does not fit its header.
    pub fn privileged_notes(
        &self,
        timeline: &[TimelineEntry],
    ) -> Result<Vec<(KnownEntry, Privileged)>, RecordsError> {
        let db = self.privileged.as_ref().ok_or(RecordsError::NoPrivileged)?;
        let mut notes = Vec::new();
        for line in timeline
            .iter()
            .filter(|l| !l.elsewhere && l.entry.header.kind == "privileged_note_written")
        {
            let header = &line.entry.header;
            let Some((salt, body)) = storage::load_sealed(db, line.entry.hash)? else {
                continue;
            };
            if crate::entries::commit_of(&salt, &body) != header.payload_commit {
                return Err(RecordsError::Damaged("payload_commit"));
            }
            match Act::from_json(&header.kind, header.version, &body) {
                Ok(Act::PrivilegedNoteWritten(note)) => {
                    notes.push((line.entry.clone(), note.text.clone()));
                }
                _ => return Err(RecordsError::Damaged("payload_unreadable")),
            }
        }
        Ok(notes)
    }

    /// Counts with their units apart: parents, children, pairs, families.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn counts(&self) -> Result<storage::Counts, RecordsError> {
        Ok(storage::counts(&self.main)?)
    }

    /// Entries in all, those of the machine's own space among them.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn entries(&self) -> Result<u64, RecordsError> {
        Ok(storage::count(&self.main)?)
    }
}

/// Whether an entry is about other families and not this one. What is about no family (a list, a
/// delivery) was gathered because it names somebody of this one.
fn is_elsewhere(
    entry: &KnownEntry,
    family: PersonId,
    family_of: &HashMap<EntityId, PersonId>,
) -> bool {
    let named = entry.act.as_ref().map(Act::touches).unwrap_or_default();
    let mut of = std::iter::once(entry.header.entity)
        .chain(named)
        .filter_map(|id| family_of.get(&id))
        .peekable();
    of.peek().is_some() && of.all(|one| *one != family)
}

/// Leaves one family: those it was joined with once were gathered with it, so that an unlink is
/// judged by both sides, but they are none of its people.
fn keep(folded: &mut Folded, family: PersonId) {
    folded.families.retain(|id, _| *id == family);
    let people: HashSet<PersonId> = folded
        .families
        .values()
        .flat_map(|state| state.people.iter().copied())
        .collect();
    folded.people.retain(|id, _| people.contains(id));
    folded
        .pairs
        .retain(|(parent, _), _| people.contains(parent));
    folded.lines.retain(|(parent, _)| people.contains(parent));
    folded.bases.retain(|(_, of)| *of == family);
}
