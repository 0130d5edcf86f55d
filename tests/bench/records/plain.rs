//! The peer: the same tables, rows and indexes in SQLite without encryption.

use anyhow::{Context, Result};
use reencuentro_core::vault::Unlocked;
use rusqlite::Connection;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// An unencrypted copy of main.db beside the vault's folder, made from what is in it now.
///
/// # Errors
/// What SQLite says.
pub fn copy_of(unlocked: &Unlocked) -> Result<PathBuf> {
    let folder = unlocked.folder();
    let to = folder.with_file_name("plain.db");
    for end in ["", "-wal", "-shm"] {
        let path = folder.with_file_name(format!("plain.db{end}"));
        if path.exists() {
            std::fs::remove_file(path)?;
        }
    }
    let db = Connection::open(folder.join("main.db"))?;
    let key = data_encoding::HEXLOWER.encode(unlocked.main_db_key().expose());
    db.pragma_update(None, "key", format!("x'{key}'"))?;
    let path = to.to_str().context("a path in UTF-8")?;
    db.execute("ATTACH DATABASE ?1 AS plain KEY ''", [path])?;
    db.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(()))?;
    Ok(to)
}

/// The copy, opened with the settings of the program.
///
/// # Errors
/// What SQLite says.
pub fn open(path: &Path) -> Result<Connection> {
    let db = Connection::open(path)?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "mmap_size", 0)?;
    db.pragma_update(None, "cache_size", -32_768)?;
    Ok(db)
}

/// The search of a keystroke as the program does it (core/src/storage/grid.rs): the index once, then a
/// window's rows.
///
/// # Errors
/// What SQLite says.
pub fn search(db: &Connection, words: &str, count: usize) -> Result<usize> {
    let mut query = db.prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1")?;
    let found = query.query_map([words], |row| row.get(0))?;
    let found: HashSet<i64> = found.collect::<Result<_, _>>()?;
    let window: Vec<i64> = if found.len() <= 400 {
        let mut place = db.prepare_cached("SELECT sort, pair FROM grid WHERE no = ?1")?;
        let mut sorted: Vec<(String, Vec<u8>, i64)> = found
            .into_iter()
            .map(|no| place.query_row([no], |row| Ok((row.get(0)?, row.get(1)?, no))))
            .collect::<Result<_, _>>()?;
        sorted.sort_unstable();
        sorted
            .into_iter()
            .map(|(_, _, no)| no)
            .take(count)
            .collect()
    } else {
        let mut order = db.prepare_cached("SELECT no FROM grid ORDER BY sort, pair")?;
        let order = order.query_map([], |row| row.get(0))?;
        let found = order.filter(|no| no.as_ref().map_or(true, |no| found.contains(no)));
        found.take(count).collect::<Result<_, _>>()?
    };
    let mut one = db.prepare_cached("SELECT row FROM grid WHERE no = ?1")?;
    let rows = window
        .into_iter()
        .map(|no| one.query_row([no], |row| row.get::<_, String>(0)));
    Ok(rows.collect::<Result<Vec<_>, _>>()?.len())
}
