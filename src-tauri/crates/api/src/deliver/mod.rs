//! The commands of a delivery, from preflight to the files.
//!
//! * `views` wire forms of what core says
//! * `files` the finished files: made, searched, sealed, written

mod files;
mod views;

use crate::convert::{entity, invalid};
use crate::program::Program;
use crate::wire::{
    ApiError, ApproveDeliveryRequest, CheckOutcome, DeliverySummaries, DeliveryView,
    DiscardDeliveryRequest, DraftDeliveryRequest, ErrorCode, ExportDeliveryRequest,
    ExportedDelivery, Nothing, OpenDeliveryRequest, Preflight, VerifyRequest,
};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Sight;
use reencuentro_core::ids::{DeliveryId, MemberId, PairId};
use reencuentro_core::records::Records;

impl Program {
    /// The command `preflight`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn preflight(&mut self, _: Nothing, now: &Now) -> Result<Preflight, ApiError> {
        let records = self.records_to_see(Sight::Deliveries)?;
        let found = records.preflight(now)?;
        Ok(views::preflight(records, &found))
    }

    /// The command `draft_delivery`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn draft_delivery(
        &mut self,
        request: DraftDeliveryRequest,
        now: &Now,
    ) -> Result<DeliveryView, ApiError> {
        let pairs: Vec<PairId> = request
            .pairs
            .iter()
            .map(|pair| entity(pair, "pairs").map(PairId::from))
            .collect::<Result<_, _>>()?;
        let records = self.records_for_writing()?;
        let (id, _) = records.draft_delivery(&request.recipient, &pairs, now)?;
        view(records, id)
    }

    /// The command `list_deliveries`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn list_deliveries(&mut self, _: Nothing, _: &Now) -> Result<DeliverySummaries, ApiError> {
        let records = self.records_to_see(Sight::Deliveries)?;
        let all = records.deliveries()?;
        let deliveries = all.iter().map(|one| views::summary(records, one)).collect();
        Ok(DeliverySummaries { deliveries })
    }

    /// The command `open_delivery`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn open_delivery(
        &mut self,
        request: OpenDeliveryRequest,
        _: &Now,
    ) -> Result<DeliveryView, ApiError> {
        let id = entity(&request.id, "id")?.into();
        view(self.records_to_see(Sight::Deliveries)?, id)
    }

    /// The command `discard_delivery`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn discard_delivery(
        &mut self,
        request: DiscardDeliveryRequest,
        now: &Now,
    ) -> Result<DeliveryView, ApiError> {
        let id = entity(&request.id, "id")?.into();
        if request.reason.trim().is_empty() {
            return Err(invalid("reason"));
        }
        let records = self.records_for_writing()?;
        records.discard_delivery(id, &request.reason, now)?;
        view(records, id)
    }

    /// The command `approve_delivery`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn approve_delivery(
        &mut self,
        request: ApproveDeliveryRequest,
        now: &Now,
    ) -> Result<DeliveryView, ApiError> {
        self.checked(now)?;
        let id = entity(&request.id, "id")?.into();
        let records = self.records_for_writing()?;
        let approver = member_named(records, &request.approver)?;
        records.approve_delivery(id, approver, &request.approver_passphrase, now)?;
        view(records, id)
    }

    /// The command `export_delivery`.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn export_delivery(
        &mut self,
        request: ExportDeliveryRequest,
        now: &Now,
    ) -> Result<ExportedDelivery, ApiError> {
        self.checked(now)?;
        let vault = self.folder()?;
        files::export(self.records_for_writing()?, &request, &vault, now)
    }

    /// Approving and exporting wait for the full check: it is made now when it was not yet.
    pub(crate) fn checked(&mut self, now: &Now) -> Result<(), ApiError> {
        if self.check.state == CheckOutcome::Running {
            self.verify(VerifyRequest::default(), now)?;
        }
        match self.check.state {
            CheckOutcome::Passed | CheckOutcome::Rebuilt => Ok(()),
            CheckOutcome::Damaged => Err(ApiError::new(ErrorCode::ReadOnlyRecords)),
            CheckOutcome::Running => Err(ApiError::new(ErrorCode::CheckRunning)),
        }
    }
}

fn view(records: &Records, id: DeliveryId) -> Result<DeliveryView, ApiError> {
    let delivery = records.delivery(id)?;
    let lines = records.delivery_lines(&delivery)?;
    Ok(views::delivery(records, &delivery, &lines))
}

/// A member by id or by name; a name that two members share is refused.
fn member_named(records: &Records, named: &str) -> Result<Option<MemberId>, ApiError> {
    let named = named.trim();
    if named.is_empty() {
        return Ok(None);
    }
    let membership = records.membership();
    let mut found = membership
        .members
        .values()
        .filter(|card| card.member.hex() == named || card.name == named);
    match (found.next(), found.next()) {
        (Some(card), None) => Ok(Some(card.member)),
        _ => Err(ApiError::new(ErrorCode::UnknownApprover)),
    }
}
