//! Which families some entries touch, and their views anew.

use super::RecordsError;
use super::history::history;
use super::known::known;
use super::parts::Survey;
use crate::entries::{KnownEntry, Memberships};
use crate::ids::{EntityId, PersonId};
use crate::storage::{self, Connection, GridRow, LookupRow, StageRow, ViewRow};
use crate::views::{Folded, FoldedLine, Office, fold, frontier, grid_row, lookup_rows};
use chrono::NaiveDate;
use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Makes the views of every family that `touched` belongs to, or belonged to, anew.
///
/// # Errors
/// [`RecordsError`] from storage, or damage of an entry.
pub fn refold(
    tx: &storage::Transaction<'_>,
    space: i64,
    memberships: &Memberships,
    touched: &BTreeSet<EntityId>,
    today: NaiveDate,
    office: &Office,
) -> Result<BTreeSet<PersonId>, RecordsError> {
    if touched.is_empty() {
        return Ok(BTreeSet::new());
    }
    // The families as they were come whole: a link whose words were redacted no longer says whom it
    // joined, and both sides must be made anew.
    let mut from = touched.clone();
    for id in touched {
        if let Some(family) = storage::family_of(tx, *id)? {
            from.extend(storage::bases_of(tx, family)?);
        }
    }
    let (entries, seen) = gather(tx, from.into_iter())?;
    let mut families = BTreeSet::new();
    for id in &seen {
        families.extend(storage::family_of(tx, *id)?);
    }
    // A list's views stand under its own id, also when nothing of it is in force any more.
    let lists: Vec<PersonId> = entries
        .iter()
        .filter(|entry| entry.header.kind == "list_received")
        .map(|entry| PersonId(entry.header.entity.0))
        .collect();
    let groups = Survey::groups_of(tx, &entries)?;
    let made: Vec<Derived> = groups
        .iter()
        .map(|group| Derived::of(group, memberships, today, office))
        .collect();
    families.extend(made.iter().flat_map(|made| made.families.iter().copied()));
    let gone: Vec<PersonId> = families.iter().copied().chain(lists).collect();
    storage::remove_families(tx, space, &gone)?;
    // Of a pair that was taken back, they stand under a family that may be there no more.
    for id in seen.into_iter().chain(gone.into_iter().map(EntityId::from)) {
        storage::remove_stages(tx, PersonId::from(id))?;
    }
    for derived in made {
        derived.write(tx, space)?;
    }
    Ok(families)
}

/// Every entry that a fold of these base ids needs, and every base id that was looked up.
///
/// # Errors
/// As [`refold`].
pub fn gather(
    db: &Connection,
    from: impl Iterator<Item = EntityId>,
) -> Result<(Vec<KnownEntry>, HashSet<EntityId>), RecordsError> {
    let mut seen = HashSet::new();
    let mut arrivals = BTreeSet::new();
    let mut entries = Vec::new();
    let mut open: Vec<EntityId> = from.collect();
    while !open.is_empty() {
        let mut loaded: Vec<KnownEntry> = Vec::new();
        for id in open.drain(..).filter(|id| seen.insert(*id)) {
            for stored in storage::load_under(db, id)? {
                if arrivals.insert(stored.arrival) {
                    loaded.push(known(&stored)?);
                }
            }
        }
        open = frontier(&loaded, &seen);
        entries.extend(loaded);
    }
    Ok((entries, seen))
}

/// Everything that is derived from entries that must be folded together, ready to be written.
pub struct Derived {
    families: Vec<PersonId>,
    stages: Vec<StageRow>,
    views: Vec<ViewRow>,
    bases: Vec<(EntityId, PersonId)>,
    lines: Vec<(PersonId, FoldedLine)>,
    keys: Vec<LookupRow>,
    grid: Vec<GridRow>,
}

impl Derived {
    /// From such entries, with the grid's rows as of a day.
    pub fn of(
        entries: &[impl Borrow<KnownEntry>],
        memberships: &Memberships,
        today: NaiveDate,
        office: &Office,
    ) -> Self {
        let folded = fold(entries.iter().map(Borrow::borrow), memberships);
        let lines = folded.line_rows().into_iter();
        Self {
            families: folded.families.keys().copied().collect(),
            stages: history(entries, &folded, memberships, office.zone),
            views: folded.rows(),
            lines: lines.map(|(family, line)| (family, line.clone())).collect(),
            keys: lookup_rows(&folded),
            grid: grid_rows(&folded, today, office),
            bases: folded.bases,
        }
    }

    /// How many views.
    pub fn views(&self) -> u64 {
        self.views.len() as u64
    }

    /// Writes it, where nothing of these families stands.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn write(&self, tx: &storage::Transaction<'_>, space: i64) -> Result<(), RecordsError> {
        storage::insert_views(tx, space, &self.views, &self.bases)?;
        storage::insert_lines(tx, &self.lines)?;
        storage::insert_lookup(tx, &self.keys)?;
        storage::insert_stages(tx, &self.stages)?;
        for row in &self.grid {
            storage::insert_row(tx, row)?;
        }
        Ok(())
    }
}

/// The grid's rows of a fold: its pairs that are not in the trash.
pub fn grid_rows(folded: &Folded, today: NaiveDate, office: &Office) -> Vec<GridRow> {
    let family_of: BTreeMap<_, _> = folded
        .families
        .iter()
        .flat_map(|(family, state)| state.pairs.iter().map(move |pair| (*pair, *family)))
        .collect();
    let pairs = folded.pairs.values().filter(|pair| pair.trashed.is_none());
    pairs
        .filter_map(|pair| grid_row(folded, *family_of.get(&pair.id)?, pair, today, office))
        .collect()
}
