//! Payloads of privileged entries, in their own database with their own key.

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

/// Removes a payload: a redaction, or one whose header was never committed.
///
/// # Errors
/// [`StorageError`].
pub fn remove_sealed(db: &Connection, hash: EntryHash) -> Result<(), StorageError> {
    db.prepare_cached("DELETE FROM payload WHERE hash = ?1")?
        .execute([hash.0])?;
    Ok(())
}
