//! The last acts of the member at work: taken back and said again, by entries like everything else.

use crate::convert::absent;
use crate::program::Program;
use crate::recording::words;
use crate::wire::{ApiError, Changes, UndoRequest, Undone};
use reencuentro_core::acts::{Act, Withdrawn};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::{can_be_taken_back, needs_signature};
use reencuentro_core::ids::{EntityId, EntryHash, PersonId};
use reencuentro_core::records::Op;
use std::collections::BTreeMap;

/// Acts that are remembered, at most.
const REMEMBERED: usize = 100;
/// The decision of a row.
pub const ROW_DECIDED: &str = "row_decided";
/// Why lists differ: with the decision of a row the acts on lists that can be taken back by key.
pub const DIFFERENCE_EXPLAINED: &str = "difference_explained";

/// What can be undone and redone: entries by act, the last at the end. Gone when the vault is locked.
#[derive(Default)]
pub struct LastActs {
    done: Vec<LastAct>,
    undone: Vec<LastAct>,
}

struct LastAct {
    kind: String,
    /// What a withdrawal has to name: the entries of the act; of one that was taken back, its
    /// withdrawal; of one that was said again, the withdrawal of that.
    entries: Vec<EntryHash>,
    count: u32,
}

impl LastAct {
    /// What a withdrawal has to name, and whether it moves a list.
    fn named(&self) -> (Vec<EntryHash>, bool) {
        let lists = [ROW_DECIDED, DIFFERENCE_EXPLAINED].contains(&self.kind.as_str());
        (self.entries.clone(), lists)
    }
}

/// What carries a member's own signature is taken back from its line, with a reason, and never by a
/// key pressed in passing; whoever was founded goes into the trash.
pub fn can_be_undone(act: &Act) -> bool {
    let founds = matches!(act, Act::PersonRecorded(_) | Act::PairRecorded(_));
    !founds && !needs_signature(act) && can_be_taken_back(act.kind())
}

impl LastActs {
    /// Something was done; without a kind, what cannot be undone, and nothing before it either.
    pub fn did(&mut self, kind: Option<&str>, entries: &[EntryHash]) {
        self.undone.clear();
        let Some(kind) = kind else {
            return self.forget();
        };
        if self.done.len() == REMEMBERED {
            self.done.remove(0);
        }
        self.done.push(LastAct {
            kind: kind.to_owned(),
            entries: entries.to_vec(),
            count: u32::try_from(entries.len()).unwrap_or(u32::MAX),
        });
    }

    /// Nothing of it can be undone any more.
    pub fn forget(&mut self) {
        self.done.clear();
        self.undone.clear();
    }

    fn now(&self, act: Option<&LastAct>, changes: Changes) -> Undone {
        Undone {
            kind: act.map(|act| act.kind.clone()).unwrap_or_default(),
            count: act.map_or(0, |act| act.count),
            can_undo: !self.done.is_empty(),
            can_redo: !self.undone.is_empty(),
            changes,
        }
    }
}

impl Program {
    /// Takes the last act back.
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`](crate::wire::ErrorCode::NotFound) when there is none, and as
    /// [`Program::withdraw`]; nothing was written then.
    pub fn undo(&mut self, request: UndoRequest, now: &Now) -> Result<Undone, ApiError> {
        let last = self.acts().done.last();
        let (named, lists) = last.map(LastAct::named).unwrap_or_default();
        let (entries, mut changes) = self.take_back(&named, &request.reason, now)?;
        changes.lists = lists;
        let acts = self.acts();
        let act = acts.done.pop().map(|act| LastAct { entries, ..act });
        acts.undone.extend(act);
        Ok(acts.now(acts.undone.last(), changes))
    }

    /// Says again what was last taken back: its withdrawal is withdrawn.
    ///
    /// # Errors
    /// As [`Program::undo`].
    pub fn redo(&mut self, request: UndoRequest, now: &Now) -> Result<Undone, ApiError> {
        let last = self.acts().undone.last();
        let (named, lists) = last.map(LastAct::named).unwrap_or_default();
        let (entries, mut changes) = self.take_back(&named, &request.reason, now)?;
        changes.lists = lists;
        let acts = self.acts();
        let act = acts.undone.pop().map(|act| LastAct { entries, ..act });
        acts.done.extend(act);
        Ok(acts.now(acts.done.last(), changes))
    }

    /// Withdrawals of all of them, one for each record that they are about: an entry that names thousands
    /// of families would be read with each of them for ever. Gives their hashes.
    fn take_back(
        &mut self,
        entries: &[EntryHash],
        reason: &str,
        now: &Now,
    ) -> Result<(Vec<EntryHash>, Changes), ApiError> {
        self.records()?;
        if entries.is_empty() {
            return Err(absent("act", ""));
        }
        let reason = words(reason.to_owned(), "reason")?;
        let watch = self.underway();
        let records = self.records_to_record_in()?;
        let mut about: BTreeMap<EntityId, Vec<EntryHash>> = BTreeMap::new();
        for entry in entries {
            let entity = records.entry(*entry)?.header.entity;
            about.entry(entity).or_default().push(*entry);
        }
        let ops = about.into_iter().map(|(entity, entries)| {
            let reason = reason.clone();
            Op::new(entity, Withdrawn { reason }).replacing(entries)
        });
        watch.begin();
        let written = records.transact_watched(ops.collect(), &watch, now);
        watch.end();
        let written = written?;
        let families = written.families.iter().map(PersonId::hex).collect();
        let changes = Changes {
            families,
            ..Changes::default()
        };
        Ok((written.entries, changes))
    }
}
