//! The funnel: how far parents, children and pairs have come, each stage counted only where every
//! earlier one holds, so that no number is larger than the one before it (invariant I4).

use super::facts::{KnownPair, known_pairs};
use crate::clock::Now;
use crate::ids::PersonId;
use crate::records::{AsOf, Handed, Knowledge, Records, RecordsError};
use crate::views::{Folded, funnel_stage, standing_on};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

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
    /// Counts the funnel as it stands.
    ///
    /// # Errors
    /// [`RecordsError`] from storage, or damage of an entry.
    pub fn funnel(&self, now: &Now) -> Result<Funnel, RecordsError> {
        let mut funnel = Funnel::empty(AsOf {
            effective: self.filing_day(now),
            known: Knowledge::Now,
        });
        self.count_stages(&mut funnel, None, &HashSet::new())?;
        Ok(funnel)
    }

    /// Counts the funnel of a past day.
    ///
    /// # Errors
    /// [`RecordsError`] from storage, or damage of an entry.
    pub fn funnel_as_of(&self, as_of: &AsOf) -> Result<Funnel, RecordsError> {
        let mut funnel = Funnel::empty(*as_of);
        let day = as_of.effective;
        if self.as_of_day(day)? == *as_of {
            self.count_stages(&mut funnel, Some(day), &HashSet::new())?;
            return Ok(funnel);
        }
        let handed = self.each_family_as_of(as_of, |folded| funnel.families(folded))?;
        if let Handed::Families(handed) = handed {
            self.count_stages(&mut funnel, None, &handed)?;
        }
        Ok(funnel)
    }

    /// Counts every family but some from what is kept of how far each pair had come, as known by the end
    /// of a day (now, if none).
    fn count_stages(
        &self,
        funnel: &mut Funnel,
        known: Option<NaiveDate>,
        but: &HashSet<PersonId>,
    ) -> Result<(), RecordsError> {
        let mut rows = Vec::new();
        self.each_stage(funnel.as_of.effective, known, |row| {
            if let Some(stage) = row.stage
                && !but.contains(&row.family)
            {
                rows.push((row.parent, row.child, stage));
            }
        })?;
        funnel.take(rows.into_iter());
        Ok(())
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

    /// Counts one family or several whole ones. A pair of which one is not known as a person is in no
    /// list.
    fn families(&mut self, folded: &Folded) {
        let day = self.as_of.effective;
        self.take(known_pairs(folded).map(|KnownPair { parent, pair, .. }| {
            let stage = funnel_stage(parent, pair, &standing_on(folded, pair, day));
            (pair.parent, pair.child, stage)
        }));
    }

    /// Counts pairs, with how many stages after *listed* hold for each. A parent and all their pairs
    /// are in one family, so each is finished when whole families are given.
    fn take(&mut self, pairs: impl Iterator<Item = (PersonId, PersonId, u8)>) {
        let mut parents: HashMap<PersonId, u8> = HashMap::new();
        let mut children: HashMap<PersonId, u8> = HashMap::new();
        for (parent, child, stage) in pairs {
            self.pairs.take(stage);
            for (of, person) in [(&mut parents, parent), (&mut children, child)] {
                let best = of.entry(person).or_insert(stage);
                *best = stage.max(*best);
            }
        }
        parents.values().for_each(|stage| self.parents.take(*stage));
        children
            .values()
            .for_each(|stage| self.children.take(*stage));
    }
}

impl Stages {
    fn take(&mut self, stage: u8) {
        let stages = [
            &mut self.listed,
            &mut self.attempted,
            &mut self.reached,
            &mut self.counselled,
            &mut self.final_,
            &mut self.aligned,
            &mut self.delivered,
        ];
        for stage in stages.into_iter().take(usize::from(stage) + 1) {
            *stage += 1;
        }
    }
}
