//! What is still missing before a pair can be delivered: only final, aligned, cleared, consented.

use serde::{Deserialize, Serialize};

use super::super::preference::Stage;
use super::{Alignment, ChildAge, ChildColumn, ChildHead, Inputs, Outcome, ParentHead};

codes! {
    /// The person's consent to one purpose.
    Consent ["consent"] {
        /// Nobody has asked.
        NotAsked = "not_asked",
        /// Given.
        Granted = "granted",
        /// Refused.
        Refused = "refused",
        /// Given and taken back.
        Withdrawn = "withdrawn",
    }
}

codes! {
    /// One thing that is missing, each with its sentence.
    Missing ["missing"] {
        /// Nobody who works here has spoken with the parent, their identity checked.
        Reached = "reached",
        /// Nobody has explained the parent's rights, by a named lawyer.
        Counselled = "counselled",
        /// The parent has made no statement.
        ParentStatement = "parent_statement",
        /// The parent's statements contradict each other.
        ParentContradicting = "parent_contradicting",
        /// The parent has decided nothing that could be delivered.
        ParentDecision = "parent_decision",
        /// The parent's statement is preliminary.
        ParentFinal = "parent_final",
        /// The child's counsel has confirmed nothing.
        ChildConfirmed = "child_confirmed",
        /// The child's statements contradict each other.
        ChildContradicting = "child_contradicting",
        /// The best-interests determination.
        BestInterests = "best_interests",
        /// The child is, or may be, of age.
        ChildOfAge = "child_of_age",
        /// The child's age.
        ChildAge = "child_age",
        /// Parent and child want different things.
        Conflict = "conflict",
        /// A lawyer's ruling.
        Counsel = "counsel",
        /// A legal path.
        LegalPath = "legal_path",
        /// The parent's statement is past its day.
        ParentReconfirmed = "parent_reconfirmed",
        /// The child's statement is past its day.
        ChildReconfirmed = "child_reconfirmed",
        /// The clearance of the parent's counsel.
        ClearanceParentCounsel = "clearance_parent_counsel",
        /// The clearance of the child's counsel.
        ClearanceChildCounsel = "clearance_child_counsel",
        /// The parent's consent to share the wish with the government.
        ConsentGovernment = "consent_government",
        /// A warning: the parent's wish has a condition, and no line says it.
        Conditions = "conditions",
        /// A warning: the parent's A-number.
        ParentANumber = "parent_a_number",
        /// A warning: the child's A-number.
        ChildANumber = "child_a_number",
        /// A warning: the child's other parent was never asked.
        SecondParent = "second_parent",
    }
}

impl Missing {
    /// False for what is only said: no list may be held up by an A-number that nobody has.
    #[must_use]
    pub const fn blocks(self) -> bool {
        !matches!(
            self,
            Self::Conditions | Self::ParentANumber | Self::ChildANumber | Self::SecondParent
        )
    }
}

/// What else a delivery depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeliveryFacts {
    /// The parent was spoken with, their identity checked.
    pub reached: bool,
    /// A named lawyer has explained the parent's rights.
    pub counselled: bool,
    /// The parent's current statement has a condition.
    pub conditions: bool,
    /// The parent's consent to share the wish with the government.
    pub consent_to_share: Consent,
    /// The parent's A-number is known.
    pub parent_a_number: bool,
    /// The child's A-number is known.
    pub child_a_number: bool,
    /// Whether the child's second separated parent was asked; `None` = there is none.
    pub second_parent_asked: Option<bool>,
}

/// Everything missing, in the order in which a person would go about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readiness {
    /// What is missing; warnings among it.
    pub missing: Vec<Missing>,
}

impl Readiness {
    /// True where nothing blocks. Approval by a second person is still to come.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        !self.missing.iter().any(|missing| missing.blocks())
    }
}

/// What is missing for the delivery of one pair.
#[must_use]
pub fn readiness(inputs: &Inputs, alignment: &Alignment, facts: &DeliveryFacts) -> Readiness {
    let mut missing = Vec::new();
    let mut need = |holds: bool, what: Missing| {
        if holds {
            missing.push(what);
        }
    };
    // Before a statement is final, the parent is reached and counselled (docs/domain.md §5.1).
    need(!facts.reached, Missing::Reached);
    need(!facts.counselled, Missing::Counselled);
    statements(inputs, &mut need);
    outcome(alignment.outcome, &mut need);
    need(
        !inputs.parent_counsel.is_clear(),
        Missing::ClearanceParentCounsel,
    );
    need(
        !inputs.child_counsel.is_clear(),
        Missing::ClearanceChildCounsel,
    );
    need(
        facts.consent_to_share != Consent::Granted,
        Missing::ConsentGovernment,
    );
    need(facts.conditions, Missing::Conditions);
    need(!facts.parent_a_number, Missing::ParentANumber);
    need(!facts.child_a_number, Missing::ChildANumber);
    need(
        facts.second_parent_asked == Some(false),
        Missing::SecondParent,
    );
    let mut readiness = Readiness { missing };
    if alignment.outcome != Outcome::Aligned && readiness.is_ready() {
        // Whatever the lists above overlook, nothing leaves that is not aligned.
        readiness.missing.push(Missing::Counsel);
    }
    readiness
}

fn statements(inputs: &Inputs, need: &mut impl FnMut(bool, Missing)) {
    let undecided =
        matches!(inputs.parent, ParentHead::One { preference, .. } if !preference.is_decided());
    let preliminary = matches!(
        inputs.parent,
        ParentHead::One {
            stage: Stage::Preliminary,
            ..
        }
    );
    let column = inputs.child_column();
    let contradicting = inputs.child == ChildHead::Contradicting;
    need(
        inputs.parent == ParentHead::NotAsked,
        Missing::ParentStatement,
    );
    need(
        inputs.parent == ParentHead::Contradicting,
        Missing::ParentContradicting,
    );
    need(undecided, Missing::ParentDecision);
    need(preliminary, Missing::ParentFinal);
    need(inputs.parent_is_stale(), Missing::ParentReconfirmed);
    need(contradicting, Missing::ChildContradicting);
    need(
        column == ChildColumn::Unconfirmed && !contradicting,
        Missing::ChildConfirmed,
    );
    need(
        column == ChildColumn::TooYoung && !contradicting,
        Missing::BestInterests,
    );
    need(inputs.child_is_stale(), Missing::ChildReconfirmed);
    let ruled = inputs.counsel_override.is_some();
    let may_be_adult = inputs.child_age == ChildAge::MayBeAdult && !ruled;
    need(
        inputs.child_age == ChildAge::Adult || may_be_adult,
        Missing::ChildOfAge,
    );
    need(
        inputs.child_age == ChildAge::Unknown && !ruled,
        Missing::ChildAge,
    );
}

fn outcome(outcome: Outcome, need: &mut impl FnMut(bool, Missing)) {
    need(outcome == Outcome::Conflict, Missing::Conflict);
    need(outcome == Outcome::NeedsCounsel, Missing::Counsel);
    let held = matches!(outcome, Outcome::AlignedHeld | Outcome::AlignedUsHeld);
    need(held, Missing::LegalPath);
}
