//! Differences between two sides are explained: why, how far it has come, who follows it up.

use crate::convert::{code, day, entity, hashes, invalid, none_of};
use crate::lists::changes;
use crate::program::Program;
use crate::undo::DIFFERENCE_EXPLAINED;
use crate::wire::{ApiError, DifferencesExplained, ExplainDifferencesRequest};
use reencuentro_core::clock::Now;
use reencuentro_core::entries::Sight;
use reencuentro_core::ids::{EntryHash, MemberId};
use reencuentro_core::records::Explanation;
use reencuentro_core::rules::difference::{DifferenceReason, DifferenceState};
use std::collections::BTreeSet;

impl Program {
    /// Explains differences between two sides, all of them alike.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn explain_differences(
        &mut self,
        request: ExplainDifferencesRequest,
        now: &Now,
    ) -> Result<DifferencesExplained, ApiError> {
        self.records_to_see(Sight::Lists)?;
        let sides = (self.compared(&request.a)?, self.compared(&request.b)?);
        let mut rows = BTreeSet::new();
        for one in &request.rows {
            let first = match one.side.as_str() {
                "a" => true,
                "b" => false,
                _ => return Err(none_of("side", &["a", "b"])),
            };
            rows.insert((first, one.row));
        }
        let reason: DifferenceReason = code(&request.reason, "reason")?;
        let state = match request.state.as_str() {
            "" if reason == DifferenceReason::Unexplained => DifferenceState::Open,
            "" => DifferenceState::Explained,
            named => code(named, "state")?,
        };
        let dated = matches!(state, DifferenceState::Asked | DifferenceState::Closed);
        let today = self.records()?.filing_day(now);
        let on = match request.on.as_str() {
            "" => dated.then_some(today),
            named => Some(day(named, today, "on")?),
        };
        let evidence = match request.evidence.as_str() {
            "" => None,
            named => hashes(&[named.to_owned()], "evidence")?.pop(),
        };
        let owner = match request.owner.as_str() {
            "" => self.records()?.member(),
            id => Some(MemberId(entity(id, "owner")?.0)),
        };
        let members = &self.records()?.membership().members;
        if owner.is_some_and(|owner| !members.contains_key(&owner)) {
            return Err(invalid("owner"));
        }
        let explanation = Explanation {
            reason,
            state,
            words: request.words.trim().to_owned(),
            evidence,
            owner,
            on,
        };
        let records = self.records_for_writing()?;
        let written = records.explain_differences(sides, &rows, &explanation, now)?;
        self.acts()
            .did(Some(DIFFERENCE_EXPLAINED), &written.entries);
        Ok(DifferencesExplained {
            entry: written
                .entries
                .last()
                .map(EntryHash::hex)
                .unwrap_or_default(),
            explained: u32::try_from(written.entries.len()).unwrap_or(u32::MAX),
            changes: changes(&written.families, true),
        })
    }
}
