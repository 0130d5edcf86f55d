//! How work on a person ends, what a parent may agree to, and what a ruling on an alignment needs.

use super::Refusal;
use super::alignment::{ChildAge, ChildVoice, Outcome};
use super::preference::ChildWish;

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

/// Whether a child can be recorded as too young to be asked: only their own counsel's confirmed word
/// says so, and a determination is what comes of it, never that again.
///
/// # Errors
/// [`Refusal`].
pub fn check_too_young(
    wish: Option<ChildWish>,
    confirmed: bool,
    voice: ChildVoice,
) -> Result<(), Refusal> {
    if wish == Some(ChildWish::TooYoung) && !(confirmed && voice == ChildVoice::Child) {
        return Err(Refusal::TooYoungIsCounsels);
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
    fn too_young_is_the_confirmed_word_of_counsel() {
        let refused = Err(Refusal::TooYoungIsCounsels);
        let young = Some(ChildWish::TooYoung);
        assert_eq!(check_too_young(young, true, ChildVoice::Child), Ok(()));
        assert_eq!(check_too_young(young, false, ChildVoice::Child), refused);
        assert_eq!(
            check_too_young(young, true, ChildVoice::BestInterests),
            refused
        );
        assert_eq!(check_too_young(None, false, ChildVoice::Child), Ok(()));
        let said = Some(ChildWish::Return);
        assert_eq!(
            check_too_young(said, false, ChildVoice::BestInterests),
            Ok(())
        );
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
