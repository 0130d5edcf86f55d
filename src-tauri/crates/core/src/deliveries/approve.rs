//! A second member approves with their own key, and only what is still true.

use super::ledger::Delivery;
use crate::acts::{DeliveryApproved, DraftLine};
use crate::clock::Now;
use crate::ids::{DeliveryId, MemberId, PairId};
use crate::records::{Op, Records, RecordsError, Written};
use crate::views::standing_on;
use std::collections::HashMap;

impl Records {
    /// Approves a drafted batch as the member whose passphrase this is. `approver` names who that
    /// must be; nobody in particular when `None`.
    ///
    /// # Errors
    /// [`RecordsError::AuthorCannotApprove`]; [`RecordsError::NotAllowed`] when they are no
    /// counsel; [`RecordsError::LinesChanged`]; [`RecordsError::OtherPassphrase`];
    /// [`RecordsError::DeliveryState`] when the batch is not a draft;
    /// [`RecordsError::Vault`] when the passphrase opens no slot. Nothing is written in any case.
    pub fn approve_delivery(
        &mut self,
        id: DeliveryId,
        approver: Option<MemberId>,
        passphrase: &str,
        now: &Now,
    ) -> Result<Written, RecordsError> {
        let delivery = self.delivery(id)?;
        if delivery.state != "drafted" {
            return Err(RecordsError::DeliveryState {
                is: delivery.state,
                needs: "drafted",
            });
        }
        let signer = self.second_member(passphrase)?;
        let second = MemberId(signer.member_id().0);
        if approver.is_some_and(|named| named != second) {
            return Err(RecordsError::OtherPassphrase);
        }
        if second == delivery.author.0 {
            return Err(RecordsError::AuthorCannotApprove);
        }
        let lines = self.delivery_lines(&delivery)?;
        self.still_true(&lines, &delivery, now)?;
        let act = DeliveryApproved {
            draft: delivery.draft,
        };
        let pairs = lines.iter().map(|line| line.pair.into()).collect();
        let op = Op::new(id.into(), act).touching(pairs);
        self.transact_as(&signer, vec![op], now)
    }

    /// Every line's statements are the current ones, and nothing that blocks has come up since:
    /// consent withdrawn, a clearance taken back, a child come of age.
    ///
    /// # Errors
    /// [`RecordsError::LinesChanged`] with how many are not.
    pub(super) fn still_true(
        &self,
        lines: &[DraftLine],
        delivery: &Delivery,
        now: &Now,
    ) -> Result<(), RecordsError> {
        let today = self.filing_day(now);
        let mut open: HashMap<PairId, &DraftLine> =
            lines.iter().map(|line| (line.pair, line)).collect();
        self.each_family(|_, folded| {
            for pair in folded.pairs.values().filter(|p| p.trashed.is_none()) {
                for record in &pair.records {
                    let Some(line) = open.get(record) else {
                        continue;
                    };
                    let same = pair.rests_still((line.parent_statement, line.child_statement));
                    let missing = standing_on(folded, pair, today).readiness.missing;
                    let named = pair.deliveries.iter().any(|d| d.draft == delivery.draft);
                    if same && named && !missing.iter().any(|m| m.blocks()) {
                        open.remove(record);
                    }
                }
            }
            Ok(())
        })?;
        match u32::try_from(open.len()).unwrap_or(u32::MAX) {
            0 => Ok(()),
            changed => Err(RecordsError::LinesChanged(changed)),
        }
    }
}
