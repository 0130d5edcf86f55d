//! The log in parts that fit into memory, for what goes over all of it: rebuilding, checking, a look
//! at a past day. A part is made of whole groups, and a group of the families that must be folded
//! together: just what [`refold`](super::refold) gathers for one of them.

use super::RecordsError;
use super::known::known;
use crate::acts::{Act, is_of_no_family};
use crate::entries::{Header, KnownEntry, is_taking_back};
use crate::ids::{EntityId, EntryHash};
use crate::storage::{self, Connection, Stored};
use std::collections::{HashMap, HashSet};
use std::convert::Infallible;

/// Entries of one part, at most, unless one group alone has more: some 600 bytes each as they are
/// stored. They are decoded group by group.
const PART: usize = 250_000;

/// What a walk over the log has to notice so that it can be cut into parts.
#[derive(Default)]
pub struct Survey {
    nodes: HashMap<EntityId, u32>,
    up: Vec<u32>,
    /// Arrival and node of the header's entity.
    own: Vec<(u32, u32)>,
    /// Arrival and node of the other base ids whose views the entry can change.
    also: Vec<(u32, u32)>,
    /// A delivery's node and those of the pairs that one of its chunks names.
    chunks: Vec<(u32, Vec<u32>)>,
    under: Vec<(EntityId, u32)>,
    /// Entries with what they replace, and whether they take it back: they are found beside it.
    replacing: Vec<(u32, bool, Vec<EntryHash>)>,
}

/// What an entry that replaces another is found beside.
#[derive(Clone)]
struct Beside {
    /// What the other is about.
    entity: EntityId,
    /// If it is a withdrawal, what it withdrew: taking it back says that again.
    withdrew: Vec<EntryHash>,
}

impl From<&Header> for Beside {
    fn from(header: &Header) -> Self {
        let takes_back = is_taking_back(&header.kind);
        Self {
            entity: header.entity,
            withdrew: if takes_back {
                header.replaces.clone()
            } else {
                Vec::new()
            },
        }
    }
}

/// The groups of a log by part; a group is the arrival numbers of its entries, ascending.
pub struct Parts(Vec<Vec<Vec<u32>>>);

impl Survey {
    /// Surveys the log of a space.
    ///
    /// # Errors
    /// [`RecordsError`] from storage, or damage of an entry.
    pub fn of(db: &Connection, space: i64) -> Result<Self, RecordsError> {
        let mut survey = Self::default();
        storage::stream_headers(db, |stored| {
            let header = Header::from_bytes(&stored.header)?;
            let act = if Act::names_others(&stored.kind) {
                known(&storage::load_arrival(db, stored.arrival)?)?.act
            } else {
                None
            };
            let is_folded = stored.space == space && stored.kind != "list_rows";
            survey.take(stored.arrival, &header, act.as_ref(), is_folded);
            Ok::<_, RecordsError>(())
        })?;
        survey.place_replacing(db)?;
        Ok(survey)
    }

    /// Sorts some entries into groups; those in which nobody is founded make no view and are left out.
    pub fn groups_of(entries: &[KnownEntry]) -> Vec<Vec<&KnownEntry>> {
        let mut survey = Self::default();
        for entry in entries {
            survey.take(entry.arrival, &entry.header, entry.act.as_ref(), true);
        }
        // What is replaced and not among them is of a group in which nobody is founded here.
        let by_hash: HashMap<EntryHash, Beside> = entries
            .iter()
            .map(|entry| (entry.hash, Beside::from(&entry.header)))
            .collect();
        let Ok(()) = survey.place_beside(|hash| Ok::<_, Infallible>(by_hash.get(&hash).cloned()));
        let by_arrival: HashMap<u64, &KnownEntry> =
            entries.iter().map(|entry| (entry.arrival, entry)).collect();
        let founds = |entry: &&KnownEntry| {
            let kind = entry.header.kind.as_str();
            matches!(kind, "person_recorded" | "pair_recorded") || is_of_no_family(kind)
        };
        let groups = survey.into_parts().0.into_iter().flatten();
        let groups = groups.map(|arrivals| {
            let group = arrivals.into_iter().map(u64::from);
            group
                .filter_map(|arrival| by_arrival.get(&arrival).copied())
                .collect()
        });
        groups
            .filter(|group: &Vec<_>| group.iter().any(founds))
            .collect()
    }

    /// Notices an entry. `act` is none where the payload is gone or sealed, or cannot name others;
    /// the cells of lists and the entries of the device's own space are not folded.
    pub fn take(&mut self, arrival: u64, header: &Header, act: Option<&Act>, is_folded: bool) {
        let Ok(arrival) = u32::try_from(arrival) else {
            return; // four thousand million entries: no vault holds them
        };
        self.under.push((header.entity, arrival));
        if !header.replaces.is_empty() {
            let takes_back = is_taking_back(&header.kind);
            self.replacing
                .push((arrival, takes_back, header.replaces.clone()));
        }
        let touched = act.map(Act::touches).unwrap_or_default();
        self.under
            .extend(touched.into_iter().map(|id| (id, arrival)));
        if !is_folded {
            return;
        }
        let node = self.node(header.entity);
        self.own.push((arrival, node));
        let Some(act) = act else { return };
        match act {
            Act::PairRecorded(pair) => {
                self.join(header.entity, pair.parent.into());
                self.join(header.entity, pair.child.into());
            }
            Act::PersonsLinked(link) => self.join(header.entity, link.other.into()),
            // Both know it: taking it back is found from either side.
            Act::PersonsToldApart(apart) => self.join(header.entity, apart.other.into()),
            other => {
                let nodes: Vec<u32> = other
                    .changes()
                    .into_iter()
                    .map(|id| self.node(id))
                    .collect();
                self.also.extend(nodes.iter().map(|node| (arrival, *node)));
                if let Act::DeliveryLines(lines) = other {
                    let delivery = self.node(lines.delivery.into());
                    self.chunks.push((delivery, nodes));
                }
            }
        }
    }

    /// Places entries beside what they replace, also those whose words are gone. To be called when
    /// every entry has been taken.
    ///
    /// # Errors
    /// [`RecordsError`] from storage, or damage of an entry.
    pub fn place_replacing(&mut self, db: &Connection) -> Result<(), RecordsError> {
        self.place_beside(|hash| {
            let stored = storage::load_by_hash(db, hash)?;
            let header = stored.map(|stored| Header::from_bytes(&stored.header));
            Ok(header.transpose()?.as_ref().map(Beside::from))
        })
    }

    fn place_beside<Failed>(
        &mut self,
        find: impl Fn(EntryHash) -> Result<Option<Beside>, Failed>,
    ) -> Result<(), Failed> {
        for (arrival, takes_back, mut replaced) in std::mem::take(&mut self.replacing) {
            let mut seen = HashSet::new();
            while let Some(hash) = replaced.pop() {
                if !seen.insert(hash) {
                    continue;
                }
                let Some(beside) = find(hash)? else {
                    continue;
                };
                self.under.push((beside.entity, arrival));
                let node = self.node(beside.entity);
                self.also.push((arrival, node));
                if takes_back {
                    replaced.extend(beside.withdrew);
                }
            }
        }
        Ok(())
    }

    /// Under which base ids each entry is found, sorted.
    pub fn take_under(&mut self) -> Vec<(EntityId, u32)> {
        let mut under = std::mem::take(&mut self.under);
        under.sort_unstable();
        under.dedup();
        under
    }

    /// Cuts the log.
    pub fn into_parts(mut self) -> Parts {
        let mut at: HashMap<u32, usize> = HashMap::new();
        let mut groups: Vec<Vec<u32>> = Vec::new();
        let entries = std::mem::take(&mut self.own).into_iter();
        for (arrival, node) in entries.chain(std::mem::take(&mut self.also)) {
            let root = self.root(node);
            let group = *at.entry(root).or_insert_with(|| {
                groups.push(Vec::new());
                groups.len() - 1
            });
            groups[group].push(arrival);
        }
        // A family whose pair a chunk names needs the delivery's own entries beside it.
        for (delivery, pairs) in std::mem::take(&mut self.chunks) {
            let Some(own) = at
                .get(&self.root(delivery))
                .map(|group| groups[*group].clone())
            else {
                continue;
            };
            for pair in pairs {
                if let Some(group) = at.get(&self.root(pair)) {
                    groups[*group].extend(&own);
                }
            }
        }
        let mut parts: Vec<Vec<Vec<u32>>> = Vec::new();
        let mut full = PART;
        for mut group in groups {
            group.sort_unstable();
            group.dedup();
            if full + group.len() > PART {
                parts.push(Vec::new());
                full = 0;
            }
            full += group.len();
            if let Some(part) = parts.last_mut() {
                part.push(group);
            }
        }
        Parts(parts)
    }

    fn node(&mut self, id: EntityId) -> u32 {
        let up = &mut self.up;
        *self.nodes.entry(id).or_insert_with(|| {
            let node = u32::try_from(up.len()).unwrap_or(u32::MAX);
            up.push(node);
            node
        })
    }

    fn join(&mut self, a: EntityId, b: EntityId) {
        let (a, b) = (self.node(a), self.node(b));
        let (a, b) = (self.root(a), self.root(b));
        self.up[a.max(b) as usize] = a.min(b);
    }

    fn root(&mut self, mut node: u32) -> u32 {
        while self.up[node as usize] != node {
            let above = self.up[self.up[node as usize] as usize];
            self.up[node as usize] = above;
            node = above;
        }
        node
    }
}

impl Parts {
    /// Hands over the entries of every group, a part of the log in memory at a time, until `each` says
    /// false.
    ///
    /// # Errors
    /// [`RecordsError`] from storage, or what `each` returns.
    pub fn each_group(
        &self,
        db: &Connection,
        mut each: impl FnMut(Vec<Stored>) -> Result<bool, RecordsError>,
    ) -> Result<(), RecordsError> {
        for part in &self.0 {
            for group in load(db, part)? {
                if !each(group)? {
                    return Ok(());
                }
            }
        }
        Ok(())
    }
}

/// The entries of a part by group. The file is read from front to back.
fn load(db: &Connection, part: &[Vec<u32>]) -> Result<Vec<Vec<Stored>>, RecordsError> {
    let mut wanted: Vec<(u32, usize)> = part
        .iter()
        .enumerate()
        .flat_map(|(group, arrivals)| arrivals.iter().map(move |arrival| (*arrival, group)))
        .collect();
    wanted.sort_unstable();
    let mut groups: Vec<Vec<Stored>> = part
        .iter()
        .map(|group| Vec::with_capacity(group.len()))
        .collect();
    let mut kept: Option<Stored> = None;
    let mut wanted = wanted.into_iter().peekable();
    while let Some((arrival, group)) = wanted.next() {
        let entry = match kept.take() {
            Some(entry) => entry,
            None => slim(storage::load_arrival(db, u64::from(arrival))?),
        };
        // Most entries are of one group; the few of several are kept for the next.
        if wanted.peek().is_some_and(|(next, _)| *next == arrival) {
            kept = Some(entry.clone());
        }
        groups[group].push(entry);
    }
    Ok(groups)
}

/// Without what a fold has no use for: parts are as large as memory allows.
fn slim(mut stored: Stored) -> Stored {
    stored.running = Vec::new();
    if let Some((salt, _)) = &mut stored.payload {
        *salt = Vec::new();
    }
    stored
}
