//! What the check of derived rows reads: the structure of the files, the grid, the search index.

use super::{GridRow, StorageError};
use crate::ids::{PairId, PersonId};
use rusqlite::{Connection, Transaction};

/// At most so many faults of a file's structure are told apart.
const MOST_FAULTS: u32 = 100;

/// A fault of a database's structure, as SQLite's own check finds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// An ordinary index does not fit its table: made anew from it.
    Index,
    /// The search index does not fit the words it was made from.
    Search,
    /// A tree, a page or the list of free pages.
    Pages,
}

/// SQLite's own check of a database: trees, free pages, every index against its table, and the
/// search index against the words it keeps. Reads every page in use.
///
/// # Errors
/// [`StorageError`]; a page that cannot be decrypted is `Damaged`.
pub fn structure(db: &Connection) -> Result<Vec<Fault>, StorageError> {
    let mut query = db.prepare(&format!("PRAGMA integrity_check({MOST_FAULTS})"))?;
    let rows = query.query_map([], |row| row.get::<_, String>(0))?;
    let mut faults = Vec::new();
    for line in rows {
        faults.extend(fault_of(&line?));
    }
    faults.sort_unstable();
    faults.dedup();
    Ok(faults)
}

fn fault_of(line: &str) -> Option<Fault> {
    if line == "ok" {
        None
    } else if line.contains("FTS5") || line.contains("fts5") {
        Some(Fault::Search)
    } else if line.contains("missing from index")
        || line.contains("wrong # of entries in index")
        || line.contains("non-unique entry in index")
    {
        Some(Fault::Index)
    } else {
        Some(Fault::Pages)
    }
}

/// Makes every ordinary index anew from its table.
///
/// # Errors
/// [`StorageError`].
pub fn reindex(tx: &Transaction<'_>) -> Result<(), StorageError> {
    Ok(tx.execute_batch("REINDEX")?)
}

/// The rows of one family's pairs as stored, each with the words it is found by.
///
/// # Errors
/// [`StorageError`].
pub fn rows_of_family(db: &Connection, family: PersonId) -> Result<Vec<GridRow>, StorageError> {
    let mut query = db.prepare_cached(
        "SELECT g.pair, g.family, g.parent, g.child, g.sort, g.alignment, g.contact, g.row,
                g.parent_id, g.child_id, g.day, g.next_change, s.words
         FROM grid g INDEXED BY grid_family LEFT JOIN search s ON s.rowid = g.no
         WHERE g.family = ?1 ORDER BY g.pair",
    )?;
    let rows = query.query_map([family.0], |row| {
        Ok(GridRow {
            pair: PairId(row.get(0)?),
            family: PersonId(row.get(1)?),
            parent: row.get(2)?,
            child: row.get(3)?,
            sort: row.get(4)?,
            alignment: row.get(5)?,
            contact: row.get(6)?,
            row: row.get(7)?,
            parent_id: PersonId(row.get(8)?),
            child_id: PersonId(row.get(9)?),
            day: row.get(10)?,
            next_change: row.get(11)?,
            words: row.get::<_, Option<String>>(12)?.unwrap_or_default(),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many rows the grid has, and how many the search index keeps words of.
///
/// # Errors
/// [`StorageError`].
pub fn grid_counts(db: &Connection) -> Result<(u64, u64), StorageError> {
    Ok(db.query_row(
        "SELECT (SELECT count(*) FROM grid), (SELECT count(*) FROM search_content)",
        [],
        |row| Ok((count(row.get(0)?), count(row.get(1)?))),
    )?)
}

/// The newest day for which a row of the grid was computed, and the earliest on which one must be
/// computed anew.
///
/// # Errors
/// [`StorageError`].
pub fn grid_days(db: &Connection) -> Result<Option<(String, String)>, StorageError> {
    Ok(
        db.query_row("SELECT max(day), min(next_change) FROM grid", [], |row| {
            let day: Option<String> = row.get(0)?;
            let change: Option<String> = row.get(1)?;
            Ok(day.zip(change))
        })?,
    )
}

fn count(number: i64) -> u64 {
    number.unsigned_abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_index_that_does_not_fit_its_words_is_found_and_a_whole_one_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let db = super::super::open_main(&folder.path().join("main.db"), &[3; 32]).unwrap();
        db.execute(
            "INSERT INTO search (rowid, words) VALUES (1, 'marta xicay')",
            [],
        )
        .unwrap();
        assert_eq!(structure(&db).unwrap(), []);
        db.execute(
            "UPDATE search_content SET c0 = 'marta ixtuc' WHERE id = 1",
            [],
        )
        .unwrap();
        assert_eq!(structure(&db).unwrap(), [Fault::Search]);
    }

    #[test]
    fn an_index_and_a_tree_are_told_apart() {
        let of = |line| fault_of(line);
        assert_eq!(of("ok"), None);
        assert_eq!(of("row 3 missing from index grid_sort"), Some(Fault::Index));
        assert_eq!(of("wrong # of entries in index x"), Some(Fault::Index));
        assert_eq!(
            of("Tree 5 page 7 cell 1: Rowid 9 out of order"),
            Some(Fault::Pages)
        );
        assert_eq!(
            of("Freelist: freelist leaf count too big on page 9"),
            Some(Fault::Pages)
        );
    }
}
