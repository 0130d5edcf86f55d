//! The funnel: how far parents, children and pairs have come, each stage counted only where every
//! earlier one holds, so that no number is larger than the one before it (invariant I4).

use crate::clock::Now;
use crate::ids::PersonId;
use crate::records::{AsOf, Knowledge, Records, RecordsError};
use crate::rules::alignment::{Outcome, ParentHead};
use crate::rules::preference::Stage;
use crate::views::{Folded, PairState, standing_on};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// How many have come at least so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stages {
    /// In at least one pair that is not in the trash.
    pub listed: u32,
    /// Somebody tried to reach the parent.
    pub attempted: u32,
    /// The parent was spoken with, identity checked.
    pub reached: u32,
    /// Rights were explained by a named lawyer.
    pub counselled: u32,
    /// The parent's statement is final.
    pub final_: u32,
    /// It lines up with the child's.
    pub aligned: u32,
    /// It was handed over.
    pub delivered: u32,
}

/// The funnel in its three units, which are never added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funnel {
    /// The day and what was known: they belong to the numbers.
    pub as_of: AsOf,
    /// Parents; of several children the furthest counts.
    pub parents: Stages,
    /// Children; of several parents the furthest counts.
    pub children: Stages,
    /// Pairs.
    pub pairs: Stages,
}

impl Records {
    /// Counts the funnel from the stored views.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn funnel(&self, now: &Now) -> Result<Funnel, RecordsError> {
        let mut funnel = Funnel::empty(AsOf {
            effective: self.filing_day(now),
            known: Knowledge::Now,
        });
        self.each_family(|_, folded| {
            funnel.family(folded);
            Ok(())
        })?;
        Ok(funnel)
    }

    /// Counts the funnel of a past day.
    ///
    /// # Errors
    /// [`RecordsError`] from storage, or damage of an entry.
    pub fn funnel_as_of(&self, as_of: &AsOf) -> Result<Funnel, RecordsError> {
        let mut funnel = Funnel::empty(*as_of);
        self.each_family_as_of(as_of, |folded| {
            funnel.family(folded);
            Ok(())
        })?;
        Ok(funnel)
    }
}

impl Funnel {
    fn empty(as_of: AsOf) -> Self {
        Self {
            as_of,
            parents: Stages::default(),
            children: Stages::default(),
            pairs: Stages::default(),
        }
    }

    /// Counts one family or several whole ones: a parent and all their pairs are in one, so each is
    /// finished within it.
    fn family(&mut self, folded: &Folded) {
        let mut parents: BTreeMap<PersonId, usize> = BTreeMap::new();
        let mut children: BTreeMap<PersonId, usize> = BTreeMap::new();
        for pair in folded.pairs.values().filter(|p| p.trashed.is_none()) {
            let reached = depth(folded, pair, self.as_of.effective);
            self.pairs.take(reached);
            for (of, person) in [(&mut parents, pair.parent), (&mut children, pair.child)] {
                let best = of.entry(person).or_insert(reached);
                *best = reached.max(*best);
            }
        }
        parents.values().for_each(|d| self.parents.take(*d));
        children.values().for_each(|d| self.children.take(*d));
    }
}

/// How many stages after *listed* hold in a row.
fn depth(folded: &Folded, pair: &PairState, today: NaiveDate) -> usize {
    let contact = folded.people.get(&pair.parent).map(|p| &p.contact);
    let reached = contact.is_some_and(|c| c.reached.is_some());
    let is_final = matches!(
        pair.parent_head(),
        ParentHead::One {
            stage: Stage::Final,
            ..
        }
    );
    // What waits for a legal path lines up all the same.
    let aligned = || {
        matches!(
            standing_on(folded, pair, today).alignment.outcome,
            Outcome::Aligned | Outcome::AlignedHeld | Outcome::AlignedUsHeld
        )
    };
    let delivered = pair
        .deliveries
        .iter()
        .any(|d| d.state == "exported" && pair.rests_still(d.rests_on));
    let stages = [
        contact.is_some_and(|c| c.attempts > 0 || c.searching) || reached,
        reached,
        contact.is_some_and(|c| c.counselled_on.is_some()),
        is_final,
        is_final && aligned(),
        delivered,
    ];
    stages.iter().take_while(|holds| **holds).count()
}

impl Stages {
    fn take(&mut self, depth: usize) {
        let stages = [
            &mut self.listed,
            &mut self.attempted,
            &mut self.reached,
            &mut self.counselled,
            &mut self.final_,
            &mut self.aligned,
            &mut self.delivered,
        ];
        for stage in stages.into_iter().take(depth + 1) {
            *stage += 1;
        }
    }
}
