//! What other lists in force say of whom a list brought something to. A list brings only what the book has
//! nothing of, so of two that say the same the later one brings nothing: taken back, the earlier must not
//! take with it what the later one says.

use super::decide::source_of;
use super::{Op, Records, RecordsError};
use crate::acts::{Act, Part, RowsLinked};
use crate::ids::{EntityId, ListId, PersonId};
use crate::lists::{
    Brought, PairHas, PersonHas, Policy, RowRead, Sending, reach, to_pair, to_person,
};
use crate::rules::phone::Phone;
use crate::views::ListState;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Whom a row speaks of: a side of it, or its pair.
type About = (EntityId, Option<Part>);

impl Records {
    /// What brings again, as other lists in force say it, the acts that go with a list: each once, from
    /// the earliest list that says it; and how many of them there are.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub(super) fn said_again(
        &self,
        list: ListId,
        mut going: BTreeMap<EntityId, Vec<Act>>,
    ) -> Result<(Vec<Op>, usize), RecordsError> {
        if going.is_empty() {
            return Ok((Vec::new(), 0));
        }
        let targets = self.targets_of(going.keys().copied())?;
        let mut lists = self.lists()?;
        lists.retain(|one| one.id != list && !one.undone && one.policy != Policy::Skip.code());
        lists.sort_by_key(|one| one.as_of);
        let (mut ops, mut count) = (Vec::new(), 0);
        for other in &lists {
            let states = self.list_states(other.id)?;
            let of_row = |target: EntityId| targets.get(&target);
            let rows: HashMap<u32, &Vec<About>> = states
                .iter()
                .filter_map(|one| Some((one.row, of_row(one.target?)?)))
                .collect();
            if rows.is_empty() {
                continue;
            }
            let mut ends = RowsLinked::default();
            for read in self.rows_read(other)? {
                for about in rows.get(&read.row).into_iter().copied().flatten() {
                    let again = again(other, &read, *about, &mut going);
                    count += again.len();
                    if !again.is_empty() {
                        ends.brought.push((read.row, about.0));
                    }
                    ops.extend(again);
                }
            }
            // Taken back in its turn, that list finds by this what it brought.
            if !ends.brought.is_empty() {
                ops.push(Op::new(other.id.into(), ends));
            }
        }
        Ok((ops, count))
    }

    /// What the target of a row may be for it to speak of these people and pairs.
    fn targets_of(
        &self,
        ids: impl Iterator<Item = EntityId>,
    ) -> Result<HashMap<EntityId, Vec<About>>, RecordsError> {
        let mut targets: HashMap<EntityId, Vec<About>> = HashMap::new();
        for id in ids {
            let family = self.family(id)?.folded;
            let is_it = |records: &[PersonId]| records.iter().any(|one| EntityId::from(*one) == id);
            let mut clusters = BTreeSet::new();
            for person in family.people.values().filter(|one| is_it(&one.records)) {
                clusters.insert(person.id);
                // A row of one person names them on one side, and says nothing on the other.
                for record in &person.records {
                    let sides = [Part::Parent, Part::Child].map(|part| (id, Some(part)));
                    targets.entry((*record).into()).or_default().extend(sides);
                }
            }
            for pair in family.pairs.values() {
                let is_pair = pair.records.iter().any(|one| EntityId::from(*one) == id);
                let abouts = [
                    is_pair.then_some((id, None)),
                    clusters
                        .contains(&pair.parent)
                        .then_some((id, Some(Part::Parent))),
                    clusters
                        .contains(&pair.child)
                        .then_some((id, Some(Part::Child))),
                ];
                for record in &pair.records {
                    let of = targets.entry((*record).into()).or_default();
                    of.extend(abouts.into_iter().flatten());
                }
            }
        }
        Ok(targets)
    }
}

/// What of `left` a row says too, as acts of its own list; it is not left any more.
fn again(
    list: &ListState,
    read: &RowRead,
    (id, part): About,
    left: &mut BTreeMap<EntityId, Vec<Act>>,
) -> Vec<Op> {
    let Some(left) = left.get_mut(&id).filter(|left| !left.is_empty()) else {
        return Vec::new();
    };
    let sending = Sending {
        kind: &list.kind,
        policy: Policy::Fill,
    };
    let cells = match part {
        Some(Part::Parent) => read.parent.as_ref(),
        Some(Part::Child) => read.child.as_ref(),
        Some(Part::Relative) | None => None,
    };
    // Of somebody of whom the book knew nothing a row brings all that it says.
    let said: Vec<Brought> = match (part, cells) {
        (Some(part), Some(cells)) => {
            to_person((read, cells), part, sending, &PersonHas::default(), true)
        }
        (Some(_), None) => Vec::new(),
        (None, _) => to_pair(read, sending, &PairHas::default(), true),
    };
    let source = source_of(list, read.row);
    let mut ops = Vec::new();
    for one in said {
        let act = one.act(sending.party(), source.clone());
        if let Some(at) = left.iter().position(|going| says_same(going, &act)) {
            left.remove(at);
            ops.push(Op::new(id, act));
        }
    }
    ops
}

/// Whether two acts that lists brought say the same, whoever says it.
fn says_same(one: &Act, other: &Act) -> bool {
    match (one, other) {
        (Act::DetailRecorded(one), Act::DetailRecorded(other)) => one.detail == other.detail,
        (Act::NameRecorded(one), Act::NameRecorded(other)) => one.name == other.name,
        (Act::IdentifierRecorded(one), Act::IdentifierRecorded(other)) => {
            one.identifier.normal == other.identifier.normal
        }
        (Act::ContactPointRecorded(one), Act::ContactPointRecorded(other)) => {
            let phone = |raw: &str, e164: &Option<String>| {
                reach(&Phone {
                    raw: raw.to_owned(),
                    e164: e164.clone(),
                })
            };
            one.kind == other.kind && phone(&one.raw, &one.e164) == phone(&other.raw, &other.e164)
        }
        (Act::CustodyClaimed(one), Act::CustodyClaimed(other)) => {
            (one.party, &one.place) == (other.party, &other.place)
        }
        (Act::ClaimRecorded(one), Act::ClaimRecorded(other)) => {
            (one.party, &one.what) == (other.party, &other.what)
        }
        (Act::SeparationClaimed(one), Act::SeparationClaimed(other)) => {
            (one.party, &one.separated_on, &one.place)
                == (other.party, &other.separated_on, &other.place)
        }
        _ => false,
    }
}
