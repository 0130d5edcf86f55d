//! Which entries are in force: those that no entry in force replaces or withdraws.
//!
//! A withdrawal can itself be withdrawn (that is what undo writes), so the rule is recursive; it
//! ends because an entry can only name hashes that existed before it. Order of arrival plays no
//! part: the result is a function of the set.
//!
//! Only like replaces like: a government's claim that names a parent's statement in its `replaces`
//! does nothing to it (DESIGN invariant 5).

use super::{KnownEntry, Memberships, Standing};
use crate::ids::EntryHash;
use std::collections::{HashMap, HashSet};

/// The hashes in force among `entries`. Entries whose author had not the right change nothing;
/// those whose words are gone still replace what they replaced.
#[must_use]
pub fn in_force(entries: &[KnownEntry], memberships: &Memberships) -> HashSet<EntryHash> {
    let valid: HashMap<EntryHash, &KnownEntry> = entries
        .iter()
        .filter(|e| {
            matches!(
                memberships.standing(e),
                Standing::Counts | Standing::NoContent
            )
        })
        .map(|e| (e.hash, e))
        .collect();
    let mut replacers: HashMap<EntryHash, Vec<EntryHash>> = HashMap::new();
    for entry in valid.values() {
        for target in &entry.header.replaces {
            if valid
                .get(target)
                .is_some_and(|target| may_replace(entry, target, memberships))
            {
                replacers.entry(*target).or_default().push(entry.hash);
            }
        }
    }
    let mut decided: HashMap<EntryHash, bool> = HashMap::new();
    for hash in valid.keys() {
        decide(*hash, &replacers, &mut decided);
    }
    decided
        .into_iter()
        .filter_map(|(hash, stands)| stands.then_some(hash))
        .collect()
}

/// Like replaces like; a withdrawal and the undoing of an import take back anything but what was
/// handed over and who is a member, and only what their author could have written.
fn may_replace(by: &KnownEntry, target: &KnownEntry, memberships: &Memberships) -> bool {
    match by.header.kind.as_str() {
        "withdrawn" | "import_undone" => {
            can_be_taken_back(&target.header.kind) && memberships.takes_back(by, target)
        }
        kind => kind == target.header.kind,
    }
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
