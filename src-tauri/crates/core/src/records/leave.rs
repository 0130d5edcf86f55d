//! What the open export is made from, and the entry that says one was made.

use super::{Op, Records, RecordsError};
use crate::acts::OpenExported;
use crate::clock::Now;
use crate::entries::permits;
use crate::ids::{EntityId, EntryHash, PersonId};
use crate::storage::{self, StorageError, Stored};
use crate::views::FoldedLine;

impl Records {
    /// Hands over every entry as stored, in order of arrival, those of the machine's own space among
    /// them.
    pub(crate) fn each_stored<E: From<RecordsError>>(
        &self,
        mut each: impl FnMut(&Stored) -> Result<(), E>,
    ) -> Result<(), E> {
        // Storage's own errors on the way of either kind of error.
        struct Way<E>(E);
        impl<E: From<RecordsError>> From<StorageError> for Way<E> {
            fn from(error: StorageError) -> Self {
                Self(RecordsError::from(error).into())
            }
        }
        storage::stream(&self.main, |stored| each(&stored).map_err(Way)).map_err(|way| way.0)
    }

    /// Salt and body of a payload under legal privilege; none when it was redacted.
    pub(crate) fn sealed_payload(
        &self,
        hash: EntryHash,
    ) -> Result<Option<storage::SaltAndBody>, RecordsError> {
        let db = self.privileged.as_ref().ok_or(RecordsError::NoPrivileged)?;
        Ok(storage::load_sealed(db, hash)?)
    }

    /// A family's lines in all deliveries.
    pub(crate) fn lines_of_family(
        &self,
        family: PersonId,
    ) -> Result<Vec<FoldedLine>, RecordsError> {
        Ok(storage::lines_of(&self.main, family)?)
    }

    /// Whether a space of this vault is a device's own.
    pub(crate) fn is_local(&self, space: i64) -> bool {
        space != self.space_no
    }

    /// Whether who opened the vault may make an open export; asked before anything is read. The
    /// organisation's recovery key may: it is there for the day on which no keeper is.
    ///
    /// # Errors
    /// [`RecordsError::NotAllowed`].
    pub fn may_export_open(&self) -> Result<(), RecordsError> {
        let Some(own) = self.member() else {
            return Ok(());
        };
        let act = OpenExported::default().into();
        if permits(self.membership().roles(own), &act, true) {
            Ok(())
        } else {
            Err(RecordsError::NotAllowed("open_exported"))
        }
    }

    /// Writes into the log, signed by the member, that everything left in open forms. The
    /// organisation's recovery key has nobody who could sign.
    ///
    /// # Errors
    /// As [`Records::transact`].
    pub fn note_open_export(&mut self, act: OpenExported, now: &Now) -> Result<(), RecordsError> {
        if self.member().is_some() {
            self.transact(vec![Op::new(EntityId(self.device_id.0), act)], now)?;
        }
        Ok(())
    }
}
