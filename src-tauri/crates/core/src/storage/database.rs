//! Opening the two encrypted databases.

use rusqlite::{Connection, ErrorCode, OpenFlags, OptionalExtension, Transaction};
use std::io::{self, Write};
use std::path::Path;
use std::sync::Once;

/// Version of main.db's tables.
pub const MAIN_VERSION: i64 = MAIN.len() as i64;
/// Its tables, version by version.
const MAIN: [&str; 4] = [
    include_str!("sql/0001_main.sql"),
    include_str!("sql/0002_agenda.sql"),
    include_str!("sql/0003_grid.sql"),
    include_str!("sql/0004_fallen.sql"),
];
/// In `meta` while what is derived is older than its tables.
const VIEWS_TO_MAKE: &str = "views_to_make";

/// Bytes that opening a database needs beside it: the log and its shared memory.
const ROOM: usize = 64 << 10;

/// What can go wrong below the records. No variant carries a value of a record.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The key does not open the file, or the file is damaged: the codec cannot tell.
    #[error("the database cannot be opened with this key")]
    NotADatabase,
    /// A page or a row is not what was written.
    #[error("the database is damaged")]
    Damaged,
    /// Its tables are of a newer version.
    #[error("the database is of version {0}, newer than this program")]
    Newer(i64),
    /// No space left.
    #[error("the disk is full")]
    DiskFull,
    /// The file or its folder cannot be written.
    #[error("the database cannot be written")]
    ReadOnly,
    /// Another process holds it.
    #[error("the database is in use")]
    Busy,
    /// Anything else; the text is SQLite's own and names no value.
    #[error("the database refused: {0:?}")]
    Other(Option<ErrorCode>),
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        // A value that is not what its column holds: a row of another page, put back.
        if let rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::IntegralValueOutOfRange(..) = error
        {
            return Self::Damaged;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotADatabase,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::CannotOpen) => of_the_disk().unwrap_or(Self::ReadOnly),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            code @ Some(ErrorCode::SystemIoFailure) => of_the_disk().unwrap_or(Self::Other(code)),
            code => Self::Other(code),
        }
    }
}

/// What the system said to the call that SQLite has just failed with: SQLite itself names only a
/// full disk, and not a quota that is used up, nor a disk that has become read-only.
fn of_the_disk() -> Option<StorageError> {
    match io::Error::last_os_error().kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Some(StorageError::DiskFull),
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => {
            Some(StorageError::ReadOnly)
        }
        _ => None,
    }
}

/// Opens main.db with its raw key, making its tables when it is new.
///
/// # Errors
/// [`StorageError`]; `NotADatabase` for a wrong key as for a damaged first page.
pub fn open_main(path: &Path, key: &[u8]) -> Result<Connection, StorageError> {
    open(path, key, &MAIN)
}

/// Opens privileged.db with its raw key, making its table when it is new.
///
/// # Errors
/// As [`open_main`].
pub fn open_privileged(path: &Path, key: &[u8]) -> Result<Connection, StorageError> {
    open(path, key, &[include_str!("sql/0001_privileged.sql")])
}

fn open(path: &Path, key: &[u8], versions: &[&str]) -> Result<Connection, StorageError> {
    connect(path, key, versions).map_err(|error| why_not_made(path, error))
}

/// Why a database or its journal could not be made: SQLite tries a file that it could not make once
/// more for reading, and the system's word on why it could not be made is gone by then.
pub(super) fn why_not_made(database: &Path, error: StorageError) -> StorageError {
    match error {
        StorageError::ReadOnly | StorageError::Other(Some(ErrorCode::SystemIoFailure)) => {
            full_disk(database).unwrap_or(error)
        }
        other => other,
    }
}

/// Whether there is no room beside a database, tried by writing as much as opening one needs.
fn full_disk(database: &Path) -> Option<StorageError> {
    let mut name = database.file_name()?.to_owned();
    name.push(".room");
    let trial = database.with_file_name(name);
    let written = reencuentro_vault::files::create_private(&trial)
        .and_then(|mut file| file.write_all(&[0; ROOM]));
    // Made and of no use to anyone; one that stays is empty of words and overwritten by the next.
    let _ = std::fs::remove_file(&trial);
    match written.err()?.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Some(StorageError::DiskFull),
        _ => None,
    }
}

/// Opens a file with its raw key: the one way to one. The library is made ready before the first, since
/// SQLite calls itself ready before its codec is, and a second thread that opened its first file
/// meanwhile was told that its key is none.
pub(super) fn open_with(
    path: &Path,
    key: &[u8],
    flags: OpenFlags,
) -> Result<Connection, StorageError> {
    static READY: Once = Once::new();
    READY.call_once(|| {
        // What could fail here fails again, and is said, where the file is opened.
        let _ = Connection::open_in_memory();
    });
    let db = Connection::open_with_flags(path, flags)?;
    unlock(&db, key)?;
    Ok(db)
}

/// `versions`: the statements that make each version of the tables out of the one before.
fn connect(path: &Path, key: &[u8], versions: &[&str]) -> Result<Connection, StorageError> {
    let mut db = open_with(path, key, OpenFlags::default())?;
    db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", synchronous())?;
    db.pragma_update(None, "fullfsync", true)?;
    db.pragma_update(None, "checkpoint_fullfsync", true)?;
    db.pragma_update(None, "trusted_schema", false)?;
    db.pragma_update(None, "cell_size_check", true)?;
    db.pragma_update(None, "mmap_size", 0)?;
    db.pragma_update(None, "cache_size", -32_768)?;
    db.busy_timeout(std::time::Duration::from_secs(5))?;
    db.set_prepared_statement_cache_capacity(64);
    let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let newer = || StorageError::Newer(version);
    let made = usize::try_from(version).map_err(|_| newer())?;
    let lacking = versions.get(made..).ok_or_else(newer)?;
    if !lacking.is_empty() {
        let tx = db.transaction()?;
        for version in lacking {
            tx.execute_batch(version)?;
        }
        if made > 0 {
            // What is derived is made anew by whoever can fold; the entries are as they were.
            set_meta(&tx, VIEWS_TO_MAKE, &[1])?;
        }
        let version = i64::try_from(versions.len()).map_err(|_| newer())?;
        tx.pragma_update(None, "user_version", version)?;
        tx.commit()?;
    }
    Ok(db)
}

/// Whether the tables of derived rows are those of a newer version than what stands in them.
///
/// # Errors
/// [`StorageError`].
pub fn views_to_make(db: &Connection) -> Result<bool, StorageError> {
    Ok(meta(db, VIEWS_TO_MAKE)?.is_some())
}

/// They were made.
///
/// # Errors
/// [`StorageError`].
pub fn views_are_made(tx: &Transaction<'_>) -> Result<(), StorageError> {
    tx.execute("DELETE FROM meta WHERE name = ?1", [VIEWS_TO_MAKE])?;
    Ok(())
}

/// The first of all statements: memory of the codec is wiped when it is given back, no page error
/// of it may reach stderr, then the raw key, which skips the codec's own slow derivation (the slots have paid Argon2id already).
fn unlock(db: &Connection, key: &[u8]) -> Result<(), StorageError> {
    // Not `cipher_memory_security`: a keystroke would wait four times as long (ADR 0009).
    db.pragma_update(None, "cipher_log_level", "NONE")?;
    let hex = data_encoding::HEXLOWER.encode(key);
    db.pragma_update(None, "key", format!("x'{hex}'"))?;
    Ok(())
}

/// Every commit is on disk when it is acknowledged.
#[cfg(not(feature = "harness"))]
const fn synchronous() -> &'static str {
    "FULL"
}

#[cfg(feature = "harness")]
use crate::harness::synchronous;

/// A value kept beside the records: the device's seed, the space at work.
///
/// # Errors
/// [`StorageError`].
pub fn meta(db: &Connection, name: &str) -> Result<Option<Vec<u8>>, StorageError> {
    Ok(db
        .prepare_cached("SELECT value FROM meta WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?)
}

/// Sets such a value.
///
/// # Errors
/// [`StorageError`].
pub fn set_meta(db: &Connection, name: &str, value: &[u8]) -> Result<(), StorageError> {
    db.prepare_cached(
        "INSERT INTO meta (name, value) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )?
    .execute((name, value))?;
    Ok(())
}

/// Begins reading as of now: what others commit meanwhile is not seen by this connection.
///
/// # Errors
/// [`StorageError`].
pub fn hold_snapshot(db: &Connection) -> Result<(), StorageError> {
    // A deferred transaction takes its snapshot with the first read.
    db.execute_batch("BEGIN DEFERRED; SELECT count(*) FROM meta;")?;
    Ok(())
}
