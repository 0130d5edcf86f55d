//! What a party claims: the separation, where somebody is or was, waivers, red flags, outcomes.

use super::{source, typed_date};
use crate::convert::{code, invalid, refused};
use crate::program::Program;
use crate::wire::{
    ApiError, RecordClaimRequest, RecordCustodyRequest, RecordSeparationRequest, Recorded,
};
use reencuentro_core::acts::{ClaimRecorded, CustodyClaimed, SeparationClaimed};
use reencuentro_core::clock::Now;
use reencuentro_core::records::Op;
use reencuentro_core::rules::Refusal;
use reencuentro_core::rules::claim::{ClaimKind, Place, check_claim};
use reencuentro_core::rules::partial_date::PartialDate;

impl Program {
    /// A claim by a party about a pair or, of a child's own case, about a child. Where somebody is
    /// or was comes through here too, as the window's form has it.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_claim(
        &mut self,
        request: RecordClaimRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        if Place::from_code(&request.what).is_some() {
            let custody = RecordCustodyRequest {
                person: request.about,
                party: request.party,
                place: request.what,
                words: request.words,
                from: request.on,
                source: request.source,
                replaces: request.replaces,
                ..RecordCustodyRequest::default()
            };
            return self.record_custody(custody, now);
        }
        let kind = ClaimKind::from_code(&request.what).ok_or_else(|| invalid("what"))?;
        let party = code(&request.party, "party")?;
        let kinds = ["claim_recorded"];
        let (about, replaces) = match self.about_pair(&request.about, "about") {
            Ok(pair) => {
                check_claim(kind, party, true).map_err(refused)?;
                (pair.base, pair.replacing(&request.replaces, &kinds)?)
            }
            Err(_) => {
                let person = self.about_person(&request.about, "about")?;
                check_claim(kind, party, false).map_err(refused)?;
                if !person.is_child() {
                    return Err(refused(Refusal::NotForThisPart));
                }
                (person.base, person.replacing(&request.replaces, &kinds)?)
            }
        };
        let dispute = if request.dispute.is_empty() {
            "undisputed"
        } else {
            &request.dispute
        };
        let act = ClaimRecorded {
            party,
            dispute: code(dispute, "dispute")?,
            what: kind.code().to_owned(),
            words: request.words,
            on: typed_date(&request.on),
            source: source(request.source),
        };
        self.record(Op::new(about, act).replacing(replaces), now)
    }

    /// Where a person is or was: a parent's custody or whereabouts, a child's placement or discharge.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_custody(
        &mut self,
        request: RecordCustodyRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let place: Place = code(&request.place, "place")?;
        // A pair is nowhere: its two people are.
        let about = match self.about_person(&request.person, "person") {
            Err(error) if self.about_pair(&request.person, "person").is_err() => {
                return Err(error);
            }
            Err(_) => return Err(refused(Refusal::ClaimAboutPerson)),
            Ok(about) => about,
        };
        if !place.fits(about.is_child()) {
            return Err(refused(Refusal::NotForThisPart));
        }
        let (from, until) = (typed_date(&request.from), typed_date(&request.until));
        if ends_before(from.as_ref(), until.as_ref()) {
            return Err(refused(Refusal::EndsBeforeItBegins));
        }
        let act = CustodyClaimed {
            party: code(&request.party, "party")?,
            place: place.code().to_owned(),
            words: request.words,
            from,
            until,
            source: source(request.source),
        };
        let replaces = about.replacing(&request.replaces, &["custody_claimed"])?;
        self.record(Op::new(about.base, act).replacing(replaces), now)
    }

    /// When, where and how a parent and a child were separated.
    ///
    /// # Errors
    /// [`ApiError`] with what is wrong; nothing was written then.
    pub fn record_separation(
        &mut self,
        request: RecordSeparationRequest,
        now: &Now,
    ) -> Result<Recorded, ApiError> {
        let about = self.about_pair(&request.pair, "pair")?;
        let apprehended_on = typed_date(&request.apprehended_on);
        let separated_on = typed_date(&request.separated_on);
        if ends_before(apprehended_on.as_ref(), separated_on.as_ref()) {
            return Err(refused(Refusal::EndsBeforeItBegins));
        }
        let says_something = apprehended_on.is_some()
            || separated_on.is_some()
            || request.deleted_family_unit
            || [&request.place, &request.cause]
                .iter()
                .any(|text| !text.trim().is_empty());
        if !says_something {
            return Err(invalid("separated_on"));
        }
        let act = SeparationClaimed {
            party: code(&request.party, "party")?,
            apprehended_on,
            separated_on,
            place: request.place,
            cause: request.cause,
            deleted_family_unit: request.deleted_family_unit,
            source: source(request.source),
        };
        let replaces = about.replacing(&request.replaces, &["separation_claimed"])?;
        self.record(Op::new(about.base, act).replacing(replaces), now)
    }
}

/// The last day it can have ended lies before the first it can have begun; partial dates overlap.
fn ends_before(from: Option<&PartialDate>, until: Option<&PartialDate>) -> bool {
    let first = from.and_then(PartialDate::earliest);
    let last = until.and_then(PartialDate::latest);
    matches!((first, last), (Some(first), Some(last)) if last < first)
}
