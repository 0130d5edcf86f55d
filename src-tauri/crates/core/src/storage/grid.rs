//! The grid and its search index: projections of the views that queries can sort and filter.

use super::StorageError;
use crate::ids::{PairId, PersonId};
use rusqlite::{Connection, OptionalExtension, Params, Transaction, params_from_iter};
use std::collections::{BTreeSet, HashSet};

/// One row of the grid as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridRow {
    /// The pair.
    pub pair: PairId,
    /// Its family.
    pub family: PersonId,
    /// Parent's name.
    pub parent: String,
    /// Child's name.
    pub child: String,
    /// What rows are sorted by: folded surnames and given names.
    pub sort: String,
    /// Alignment outcome, a code.
    pub alignment: String,
    /// Stage of contact, a code.
    pub contact: String,
    /// Everything the screen shows of it, JSON.
    pub row: String,
    /// The parent.
    pub parent_id: PersonId,
    /// The child.
    pub child_id: PersonId,
    /// The filing day it was computed for.
    pub day: String,
    /// The next day on which it could change without a new entry; `9999-12-31` if none.
    pub next_change: String,
    /// Words of the search index, separated by spaces.
    pub words: String,
}

impl GridRow {
    /// Of the same pair, and found by the same words.
    #[must_use]
    pub fn found_alike(&self, other: &Self) -> bool {
        (self.pair, &self.words) == (other.pair, &other.words)
    }
}

/// Removes a pair's row and its search words.
///
/// # Errors
/// [`StorageError`].
pub fn remove_row(tx: &Transaction<'_>, pair: PairId) -> Result<(), StorageError> {
    tx.prepare_cached("DELETE FROM search WHERE rowid IN (SELECT no FROM grid WHERE pair = ?1)")?
        .execute([pair.0])?;
    tx.prepare_cached("DELETE FROM grid WHERE pair = ?1")?
        .execute([pair.0])?;
    Ok(())
}

/// Writes a pair's row in the place of the one that stands there; its search words stay as they are.
///
/// # Errors
/// [`StorageError`].
pub fn update_row(tx: &Transaction<'_>, row: &GridRow) -> Result<(), StorageError> {
    tx.prepare_cached(
        "UPDATE grid SET family = ?2, parent = ?3, child = ?4, sort = ?5, alignment = ?6, contact = ?7,
                         row = ?8, parent_id = ?9, child_id = ?10, day = ?11, next_change = ?12
         WHERE pair = ?1",
    )?
    .execute(values(row))?;
    Ok(())
}

fn values(row: &GridRow) -> impl Params {
    (
        row.pair.0,
        row.family.0,
        &row.parent,
        &row.child,
        &row.sort,
        &row.alignment,
        &row.contact,
        &row.row,
        row.parent_id.0,
        row.child_id.0,
        &row.day,
        &row.next_change,
    )
}

/// Adds a row and its search words.
///
/// # Errors
/// [`StorageError`].
pub fn insert_row(tx: &Transaction<'_>, row: &GridRow) -> Result<(), StorageError> {
    tx.prepare_cached(
        "INSERT INTO grid (pair, family, parent, child, sort, alignment, contact, row, parent_id,
                           child_id, day, next_change)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?
    .execute(values(row))?;
    let no = tx.last_insert_rowid();
    tx.prepare_cached("INSERT INTO search (rowid, words) VALUES (?1, ?2)")?
        .execute((no, &row.words))?;
    Ok(())
}

/// A window of all rows as JSON in their order, and how many there are in all.
///
/// # Errors
/// [`StorageError`].
pub fn find_all(
    db: &Connection,
    from: u32,
    count: u32,
) -> Result<(u32, Vec<String>), StorageError> {
    let total = db
        .prepare_cached("SELECT count(*) FROM grid")?
        .query_row([], |row| row.get(0))?;
    let mut query =
        db.prepare_cached("SELECT row FROM grid ORDER BY sort, pair LIMIT ?1 OFFSET ?2")?;
    let rows = query.query_map([count, from], |row| row.get(0))?;
    Ok((total, rows.collect::<Result<_, _>>()?))
}

/// So many rows are looked up one by one and sorted; more are picked out of the sorted index.
const FEW: usize = 400;

/// A keystroke: the index is asked once, and of what it finds only a window's rows are read. Half a
/// word finds thousands. `words` is a query of FTS5.
///
/// # Errors
/// [`StorageError`].
pub fn find_words(
    db: &Connection,
    words: &str,
    from: u32,
    count: u32,
) -> Result<(u32, Vec<String>), StorageError> {
    let mut query = db.prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1")?;
    let found = query.query_map([words], |row| row.get(0))?;
    let found: HashSet<i64> = found.collect::<Result<_, _>>()?;
    let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let (skip, take) = (from as usize, count as usize);
    let window: Vec<i64> = if found.len() <= FEW {
        let mut place = db.prepare_cached("SELECT sort, pair FROM grid WHERE no = ?1")?;
        let places = found.into_iter().filter_map(|no| {
            let place = place.query_row([no], |row| Ok((row.get(0)?, row.get(1)?, no)));
            // An old page of the index finds what is there no more: the check of the records says so.
            place.optional().transpose()
        });
        let mut sorted: Vec<(String, Vec<u8>, i64)> = places.collect::<Result<_, _>>()?;
        sorted.sort_unstable();
        let sorted = sorted.into_iter().map(|(_, _, no)| no);
        sorted.skip(skip).take(take).collect()
    } else {
        let mut order = db.prepare_cached("SELECT no FROM grid ORDER BY sort, pair")?;
        let order = order.query_map([], |row| row.get(0))?;
        let found = order.filter(|no| no.as_ref().map_or(true, |no| found.contains(no)));
        found.skip(skip).take(take).collect::<Result<_, _>>()?
    };
    Ok((total, rows_at(db, window)?))
}

/// The rows at some places as JSON, in the order asked for.
///
/// # Errors
/// [`StorageError`].
pub fn rows_at(
    db: &Connection,
    places: impl IntoIterator<Item = i64>,
) -> Result<Vec<String>, StorageError> {
    let mut one = db.prepare_cached("SELECT row FROM grid WHERE no = ?1")?;
    let rows = places
        .into_iter()
        .map(|no| one.query_row([no], |row| row.get(0)));
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Hands over every row in its order: its place, what it is sorted by, and its JSON. `words`: only
/// what a query of FTS5 finds; `alignments`: only these outcomes, all when empty.
///
/// # Errors
/// [`StorageError`], and what `each` says.
pub fn scan<E: From<StorageError>>(
    db: &Connection,
    words: Option<&str>,
    alignments: &[String],
    mut each: impl FnMut(i64, &str, &str) -> Result<(), E>,
) -> Result<(), E> {
    let mut tests = Vec::new();
    let mut values: Vec<&str> = Vec::new();
    if let Some(words) = words {
        tests.push("no IN (SELECT rowid FROM search WHERE search MATCH ?)".to_owned());
        values.push(words);
    }
    if !alignments.is_empty() {
        let marks = vec!["?"; alignments.len()].join(", ");
        tests.push(format!("alignment IN ({marks})"));
        values.extend(alignments.iter().map(String::as_str));
    }
    let filter = match tests.join(" AND ") {
        none if none.is_empty() => none,
        tests => format!("WHERE {tests}"),
    };
    let sql = format!("SELECT no, sort, row FROM grid {filter} ORDER BY sort, pair");
    let mut query = db.prepare_cached(&sql).map_err(StorageError::from)?;
    let mut rows = query
        .query(params_from_iter(values))
        .map_err(StorageError::from)?;
    while let Some(row) = rows.next().map_err(StorageError::from)? {
        let text = |at| row.get_ref(at).map_err(StorageError::from);
        let word = |at| text(at)?.as_str().map_err(|_| StorageError::Damaged);
        each(row.get(0).map_err(StorageError::from)?, word(1)?, word(2)?)?;
    }
    Ok(())
}

/// The row of a pair as JSON, if it is in the grid.
///
/// # Errors
/// [`StorageError`].
pub fn row_of_pair(db: &Connection, pair: PairId) -> Result<Option<String>, StorageError> {
    Ok(db
        .prepare_cached("SELECT row FROM grid WHERE pair = ?1")?
        .query_row([pair.0], |row| row.get(0))
        .optional()?)
}

/// A number that rises whenever this connection writes anything.
#[must_use]
pub fn writes(db: &Connection) -> u64 {
    db.total_changes()
}

/// Counts with their units apart, without what is in the trash.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Parents in at least one pair.
    pub parents: u32,
    /// Children in at least one pair.
    pub children: u32,
    /// Pairs.
    pub pairs: u32,
    /// Families with at least one pair.
    pub families: u32,
}

/// Counts parents, children, pairs and families, from an index alone.
///
/// # Errors
/// [`StorageError`].
pub fn counts(db: &Connection) -> Result<Counts, StorageError> {
    Ok(db
        .prepare_cached(
            "SELECT count(DISTINCT parent_id), count(DISTINCT child_id), count(*),
                    count(DISTINCT family)
             FROM grid INDEXED BY grid_family",
        )?
        .query_row([], |row| {
            Ok(Counts {
                parents: row.get(0)?,
                children: row.get(1)?,
                pairs: row.get(2)?,
                families: row.get(3)?,
            })
        })?)
}

/// Families with a row that time alone has changed by `day`.
///
/// # Errors
/// [`StorageError`].
pub fn due_families(db: &Connection, day: &str) -> Result<BTreeSet<PersonId>, StorageError> {
    // Named, because the planner would rather walk over all families in their order than sort a few.
    let mut query = db.prepare_cached(
        "SELECT family FROM grid INDEXED BY grid_next_change WHERE next_change <= ?1",
    )?;
    let rows = query.query_map([day], |row| Ok(PersonId(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keystroke_finds_the_same_window_whichever_way_it_is_looked_up() {
        let folder = tempfile::tempdir().unwrap();
        let mut db = super::super::open_main(&folder.path().join("main.db"), &[5; 32]).unwrap();
        let tx = db.transaction().unwrap();
        for no in 0..1_000_u32 {
            let sort = format!("{:04}", no * 7_919 % 1_000);
            let mut pair = [0; 16];
            pair[..4].copy_from_slice(&no.to_be_bytes());
            let row = GridRow {
                pair: PairId(pair),
                family: PersonId(pair),
                parent: String::new(),
                child: String::new(),
                row: format!("row {sort}"),
                sort,
                alignment: "aligned".to_owned(),
                contact: "reached".to_owned(),
                parent_id: PersonId(pair),
                child_id: PersonId(pair),
                day: "2018-08-30".to_owned(),
                next_change: "9999-12-31".to_owned(),
                words: if no % 10 == 0 { "xicay marta" } else { "marta" }.to_owned(),
            };
            insert_row(&tx, &row).unwrap();
        }
        tx.commit().unwrap();
        for words in ["marta", "xicay", "ma*", "nobody"] {
            for (from, count) in [(0, 60), (55, 10), (90, 60), (990, 60), (2_000, 5)] {
                let mut all = Vec::new();
                scan::<StorageError>(&db, Some(words), &[], |_, _, row| {
                    all.push(row.to_owned());
                    Ok(())
                })
                .unwrap();
                let total = u32::try_from(all.len()).unwrap();
                let window = all.into_iter().skip(from as usize).take(count as usize);
                assert_eq!(
                    find_words(&db, words, from, count).unwrap(),
                    (total, window.collect()),
                    "{words} {from} {count}"
                );
            }
        }
        assert_eq!(find_words(&db, "marta", 0, 1).unwrap().0, 1_000);
        assert_eq!(find_words(&db, "xicay", 0, 1).unwrap().0, 100);
    }
}
