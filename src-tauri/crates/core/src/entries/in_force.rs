//! Which entries are in force: those that no entry in force replaces or withdraws.
//!
//! A withdrawal can itself be withdrawn (that is what undo writes), so that rule is recursive; it
//! ends because an entry can only name hashes that existed before it. Order of arrival plays no
//! part: the result is a function of the set.
//!
//! Only like replaces like: a government's claim that names a parent's statement in its `replaces`
//! does nothing to it (DESIGN invariant 5).

use super::KnownEntry;
use crate::ids::EntryHash;
use std::collections::{HashMap, HashSet};

/// The hashes in force among `entries`. Only entries for which `valid` holds count, both as
/// candidates and as replacers: an entry whose author had not the right changes nothing.
#[must_use]
pub fn in_force(entries: &[KnownEntry], valid: &HashSet<EntryHash>) -> HashSet<EntryHash> {
    let kinds: HashMap<EntryHash, &str> = entries
        .iter()
        .map(|e| (e.hash, e.header.kind.as_str()))
        .collect();
    let mut taken_back_by: HashMap<EntryHash, Vec<EntryHash>> = HashMap::new();
    let mut replaced_by: HashMap<EntryHash, Vec<EntryHash>> = HashMap::new();
    for entry in entries.iter().filter(|e| valid.contains(&e.hash)) {
        let edges = if takes_back(&entry.header.kind) {
            &mut taken_back_by
        } else {
            &mut replaced_by
        };
        for target in &entry.header.replaces {
            if kinds
                .get(target)
                .is_some_and(|kind| may_replace(&entry.header.kind, kind))
            {
                edges.entry(*target).or_default().push(entry.hash);
            }
        }
    }
    let mut live: HashMap<EntryHash, bool> = HashMap::new();
    for entry in entries.iter().filter(|e| valid.contains(&e.hash)) {
        decide(entry.hash, &taken_back_by, &mut live);
    }
    let is_live = |hash: &EntryHash| live.get(hash) == Some(&true);
    // What was replaced stays replaced when its replacement is itself replaced by a third; it comes
    // back only when the replacement is taken back.
    live.keys()
        .filter(|hash| is_live(hash))
        .filter(|hash| !replaced_by.get(hash).is_some_and(|by| by.iter().any(is_live)))
        .copied()
        .collect()
}

/// Whether entries of this type take others back, and not only put themselves in their place.
fn takes_back(kind: &str) -> bool {
    matches!(kind, "withdrawn" | "import_undone")
}

/// Like replaces like; a withdrawal and the undoing of an import take back anything but what was
/// handed over and who is a member.
fn may_replace(by: &str, target: &str) -> bool {
    match by {
        by if takes_back(by) => !matches!(
            target,
            "delivery_approved"
                | "delivery_exported"
                | "space_founded"
                | "member_admitted"
                | "member_changed"
                | "device_admitted"
                | "redacted"
        ),
        _ => by == target,
    }
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
