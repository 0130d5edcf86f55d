//! All views from the log, and the hash that says two vaults agree.

use super::ahead::read_ahead;
use super::known::all_known;
use super::parts::Survey;
use super::refold::Derived;
use super::{Records, RecordsError};
use crate::clock::Now;
use crate::ids::EntityId;
use crate::storage::{self, Connection, StorageError, ViewRow};
use crate::views::Office;
use sha2::{Digest, Sha256};

/// What a rebuild did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rebuilt {
    /// Entries folded.
    pub entries: u64,
    /// Views written.
    pub views: u64,
}

/// Families that may be folded ahead of the writing.
const AHEAD: usize = 256;

/// What the folding thread hands to the writing one.
enum Made {
    /// Under which base ids each entry is found.
    Under(Vec<(EntityId, u32)>),
    /// What a family amounts to.
    Derived(Derived),
}

impl Records {
    /// Makes every view and index anew from the entries, in one transaction. One thread reads and
    /// folds, on a connection of its own, while this one writes.
    ///
    /// # Errors
    /// [`RecordsError`] from storage, or damage of an entry.
    pub fn rebuild(&mut self, now: &Now) -> Result<Rebuilt, RecordsError> {
        let today = self.filing_day(now);
        let office = Office::new(&self.memberships, self.zone);
        let mut done = Rebuilt {
            entries: storage::count(&self.main)?,
            views: 0,
        };
        let reading = self.another_connection()?;
        let (memberships, space) = (&self.memberships, self.space_no);
        let tx = self.main.transaction().map_err(StorageError::from)?;
        storage::clear_derived(&tx)?;
        read_ahead(
            AHEAD,
            move |send| {
                let mut survey = Survey::of(&reading, space)?;
                let mut open = send.send(Made::Under(survey.take_under())).is_ok();
                survey.into_parts().each_group(&reading, |group| {
                    let derived = Derived::of(&all_known(&group)?, memberships, today, &office);
                    open = open && send.send(Made::Derived(derived)).is_ok();
                    Ok(open)
                })
            },
            |made| {
                made.into_iter().try_for_each(|made| match made {
                    Made::Under(under) => Ok(storage::insert_found_under(&tx, &under)?),
                    Made::Derived(derived) => {
                        done.views += derived.views();
                        derived.write(&tx, space)
                    }
                })
            },
        )?;
        storage::views_are_made(&tx)?;
        tx.commit().map_err(StorageError::from)?;
        Ok(done)
    }

    /// SHA-256 over the canonical bytes of all views of the shared space, sorted by key.
    ///
    /// # Errors
    /// [`RecordsError`] from storage.
    pub fn state_hash(&self) -> Result<[u8; 32], RecordsError> {
        state_hash(&self.main, self.space_no)
    }
}

/// SHA-256 over the canonical bytes of all views of a space, sorted by key.
///
/// # Errors
/// [`RecordsError`] from storage.
pub fn state_hash(main: &Connection, space: i64) -> Result<[u8; 32], RecordsError> {
    let mut hash = StateHash::default();
    storage::all_views(main, space, |row| hash.take(&row))?;
    Ok(hash.finish())
}

/// The hash of a space's state: a prefix, then each view with the lengths of its parts.
#[derive(Clone)]
pub struct StateHash(Sha256);

impl Default for StateHash {
    fn default() -> Self {
        Self(Sha256::new().chain_update(b"reencuentro state 1"))
    }
}

impl StateHash {
    /// Takes in the next view by kind and key.
    pub fn take(&mut self, row: &ViewRow) {
        for part in [row.kind.as_bytes(), &row.key, &row.body] {
            self.0.update((part.len() as u64).to_be_bytes());
            self.0.update(part);
        }
    }

    /// The hash.
    #[must_use]
    pub fn finish(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}
