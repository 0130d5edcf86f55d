//! Who may enter an open vault, and through which slots.

use crate::create::{grant, make_member};
use crate::error::VaultError;
use crate::header::{Header, Member, Organisation};
use crate::kdf::{Kdf, KdfParams};
use crate::keys::{MemberId, MemberKeys, MemberSigner, SlotId};
use crate::recipients::AgeRecipient;
use crate::recovery::RecoveryCode;
use crate::secret::Secret;
use crate::slots::{Owner, Slot, SlotKind};
use crate::unlock::{Stretcher, find_by_passphrase};
use crate::unlocked::Unlocked;
use crate::words;

/// A member, as the header knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberGlance {
    /// The id by which the records know the member.
    pub id: MemberId,
    /// What the member's signatures are verified with.
    pub verify_key: [u8; 32],
    /// Has the member the key of the privileged records?
    pub reads_privileged: bool,
    /// The ways in.
    pub slots: Vec<SlotGlance>,
}

/// One way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlotGlance {
    /// Which slot.
    pub id: SlotId,
    /// What it asks for.
    pub kind: SlotKind,
    /// What one try costs, where a person types something they remember.
    pub costs: Option<KdfParams>,
    /// From when on it opens nothing, in Unix seconds.
    pub expires_at: Option<i64>,
}

impl Unlocked {
    /// All members and their slots.
    #[must_use]
    pub fn members(&self) -> Vec<MemberGlance> {
        self.header.members.iter().map(glance).collect()
    }

    /// Lets a new member in, with a passphrase and a recovery code of their own. The code is
    /// returned to be shown once. `reads_privileged` passes on the key of the privileged records.
    ///
    /// # Errors
    /// [`VaultError::MemberAlreadyThere`]; [`VaultError::NotPrivileged`] when that key is not ours
    /// to pass on; [`VaultError::WeakPassphrase`], also when another member has the same (which
    /// must not be told); what the file system says.
    pub fn add_member(
        &mut self,
        id: MemberId,
        passphrase: &str,
        reads_privileged: bool,
        kdf: KdfParams,
    ) -> Result<RecoveryCode, VaultError> {
        if self.header.member(id).is_ok() {
            return Err(VaultError::MemberAlreadyThere);
        }
        let privileged = if reads_privileged {
            Some(self.privileged()?)
        } else {
            None
        };
        let keys = MemberKeys::make(&self.vault_key);
        let mut member = make_member(id, &keys, &self.vault_key, privileged)?;
        let owner = self.header.owner(&member);
        let code = RecoveryCode::make();
        member.slots = vec![
            new_passphrase_slot(
                &self.header,
                owner,
                &keys,
                &mut Stretcher::of(passphrase),
                passphrase,
                kdf,
            )?,
            Slot::with_recovery_code(owner, &keys, &code),
        ];
        self.change_header(|header| {
            header.members.push(member);
            Ok(())
        })?;
        Ok(code)
    }

    /// Changes the passphrase of the member who opened the vault. The same passphrase again, with
    /// higher costs, raises the costs.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] when `old` is not the member's own;
    /// [`VaultError::WeakPassphrase`], also when another member has the same.
    pub fn change_passphrase(
        &mut self,
        old: &str,
        new: &str,
        kdf: KdfParams,
    ) -> Result<(), VaultError> {
        let (id, _) = self.member_keys()?;
        match find_by_passphrase(&self.header, &mut Stretcher::of(old))? {
            Some((member, _)) if member == id => self.put_passphrase(new, kdf),
            _ => Err(VaultError::WrongPassphrase),
        }
    }

    /// Sets a new passphrase after the vault was opened with the recovery code.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] when it was opened in another way: then the old passphrase
    /// is asked for. [`VaultError::WeakPassphrase`] as in [`Self::change_passphrase`].
    pub fn replace_forgotten_passphrase(
        &mut self,
        new: &str,
        kdf: KdfParams,
    ) -> Result<(), VaultError> {
        if self.opened_through() != Some(SlotKind::Recovery) {
            return Err(VaultError::WrongPassphrase);
        }
        self.put_passphrase(new, kdf)
    }

    fn put_passphrase(&mut self, new: &str, kdf: KdfParams) -> Result<(), VaultError> {
        let (id, keys) = self.member_keys()?;
        let owner = self.header.owner(self.header.member(id)?);
        let slot =
            new_passphrase_slot(&self.header, owner, keys, &mut Stretcher::of(new), new, kdf)?;
        self.put_slot(id, slot)
    }

    /// A new recovery code for the member who opened the vault; the old one opens nothing more.
    ///
    /// # Errors
    /// [`VaultError::NoMember`], or what the file system says.
    pub fn make_recovery_code(&mut self) -> Result<RecoveryCode, VaultError> {
        let (id, keys) = self.member_keys()?;
        let code = RecoveryCode::make();
        let owner = self.header.owner(self.header.member(id)?);
        let slot = Slot::with_recovery_code(owner, keys, &code);
        self.put_slot(id, slot)?;
        Ok(code)
    }

    /// Removes one slot.
    ///
    /// # Errors
    /// [`VaultError::NoSuchMember`] when it is not there; [`VaultError::LastWayIn`] when its member
    /// would be left without passphrase and recovery code.
    pub fn remove_slot(&mut self, id: SlotId) -> Result<(), VaultError> {
        self.change_header(|header| {
            let holds = |member: &&mut Member| member.slots.iter().any(|slot| slot.id == id.0);
            let member = header
                .members
                .iter_mut()
                .find(holds)
                .ok_or(VaultError::NoSuchMember)?;
            member.slots.retain(|slot| slot.id != id.0);
            if member
                .slots
                .iter()
                .any(|slot| slot.kind != SlotKind::Keyring)
            {
                Ok(())
            } else {
                Err(VaultError::LastWayIn)
            }
        })
    }

    /// Removes a member's ways in. What they wrote stays; the vault key does not change, so a
    /// copy of this folder made before, with their passphrase, still opens.
    ///
    /// # Errors
    /// [`VaultError::NoSuchMember`]; [`VaultError::LastWayIn`] for the only member, and for the
    /// last one who reads privileged records.
    pub fn remove_member(&mut self, id: MemberId) -> Result<(), VaultError> {
        self.change_header(|header| {
            header.member(id)?;
            header.members.retain(|member| member.id != id.0);
            someone_reads_all(header)
        })
    }

    /// Gives a member the key of the privileged records, or takes their copy of it away.
    ///
    /// # Errors
    /// [`VaultError::NotPrivileged`] when that key is not ours to pass on;
    /// [`VaultError::LastWayIn`] when nobody would be left who reads them.
    pub fn set_reads_privileged(&mut self, id: MemberId, reads: bool) -> Result<(), VaultError> {
        let recipient = &self.header.member(id)?.recipient;
        let granted = if reads {
            Some(grant(self.privileged()?, recipient)?)
        } else {
            None
        };
        self.change_header(|header| {
            header.member_mut(id)?.privileged_grant = granted;
            someone_reads_all(header)
        })?;
        if !reads && self.member_id() == Some(id) {
            self.privileged_key = None;
        }
        Ok(())
    }

    /// Sets the organisation's recovery key: the age recipient of an identity that is kept away
    /// from this machine. It opens everything, privileged records too. `None` removes it.
    ///
    /// # Errors
    /// [`VaultError::NotARecipient`]; [`VaultError::NotPrivileged`] when we have not all to give.
    pub fn set_organisation_recipient(&mut self, to: Option<&str>) -> Result<(), VaultError> {
        let organisation = match to {
            None => None,
            Some(text) => {
                let recipient = AgeRecipient::parse(text)?.text();
                Some(Organisation {
                    vault_grant: grant(&self.vault_key.0, &recipient)?,
                    privileged_grant: grant(self.privileged()?, &recipient)?,
                    recipient,
                })
            }
        };
        self.change_header(|header| {
            header.organisation = organisation;
            Ok(())
        })
    }

    /// The organisation's recovery recipient, if one is set.
    #[must_use]
    pub fn organisation_recipient(&self) -> Option<&str> {
        self.header
            .organisation
            .as_ref()
            .map(|organisation| organisation.recipient.as_str())
    }

    /// A second member approves one act on this machine: their passphrase unseals their signing
    /// key and nothing else. That it is another member than the author is the caller's to check.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`]; the caller notes it as [`crate::AttemptKind::Approval`].
    pub fn unlock_member(&self, passphrase: &str) -> Result<MemberSigner, VaultError> {
        let found = find_by_passphrase(&self.header, &mut Stretcher::of(passphrase))?;
        let (id, keys) = found.ok_or(VaultError::WrongPassphrase)?;
        Ok(MemberSigner {
            id,
            seed: keys.sign_seed,
        })
    }

    fn privileged(&self) -> Result<&Secret<32>, VaultError> {
        self.privileged_key
            .as_ref()
            .ok_or(VaultError::NotPrivileged)
    }

    /// Puts a slot in the place of the member's others of its kind.
    pub(crate) fn put_slot(&mut self, id: MemberId, slot: Slot) -> Result<(), VaultError> {
        self.change_header(|header| {
            let member = header.member_mut(id)?;
            member.slots.retain(|other| other.kind != slot.kind);
            member.slots.push(slot);
            Ok(())
        })
    }
}

/// A passphrase slot that shares salt and costs with another where the costs are the same, so
/// that unlocking pays the slow step once, however many members there are.
fn new_passphrase_slot(
    header: &Header,
    owner: Owner,
    keys: &MemberKeys,
    typed: &mut Stretcher,
    passphrase: &str,
    costs: KdfParams,
) -> Result<Slot, VaultError> {
    words::check_passphrase(passphrase)?;
    costs.check()?;
    // A passphrase tells its member, so two members cannot share one. Which one it collides with
    // must not be told: it would be that member's passphrase.
    if find_by_passphrase(header, typed)?.is_some_and(|(other, _)| other != owner.member) {
        return Err(VaultError::WeakPassphrase);
    }
    let known = header
        .slots()
        .filter(|(_, slot)| slot.kind == SlotKind::Passphrase);
    let same = known
        .filter_map(|(_, slot)| slot.kdf)
        .find(|kdf| kdf.params == costs);
    let kdf = same.unwrap_or_else(|| Kdf::make(costs));
    Ok(Slot::with_passphrase(
        owner,
        keys,
        kdf,
        typed.stretch(&kdf)?,
    ))
}

/// A vault needs a member, and privileged records need a reader.
fn someone_reads_all(header: &Header) -> Result<(), VaultError> {
    let reads = |member: &Member| member.privileged_grant.is_some();
    if header.members.iter().any(reads) {
        Ok(())
    } else {
        Err(VaultError::LastWayIn)
    }
}

fn glance(member: &Member) -> MemberGlance {
    let slot = |slot: &Slot| SlotGlance {
        id: slot.id(),
        kind: slot.kind,
        costs: slot.kdf.map(|kdf| kdf.params),
        expires_at: slot.expires_at,
    };
    MemberGlance {
        id: MemberId(member.id),
        verify_key: member.verify_key,
        reads_privileged: member.privileged_grant.is_some(),
        slots: member.slots.iter().map(slot).collect(),
    }
}
