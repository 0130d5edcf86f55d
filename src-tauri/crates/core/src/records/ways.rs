//! The ways into the vault of the member at work, and the organisation's: each is changed in the
//! vault's header first and then noted in the log.

use super::{Records, RecordsError};
use crate::clock::Now;
use crate::entries::Role;
use reencuentro_vault::{AttemptKind, KdfParams, VaultError, attempts};

impl Records {
    /// Asks again for the passphrase of who is at work, since an open window that nobody watches
    /// must not become a way in or out. Who opened the vault with the organisation's key gives that
    /// again. What does not fit is noted with the failed unlocks.
    ///
    /// # Errors
    /// [`RecordsError::Vault`]: a wrong passphrase, or one of another member.
    pub fn confirm_own(&self, passphrase: &str, now: &Now) -> Result<(), RecordsError> {
        if self.is_own(passphrase)? {
            return Ok(());
        }
        // As at unlock: on a full disk the person still has to hear what was wrong.
        let _ = attempts::note(
            self.vault.folder(),
            AttemptKind::Approval,
            now.0.timestamp(),
        );
        Err(VaultError::WrongPassphrase.into())
    }

    fn is_own(&self, passphrase: &str) -> Result<bool, RecordsError> {
        let Some(own) = self.vault.member_id() else {
            let theirs = reencuentro_vault::recipient_of(passphrase);
            return Ok(theirs.is_some() && theirs.as_deref() == self.vault.organisation_recipient());
        };
        match self.vault.unlock_member(passphrase) {
            Ok(found) => Ok(found.member_id() == own),
            Err(VaultError::WrongPassphrase) => Ok(false),
            Err(other) => Err(other.into()),
        }
    }

    /// Allows unlocking with a PIN on this machine for seven days. `secret` is what the caller has
    /// put into the system's keyring for this vault. The passphrase is asked for again, since an
    /// open window that nobody watches must not become a way in.
    ///
    /// # Errors
    /// [`RecordsError::Vault`]: a wrong passphrase, or one of another member; a PIN that is weak, or
    /// another member's (which is not told).
    pub fn allow_pin(
        &mut self,
        secret: &[u8; 32],
        pin: &str,
        passphrase: &str,
        kdf: KdfParams,
        now: &Now,
    ) -> Result<(), RecordsError> {
        self.vault.member_id().ok_or(RecordsError::NobodyAtWork)?;
        self.confirm_own(passphrase, now)?;
        self.remove_spent_pins(now)?;
        self.vault
            .add_keyring_slot(secret, pin, kdf, now.0.timestamp())?;
        self.note_keys("keyring_added", now)
    }

    /// Removes the PINs that have expired or were guessed at five times.
    pub(super) fn remove_spent_pins(&mut self, now: &Now) -> Result<(), RecordsError> {
        let before = self.vault.header_generation();
        self.vault.remove_spent_pins(now.0.timestamp())?;
        if self.vault.header_generation() == before {
            return Ok(()); // there was none
        }
        self.note_keys("keyring_removed", now)
    }

    /// Ends unlocking with a PIN, for every member on this machine.
    ///
    /// # Errors
    /// [`RecordsError::Vault`] from the file system.
    pub fn forget_pins(&mut self, now: &Now) -> Result<(), RecordsError> {
        let before = self.vault.header_generation();
        self.vault.remove_keyring_slots()?;
        if self.vault.header_generation() == before {
            return Ok(()); // there was none
        }
        self.note_keys("keyring_removed", now)
    }

    /// A new passphrase in place of a forgotten one, after opening with the recovery code. `into_log`
    /// as in [`Records::change_passphrase`].
    ///
    /// # Errors
    /// [`RecordsError::Vault`]: opened in another way (then the old passphrase is asked for), or the
    /// new one is weak.
    pub fn replace_forgotten_passphrase(
        &mut self,
        new: &str,
        kdf: KdfParams,
        into_log: bool,
        now: &Now,
    ) -> Result<(), RecordsError> {
        self.vault.replace_forgotten_passphrase(new, kdf)?;
        if !into_log {
            return Ok(());
        }
        self.note_keys("passphrase_replaced", now)
    }

    /// Sets or removes the organisation's recovery key: the age recipient of an identity that is kept
    /// away from this machine and opens everything. A keeper's to do, who reads privileged records.
    ///
    /// # Errors
    /// [`RecordsError::NotAllowed`]; [`RecordsError::Vault`] for what is no recipient.
    pub fn set_organisation_key(
        &mut self,
        recipient: Option<&str>,
        now: &Now,
    ) -> Result<(), RecordsError> {
        let own = self.member().ok_or(RecordsError::NobodyAtWork)?;
        if !self.membership().roles(own).contains(&Role::Keeper) || !self.reads_privileged() {
            return Err(RecordsError::NotAllowed("organisation_key"));
        }
        self.vault.set_organisation_recipient(recipient)?;
        let what = match recipient {
            Some(_) => "organisation_set",
            None => "organisation_removed",
        };
        self.note_keys(what, now)
    }

    fn note_keys(&mut self, what: &str, now: &Now) -> Result<(), RecordsError> {
        let keys = self.keys_changed(what);
        self.transact(vec![keys], now)?;
        Ok(())
    }
}
