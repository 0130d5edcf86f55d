//! One 32-byte secret per vault in the system's keyring, for unlocking with a PIN.
//!
//! The keyring is a convenience and never the authority: **no error here, `Missing` included,
//! may ever lead to a new key**. The caller falls back to the passphrase.
//!
//! The secret is stored as 64 hex characters, since KDE Wallet keeps only UTF-8. Every call runs
//! on its own thread and is given up after [`LIMIT`], because a locked keyring may open a prompt
//! that nobody sees. The thread is then left to end by itself; a `store` that was given up may
//! still happen later, which is harmless: the vault's slot names the secret it was made with.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use ::keyring::{Entry, Error as Failure};

/// How long the system's keyring may take to answer.
pub const LIMIT: Duration = Duration::from_secs(2);

const SERVICE: &str = "org.reencuentro.vault";

/// Why the keyring gave no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyringError {
    /// There is no keyring on this system, or none that answers.
    #[error("this system has no keyring that answers")]
    Unavailable,
    /// The keyring holds nothing for this vault.
    #[error("the keyring holds nothing for this vault")]
    Missing,
    /// The keyring is locked, or its prompt was dismissed.
    #[error("the keyring is locked")]
    Locked,
    /// What the keyring holds is not what was stored.
    #[error("the keyring holds something else than what was stored")]
    Changed,
    /// The keyring did not answer within [`LIMIT`].
    #[error("the keyring did not answer in time")]
    TooSlow,
    /// The keyring failed in another way.
    #[error("the keyring failed")]
    Failed,
}

/// Stores the secret of a vault, in place of an earlier one.
///
/// # Errors
/// See [`KeyringError`].
pub fn store(vault_id: &str, secret: &[u8; 32]) -> Result<(), KeyringError> {
    let text = to_hex(secret);
    within_limit(vault_id, move |entry| entry.set_secret(text.as_bytes()))
}

/// Fetches the secret of a vault.
///
/// # Errors
/// See [`KeyringError`]; each means: ask for the passphrase.
pub fn fetch(vault_id: &str) -> Result<[u8; 32], KeyringError> {
    let bytes = within_limit(vault_id, |entry| entry.get_secret())?;
    from_hex(&bytes).ok_or(KeyringError::Changed)
}

/// Removes the secret of a vault. That there is none is no error.
///
/// # Errors
/// See [`KeyringError`].
pub fn forget(vault_id: &str) -> Result<(), KeyringError> {
    match within_limit(vault_id, |entry| entry.delete_credential()) {
        Err(KeyringError::Missing) => Ok(()),
        other => other,
    }
}

fn within_limit<T: Send + 'static>(
    vault_id: &str,
    act: impl FnOnce(&Entry) -> Result<T, Failure> + Send + 'static,
) -> Result<T, KeyringError> {
    let user = vault_id.to_owned();
    let (sender, receiver) = mpsc::sync_channel(1);
    let spawned = thread::Builder::new()
        .name("keyring".to_owned())
        .spawn(move || {
            let outcome = open(&user)
                .and_then(|entry| act(&entry))
                .map_err(|failure| name(&failure));
            // Nobody listens any more once the limit has passed.
            let _ = sender.send(outcome);
        });
    spawned.map_err(|_| KeyringError::Failed)?;
    match receiver.recv_timeout(LIMIT) {
        Ok(outcome) => outcome,
        Err(mpsc::RecvTimeoutError::Timeout) => Err(KeyringError::TooSlow),
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(KeyringError::Failed),
    }
}

#[cfg(not(windows))]
fn open(user: &str) -> Result<Entry, Failure> {
    Entry::new(SERVICE, user)
}

/// Windows keeps a credential with "Enterprise" persistence unless told otherwise, which roams
/// with a domain account to other machines; "Local" stays here. keyring 4 has no setting for
/// it, so the entry is built through keyring-core after keyring has chosen the store.
#[cfg(windows)]
fn open(user: &str) -> Result<Entry, Failure> {
    if Entry::store_status().is_err() {
        return Err(Failure::NoDefaultStore);
    }
    let local = std::collections::HashMap::from([("persistence", "Local")]);
    let inner = keyring_core::Entry::new_with_modifiers(SERVICE, user, &local)?;
    Ok(Entry { inner })
}

fn name(failure: &Failure) -> KeyringError {
    match failure {
        Failure::NoEntry => KeyringError::Missing,
        Failure::NoStorageAccess(_) => KeyringError::Locked,
        Failure::NoDefaultStore => KeyringError::Unavailable,
        Failure::BadEncoding(_) | Failure::BadDataFormat(..) | Failure::Ambiguous(_) => {
            KeyringError::Changed
        }
        _ => KeyringError::Failed,
    }
}

fn to_hex(secret: &[u8; 32]) -> String {
    secret.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &[u8]) -> Option<[u8; 32]> {
    if text.len() != 64 || !text.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let mut secret = [0; 32];
    for (byte, pair) in secret.iter_mut().zip(text.chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(secret)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_ours_is_changed_not_a_key() {
        let secret = [0xA7; 32];
        assert_eq!(from_hex(to_hex(&secret).as_bytes()), Some(secret));
        for wrong in ["", "a7", &"g".repeat(64), &"a".repeat(63), &"+a".repeat(32)] {
            assert_eq!(from_hex(wrong.as_bytes()), None, "{wrong}");
        }
    }

    // One test for both worlds, since which one this machine is cannot be chosen here. Under
    // `dbus-run-session` with an unlocked gnome-keyring it makes the whole round; who has set
    // that up says so with REENCUENTRO_KEYRING=1, and then a refusal fails the test.
    #[test]
    fn a_round_through_the_keyring_or_a_clear_refusal() {
        let vault = "test-0f1e2d3c4b5a69788796a5b4c3d2e1f0";
        let promised = std::env::var_os("REENCUENTRO_KEYRING").is_some();
        let stored = match fetch(vault) {
            Err(KeyringError::Missing) => store(vault, &[9; 32]),
            Err(refusal) => Err(refusal),
            Ok(_) => Err(KeyringError::Changed),
        };
        match stored {
            Ok(()) => {
                assert_eq!(fetch(vault), Ok([9; 32]));
                assert_eq!(
                    store(vault, &[8; 32]),
                    Ok(()),
                    "a second one replaces the first"
                );
                assert_eq!(fetch(vault), Ok([8; 32]));
                assert_eq!(forget(vault), Ok(()));
                assert_eq!(fetch(vault), Err(KeyringError::Missing));
                assert_eq!(forget(vault), Ok(()), "forgetting twice is no error");
            }
            Err(refusal) => {
                assert!(!promised, "a keyring was promised and refused: {refusal}");
                assert_ne!(
                    refusal,
                    KeyringError::Changed,
                    "nothing was stored under this name"
                );
            }
        }
    }
}
