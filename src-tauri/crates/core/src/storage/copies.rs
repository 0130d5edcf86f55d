//! Copies of the two databases, page by page and still encrypted under their own keys.

use super::StorageError;
use super::database::{open_with, why_not_made};
use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// 4 MiB; between two steps only this copy's own lock is let go, the snapshot stays.
const PAGES_A_STEP: std::ffi::c_int = 1024;

/// Copies a database as `from` sees it into a new file under the same key. A snapshot that `from`
/// holds ([`super::hold_snapshot`]) is what is copied, whatever is committed meanwhile. The result is
/// one file without a journal beside it; making it durable is the caller's.
///
/// # Errors
/// [`StorageError`]; `DiskFull` and `ReadOnly` for the place of the copy, `Damaged` for a page of
/// the original that cannot be read.
pub fn copy_database(from: &Connection, to: &Path, key: &[u8]) -> Result<(), StorageError> {
    copy(from, to, key).map_err(|error| why_not_made(to, error))
}

fn copy(from: &Connection, to: &Path, key: &[u8]) -> Result<(), StorageError> {
    let mut copy = open_with(to, key, OpenFlags::default())?;
    // Nobody reads the copy before it is whole and proven, so it needs no journal of its own.
    copy.pragma_update(None, "synchronous", "OFF")?;
    Backup::new(from, &mut copy)?.run_to_completion(PAGES_A_STEP, Duration::ZERO, None)?;
    let mode: String = copy.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
    if mode != "delete" {
        return Err(StorageError::Busy);
    }
    copy.close().map_err(|(_, error)| error.into())
}

/// Opens a copy for reading alone: nothing is written, no journal appears beside it.
///
/// # Errors
/// [`StorageError`]; `NotADatabase` for a wrong key as for a damaged first page.
pub fn open_copy(path: &Path, key: &[u8]) -> Result<Connection, StorageError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let copy = open_with(path, key, flags)?;
    copy.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    let version: i64 = copy.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version > super::database::MAIN_VERSION {
        return Err(StorageError::Newer(version));
    }
    Ok(copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_has_no_journal_and_opens_without_writing() {
        let folder = tempfile::tempdir().unwrap();
        let key = [7; 32];
        let from = super::super::open_privileged(&folder.path().join("from.db"), &key).unwrap();
        let to = folder.path().join("to.db");
        copy_database(&from, &to, &key).unwrap();
        assert!(matches!(
            open_copy(&to, &[8; 32]).unwrap_err(),
            StorageError::NotADatabase
        ));
        let copy = open_copy(&to, &key).unwrap();
        let write = copy.execute("DELETE FROM payload", []).unwrap_err();
        assert!(matches!(write.into(), StorageError::ReadOnly));
        let mut names: Vec<_> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.starts_with("to"))
            .collect();
        names.sort();
        assert_eq!(names, ["to.db"]);
    }
}
