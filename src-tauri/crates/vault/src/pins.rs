//! Unlocking with a PIN: one secret a vault in the system's keyring, and a slot a member. One typed
//! PIN is tried against every member's, so a PIN tells its member and every try counts against all.

use std::path::Path;

use reencuentro_platform::KeyringError;

use crate::attempts::{self, FailedAttempts};
use crate::create::load;
use crate::error::VaultError;
use crate::header::{Header, Member};
use crate::kdf::{Kdf, KdfParams};
use crate::keys::{MemberId, MemberKeys, SlotId};
use crate::secret::Secret;
use crate::slots::{Slot, SlotKind};
use crate::unlock::Stretcher;
use crate::unlocked::Unlocked;
use crate::words;

/// How long a keyring slot opens anything, in seconds.
const KEYRING_LASTS: i64 = 7 * 24 * 60 * 60;

impl Unlocked {
    /// Allows unlocking with a PIN on this machine for seven days from `now` (Unix seconds).
    /// `secret` is what the caller has stored in the system's keyring for this vault.
    ///
    /// A PIN tells its member, so two cannot share one: it is tried against the other members'
    /// slots. That is a guess at their PINs, and is counted as one whatever comes of it, before it
    /// is tried.
    ///
    /// # Errors
    /// [`VaultError::WeakPin`], also when another member has the same (which must not be told);
    /// [`VaultError::NoMember`], or what the file system says.
    pub fn add_keyring_slot(
        &mut self,
        secret: &[u8; 32],
        pin: &str,
        kdf: KdfParams,
        now: i64,
    ) -> Result<(), VaultError> {
        words::check_pin(pin)?;
        let (id, keys) = self.member_keys()?;
        let owner = self.header.owner(self.header.member(id)?);
        let held = Secret::from_slice(secret);
        let mut typed = Stretcher::of(pin);
        if self.is_pin_of_another(id, &held, &mut typed, now)? {
            return Err(VaultError::WeakPin);
        }
        let kdf = Kdf::make(kdf);
        let expires_at = now.saturating_add(KEYRING_LASTS);
        let slot = Slot::with_keyring(owner, keys, &held, kdf, typed.stretch(&kdf)?, expires_at);
        self.put_slot(id, slot)
    }

    fn is_pin_of_another(
        &self,
        own: MemberId,
        held: &Secret<32>,
        typed: &mut Stretcher,
        now: i64,
    ) -> Result<bool, VaultError> {
        let tried = attempts::read(&self.folder)?;
        let others: Vec<(&Member, &Slot)> = keyring_slots(&self.header)
            .filter(|(member, slot)| member.id != own.0 && slot.knows_keyring_secret(held))
            .filter(|(_, slot)| refused_unasked(slot, &tried, now).is_none())
            .collect();
        if others.is_empty() {
            return Ok(false);
        }
        let guessed: Vec<SlotId> = others.iter().map(|(_, slot)| slot.id()).collect();
        attempts::note_guess(&self.folder, &guessed, now)?;
        for (member, slot) in others {
            let stretched = typed.stretch(&slot.kdf.ok_or(VaultError::KdfOutOfBounds)?)?;
            let owner = self.header.owner(member);
            if slot.open_with_keyring(owner, held, stretched).is_ok() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Removes the keyring slots that open nothing any more: expired at `now` (Unix seconds), or
    /// guessed at five times. A clock set back must not bring them to life. The caller removes the
    /// secret from the system's keyring when [`crate::check_pins`] finds none left.
    ///
    /// # Errors
    /// What the file system says.
    pub fn remove_spent_pins(&mut self, now: i64) -> Result<(), VaultError> {
        let tried = attempts::read(&self.folder)?;
        let spent: Vec<[u8; 16]> = keyring_slots(&self.header)
            .filter(|(_, slot)| refused_unasked(slot, &tried, now).is_some())
            .map(|(_, slot)| slot.id)
            .collect();
        if spent.is_empty() {
            return Ok(());
        }
        self.change_header(|header| {
            for member in &mut header.members {
                member.slots.retain(|slot| !spent.contains(&slot.id));
            }
            Ok(())
        })
    }

    /// Clears the failed unlocks, once the log holds them. Wrong PINs go on counting against the
    /// keyring slots of every member but the one who opened the vault.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub fn clear_attempts(&self) -> Result<(), VaultError> {
        let own = self.member_id();
        let guarded: Vec<SlotId> = keyring_slots(&self.header)
            .filter(|(member, _)| Some(MemberId(member.id)) != own)
            .map(|(_, slot)| slot.id())
            .collect();
        attempts::clear_but(&self.folder, &guarded)
    }

    /// Ends unlocking with a PIN, for every member: when asked, and in a restored vault. The
    /// caller removes the secret from the system's keyring.
    ///
    /// # Errors
    /// What the file system says.
    pub fn remove_keyring_slots(&mut self) -> Result<(), VaultError> {
        if keyring_slots(&self.header).next().is_none() {
            return Ok(());
        }
        self.change_header(|header| {
            for member in &mut header.members {
                member.slots.retain(|slot| slot.kind != SlotKind::Keyring);
            }
            Ok(())
        })
    }
}

/// Does some PIN still open this vault on this machine? When it fails with anything but a fault of
/// the machine or the files, what the system's keyring holds for it is of no use any more.
///
/// # Errors
/// [`VaultError::PinsExhausted`], [`VaultError::PinExpired`], [`KeyringError::Missing`] when no
/// member has allowed a PIN; what [`crate::peek`] fails with.
pub fn check_pins(folder: &Path, now: i64) -> Result<(), VaultError> {
    let header = load(folder)?.header;
    let tried = attempts::read(folder)?;
    let mut refusal = VaultError::Keyring(KeyringError::Missing);
    for slot in keyring_slots(&header).map(|(_, slot)| slot) {
        match refused_unasked(slot, &tried, now) {
            None => return Ok(()),
            Some(VaultError::PinsExhausted) => refusal = VaultError::PinsExhausted,
            Some(_) if refusal == VaultError::PinsExhausted => {}
            Some(other) => refusal = other,
        }
    }
    Err(refusal)
}

fn keyring_slots(header: &Header) -> impl Iterator<Item = (&Member, &Slot)> {
    header
        .slots()
        .filter(|(_, slot)| slot.kind == SlotKind::Keyring)
}

/// Why a keyring slot opens nothing, whatever PIN is typed.
fn refused_unasked(slot: &Slot, tried: &FailedAttempts, now: i64) -> Option<VaultError> {
    if slot.expires_at.is_none_or(|end| end <= now) {
        return Some(VaultError::PinExpired);
    }
    tried
        .is_spent(slot.id())
        .then_some(VaultError::PinsExhausted)
}

/// The member whose PIN it is, with the secret that the keyring held.
pub(crate) fn by_keyring(
    header: &Header,
    held: &Secret<32>,
    pin: &str,
    tried: &FailedAttempts,
    now: i64,
) -> Result<(MemberId, MemberKeys), VaultError> {
    if keyring_slots(header).next().is_none() {
        return Err(KeyringError::Missing.into());
    }
    let mut typed = Stretcher::of(pin);
    let mut refusal = VaultError::Keyring(KeyringError::Changed);
    for (member, slot) in keyring_slots(header).filter(|(_, slot)| slot.knows_keyring_secret(held))
    {
        if let Some(unasked) = refused_unasked(slot, tried, now) {
            if refusal != VaultError::WrongPin {
                refusal = unasked;
            }
            continue;
        }
        let stretched = typed.stretch(&slot.kdf.ok_or(VaultError::KdfOutOfBounds)?)?;
        if let Ok(keys) = slot.open_with_keyring(header.owner(member), held, stretched) {
            return Ok((MemberId(member.id), keys));
        }
        refusal = VaultError::WrongPin;
    }
    Err(refusal)
}
