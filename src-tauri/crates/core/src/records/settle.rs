//! After a crash between a membership entry and the change of keys that belongs to it: the entry is
//! what counts, and the next unlock makes the slots follow it.

use super::known::known;
use super::signature::counting;
use super::{Records, RecordsError};
use crate::acts::Act;
use crate::clock::Now;
use crate::entries::Role;
use crate::ids::MemberId;
use crate::storage;
use reencuentro_vault::VaultError;
use std::collections::BTreeSet;

/// A member whose roles were changed while the keys did not follow yet.
struct Pending {
    member: MemberId,
    /// Counsel changed them: only who has the key of the privileged records may give it.
    by_counsel: bool,
}

impl Records {
    /// Finishes what is missing: keys are handed over first, so that whoever is the last to have
    /// one can give it before they are let go; then keys are taken back and slots removed. What
    /// this member cannot give, having it not, is left: see [`Records::waits_for_key`].
    ///
    /// A member whom the records do not know is left alone: their admission was never finished and
    /// they may do nothing, but an entry that is only hidden by damage must not cost anybody a key.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] when the member at work is one who has left. Else what the file
    /// system and storage say.
    pub(super) fn settle_members(&mut self, now: &Now) -> Result<(), RecordsError> {
        let Some(own) = self.member() else {
            return Ok(()); // the organisation's key reads and writes nothing
        };
        let pending = self.pending()?;
        let handed = self.hand_over_keys(&pending)?;
        let taken = self.take_back_keys(&pending)?;
        let removed = self.remove_left(&pending)?;
        let membership = self.membership();
        let card = membership.members.get(&own);
        if card.is_some_and(|card| card.roles.is_empty()) {
            return Err(VaultError::WrongPassphrase.into());
        }
        let done = [
            (handed || taken, "privileged_changed"),
            (removed, "member_removed"),
        ];
        for (_, what) in done.into_iter().filter(|(done, _)| *done) {
            let keys = self.keys_changed(what);
            self.transact(vec![keys], now)?;
        }
        Ok(())
    }

    /// The changes of members after the last change of keys, each by somebody with the right to it and
    /// with their own signature. None when the header file is not the one that the log knows: older
    /// records were put back, and what they say of members is not what holds.
    fn pending(&self) -> Result<Vec<Pending>, RecordsError> {
        let changes = storage::load_kind(&self.main, self.local_no, &["keys_changed"])?;
        let Some(last) = changes.last() else {
            return Ok(Vec::new());
        };
        let Some(Act::KeysChanged(keys)) = known(last)?.act else {
            return Ok(Vec::new());
        };
        if keys.generation != self.vault.header_generation() {
            return Ok(Vec::new());
        }
        let mut pending = Vec::new();
        let since = storage::load_kind(&self.main, self.space_no, &["member_changed"])?;
        for stored in since.iter().filter(|stored| stored.arrival > last.arrival) {
            let Some(entry) = counting(stored, &self.memberships)? else {
                continue;
            };
            let author = entry.author();
            let policy = entry.header.policy.and_then(|at| self.memberships.at(at));
            let by_counsel =
                policy.is_some_and(|state| state.roles(author).contains(&Role::Counsel));
            if let Some(Act::MemberChanged(change)) = entry.act {
                pending.push(Pending {
                    member: change.member,
                    by_counsel,
                });
            }
        }
        Ok(pending)
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

    fn hand_over_keys(&mut self, pending: &[Pending]) -> Result<bool, RecordsError> {
        let mut waiting = self.waits_for_key();
        waiting.retain(|id| pending.iter().any(|p| p.member == *id && p.by_counsel));
        if waiting.is_empty() || !self.reads_privileged() {
            return Ok(false);
        }
        for id in &waiting {
            let id = reencuentro_vault::MemberId(id.0);
            self.vault.set_reads_privileged(id, true)?;
        }
        Ok(true)
    }

    fn take_back_keys(&mut self, pending: &[Pending]) -> Result<bool, RecordsError> {
        let membership = self.membership();
        let mut any = false;
        for member in self.vault.members() {
            let id = MemberId(member.id.0);
            let roles = membership.roles(id);
            let reads = roles.is_empty() || roles.contains(&Role::Counsel);
            if reads || !member.reads_privileged || !pending.iter().any(|p| p.member == id) {
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

    fn remove_left(&mut self, pending: &[Pending]) -> Result<bool, RecordsError> {
        let membership = self.membership();
        let mut any = false;
        for member in self.vault.members() {
            let id = MemberId(member.id.0);
            let left = membership
                .members
                .get(&id)
                .is_some_and(|card| card.roles.is_empty());
            if left && pending.iter().any(|p| p.member == id) {
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
