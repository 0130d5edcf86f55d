//! Payloads of privileged entries, in their own database with their own key. One whose header is not
//! in main.db is set aside in a table of its own: it is nobody's to read while no entry says what it
//! is, and it is there again when the entry is.

use super::StorageError;
use crate::ids::EntryHash;
use rusqlite::{Connection, OptionalExtension};

/// A payload's salt and its body.
pub type SaltAndBody = (Vec<u8>, Vec<u8>);

/// Keeps a payload; committed before its header is.
///
/// # Errors
/// [`StorageError`].
pub fn insert_sealed(
    db: &Connection,
    hash: EntryHash,
    salt: &[u8],
    body: &[u8],
) -> Result<(), StorageError> {
    db.prepare_cached("INSERT OR REPLACE INTO payload (hash, salt, body) VALUES (?1, ?2, ?3)")?
        .execute((hash.0, salt, body))?;
    Ok(())
}

/// Salt and body of a privileged entry.
///
/// # Errors
/// [`StorageError`].
pub fn load_sealed(db: &Connection, hash: EntryHash) -> Result<Option<SaltAndBody>, StorageError> {
    Ok(db
        .prepare_cached("SELECT salt, body FROM payload WHERE hash = ?1")?
        .query_row([hash.0], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// Hashes of all payloads held.
///
/// # Errors
/// [`StorageError`].
pub fn sealed_hashes(db: &Connection) -> Result<Vec<EntryHash>, StorageError> {
    let mut query = db.prepare_cached("SELECT hash FROM payload ORDER BY hash")?;
    let rows = query.query_map([], |row| Ok(EntryHash(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Payloads held.
///
/// # Errors
/// [`StorageError`].
pub fn sealed_count(db: &Connection) -> Result<u64, StorageError> {
    let count: i64 = db
        .prepare_cached("SELECT count(*) FROM payload")?
        .query_row([], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}

/// Removes a payload, set aside or not: a redaction, or one whose header was refused.
///
/// # Errors
/// [`StorageError`].
pub fn remove_sealed(db: &Connection, hash: EntryHash) -> Result<(), StorageError> {
    db.prepare_cached("DELETE FROM payload WHERE hash = ?1")?
        .execute([hash.0])?;
    if has_set_aside(db)? {
        db.execute("DELETE FROM set_aside WHERE hash = ?1", [hash.0])?;
    }
    Ok(())
}

/// Takes a payload that no header names out of the others' way, and keeps it.
///
/// # Errors
/// [`StorageError`]; it is then where it was.
pub fn set_aside(db: &Connection, hash: EntryHash) -> Result<(), StorageError> {
    // Made when it is first needed: a vault to which this never happened has the tables it had.
    let tx = db.unchecked_transaction()?;
    tx.execute_batch(
        "CREATE TABLE IF NOT EXISTS set_aside
         (hash BLOB PRIMARY KEY, salt BLOB NOT NULL, body BLOB NOT NULL) STRICT, WITHOUT ROWID;",
    )?;
    move_payload(&tx, "payload", "set_aside", hash)?;
    Ok(tx.commit()?)
}

/// Puts a payload back that was set aside, once its header is there.
///
/// # Errors
/// [`StorageError`]; it is then where it was.
pub fn bring_back(db: &Connection, hash: EntryHash) -> Result<(), StorageError> {
    let tx = db.unchecked_transaction()?;
    move_payload(&tx, "set_aside", "payload", hash)?;
    Ok(tx.commit()?)
}

/// Hashes of the payloads set aside.
///
/// # Errors
/// [`StorageError`].
pub fn hashes_set_aside(db: &Connection) -> Result<Vec<EntryHash>, StorageError> {
    if !has_set_aside(db)? {
        return Ok(Vec::new());
    }
    let mut query = db.prepare("SELECT hash FROM set_aside ORDER BY hash")?;
    let rows = query.query_map([], |row| Ok(EntryHash(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Salt and body of a payload set aside; there must be some ([`hashes_set_aside`]).
///
/// # Errors
/// [`StorageError`].
pub fn load_set_aside(
    db: &Connection,
    hash: EntryHash,
) -> Result<Option<SaltAndBody>, StorageError> {
    Ok(db
        .prepare_cached("SELECT salt, body FROM set_aside WHERE hash = ?1")?
        .query_row([hash.0], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

fn move_payload(
    tx: &Connection,
    from: &str,
    to: &str,
    hash: EntryHash,
) -> Result<(), StorageError> {
    let copied = format!(
        "INSERT OR REPLACE INTO {to} (hash, salt, body)
         SELECT hash, salt, body FROM {from} WHERE hash = ?1"
    );
    tx.execute(&copied, [hash.0])?;
    tx.execute(&format!("DELETE FROM {from} WHERE hash = ?1"), [hash.0])?;
    Ok(())
}

fn has_set_aside(db: &Connection) -> Result<bool, StorageError> {
    Ok(db
        .prepare_cached("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'set_aside'")?
        .exists([])?)
}
