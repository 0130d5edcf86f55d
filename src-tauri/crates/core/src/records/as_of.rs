//! A look at a past day (DESIGN §5): what had happened by its end, as far as it was known then. How
//! far each pair had come as known by the end of every day is kept (`history`). For any other
//! knowledge nothing is: families that no later entry speaks of stand as they stood; the others are
//! folded again from the entries that count, each by itself, or, where they are many, in one walk
//! over the log.

use super::ahead::read_ahead;
use super::known::{all_known, known};
use super::parts::Survey;
use super::{Records, RecordsError, refold};
use crate::acts::Act;
use crate::clock::Now;
use crate::entries::{HeaderError, KnownEntry};
use crate::ids::{DeliveryId, DeviceId, EntityId, PersonId};
use crate::storage::{self, StorageError};
use crate::views::{Folded, fold};
use chrono::{Days, NaiveDate, TimeZone};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// What is known: everything, or what this vault had received up to an arrival number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knowledge {
    /// All that is known now.
    Now,
    /// The entries up to this arrival number.
    Received(u64),
}

/// A look at a past day: both are printed with every number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AsOf {
    /// What had happened by the end of this day of the filing zone.
    pub effective: NaiveDate,
    /// As far as it was known.
    pub known: Knowledge,
}

/// Which families were handed over as they stood.
#[derive(Debug)]
pub enum Handed {
    /// These, as families are now.
    Families(HashSet<PersonId>),
    /// All.
    All,
}

/// One in so many people and pairs are many: to look up what belongs to each would take longer than
/// to read the whole log (docs/BENCHMARKS.md).
const MANY: usize = 16;
/// So few are looked up in any case.
const FEW: usize = 500;
/// Groups of entries that may be read ahead of the folding.
const AHEAD: usize = 256;

/// Why the walk over later entries ended early.
enum Ended {
    Many,
    Failed(RecordsError),
}

impl From<StorageError> for Ended {
    fn from(error: StorageError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<HeaderError> for Ended {
    fn from(error: HeaderError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<RecordsError> for Ended {
    fn from(error: RecordsError) -> Self {
        Self::Failed(error)
    }
}

impl AsOf {
    /// Whether an entry counts in it. `day` = of which the entry speaks.
    fn counts(&self, arrival: u64, day: Option<NaiveDate>) -> bool {
        let is_known = match self.known {
            Knowledge::Now => true,
            Knowledge::Received(last) => arrival <= last,
        };
        is_known && day.is_none_or(|day| day <= self.effective)
    }
}

impl Records {
    /// A past day as it was seen then: what had happened by its end, as this vault had received it by
    /// its end.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn as_of_day(&self, day: NaiveDate) -> Result<AsOf, RecordsError> {
        let end = day.checked_add_days(Days::new(1)).unwrap_or(day);
        let midnight = end.and_hms_opt(0, 0, 0).unwrap_or_default();
        // Where the clocks skip midnight, the day ends with the hour that they skip to.
        let instant = (0..=3)
            .filter_map(|hours| midnight.checked_add_signed(chrono::TimeDelta::hours(hours)))
            .find_map(|local| self.zone.from_local_datetime(&local).earliest())
            .map_or(i64::MAX, |end| end.timestamp_millis());
        Ok(AsOf {
            effective: day,
            known: Knowledge::Received(storage::received_before(&self.main, instant)?),
        })
    }

    /// Which entries of which device are known: the version vector that is printed with a number.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn version_vector(
        &self,
        known: Knowledge,
    ) -> Result<BTreeMap<DeviceId, u64>, RecordsError> {
        let last = match known {
            Knowledge::Now => storage::count(&self.main)?,
            Knowledge::Received(last) => last,
        };
        let mut vector = BTreeMap::new();
        for device in self.memberships.now().devices.keys() {
            if let Some(seq) = storage::seq_at(&self.main, self.space_no, *device, last)? {
                vector.insert(*device, seq);
            }
        }
        Ok(vector)
    }

    /// Hands over the families as they stood of which something speaks that does not count; says which
    /// those are now. All others stand as they stood. The people and pairs are there; lines, bases and
    /// ignored entries are not to be asked for.
    ///
    /// # Errors
    /// [`RecordsError`] from storage, or damage of an entry.
    pub fn each_family_as_of(
        &self,
        as_of: &AsOf,
        mut each: impl FnMut(&Folded),
    ) -> Result<Handed, RecordsError> {
        let Some(touched) = self.spoken_of_since(as_of)? else {
            self.each_group_as_of(as_of, each)?;
            return Ok(Handed::All);
        };
        let mut handed = HashSet::new();
        let mut seen: HashSet<EntityId> = HashSet::new();
        for entity in touched {
            if seen.contains(&entity) {
                continue;
            }
            // What was taken back since belongs to no family now, and is found under its own id.
            let mut bases = vec![entity];
            if let Some(family) = storage::family_of(&self.main, entity)? {
                bases.extend(storage::bases_of(&self.main, family)?);
            }
            let (entries, looked_up) = refold::gather(&self.main, bases.into_iter())?;
            for base in looked_up {
                handed.extend(storage::family_of(&self.main, base)?);
                seen.insert(base);
            }
            each(&self.fold_as_of(as_of, entries));
        }
        Ok(Handed::Families(handed))
    }

    /// Hands over all families: the log is read once from front to back, where it would take longer to
    /// look up what belongs to each of many.
    fn each_group_as_of(
        &self,
        as_of: &AsOf,
        mut each: impl FnMut(&Folded),
    ) -> Result<(), RecordsError> {
        let reading = self.another_connection()?;
        let space = self.space_no;
        read_ahead(
            AHEAD,
            move |send| {
                let parts = Survey::of(&reading, space)?.into_parts();
                parts.each_group(&reading, |group| Ok(send.send(group).is_ok()))
            },
            |groups| {
                for group in groups {
                    each(&self.fold_as_of(as_of, all_known(&group)?));
                }
                Ok(())
            },
        )
    }

    /// Hands over every family as it stood, in one or several pieces of the log.
    ///
    /// # Errors
    /// [`RecordsError`] from storage, or damage of an entry.
    pub(crate) fn each_family_on(
        &self,
        as_of: &AsOf,
        mut each: impl FnMut(&Folded),
    ) -> Result<(), RecordsError> {
        let Handed::Families(handed) = self.each_family_as_of(as_of, &mut each)? else {
            return Ok(());
        };
        self.each_family(|id, folded| {
            if !handed.contains(&id) {
                each(folded);
            }
            Ok(())
        })
    }

    /// What was known when the chains of these devices stood so.
    ///
    /// # Errors
    /// [`RecordsError::Invalid`] when they never did; or from storage.
    pub fn knowledge(&self, vector: &BTreeMap<DeviceId, u64>) -> Result<Knowledge, RecordsError> {
        let knows = |last: u64| -> Result<bool, RecordsError> {
            let at = self.version_vector(Knowledge::Received(last))?;
            Ok(vector
                .iter()
                .all(|(device, seq)| at.get(device) >= Some(seq)))
        };
        // Whoever knows more has received more: the first that knows all of it is looked for by halves.
        let (mut from, mut to) = (0, storage::count(&self.main)?);
        while from < to {
            let half = from.midpoint(to);
            if knows(half)? {
                to = half;
            } else {
                from = half + 1;
            }
        }
        let found = Knowledge::Received(to);
        if self.version_vector(found)? == *vector {
            Ok(found)
        } else {
            Err(RecordsError::Invalid("known"))
        }
    }

    fn fold_as_of(&self, as_of: &AsOf, mut entries: Vec<KnownEntry>) -> Folded {
        entries.retain(|entry| as_of.counts(entry.arrival, self.day_of(entry)));
        fold(&entries, &self.memberships)
    }

    /// What is dated by a month or a year had happened, at the latest, when it was written down, and
    /// when it was received here: another machine's clock may be ahead.
    fn day_of(&self, entry: &KnownEntry) -> Option<NaiveDate> {
        let said = entry.act.as_ref()?.effective_day(self.zone)?;
        let known = entry.header.recorded_at.min(entry.received_at);
        Some(said.min(Now::from_parts(known, 0).day_in(self.zone)))
    }

    /// The base ids that an entry speaks of which does not count; none when they are many.
    fn spoken_of_since(&self, as_of: &AsOf) -> Result<Option<BTreeSet<EntityId>>, RecordsError> {
        let last = match as_of.known {
            Knowledge::Now => u64::MAX,
            Knowledge::Received(last) => last,
        };
        let many = storage::bases_count(&self.main)? / MANY;
        let mut touched: BTreeSet<EntityId> = BTreeSet::new();
        let mut deliveries: BTreeSet<EntityId> = BTreeSet::new();
        let day = as_of.effective.to_string();
        let streamed = storage::stream_beyond(&self.main, self.space_no, last, &day, |stored| {
            let header = crate::entries::Header::from_bytes(&stored.header)?;
            if Act::names_others(&stored.kind) {
                let act = known(&storage::load_arrival(&self.main, stored.arrival)?)?.act;
                touched.extend(act.iter().flat_map(Act::changes));
            }
            for replaced in &header.replaces {
                if let Some(stored) = storage::load_by_hash(&self.main, *replaced)? {
                    touched.insert(crate::entries::Header::from_bytes(&stored.header)?.entity);
                }
            }
            let is_of_delivery = stored.kind.starts_with("delivery_");
            if is_of_delivery || (stored.kind == "withdrawn" && self.is_delivery(header.entity)?) {
                deliveries.insert(header.entity);
            }
            touched.insert(header.entity);
            if touched.len() > many.max(FEW) {
                return Err(Ended::Many);
            }
            Ok(())
        });
        match streamed {
            Ok(()) => {}
            Err(Ended::Many) => return Ok(None),
            Err(Ended::Failed(error)) => return Err(error),
        }
        // Approving, sending and discarding speak of the delivery: it is its pairs that stood otherwise.
        for delivery in deliveries {
            match self.delivery(DeliveryId::from(delivery)) {
                Ok(delivery) => touched.extend(self.pairs_of(&delivery)?),
                Err(RecordsError::NotFound) => {} // a chunk, which names its pairs itself
                Err(error) => return Err(error),
            }
        }
        Ok(Some(touched))
    }

    fn is_delivery(&self, id: EntityId) -> Result<bool, RecordsError> {
        let about = storage::arrivals_of(&self.main, id)?;
        let Some(first) = about.first() else {
            return Ok(false);
        };
        Ok(storage::load_arrival(&self.main, *first)?.kind == "delivery_drafted")
    }
}
