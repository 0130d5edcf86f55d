//! Who of the book may be written twice.

use super::alike::{Likely, spellings};
use super::{Alike, Records, RecordsError, Stage, Underway};
use crate::entries::Order;
use crate::ids::{EntryHash, PersonId};
use crate::views::{PairWho, PersonState, PersonWho};
use reencuentro_matching::record::{Record, Shape};
use reencuentro_matching::{Watch, within};
use std::cell::Cell;
use std::collections::HashMap;

/// Two people of the book who may be one.
#[derive(Debug, Clone, PartialEq)]
pub struct Duplicate {
    /// The one with the smaller id: who is longer in the book.
    pub one: PersonId,
    /// The other, and how alike they are.
    pub other: Alike,
    /// Pairs of the two that are not in the trash.
    pub pairs: u32,
    /// Somebody found them to be two, and something was written of them since.
    pub decided_before: bool,
}

impl Records {
    /// Who of the book may be written twice, what unblocks most first: the likeliest, and among them
    /// those with the most pairs. Whom somebody told apart is left out until something is written of
    /// their names, numbers or facts.
    ///
    /// `underway` is told how many people have been gone through.
    ///
    /// # Errors
    /// [`RecordsError::Stopped`] when somebody wants the work to stop, or from storage.
    pub fn duplicates(
        &self,
        least: Likely,
        underway: &Underway,
    ) -> Result<Vec<Duplicate>, RecordsError> {
        let people: Vec<PersonWho> = self.every("person")?;
        // Under the name they are shown by: two spellings of one person would be doubles to the matcher.
        let (people, records): (Vec<PersonId>, Vec<Record>) = people
            .into_iter()
            .filter_map(|person| {
                let shown = spellings(&person).into_iter().next()?;
                Some((person.id, shown))
            })
            .unzip();
        underway.enter(Stage::Matching, records.len());
        let stopped = Cell::new(false);
        let watch = Watch {
            report: &|part| stopped.set(stopped.get() || underway.reach_part(part).is_err()),
            cancel: &|| stopped.get(),
        };
        let linkage =
            within(&records, &Shape::Persons, watch).map_err(|_| RecordsError::Stopped)?;
        let mut pairs_of: HashMap<PersonId, u32> = HashMap::new();
        for pair in self.every::<PairWho>("pair")? {
            if !pair.in_trash {
                for person in [pair.parent, pair.child] {
                    *pairs_of.entry(person).or_default() += 1;
                }
            }
        }
        let mut found = Vec::new();
        for pair in &linkage.pairs {
            let likely = Likely::of(pair.posterior, &pair.guards);
            let (Some(x), Some(y)) = (people.get(pair.a), people.get(pair.b)) else {
                continue;
            };
            if likely < least {
                continue;
            }
            let (one, other) = if x < y { (*x, *y) } else { (*y, *x) };
            let Some(decided_before) = self.is_open(one, other)? else {
                continue;
            };
            let pairs = [one, other].map(|id| pairs_of.get(&id).copied().unwrap_or(0));
            found.push((
                pair.log_odds,
                Duplicate {
                    one,
                    other: Alike {
                        person: other,
                        likely,
                        guards: pair.guards.clone(),
                        reasons: linkage.reasons(pair),
                    },
                    pairs: pairs.into_iter().sum(),
                    decided_before,
                },
            ));
        }
        found.sort_by(|(x_odds, x), (y_odds, y)| {
            (y.other.likely, y.pairs)
                .cmp(&(x.other.likely, x.pairs))
                .then(y_odds.total_cmp(x_odds))
                .then((x.one, x.other.person).cmp(&(y.one, y.other.person)))
        });
        Ok(found.into_iter().map(|(_, one)| one).collect())
    }

    /// Whether it is still to be said that these are one or two: `Some(true)` where somebody said two,
    /// and their names, numbers or facts have changed since; none where that stands.
    fn is_open(&self, one: PersonId, other: PersonId) -> Result<Option<bool>, RecordsError> {
        let person = |id: PersonId| -> Result<PersonState, RecordsError> {
            let state = self.view("person", &id.0)?;
            state.ok_or(RecordsError::Damaged("view_unreadable"))
        };
        let (one, other) = (&person(one)?, &person(other)?);
        let apart = one.told_apart.iter().filter(|finding| {
            let both = [finding.of, finding.other];
            other.records.iter().any(|record| both.contains(record))
        });
        let found = apart.map(|finding| finding.entry).collect::<Vec<_>>();
        if found.is_empty() {
            return Ok(Some(false));
        }
        let found = self.last_of(found)?;
        let evidence = self.last_of([one, other].into_iter().flat_map(evidence_of).collect())?;
        Ok((evidence > found).then_some(true))
    }

    /// Where the last of some entries stands in the order of display.
    fn last_of(&self, entries: Vec<EntryHash>) -> Result<Option<Order>, RecordsError> {
        let orders = entries
            .into_iter()
            .map(|hash| Ok(self.entry(hash)?.order()));
        let orders: Vec<Order> = orders.collect::<Result<_, RecordsError>>()?;
        Ok(orders.into_iter().max())
    }
}

/// The entries that say who somebody is.
fn evidence_of(person: &PersonState) -> impl Iterator<Item = EntryHash> + '_ {
    let names = person.names.iter().map(|one| one.entry);
    let numbers = person.identifiers.iter().map(|one| one.entry);
    let facts = person.details.values().flatten().map(|one| one.entry);
    names.chain(numbers).chain(facts)
}
