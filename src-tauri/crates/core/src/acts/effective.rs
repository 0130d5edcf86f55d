//! The day of which an act speaks, by whose end what it says had happened: for looking at a past day.

use super::Act;
use crate::clock::Now;
use crate::rules::partial_date::PartialDate;
use chrono::NaiveDate;
use chrono_tz::Tz;

impl Act {
    /// That day in the filing zone. None for what has no day (a name, a link, a withdrawal): it
    /// counts from when it is known. Of a month or a year it is the last day, since only by then has
    /// it happened for certain.
    #[must_use]
    pub fn effective_day(&self, zone: Tz) -> Option<NaiveDate> {
        let last = |date: &Option<PartialDate>| date.as_ref().and_then(PartialDate::latest);
        match self {
            Self::ParentStatement(said) => Some(said.said_on),
            Self::ChildStatement(said) => Some(said.said_on),
            Self::ClearanceRecorded(clearance) => Some(clearance.on),
            Self::ConsentRecorded(consent) => Some(consent.on),
            Self::AttemptLogged(attempt) => Some(Now::from_parts(attempt.at, 0).day_in(zone)),
            Self::Counselled(talk) => Some(talk.on),
            Self::FieldSearchAssigned(search) => Some(search.on),
            Self::FieldSearchReturned(search) => Some(search.on),
            Self::EffortAttested(effort) => Some(effort.on),
            Self::ListReceived(list) => Some(list.as_of),
            Self::CaseClosed(closed) => last(&closed.on),
            Self::CustodyClaimed(claim) => last(&claim.from),
            Self::ClaimRecorded(claim) => last(&claim.on),
            Self::SeparationClaimed(claim) => last(&claim.separated_on),
            Self::DocumentAttached(document) => last(&document.dated),
            Self::RepresentationRecorded(counsel) => last(&counsel.since),
            _ => None,
        }
    }
}
