//! After a crash between a membership entry and the change of keys that belongs to it: the entry is
//! what counts, and the next unlock makes the slots follow it.

use super::known::known;
use super::{Records, RecordsError};
use crate::acts::Act;
use crate::clock::Now;
use crate::entries::Role;
use crate::ids::MemberId;
use crate::storage;
use reencuentro_vault::VaultError;
use std::collections::BTreeSet;

impl Records {
    /// Finishes what is missing: keys are handed over first, so that whoever is the last to have
    /// one can give it before they are let go; then keys are taken back and slots removed. What
    /// this member cannot give, having it not, is left: see [`Records::waits_for_key`].
    ///
    /// A member whom the records do not know is left alone: their admission was never finished and
    /// they may do nothing, but an entry that is only hidden by damage must not cost anybody a key.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] when the member at work is one who has left: their way in is
    /// gone now. Else what the file system and storage say.
    pub(super) fn settle_members(&mut self, now: &Now) -> Result<(), RecordsError> {
        let Some(own) = self.member() else {
            return Ok(()); // the organisation's key reads and writes nothing
        };
        let mut done = Vec::new();
        if self.hand_over_keys()? {
            done.push("privileged_changed");
        }
        if self.take_back_keys()? && done.is_empty() {
            done.push("privileged_changed");
        }
        if self.remove_left()? {
            done.push("member_removed");
        }
        let membership = self.membership();
        if membership
            .members
            .get(&own)
            .is_some_and(|card| card.roles.is_empty())
        {
            return Err(VaultError::WrongPassphrase.into());
        }
        for what in done {
            let keys = self.keys_changed(what);
            self.transact(vec![keys], now)?;
        }
        Ok(())
    }

    /// Members with the role of counsel who have not the key of the privileged records yet: somebody
    /// who has it must open the vault once.
    #[must_use]
    pub fn waits_for_key(&self) -> BTreeSet<MemberId> {
        let membership = self.membership();
        let without = self.vault.members().into_iter();
        without
            .filter(|member| !member.reads_privileged)
            .map(|member| MemberId(member.id.0))
            .filter(|id| membership.roles(*id).contains(&Role::Counsel))
            .collect()
    }

    fn hand_over_keys(&mut self) -> Result<bool, RecordsError> {
        let waiting = self.waits_for_key();
        if waiting.is_empty() || !self.reads_privileged() {
            return Ok(false);
        }
        for id in &waiting {
            let id = reencuentro_vault::MemberId(id.0);
            self.vault.set_reads_privileged(id, true)?;
        }
        Ok(true)
    }

    /// Only from those whose roles were changed: a founder reads privileged records without the role
    /// until somebody says otherwise.
    fn take_back_keys(&mut self) -> Result<bool, RecordsError> {
        let membership = self.membership();
        let mut changed = BTreeSet::new();
        for stored in storage::load_kind(&self.main, self.space_no, &["member_changed"])? {
            if let Some(Act::MemberChanged(change)) = known(&stored)?.act {
                changed.insert(change.member);
            }
        }
        let mut any = false;
        for member in self.vault.members() {
            let id = MemberId(member.id.0);
            let roles = membership.roles(id);
            let reads = roles.is_empty() || roles.contains(&Role::Counsel);
            if reads || !member.reads_privileged || !changed.contains(&id) {
                continue;
            }
            if !stands_or_last(self.vault.set_reads_privileged(member.id, false))? {
                continue;
            }
            if self.member() == Some(id) {
                self.privileged = None;
            }
            any = true;
        }
        Ok(any)
    }

    fn remove_left(&mut self) -> Result<bool, RecordsError> {
        let membership = self.membership();
        let mut any = false;
        for member in self.vault.members() {
            let card = membership.members.get(&MemberId(member.id.0));
            if card.is_some_and(|card| card.roles.is_empty()) {
                any |= stands_or_last(self.vault.remove_member(member.id))?;
            }
        }
        Ok(any)
    }
}

/// The last reader of the privileged records keeps the key until another has it, or the notes would
/// be lost to everybody.
fn stands_or_last(done: Result<(), VaultError>) -> Result<bool, RecordsError> {
    match done {
        Ok(()) => Ok(true),
        Err(VaultError::LastWayIn) => Ok(false),
        Err(other) => Err(other.into()),
    }
}
