//! The fold: the entries of some families in, their states out. One function serves the refold of
//! one family, the full rebuild and a look at a past day, so that they cannot differ.

use super::clusters::Clusters;
use super::deliveries::take_deliveries;
use super::list::{ListFolded, fold_lists};
use super::pair::PairState;
use super::person::PersonState;
use super::saved::{SavedView, fold_saved_views};
use crate::acts::Act;
use crate::deliveries::DeliverableLine;
use crate::entries::{KnownEntry, Memberships, Standing, in_force};
use crate::ids::{DeliveryId, EntityId, EntryHash, ListId, PairId, PersonId};
use crate::storage::ViewRow;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};

/// A family: who is in it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FamilyState {
    /// People, smallest id first.
    pub people: Vec<PersonId>,
    /// Pairs.
    pub pairs: Vec<PairId>,
}

/// A line of a delivery with where it stands. Its values are deliverable types and nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct FoldedLine {
    /// The delivery.
    pub delivery: DeliveryId,
    /// Its number in the delivery, from 1.
    pub line: u32,
    /// The pair as the line names it.
    pub pair: PairId,
    /// What leaves.
    pub values: DeliverableLine,
}

/// What a fold gives.
#[derive(Debug, Default)]
pub struct Folded {
    /// Families by id.
    pub families: BTreeMap<PersonId, FamilyState>,
    /// People by cluster.
    pub people: BTreeMap<PersonId, PersonState>,
    /// Pairs by their key: parent cluster, child cluster.
    pub pairs: BTreeMap<(PersonId, PersonId), PairState>,
    /// Lines of deliveries in the order in which they leave, each with its pair's parent.
    pub lines: Vec<(PersonId, FoldedLine)>,
    /// Lists in force, by id.
    pub lists: BTreeMap<ListId, ListFolded>,
    /// Saved views of the grid in force, by id.
    pub saved_views: BTreeMap<EntityId, SavedView>,
    /// Every base id with its family.
    pub bases: Vec<(EntityId, PersonId)>,
    /// Entries that were kept but ignored, and why.
    pub ignored: Vec<(EntryHash, Standing)>,
}

/// Folds entries in any order.
#[must_use]
pub fn fold<'a>(
    entries: impl IntoIterator<Item = &'a KnownEntry>,
    memberships: &Memberships,
) -> Folded {
    let mut entries: Vec<&KnownEntry> = entries.into_iter().collect();
    entries.sort_by_key(|entry| (entry.order(), entry.hash));
    entries.dedup_by_key(|entry| entry.hash);
    let mut folded = Folded::default();
    let mut valid = HashSet::new();
    for entry in &entries {
        match memberships.standing(entry) {
            Standing::Counts => {
                valid.insert(entry.hash);
            }
            other => folded.ignored.push((entry.hash, other)),
        }
    }
    let stands = in_force(&entries, memberships);
    let current = entries.iter().copied();
    let current = current.filter(|entry| stands.contains(&entry.hash));
    let clusters = Clusters::of(current.clone());
    let pair_records = take_people_and_pairs(&mut folded, &clusters, current.clone());
    take_the_rest(&mut folded, &clusters, &pair_records, &entries, &stands);
    folded.lists = fold_lists(current.clone());
    folded.saved_views = fold_saved_views(current.clone());
    take_deliveries(&mut folded, &pair_records, &entries, &valid, &stands);
    gather_families(&mut folded, &clusters, &pair_records);
    folded
}

pub(super) type PairKey = (PersonId, PersonId);

/// People and pairs as founded; gives the key of every pair record.
fn take_people_and_pairs<'a>(
    folded: &mut Folded,
    clusters: &Clusters,
    current: impl Iterator<Item = &'a KnownEntry>,
) -> HashMap<EntityId, PairKey> {
    let mut pair_records = HashMap::new();
    for entry in current {
        match &entry.act {
            Some(Act::PersonRecorded(_)) => {
                let id = clusters.person(PersonId(entry.header.entity.0));
                folded
                    .people
                    .entry(id)
                    .or_insert_with(|| PersonState::new(id));
            }
            Some(Act::PairRecorded(pair)) => {
                let key = (clusters.person(pair.parent), clusters.person(pair.child));
                let id = PairId(entry.header.entity.0);
                pair_records.insert(entry.header.entity, key);
                let state = folded
                    .pairs
                    .entry(key)
                    .or_insert_with(|| PairState::new(id, key.0, key.1));
                state.id = state.id.min(id);
            }
            _ => {}
        }
    }
    pair_records
}

fn take_the_rest(
    folded: &mut Folded,
    clusters: &Clusters,
    pair_records: &HashMap<EntityId, PairKey>,
    entries: &[&KnownEntry],
    stands: &HashSet<EntryHash>,
) {
    let current = || entries.iter().filter(|entry| stands.contains(&entry.hash));
    for entry in current() {
        if let Some(pair) = pair_records
            .get(&entry.header.entity)
            .and_then(|key| folded.pairs.get_mut(key))
        {
            pair.take(entry);
        } else if let Some(person) = folded
            .people
            .get_mut(&clusters.person(PersonId(entry.header.entity.0)))
        {
            person.take(entry);
        }
        // That two records are two people is known to both of them.
        if let Some(Act::PersonsToldApart(apart)) = &entry.act
            && let Some(other) = folded.people.get_mut(&clusters.person(apart.other))
            && other.id != clusters.person(PersonId(entry.header.entity.0))
        {
            other.take_told_apart(entry);
        }
    }
    let points = point_heads(entries, stands);
    for entry in current() {
        if let Some(Act::AttemptLogged(attempt)) = &entry.act
            && let Some(person) = folded
                .people
                .get_mut(&clusters.person(PersonId(entry.header.entity.0)))
        {
            let point = attempt.point.map(|p| points.get(&p).copied().unwrap_or(p));
            person.take_attempt(entry, point);
        }
    }
}

/// For every contact point that was replaced, the one now current: an attempt made under the old
/// rules still speaks of the same number.
fn point_heads(
    entries: &[&KnownEntry],
    stands: &HashSet<EntryHash>,
) -> HashMap<EntryHash, EntryHash> {
    let mut heads = HashMap::new();
    let replaced_by: HashMap<EntryHash, EntryHash> = entries
        .iter()
        .filter(|e| matches!(e.act, Some(Act::ContactPointRecorded(_))))
        .flat_map(|e| e.header.replaces.iter().map(move |old| (*old, e.hash)))
        .collect();
    for start in replaced_by.keys() {
        let mut at = *start;
        while !stands.contains(&at) {
            match replaced_by.get(&at) {
                Some(next) => at = *next,
                None => break,
            }
        }
        heads.insert(*start, at);
    }
    heads
}

fn gather_families(
    folded: &mut Folded,
    clusters: &Clusters,
    pair_records: &HashMap<EntityId, PairKey>,
) {
    for id in folded.people.keys() {
        folded
            .families
            .entry(clusters.family(*id))
            .or_default()
            .people
            .push(*id);
    }
    for pair in folded.pairs.values() {
        folded
            .families
            .entry(clusters.family(pair.parent))
            .or_default()
            .pairs
            .push(pair.id);
    }
    let people = clusters
        .records()
        .map(|(record, _)| (record.into(), clusters.family(record)));
    let pairs = pair_records
        .iter()
        .map(|(record, key)| (*record, clusters.family(key.0)));
    folded.bases = people.chain(pairs).collect();
    folded.bases.sort_unstable();
}

impl Folded {
    /// The pairs that are not in the trash, each with its family.
    pub fn shown_pairs(&self) -> impl Iterator<Item = (PersonId, &PairState)> {
        let family_of: BTreeMap<PairId, PersonId> = self
            .families
            .iter()
            .flat_map(|(family, state)| state.pairs.iter().map(move |pair| (*pair, *family)))
            .collect();
        let pairs = self.pairs.values().filter(|pair| pair.trashed.is_none());
        pairs.filter_map(move |pair| Some((*family_of.get(&pair.id)?, pair)))
    }

    /// The lines of deliveries, each with its family.
    #[must_use]
    pub fn line_rows(&self) -> Vec<(PersonId, &FoldedLine)> {
        let family_of: HashMap<PersonId, PersonId> = self
            .families
            .iter()
            .flat_map(|(family, state)| state.people.iter().map(move |person| (*person, *family)))
            .collect();
        self.lines
            .iter()
            .map(|(parent, line)| (family_of.get(parent).copied().unwrap_or(*parent), line))
            .collect()
    }

    /// The states as rows: kind, key, canonical JSON (fields in the order of the types, maps sorted).
    #[must_use]
    pub fn rows(&self) -> Vec<ViewRow> {
        let family_of: HashMap<PersonId, PersonId> = self
            .families
            .iter()
            .flat_map(|(family, state)| state.people.iter().map(move |person| (*person, *family)))
            .collect();
        let of = |person: PersonId| family_of.get(&person).copied().unwrap_or(person);
        let people = self
            .people
            .values()
            .map(|state| row("person", &state.id.0, of(state.id), state));
        let pairs = self.pairs.iter().map(|((parent, child), state)| {
            row("pair", &[parent.0, child.0].concat(), of(*parent), state)
        });
        let families = self
            .families
            .iter()
            .map(|(family, state)| row("family", &family.0, *family, state));
        // A list belongs to no family: its own id stands in the place of one.
        let lists = self.lists.iter().flat_map(|(id, list)| {
            let of = PersonId(id.0);
            let states = row("list_states", &id.0, of, &list.rows);
            // Most lists have none: no row then.
            let differences = (!list.differences.is_empty())
                .then(|| row("list_differences", &id.0, of, &list.differences));
            let own = [row("list", &id.0, of, &list.state), states];
            own.into_iter().chain(differences)
        });
        let saved = self.saved_views.values();
        let saved = saved.map(|view| row("saved_view", &view.id.0, PersonId(view.id.0), view));
        let of_families = people.chain(pairs).chain(families);
        of_families.chain(lists).chain(saved).collect()
    }
}

/// # Panics
/// Never: view types hold no map with keys other than strings.
#[allow(clippy::expect_used)]
fn row(kind: &str, key: &[u8], family: PersonId, state: &impl Serialize) -> ViewRow {
    let body = serde_json::to_vec(state).expect("view types serialise without fail");
    ViewRow {
        kind: kind.to_owned(),
        key: key.to_vec(),
        family,
        body,
    }
}
