//! Which records are one person, and which people make a family: connected components.

use crate::acts::Act;
use crate::entries::KnownEntry;
use crate::ids::{EntityId, PersonId};
use std::collections::{BTreeMap, HashSet};

/// Records joined into people, and people into families.
#[derive(Debug, Default)]
pub struct Clusters {
    person: BTreeMap<PersonId, PersonId>,
    family: BTreeMap<PersonId, PersonId>,
}

impl Clusters {
    /// Computes both from the entries in force.
    #[must_use]
    pub fn of<'a>(entries: impl Iterator<Item = &'a KnownEntry> + Clone) -> Self {
        let mut person = BTreeMap::new();
        for entry in entries.clone() {
            match &entry.act {
                Some(Act::PersonRecorded(_)) => {
                    join(
                        &mut person,
                        PersonId(entry.header.entity.0),
                        PersonId(entry.header.entity.0),
                    );
                }
                Some(Act::PersonsLinked(link)) => {
                    join(&mut person, PersonId(entry.header.entity.0), link.other);
                }
                _ => {}
            }
        }
        let mut family = BTreeMap::new();
        let records: Vec<PersonId> = person.keys().copied().collect();
        for record in records {
            let of = root(&mut person, record);
            join(&mut family, of, of);
        }
        for entry in entries {
            if let Some(Act::PairRecorded(pair)) = &entry.act {
                let (parent, child) = (
                    root(&mut person, pair.parent),
                    root(&mut person, pair.child),
                );
                join(&mut family, parent, child);
            }
        }
        Self {
            person: flat(person),
            family: flat(family),
        }
    }

    /// The cluster a record belongs to: its smallest record.
    #[must_use]
    pub fn person(&self, record: PersonId) -> PersonId {
        self.person.get(&record).copied().unwrap_or(record)
    }

    /// The family a record belongs to: its smallest person.
    #[must_use]
    pub fn family(&self, record: PersonId) -> PersonId {
        let person = self.person(record);
        self.family.get(&person).copied().unwrap_or(person)
    }

    /// Every record with its cluster.
    pub fn records(&self) -> impl Iterator<Item = (PersonId, PersonId)> + '_ {
        self.person.iter().map(|(record, of)| (*record, *of))
    }
}

/// The smaller id is always the root, so a component is named by its smallest member.
fn join(parents: &mut BTreeMap<PersonId, PersonId>, a: PersonId, b: PersonId) {
    let (a, b) = (root(parents, a), root(parents, b));
    let (low, high) = (a.min(b), a.max(b));
    parents.insert(low, low);
    parents.insert(high, low);
}

fn root(parents: &mut BTreeMap<PersonId, PersonId>, mut of: PersonId) -> PersonId {
    while let Some(&up) = parents.get(&of) {
        if up == of {
            return of;
        }
        let above = parents.get(&up).copied().unwrap_or(up);
        parents.insert(of, above);
        of = up;
    }
    parents.insert(of, of);
    of
}

fn flat(mut parents: BTreeMap<PersonId, PersonId>) -> BTreeMap<PersonId, PersonId> {
    let all: Vec<PersonId> = parents.keys().copied().collect();
    all.into_iter()
        .map(|one| (one, root(&mut parents, one)))
        .collect()
}

/// The refold plan: given the entries found under some base ids, which further base ids must be
/// looked up before a fold of them is whole. Links and pairs count even when they are withdrawn, so
/// that what was one family before an unlink is refolded whole.
#[must_use]
pub fn frontier(entries: &[KnownEntry], seen: &HashSet<EntityId>) -> Vec<EntityId> {
    let mut open: Vec<EntityId> = Vec::new();
    let mut add = |id: EntityId| {
        if !seen.contains(&id) && !open.contains(&id) {
            open.push(id);
        }
    };
    for entry in entries {
        match &entry.act {
            Some(Act::PairRecorded(pair)) => {
                add(entry.header.entity);
                add(pair.parent.into());
                add(pair.child.into());
            }
            Some(Act::PersonsLinked(link)) => {
                add(entry.header.entity);
                add(link.other.into());
            }
            // Both know it, so that taking it back is found from either side.
            Some(Act::PersonsToldApart(apart)) => {
                add(entry.header.entity);
                add(apart.other.into());
            }
            // The draft, its approval and export are found under the delivery's own id, the other
            // chunks are not: a family's fold reads the chunk that names it.
            Some(Act::DeliveryLines(lines)) => add(lines.delivery.into()),
            _ => {}
        }
    }
    open
}
