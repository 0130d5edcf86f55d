//! Which families some entries touch, and their views anew.

use super::RecordsError;
use super::history::{fallen, history};
use super::known::known;
use super::parts::Survey;
use crate::acts::is_of_no_family;
use crate::entries::{KnownEntry, Memberships};
use crate::ids::{EntityId, PersonId};
use crate::storage::{self, Connection, GridRow, LookupRow, StageRow, ViewRow};
use crate::views::{
    AgendaRow, Folded, FoldedLine, Office, agenda, fold, frontier, grid_row, lookup_rows,
};
use chrono::NaiveDate;
use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// What was made anew.
#[derive(Debug, Default)]
pub struct Refolded {
    /// Families.
    pub families: BTreeSet<PersonId>,
    /// Everything that is or was of them, also what nothing in force says any more.
    pub seen: HashSet<EntityId>,
}

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
) -> Result<Refolded, RecordsError> {
    if touched.is_empty() {
        return Ok(Refolded::default());
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
    // What is of no family has its views under its own id, also when nothing of it is in force any
    // more.
    let alone: Vec<PersonId> = entries
        .iter()
        .filter(|entry| is_of_no_family(&entry.header.kind))
        .map(|entry| PersonId(entry.header.entity.0))
        .collect();
    let mut written = BTreeSet::new();
    for group in Survey::groups_of(&entries) {
        let made = Derived::of(&group, memberships, today, office);
        families.extend(made.families());
        written.extend(made.0.keys().copied());
        made.replace(tx, space)?;
    }
    // Families that are no more, and lists and saved views of which nothing is in force.
    for gone in families.iter().copied().chain(alone) {
        if !written.contains(&gone) {
            let before = OfFamily::stored(tx, space, gone)?;
            before.remove(tx, space, gone, &OfFamily::default())?;
        }
    }
    // Of a pair that was taken back, its days may stand under a family that was no more even then.
    for id in seen.iter().copied().map(PersonId::from) {
        if !written.contains(&id) {
            storage::remove_stages(tx, id)?;
        }
    }
    Ok(Refolded { families, seen })
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

/// What is derived of a family, sorted as it is stored.
#[derive(Default)]
struct OfFamily {
    views: Vec<ViewRow>,
    bases: Vec<EntityId>,
    lines: Vec<FoldedLine>,
    keys: Vec<LookupRow>,
    stages: Vec<StageRow>,
    agenda: Vec<AgendaRow>,
    grid: Vec<GridRow>,
}

/// Everything that is derived from entries that must be folded together, ready to be written: by
/// family; of a list or a saved view under its own id.
#[derive(Default)]
pub struct Derived(BTreeMap<PersonId, OfFamily>);

impl Derived {
    /// From such entries, with the grid's rows as of a day.
    pub fn of(
        entries: &[impl Borrow<KnownEntry>],
        memberships: &Memberships,
        today: NaiveDate,
        office: &Office,
    ) -> Self {
        let folded = fold(entries.iter().map(Borrow::borrow), memberships);
        let mut all: BTreeMap<PersonId, OfFamily> = BTreeMap::new();
        let mut rows = folded.rows();
        rows.sort_unstable();
        for row in rows {
            all.entry(row.family).or_default().views.push(row);
        }
        for (entity, family) in &folded.bases {
            all.entry(*family).or_default().bases.push(*entity);
        }
        for (family, line) in folded.line_rows() {
            all.entry(family).or_default().lines.push(line.clone());
        }
        for row in lookup_rows(&folded) {
            all.entry(row.family).or_default().keys.push(row);
        }
        let history = history(entries, &folded, memberships, office.zone);
        for row in agenda(&folded, office, &fallen(&history)) {
            all.entry(row.family).or_default().agenda.push(row);
        }
        for row in history {
            all.entry(row.family).or_default().stages.push(row);
        }
        for row in grid_rows(&folded, today, office) {
            all.entry(row.family).or_default().grid.push(row);
        }
        Self(all)
    }

    /// How many views.
    pub fn views(&self) -> u64 {
        self.0.values().map(|of| of.views.len() as u64).sum()
    }

    /// Writes it, where nothing of these families stands.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn write(&self, tx: &storage::Transaction<'_>, space: i64) -> Result<(), RecordsError> {
        let nothing = OfFamily::default();
        for (family, of) in &self.0 {
            of.write(tx, space, *family, &nothing)?;
        }
        Ok(())
    }

    /// Writes it in the place of what stands of these families. Of what is the same already nothing is
    /// written: each page costs its encryption and its way to the disk.
    fn replace(&self, tx: &storage::Transaction<'_>, space: i64) -> Result<(), RecordsError> {
        for (family, after) in &self.0 {
            let before = OfFamily::stored(tx, space, *family)?;
            before.remove(tx, space, *family, after)?;
            // A pair that comes from another family: the grid holds it once.
            let comes = |row: &&GridRow| before.grid.iter().all(|old| old.pair != row.pair);
            for row in after.grid.iter().filter(comes) {
                storage::remove_row(tx, row.pair)?;
            }
            after.write(tx, space, *family, &before)?;
        }
        Ok(())
    }

    fn families(&self) -> impl Iterator<Item = PersonId> {
        let has_people = |of: &OfFamily| !of.bases.is_empty();
        let all = self.0.iter().filter(move |(_, of)| has_people(of));
        all.map(|(family, _)| *family)
    }
}

impl OfFamily {
    fn stored(db: &Connection, space: i64, family: PersonId) -> Result<Self, RecordsError> {
        Ok(Self {
            views: storage::views_of(db, space, family)?,
            bases: storage::bases_of(db, family)?,
            lines: storage::lines_of(db, family)?,
            keys: storage::lookup_of(db, family)?,
            stages: storage::stages_of(db, family)?,
            agenda: storage::agenda_of(db, family)?,
            grid: storage::rows_of_family(db, family)?,
        })
    }

    /// Removes what is not the same afterwards.
    fn remove(
        &self,
        tx: &storage::Transaction<'_>,
        space: i64,
        family: PersonId,
        after: &Self,
    ) -> Result<(), RecordsError> {
        if self.views != after.views {
            storage::remove_views(tx, space, family)?;
        }
        if self.bases != after.bases {
            storage::remove_bases(tx, family)?;
        }
        if self.lines != after.lines {
            storage::remove_lines(tx, family)?;
        }
        if self.keys != after.keys {
            storage::remove_lookup(tx, family)?;
        }
        if self.stages != after.stages {
            storage::remove_stages(tx, family)?;
        }
        if self.agenda != after.agenda {
            storage::remove_agenda(tx, family)?;
        }
        let stays = |row: &&GridRow| after.grid.iter().any(|new| new.found_alike(row));
        for row in self.grid.iter().filter(|row| !stays(row)) {
            storage::remove_row(tx, row.pair)?;
        }
        Ok(())
    }

    /// Writes what was not the same before, and has been removed.
    fn write(
        &self,
        tx: &storage::Transaction<'_>,
        space: i64,
        family: PersonId,
        before: &Self,
    ) -> Result<(), RecordsError> {
        if self.views != before.views {
            storage::insert_views(tx, space, &self.views)?;
        }
        if self.bases != before.bases {
            storage::insert_bases(tx, family, &self.bases)?;
        }
        if self.lines != before.lines {
            storage::insert_lines(tx, family, &self.lines)?;
        }
        if self.keys != before.keys {
            storage::insert_lookup(tx, &self.keys)?;
        }
        if self.stages != before.stages {
            storage::insert_stages(tx, &self.stages)?;
        }
        if self.agenda != before.agenda {
            storage::insert_agenda(tx, &self.agenda)?;
        }
        for row in self.grid.iter().filter(|row| !before.grid.contains(row)) {
            if before.grid.iter().any(|old| old.found_alike(row)) {
                storage::update_row(tx, row)?;
            } else {
                storage::insert_row(tx, row)?;
            }
        }
        Ok(())
    }
}

/// The grid's rows of a fold: its pairs that are not in the trash.
pub fn grid_rows(folded: &Folded, today: NaiveDate, office: &Office) -> Vec<GridRow> {
    folded
        .shown_pairs()
        .filter_map(|(family, pair)| grid_row(folded, family, pair, today, office))
        .collect()
}
