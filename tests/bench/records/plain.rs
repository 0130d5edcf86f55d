//! The peer: the same tables, rows and indexes in SQLite without encryption.

use anyhow::{Context, Result};
use reencuentro_core::vault::Unlocked;
use rusqlite::Connection;
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

/// The search of a keystroke as the program asks it: how many rows, and the first window of them.
///
/// # Errors
/// What SQLite says.
pub fn search(db: &Connection, words: &str, count: u32) -> Result<usize> {
    let filter = "WHERE no IN (SELECT rowid FROM search WHERE search MATCH ?1)";
    let total: u32 = db
        .prepare_cached(&format!("SELECT count(*) FROM grid {filter}"))?
        .query_row([words], |row| row.get(0))?;
    let sql = format!("SELECT row FROM grid {filter} ORDER BY sort, pair LIMIT ?2 OFFSET 0");
    let mut query = db.prepare_cached(&sql)?;
    let rows = query.query_map((words, count), |row| row.get::<_, String>(0))?;
    let rows: Vec<String> = rows.collect::<Result<_, _>>()?;
    Ok(rows.len().min(total as usize))
}
