//! The closed vocabularies of what entries hold, as one list with a version (F12): a code means the
//! same in every organisation and for ever. A later version adds codes and takes none away, and the
//! types of entry that use an added code get a later version of their own, which an older program
//! keeps without folding it (docs/formats/entry.md).

use super::alignment::{self, Clearance};
use super::known::Known;
use super::{
    case, claim, contact_safety, difference, document, identifier, import_policy, name, outcome,
    preference,
};

/// The version of the list: one more whenever a code is added in a released program.
/// `tests/frozen/vocabularies.json` says which version brought which codes.
pub const VERSION: u32 = 1;

/// One closed vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    /// What its codes are of, `attempt_outcome`.
    pub name: &'static str,
    /// Every code, with the message that names it in the person's language.
    pub codes: Vec<(&'static str, String)>,
}

macro_rules! vocabularies {
    ($($name:literal: $codes:path),+ $(,)?) => {
        vec![$(Vocabulary {
            name: $name,
            codes: <$codes>::ALL.iter().map(|one| (one.code(), one.message_id())).collect(),
        }),+]
    };
}

/// Every vocabulary that entries use.
#[must_use]
pub fn all() -> Vec<Vocabulary> {
    let mut all = vocabularies! {
        "alignment": alignment::Outcome,
        "attempt_outcome": outcome::AttemptOutcome,
        "case_end": case::CaseEnd,
        "channel": outcome::Channel,
        "child_wish": preference::ChildWish,
        "claim": claim::ClaimKind,
        "consent": alignment::Consent,
        "consent_purpose": case::ConsentPurpose,
        "difference": difference::DifferenceKind,
        "difference_reason": difference::DifferenceReason,
        "difference_state": difference::DifferenceState,
        "direction": outcome::Direction,
        "document": document::DocumentKind,
        "engagement": claim::Engagement,
        "filing_words": preference::FilingWords,
        "identifier": identifier::IdentifierKind,
        "identity_check": outcome::IdentityCheck,
        "import_policy": import_policy::Policy,
        "local_source": outcome::LocalSource,
        "message_rule": contact_safety::MessageRule,
        "name_kind": name::NameKind,
        "name_order": name::NameOrder,
        "parent_preference": preference::ParentPreference,
        "party": claim::Party,
        "place": claim::Place,
        "point_kind": outcome::PointKind,
        "point_state": outcome::PointState,
        "representation_capacity": claim::Capacity,
        "search_outcome": outcome::SearchOutcome,
        "spoke_to": outcome::SpokeTo,
        "statement_stage": preference::Stage,
    };
    let named = |prefix: &str, codes: &[&'static str]| {
        let message = |code: &&'static str| (*code, format!("{prefix}-{}", code.replace('_', "-")));
        codes.iter().map(message).collect()
    };
    all.push(Vocabulary {
        name: "clearance",
        codes: named("clearance", Clearance::CODES),
    });
    all.push(Vocabulary {
        name: "known",
        codes: named("known", Known::<()>::CODES),
    });
    all
}
