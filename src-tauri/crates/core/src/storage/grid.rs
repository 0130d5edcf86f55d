//! The grid and its search index: projections of the views that queries can sort and filter.

use super::StorageError;
use crate::ids::{PairId, PersonId};
use rusqlite::{
    Connection, OptionalExtension, Params, Transaction, params_from_iter, types::Value,
};
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

/// What a window of the grid asks for.
pub struct GridWindow<'a> {
    /// FTS5 query, or all rows.
    pub search: Option<&'a str>,
    /// Only this alignment outcome.
    pub alignment: Option<&'a str>,
    /// Only this stage of contact.
    pub contact: Option<&'a str>,
    /// Only families of the member shown by this name.
    pub assigned: Option<&'a str>,
    /// First row.
    pub from: u32,
    /// At most so many.
    pub count: u32,
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

/// A window of rows as JSON, and how many there are in all.
///
/// # Errors
/// [`StorageError`].
pub fn find(db: &Connection, window: &GridWindow<'_>) -> Result<(u32, Vec<String>), StorageError> {
    let filtered = [window.alignment, window.contact, window.assigned];
    match (window.search, filtered) {
        (Some(words), [None, None, None]) => find_words(db, words, window.from, window.count),
        _ => find_filtered(db, window),
    }
}

/// So many rows are looked up one by one and sorted; more are picked out of the sorted index.
const FEW: usize = 400;

/// A keystroke: the index is asked once, and of what it finds only a window's rows are read. Half a
/// word finds thousands.
fn find_words(
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
    let mut one = db.prepare_cached("SELECT row FROM grid WHERE no = ?1")?;
    let rows = window
        .into_iter()
        .map(|no| one.query_row([no], |row| row.get(0)));
    Ok((total, rows.collect::<Result<_, _>>()?))
}

fn find_filtered(
    db: &Connection,
    window: &GridWindow<'_>,
) -> Result<(u32, Vec<String>), StorageError> {
    let mut tests = Vec::new();
    let mut values: Vec<Value> = Vec::new();
    if let Some(query) = window.search {
        tests.push("no IN (SELECT rowid FROM search WHERE search MATCH ?)");
        values.push(query.to_owned().into());
    }
    for (test, wanted) in [
        ("alignment = ?", window.alignment),
        ("contact = ?", window.contact),
        ("json_extract(row, '$.assigned') = ?", window.assigned),
    ] {
        if let Some(wanted) = wanted {
            tests.push(test);
            values.push(wanted.to_owned().into());
        }
    }
    let filter = if tests.is_empty() {
        String::new()
    } else {
        format!("WHERE {}", tests.join(" AND "))
    };
    let total = db
        .prepare_cached(&format!("SELECT count(*) FROM grid {filter}"))?
        .query_row(params_from_iter(&values), |row| row.get(0))?;
    values.push(i64::from(window.count).into());
    values.push(i64::from(window.from).into());
    let sql = format!("SELECT row FROM grid {filter} ORDER BY sort, pair LIMIT ? OFFSET ?");
    let mut query = db.prepare_cached(&sql)?;
    let rows = query.query_map(params_from_iter(&values), |row| row.get(0))?;
    Ok((total, rows.collect::<Result<_, _>>()?))
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

    fn window(search: &str, from: u32, count: u32) -> GridWindow<'_> {
        GridWindow {
            search: Some(search),
            alignment: None,
            assigned: None,
            contact: None,
            from,
            count,
        }
    }

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
                let window = window(words, from, count);
                assert_eq!(
                    find(&db, &window).unwrap(),
                    find_filtered(&db, &window).unwrap(),
                    "{words} {from} {count}"
                );
            }
        }
        assert_eq!(find(&db, &window("marta", 0, 1)).unwrap().0, 1_000);
        assert_eq!(find(&db, &window("xicay", 0, 1)).unwrap().0, 100);
    }
}
