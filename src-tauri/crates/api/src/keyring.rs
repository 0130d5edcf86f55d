//! The system's keyring behind a form that tests can take the place of.

use reencuentro_platform::{KeyringError, keyring};

/// Where a machine keeps one secret a vault, for unlocking with a PIN.
pub trait Keyring: Send {
    /// Stores a vault's secret, in place of an earlier one.
    ///
    /// # Errors
    /// [`KeyringError`].
    fn store(&self, vault: &str, secret: &[u8; 32]) -> Result<(), KeyringError>;

    /// Fetches it. No error here ever leads to a new key.
    ///
    /// # Errors
    /// [`KeyringError`].
    fn fetch(&self, vault: &str) -> Result<[u8; 32], KeyringError>;

    /// Removes it; that there is none is no error.
    ///
    /// # Errors
    /// [`KeyringError`].
    fn forget(&self, vault: &str) -> Result<(), KeyringError>;
}

/// The system's own.
pub(crate) struct SystemKeyring;

impl Keyring for SystemKeyring {
    fn store(&self, vault: &str, secret: &[u8; 32]) -> Result<(), KeyringError> {
        keyring::store(vault, secret)
    }

    fn fetch(&self, vault: &str) -> Result<[u8; 32], KeyringError> {
        keyring::fetch(vault)
    }

    fn forget(&self, vault: &str) -> Result<(), KeyringError> {
        keyring::forget(vault)
    }
}
