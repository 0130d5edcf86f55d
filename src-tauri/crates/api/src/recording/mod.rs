//! The commands that record: each parses its request, asks a rule, builds an act, and goes through
//! the one door.
//!
//! * `people`    who somebody is: names, numbers, facts, links
//! * `pairs`     pairs, both wishes, clearances, a ruling
//! * `contact`   ways to reach somebody, attempts, searches, counselling, consent
//! * `claims`    what a party claims: separation, custody, waivers, red flags, outcomes
//! * `cells`     cells of the grid, many at once
//! * `cases`     who works on it, how it ends, notes, the trash, taking back, redaction
//! * `practice`  the invented families of a practice vault

mod cases;
mod cells;
mod claims;
mod contact;
mod pairs;
mod people;
mod practice;

use crate::convert::{entity, hashes, invalid, refused};
use crate::program::Program;
use crate::undo::can_be_undone;
use crate::wire::{ApiError, Changes, Recorded};
use chrono::NaiveDate;
use reencuentro_core::acts::{Act, Part, Source};
use reencuentro_core::clock::Now;
use reencuentro_core::ids::{EntityId, EntryHash, PairId, PersonId};
use reencuentro_core::records::{FamilyRecords, Op, Underway, Written};
use reencuentro_core::rules::Refusal;
use reencuentro_core::rules::partial_date::{DateOrder, PartialDate};
use reencuentro_core::views::{PairState, PersonState};

/// A person as the records have them, found under one of their base ids.
struct AboutPerson {
    base: EntityId,
    state: PersonState,
    family: FamilyRecords,
}

/// A pair, found under one of its base ids.
struct AboutPair {
    base: EntityId,
    state: PairState,
    family: FamilyRecords,
}

impl AboutPerson {
    /// A child and nothing else: somebody who is both counts as grown.
    fn is_child(&self) -> bool {
        self.state.parts.contains(&Part::Child) && !self.state.parts.contains(&Part::Parent)
    }

    fn replacing(&self, typed: &[String], kinds: &[&str]) -> Result<Vec<EntryHash>, ApiError> {
        let is_own = |of: EntityId| self.state.records.contains(&PersonId(of.0));
        replacing(&self.family, typed, kinds, is_own)
    }
}

impl AboutPair {
    fn replacing(&self, typed: &[String], kinds: &[&str]) -> Result<Vec<EntryHash>, ApiError> {
        let is_own = |of: EntityId| self.state.records.contains(&PairId(of.0));
        replacing(&self.family, typed, kinds, is_own)
    }
}

/// Only like replaces like, and only what was said of the same person or pair: anything else would be
/// kept and change nothing, and whoever typed it would believe it did.
fn replacing(
    family: &FamilyRecords,
    typed: &[String],
    kinds: &[&str],
    is_own: impl Fn(EntityId) -> bool,
) -> Result<Vec<EntryHash>, ApiError> {
    let named = hashes(typed, "replaces")?;
    let is_like = |hash: &EntryHash| {
        family.timeline.iter().any(|line| {
            line.entry.hash == *hash
                && kinds.contains(&line.entry.header.kind.as_str())
                && is_own(line.entry.header.entity)
        })
    };
    if named.iter().all(is_like) {
        Ok(named)
    } else {
        Err(refused(Refusal::ReplacesUnlike))
    }
}

impl Program {
    pub(crate) fn record(&mut self, op: Op, now: &Now) -> Result<Recorded, ApiError> {
        self.record_all(vec![op], now)
    }

    /// Writes some acts, all or none; the answer names the first.
    pub(crate) fn record_all(&mut self, ops: Vec<Op>, now: &Now) -> Result<Recorded, ApiError> {
        self.record_watched(ops, &Underway::default(), now)
    }

    /// The same, each act a step of `watch`.
    fn record_watched(
        &mut self,
        ops: Vec<Op>,
        watch: &Underway,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let first = ops.first();
        let (about, kind) = (
            first.map(|op| op.entity),
            first.map_or("", |op| op.act.kind()),
        );
        let records = self.records_to_record_in()?;
        let can_be_undone = ops.iter().all(|op| {
            // Who withdraws what was signed says again by undoing that what was signed: not by a key.
            let mut named = op.replaces.iter();
            let signed = |hash| records.entry(hash).is_ok_and(|entry| entry.member_signed);
            let withdraws = matches!(op.act, Act::Withdrawn(_));
            can_be_undone(&op.act) && !(withdraws && named.any(|hash| signed(*hash)))
        });
        let written = records.transact_watched(ops, watch, now)?;
        Ok(self.recorded(about, kind, can_be_undone, &written))
    }

    /// The answer to what was written, which is the last act from now on.
    pub(crate) fn recorded(
        &mut self,
        about: Option<EntityId>,
        kind: &str,
        can_be_undone: bool,
        written: &Written,
    ) -> Recorded {
        self.acts()
            .did(can_be_undone.then_some(kind), &written.entries);
        let entry = written.entries.first().map(|hash| hash.hex());
        Recorded {
            entry: entry.unwrap_or_default(),
            id: about.map(|about| about.hex()).unwrap_or_default(),
            changes: Changes {
                families: written.families.iter().map(PersonId::hex).collect(),
                ..Changes::default()
            },
        }
    }

    /// The person must be there: an entry about a mistyped id would be kept and shown nowhere.
    fn about_person(&mut self, id: &str, field: &str) -> Result<AboutPerson, ApiError> {
        let base = entity(id, field)?;
        let family = self.records()?.family(base)?;
        let found = family
            .folded
            .people
            .values()
            .find(|state| state.records.contains(&PersonId(base.0)));
        let state = found.cloned().ok_or_else(|| invalid(field))?;
        Ok(AboutPerson {
            base,
            state,
            family,
        })
    }

    /// The pair must be there.
    fn about_pair(&mut self, id: &str, field: &str) -> Result<AboutPair, ApiError> {
        let base = entity(id, field)?;
        let family = self.records()?.family(base)?;
        let found = family
            .folded
            .pairs
            .values()
            .find(|state| state.records.contains(&PairId(base.0)));
        let state = found.cloned().ok_or_else(|| invalid(field))?;
        Ok(AboutPair {
            base,
            state,
            family,
        })
    }
}

/// Where a fact comes from, in words.
pub(crate) fn source(words: String) -> Source {
    Source {
        words,
        ..Source::default()
    }
}

/// A date as typed; none where nothing was.
pub(crate) fn typed_date(text: &str) -> Option<PartialDate> {
    (!text.trim().is_empty()).then(|| PartialDate::read(text.trim(), DateOrder::DayFirst))
}

/// A day on which something was said or done: none that is still to come.
fn not_to_come(day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, ApiError> {
    if day > today {
        return Err(refused(Refusal::InTheFuture));
    }
    Ok(day)
}

/// Words that must be there.
pub(crate) fn words(text: String, field: &str) -> Result<String, ApiError> {
    if text.trim().is_empty() {
        return Err(invalid(field));
    }
    Ok(text)
}
