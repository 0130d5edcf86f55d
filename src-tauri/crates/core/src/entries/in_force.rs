//! Which entries are in force: those that no entry in force replaces or withdraws.
//!
//! A withdrawal can itself be withdrawn (that is what undo writes), so that rule is recursive; it
//! ends because an entry can only name hashes that existed before it. Order of arrival plays no
//! part: the result is a function of the set.
//!
//! Only like replaces like: a government's claim that names a parent's statement in its `replaces`
//! does nothing to it (DESIGN invariant 5).

use super::{KnownEntry, Memberships, Standing};
use crate::ids::EntryHash;
use std::borrow::Borrow;
use std::collections::{HashMap, HashSet};

/// The hashes in force among `entries`. Entries whose author had not the right change nothing;
/// those whose words are gone still replace what they replaced.
#[must_use]
pub fn in_force(
    entries: &[impl Borrow<KnownEntry>],
    memberships: &Memberships,
) -> HashSet<EntryHash> {
    let valid: HashMap<EntryHash, &KnownEntry> = entries
        .iter()
        .map(Borrow::borrow)
        .filter(|e| {
            matches!(
                memberships.standing(e),
                Standing::Counts | Standing::NoContent
            )
        })
        .map(|e| (e.hash, e))
        .collect();
    let mut taken_back_by: HashMap<EntryHash, Vec<EntryHash>> = HashMap::new();
    let mut replaced_by: HashMap<EntryHash, Vec<EntryHash>> = HashMap::new();
    for entry in valid.values() {
        let edges = if is_taking_back(&entry.header.kind) {
            &mut taken_back_by
        } else {
            &mut replaced_by
        };
        for target in &entry.header.replaces {
            if valid
                .get(target)
                .is_some_and(|target| may_replace(entry, target, &valid, memberships))
            {
                edges.entry(*target).or_default().push(entry.hash);
            }
        }
    }
    let mut live: HashMap<EntryHash, bool> = HashMap::new();
    for hash in valid.keys() {
        decide(*hash, &taken_back_by, &mut live);
    }
    let is_live = |hash: &EntryHash| live.get(hash) == Some(&true);
    live.keys()
        .filter(|hash| is_live(hash) && !is_superseded(**hash, &replaced_by, &is_live))
        .copied()
        .collect()
}

/// What was replaced stays replaced when its replacement is itself replaced by a third, even if the
/// one between is taken back; it comes back only when everything that followed is taken back.
fn is_superseded(
    hash: EntryHash,
    replaced_by: &HashMap<EntryHash, Vec<EntryHash>>,
    is_live: &impl Fn(&EntryHash) -> bool,
) -> bool {
    let mut stack = vec![hash];
    let mut seen = HashSet::new();
    while let Some(at) = stack.pop() {
        for by in replaced_by.get(&at).into_iter().flatten() {
            if is_live(by) {
                return true;
            }
            if seen.insert(*by) {
                stack.push(*by);
            }
        }
    }
    false
}

/// Whether entries of this type take others back, and not only put themselves in their place.
#[must_use]
pub fn is_taking_back(kind: &str) -> bool {
    matches!(kind, "withdrawn" | "import_undone")
}

/// Whether what was taken back of this type can be said again by taking the withdrawal back. A batch
/// that was discarded is not: it is drafted and approved anew.
#[must_use]
pub fn can_be_said_again(kind: &str) -> bool {
    !kind.starts_with("delivery_")
}

/// Like replaces like; a withdrawal and the undoing of an import take back anything but what was
/// handed over and who is a member, and only what their author could have written.
fn may_replace(
    by: &KnownEntry,
    target: &KnownEntry,
    valid: &HashMap<EntryHash, &KnownEntry>,
    memberships: &Memberships,
) -> bool {
    if !is_taking_back(&by.header.kind) {
        return by.header.kind == target.header.kind;
    }
    if !can_be_taken_back(&target.header.kind) {
        return false;
    }
    // What takes a withdrawal back says again what was withdrawn, so it needs the right to that too.
    let mut open = vec![target];
    let mut seen = HashSet::new();
    while let Some(target) = open.pop() {
        if !seen.insert(target.hash) {
            continue;
        }
        if !memberships.takes_back(by, target) {
            return false;
        }
        if is_taking_back(&target.header.kind) {
            let again = target.header.replaces.iter();
            for again in again.filter_map(|hash| valid.get(hash)) {
                if !can_be_said_again(&again.header.kind) {
                    return false;
                }
                open.push(again);
            }
        }
    }
    true
}

/// Whether an entry of this type can be taken back at all.
#[must_use]
pub fn can_be_taken_back(kind: &str) -> bool {
    !matches!(
        kind,
        "delivery_approved"
            | "delivery_exported"
            | "space_founded"
            | "member_admitted"
            | "member_changed"
            | "device_admitted"
            | "import_undone"
            | "redacted"
    )
}

/// Decides one entry with an explicit stack: a chain of ten thousand corrections must not
/// overflow the program's own.
fn decide(
    start: EntryHash,
    replacers: &HashMap<EntryHash, Vec<EntryHash>>,
    decided: &mut HashMap<EntryHash, bool>,
) {
    let mut stack = vec![start];
    while let Some(&hash) = stack.last() {
        if decided.contains_key(&hash) {
            stack.pop();
            continue;
        }
        let above = replacers.get(&hash).map_or(&[][..], Vec::as_slice);
        let open: Vec<EntryHash> = above
            .iter()
            .filter(|r| !decided.contains_key(*r))
            .copied()
            .collect();
        if open.is_empty() {
            let stands = !above.iter().any(|r| decided.get(r) == Some(&true));
            decided.insert(hash, stands);
            stack.pop();
        } else {
            stack.extend(open);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::{Act, DeviceCard, MemberCard, SpaceFounded};
    use crate::entries::{Header, Role};
    use crate::ids::{DeviceId, EntityId, EntryId, MemberId, SpaceId};

    fn entry(no: u8, kind: &str, replaces: &[u8]) -> KnownEntry {
        KnownEntry {
            hash: EntryHash([no; 32]),
            header: Header {
                id: EntryId([no; 16]),
                space: SpaceId([1; 32]),
                device: DeviceId([1; 16]),
                seq: u64::from(no),
                prev: None,
                lamport: u64::from(no),
                author: MemberId([1; 16]),
                entity: EntityId([1; 16]),
                kind: kind.to_owned(),
                version: 1,
                replaces: replaces.iter().map(|no| EntryHash([*no; 32])).collect(),
                policy: Some(EntryHash([200; 32])),
                recorded_at: 0,
                offset_minutes: 0,
                payload_commit: [0; 32],
            },
            arrival: u64::from(no),
            received_at: 0,
            member_signed: false,
            act: None,
        }
    }

    fn founded() -> Memberships {
        let founder = MemberCard {
            member: MemberId([1; 16]),
            name: "Ana".to_owned(),
            roles: vec![Role::Counsel],
            verify_key: String::new(),
        };
        let device = DeviceCard {
            device: DeviceId([1; 16]),
            verify_key: String::new(),
        };
        let act = SpaceFounded {
            organisation: "Red".to_owned(),
            founder,
            device,
            nonce: String::new(),
            practice: false,
            filing_zone: "UTC".to_owned(),
        };
        let mut first = entry(200, "space_founded", &[]);
        first.header.policy = None;
        first.act = Some(Act::from(act));
        Memberships::of(&[first])
    }

    fn current(entries: &[KnownEntry]) -> Vec<u8> {
        let mut current: Vec<u8> = in_force(entries, &founded())
            .iter()
            .map(|h| h.0[0])
            .collect();
        current.sort_unstable();
        current
    }

    #[test]
    fn a_third_statement_does_not_bring_the_first_back() {
        let said = "parent_statement";
        let mut all = vec![
            entry(1, said, &[]),
            entry(2, said, &[1]),
            entry(3, said, &[2]),
        ];
        assert_eq!(current(&all), [3]);
        all.push(entry(4, "withdrawn", &[3]));
        assert_eq!(current(&all), [2, 4]);
        all.push(entry(5, "withdrawn", &[2]));
        assert_eq!(current(&all), [1, 4, 5]);
        all.push(entry(6, "withdrawn", &[4]));
        assert_eq!(
            current(&all),
            [3, 5, 6],
            "an undone withdrawal withdraws nothing"
        );
    }

    #[test]
    fn a_claim_replaces_no_statement() {
        let all = [
            entry(1, "parent_statement", &[]),
            entry(2, "claim_recorded", &[1]),
        ];
        assert_eq!(current(&all), [1, 2]);
    }
}
