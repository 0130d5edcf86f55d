//! Opening with the keys themselves, for test harnesses that open a vault a thousand times.

use std::path::Path;

use zeroize::Zeroizing;

use crate::create::{load, refuse_cloud};
use crate::error::VaultError;
use crate::keys::{MemberId, MemberKeys};
use crate::lock::VaultLock;
use crate::secret::SecretText;
use crate::slots::SlotKind;
use crate::unlock::{WayIn, finish};
use crate::unlocked::Unlocked;

impl Unlocked {
    /// Everything that [`open_with_key`] needs, as one line of text.
    ///
    /// # Errors
    /// [`VaultError::NoMember`] when the organisation's key opened the vault.
    pub fn harness_key(&self) -> Result<SecretText, VaultError> {
        let (id, keys) = self.member_keys()?;
        let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
        let privileged = self.privileged_key.as_ref().map(|key| hex(key.expose()));
        let parts = [
            hex(&id.0),
            hex(self.vault_key.0.expose()),
            privileged.unwrap_or_default(),
            hex(&keys.to_plain()),
        ];
        Ok(SecretText::new(parts.join(":")))
    }
}

/// Opens a vault with what [`Unlocked::harness_key`] gave: no passphrase, no slow step, every
/// other check as in [`crate::unlock`].
///
/// # Errors
/// As [`crate::unlock`]; [`VaultError::WrongPassphrase`] when the text is no such key.
pub fn open_with_key(folder: &Path, key: &str) -> Result<Unlocked, VaultError> {
    load(folder)?;
    refuse_cloud(folder)?;
    let lock = VaultLock::take(folder)?;
    let found = load(folder)?;
    let (id, keys) = parse(key).ok_or(VaultError::WrongPassphrase)?;
    finish(
        folder,
        found,
        WayIn::Member {
            id,
            keys,
            through: SlotKind::Passphrase,
        },
        lock,
    )
}

fn parse(key: &str) -> Option<(MemberId, MemberKeys)> {
    let (id, rest) = key.split_once(':')?;
    let (_, keys) = rest.rsplit_once(':')?;
    let id = data_encoding::HEXLOWER.decode(id.as_bytes()).ok()?;
    let keys = Zeroizing::new(data_encoding::HEXLOWER.decode(keys.as_bytes()).ok()?);
    Some((
        MemberId(id.try_into().ok()?),
        MemberKeys::from_plain(&keys)?,
    ))
}
