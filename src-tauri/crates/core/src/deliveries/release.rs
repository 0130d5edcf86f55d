//! The lines for the files, read through the one connection that can read nothing else, and the
//! ledger's entry once the files are there.

use super::deliverable::DeliverableLine;
use super::ledger::Delivery;
use crate::acts::DeliveryExported;
use crate::clock::Now;
use crate::ids::{DeliveryId, EntryHash, MemberId};
use crate::records::{MAIN, Op, Records, RecordsError, Written};
use crate::storage;
use std::collections::BTreeMap;

/// What the files are made from.
#[derive(Debug, Clone)]
pub struct Release {
    /// The delivery.
    pub delivery: Delivery,
    /// Its lines.
    pub lines: Vec<DeliverableLine>,
    /// Made in a practice vault: the column that says so leaves too.
    pub practice: bool,
    /// Who exports.
    pub exporter: MemberId,
    /// Whose approval it rests on.
    pub approver: MemberId,
    /// The approval's entry.
    pub approval: EntryHash,
    /// Running hash over every entry of this vault at this moment, hex.
    pub log_tip: String,
}

impl Records {
    /// The lines of an approved delivery, for the files.
    ///
    /// # Errors
    /// [`RecordsError::NoPrivileged`] for a member who cannot open the privileged notes (they could
    /// not search the files for them); [`RecordsError::DeliveryState`] when it is not approved;
    /// [`RecordsError::LinesChanged`]; [`RecordsError::Damaged`] when the lines as stored are not
    /// those that were approved.
    pub fn release(&self, id: DeliveryId, now: &Now) -> Result<Release, RecordsError> {
        if !self.reads_privileged() {
            return Err(RecordsError::NoPrivileged);
        }
        let delivery = self.delivery(id)?;
        let (approval, approver) = match (&delivery.approval, delivery.state) {
            (Some((entry, member, _)), "approved" | "exported") => (*entry, *member),
            (_, is) => {
                let needs = "approved";
                return Err(RecordsError::DeliveryState { is, needs });
            }
        };
        let drafted = self.delivery_lines(&delivery)?;
        self.still_true(&drafted, &delivery, now)?;
        let key = self.vault().main_db_key();
        let path = self.vault().folder().join(MAIN);
        let lines = storage::open_export(&path, key.expose())?.lines(id)?;
        if !lines.iter().eq(drafted.iter().map(|line| &line.values)) {
            return Err(RecordsError::Damaged("delivery_lines"));
        }
        Ok(Release {
            practice: self.founded().practice,
            exporter: self.member().ok_or(RecordsError::NobodyAtWork)?,
            approver,
            approval,
            log_tip: EntryHash(self.log_tip()?).hex(),
            delivery,
            lines,
        })
    }

    /// Writes into the ledger that files were made, and signs the chains.
    ///
    /// # Errors
    /// [`RecordsError::NotAllowed`], or what storage says; then the files must not be released.
    pub fn record_export(
        &mut self,
        release: &Release,
        files: BTreeMap<String, String>,
        sealed_to: Vec<String>,
        now: &Now,
    ) -> Result<Written, RecordsError> {
        let pairs = self.pairs_of(&release.delivery)?;
        let act = DeliveryExported {
            draft: release.delivery.draft,
            approval: release.approval,
            files,
            sealed_to,
        };
        let op = Op::new(release.delivery.id.into(), act).touching(pairs);
        let written = self.transact(vec![op], now)?;
        self.sign_chains()?;
        Ok(written)
    }
}
