//! One window at a time: `vault.lock`, locked by the operating system for as long as a vault is
//! open. A crash releases it; the file itself stays and says nothing.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use reencuentro_platform::files;

use crate::error::VaultError;

const NAME: &str = "vault.lock";

/// Held while a vault is open; dropping it releases the vault.
#[derive(Debug)]
pub(crate) struct VaultLock {
    _file: File,
}

impl VaultLock {
    pub(crate) fn take(folder: &Path) -> Result<Self, VaultError> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let file = files::open_private(&folder.join(NAME), &mut options)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(VaultError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_handle_is_told_and_the_third_gets_in_after_release() {
        let folder = tempfile::tempdir().unwrap();
        let first = VaultLock::take(folder.path()).unwrap();
        assert_eq!(
            VaultLock::take(folder.path()).unwrap_err(),
            VaultError::InUse
        );
        drop(first);
        assert!(VaultLock::take(folder.path()).is_ok());
    }
}
