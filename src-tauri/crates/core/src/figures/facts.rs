//! What the tables ask of the records: pairs of which both are known, where somebody is, what is claimed.

use crate::acts::{CustodyClaimed, Dispute};
use crate::rules::alignment::ParentHead;
use crate::rules::claim::{ClaimKind, Party, Place};
use crate::rules::preference::{ParentPreference, Stage};
use crate::views::{Folded, PairState, PersonState};
use chrono::NaiveDate;

/// A pair that is in no trash, with both people.
#[derive(Clone, Copy)]
pub(super) struct KnownPair<'a> {
    pub child: &'a PersonState,
    pub parent: &'a PersonState,
    pub pair: &'a PairState,
}

/// The pairs of families that count.
pub(super) fn known_pairs(folded: &Folded) -> impl Iterator<Item = KnownPair<'_>> {
    let pairs = folded.pairs.values().filter(|pair| pair.trashed.is_none());
    pairs.filter_map(|pair| {
        Some(KnownPair {
            child: folded.people.get(&pair.child)?,
            parent: folded.people.get(&pair.parent)?,
            pair,
        })
    })
}

/// Where somebody is on a day, as claimed: the government's word before another's, since these are its
/// figures; of several the one that began last, and of those the last that was written.
pub(super) fn place_on(person: &PersonState, day: NaiveDate) -> Option<Place> {
    let began = |claim: &CustodyClaimed| claim.from.as_ref().and_then(|from| from.latest());
    let all = || {
        let claims = person.custody.iter().map(|claim| &claim.value);
        claims.filter(|claim| began(claim).is_none_or(|from| from <= day))
    };
    let last = |by: fn(&CustodyClaimed) -> bool| {
        let claims = all().filter(|claim| by(claim));
        // The last of several that are equal.
        claims.max_by_key(|claim| began(claim))
    };
    let claim = last(|claim| claim.party == Party::Government).or_else(|| last(|_| true))?;
    let ended = claim.until.as_ref().and_then(|until| until.latest());
    if ended.is_some_and(|until| until < day) {
        return Some(Place::Unknown);
    }
    Place::from_code(&claim.place)
}

/// The parent's final wish, where all that stands says the same.
pub(super) fn final_wish(pair: &PairState) -> Option<ParentPreference> {
    match pair.parent_head() {
        ParentHead::One {
            preference,
            stage: Stage::Final,
            ..
        } => Some(preference),
        _ => None,
    }
}

/// A claim that stands: one of which the dispute ended counts no more.
pub(super) fn claims(pair: &PairState, kind: ClaimKind) -> bool {
    let mut all = pair.claims.iter().map(|claim| &claim.value);
    all.any(|claim| claim.what == kind.code() && claim.dispute != Dispute::Resolved)
}

pub(super) fn has_red_flag(pair: &PairState) -> bool {
    let mut flags = ClaimKind::ALL.iter().filter(|kind| kind.is_red_flag());
    flags.any(|flag| claims(pair, *flag))
}
