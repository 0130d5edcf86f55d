//! Admitting and changing members: keys in the vault's header first, then the entry.

use super::{Op, Records, RecordsError};
use crate::acts::{KeysChanged, MemberAdmitted, MemberCard, MemberChanged};
use crate::clock::Now;
use crate::entries::Role;
use crate::ids::{EntityId, MemberId, make_id};
use reencuentro_vault::{KdfParams, MemberSigner, RecoveryCode};

impl Records {
    /// Admits a member who types their own passphrase on this machine.
    ///
    /// # Errors
    /// [`RecordsError::NotAllowed`] when the member at work is no keeper (nothing is written),
    /// [`RecordsError::Vault`] for a weak passphrase.
    pub fn admit_member(
        &mut self,
        name: &str,
        roles: &[Role],
        passphrase: &str,
        kdf: KdfParams,
        now: &Now,
    ) -> Result<(MemberId, RecoveryCode), RecordsError> {
        let own = self.member().ok_or(RecordsError::NobodyAtWork)?;
        if !self.membership().roles(own).contains(&Role::Keeper) {
            return Err(RecordsError::NotAllowed("member_admitted"));
        }
        if name.trim().is_empty() {
            return Err(RecordsError::Invalid("name"));
        }
        let member = MemberId(make_id(now));
        let id = reencuentro_vault::MemberId(member.0);
        let reads_privileged = roles.contains(&Role::Counsel);
        let recovery = self
            .vault
            .add_member(id, passphrase, reads_privileged, kdf)?;
        let key = self
            .vault
            .members()
            .into_iter()
            .find(|member| member.id == id)
            .ok_or(RecordsError::NotFound)?
            .verify_key;
        let card = MemberCard {
            member,
            name: name.trim().to_owned(),
            roles: roles.to_vec(),
            verify_key: data_encoding::HEXLOWER.encode(&key),
        };
        let admitted = Op::new(member.into(), MemberAdmitted { card });
        self.transact(vec![admitted, self.keys_changed("member_added")], now)?;
        Ok((member, recovery))
    }

    /// Changes a member's roles; none = they leave, and their slots go.
    ///
    /// # Errors
    /// As [`Records::admit_member`]; [`RecordsError::NotFound`] for a stranger.
    pub fn change_member(
        &mut self,
        member: MemberId,
        roles: &[Role],
        now: &Now,
    ) -> Result<(), RecordsError> {
        let membership = self.membership();
        if !membership.members.contains_key(&member) {
            return Err(RecordsError::NotFound);
        }
        let own = self.member().ok_or(RecordsError::NobodyAtWork)?;
        if !membership.roles(own).contains(&Role::Keeper) {
            return Err(RecordsError::NotAllowed("member_changed"));
        }
        self.refuse_last(member, roles)?;
        let id = reencuentro_vault::MemberId(member.0);
        let reads = self
            .vault
            .members()
            .iter()
            .find(|m| m.id == id)
            .map(|m| m.reads_privileged);
        let counsel = roles.contains(&Role::Counsel);
        // Nobody gives what they have not: asked before the roles are written, which would stand.
        if counsel && reads != Some(true) && !self.reads_privileged() {
            return Err(RecordsError::NoPrivileged);
        }
        let change = MemberChanged {
            member,
            roles: roles.to_vec(),
        };
        self.transact(vec![Op::new(member.into(), change)], now)?;
        if !roles.is_empty() && reads != Some(counsel) {
            self.vault.set_reads_privileged(id, counsel)?;
            if !counsel && member == own {
                self.privileged = None; // they asked for it themselves
            }
            let keys = self.keys_changed("privileged_changed");
            self.transact(vec![keys], now)?;
        }
        if roles.is_empty() {
            self.vault
                .remove_member(reencuentro_vault::MemberId(member.0))?;
            let keys = self.keys_changed("member_removed");
            self.transact(vec![keys], now)?;
        }
        Ok(())
    }

    /// A vault needs a keeper, or nobody could be admitted any more, and a reader of its privileged
    /// records: asked before anything is written.
    fn refuse_last(&self, member: MemberId, roles: &[Role]) -> Result<(), RecordsError> {
        let membership = self.membership();
        for needed in [Role::Keeper, Role::Counsel] {
            let mut others = membership.members.values();
            let another = others.any(|card| card.member != member && card.roles.contains(&needed));
            if !roles.contains(&needed) && !another {
                return Err(RecordsError::LastOfRole(needed));
            }
        }
        Ok(())
    }

    /// Changes the passphrase of the member at work: one slot is sealed anew, no record is touched.
    /// `into_log` is false where damage was found: a passphrase that somebody saw must be changed at
    /// once all the same, and nothing is written into damaged records.
    ///
    /// # Errors
    /// [`RecordsError::Vault`] when the old one is wrong or the new one weak.
    pub fn change_passphrase(
        &mut self,
        old: &str,
        new: &str,
        kdf: KdfParams,
        into_log: bool,
        now: &Now,
    ) -> Result<(), RecordsError> {
        self.vault.change_passphrase(old, new, kdf)?;
        if !into_log {
            return Ok(());
        }
        let keys = self.keys_changed("passphrase_changed");
        self.transact(vec![keys], now)?;
        Ok(())
    }

    /// Unlocks a second member's own key for one act.
    ///
    /// # Errors
    /// [`RecordsError::Vault`] when the passphrase opens no slot.
    pub fn second_member(&self, passphrase: &str) -> Result<MemberSigner, RecordsError> {
        Ok(self.vault.unlock_member(passphrase)?)
    }

    pub(super) fn keys_changed(&self, what: &str) -> Op {
        let act = KeysChanged {
            what: what.to_owned(),
            generation: self.vault.header_generation(),
        };
        Op::new(EntityId(self.device_id.0), act)
    }
}
