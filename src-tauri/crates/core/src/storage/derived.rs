//! What the check of derived rows reads: the structure of the files, the grid, the search index.

use super::{GridRow, StorageError};
use crate::ids::{PairId, PersonId};
use rusqlite::{Connection, Transaction};
use std::collections::HashSet;

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
    if !words_are_found(db)? {
        faults.push(Fault::Search);
    }
    faults.sort_unstable();
    faults.dedup();
    Ok(faults)
}

/// Whether every leaf of the search index on which a word begins can be reached. FTS5's own check looks
/// at the leaves that `search_idx` names and between them: of a segment of which an old page of it
/// names none, or not the last, it says nothing, and what stands there is neither found nor taken out.
/// The layout of rows and leaves is that of SQLite's `fts5_index.c`.
fn words_are_found(db: &Connection) -> Result<bool, StorageError> {
    let has_words = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'search_idx')";
    if !db.query_row(has_words, [], |row| row.get::<_, bool>(0))? {
        return Ok(true);
    }
    let mut named = HashSet::new();
    let mut query = db.prepare("SELECT segid, pgno >> 1 FROM search_idx")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        named.insert((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?));
    }
    let mut query = db.prepare("SELECT id, block FROM search_data WHERE id >= ?1")?;
    let mut rows = query.query([1_i64 << SEGMENT])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let leaf = id & ((1 << SEGMENT) - 1);
        // What is larger is no leaf, but an index into a long list of rows.
        let is_leaf = leaf < 1 << LEAF;
        let block = row
            .get_ref(1)?
            .as_blob()
            .map_err(|_| StorageError::Damaged)?;
        // Behind its rows a leaf lists where its words begin.
        let rows_end = block
            .get(2..4)
            .map(|at| usize::from(at[0]) << 8 | usize::from(at[1]));
        let has_words = rows_end.is_none_or(|end| end < block.len());
        if is_leaf && has_words && !named.contains(&(id >> SEGMENT, leaf)) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Bits of a row's id in `search_data`: a leaf's number, and all below the segment's.
const LEAF: u32 = 31;
const SEGMENT: u32 = 37;

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
    fn a_word_that_no_page_of_the_search_index_leads_to_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let db = super::super::open_main(&folder.path().join("main.db"), &[3; 32]).unwrap();
        let add = |no: i64| {
            let words = format!("marta xicay n{no}");
            let sql = "INSERT INTO search (rowid, words) VALUES (?1, ?2)";
            db.execute(sql, (no, words)).unwrap();
        };
        // Each of the first is a segment of its own until they are merged; the last one has many leaves.
        (0..40).for_each(add);
        assert_eq!(structure(&db).unwrap(), []);
        db.execute_batch("BEGIN").unwrap();
        (40..4_000).for_each(add);
        db.execute_batch("COMMIT").unwrap();
        assert_eq!(structure(&db).unwrap(), []);
        let all = "SELECT segid, pgno FROM search_idx";
        let mut query = db.prepare(all).unwrap();
        let rows = query
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        let named: Vec<(i64, i64)> = rows.map(Result::unwrap).collect();
        assert!(named.len() > 10, "{named:?}");
        for (segment, leaf) in named {
            db.execute_batch("BEGIN").unwrap();
            let gone = "DELETE FROM search_idx WHERE segid = ?1 AND pgno = ?2";
            assert_eq!(db.execute(gone, (segment, leaf)).unwrap(), 1);
            assert_eq!(structure(&db).unwrap(), [Fault::Search], "{segment} {leaf}");
            db.execute_batch("ROLLBACK").unwrap();
        }
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
