//! Which families some entries touch, and their views anew.

use super::RecordsError;
use super::known::known;
use crate::entries::{KnownEntry, Memberships};
use crate::ids::{EntityId, MemberId, PersonId};
use crate::storage::{self, Connection};
use crate::views::{Folded, fold, frontier, grid_row, lookup_rows};
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
    let folded = fold(entries, memberships);
    families.extend(folded.families.keys().copied());
    let gone: Vec<PersonId> = families.iter().copied().chain(lists).collect();
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
        // The cells of a list are in no view (as in `rebuild`), and they are many.
        let loaded: Vec<KnownEntry> = storage::load_arrivals(db, &fresh)?
            .iter()
            .filter(|stored| stored.kind != "list_rows")
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
    let names = member_names(memberships);
    for family in families {
        storage::remove_family_rows(tx, *family)?;
        storage::remove_lines(tx, *family)?;
    }
    storage::insert_lines(tx, &folded.line_rows())?;
    storage::replace_lookup(tx, families, &lookup_rows(folded))?;
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

/// Members by id, as colleagues know them: for the column of who has taken a family on.
pub fn member_names(memberships: &Memberships) -> BTreeMap<MemberId, String> {
    let now = memberships.now();
    let cards = now.members.values();
    cards.map(|card| (card.member, card.name.clone())).collect()
}
