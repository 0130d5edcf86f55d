//! How work on a person ends, what a parent may agree to, and what a ruling on an alignment needs.

use super::Refusal;
use super::alignment::{ChildAge, Outcome};

codes! {
    /// Why work on a person ends (docs/domain.md §5.1).
    CaseEnd ["case-end"] {
        /// The person died.
        Deceased = "deceased",
        /// They were not separated.
        NotSeparated = "not_separated",
        /// They are together again.
        AlreadyReunited = "already_reunited",
        /// They do not want to be contacted.
        DeclinesContact = "declines_contact",
        /// Outside the class.
        OutOfClass = "out_of_class",
        /// No preference could be obtained.
        PreferenceNotObtainable = "preference_not_obtainable",
    }
}

codes! {
    /// What somebody agrees to, or not: one answer each.
    ConsentPurpose ["purpose"] {
        /// The wish goes to the government.
        ShareElectionWithGovernment = "share_election_with_government",
        /// The child's counsel may know.
        ShareWithChildsCounsel = "share_with_childs_counsel",
        /// The phone goes to the government, for notice of travel.
        SharePhoneForTravelNotice = "share_phone_for_travel_notice",
        /// A partner organisation may know.
        ShareWithPartnerNgo = "share_with_partner_ngo",
        /// The press may know.
        Press = "press",
    }
}

/// Whether a case can be closed so.
///
/// # Errors
/// [`Refusal`].
pub const fn check_close(
    end: CaseEnd,
    is_closed: bool,
    effort_attested: bool,
) -> Result<(), Refusal> {
    if is_closed {
        return Err(Refusal::CaseClosed);
    }
    if matches!(end, CaseEnd::PreferenceNotObtainable) && !effort_attested {
        return Err(Refusal::EffortNotAttested);
    }
    Ok(())
}

/// Whether counsel can rule on an alignment: what counsel concludes from two statements, never
/// instead of one, and never for a child who is of age.
///
/// # Errors
/// [`Refusal`].
pub fn check_override(
    both_said: bool,
    age: ChildAge,
    computed: Outcome,
    ruled: Outcome,
) -> Result<(), Refusal> {
    if age == ChildAge::Adult {
        return Err(Refusal::OverrideOfAge);
    }
    if !both_said {
        return Err(Refusal::OverrideNeedsBoth);
    }
    if computed == ruled {
        return Err(Refusal::OverrideSaysNothing);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn could_not_obtain_stands_on_an_attested_effort() {
        let end = CaseEnd::PreferenceNotObtainable;
        assert_eq!(
            check_close(end, false, false),
            Err(Refusal::EffortNotAttested)
        );
        assert_eq!(check_close(end, false, true), Ok(()));
        assert_eq!(
            check_close(CaseEnd::Deceased, true, true),
            Err(Refusal::CaseClosed)
        );
        assert_eq!(check_close(CaseEnd::Deceased, false, false), Ok(()));
    }

    #[test]
    fn a_ruling_stands_on_two_statements_of_people_who_do_not_decide_alone() {
        use Outcome::{Aligned, Conflict};
        let minor = ChildAge::Minor;
        assert_eq!(check_override(true, minor, Conflict, Aligned), Ok(()));
        assert_eq!(
            check_override(false, minor, Outcome::Pending, Aligned),
            Err(Refusal::OverrideNeedsBoth)
        );
        assert_eq!(
            check_override(true, ChildAge::Adult, Conflict, Aligned),
            Err(Refusal::OverrideOfAge)
        );
        assert_eq!(
            check_override(true, minor, Conflict, Conflict),
            Err(Refusal::OverrideSaysNothing)
        );
    }
}
