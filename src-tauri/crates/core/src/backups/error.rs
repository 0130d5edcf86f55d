//! Why a backup could not be made, proven or restored. No variant carries a value of a record.

use crate::records::RecordsError;
use crate::storage::StorageError;
use reencuentro_vault::VaultError;
use std::io;

/// Why a backup could not be made, proven or restored. The vault itself is as it was before.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// No room where the backups are kept.
    #[error("the disk of the backups is full")]
    DiskFull,
    /// The folder of the backups cannot be written.
    #[error("the folder of the backups cannot be written")]
    ReadOnly,
    /// Another backup is being made in this folder and has not ended.
    #[error("another backup is being made in this folder")]
    Busy,
    /// There is no backup at this place.
    #[error("there is no backup at this place")]
    NotThere,
    /// A file of the backup is not what was written.
    #[error("the file {0} of the backup is damaged")]
    Damaged(String),
    /// Made by a newer version of the program.
    #[error("the backup was made by a newer version")]
    Newer,
    /// The folder to restore into is not empty: nothing is ever overwritten.
    #[error("the folder to restore into is not empty")]
    NotEmpty,
    /// The fresh copy did not pass its check and was not kept: the records themselves are damaged,
    /// or the disk of the backups does not keep what is written to it.
    #[error("the copy did not pass its check: {0}")]
    NotProven(String),
    /// Keys, slots, permission, or another fault.
    #[error(transparent)]
    Records(#[from] RecordsError),
}

impl BackupError {
    /// What writing a copy met: a full disk and a folder that cannot be written are those of the
    /// backups, not of the vault.
    pub(crate) fn writing(error: impl Into<RecordsError>) -> Self {
        match error.into() {
            RecordsError::Storage(StorageError::DiskFull)
            | RecordsError::Vault(VaultError::DiskFull) => Self::DiskFull,
            RecordsError::Storage(StorageError::ReadOnly)
            | RecordsError::Vault(VaultError::ReadOnly) => Self::ReadOnly,
            RecordsError::Storage(StorageError::Damaged | StorageError::NotADatabase) => {
                Self::NotProven("main.db".to_owned())
            }
            other => Self::Records(other),
        }
    }

    /// The same for a file that was written or read directly.
    pub(crate) fn file(error: io::Error) -> Self {
        match error.kind() {
            // Something that is no folder stands in its place.
            io::ErrorKind::NotADirectory => Self::ReadOnly,
            _ => Self::writing(VaultError::from(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_of_the_backups_is_not_that_of_the_vault() {
        let of = |error: RecordsError| BackupError::writing(error);
        let full = [
            of(StorageError::DiskFull.into()),
            of(VaultError::DiskFull.into()),
            BackupError::file(io::Error::from(io::ErrorKind::StorageFull)),
            BackupError::file(io::Error::from(io::ErrorKind::QuotaExceeded)),
        ];
        assert!(full.iter().all(|one| matches!(one, BackupError::DiskFull)));
        let closed = [
            of(StorageError::ReadOnly.into()),
            BackupError::file(io::Error::from(io::ErrorKind::PermissionDenied)),
            BackupError::file(io::Error::from(io::ErrorKind::ReadOnlyFilesystem)),
        ];
        assert!(
            closed
                .iter()
                .all(|one| matches!(one, BackupError::ReadOnly))
        );
    }
}
