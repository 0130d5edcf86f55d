//! Membership as of any entry: who was a member, with which roles and keys, by the membership
//! entries that an entry's `policy` names.

use super::KnownEntry;
use super::permissions::{Role, may_take_back, permits, permits_kind};
use crate::acts::{Act, DeviceCard, MemberCard};
use crate::ids::{DeviceId, EntryHash, MemberId};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// Who may do what, as of one membership entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Membership {
    /// Members by id, those who left among them (with no roles).
    pub members: BTreeMap<MemberId, MemberCard>,
    /// Devices by id.
    pub devices: BTreeMap<DeviceId, DeviceCard>,
}

impl Membership {
    /// The roles of a member; none for a stranger or someone who left.
    #[must_use]
    pub fn roles(&self, member: MemberId) -> &[Role] {
        self.members
            .get(&member)
            .map_or(&[], |card| card.roles.as_slice())
    }
}

/// Whether an entry counts in a fold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its author had the right.
    Counts,
    /// Its author had not the right: kept, named, ignored.
    NoRight,
    /// It names a membership entry that is not known (yet).
    UnknownPolicy,
    /// Its payload is gone (redacted), sealed away, or of an unknown type: it says nothing any more,
    /// but what it replaced stays replaced.
    NoContent,
}

/// The membership as of every membership entry of a space.
#[derive(Debug, Clone, Default)]
pub struct Memberships {
    states: HashMap<EntryHash, Arc<Membership>>,
    newest: Option<(super::Order, EntryHash)>,
}

impl Memberships {
    /// Takes in membership entries in any order; those whose policy is not among them are left out
    /// until it is.
    #[must_use]
    pub fn of(entries: &[KnownEntry]) -> Self {
        let mut all = Self::default();
        let mut open: Vec<&KnownEntry> = entries.iter().collect();
        loop {
            let before = open.len();
            open.retain(|entry| !all.take(entry));
            if open.len() == before {
                return all;
            }
        }
    }

    /// Takes in one membership entry; false when its policy is not known yet.
    pub fn take(&mut self, entry: &KnownEntry) -> bool {
        let state = match (&entry.act, entry.header.policy) {
            (Some(Act::SpaceFounded(founded)), None) => {
                let mut state = Membership::default();
                state
                    .members
                    .insert(founded.founder.member, founded.founder.clone());
                state
                    .devices
                    .insert(founded.device.device, founded.device.clone());
                Arc::new(state)
            }
            (act, Some(policy)) => {
                let Some(before) = self.states.get(&policy).cloned() else {
                    return false;
                };
                match act {
                    Some(act)
                        if permits(before.roles(entry.author()), act, entry.member_signed) =>
                    {
                        Arc::new(after(&before, act))
                    }
                    _ => before,
                }
            }
            (_, None) => return true,
        };
        self.states.insert(entry.hash, state);
        if self.newest.is_none_or(|(order, _)| order < entry.order()) {
            self.newest = Some((entry.order(), entry.hash));
        }
        true
    }

    /// Hash of the newest membership entry: the policy of the next entry.
    #[must_use]
    pub fn policy(&self) -> Option<EntryHash> {
        self.newest.map(|(_, hash)| hash)
    }

    /// The membership as of a membership entry.
    #[must_use]
    pub fn at(&self, policy: EntryHash) -> Option<Arc<Membership>> {
        self.states.get(&policy).cloned()
    }

    /// The membership now.
    #[must_use]
    pub fn now(&self) -> Arc<Membership> {
        self.policy()
            .and_then(|hash| self.states.get(&hash).cloned())
            .unwrap_or_default()
    }

    /// Whether an entry counts: its author's right, by the membership entry it names.
    #[must_use]
    pub fn standing(&self, entry: &KnownEntry) -> Standing {
        let Some(policy) = entry.header.policy else {
            // Only the entry that founds a space names no membership before it.
            let founds = matches!(entry.act, Some(Act::SpaceFounded(_)));
            return if founds {
                Standing::Counts
            } else {
                Standing::UnknownPolicy
            };
        };
        let Some(state) = self.states.get(&policy) else {
            return Standing::UnknownPolicy;
        };
        let roles = state.roles(entry.author());
        match &entry.act {
            Some(act) if permits(roles, act, entry.member_signed) => Standing::Counts,
            None if permits_kind(roles, &entry.header.kind, entry.member_signed) => {
                Standing::NoContent
            }
            _ => Standing::NoRight,
        }
    }

    /// Whether the author of `by` may take `target` back: only who could have written it.
    #[must_use]
    pub fn takes_back(&self, by: &KnownEntry, target: &KnownEntry) -> bool {
        by.header
            .policy
            .and_then(|policy| self.states.get(&policy))
            .is_some_and(|state| {
                may_take_back(
                    state.roles(by.author()),
                    &target.header.kind,
                    target.member_signed,
                )
            })
    }
}

fn after(before: &Membership, act: &Act) -> Membership {
    let mut state = before.clone();
    match act {
        Act::MemberAdmitted(admitted) => {
            state
                .members
                .insert(admitted.card.member, admitted.card.clone());
        }
        Act::MemberChanged(change) => {
            if let Some(card) = state.members.get_mut(&change.member) {
                card.roles.clone_from(&change.roles);
            }
        }
        Act::DeviceAdmitted(admitted) => {
            state
                .devices
                .insert(admitted.card.device, admitted.card.clone());
        }
        _ => {}
    }
    state
}
