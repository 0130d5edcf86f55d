//! How far long work has come, and the wish to stop it: shared with whoever looks on while the
//! records are busy. Counts only, nothing of a record.

use super::RecordsError;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU32, Ordering::Relaxed};

/// What long work is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Nothing is under way.
    Idle,
    /// A file is read; how long it is, is not known yet.
    Reading,
    /// Rows are compared with the book.
    Comparing,
    /// Entries are written.
    Writing,
    /// Files are copied.
    Copying,
    /// Entries are checked, one by one.
    Checking,
    /// What is derived is compared with the entries.
    ComparingViews,
    /// Everybody of the book is compared with everybody.
    Matching,
    /// The families' views are made anew: this ends by itself and cannot be stopped.
    Ordering,
}

impl Stage {
    const ALL: [Self; 9] = [
        Self::Idle,
        Self::Reading,
        Self::Comparing,
        Self::Writing,
        Self::Copying,
        Self::Checking,
        Self::ComparingViews,
        Self::Matching,
        Self::Ordering,
    ];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Reading => "reading",
            Self::Comparing => "comparing",
            Self::Writing => "writing",
            Self::Copying => "copying",
            Self::Checking => "checking",
            Self::ComparingViews => "comparing-views",
            Self::Matching => "matching",
            Self::Ordering => "ordering",
        }
    }
}

/// Long work as somebody else sees it: its stage, what is done of how many, and whether it is to stop.
#[derive(Debug, Default)]
pub struct Underway {
    stage: AtomicU8,
    done: AtomicU32,
    total: AtomicU32,
    stop: AtomicBool,
}

impl Underway {
    /// Work begins: an older wish to stop is forgotten.
    pub fn begin(&self) {
        self.stop.store(false, Relaxed);
        self.enter(Stage::Reading, 0);
    }

    /// The next stage, of so many steps; 0 when they are not known.
    pub fn enter(&self, stage: Stage, total: usize) {
        self.done.store(0, Relaxed);
        self.total
            .store(u32::try_from(total).unwrap_or(u32::MAX), Relaxed);
        let at = Stage::ALL.iter().position(|one| *one == stage);
        let at = at.and_then(|at| u8::try_from(at).ok()).unwrap_or(0);
        self.stage.store(at, Relaxed);
    }

    /// One step more.
    ///
    /// # Errors
    /// [`RecordsError::Stopped`] when somebody wants the work to stop: it gives up, and its
    /// transaction with it.
    pub fn step(&self) -> Result<(), RecordsError> {
        self.done.fetch_add(1, Relaxed);
        self.wanted()
    }

    fn wanted(&self) -> Result<(), RecordsError> {
        if self.stop.load(Relaxed) {
            return Err(RecordsError::Stopped);
        }
        Ok(())
    }

    /// So many steps are done.
    ///
    /// # Errors
    /// As [`Underway::step`].
    pub fn reach(&self, done: u64) -> Result<(), RecordsError> {
        let done = u32::try_from(done).unwrap_or(u32::MAX);
        self.done.store(done, Relaxed);
        self.wanted()
    }

    /// So large a part of the stage is done, from 0 to 1.
    ///
    /// # Errors
    /// As [`Underway::step`].
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most the total"
    )]
    pub fn reach_part(&self, part: f64) -> Result<(), RecordsError> {
        let total = f64::from(self.total.load(Relaxed));
        self.reach((part.clamp(0.0, 1.0) * total) as u64)
    }

    /// Work has ended, well or not.
    pub fn end(&self) {
        self.enter(Stage::Idle, 0);
    }

    /// Asks the work to stop at its next step.
    pub fn stop(&self) {
        self.stop.store(true, Relaxed);
    }

    /// Stage, steps done, steps in all.
    #[must_use]
    pub fn look(&self) -> (Stage, u32, u32) {
        let at = usize::from(self.stage.load(Relaxed));
        let stage = Stage::ALL.get(at).copied().unwrap_or(Stage::Idle);
        (stage, self.done.load(Relaxed), self.total.load(Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_counts_by_stage_stops_when_asked_and_begins_afresh() {
        let work = Underway::default();
        assert_eq!(work.look(), (Stage::Idle, 0, 0));
        work.begin();
        work.enter(Stage::Comparing, 3);
        work.step().unwrap();
        work.step().unwrap();
        assert_eq!(work.look(), (Stage::Comparing, 2, 3));
        work.stop();
        assert!(matches!(work.step(), Err(RecordsError::Stopped)));
        work.end();
        work.begin();
        work.enter(Stage::Writing, 1);
        work.step().unwrap();
        work.enter(Stage::Matching, 40);
        work.reach_part(0.5).unwrap();
        assert_eq!(work.look(), (Stage::Matching, 20, 40));
        work.reach_part(1.5).unwrap();
        assert_eq!(work.look(), (Stage::Matching, 40, 40));
        for stage in Stage::ALL {
            work.enter(stage, 0);
            assert_eq!(work.look().0, stage);
        }
    }
}
