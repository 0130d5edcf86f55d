//! What stands before the table.

use super::super::preference::Stage;
use super::{ChildAge, ChildColumn, ChildHead, Clearance, Inputs, Outcome, ParentHead};

codes! {
    /// Why the table cannot be read yet.
    Overlay ["align-overlay"] {
        /// Statements of the parent contradict each other.
        ParentContradicting = "parent_contradicting",
        /// Statements of the child contradict each other.
        ChildContradicting = "child_contradicting",
        /// The parent has not been asked.
        ParentNotAsked = "parent_not_asked",
        /// Both statements have passed their reconfirm-by day.
        StaleBoth = "stale_both",
        /// The parent's statement has.
        StaleParent = "stale_parent",
        /// The child's statement has.
        StaleChild = "stale_child",
        /// The parent's statement is preliminary, the child's confirmed.
        ParentPreliminary = "parent_preliminary",
        /// The parent's statement is preliminary and the child's not confirmed.
        BothUnsettled = "both_unsettled",
        /// A red flag is open and in dispute.
        RedFlagInDispute = "red_flag_in_dispute",
        /// The child's parents want different things.
        ParentsDiffer = "parents_differ",
        /// The parent's counsel objects.
        ParentCounselObjects = "parent_counsel_objects",
        /// The child's counsel objects.
        ChildCounselObjects = "child_counsel_objects",
        /// The child may be eighteen already.
        ChildMayBeAdult = "child_may_be_adult",
        /// Nothing is known of the child's age.
        ChildAgeUnknown = "child_age_unknown",
    }
}

impl Overlay {
    /// The outcome it stands for. Contradicting statements are pending until a person records one
    /// that replaces them all (DESIGN §5), and stand in the lawyer's queue besides.
    #[must_use]
    pub const fn outcome(self) -> Outcome {
        match self {
            Self::StaleBoth | Self::StaleParent | Self::StaleChild => Outcome::Stale,
            Self::RedFlagInDispute
            | Self::ParentsDiffer
            | Self::ParentCounselObjects
            | Self::ChildCounselObjects => Outcome::NeedsCounsel,
            Self::ParentContradicting
            | Self::ChildContradicting
            | Self::ParentNotAsked
            | Self::ParentPreliminary
            | Self::BothUnsettled
            | Self::ChildMayBeAdult
            | Self::ChildAgeUnknown => Outcome::Pending,
        }
    }
}

/// The first overlay that no ruling of counsel can lift: a statement is missing or not settled.
pub(super) fn unanswerable(inputs: &Inputs) -> Option<Overlay> {
    let stale = (inputs.parent_is_stale(), inputs.child_is_stale());
    let open = inputs.child_column() == ChildColumn::Unconfirmed;
    let preliminary = matches!(
        inputs.parent,
        ParentHead::One {
            stage: Stage::Preliminary,
            ..
        }
    );
    first([
        (
            inputs.parent == ParentHead::Contradicting,
            Overlay::ParentContradicting,
        ),
        (
            inputs.child == ChildHead::Contradicting,
            Overlay::ChildContradicting,
        ),
        (
            inputs.parent == ParentHead::NotAsked,
            Overlay::ParentNotAsked,
        ),
        (stale == (true, true), Overlay::StaleBoth),
        (stale == (true, false), Overlay::StaleParent),
        (stale == (false, true), Overlay::StaleChild),
        (preliminary && open, Overlay::BothUnsettled),
        (preliminary, Overlay::ParentPreliminary),
    ])
}

/// The first overlay on settled statements, which counsel may rule on.
pub(super) fn unsettled(inputs: &Inputs) -> Option<Overlay> {
    first([
        (inputs.red_flag_in_dispute, Overlay::RedFlagInDispute),
        (inputs.parents_differ, Overlay::ParentsDiffer),
        (
            inputs.parent_counsel == Clearance::Objected,
            Overlay::ParentCounselObjects,
        ),
        (
            inputs.child_counsel == Clearance::Objected,
            Overlay::ChildCounselObjects,
        ),
        (
            inputs.child_age == ChildAge::MayBeAdult,
            Overlay::ChildMayBeAdult,
        ),
        (
            inputs.child_age == ChildAge::Unknown,
            Overlay::ChildAgeUnknown,
        ),
    ])
}

fn first<const N: usize>(candidates: [(bool, Overlay); N]) -> Option<Overlay> {
    candidates
        .into_iter()
        .find(|(holds, _)| *holds)
        .map(|(_, overlay)| overlay)
}
