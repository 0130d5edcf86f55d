//! The grid and its search index: projections of the views that queries can sort and filter.

use super::StorageError;
use crate::ids::{PairId, PersonId};
use rusqlite::{Connection, Transaction, params_from_iter, types::Value};

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
    /// The filing day it was computed for.
    pub day: String,
    /// The next day on which it could change without a new entry; `9999-12-31` if none.
    pub next_change: String,
    /// Words of the search index, separated by spaces.
    pub words: String,
}

/// What a window of the grid asks for.
pub struct GridWindow<'a> {
    /// FTS5 query, or all rows.
    pub search: Option<&'a str>,
    /// Only this alignment outcome.
    pub alignment: Option<&'a str>,
    /// Only this stage of contact.
    pub contact: Option<&'a str>,
    /// First row.
    pub from: u32,
    /// At most so many.
    pub count: u32,
}

/// Removes the rows of families about to be written anew.
///
/// # Errors
/// [`StorageError`].
pub fn remove_family_rows(tx: &Transaction<'_>, family: PersonId) -> Result<(), StorageError> {
    tx.prepare_cached("DELETE FROM search WHERE rowid IN (SELECT no FROM grid WHERE family = ?1)")?
        .execute([family.0])?;
    tx.prepare_cached("DELETE FROM grid WHERE family = ?1")?
        .execute([family.0])?;
    Ok(())
}

/// Adds a row and its search words.
///
/// # Errors
/// [`StorageError`].
pub fn insert_row(tx: &Transaction<'_>, row: &GridRow) -> Result<(), StorageError> {
    tx.prepare_cached(
        "INSERT INTO grid (pair, family, parent, child, sort, alignment, contact, row, day, next_change)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute((
        row.pair.0, row.family.0, &row.parent, &row.child, &row.sort, &row.alignment, &row.contact,
        &row.row, &row.day, &row.next_change,
    ))?;
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
    let mut tests = Vec::new();
    let mut values: Vec<Value> = Vec::new();
    if let Some(query) = window.search {
        tests.push("no IN (SELECT rowid FROM search WHERE search MATCH ?)");
        values.push(query.to_owned().into());
    }
    for (test, wanted) in [
        ("alignment = ?", window.alignment),
        ("contact = ?", window.contact),
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

/// Families with a row that time alone has changed by `day`.
///
/// # Errors
/// [`StorageError`].
pub fn due_families(db: &Connection, day: &str) -> Result<Vec<PersonId>, StorageError> {
    let mut query = db.prepare_cached(
        "SELECT DISTINCT family FROM grid WHERE next_change <= ?1 ORDER BY family",
    )?;
    let rows = query.query_map([day], |row| Ok(PersonId(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
