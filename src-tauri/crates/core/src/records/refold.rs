//! Which families some entries touch, and their views anew.

use super::RecordsError;
use super::known::known;
use crate::entries::{KnownEntry, Memberships};
use crate::ids::{EntityId, MemberId, PersonId};
use crate::storage::{self, Connection};
use crate::views::{Folded, fold, frontier, grid_row};
use chrono::NaiveDate;
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
) -> Result<BTreeSet<PersonId>, RecordsError> {
    if touched.is_empty() {
        return Ok(BTreeSet::new());
    }
    let (entries, seen) = gather(tx, touched.iter().copied())?;
    let mut families = BTreeSet::new();
    for id in &seen {
        families.extend(storage::family_of(tx, *id)?);
    }
    let folded = fold(entries, memberships);
    families.extend(folded.families.keys().copied());
    let gone: Vec<PersonId> = families.iter().copied().collect();
    storage::replace_family(tx, space, &gone, &folded.rows(), &folded.bases)?;
    project(tx, &gone, &folded, today, memberships)?;
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
        let mut fresh = Vec::new();
        for id in open.drain(..) {
            if seen.insert(id) {
                fresh.extend(
                    storage::arrivals_of(db, id)?
                        .into_iter()
                        .filter(|a| arrivals.insert(*a)),
                );
            }
        }
        let loaded: Vec<KnownEntry> = storage::load_arrivals(db, &fresh)?
            .iter()
            .map(known)
            .collect::<Result<_, _>>()?;
        open = frontier(&loaded, &seen);
        entries.extend(loaded);
    }
    Ok((entries, seen))
}

/// Writes the grid's rows of some families anew.
///
/// # Errors
/// [`RecordsError`] from storage.
pub fn project(
    tx: &storage::Transaction<'_>,
    families: &[PersonId],
    folded: &Folded,
    today: NaiveDate,
    memberships: &Memberships,
) -> Result<(), RecordsError> {
    let names: BTreeMap<MemberId, String> = memberships
        .now()
        .members
        .values()
        .map(|card| (card.member, card.name.clone()))
        .collect();
    for family in families {
        storage::remove_family_rows(tx, *family)?;
        storage::remove_lines(tx, *family)?;
    }
    storage::insert_lines(tx, &folded.line_rows())?;
    let family_of: BTreeMap<_, _> = folded
        .families
        .iter()
        .flat_map(|(family, state)| state.pairs.iter().map(move |pair| (*pair, *family)))
        .collect();
    for pair in folded.pairs.values().filter(|pair| pair.trashed.is_none()) {
        let Some(family) = family_of.get(&pair.id) else {
            continue;
        };
        if let Some(row) = grid_row(folded, *family, pair, today, &names) {
            storage::insert_row(tx, &row)?;
        }
    }
    Ok(())
}
