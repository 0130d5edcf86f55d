//! The commands about the ways in: PIN, a new passphrase after recovery, the organisation's key, and
//! what a member may do.

use crate::convert::{entity, invalid};
use crate::program::{Program, member_view};
use crate::wire::{
    AllowPinRequest, ApiError, ChangeMemberRequest, CheckOutcome, ErrorCode, MemberView, Nothing,
    OrganisationKeyRequest, ReplacePassphraseRequest, WaysIn,
};
use chrono::{DateTime, Utc};
use reencuentro_core::VaultError;
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Role;
use reencuentro_core::ids::MemberId;
use reencuentro_core::records::{self, Records};
use reencuentro_core::vault::{self, Secret, SlotKind};
use reencuentro_platform::KeyringError;
use std::path::Path;

impl Program {
    /// Opens the vault with what the system's keyring holds for it and the PIN. After five wrong
    /// PINs the keyring forgets, and only the passphrase opens.
    pub(crate) fn open_with_pin(
        &self,
        folder: &Path,
        pin: &str,
        now: &Now,
    ) -> Result<Records, ApiError> {
        let vault = vault::peek(folder)?.vault_id.to_hex();
        self.check_pins(folder, &vault, now)?;
        let held = self.keyring().fetch(&vault).map_err(VaultError::Keyring)?;
        let held = Secret::from_slice(&held);
        let with = reencuentro_core::Credential::Keyring {
            secret: held.expose(),
            pin,
        };
        match records::open(folder, with, now) {
            Ok(opened) => Ok(opened),
            Err(error) => {
                self.check_pins(folder, &vault, now)?;
                Err(error.into())
            }
        }
    }

    /// Refuses where no PIN opens anything any more; the keyring then forgets its secret, so that
    /// no clock set back and no count cleared by another hand makes the PIN open again.
    fn check_pins(&self, folder: &Path, vault: &str, now: &Now) -> Result<(), ApiError> {
        let open = vault::check_pins(folder, now.0.timestamp());
        if let Err(VaultError::PinsExhausted | VaultError::PinExpired) = open {
            // When the keyring does not answer now, the slots still open nothing, and the next
            // unlock removes them.
            let _ = self.keyring().forget(vault);
        }
        Ok(open?)
    }

    /// After an unlock that removed the last PIN: what the keyring still holds opens nothing.
    pub(crate) fn forget_spent_pins(&self, folder: &Path, had: bool) -> Result<(), ApiError> {
        let seen = vault::peek(folder)?;
        if had && !seen.has_keyring_slot {
            let _ = self.keyring().forget(&seen.vault_id.to_hex());
        }
        Ok(())
    }

    /// Asks again for the passphrase of who is at work, and makes a person wait after failures as
    /// unlocking does.
    ///
    /// # Errors
    /// [`ErrorCode::WrongPassphrase`], [`ErrorCode::Wait`].
    pub(crate) fn confirm_own(&mut self, passphrase: &str, now: &Now) -> Result<(), ApiError> {
        self.refuse_haste(now)?;
        Ok(self.records()?.confirm_own(passphrase, now)?)
    }

    /// Refuses while a person must still wait after failures.
    ///
    /// # Errors
    /// [`ErrorCode::Wait`].
    pub(crate) fn refuse_haste(&mut self, now: &Now) -> Result<(), ApiError> {
        match self.glance(Nothing {}, now)?.wait_seconds {
            0 => Ok(()),
            wait => Err(ApiError::new(ErrorCode::Wait).with("seconds", wait)),
        }
    }

    /// How the vault is open, and how else it can be.
    ///
    /// # Errors
    /// [`ErrorCode::Locked`].
    pub fn ways_in(&mut self, _: Nothing, now: &Now) -> Result<WaysIn, ApiError> {
        let records = self.records()?;
        let vault = records.vault();
        let own = vault.member_id();
        let members = vault.members();
        let slots = members
            .iter()
            .filter(|member| Some(member.id) == own)
            .flat_map(|member| &member.slots);
        let until = slots
            .filter(|slot| slot.kind == SlotKind::Keyring)
            .filter_map(|slot| slot.expires_at)
            .find(|end| *end > now.0.timestamp());
        let until = until.and_then(|end| DateTime::<Utc>::from_timestamp(end, 0));
        let keeper = records
            .member()
            .is_some_and(|id| records.membership().roles(id).contains(&Role::Keeper));
        Ok(WaysIn {
            opened_with: match vault.opened_through() {
                Some(SlotKind::Passphrase) => "passphrase",
                Some(SlotKind::Recovery) => "recovery_code",
                Some(SlotKind::Keyring) => "keyring",
                None => "organisation",
            }
            .to_owned(),
            pin_until: until.map(|end| end.with_timezone(now.0.offset()).to_rfc3339()),
            organisation: vault.organisation_recipient().map(str::to_owned),
            may_set_organisation: keeper && records.reads_privileged(),
        })
    }

    /// Allows unlocking with a PIN on this machine, for seven days.
    ///
    /// # Errors
    /// [`ErrorCode::WrongPassphrase`], [`ErrorCode::WeakPin`]; [`ErrorCode::KeyringMissing`],
    /// [`ErrorCode::KeyringLocked`]: then nothing has changed.
    pub fn allow_pin(&mut self, request: AllowPinRequest, now: &Now) -> Result<WaysIn, ApiError> {
        let kdf = self.kdf();
        vault::check_pin(&request.pin)?;
        self.refuse_haste(now)?;
        let records = self.records_for_writing()?;
        let vault_id = records.vault().vault_id().to_hex();
        let (secret, is_new) = self.held_or_new(&vault_id)?;
        let records = self.records_for_writing()?;
        let allowed =
            records.allow_pin(secret.expose(), &request.pin, &request.passphrase, kdf, now);
        if let Err(error) = allowed {
            if is_new {
                // A keyring that does not answer now keeps a secret that opens nothing.
                let _ = self.keyring().forget(&vault_id);
            }
            return Err(error.into());
        }
        self.ways_in(Nothing {}, now)
    }

    /// What the keyring holds for this vault, since a colleague's PIN may hang on it; a new secret
    /// only where it holds none.
    fn held_or_new(&self, vault_id: &str) -> Result<(Secret<32>, bool), ApiError> {
        match self.keyring().fetch(vault_id) {
            Ok(held) => Ok((Secret::from_slice(&held), false)),
            Err(KeyringError::Missing | KeyringError::Changed) => {
                let secret: Secret<32> = vault::random::make_secret();
                self.keyring()
                    .store(vault_id, secret.expose())
                    .map_err(VaultError::Keyring)?;
                Ok((secret, true))
            }
            Err(other) => Err(VaultError::Keyring(other).into()),
        }
    }

    /// Ends unlocking with a PIN on this machine.
    ///
    /// # Errors
    /// What the file system says. A keyring that does not answer is no error: without the slot what
    /// it holds opens nothing.
    pub fn forget_pin(&mut self, _: Nothing, now: &Now) -> Result<WaysIn, ApiError> {
        let records = self.records_for_writing()?;
        records.forget_pins(now)?;
        let vault = records.vault().vault_id().to_hex();
        let _ = self.keyring().forget(&vault);
        self.ways_in(Nothing {}, now)
    }

    /// Sets a new passphrase after the vault was opened with the recovery code.
    ///
    /// # Errors
    /// [`ErrorCode::WrongPassphrase`] when it was opened in another way; [`ErrorCode::WeakPassphrase`].
    pub fn replace_passphrase(
        &mut self,
        request: ReplacePassphraseRequest,
        now: &Now,
    ) -> Result<Nothing, ApiError> {
        let kdf = self.kdf();
        let into_log = self.check.state != CheckOutcome::Damaged;
        self.records()?
            .replace_forgotten_passphrase(&request.new, kdf, into_log, now)?;
        Ok(Nothing {})
    }

    /// Sets or removes the organisation's recovery key.
    ///
    /// # Errors
    /// [`ErrorCode::WrongPassphrase`]; [`ErrorCode::NotAllowed`] for who is no keeper or reads no privileged notes;
    /// [`ErrorCode::Invalid`] for what is no recipient.
    pub fn set_organisation_key(
        &mut self,
        request: OrganisationKeyRequest,
        now: &Now,
    ) -> Result<WaysIn, ApiError> {
        let recipient = request.recipient.as_deref().map(str::trim);
        if let Some(recipient) = recipient {
            vault::AgeRecipient::parse(recipient).map_err(|_| invalid("recipient"))?;
        }
        self.records_for_writing()?;
        self.confirm_own(&request.passphrase, now)?;
        self.records_for_writing()?
            .set_organisation_key(recipient, now)?;
        self.ways_in(Nothing {}, now)
    }

    /// Changes a member's roles, or lets them leave.
    ///
    /// # Errors
    /// [`ErrorCode::WrongPassphrase`]; [`ErrorCode::NotAllowed`] for who is no keeper; [`ErrorCode::LastOfRole`] when nobody would be
    /// left who admits others, or who reads privileged notes; [`ErrorCode::NotFound`].
    pub fn change_member(
        &mut self,
        request: ChangeMemberRequest,
        now: &Now,
    ) -> Result<MemberView, ApiError> {
        let id = MemberId(entity(&request.member, "member")?.0);
        let roles: Vec<Role> = request.roles.iter().map(|role| (*role).into()).collect();
        self.records_for_writing()?;
        self.confirm_own(&request.passphrase, now)?;
        let records = self.records_for_writing()?;
        records.change_member(id, &roles, now)?;
        let membership = records.membership();
        let card = membership
            .members
            .get(&id)
            .ok_or_else(|| ApiError::new(ErrorCode::NotFound))?;
        Ok(member_view(records, card))
    }
}
